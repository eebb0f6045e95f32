internal import CivilTime
internal import ICalendar

/// Days of every week and of every month.
extension LocalizedText {
  // MARK: Weeks

  /// `hằng tuần, thứ Bảy`, `every two weeks on Tuesday, from 6 January 2026`.
  static func weekly(_ days: WeeklyDays) -> LocalizedText {
    [everyWeek(days), days.starting.map(from)].compactMap(\.self).joined(separator: ", ")
  }

  private static func everyWeek(_ days: WeeklyDays) -> LocalizedText {
    guard days.interval == 1 else {
      let names = names(of: days).listed()
      return LocalizedText(
        vi: "\(everyWeeks(days.interval)[.vietnamese]) vào \(names[.vietnamese])",
        en: "\(everyWeeks(days.interval)[.english]) on \(names[.english])")
    }
    guard case .weekdays = days.days else {
      return LocalizedText(vi: "hằng tuần, các ngày làm việc", en: "every working day")
    }
    return LocalizedText(vi: "hằng tuần, ", en: "every week on ")
      + names(of: days).joined(separator: ", ")
  }

  /// The same as part of another sentence: `thứ Bảy và Chủ nhật hằng tuần`, `Tuesday every two
  /// weeks`.
  static func weekdays(_ days: WeeklyDays) -> LocalizedText {
    let names = names(of: days).listed()
    let rhythm = everyWeeks(days.interval)
    let pause = days.interval == 1 ? " " : ", "
    return [
      LocalizedText(
        vi: names[.vietnamese] + pause + rhythm[.vietnamese],
        en: "\(names[.english]) \(rhythm[.english])"),
      days.starting.map(from),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private static func names(of days: WeeklyDays) -> [LocalizedText] {
    switch days.days {
    case .weekdays(let days): days.map { day in inEachLanguage { day.name(in: $0) } }
    case .workingDays: [LocalizedText(vi: "các ngày làm việc", en: "working days")]
    }
  }

  private static func everyWeeks(_ interval: Int) -> LocalizedText {
    guard interval > 1 else { return LocalizedText(vi: "hằng tuần", en: "every week") }
    let words = [2: "hai", 3: "ba", 4: "bốn"]
    return LocalizedText(
      vi: "\(words[interval] ?? "\(interval)") tuần một lần",
      en: "every \(englishCount(interval)) weeks")
  }

  /// `two`, `ten`, `11`.
  static func englishCount(_ number: Int) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return (2...10).contains(number) ? words[number - 2] : "\(number)"
  }

  // MARK: Months

  /// `ngày 10 và 25 hằng tháng`, `the last working day of every month`, `rằm âm lịch hằng tháng`.
  static func monthly(_ days: [MonthlyDay]) -> LocalizedText {
    let lunar = days.filter(\.isLunar)
    return [
      monthly(days.filter { !$0.isLunar }, LocalizedText(vi: " hằng tháng", en: "every month")),
      monthly(lunar, LocalizedText(vi: " âm lịch hằng tháng", en: "every lunar month")),
    ].compactMap(\.self).listed()
  }

  private static func monthly(_ days: [MonthlyDay], _ every: LocalizedText) -> LocalizedText? {
    guard !days.isEmpty else { return nil }
    let names = days.indices.map { index -> LocalizedText in
      // "Ngày 10 và 25", "the 10th and 25th": the word is not said again.
      let follows = index > 0 && days[index].isNumber && days[index - 1].isNumber
      return monthlyDay(days[index], follows: follows)
    }.listed()
    return LocalizedText(
      vi: names[.vietnamese] + every[.vietnamese],
      en: "\(names[.english]) of \(every[.english])")
  }

  private static func monthlyDay(_ day: MonthlyDay, follows: Bool) -> LocalizedText {
    switch day {
    case .day(-1): LocalizedText(vi: "ngày cuối", en: "the last day")
    case .day(let number) where number < 0:
      LocalizedText(
        vi: "ngày thứ \(-number) tính từ cuối tháng", en: "the \(englishOrdinal(number)) day")
    case .day(let number):
      LocalizedText(
        vi: follows ? "\(number)" : "ngày \(number)",
        en: (follows ? "" : "the ") + englishNumeral(number))
    case .weekday(let ordinal, let weekday): self.weekday(weekday, ordinal: ordinal)
    case .workingDay(let number): workingDay(number)
    case .lunar(-1): LocalizedText(vi: "ngày cuối tháng", en: "the last day")
    case .lunar(15): LocalizedText(vi: "rằm", en: "the 15th day")
    case .lunar(let number):
      LocalizedText(
        vi: number <= 10 ? "mùng \(number)" : "ngày \(number)",
        en: "the \(englishNumeral(number)) day")
    }
  }
}

extension MonthlyDay {
  fileprivate var isLunar: Bool { if case .lunar = self { true } else { false } }

