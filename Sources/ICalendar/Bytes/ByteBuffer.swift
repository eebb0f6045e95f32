/// Bytes that are put together piece by piece.
///
/// An array does the same; a piece costs it twice the time, because it asks for room, for sole
/// ownership and for a copy each by a call, and pieces of a calendar are short.
struct ByteBuffer {
  /// What has been put together, and behind it the room that there is.
  private var storage: [UInt8]
  /// How many bytes have been put together.
  private(set) var count = 0

  /// Creates a buffer with room for some bytes.
  init(capacity: Int = 0) {
    storage = [UInt8](repeating: 0, count: capacity == 0 ? 0 : capacity + Self.spare)
  }

  /// How much room there is behind what is written, so that few bytes can be written as eight.
  private static var spare: Int { 8 }

  /// Lends what has been put together.
  @inline(__always)
  func withBytes<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    body(storage.span.extracting(0..<count))
  }

  /// What has been put together, as text.
  var text: String { withBytes { String(copying: $0) } }

  /// Takes what has been put together, and the room with it.
  mutating func takeBytes() -> [UInt8] {
    storage.removeLast(storage.count - count)
    count = 0
    defer { storage = [] }
    return storage
  }

  /// Takes away the bytes from an index on, and returns them; the room stays.
  mutating func removeBytes(from start: Int) -> [UInt8] {
    defer { count = start }
    return Array(storage[start..<count])
  }

  /// Forgets what has been put together, but not the room.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == storage.count { makeRoom(for: 1) }
    storage[count] = byte
    count &+= 1
  }

  mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  mutating func append(_ text: String) { text.withBytes { append($0) } }

  /// Ends a line.
  mutating func appendLineBreak() {
    append(atMost: 2) { $0.writeLineBreak(at: 0) }
  }

  mutating func append(_ bytes: borrowing Span<UInt8>) {
    append(atMost: bytes.count) { $0.write(bytes, at: 0) }
  }

  /// Lets bytes be written into the room behind what there is.
  ///
  /// - Parameters:
  ///   - most: how much room is needed; there will be eight bytes more.
  ///   - write: writes from the room's first byte on, and returns how many bytes it wrote.
  @inline(__always)
  mutating func append(atMost most: Int, _ write: (inout MutableSpan<UInt8>) -> Int) {
    let most = most &+ Self.spare
    if count &+ most > storage.count { makeRoom(for: most) }
    let start = count
    var all = storage.mutableSpan
    var room = all._mutatingExtracting(start..<(start &+ most))
    count = start &+ write(&room)
  }

  @inline(never)
  private mutating func makeRoom(for more: Int) {
    let added = max(more, storage.count, 256)
    storage.append(contentsOf: repeatElement(0, count: added))
  }
}
