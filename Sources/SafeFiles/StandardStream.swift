#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// Standard output or standard error, with every write checked.
///
/// A reader that closed its end of a pipe has seen enough: what follows is dropped. Any other
/// failure is reported, and remembered.
package final class StandardStream: Sendable {
  /// Data.
  package static let output = StandardStream(STDOUT_FILENO, outputName)
  /// Everything else.
  package static let error = StandardStream(STDERR_FILENO, "<stderr>")

  /// What standard output is called in failures.
  static let outputName = "<stdout>"

  private let descriptor: Int32
  private let name: String
  private let state = Mutex(State.open)

  private enum State { case open, closed, failed }

  private init(_ descriptor: Int32, _ name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Lets a write to a closed pipe, or one beyond the limit for files, fail: the system would end
  /// the process, with what it has in hand half done. To be called once, first of all.
  package static func ignoreSignals() { SystemFile.ignoreWriteSignals() }

  /// How many columns its terminal has; `nil` where it leads elsewhere.
  package var columns: Int? { SystemFile.columns(ofTerminal: descriptor) }

  /// Whether something could not be written.
  package var hasFailed: Bool { state.withLock { $0 == .failed } }

  /// Writes all bytes.
  package func write(_ bytes: [UInt8]) throws(WriteFailure) {
    try state.withLock { (state) throws(WriteFailure) in
      guard state != .closed else { return }
      do throws(WriteFailure) {
        try SystemFile.write(bytes, toStream: descriptor, named: name)
      } catch {
        state = error.code == EPIPE ? .closed : .failed
        if state == .failed { throw error }
      }
    }
  }
}
