/// A property as it stands in a document: `NAME;PARAMETER=value:value` (RFC 5545, section 3.1).
public struct ContentLine: Sendable, Hashable {
  /// The line before folding, without its line break.
  public let text: String

  /// Serialises a property.
  public init(_ property: Property) {
    var bytes: [UInt8] = []
    Self.append(property, to: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The line as it is sent: folded at 75 octets, each physical line ended by CR LF.
  public var folded: [UInt8] {
    var bytes: [UInt8] = []
    LineFolding.append(Array(text.utf8), to: &bytes)
    return bytes
  }

  // MARK: Writing without a value in between

  /// Appends the property's line as it is sent.
  ///
  /// - Parameter scratch: a buffer that long lines are put together in, kept from line to line.
  static func appendFolded(
    _ property: Property, to output: inout [UInt8], scratch: inout [UInt8]
  ) {
    if length(of: property) <= LineFolding.longestLine {
      append(property, to: &output)
      output.append(UInt8(ascii: "\r"))
      output.append(UInt8(ascii: "\n"))
    } else {
      scratch.removeAll(keepingCapacity: true)
      append(property, to: &scratch)
      LineFolding.append(scratch, to: &output)
    }
  }

  private static func append(_ property: Property, to output: inout [UInt8]) {
    output.append(contentsOf: property.name.spelling.utf8)
    for parameter in property.parameters {
      output.append(UInt8(ascii: ";"))
      output.append(contentsOf: parameter.name.spelling.utf8)
      output.append(UInt8(ascii: "="))
      output.append(contentsOf: parameter.wireText.utf8)
    }
    output.append(UInt8(ascii: ":"))
    output.append(contentsOf: property.value.utf8)
  }

  private static func length(of property: Property) -> Int {
    var length = property.name.spelling.utf8.count + 1 + property.value.utf8.count
    for parameter in property.parameters {
      length += parameter.name.spelling.utf8.count + parameter.wireText.utf8.count + 2
    }
    return length
  }
}

extension ContentLine: CustomStringConvertible {
  /// The line before folding.
  public var description: String { text }
}
