import Testing

@testable import ICalendar

@Suite("JSON at its edges")
struct JSONParserTests {
  private func read(_ text: String) -> JSONNode? {
    var parser = JSONParser(Array(text.utf8))
    return try? parser.document()
  }

  @Test("128 values inside one another are read, and one more is not")
  func depth() {
    #expect(JSONParser.deepest == 128)
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let text = { (depth: Int) in
        String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
      }
      #expect(read(text(127)) != nil)
      #expect(read(text(128)) == nil)
    }
  }

  @Test(
    "Halves of a character make one together, and are none alone",
    arguments: [
      (#"\uD83D\uDE00"#, "\u{1F600}"), (#"\uD83D"#, "\u{FFFD}"), (#"\uDE00"#, "\u{FFFD}"),
      (#"\uDC00\uDC00"#, "\u{FFFD}\u{FFFD}"), (#"\uDE00\uD83D"#, "\u{FFFD}\u{FFFD}"),
      (#"\uD83D\uD83D\uDE00"#, "\u{FFFD}\u{1F600}"), (#"\uD83Dx"#, "\u{FFFD}x"),
      (#"\uD83D\n"#, "\u{FFFD}\n"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"),
      (#"\uD800\uDC00"#, "\u{10000}"),
    ])
  func halves(escaped: String, text: String) {
    #expect(read("\"\(escaped)\"")?.string == text)
  }
}
