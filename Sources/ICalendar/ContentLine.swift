/// A property as it stands in a document: `NAME;PARAMETER=value:value` (RFC 5545, section 3.1).
public struct ContentLine: Sendable, Hashable {
  /// The line before folding, without its line break.
  public let text: String

  /// Serialises a property.
  public init(_ property: Property) {
    var bytes = ByteBuffer()
    property.appendLine(to: &bytes, names: KnownNames())
    text = bytes.text
  }

  /// The line as it is sent: folded at 75 octets, each physical line ended by CR LF.
  public var folded: [UInt8] {
    var writer = LineWriter()
    writer.write(line: text)
    return writer.takeBytes()
  }
}

extension Property {
  /// Appends the property as one line, neither folded nor ended.
  @inline(__always)
  func appendLine(to output: inout ByteBuffer, names: KnownNames) {
    name.coded.append(to: &output, in: names.properties)
    if !parameters.isEmpty { Self.append(parameters, to: &output, names: names) }
    output.append(UInt8(ascii: ":"))
    appendValue(to: &output)
  }

  private static func append(
    _ parameters: [Parameter], to output: inout ByteBuffer, names: KnownNames
  ) {
    for parameter in parameters {
      output.append(UInt8(ascii: ";"))
      parameter.name.coded.append(to: &output, in: names.parameters)
      output.append(UInt8(ascii: "="))
      output.append(parameter.wireText)
    }
  }
}

extension ContentLine: CustomStringConvertible {
  /// The line before folding.
  public var description: String { text }
}

extension Property: CustomStringConvertible {
  /// The property as one unfolded content line.
  public var description: String { ContentLine(self).text }
}
