import CivilTime
import Testing

@Suite("Diagnostics: printed as a compiler prints them")
struct DiagnosticTests {
  private func diagnostic(
    _ column: Int = 1, length: Int = 1, line: String? = nil, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, Diagnostic.Code("area/rule"), LocalizedText(vi: "sai", en: "wrong"),
      at: SourceLocation(file: "a.yaml", line: 7, column: column, length: length),
      sourceLine: line, hint: hint)
  }

  @Test("What has no place, line or hint is printed without")
  func plain() {
    let bare = Diagnostic(.warning, Diagnostic.Code("area/rule"), LocalizedText(en: "wrong"))
    #expect(bare.description == "warning: wrong [area/rule]")
    #expect(bare.rendered(in: .vietnamese) == "cảnh báo: wrong [area/rule]")
    #expect(diagnostic().description == "a.yaml:7:1: error: wrong [area/rule]")
    #expect(
      diagnostic(hint: LocalizedText(vi: "thử b", en: "try b")).rendered(in: .vietnamese)
        == "a.yaml:7:1: lỗi: sai (thử b) [area/rule]")
  }

  @Test(
    "The caret stands under what is meant, also past the end of the line",
    arguments: [
      (1, 1, "^"), (3, 2, "  ^~"), (5, 1, "    ^"), (99, 9, "    ^"), (4, 99, "   ^"),
    ])
  func caret(column: Int, length: Int, expected: String) {
    let printed = diagnostic(column, length: length, line: "ngày").description
    #expect(printed == "a.yaml:7:\(column): error: wrong [area/rule]\n  ngày\n  \(expected)")
  }

  @Test("A long line is cut around the place")
  func longLine() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = diagnostic(501, line: line).description.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1].count <= 100)
    let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test(
    "A line is shown from its beginning as long as the place is well within the terminal",
    arguments: [(1, 0), (77, 0), (78, 57)])
  func cut(column: Int, from: Int) throws {
    let line = (0..<100).map { "\($0 % 10)\($0 / 10)" }.joined()
    let lines = diagnostic(column, line: line).description.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1] == "  " + line.dropFirst(from).prefix(96))
    #expect(lines[2] == String(repeating: " ", count: 2 + column - 1 - from) + "^")
  }

  @Test("Control characters of a file do not reach the terminal")
  func controlCharacters() {
    let printed = diagnostic(3, line: "a\u{1B}[31m\tb\u{7}\u{7F}\u{1F}").description
    #expect(!printed.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{7F}" })
    #expect(diagnostic(1, line: "~ é").description.contains("\n  ~ é\n"))
  }
}
