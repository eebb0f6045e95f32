internal import CLibical
internal import Synchronization

/// The one way to libical: one thread at a time, with its global settings made.
///
/// libical 3 keeps its error state, its list counters and its table of zones in globals, and races
/// when two threads are inside. Nothing that belongs to it may leave the closure.
enum LibicalDoor {
  /// Guards nothing of Swift's: a waiting thread is given the lock by Linux itself, which
  /// ThreadSanitizer does not see, so it would take what the lock guards for a race.
  private static let lock = Mutex(())

  private static let settings: Void = {
    // Otherwise a bad property ends the process.
    icalerror_set_errors_are_fatal(0)
    // Otherwise unknown parameters are dropped without a word.
    ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN)
  }()

  /// Runs a closure inside; what it returns must be plain Swift values.
  static func enter<Answer: Sendable>(_ body: () -> Answer) -> Answer {
    lock.withLock { _ in
      settings
      return body()
    }
  }
}
