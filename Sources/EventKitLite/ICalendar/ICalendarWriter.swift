/// Turns components into the bytes of an iCalendar document: UTF-8, CR LF, folded at 75 octets.
///
/// ```swift
/// let bytes = ICalendarWriter.bytes(of: calendar.component)
/// ```
///
/// Rendering an event costs more than copying it, and one event stands in many feeds: render it
/// once with ``rendered(_:)`` and hand the result to ``bytes(of:adding:)`` for every feed.
public enum ICalendarWriter {
  /// The bytes of a component.
  public static func bytes(of component: Component) -> [UInt8] {
    var output: [UInt8] = []
    write(component, to: &output)
    return output
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
    writeOpening(component, to: &output, scratch: &scratch)
    for piece in rendered { output.append(contentsOf: piece.bytes) }
    writeBoundary("END:", component.name, to: &output)
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
    writeOpening(component, to: &output, scratch: &scratch)
    writeBoundary("END:", component.name, to: &output)
  }

  /// Everything but the last line.
  private static func writeOpening(
    _ component: Component, to output: inout [UInt8], scratch: inout [UInt8]
  ) {
    writeBoundary("BEGIN:", component.name, to: &output)
    var written = 0
    let order = component.propertiesBeforeComponents
    // The recorded order is out of date when components have been added or taken out.
    if order.count == component.components.count {
      for (inner, position) in zip(component.components, order) {
        while written < min(position, component.properties.count) {
          ContentLine.appendFolded(component.properties[written], to: &output, scratch: &scratch)
          written += 1
        }
        write(inner, to: &output, scratch: &scratch)
      }
    }
    for property in component.properties[written...] {
      ContentLine.appendFolded(property, to: &output, scratch: &scratch)
    }
    if order.count != component.components.count {
      for inner in component.components { write(inner, to: &output, scratch: &scratch) }
    }
  }

  private static func writeBoundary(
    _ word: String, _ name: ComponentName, to output: inout [UInt8]
  ) {
    if name.spelling.utf8.count + word.utf8.count <= LineFolding.longestLine {
      output.append(contentsOf: word.utf8)
      output.append(contentsOf: name.spelling.utf8)
      output.append(UInt8(ascii: "\r"))
      output.append(UInt8(ascii: "\n"))
    } else {
      LineFolding.append(Array((word + name.spelling).utf8), to: &output)
    }
  }
}
