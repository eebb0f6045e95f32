/// The lines of a file and the name it was asked for by: what diagnostics quote.
struct SourceText: Sendable, Hashable {
  let file: String?
  private let text: String
  /// Cut once, so that a hundred thousand complaints about one file each find their line at once.
  private let lines: [String]

  /// Longer lines are not quoted: nobody reads them, and each complaint would carry a copy.
  private static let longestQuoted = 4096

  init(file: String?, text: String) {
    self.file = file
    self.text = text
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        let shown = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return shown.count > Self.longestQuoted ? "" : String(Substring(shown))
      }
  }

  /// A diagnostic that points into this text and quotes the line.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error, _ code: Diagnostic.Code, _ message: LocalizedText,
    line: Int, column: Int, length: Int = 1, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, message,
      at: SourceLocation(file: file, line: line, column: column, length: length),
      sourceLine: self.line(line), hint: hint)
  }

  /// The text of a line, counted from 1, without its line break; `nil` where there is nothing to
  /// quote.
  private func line(_ number: Int) -> String? {
    guard lines.indices.contains(number - 1), !lines[number - 1].isEmpty else { return nil }
    return lines[number - 1]
  }

  /// Every word that stands after `id:` anywhere in the text.
  ///
  /// An entry that cannot be read still has its id, and whoever refers to it is not to blame.
  var mentionedIDs: Set<String> {
    var found: Set<String> = []
    var rest = text.utf8[...]
    while let key = rest.firstRange(of: Array("id:".utf8)) {
      rest = rest[key.upperBound...]
      let word = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }.prefix { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      }
      found.insert(String(decoding: word, as: UTF8.self))
    }
    return found
  }
}
