public import CivilTime
public import VietnameseCalendar

/// A public programme: what a plan asks for, who has duties in it, and what has been decided so far.
///
/// ```swift
/// let programme = try Programme(directory: "calendars/dak-nong")
/// let schedule = programme.schedule(for: 2027, unit: "thu-vien-tinh")
/// print(schedule.calendar(stamp: now).text)
/// ```
///
/// A programme is a folder of YAML files that people edit; <doc:ProgrammeFiles> describes them. It
/// can as well be read from bytes, ``init(files:)``, or made of values.
public struct Programme: Sendable, Hashable, Identifiable {
  /// The stable name, a slug.
  public var id: ID
  /// What it is called.
  public var title: LocalizedText
  /// What it is called in lists, where the title is long.
  public var short: LocalizedText?
  /// The address at which its pages and feeds are served, where it is known: that of a folder, with
  /// scheme and host in small letters and `/` at its end.
  public var url: String?
  /// The unit that issued the plan.
  public var issuer: Unit.ID?
  /// The years it covers, by their numbers.
  public var horizon: ClosedRange<Int>
  /// The day with which its years begin: 1 January, or 1 September where they are school years.
  public var yearBegins: MonthDay
  /// The zone in which its hours are meant.
  public var timeZone: TimeZone
  /// How many minutes something lasts in calendars of which only the beginning is said.
  public var lengthOfStart: Int
  /// What stands after the `@` of every UID; it never changes.
  public var domain: String
  /// The languages it is written and published in.
  public var languages: Languages
  /// The weekly days off of its offices.
  public var weekend: Set<Weekday>
  /// How a cancelled event is published.
  public var cancellation: CancellationStyle
  /// The kinds of events, in the order of the file.
  public var categories: [Category]
  /// The documents it rests on, in the order of the files.
  public var basis: [LegalBasis]
  /// The measurable aims.
  public var targets: [Target]
  /// The units and groups, in the order of the file.
  public var units: Units
  /// The clauses of the plan that its events and targets must cover, in the order of the plan.
  public var clauses: [Clause]
  /// The clauses and units that rightly have no duty.
  public var exemptions: [Exemption]
  /// The events, in the order of the file.
  public var events: [ProgrammeEvent]
  /// What has been decided about single years, oldest first.
  public var announcements: [Announcement]
  /// What units have reported, in the order of the file: of two rows about the same the later counts.
  public var results: [Result]
  /// Public holidays and observances, the country's and the province's own.
  public var holidays: PublicHolidays
  /// The ids of feeds that were published by mistake and are taken back.
  public var withdrawnFeeds: [WithdrawnFeed]
  /// The events that have been taken out of the programme on purpose.
  public var withdrawnEvents: [WithdrawnEvent]
  /// The events whose past was published with a mistake and follows the files again.
  public var correctedEvents: [CorrectedEvent]
  /// The findings of `check` that the files silence, with their reasons.
  public var silences: [Silence]
  /// What its files say in a way that is read and was probably not meant; `check` tells it.
  var remarks: [Diagnostic] = []

  /// Creates a programme of values, without files.
  ///
  /// ```swift
  /// let programme = Programme(
  ///   id: "reading", title: LocalizedText(en: "Reading"), horizon: 2026...2028,
  ///   domain: "reading.example.org",
  ///   units: [Programme.Unit(id: "library", name: LocalizedText(en: "Library"))],
  ///   events: [
  ///     ProgrammeEvent(
  ///       id: "book-day", title: LocalizedText(en: "Book day"),
  ///       when: .undated,
  ///       duties: [Programme.Duty(role: .lead, unit: "library")])
  ///   ])
  /// ```
  ///
  /// Nothing is looked up or refused here; ``problems()`` says what does not fit together.
  ///
  /// The years must lie within 1900…2199, `url` ends in `/`, of two units with one id the first
  /// counts, and announcements and results stand oldest first.
  public init(
    id: ID, title: LocalizedText, short: LocalizedText? = nil, url: String? = nil,
    issuer: Unit.ID? = nil, horizon: ClosedRange<Int>, yearBegins: MonthDay = .newYear,
    timeZone: TimeZone = .vietNam, lengthOfStart: Int = 60, domain: String,
    languages: Languages = .standard,
    weekend: Set<Weekday> = WorkingDays.officeWeekend, cancellation: CancellationStyle = .notice,
    categories: [Category] = [], basis: [LegalBasis] = [], targets: [Target] = [],
    clauses: [Clause] = [], exemptions: [Exemption] = [],
    units: [Unit] = [], events: [ProgrammeEvent] = [], announcements: [Announcement] = [],
    results: [Result] = [],
    holidays: PublicHolidays = PublicHolidays(), withdrawnFeeds: [WithdrawnFeed] = [],
    withdrawnEvents: [WithdrawnEvent] = [], correctedEvents: [CorrectedEvent] = [],
    silences: [Silence] = []
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.url = url
    self.issuer = issuer
    self.horizon = horizon
    self.yearBegins = yearBegins
    self.timeZone = timeZone
    self.lengthOfStart = lengthOfStart
    self.domain = domain
    self.languages = languages
    self.weekend = weekend
    self.cancellation = cancellation
    self.categories = categories
    self.basis = basis
    self.targets = targets
    self.units = Units(units)
    self.clauses = clauses
    self.exemptions = exemptions
    self.events = events
    self.announcements = announcements
    self.results = results
    self.holidays = holidays
    self.withdrawnFeeds = withdrawnFeeds
    self.withdrawnEvents = withdrawnEvents
    self.correctedEvents = correctedEvents
    self.silences = silences
  }

  /// How a cancelled event is published.
  public enum CancellationStyle: String, Sendable, Hashable, Codable, CaseIterable {
    /// As a visible, transparent event titled `[Hủy] …`: what people see in every calendar.
    case notice
    /// As `STATUS:CANCELLED` (RFC 5545, section 3.8.1.11), which some calendars hide.
    case strict
  }

  /// The event with this id.
  public func event(_ id: ProgrammeEvent.ID) -> ProgrammeEvent? {
    events.first { $0.id == id }
  }

  /// The event of which an event is a variant, at once or by way of others; itself where it is none.
  package func whole(of event: ProgrammeEvent) -> ProgrammeEvent {
    var (whole, passed) = (event, Set([event.id]))
    // Files have no circles; events made in code may.
    while let next = whole.partOf.flatMap(self.event), passed.insert(next.id).inserted {
      whole = next
    }
    return whole
  }

  /// The category with this id.
  public func category(_ id: Category.ID) -> Category? {
    categories.first { $0.id == id }
  }

  /// The document with this id.
  public func basis(_ id: LegalBasis.ID) -> LegalBasis? {
    basis.first { $0.id == id }
  }

  /// The working days of the programme's offices, or of a unit with weekly days off of its own.
  public func workingDays(of unit: Unit.ID? = nil) -> WorkingDays {
    WorkingDays(holidays, weekend: unit.flatMap { units[$0]?.weekend } ?? weekend)
  }

  /// What was announced about one year of an event, oldest first.
  public func announcements(of event: ProgrammeEvent.ID, in year: Int) -> [Announcement] {
    announcements.filter { $0.event == event && $0.year == year }
  }

  /// The years that a programme can cover.
  static let years = 1900...2199

  /// Whether a text is a domain name as UIDs may end in: words of a–z, 0–9 and hyphens with dots
  /// between them, at most 253 characters.
  static func isDomain(_ text: String) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy { Slug.isValid(String($0)) }
  }
}
