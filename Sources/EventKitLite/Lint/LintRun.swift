/// The checks, sorted by what they look at, so that each line meets only those that concern it.
struct LintRun {
  private var document: [LintCheck] = []
  private var anyComponent: [LintCheck] = []
  private var anyProperty: [LintCheck] = []
  private var components: [ComponentName: [LintCheck]] = [:]
  private var properties: [PropertyName: [LintCheck]] = [:]

  init(_ checks: [LintCheck]) {
    for check in checks {
      switch check.body {
      case .document: document.append(check)
      case .component(let names, _):
        if names.isEmpty { anyComponent.append(check) }
        for name in names { components[name, default: []].append(check) }
      case .property(let names, _):
        if names.isEmpty { anyProperty.append(check) }
        for name in names { properties[name, default: []].append(check) }
      }
    }
  }

  func run(_ subject: LintDocument, _ reporter: inout LintReporter) {
    for check in document {
      guard case .document(let look) = check.body else { continue }
      reporter.rule = check.rule
      look(subject, &reporter)
    }
    for root in subject.roots { visit(root, LintScope(calendar: nil, parent: nil), &reporter) }
  }

  /// How often each rule finds something, and where first.
  func counts(
    _ subject: LintDocument
  ) -> [Diagnostic.Code: (count: Int, first: SourceLocation?)] {
    guard let first = (document + anyComponent + anyProperty).first else { return [:] }
    var reporter = LintReporter(subject, first: first.rule, mostPerRule: 1)
    run(subject, &reporter)
    return reporter.summary
  }

  private func visit(
    _ component: LintComponent, _ outer: LintScope, _ reporter: inout LintReporter
  ) {
    let calendar = component.name == .calendar ? LintCalendar(component) : outer.calendar
    let scope = LintScope(calendar: calendar, parent: outer.parent)
    for check in anyComponent + (components[component.name] ?? []) {
      guard case .component(_, let look) = check.body else { continue }
      reporter.rule = check.rule
      look(component, scope, &reporter)
    }
    let inner = LintScope(calendar: calendar, parent: component)
    for property in component.properties {
      visit(property, anyProperty, inner, &reporter)
      if let checks = properties[property.name] { visit(property, checks, inner, &reporter) }
    }
    for child in component.components { visit(child, inner, &reporter) }
  }

  private func visit(
    _ property: LintProperty, _ checks: [LintCheck], _ scope: LintScope,
    _ reporter: inout LintReporter
  ) {
    for check in checks {
      guard case .property(_, let look) = check.body else { continue }
      reporter.rule = check.rule
      look(property, scope, &reporter)
    }
  }
}
