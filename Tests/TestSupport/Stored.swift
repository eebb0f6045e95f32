import Foundation

/// What a value is stored as in JSON, its keys in alphabetical order.
package func stored(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Reads a value from JSON.
package func restored<Value: Decodable>(_ type: Value.Type, from json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// What is said to somebody whose JSON is refused as a value, or `nil` when it is read.
package func refusal<Value: Decodable>(of json: String, as type: Value.Type) -> String? {
  do {
    _ = try restored(type, from: json)
    return nil
  } catch DecodingError.dataCorrupted(let context) {
    return context.debugDescription
  } catch {
    return "\(error)"
  }
}
