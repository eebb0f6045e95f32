// Values that iCalendar has a text for are stored as that text, alone in its container: "PT12H".

extension Decoder {
  /// Reads a value from its text.
  ///
  /// - Parameter expected: what the text should have been, for the error.
  func value<Value>(_ expected: String, _ read: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = read(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text.prefix(80))' is not \(expected)")
    }
    return value
  }
}

extension Encoder {
  /// Writes a value as its text.
  func write(text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
