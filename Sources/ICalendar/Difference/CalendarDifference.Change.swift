internal import CivilTime

extension CalendarDifference {
  /// One thing that is different.
  public enum Change: Sendable, Hashable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It does not take place any more: `STATUS:CANCELLED`.
    case cancelled
    /// It takes place again.
    case reinstated
    /// It begins on another day, this many later or, below zero, earlier; its length is the same.
    case moved(days: Int, from: EventTime, to: EventTime)
    /// It begins at another time, or has another length or form.
    case rescheduled(from: Times, to: Times)
    /// The day or time by which a task is to be done is another, is new, or is gone.
    case due(from: EventTime?, to: EventTime?)
    /// One instance of a series does not take place, or takes place besides or at another time.
    case instance(Times, Fate)
    /// Many instances of a series, or an event alone, are otherwise in one and the same way.
    case instances(Instances, Deed)
    /// The clocks of a zone are set otherwise; so many entries take place at other moments by it.
    case clocks(entries: Int)
    /// It has another title.
    case renamed(from: String, to: String)
    /// A property came, went, or has another value; as on the wire, several values by lines.
    case field(PropertyName, from: String?, to: String?)
    /// Something inside it, such as its alarms, is different.
    case inner(ComponentName, from: Int, to: Int)

    /// When an entry begins and ends.
    public struct Times: Sendable, Hashable {
      /// When it begins; `nil` when it does not say.
      public let start: EventTime?
      /// When it ends, itself excluded; `nil` when it does not say.
      public let end: EventTime?

      /// Creates the times of an entry.
      public init(start: EventTime?, end: EventTime?) {
        self.start = start
        self.end = end
      }
    }

    /// What became of one instance of a series.
    public enum Fate: Sendable, Hashable {
      /// It takes place besides.
      case added
      /// It does not take place.
      case cancelled
      /// It takes place at another time.
      case moved(to: Times)
    }

    /// Instances of a series that are changed in one way.
    public struct Instances: Sendable, Hashable {
      /// How many are known of: those of some years and at most some thousands.
      public let count: Int
      /// Whether they are all that the series has.
      public let isEvery: Bool
      /// The first of them, as it was, or as it is where it is new.
      public let first: Times
      /// The last of them that is known, likewise.
      public let last: Times
      /// The first of them as it is now, where it takes place at another time.
      public let firstNow: Times?

      /// Creates a number of instances.
      public init(
        count: Int, isEvery: Bool, first: Times, last: Times, firstNow: Times? = nil
      ) {
        self.count = count
        self.isEvery = isEvery
        self.first = first
        self.last = last
        self.firstNow = firstNow
      }
    }

    /// What became of many instances.
    public enum Deed: Sendable, Hashable {
      /// They take place so many seconds later or, below zero, earlier; where it is because a zone's
      /// clocks are set otherwise, that zone.
      case shifted(seconds: Int, zone: String?)
      /// They take place at other times or last otherwise.
      case rescheduled
      /// They take place besides.
      case added
      /// They do not take place.
      case cancelled
    }
  }
}
