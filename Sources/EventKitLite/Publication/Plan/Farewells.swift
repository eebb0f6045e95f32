internal import CivilTime
internal import ICalendar

/// What was published and is not held any more: it goes on by what the ledger says of it.
struct Farewells {
  /// What is published now, scheduled events before what is left of others.
  private(set) var events: [EventDraft]
  /// What is not published any more, under the name that the ledger knows.
  private(set) var withdrawn: [Ledger.Entry] = []

  private let standing: [Ledger.Entry]
  private let lostFeeds: [Feed.ID]
  private let index: FeedIndex
  private let withdrawal: Withdrawal
  private let isRewritten: Bool

  private var programme: Programme { withdrawal.programme }
  private var today: CalendarDate { withdrawal.today }

  /// - Parameters:
  ///   - standing: what stands published in any feed.
  ///   - events: what is scheduled now.
  ///   - lostFeeds: the feeds that the programme does not know any more and that are kept.
  ///   - isRewritten: whether the past follows the files: then a series is what they say in each
  ///     feed, and nothing is left of it where they do not have it.
  init(
    of standing: [Ledger.Entry], beside events: [EventDraft], in lostFeeds: [Feed.ID],
    _ index: FeedIndex, _ withdrawal: Withdrawal, isRewritten: Bool = false
  ) {
    self.events = events
    self.standing = standing
    self.lostFeeds = lostFeeds
    self.index = index
    self.withdrawal = withdrawal
    self.isRewritten = isRewritten
    addWithdrawn()
  }

