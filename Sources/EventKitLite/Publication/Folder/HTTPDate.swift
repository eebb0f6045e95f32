internal import CivilTime

extension Timestamp {
  /// `Mon, 23 Nov 2026 04:00:00 GMT` (RFC 9110, section 5.6.7).
  var httpDate: String {
    let utc = local()
    let (date, time) = (utc.date, utc.time)
    let month = Month.name(date.month, in: .english).prefix(3)
    let clock = [time.hour, time.minute, time.second].map { $0.padded(to: 2) }
    return "\(date.weekday.shortName(in: .english)), \(date.day.padded(to: 2)) \(month)"
      + " \(date.year.padded(to: 4)) \(clock.joined(separator: ":")) GMT"
  }
}
