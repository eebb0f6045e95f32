import CivilTime
import Foundation
import Testing

@Suite("Texts from elsewhere, made fit to be looked at")
struct VisibleTextTests {
  @Test(
    "What acts unseen is shown by its number",
    arguments: [
      ("\u{1B}[31mred", "‹U+001B›[31mred"), ("\u{9B}31m", "‹U+009B›31m"), ("a\u{0}b", "a‹U+0000›b"),
      ("del\u{7F}", "del‹U+007F›"), ("next\u{85}line", "next‹U+0085›line"),
      ("\u{202E}gnp.exe", "‹U+202E›gnp.exe"), ("\u{2066}a\u{2069}", "‹U+2066›a‹U+2069›"),
      ("a\u{200B}b", "a‹U+200B›b"), ("a\u{AD}b", "a‹U+00AD›b"), ("\u{FEFF}a", "‹U+FEFF›a"),
      ("a\u{2028}b\u{2029}c", "a‹U+2028›b‹U+2029›c"), ("\u{E0041}", "‹U+E0041›"),
      ("\u{3164}", "‹U+3164›"), ("\u{2800}", "‹U+2800›"), ("a\u{34F}b", "a‹U+034F›b"),
      ("a\u{FE0F}", "a‹U+FE0F›"), ("1\u{FE0F}", "1‹U+FE0F›"), ("a\u{200D}b", "a‹U+200D›b"),
      ("©\u{200D}2", "©‹U+200D›2"), ("❤\u{200D}1", "❤‹U+200D›1"),
    ])
  func unseen(text: String, shown: String) {
    #expect(text.visible() == shown)
    #expect(text.visible(keepingLines: true) == shown)
  }

  @Test(
    "What can be seen stays as it is",
    arguments: [
      "Ngày hội Đọc sách – “Đắk Nông”", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "日本語", "a\u{A0}b",
      "👩‍👩‍👧", "❤️", "1️⃣", "❤️‍🔥", "🏳️‍🌈", "👍🏽", "…", "",
    ])
  func seen(text: String) {
    #expect(text.visible() == text)
  }

  @Test("A line break becomes a blank, or stays where lines are kept; a lone CR is one, too")
  func lines() {
    #expect("a\r\nb\nc\rd\te".visible() == "a b c d e")
    #expect("a\r\nb\nc\rd\te".visible(keepingLines: true) == "a\nb\nc\nd e")
  }

  @Test(
    "A line gives a build server no orders",
    arguments: [
      ("::error::x", "‹U+003A›:error::x"), ("  \t::stop::", "  \t‹U+003A›:stop::"),
      ("##[error]x", "‹U+0023›#[error]x"), ("a ##[group]", "a ‹U+0023›#[group]"),
      ("##vso[task]", "‹U+0023›#vso[task]"), ("a::b", "a::b"), ("## heading", "## heading"),
      (":", ":"), ("###[", "#‹U+0023›#["), ("", ""),
    ])
  func orders(line: String, shown: String) {
    #expect(line.withoutOrders == shown)
  }

  @Test(
    "Marks take no room and wide letters take two columns",
    arguments: [
      ("abc", 3), ("Tiếng", 5), ("Tie\u{302}\u{301}ng", 5), ("日本", 4), ("👩‍👩‍👧", 2), ("🇻🇳", 2), ("❤️", 2),
      ("❤", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("क्ष", 2), ("", 0), ("ａ", 2), ("●", 1),
    ])
  func widths(text: String, columns: Int) {
    #expect(text.width == columns)
  }

  @Test(
    "Every letter takes the room that EastAsianWidth.txt gives it; halves of flags stand for flags",
    .enabled(if: UnicodeData.isThere, UnicodeData.absence))
  func eastAsianWidths() throws {
    var checked = 0
    var different: [UInt32] = []
    for line in try UnicodeData.lines(of: "EastAsianWidth.txt") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2, let width = fields[1].split(separator: " ").first else { continue }
      let ends = fields[0].trimmingCharacters(in: .whitespaces).split(separator: ".")
        .compactMap { UInt32($0, radix: 16) }
      // The great blocks are alike from end to end.
      let block = ends[0]...ends[ends.count - 1]
      for value in block.count > 2_000 ? Array(ends) : Array(block) {
        guard let scalar = Unicode.Scalar(value),
          ![.unassigned, .nonspacingMark].contains(scalar.properties.generalCategory)
        else { continue }
        let isWide = width == "W" || width == "F"
        if (Character(scalar).width == 2) != isWide { different.append(value) }
        checked += 1
      }
    }
    #expect(checked > 30_000)
    #expect(different == Array(0x1F1E6...0x1F1FF))
  }
}
