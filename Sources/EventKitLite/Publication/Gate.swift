internal import CivilTime
internal import ICalendar
internal import LibicalProof

/// Reads every document back before it is handed out, by readers that do not share our writer's
/// mistakes.
///
/// libical must find the same events, dates and texts; our own reader the same lines; the linter
/// nothing that a standard or a calendar program forbids; and the rules must expand to just the days
/// that the schedule has. One difference, and nothing is handed out.
enum Gate {
  /// What rules may count in.
  fileprivate static let recurrenceCalendars = [VietnameseRecurrenceCalendar()]
  /// What is no error is no reason to hand out nothing.
  private static let linter = Linter(leastSeverity: .error)

  /// Looks at one document.
  ///
  /// - Parameters:
  ///   - bytes: the document, as it is about to be sent.
  ///   - events: the events that it is meant to hold, in their order.
  ///   - days: the days on which events are meant to take place, by `UID`; those of others are not
  ///     looked at.
  /// - Throws: `InvalidDocument` with every difference.
  static func check(
    _ bytes: [UInt8], against events: [Event], on days: [String: [CalendarDate]] = [:]
  ) throws(InvalidDocument) {
    let calendar = try EventCalendar(reading: bytes)
    var found = LibicalReader.disagreements(
      between: bytes, and: events, in: calendar.eventSpan, timeZones: calendar.timeZones,
      calendars: recurrenceCalendars)
    found += linter.lint(bytes).findings
    found += differences(between: calendar.events, and: events)
    found += differences(between: calendar, and: days)
    guard found.isEmpty else { throw InvalidDocument(found) }
  }

  /// Looks at all feeds of an edition.
  ///
  /// A feed is a frame around events that many feeds share. So each event is looked at once, all of
  /// them in one calendar, and each frame once, around one of its events; then whatever is put
  /// together of them has been looked at. The work grows with events and feeds, not with their
  /// product.
  static func check(
    _ edition: Publication.Edition, against drafts: [EventDraft], in languages: Programme.Languages
  ) throws(InvalidDocument) {
    let draftsBySubject = Dictionary(
      drafts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let meant = edition.events.compactMap { entry in
      draftsBySubject[entry.subject].map { (revision: entry.revision, draft: $0) }
    }
    guard meant.count == edition.events.count else {
      throw InvalidDocument([
        .gate(.extraEvent, .eventsNobodyMeant)
      ])
    }
    for language in languages.all {
      let events = meant.map { $0.draft.event(in: language)?.stamped($0.revision) }
      let all = events.indices.map { edition.event(at: $0, in: language) }
      for (number, feed) in edition.feeds.enumerated() {
        guard let frame = edition.frame(of: feed, in: language) else { continue }
        // A series and what is left of it in some feeds have one name, so they stand in two calendars.
        for isFarewell in number == 0 ? [false, true] : [] {
          let places = all.indices.filter { meant[$0].draft.isFarewell == isFarewell }
          if places.isEmpty, isFarewell { continue }
          let days = Dictionary(
            places.map { (meant[$0].draft.uid, meant[$0].draft.days) },
            uniquingKeysWith: { first, _ in first })
          try check(
            frame.around(places.map { all[$0] }).joinedBytes,
            against: places.compactMap { events[$0] }, on: days)
        }
        let places = edition.places(of: feed).prefix(1)
        try check(
          frame.around(places.map { all[$0] }).joinedBytes,
          against: places.compactMap { events[$0] })
      }
    }
  }

  private static func differences(
    between read: [Event], and meant: [Event]
  ) -> [Diagnostic] {
    guard read.count == meant.count else {
      return [
        .gate(.ownReader, .events(read.count, insteadOf: meant.count))
      ]
    }
    return zip(read, meant).compactMap { read, meant in
      read == meant ? nil : .gate(.ownReader, .readsOtherwise(meant.uid))
    }
  }

  private static func differences(
    between calendar: EventCalendar, and meant: [String: [CalendarDate]]
  ) -> [Diagnostic] {
    let all = meant.values.joined()
    guard let first = all.min(), let last = all.max(), let span = DateSpan(first, through: last)
    else { return [] }
    let found = calendar.days(in: span)
    return meant.keys.sorted().compactMap { uid in
      let (got, should) = (found[uid] ?? [], meant[uid] ?? [])
      return got == should ? nil : .gate(.days, .days(of: uid, got, insteadOf: should))
    }
  }
}

extension EventCalendar {
  /// From the first day of the events to the last on which one of them, or of their instances, can
  /// begin; a rule without a last day is followed for a year.
  fileprivate var eventSpan: DateSpan {
    var first = CalendarDate.latest
    var last = CalendarDate.earliest
    for event in events {
      guard let start = event.start?.date else { continue }
      first = min(first, start)
      last = max(last, start)
      guard event.recurrenceRuleText != nil else { continue }
      // An instant can be on the next day where the event takes place.
      let lastOfRule =
        if case .until(let until)? = event.recurrenceRule?.end { until.date.adding(days: 1) } else {
          start.adding(days: 366)
        }
      last = max(last, lastOfRule)
    }
    return DateSpan(first, through: last) ?? DateSpan(.earliest)
  }

  /// The days on which each event takes place, by `UID`, in order and each once.
  func days(in span: DateSpan) -> [String: [CalendarDate]] {
    var days: [String: Set<CalendarDate>] = [:]
    for occurrence in expansion(in: span, calendars: Gate.recurrenceCalendars) {
      // What begins in the evening and ends after midnight is on the evening's day.
      let held =
        occurrence.entry.start?.isAllDay == true ? occurrence.days : .init(occurrence.days.first)
      days[occurrence.entry.uid, default: []].formUnion(held.days)
    }
    return days.mapValues { $0.sorted() }
  }
}
