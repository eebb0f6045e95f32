/// A property and where its line begins.
struct LintProperty: Sendable {
  let property: Property
  let line: LineStart
  /// How many bytes of the unfolded line stand before the value.
  let valueOffset: Int
  /// The property's value: many rules ask for it.
  let value: String
  /// Whether the value is for sure in NFC, and has no character that is not seen.
  let isOrdinary: Bool

  init(_ property: Property, line: LineStart, valueOffset: Int) {
    self.property = property
    self.line = line
    self.valueOffset = valueOffset
    value = property.value
    isOrdinary = OrdinaryText.includes(value)
  }

  var name: PropertyName { property.name }
  var text: String { property.text }

  subscript(name: ParameterName) -> Parameter? { property[name] }

  /// The type that `VALUE` gives, in capitals.
  var valueType: String? { property[.value]?.value.uppercased() }

  /// Whether the value is an address: by its `VALUE`, or by what the property holds without one.
  var isAddress: Bool {
    let isAddress = PropertyTable.row(of: name)?.type.isAddress == true
    guard let type = valueType else { return isAddress }
    return type == "URI" || (type == "CAL-ADDRESS" && isAddress)
  }

  /// The place in the unfolded line of what stands behind a parameter's equals sign.
  func offset(ofParameter index: Int) -> Int {
    var offset = name.spelling.utf8.count
    for parameter in property.parameters[...index] {
      offset += 2 + parameter.name.spelling.utf8.count + parameter.wireText.utf8.count
    }
    return offset - property.parameters[index].wireText.utf8.count
  }

  /// The dates of a list that can be read, each with its place in the value.
  var dates: [ListedDate] {
    let zone = property[.timeZoneID]?.value
    var offset = 0
    return value.split(separator: ",", omittingEmptySubsequences: false).compactMap { piece in
      defer { offset += piece.utf8.count + 1 }
      let text = String(piece)
      return WireTime.time(WrittenBlanks.removed(from: text), zone: zone).map {
        ListedDate(time: $0, property: self, offset: offset, text: text)
      }
    }
  }
}

/// A date in a list such as that of `EXDATE`.
struct ListedDate: Sendable {
  let time: EventTime
  let property: LintProperty
  /// The place in the property's value.
  let offset: Int
  let text: String
}

/// A component and where its line begins.
struct LintComponent: Sendable {
  let name: ComponentName
  let line: LineStart
  var properties: [LintProperty]
  let components: [LintComponent]

  init(_ component: Component, at places: ComponentPlaces) {
    name = component.name
    line = places.line
    properties = zip(component.properties, places.properties).map {
      LintProperty($0, line: $1.line, valueOffset: $1.valueOffset)
    }
    components = zip(component.components, places.components).map { LintComponent($0, at: $1) }
  }

  func first(_ name: PropertyName) -> LintProperty? {
    properties.first { $0.property.isNamed(name) }
  }

  func all(_ name: PropertyName) -> [LintProperty] {
    properties.filter { $0.property.isNamed(name) }
  }

  func has(_ name: PropertyName) -> Bool { properties.contains { $0.property.isNamed(name) } }

  /// The properties among some of whose names one has come before; most components have none.
  func repetitions(among names: (PropertyName) -> Bool) -> [LintProperty] {
    var counts = [UInt8](repeating: 0, count: PropertyTable.rows.count)
    return properties.filter { property in
      guard let code = property.name.code, names(property.name) else { return false }
      counts[code] = min(2, counts[code] + 1)
      return counts[code] > 1
    }
  }

  func components(_ name: ComponentName) -> [LintComponent] {
    components.filter { $0.name == name }
  }

  /// The first property of this name read as a date or time.
  func time(_ name: PropertyName) -> EventTime? { first(name)?.property.time }

  /// The component without its places.
  var component: Component {
    Component(name, properties: properties.map(\.property), components: components.map(\.component))
  }
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
