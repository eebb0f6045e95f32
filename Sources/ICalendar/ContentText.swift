package import CivilTime

/// Components as text without folds: what is kept where a component is remembered and not sent.
extension Component {
  /// The content lines between `BEGIN` and `END`, unfolded, with a line feed between them; inner
  /// components come after the properties.
  package var contentText: String {
    var lines = ByteBuffer(capacity: 1024)
    appendContentLines(to: &lines, names: KnownNames())
    return lines.text
  }

  private func appendContentLines(to lines: inout ByteBuffer, names: KnownNames) {
    for property in properties {
      if lines.count > 0 { lines.append(UInt8(ascii: "\n")) }
      property.appendLine(to: &lines, names: names)
    }
    for inner in components {
      lines.append((lines.count > 0 ? "\n" : "") + "BEGIN:\(inner.name.spelling)")
      inner.appendContentLines(to: &lines, names: names)
      lines.append("\nEND:\(inner.name.spelling)")
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
    let found = withBytes { text in name.withBytes { text.line(beginning: $0) } }
    return found.map { line in
      let start = utf8.index(startIndex, offsetBy: line.lowerBound)
      return self[start..<utf8.index(start, offsetBy: line.count)]
    }
  }
}

extension Span<UInt8> {
  /// Where the first line stands that begins with some bytes, without its end.
  fileprivate func line(beginning name: borrowing Span<UInt8>) -> Range<Int>? {
    var start = 0
    while start < count {
      let end = firstIndex(from: start) { ByteTest.isEqual($0, UInt8(ascii: "\n")) }
      if start &+ name.count <= end,
        extracting(start..<(start &+ name.count)).isEqual(to: name)
      {
        return start..<end
      }
      start = end &+ 1
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
