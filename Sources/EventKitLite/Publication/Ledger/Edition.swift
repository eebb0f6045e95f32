public import CivilTime
internal import ICalendar

extension Publication {
  /// What stands published at one moment: the calendars that subscribers get, made of the ledger alone.
  ///
  /// ```swift
  /// let edition = Publication.Edition(of: ledger, at: moment)
  /// let bytes = edition.bytes(of: "thu-vien-tinh", in: .vietnamese)
  /// ```
  ///
  /// What is published today and what was published then are made by the same code, so a feed of the
  /// past comes back to the byte.
  public struct Edition: Sendable, Hashable {
    /// The ids of the feeds, in the order in which they were first published.
    public let feeds: [Feed.ID]
    /// The events that stand in some feed, by start and then by `UID`.
    public let events: [Ledger.Entry]
    private let frames: [Feed.ID: Ledger.Entry]
    private let members: [Feed.ID: [Int]]
    private let changed: [Feed.ID: Timestamp]
    private let rendered: [Language: [SharedBytes]]

    /// Makes an edition of a ledger's lines.
    ///
    /// - Parameters:
    ///   - ledger: the ledger.
    ///   - moment: the moment, itself included; now when it is left out.
    public init(of ledger: Ledger, at moment: Timestamp? = nil) {
      let standing = ledger.standing(at: moment).filter { !$0.feeds.isEmpty }
      var feeds: [Feed.ID] = []
      var frames: [Feed.ID: Ledger.Entry] = [:]
      var events: [(key: (Substring, String), entry: Ledger.Entry)] = []
      for entry in standing {
        switch entry.subject {
        case .feed(let id):
          feeds.append(id)
          frames[id] = entry
        case .event(let uid), .farewell(let uid): events.append(((entry.startText, uid), entry))
        }
      }
      self.feeds = feeds
      self.frames = frames
      let sorted = events.sorted { $0.key < $1.key }.map(\.entry)
      var numbers = FeedNumbers()
      var members: [[Int]] = []
      for (index, event) in sorted.enumerated() {
        for number in numbers.numbers(of: event) {
          while members.count <= number { members.append([]) }
          members[number].append(index)
        }
      }
      self.members = Dictionary(
        uniqueKeysWithValues: zip(numbers.feeds, members))
      self.events = sorted
      changed = Self.changes(of: ledger, until: moment)
      rendered = Dictionary(
        uniqueKeysWithValues: Self.languages(of: sorted).map { language in
          (language, sorted.map { SharedBytes($0.rendered(in: language).bytes) })
        })
    }

    /// The languages that any of some events is published in.
    private static func languages(of events: [Ledger.Entry]) -> Set<Language> {
      events.reduce(into: []) { $0.formUnion($1.content.languages) }
    }

    /// When each feed last changed. An event that leaves a feed changes it, too, so the moment of a
    /// feed never goes back, unless the clock had been wrong.
    private static func changes(
      of ledger: Ledger, until moment: Timestamp?
    ) -> [Feed.ID: Timestamp] {
      var numbers = FeedNumbers()
      var changed: [Timestamp?] = []
      var held: [Ledger.Subject: [Int]] = [:]
      var resets = ledger.resets[...]
      for (place, entry) in ledger.entries.enumerated() {
        while let reset = resets.first, reset.entries <= place {
          changed = changed.map { $0.map { min($0, reset.moment) } }
          resets.removeFirst()
        }
        if let moment, entry.moment > moment { continue }
        var feeds = numbers.numbers(of: entry)
        if let before = held.updateValue(feeds, forKey: entry.subject), before != feeds {
          feeds += before
        }
        while changed.count < numbers.feeds.count { changed.append(nil) }
        // The lines of one branch may be older than those of another before them.
        for feed in feeds { changed[feed] = max(changed[feed] ?? entry.moment, entry.moment) }
      }
      return Dictionary(
        uniqueKeysWithValues: zip(numbers.feeds, changed).compactMap { feed, moment in
          moment.map { (feed, $0) }
        })
    }

