import Testing

@testable import ICalendar

@Suite("Values of parameters")
struct ParameterTextTests {
  @Test(
    "A value is quoted where it must be, and comes back",
    arguments: [
      ("a", "a"), ("a b", "a b"), ("a;b", "\"a;b\""), ("a:b", "\"a:b\""), ("a,b", "\"a,b\""),
      (" a", "\" a\""), ("a ", "\"a \""), (" ", "\" \""), ("", ""), ("a\"b", "a^'b"), ("a^", "a^^"),
      ("^n", "^^n"), ("a\nb", "a^nb"), ("a\tb", "a\tb"),
    ])
  func encoded(value: String, text: String) {
    #expect(ParameterText.encoded(value) == text)
    #expect(ParameterText.decoded(text) == [value])
  }

  @Test("What cannot stand in a line is left out", arguments: ["a\u{0}b", "a\u{1B}b", "a\u{7F}b"])
  func controls(value: String) { #expect(ParameterText.encoded(value) == "ab") }

  @Test(
    "Others' values are read as RFC 6868 says, and what it does not name stays",
    arguments: [
      ("a^", ["a^"]), ("a^x", ["a^x"]), ("^^^", ["^^"]), ("^N^n", ["\n\n"]),
      ("\"a,b\",c", ["a,b", "c"]),
      ("a,,b", ["a", "", "b"]), ("a,", ["a", ""]), ("\"a^\",b", ["a^", "b"]),
    ])
  func decoded(text: String, values: [String]) { #expect(ParameterText.decoded(text) == values) }
}
