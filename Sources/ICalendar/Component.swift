public import CivilTime

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

  /// Gives all properties that are being read their text, which is one for the whole component.
  mutating func settle(in text: [UInt8]) {
    for index in properties.indices { properties[index].settle(in: text) }
    for index in components.indices { components[index].settle(in: text) }
  }

  // MARK: Properties by name

  /// The first property of this name.
  public func first(_ name: PropertyName) -> Property? {
    firstIndex(of: name).map { properties[$0] }
  }

  /// Where the first property of this name stands.
  private func firstIndex(of name: PropertyName) -> Int? {
    let properties = properties.span
    for index in properties.indices where properties[index].isNamed(name) { return index }
    return nil
  }

  /// All properties of this name, in their order.
  public func all(_ name: PropertyName) -> [Property] {
    properties.filter { $0.isNamed(name) }
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
    guard let index = firstIndex(of: name) else {
      let property = make([])
      properties.insert(property, at: insertionIndex(ofRank: property.name.rank))
      return
    }
    properties[index] = make(properties[index].parameters)
    if properties[(index + 1)...].contains(where: { $0.isNamed(name) }) {
      let later = properties[(index + 1)...].filter { !$0.isNamed(name) }
      properties.replaceSubrange((index + 1)..., with: later)
    }
  }

  /// Puts properties of one name in the place of all that have it.
  public mutating func replaceAll(_ name: PropertyName, with replacements: [Property]) {
    let index = firstIndex(of: name)
    remove(name)
    if let index {
      properties.insert(contentsOf: replacements, at: index)
    } else {
      for property in replacements {
        properties.insert(property, at: insertionIndex(ofRank: property.name.rank))
      }
    }
  }

  /// Takes out every property of this name.
  public mutating func remove(_ name: PropertyName) {
    guard firstIndex(of: name) != nil else { return }
    properties.removeAll { $0.isNamed(name) }
  }

  /// The place after the last property that does not come later in this library's order.
  private func insertionIndex(ofRank rank: Int) -> Int {
    let properties = properties.span
    var index = properties.count
    while index > 0, properties[index - 1].rank > rank { index -= 1 }
    return index
  }

  // MARK: Inner components by name

  /// Puts inner components in the place of all that have this name, at the end when there is none.
  mutating func replace(_ name: ComponentName, with new: [Component]) {
    let first = components.firstIndex { $0.name == name } ?? components.endIndex
    components.removeAll { $0.name == name }
    components.insert(contentsOf: new, at: min(first, components.endIndex))
  }
}

// MARK: Properties as values

// The typed views are made of these; they are public because a foreign property deserves the same
// comfort as a known one.
extension Component {
  /// The first property of this name read as `TEXT`.
  ///
  /// Setting it keeps the property's place and parameters, apart from `ALTREP`, which would go on
  /// pointing at the old text; setting `nil` takes the property out.
  public subscript(text name: PropertyName) -> String? {
    get { first(name)?.text }
    set {
      guard let newValue else { return remove(name) }
      set(name) { parameters in
        Property(
          name: name, parameters: parameters.filter { $0.name != .alternateText }, text: newValue)
      }
    }
  }

  /// Sets a `TEXT` property together with its `LANGUAGE` (RFC 5545, section 3.2.10).
  public mutating func setText(
    _ text: String?, for name: PropertyName, language: Language?
  ) {
    self[text: name] = text
    guard let property = first(name), language != nil || !property.parameters.isEmpty else {
      return
    }
    set(property.with(.language, language?.tag))
  }

  /// The first property of this name as it is on the wire, for values such as `URI` and `RECUR`
  /// that have no escapes.
  ///
  /// Setting it keeps the property's place and parameters; setting `nil` takes the property out.
  public subscript(raw name: PropertyName) -> String? {
    get { first(name)?.value }
    set {
      guard let newValue else { return remove(name) }
      set(name) { Property(name, $0, value: newValue) }
    }
  }

  /// The first property of this name read as a date or time.
  ///
  /// Setting it keeps the property's place and the parameters that do not belong to its type.
  public subscript(time name: PropertyName) -> EventTime? {
    get { first(name)?.time }
    set {
      guard let newValue else { return remove(name) }
      set(name) { parameters in
        let property = Property(name, newValue)
        let kept = parameters.filter { $0.name != .value && $0.name != .timeZoneID }
        return kept.isEmpty ? property : property.with(parameters: property.parameters + kept)
      }
    }
  }

  /// The first property of this name read as an instant in UTC; `nil` for a time in another form.
  ///
  /// Setting it drops the property's parameters; setting `nil` takes the property out.
  public subscript(instant name: PropertyName) -> Timestamp? {
    get {
      if case .utc(let instant)? = self[time: name] { instant } else { nil }
    }
    set {
      guard let newValue else { return remove(name) }
      set(Property(name, newValue))
    }
  }

  /// The first property of this name read as one of the words that an enumeration has, in any case;
  /// `nil` for a word that it does not have.
  ///
  /// Setting it keeps the property's parameters; setting `nil` takes the property out.
  public subscript<Word: RawRepresentable>(word name: PropertyName) -> Word?
  where Word.RawValue == String
  {
    get {
      guard let value = first(name)?.value else { return nil }
      return Word(rawValue: value) ?? Word(rawValue: value.uppercased())
    }
    set {
      guard let newValue else { return remove(name) }
      set(name) { Property(name: name, parameters: $0, checkedValue: newValue.rawValue) }
    }
  }
}
