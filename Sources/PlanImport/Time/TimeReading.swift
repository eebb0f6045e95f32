package import CivilTime
package import EventKitLite

/// What a cell for time says, in the words of programme files, and what is doubtful about it.
package struct TimeReading: Sendable, Hashable {
  /// When it is, without the hours and the year: `21/4`, `[3/2, 4/2]`, `{ before: 15/12 }`, `undated`.
  package var rule = DateRule.undated
  /// When in the day it is.
  package var hours: DateRule.Hours?
  /// The number of the programme's year that it is in; `nil` where ``rule`` names its years itself, or
  /// means every year.
  package var year: Int?
  /// How often, where it has no day.
  package var times: ProgrammeEvent.Times?
  /// Who announces the days, as far as the cell says so, where somebody does.
  package var announcer: String?
  /// Whether it is our reading and not only the cell's words.
  package var isInferred = false
  /// Whether the cell's words say more than ``rule`` and ``hours``.
  package var keepsWords = false
  /// What is doubtful or was not understood.
  package var doubts: [TimeDoubt] = []

  /// Whether it says a day, a month or a part of the year.
  package var isTimed: Bool { rule != .undated && announcer == nil }

  /// Whether each of its words was understood.
  var isUnderstood: Bool {
    !doubts.contains { if case .notUnderstood = $0 { true } else { false } }
  }

  /// Creates a reading that says nothing.
  package init() {}
}

/// What is doubtful about the words for a time.
package enum TimeDoubt: Sendable, Hashable {
  /// The words are none that can be read.
  case notUnderstood(String)
  /// The year is said nowhere.
  case noYear
  /// The calendar has no such day.
  case noSuchDay(String)
  /// The last day would be before the first.
  case lastBeforeFirst(String)
  /// The day is another day of the week than is written.
  case otherWeekday(Weekday, CalendarDate)
  /// The lunar day is another day than the one beside it.
  case otherLunarDay(CalendarDate, is: CalendarDate)
  /// There are not as many days as is said.
  case otherCount(said: Int, found: Int)
  /// A year of two digits.
  case shortYear(Int, meant: Int)
  /// The month stands before the day in this table; the day as it is read.
  case monthFirst(String)
  /// The days go on into the next year.
  case crossesNewYear(DateSpan)
  /// The month is another one than that of its group or column.
  case otherMonth(Int, than: Int)
  /// It comes again and again, and no day is said.
  case rhythmWithoutDay
  /// Weeks are counted in a way that no event of the programme says.
  case countedWeeks(ClosedRange<Int>)
  /// A week of a month, which is no form of the grammar.
  case weekOfMonth
  /// A year to be reached by, which is no event.
  case target(Int)
  /// Several columns say a time each; the heading of the one that was taken.
  case severalTimes(String)
  /// The hours do not go with such a time.
  case hoursLeftOut
  /// The programme does not cover the year.
  case outsideHorizon(Int)
}
