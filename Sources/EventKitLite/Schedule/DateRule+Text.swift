public import CivilTime
public import VietnameseCalendar

extension DateRule {
  /// The rule in words: "every year on 21 April", "before 15 December".
  public func text(in language: Language, of programme: Programme) -> String {
    let vi = language == .vietnamese
    switch self {
    case .yearly(let yearly):
      let (from, through) = (yearly.from, yearly.through)
      let days =
        from == through
        ? from.text(in: language)
        : vi
          ? "từ \(from.text(in: language)) đến \(through.text(in: language))"
          : "from \(from.text(in: language)) to \(through.text(in: language))"
      return vi ? "hằng năm, \(days)" : "every year, \(days)"
    case .once(let span):
      return vi ? "một lần, \(span.text(in: language))" : "once, \(span.text(in: language))"
    case .deadline(let before, let direction):
      let day = before.text(in: language)
      let working: String =
        switch direction {
        case .previous:
          vi
            ? "; nếu là ngày nghỉ thì ngày làm việc trước đó"
            : "; off days give way to the working day before"
        case .next:
          vi
            ? "; nếu là ngày nghỉ thì ngày làm việc sau đó"
            : "; off days give way to the working day after"
        case nil: ""
        }
      return
        (vi
        ? "trước ngày \(day) hằng năm; ngày cuối cùng là hôm trước đó"
        : "before \(day) every year; the day before is the last") + working
    case .announced(let unit, let expected, _):
      let by = programme.units[unit]?.name[language] ?? unit.rawValue
      let until = expected.map {
        (vi ? "; dự kiến " : "; expected ") + $0.text(in: language, of: programme)
      }
      return (vi ? "do \(by) thông báo từng năm" : "announced each year by the \(by)")
        + (until ?? "")
    case .weekly(let weekdays, let hours, let exceptHolidays):
      let names = weekdays.map { $0.name(in: language) }.joined(separator: ", ")
      let clock = hours.map { " \($0.from)–\($0.to)" } ?? ""
      let except = exceptHolidays ? (vi ? ", trừ ngày nghỉ lễ" : ", except on holidays") : ""
      return (vi ? "hằng tuần, \(names)\(clock)" : "every week on \(names)\(clock)") + except
    case .recurrence(let rule):
      return vi ? "lặp lại theo \(rule)" : "repeats by \(rule)"
    case .relative(let days, let working, let base):
      let title = programme.event(base)?.title[language] ?? base.rawValue
      let count = days.magnitude
      if vi {
        return "\(count) ngày\(working ? " làm việc" : "") \(days < 0 ? "trước" : "sau") \(title)"
      }
      let unit = (working ? "working " : "") + (count == 1 ? "day" : "days")
      return "\(count) \(unit) \(days < 0 ? "before" : "after") \(title)"
    case .onGroup(let group):
      let name = programme.holidays.groups.first { $0.id == group }?.name[language] ?? group
      return vi ? "vào các ngày của nhóm “\(name)”" : "on the days of the group “\(name)”"
    case .season(let season, let expected):
      let until = expected.map {
        (vi ? "; dự kiến " : "; expected ") + $0.text(in: language, of: programme)
      }
      return (vi ? "\(season.name(in: language)) hằng năm" : "every \(season.name(in: language))")
        + (until ?? "")
    case .shifted(let rule, let shift):
      return rule.text(in: language, of: programme) + "; " + shift.text(in: language)
    case .undated:
      return vi ? "kế hoạch không ghi ngày" : "the plan gives no date"
    }
  }
}

extension DayRule {
  /// The day in words: `21/4`, `the first Monday of April`.
  public func text(in language: Language) -> String {
    switch self {
    case .fixed(let day): return day.text(in: language)
    case .lunar(let day):
      return language == .vietnamese
        ? "\(day.name[language]) âm lịch" : "the lunar \(day.name[language])"
    case .weekday(let rule):
      let weekday = rule.weekday.name(in: language)
      let month = Month.name(rule.month, in: language)
      if language == .vietnamese {
        let which = rule.ordinal < 0 ? "cuối cùng" : "lần thứ \(rule.ordinal)"
        return "\(weekday) \(which) của \(month)"
      }
      let words = ["first", "second", "third", "fourth", "fifth"]
      let which = rule.ordinal < 0 ? "last" : words[min(rule.ordinal, 5) - 1]
      return "the \(which) \(weekday) of \(month)"
    }
  }
}

extension DateRule.Shift {
  /// What becomes of a day off, in words.
  public func text(in language: Language) -> String {
    let vi = language == .vietnamese
    return switch self {
    case .keep: vi ? "giữ nguyên nếu là ngày nghỉ" : "kept on a day off"
    case .before, .previousWorkingDay:
      vi
        ? "nếu là ngày nghỉ thì sang ngày làm việc trước đó"
        : "off days move to the working day before"
    case .after, .nextWorkingDay:
      vi
        ? "nếu là ngày nghỉ thì sang ngày làm việc sau đó"
        : "off days move to the working day after"
    case .skip: vi ? "bỏ nếu là ngày nghỉ" : "skipped on a day off"
    }
  }
}

extension DateRule.Season {
  /// The season's name: `mùa hè`, `summer`.
  public func name(in language: Language) -> String {
    guard language == .vietnamese else { return rawValue }
    return switch self {
    case .spring: "mùa xuân"
    case .summer: "mùa hè"
    case .autumn: "mùa thu"
    case .winter: "mùa đông"
    }
  }
}
