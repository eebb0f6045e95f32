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
    guard let index = firstPlace(of: property.name) else {
      insert(property)
      return
    }
    properties[index] = property
    if properties[(index + 1)...].contains(where: { $0.name == property.name }) {
      let later = properties[(index + 1)...].filter { $0.name != property.name }
      properties.replaceSubrange((index + 1)..., with: later)
    }
  }

  /// Puts properties of one name in the place of all that have it.
  public mutating func replaceAll(_ name: PropertyName, with replacements: [Property]) {
    let index = firstPlace(of: name)
    remove(name)
    if let index {
      properties.insert(contentsOf: replacements, at: index)
    } else {
      for property in replacements { insert(property) }
    }
  }

  /// Takes out every property of this name.
  public mutating func remove(_ name: PropertyName) {
    guard firstPlace(of: name) != nil else { return }
    properties.removeAll { $0.name == name }
  }

  /// Inserts after the last property that does not come later in this library's order.
  private mutating func insert(_ property: Property) {
    properties.insert(property, at: place(ofRank: property.name.rank))
  }

  private func place(ofRank rank: Int) -> Int {
    let properties = properties.span
    var index = properties.count
    while index > 0, properties[index - 1].name.rank > rank { index -= 1 }
    return index
  }
}
