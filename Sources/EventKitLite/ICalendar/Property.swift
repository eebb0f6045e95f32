/// A property of a component: a name, parameters, and a value as it stands on the wire.
///
/// ```
/// SUMMARY;LANGUAGE=vi:Ngày Sách\, 21/4
/// ```
///
/// The value is the raw text after the colon, unfolded but still escaped, because only the
/// property's type says how to read it; ``text`` reads it as `TEXT`. Neither name, parameters nor
/// value can hold a line break, so no value makes another property (RFC 5545, section 3.1).
public struct Property: Sendable {
  /// The parameters, in their order.
  public let parameters: [Parameter]
  private let form: Form
  private let stored: String

  /// The property's name, and in which form its value is stored: what was read is kept as it came,
  /// what was set is escaped when it is written. In one word, because properties are many.
  private enum Form: Sendable {
    /// As it stands on the wire.
    case wire(PropertyName)
    /// A `TEXT` in NFC, without control characters, not escaped yet.
    case text(PropertyName)
  }

  /// Creates a property from a value that is already in its form for the wire; control characters
  /// are dropped.
  public init(_ name: PropertyName, _ parameters: [Parameter] = [], value: String) {
    self.init(
      name: name, parameters: parameters, checkedValue: ICalendarText.withoutControls(value))
  }

  /// Creates a property whose value is a `TEXT`: escaped, in NFC.
  ///
  /// - Parameters:
  ///   - name: the property's name.
  ///   - text: the text, not escaped yet.
  ///   - language: what to write as `LANGUAGE`, if anything.
  public init(_ name: PropertyName, text: String, language: Language? = nil) {
    let parameters = language.map { [Parameter(.language, $0.rawValue)] } ?? []
    self.init(name: name, parameters: parameters, text: text)
  }

  /// Creates a property whose value is a `TEXT`.
  init(name: PropertyName, parameters: [Parameter] = [], text: String) {
    self.parameters = parameters
    let (text, needsEscapes) = ICalendarText.ordinary(text)
    form = needsEscapes ? .text(name) : .wire(name)
    stored = text
  }

  /// Creates a property from a value that is known to be free of control characters.
  init(name: PropertyName, parameters: [Parameter] = [], checkedValue: String) {
    self.parameters = parameters
    form = .wire(name)
    stored = checkedValue
  }

  private init(_ form: Form, _ parameters: [Parameter], _ stored: String) {
    self.form = form
    self.parameters = parameters
    self.stored = stored
  }

  /// The property's name; compared without regard to case.
  public var name: PropertyName {
    switch form {
    case .wire(let name), .text(let name): name
    }
  }

  /// The value as on the wire, after unfolding, still escaped.
  public var value: String { isEscapedLater ? ICalendarText.escaped(stored) : stored }

  /// The value read as `TEXT`, its escapes undone.
  public var text: String { isEscapedLater ? stored : ICalendarText.unescaped(stored) }

  private var isEscapedLater: Bool {
    if case .text = form { true } else { false }
  }

  /// Appends the value as on the wire.
  func appendValue(to output: inout [UInt8]) {
    if isEscapedLater {
      ICalendarText.appendEscaped(Array(stored.utf8), to: &output)
    } else {
      output.append(contentsOf: stored.utf8)
    }
  }

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
    return with(parameters: changed)
  }

  /// The property with other parameters and the same value.
  func with(parameters: [Parameter]) -> Property {
    Property(form, parameters, stored)
  }
}

extension Property: Hashable {
  /// Whether name, parameters and value are the same.
  public static func == (a: Property, b: Property) -> Bool {
    guard a.name == b.name, a.parameters == b.parameters else { return false }
    // Escaping keeps different texts different.
    if a.isEscapedLater, b.isEscapedLater { return a.stored == b.stored }
    return a.value == b.value
  }

  /// Hashes name, parameters and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
    hasher.combine(value)
  }
}

extension Property: CustomStringConvertible {
  /// The property as one unfolded content line.
  public var description: String { ContentLine(self).text }
}
