/// A property of a component: a name, parameters, and a value as it stands on the wire.
///
/// ```
/// SUMMARY;LANGUAGE=vi:Ngày Sách\, 21/4
/// ```
///
/// The value is the raw text after the colon, unfolded but still escaped, because only the
/// property's type says how to read it; ``text`` reads it as `TEXT`. Neither name, parameters nor
/// value can hold a line break, so no value makes another property (RFC 5545, section 3.1).
public struct Property: Sendable, Hashable {
  /// The property's name; compared without regard to case.
  public let name: PropertyName
  /// The parameters, in their order.
  public let parameters: [Parameter]
  /// The value as on the wire, after unfolding, still escaped.
  public let value: String

  /// Creates a property from a value that is already in its form for the wire; control characters
  /// are dropped.
  public init(_ name: PropertyName, _ parameters: [Parameter] = [], value: String) {
    self.name = name
    self.parameters = parameters
    self.value = ICalendarText.withoutControls(value)
  }

  /// Creates a property whose value is a `TEXT`: escaped, in NFC.
  ///
  /// - Parameters:
  ///   - name: the property's name.
  ///   - text: the text, not escaped yet.
  ///   - language: what to write as `LANGUAGE`, if anything.
  public init(_ name: PropertyName, text: String, language: Language? = nil) {
    let parameters = language.map { [Parameter(.language, $0.rawValue)] } ?? []
    self.init(name: name, parameters: parameters, checkedValue: ICalendarText.escaped(text))
  }

  /// Creates a property from a value that is known to be free of control characters.
  init(name: PropertyName, parameters: [Parameter] = [], checkedValue: String) {
    self.name = name
    self.parameters = parameters
    value = checkedValue
  }

  /// The value read as `TEXT`, its escapes undone.
  public var text: String { ICalendarText.unescaped(value) }

  /// The first parameter of this name.
  public subscript(name: ParameterName) -> Parameter? {
    parameters.first { $0.name == name }
  }

  /// The property with one parameter set in its place, or taken out.
  func with(_ name: ParameterName, _ value: String?) -> Property {
    var changed = parameters
    let index = changed.firstIndex { $0.name == name }
    switch (index, value) {
    case (let index?, let value?): changed[index] = Parameter(name, value)
    case (let index?, nil): changed.remove(at: index)
    case (nil, let value?): changed.append(Parameter(name, value))
    case (nil, nil): break
    }
    return Property(name: self.name, parameters: changed, checkedValue: self.value)
  }
}

extension Property: CustomStringConvertible {
  /// The property as one unfolded content line.
  public var description: String { ContentLine(self).text }
}
