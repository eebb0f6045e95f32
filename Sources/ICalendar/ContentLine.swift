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

extension ContentLine: CustomStringConvertible {
  /// The line before folding.
  public var description: String { text }
}

extension Property: CustomStringConvertible {
  /// The property as one unfolded content line.
  public var description: String { ContentLine(self).text }
}