  private mutating func addWithdrawn() {
    let drafted = Dictionary(
      events.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    // Only of what goes, or may be cut, is it asked what else is held on its days.
    let asked = standing.filter { entry in
      entry.facts.map { $0.days.last >= today } ?? false
        && (drafted[entry.uid] == nil || entry.isSeries)
    }
    let covered = DaysByFeed(events, of: Set(asked.map(\.eventID)))
    // What goes on under another id has not gone.
    let others = Set(programme.events.flatMap(\.aliases))
    var next: [Substring: Ledger.Entry] = [:]
    var farewells: [Ledger.Entry] = []
    for entry in standing where !entry.isNotice {
      switch entry.subject {
      case .feed: continue
      case .farewell:
        if isRewritten { withdrawn.append(entry) } else { farewells.append(entry) }
      case .event(let uid):
        let isGone = drafted[uid] == nil
        if isGone, others.contains(entry.eventID) {
          withdrawn.append(entry)
        } else if isGone, entry.isRun, entry.firstDay >= today, !isHeldOtherwise(entry, covered) {
          withdraw(entry, next: &next, covered)
        } else if entry.isSeries, entry.facts?.standing.isHeld == true {
          end(entry, as: drafted[uid], covered)
        } else if isGone {
          withdraw(entry, next: &next, covered)
        }
      }
    }
    sayFarewellAgain(farewells)
    // Of what came every year only the next time is marked; the others would only fill calendars.
    for entry in next.values.sorted(by: { $0.uid < $1.uid }) {
      if var draft = withdrawal.marked(entry) {
        draft.feeds = index.feeds(keeping: entry, and: lostFeeds)
        events.append(draft)
      }
    }
  }

  /// A single event that is not there any more.
  private mutating func withdraw(
    _ entry: Ledger.Entry, next: inout [Substring: Ledger.Entry], _ covered: DaysByFeed
  ) {
    guard let facts = entry.facts else { return }
    // What is held on the same days under another name is not off.
    if facts.days.last >= today, isHeldOtherwise(entry, covered) {
      return withdrawn.append(entry)
    }
    let isShown =
      facts.until.map { $0 >= today } ?? !Withdrawal.isOver(facts.days.last, today: today)
    if !facts.standing.isHeld, isShown {
      // What an announcement or an earlier withdrawal has cancelled says so already.
      if var draft = EventDraft(entry, of: programme) {
        draft.feeds = index.feeds(keeping: entry, and: lostFeeds)
        events.append(draft)
      }
      return
    }
    guard facts.standing.isHeld, facts.days.last >= today else { return withdrawn.append(entry) }
    let key = entry.uid.everyYear
    guard let other = next[key] else { return next[key] = entry }
    let (first, later) = other.firstDay <= entry.firstDay ? (other, entry) : (entry, other)
    next[key] = first
    if later.isSeries {
      end(later, as: nil, covered)
    } else {
      withdrawn.append(later)
    }
  }

  /// Whether an event is held on the same days under another name: then it is not off.
  private func isHeldOtherwise(_ entry: Ledger.Entry, _ covered: DaysByFeed) -> Bool {
    guard let facts = entry.facts else { return false }
    return index.feeds(keeping: entry, and: lostFeeds).allSatisfy { feed in
      covered.days(in: feed, of: entry.eventID).isSuperset(of: facts.days.days)
    }
  }

  /// A series, or a part of one, in the feeds that do not have all its days any more.
  ///
  /// - Parameter draft: what it is from now on; `nil` where it is nowhere any more.
  private mutating func end(
    _ entry: Ledger.Entry, as draft: EventDraft?, _ covered: DaysByFeed
  ) {
    guard let facts = entry.facts, facts.days.last >= today, !isRewritten else {
      if draft == nil { withdrawn.append(entry) }
      return
    }
    let before = index.feeds(keeping: entry, and: lostFeeds)
    let left = before.filter { draft?.feeds.contains($0) != true }
    let days = PublishedSeries(entry).days
    let held = days.last { $0 < today }
    if !left.isEmpty {
      let taken = left.reduce(into: Set<CalendarDate>()) { taken, feed in
        taken.formUnion(covered.days(in: feed, of: entry.eventID))
      }
      let told = left.reduce(into: Set<CalendarDate>()) { told, feed in
        told.formUnion(covered.told(in: feed, of: entry.eventID))
      }
      let coming = days.filter { $0 >= today }
      let free = coming.first { !taken.contains($0) }
      leave(
        entry, left, heldUntil: held, isGone: draft == nil,
        on: free ?? coming.first(where: told.contains), isHeldOtherwise: free == nil)
    }
    guard held != nil else { return }
    var ends: [CalendarDate: [Feed.ID]] = [:]
    let isCut = draft.map { $0.days.last ?? .earliest < facts.days.last } ?? true
    for feed in before where isCut || left.contains(feed) {
      let others = covered.days(in: feed, of: entry.eventID)
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
  ///
  /// - Parameters:
  ///   - day: the first of its days to come on which nothing else of the event is held; without one
  ///     the first that is told of by itself.
  ///   - isHeldOtherwise: whether the event is held, or told of, on all of its days to come.
  private mutating func leave(
    _ entry: Ledger.Entry, _ feeds: [Feed.ID], heldUntil last: CalendarDate?, isGone: Bool,
    on day: CalendarDate?, isHeldOtherwise: Bool
  ) {
    let rest =
      last.map { EventDraft(entry, until: $0, of: programme) }
      ?? withdrawal.single(
        entry, on: day, isHeldOtherwise: isHeldOtherwise)
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
      let rest = index.feeds(keeping: entry, and: lostFeeds).filter {
        held[entry.uid]?.contains($0) != true
      }
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
}

/// The days on which something is held, or is told of by itself, by feed and by event: what is counted
/// for another year by now is held all the same.
private struct DaysByFeed {
  private struct Key: Hashable {
    let feed: Feed.ID
    let event: ProgrammeEvent.ID
  }

  private var days: [Key: Set<CalendarDate>] = [:]
  private var told: [Key: Set<CalendarDate>] = [:]

  /// - Parameter events: what is asked about.
  init(_ drafts: [EventDraft], of events: Set<ProgrammeEvent.ID>) {
    for draft in drafts {
      let event = draft.uid.eventID
      guard events.contains(event) else { continue }
      // A day that was moved, called off or put off has an entry that says so.
      let told = draft.uid.namedSlot.map { [$0] } ?? []
      let held = draft.facts.standing.isHeld ? draft.days : []
      guard !held.isEmpty || !told.isEmpty else { continue }
      for feed in draft.feeds {
        let key = Key(feed: feed, event: event)
        days[key, default: []].formUnion(held + told)
        self.told[key, default: []].formUnion(told)
      }
    }
  }

  func days(in feed: Feed.ID, of event: ProgrammeEvent.ID) -> Set<CalendarDate> {
    days[Key(feed: feed, event: event)] ?? []
  }

  /// The days that have an entry of their own.
  func told(in feed: Feed.ID, of event: ProgrammeEvent.ID) -> Set<CalendarDate> {
    told[Key(feed: feed, event: event)] ?? []
  }
}
