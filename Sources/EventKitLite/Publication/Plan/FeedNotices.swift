internal import CivilTime
internal import ICalendar

/// What feeds without events hold: one that says so, and goes when the first event comes.
struct FeedNotices {
  /// The notices of the feeds that have nothing else.
  private(set) var events: [EventDraft] = []
  /// The notices of feeds that have events now, or are not published any more.
  private(set) var withdrawn: [Ledger.Entry] = []

  /// - Parameters:
  ///   - feeds: the feeds of the programme.
  ///   - lostFeeds: the feeds that the programme does not know any more and that are kept.
  ///   - others: the events that are published.
  init(
    for feeds: [Feed], and lostFeeds: [Feed.ID], beside others: [EventDraft],
    of programme: Programme, after ledger: Ledger, at now: Timestamp
  ) {
    var filled: Set<Feed.ID> = []
    // The years of an event mostly stand in the same feeds.
    var known: [ProgrammeEvent.ID: [Feed.ID]] = [:]
    for event in others
    where known.updateValue(event.feeds, forKey: event.uid.eventID) != event.feeds {
      filled.formUnion(event.feeds)
    }
    let subjects =
      feeds.map { ($0.id, $0.subject) }
      + lostFeeds.map { id in
        let frame = ledger.latest(.feed(id))
        return (id, .inEachLanguage { frame?.title(in: $0) ?? id.rawValue })
      }
    for (id, subject) in subjects {
      let uid = EventRenderer.noticeUID(of: id, in: programme)
      let known = ledger.latest(.event(uid))
      guard !filled.contains(id) else {
        if let known, !known.feeds.isEmpty { withdrawn.append(known) }
        continue
      }
      let first = known?.revision.created ?? now
      let day = programme.day(of: first)
      var notices: [Language: Event] = [:]
      for language in programme.languages.all {
        notices[language] = EventRenderer(programme: programme, language: language)
          .notice(uid, about: subject, on: day)
      }
      events.append(
        EventDraft(
          notices, on: [day],
          Ledger.Facts(
            .notice, on: DateSpan(day),
            title: programme.languages.text { notices[$0]?.title ?? "" }), in: [id]))
    }
    for feed in programme.withdrawnFeeds {
      let uid = EventRenderer.noticeUID(of: Feed.ID(unit: feed.id), in: programme)
      if let known = ledger.latest(.event(uid)), !known.feeds.isEmpty { withdrawn.append(known) }
    }
  }
}