    /// The events of a feed, by start and then by `UID`.
    public func events(of feed: Feed.ID) -> [Ledger.Entry] { places(of: feed).map { events[$0] } }

    /// The places, among all events, of those in a feed.
    func places(of feed: Feed.ID) -> [Int] { members[feed] ?? [] }

    /// When a feed last changed.
    public func lastModified(_ feed: Feed.ID) -> Timestamp? { changed[feed] }

    /// The feed as it is sent; `nil` when there is none of that id.
    public func bytes(of feed: Feed.ID, in language: Language) -> [UInt8]? {
      parts(of: feed, in: language).map(\.joinedBytes)
    }

    /// The feed in parts, which are shared by all feeds that hold the same events.
    func parts(of feed: Feed.ID, in language: Language) -> [SharedBytes]? {
      frame(of: feed, in: language).map { frame in
        let rendered = rendered[language]
        return frame.around(
          places(of: feed).lazy.map { rendered?[$0] ?? event(at: $0, in: language) })
      }
    }

    /// The calendar of a feed without its events.
    func frame(of feed: Feed.ID, in language: Language) -> RenderedFrame? {
      frames[feed].map { RenderedFrame(.calendar, contentText: $0.content[language]) }
    }

    /// The bytes of one of all events.
    func event(at place: Int, in language: Language) -> SharedBytes {
      rendered[language]?[place] ?? SharedBytes(events[place].rendered(in: language).bytes)
    }
  }
}

/// Numbers for the feeds of many entries: those of an event stand in the same feeds year after year,
/// and to compare two lists takes less than to look every name up.
private struct FeedNumbers {
  /// The feeds, each at its number.
  private(set) var feeds: [Feed.ID] = []
  private var numbers: [Feed.ID: Int] = [:]
  private var known: [ProgrammeEvent.ID: (feeds: [Feed.ID], numbers: [Int])] = [:]

  /// The numbers of an entry's feeds, in their order.
  mutating func numbers(of entry: Ledger.Entry) -> [Int] {
    let event = entry.eventID
    if let known = known[event], known.feeds == entry.feeds { return known.numbers }
    let found = entry.feeds.map { feed in
      if let number = numbers[feed] { return number }
      numbers[feed] = feeds.count
      feeds.append(feed)
      return feeds.count - 1
    }
    known[event] = (entry.feeds, found)
    return found
  }
}

extension Ledger.Entry {
  /// The `UID` of an event; empty for a feed.
  var uid: String {
    switch subject {
    case .event(let uid), .farewell(let uid): uid
    case .feed: ""
    }
  }

  /// Whether it is what is left of a series in feeds that have lost it.
  var isFarewell: Bool { if case .farewell = subject { true } else { false } }

  /// Whether it is no event of the programme, but only tells the subscribers of a feed that the feed
  /// has none, or a unit what waits and what is due.
  package var isNotice: Bool { uid.hasPrefix(EventRenderer.noticePrefix) || isOfUnit }

  /// Whether it is one of the programme's events, and neither a notice nor a day off.
  package var isOfEvent: Bool { !uid.isEmpty && !isNotice && !isDayOff }

  /// An event as it is sent, with the marks of its revision after its name.
  func rendered(in language: Language) -> RenderedComponent {
    RenderedComponent(
      RenderedFrame(
        .event, contentText: content[language], insertingAfterFirst: revision.lines))
  }

  /// When the event begins, as it is written: good for putting events into order.
  fileprivate var startText: Substring {
    let line = content[.vietnamese].contentLine(beginning: PropertyName.start.spelling)
    return line?.split(separator: ":").last ?? ""
  }
}

extension Ledger.Revision {
  /// The marks as content lines.
  fileprivate var lines: [String] {
    [
      "DTSTAMP:\(stamp.basicDescription)", "SEQUENCE:\(sequence)",
      "CREATED:\(created.basicDescription)", "LAST-MODIFIED:\(stamp.basicDescription)",
    ]
  }
}
