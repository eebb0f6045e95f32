/// The end of an event that was published and that the programme does not hold any more.
///
/// It may have been taken out of the files, or lost its date. A subscriber who had it noted must see
/// that it is off, so it stays under its name, marked, for some days after its date. The programme
/// does not know it any more: it is made of what the ledger says.
struct Withdrawal {
  /// How many days after its last day a withdrawn or cancelled event is still shown.
  static let daysShown = 30

  /// The event as it is shown from now on; its feeds are not set.
  let draft: EventDraft

  /// Withdraws an event.
  ///
  /// - Throws: ``InvalidDocument`` when the ledger holds what no event is.
  init(_ entry: Ledger.Entry, of programme: Programme) throws(InvalidDocument) {
    let vi = try Self.event(entry, .vietnamese, programme)
    let en = try Self.event(entry, .english, programme)
    draft = EventDraft(vi: vi, en: en, on: Self.days(of: vi))
  }

  private static func event(
    _ entry: Ledger.Entry, _ language: Language, _ programme: Programme
  ) throws(InvalidDocument) -> Event {
    let words = Words(language)
    let component = try Component(.event, contentText: entry.content[language])
    var event = Event(component) ?? Event(uid: entry.uid, from: .day(.earliest))
    var title = event.title ?? ""
    // What was cancelled by an announcement says so already.
    guard !title.hasPrefix(words.cancelledMark) else { return event }
    if title.hasPrefix(words.expectedMark) { title.removeFirst(words.expectedMark.count) }
    event.setTitle(words.cancelledMark + title, language: nil)
    event.setNotes(words.withdrawn + "\n" + (event.notes ?? ""), language: nil)
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
