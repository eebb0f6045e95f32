import CivilTime
import TestSupport
import Testing

@Suite("Texts in two languages")
struct LocalizedTextTests {
  @Test(
    "The other language stands in for a missing one, but is not taken for it",
    arguments: [
      ("a", "b", "a", "b"), ("a", nil, "a", "a"), (nil, "b", "b", "b"), (nil, nil, "", ""),
      ("", "b", "", "b"),
    ] as [(String?, String?, String, String)])
  func missing(vi: String?, en: String?, shownVi: String, shownEn: String) {
    let text = LocalizedText(vi: vi, en: en)
    #expect(text[.vietnamese] == shownVi && text[.english] == shownEn)
    #expect(text.exactly(.vietnamese) == vi && text.exactly(.english) == en)
  }

  @Test("What is done to a text is done to each language, and may leave one without")
  func mapped() {
    let text = LocalizedText(vi: "a", en: "b")
    #expect(text.map { $0 + "!" } == LocalizedText(vi: "a!", en: "b!"))
    #expect(text.map { $0 == "a" ? nil : $0 } == LocalizedText(en: "b"))
    #expect(text.map { _ in nil } == LocalizedText())
  }

  @Test("Texts are composed, so that their letters compare byte by byte")
  func composed() throws {
    let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
    let vi = try #require(LocalizedText(vi: decomposed).exactly(.vietnamese))
    #expect(Array(vi.unicodeScalars) == Array("Tiếng Việt".unicodeScalars))
    let list = LocalizedList(vi: [decomposed], en: [decomposed])
    #expect(list.exactly(.vietnamese).allSatisfy { Array($0.utf8) == Array("Tiếng Việt".utf8) })
    #expect(list.exactly(.english).allSatisfy { Array($0.utf8) == Array("Tiếng Việt".utf8) })
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

@Suite("Languages")
struct LanguageTests {
  @Test(
    "A tag is spelled as RFC 5646, section 2.1.1, recommends",
    arguments: [
      ("vi", "vi"), ("VI", "vi"), ("fr-ca", "fr-CA"), ("ZH-HANT-tw", "zh-Hant-TW"),
      ("en-ca-X-CA", "en-CA-x-ca"), ("sgn-be-fr", "sgn-BE-FR"), ("es-419", "es-419"),
      ("sl-1994", "sl-1994"), ("abcdefgh", "abcdefgh"), ("ab-12345678", "ab-12345678"),
      ("en-abcdefgh-abcdefgh-abcdefgh-abcde", "en-abcdefgh-abcdefgh-abcdefgh-abcde"),
    ])
  func spelling(written: String, tag: String) {
    #expect(Language(written)?.tag == tag)
  }

  @Test(
    "What is no tag is no language",
    arguments: [
      "", "v", "1v", "vi_VN", "vi-", "-vi", "vi--VN", "tiếng", "vi-VN.UTF-8", "abcdefghi",
      "en-abcdefghi", "v1", "vi-VN ", "en-abcdefgh-abcdefgh-abcdefgh-abcdef",
      "en-abcdefgh-abcdefgh-abcdefgh-abcdefgh",
    ])
  func noTag(text: String) {
    #expect(Language(text) == nil)
  }

  @Test("A tag has 35 letters at most, as RFC 5646, section 4.4.1, expects of a reader")
  func longest() {
    let tag = "en-abcdefgh-abcdefgh-abcdefgh-abcde"
    #expect(tag.utf8.count == 35 && Language(tag)?.tag == tag)
    #expect(Language(tag + "f") == nil)
  }

  @Test("A text is looked up in wider and wider ranges, then in English, Vietnamese, any other")
  func lookup() throws {
    let canadian = try #require(Language("fr-CA"))
    let french = try #require(Language("fr"))
    let breton = try #require(Language("br"))
    #expect(LocalizedText([canadian: "a", french: "b"])[canadian] == "a")
    #expect(LocalizedText([french: "b", .english: "c"])[canadian] == "b")
    #expect(LocalizedText([canadian: "a", .english: "c"])[french] == "c")
    #expect(LocalizedText(vi: "d", en: "c")[breton] == "c")
    #expect(LocalizedText(vi: "d")[breton] == "d")
    #expect(LocalizedText([french: "b", canadian: "a"])[breton] == "b")
    let privately = try #require(Language("fr-x-ca"))
    #expect(LocalizedText([french: "b"])[privately] == "b")
    // A subtag of one letter goes together with what it introduces (RFC 4647, section 3.4).
    let cut = try #require(Language("fr-x"))
    #expect(LocalizedText([french: "b", cut: "x"])[privately] == "b")
    #expect(LocalizedText([french: "b", .english: "c"]).languages == [.english, french])
  }

  @Test("A third language is stored beside the others, and a key that is no tag is refused")
  func stored() throws {
    let french = try #require(Language("fr"))
    let text = LocalizedText([french: "b", .english: "c"])
    #expect(try TestSupport.stored(text) == #"{"en":"c","fr":"b"}"#)
    #expect(try restored(LocalizedText.self, from: #"{"en":"c","fr":"b"}"#) == text)
    #expect(throws: (any Error).self) { try restored(LocalizedText.self, from: #"{"e_n":"c"}"#) }
  }
}
