public import CivilTime

/// A rule of the linter: what it looks for, how much it weighs, and who says so.
///
/// The rules are data, so that the documentation, `eventctl lint --rules` and SARIF's list of rules
/// are made of the same table as the checks.
public struct LintRule: Sendable, Hashable {
  /// The stable name, `lint/missing-uid`; findings carry it as their code.
  public let code: Diagnostic.Code
  /// How much a finding weighs.
  public let severity: Diagnostic.Severity
  /// The smallest profile that the rule belongs to.
  public let profile: LintProfile
  /// The section of the standard, or the program that breaks.
  public let reference: LocalizedText
  /// What is wrong where the rule finds something, in both languages, without a full stop.
  public let summary: LocalizedText
  /// Whether ``Linter/repaired(_:)`` can repair it.
  public let isRepairable: Bool

  /// The name, `lint/missing-uid`.
  public var name: String { code.name }

  /// Creates a rule.
  public init(
    code: Diagnostic.Code, severity: Diagnostic.Severity, profile: LintProfile,
    reference: LocalizedText,
    summary: LocalizedText, isRepairable: Bool = false
  ) {
    self.code = code
    self.severity = severity
    self.profile = profile
    self.reference = reference
    self.summary = summary
    self.isRepairable = isRepairable
  }
}

/// Which rules a document is held against.
public enum LintProfile: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Only what RFC 5545, 5546, 6868, 7529, 7986, 9073, 9074 and 9253 say.
  case rfc
  /// These, and what calendar programs need of a feed that people subscribe to.
  case clients

  /// The profile with fewer rules is smaller.
  public static func < (a: LintProfile, b: LintProfile) -> Bool { a == .rfc && b == .clients }
}
