package import CivilTime

/// Components as text without folds: what is kept where a component is remembered and not sent.
extension Component {
  /// The content lines between `BEGIN` and `END`, unfolded, with a line feed between them; inner
  /// components come after the properties.
  package var contentText: String { contentLines.joined(separator: "\n") }

  private var contentLines: [String] {
    properties.map { ContentLine($0).text }
      + components.flatMap { inner in
        ["BEGIN:\(inner.name.spelling)"] + inner.contentLines + ["END:\(inner.name.spelling)"]
      }
  }

  /// Reads what ``contentText`` wrote.
  ///
  /// - Throws: `InvalidDocument` with every problem, when the text is not one component's.
  package init(_ name: ComponentName, contentText: String) throws(InvalidDocument) {
    let text = "BEGIN:\(name.spelling)\r\n" + contentText + "\r\nEND:\(name.spelling)\r\n"
    let components = try ICalendarReader().components(in: Array(text.utf8))
    guard let component = components.first, components.count == 1, component.name == name else {
      throw InvalidDocument([
        .icalendar(
          .notOneCalendar, .notOneComponent(name), at: SourceLocation(file: nil, line: 1, column: 1)
        )
      ])
    }
    self = component
  }
}

extension String {
  /// The first line of a ``Component/contentText`` that begins with a name, or a name and its first
  /// parameter; the lines behind it are not looked at.
  package func contentLine(beginning name: String) -> Substring? {
    var rest = utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      if rest.starts(with: name.utf8) { return Substring(rest[..<end]) }
      rest = rest[end...].dropFirst()
    }
    return nil
  }
}

extension Component: Codable {
  /// Reads a component from its text: the lines from `BEGIN` to `END`.
  ///
  /// - Throws: `DecodingError` for text that is not one well-formed component.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "one component of iCalendar") { text in
      let components = try? ICalendarReader().components(in: Array(text.utf8))
      return components?.count == 1 ? components?.first : nil
    }
  }

  /// Writes the component's text, as it is sent: folded lines from `BEGIN` to `END`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.store(ICalendarWriter.text(of: self))
  }
}
