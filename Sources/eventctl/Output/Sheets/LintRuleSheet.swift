import EventKitLite
import Sheets

/// The rules of the linter, as `lint --rules` lists them.
enum LintRuleSheet {
  /// The sheet of a profile's rules.
  static func sheet(of profile: LintProfile, in language: Language) -> Sheet {
    Sheet(
      in: language, of: LintRule.all.filter { $0.profile <= profile },
      fields: [
        Sheet.Field("name", LocalizedText.ruleName[language], .code) { .text($0.name) },
        Sheet.Field("severity", LocalizedText.ruleSeverity[language], .status) {
          .text($0.severity.rawValue, as: $0.severity.name(in: language))
        },
        Sheet.Field("meaning", LocalizedText.ruleMeaning[language], for: [.screen, .document]) {
          .text("\($0.summary[language]) – \($0.reference[language])")
        },
        Sheet.Field("profile", for: .data) { .text($0.profile.rawValue) },
        Sheet.Field("reference", for: .data) { .text($0.reference[language]) },
        Sheet.Field("summary", for: .data) { .text($0.summary[language]) },
        Sheet.Field("isRepairable", for: .data) { .flag($0.isRepairable) },
      ])
  }
}
