/// A language that programmes, feeds and messages are written in, by its tag (BCP 47, RFC 5646).
///
/// The tag stands in programme files and in the `LANGUAGE` parameter of iCalendar (RFC 5545, section
/// 3.2.10). Any language has one; the library's own messages are written in those of `supported`.
///
/// ```swift
/// let breton = Language("br")
/// LocalizedText([.vietnamese: "Thư viện tỉnh", breton: "Levraoueg ar proviñs"])
/// ```
public struct Language: Sendable, Hashable {
  /// The tag, spelled as RFC 5646, section 2.1.1, recommends: `vi`, `zh-Hant`, `fr-CA`.
  public let tag: String

  /// Creates a language from its tag, in large or small letters.
  ///
  /// - Returns: `nil` for a text that is no well-formed tag: parts of one to eight letters and
  ///   digits with hyphens between them, the first of two to eight letters, 35 characters at most.
  public init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard tag.utf8.count <= Self.longestTag,
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLetterOrDigit) }
      ),
      let first = parts.first, first.utf8.count > 1, first.utf8.allSatisfy(\.isLetter)
    else { return nil }
    self.init(parts: parts)
  }

  private init(parts: [Substring]) {
    var isExtension = false
    tag = parts.enumerated().map { index, part in
      defer { if part.utf8.count == 1 { isExtension = true } }
      guard index > 0, !isExtension else { return part.lowercased() }
      switch part.utf8.count {
      case 2: return part.uppercased()
      case 4 where part.utf8.allSatisfy(\.isLetter):
        return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }.joined(separator: "-")
  }

  private init(known tag: String) { self.tag = tag }

  /// Vietnamese, `vi`.
  public static let vietnamese = Language(known: "vi")
  /// English, `en`.
  public static let english = Language(known: "en")

  /// The languages that the library's messages are written in.
  public static let supported: [Language] = [.vietnamese, .english]

  /// The longest tag that programs must be able to take (RFC 5646, section 4.4.1).
  private static let longestTag = 35

  /// The language itself, and then wider and wider ones, as `fr` is to `fr-CA`: where to look for a
  /// text (RFC 4647, section 3.4).
  var ranges: [Language] {
    var parts = tag.split(separator: "-")
    var ranges = [self]
    while parts.count > 1 {
      parts.removeLast()
      // A single letter only announces what follows it.
      if parts.last?.utf8.count == 1 { parts.removeLast() }
      ranges.append(Language(parts: parts))
    }
    return ranges
  }
}

extension Language: CustomStringConvertible {
  /// The tag.
  public var description: String { tag }
}

extension Language: Codable {
  /// Reads the language's tag, such as `vi`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "the tag of a language", from: Language.init)
  }

  /// Writes the language's tag.
  public func encode(to encoder: any Encoder) throws { try encoder.store(tag) }
}

extension Language: CodingKeyRepresentable {
  /// The tag, as the key under which a text in the language is stored.
  public var codingKey: any CodingKey { tag.codingKey }

  /// Reads a key; `nil` when it is no tag of a language.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  fileprivate var isLetterOrDigit: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
