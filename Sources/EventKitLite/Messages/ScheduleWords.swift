package import CivilTime

/// How days, states and units of events read in tables and on pages.
extension LocalizedText {
  package static func shortDay(_ date: CalendarDate) -> LocalizedText {
    let day = yearlessDay(date)
    return LocalizedText(vi: date.shortText, en: "\(day[.english]) \(date.year)")
  }

  package static func yearlessDay(_ date: CalendarDate) -> LocalizedText {
    let month = Month.name(date.month, in: .english).prefix(3)
    return LocalizedText(vi: "\(date.day)/\(date.month)", en: "\(date.day) \(month)")
  }

  package static func yearlessDays(_ first: CalendarDate, _ last: CalendarDate) -> LocalizedText {
    let (start, end) = (yearlessDay(first), yearlessDay(last))
    if first.month == last.month, first.year == last.year {
      return LocalizedText(
        vi: "\(first.day)–\(end[.vietnamese])", en: "\(first.day)–\(end[.english])")
    }
    return LocalizedText(
      vi: "\(start[.vietnamese])–\(end[.vietnamese])",
      en: "\(start[.english]) – \(end[.english])")
  }

  package static func status(_ status: ScheduledEvent.Status) -> LocalizedText {
    switch status {
    case .fixed: LocalizedText(vi: "cố định", en: "fixed")
    case .expected: LocalizedText(vi: "dự kiến", en: "expected")
    case .announced: LocalizedText(vi: "đã thông báo", en: "announced")
    case .waiting: LocalizedText(vi: "chưa có thời gian", en: "no date yet")
    case .postponed: LocalizedText(vi: "tạm hoãn", en: "postponed")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    }
  }

  package static func andMoreUnits(_ names: String, _ more: Int) -> LocalizedText {
    LocalizedText(vi: "\(names) và \(more) đơn vị khác", en: "\(names) and \(more) more")
  }

  package static func overdue(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: "quá hạn \(days) ngày", en: "\(days) \(days == 1 ? "day" : "days") overdue")
  }
}
