public import CivilTime
public import ICalendar
public import VietnameseCalendar

/// When an event of the plan is: what the key `when` of a programme file says.
///
/// <doc:ProgrammeFiles> describes the grammar in which programme files write it. A rule says what the
/// plan says and no more: what has no date is ``undated`` or waits for an announcement.
///
/// ```swift
/// MonthDay(day: 21, month: 4).map { DateRule.yearly(YearlyDays(.fixed($0))) }
/// DateRule.announced(by: "so-gddt", expected: nil, askFrom: MonthDay(day: 15, month: 9))
/// DateRule.relative(days: -5, working: true, to: "hoi-nghi-tong-ket")
/// ```
public indirect enum DateRule: Sendable, Hashable {
  /// The same day or days every year.
  case yearly(YearlyDays)
  /// Certain days of one year.
  case once(DateSpan)
  /// A deadline: the last day strictly before a day of every year; with the working day that
  /// counts when that day is off.
  case deadline(before: DayRule, workingDay: Direction? = nil)
  /// Set each year by a decision; expected on these days until it is announced.
  case announced(by: Programme.Unit.ID, expected: DateRule? = nil, askFrom: MonthDay? = nil)
  /// On these days of every week, all day or within the hours; on holidays, too, or not.
  case weekly([Weekday], hours: Hours? = nil, exceptHolidays: Bool = false)
  /// By a recurrence rule that starts again each year.
  case recurrence(RecurrenceRule)
  /// So many days, or working days, after another event's last day, or before its first day when
  /// negative.
  case relative(days: Int, working: Bool = false, to: ProgrammeEvent.ID)
  /// On every day of a named group of observances.
  case onGroup(String)
  /// Some time in a season; expected on these days where the file says so.
  case season(Season, expected: DateRule? = nil)
  /// The plan gives no date.
  case undated
  /// As another rule says, moved off days that are not worked.
  case shifted(DateRule, by: Shift)

  /// Which neighbour of a day off counts.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// The last working day before.
    case previous
    /// The first working day after.
    case next
  }

  /// What becomes of a day that is off; the words are those of the program "remind".
  public enum Shift: String, Sendable, Hashable, Codable, CaseIterable {
    /// It stays: a commemorative day is what it is.
    case keep
    /// It moves to the last working day before.
    case before
    /// It moves to the first working day after.
    case after
    /// It is not held in that year.
    case skip
    /// The same as ``before``, as people write it.
    case previousWorkingDay = "previous-working-day"
    /// The same as ``after``, as people write it.
    case nextWorkingDay = "next-working-day"
  }

  /// Opening hours on a wall clock; the end is later than the start.
  public struct Hours: Sendable, Hashable {
    /// When it begins.
    public let from: TimeOfDay
    /// When it ends.
    public let to: TimeOfDay

    /// Creates hours, or `nil` when they do not end after they begin.
    public init?(from: TimeOfDay, to: TimeOfDay) {
      guard from < to else { return nil }
      self.from = from
      self.to = to
    }
  }

  /// A season of the year.
  public enum Season: String, Sendable, Hashable, Codable, CaseIterable {
    /// Spring, mùa xuân: around Tết.
    case spring
    /// Summer, mùa hè.
    case summer
    /// Autumn, mùa thu.
    case autumn
    /// Winter, mùa đông.
    case winter
  }
}

extension DateRule {
  /// Whether it falls on many days of a year by design, which have no first and last that mean
  /// anything.
  var fallsOnManyDays: Bool {
    switch unshifted {
    case .weekly, .recurrence, .onGroup: true
    default: false
    }
  }

  /// The rule without its shift.
  package var unshifted: DateRule {
    if case .shifted(let rule, _) = self { rule.unshifted } else { self }
  }

  /// Whether a schedule can follow it: it repeats by days or longer, and counts no further than a
  /// file may.
  var canBeFollowed: Bool {
    switch self {
    case .recurrence(let rule): rule.frequency >= .daily
    case .relative(let days, _, _): Self.longestDistance.contains(days)
    case .announced(_, let rule?, _), .season(_, let rule?), .shifted(let rule, _):
      rule.canBeFollowed
    case .yearly, .once, .deadline, .weekly, .onGroup, .undated, .announced, .season: true
    }
  }

  /// What a recurrence rule or a list of weekdays says that no file could.
  func faults(at location: SourceLocation?) -> [Diagnostic] {
    switch self {
    case .recurrence(let rule): rule.diagnostics.filter { $0.severity == .error }
    case .weekly(let days, _, _):
      !days.isEmpty && Set(days).count == days.count
        ? [] : [Diagnostic(.error, .badWhen, .badWeekdays, at: location)]
    case .announced(_, let rule?, _), .season(_, let rule?), .shifted(let rule, _):
      rule.faults(at: location)
    case .yearly, .once, .deadline, .relative, .onGroup, .undated, .announced, .season: []
    }
  }

  /// How many days may lie between an event and the one that it counts from.
  static let longestDistance = -3660...3660

  /// A distance, or the longest that there is.
  static func limited(_ days: Int) -> Int {
    min(max(days, longestDistance.lowerBound), longestDistance.upperBound)
  }

  /// The event that it counts from, if it does.
  var base: ProgrammeEvent.ID? {
    if case .relative(_, _, let base) = unshifted { base } else { nil }
  }
}

extension DateRule {
  /// The rule in words: "every year, 21 April", "before 15 December every year".
  public func text(in language: Language, of programme: Programme) -> String {
    LocalizedText.rule(self, of: programme)[language]
  }
}

extension DayRule {
  /// The day in words: `21/4`, `the first Monday of April`.
  package func text(in language: Language) -> String { LocalizedText.day(self)[language] }
}

extension DateRule.Season {
  /// The season's name: `mùa hè`, `summer`.
  package func name(in language: Language) -> String { LocalizedText.season(self)[language] }
}
