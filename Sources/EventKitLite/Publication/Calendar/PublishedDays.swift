internal import CivilTime
internal import ICalendar

extension Event {
  /// The days on which an event of a feed takes place, in order; nothing that is published goes on
  /// beyond the year after its first day.
  var publishedDays: [CalendarDate] {
    guard recurrenceRuleText != nil else { return publishedSpan.map { Array($0.days) } ?? [] }
    guard let first = start?.date, let end = CalendarDate(first.year + 1, 12, 31),
      let window = DateSpan(first, through: end)
    else { return [] }
    return EventCalendar(productID: "", events: [self]).days(in: window)[uid] ?? []
  }

  /// From its first day to its last; `nil` where it has none.
  var publishedSpan: DateSpan? {
    guard recurrenceRuleText == nil else {
      let days = publishedDays
      guard let first = days.first, let last = days.last else { return nil }
      return DateSpan(first, through: last)
    }
    guard let first = start?.date else { return nil }
    guard let end, case .day(let after) = end else { return DateSpan(first) }
    return DateSpan(first, through: after.adding(days: -1)) ?? DateSpan(first)
  }
}
