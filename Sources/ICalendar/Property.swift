public import CivilTime

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
  /// The property's name; compared without regard to case.
  public let name: PropertyName
  /// The parameters, in their order.
  public let parameters: [Parameter]
  private var content: Content

  /// In which form the value is kept.
  private enum Content: Sendable {
    /// As it was read.
    case read(WireText)
    /// As it stands on the wire.
    case wire(String)
    /// A `TEXT` in NFC, without control characters; escaped when it is written.
    case text(String)
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
    let parameters = language.map { [Parameter(.language, $0.tag)] } ?? []
    self.init(name: name, parameters: parameters, text: text)
  }

  /// Creates a property whose value is a `TEXT`.
  init(name: PropertyName, parameters: [Parameter] = [], text: String) {
    self.init(name, parameters, .text(ICalendarText.ordinary(text)))
  }

  /// Creates a property from a value that is known to be free of control characters.
  package init(name: PropertyName, parameters: [Parameter] = [], checkedValue: String) {
    self.init(name, parameters, .wire(checkedValue))
  }

  private init(_ name: PropertyName, _ parameters: [Parameter], _ content: Content) {
    self.name = name
    self.parameters = parameters
    self.content = content
  }

  /// Creates a property that is being read. It has no value before ``settle(in:)``.
  ///
  /// - Parameter range: where the value will stand in its component's text.
  init(name: PropertyName, parameters: [Parameter], range: WireText.ByteRange) {
    self.init(name, parameters, .read(WireText([], in: range)))
  }

  /// Gives a property that is being read its component's text.
  mutating func settle(in text: [UInt8]) {
    if case .read(let value) = content { content = .read(WireText(text, in: value.range)) }
  }

  /// The value as on the wire, after unfolding, still escaped.
  public var value: String {
    switch content {
    case .read(let value): value.string
    case .wire(let value): value
    case .text(let text): ICalendarText.escaped(ordinary: text)
    }
  }

  /// The value read as `TEXT`, its escapes undone.
  public var text: String {
    switch content {
    case .read(let value): value.withBytes { ICalendarText.unescaped($0) }
    case .wire(let value): ICalendarText.unescaped(value)
    case .text(let text): text
    }
  }

  /// Lends the value's bytes as on the wire.
  @inline(__always)
  private func withValueBytes<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    switch content {
    case .read(let value): value.withBytes(body)
    case .wire(let value): value.withBytes(body)
    case .text(let text): ICalendarText.escaped(ordinary: text).withBytes(body)
    }
  }

  /// Appends the value as on the wire.
  @inline(__always)
  func appendValue(to output: inout ByteBuffer) {
    switch content {
    case .read(let value): value.withBytes { output.append($0) }
    case .wire(let value): output.append(value)
    case .text(let text): ICalendarText.appendEscaped(text, to: &output)
    }
  }

  /// The fewest bytes that the value has as on the wire.
  @inline(__always)
  var fewestValueBytes: Int {
    switch content {
    case .read(let value): Int(value.range.count)
    case .wire(let value): value.utf8.count
    case .text(let text): text.utf8.count
    }
  }

  /// The first parameter of this name.
  public subscript(name: ParameterName) -> Parameter? {
    parameters.first { $0.name == name }
  }

  /// The property with one parameter set where it stands, or taken out.
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
    Property(name, parameters, content)
  }
}

extension Property: Hashable {
  /// Whether name, parameters and value are the same.
  public static func == (a: Property, b: Property) -> Bool {
    guard a.name == b.name, a.parameters == b.parameters else { return false }
    // Escaping keeps different texts different.
    if case .text(let first) = a.content, case .text(let second) = b.content {
      return first == second
    }
    let isSame = a.withValueBytes { first in b.withValueBytes { first.isEqual(to: $0) } }
    // Composed and decomposed letters are equal, too.
    return isSame || a.value == b.value
  }

  /// Hashes name, parameters and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
    hasher.combine(value)
  }
}
