/// Reads every document back before it is handed out.
///
/// The reader is libical's, not ours: a mistake in our writer must not be repeated by our own reader
/// and so go unseen.
enum Gate {
  /// Compares what an independent reader makes of a calendar with the events it was meant to hold.
  ///
  /// - Throws: ``InvalidDocument`` with every difference.
  static func check(_ bytes: [UInt8], against events: [Event]) throws(InvalidDocument) {
    let found = LibicalReader.disagreements(between: bytes, and: events)
    guard found.isEmpty else { throw InvalidDocument(found) }
  }
}
