internal import CivilTime

/// A YAML file as nodes, with everything that kept parts of it from being read.
///
/// One syntax error does not hide the rest: when the file as a whole cannot be read, each of its
/// top-level entries is read by itself, and only the broken ones are reported and left out.
struct YAMLDocument {
  let source: SourceText
  let root: YAMLNode?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], file: String?) {
    // Windows' editor begins UTF-8 with a byte order mark; the parser would count it as a column.
    let bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    if let kind = Self.kindOfOtherFile(bytes) {
      // What stands there means nothing as text, so no line of it is quoted.
      source = SourceText(file: file, text: "")
      root = nil
      diagnostics = [
        source.diagnostic(.error, .yamlEncoding, kind, line: 1, column: 1, hint: .saveAsUTF8)
      ]
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let source = SourceText(file: file, text: text)
    self.source = source
    if let offence = Self.firstUnreadableCharacter(in: text) {
      root = nil
      diagnostics = [
        source.diagnostic(
          .error, .yamlEncoding,
          offence.isLineEnd ? .carriageReturnAlone : .unreadableCharacter, line: offence.line,
          column: offence.column, hint: offence.isLineEnd ? .saveWithLineFeeds : .saveAsUTF8)
      ]
      return
    }
    do throws(YAMLReader.Problem) {
      root = try YAMLReader.read(bytes)
      diagnostics = []
    } catch let whole {
      let parts = Self.entries(of: bytes).map { part in
        Result { () throws(YAMLReader.Problem) in
          try YAMLReader.read(part.bytes, lineOffset: part.lineOffset)
        }
      }
      var problems: [YAMLReader.Problem] = []
      var nodes: [YAMLNode] = []
      for part in parts {
        switch part {
        case .success(let node): if let node { nodes.append(node) }
        case .failure(let problem): problems.append(problem)
        }
      }
      root = Self.joined(nodes)
      // Entries that are sound one by one, but not together: the whole's complaint stands.
      diagnostics = (problems.isEmpty ? [whole] : problems).map { problem in
        source.oddBlank(before: problem) ?? source.comment(cutting: problem)
          ?? source.diagnostic(
            .error, problem.code, problem.message, line: problem.line, column: problem.column,
            hint: problem.hint)
      }
    }
  }

  /// Whether it holds a list, or a group of keys where that is meant; a file with mistakes must have
  /// some entry besides them.
  func isList(orGroupOfKeys isGroup: Bool) -> Bool {
    switch root?.content {
    case .sequence(let items) where !isGroup: diagnostics.isEmpty || !items.isEmpty
    case .mapping(let entries) where isGroup: diagnostics.isEmpty || !entries.isEmpty
    default: false
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What a file is that is no text in UTF-8 from its first bytes on.
  private static func kindOfOtherFile(_ bytes: [UInt8]) -> LocalizedText? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0x1F, 0x8B]) || start == [0x50, 0x4B, 0x03, 0x04] {
      return .compressedFile
    }
    // By its mark, or because each letter of ASCII has a byte of zero beside it.
    let zeros = start.indices.filter { start[$0] == 0 }
    let isWide =
      start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.count == 4 && (zeros == [0, 2] || zeros == [1, 3])
    return isWide ? .wideCharacters : nil
  }

  /// The position of the first byte that is no UTF-8, or of a character that nobody can see.
  private static func firstUnreadableCharacter(
    in text: String
  ) -> (line: Int, column: Int, isLineEnd: Bool)? {
    guard text.unicodeScalars.contains(where: { $0 == "\r" || $0.isUnreadable }) else { return nil }
    var line = 1
    var column = 1
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A carriage return is half of a Windows line end; alone it would be a line to the parser and
      // none to editors.
      if previous == "\r", scalar != "\n" { return (line, column - 1, true) }
      if scalar != "\r", scalar.isUnreadable { return (line, column, false) }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      previous = scalar
    }
    return previous == "\r" ? (line, column - 1, true) : nil
  }

  // MARK: Reading entry by entry

  private struct Part {
    let bytes: [UInt8]
    let lineOffset: Int
  }

  /// Cuts the text before every line that begins an entry: with a dash or a key in column 1.
  private static func entries(of bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var current: [UInt8] = []
    var offset = 0
    var lines = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let startsEntry =
        line.first.map { first in
          first != UInt8(ascii: " ") && first != UInt8(ascii: "#")
            && first != UInt8(ascii: "\r") && first != UInt8(ascii: "\t")
            && first != UInt8(ascii: "}") && first != UInt8(ascii: "]")
        } ?? false
      if startsEntry, !current.isEmpty {
        parts.append(Part(bytes: current, lineOffset: offset))
        current = []
        offset = lines
      }
      current.append(contentsOf: line)
      current.append(UInt8(ascii: "\n"))
      lines += 1
    }
    parts.append(Part(bytes: current, lineOffset: offset))
    return parts
  }

  private static func joined(_ nodes: [YAMLNode]) -> YAMLNode? {
    guard let first = nodes.first else { return nil }
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    for node in nodes {
      switch node.content {
      case .sequence(let more): items += more
      case .mapping(let more): entries += more
      case .scalar: continue
      }
    }
    if case .mapping = first.content {
      return YAMLNode(
        content: .mapping(entries), line: first.line, column: first.column, length: 1)
    }
    return YAMLNode(content: .sequence(items), line: first.line, column: first.column, length: 1)
  }
}

extension Unicode.Scalar {
  /// Whether it has no place in an office file: a control character, which could move a terminal's
  /// cursor; a line end that editors do not count; no character at all.
  ///
  /// Decoding puts U+FFFD where bytes are broken; a text that had the character already is as
  /// unreadable to people.
  var isUnreadable: Bool {
    switch value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFD...0xFFFF: true
    default: false
    }
  }
}
