import CivilTime
import Testing

@Suite("Suggestions")
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
}
