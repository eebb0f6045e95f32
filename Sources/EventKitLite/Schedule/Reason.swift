public import CivilTime
public import VietnameseCalendar

extension ScheduledEvent {
  /// One step of the answer to "why is it on this day?" or "why is it ours?".
  public enum Reason: Sendable, Hashable {
    /// What the programme's file says.
    case rule(DateRule)
    /// The clauses of the plan.
    case clause([String])
    /// A document it rests on, by id.
    case basis(Programme.LegalBasis.ID)
    /// What was announced for the year.
    case announcement(Announcement)
    /// The dates are only expected, until the unit announces them.
    case expectation(until: Programme.Unit.ID?)
    /// The dates are only expected: they are a reading of the plan, and nobody has set them.
    case reading
    /// There is no date, and who must give one.
    case noDate(from: Programme.Unit.ID?)
    /// The observance on which it is held.
    case occasion(PublicHolidays.Observance)
    /// Counted from another event's day.
    case counted(days: Int, working: Bool, from: ProgrammeEvent.ID, on: CalendarDate)
    /// The lunar dates of the first and the last day.
    case lunar(first: LunarDate, last: LunarDate)
    /// The working day that counts, because the legal last day is off.
    case workingDay(CalendarDate, insteadOf: CalendarDate, [WorkingDays.Cause])
    /// Moved from a day off to a working day.
    case moved(from: CalendarDate, to: CalendarDate, [WorkingDays.Cause])
    /// Held on other days because the first of these is a Sunday.
    case insteadOfSunday(DateSpan)
    /// Not held on these days, which are holidays.
    case closed(on: [CalendarDate])
    /// It is not settled whether these days are worked, so its days may still change; none are named
    /// where no holidays are known at all.
    case provisional([CalendarDate])
    /// A unit has ended, and these others do what it did.
    case succession(of: Programme.Unit.ID, to: [Programme.Unit.ID])
    /// A unit or group has its part on some of the days only, where turns are taken.
    case turn(Programme.Duty.Role, of: Programme.Unit.ID, on: DateRule)
    /// It stays as it was published on a day, because it is over; the files have other days or other
    /// hours now, count it for another year, or do not have it any more.
    case kept(since: CalendarDate, files: DateSpan?, hours: LocalizedText?, year: CycleYear?)
    /// It stands again as it did at the end of a day, because that publication was put back; the
    /// files have other days or other hours now, or do not have it any more.
    case putBack(asOf: CalendarDate, files: DateSpan?, hours: LocalizedText?)
    /// The programme has not had it any more since a day, with the reason that was given; calendars
    /// show it as cancelled.
    case takenOut(on: CalendarDate, because: LocalizedText?)
    /// The keys of the entry that are a reading of the plan and not its words.
    case inferred([String])
  }
}

extension ScheduledEvent.Reason {
  /// The reason in a sentence, without a full stop.
  ///
  /// - Parameters:
  ///   - language: the language of the sentence.
  ///   - programme: where units, events and documents have their names.
  public func text(in language: Language, of programme: Programme) -> String {
    LocalizedText.reason(self, of: programme)[language]
  }
}
