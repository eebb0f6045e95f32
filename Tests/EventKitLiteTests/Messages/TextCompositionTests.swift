import Testing

@testable import EventKitLite

@Suite("Texts out of texts")
struct TextCompositionTests {
  private static let french = Language("fr")

  @Test("Texts are joined in every language that one of them has, the others by what is nearest")
  func languages() throws {
    let french = try #require(Self.french)
    let joined = [
      LocalizedText([.vietnamese: "một", french: "un"]), LocalizedText([.english: "two"]),
    ].joined(separator: "-")
    #expect(joined.languages == [.english, french, .vietnamese])
    #expect(joined[.vietnamese] == "một-two")
    #expect(joined[.english] == "một-two")
    #expect(joined[french] == "un-two")
  }

  @Test("Of nothing comes an empty text, of one text the text itself")
  func few() {
    let text = LocalizedText([.vietnamese: "một", .english: "one"])
    #expect([LocalizedText]().joined(separator: ", ") == .untranslated(""))
    #expect([text].joined(separator: ", ") == text)
    #expect(text + .untranslated("!") == LocalizedText([.vietnamese: "một!", .english: "one!"]))
  }
}
