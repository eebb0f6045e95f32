internal import CivilTime
internal import ICalendar

/// Everything that a programme means to publish now, worked out before the ledger is touched.
struct PublicationDraft {
  /// The frame of a feed in every language.
  struct Frame {
    let id: Feed.ID
    let content: LocalizedText
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

  init(
    of schedule: Schedule, after ledger: Ledger, at now: Timestamp
  ) throws(InvalidDocument) {
    programme = schedule.programme
    today = now.local(secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC).date
    standing = ledger.standing().filter { !$0.feeds.isEmpty }
    let feeds = Feed.all(of: programme)
    frames = feeds.map { feed in
      Frame(
        id: feed.id,
        content: .inEachLanguage {
          feed.calendar(of: schedule.programme, in: $0).component.contentText
        })
    }
    findLostFeeds(feeds)
    addScheduled(schedule, feeds)
    try addWithdrawn(feeds)
    addNotices(feeds, ledger, now)
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

  private mutating func addScheduled(_ schedule: Schedule, _ feeds: [Feed]) {
    var feedsOfEvents = [[Feed.ID]](repeating: [], count: schedule.events.count)
    let index = UnitIndex(programme, schedule.events)
    for feed in feeds {
      switch feed.scope {
      case .everything:
        for place in schedule.events.indices { feedsOfEvents[place].append(feed.id) }
      case .category(let category):
        for (place, event) in schedule.events.enumerated()
        where event.event.categories.contains(category.id) {
          feedsOfEvents[place].append(feed.id)
        }
      case .unit(let unit):
        for place in index.places(of: unit.id) { feedsOfEvents[place].append(feed.id) }
      }
    }
    let lost = Set(lostFeeds)
    let known = lost.isEmpty ? [:] : standingEvents
    for (scheduled, feeds) in zip(schedule.events, feedsOfEvents) {
      guard !isOver(scheduled), var draft = EventDraft(scheduled, of: programme) else { continue }
      draft.feeds = feeds + (known[draft.uid]?.feeds.filter(lost.contains) ?? [])
      events.append(draft)
    }
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

  /// What was published and is not scheduled any more goes on by what the ledger says of it.
  private mutating func addWithdrawn(_ feeds: [Feed]) throws(InvalidDocument) {
    let drafted = Set(events.map(\.uid))
    for entry in standing {
      guard case .event(let uid) = entry.subject, !drafted.contains(uid), !entry.isNotice else {
        continue
      }
      if var draft = try Withdrawal(entry, of: programme, today: today).draft {
        let before = Set(entry.feeds)
        // A unit that has been renamed meanwhile takes the event along to its new address.
        draft.feeds =
          feeds.filter { !before.isDisjoint(with: $0.addresses) }.map(\.id)
          + lostFeeds.filter(before.contains)
        events.append(draft)
      } else {
        withdrawn.append(entry)
      }
    }
  }

  // MARK: Notices

  /// A feed without events gets one that says so, and loses it when the first event comes.
  private mutating func addNotices(_ feeds: [Feed], _ ledger: Ledger, _ now: Timestamp) {
    let filled = events.reduce(into: Set<Feed.ID>()) { $0.formUnion($1.feeds) }
    let subjects =
      feeds.map { ($0.id, $0.subject) }
      + lostFeeds.map { id in
        let frame = ledger.latest(.feed(id))
        return (id, .inEachLanguage { frame?.title(in: $0) ?? id.rawValue })
      }
    for (id, subject) in subjects {
      let uid = EventRenderer.noticeUID(of: id, in: programme)
      let known = ledger.latest(.event(uid))
      guard !filled.contains(id) else {
        if let known, !known.feeds.isEmpty { withdrawn.append(known) }
        continue
      }
      let first = known?.revision.created ?? now
      let day = first.local(secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC).date
      var notices: [Language: Event] = [:]
      for language in Language.supported {
        notices[language] = EventRenderer(programme: programme, language: language)
          .notice(uid, about: subject, on: day)
      }
      events.append(EventDraft(notices, on: [day], in: [id]))
    }
    for feed in programme.withdrawnFeeds {
      let uid = EventRenderer.noticeUID(of: Feed.ID(unit: feed.id), in: programme)
      if let known = ledger.latest(.event(uid)), !known.feeds.isEmpty { withdrawn.append(known) }
    }
  }
}

extension Ledger {
  /// Notes what a programme means to publish now.
  mutating func record(_ draft: PublicationDraft, at now: Timestamp) {
    for frame in draft.frames {
      record(.feed(frame.id), content: frame.content, in: [frame.id], at: now)
    }
    for event in draft.events {
      record(event.subject, content: event.content, in: event.feeds, at: now)
    }
    for entry in draft.withdrawn {
      record(entry.subject, content: entry.content, in: [], at: now)
    }
  }
}
