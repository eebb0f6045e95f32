internal import CivilTime
internal import ICalendar

/// What single units have in their calendars beside the programme's events: what waits for a day, and
/// that deadlines come near.
///
/// These entries are nobody's events: where one is not true any more it goes without a word, and
/// what has been shown stays.
struct UnitNotices {
  /// The notices that are published now.
  private(set) var events: [EventDraft] = []
  /// Those that were published and are not true any more.
  private(set) var withdrawn: [Ledger.Entry] = []

  /// - Parameters:
  ///   - schedule: the schedule of the programme's years.
  ///   - standing: what stands published in any feed.
  ///   - today: the day of the publication.
  ///   - index: which feeds hold what.
  init(
    of schedule: Schedule, after standing: [Ledger.Entry], on today: CalendarDate,
    _ index: FeedIndex
  ) {
    let programme = schedule.programme
    let known = standing.filter(\.isOfUnit)
    let over = known.filter { $0.facts.map { $0.days.last < today } ?? false }
    events += over.compactMap { entry in
      var draft = EventDraft(entry, of: programme)
      draft?.feeds = index.present(entry.feeds)
      return draft
    }
    let published = Set(known.map(\.uid))
    // What begins today is said today.
    events += WaitingNotice.all(of: schedule, from: today).map { notice in
      let names = notice.names(in: programme)
      return EventDraft(
        // A unit that gets another id keeps its notices.
        named: names.first { published.contains($0 + "@" + programme.domain) } ?? names[0],
        on: notice.day, of: programme, in: index.feeds(ofOwn: notice.unit),
        title: notice.title
      ) { notice.lines(of: programme, in: $0) }
    }
    events += Reminder.all(of: schedule, from: today).map { reminder in
      EventDraft(
        named: reminder.name, on: reminder.day, of: programme,
        in: index.feeds(
          of: reminder.deadline.actors.filter { unit in
            programme.units[unit]?.until.map { $0 >= reminder.day } ?? true
          }), title: reminder.title,
        lines: reminder.lines)
    }
    events.removeAll { $0.feeds.isEmpty }
    let said = Set(events.map(\.uid))
    withdrawn = known.filter { !said.contains($0.uid) }
  }
}

extension EventDraft {
  /// A notice of one day, which takes nobody's time.
  fileprivate init(
    named name: String, on day: CalendarDate, of programme: Programme, in feeds: [Feed.ID],
    title: (Language) -> String, lines: (Language) -> [String]
  ) {
    var notices: [Language: Event] = [:]
    for language in programme.languages.all {
      var event = Event(unstamped: "\(name)@\(programme.domain)", on: DateSpan(day))
      event.setTitle(title(language), language: nil)
      event.setNotes(Notes.whole(lines(language)), language: nil)
      event.status = .confirmed
      event.transparency = .transparent
      event.busyStatus = .free
      notices[language] = event
    }
    self.init(
      notices, on: [day],
      Ledger.Facts(.notice, on: DateSpan(day), title: programme.languages.text(title)), in: feeds)
  }
}

extension Ledger.Entry {
  /// Whether it tells a unit of what waits or of a deadline.
  var isOfUnit: Bool {
    uid.hasPrefix(WaitingNotice.prefix) || uid.hasPrefix(Reminder.prefix)
  }
}

extension ScheduledEvent {
  /// The units and groups that must act.
  var actors: [Programme.Unit.ID] {
    if let ownUnit { return parts.actors.contains(ownUnit) ? [ownUnit] : [] }
    return unitsApart.isEmpty
      ? parts.actors : parts.actors.filter { !unitsApart.contains($0) }
  }
}
