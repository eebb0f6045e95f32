internal import CivilTime

/// The words of an event as subscribers read them, in one language.
///
/// They are the same in every feed, so that an event is rendered once however many units share it.
/// What only planners need, remarks, reasons and successions, stands on the event's page and in `why`.
struct EventText {
  let title: String
  let notes: String

  init(_ scheduled: ScheduledEvent, of programme: Programme, in language: Language) {
    let mark = TitleMark(scheduled)?.text[language] ?? ""
    let unmarked = Self.unmarkedTitle(of: scheduled, in: language)
    title = mark + unmarked
    let lines = Lines(of: scheduled, in: programme, language, under: unmarked)
    notes = Notes.firstFitting(
      Lines.Length.allCases.lazy.map(lines.all),
      before: programme.pageAddress(of: scheduled.event.id, in: language))
  }

  /// The title without the mark that tells how certain it is, and whether it was moved.
  static func unmarkedTitle(of scheduled: ScheduledEvent, in language: Language) -> String {
    let workingDay = scheduled.workingDay.map {
      LocalizedText.workingDay($0, isLater: scheduled.isWorkingDayLater)[language]
    }
    let month = scheduled.timing.flatMap { timing in
      scheduled.isMonth ? LocalizedText.titleMark(ofMonth: timing.span.first)[language] : nil
    }
    return (month ?? "") + scheduled.calendarTitle(in: language)
      + hoursMark(scheduled, language) + (workingDay ?? "")
  }

  /// What a calendar program does not show of the hours: ` (buổi sáng)`, ` (trước 17:00)`.
  static func hoursMark(_ scheduled: ScheduledEvent, _ language: Language) -> String {
    guard scheduled.timing != nil, scheduled.takenHours == nil,
      let text = scheduled.hours(in: language)
    else { return "" }
    return " (\(text))"
  }
}

/// The lines of an event's notes, the most important first.
private struct Lines {
  /// How much of them is said where there is no room for all: what changed and what to do always are.
  enum Length: Int, CaseIterable {
    case whole, withoutBasis, withoutJoiners, leads, withoutUnits
  }

  private let head: [String]
  private let units: [Named]
  private let basis: String?
  private let language: Language

  /// - Parameter shown: the title that stands over the notes.
  init(
    of scheduled: ScheduledEvent, in programme: Programme, _ language: Language, under shown: String
  ) {
    self.language = language
    let say = { (text: LocalizedText) in text[language] }
    let title = scheduled.title(in: language)
    var head = [LocalizedText.news(of: scheduled, in: programme)?[language]].compactMap(\.self)
    let sentence = scheduled.text(in: language) ?? Self.sentence(scheduled.event, language)
    // People search for the long title.
    let isSaid = [shown, sentence ?? ""].contains { $0.lowercased().contains(title.lowercased()) }
    head += [isSaid ? nil : title, sentence].compactMap(\.self)
    if let hours = scheduled.hours, hours.isNotShownByPrograms || scheduled.isDeadline {
      head.append("\(say(.hoursLabel)): \(scheduled.hours(in: language) ?? "")")
    }
    head += scheduled.surroundings(in: language)
    if let theme = scheduled.theme { head.append("\(say(.theme)): \(theme[language])") }
    if let place = scheduled.place { head.append("\(say(.place)): \(place[language])") }
    self.head = head
    units = Self.units(of: scheduled, in: programme, language)
    basis = Self.basis(of: scheduled.event, in: programme)?[language]
  }

  /// The lines in one length.
  func all(_ length: Length) -> [String] {
    switch length {
    case .whole: head + [who { _ in true }, basis].compactMap(\.self)
    case .withoutBasis: head + [who { _ in true }].compactMap(\.self)
    case .withoutJoiners: head + [who { $0 != .join }].compactMap(\.self)
    case .leads: head + [who { $0 == .lead }].compactMap(\.self)
    case .withoutUnits: head
    }
  }

