/// One step of the answer to "why is it on this day?" or "why is it ours?".
public enum Reason: Sendable, Hashable {
  /// What the programme's file says.
  case rule(DateRule)
  /// The clauses of the plan.
  case clause([String])
  /// A document it rests on, by id.
  case basis(String)
  /// What was announced for the year.
  case announcement(Announcement)
  /// The dates are only expected, until the unit announces them.
  case expectation(until: Unit.ID?)
  /// There is no date, and who must give one.
  case noDate(from: Unit.ID?)
  /// The observance on which it is held.
  case occasion(PublicHolidays.Observance)
  /// Counted from another event's day.
  case counted(days: Int, from: ProgrammeEvent.ID, on: CalendarDate)
  /// A unit has ended, and these others do what it did.
  case succession(of: Unit.ID, to: [Unit.ID])
  /// The keys of the entry that are a reading of the plan and not its words.
  case inferred([String])
}
