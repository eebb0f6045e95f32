import Testing

@testable import EventKitLite

@Suite("What is no YAML, in both languages")
struct ParserWordsTests {
  @Test(
    "The parser's words are translated, and people learn what to do",
    arguments: [
      (
        "a: b: c\n", "dấu hai chấm không đứng được ở đây",
        "mapping values are not allowed in this context", true
      ),
      (
        "a: [1, 2\nb: 3\n",
        "thiếu dấu ',' hoặc ']', khi đọc danh sách trong ngoặc [ ]",
        "did not find expected ',' or ']' while parsing a flow sequence", true
      ),
      (
        "a: \"x\n", "tệp kết thúc giữa chừng, khi đọc đoạn chữ trong dấu nháy",
        "found unexpected end of stream while scanning a quoted scalar", true
      ),
      (
        "a: @b\n", "không giá trị nào bắt đầu bằng ký tự này, khi tìm phần tiếp theo",
        "found character that cannot start any token while scanning for the next token", true
      ),
      (
        "a: \"\\q\"\n", "dấu \\ đứng trước một chữ lạ, khi đọc đoạn chữ trong dấu nháy",
        "found unknown escape character while parsing a quoted scalar", true
      ),
      (
        "%YAML 3.0\n--- a\n", "phiên bản YAML không đọc được", "found incompatible YAML document",
        false
      ),
    ])
  func words(text: String, vietnamese: String, english: String, hasRemedy: Bool) throws {
    let document = YAMLDocument(Array(text.utf8), file: nil)
    let problem = try #require(document.diagnostics.first)
    #expect(problem.message[.english] == "this is not YAML: \(english)")
    #expect(problem.message[.vietnamese] == "tệp không đúng cú pháp YAML: \(vietnamese)")
    #expect((problem.hint != nil) == hasRemedy)
    #expect(problem.isInBothLanguages)
  }

  @Test("Words of the parser that nobody knows are shown as they are")
  func unknown() {
    let message = LocalizedText.notYAML("found something new", while: "while parsing a tag")
    #expect(
      message[.vietnamese]
        == "tệp không đúng cú pháp YAML: found something new, khi đọc một nhãn kiểu")
    #expect(LocalizedText.notYAML(nil, while: nil)[.english] == "this is not YAML: unreadable")
  }
}
