package import ICalendar

/// When the events of one `UID` begin in some days, as libical has it.
package enum ReadBackOccurrences: Sendable, Hashable {
  /// The beginnings, in order, in the form and zone in which the events' starts are written.
  case starts([EventTime])
  /// libical is not asked, or its answer would prove nothing.
  case notComparable(Reason)

  /// Why there is nothing to compare.
  ///
  /// The first group is what a document says beyond one rule and its dates, the second what would
  /// keep libical busy, the third the known faults of libical 3.0.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// No event without a `RECURRENCE-ID`, or several, which are revisions of one another.
    case notOneSeries = "not one series"
    /// There is no start that can be read.
    case noStart = "no start"
    /// An instance changes all that come after it: `RANGE=THISANDFUTURE`.
    case changesAllAfter = "RANGE=THISANDFUTURE"
    /// There is an `EXRULE`, which RFC 5545 has done away with.
    case exceptionRule = "EXRULE"
    /// Dates are written in another form or zone than the start.
    case mixedForms = "mixed forms of dates"
    /// The zone in which an `UNTIL` in UTC would have to be read is not known to libical.
    case unknownZone = "unknown zone"
    /// The rule cannot be read.
    case unreadableRule = "unreadable rule"

    /// A step of less than a day: such rules have kept libical busy for minutes.
    case subDaily = "FREQ below DAILY"
    /// More than forty years from one instance to the next, or none at all.
    case rare = "instances too far apart"
    /// More instances than a document may ask for.
    case tooMany = "too many instances"

    /// `RSCALE` or `SKIP`: libical's lunar years are wrong, and its moved days partly.
    case otherCalendar = "RSCALE"
    /// `BYWEEKNO`: days are wrong, and a negative number can end the process.
    case weekNumbers = "BYWEEKNO"
    /// `BYSETPOS` that is ignored (daily and weekly rules), counts a day twice that is named
    /// from both ends, or counts days where there are several times in each.
    case positions = "BYSETPOS"
    /// A daily rule with a day counted from the month's end gives nothing.
    case daysFromMonthEnd = "FREQ=DAILY with a negative BYMONTHDAY"
    /// A yearly rule with `BYMONTHDAY` and no `BYMONTH` is read as if the start's month stood there.
    case daysOfEveryMonth = "FREQ=YEARLY with BYMONTHDAY and no BYMONTH"
    /// Days of the year together with months or days of the month are refused.
    case yearDaysInMonths = "BYYEARDAY with BYMONTH or BYMONTHDAY"
    /// Weeks are miscounted when a rule with an interval does not name the start's weekday or has
    /// weeks that do not begin on Monday.
    case weeksOfInterval = "FREQ=WEEKLY with INTERVAL and BYDAY"
    /// Lists of hours, minutes and seconds are used in the order in which they are written.
    case unorderedTimes = "times out of order"
    /// An `UNTIL` that is a day, for a start with a time, is read as that day's midnight.
    case formOfUntil = "UNTIL in another form than DTSTART"
    /// Hours, minutes and seconds of whole days are followed.
    case timesOfDays = "times of whole days"
  }
}
