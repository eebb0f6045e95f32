internal import CivilTime
internal import EventKitLite
internal import OfficeDocuments

/// A table of a plan: each of its rows as what it is.
struct PlanTable {
  /// What a row is.
  enum Row: Sendable, Hashable {
    /// A line of the title above the headings.
    case title
    /// The headings, or their numbers, or headings that stand again on the next page.
    case heading
    case empty
    /// A day, a week or a month in which nothing is written.
    case slot(PlanRow)
    /// It only goes on with the row above.
    case continued
    /// The heading of a group of rows.
    case group(String)
    /// The title of rows that have headings of their own below it.
    case block(String)
    /// Something to do.
    case entry(PlanRow)
  }

  let table: OfficeTable
  /// The rows in their order, with their numbers in the sheet.
  let rows: [(number: Int, row: Row)]

  /// Reads a table; `nil` for one without a column of times and one of contents.
  init?(_ table: OfficeTable) {
    self.table = table
    guard let head = Self.head(of: table) else { return nil }
    var columns = head.columns
    var rows: [(number: Int, row: Row)] = table.rows[..<head.rows.lowerBound].map { row in
      (row.number, row.isEmpty ? Row.empty : .title)
    }
    rows += table.rows[head.rows].map { ($0.number, .heading) }
    for row in table.rows[head.rows.upperBound...] {
      if let again = PlanColumns(row.texts), again.areHeadings(after: columns) {
        columns = again
        for place in rows.indices.reversed() {
          if case .group(let title) = rows[place].row { rows[place].row = .block(title) }
          guard case .block = rows[place].row else {
            if rows[place].row == .empty { continue }
            break
          }
        }
        rows.append((row.number, .heading))
        continue
      }
      var meaning = Self.meaning(of: row, columns)
      if case .entry(let cells) = meaning, case .entry(let above)? = rows.last?.row,
        let whole = above.goingOn(into: cells, in: row, columns)
      {
        rows[rows.count - 1].row = .entry(whole)
        meaning = .continued
      }
      rows.append((row.number, meaning))
    }
    self.rows = rows
  }

  // MARK: Headings

  /// The columns, and which rows say them.
  private static func head(of table: OfficeTable) -> (columns: PlanColumns, rows: Range<Int>)? {
    for place in table.rows.indices.prefix(mostRowsAbove) {
      let texts = table.rows[place].texts
      let next = place + 1
      if next < table.rows.count, isSecondRow(table.rows[next], under: table.rows[place]),
        let columns = PlanColumns(table.rows[next].texts, under: texts)
      {
        return (columns, place..<next + 1)
      }
      if let columns = PlanColumns(texts) { return (columns, place..<next) }
    }
    return nil
  }

  /// How far down a sheet its headings may begin.
  private static let mostRowsAbove = 60

