package import CivilTime

/// Units as people read them.
package struct UnitLabels: Sendable {
  private let programme: Programme
  private let language: Language

  package init(_ programme: Programme, in language: Language) {
    self.programme = programme
    self.language = language
  }

  /// Those with a part in an event, as the plan groups them: a group by its own name, not by those
  /// of all its members.
  package func all(_ role: Programme.Duty.Role, in event: ScheduledEvent) -> String {
    joined(names(role, in: event))
  }

  /// The same for a line with little room: four at most, and how many more there are.
  package func some(_ role: Programme.Duty.Role, in event: ScheduledEvent) -> String {
    shortened(names(role, in: event))
  }

  /// The short names of units.
  package func all(_ units: [Programme.Unit.ID]) -> String { joined(units.map(label)) }

  /// The short names of some units at most, by default four, and how many more there are.
  package func some(_ units: [Programme.Unit.ID], most: Int = Self.most) -> String {
    shortened(units.map(label), most: most)
  }

  /// The names of units as letters give them.
  package func official(_ units: [Programme.Unit.ID]) -> String {
    joined(units.map { programme.units[$0]?.name[language] ?? $0.rawValue })
  }

  private func names(_ role: Programme.Duty.Role, in event: ScheduledEvent) -> [String] {
    event.duties.filter { $0.role == role }.map { label($0.unit) }
  }

  private func label(_ unit: Programme.Unit.ID) -> String {
    programme.units[unit]?.label(in: language) ?? unit.rawValue
  }

  private func joined(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func shortened(_ names: [String], most: Int = Self.most) -> String {
    let more = names.count - most
    guard more > 0 else { return joined(names) }
    return LocalizedText.andMoreUnits(joined(Array(names.prefix(most))), more)[language]
  }

  /// How many names a line with little room has.
  package static let most = 4
}
