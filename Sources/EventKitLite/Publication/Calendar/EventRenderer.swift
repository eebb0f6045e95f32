internal import CivilTime
internal import ICalendar

/// Turns scheduled events into iCalendar events by the rules that calendar programs need.
struct EventRenderer {
  let programme: Programme
  let language: Language

  /// An event as it is published, without the marks of a revision; `nil` while it has no date.
  func event(_ scheduled: ScheduledEvent) -> Event? {
    guard let timing = scheduled.timing else { return nil }
    let uid = "\(scheduled.identity)@\(programme.domain)"
    var event: Event
    switch timing {
    case .days(let span): event = self.event(uid, on: span, scheduled.takenHours)
    case .recurring(let days): event = recurring(uid, days, scheduled.takenHours)
    }
    let text = EventText(scheduled, of: programme, in: language)
    event.setTitle(text.title, language: nil)
    event.setNotes(text.notes.isEmpty ? nil : text.notes, language: nil)
    switch scheduled.status {
    case .expected, .postponed: event.status = .tentative
    case .cancelled: event.status = programme.cancellation.status
    case .fixed, .announced, .waiting: event.status = .confirmed
    }
    if [.expected, .postponed, .cancelled].contains(scheduled.status) {
      event.transparency = .transparent
      event.busyStatus = .free
    }
    event.categories = scheduled.event.categories.compactMap {
      programme.category($0)?.name[language]
    }
    event.location = scheduled.place?[language]
    event.url = programme.pageAddress(of: scheduled.event.id, in: language)
    return event
  }

  private func event(
    _ uid: String, on days: DateSpan, _ session: DateRule.Session?
  ) -> Event {
    guard let session else { return Event(unstamped: uid, on: days) }
    let zone = programme.timeZone.name
    let start = LocalDateTime(days.first, session.from)
    let end = start.adding(minutes: session.minutes(orElse: programme.lengthOfStart))
    var event = Event(
      unstamped: uid, from: .zoned(start, zone: zone), to: .zoned(end, zone: zone))
    // A public day takes nobody's time by itself.
    event.transparency = .transparent
    return event
  }

  private func recurring(
    _ uid: String, _ days: ScheduledEvent.RecurringDays, _ session: DateRule.Session?
  ) -> Event {
    var rule = days.rule
    var event = self.event(uid, on: DateSpan(days.span.first), session)
    if case .until(.day(let last)) = rule.end, let start = event.start {
      rule.end = start.end(
        on: last, isHeld: last == days.span.last, days.dates.count + days.exceptions.count,
        in: programme.timeZone)
    }
    event.recurrenceRule = rule
    event.exceptions = days.exceptions.map { day in
      session.map { .zoned(LocalDateTime(day, $0.from), zone: programme.timeZone.name) }
        ?? .day(day)
    }
    return event
  }

  /// The one event of a feed that has none: it says so, and where to look.
  ///
  /// Some programs refuse an empty calendar and others wipe it, so a feed is never empty.
  func notice(_ uid: String, about subject: LocalizedText, on day: CalendarDate) -> Event {
    var event = Event(unstamped: uid, on: DateSpan(day))
    event.setTitle(LocalizedText.noEvents(for: subject)[language], language: nil)
    event.setNotes(
      LocalizedText.noDatedEvents(of: programme.label, seeAt: programme.url)[language],
      language: nil)
    event.status = .confirmed
    event.url = programme.url
    return event
  }

  /// A day off, or a day that is worked although it is a weekly day off.
  func dayOff(_ dayOff: DayOff) -> Event {
    var event = Event(unstamped: "\(dayOff.name)@\(programme.domain)", on: dayOff.days)
    let isExpected = dayOff.state == .expected
    event.setTitle(
      (isExpected ? LocalizedText.expectedMark[language] : "") + dayOff.title[language],
      language: nil)
    event.setNotes(
      Notes.fitting(dayOff.reasons(in: language), before: programme.url), language: nil)
    event.status = dayOff.state == .settled ? .confirmed : .tentative
    // It tells what offices do, and takes nobody's time.
    event.transparency = .transparent
    event.busyStatus = .free
    event.url = programme.url
    return event
  }

  /// The name of the notice in a feed.
  static func noticeUID(of feed: Feed.ID, in programme: Programme) -> String {
    "\(noticePrefix)\(feed)@\(programme.domain)"
  }

  static let noticePrefix = "notice."
}

extension LocalDateTime {
  /// So many minutes later on the same clock.
  fileprivate func adding(minutes: Int) -> LocalDateTime {
    let seconds = time.secondsAfterMidnight + minutes * 60
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return LocalDateTime(
      date.adding(days: days), TimeOfDay(secondsAfterMidnight: rest) ?? .midnight)
  }
}

extension Programme.CancellationStyle {
  /// The status of a cancelled event.
  var status: Event.Status {
    switch self {
    case .notice: .confirmed
    case .strict: .cancelled
    }
  }
}

extension Programme {
  /// The name in lists: the short one where there is one.
  var label: LocalizedText { short ?? title }
}

extension EventTime {
  /// The end of a series that starts at this time.
  ///
  /// It is a day for whole days, an instant for hours in a zone (RFC 5545, section 3.3.10). KDE's
  /// Akonadi takes the day for its midnight in UTC, which east of Greenwich comes before that day's
  /// end; so a series of whole days that is held on its last day is counted.
  ///
  /// - Parameters:
  ///   - last: its last day.
  ///   - isHeld: whether the rule has an instance on that day.
  ///   - count: how many instances the rule has until then, those left out included.
  func end(
    on last: CalendarDate, isHeld: Bool, _ count: Int, in zone: Programme.TimeZone
  ) -> RecurrenceRule.End {
    guard case .zoned(let local, _) = self else {
      return isHeld ? .count(count) : .until(.day(last))
    }
    return .until(.utc(zone.rules.instant(of: LocalDateTime(last, local.time))))
  }
}
