import Testing

@testable import CivilTime

/// Unicode's own files judge where they are installed; the other tests need nothing.
///
/// To Swift, texts are equal when they are canonically equivalent. So everything here is compared
/// scalar by scalar.
@Suite("Normal forms of UAX #15")
struct NormalizationTests {
  @Test(
    "Every line of NormalizationTest.txt holds",
    .enabled(if: UnicodeData.isThere, UnicodeData.absence))
  func conformance() throws {
    let test = try ConformanceTest.installed.get()
    var judged = 0
    for line in test.lines {
      // A file that is older than the standard library holds as it is, for UAX #15 promises that
      // the forms of assigned characters never change. In one that is newer are characters that
      // this standard library cannot know.
      guard line.forms.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isAssigned) }) else { continue }
      judged += 1
      let holds =
        line.forms[0...2].allSatisfy {
          isSame($0.composed, line.forms[1]) && isSame($0.decomposed, line.forms[2])
        }
        && line.forms[3...4].allSatisfy {
          isSame($0.composed, line.forms[3]) && isSame($0.decomposed, line.forms[4])
        }
      if !holds { Issue.record("Part \(line.part): \(line.forms.map(hexadecimal))") }
    }
    #expect(judged > 18_000)
    #expect(Set(test.lines.map(\.part)).isSuperset(of: 0...3))
  }

  @Test(
    "Every scalar that Part 1 of NormalizationTest.txt does not list stays as it is",
    .enabled(if: UnicodeData.isThere, UnicodeData.absence))
  func unlisted() throws {
    let test = try ConformanceTest.installed.get()
    let listed = Set(test.lines.lazy.filter { $0.part == 1 }.flatMap(\.forms[0].unicodeScalars))
    var judged = 0
    for scalar in Self.allScalars where !listed.contains(scalar) {
      // Of characters younger than the file it says nothing. What is no character yet stays as it
      // is, too.
      if let age = scalar.properties.age, age > test.version { continue }
      judged += 1
      let text = String(scalar)
      if !isSame(text.composed, text) || !isSame(text.decomposed, text) {
        Issue.record("\(hexadecimal(text))")
      }
    }
    #expect(listed.count > 16_000)
    #expect(judged > 1_000_000)
  }

  @Test(
    "What is taken for composed passes Unicode's quick check",
    .enabled(if: UnicodeData.isThere, UnicodeData.absence))
  func quickCheck() throws {
    // The scalars that NFC may change, or combine with the one before them, such as
    // "0340..0341    ; NFC_QC; N # Mn …".
    var doubtful: Set<UInt32> = []
    for line in try UnicodeData.lines(of: "DerivedNormalizationProps.txt") {
      let fields = line.utf8.split { " ;.".utf8.contains($0) }.map { Substring($0) }
      guard let property = fields.firstIndex(of: "NFC_QC"), fields.first != "#" else { continue }
      let ends = fields[..<property].compactMap { UInt32($0, radix: 16) }
      doubtful.formUnion(try #require(ends.min())...(try #require(ends.max())))
    }
    #expect(doubtful.isSuperset(of: [0x300, 0x340, 0x341, 0x1FEE, 0x2000, 0x2126, 0x11A8]))

    let passed = Self.allScalars.filter { String($0).isComposedAlready }
    for scalar in passed
    where doubtful.contains(scalar.value)
      || scalar.properties.canonicalCombiningClass != .notReordered
    {
      Issue.record("\(hexadecimal(String(scalar)))")
    }
    #expect(passed.count == 0x300 + 0x100 + 0x6E)
  }

  @Test("Only three vowel signs of Tibetan are of class 0 and decompose into marks")
  func starters() {
    let found = Self.allScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
        && String($0).decomposed.unicodeScalars.first?.properties.canonicalCombiningClass
          != .notReordered
    }
    #expect(found == ["\u{F73}", "\u{F75}", "\u{F81}"])
  }

  @Test(
    "Marks are put in order, also those that a vowel sign of Tibetan decomposes into",
    arguments: [
      ("e\u{302}\u{323}", "ệ"), ("o\u{323}\u{31B}", "ợ"), ("\u{344}", "\u{308}\u{301}"),
      ("\u{302}\u{F73}", "\u{F71}\u{F72}\u{302}"), ("\u{302}\u{F75}", "\u{F71}\u{F74}\u{302}"),
      ("e\u{F81}\u{301}", "é\u{F71}\u{F80}"), ("\u{F76}\u{F73}", "\u{FB2}\u{F71}\u{F80}\u{F72}"),
    ])
  func order(text: String, expected: String) {
    #expect(isSame(text.composed, expected))
    #expect(isSame(expected.composed, expected))
    #expect(isSame(text.decomposed.composed, expected))
    #expect(isSame(text.decomposed, expected.decomposed))
  }

  @Test("A letter beyond U+FFFF is no other letter, and a syllable of Hangul takes its last sound")
  func rareLetters() {
    // Linear B, whose number ends as that of A does.
    let text = "\u{10041}\u{301}"
    #expect(isSame(text.composed, text))
    #expect(isSame("\u{1100}\u{AC00}\u{11A8}".composed, "\u{1100}\u{AC01}"))
  }

  private static let allScalars = ((0 as UInt32)...0x10FFFF).compactMap { Unicode.Scalar($0) }
}

/// Unicode's NormalizationTest.txt.
private struct ConformanceTest {
  static let installed = Result { try ConformanceTest() }

  struct Line {
    var part: Int
    /// A text, and its forms NFC, NFD, NFKC and NFKD.
    var forms: [String]
  }

  /// The version of Unicode that the file is for.
  var version: Unicode.Version
  var lines: [Line] = []

  private init() throws {
    let rows = try UnicodeData.lines(of: "NormalizationTest.txt")
    // "# NormalizationTest-15.0.0.txt"
    let name = try #require(rows.first).split { "-.".contains($0) }
    try #require(name.count == 5)
    version = (try #require(Int(name[1])), try #require(Int(name[2])))
    var part = 0
    for row in rows {
      switch row.utf8.first {
      case nil, UInt8(ascii: "#"): continue
      case UInt8(ascii: "@"):
        // "@Part1 # Character by character test"
        part = try #require(Int(row.dropFirst("@Part".count).prefix { $0 != " " }))
      default:
        let fields = row.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 5)
        try #require(fields.count == 6)
        lines.append(Line(part: part, forms: try fields.prefix(5).map(Self.text)))
      }
    }
  }

  /// The text that is written as the numbers of its scalars, such as `0044 0307`.
  private static func text(_ numbers: Substring.UTF8View) throws -> String {
    var text = String.UnicodeScalarView()
    for number in numbers.split(separator: UInt8(ascii: " ")) {
      let value = try #require(UInt32(Substring(number), radix: 16))
      text.append(try #require(Unicode.Scalar(value)))
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isAssigned: Bool { properties.generalCategory != .unassigned }
}

private func isSame(_ one: String, _ other: String) -> Bool {
  one.unicodeScalars.elementsEqual(other.unicodeScalars)
}

private func hexadecimal(_ text: String) -> String {
  text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
}