  /// Whether a row only says more of the headings above it: it repeats them, or has headings of its own
  /// under merged ones.
  private static func isSecondRow(_ row: OfficeTable.Row, under above: OfficeTable.Row) -> Bool {
    var own = 0
    for (place, cell) in row.cells.enumerated() where !cell.text.trimmingSpaces().isEmpty {
      let top = above.cells.indices.contains(place) ? above.cells[place].text : ""
      if cell.text == top { continue }
      if PartHeading(cell.text, under: top) == nil {
        guard cell.value == .text else { return false }
        // Another word may head a part of a merged column.
        if PlanColumn(heading: cell.text) == nil {
          guard above.isMerged(at: place), cell.text.count <= 40,
            !cell.text.contains(where: \.isNumber)
          else { return false }
          continue
        }
      }
      own += 1
    }
    // A row in which everything stands for itself is the headings alone, or the first of the plan; one
    // with a single text is a title over all columns, or the head of a group.
    return own > 0 && Set(row.texts.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }).count > 1
      && Set(above.texts.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }).count > 1
      && row.cells.enumerated().contains { place, cell in
        let top = above.cells.indices.contains(place) ? above.cells[place] : nil
        return cell.text.trimmingSpaces().isEmpty || cell.isRepeated || top?.isRepeated ?? false
      }
  }

  // MARK: Rows

  private static func meaning(of row: OfficeTable.Row, _ columns: PlanColumns) -> Row {
    if row.isEmpty { return .empty }
    if row.isNumbering { return .heading }
    let filled = row.cells.indices.filter { place in
      !row.cells[place].text.trimmingSpaces().isEmpty && !row.isRepeatedFromLeft(place)
    }
    // Cells that go on from the row above say nothing new.
    let own = filled.filter { !row.cells[$0].isRepeated || row.isRepeatedFromLeft($0) }
    if own.isEmpty { return .continued }
    // The number of a row in which nothing was written.
    if own.count == 1, filled == own, columns[own[0]] == .ordinal, row.cells[own[0]].isCount {
      return .empty
    }
    if let title = group(row, filled, columns) { return .group(title) }
    let cells = PlanRow(row, columns)
    return cells.isEmptySlot ? .slot(cells) : .entry(cells)
  }

  /// The heading of a group: one text over merged cells, or alone in its row but for a number that is
  /// no row's number.
  private static func group(
    _ row: OfficeTable.Row, _ filled: [Int], _ columns: PlanColumns
  ) -> String? {
    let texts = filled.map { row.cells[$0].text.trimmingSpaces() }
    if filled.count == 2, columns[filled[0]] == .ordinal, isGroupNumber(texts[0]),
      columns[filled[1]] == .content
    {
      return "\(texts[0]). \(texts[1])"
    }
    guard filled.count == 1, let place = filled.first else { return nil }
    let text = texts[0]
    let isMerged = row.isMerged(at: place)
    // Of a list of events in two columns each row has one cell at times.
    if isMerged || columns[place] == .ordinal { return text }
    return columns[place] == .content && !TimeItems.isBullet(text) ? text : nil
  }

  /// `I`, `A`, `IV.`: the number of a group and not of a row.
  private static func isGroupNumber(_ text: String) -> Bool {
    let number = text.filter { $0.isLetter || $0.isNumber }
    return !number.isEmpty && number.count <= 5
      && (number.allSatisfy { "IVXLC".contains($0) }
        || (number.count == 1 && number.allSatisfy { $0.isLetter && $0.isUppercase }))
  }
}

/// What stands in a row, by what it is.
struct PlanRow: Sendable, Hashable {
  /// A cell: what its column is, the heading over it, and what stands there.
  struct Cell: Sendable, Hashable {
    let place: Int
    let column: PlanColumn
    let heading: String
    let text: String
  }

  /// The cells with something in them, in the order of the columns; those that are merged once.
  private var cells: [Cell]

  init(_ row: OfficeTable.Row, _ columns: PlanColumns) {
    var cells: [Cell] = []
    for (place, cell) in row.cells.enumerated() where !row.isRepeatedFromLeft(place) {
      var text = cell.text.trimmingSpaces()
      guard !text.isEmpty else { continue }
      let heading = columns.headings.indices.contains(place) ? columns.headings[place] : ""
      if columns[place].isTime { text = Self.lunar(text, under: heading) }
      cells.append(Cell(place: place, column: columns[place], heading: heading, text: text))
    }
    self.cells = cells
  }

  /// The row with another part of the day, where the next row is the same over merged cells and only says
  /// that: `Sáng` and `Chiều` beside one text.
  fileprivate func goingOn(
    into next: PlanRow, in row: OfficeTable.Row, _ columns: PlanColumns
  ) -> PlanRow? {
    let filled = row.cells.indices.filter { !row.cells[$0].text.trimmingSpaces().isEmpty }
    let own = filled.filter { !row.cells[$0].isRepeated }
    guard !own.isEmpty, own.allSatisfy({ columns[$0] == .part }),
      filled.contains(where: { columns[$0] == .content }),
      filled.allSatisfy({ place in
        own.contains(place) || cells.contains { $0.place == place && next.cells.contains($0) }
          || row.isRepeatedFromLeft(place)
      })
    else { return nil }
    var whole = self
    whole.cells += next.cells.filter { own.contains($0.place) }
    return whole
  }

