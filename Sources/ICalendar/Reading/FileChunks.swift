internal import CivilTime
internal import SafeFiles

/// The bytes of a file, a chunk at a time, so that its size does not matter.
///
/// The file is opened when the first chunk is asked for, by each iterator again. One that cannot
/// be read has no more chunks; ``ICalendarReader/parts(contentsOf:)`` reports why.
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
    private var offset = 0
    private var isAtEnd = false
    /// Why there are no more chunks, when the file's end is not the reason.
    private(set) var problem: Diagnostic?

    fileprivate init(chunks: FileChunks) { self.chunks = chunks }

    /// The next chunk, or `nil` at the end of what can be read.
    public mutating func next() -> [UInt8]? {
      guard !isAtEnd else { return nil }
      do throws(WriteFailure) {
        if file == nil { file = try OpenFile(chunks.path) }
        let chunk = try file?.file.read(chunks.size, at: offset) ?? []
        offset += chunk.count
        return chunk.isEmpty ? close() : chunk
      } catch {
        problem =
          error.isMissing ? TextFile.notFound(chunks.path) : TextFile.unreadable(chunks.path)
        return close()
      }
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

/// An open file that the copies of an iterator share.
private final class OpenFile: Sendable {
  let file: SystemFile

  init(_ path: String) throws(WriteFailure) {
    file = try SystemFile(path, for: .reading)
    try file.requireFile()
  }
}
