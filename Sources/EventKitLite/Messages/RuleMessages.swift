internal import CivilTime
internal import VietnameseCalendar

/// When events are, as rules in words.
extension LocalizedText {
  static func rule(_ rule: DateRule, of programme: Programme) -> LocalizedText {
    switch rule {
    case .yearly(let days): return yearly(days)
    case .once(let span):
      return LocalizedText(
        vi: "một lần, \(span.text(in: .vietnamese))", en: "once, \(span.text(in: .english))")
    case .deadline(.yearly(let days), false, let direction) where days.isSingleDay:
      return deadline(before: days.from, direction)
    case .announced(let unit, let expected, _):
      let by = name(of: unit, in: programme)
      return LocalizedText(
        vi: "do \(by[.vietnamese]) thông báo từng năm",
        en: "announced each year by the \(by[.english])") + expectation(expected, of: programme)
    case .weekly(let days, let hours):
      guard case .weekdays(let weekdays) = days.days else { return untranslated("") }
      return weekly(weekdays, hours)
    case .recurrence(let rule, _): return repetition(rule)
    case .relative(let days, let working, let base):
      return distance(days, working: working, from: title(of: base, in: programme))
    case .onGroup(let id):
      let name = programme.holidays.groups.first { $0.id == id }?.name ?? untranslated(id)
      return LocalizedText(
        vi: "vào các ngày của nhóm “\(name[.vietnamese])”",
        en: "on the days of the group “\(name[.english])”")
    case .season(let season, let expected):
      let name = self.season(season)
      return LocalizedText(vi: "\(name[.vietnamese]) hằng năm", en: "every \(name[.english])")
        + expectation(expected, of: programme)
    case .qualified(let rule, let qualifiers):
      let words = self.rule(rule, of: programme) + (qualifiers.except == [.holidays] ? LocalizedText(vi: ", trừ ngày nghỉ lễ", en: ", except on holidays") : untranslated(""))
      guard let shift = qualifiers.shift else { return words }
      return [words, self.shift(shift)].joined(separator: "; ")
    case .undated:
      return LocalizedText(vi: "kế hoạch không ghi thời gian", en: "the plan gives no date")
    default: return untranslated("")
    }
  }

  private static func yearly(_ yearly: YearlyDays) -> LocalizedText {
    let days = daysOfYear(yearly)
    return LocalizedText(
      vi: "hằng năm, \(days[.vietnamese])", en: "every year, \(days[.english])")
  }

  private static func daysOfYear(_ yearly: YearlyDays) -> LocalizedText {
    let (from, through) = (day(yearly.from), day(yearly.through))
    guard yearly.from != yearly.through else { return from }
    return LocalizedText(
      vi: "từ \(from[.vietnamese]) đến \(through[.vietnamese])",
      en: "from \(from[.english]) to \(through[.english])")
  }

  private static func deadline(
    before rule: DayRule, _ direction: DateRule.Direction?
  ) -> LocalizedText {
    let day = day(rule)
    let last = dayBefore(rule)
    let working =
      switch direction {
      case .previous:
        LocalizedText(
          vi: "; trùng ngày nghỉ thì tính ngày làm việc liền trước",
          en: "; if that is a day off, the working day before")
      case .next:
        LocalizedText(
          vi: "; trùng ngày nghỉ thì tính ngày làm việc liền sau",
          en: "; if that is a day off, the working day after")
      case nil: untranslated("")
      }
    return LocalizedText(
      vi: "trước ngày \(day[.vietnamese]) hằng năm (chậm nhất \(last[.vietnamese])"
        + working[.vietnamese] + ")",
      en: "before \(day[.english]) every year (at the latest on \(last[.english])"
        + working[.english] + ")")
  }

  /// The last day of a deadline, as far as it is the same in every year.
  private static func dayBefore(_ rule: DayRule) -> LocalizedText {
    guard case .fixed(let day) = rule else {
      return LocalizedText(vi: "ngày liền trước", en: "the day before")
    }
    // The last day of February is another one in leap years.
    guard day != MonthDay(day: 1, month: 3),
      let date = (day.date(in: 2023) ?? day.date(in: 2024))?.adding(days: -1),
      let last = MonthDay(day: date.day, month: date.month)
    else { return LocalizedText(vi: "ngày cuối tháng 2", en: "the last day of February") }
    return LocalizedText(
      vi: "ngày \(last.text(in: .vietnamese))", en: last.text(in: .english))
  }

  private static func weekly(_ weekdays: [Weekday], _ hours: DateRule.Hours?) -> LocalizedText {
    let names = { (language: Language) in
      weekdays.map { $0.name(in: language) }.joined(separator: ", ")
    }
    let clock = hours.map { " \($0.from)–\($0.to)" } ?? ""
    return LocalizedText(
      vi: "hằng tuần, \(names(.vietnamese))\(clock)",
      en: "every week on \(names(.english))\(clock)")
  }