  /// What is done, in one sentence, where the files have no sentence for it.
  private static func sentence(_ event: ProgrammeEvent, _ language: Language) -> String? {
    let activities = event.activities[language]
    guard let first = activities.first else { return nil }
    return ([first] + activities.dropFirst().map(\.loweredFirst)).joined(separator: "; ") + "."
  }

  // MARK: Who

  /// A unit or a group by the one part that it is named with.
  private struct Named {
    let role: Programme.Duty.Role
    let name: String
    /// The name, with the days of the part where these are not all of the event's.
    let text: String
    let isGroup: Bool
  }

  /// The most units and groups that are named one by one.
  private static let mostNames = 6

  /// Those with something to do, or to receive, as the plan groups them, each once.
  private static func units(
    of scheduled: ScheduledEvent, in programme: Programme, _ language: Language
  ) -> [Named] {
    var seen: Set<String> = []
    let labels = UnitLabels(programme, in: language)
    return Programme.Duty.Role.allCases.filter { $0 != .informed }.flatMap { role in
      labels.named(role, in: scheduled).filter { seen.insert($0.name).inserted }.map { named in
        Named(
          role: role, name: named.name, text: named.text,
          isGroup: programme.units[named.unit]?.isGroup ?? false)
      }
    }
  }

  /// `Chủ trì: Sở VHTTDL · Phối hợp: Sở GDĐT; UBND cấp huyện · và 3 đơn vị khác`.
  ///
  /// - Parameter isNamed: the parts of which units are named.
  private func who(_ isNamed: (Programme.Duty.Role) -> Bool) -> String? {
    // Joiners give way to those who answer for something.
    let order = units.filter { $0.role != .join } + units.filter { $0.role == .join }
    let named = order.prefix(Self.mostNames).filter { isNamed($0.role) }
    var parts = Programme.Duty.Role.allCases.compactMap { role -> String? in
      let names = named.filter { $0.role == role }.map(\.text)
      return names.isEmpty
        ? nil : "\(LocalizedText.role(role)[language]): \(names.joined(separator: "; "))"
    }
    let others = order.filter { unit in !named.contains { $0.name == unit.name } }
    if !others.isEmpty {
      let more = LocalizedText.moreUnits(
        others.count, withGroups: others.contains(where: \.isGroup))
      parts.append(more[language])
    }
    return named.isEmpty ? nil : parts.joined(separator: " · ")
  }

  // MARK: Basis

  private static let mostClauses = 4
  private static let mostDocuments = 3

  private static func basis(
    of event: ProgrammeEvent, in programme: Programme
  ) -> LocalizedText? {
    // What those rest on who have nothing to do is no basis of it.
    let cited = event.clauses(of: event.duties.filter { $0.role != .informed })
    // What the plan has no number for says little to readers.
    let ordered =
      cited.filter(Programme.Clause.isNumbered) + cited.filter { !Programme.Clause.isNumbered($0) }
    let clauses =
      ordered.isEmpty
      ? nil
      : programme.names(ofClauses: Array(ordered.prefix(mostClauses)), separator: ", ")
        + .untranslated(ordered.count > mostClauses ? ", …" : "")
    let isNumbered = ordered.first.map(Programme.Clause.isNumbered) ?? false
    let numbers = list(
      event.basis.compactMap { programme.basis($0)?.number }, upTo: mostDocuments)
    return clauses == nil && numbers == nil
      ? nil : .basis(isNumbered ? clauses.map(LocalizedText.section) : clauses, numbers)
  }

  private static func list(_ items: [String], upTo most: Int) -> String? {
    guard !items.isEmpty else { return nil }
    return items.prefix(most).joined(separator: ", ") + (items.count > most ? ", …" : "")
  }
}

extension DateRule.Hours {
  /// Whether a calendar program shows less of it than was said: no hours, or an end that nobody
  /// named.
  fileprivate var isNotShownByPrograms: Bool { !sessions.contains { $0.to != nil } }
}
