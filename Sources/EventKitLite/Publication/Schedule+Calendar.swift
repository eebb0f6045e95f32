extension Schedule {
  /// The schedule as a calendar, ready to be written.
  ///
  /// - Parameters:
  ///   - stamp: the moment of writing, for what the ledger does not know.
  ///   - language: the language of its texts; the programme's own by default.
  ///   - ledger: what has been published; its events keep their revisions.
  public func calendar(
    stamp: Timestamp, in language: Language? = nil, ledger: Ledger = Ledger()
  ) -> EventCalendar {
    let language = language ?? programme.language
    let scope: Feed.Scope =
      if let unit = unit.flatMap({ programme.units[$0] }) {
        .unit(unit)
      } else if let category = category.flatMap({ programme.category($0) }) {
        .category(category)
      } else {
        .everything
      }
    var calendar = Feed(scope).calendar(of: programme, in: language)
    calendar.events = events.compactMap {
      EventDraft($0, of: programme)?.stamped(by: ledger, at: stamp, in: language)
    }
    return calendar
  }
}

extension EventCalendar {
  /// The calendar's bytes, after independent readers have read them back and found the same events
  /// on the same days.
  ///
  /// - Throws: ``InvalidDocument`` with every difference; the bytes must not be handed out then.
  public func verified() throws(InvalidDocument) -> [UInt8] {
    let bytes = serialized()
    try Gate.check(bytes, against: events)
    return bytes
  }
}
