import CivilTime
import Testing

@Suite("Texts in two languages")
struct LocalizedTextTests {
  @Test(
    "The other language stands in for a missing one, but is not taken for it",
    arguments: [
      (LocalizedText(vi: "a", en: "b"), "a", "b"), (LocalizedText(vi: "a"), "a", "a"),
      (LocalizedText(en: "b"), "b", "b"), (LocalizedText(), "", ""),
      (LocalizedText(vi: "", en: "b"), "", "b"),
    ])
  func missing(text: LocalizedText, vi: String, en: String) {
    #expect(text[.vietnamese] == vi && text[.english] == en)
    #expect(text.exactly(.vietnamese) == text.vi && text.exactly(.english) == text.en)
  }

  @Test("Texts are composed, so that their letters compare byte by byte")
  func composed() throws {
    let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
    let vi = try #require(LocalizedText(vi: decomposed).vi)
    #expect(Array(vi.unicodeScalars) == Array("Tiếng Việt".unicodeScalars))
    let list = LocalizedList(vi: [decomposed], en: [decomposed])
    #expect(list.vi.allSatisfy { Array($0.utf8) == Array("Tiếng Việt".utf8) })
    #expect(list.en.allSatisfy { Array($0.utf8) == Array("Tiếng Việt".utf8) })
  }

  @Test(
    "The other language stands in for an empty list",
    arguments: [
      (LocalizedList(vi: ["a"], en: ["b"]), ["a"], ["b"], false),
      (LocalizedList(vi: ["a"]), ["a"], ["a"], false),
      (LocalizedList(en: ["b"]), ["b"], ["b"], false), (LocalizedList(), [], [], true),
    ])
  func lists(list: LocalizedList, vi: [String], en: [String], isEmpty: Bool) {
    #expect(list[.vietnamese] == vi && list[.english] == en && list.isEmpty == isEmpty)
  }
}
