internal import CivilTime

/// The checks, sorted by what they look at, so that each line meets only those that concern it.
struct LintRun {
  // Each of its own type, not one that is generic: then what is looked at is handed over as it is and
  // not copied first, which costs as much as many a check.

  /// A check of components, and its rule's index in ``rules``.
  private struct ComponentStep {
    let rule: Int
    let look: @Sendable (LintComponent, LintScope, inout LintReporter) -> Void
  }

  /// A check of properties, and its rule's index in ``rules``.
  private struct PropertyStep {
    let rule: Int
    let look: @Sendable (LintProperty, LintScope, inout LintReporter) -> Void
  }

  /// The rules of the checks.
  let rules: [LintRule]
  private var documents: [(rule: Int, look: @Sendable (LintSubject, inout LintReporter) -> Void)] =
    []
  private var secondReadings: [(rule: Int, look: LintCheck.SecondReading)] = []
  private var anyComponent: [ComponentStep] = []
  private var anyProperty: [PropertyStep] = []
  private var components: [ComponentName: [ComponentStep]] = [:]
  /// By the numbers of their names in ``PropertyTable``.
  private var properties = [[PropertyStep]](repeating: [], count: PropertyTable.rows.count)

  init(_ checks: [LintCheck]) {
    rules = checks.map(\.rule)
    for (rule, check) in checks.enumerated() {
      switch check.body {
      case .document(let look): documents.append((rule, look))
      case .secondReading(let look): secondReadings.append((rule, look))
      case .component(let names, let look):
        let step = ComponentStep(rule: rule, look: look)
        if names.isEmpty { anyComponent.append(step) }
        for name in names { components[name, default: []].append(step) }
      case .property(let names, let look):
        let step = PropertyStep(rule: rule, look: look)
        if names.isEmpty { anyProperty.append(step) }
        for code in names.compactMap(\.code) { properties[code].append(step) }
      }
    }
  }

  /// The checks of a profile that find something as serious as this.
  static func of(_ profile: LintProfile, _ leastSeverity: Diagnostic.Severity) -> LintRun {
    let selection = Selection(profile: profile, leastSeverity: leastSeverity)
    return prepared[selection] ?? LintRun(selection.checks)
  }

  private struct Selection: Hashable {
    let profile: LintProfile
    let leastSeverity: Diagnostic.Severity

    var checks: [LintCheck] {
      LintRegistry.checks.filter {
        $0.rule.profile <= profile && $0.rule.severity >= leastSeverity
      }
    }
  }

  /// Every selection there is: a publication looks thousands of documents through.
  private static let prepared: [Selection: LintRun] = {
    var prepared: [Selection: LintRun] = [:]
    for profile in LintProfile.allCases {
      for severity in Diagnostic.Severity.allCases {
        let selection = Selection(profile: profile, leastSeverity: severity)
        prepared[selection] = LintRun(selection.checks)
      }
    }
    return prepared
  }()

  /// Looks a document through and reports what is found.
  ///
  /// - Parameter secondReader: what another implementation says of bytes; nobody is asked without.
  func report(
    on subject: LintSubject, secondReader: (@Sendable ([UInt8]) -> [Diagnostic])? = nil,
    mostPerRule: Int
  ) -> LintReporter {
    var reporter = LintReporter(subject, rules: rules, mostPerRule: mostPerRule)
    for (rule, look) in documents {
      reporter.rule = rule
      look(subject, &reporter)
    }
    if let secondReader {
      for (rule, look) in secondReadings {
        reporter.rule = rule
        look(subject, secondReader, &reporter)
      }
    }
    for root in subject.roots { visit(root, LintScope(calendar: nil, parent: nil), &reporter) }
    return reporter
  }

  private func visit(
    _ component: LintComponent, _ outer: LintScope, _ reporter: inout LintReporter
  ) {
    let calendar = component.name == .calendar ? LintCalendar(component) : outer.calendar
    let scope = LintScope(calendar: calendar, parent: outer.parent)
    for step in anyComponent + (components[component.name] ?? []) {
      reporter.rule = step.rule
      step.look(component, scope, &reporter)
    }
    let inner = LintScope(calendar: calendar, parent: component)
    for property in component.properties {
      apply(anyProperty, to: property, inner, &reporter)
      if let code = property.name.code { apply(properties[code], to: property, inner, &reporter) }
    }
    for child in component.components { visit(child, inner, &reporter) }
  }

  private func apply(
    _ steps: [PropertyStep], to property: LintProperty, _ scope: LintScope,
    _ reporter: inout LintReporter
  ) {
    for step in steps {
      reporter.rule = step.rule
      step.look(property, scope, &reporter)
    }
  }
}
