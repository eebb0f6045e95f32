internal import CivilTime
internal import ICalendar

/// An event as it is meant to be published: its content in every language, and the feeds that hold
/// it. The ledger adds the marks of the revision.
struct EventDraft: Sendable, Hashable {
  /// The name for good.
  let uid: String
  /// The content lines in each language, unfolded.
  let content: LocalizedText
  /// How things stand with it.
  let facts: Ledger.Facts
  /// The days on which it takes place, in order.
  let days: [CalendarDate]
  /// The feeds that hold it.
  var feeds: [Feed.ID]
  /// Whether it is what is left of a series in feeds that have lost it while others go on with it.
  var isFarewell = false
  private let rendered: [Language: Event]

  /// What the ledger calls it.
  var subject: Ledger.Subject { isFarewell ? .farewell(uid) : .event(uid) }

  /// An event that is made of values.
  ///
  /// - Parameter events: the event in each language, without the marks of a revision.
  init(
    _ events: [Language: Event], on days: [CalendarDate], _ facts: Ledger.Facts,
    in feeds: [Feed.ID] = []
  ) {
    uid = events.values.first?.uid ?? ""
    content = LocalizedText(events.mapValues { $0.component.contentText })
    rendered = events
    self.facts = facts
    self.days = days
    self.feeds = feeds
  }

  private init(
    asPublished entry: Ledger.Entry, _ facts: Ledger.Facts, on days: [CalendarDate]
  ) {
    uid = entry.uid
    content = entry.content
    rendered = [:]
    self.facts = facts
    self.days = days
    feeds = entry.feeds
    isFarewell = entry.isFarewell
  }

  /// An event just as it was published, in the feeds that it was published in.
  ///
  /// - Parameter last: its last day from now on, where it does not keep all its days; `nil` comes
  ///   of a last day before the first.
  init?(_ entry: Ledger.Entry, until last: CalendarDate? = nil, of programme: Programme) {
    guard let facts = entry.facts else { return nil }
    guard let last, last < facts.days.last else {
      self.init(
        asPublished: entry, facts,
        on: entry.isSeries ? PublishedSeries(entry).days : Array(facts.days.days))
      return
    }
    let events = entry.events(in: programme.languages) { event, _ in
      event.end(on: last, in: programme.timeZone)
    }
    let days = (events.values.first?.publishedDays ?? []).filter { $0 <= last }
    guard let first = days.first, let end = days.last, let span = DateSpan(first, through: end)
    else { return nil }
    self.init(events, on: days, facts.with(days: span), in: entry.feeds)
  }

  /// The event in a language, without the marks of a revision.
  func event(in language: Language) -> Event? {
    rendered[language]
      ?? (try? Component(.event, contentText: content[language])).flatMap(Event.init)
  }

  /// The draft of a scheduled event, without feeds: as it was published where that is over, as the
  /// files say otherwise; `nil` while it has no date.
  init?(_ scheduled: ScheduledEvent, of programme: Programme) {
    if let entry = scheduled.published {
      self.init(entry, until: scheduled.timing?.span.last, of: programme)
      feeds = []
      return
    }
    guard let timing = scheduled.timing, let standing = scheduled.standing else { return nil }
    var events: [Language: Event] = [:]
    for language in programme.languages.all {
      events[language] = EventRenderer(programme: programme, language: language).event(scheduled)
    }
    self.init(
      events, on: timing.dates,
      Ledger.Facts(
        standing, on: timing.span,
        title: programme.languages.text { EventText.unmarkedTitle(of: scheduled, in: $0) },
        corrections: scheduled.corrections, item: scheduled.itemForm))
  }

  /// The draft of a day off, in the feed of days off.
  init(_ dayOff: DayOff, of programme: Programme) {
    var events: [Language: Event] = [:]
    for language in programme.languages.all {
      events[language] = EventRenderer(programme: programme, language: language).dayOff(dayOff)
    }
    self.init(
      events, on: Array(dayOff.days.days),
      Ledger.Facts(
        dayOff.state == .settled ? .fixed : .expected, on: dayOff.days,
        title: programme.languages.own(dayOff.title)),
      in: [.daysOff])
  }

  /// The event in a language, with the marks that it has in a ledger, or would get now.
  func stamped(by ledger: Ledger, at now: Timestamp, in language: Language) -> Event? {
    let revision = ledger.revision(of: subject, content: content, at: now)
    return event(in: language)?.stamped(revision)
  }
}

extension ScheduledEvent {
  /// How things stand with it once it is published; `nil` while it has no date.
  var standing: Ledger.Standing? {
    switch status {
    case .waiting: nil
    case .fixed: .fixed
    case .expected: .expected
    case .cancelled: .cancelled
    case .postponed: .postponed
    case .announced:
      word { $0.dates != nil }?.kind == .moved ? .moved : .announced
    }
  }

  /// How many announcements have corrected others.
  var corrections: Int { announcements.count { $0.kind == .corrected } }

  /// The last announcement in force of some kind.
  func word(where isMeant: (Announcement) -> Bool) -> Announcement? {
    announcements.inForce.last(where: isMeant)
  }

  /// What was announced about it, oldest first.
  private var announcements: [Announcement] {
    reasons.compactMap {
      if case .announcement(let announcement) = $0 { announcement } else { nil }
    }
  }
}

extension Event {
  /// The event with the marks of a revision.
  func stamped(_ revision: Ledger.Revision) -> Event {
    var event = self
    event.stamp = revision.stamp
    event.sequence = revision.sequence
    event.created = revision.created
    event.lastModified = revision.stamp
    return event
  }
}
