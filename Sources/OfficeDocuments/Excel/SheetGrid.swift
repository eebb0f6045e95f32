/// A range of cells, `A1:C12`; rows and columns are counted from 1 and from 0.
struct SheetRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads a range.
  init?(_ text: String) {
    let ends = text.parts(at: ":").compactMap { SheetPlace($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else {
      return nil
    }
    rows = ends[0].row...ends[1].row
    columns = ends[0].column...ends[1].column
  }
}

/// A cell's place, `B12`.
struct SheetPlace: Hashable {
  /// From 1.
  let row: Int
  /// From 0.
  let column: Int

  /// Reads a place; `nil` for one that no sheet has.
  init?(_ text: String) {
    var column = 0
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      let row = Int(String(Substring(digits))), (1...Self.mostRows).contains(row)
    else { return nil }
    for letter in letters { column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1 }
    guard column <= Self.mostColumns else { return nil }
    self.row = row
    self.column = column - 1
  }

  static let mostRows = 1_048_576
  static let mostColumns = 16_384
}

/// The cells of a sheet in which something stands, as the file has them.
struct SheetGrid {
  private var cells: [(row: Int, column: Int, cell: OfficeTable.Cell)] = []
  var merges: [SheetRange] = []
  private var row = 0
  private var column = -1

  /// Begins a row; one without a number is the next.
  mutating func begin(row: Int?) {
    // Beyond the last row that sheets have, all are alike.
    self.row = min(max(row ?? self.row + 1, 0), SheetPlace.mostRows + 1)
    column = -1
  }

  /// Adds a cell; one without a place is the next.
  ///
  /// - Returns: whether sheets have this place.
  mutating func add(_ cell: OfficeTable.Cell, at place: String?) -> Bool {
    if let place {
      guard let place = SheetPlace(place) else { return false }
      row = place.row
      column = place.column
    } else {
      column += 1
    }
    guard (1...SheetPlace.mostRows).contains(row), column < SheetPlace.mostColumns else {
      return false
    }
    if !cell.text.isEmpty { cells.append((row, column, cell)) }
    return true
  }

  /// The rows, merged cells filled.
  func rows(counting file: inout OfficeFile) throws(OfficeFailure) -> [OfficeTable.Row] {
    let width = (cells.map(\.column).max() ?? -1) + 1
    // Rows may come in any order; of two cells in one place the later one counts.
    let sorted = cells.enumerated().sorted {
      ($0.element.row, $0.element.column, $0.offset) < (
        $1.element.row, $1.element.column, $1.offset
      )
    }.map(\.element)
    let merges = merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var begun = 0
    var active: [(range: SheetRange, cell: OfficeTable.Cell)] = []
    var rows: [OfficeTable.Row] = []
    var index = 0
    while index < sorted.count {
      let number = sorted[index].row
      var row: [OfficeTable.Cell] = []
      while index < sorted.count, sorted[index].row == number {
        let (_, column, cell) = sorted[index]
        try file.count(cells: max(column - row.count, 0))
        while row.count <= column { row.append(.empty) }
        row[column] = cell
        index += 1
      }
      active.removeAll { $0.range.rows.upperBound < number }
      while begun < merges.count, merges[begun].rows.lowerBound <= number {
        let range = merges[begun]
        begun += 1
        let first = range.columns.lowerBound
        // Where nothing stands in the first cell there is nothing to repeat.
        guard range.rows.lowerBound == number, first < row.count, !row[first].text.isEmpty else {
          continue
        }
        var cell = row[first]
        cell.isRepeated = true
        active.append((range, cell))
      }
      for (range, cell) in active {
        let isFirst = range.rows.lowerBound == number
        let columns = range.columns.lowerBound..<min(range.columns.upperBound + 1, width)
        try file.count(cells: max(columns.count, 1))
        for column in columns.dropFirst(isFirst ? 1 : 0) {
          while row.count <= column { row.append(.empty) }
          row[column] = cell
        }
      }
      let kept = row.withoutEmptyEnd
      if !kept.isEmpty { rows.append(OfficeTable.Row(number: number, cells: kept)) }
    }
    return rows
  }
}
