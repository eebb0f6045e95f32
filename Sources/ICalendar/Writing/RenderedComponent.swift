/// The bytes of one component, whole lines from `BEGIN` to `END`.
///
/// Only this floor makes one, so that whatever is assembled from them is well formed.
public struct RenderedComponent: Sendable, Hashable {
  /// The component as it is sent.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A component that holds no others.
  package init(_ frame: RenderedFrame) { bytes = frame.opening + frame.closing }
}

/// A component without what it holds: the bytes that come before its inner components and after.
package struct RenderedFrame: Sendable, Hashable {
  /// From `BEGIN` to the last line before the inner components.
  package let opening: [UInt8]
  /// The line with `END`.
  package let closing: [UInt8]

  /// Folds a ``Component/contentText`` (RFC 5545, section 3.1).
  ///
  /// - Parameters:
  ///   - name: the component's name.
  ///   - contentText: its lines, complete and escaped; inner components of its own may be among them.
  ///   - added: further lines, which come after the first one.
  package init(
    _ name: ComponentName, contentText: String, insertingAfterFirst added: [String] = []
  ) {
    var opening = LineWriter()
    opening.write(.begin, of: name)
    let text = Array(contentText.utf8)
    let bytes = text.span
    var added = added[...]
    var start = 0
    for place in 0...bytes.count
    where place == bytes.count || bytes[place] == UInt8(ascii: "\n") {
      if place > start {
        opening.write(line: bytes.extracting(start..<place))
        for line in added { opening.write(line: line) }
        added = []
      }
      start = place + 1
    }
    for line in added { opening.write(line: line) }
    self.opening = opening.takeBytes()
    var closing = LineWriter()
    closing.write(.end, of: name)
    self.closing = closing.takeBytes()
  }
}
