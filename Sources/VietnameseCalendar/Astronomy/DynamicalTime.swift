internal import CivilTime

/// An instant on the uniform scale in which planets are computed: Terrestrial Time (TT).
///
/// The Earth turns a little unevenly, so that clocks that follow it (UT) and TT drift apart;
/// ``DeltaT`` is the difference. Civil time (UTC) is kept within 0.9 seconds of UT, and is taken for
/// it here.
struct DynamicalTime: Hashable {
  /// Days since J2000, which is noon of 1 January 2000 in TT (Julian day 2451545.0).
  var days: Double

  /// Julian centuries of 36 525 days since J2000, the unit of every series here.
  var centuries: Double { days / 36_525 }

  /// The year with its fraction, in Julian years.
  var year: Double { 2000 + days / 365.25 }

  /// Creates an instant from days since J2000.
  init(days: Double) { self.days = days }

  /// Creates the instant at which civil clocks (UT) are this many seconds past 1970-01-01T00:00Z.
  init(civilSecondsSince1970 seconds: Double) {
    days = (seconds - Self.secondsAtJ2000) / 86_400
    // ΔT changes by less than a millisecond within the minutes that it corrects.
    days += DeltaT.seconds(inYear: year) / 86_400
  }

  /// What civil clocks (UT) show, in seconds since 1970-01-01T00:00Z.
  var civilSecondsSince1970: Double {
    days * 86_400 + Self.secondsAtJ2000 - DeltaT.seconds(inYear: year)
  }

  /// The instant to the nearest second of civil time.
  var timestamp: Timestamp {
    let seconds = Int(civilSecondsSince1970.rounded())
    // Nothing here computes beyond the years of a timestamp; its end stands in if something did.
    return Timestamp(secondsSince1970: seconds)
      ?? Timestamp(utc: LocalDateTime(.latest, .midnight))
  }

  /// The day it is in Viet Nam, as `CalendarDate.dayNumber`: seven hours ahead of UT (rule 5 of
  /// ``LunarRules``).
  var dayNumberInVietNam: Int {
    Int(((civilSecondsSince1970 + Self.secondsAheadInVietNam) / 86_400).rounded(.down))
  }

  /// Viet Nam's clocks are seven hours ahead of UTC, the time of the meridian 105° east.
  static let secondsAheadInVietNam = 25_200.0

  /// 2000-01-01T12:00Z in seconds since 1970.
  private static let secondsAtJ2000 = 946_728_000.0
}
