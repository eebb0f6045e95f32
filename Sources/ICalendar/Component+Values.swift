public import CivilTime

// Properties read and written as values. The typed views are made of these; they are public because
// a foreign property deserves the same comfort as a known one.

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
    set(property.with(.language, language?.rawValue))
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

  /// The first property of this name read as an instant in UTC.
  subscript(instant name: PropertyName) -> Timestamp? {
    get {
      if case .utc(let instant)? = self[time: name] { instant } else { nil }
    }
    set {
      guard let newValue else { return remove(name) }
      set(Property(name, newValue))
    }
  }

  /// The first property of this name read as one of the words that an enumeration has, in any case.
  subscript<Word: RawRepresentable>(word name: PropertyName) -> Word? where Word.RawValue == String
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
