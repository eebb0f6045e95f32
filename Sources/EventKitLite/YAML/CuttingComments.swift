internal import CivilTime

extension SourceText {
  /// The cause of a syntax error, where it is a comment inside of brackets that holds their end:
  /// `{ day: 10/3 #giỗ }`.
  func comment(cutting problem: YAMLReader.Problem) -> Diagnostic? {
    guard problem.code == .yamlSyntax else { return nil }
    let start = min(problem.start ?? problem.line, problem.line)
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Some errors say only where the next line begins.
    for number in Array(start...problem.line) + [start - 1]
    where lines.indices.contains(number - 1) {
      let line = Array(String(Substring(lines[number - 1])).unicodeScalars)
      guard let sign = Self.cuttingSign(in: line) else { continue }
      let length = line.count - sign - (line.last == "\r" ? 1 : 0)
      return diagnostic(
        .error, .yamlSyntax, .commentInBrackets, line: number, column: sign + 1, length: length,
        hint: .quoteOrCommentBehind)
    }
    return nil
  }

  /// The sign of a comment that begins between brackets of the line and holds the closing one.
  private static func cuttingSign(in line: [Unicode.Scalar]) -> Int? {
    var depth = 0
    var quote: Unicode.Scalar?
    for (index, scalar) in line.enumerated() {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        // Inside of a word it is an apostrophe.
        if index == 0 || " [{,:".unicodeScalars.contains(line[index - 1]) { quote = scalar }
      } else if scalar == "{" || scalar == "[" {
        depth += 1
      } else if scalar == "}" || scalar == "]" {
        depth -= 1
      } else if scalar == "#", index > 0, line[index - 1] == " " || line[index - 1] == "\t" {
        return depth > 0 && line[index...].contains { $0 == "}" || $0 == "]" } ? index : nil
      }
    }
    return nil
  }
}
