/// Turns components into the bytes of an iCalendar document: UTF-8, CR LF, folded at 75 octets.
///
/// ```swift
/// let bytes = ICalendarWriter.bytes(of: calendar.component)
/// ```
///
/// Rendering an event costs more than copying it, and one event stands in many feeds: render it
/// once with ``rendered(_:)`` and hand the result to ``bytes(of:adding:)`` for every feed.
///
/// What is too large for memory is written in chunks, with ``write(_:adding:to:)``.
public enum ICalendarWriter {
  /// The bytes of a component.
  public static func bytes(of component: Component) -> [UInt8] {
    var output: [UInt8] = []
    // A document that grows is copied again and again, and every new page of memory costs.
    output.reserveCapacity(roughSize(of: component))
    write(component, to: &output)
    return output
  }

  /// About as many bytes as a component has when it is written; 0 when it is not worth guessing.
  private static func roughSize(of component: Component) -> Int {
    let inner = component.components
    // Neighbours are alike.
    return inner.count > 16 ? bytes(of: inner[inner.count / 2]).count * (inner.count + 1) : 0
  }

  /// The text of a component; its lines end in CR LF.
  public static func text(of component: Component) -> String {
    String(decoding: bytes(of: component), as: UTF8.self)
  }

  /// A component's bytes, made once, to be placed into any number of documents.
  public static func rendered(_ component: Component) -> RenderedComponent {
    RenderedComponent(bytes: bytes(of: component))
  }

  /// The bytes of a component into which rendered components are placed, after its own.
  public static func bytes(
    of component: Component, adding rendered: some Collection<RenderedComponent>
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(2048 + rendered.reduce(0) { $0 + $1.bytes.count })
    var scratch: [UInt8] = []
    writeOpening(component, to: &output, scratch: &scratch) { _ in }
    for piece in rendered { output.append(contentsOf: piece.bytes) }
    writeEnd(of: component, to: &output)
    return output
  }

  /// The bytes of a part of a document; none for a problem.
  ///
  /// Written one after the other, the parts of a document that was read make it again:
  ///
  /// ```swift
  /// for part in reader.parts(of: chunks) where part.event?.status != .cancelled {
  ///   try output.write(contentsOf: ICalendarWriter.bytes(of: part))
  /// }
  /// ```
  public static func bytes(of part: ICalendarPart) -> [UInt8] {
    var output: [UInt8] = []
    switch part {
    case .begin(let boundary):
      writeBoundary(boundary.line, "BEGIN:", boundary.name, to: &output)
    case .end(let boundary):
      writeBoundary(boundary.line, "END:", boundary.name, to: &output)
    case .property(let property):
      var scratch: [UInt8] = []
      ContentLine.appendFolded(property, to: &output, scratch: &scratch)
    case .component(let component): write(component, to: &output)
    case .problem: break
    }
    return output
  }

  /// Appends the bytes of a component.
  static func write(_ component: Component, to output: inout [UInt8]) {
    var scratch: [UInt8] = []
    write(component, to: &output, scratch: &scratch)
  }

  private static func write(
    _ component: Component, to output: inout [UInt8], scratch: inout [UInt8]
  ) {
    writeOpening(component, to: &output, scratch: &scratch) { _ in }
    writeEnd(of: component, to: &output)
  }

  /// Appends everything but the last line.
  ///
  /// - Parameter flush: called after each property and each inner component with what there is; may
  ///   take it away.
  static func writeOpening<Failure: Error>(
    _ component: Component, to output: inout [UInt8], scratch: inout [UInt8],
    flush: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writeBoundary(component.layout.begin, "BEGIN:", component.name, to: &output)
    var written = 0
    let order = component.layout.propertiesBeforeComponents
    // The recorded order is out of date when components have been added or taken out.
    if order.count == component.components.count {
      for (inner, position) in zip(component.components, order) {
        while written < min(position, component.properties.count) {
          ContentLine.appendFolded(component.properties[written], to: &output, scratch: &scratch)
          written += 1
          try flush(&output)
        }
        write(inner, to: &output, scratch: &scratch)
        try flush(&output)
      }
    }
    // A span lends the properties; an iterator would hand out copies.
    let properties = component.properties.span
    for index in written..<properties.count {
      ContentLine.appendFolded(properties[index], to: &output, scratch: &scratch)
      try flush(&output)
    }
    if order.count != component.components.count {
      for inner in component.components {
        write(inner, to: &output, scratch: &scratch)
        try flush(&output)
      }
    }
  }

  static func writeEnd(of component: Component, to output: inout [UInt8]) {
    writeBoundary(component.layout.end, "END:", component.name, to: &output)
  }

  /// Appends the line of a boundary, as it was read if that is known.
  private static func writeBoundary(
    _ line: String?, _ word: String, _ name: ComponentName, to output: inout [UInt8]
  ) {
    if line == nil, name.spelling.utf8.count + word.utf8.count <= LineFolding.longestLine {
      output.append(contentsOf: word.utf8)
      output.append(contentsOf: name.spelling.utf8)
      output.append(UInt8(ascii: "\r"))
      output.append(UInt8(ascii: "\n"))
    } else {
      LineFolding.append(Array((line ?? word + name.spelling).utf8), to: &output)
    }
  }
}
