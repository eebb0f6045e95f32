internal import CivilTime

/// What must be there, what may be there once, and where things belong.
enum CardinalityLints {
  static let all: [LintCheck] = [
    LintCheck(
      "missing-property", .error, .rfc, .standard("RFC 5545, section 3.6; RFC 9073, section 7"),
      .propertyMissing,
      .component([]) { component, _, report in
        for name in CardinalityTables.required[component.name] ?? []
        where !component.has(name) {
          report.report(component, "\(name) (\(component.name.spelling.shown))")
        }
      }),
    LintCheck(
      "duplicate-property", .error, .rfc, .standard("RFC 5545, section 3.6"), .propertyTwice,
      .component([]) { component, _, report in
        guard let once = CardinalityTables.once[component.name] else { return }
        for property in component.repetitions(among: once.contains) {
          report.report(named: property)
        }
      }),
    LintCheck(
      "duplicate-vendor-property", .warning, .clients, .reasonDuplicateVendorProperty,
      .vendorPropertyTwice,
      .component([]) { component, _, report in
        for property in component.repetitions(among: LintNames.vendorsOwn.contains) {
          report.report(named: property)
        }
      }),
    LintCheck(
      "misplaced-property", .error, .rfc, .standard("RFC 5545, section 3.8; RFC 9073; RFC 9074"),
      .propertyMisplaced,
      .property(PropertyTable.names(where: \.isBound)) { property, scope, report in
        guard let parent = scope.parent?.name, CardinalityTables.parents[parent] != nil,
          let homes = CardinalityTables.homes[property.name], !homes.contains(parent)
        else { return }
        report.report(
          at: property.line, length: property.name.spelling.utf8.count,
          "\(property.name) (\(parent))",
          hint: PropertyTable.row(of: property.name).map { .belongsIn(homes, source: $0.source) })
      }),
    LintCheck(
      "misplaced-component", .error, .rfc, .standard("RFC 5545, section 3.6; RFC 9073, section 7"),
      .componentMisplaced,
      .component([]) { component, scope, report in
        guard let parents = CardinalityTables.parents[component.name],
          let parent = scope.parent?.name, !parents.contains(parent),
          CardinalityTables.parents[parent] != nil || neverNested.contains(component.name)
        else { return }
        report.report(component, "\(component.name) (\(parent))")
      }),
    LintCheck(
      "missing-parameter", .error, .rfc, .standard("RFC 7986, section 5; RFC 9253, section 8.2"),
      .parameterMissing,
      .property(Array(CardinalityTables.parameters.keys)) { property, _, report in
        for name in CardinalityTables.parameters[property.name] ?? [] where property[name] == nil {
          report.report(
            at: property.line, length: property.name.spelling.utf8.count,
            "\(property.name);\(name)")
        }
      }),
    LintCheck(
      "duplicate-parameter", .error, .rfc, .standard("RFC 5545, section 3.2"), .parameterTwice,
      .property([]) { property, _, report in
        let parameters = property.property.parameters
        guard parameters.count > 1 else { return }
        var seen = Set<ParameterName>()
        for parameter in parameters where !seen.insert(parameter.name).inserted {
          return report.report(
            at: property.line, length: property.name.spelling.utf8.count,
            parameter.name.spelling.shown)
        }
      }),
  ]

  /// What "cannot be nested within another calendar component" (RFC 5545, sections 3.6.1 to 3.6.3), not
  /// even one that nobody knows.
  private static let neverNested: Set<ComponentName> = [.event, .task, .journal]
}
