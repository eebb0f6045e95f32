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
  private let withdrawal: Withdrawal
  private let index: FeedIndex

  init(of schedule: Schedule, after ledger: Ledger, at now: Timestamp) {
    programme = schedule.programme
    today = programme.day(of: now)
    standing = ledger.standing().filter { !$0.feeds.isEmpty }
    withdrawal = Withdrawal(programme: programme, today: today)
    let feeds = Feed.all(of: programme)
    index = FeedIndex(programme, feeds)
    frames = feeds.map { feed in
      Frame(
        id: feed.id,
        content: .inEachLanguage {
          feed.calendar(of: schedule.programme, in: $0).component.contentText
        })
    }
    findLostFeeds(feeds)
    addScheduled(schedule)
    addWithdrawn()
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
    withdrawal = Withdrawal(programme: programme, today: today)
    let feeds = Feed.all(of: programme)
    index = FeedIndex(programme, feeds)
    var known: Set<Ledger.Subject> = []
    for entry in ledger.standing(at: earlier) where !entry.feeds.isEmpty {
      known.insert(entry.subject)
      if case .feed(let id) = entry.subject {
        frames.append(Frame(id: id, content: entry.content))
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
    for scheduled in schedule.events where !isOver(scheduled) {
      guard var draft = EventDraft(scheduled, of: programme) else { continue }
      draft.feeds =
        if let entry = scheduled.published {
          feeds(keeping: entry)
        } else {
          index.feeds(of: scheduled)
            + (known[draft.uid]?.feeds.filter(lostFeeds.contains) ?? [])
        }
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

  /// The feeds that held an event, under their present addresses too: a unit that has been renamed
  /// takes its past along.
  private func feeds(keeping entry: Ledger.Entry) -> [Feed.ID] {
    index.present(entry.feeds) + lostFeeds.filter(entry.feeds.contains)
  }

  // MARK: What is not held any more

  /// What was published and is not scheduled any more goes on by what the ledger says of it.
  private mutating func addWithdrawn() {
    let drafted = Dictionary(
      events.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let series = standing.filter { entry in
      entry.facts.map { $0.standing.isHeld && $0.days.last >= today } ?? false && entry.isSeries
    }
    let covered = DaysByFeed(events, of: Set(series.map(\.uid.cycleName)))
    var next: [Substring: Ledger.Entry] = [:]
    var farewells: [Ledger.Entry] = []
    for entry in standing where !entry.isNotice {
      switch entry.subject {
      case .feed: continue
      case .farewell: farewells.append(entry)
      case .event(let uid):
        if entry.isSeries, entry.facts?.standing.isHeld == true {
          end(entry, as: drafted[uid], covered)
        } else if drafted[uid] == nil {
          withdraw(entry, next: &next)
        }
      }
    }
    sayFarewellAgain(farewells)
    // Of what came every year only the next time is marked; the others would only fill calendars.
    for entry in next.values.sorted(by: { $0.uid < $1.uid }) {
      if var draft = withdrawal.marked(entry) {
        draft.feeds = feeds(keeping: entry)
        events.append(draft)
      }
    }
  }

  /// A single event that is not there any more.
  private mutating func withdraw(_ entry: Ledger.Entry, next: inout [Substring: Ledger.Entry]) {
    guard let facts = entry.facts else { return }
    let isShown =
      facts.until.map { $0 >= today } ?? !Withdrawal.isOver(facts.days.last, today: today)
    if !facts.standing.isHeld, isShown {
      // What an announcement or an earlier withdrawal has cancelled says so already.
      if var draft = EventDraft(entry, of: programme) {
        draft.feeds = feeds(keeping: entry)
        events.append(draft)
      }
      return
    }
    guard facts.standing.isHeld, facts.days.last >= today else { return withdrawn.append(entry) }
    let key = entry.uid.everyYear
    guard let other = next[key] else { return next[key] = entry }
    let (first, later) = other.firstDay <= entry.firstDay ? (other, entry) : (entry, other)
    next[key] = first
    withdrawn.append(later)
  }

  /// A series, or a part of one, in the feeds that do not have all its days any more.
  ///
  /// - Parameter draft: what it is from now on; `nil` where it is nowhere any more.
  private mutating func end(
    _ entry: Ledger.Entry, as draft: EventDraft?, _ covered: DaysByFeed
  ) {
    guard let facts = entry.facts, facts.days.last >= today else {
      if draft == nil { withdrawn.append(entry) }
      return
    }
    let before = feeds(keeping: entry)
    let left = before.filter { draft?.feeds.contains($0) != true }
    let days = PublishedSeries(entry).days
    let held = days.last { $0 < today }
    if !left.isEmpty { leave(entry, left, heldUntil: held, isGone: draft == nil) }
    guard held != nil else { return }
    var ends: [CalendarDate: [Feed.ID]] = [:]
    let isCut = draft.map { $0.days.last ?? .earliest < facts.days.last } ?? true
    for feed in before where isCut || left.contains(feed) {
      let others = covered.days(in: feed, of: entry.uid.cycleName)
      if let day = days.first(where: { $0 >= today && !others.contains($0) }) {
        ends[day, default: []].append(feed)
      }
    }
    for (number, end) in ends.sorted(by: { $0.key < $1.key }).enumerated() {
      guard var farewell = withdrawal.farewell(entry, on: end.key, number: number + 1) else {
        continue
      }
      farewell.feeds = end.value
      events.append(farewell)
    }
  }

  /// What is left of a series in feeds that have lost it: its past, or a single entry.
  private mutating func leave(
    _ entry: Ledger.Entry, _ feeds: [Feed.ID], heldUntil last: CalendarDate?, isGone: Bool
  ) {
    let rest = last.map { EventDraft(entry, until: $0, of: programme) } ?? withdrawal.single(entry)
    guard var rest else { return }
    rest.feeds = feeds
    rest.isFarewell = !isGone
    events.append(rest)
  }

  /// What feeds keep of series that go on in others.
  private mutating func sayFarewellAgain(_ entries: [Ledger.Entry]) {
    guard !entries.isEmpty else { return }
    let held = Dictionary(grouping: events, by: \.uid).mapValues { Set($0.flatMap(\.feeds)) }
    for entry in entries {
      let rest = feeds(keeping: entry).filter { held[entry.uid]?.contains($0) != true }
      guard let facts = entry.facts, !rest.isEmpty, facts.until.map({ $0 >= today }) ?? true,
        var draft = EventDraft(entry, of: programme)
      else {
        // What feeds have lost meanwhile is said by another draft.
        if !events.contains(where: { $0.subject == entry.subject }) { withdrawn.append(entry) }
        continue
      }
      if let place = events.firstIndex(where: { $0.subject == entry.subject }) {
        // Two farewells in different feeds have one name: the newer words count for both.
        events[place].feeds = index.sorted(events[place].feeds + rest)
      } else {
        draft.feeds = rest
        draft.isFarewell = true
        events.append(draft)
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
      let day = programme.day(of: first)
      var notices: [Language: Event] = [:]
      for language in Language.supported {
        notices[language] = EventRenderer(programme: programme, language: language)
          .notice(uid, about: subject, on: day)
      }
      events.append(
        EventDraft(
          notices, on: [day],
          Ledger.Facts(
            .notice, on: DateSpan(day),
            title: .inEachLanguage { notices[$0]?.title ?? "" }), in: [id]))
    }
    for feed in programme.withdrawnFeeds {
      let uid = EventRenderer.noticeUID(of: Feed.ID(unit: feed.id), in: programme)
      if let known = ledger.latest(.event(uid)), !known.feeds.isEmpty { withdrawn.append(known) }
    }
  }
}

/// The days on which something is held, by feed and by event and year.
private struct DaysByFeed {
  private struct Key: Hashable {
    let feed: Feed.ID
    let cycle: Substring
  }

  private var days: [Key: Set<CalendarDate>] = [:]

  /// - Parameter cycles: what is asked about.
  init(_ drafts: [EventDraft], of cycles: Set<Substring>) {
    for draft in drafts where draft.facts.standing.isHeld && cycles.contains(draft.uid.cycleName) {
      for feed in draft.feeds {
        days[Key(feed: feed, cycle: draft.uid.cycleName), default: []].formUnion(draft.days)
      }
    }
  }

  func days(in feed: Feed.ID, of cycle: Substring) -> Set<CalendarDate> {
    days[Key(feed: feed, cycle: cycle)] ?? []
  }
}

extension Ledger {
  /// Notes what a programme means to publish now.
  mutating func record(_ draft: PublicationDraft, at now: Timestamp) {
    for frame in draft.frames {
      record(.feed(frame.id), content: frame.content, in: [frame.id], at: now)
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
