internal import CivilTime

/// Reads comma-separated values (RFC 4180), with the separator that they have: a comma, a semicolon or
/// a tab.
///
/// An apostrophe is taken off again that a writer has put before what would be a formula.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var place = 0

  /// The rows of a file.
  static func table(
    in bytes: [UInt8], file: String, limits: OfficeLimits
  ) throws(InvalidDocument) -> OfficeTable {
    let text = try decoded(bytes, file: file)
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = CSVReader(bytes: Array(text[start...]), file: file)
    let separator = reader.announcedSeparator() ?? reader.likelySeparator
    var rows: [OfficeTable.Row] = []
    var number = 0
    var count = 0
    while let row = try reader.row(separator) {
      number += 1
      count += row.count
      guard count <= limits.cells else {
        throw InvalidDocument([OfficeFailure.tooLarge(.cells).diagnostic(of: file)])
      }
      let cells = row.map { OfficeTable.Cell(words: $0.withoutGuards.tidy) }.withoutEmptyEnd
      if !cells.isEmpty { rows.append(OfficeTable.Row(number: number, cells: cells)) }
    }
    return OfficeTable(name: "1", rows: rows)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The text in UTF-8.
  private static func decoded(
    _ bytes: [UInt8], file: String
  ) throws(InvalidDocument) -> [UInt8] {
    let text = TextDecoding.utf8(fromUTF16: bytes) ?? bytes
    let wrong = TextDecoding.firstNoText(in: text)
    guard let wrong else { return text }
    throw InvalidDocument([
      Diagnostic(
        .error, .officeEncoding, .notUnicode, at: SourceLocation(file: file, at: wrong, in: text),
        hint: .saveAsUTF8)
    ])
  }

  // MARK: Cells

  /// The cells of the next row, or `nil` at the end.
  private mutating func row(_ separator: UInt8) throws(InvalidDocument) -> [String]? {
    guard place < bytes.count else { return nil }
    var row: [String] = []
    while true {
      row.append(try cell(separator))
      guard place < bytes.count else { return row }
      let byte = bytes[place]
      place += 1
      if byte == separator { continue }
      if byte == Self.return, place < bytes.count, bytes[place] == Self.newline { place += 1 }
      return row
    }
  }

  private mutating func cell(_ separator: UInt8) throws(InvalidDocument) -> String {
    var cell: [UInt8] = []
    if place < bytes.count, bytes[place] == Self.quote {
      let opening = place
      place += 1
      while true {
        guard place < bytes.count else {
          throw InvalidDocument([
            Diagnostic(
              .error, .officeOpenQuote, .openQuote,
              at: SourceLocation(file: file, at: opening, in: bytes), hint: .closeQuote)
          ])
        }
        let byte = bytes[place]
        place += 1
        if byte == Self.quote {
          guard place < bytes.count, bytes[place] == Self.quote else { break }
          place += 1
        }
        cell.append(byte)
      }
    }
    // What stands behind the closing mark belongs to the cell, too.
    while place < bytes.count, bytes[place] != separator, bytes[place] != Self.newline,
      bytes[place] != Self.return
    {
      cell.append(bytes[place])
      place += 1
    }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.withLineFeeds
  }

  // MARK: The separator

  /// The separator of a first line `sep=;`, which some programs write, and passes over that line.
  private mutating func announcedSeparator() -> UInt8? {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 4, Self.separators.contains(bytes[4])
    else { return nil }
    let rest = bytes[5...].prefix { $0 == Self.return || $0 == Self.newline }.prefix(2)
    guard !rest.isEmpty || bytes.count == 5 else { return nil }
    place = rest.endIndex
    return bytes[4]
  }

  /// The separator that stands equally often in most of the first lines, outside quotation marks.
  private var likelySeparator: UInt8 {
    var counts: [[UInt8: Int]] = [[:]]
    var isQuoted = false
    var previous = Self.newline
    for byte in bytes[place...].prefix(Self.lookedAt) {
      switch byte {
      case Self.quote:
        // One in the middle of a cell is only a sign.
        if isQuoted || previous == Self.newline || Self.separators.contains(previous)
          || previous == Self.quote
        {
          isQuoted.toggle()
        }
      case Self.newline where !isQuoted, Self.return where !isQuoted:
        if counts.last?.isEmpty == false { counts.append([:]) }
      case _ where !isQuoted && Self.separators.contains(byte):
        counts[counts.count - 1][byte, default: 0] += 1
      default: break
      }
      previous = byte == Self.return ? Self.newline : byte
    }
    let ranked = Self.separators.map { separator in
      let found = counts.compactMap { $0[separator] }
      let often = Dictionary(grouping: found) { $0 }.max {
        ($0.value.count, $0.key) < ($1.value.count, $1.key)
      }
      return (separator, lines: often?.value.count ?? 0, times: often?.key ?? 0)
    }
    return ranked.max { ($0.lines, $0.times) < ($1.lines, $1.times) }?.0 ?? Self.comma
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let `return` = UInt8(ascii: "\r")
  private static let comma = UInt8(ascii: ",")
  private static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), comma]
  /// How many bytes are looked at to find the separator.
  private static let lookedAt = 20_000
}

extension String.UnicodeScalarView {
  /// The text with its line ends as `\n`.
  fileprivate var withLineFeeds: String {
    guard contains("\r") else { return String(self) }
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in self {
      if scalar == "\r" { text.append("\n") }
      if scalar != "\r", !(scalar == "\n" && previous == "\r") { text.append(scalar) }
      previous = scalar
    }
    return String(text)
  }
}

extension String {
  /// The text without the apostrophes before what a spreadsheet would compute: at its beginning, and
  /// behind line breaks and semicolons, which separate cells in some countries.
  fileprivate var withoutGuards: String {
    guard utf8.contains(UInt8(ascii: "'")) else { return self }
    var text = UnicodeScalarView()
    var isStart = true
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let next = rest.drop { $0 == "\"" || text.isEmpty && $0.properties.isWhitespace }.first
      if scalar == "'", isStart, let next, next.beginsFormula || next == "\t" {
        isStart = false
        continue
      }
      isStart = scalar == "\n" || scalar == ";"
      text.append(scalar)
    }
    return String(text)
  }
}
