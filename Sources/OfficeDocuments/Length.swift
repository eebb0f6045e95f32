/// A length on paper, to the twentieth of a point, which is what Word counts in.
///
/// ```swift
/// let size: Length = 13                        // points
/// let margin = Length.millimetres(30)          // 85.05 points
/// ```
package struct Length: Sendable, Hashable, Comparable {
  /// The length in twentieths of a point, −31,680…31,680: 22 inches, the most that Word takes.
  package let twentieths: Int

  /// Creates a length; what is longer than 22 inches is taken as 22 inches.
  package init(twentieths: Int) {
    self.twentieths = min(max(twentieths, -Self.most), Self.most)
  }

  /// A length in points; what is no number is nothing.
  package static func points(_ points: Double) -> Length {
    let exact = (points * 20).rounded()
    guard !exact.isNaN else { return Length(twentieths: 0) }
    return Length(twentieths: Int(min(max(exact, -Double(most)), Double(most))))
  }

  /// A length in millimetres.
  package static func millimetres(_ millimetres: Double) -> Length {
    points(millimetres * 72 / 25.4)
  }

  /// The length in points.
  package var points: Double { Double(twentieths) / 20 }

  /// Shorter lengths are smaller.
  package static func < (a: Length, b: Length) -> Bool { a.twentieths < b.twentieths }

  /// The sum of two lengths.
  package static func + (a: Length, b: Length) -> Length {
    Length(twentieths: a.twentieths + b.twentieths)
  }

  /// The difference of two lengths.
  package static func - (a: Length, b: Length) -> Length {
    Length(twentieths: a.twentieths - b.twentieths)
  }

  private static let most = 31_680
}

extension Length: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Creates a length from points.
  package init(integerLiteral points: Int) { self = .points(Double(points)) }

  /// Creates a length from points.
  package init(floatLiteral points: Double) { self = .points(points) }
}
