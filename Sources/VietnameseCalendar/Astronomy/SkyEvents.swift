/// The two kinds of instant that the lunar calendar is made of: new moons (sóc) and the Sun's
/// entry into a twenty-fourth of its path (tiết khí).
enum SkyEvents {
  /// A new moon: Sun and Moon have the same apparent longitude.
  ///
  /// - Parameter lunation: new moons counted from that of 6 January 2000, which is 0.
  static func newMoon(lunation: Int) -> DynamicalTime {
    let k = Double(lunation)
    // The mean new moon (Meeus, chapter 49) is within 14 hours of the true one.
    let mean = 5.09766 + 29.530588861 * k + 0.00015437 * (k / 1236.85) * (k / 1236.85)
    return root(near: DynamicalTime(days: mean), rate: 43_886) { time in
      MoonEphemeris.longitude(at: time) - SunEphemeris.aberratedLongitude(at: time)
    }
  }

  /// The number of the last mean new moon not after an instant, see ``newMoon(lunation:)``; the
  /// true one may lie 14 hours to either side.
  static func lunation(at time: DynamicalTime) -> Int {
    Int(((time.days - 5.09766) / 29.530588861).rounded(.down))
  }

  /// When the Sun's apparent longitude reaches a number of degrees, in a Gregorian year.
  static func sunReaches(degrees: Int, inYear year: Int) -> DynamicalTime {
    // In early January the Sun stands near 280°; it moves one degree in 365.2422/360 days.
    let fromJanuary = Double((degrees - 280 + 720) % 360)
    let days = (Double(year) - 2000) * 365.2422 + fromJanuary * 1.01456
    return root(near: DynamicalTime(days: days), rate: 3548.33) { time in
      SunEphemeris.apparentLongitude(at: time) - Double(degrees) * 3600
    }
  }

  /// The secant method, with the mean motion as the first slope.
  ///
  /// - Parameters:
  ///   - rate: the mean motion of the angle, in arcseconds a day.
  ///   - angle: what shall become a whole number of turns, in arcseconds.
  private static func root(
    near start: DynamicalTime, rate: Double, of angle: (DynamicalTime) -> Double
  ) -> DynamicalTime {
    var time = start
    var slope = rate
    var value = Trigonometry.centred(angle(time))
    for _ in 0..<20 {
      let step = -value / slope
      time.days += step
      // A thousandth of a second.
      if abs(step) < 1e-8 { break }
      let next = Trigonometry.centred(angle(time))
      if next != value { slope = (next - value) / step }
      value = next
    }
    return time
  }
}
