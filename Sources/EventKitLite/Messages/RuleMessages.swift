internal import CivilTime
internal import VietnameseCalendar

/// When events are, as rules in words.
extension LocalizedText {
  /// A rule: `hằng năm, 21/4`, `before 15 December every year`.
  static func rule(_ rule: DateRule, of programme: Programme) -> LocalizedText {
    self.rule(rule, everyYear: true, of: programme)
  }

  /// - Parameter everyYear: whether to say of what comes every year that it does; not where years
  ///   are named, or where it has been said already.
  static func rule(
    _ rule: DateRule, everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    let everyYear = everyYear && rule.comesEveryYear
    switch rule {
    case .yearly, .workingDay, .weeks, .between:
      let days = days(of: rule, in: programme)
      return everyYear ? LocalizedText(vi: "hằng năm, ", en: "every year, ") + days : days
    case .once:
      return LocalizedText(vi: "một lần, ", en: "once, ") + days(of: rule, in: programme)
    case .month, .vague: return time(rule, everyYear: everyYear, of: programme)
    case .deadline(let days, let includesDay, let direction):
      let counting = countingDay(direction)
      return includesDay
        ? deadline(on: days, counting, everyYear: everyYear, of: programme)
        : deadline(before: days, counting, everyYear: everyYear, of: programme)
    case .announced(let unit, let expected, _):
      let by = name(of: unit, in: programme)
      return LocalizedText(
        vi: "do \(by[.vietnamese]) thông báo từng năm",
        en: "announced each year by the \(by[.english])") + expectation(expected, of: programme)
    case .weekly(let days): return weekly(days)
    case .monthly(let days):
      let days = monthly(days)
      return LocalizedText(vi: days[.vietnamese], en: "on \(days[.english])")
    case .recurrence(let rule, let start):
      return [repetition(rule), start.map(from)].compactMap(\.self).joined(separator: ", ")
    case .relative(let days, let working, let base):
      return distance(days, working: working, from: title(of: base, in: programme))
    case .onGroup:
      let days = days(of: rule, in: programme)
      return LocalizedText(vi: "vào \(days[.vietnamese])", en: "on \(days[.english])")
    case .season(let season, let expected):
      let name = self.season(season)
      return LocalizedText(
        vi: name[.vietnamese] + (everyYear ? " hằng năm" : ""),
        en: (everyYear ? "every " : "in ") + name[.english])
        + expectation(expected, of: programme)
    case .undated:
      return LocalizedText(vi: "kế hoạch không ghi thời gian", en: "the plan gives no date")
    case .list(let rules): return list(rules, everyYear: everyYear, of: programme)
    case .qualified(let rule, let qualifiers):
      return qualified(rule, qualifiers, everyYear: everyYear, of: programme)
    }
  }

  /// A part of the year: `trong tháng 4 hằng năm`, `every year, in April`.
  private static func time(
    _ rule: DateRule, everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    let days = days(of: rule, in: programme)
    let month = if case .month = rule { "trong " } else { "" }
    // "Sáu tháng đầu năm hằng năm" would be said in one breath otherwise.
    let pause = days[.vietnamese].hasSuffix("năm") ? "," : ""
    return LocalizedText(
      vi: month + days[.vietnamese] + (everyYear ? "\(pause) hằng năm" : ""),
      en: (everyYear ? "every year, " : "") + rule.englishPreposition + days[.english])
  }

  /// Several rules: in one breath where all of them come every year.
  private static func list(
    _ rules: [DateRule], everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    if rules.count == 1 { return rule(rules[0], everyYear: everyYear, of: programme) }
    guard !rules.allSatisfy(\.comesEveryYear) else {
      let rule = DateRule.list(rules)
      let days = days(of: rule, in: programme)
      let each = LocalizedText(vi: "hằng năm, ", en: "every year, \(rule.englishPreposition)")
      return everyYear ? each + days : days
    }
    return rules.map { rule in
      guard case .qualified(let base, let qualifiers) = rule else {
        return self.rule(rule, of: programme)
      }
      // What qualifies one of them stands in brackets, so that it is not heard of the others.
      return self.rule(base, everyYear: qualifiers.years == nil, of: programme)
        + bracketed(qualifiers, of: base, in: programme)
    }.joined(separator: "; ")
  }

  // MARK: Deadlines

  private static func deadline(
    before rule: DateRule, _ counting: LocalizedText?, everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    let rule = rule.edge(.first)
    let (day, last) = (deadlineDay(rule, of: programme), dayBefore(rule))
    let details = [last, counting].compactMap(\.self).joined(separator: "; ")
    return LocalizedText(
      vi: "trước \(day[.vietnamese])\(everyYear ? " hằng năm" : "")"
        + " (chậm nhất \(details[.vietnamese]))",
      en: "before \(day[.english])\(everyYear ? " every year" : "")"
        + " (at the latest on \(details[.english]))")
  }

