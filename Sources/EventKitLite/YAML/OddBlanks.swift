internal import CivilTime

extension SourceText {
  /// The cause of a syntax error, where it is a blank that is none to YAML: behind a colon or a
  /// hyphen.
  ///
  /// The parser notices it on that line or on the one after it.
  func oddBlank(before problem: YAMLReader.Problem) -> Diagnostic? {
    guard problem.code == .yamlSyntax else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for number in [problem.line, problem.line - 1, problem.line - 2] {
      guard lines.indices.contains(number - 1) else { continue }
      let line = Array(String(Substring(lines[number - 1])).unicodeScalars)
      guard let column = Self.oddBlank(in: line) else { continue }
      let scalar = line[column]
      let cause: LocalizedText =
        scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}"
        ? .nonBreakingSpace : .strangeBlank(scalar.number)
      return diagnostic(
        .error, .yamlSyntax, cause, line: number, column: column + 1, hint: .writePlainBlank)
    }
    return nil
  }

  private static func oddBlank(in line: [Unicode.Scalar]) -> Int? {
    line.indices.first { index in
      let scalar = line[index]
      guard scalar.properties.isWhitespace, !" \t\r".unicodeScalars.contains(scalar) else {
        return false
      }
      let before = line[..<index].last { !$0.properties.isWhitespace }
      return before == ":" || before == "-"
    }
  }
}
