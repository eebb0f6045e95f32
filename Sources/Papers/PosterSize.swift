/// How large the letters of a poster are: so large that all twelve months have room on one sheet.
struct PosterSize {
  /// The size of letters, in points.
  let letters: Double
  private let width: Double
  /// The height that rows of months have, beyond that of their text.
  private let left: Double
  private let heights: [Paper.Month: Double]

  /// Finds the size for months of a width in points, four beside one another.
  init(_ months: [Paper.Month], width: Double) {
    var size = Self.sizes[0]
    var left = 0.0
    var heights: [Paper.Month: Double] = [:]
    for candidate in Self.sizes {
      size = candidate
      heights = [:]
      var sum = 0.0
      var rows = 0
      for first in stride(from: 0, to: months.count, by: 4) {
        let row = months[first..<min(first + 4, months.count)]
        let height = row.map { Self.height(of: $0, letters: candidate, width: width) }.max() ?? 0
        for month in row { heights[month] = height }
        sum += height
        rows += 1
      }
      left = (Self.sheet - sum) / Double(max(rows, 1))
      if left >= 0 { break }
    }
    letters = size
    self.width = width
    self.left = max(left, 0)
    self.heights = heights
  }

  /// The room to leave below a month's lines.
  func room(below month: Paper.Month) -> Double {
    let own = Self.height(of: month, letters: letters, width: width)
    return (heights[month] ?? own) - own + left
  }

  /// The room before a line, in points.
  static let gap = 3.0

  /// The height of a month's name and lines, each as many rows of letters as it is long.
  private static func height(of month: Paper.Month, letters: Double, width: Double) -> Double {
    let line = letters * 1.2
    let characters = max(1, (width - 12) / (letters * 0.5))
    let rows = month.lines.map { (Double($0.count) / characters).rounded(.up) }
    return (letters + 3) * 1.2 + rows.reduce(0) { $0 + $1 * line + gap } + 10
  }

  /// From large to small, in points.
  private static let sizes: [Double] = [13, 12, 11, 10, 9, 8, 7, 6]
  /// The height that is left of an A3 sheet below its title, in points.
  private static let sheet = 650.0
}
