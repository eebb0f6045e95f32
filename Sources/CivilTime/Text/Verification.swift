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
