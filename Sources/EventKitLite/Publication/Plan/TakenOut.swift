internal import CivilTime

extension Schedule {
  /// The schedule with what was taken out of the programme and calendars still show, marked as
  /// cancelled: what pages list, so that they say the same.
  ///
  /// - Parameter ledger: what stands published.
  package func withTakenOut(in ledger: Ledger) -> Schedule {
    let feeds = FeedIndex(programme)
    let takenOut = ledger.standing().compactMap { entry -> ScheduledEvent? in
      guard entry.isOfEvent, !entry.isFarewell, !entry.feeds.isEmpty,
        entry.facts?.standing == .withdrawn
      else { return nil }
      let event = programme.events.first {
        $0.id == entry.eventID || $0.aliases.contains(entry.eventID)
      }
      var scheduled = ScheduledEvent(entry, beside: nil, of: event, in: programme, feeds)
      scheduled?.reasons = [
        .takenOut(
          on: programme.day(of: entry.revision.stamp),
          because: programme.withdrawnEvents.first { $0.event == entry.eventID }?.reason)
      ]
      return scheduled
    }
    return adding(takenOut)
  }
}
