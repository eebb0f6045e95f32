/// A place in a file that somebody wrote: where a diagnostic points.
public struct SourceLocation: Sendable, Hashable {
  /// The file, as it was named by whoever asked for it; `nil` for text that came from memory.
  public let file: String?
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars: what editors count for composed text.
  public let column: Int
  /// How many scalars from `column` on are meant; at least 1.
  public let length: Int

  /// Creates a location; numbers below 1 are taken as 1.
  public init(file: String? = nil, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column: the order in which a person repairs things.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file ?? "", a.line, a.column) < (b.file ?? "", b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals turn into a link.
  public var description: String { "\(file ?? "<text>"):\(line):\(column)" }
}

extension SourceLocation: Codable {
  /// Reads `{"file": "events.yaml", "line": 31, "column": 9, "length": 5}`; the file may be missing,
  /// and the length, which is then 1.
  ///
  /// - Throws: a `DecodingError` also for numbers below 1.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func counted(_ number: Int, _ key: CodingKeys) throws -> Int {
      guard number >= 1 else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "\(number) is not a number from 1 on")
      }
      return number
    }
    self.init(
      file: try values.decodeIfPresent(String.self, forKey: .file),
      line: try counted(try values.decode(Int.self, forKey: .line), .line),
      column: try counted(try values.decode(Int.self, forKey: .column), .column),
      length: try counted(try values.decodeIfPresent(Int.self, forKey: .length) ?? 1, .length))
  }
}

extension SourceLocation {
  /// Where a byte of a text in UTF-8 stands.
  package init(file: String?, at offset: Int, in text: [UInt8]) {
    let before = text[..<min(offset, text.count)]
    let line = before.reversed().prefix { $0 != UInt8(ascii: "\n") }
    self.init(
      file: file, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      // All bytes of a scalar but the first begin with 10.
      column: line.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
