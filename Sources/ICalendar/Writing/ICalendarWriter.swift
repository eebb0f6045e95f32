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
    // A document that grows is copied again and again, and every new page of memory costs.
    var writer = LineWriter(capacity: roughSize(of: component))
    write(component, with: &writer)
    return writer.takeBytes()
  }

  /// About as many bytes as a component has when it is written; 0 when it is not worth guessing.
  private static func roughSize(of component: Component) -> Int {
    let inner = component.components
    // Neighbours are alike.
    guard inner.count > 16 else { return 0 }
    let size = bytes(of: inner[inner.count / 2]).count * (inner.count + 1)
    return size + size / 16
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
    var writer = LineWriter()
    writeOpening(component, with: &writer) { _ in }
    let opening = writer.takeBytes()
    writeEnd(of: component, with: &writer)
    let end = writer.takeBytes()
    var output: [UInt8] = []
    output.reserveCapacity(rendered.reduce(opening.count + end.count) { $0 + $1.bytes.count })
    output.append(contentsOf: opening)
    for piece in rendered { output.append(contentsOf: piece.bytes) }
    output.append(contentsOf: end)
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
    var writer = LineWriter()
    switch part {
    case .begin(let boundary): writer.write(.begin, of: boundary.name, spelled: boundary.line)
    case .end(let boundary): writer.write(.end, of: boundary.name, spelled: boundary.line)
    case .property(let property): writer.write(property)
    case .component(let component): write(component, with: &writer)
    case .problem: break
    }
    return writer.takeBytes()
  }

  /// Writes a component.
  private static func write(_ component: Component, with writer: inout LineWriter) {
    writeOpening(component, with: &writer) { _ in }
    writeEnd(of: component, with: &writer)
  }

  /// Writes everything but the last line.
  ///
  /// - Parameter flush: called after each property and each inner component; may take away what has
  ///   been written.
  private static func writeOpening<Failure: Error>(
    _ component: Component, with writer: inout LineWriter,
    flush: (inout LineWriter) throws(Failure) -> Void
  ) throws(Failure) {
    let layout = component.layout
    writer.write(.begin, of: component.name, spelled: layout.begin)
    let properties = component.properties
    let components = component.components
    var written = 0
    let order = layout.propertiesBeforeComponents
    // The recorded order is out of date when components have been added or taken out.
    let isOrdered = order.count == components.count
    if isOrdered {
      for index in components.indices {
        while written < min(order[index], properties.count) {
          writer.write(properties[written])
          written += 1
          try flush(&writer)
        }
        write(components[index], with: &writer)
        try flush(&writer)
      }
    }
    for index in written..<properties.count {
      writer.write(properties[index])
      try flush(&writer)
    }
    if !isOrdered {
      for index in components.indices {
        write(components[index], with: &writer)
        try flush(&writer)
      }
    }
  }

  private static func writeEnd(of component: Component, with writer: inout LineWriter) {
    writer.write(.end, of: component.name, spelled: component.layout.end)
  }
}

extension ICalendarWriter {
  /// How many bytes a chunk has, about.
  private static let chunkSize = 65_536

  /// Writes a component in chunks, with no more of it in memory than a chunk and one of its
  /// components.
  ///
  /// ```swift
  /// try ICalendarWriter.write(calendar.component, adding: events) { chunk in
  ///   try file.write(contentsOf: chunk)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - component: what is written, such as a `VCALENDAR`.
  ///   - more: components to write after its own; made one by one when the sequence is lazy.
  ///   - sink: takes the bytes, in chunks of about 64 kB that end where a line does.
  /// - Throws: what `sink` throws; nothing more is written then.
  public static func write<Failure: Error>(
    _ component: Component, adding more: some Sequence<Component> = [],
    to sink: (_ chunk: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = LineWriter(capacity: 2 * chunkSize)
    func flush(_ writer: inout LineWriter) throws(Failure) {
      guard writer.count >= chunkSize else { return }
      try sink(writer.takeChunk())
    }
    try writeOpening(component, with: &writer, flush: flush)
    for inner in more {
      write(inner, with: &writer)
      try flush(&writer)
    }
    writeEnd(of: component, with: &writer)
    try sink(writer.takeBytes())
  }
}
