/// How sure we are of a fact.
public enum Verification: String, Sendable, Hashable, CaseIterable {
  /// The plan itself says it.
  case plan
  /// A public source says it.
  case source
  /// It was calculated.
  case computed
  /// Somebody concluded it from other facts.
  case inferred
  /// Nobody has checked it.
  case unverified

  /// Whether a reader may rely on it without asking.
  public var isCertain: Bool { self != .inferred && self != .unverified }
}

extension Verification: Codable {
  /// Reads the word, `plan` to `unverified`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.oneOf(Self.self, by: \.rawValue)
  }

  /// Writes the word, `plan` to `unverified`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(rawValue) }
}
