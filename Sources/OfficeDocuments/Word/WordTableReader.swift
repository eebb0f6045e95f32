internal import CivilTime

/// Reads the tables of a document, and the lines of text between them.
///
/// What is deleted in a tracked change, moved away, or hidden is not read; what is inserted is. Numbers
/// that Word counts by itself at the beginning of paragraphs are not in the text.
struct WordTableReader {
  private var file: OfficeFile
  private var part: OfficePart
  private var tables: [OfficeTable] = []
  private var headings: [String] = []

  /// Reads a document, whose root is open.
  static func tables(
    in part: OfficePart, of file: OfficeFile
  ) throws(OfficeFailure) -> [OfficeTable] {
    var reader = WordTableReader(file: file, part: part)
    while let element = try reader.part.child() {
      if element.isWord("body") { try reader.body() } else { try reader.part.skip() }
    }
    return reader.tables
  }

  private init(file: OfficeFile, part: OfficePart) {
    self.file = file
    self.part = part
  }

  // MARK: Blocks

  private mutating func body() throws(OfficeFailure) {
    while let element = try part.child() {
      switch Content(element) {
      case .paragraph: headings += try paragraph().lines
      case .table:
        let rows = try table()
        tables.append(OfficeTable(name: "\(tables.count + 1)", headings: headings, rows: rows))
        headings = []
      case .wrapper: try body()
      case .alternatives: try alternatives { reader throws(OfficeFailure) in try reader.body() }
      case .run, .other: try part.skip()
      }
    }
  }

  /// Reads the first of several forms of the same, which is the newest.
  private mutating func alternatives(
    _ read: (inout WordTableReader) throws(OfficeFailure) -> Void
  ) throws(OfficeFailure) {
    var isFirst = true
    while try part.child() != nil {
      if isFirst { try read(&self) } else { try part.skip() }
      isFirst = false
    }
  }

  // MARK: Text

  private mutating func paragraph() throws(OfficeFailure) -> String {
    var text = ""
    try readRuns(into: &text)
    return text
  }

  /// Reads the runs of a paragraph, or of what stands around some of them.
  private mutating func readRuns(into text: inout String) throws(OfficeFailure) {
    while let element = try part.child() {
      switch Content(element) {
      case .run: text += try run()
      case .wrapper: try readRuns(into: &text)
      case .alternatives:
        try alternatives { reader throws(OfficeFailure) in try reader.readRuns(into: &text) }
      case .paragraph, .table, .other: try part.skip()
      }
    }
  }

  private mutating func run() throws(OfficeFailure) -> String {
    var text = ""
    var isHidden = false
    while let element = try part.child() {
      guard element.namespace == .word else {
        try part.skip()
        continue
      }
      switch element.name {
      case "t": text += try part.text()
      case "tab":
        text += " "
        try part.skip()
      case "br", "cr":
        text += "\n"
        try part.skip()
      case "noBreakHyphen":
        text += "-"
        try part.skip()
      case "rPr":
        while let property = try part.child() {
          if property.isWord("vanish") { isHidden = property.isOn }
          try part.skip()
        }
      default: try part.skip()
      }
    }
    return isHidden ? "" : text
  }

  // MARK: Tables

  /// A cell as the file has it.
  private struct StoredCell {
    var lines: [String] = []
    var span = 1
    /// Whether it goes on with the cell above it, or with the one to its left.
    var continuesAbove = false
    var continuesLeft = false
  }

  private struct StoredRow {
    var cells: [StoredCell] = []
    var cellsBefore = 0
    var isSeen = true
  }

  private mutating func table() throws(OfficeFailure) -> [OfficeTable.Row] {
    var rows: [OfficeTable.Row] = []
    var number = 0
    // The text that goes on, by the column in which its cell begins.
    var above: [Int: String] = [:]
    try readTable { reader, row throws(OfficeFailure) in
      number += 1
      let cells = try reader.cells(of: row, above: &above)
      if !cells.isEmpty { rows.append(OfficeTable.Row(number: number, cells: cells)) }
    }
    return rows
  }

  private mutating func readTable(
    _ take: (inout WordTableReader, StoredRow) throws(OfficeFailure) -> Void
  ) throws(OfficeFailure) {
    while let element = try part.child() {
      if element.isWord("tr") {
        var row = StoredRow()
        try read(&row)
        if row.isSeen { try take(&self, row) }
      } else if Content(element) == .wrapper {
        try readTable(take)
      } else {
        try part.skip()
      }
    }
  }

