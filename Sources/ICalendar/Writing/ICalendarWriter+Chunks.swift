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

extension EventCalendar {
  /// Writes the calendar in chunks, with events that need not be in memory all at once.
  ///
  /// ```swift
  /// let events = rows.lazy.map { Event(uid: $0.uid, on: $0.days, stamp: now) }
  /// try calendar.write(adding: events) { try file.write(contentsOf: $0) }
  /// ```
  ///
  /// - Parameters:
  ///   - events: events to write after its own; made one by one when the sequence is lazy.
  ///   - sink: takes the bytes, in chunks of about 64 kB that end where a line does.
  /// - Throws: what `sink` throws; nothing more is written then.
  public func write<Failure: Error>(
    adding events: some Sequence<Event> = [], to sink: (_ chunk: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try ICalendarWriter.write(
      component, adding: events.lazy.map(\.component), to: sink)
  }
}

extension EventCalendar: TextOutputStreamable {
  /// Writes the calendar's text, as it is sent; `print(calendar, to: &stream)` does it, too.
  public func write(to target: inout some TextOutputStream) {
    write { chunk in target.write(String(decoding: chunk, as: UTF8.self)) }
  }
}
