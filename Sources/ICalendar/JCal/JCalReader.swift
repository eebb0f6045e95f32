internal import CivilTime

/// Turns JSON into components (RFC 7265, section 4).
struct JCalReader {
  private let bytes: [UInt8]
  private let file: String?
  private(set) var problems: [Diagnostic] = []

  /// The most problems that are reported.
  private static let mostProblems = 100

  init(bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
  }

  mutating func components() -> [Component] {
    var parser = JSONParser(bytes)
    do throws(JSONParser.Problem) {
      let root = try parser.document()
      // A list of components begins with a list, a component with its name.
      if let elements = root.array, elements.first?.string == nil {
        return elements.compactMap { component($0, in: []) }
      }
      return component(root, in: []).map { [$0] } ?? []
    } catch {
      report(.notJSON, error.message, at: error.offset)
      return []
    }
  }

  private mutating func component(_ node: JSONNode, in outer: [ComponentName]) -> Component? {
    guard let parts = node.array, parts.count == 3, let spelling = parts[0].string,
      let name = Self.name(spelling), let properties = parts[1].array,
      let inner = parts[2].array
    else {
      report(.badJCalShape, .notAJCalComponent, at: node.offset)
      return nil
    }
    // In iCalendar it would end there what it stands in.
    if let holder = outer.first(where: { !$0.canHold(name) }) {
      report(.badJCalShape, .cannotStand(name, in: holder), at: node.offset)
      return nil
    }
    return Component(
      name, properties: properties.compactMap { property($0) },
      components: inner.compactMap { component($0, in: outer + [name]) })
  }

  /// The name of a component: whatever a line can hold, as in iCalendar, so that what was read there
  /// with an error is read here as well.
  private static func name(_ spelling: String) -> ComponentName? {
    ICalendarText.withoutControls(spelling) == spelling
      ? ComponentName(token: ICalendarToken.upper(spelling)) : nil
  }

  private mutating func property(_ node: JSONNode) -> Property? {
    guard let parts = node.array, parts.count >= 4, let spelling = parts[0].string,
      let name = PropertyName(ICalendarToken.upper(spelling)),
      case .object(let members) = parts[1].value,
      let typeName = parts[2].string?.lowercased(), Self.isToken(typeName)
    else {
      report(.badJCalShape, .notAJCalProperty, at: node.offset)
      return nil
    }
    let standard = JCalType.standard(of: name)
    var parameters: [Parameter] = []
    let isNamed = typeName != standard?.name || standard?.isAlwaysNamed == true
    if isNamed, typeName != "unknown" {
      parameters.append(Parameter(.value, typeName.uppercased()))
    }
    parameters += members.compactMap { parameter($0, isKept: typeName == "unknown") }
    var type = standard ?? JCalType(name: typeName)
    type.name = typeName
    let values = parts.dropFirst(3)
    for node in values where JCalValue.text(node, type) == nil {
      report(.badJCalShape, .notAJCalValue(typeName), at: node.offset)
      return nil
    }
    let value = values.compactMap { JCalValue.text($0, type) }.joined(separator: ",")
    if values.contains(where: \.hasControlCharacter) {
      report(.badJCalShape, .controlCharacterInJCal, at: node.offset)
      return nil
    }
    return Property(name, parameters, value: value)
  }

  /// - Parameter isKept: whether the value is as it was, and so a `VALUE` has no other place.
  private mutating func parameter(_ member: JSONNode.Member, isKept: Bool) -> Parameter? {
    let values = (member.value.array ?? [member.value]).map(\.plainText)
    let texts = values.compactMap(\.self)
    guard let name = ParameterName(ICalendarToken.upper(member.name)), texts.count == values.count
    else {
      report(.badJCalShape, .notAJCalParameter, at: member.value.offset)
      return nil
    }
    guard isKept || name != .value || JCalType.name(in: Parameter(name, texts)) == nil else {
      report(.badJCalShape, .typeIsNoParameter, at: member.value.offset)
      return nil
    }
    return Parameter(
      name: name,
      checkedWireText: texts.map(ParameterText.encodedAsIs).joined(separator: ","))
  }

  private static func isToken(_ name: String) -> Bool { ICalendarToken.isValid(name.utf8) }

  // MARK: Problems

  /// Whether the name of a component stands anywhere in the document.
  private lazy var isOfOurKind: Bool = {
    let names: [ComponentName] = [.calendar, .event, .task, .journal, .freeBusy, .timeZone]
    let text = String(decoding: bytes, as: UTF8.self).lowercased().utf8
    return names.contains { !text.ranges(of: "\"\($0.spelling.lowercased())\"".utf8).isEmpty }
  }()

  private mutating func report(
    _ code: Diagnostic.Code, _ message: LocalizedText, at offset: Int
  ) {
    guard problems.count < Self.mostProblems else { return }
    let end = min(offset, bytes.count)
    let before = bytes[..<end]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // JSON of another kind may hold what nobody is to read in a log.
    let shown = bytes[start...].prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    problems.append(
      Diagnostic(
        .error, code, message, at: SourceLocation(file: file, at: offset, in: bytes),
        sourceLine: isOfOurKind ? String(decoding: shown, as: UTF8.self) : nil))
  }
}
