#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file, a chunk at a time, so that its size does not matter.
///
/// The file is opened when the first chunk is asked for, by each iterator anew. One that cannot be
/// read has no more chunks; ``ICalendarReader/parts(contentsOf:)`` reports why.
public struct FileChunks: Sequence, Sendable, Hashable {
  /// The file's path.
  public let path: String
  /// The most bytes of a chunk.
  public let size: Int

  /// Creates the chunks of a file.
  public init(path: String, size: Int = 65_536) {
    self.path = path
    self.size = Swift.max(1, size)
  }

  /// Starts at the file's beginning.
  public func makeIterator() -> Iterator { Iterator(chunks: self) }

  /// Reads chunk by chunk, and closes the file at the end.
  public struct Iterator: IteratorProtocol, Sendable {
    private let chunks: FileChunks
    private var file: OpenFile?
    private var isAtEnd = false
    /// Why there are no more chunks, when the file's end is not the reason.
    private(set) var problem: Diagnostic?

    fileprivate init(chunks: FileChunks) { self.chunks = chunks }

    /// The next chunk, or `nil` at the end of what can be read.
    public mutating func next() -> [UInt8]? {
      guard !isAtEnd else { return nil }
      let file = self.file ?? OpenFile(chunks.path)
      self.file = file
      guard let chunk = file.read(upTo: chunks.size) else {
        let isMissing = errno == ENOENT || errno == ENOTDIR
        problem = isMissing ? TextFile.notFound(chunks.path) : TextFile.unreadable(chunks.path)
        return close()
      }
      return chunk.isEmpty ? close() : chunk
    }

    private mutating func close() -> [UInt8]? {
      isAtEnd = true
      file = nil
      return nil
    }
  }
}

extension FileChunks.Iterator: FailingChunks {}

/// Chunks that can come to an end before all of them have come.
protocol FailingChunks {
  /// What went wrong, if anything.
  var problem: Diagnostic? { get }
}

/// An open file, closed when nobody reads it any more.
private final class OpenFile: Sendable {
  private let descriptor: Int32

  init(_ path: String) { descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next bytes, none at the end; `nil` when reading fails, `errno` says why.
  func read(upTo size: Int) -> [UInt8]? {
    guard descriptor >= 0 else { return nil }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, length in
      repeat {
        count = unsafe systemRead(descriptor, buffer.baseAddress, size)
      } while count < 0 && errno == EINTR
      length = max(0, count)
    }
    return count < 0 ? nil : bytes
  }
}

/// `read`, outside of the type whose own `read` would hide it.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, bytes, count)
}
