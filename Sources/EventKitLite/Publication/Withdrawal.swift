internal import CivilTime
internal import ICalendar

/// The end of an event that was published and that the programme does not hold any more.
///
/// It may have been taken out of the files, or lost its date. A subscriber who had it noted must see
/// that it is off, so it stays under its name, marked, for some days after its date. The programme
/// does not know it any more: it is made of what the ledger says.
struct Withdrawal {
  /// How many days after its last day an event that is off is still shown.
  private static let daysShown = 30

  /// The event as it is shown from now on; `nil` when it is not shown any more.
  let draft: EventDraft?

  /// Withdraws an event.
  ///
  /// What has taken place by now stays as it was, as long as the programme covers its year; what
  /// was to come is marked.
  ///
  /// - Throws: `InvalidDocument` when the ledger holds what no event is.
  init(
    _ entry: Ledger.Entry, of programme: Programme, today: CalendarDate
  ) throws(InvalidDocument) {
    var events: [Language: Event] = [:]
    for language in Language.supported { events[language] = try Self.event(entry, language) }
    // They are the same in every language.
    let days = events.values.first.map(Self.days) ?? []
    guard let last = days.last else {
      draft = nil
      return
    }
    // What an announcement or an earlier withdrawal has cancelled says so already.
    let isMarked = events.contains { language, event in
      event.title?.hasPrefix(LocalizedText.cancelledMark[language]) == true
    }
    if isMarked {
      draft = Self.isOver(last, today: today) ? nil : EventDraft(events, on: days)
    } else if last < today {
      draft = programme.horizon.contains(last.year) ? EventDraft(events, on: days) : nil
    } else {
      for (language, event) in events {
        events[language] = Self.marked(event, language, programme)
      }
      draft = EventDraft(events, on: days)
    }
  }

  /// Whether a cancelled event lies so far back that nobody looks for it any more.
  static func isOver(_ lastDay: CalendarDate, today: CalendarDate) -> Bool {
    lastDay.dayNumber + daysShown < today.dayNumber
  }

  private static func event(
    _ entry: Ledger.Entry, _ language: Language
  ) throws(InvalidDocument) -> Event {
    let component = try Component(.event, contentText: entry.content[language])
    return Event(component) ?? Event(unstamped: entry.uid, from: .day(.earliest))
  }

  private static func marked(
    _ event: Event, _ language: Language, _ programme: Programme
  ) -> Event {
    let expected = LocalizedText.expectedMark[language]
    var event = event
    var title = event.title ?? ""
    if title.hasPrefix(expected) { title.removeFirst(expected.count) }
    event.setTitle(LocalizedText.cancelledMark[language] + title, language: nil)
    event.setNotes(
      LocalizedText.withdrawn[language] + "\n" + (event.notes ?? ""), language: nil)
    event.status = programme.cancellation.status
    event.transparency = .transparent
    event.busyStatus = .free
    return event
  }

  /// The days of an event; nothing that is published goes on beyond the next year.
  private static func days(of event: Event) -> [CalendarDate] {
    guard let first = event.start?.date,
      let end = CalendarDate(first.year + 1, 12, 31), let window = DateSpan(first, through: end)
    else { return [] }
    return EventCalendar(productID: "", events: [event]).days(in: window)[event.uid] ?? []
  }
}
