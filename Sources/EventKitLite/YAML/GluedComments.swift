internal import CivilTime

extension YAMLDocument {
  /// Comments that were probably meant to be text: `title: Lớp #3` is the title `Lớp`.
  ///
  /// A comment has a blank behind its sign; where a letter or a digit stands there, and a text
  /// without quotes before it, the sign has more likely cut the text off.
  var gluedComments: [Diagnostic] {
    guard let root else { return [] }
    var lines: [Int: (line: [Unicode.Scalar], signs: [Int])] = [:]
    for (index, line) in source.text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where line.contains(UInt8(ascii: "#")) {
      let scalars = Array(String(Substring(line)).unicodeScalars)
      let signs = scalars.indices.filter { Self.mayBeText(scalars, at: $0) }
      if !signs.isEmpty { lines[index + 1] = (scalars, signs) }
    }
    guard !lines.isEmpty else { return [] }
    return root.plainScalars.compactMap { node in
      guard let (line, signs) = lines[node.line] else { return nil }
      let end = node.column - 1 + node.length
      guard let sign = signs.first(where: { $0 >= end }),
        line[min(end, sign)..<sign].allSatisfy({ $0 == " " || $0 == "\t" })
      else { return nil }
      let length = line.count - sign - (line.last == "\r" ? 1 : 0)
      return source.diagnostic(
        .warning, .gluedComment, .gluedComment, line: node.line, column: sign + 1,
        length: max(1, length), hint: .quoteOrPart)
    }
  }

  /// Whether a sign begins a comment, without a blank behind it.
  private static func mayBeText(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    guard line[index] == "#", index > 0, index + 1 < line.count else { return false }
    let (before, after) = (line[index - 1], line[index + 1])
    return (before == " " || before == "\t")
      && (after.properties.isAlphabetic || ("0"..."9").contains(after))
  }
}

extension YAMLNode {
  /// The texts without quotes that end on the line on which they begin, keys aside.
  fileprivate var plainScalars: [YAMLNode] {
    switch content {
    case .scalar: isPlain ? [self] : []
    case .sequence(let items): items.flatMap(\.plainScalars)
    case .mapping(let entries): entries.flatMap(\.value.plainScalars)
    }
  }
}
