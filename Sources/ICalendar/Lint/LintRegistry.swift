internal import CivilTime

/// What the linter consists of: the only place that knows all families of checks, and all repairs.
enum LintRegistry {
  /// Every check, one family after the other.
  static let checks: [LintCheck] = families.joined().map { check in
    repairable.contains(check.rule.name) ? check.repairable : check
  }

  private static let families = [
    ByteLints.all, FoldLints.all, CalendarLints.all, FeedLints.all, CardinalityLints.all,
    NameLints.all, ParameterLints.all, IdentityLints.all, DateLints.all, SpanLints.all,
    RecurrenceLints.all, SeriesLints.all, ExceptionLints.all, TextLints.all, ValueLints.all,
    TimeZoneLints.all, AlarmLints.all, EventLints.all, ClientLints.all,
  ]

  private static let repairable = Set(LintRepairs.names.map { "lint/\($0)" })
}

extension LintRule {
  /// Every rule, in the order of families: bytes first, clients' limits last.
  public static let all: [LintRule] = LintRegistry.checks.map(\.rule)

  /// The rule of a name, with or without `lint/`.
  public static func named(_ name: String) -> LintRule? {
    byName[name] ?? byName["lint/\(name)"]
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
