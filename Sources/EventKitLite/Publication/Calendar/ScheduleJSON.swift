internal import CivilTime
internal import FoundationEssentials
internal import ICalendar
internal import VietnameseCalendar

extension Schedule {
  /// The schedule for other programs: JSON in UTF-8 (RFC 8259), `programme.json` of a publication.
  ///
  /// Every event of the span's years is in it, with its days, its status, its units and the reasons
  /// in words; what has no date stands under `waiting`, with who must give one and since when to
  /// ask. Texts are in the languages of messages, days are written as in ISO 8601, and names of members never
  /// change their meaning: <doc:ExportForms> lists them, and so does the JSON Schema
  /// `schedule.schema.json`. Members are in alphabetical order, so that the same schedule gives the
  /// same bytes.
  public func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A structure of texts, numbers and lists always encodes.
    return [UInt8]((try? encoder.encode(ScheduleJSON(self))) ?? Data()) + [UInt8(ascii: "\n")]
  }
}

/// What ``Schedule/json()`` writes.
private struct ScheduleJSON: Encodable {
  let version = 1
  let programme: Header
  let span: Days
  let unit: Programme.Unit.ID?
  let category: Programme.Category.ID?
  let event: ProgrammeEvent.ID?
  let categories: [Programme.Category.ID: Text]
  let units: [Programme.Unit.ID: Party]
  let basis: [Programme.LegalBasis.ID: Document]
  let events: [Entry]
  let waiting: [Entry]

  init(_ schedule: Schedule) {
    let programme = schedule.programme
    self.programme = Header(programme)
    span = Days(schedule.span)
    (unit, category, event) = (schedule.unit, schedule.category, schedule.event)
    let all = schedule.events + schedule.waiting
    categories = Dictionary(
      Set(all.flatMap(\.event.categories)).compactMap { id in
        programme.category(id).map { (id, Text($0.name)) }
      }, uniquingKeysWith: { first, _ in first })
    units = Self.parties(mentionedIn: all, of: programme)
    basis = Dictionary(
      Set(all.flatMap(\.event.basis)).compactMap { id in
        programme.basis(id).map { (id, Document($0)) }
      }, uniquingKeysWith: { first, _ in first })
    events = schedule.events.map { Entry($0, of: programme) }
    waiting = schedule.waiting.map { Entry($0, of: programme) }
  }

  /// The units and groups that entries name. Whoever has a part in an event is named by the plan,
  /// belongs to a group that is, or has come after one that was.
  private static func parties(
    mentionedIn events: [ScheduledEvent], of programme: Programme
  ) -> [Programme.Unit.ID: Party] {
    var parties: [Programme.Unit.ID: Party] = [:]
    var next = Set(events.compactMap(\.awaited?.by))
    for event in events { for duty in event.event.duties { next.insert(duty.unit) } }
    while let id = next.popFirst() {
      guard let unit = programme.units[id] else { continue }
      parties[id] = Party(unit)
      next.formUnion((unit.members ?? []) + unit.successors)
      next.subtract(parties.keys)
    }
    return parties
  }

  /// A text in every language of messages; one that is missing is taken from another.
  struct Text: Encodable {
    private let text: LocalizedText

    init(_ text: LocalizedText) { self.text = .inEachLanguage { text[$0] } }

    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
  }

  struct Days: Encodable {
    let first: String
    let last: String

    init(_ span: DateSpan) { (first, last) = (span.first.description, span.last.description) }
  }

  struct Header: Encodable {
    let id: Programme.ID
    let title: Text
    let short: Text?
    let address: String
    let language: String
    let timeZone: String
    let firstYear: Int
    let lastYear: Int

    init(_ programme: Programme) {
      id = programme.id
      title = Text(programme.title)
      short = programme.short.map(Text.init)
      address = programme.address
      language = programme.language.tag
      timeZone = programme.timeZone.name
      (firstYear, lastYear) = (programme.horizon.lowerBound, programme.horizon.upperBound)
    }
  }

  struct Party: Encodable {
    let name: Text
    let short: Text?
    let members: [Programme.Unit.ID]?
    let until: String?
    let successors: [Programme.Unit.ID]?

    init(_ unit: Programme.Unit) {
      name = Text(unit.name)
      short = unit.short.map(Text.init)
      members = unit.members
      until = unit.until?.description
      successors = unit.successors.isEmpty ? nil : unit.successors
    }
  }

  struct Document: Encodable {
    let number: String?
    let signed: String?
    let title: Text
    let verified: String?

    init(_ basis: Programme.LegalBasis) {
      number = basis.number
      signed = basis.signed?.description
      title = Text(basis.title)
      verified = basis.verification?.rawValue
    }
  }

  /// Units and groups by their part: `lead`, `with`, `report`, `to`.
  typealias Parts = [String: [Programme.Unit.ID]]

  struct Repetition: Encodable {
    let rule: String
    let from: String?
    let to: String?
    let dates: [String]

    init(_ days: ScheduledEvent.RecurringDays) {
      rule = days.rule.description
      from = days.hours?.from.description
      to = days.hours?.to.description
      dates = days.dates.map(\.description)
    }
  }

  struct Awaited: Encodable {
    let by: Programme.Unit.ID?
    let askFrom: String?

    init(_ awaited: ScheduledEvent.Awaited) {
      by = awaited.by
      askFrom = awaited.askFrom?.description
    }
  }

  struct Entry: Encodable {
    let uid: String
    let id: ProgrammeEvent.ID
    let year: Int
    let occasion: String?
    let title: Text
    let status: String
    let first: String?
    let last: String?
    let repeats: Repetition?
    let workingDay: String?
    let theme: Text?
    let place: Text?
    let audience: Text?
    let note: Text?
    let categories: [Programme.Category.ID]
    let clause: [String]
    let basis: [Programme.LegalBasis.ID]
    let duties: Parts
    let units: Parts
    let awaits: Awaited?
    let reasons: [Text]

    init(_ event: ScheduledEvent, of programme: Programme) {
      uid = "\(event.identity)@\(programme.domain)"
      id = event.event.id
      year = event.year
      occasion = event.occasion?.id
      title = Text(event.localizedTitle)
      status = event.status.rawValue
      first = event.timing?.span.first.description
      last = event.timing?.span.last.description
      if case .recurring(let days) = event.timing {
        repeats = Repetition(days)
      } else {
        repeats = nil
      }
      workingDay = event.workingDay?.description
      theme = event.theme.map(Text.init)
      place = event.event.place.map(Text.init)
      audience = event.event.audience.map(Text.init)
      note = event.event.note.map(Text.init)
      categories = event.event.categories
      clause = event.event.clause
      basis = event.event.basis
      duties = Dictionary(grouping: event.event.duties, by: \.role.rawValue)
        .mapValues { $0.map(\.unit) }
      units = Dictionary(grouping: event.participants, by: \.role.rawValue)
        .mapValues { $0.map(\.holder.unit) }
      awaits = event.awaited.map(Awaited.init)
      reasons = event.reasons.filter { !$0.isReference }.map { Text(.reason($0, of: programme)) }
    }
  }
}

extension ScheduledEvent.Reason {
  /// Whether it is a clause or a document, which entries name by themselves.
  fileprivate var isReference: Bool {
    switch self {
    case .clause, .basis: true
    default: false
    }
  }
}
