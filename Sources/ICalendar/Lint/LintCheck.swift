internal import CivilTime

/// A rule together with what finds its breaches.
struct LintCheck: Sendable {
  /// What a check looks at. Lists of names say which components or properties it is shown; an empty
  /// list means all.
  enum Body: Sendable {
    case document(@Sendable (LintSubject, inout LintReporter) -> Void)
    /// Is made only where the linter has a second reader, and is given what that one says of bytes.
    case secondReading(SecondReading)
    case component(
      [ComponentName], @Sendable (LintComponent, LintScope, inout LintReporter) -> Void)
    case property(
      [PropertyName], @Sendable (LintProperty, LintScope, inout LintReporter) -> Void)
  }

  /// What hands a document to a second reader.
  typealias SecondReading =
    @Sendable (
      LintSubject, _ problems: ([UInt8]) -> [Diagnostic], inout LintReporter
    ) -> Void

  let rule: LintRule
  let body: Body

  /// - Parameters:
  ///   - name: the part after `lint/`.
  ///   - summary: what is wrong, as a sentence without a full stop.
  init(
    _ name: String, _ severity: Diagnostic.Severity, _ profile: LintProfile,
    _ reference: LocalizedText,
    _ summary: LocalizedText, _ body: Body
  ) {
    rule = LintRule(
      code: Diagnostic.Code("lint/\(name)"), severity: severity, profile: profile,
      reference: reference, summary: summary)
    self.body = body
  }

  private init(_ rule: LintRule, _ body: Body) {
    self.rule = rule
    self.body = body
  }

  /// The check of a rule whose breaches can be repaired.
  var repairable: LintCheck {
    let rule = LintRule(
      code: rule.code, severity: rule.severity, profile: rule.profile, reference: rule.reference,
      summary: rule.summary, isRepairable: true)
    return LintCheck(rule, body)
  }
}