  /// The cells in columns of some kinds, in the order of these.
  func cells(_ columns: PlanColumn...) -> [Cell] {
    columns.flatMap { column in cells.filter { $0.column == column } }
  }

  /// A day under `Âm lịch` is one of the lunar calendar.
  private static func lunar(_ text: String, under heading: String) -> String {
    let words = " \(heading.plainWords.joined(separator: " ")) "
    guard [" am lich ", " lich am ", " lunar "].contains(where: words.contains),
      !words.contains(" duong lich "), text.contains(where: \.isNumber),
      PhraseCursor(cell: text).tokens.allSatisfy({ $0.word != "lich" && $0.word != "lunar" })
    else { return text }
    return "\(text) âm lịch"
  }

  /// What stands in the columns of a kind.
  func texts(_ column: PlanColumn) -> [String] {
    cells.filter { $0.column == column }.map(\.text)
  }

  /// What stands in the columns of a kind, one behind the other.
  func text(_ column: PlanColumn) -> String { texts(column).joined(separator: "\n") }

  /// What stands in a kind of columns, with their headings.
  ///
  /// - Parameter rest: what is left of a text, when something was taken out of it.
  func labelled(_ column: PlanColumn, taking rest: (String) -> String = { $0 }) -> [String] {
    cells.filter { $0.column == column }.compactMap { cell in
      let text = rest(cell.text)
      return text.isEmpty ? nil : Self.labelled(cell.heading, text)
    }
  }

  /// The heading over the first cell of a kind.
  func heading(_ columns: PlanColumn...) -> String {
    cells.first { columns.contains($0.column) }?.heading ?? ""
  }

  /// Whether it is a day, a week or a month of a table of such in which nothing is written. A time alone
  /// in a column of times belongs to something that is missing.
  var isEmptySlot: Bool {
    let isDay = cells.contains { $0.column == .day }
    let isSlot = isDay || cells.contains { $0.column == .week || $0.column == .month }
    return isSlot
      && cells.allSatisfy { cell in
        switch cell.column {
        case .day, .week, .month, .part, .hour, .ordinal: true
        case .time: isDay
        default: false
        }
      }
  }

  /// All its words but the number.
  var words: String {
    cells.filter { $0.column != .ordinal }.map(\.text).joined(separator: " – ")
  }

  /// What stands in the place of its number and is none.
  var wordsForNumber: [String] {
    cells.filter { $0.column == .ordinal && $0.text.contains(where: \.isWhitespace) }
      .map { Self.labelled($0.heading, $0.text) }
  }

  static func labelled(_ heading: String, _ text: String) -> String {
    let words = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
      .joined(separator: " ")
    return heading.isEmpty ? words : "\(heading): \(words)"
  }
}

extension OfficeTable.Cell {
  /// Whether it is a whole number, as rows are counted by.
  fileprivate var isCount: Bool {
    Int(text.filter { !" .)".contains($0) }) != nil
  }
}

extension OfficeTable.Row {
  /// What stands in the cells, also in those that only repeat another.
  var texts: [String] { cells.map(\.text) }

  var isEmpty: Bool { cells.allSatisfy { $0.text.trimmingSpaces().isEmpty } }

  /// Whether a cell is merged with one beside it.
  func isMerged(at place: Int) -> Bool {
    isRepeatedFromLeft(place) || isRepeatedFromLeft(place + 1)
  }

  /// Whether a cell is merged with the one to its left.
  func isRepeatedFromLeft(_ place: Int) -> Bool {
    place > 0 && place < cells.count && cells[place].isRepeated
      && cells[place].text == cells[place - 1].text
  }

  /// `(1) (2) (3)` under the headings.
  var isNumbering: Bool {
    let numbers = cells.map { $0.text.filter { !"()[] \n".contains($0) } }.filter { !$0.isEmpty }
    return numbers.count > 2
      && zip(numbers, numbers.dropFirst()).allSatisfy { first, second in
        Int(first).flatMap { first in Int(second).map { $0 == first + 1 } } ?? false
      }
  }
}
