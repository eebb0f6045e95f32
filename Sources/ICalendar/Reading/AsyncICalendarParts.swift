/// The parts of a document whose chunks arrive over time, with the problems among them: a sequence
/// that leaves broken lines out and goes on.
///
/// Made by ``ICalendarReader/parts(of:)->AsyncICalendarParts<Chunks>``. It fails only when the
/// chunks do.
public struct AsyncICalendarParts<Chunks: AsyncSequence>: AsyncSequence
where Chunks.Element: Sequence<UInt8> {
  fileprivate let chunks: Chunks
  fileprivate let reader: ICalendarReader

  /// Starts to read.
  public func makeAsyncIterator() -> Iterator {
    Iterator(chunks: chunks.makeAsyncIterator(), reader: ICalendarStreamReader(reader))
  }

  /// The parts of a document that must be well-formed, which is less than valid; see
  /// ``ICalendarReader``.
  ///
  /// ```swift
  /// for try await part in ICalendarReader().parts(of: chunks).wellFormed { … }
  /// ```
  public var wellFormed: WellFormed { WellFormed(parts: self) }

  /// Awaits a chunk when the parts of the last one are used up.
  public struct Iterator: AsyncIteratorProtocol {
    private var chunks: Chunks.AsyncIterator
    private var reader: ICalendarStreamReader
    private var parts: ArraySlice<ICalendarPart> = []
    private var isAtEnd = false

    fileprivate init(chunks: Chunks.AsyncIterator, reader: ICalendarStreamReader) {
      self.chunks = chunks
      self.reader = reader
    }

    /// The next part, or `nil` at the end.
    ///
    /// - Throws: what the chunks throw.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(Chunks.Failure) -> ICalendarPart? {
      while parts.isEmpty, !isAtEnd {
        if !reader.isRefused, let chunk = try await chunks.next(isolation: actor) {
          parts = reader.read(chunk)[...]
        } else {
          isAtEnd = true
          parts = reader.finish()[...]
        }
      }
      return parts.popFirst()
    }
  }

  /// Gives parts as long as there is no error, then reads on only to find all of them.
  public struct WellFormed: AsyncSequence {
    fileprivate let parts: AsyncICalendarParts

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator { Iterator(parts: parts.makeAsyncIterator()) }

    /// Holds parts back from the first error on.
    public struct Iterator: AsyncIteratorProtocol {
      private var parts: AsyncICalendarParts.Iterator
      private var gate = ErrorGate()

      fileprivate init(parts: AsyncICalendarParts.Iterator) { self.parts = parts }

      /// The next part, or `nil` at the end of a well-formed document.
      ///
      /// - Throws: `InvalidDocument` with every problem of the document, when one is an error;
      ///   what the chunks throw.
      public mutating func next(
        isolation actor: isolated (any Actor)? = #isolation
      ) async throws -> ICalendarPart? {
        while let part = try await parts.next(isolation: actor) {
          if gate.lets(part) { return part }
        }
        try gate.finish()
        return nil
      }
    }
  }
}

extension AsyncICalendarParts: Sendable where Chunks: Sendable {}
extension AsyncICalendarParts.WellFormed: Sendable where Chunks: Sendable {}

extension ICalendarReader {
  /// Reads a document whose chunks arrive over time, a part at a time.
  ///
  /// ```swift
  /// for try await part in ICalendarReader().parts(of: chunks) {
  ///   if let event = part.event { print(event.title ?? "") }
  /// }
  /// ```
  ///
  /// What can be read is read, as by ``read(_:)``; problems are among the parts. Of a document that
  /// must be well-formed, ask for ``AsyncICalendarParts/wellFormed``.
  ///
  /// - Parameter chunks: the bytes, cut anywhere.
  public func parts<Chunks: AsyncSequence>(of chunks: Chunks) -> AsyncICalendarParts<Chunks>
  where Chunks.Element: Sequence<UInt8> {
    AsyncICalendarParts(chunks: chunks, reader: self)
  }
}
