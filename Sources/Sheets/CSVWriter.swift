internal import CivilTime

/// Writes sheets as comma-separated values (RFC 4180): for spreadsheets, and for programs that ask
/// for the plain data.
///
/// A spreadsheet computes a cell that begins as a formula does, quoted or not. Such cells get an
/// apostrophe before them, as people at a spreadsheet write it. Days are as ISO 8601 has them,
/// because each country's spreadsheets read others differently.
package struct CSVWriter: Sendable {
  private let isPlain: Bool

  /// Creates a writer.
  ///
  /// - Parameter isPlain: whether cells are written as they are: without apostrophes, with what
  ///   cannot be seen, and without the byte order mark by which spreadsheets know UTF-8.
  package init(isPlain: Bool = false) { self.isPlain = isPlain }

  /// The headings and rows, each ended by CR LF.
  package func text(of sheet: Sheet) -> String {
    // A spreadsheet keeps its columns from year to year, whatever stands in them.
    let places = sheet.places(for: .document, withEmpty: true)
    let header = places.map { place in
      let column = sheet.columns[place]
      return field(column.isKnownByKey ? column.key : column.title, isWords: true)
    }
    let rows = sheet.rows.map { row in
      places.map { place in field(row[place].written, isWords: row[place].isWords) }
    }
    return (isPlain ? "" : "\u{FEFF}")
      + ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ text: String, isWords: Bool) -> String {
    let text = isPlain || !isWords ? text : Self.guarded(text)
    // A quotation mark under a mark that combines is another character, and still ends the cell.
    guard text.utf8.contains(where: Self.quoted.contains) else { return text }
    return "\""
      + text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: "\"\"") + "\""
  }

  /// The text so that no spreadsheet computes it, and that no line of it orders a build server
  /// about.
  private static func guarded(_ text: String) -> String {
    let seen = text.visible(keepingLines: true)
    guard seen.utf8.contains(where: separators.contains) else {
      let cell = seen.withoutOrders
      return isFormula(cell.drop(while: \.isWhitespace)) ? "'" + cell : cell
    }
    let quiet = seen.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutOrders }.joined(separator: "\n")
    // Where a country's lists have semicolons, these separate the cells, and so do line breaks,
    // because the quotation marks around the whole are in the middle of a cell then.
    var cell = ""
    var rest = quiet[...]
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(where: separators.contains).map(rest.utf8.index(after:))
      let part = rest[..<(end ?? rest.endIndex)]
      if isFormula(cell.isEmpty ? part.drop(while: \.isWhitespace) : part) { cell += "'" }
      cell += part
      rest = rest[part.endIndex...]
    }
    return cell
  }

  /// Whether a spreadsheet would compute a cell: by scalars, because a formula's sign under a mark
  /// that combines is another character.
  private static func isFormula(_ cell: Substring) -> Bool {
    cell.unicodeScalars.first { $0 != "\"" }?.beginsFormula ?? false
  }

  /// What parts a text into cells and lines in some country's spreadsheet.
  private static let separators = Set(";\n".utf8)

  /// What stands in quoted cells only.
  private static let quoted = Set(",;\"\n\r\t".utf8)
}

extension Sheet.Cell {
  /// What people read; days as ISO 8601 has them, and numbers in digits, whatever the words for them
  /// are elsewhere.
  fileprivate var written: String {
    switch value {
    case .day(let day): day.description
    case .time(let time): time.description
    case .number(let number): String(number)
    case .nothing, .text, .flag, .list: text
    }
  }

  /// Whether the cell holds words of somebody's, not a number, a day or a flag of our own.
  fileprivate var isWords: Bool {
    switch value {
    case .text, .list: true
    case .nothing, .flag: words != nil
    case .number, .day, .time: false
    }
  }
}
