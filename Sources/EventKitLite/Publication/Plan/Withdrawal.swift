internal import CivilTime
internal import ICalendar

/// How subscribers are told that something published does not take place any more.
///
/// A single event that is off stays under its name, marked, until some days after its date. A series
/// cannot do that: what has been held stays as it was, under its name and up to its last day, and an
/// entry beside it, `….end`, stands on the first day that falls away. A series of which no day has
/// been held becomes a single entry under its name: some calendar programs go on showing a series
/// that is simply gone, and let go of it only so.
///
/// The programme does not know what is off any more: everything is made of what the ledger says.
struct Withdrawal {
  /// How many days what is off is still shown: after its date, or after a series has become a single
  /// entry.
  static let daysShown = 30

  let programme: Programme
  let today: CalendarDate

  /// Whether a cancelled event lies so far back that nobody looks for it any more.
  static func isOver(_ lastDay: CalendarDate, today: CalendarDate) -> Bool {
    lastDay.dayNumber + daysShown < today.dayNumber
  }

  // MARK: Drafts

  /// A published event, marked as off, on its days.
  func marked(_ entry: Ledger.Entry) -> EventDraft? {
    guard let days = entry.facts?.days else { return nil }
    return draft(of: entry, on: days, until: days.last, reason(of: entry)) { _ in }
  }

  /// The single entry that a series becomes of which no day has been held.
  ///
  /// - Parameters:
  ///   - day: one of its days on which nothing else is held; its first one without.
  ///   - isHeldOtherwise: whether the event is held on all these days at other hours.
  func single(
    _ entry: Ledger.Entry, on day: CalendarDate? = nil, isHeldOtherwise: Bool = false
  ) -> EventDraft? {
    guard let first = day ?? entry.facts?.days.first else { return nil }
    let words = isHeldOtherwise ? LocalizedText.heldAtOtherHours : reason(of: entry)
    return draft(of: entry, on: DateSpan(first), until: today, words) {
      $0 = $0.once(on: first)
    }
  }

  /// The entry on the first day on which a series is not held any more.
  ///
  /// - Parameter number: which of several it is, from 1: calendars can lose a series from different
  ///   days on.
  func farewell(_ entry: Ledger.Entry, on day: CalendarDate, number: Int = 1) -> EventDraft? {
    let uid = "\(entry.name).end\(number == 1 ? "" : String(number))@\(programme.domain)"
    return draft(of: entry, on: DateSpan(day), until: day, .noLongerHeld(from: day)) {
      $0 = $0.once(on: day)
      $0.uid = uid
    }
  }

  /// What is off, on its days.
  ///
  /// - Parameters:
  ///   - day: the day some time after which it is not shown any more.
  ///   - words: what subscribers read first.
  private func draft(
    of entry: Ledger.Entry, on days: DateSpan, until day: CalendarDate, _ words: LocalizedText,
    _ change: (inout Event) -> Void
  ) -> EventDraft? {
    guard let facts = entry.facts else { return nil }
    let events = entry.events(in: programme.languages) { event, language in
      change(&event)
      event.setTitle(LocalizedText.cancelledMark[language] + facts.title[language], language: nil)
      event.setNotes(
        Notes.saying(words[language], before: event.notes ?? "", event.url), language: nil)
      event.status = programme.cancellation.status
      event.transparency = .transparent
      event.busyStatus = .free
    }
    return EventDraft(
      events, on: Array(days.days),
      Ledger.Facts(
        .withdrawn, on: days, title: facts.title, corrections: facts.corrections,
        until: day.adding(days: Self.daysShown)),
      in: entry.feeds)
  }

  private func reason(of entry: Ledger.Entry) -> LocalizedText {
    programme.withdrawnEvents.first { $0.event == entry.eventID }.map {
      .withdrawn(because: $0.reason)
    }
      ?? .withdrawn
  }
}

extension Ledger.Entry {
  /// The event in a programme's languages, with something done to it.
  func events(
    in languages: Programme.Languages, _ change: (inout Event, Language) -> Void = { _, _ in }
  ) -> [Language: Event] {
    var events: [Language: Event] = [:]
    for language in languages.all {
      guard var event = event(in: language) else { continue }
      change(&event, language)
      events[language] = event
    }
    return events
  }
}

extension Event {
  /// Takes away the days after one: a run loses its end, a rule gets one.
  mutating func end(on last: CalendarDate, in zone: Programme.TimeZone) {
    guard var rule = recurrenceRule, let start else {
      end = .day(last.adding(days: 1))
      return
    }
    let held = publishedDays.filter { $0 <= last }
    exceptions = exceptions.filter { $0.date <= last }
    rule.end = start.end(
      on: last, isHeld: held.last == last, held.count + exceptions.count, in: zone)
    recurrenceRule = rule
  }
}
