extension CalendarDate {
  /// Easter Sunday of the western churches in a year of the Gregorian calendar, 1…9999.
  ///
  /// It is the first Sunday after the full moon of the church on or after 21 March: the computus of
  /// the Gregorian reform (Inter gravissimas, 1582), in whole numbers as Meeus, Jones and Butcher
  /// gave it. Years before 1583 are counted as if the reform had always held.
  package static func easter(in year: Int) -> CalendarDate? {
    guard years.contains(year) else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let day = moon + sunday - 7 * late + 114
    return CalendarDate(year, day / 31, day % 31 + 1)
  }
}
