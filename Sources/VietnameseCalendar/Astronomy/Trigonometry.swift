#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The three functions of the C library that the astronomy needs, in one place.
enum Trigonometry {
  /// The sine of an angle in radians.
  static func sine(_ radians: Double) -> Double { sin(radians) }

  /// The cosine of an angle in radians.
  static func cosine(_ radians: Double) -> Double { cos(radians) }

  /// Radians in one arcsecond.
  static let arcsecond = Double.pi / 648_000

  /// An angle in arcseconds brought into -180°…180°.
  static func centred(_ arcseconds: Double) -> Double {
    arcseconds.remainder(dividingBy: 1_296_000)
  }

  /// The value of the polynomial c₀ + c₁x + c₂x² + … .
  static func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
