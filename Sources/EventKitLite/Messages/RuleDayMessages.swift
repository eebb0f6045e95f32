internal import CivilTime
internal import VietnameseCalendar

/// Days, weeks and parts of the year, as rules name them.
extension LocalizedText {
  // MARK: Days of a rule

  /// A rule's days as part of another sentence, which does not say that they come every year:
  /// `21/4`, `từ 1/10 đến 7/10`, `the last working day of March`.
  static func days(of rule: DateRule, in programme: Programme) -> LocalizedText {
    switch rule {
    case .yearly(let days):
      days.isSingleDay ? day(days.from) : span(day(days.from), day(days.through))
    case .once(let span): inEachLanguage { span.text(in: $0) }
    case .workingDay(let number, let month): workingDay(number, of: month)
    case .weeks(let weeks): self.weeks(weeks, in: programme)
    case .between(let first, let last):
      span(
        days(of: first.edge(.first), in: programme),
        lastDay(last, days(of: last.edge(.last), in: programme)))
    case .month(let month): inEachLanguage { Month.name(month, in: $0) }
    case .season(let season, _): self.season(season)
    case .vague(let time): self.time(time)
    case .weekly(let days): weekdays(days)
    case .monthly(let days): monthly(days)
    case .onGroup(let id, let substitutes):
      group(
        programme.holidays.groups.first { $0.id == id }?.name ?? untranslated(id),
        substitutes: substitutes)
    case .list(let rules): list(rules, in: programme)
    case .qualified(let rule, let qualifiers):
      days(of: rule, in: programme) + bracketed(qualifiers, of: rule, in: programme)
    case .deadline, .announced, .recurrence, .relative, .undated: self.rule(rule, of: programme)
    }
  }

  private static func list(_ rules: [DateRule], in programme: Programme) -> LocalizedText {
    // English says what stands before them once where all of them have the same.
    let isSaidOnce = Set(rules.map(\.englishPreposition)).count == 1
    let all = rules.map { rule in
      LocalizedText(vi: "", en: isSaidOnce ? "" : rule.englishPreposition)
        + days(of: rule, in: programme)
    }.listed()
    let areDates = rules.count > 1 && rules.allSatisfy(\.isDate)
    return areDates ? LocalizedText(vi: "các ngày ", en: "") + all : all
  }

  private static func group(_ name: LocalizedText, substitutes: Bool) -> LocalizedText {
    LocalizedText(
      vi: "các ngày của nhóm “\(name[.vietnamese])”" + (substitutes ? " và ngày nghỉ bù" : ""),
      en: "the days of the group “\(name[.english])”"
        + (substitutes ? " and the days off in their place" : ""))
  }

