/// Text of the kinds that break writers, made from a seed so that a failure can be repeated.
package struct RandomText {
  private var generator: SplitMix

  package init(seed: UInt64) { generator = SplitMix(seed: seed) }

  /// Pieces that are each one letter to a reader, some of many bytes.
  package static let letters =
    ["a", "Z", " ", "7", ":", "ế", "ự", "Đ", "ữ", "ơ", "ỡ", "…", "—", "“", "é", "🎉", "🇻🇳", "한", "語"]
    + ["👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏽‍🚀", "क्षि", "ไ", "a\u{331}\u{308}", "\u{600}1", "x\u{30A}\u{332}"]

  /// What has to be escaped, dropped or quoted.
  package static let hostile =
    ["\\", ";", ",", "\n", "\\n", "\"", "^", "\r\n", "\r", "\u{0}", "\u{7}", "\u{7F}", "\t"]
    + [
      "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}", "\r\nBEGIN:VEVENT\r\n", "\u{301}",
      "e\u{302}\u{301}",
    ]

  package mutating func text(of pieces: [String] = letters, upTo longest: Int) -> String {
    let count = Int.random(in: 0...longest, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  package mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  package mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &generator)
  }
}
