/// Where the Sun stands among the stars, as seen from the centre of the Earth.
///
/// From VSOP87 (``SunSeries``); within 0.1″ of the JPL ephemerides over 1900–2200, which the Sun
/// covers in two seconds.
enum SunEphemeris {
  /// The apparent longitude in arcseconds: with aberration and nutation, from the true equinox of
  /// date. This is what the 24 solar terms are defined by.
  ///
  /// The steps are those of J. Meeus, "Astronomical Algorithms" (1998), chapter 25, "higher
  /// accuracy".
  static func apparentLongitude(at time: DynamicalTime) -> Double {
    aberratedLongitude(at: time) + frameCorrection + Nutation.inLongitude(at: time)
  }

  /// The longitude with aberration, from the mean equinox of date, in arcseconds.
  ///
  /// Nutation shifts Sun and Moon alike, so that new moons can do without it.
  static func aberratedLongitude(at time: DynamicalTime) -> Double {
    let t = time.centuries
    let earth = sum(SunSeries.longitude, at: t / 10) / Trigonometry.arcsecond
    let distance = sum(SunSeries.distance, at: t / 10)
    // The constant of aberration, and the Earth's eccentricity that the distance already holds.
    let aberration = 20.49552 * (1 - 0.0167 * 0.0167) / distance
    return earth + 648_000 - aberration + precessionCorrection(t)
  }

  /// From VSOP87's own equinox to that of the modern reference frame (Meeus, chapter 25).
  private static let frameCorrection = -0.09033

  /// VSOP87 counts with the precession of 1976, which ran 0.3″ a century too fast: the difference
  /// between IAU 2006 (N. Capitaine and others, Astronomy and Astrophysics 412, 2003) and the
  /// polynomial of J. Laskar (Astronomy and Astrophysics 157, 1986) that VSOP87 uses.
  private static func precessionCorrection(_ t: Double) -> Double {
    Trigonometry.polynomial([0, -0.300405, -0.0065362, 0.00000232], at: t)
  }

  /// The sum of Poisson series Σ tᵏ Σ A·cos(B + C·t), in radians or astronomical units.
  private static func sum(_ series: [[Double]], at t: Double) -> Double {
    var total = 0.0
    for terms in series.reversed() {
      var part = 0.0
      for row in stride(from: 0, to: terms.count, by: 3) {
        part += terms[row] * Trigonometry.cosine(terms[row + 1] + terms[row + 2] * t)
      }
      total = total * t + part
    }
    return total * 1e-8
  }
}