  /// So many days, or working days, before or after something.
  static func distance(_ days: Int, working: Bool, from base: LocalizedText) -> LocalizedText {
    let count = days.magnitude
    let unit = (working ? "working " : "") + (count == 1 ? "day" : "days")
    return LocalizedText(
      vi:
        "\(count) ngày\(working ? " làm việc" : "") \(days < 0 ? "trước" : "sau") \(base[.vietnamese])",
      en: "\(count) \(unit) \(days < 0 ? "before" : "after") \(base[.english])")
  }

  private static func expectation(_ rule: DateRule?, of programme: Programme) -> LocalizedText {
    guard let rule else { return untranslated("") }
    // That it is every year has been said already.
    let days =
      if case .yearly(let yearly) = rule { daysOfYear(yearly) } else {
        self.rule(rule, of: programme)
      }
    return LocalizedText(
      vi: "; dự kiến \(days[.vietnamese])", en: "; expected \(days[.english])")
  }

  // MARK: Parts of rules

  /// A day of every year: `21/4`, `the first Monday of April`.
  static func day(_ rule: DayRule) -> LocalizedText {
    switch rule {
    case .fixed(let day): return inEachLanguage { day.text(in: $0) }
    case .lunar(let day):
      return LocalizedText(
        vi: "\(day.name[.vietnamese]) âm lịch", en: "the \(day.name[.english])")
    case .weekday(let rule):
      let day = weekday(rule.weekday, ordinal: rule.ordinal)
      return LocalizedText(
        vi: day[.vietnamese]
          + (rule.ordinal < -1 ? " " : rule.ordinal > 1 ? " trong " : " của ")
          + Month.name(rule.month, in: .vietnamese),
        en: "\(day[.english]) of \(Month.name(rule.month, in: .english))")
    default: return untranslated("")
    }
  }

  /// The nth of some weekdays: `thứ Hai đầu tiên`, `the last Friday`.
  static func weekday(_ weekday: Weekday, ordinal: Int) -> LocalizedText {
    let which =
      switch ordinal {
      case 1: "đầu tiên"
      case -1: "cuối cùng"
      case ..<0: "\(vietnameseOrdinal(-ordinal)) tính từ cuối"
      default: vietnameseOrdinal(ordinal)
      }
    return LocalizedText(
      vi: "\(weekday.name(in: .vietnamese)) \(which)",
      en: "the \(englishOrdinal(ordinal)) \(weekday.name(in: .english))")
  }

  /// `thứ ba`, `thứ 21`.
  private static func vietnameseOrdinal(_ number: Int) -> String {
    let words = [2: "hai", 3: "ba", 4: "tư", 5: "năm"]
    return "thứ \(words[number] ?? "\(number)")"
  }

  /// `first`, `last`, `second to last`, `21st`.
  static func englishOrdinal(_ number: Int) -> String {
    switch number {
    case -1: return "last"
    case ..<0: return englishOrdinal(-number) + "-to-last"
    case 1...5: return ["first", "second", "third", "fourth", "fifth"][number - 1]
    default:
      let ending =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
      return "\(number)\(ending)"
    }
  }

  /// What becomes of a day off.
  static func shift(_ shift: DateRule.Shift) -> LocalizedText {
    switch shift {
    case .keep: LocalizedText(vi: "giữ nguyên khi trùng ngày nghỉ", en: "kept on a day off")
    case .before, .previousWorkingDay:
      LocalizedText(
        vi: "trùng ngày nghỉ thì chuyển sang ngày làm việc liền trước",
        en: "if that is a day off, on the working day before")
    case .after, .nextWorkingDay:
      LocalizedText(
        vi: "trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau",
        en: "if that is a day off, on the working day after")
    case .skip:
      LocalizedText(vi: "trùng ngày nghỉ thì không tổ chức", en: "not held on a day off")
    }
  }

  static func season(_ season: DateRule.Season) -> LocalizedText {
    switch season {
    case .spring: LocalizedText(vi: "mùa xuân", en: "spring")
    case .summer: LocalizedText(vi: "mùa hè", en: "summer")
    case .autumn: LocalizedText(vi: "mùa thu", en: "autumn")
    case .winter: LocalizedText(vi: "mùa đông", en: "winter")
    }
  }

  // MARK: Names

  /// The official name of a unit; its id where there is none.
  static func name(of unit: Programme.Unit.ID, in programme: Programme) -> LocalizedText {
    programme.units[unit]?.name ?? untranslated(unit.rawValue)
  }

  /// What an event is called; its id where there is none.
  static func title(of event: ProgrammeEvent.ID, in programme: Programme) -> LocalizedText {
    programme.event(event)?.title ?? untranslated(event.rawValue)
  }
}
