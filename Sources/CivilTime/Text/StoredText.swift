/// How values are stored that have a text form: as that text, alone in its place, so that
/// `{"day": "2026-04-21"}` is what tools write and people read.
///
/// Types call these two from their `Codable` conformance, and are refused alike.
extension Decoder {
  /// Reads a value from the text that stands here.
  ///
  /// - Parameters:
  ///   - expected: what a text should be, as it completes "'x' is not …".
  ///   - read: reads the text, or answers `nil` when it is something else.
  /// - Throws: a `DecodingError` that shows the text and says what was expected.
  package func value<Value>(
    expected: @autoclosure () -> String, from read: (String) throws -> Value?
  ) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = try read(text) else {
      // A hostile text is not repeated in full.
      let shown = text.count > 40 ? "\(text.prefix(40))…" : text
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(shown)' is not \(expected())")
    }
    return value
  }

  /// Reads one of the cases of an enumeration from its text.
  ///
  /// - Throws: a `DecodingError` that lists the texts there are.
  package func oneOf<Value: CaseIterable>(
    _ type: Value.Type, by text: (Value) -> String
  ) throws -> Value {
    try value(
      expected: "one of \(type.allCases.map(text).joined(separator: ", "))",
      from: { found in type.allCases.first { text($0) == found } })
  }
}

extension Encoder {
  /// Writes a text, alone in its place.
  package func store(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
