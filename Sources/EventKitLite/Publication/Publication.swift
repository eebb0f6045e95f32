public import CivilTime
internal import ICalendar

/// Everything that a programme publishes, as a value: paths and bytes.
///
/// ```swift
/// let publication = try Publication(of: programme, ledger: ledger, now: now)
/// for file in publication.files { print(file.path, file.entityTag) }
/// ```
///
/// A publication is a pure function of the programme's files, its ledger and the moment; and the
/// moment touches only events that have changed. A folder and a web server are two ways to hand the
/// same value out.
public struct Publication: Sendable, Hashable {
  /// The files, in the order in which they were made.
  public private(set) var files: [File]
  /// How many different events there are, whatever the number of feeds that hold them.
  public let eventCount: Int
  /// How many feeds there are, each language counted.
  public let feedCount: Int
  /// The schedule of the whole horizon that was published.
  public let schedule: Schedule
  /// The ledger, with what is new in this publication added.
  public let ledger: Ledger
  /// What was to change.
  public let plan: Plan
  /// What subscribers see now.
  public let edition: Publication.Edition
  /// What subscribers' programs may stumble over, and what a publisher must know.
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
  ///   - proven: the entity tags of files that have been read back before. When there are no others,
  ///     nothing needs to be read back again.
  /// - Throws: what ``init(carryingOut:accepting:proven:)`` throws, and `InvalidDocument` when the
  ///   ledger is another programme's, or when a programme that was made in code has ids that
  ///   addresses cannot have; then nothing may be handed out.
  public init(
    of programme: Programme, ledger: Ledger, now: Timestamp, proven: Set<String> = []
  ) throws(InvalidDocument) {
    try self.init(
      carryingOut: try Plan(for: programme, after: ledger, at: now), proven: proven)
  }

  /// Makes what a plan says.
  ///
  /// - Parameters:
  ///   - plan: what is to change.
  ///   - accepted: what somebody has said is meant, although it looks like a slip.
  ///   - proven: the entity tags of files that have been read back before. When there are no others,
  ///     nothing needs to be read back again.
  /// - Throws: `InvalidDocument` when the plan has what people hardly mean and nobody has accepted
  ///   it, or when a feed, read back by independent readers, is not what was meant; then nothing may
  ///   be handed out.
  public init(
    carryingOut plan: Plan, accepting accepted: Plan.Acceptance = Plan.Acceptance(),
    proven: Set<String> = []
  ) throws(InvalidDocument) {
    let obstacles = plan.obstacles(accepting: accepted)
    guard obstacles.isEmpty else { throw InvalidDocument(obstacles) }
    let programme = plan.programme
    let next = plan.ledger
    let edition = Publication.Edition(of: next)
    let feeds = Self.feeds(edition, of: programme)
    if !feeds.allSatisfy({ proven.contains($0.entityTag) }) {
      try Gate.check(edition, against: plan.drafts, in: programme.languages)
    }
    files =
      feeds + Self.handouts(edition, of: programme)
      + [
        Self.scheduleAsJSON(plan.schedule, edition),
        try Self.calendarAsJSON(edition, of: programme),
      ]
    eventCount = edition.events(of: .everything).count
    feedCount = feeds.count
    schedule = plan.schedule
    ledger = next
    self.plan = plan
    self.edition = edition
    warnings =
      plan.warnings + plan.lostFeeds.map(Self.lostFeed)
      + feeds.compactMap(\.sizeWarning)
  }

  /// The publication with more files in it: pages, made of what it has.
  ///
  /// - Parameter files: the files; one in the place of another of the publication's is left out.
  package func adding(_ files: [File]) -> Publication {
    var publication = self
    let known = Set(self.files.map(\.path))
    publication.files += files.filter { !known.contains($0.path) }
    return publication
  }

  // MARK: Files

  private static func feeds(_ edition: Publication.Edition, of programme: Programme) -> [File] {
    edition.feeds.flatMap { feed in
      programme.languages.all.compactMap { language in
        edition.parts(of: feed, in: language).map { parts in
          File(
            path: Feed.path(of: feed, in: language, of: programme.language), parts: parts,
            mediaType: File.calendar, events: edition.places(of: feed).count,
            lastModified: edition.lastModified(feed))
        }
      }
    }
  }

  /// A file for each event and year, to be taken into somebody's own calendar.
  private static func handouts(_ edition: Publication.Edition, of programme: Programme) -> [File] {
    // An event on several observances of a year has several UIDs; name and year come first in them.
    let events = edition.places(of: .everything).filter { !edition.events[$0].isFarewell }
    let names = Dictionary(grouping: events) { place in
      String(edition.events[place].uid.cycleName)
    }
    // The years of an event have one frame.
    let years = edition.events.lazy.compactMap { $0.facts?.days }.yearsAtEnds
    var frames: [Language: [String: RenderedFrame]] = [:]
    func frame(for title: String, in language: Language) -> RenderedFrame {
      if let known = frames[language]?[title] { return known }
      let calendar = Feed.handout(title, of: programme, in: language, covering: years)
      let frame = RenderedFrame(.calendar, contentText: calendar.component.contentText)
      frames[language, default: [:]][title] = frame
      return frame
    }
    return names.sorted { $0.key < $1.key }.flatMap { name, places in
      let event = programme.event(ProgrammeEvent.ID(String(name.prefix { $0 != "." })))
      return programme.languages.all.map { language in
        let title = event?.title[language] ?? edition.events[places[0]].title(in: language)
        return File(
          path: Feed.handoutPath(of: name, in: language, of: programme.language),
          parts: frame(for: title, in: language).around(
            places.map { edition.event(at: $0, in: language) }),
          mediaType: File.calendar, events: places.count,
          lastModified: places.map { edition.events[$0].moment }.max())
      }
    }
  }

  /// The schedule of the whole programme as JSON.
  private static func scheduleAsJSON(_ schedule: Schedule, _ edition: Publication.Edition) -> File {
    File(
      path: "programme.json", parts: [SharedBytes(schedule.json())], mediaType: "application/json",
      events: schedule.events.count, lastModified: edition.lastModified(.everything))
  }

  /// The calendar of everything as jCal (RFC 7265).
  private static func calendarAsJSON(
    _ edition: Publication.Edition, of programme: Programme
  ) throws(InvalidDocument) -> File {
    let bytes = edition.bytes(of: .everything, in: programme.language) ?? []
    return File(
      path: "calendar.json",
      parts: [SharedBytes(JCal.bytes(of: try ICalendarReader().components(in: bytes)))],
      mediaType: "application/calendar+json",
      events: edition.places(of: .everything).count,
      lastModified: edition.lastModified(.everything))
  }

  // MARK: Warnings

  private static func lostFeed(_ id: Feed.ID) -> Diagnostic {
    Diagnostic(
      .warning, .lostFeed, .feedLost(id),
      hint: id == .daysOff ? .nameHolidaysOrWithdraw(id) : .giveAliasOrWithdraw(id))
  }
}

extension Diagnostic.Code {
  /// A feed was published and the programme does not know it any more.
  public static let lostFeed = Self("publish/lost-feed")
}