  private static func deadline(
    on rule: DateRule, _ counting: LocalizedText?, everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    let rule = rule.edge(.last)
    let day = lastDay(rule, deadlineDay(rule, of: programme))
    return LocalizedText(
      vi: "chậm nhất \(day[.vietnamese])\(everyYear ? " hằng năm" : "")"
        + (counting.map { " (\($0[.vietnamese]))" } ?? ""),
      en: "by \(day[.english])\(everyYear ? " every year" : "")"
        + (counting.map { " (\($0[.english]))" } ?? ""))
  }

  private static func deadlineDay(_ rule: DateRule, of programme: Programme) -> LocalizedText {
    let days = days(of: rule, in: programme)
    guard case .yearly(let yearly) = rule else { return dated(days) }
    return switch yearly.from {
    case .fixed, .weekday, .lunar:
      LocalizedText(vi: "ngày \(days[.vietnamese])", en: days[.english])
    case .lastDay, .lastLunarDay, .easter, .near: dated(days)
    }
  }

  /// What counts when the last day is off.
  private static func countingDay(_ direction: DateRule.Direction?) -> LocalizedText? {
    switch direction {
    case .previous:
      LocalizedText(
        vi: "trùng ngày nghỉ thì tính ngày làm việc liền trước",
        en: "if that is a day off, the working day before")
    case .next:
      LocalizedText(
        vi: "trùng ngày nghỉ thì tính ngày làm việc liền sau",
        en: "if that is a day off, the working day after")
    case nil: nil
    }
  }

  /// The last day of a deadline, as far as it is the same at all times.
  private static func dayBefore(_ rule: DateRule) -> LocalizedText {
    switch rule {
    case .yearly(let days): return dayBefore(days.from)
    case .month(let month):
      guard let first = MonthDay(day: 1, month: month) else { break }
      return dayBefore(.fixed(first))
    case .once(let span):
      let last = span.first.adding(days: -1)
      return LocalizedText(
        vi: "ngày \(last.text(in: .vietnamese))", en: last.text(in: .english))
    case .monthly(let days):
      guard case .day(let day)? = days.first, days.count == 1, day > 1 else { break }
      return LocalizedText(vi: "ngày \(day - 1)", en: "the \(englishNumeral(day - 1))")
    default: break
    }
    return LocalizedText(vi: "ngày liền trước", en: "the day before")
  }

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

  // MARK: What waits, and what follows

  private static func expectation(_ rule: DateRule?, of programme: Programme) -> LocalizedText {
    guard let rule else { return untranslated("") }
    // That it is every year has been said already.
    let isSaid =
      switch rule {
      case .deadline, .qualified: false
      default: true
      }
    let days = self.rule(rule, everyYear: !isSaid, of: programme)
    return LocalizedText(vi: "; dự kiến ", en: "; expected ") + days
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

  // MARK: Names

  /// The official name of a unit; its id where there is none.
  static func name(of unit: Programme.Unit.ID, in programme: Programme) -> LocalizedText {
    programme.units[unit]?.name ?? untranslated(unit.rawValue)
  }

  /// What an event is called; its id where there is none.
  static func title(of event: ProgrammeEvent.ID, in programme: Programme) -> LocalizedText {
    programme.event(event)?.title ?? untranslated(event.rawValue)
  }

  /// What an event is called, in quotation marks: `“Năm học”`.
  static func quoted(_ event: ProgrammeEvent.ID, in programme: Programme) -> LocalizedText {
    let title = title(of: event, in: programme)
    return LocalizedText(vi: "“\(title[.vietnamese])”", en: "“\(title[.english])”")
  }
}

extension DateRule {
  /// Whether its words have to say that it comes every year: not where they say that it comes more
  /// often, or what it depends on.
  fileprivate var comesEveryYear: Bool {
    switch self {
    case .vague(.allYear): false
    case .yearly, .workingDay, .month, .season, .vague: true
    case .weeks(let weeks): weeks.event == nil
    case .between(let first, let last):
      (first.comesEveryYear || last.comesEveryYear) && !first.isOnce && !last.isOnce
    case .deadline(let rule, _, _): rule.comesEveryYear
    case .list(let rules): !rules.isEmpty && rules.allSatisfy(\.comesEveryYear)
    case .qualified(let rule, let qualifiers): rule.comesEveryYear && qualifiers.years == nil
    case .once, .announced, .weekly, .monthly, .recurrence, .relative, .onGroup, .undated: false
    }
  }

  private var isOnce: Bool { if case .once = unqualified { true } else { false } }
}
