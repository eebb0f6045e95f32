import Foundation

/// How much of what there is the longest tests look at.
///
/// It is everything where `EVENTKITLITE_TESTS` is `all`, as it is in `make test-all`, and otherwise
/// a sample that is the same each time. The name of such a test is true of both.
package enum Sweep {
  private static let isWhole = ProcessInfo.processInfo.environment["EVENTKITLITE_TESTS"] == "all"

  /// All elements, or as many as the sample has.
  package static func of<Elements: RandomAccessCollection>(
    _ all: Elements, sample count: Int
  ) -> [Elements.Element] {
    isWhole ? Array(all) : sample(count, of: all)
  }

  /// The first element, the last one, and others evenly spread between them, in their order.
  package static func sample<Elements: RandomAccessCollection>(
    _ count: Int, of all: Elements
  ) -> [Elements.Element] {
    guard count < all.count else { return Array(all) }
    guard count > 1 else { return Array(all.prefix(count)) }
    return (0..<count).map { place in
      all[all.index(all.startIndex, offsetBy: place * (all.count - 1) / (count - 1))]
    }
  }
}
