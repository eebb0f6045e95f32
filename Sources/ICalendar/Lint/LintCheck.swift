internal import CivilTime

/// A rule together with what finds its breaches.
struct LintCheck: Sendable {
  /// What a check looks at. Lists of names say which components or properties it is shown; an empty
  /// list means all.
  enum Body: Sendable {
    case document(@Sendable (LintDocument, inout LintReporter) -> Void)
    /// Is made only where the linter has a second reader.
    case secondReading(
      @Sendable (LintDocument, Linter.SecondReader, inout LintReporter) -> Void)
    case component(
      [ComponentName], @Sendable (LintComponent, LintScope, inout LintReporter) -> Void)
    case property(
      [PropertyName], @Sendable (LintProperty, LintScope, inout LintReporter) -> Void)
  }

  let rule: LintRule
  let body: Body

  /// - Parameters:
  ///   - name: the part after `lint/`.
  ///   - en: what is wrong, as a sentence without a full stop.
  ///   - vi: the same in Vietnamese.
  init(
    _ name: String, _ severity: Diagnostic.Severity, _ profile: LintProfile, _ reference: String,
    en: String, vi: String, _ body: Body
  ) {
    rule = LintRule(
      code: Diagnostic.Code("lint/\(name)"), severity: severity, profile: profile,
      reference: reference, summary: LocalizedText(vi: vi, en: en),
      isRepairable: LintRepairs.names.contains(name))
    self.body = body
  }

  /// Every check, one family after the other.
  static let all: [LintCheck] =
    ByteLints.all + FoldLints.all + CalendarLints.all + FeedLints.all + CardinalityLints.all
    + NameLints.all + IdentityLints.all + DateLints.all + SpanLints.all + RecurrenceLints.all
    + SeriesLints.all + TextLints.all + ValueLints.all + TimeZoneLints.all + AlarmLints.all
    + EventLints.all + ClientLints.all
}
