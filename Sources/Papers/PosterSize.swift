/// How large the letters of a poster are: so large that all twelve months have room on one sheet.
struct PosterSize {
  /// The size of letters, in points.
  let letters: Double
  private let width: Double
  /// The height that each row of months has beyond that of its text.
  private let spare: Double

  /// Finds the size for rows of months, each month of a width in points.
  init(_ rows: [[Paper.Month]], width: Double) {
    let spare = { (letters: Double) in
      let text = rows.reduce(0) { $0 + Self.height(of: $1, letters: letters, width: width) }
      return (Self.sheet - text) / Double(max(rows.count, 1))
    }
    let letters = Self.sizes.first { spare($0) >= 0 } ?? Self.smallest
    self.letters = letters
    self.width = width
    self.spare = max(spare(letters), 0)
  }

  /// The room to leave below the lines of a month, so that its row is as high as the others.
  func room(below month: Paper.Month, in row: [Paper.Month]) -> Double {
    Self.height(of: row, letters: letters, width: width)
      - Self.height(of: [month], letters: letters, width: width) + spare
  }

  /// The room before a line, in points.
  static let gap = 3.0

  /// The height of the highest of some months: its name and its lines, each as many rows of letters as
  /// it is long.
  private static func height(of months: [Paper.Month], letters: Double, width: Double) -> Double {
    let characters = max(1, (width - 12) / (letters * 0.5))
    return months.map { month in
      let rows = month.lines.map { (Double($0.count) / characters).rounded(.up) }
      return (letters + 3) * 1.2 + rows.reduce(0) { $0 + $1 * letters * 1.2 + gap } + 10
    }.max() ?? 0
  }

  /// From large to small, in points.
  private static let sizes: [Double] = [13, 12, 11, 10, 9, 8, 7, smallest]
  private static let smallest = 6.0
  /// The height that is left of an A3 sheet below its title, in points.
  private static let sheet = 650.0
}
