internal import CivilTime

/// What is added to a component that lacks it, once all its lines have been repaired.
struct LintAddition: Sendable {
  /// A property, and what it is put after.
  struct Line: Sendable {
    let property: Property
    let after: LineStart
  }

  /// The rule's name without `lint/`.
  let rule: String
  /// What a component lacks; nothing for one that has it.
  let lines: @Sendable (LintComponent) -> [Line]

  static let all: [LintAddition] = [
    LintAddition(rule: "missing-property") { component in
      guard component.name == .calendar, !component.has(.version), component.has(.productID) else {
        return []
      }
      return [Line(property: Property(name: .version, checkedValue: "2.0"), after: component.line)]
    },
    LintAddition(rule: "half-a-pair") { component in
      guard component.name == .calendar else { return [] }
      return pairs.compactMap { name, other in
        guard let first = component.first(name), !component.has(other) else { return nil }
        return Line(property: partner(of: first, named: other), after: first.line)
      }
    },
    LintAddition(rule: "missing-end") { component in
      guard let (start, day) = firstDay(of: component), !component.has(.end),
        !component.has(.duration)
      else { return [] }
      // What the standard says such an event means (RFC 5545, section 3.6.1).
      return [Line(property: Property(.end, .day(day.adding(days: 1))), after: start.line)]
    },
    LintAddition(rule: "outlook-all-day") { component in
      guard let (start, _) = firstDay(of: component), !component.has(.microsoftAllDay) else {
        return []
      }
      return [
        Line(
          property: Property(name: .microsoftAllDay, checkedValue: "TRUE"), after: start.line)
      ]
    },
  ]

  private static let pairs: [(PropertyName, PropertyName)] = [
    (.name, .legacyName), (.description, .legacyDescription),
    (.refreshInterval, .legacyRefreshInterval),
  ].flatMap { [($0, $1), ($1, $0)] }

  private static func partner(of property: LintProperty, named name: PropertyName) -> Property {
    let parameters = name == .refreshInterval ? [Parameter(.value, "DURATION")] : []
    return Property(name: name, parameters: parameters, checkedValue: property.value)
  }

  private static func firstDay(
    of event: LintComponent
  ) -> (start: LintProperty, day: CalendarDate)? {
    guard event.name == .event, let start = event.first(.start),
      case .day(let day)? = start.property.time
    else { return nil }
    return (start, day)
  }
}
