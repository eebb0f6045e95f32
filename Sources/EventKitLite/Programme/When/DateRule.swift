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
/// DateRule.monthly([.day(10), .day(25)]).qualified { $0.shift = .before }
/// DateRule.weekly(WeeklyDays(.monday)).qualified { $0.hours = .init(from: eight, to: half) }
/// ```
public indirect enum DateRule: Sendable, Hashable {
  /// The same day or days every year.
  case yearly(YearlyDays)
  /// Certain days of one year.
  case once(DateSpan)
  /// The nth working day of a month of every year; -1 is the last.
  case workingDay(Int, ofMonth: Int)
  /// Whole weeks, or one day of them, of every year.
  case weeks(Weeks)
  /// From the first day of one rule to the last of another, where one of them is more than a day of
  /// the calendar.
  case between(DateRule, DateRule)
  /// A deadline: the last day strictly before a rule's days, or the last of these days themselves;
  /// with the working day that counts when that day is off.
  case deadline(DateRule, includesDay: Bool = false, workingDay: Direction? = nil)
  /// Set each year by a decision; expected on these days until it is announced.
  case announced(by: Programme.Unit.ID, expected: DateRule? = nil, askFrom: MonthDay? = nil)
  /// On some days of every week, or of every nth.
  case weekly(WeeklyDays)
  /// On some days of every month.
  case monthly([MonthlyDay])
  /// By a recurrence rule, which starts again each year unless it counts from a day.
  case recurrence(RecurrenceRule, starting: CalendarDate? = nil)
  /// So many days, or working days, after another event's last day, or before its first day when
  /// negative.
  case relative(days: Int, working: Bool = false, to: ProgrammeEvent.ID)
  /// On every day of a named group of observances, and where it says so on the days that are off in
  /// place of those that fall on a weekly day off.
  case onGroup(String, substitutes: Bool = false)
  /// Some time in a month of every year, 1…12.
  case month(Int)
  /// Some time in a season; expected on these days where the file says so.
  case season(Season, expected: DateRule? = nil)
  /// Some time in a part of the year, which names no day.
  case vague(VagueTime)
  /// The plan gives no date.
  case undated
  /// Whenever one of the rules says; a day that several say counts once.
  case list([DateRule])
  /// As a rule says, in some years only, with exceptions and additions, moved off days off, at some
  /// hours or at a place of its own.
  case qualified(DateRule, Qualifiers)

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
  /// The rule with more qualifiers; those that it has already stay where nothing is said of them.
  public func qualified(_ change: (inout Qualifiers) -> Void) -> DateRule {
    var (rule, qualifiers) = (self, Qualifiers())
    if case .qualified(let base, let earlier) = self { (rule, qualifiers) = (base, earlier) }
    change(&qualifiers)
    return qualifiers == Qualifiers() ? rule : .qualified(rule, qualifiers)
  }

  /// The rule in words: "every year, 21 April", "before 15 December every year".
  public func text(in language: Language, of programme: Programme) -> String {
    LocalizedText.rule(self, of: programme)[language]
  }
}

// MARK: The parts of a rule

extension DateRule {
  /// The rule without its qualifiers.
  package var unqualified: DateRule {
    if case .qualified(let rule, _) = self { rule.unqualified } else { self }
  }

  /// The rules that it is made of, in the order in which they are written.
  var parts: [DateRule] {
    switch self {
    case .between(let first, let last): [first, last]
    case .deadline(let rule, _, _): [rule]
    case .announced(_, let expected, _), .season(_, let expected): expected.map { [$0] } ?? []
    case .list(let rules): rules
    case .qualified(let rule, let qualifiers): [rule] + qualifiers.rules
    case .yearly, .once, .workingDay, .weeks, .weekly, .monthly, .recurrence, .relative, .onGroup,
      .month, .vague, .undated:
      []
    }
  }

  /// The rule and all that it is made of.
  var all: [DateRule] { [self] + parts.flatMap(\.all) }

  /// The events whose days it asks for.
  var bases: [ProgrammeEvent.ID] { all.flatMap(\.ownBases) }

  /// The events whose days it asks for itself, its parts aside.
  var ownBases: [ProgrammeEvent.ID] {
    switch self {
    case .relative(_, _, let base): [base]
    case .weeks(let weeks): weeks.event.map { [$0] } ?? []
    case .qualified(_, let qualifiers): qualifiers.events
    default: []
    }
  }

  /// Whether it falls on many days of a year by design, which have no first and last that mean
  /// anything.
  package var fallsOnManyDays: Bool {
    switch unqualified {
    case .weekly, .monthly, .recurrence, .onGroup, .list: true
    case .deadline(let rule, _, _): rule.fallsOnManyDays
    default: false
    }
  }

  /// Whether it says days, and does not only wait for them.
  var namesDays: Bool {
    switch unqualified {
    case .undated, .vague, .announced(_, nil, _), .season(_, nil): false
    default: true
    }
  }

  /// Whether it is a deadline, or a list or an expectation of some; such a day has one hour at most.
  package var isDeadline: Bool {
    items.contains { if case .deadline = $0.unqualified { true } else { false } }
  }

  /// Whether a rule gives its days again and again within a year.
  var repeats: Bool {
    all.contains { rule in
      switch rule {
      case .weekly, .monthly, .recurrence: true
      default: false
      }
    }
  }

  /// Whether a schedule can follow it: it repeats by days or longer, and counts no further than a
  /// file may.
  var canBeFollowed: Bool {
    all.allSatisfy { rule in
      switch rule {
      case .recurrence(let rule, _): rule.frequency >= .daily
      case .relative(let days, _, _): Self.longestDistance.contains(days)
      default: true
      }
    }
  }

  /// What a recurrence rule or a list of weekdays says that no file could.
  func faults(at location: SourceLocation?) -> [Diagnostic] {
    all.flatMap { rule -> [Diagnostic] in
      switch rule {
      case .recurrence(let rule, _): rule.diagnostics.filter { $0.severity == .error }
      case .weekly(let days) where !days.isValid:
        [Diagnostic(.error, .badWhen, .badWeekdays, at: location)]
      case .qualified(_, let qualifiers) where qualifiers.hours?.isValid == false:
        [Diagnostic(.error, .badWhen, .sessionsOverlap, at: location)]
      default: []
      }
    }
  }

  /// How many days may lie between an event and the one that it counts from.
  static let longestDistance = -3660...3660

  /// A distance, or the longest that there is.
  static func limited(_ days: Int) -> Int {
    min(max(days, longestDistance.lowerBound), longestDistance.upperBound)
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
