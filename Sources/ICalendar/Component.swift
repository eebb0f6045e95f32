/// A component of an iCalendar document: everything between a `BEGIN` and its `END`, in order.
///
/// Components keep whatever they hold, known or not, so that a document comes out as it went in.
/// ``EventCalendar``, ``Event`` and ``Alarm`` are typed views of one (RFC 5545, section 3.6).
public struct Component: Sendable, Hashable {
  /// The component's name; compared without regard to case.
  public let name: ComponentName
  /// The properties, in their order.
  public var properties: [Property]
  /// The components inside this one, in their order.
  public var components: [Component]
  /// Where it differs from what this library writes.
  let layout: ComponentLayout

  /// Creates a component.
  public init(_ name: ComponentName, properties: [Property] = [], components: [Component] = []) {
    self.init(name: name, properties: properties, components: components, layout: .usual)
  }

  /// Creates a component that was read.
  init(
    name: ComponentName, properties: [Property], components: [Component], layout: ComponentLayout
  ) {
    self.name = name
    self.properties = properties
    self.components = components
    self.layout = layout
  }

  // MARK: Properties by name

  /// The first property of this name.
  public func first(_ name: PropertyName) -> Property? {
    firstPlace(of: name).map { properties[$0] }
  }

  /// Where the first property of this name stands.
  private func firstPlace(of name: PropertyName) -> Int? {
    let properties = properties.span
    for index in properties.indices where properties[index].name == name { return index }
    return nil
  }

  /// All properties of this name, in their order.
  public func all(_ name: PropertyName) -> [Property] {
    properties.filter { $0.name == name }
  }

  /// Puts a property in the place of the first one of its name and takes other ones of that name
  /// out; a new one goes where this library's order of properties has it.
  public mutating func set(_ property: Property) {
    set(property.name) { _ in property }
  }

  /// Puts a property in the place of the first one of its name, as ``set(_:)`` does.
  ///
  /// - Parameter make: makes the property, knowing the parameters of the one that is there.
  mutating func set(_ name: PropertyName, to make: (_ parameters: [Parameter]) -> Property) {
    guard let place = firstPlace(of: name) else {
      let property = make([])
      properties.insert(property, at: self.place(ofRank: property.name.rank))
      return
    }
    properties[place] = make(properties[place].parameters)
    if properties[(place + 1)...].contains(where: { $0.name == name }) {
      let later = properties[(place + 1)...].filter { $0.name != name }
      properties.replaceSubrange((place + 1)..., with: later)
    }
  }

  /// Puts properties of one name in the place of all that have it.
  public mutating func replaceAll(_ name: PropertyName, with replacements: [Property]) {
    let index = firstPlace(of: name)
    remove(name)
    if let index {
      properties.insert(contentsOf: replacements, at: index)
    } else {
      for property in replacements {
        properties.insert(property, at: place(ofRank: property.name.rank))
      }
    }
  }

  /// Takes out every property of this name.
  public mutating func remove(_ name: PropertyName) {
    guard firstPlace(of: name) != nil else { return }
    properties.removeAll { $0.name == name }
  }

  /// The place after the last property that does not come later in this library's order.
  private func place(ofRank rank: Int) -> Int {
    let properties = properties.span
    var index = properties.count
    while index > 0, properties[index - 1].name.rank > rank { index -= 1 }
    return index
  }
}
