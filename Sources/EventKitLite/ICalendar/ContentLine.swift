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
  /// - Parameter scratch: a buffer that long lines are folded from, kept from line to line.
  static func appendFolded(
    _ property: Property, to output: inout [UInt8], scratch: inout [UInt8]
  ) {
    let start = output.count
    append(property, to: &output)
    if output.count - start <= LineFolding.longestLine {
      output.append(UInt8(ascii: "\r"))
      output.append(UInt8(ascii: "\n"))
    } else {
      scratch.removeAll(keepingCapacity: true)
      scratch.append(contentsOf: output[start...])
      output.removeLast(scratch.count)
      LineFolding.append(scratch, to: &output)
    }
  }

  private static func append(_ property: Property, to output: inout [UInt8]) {
    property.name.appendSpelling(to: &output)
    for parameter in property.parameters {
      output.append(UInt8(ascii: ";"))
      output.append(contentsOf: parameter.name.spelling.utf8)
      output.append(UInt8(ascii: "="))
      output.append(contentsOf: parameter.wireText.utf8)
    }
    output.append(UInt8(ascii: ":"))
    property.appendValue(to: &output)
  }
}

extension ContentLine: CustomStringConvertible {
  /// The line before folding.
  public var description: String { text }
}
