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

  @Test(
    "A third of the word's letters may differ, one at least",
    arguments: [
      ("ab", "ax", true), ("ab", "xy", false), ("abcde", "abcdx", true), ("abcde", "abcxy", false),
      ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false), ("abcdef", "abcd", true),
      ("abcdef", "abcdefgh", true), ("abcdef", "abcdefghi", false), ("abcdef", "abc", false),
      // Neighbours that are swapped are one slip, others two.
      ("abc", "acb", true), ("abc", "cba", false), ("abc", "", false), ("a", "", true),
    ])
  func limits(word: String, candidate: String, isNear: Bool) {
    #expect(Suggestion.nearest(to: word, among: [candidate]) == (isNear ? candidate : nil))
  }

  @Test("The nearest is suggested, not the first that is near enough, and never the word itself")
  func nearest() {
    #expect(Suggestion.nearest(to: "abcdef", among: ["aacdeg", "abcdeg", "abcdee"]) == "abcdee")
    #expect(Suggestion.nearest(to: "abc", among: ["abc"]) == nil)
    #expect(Suggestion.nearest(to: "abc", among: ["abc", "abd"]) == "abd")
    #expect(Suggestion.nearest(to: "abc", among: ["ABC"]) == "ABC")
  }

  @Test("Words are compared up to their 64th letter")
  func longWords() {
    let long = String(repeating: "a", count: 63)
    #expect(Suggestion.nearest(to: long + "b", among: [long + "bccc"]) == long + "bccc")
    let word = String(repeating: "a", count: 64)
    let other = { (slips: Int) in
      String(repeating: "a", count: 64 - slips) + String(repeating: "b", count: slips)
    }
    #expect(Suggestion.nearest(to: word, among: [other(21)]) == other(21))
    #expect(Suggestion.nearest(to: word, among: [other(22)]) == nil)
  }

  @Test("Among words equally near the first in the alphabet is suggested, whatever the order")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
  }
}
