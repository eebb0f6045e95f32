/// ΔT, the seconds by which the uniform time of astronomy (TT) is ahead of the Earth's rotation
/// (UT).
///
/// It can be measured but not computed, so each stretch of years has a source of its own:
///
/// * to 2019, the spline of L. V. Morrison, F. R. Stephenson, C. Y. Hohenkerk and M. Zawilski,
///   "Addendum 2020 to 'Measurement of the Earth's rotation: 720 BC to AD 2015'", Proceedings of
///   the Royal Society A 477 (2021), table S15;
/// * to 2027, what the International Earth Rotation Service (IERS) measured and foresees;
/// * later, a smooth transition to the parabola of the long run, −320 + 32.5·((y − 1825)/100)²,
///   that the same authors found for three thousand years (Proceedings A 472, 2016), joined in the
///   year 2800. It gives 71 s in 2050, 96 s in 2100, 146 s in 2150 and 220 s in 2199.
///
/// The older polynomials of Espenak and Meeus (2006) say 93 s for 2050 already and 440 s for 2199.
/// Nobody knows; lunar dates from 2054 on are therefore labelled ``LunarCertainty/predicted``.
enum DeltaT {
  /// ΔT in seconds; the year carries a fraction.
  static func seconds(inYear year: Double) -> Double {
    if year < 2019 { return spline(year) }
    if year < 2027 { return measured(year) }
    return transition(min(year, 2800))
  }

  private static func spline(_ year: Double) -> Double {
    let segment = segments.last { $0.first <= year } ?? segments[0]
    let t = (year - segment.first) / segment.years
    return ((segment.c3 * t + segment.c2) * t + segment.c1) * t + segment.c0
  }

  private static func measured(_ year: Double) -> Double {
    let index = min(Int(year) - 2019, yearly.count - 2)
    let fraction = year - Double(2019 + index)
    return yearly[index] + (yearly[index + 1] - yearly[index]) * fraction
  }

  /// A cubic that leaves 2027 with the value and slope of the measurements and meets the parabola
  /// in 2800 with its value and slope (Hermite's form).
  private static func transition(_ year: Double) -> Double {
    let width = 773.0
    let t = (year - 2027) / width
    let start = 69.10
    let startSlope = -0.02 * width
    let end = -320 + 32.5 * 9.75 * 9.75
    let endSlope = 65 * 9.75 / 100 * width
    let rest = 1 - t
    return start * (1 + 2 * t) * rest * rest + startSlope * t * rest * rest
      + end * t * t * (3 - 2 * t) - endSlope * t * t * rest
  }

  /// ΔT on 1 January of 2019 to 2027.
  private static let yearly = [69.24, 69.36, 69.36, 69.29, 69.20, 69.18, 69.14, 69.11, 69.10]

  /// One piece of the spline: a cubic in the fraction of the piece that has passed.
  private struct Segment {
    let first, years, c3, c2, c1, c0: Double

    init(_ first: Double, _ last: Double, _ c3: Double, _ c2: Double, _ c1: Double, _ c0: Double) {
      (self.first, years) = (first, last - first)
      (self.c3, self.c2, self.c1, self.c0) = (c3, c2, c1, c0)
    }
  }

  private static let segments: [Segment] = [
    Segment(1890, 1895, 1.871, -2.474, -0.531, -3.884),
    Segment(1895, 1900, -0.232, 3.138, 0.134, -5.017),
    Segment(1900, 1905, -1.257, 2.443, 5.715, -1.977),
    Segment(1905, 1910, 0.720, -1.329, 6.828, 4.923),
    Segment(1910, 1915, -0.825, 0.831, 6.330, 11.142),
    Segment(1915, 1920, 0.262, -1.643, 5.518, 17.479),
    Segment(1920, 1925, 0.008, -0.856, 3.020, 21.617),
    Segment(1925, 1930, 0.127, -0.831, 1.333, 23.789),
    Segment(1930, 1935, 0.142, -0.449, 0.052, 24.418),
    Segment(1935, 1940, 0.702, -0.022, -0.419, 24.164),
    Segment(1940, 1945, -1.106, 2.086, 1.645, 24.426),
    Segment(1945, 1950, 0.614, -1.232, 2.499, 27.050),
    Segment(1950, 1953, -0.277, 0.220, 1.127, 28.932),
    Segment(1953, 1956, 0.631, -0.610, 0.737, 30.002),
    Segment(1956, 1959, -0.799, 1.282, 1.409, 30.760),
    Segment(1959, 1962, 0.507, -1.115, 1.577, 32.652),
    Segment(1962, 1965, 0.199, 0.406, 0.868, 33.621),
    Segment(1965, 1968, -0.414, 1.002, 2.275, 35.093),
    Segment(1968, 1971, 0.202, -0.242, 3.035, 37.956),
    Segment(1971, 1974, -0.229, 0.364, 3.157, 40.951),
    Segment(1974, 1977, 0.172, -0.323, 3.199, 44.244),
    Segment(1977, 1980, -0.192, 0.193, 3.069, 47.291),
    Segment(1980, 1983, 0.081, -0.384, 2.878, 50.361),
    Segment(1983, 1986, -0.165, -0.140, 2.354, 52.936),
    Segment(1986, 1989, 0.448, -0.637, 1.577, 54.984),
    Segment(1989, 1992, -0.276, 0.708, 1.648, 56.373),
    Segment(1992, 1995, 0.110, -0.121, 2.235, 58.453),
    Segment(1995, 1998, -0.313, 0.210, 2.324, 60.678),
    Segment(1998, 2001, 0.109, -0.729, 1.804, 62.898),
    Segment(2001, 2004, 0.199, -0.402, 0.674, 64.083),
    Segment(2004, 2007, -0.017, 0.194, 0.466, 64.553),
    Segment(2007, 2010, -0.084, 0.144, 0.804, 65.197),
    Segment(2010, 2013, 0.128, -0.109, 0.839, 66.061),
    Segment(2013, 2016, -0.095, 0.277, 1.007, 66.920),
    Segment(2016, 2019, -0.139, -0.007, 1.277, 68.109),
  ]
}
