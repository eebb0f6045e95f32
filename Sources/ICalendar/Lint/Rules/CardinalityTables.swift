/// Which properties each component must have and may have once, as ``PropertyTable`` says it of each
/// property, and which components hold it.
enum CardinalityTables {
  /// Properties that must stand in a component. Those of entries, `UID` and `DTSTAMP`, have rules of
  /// their own.
  static let required = properties { $1 == .once && !LintNames.entries.contains($0) }

  /// Properties that may stand in a component once.
  static let once = properties { $1 != .any }.mapValues { Set($0) }

  private static func properties(
    where isMeant: (ComponentName, PropertyDefinition.Count) -> Bool
  ) -> [ComponentName: [PropertyName]] {
    var properties: [ComponentName: [PropertyName]] = [:]
    for (code, row) in PropertyTable.rows.enumerated() where !row.isVendors {
      for (component, count) in row.places where isMeant(component, count) {
        properties[component, default: []].append(PropertyName(code: UInt8(code)))
      }
    }
    return properties
  }

  /// The components in which a property stands.
  static let homes = Dictionary(
    uniqueKeysWithValues: PropertyTable.rows.enumerated().map { code, row in
      (PropertyName(code: UInt8(code)), row.places.map(\.component))
    })

  /// Parameters that a property must have.
  static let parameters: [PropertyName: [ParameterName]] = {
    var parameters: [PropertyName: [ParameterName]] = [:]
    for (code, row) in PropertyTable.rows.enumerated() where !row.parameters.isEmpty {
      parameters[PropertyName(code: UInt8(code))] = row.parameters
    }
    return parameters
  }()

  /// The components in which a component of a known name stands (RFC 5545, section 3.6; RFC 9073,
  /// section 7; RFC 9074, section 3).
  static let parents: [ComponentName: Set<ComponentName>] = [
    .calendar: [],
    .event: [.calendar], .task: [.calendar], .journal: [.calendar], .freeBusy: [.calendar],
    .timeZone: [.calendar], .standard: [.timeZone], .daylight: [.timeZone],
    .alarm: [.event, .task],
    .participant: [.event, .task, .journal, .freeBusy],
    .location: [.event, .task, .journal, .freeBusy, .participant, .alarm],
    .resource: [.event, .task, .journal, .freeBusy, .participant],
  ]
}