  private static func span(_ from: LocalizedText, _ through: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "từ \(from[.vietnamese]) đến \(through[.vietnamese])",
      en: "from \(from[.english]) to \(through[.english])")
  }

  /// The end of a time that has more days than one: `hết tháng 6`, `the end of June`.
  static func lastDay(_ rule: DateRule, _ days: LocalizedText) -> LocalizedText {
    guard rule.isTime else { return days }
    return LocalizedText(vi: "hết \(days[.vietnamese])", en: "the end of \(days[.english])")
  }

  /// A day with the word for it where it begins with a number: `ngày 21/4`, but `thứ Hai`.
  static func dated(_ days: LocalizedText) -> LocalizedText {
    let begins = days[.vietnamese].first?.isNumber ?? false
    return begins ? LocalizedText(vi: "ngày ", en: "") + days : days
  }

  // MARK: Single days

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
    case .lastDay(let month):
      return LocalizedText(
        vi: "ngày cuối cùng của \(Month.name(month, in: .vietnamese))",
        en: "the last day of \(Month.name(month, in: .english))")
    case .lastLunarDay(12): return LocalizedText(vi: "giao thừa", en: "the eve of Tết")
    case .lastLunarDay(let month): return lastLunarDay(of: month)
    case .easter(let days): return easter(days)
    case .near(let weekday, let side, let day): return near(weekday, side, self.day(day))
    }
  }

  private static func lastLunarDay(of month: Int) -> LocalizedText {
    // Every year has the regular months.
    let name = (try? LunarMonth(year: 2025, number: month))?.name ?? untranslated("\(month)")
    return LocalizedText(
      vi: "ngày cuối cùng của \(name[.vietnamese]) âm lịch",
      en: "the last day of \(name[.english])")
  }

  /// A day that is counted from Easter, by its name where it has one that people go by.
  private static func easter(_ days: Int) -> LocalizedText {
    switch days {
    case -46: LocalizedText(vi: "thứ Tư Lễ Tro", en: "Ash Wednesday")
    case -7: LocalizedText(vi: "Chủ nhật Lễ Lá", en: "Palm Sunday")
    case -2: LocalizedText(vi: "thứ Sáu Tuần Thánh", en: "Good Friday")
    case 0: LocalizedText(vi: "Chủ nhật Phục sinh", en: "Easter Sunday")
    case 1: LocalizedText(vi: "thứ Hai Phục sinh", en: "Easter Monday")
    case 49: LocalizedText(vi: "Chủ nhật Hiện xuống", en: "Pentecost")
    default:
      LocalizedText(
        vi: "ngày thứ \(days.magnitude) \(days < 0 ? "trước" : "sau") Chủ nhật Phục sinh",
        en: "the \(englishNumeral(Int(days.magnitude))) day \(days < 0 ? "before" : "after")"
          + " Easter Sunday")
    }
  }

  private static func near(
    _ weekday: Weekday, _ side: DayRule.Side, _ day: LocalizedText
  ) -> LocalizedText {
    let (name, day) = (inEachLanguage { weekday.name(in: $0) }, dated(day))
    return switch side {
    case .nearest:
      LocalizedText(
        vi: "\(name[.vietnamese]) gần \(day[.vietnamese]) nhất",
        en: "the \(name[.english]) nearest \(day[.english])")
    case .after:
      LocalizedText(
        vi: "\(name[.vietnamese]) đầu tiên sau \(day[.vietnamese])",
        en: "the first \(name[.english]) after \(day[.english])")
    case .before:
      LocalizedText(
        vi: "\(name[.vietnamese]) cuối cùng trước \(day[.vietnamese])",
        en: "the last \(name[.english]) before \(day[.english])")
    }
  }

  /// `ngày làm việc cuối cùng của tháng 3`, `the first working day of September`.
  private static func workingDay(_ number: Int, of month: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(workingDay(number)[.vietnamese])\(number < -1 ? " " : " của ")"
        + Month.name(month, in: .vietnamese),
      en: "\(workingDay(number)[.english]) of \(Month.name(month, in: .english))")
  }

  /// The nth working day of something: `ngày làm việc đầu tiên`, `the last working day`.
  static func workingDay(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "ngày làm việc \(vietnamesePosition(number))",
      en: "the \(englishOrdinal(number)) working day")
  }

  // MARK: Weeks and parts of the year

  private static func weeks(_ weeks: Weeks, in programme: Programme) -> LocalizedText {
    let (all, isOne) =
      switch weeks.count {
      case .holding(let day):
        (
          LocalizedText(
            vi: "tuần có \(dated(self.day(day))[.vietnamese])",
            en: "the week of \(self.day(day)[.english])"), true
        )
      case .ofYear(let numbers): (weekNumbers(numbers), numbers.count == 1)
      case .of(let event, let numbers):
        (
          weekNumbers(numbers) + LocalizedText(vi: " của ", en: " of ")
            + quoted(event, in: programme), numbers.count == 1
        )
      }
    guard let weekday = weeks.weekday else { return all }
    let vietnamese = weekday.name(in: .vietnamese)
    return LocalizedText(
      vi: isOne ? "\(vietnamese) \(all[.vietnamese])" : "các \(vietnamese) \(all[.vietnamese])",
      en: "the \(weekday.name(in: .english))\(isOne ? "" : "s") of \(all[.english])")
  }

  private static func weekNumbers(_ numbers: ClosedRange<Int>) -> LocalizedText {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    return first == last
      ? LocalizedText(vi: "tuần \(first)", en: "week \(first)")
      : LocalizedText(vi: "tuần \(first) đến \(last)", en: "weeks \(first) to \(last)")
  }

  /// A part of the year: `quý II`, `đầu tháng 9`, `mid-May`.
  static func time(_ time: VagueTime) -> LocalizedText {
    switch time {
    case .quarter(let number):
      LocalizedText(
        vi: "quý \(roman(number))", en: "the \(englishOrdinal(number)) quarter of the year")
    case .half(1): LocalizedText(vi: "sáu tháng đầu năm", en: "the first half of the year")
    case .half: LocalizedText(vi: "sáu tháng cuối năm", en: "the second half of the year")
    case .allYear: LocalizedText(vi: "cả năm", en: "all year")
    case .partOfMonth(let part, let month):
      LocalizedText(
        vi: "\(self.part(part)) \(Month.name(month, in: .vietnamese))",
        en: englishPart(part) + Month.name(month, in: .english))
    case .partOfYear(.early): LocalizedText(vi: "đầu năm", en: "the beginning of the year")
    case .partOfYear(.mid): LocalizedText(vi: "giữa năm", en: "the middle of the year")
    case .partOfYear(.late): LocalizedText(vi: "cuối năm", en: "the end of the year")
    }
  }

  /// The same of one year: `quý II/2027`, `mid-May 2027`.
  static func time(_ time: VagueTime, in cycle: CycleYear) -> LocalizedText {
    // Parts of the year itself are of the cycle year; the others are the calendar's.
    let year = time.civilYear(in: cycle).map(String.init) ?? cycle.label
    return switch time {
    case .quarter(let number):
      LocalizedText(
        vi: "quý \(roman(number))/\(year)", en: "\(englishOrdinal(number)) quarter of \(year)")
    case .half(1): LocalizedText(vi: "6 tháng đầu năm \(year)", en: "first half of \(year)")
    case .half: LocalizedText(vi: "6 tháng cuối năm \(year)", en: "second half of \(year)")
    case .allYear: LocalizedText(vi: "cả năm \(year)", en: "all of \(year)")
    case .partOfMonth(let part, let month):
      LocalizedText(
        vi: "\(self.part(part)) \(Month.name(month, in: .vietnamese))/\(year)",
        en: "\(englishPart(part))\(Month.name(month, in: .english)) \(year)")
    case .partOfYear(let part):
      LocalizedText(vi: "\(self.part(part)) năm \(year)", en: "\(part.rawValue) \(year)")
    }
  }

  /// A month of a year: `tháng 4/2027`, `April 2027`.
  package static func month(of day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(Month.name(day.month, in: .vietnamese))/\(day.year)",
      en: "\(Month.name(day.month, in: .english)) \(day.year)")
  }

  /// What stands before a title where only the month is known: `Tháng 4: `.
  static func titleMark(ofMonth day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Tháng \(day.month): ", en: "\(Month.name(day.month, in: .english)): ")
  }

  /// `2 lần mỗi quý`, `twice a quarter`.
  static func times(_ times: ProgrammeEvent.Times) -> LocalizedText {
    let (vietnamese, english) =
      switch times.each {
      case .week: ("tuần", "a week")
      case .month: ("tháng", "a month")
      case .quarter: ("quý", "a quarter")
      case .half: ("6 tháng", "every half year")
      case .year: ("năm", "a year")
      }
    return LocalizedText(
      vi: "\(times.count) lần mỗi \(vietnamese)",
      en: "\(englishTimes(times.count)) \(english)")
  }

  /// `once`, `twice`, `3 times`.
  static func englishTimes(_ count: Int) -> String {
    [1: "once", 2: "twice"][count] ?? "\(count) times"
  }

  /// Quarters are numbered so in Viet Nam.
  private static func roman(_ number: Int) -> String {
    [1: "I", 2: "II", 3: "III", 4: "IV"][number] ?? "\(number)"
  }

  private static func part(_ part: VagueTime.Part) -> String {
    switch part {
    case .early: "đầu"
    case .mid: "giữa"
    case .late: "cuối"
    }
  }

  private static func englishPart(_ part: VagueTime.Part) -> String {
    switch part {
    case .early: "early "
    case .mid: "mid-"
    case .late: "late "
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

  // MARK: Numbers

  /// The nth of some weekdays: `thứ Hai đầu tiên`, `the last Friday`.
  static func weekday(_ weekday: Weekday, ordinal: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(weekday.name(in: .vietnamese)) \(vietnamesePosition(ordinal))",
      en: "the \(englishOrdinal(ordinal)) \(weekday.name(in: .english))")
  }

  /// `đầu tiên`, `thứ hai`, `cuối cùng`, `thứ hai tính từ cuối`.
  private static func vietnamesePosition(_ number: Int) -> String {
    switch number {
    case 1: "đầu tiên"
    case -1: "cuối cùng"
    case ..<0: "\(vietnameseOrdinal(-number)) tính từ cuối"
    default: vietnameseOrdinal(number)
    }
  }

  /// `thứ ba`, `thứ 21`.
  private static func vietnameseOrdinal(_ number: Int) -> String {
    let words = [2: "hai", 3: "ba", 4: "tư", 5: "năm"]
    return "thứ \(words[number] ?? "\(number)")"
  }

  /// `first`, `last`, `second to last`, `21st`.
  static func englishOrdinal(_ number: Int) -> String {
    switch number {
    case -1: "last"
    case ..<0: englishOrdinal(-number) + "-to-last"
    case 1...5: ["first", "second", "third", "fourth", "fifth"][number - 1]
    default: englishNumeral(number)
    }
  }

  /// `1st`, `2nd`, `10th`: the day of a month.
  static func englishNumeral(_ number: Int) -> String {
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

extension [LocalizedText] {
  /// `a`, `a và b`, `a, b and c`.
  func listed(
    by last: LocalizedText = LocalizedText(vi: " và ", en: " and ")
  ) -> LocalizedText {
    let firsts = dropLast().map(\.self).joined(separator: ", ")
    return self.suffix(1).map { count > 1 ? firsts + last + $0 : $0 }.joined()
  }
}

// MARK: What English says before days

extension DateRule {
  enum Edge { case first, last }

  /// The rule of the first day, or of the last, of what is a run of days.
  func edge(_ edge: Edge) -> DateRule {
    switch self {
    case .yearly(let days): .yearly(YearlyDays(edge == .first ? days.from : days.through))
    case .once(let span): .once(DateSpan(edge == .first ? span.first : span.last))
    case .between(let first, let last):
      edge == .first ? first.edge(.first) : last.edge(.last)
    case .list(let rules): .list(rules.map { $0.edge(edge) })
    case .qualified(let rule, let qualifiers): .qualified(rule.edge(edge), qualifiers)
    default: self
    }
  }

  /// Whether it names a time of many days by one name, so that it has an end of its own.
  var isTime: Bool {
    switch unqualified {
    case .month, .season, .vague: true
    case .weeks(let weeks): weeks.weekday == nil
    default: false
    }
  }

  /// Whether it is a day in numbers.
  fileprivate var isDate: Bool {
    guard case .yearly(let days) = self, days.isSingleDay, case .fixed = days.from else {
      return false
    }
    return true
  }

  /// What stands before its days in English: `on `, `in `, or nothing before `from … to`.
  var englishPreposition: String {
    switch self {
    case .yearly(let days): days.isSingleDay ? "on " : ""
    case .once, .workingDay, .weekly, .monthly, .onGroup: "on "
    case .weeks(let weeks): weeks.weekday == nil ? "in " : "on "
    case .vague(.allYear): ""
    case .vague(.partOfYear(.early)), .vague(.partOfYear(.late)): "at "
    case .month, .season, .vague: "in "
    case .list(let rules):
      Set(rules.map(\.englishPreposition)).count == 1 ? rules[0].englishPreposition : ""
    case .qualified(let rule, _): rule.englishPreposition
    case .between, .deadline, .announced, .recurrence, .relative, .undated: ""
    }
  }
}
