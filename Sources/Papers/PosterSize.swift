/// How large the letters of a poster are: so large that all twelve months have room on one sheet.
struct PosterSize {
  /// The size of letters, in points.
  let letters: Double
  /// On how many sheets it is: more than one where the smallest letters are too large.
  let sheets: Int
  /// The height that each row of months has beyond that of its text.
  private let spare: Double

  /// Finds the size for some months.
  init(_ months: [Paper.Month]) {
    let rows = Self.rows(of: months)
    let text = { (letters: Double) in
      rows.reduce(0) { $0 + Self.height(of: $1, letters: letters) }
    }
    let letters = Self.sizes.first { text($0) <= Self.sheet } ?? Self.smallest
    self.letters = letters
    sheets = max(1, Int((text(letters) / Self.sheet).rounded(.up)))
    spare = max(Self.sheet - text(letters), 0) / Double(max(rows.count, 1))
  }

  /// The months beside one another, row by row.
  static func rows(of months: [Paper.Month]) -> [[Paper.Month]] {
    stride(from: 0, to: months.count, by: columns).map { first in
      Array(months[first..<min(first + columns, months.count)])
    }
  }

  /// How many months stand beside one another.
  static let columns = 4
  /// How wide a month is, in points: a part of an A3 sheet between margins of 15 mm.
  static let width = (420.0 - 30) / 25.4 * 72 / Double(columns)

  /// The room to leave below the lines of a month, so that its row is as high as the others.
  func room(below month: Paper.Month, in row: [Paper.Month]) -> Double {
    Self.height(of: row, letters: letters) - Self.height(of: [month], letters: letters) + spare
  }

  /// The room before a line, in points.
  static let gap = 3.0

  /// The height of the highest of some months: its name and its lines, each as many rows of letters as
  /// it is long.
  private static func height(of months: [Paper.Month], letters: Double) -> Double {
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

extension Paper {
  /// On how many sheets of A3 its posters are, by a careful guess; 0 without one.
  package var posterSheets: Int {
    parts.flatMap(\.blocks).reduce(0) { sum, block in
      if case .months(let months, _) = block { sum + PosterSize(months).sheets } else { sum }
    }
  }
}
