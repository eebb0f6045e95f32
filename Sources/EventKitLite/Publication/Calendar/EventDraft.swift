internal import CivilTime
internal import ICalendar

/// An event as it is meant to be published: its content in both languages, and the feeds that hold
/// it. The ledger adds the marks of the revision.
struct EventDraft: Sendable, Hashable {
  /// The event in each language, without the marks of a revision.
  let events: [Language: Event]
  /// The days on which it takes place, in order.
  let days: [CalendarDate]
  /// The feeds that hold it.
  var feeds: [Feed.ID] = []

  /// The name for good.
  var uid: String { events[.vietnamese]?.uid ?? "" }
  /// What the ledger calls it.
  var subject: Ledger.Subject { .event(uid) }

  /// The content lines in each language, unfolded.
  var content: LocalizedText {
    LocalizedText(
      vi: events[.vietnamese].map { $0.component.contentText },
      en: events[.english].map { $0.component.contentText })
  }

  init(vi: Event, en: Event, on days: [CalendarDate], in feeds: [Feed.ID] = []) {
    events = [.vietnamese: vi, .english: en]
    self.days = days
    self.feeds = feeds
  }

  /// The draft of a scheduled event; `nil` while it has no date.
  init?(_ scheduled: ScheduledEvent, of programme: Programme) {
    guard let timing = scheduled.timing,
      let vi = EventRenderer(programme: programme, language: .vietnamese).event(scheduled),
      let en = EventRenderer(programme: programme, language: .english).event(scheduled)
    else { return nil }
    self.init(vi: vi, en: en, on: timing.dates)
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
