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
  // A property has 32 bytes, and calendars are made of properties: the head's number stands in what
  // the value leaves free.
  private var content: Content
  private let code: UInt8
  private let rest: PropertyHead.Rest

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
    self.init(PropertyHead(name, parameters), .text(ICalendarText.ordinary(text)))
  }

  /// Creates a property from a value that is known to be free of control characters.
  package init(name: PropertyName, parameters: [Parameter] = [], checkedValue: String) {
    self.init(PropertyHead(name, parameters), .wire(checkedValue))
  }

  private init(_ head: PropertyHead, _ content: Content) {
    self.content = content
    code = head.code
    rest = head.rest
  }

  /// Creates a property that is being read. It has no value before ``Component/settle(in:)``.
  ///
  /// - Parameter range: where the value will stand in the text.
  init(_ head: PropertyHead, range: WireText.ByteRange) {
    self.init(head, .read(WireText([], in: range)))
  }

  /// Gives a property that is being read the text in which its value stands.
  mutating func settle(in text: [UInt8]) {
    if case .read(let value) = content { content = .read(WireText(text, in: value.range)) }
  }

  private var head: PropertyHead { PropertyHead(code: code, rest: rest) }

  /// The property's name; compared without regard to case.
  public var name: PropertyName { head.name }

  /// Whether it has this name: many are asked, so that nothing is copied to answer.
  @inline(__always)
  func isNamed(_ other: PropertyName) -> Bool {
    if case .known(let known) = other.coded, code != PropertyHead.unknown { return code == known }
    return name == other
  }

  /// Its place among the properties that this library writes; see ``PropertyName/rank``.
  @inline(__always)
  var rank: Int { code != PropertyHead.unknown ? Int(code) : name.rank }

  /// The parameters, in their order.
  public var parameters: [Parameter] { head.parameters }

  /// Appends the property as one line, neither folded nor ended.
  func appendLine(to output: inout ByteBuffer, names: KnownNames) {
    output.append(atMost: head.mostBytes(names) &+ 1 &+ 2 &* fewestValueBytes) { room in
      let start = room.write(UInt8(ascii: ":"), at: head.write(to: &room, names: names))
      return writeValue(to: &room, at: start)
    }
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

  /// Writes the value as on the wire: at most each of ``fewestValueBytes`` becomes two.
  ///
  /// - Returns: the index behind it.
  @inline(__always)
  private func writeValue(to room: inout MutableSpan<UInt8>, at start: Int) -> Int {
    switch content {
    case .read(let value): value.withBytes { room.write($0, at: start) }
    case .wire(let value): value.withBytes { room.write($0, at: start) }
    case .text(let text): text.withBytes { ICalendarText.writeEscaped($0, to: &room, at: start) }
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
    Property(PropertyHead(name, parameters), content)
  }
}

extension Property: Hashable {
  /// Whether name, parameters and value are the same.
  public static func == (a: Property, b: Property) -> Bool {
    guard a.head == b.head else { return false }
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
    hasher.combine(head)
    hasher.combine(value)
  }
}