  fileprivate var isNumber: Bool { if case .day(let number) = self { number > 0 } else { false } }
}

/// Recurrence rules in words.
extension LocalizedText {
  /// A rule, part by part: `hằng tháng, vào thứ Hai đầu tiên`, `every month, on the first Monday`.
  static func repetition(_ rule: RecurrenceRule) -> LocalizedText {
    var parts = [every(rule.interval, rule.frequency)]
    if let rscale = rule.rscale, !rule.isGregorian { parts.append(calendar(rscale)) }
    parts += [
      months(rule), weeks(rule.weeksOfYear), daysOfYear(rule.daysOfYear),
      daysOfMonth(rule.daysOfMonth), weekdays(rule.weekdays), clock(rule),
      positions(rule.setPositions), skip(rule.skip), weekStart(rule), end(rule.end),
    ].compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  /// The days of one year that a rule gives: from when to when where that is not the whole year,
  /// their hours, and which of them are left out.
  ///
  /// - Parameter isWhole: whether the words alone say each of the days: from which day weeks are counted,
  ///   and all that are left out.
  static func repetition(
    _ days: ScheduledEvent.RecurringDays, isWhole: Bool = false
  ) -> LocalizedText {
    var rule = days.rule
    if case .until = rule.end { rule.end = .never }
    let isCounted = isWhole && rule.interval > 1
    return [
      everyMonth(rule) ?? repetition(rule),
      bounds(isCounted ? days.span.first : days.start, days.end),
      exceptions(days.exceptions, atMost: isWhole ? .max : fewDays),
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// How many days people still want to read one by one.
  private static let fewDays = 6

  /// `trừ 5/5, 12/5`, `except 7 days`.
  ///
  /// - Parameter most: how many are named.
  private static func exceptions(_ days: [CalendarDate], atMost most: Int) -> LocalizedText? {
    guard !days.isEmpty else { return nil }
    guard days.count <= most else {
      return LocalizedText(vi: "trừ \(days.count) ngày", en: "except \(days.count) days")
    }
    let named = days.compactMap { MonthDay(day: $0.day, month: $0.month) }
    return LocalizedText(
      vi: "trừ \(named.map { $0.text(in: .vietnamese) }.joined(separator: ", "))",
      en: "except \(named.map { untranslated($0.text(in: .english)) }.listed()[.english])")
  }

  /// A rule that names days of every month and says nothing else, in the words of ``MonthlyDay``.
  private static func everyMonth(_ rule: RecurrenceRule) -> LocalizedText? {
    var plain = RecurrenceRule(.monthly, weekStart: rule.weekStart)
    (plain.weekdays, plain.daysOfMonth) = (rule.weekdays, rule.daysOfMonth)
    guard rule == plain, rule.weekdays.isEmpty || rule.daysOfMonth.isEmpty,
      rule.weekdays.allSatisfy({ $0.ordinal != nil })
    else { return nil }
    let days =
      rule.daysOfMonth.map { MonthlyDay.day($0) }
      + rule.weekdays.map { MonthlyDay.weekday($0.ordinal ?? 1, $0.weekday) }
    return days.isEmpty ? nil : monthly(days)
  }

  private static func every(
    _ interval: Int, _ frequency: RecurrenceRule.Frequency
  ) -> LocalizedText {
    let (unit, vietnamese) =
      switch frequency {
      case .secondly: ("second", "giây")
      case .minutely: ("minute", "phút")
      case .hourly: ("hour", "giờ")
      case .daily: ("day", "ngày")
      case .weekly: ("week", "tuần")
      case .monthly: ("month", "tháng")
      case .yearly: ("year", "năm")
      }
    guard interval > 1 else {
      return LocalizedText(
        vi: "\(frequency < .daily ? "mỗi" : "hằng") \(vietnamese)", en: "every \(unit)")
    }
    return LocalizedText(
      vi: "\(interval) \(vietnamese) một lần", en: "every \(interval) \(unit)s")
  }

  private static func calendar(_ rscale: String) -> LocalizedText {
    switch rscale {
    case "VIETNAMESE":
      LocalizedText(vi: "theo âm lịch", en: "in the Vietnamese lunar calendar")
    case "CHINESE":
      LocalizedText(vi: "theo âm lịch Trung Quốc", en: "in the Chinese lunar calendar")
    default:
      LocalizedText(
        vi: "theo lịch \(rscale.lowercased())", en: "in the calendar \(rscale.lowercased())")
    }
  }

  private static func months(_ rule: RecurrenceRule) -> LocalizedText? {
    list(rule.months) { month in
      let isNamed = rule.isGregorian && (1...12).contains(month.number) && !month.isLeap
      return LocalizedText(
        vi: "tháng \(month.number)\(month.isLeap ? " nhuận" : "")",
        en: isNamed
          ? Month.name(month.number, in: .english)
          : "\(month.isLeap ? "leap " : "")month \(month.number)")
    }.map { LocalizedText(vi: $0[.vietnamese], en: "in \($0[.english])") }
  }

  private static func weeks(_ numbers: [Int]) -> LocalizedText? {
    list(numbers) { number in
      number > 0
        ? LocalizedText(vi: "tuần \(number)", en: "week \(number)")
        : LocalizedText(
          vi: number == -1 ? "tuần cuối năm" : "tuần thứ \(-number) tính từ cuối năm",
          en: "the \(englishOrdinal(number)) week of the year")
    }.map { LocalizedText(vi: $0[.vietnamese], en: "in \($0[.english])") }
  }

  private static func daysOfYear(_ numbers: [Int]) -> LocalizedText? {
    list(numbers) { number in
      LocalizedText(
        vi: number == -1
          ? "ngày cuối năm"
          : "ngày thứ \(number.magnitude) \(number > 0 ? "trong" : "tính từ cuối") năm",
        en: "the \(englishOrdinal(number)) day of the year")
    }.map { LocalizedText(vi: $0[.vietnamese], en: "on \($0[.english])") }
  }

  private static func daysOfMonth(_ numbers: [Int]) -> LocalizedText? {
    list(numbers) { number in
      LocalizedText(
        vi: number > 0
          ? "ngày \(number)"
          : number == -1 ? "ngày cuối tháng" : "ngày thứ \(-number) tính từ cuối tháng",
        en: "the \(englishOrdinal(number)) day of the month")
    }.map { LocalizedText(vi: $0[.vietnamese], en: "on \($0[.english])") }
  }

  private static func weekdays(_ days: [RecurrenceRule.DayOfWeek]) -> LocalizedText? {
    list(days) { day in
      day.ordinal.map { weekday(day.weekday, ordinal: $0) }
        ?? inEachLanguage { day.weekday.name(in: $0) }
    }.map { LocalizedText(vi: "vào \($0[.vietnamese])", en: "on \($0[.english])") }
  }

  private static func clock(_ rule: RecurrenceRule) -> LocalizedText? {
    let parts = [
      list(rule.hours) { LocalizedText(vi: "\($0) giờ", en: "hour \($0)") },
      list(rule.minutes) { LocalizedText(vi: "\($0) phút", en: "minute \($0)") },
      list(rule.seconds) { LocalizedText(vi: "\($0) giây", en: "second \($0)") },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let all = parts.joined(separator: ", ")
    return LocalizedText(vi: "lúc \(all[.vietnamese])", en: "at \(all[.english])")
  }

  private static func positions(_ numbers: [Int]) -> LocalizedText? {
    list(numbers) { number in
      LocalizedText(
        vi: number > 0
          ? "lần thứ \(number)"
          : number == -1 ? "lần cuối" : "lần thứ \(-number) tính từ cuối",
        en: "the \(englishOrdinal(number))")
    }.map {
      LocalizedText(
        vi: "trong đó chỉ lấy \($0[.vietnamese])", en: "of these only \($0[.english])")
    }
  }

  private static func skip(_ skip: RecurrenceRule.Skip) -> LocalizedText? {
    switch skip {
    case .omit: nil
    case .backward:
      LocalizedText(
        vi: "tháng không có ngày đó thì lấy ngày liền trước",
        en: "on the day before where there is no such day")
    case .forward:
      LocalizedText(
        vi: "tháng không có ngày đó thì lấy ngày liền sau",
        en: "on the day after where there is no such day")
    }
  }

  /// It matters only where weeks are counted.
  private static func weekStart(_ rule: RecurrenceRule) -> LocalizedText? {
    let countsWeeks =
      !rule.weeksOfYear.isEmpty || (rule.frequency == .weekly && rule.interval > 1)
    guard rule.weekStart != .monday, countsWeeks else { return nil }
    return LocalizedText(
      vi: "tuần bắt đầu từ \(rule.weekStart.name(in: .vietnamese))",
      en: "weeks beginning on \(rule.weekStart.name(in: .english))")
  }

  private static func end(_ end: RecurrenceRule.End) -> LocalizedText? {
    let times = end.count.map { count in
      LocalizedText(vi: "\(count) lần", en: count == 1 ? "once" : "\(count) times")
    }
    let parts = [times, end.until.map { until($0.date) }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func list<Item>(
    _ items: [Item], _ words: (Item) -> LocalizedText
  ) -> LocalizedText? {
    items.isEmpty ? nil : items.map(words).joined(separator: ", ")
  }
}

extension ScheduledEvent.RecurringDays {
  /// Whether the rule goes on until its year is over, and counts nothing.
  package var endsWithItsYear: Bool {
    guard case .until(.day(let day)) = rule.end else { return false }
    return day == CycleYear(of: span.last, beginning: yearBegins).span.last
  }

  /// The first day, where the rule would have had days before it in the year.
  fileprivate var start: CalendarDate? {
    let first = span.first
    let year = CycleYear(of: first, beginning: yearBegins).span
    guard let before = DateSpan(year.first, through: first) else { return nil }
    var rule = rule
    rule.end = .never
    let isLate =
      switch rule.frequency {
      case .yearly where rule.interval > 1: false
      case .monthly where rule.interval > 1:
        (first.month - year.first.month + 12) % 12 >= rule.interval
      default:
        rule.days(from: rule.start(onOrBefore: year.first, of: first), in: before).contains {
          $0 < first
        }
      }
    return isLate ? first : nil
  }

  /// The day with which the rule ends, where it would have had more in the year.
  fileprivate var end: CalendarDate? {
    let year = CycleYear(of: span.last, beginning: yearBegins).span
    guard case .until(let until) = rule.end,
      let after = DateSpan(span.last, through: year.last)
    else { return nil }
    var rule = rule
    rule.end = .never
    return rule.days(from: span.first, in: after).contains { $0 > until.date } ? until.date : nil
  }

  /// How they repeat within the year, in words.
  package func text(in language: Language) -> String { LocalizedText.repetition(self)[language] }

  /// The same where nothing else says the days: with the day from which weeks are counted, and with all
  /// days that are left out.
  package func wholeText(in language: Language) -> String {
    LocalizedText.repetition(self, isWhole: true)[language]
  }
}

extension RecurrenceRule {
  /// A day at the beginning of a year, or before it, from which the rule comes to another day in the
  /// same rhythm.
  fileprivate func start(onOrBefore beginning: CalendarDate, of day: CalendarDate) -> CalendarDate {
    let length: Int
    switch frequency {
    case .daily where interval > 1: length = interval
    case .weekly where interval > 1: length = interval * 7
    default: return beginning
    }
    let days = beginning.days(until: day)
    return day.adding(days: -(days + length - 1) / length * length)
  }
}
