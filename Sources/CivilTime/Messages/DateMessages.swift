/// How days, months and days of the week are written.
extension LocalizedText {
  static func day(_ date: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(date.weekday.name(in: .vietnamese)), \(date.shortText)",
      en: "\(date.weekday.name(in: .english)), \(englishDay(date))")
  }

  static func day(_ day: MonthDay) -> LocalizedText {
    LocalizedText(vi: day.description, en: englishDay(day.day, day.month))
  }

  static func days(_ span: DateSpan) -> LocalizedText {
    let (a, b) = (span.first, span.last)
    if a == b { return LocalizedText(vi: b.shortText, en: englishDay(b)) }
    if a.year != b.year {
      return LocalizedText(
        vi: "\(a.shortText)–\(b.shortText)", en: "\(englishDay(a)) – \(englishDay(b))")
    }
    if a.month != b.month {
      return LocalizedText(
        vi: "\(a.day)/\(a.month)–\(b.shortText)",
        en: "\(englishDay(a.day, a.month)) – \(englishDay(b))")
    }
    return LocalizedText(vi: "\(a.day)–\(b.shortText)", en: "\(a.day)–\(englishDay(b))")
  }

  private static func englishDay(_ date: CalendarDate) -> String {
    "\(englishDay(date.day, date.month)) \(date.year)"
  }

  private static func englishDay(_ day: Int, _ month: Int) -> String {
    "\(day) \(Month.name(month, in: .english))"
  }

  static func weekday(_ day: Weekday) -> LocalizedText {
    switch day {
    case .monday: LocalizedText(vi: "thứ Hai", en: "Monday")
    case .tuesday: LocalizedText(vi: "thứ Ba", en: "Tuesday")
    case .wednesday: LocalizedText(vi: "thứ Tư", en: "Wednesday")
    case .thursday: LocalizedText(vi: "thứ Năm", en: "Thursday")
    case .friday: LocalizedText(vi: "thứ Sáu", en: "Friday")
    case .saturday: LocalizedText(vi: "thứ Bảy", en: "Saturday")
    case .sunday: LocalizedText(vi: "Chủ nhật", en: "Sunday")
    }
  }

  static func shortWeekday(_ day: Weekday) -> LocalizedText {
    LocalizedText(
      vi: day == .sunday ? "CN" : "T\(day.rawValue + 1)",
      en: String(day.name(in: .english).prefix(3)))
  }

  static func month(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "tháng \(number)", en: Month.englishNames[min(max(number, 1), 12) - 1])
  }
}
