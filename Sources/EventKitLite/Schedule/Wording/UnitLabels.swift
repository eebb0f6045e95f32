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
    named(role, in: event).map(\.text)
  }

  /// Somebody whom an event names with a part.
  struct Named {
    let unit: Programme.Unit.ID
    /// The short name.
    let name: String
    /// The same, with the days on which it has the part where it does not on all of the event's: `Thư
    /// viện A (đến 30/6/2025)`.
    let text: String
  }

  /// Those with a part in an event, as the plan groups them, each name once.
  func named(_ role: Programme.Duty.Role, in event: ScheduledEvent) -> [Named] {
    let days = event.timing?.span
    let duties = event.duties.filter { duty in
      duty.role == role && days.map(duty.lasts) ?? true
    }
    // Two units of one name, an old one and a new one, are one to readers.
    var order: [String] = []
    let byName = Dictionary(grouping: duties) { label($0.unit) }
    for duty in duties where !order.contains(label(duty.unit)) { order.append(label(duty.unit)) }
    return order.compactMap { name in
      guard let all = byName[name], let duty = all.first else { return nil }
      let from = all.contains { $0.from == nil } ? nil : all.compactMap(\.from).min()
      let until = all.contains { $0.until == nil } ? nil : all.compactMap(\.until).max()
      let term = LocalizedText.term(
        from: from.flatMap { day in days.flatMap { day > $0.first ? day : nil } },
        until: until.flatMap { day in days.flatMap { day < $0.last ? day : nil } },
        on: all.allSatisfy { $0.turns == duty.turns } ? duty.turns : nil, of: programme)
      return Named(unit: duty.unit, name: name, text: name + term[language])
    }
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
