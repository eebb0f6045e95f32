import EventKitLite
import Testing

@Suite("Text: slugs and suggestions")
struct SuggestionTests {
  @Test(
    "A slip of one or two letters finds the word",
    arguments: [
      ("so-gdt", "so-gddt"), ("so-gddtt", "so-gddt"), ("os-gddt", "so-gddt"),
      ("So-GDDT", "so-gddt"), ("so-vhttld", "so-vhttdl"),
    ])
  func near(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: ["so-gddt", "so-vhttdl", "thu-vien"]) == meant)
  }

  @Test("Nothing is suggested that is not near", arguments: ["x", "", "ubnd", "so-gd-khac"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["so-gddt", "so-vhttdl", "thu-vien"]) == nil)
  }

  @Test("Among words equally near the first in the alphabet is suggested, whatever the order")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
  }

  @Test(
    "The slug of a name is the one that addresses use",
    arguments: [
      ("Đắk R'lấp", "dak-rlap"), ("Đắk R’lấp", "dak-rlap"), ("ĐẮK SONG", "dak-song"),
      ("Sở Giáo dục và Đào tạo", "so-giao-duc-va-dao-tao"), ("  Tết –  2027! ", "tet-2027"),
      ("Vie\u{302}\u{323}t Nam", "viet-nam"), ("văn hoá", "van-hoa"), ("văn hóa", "van-hoa"),
      ("", ""), ("…", ""), ("日本", ""),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.make(from: name) == slug)
    #expect(slug.isEmpty || Slug.isValid(slug))
  }

  @Test(
    "A slug is words of small letters and digits with single hyphens between",
    arguments: [
      "", "-", "a-", "-a", "a--b", "A", "đ", "a b", "a.b", "a/b", "a_b",
      String(repeating: "a", count: 65),
    ])
  func invalid(text: String) { #expect(!Slug.isValid(text)) }
}
