/// Everything that a programme publishes, as a value: paths and bytes.
///
/// A publication is a pure function of the programme's files, its ledger and the moment; and the
/// moment touches only events that have changed. A folder and a web server are two ways to hand the
/// same value out.
public struct Publication: Sendable, Hashable {
  /// One file of a publication.
  public struct File: Sendable, Hashable {
    /// Where it stands, relative to the publication's root, with `/` between folders.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]
    /// What it is: `text/calendar; charset=utf-8`.
    public let mediaType: String
    /// How many events it holds.
    public let events: Int
  }

  /// The files, in the order in which they were made.
  public let files: [File]
  /// How many different events there are, whatever the number of feeds that hold them.
  public let eventCount: Int
  /// The events without a date: what the programme waits for.
  public let waiting: [ScheduledEvent]
  /// The ledger, with the revisions of this publication added.
  public let ledger: Ledger
  /// What subscribers' programs may stumble over.
  public let warnings: [Diagnostic]

  /// Google takes calendars up to about a megabyte.
  static let largestFeed = 900_000
  /// More events make some clients slow.
  static let mostEvents = 1000

  /// Publishes a programme.
  ///
  /// - Parameters:
  ///   - programme: the programme.
  ///   - ledger: what was published before.
  ///   - now: the moment, for whatever is new or has changed.
  /// - Throws: ``InvalidDocument`` when a feed, read back by an independent reader, is not what was
  ///   meant; then nothing may be handed out.
  public init(
    of programme: Programme, ledger: Ledger, now: Timestamp
  ) throws(InvalidDocument) {
    let schedule = programme.schedule()
    var catalogue = EventCatalogue(programme, ledger: ledger, now: now)
    let events = schedule.events.map { catalogue.add($0) }
    let index = UnitIndex(programme, schedule.events)
    var files: [File] = []
    var warnings: [Diagnostic] = []
    for feed in Feed.all(of: programme) {
      var chosen: [EventCatalogue.Rendering]
      switch feed.scope {
      case .everything: chosen = events
      case .category(let category):
        chosen = schedule.events.indices.filter {
          schedule.events[$0].event.categories.contains(category.id)
        }.map { events[$0] }
      case .unit(let unit): chosen = index.places(of: unit.id).map { events[$0] }
      }
      if chosen.isEmpty { chosen = [catalogue.notice(for: feed)] }
      let calendar = feed.calendar(of: programme)
      let bytes = calendar.serialized(adding: chosen.map { $0.rendered(in: feed.language) })
      try Gate.check(bytes, against: chosen.compactMap { $0.events[feed.language] })
      warnings += Self.warnings(feed, bytes.count, chosen.count)
      files.append(
        File(
          path: feed.path, bytes: bytes, mediaType: "text/calendar; charset=utf-8",
          events: chosen.count))
    }
    self.files = files
    self.warnings = warnings
    eventCount = events.count
    waiting = schedule.waiting
    self.ledger = catalogue.ledger
  }

  private static func warnings(_ feed: Feed, _ size: Int, _ events: Int) -> [Diagnostic] {
    guard size > largestFeed || events > mostEvents else { return [] }
    return [
      Diagnostic(
        .warning, .largeFeed,
        LocalizedText(
          vi: "\(feed.path) có \(events) sự kiện, \(size) byte; Google chỉ nhận khoảng 1 MB",
          en: "\(feed.path) has \(events) events in \(size) bytes; Google takes about 1 MB"),
        hint: LocalizedText(
          vi: "rút ngắn horizon, hoặc để mọi người theo lịch của đơn vị hay loại việc",
          en: "shorten the horizon, or let people follow a unit's or a category's feed"))
    ]
  }
}

extension Diagnostic.Code {
  /// A feed is larger than some calendar programs take.
  public static let largeFeed = Self("publish/large-feed")
}
