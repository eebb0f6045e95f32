internal import CivilTime
internal import ICalendar

/// Everything that a programme means to publish now, worked out before the ledger is touched.
struct PublicationDraft {
  /// The frame of a feed in every language.
  struct Frame {
    let id: Feed.ID
    let content: LocalizedText
    /// What ``Ledger/Entry/language`` says.
    let language: Language?
  }

  /// The events, notices of empty feeds among them.
  private(set) var events: [EventDraft] = []
  /// What is not published any more, under the name that the ledger knows.
  private(set) var withdrawn: [Ledger.Entry] = []
  /// The frames of the programme's feeds.
  private(set) var frames: [Frame] = []
  /// The feeds that were published and that the programme does not know any more. They are kept:
  /// their subscribers cannot know why they should have gone.
  private(set) var lostFeeds: [Feed.ID] = []

  private let programme: Programme
  private let today: CalendarDate
  private let standing: [Ledger.Entry]
  /// Which feeds hold what.
  let index: FeedIndex

  /// - Parameter isRewritten: whether the past follows the files, whatever was published of it.
  init(
    of schedule: Schedule, after ledger: Ledger, at now: Timestamp, isRewritten: Bool = false
  ) {
    programme = schedule.programme
    today = programme.day(of: now)
    standing = ledger.standing().filter { !$0.feeds.isEmpty }
    let feeds = Feed.all(of: programme)
    index = FeedIndex(programme, feeds)
    let years = schedule.yearsOfDays
    frames = feeds.map { feed in
      Frame(
        id: feed.id,
        content: schedule.programme.languages.text {
          feed.calendar(of: schedule.programme, in: $0, covering: years).component.contentText
        }, language: schedule.programme.mainLanguage(told: feed.id))
    }
    findLostFeeds(feeds)
    addScheduled(schedule)
    addDaysOff(schedule, isRewritten: isRewritten)
    let withdrawal = Withdrawal(programme: programme, today: today)
    let farewells = Farewells(
      of: standing, beside: events, in: lostFeeds, index, withdrawal, isRewritten: isRewritten)
    events = farewells.events
    withdrawn += farewells.withdrawn
    let notices = UnitNotices(of: schedule, after: standing, on: today, index)
    events += notices.events
    withdrawn += notices.withdrawn
    addNotices(feeds, ledger, now)
  }

  /// What stood published at an earlier moment, as it stood.
  init(
    puttingBack earlier: Timestamp, of programme: Programme, after ledger: Ledger,
    at now: Timestamp
  ) {
    self.programme = programme
    today = programme.day(of: now)
    standing = ledger.standing().filter { !$0.feeds.isEmpty }
    index = FeedIndex(programme)
    let withdrawal = Withdrawal(programme: programme, today: today)
    var known: Set<Ledger.Subject> = []
    for entry in ledger.standing(at: earlier) where !entry.feeds.isEmpty {
      known.insert(entry.subject)
      if case .feed(let id) = entry.subject {
        frames.append(Frame(id: id, content: entry.content, language: entry.language))
      } else if let draft = EventDraft(entry, of: programme) {
        events.append(draft)
      }
    }
    // Feeds that have come since stay, and say that they have nothing.
    for entry in standing where !known.contains(entry.subject) {
      if case .feed(let id) = entry.subject {
        lostFeeds.append(id)
      } else if entry.isSeries, var draft = withdrawal.single(entry) {
        draft.feeds = entry.feeds
        draft.isFarewell = entry.isFarewell
        events.append(draft)
      } else {
        withdrawn.append(entry)
      }
    }
    addNotices([], ledger, now)
  }

  // MARK: Feeds

  private mutating func findLostFeeds(_ feeds: [Feed]) {
    let known = Set(feeds.map(\.id))
    let takenBack = Set(programme.withdrawnFeeds.map { Feed.ID(unit: $0.id) })
    for entry in standing {
      guard case .feed(let id) = entry.subject, !known.contains(id) else { continue }
      if takenBack.contains(id) { withdrawn.append(entry) } else { lostFeeds.append(id) }
    }
  }

  // MARK: Events

  private mutating func addScheduled(_ schedule: Schedule) {
    let known = lostFeeds.isEmpty ? [:] : standingEvents
    var memo = FeedMemo(index)
    for scheduled in schedule.events where !isOver(scheduled) {
      guard var draft = EventDraft(scheduled, of: programme) else { continue }
      draft.feeds =
        if let entry = scheduled.published {
          memo.present(in: entry) + lostFeeds.filter(entry.feeds.contains)
        } else {
          memo.feeds(of: scheduled)
            + (known[draft.uid]?.feeds.filter(lostFeeds.contains) ?? [])
        }
      events.append(draft)
    }
  }

  /// The days off of the programme's years, in their own feed; what is over stays as it was.
  private mutating func addDaysOff(_ schedule: Schedule, isRewritten: Bool) {
    let isPublished = frames.contains { $0.id == .daysOff }
    guard isPublished || lostFeeds.contains(.daysOff) else { return }
    let over =
      isRewritten
      ? [] : standing.filter { $0.isDayOff && ($0.facts.map { $0.days.last < today } ?? false) }
    events += over.compactMap { EventDraft($0, of: programme) }
    guard isPublished else { return }
    let isNew = isRewritten || !standing.contains(where: \.isDayOff)
    let days = DayOff.all(
      of: programme, from: isNew ? .earliest : today, beside: Set(over.map(\.name)))
    events += days.map { EventDraft($0, of: programme) }
  }

  private var standingEvents: [String: Ledger.Entry] {
    standing.reduce(into: [:]) { events, entry in
      if case .event(let uid) = entry.subject { events[uid] = entry }
    }
  }

  /// Whether an event was cancelled and its days lie so far back that nobody looks for it.
  private func isOver(_ scheduled: ScheduledEvent) -> Bool {
    scheduled.status == .cancelled
      && scheduled.timing.map { Withdrawal.isOver($0.span.last, today: today) } ?? false
  }

  // MARK: Notices

  private mutating func addNotices(_ feeds: [Feed], _ ledger: Ledger, _ now: Timestamp) {
    let notices = FeedNotices(
      for: feeds, and: lostFeeds, beside: events, of: programme, after: ledger, at: now)
    events += notices.events
    withdrawn += notices.withdrawn
  }
}

extension Ledger {
  /// Notes what a programme means to publish now.
  mutating func record(_ draft: PublicationDraft, at now: Timestamp) {
    for frame in draft.frames {
      record(
        .feed(frame.id), content: frame.content, in: [frame.id], mainly: frame.language, at: now)
    }
    for event in draft.events {
      record(
        event.subject, content: event.content, facts: event.facts, in: event.feeds, at: now)
    }
    for entry in draft.withdrawn {
      record(entry.subject, content: entry.content, facts: entry.facts, in: [], at: now)
    }
  }
}
