/// Where a content line begins: its first byte, and the number of its first physical line.
struct LineStart: Sendable, Hashable {
  let offset: Int
  let number: Int

  /// The very beginning of a document, for findings about all of it.
  static let top = LineStart(offset: 0, number: 1)
}

/// A property and where its line begins.
struct LintProperty: Sendable {
  let property: Property
  let line: LineStart

  var name: PropertyName { property.name }
  var value: String { property.value }
  var text: String { property.text }

  subscript(name: ParameterName) -> Parameter? { property[name] }

  /// The type that `VALUE` gives, in capitals.
  var valueType: String? { property[.value]?.value.uppercased() }
}

/// A component and where its line begins.
struct LintComponent: Sendable {
  let name: ComponentName
  let line: LineStart
  var properties: [LintProperty] = []
  var components: [LintComponent] = []

  func first(_ name: PropertyName) -> LintProperty? { properties.first { $0.name == name } }

  func all(_ name: PropertyName) -> [LintProperty] { properties.filter { $0.name == name } }

  func has(_ name: PropertyName) -> Bool { properties.contains { $0.name == name } }

  func components(_ name: ComponentName) -> [LintComponent] {
    components.filter { $0.name == name }
  }

  /// The first property of this name read as a date or time.
  func time(_ name: PropertyName) -> EventTime? { first(name)?.property.time }
}

/// What surrounds a component or a property.
struct LintScope: Sendable {
  /// The `VCALENDAR` around it, if there is one.
  let calendar: LintCalendar?
  /// The component around it: for a property the one that holds it.
  let parent: LintComponent?
}

/// What checks ask about a whole calendar, gathered once.
struct LintCalendar: Sendable {
  let component: LintComponent
  /// What is done with the calendar, in capitals.
  let method: String?
  /// The zones that are defined, and how often each.
  let zones: [String: Int]

  init(_ component: LintComponent) {
    self.component = component
    method = component.first(.method)?.value.uppercased()
    var zones: [String: Int] = [:]
    for zone in component.components(.timeZone) {
      if let id = zone.first(.timeZoneID)?.text { zones[id, default: 0] += 1 }
    }
    self.zones = zones
  }
}
