internal import CivilTime
internal import VietnameseCalendar

extension WorkingDays {
  /// That days hang on days of a span that are not settled, if they do.
  func provisional(in span: DateSpan) -> ScheduledEvent.Reason? {
    provisional(unsettledDays(in: span))
  }

  /// The same of single days in any order.
  func provisional(on days: [CalendarDate]) -> ScheduledEvent.Reason? {
    guard let first = days.min(), let last = days.max(), let span = DateSpan(first, through: last)
    else { return nil }
    let asked = Set(days)
    return provisional(unsettledDays(in: span).filter { asked.contains($0.date) })
  }

  private func provisional(_ days: [Day]) -> ScheduledEvent.Reason? {
    guard let first = days.first else { return nil }
    // Without holidays every day is like every other.
    return .provisional(first.kind.doubts == [.noHolidays] ? [] : days.map(\.date))
  }
}
