/// Where the Moon stands among the stars, as seen from the centre of the Earth.
///
/// From ELP 2000-82B with the constants of ELP/MPP02 for DE405 (``MoonSeries``,
/// ``MoonPerturbations``); what is left out stays under 0.3″, which the Moon covers in half a
/// second.
enum MoonEphemeris {
  /// The apparent longitude, but without nutation: from the mean equinox of date, in arcseconds.
  ///
  /// Nutation shifts Sun and Moon alike, so that new moons can do without it.
  static func longitude(at time: DynamicalTime) -> Double {
    let t = time.centuries
    return Trigonometry.polynomial(meanLongitude, at: t) + mainProblem(t)
      + sum(MoonPerturbations.constant, t) + t * sum(MoonPerturbations.linear, t)
      + t * t * sum(MoonPerturbations.quadratic, t)
      + Trigonometry.polynomial(precession, at: t) - lightTime
  }

  /// In the 1.28 seconds that light takes from the Moon to us, it moves on by this much.
  private static let lightTime = 0.704

  /// The precession of the equinox in longitude, IAU 2006 (Capitaine and others, 2003).
  private static let precession = [0, 5028.796195, 1.1054348, 0.00007964]

  // Mean longitudes in arcseconds, polynomials in Julian centuries since J2000 (Chapront and
  // Francou 2003, fitted to DE405): the Moon, its perigee, its node; the Earth, its perihelion.
  private static let meanLongitude = [
    785_939.88563, 1_732_559_343.38498, -6.84583, 0.00641535, -0.00004193,
  ]
  private static let perigee = [
    300_071.88269, 14_643_420.39317, -38.25839398, -0.04529913, 0.00021301,
  ]
  private static let node = [
    450_160.32601, -6_967_919.58147, 6.3563893, 0.00751788, -0.00003586,
  ]
  private static let earth = [361_679.13852, 129_597_742.30032, -0.0202, 0.000009, 0.00000015]
  private static let perihelion = [
    370_574.45017, 1161.24342, 0.529265, -0.00011814, 0.000011379,
  ]

  private static func mainProblem(_ t: Double) -> Double {
    let moon = Trigonometry.polynomial(meanLongitude, at: t)
    let sun = Trigonometry.polynomial(earth, at: t)
    let elongation = (moon - sun + 648_000) * Trigonometry.arcsecond
    let sunAnomaly = (sun - Trigonometry.polynomial(perihelion, at: t)) * Trigonometry.arcsecond
    let anomaly = (moon - Trigonometry.polynomial(perigee, at: t)) * Trigonometry.arcsecond
    let latitude = (moon - Trigonometry.polynomial(node, at: t)) * Trigonometry.arcsecond
    let terms = MoonSeries.main
    var total = 0.0
    for row in stride(from: 0, to: terms.count, by: 5) {
      let angle =
        terms[row] * elongation + terms[row + 1] * sunAnomaly + terms[row + 2] * anomaly
        + terms[row + 3] * latitude
      total += terms[row + 4] * Trigonometry.sine(angle)
    }
    return total
  }

  private static func sum(_ terms: [Double], _ t: Double) -> Double {
    let degree = Double.pi / 180
    var total = 0.0
    for row in stride(from: 0, to: terms.count, by: 3) {
      let angle = (terms[row + 1] + terms[row + 2] * t) * degree
      total += terms[row] * Trigonometry.sine(angle)
    }
    return total
  }
}