  private mutating func read(_ row: inout StoredRow) throws(OfficeFailure) {
    while let element = try part.child() {
      if element.isWord("tc") {
        var cell = StoredCell()
        try read(&cell)
        row.cells.append(cell)
      } else if element.isWord("trPr") {
        while let property = try part.child() {
          if property.isWord("gridBefore") { row.cellsBefore = property.number }
          if property.isWord("del") || property.isWord("hidden") { row.isSeen = !property.isOn }
          try part.skip()
        }
      } else if Content(element) == .wrapper {
        try read(&row)
      } else {
        try part.skip()
      }
    }
  }

  /// Reads a cell; a table in it is lines of its text.
  private mutating func read(
    _ cell: inout StoredCell, isInTable: Bool = false
  ) throws(OfficeFailure) {
    while let element = try part.child() {
      switch Content(element) {
      case .paragraph: cell.lines += try paragraph().parts(at: "\n")
      case .table: try read(&cell, isInTable: true)
      case .wrapper: try read(&cell, isInTable: isInTable)
      case .alternatives:
        try alternatives { reader throws(OfficeFailure) in
          try reader.read(&cell, isInTable: isInTable)
        }
      case .other where isInTable && (element.isWord("tr") || element.isWord("tc")):
        try read(&cell, isInTable: true)
      case .other where !isInTable && element.isWord("tcPr"): try readProperties(of: &cell)
      case .run, .other: try part.skip()
      }
    }
  }

  private mutating func readProperties(of cell: inout StoredCell) throws(OfficeFailure) {
    while let property = try part.child() {
      switch property.name {
      case "gridSpan": cell.span = max(property.number, 1)
      case "vMerge": cell.continuesAbove = property["val"] != "restart"
      case "hMerge": cell.continuesLeft = property["val"] != "restart"
      default: break
      }
      try part.skip()
    }
  }

  /// The cells of a row in the columns of its table, or none where nothing stands of its own.
  private mutating func cells(
    of row: StoredRow, above: inout [Int: String]
  ) throws(OfficeFailure) -> [OfficeTable.Cell] {
    try file.count(cells: row.cellsBefore)
    var cells = [OfficeTable.Cell](repeating: .empty, count: row.cellsBefore)
    var here: [Int: String] = [:]
    for stored in row.cells {
      try file.count(cells: stored.span)
      let column = cells.count
      var cell = OfficeTable.Cell(words: stored.lines.joined(separator: "\n").tidy)
      if stored.continuesAbove, let text = above[column] {
        cell = OfficeTable.Cell(words: text, isRepeated: true)
      } else if stored.continuesLeft, let text = cells.last?.text {
        cell = OfficeTable.Cell(words: text, isRepeated: true)
      }
      here[column] = cell.text
      cells.append(cell)
      let rest = OfficeTable.Cell(words: cell.text, isRepeated: true)
      cells += repeatElement(rest, count: stored.span - 1)
    }
    above = here
    return cells.withoutEmptyEnd
  }
}

/// What an element is to text.
private enum Content {
  case paragraph, table, run
  /// What only stands around others: a field to fill in, an insertion, a link.
  case wrapper
  /// Several forms of the same, of which a program takes one.
  case alternatives
  case other

  init(_ element: XMLReader.Element) {
    switch (element.namespace, element.name) {
    case (.word, "p"): self = .paragraph
    case (.word, "tbl"): self = .table
    case (.word, "r"): self = .run
    case (.word, "sdt"), (.word, "sdtContent"), (.word, "ins"), (.word, "moveTo"),
      (.word, "customXml"), (.word, "smartTag"), (.word, "hyperlink"), (.word, "fldSimple"),
      (.word, "bdo"), (.word, "dir"):
      self = .wrapper
    case (.compatibility, "AlternateContent"): self = .alternatives
    default: self = .other
    }
  }
}

extension XMLReader.Element {
  fileprivate func isWord(_ name: String) -> Bool { namespace == .word && self.name == name }

  /// Whether a property that is on or off is on: by being there, if it says nothing else.
  fileprivate var isOn: Bool { !["0", "false", "off"].contains(self["val"]) }

  /// The number that a property says; none is 0.
  fileprivate var number: Int { max(self["val"].flatMap { Int($0) } ?? 0, 0) }
}
