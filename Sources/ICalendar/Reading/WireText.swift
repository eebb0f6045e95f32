/// Text as it stands on the wire, in the text of a whole component.
///
/// A component that is read keeps the values of its properties, and of those of the components in it,
/// one behind the other in one array, and each property a range of it: an event of twenty properties
/// and an alarm asks for memory for their values once.
struct WireText: Sendable {
  /// Valid UTF-8 in each range.
  private let bytes: [UInt8]
  let range: ByteRange

  /// Where the text stands.
  struct ByteRange: Sendable {
    fileprivate let start: UInt32
    let count: UInt32

    /// Creates a range, or `nil` when it is beyond 4 GB.
    init?(start: Int, end: Int) {
      guard UInt32(exactly: end) != nil else { return nil }
      self.start = UInt32(start)
      count = UInt32(end - start)
    }
  }

  /// Creates a text from a range of valid UTF-8.
  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    self.range = range
  }

  /// The text as a string of its own.
  var string: String { withBytes { String(copying: $0) } }

  /// Lends the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    let start = Int(range.start)
    return body(bytes.span.extracting(start..<(start &+ Int(range.count))))
  }
}
