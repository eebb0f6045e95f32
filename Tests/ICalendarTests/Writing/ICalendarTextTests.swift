import ICalendar
import TestSupport
import Testing

@Suite("TEXT values (RFC 5545, section 3.3.11)")
struct ICalendarTextTests {
  @Test(
    "Backslash, semicolon, comma and line breaks are escaped",
    arguments: [
      (#"a\b"#, #"a\\b"#), ("a;b", #"a\;b"#), ("a,b", #"a\,b"#), ("a\nb", #"a\nb"#),
      ("a\r\nb", #"a\nb"#), ("a\rb", #"a\nb"#), ("a\n\rb", #"a\n\nb"#), ("a\u{85}b", #"a\nb"#),
      ("a\u{2028}b\u{2029}c", #"a\nb\nc"#), (#"a\nb"#, #"a\\nb"#), ("a:b\"c", "a:b\"c"), ("", ""),
    ])
  func escapes(text: String, expected: String) {
    #expect(ICalendarText.escaped(text) == expected)
  }

  @Test("Control characters are dropped, tabs stay")
  func controls() {
    #expect(ICalendarText.escaped("a\u{0}b\u{1B}[1mc\u{7F}d\te") == "ab[1mcd\te")
  }

  @Test("Text is written in NFC, also where dropping a control brings letter and mark together")
  func composes() {
    #expect(Array(ICalendarText.escaped("Vie\u{323}\u{302}t").utf8) == Array("Việt".utf8))
    #expect(Array(ICalendarText.escaped("e\u{7}\u{301}").utf8) == Array("é".utf8))
  }

  @Test("A combining mark after a line break does not join the escape's letter")
  func markAfterBreak() {
    #expect(
      Array(ICalendarText.escaped("a\n\u{301}b").utf8) == Array("a\\n".utf8) + [0xCC, 0x81, 0x62])
  }

  @Test(
    "What is no escape stays as it is",
    arguments: [(#"C:\temp"#, #"C:\temp"#), (#"a\"#, #"a\"#), (#"a\N"#, "a\n"), (#"\\n"#, #"\n"#)])
  func unescapes(value: String, expected: String) {
    #expect(ICalendarText.unescaped(value) == expected)
  }

  @Test("Escaping and unescaping random text changes nothing but what cannot be written")
  func roundTrip() {
    var random = RandomText(seed: 3311)
    for _ in 0..<3000 {
      let text = random.text(of: RandomText.letters + RandomText.hostile, upTo: 40)
      let value = ICalendarText.escaped(text)
      let readBack = ICalendarText.unescaped(value)
      #expect(!value.utf8.contains { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F })
      // Writing what was read gives the same bytes: nothing is escaped twice or lost on the way.
      #expect(Array(ICalendarText.escaped(readBack).utf8) == Array(value.utf8))
      #expect(readBack == plain(text))
    }
  }

  @Test("Lists keep commas inside their texts")
  func lists() {
    var random = RandomText(seed: 12)
    for _ in 0..<500 {
      let texts = (0...random.number(in: 0...4)).map { _ in
        plain(random.text(of: RandomText.letters + RandomText.hostile, upTo: 12))
      }
      #expect(ICalendarText.unescaped(list: ICalendarText.escaped(list: texts)) == texts)
    }
    #expect(ICalendarText.unescaped(list: #"a\,b,c\\,d"#) == ["a,b", #"c\"#, "d"])
  }

  /// The expected result, said in another way than the library says it: line by line.
  private func plain(_ text: String) -> String {
    var lines: [[Unicode.Scalar]] = [[]]
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        lines.append([])
        if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { line in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line)
      return String(view)
    }.joined(separator: "\n")
  }
}

@Suite("Parameters (RFC 5545, section 3.2; RFC 6868)")
struct ParameterTests {
  @Test(
    "Values are quoted and escaped where they have to be",
    arguments: [
      ("Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh"), ("a:b", "\"a:b\""), ("a;b", "\"a;b\""),
      ("a,b", "\"a,b\""), ("say \"hi\"", "say ^'hi^'"), ("a^b", "a^^b"), ("a\r\nb", "a^nb"),
      ("a\u{0}b", "ab"), (" a ", "\" a \""), ("", ""),
    ])
  func encodes(value: String, wireText: String) {
    #expect(Parameter(.language, value).wireText == wireText)
  }

  @Test("Several values are kept apart")
  func severalValues() {
    let parameter = Parameter(.language, ["a,b", "c", "d\"e"])
    #expect(parameter.wireText == "\"a,b\",c,d^'e")
    #expect(parameter.values == ["a,b", "c", "d\"e"])
  }

  @Test("Random values come back, apart from what cannot be written")
  func roundTrip() {
    var random = RandomText(seed: 6868)
    let pieces =
      RandomText.letters + ["\"", "^", "^n", "^'", "^^", ":", ";", ",", "\n", " ", "\\"]
    for _ in 0..<2000 {
      let values = (0...2).map { _ in random.text(of: pieces, upTo: 12) }
      let parameter = Parameter(.language, values)
      #expect(parameter.values == values)
      #expect(!parameter.wireText.utf8.contains(0x0A))
    }
  }
}
