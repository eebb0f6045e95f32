/// The text of a file and the name it was asked for by: what diagnostics quote.
struct SourceText: Sendable, Hashable {
  let file: String?
  let text: String

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

  /// The text of a line, counted from 1, without its line break.
  private func line(_ number: Int) -> String? {
    var current = 1
    var start = text.utf8.startIndex
    while current < number {
      guard let lineBreak = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        return nil
      }
      start = text.utf8.index(after: lineBreak)
      current += 1
    }
    let rest = text.utf8[start...]
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    return String(text[start..<end])
  }
}
