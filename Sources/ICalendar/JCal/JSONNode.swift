/// A JSON value that keeps numbers as they were written and knows where it stood (RFC 8259).
///
/// Foundation's decoder turns `37.0` into `37` and says nothing of places; jCal needs both.
package struct JSONNode: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number, as it is spelled.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONNode
  }

  package let value: Value
  /// Where it begins, in bytes.
  let offset: Int

  init(_ value: Value, at offset: Int = 0) {
    self.value = value
    self.offset = offset
  }

  static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }
  static func array(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// The value of a JSON text; `nil` when it is none.
  package init?(parsing bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    guard let node = try? parser.document() else { return nil }
    self = node
  }

  /// The text, if the value is one.
  package var string: String? { if case .string(let text) = value { text } else { nil } }
  /// The members, if the value is an object.
  package var object: [Member]? { if case .object(let members) = value { members } else { nil } }
  var array: [JSONNode]? { if case .array(let elements) = value { elements } else { nil } }

  /// A number's text, a string, or a truth value as text; `nil` for the rest.
  var plainText: String? {
    switch value {
    case .number(let text), .string(let text): text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .null, .array, .object: nil
    }
  }

  /// Whether a string in it has a character for which iCalendar has no way to write it: line breaks can be
  /// written, tabs stay (RFC 5545, section 3.3.11).
  var hasControlCharacter: Bool {
    switch value {
    case .string(let text):
      text.utf8.contains { $0 < 0x20 && !(0x09...0x0A).contains($0) && $0 != 0x0D || $0 == 0x7F }
    case .array(let elements): elements.contains(where: \.hasControlCharacter)
    case .object(let members): members.contains { $0.value.hasControlCharacter }
    case .null, .boolean, .number: false
    }
  }

  /// A number, if the text is one as JSON spells it.
  static func number(_ text: String) -> JSONNode? {
    var parser = JSONParser(Array(text.utf8))
    guard case .number(let number)? = (try? parser.document())?.value, number == text else {
      return nil
    }
    return JSONNode(.number(text))
  }
}

// MARK: Writing

extension JSONNode {
  /// Appends the value, arrays that hold others on lines of their own.
  func write(to output: inout ByteBuffer, indent: Int = 0) {
    switch value {
    case .null: output.append("null")
    case .boolean(let isTrue): output.append(isTrue ? "true" : "false")
    case .number(let text): output.append(text)
    case .string(let text): Self.write(text, to: &output)
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(", ") }
        Self.write(member.name, to: &output)
        output.append(": ")
        member.value.write(to: &output, indent: indent)
      }
      output.append(UInt8(ascii: "}"))
    case .array(let elements): Self.write(elements, to: &output, indent: indent)
    }
  }

  private static func write(_ elements: [JSONNode], to output: inout ByteBuffer, indent: Int) {
    // A list of lists – properties, components – is easier to read and to compare line by line.
    let isList = elements.first.map { $0.array != nil } ?? false
    output.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      if isList {
        beginLine(indent + 2, in: &output)
      } else if index > 0 {
        output.append(0x20)
      }
      element.write(to: &output, indent: isList ? indent + 2 : indent)
    }
    if isList { beginLine(indent, in: &output) }
    output.append(UInt8(ascii: "]"))
  }

  private static func beginLine(_ indent: Int, in output: inout ByteBuffer) {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { output.append(0x20) }
  }

  private static func write(_ text: String, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "\""))
    text.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.firstIndex(from: start, where: mayNeedEscape)
        output.append(bytes.extracting(start..<end))
        start = end
        guard end < bytes.count else { break }
        var escaped: [UInt8] = []
        write(bytes[end], to: &escaped)
        output.append(escaped)
        start = end + 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Which bytes of a word JSON asks to be escaped: control characters, quotation marks, backslashes.
  @inline(__always)
  private static func mayNeedEscape(_ bytes: UInt64) -> UInt64 {
    (bytes &- 0x2020_2020_2020_2020) & ~bytes
      | ByteTest.isEqual(bytes, UInt8(ascii: "\"")) | ByteTest.isEqual(bytes, UInt8(ascii: "\\"))
  }

  /// Appends a text between quotation marks, with no escape that JSON does not ask for.
  package static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 { write(byte, to: &output) }
    output.append(UInt8(ascii: "\""))
  }

  private static func write(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case 0x0A: output += Array("\\n".utf8)
    case 0x0D: output += Array("\\r".utf8)
    case 0x09: output += Array("\\t".utf8)
    case ..<0x20:
      let digits = String(byte, radix: 16)
      output += Array(("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
    default: output.append(byte)
    }
  }
}
