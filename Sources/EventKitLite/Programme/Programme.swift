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
/// A programme is a folder of YAML files that people edit; <doc:ProgrammeFiles> describes them.
public struct Programme: Sendable, Hashable {
  /// The stable name, a slug.
  public internal(set) var id: String
  /// What it is called.
  public internal(set) var title: LocalizedText
  /// What it is called in lists, where the title is long.
  public internal(set) var short: LocalizedText?
  /// The address at which its pages and feeds are served, ending in `/`, where it is known.
  public internal(set) var url: String?
  /// The unit that issued the plan.
  public internal(set) var issuer: Programme.Unit.ID?
  /// The years it covers.
  public internal(set) var horizon: ClosedRange<Int>
  /// The zone in which its hours are meant.
  public internal(set) var timeZone: Programme.TimeZone
  /// What stands after the `@` of every UID; it never changes.
  public internal(set) var domain: String
  /// The language it is written and published in.
  public internal(set) var language: Language
  /// The weekly days off of its offices.
  public internal(set) var weekend: Set<Weekday>
  /// How a cancelled event is published.
  public internal(set) var cancellation: CancellationStyle
  /// The kinds of events, in the order of the file.
  public internal(set) var categories: [Programme.Category]
  /// The documents it rests on, in the order of the files.
  public internal(set) var basis: [Programme.LegalBasis]
  /// The measurable aims.
  public internal(set) var targets: [Programme.Target]
  /// The units and groups, in the order of the file.
  public internal(set) var units: Programme.Units
  /// The events, in the order of the file.
  public internal(set) var events: [ProgrammeEvent]
  /// What has been decided about single years, oldest first.
  public internal(set) var announcements: [Announcement]
  /// Public holidays and observances, the country's and the province's own.
  public internal(set) var holidays: PublicHolidays
  /// The ids of feeds that were published by mistake and are taken back.
  public internal(set) var withdrawnFeeds: [Programme.WithdrawnFeed]
  /// The findings of `check` that the files silence, with their reasons.
  public internal(set) var silences: [Programme.Silence]

  /// How a cancelled event is published.
  public enum CancellationStyle: String, Sendable, Hashable, CaseIterable {
    /// As a visible, transparent event titled `[Hủy] …`: what people see in every calendar.
    case notice
    /// As `STATUS:CANCELLED` (RFC 5545, section 3.8.1.11), which some calendars hide.
    case strict
  }

  /// The event with this id.
  public func event(_ id: ProgrammeEvent.ID) -> ProgrammeEvent? {
    events.first { $0.id == id }
  }

  /// The category with this id.
  public func category(_ id: Programme.Category.ID) -> Programme.Category? {
    categories.first { $0.id == id }
  }

  /// The document with this id.
  public func basis(_ id: String) -> Programme.LegalBasis? {
    basis.first { $0.id == id }
  }

  /// The working days of the programme's offices, or of a unit with weekly days off of its own.
  public func workingDays(of unit: Programme.Unit.ID? = nil) -> WorkingDays {
    WorkingDays(holidays, weekend: unit.flatMap { units[$0]?.weekend } ?? weekend)
  }

  /// What was announced about one year of an event, oldest first.
  public func announcements(of event: ProgrammeEvent.ID, in year: Int) -> [Announcement] {
    announcements.filter { $0.event == event && $0.year == year }
  }
}

extension Programme {
  /// A feed that was published by mistake: of a unit that there never was.
  public struct WithdrawnFeed: Sendable, Hashable {
    /// The id under which it was published.
    public let id: Programme.Unit.ID
    /// Where it stands in its file.
    public let location: SourceLocation?
  }
}

extension Programme {
  /// A finding of `check` that a programme has looked at and accepted.
  public struct Silence: Sendable, Hashable {
    /// The finding's code.
    public let code: Diagnostic.Code
    /// The event or unit it is about; `nil` silences the code everywhere.
    public let subject: String?
    /// Why it is accepted.
    public let reason: LocalizedText
    /// Where it stands in its file.
    public let location: SourceLocation?
  }
}
