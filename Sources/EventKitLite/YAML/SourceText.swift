internal import CivilTime

/// The lines of a file and the name it was asked for by: what diagnostics quote.
struct SourceText: Sendable, Hashable {
  let file: String?
  let text: String

  /// Longer lines are not quoted: nobody reads them, and each complaint would carry a copy.
  private static let longestQuoted = 4096

  /// A diagnostic that points into this text; ``quoted(_:)`` adds the line.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error, _ code: Diagnostic.Code, _ message: LocalizedText,
    line: Int, column: Int, length: Int = 1, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, message,
      at: SourceLocation(file: file, line: line, column: column, length: length), hint: hint)
  }

  /// The diagnostics with the lines that they point to.
  ///
  /// The text is cut into lines once for all of them, and not at all for a text without mistakes.
  func quoted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !diagnostics.isEmpty else { return [] }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return diagnostics.map { diagnostic in
      guard let location = diagnostic.location, location.file == file,
        diagnostic.sourceLine == nil, lines.indices.contains(location.line - 1)
      else { return diagnostic }
      var line = lines[location.line - 1]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      guard !line.isEmpty, line.count <= Self.longestQuoted else { return diagnostic }
      return Diagnostic(
        diagnostic.severity, diagnostic.code, diagnostic.message, at: location,
        sourceLine: String(Substring(line)), hint: diagnostic.hint)
    }
  }

  /// Whether a key stands alone, without even a colon: in braces, a text behind a comma.
  func isBare(_ entry: YAMLNode.Entry) -> Bool {
    let (key, value) = (entry.key, entry.value)
    guard value.scalar == "", value.isPlain, key.scalar != nil, value.line == key.line else {
      return false
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(key.line - 1) else { return false }
    let line = String(Substring(lines[key.line - 1])).unicodeScalars
    return !line.prefix(value.column - 1).dropFirst(key.column - 1 + key.length).contains(":")
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
