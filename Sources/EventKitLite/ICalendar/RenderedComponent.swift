/// The bytes of one component, whole lines from `BEGIN` to `END`.
///
/// Only this floor makes one, so that whatever is assembled from them is well formed.
public struct RenderedComponent: Sendable, Hashable {
  /// The component as it is sent.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A component that holds no others.
  init(_ frame: RenderedFrame) { bytes = frame.opening + frame.closing }
}

/// A component without what it holds: the bytes that come before its inner components and after.
struct RenderedFrame: Sendable, Hashable {
  /// From `BEGIN` to the last line before the inner components.
  let opening: [UInt8]
  /// The line with `END`.
  let closing: [UInt8]

  /// Folds content lines that are complete and escaped (RFC 5545, section 3.1).
  ///
  /// - Parameters:
  ///   - name: the component's name.
  ///   - lines: its lines, unfolded; inner components of its own may be among them.
  init(_ name: ComponentName, lines: some Sequence<Substring>) {
    var opening: [UInt8] = []
    LineFolding.append(Array("BEGIN:\(name.spelling)".utf8), to: &opening)
    for line in lines { LineFolding.append(Array(line.utf8), to: &opening) }
    self.opening = opening
    var closing: [UInt8] = []
    LineFolding.append(Array("END:\(name.spelling)".utf8), to: &closing)
    self.closing = closing
  }
}
