/// When an event of the plan is: what the key `when` of a programme file says.
///
/// Programme files write it in the grammar that ``DateRuleReader`` reads; <doc:ProgrammeFiles> is its
/// reference. A rule says what the plan says and no more: what has no date is ``undated`` or waits
/// for an announcement.
public indirect enum DateRule: Sendable, Hashable {
  /// The same day or days every year.
  case yearly(YearlyDays)
  /// Certain days of one year.
  case once(DateSpan)
  /// A deadline: the last day strictly before a day of every year.
  case deadline(before: DayRule)
  /// Set each year by a decision; expected on these days until it is announced.
  case announced(by: Unit.ID, expected: DateRule?, askFrom: MonthDay?)
  /// On these days of every week, all day or within the hours.
  case weekly([Weekday], hours: Hours?)
  /// By a recurrence rule that starts anew each year.
  case recurrence(RecurrenceRule)
  /// So many days after another event's last day, or before its first day when negative.
  case relative(days: Int, to: ProgrammeEvent.ID)
  /// On every day of a named group of observances.
  case onGroup(String)
  /// Some time in a season; expected on these days where the file says so.
  case season(Season, expected: DateRule?)
  /// The plan gives no date.
  case undated

  /// Opening hours on a wall clock; the end is later than the start.
  public struct Hours: Sendable, Hashable {
    /// When it begins.
    public let from: TimeOfDay
    /// When it ends.
    public let to: TimeOfDay
  }

  /// A season of the year.
  public enum Season: String, Sendable, Hashable, CaseIterable {
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
