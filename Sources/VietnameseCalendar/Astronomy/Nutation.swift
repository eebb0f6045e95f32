/// The nodding of the Earth's axis, which moves the equinox from which longitudes are counted by
/// up to 17″ (seven minutes of the Sun's motion).
///
/// Source: D. D. McCarthy and B. J. Luzum, "An abridged model of the precession–nutation of the
/// celestial pole", Celestial Mechanics 85 (2003): IAU 2000B, the terms of 0.002″ and more.
enum Nutation {
  /// The nutation in longitude, Δψ, in arcseconds.
  static func inLongitude(at time: DynamicalTime) -> Double {
    let t = time.centuries
    let angles = arguments.map { ($0.0 + $0.1 * t) * Trigonometry.arcsecond }
    var sum = 0.0
    for row in stride(from: 0, to: terms.count, by: 7) {
      var angle = 0.0
      for i in 0..<5 { angle += terms[row + i] * angles[i] }
      sum += (terms[row + 5] + terms[row + 6] * t) * Trigonometry.sine(angle)
    }
    return sum * 1e-7
  }

  /// The mean anomalies of the Moon and of the Sun, the Moon's distance from its node, its
  /// elongation from the Sun, and the longitude of the node (l, l′, F, D, Ω): arcseconds at J2000
  /// and their change per Julian century.
  private static let arguments: [(Double, Double)] = [
    (485_868.249036, 1_717_915_923.2178), (1_287_104.79305, 129_596_581.0481),
    (335_779.526232, 1_739_527_262.8478), (1_072_260.70369, 1_602_961_601.2090),
    (450_160.398036, -6_962_890.5431),
  ]

  /// Multiples of l, l′, F, D and Ω, the amplitude of the sine in 10⁻⁷ arcseconds, and its change
  /// per Julian century.
  private static let terms: [Double] = [
    0, 0, 0, 0, 1, -172_064_161, -174_666,
    0, 0, 2, -2, 2, -13_170_906, -1675,
    0, 0, 2, 0, 2, -2_276_413, -234,
    0, 0, 0, 0, 2, 2_074_554, 207,
    0, 1, 0, 0, 0, 1_475_877, -3633,
    0, 1, 2, -2, 2, -516_821, 1226,
    1, 0, 0, 0, 0, 711_159, 73,
    0, 0, 2, 0, 1, -387_298, -367,
    1, 0, 2, 0, 2, -301_461, -36,
    0, -1, 2, -2, 2, 215_829, -494,
    -1, 0, 0, 2, 0, 156_994, 10,
    0, 0, 2, -2, 1, 128_227, 137,
    -1, 0, 2, 0, 2, 123_457, 11,
    0, 0, 0, 2, 0, 63_384, 11,
    1, 0, 0, 0, 1, 63_110, 63,
    -1, 0, 2, 2, 2, -59_641, -11,
    -1, 0, 0, 0, 1, -57_976, -63,
    1, 0, 2, 0, 1, -51_613, -42,
    -2, 0, 0, 2, 0, -47_722, 0,
    -2, 0, 2, 0, 1, 45_893, 50,
    0, 0, 2, 2, 2, -38_571, -1,
    0, -2, 2, -2, 2, 32_481, 0,
    2, 0, 2, 0, 2, -31_046, -1,
    2, 0, 0, 0, 0, 29_243, 0,
    1, 0, 2, -2, 2, 28_593, 0,
    0, 0, 2, 0, 0, 25_887, 0,
    0, 0, -2, 2, 0, 21_783, 0,
    -1, 0, 2, 0, 1, 20_441, 21,
  ]
}
