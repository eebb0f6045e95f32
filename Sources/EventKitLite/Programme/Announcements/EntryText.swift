public import CivilTime

/// The keys of an entry with their values, as they are collected.
package struct EntryLines {
  /// The lines so far.
  package var lines: [String] = []
  /// The language that a text need not name where it has no other.
  private let unnamed: Language?

  /// - Parameter languages: the programme's; where there is one, a text need not name it.
  init(in languages: Programme.Languages) { self.init(unnamed: languages.only) }

  /// - Parameter unnamed: the language that a text need not name where it has no other.
  package init(unnamed: Language?) { self.unnamed = unnamed }

  /// Adds a key, where there is a value.
  package mutating func add(_ key: String, _ text: String?) {
    if let text { lines.append("\(key): \(text)") }
  }

  /// Adds a key with a text, where there is one.
  package mutating func add(_ key: String, _ text: LocalizedText?) {
    guard let text else { return }
    if let unnamed, text.languages == [unnamed] {
      return add(key, YAMLScalar.text(of: text[unnamed]))
    }
    lines.append("\(key):")
    for language in Language.supported {
      guard let words = text.exactly(language) else { continue }
      lines.append("  \(language): \(YAMLScalar.text(of: words))")
    }
  }
}

/// An entry at the end of a file's list, in the style of the file.
package struct EntryText {
  /// The lines, the first with the dash, without indentation and line ends.
  package let lines: [String]

  /// - Parameter lines: the entry's keys, `key: value`.
  package init(_ lines: [String]) {
    self.lines = lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// A file's bytes with the entry after them.
  ///
  /// - Throws: `InvalidDocument` when the file's list is written in brackets.
  func appended(to bytes: [UInt8], file: String) throws(InvalidDocument) -> [UInt8] {
    let indentation = String(repeating: " ", count: try Self.indentation(of: bytes, file: file))
    let end = Self.lineEnd(of: bytes)
    var text = bytes
    if let last = bytes.last, bytes != YAMLDocument.byteOrderMark {
      if last != UInt8(ascii: "\n") { text += end }
      if !Self.endsWithBlankLine(text) { text += end }
    }
    for line in lines { text += Array((indentation + line).utf8) + end }
    return text
  }

  /// How many blanks stand before the dash of the file's entries.
  private static func indentation(
    of bytes: [UInt8], file: String
  ) throws(InvalidDocument) -> Int {
    let document = YAMLDocument(bytes, file: file)
    guard let root = document.root, case .sequence = root.content else { return 0 }
    let line = document.source.text.split(
      separator: "\n", maxSplits: root.line, omittingEmptySubsequences: false
    ).dropFirst(root.line - 1).first
    guard line?.unicodeScalars.dropFirst(root.column - 1).first != "[" else {
      throw InvalidDocument(
        document.source.quoted([
          document.source.diagnostic(
            .error, .listInBrackets, .listInBrackets, line: root.line, column: root.column,
            hint: .removeBrackets)
        ]))
    }
    return root.column - 1
  }

  /// The line end that the file ends its lines with.
  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.lastIndex(of: UInt8(ascii: "\n")), last > 0,
      bytes[last - 1] == UInt8(ascii: "\r")
    else { return [UInt8(ascii: "\n")] }
    return [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// Whether the last line of a text that ends with a line end holds nothing.
  private static func endsWithBlankLine(_ bytes: [UInt8]) -> Bool {
    let line = bytes.dropLast().reversed().prefix { $0 != UInt8(ascii: "\n") }
    return line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }
}

extension Diagnostic.Code {
  /// A file's list is written in brackets, so that nothing can be added at its end.
  public static let listInBrackets = Self("announce/list-in-brackets")
}

extension String {
  /// The text as a reader takes it from a file; `nil` when it is blank.
  var asRead: String? {
    let text = trimmingSpaces().composed
    return text.isEmpty ? nil : text
  }
}

extension LocalizedText {
  /// The text as a reader takes it from a file; `nil` when it is blank in every language.
  var asRead: LocalizedText? {
    let text = map(\.asRead)
    return text == LocalizedText() ? nil : text
  }
}
