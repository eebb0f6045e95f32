/// A language that programmes, feeds and messages are written in.
///
/// The raw value is the language's tag (BCP 47, RFC 5646), as it stands in programme files and in
/// the `LANGUAGE` parameter of iCalendar (RFC 5545, section 3.2.10).
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Vietnamese, `vi`.
  case vietnamese = "vi"
  /// English, `en`.
  case english = "en"
}

extension Language: Codable {
  /// Reads the language's tag, `vi` or `en`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.oneOf(Self.self, by: \.rawValue)
  }

  /// Writes the language's tag, `vi` or `en`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(rawValue) }
}
