internal import CivilTime
internal import ICalendar

/// An event as it is meant to be published: its content in every language, and the feeds that hold
/// it. The ledger adds the marks of the revision.
struct EventDraft: Sendable, Hashable {
  /// The event in each language, without the marks of a revision.
  let events: [Language: Event]
  /// The days on which it takes place, in order.
  let days: [CalendarDate]
  /// The feeds that hold it.
  var feeds: [Feed.ID] = []

  /// The name for good.
  var uid: String { events.values.first?.uid ?? "" }
  /// What the ledger calls it.
  var subject: Ledger.Subject { .event(uid) }

  /// The content lines in each language, unfolded.
  var content: LocalizedText {
    LocalizedText(events.mapValues { $0.component.contentText })
  }

  init(_ events: [Language: Event], on days: [CalendarDate], in feeds: [Feed.ID] = []) {
    self.events = events
    self.days = days
    self.feeds = feeds
  }

  /// The draft of a scheduled event; `nil` while it has no date.
  init?(_ scheduled: ScheduledEvent, of programme: Programme) {
    guard let timing = scheduled.timing else { return nil }
    var events: [Language: Event] = [:]
    for language in Language.supported {
      events[language] = EventRenderer(programme: programme, language: language).event(scheduled)
    }
    self.init(events, on: timing.dates)
  }

  /// The event in a language, with the marks that it has in a ledger, or would get now.
  func stamped(by ledger: Ledger, at now: Timestamp, in language: Language) -> Event? {
    let revision = ledger.revision(of: subject, content: content, at: now)
    return events[language]?.stamped(revision)
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
