internal import CivilTime
internal import VietnameseCalendar

// Phrases for more than a day: weeks, months, deadlines, parts of the year.

extension DayPhrase {
  // MARK: Deadlines

  /// `trước ngày 15/12 hằng năm`, `before 15/12`, `chậm nhất 3/9`, `đến hết tháng 6`.
  mutating func deadline() throws(PhraseProblem) -> DateRule? {
    let includesDay: Bool
    if cursor.take(.by) {
      includesDay = true
    } else if cursor.take(.before) {
      includesDay = false
    } else {
      return nil
    }
    _ = cursor.take(sign: ":")
    let offset = cursor.offset
    guard let rule = try rule() else { return nil }
    if case .deadline = rule { return nil }
    guard let days = rule.asDays else {
      // What is offered takes the place of the whole phrase, the deadline with it.
      let meant = rule.lastDay.map { DateRule.deadline($0, includesDay: includesDay) }
      let place = meant == nil ? offset : 0
      throw PhraseProblem(
        .badWhen, .formWithoutDays, hint: meant.map { .write($0.form) } ?? .writeWhen,
        at: place, length: cursor.text.count - place)
    }
    return .deadline(days, includesDay: includesDay)
  }

  // MARK: Every week, every month

  /// `every saturday and sunday`, `thứ Bảy và Chủ nhật hằng tuần`, `every working day`.
  mutating func weekly() throws(PhraseProblem) -> DateRule? {
    let start = cursor.position
    if cursor.take(.everyDay) { return .weekly(WeeklyDays(.weekdays(Weekday.allCases))) }
    if cursor.take(word: "each"), let offset = weekdays().map({ _ in cursor.tokens[start].offset })
    {
      let rest = cursor.text(cursor.tokens[start].end..<cursor.text.count)
      throw PhraseProblem(
        .badWhen, .eachForEvery, hint: .write("every" + rest), at: offset,
        length: cursor.tokens[start].length)
    }
    cursor.position = start
    let isAnnounced = cursor.take(.everyWeek) || cursor.take(.every)
    _ = cursor.take(sign: ",")
    var days = workingDays()
    _ = days == nil && cursor.take(.day)
    let isPlural = cursor.next?.word?.hasSuffix("days") == true
    days = days ?? weekdays().map { .weekdays($0) }
    guard let days else { return nil }
    guard cursor.take(.everyWeek) || isAnnounced || isPlural || days == .workingDays else {
      return nil
    }
    return .weekly(WeeklyDays(days))
  }

  /// `working days`, `ngày làm việc`.
  mutating func workingDays() -> WeeklyDays.Days? {
    cursor.take(.workingDays) ? .workingDays : nil
  }

  /// `saturday and sunday`, `thứ Hai đến thứ Sáu`; each day once, in the order of the week.
  mutating func weekdays() -> [Weekday]? {
    var days: Set<Weekday> = []
    var end = cursor.position
    repeat {
      guard let first = weekday() else {
        // "Thứ Hai, hai tuần một lần": the comma is not one of theirs.
        cursor.position = end
        break
      }
      let start = cursor.position
      if cursor.take(sign: "..", "-", "–", "÷") || cursor.take(.to), let last = weekday(),
        first < last
      {
        days.formUnion(Weekday.allCases.filter { first <= $0 && $0 <= last })
      } else {
        cursor.position = start
        days.insert(first)
      }
      end = cursor.position
    } while takeAnd()
    return days.isEmpty ? nil : days.sorted()
  }

  /// Goes past `and`, `và`, a comma, or both.
  mutating func takeAnd() -> Bool {
    let hasComma = cursor.take(sign: ",", "&")
    return cursor.take(.and) || hasComma
  }

  /// `ngày 10 và 25 hằng tháng`, `first friday of every month`, `rằm hằng tháng`.
  mutating func monthly() -> DateRule? {
    let isAnnounced = cursor.take(.everyMonth)
    _ = cursor.take(sign: ",")
    guard let days = monthlyDays() else { return nil }
    guard cursor.take(.everyMonth) || isAnnounced else { return nil }
    return .monthly(days)
  }

  /// Days of a month, each once: `10 and 25`, `mùng 1 và rằm`.
  mutating func monthlyDays() -> [MonthlyDay]? {
    // "1st and 3rd sunday" is not the first of the month.
    var ahead = self
    if let several = ahead.ordinalsOfWeekday(), several.count > 1,
      ahead.cursor.isAtEnd || ahead.cursor.take(.everyMonth)
    {
      return nil
    }
    var days: [MonthlyDay] = []
    repeat {
      guard let day = monthlyDay() else { return nil }
      if !days.contains(day) { days.append(day) }
    } while takeAnd()
    if cursor.take(.lunar) {
      // "Ngày 1 và 15 âm lịch" means both.
      days = days.map { if case .day(let day) = $0, day <= 30 { .lunar(day) } else { $0 } }
    }
    return days
  }

  private mutating func monthlyDay() -> MonthlyDay? {
    if let number = ordinal(of: .workingDay) { return .workingDay(number) }
    if let (ordinal, weekday) = ordinalWeekday() {
      return ordinal <= 5 ? .weekday(ordinal, weekday) : nil
    }
    if let isLunar = lastDayOfMonth() { return isLunar ? .lunar(-1) : .day(-1) }
    _ = cursor.take(.day)
    if cursor.take(word: "ram") { return .lunar(15) }
    if cursor.take(word: "mung", "mong") {
      return (cursor.takeNumber(1...10) ?? lunarDayInWords()).map { .lunar($0) }
    }
    guard let number = dayNumber(), (1...31).contains(number) else { return nil }
    return .day(number)
  }

  /// `last day`, `ngày cuối tháng`, `last lunar day`: whether it is lunar.
  private mutating func lastDayOfMonth() -> Bool? {
    if cursor.take(.lastLunarDay) { return true }
    let isLastDay = cursor.take(.lastDayOfMonth)
    return isLastDay ? cursor.take(.lunar) : nil
  }

  /// `mùng một` to `mùng mười`.
  private mutating func lunarDayInWords() -> Int? {
    if cursor.take(word: "mot") { return 1 }
    return cursor.take(Words.monthNumbers).flatMap { $0 <= 10 ? $0 : nil }
  }

  // MARK: Weeks

  /// `week of 1/10`, `week 20`, `weeks 22..24 of EVENT`, `tuần 10 của EVENT`.
  mutating func weeks() throws(PhraseProblem) -> DateRule? {
    let start = cursor.position
    if cursor.take(.weekHolding), let day = try day() {
      switch day.days {
      case .day(let rule): return .weeks(Weeks(.holding(rule)))
      case .date(let date):
        let monday = date.adding(days: 1 - date.weekday.rawValue)
        return .once(DateSpan(monday, days: 7))
      case .month, .number, .rule: break
      }
    }
    cursor.position = start
    guard cursor.take(.weeks) || cursor.take(.week) else { return nil }
    let offset = cursor.offset
    guard let first = cursor.takeNumber() else { return nil }
    var last = first
    let afterFirst = cursor.position
    if cursor.take(sign: "..", "-", "–", "÷") || cursor.take(.to) {
      if let number = cursor.takeNumber() { last = number } else { cursor.position = afterFirst }
    }
    let end = cursor.tokens[cursor.position - 1].end
    let event = cursor.take(word: "of", "cua") ? cursor.takeID() : nil
    if let event { events.append(event) }
    let most = event == nil ? 53 : 60
    guard first >= 1, first <= last, last <= most else {
      throw PhraseProblem(
        .badWhen, .noSuchWeeks(first, last, most), at: offset, length: end - offset)
    }
    return .weeks(Weeks(event.map { .of(.init($0.id), first...last) } ?? .ofYear(first...last)))
  }

  // MARK: Parts of the year

  /// `quý II`, `half 1`, `all year`, `đầu tháng 9`, `mid-may`, `cuối năm`.
  mutating func vague() -> DateRule? {
    if cursor.take(.allYear) { return only(in: trailingYear(), .vague(.allYear)) }
    _ = cursor.take(word: "trong", "in", "vao")
    let start = cursor.position
    if let rule = quarterOrHalf() { return rule }
    cursor.position = start
    if cursor.take(word: "nam", "year"), let year = cursor.takeYear() {
      return only(in: year, .vague(.allYear))
    }
    cursor.position = start
    guard let part = cursor.take(Words.parts) else { return nil }
    _ = cursor.take(sign: "-")
    if case .month(let month, isLunar: false)? = month()?.days {
      return only(in: trailingYear(), .vague(.partOfMonth(part, month)))
    }
    return cursor.take(.year) ? only(in: trailingYear(), .vague(.partOfYear(part))) : nil
  }

  private mutating func quarterOrHalf() -> DateRule? {
    let start = cursor.position
    if cursor.take(.quarter), let number = smallNumber(upTo: 4) {
      return only(in: trailingYear(), .vague(.quarter(number)))
    }
    cursor.position = start
    if let number = cursor.take(Words.ordinals), (1...4).contains(number), cursor.take(.quarter) {
      return only(in: trailingYear(), .vague(.quarter(number)))
    }
    cursor.position = start
    if let half = cursor.take(Words.halves) {
      _ = cursor.take(.ofTheYear)
      return only(in: trailingYear(), .vague(.half(half)))
    }
    if cursor.take(.half), let number = smallNumber(upTo: 2) {
      return only(in: trailingYear(), .vague(.half(number)))
    }
    return nil
  }

  /// `2`, `II`, `hai`.
  private mutating func smallNumber(upTo most: Int) -> Int? {
    let number =
      cursor.takeNumber() ?? cursor.take(Words.romanNumbers)
      ?? cursor.take(Words.smallNumbers)
    return number.flatMap { (1...most).contains($0) ? $0 : nil }
  }
}

extension DateRule {
  /// The days that it names: those of a whole month or quarter where it is one; `nil` for what names
  /// no days.
  package var asDays: DateRule? {
    switch self {
    case .month(let month): .days(fromMonth: month, through: month)
    case .vague(.quarter(let number)): .days(fromMonth: number * 3 - 2, through: number * 3)
    case .vague(.half(let number)): .days(fromMonth: number * 6 - 5, through: number * 6)
    case .vague(.allYear): .days(fromMonth: 1, through: 12)
    case .vague, .undated, .season(_, expected: nil), .announced(_, expected: nil, _): nil
    case .qualified(let rule, let qualifiers): rule.asDays?.in(qualifiers)
    case .list(let rules): Self.list(rules.map(\.asDays))
    default: self
    }
  }

  /// A list where each of its items is a rule.
  private static func list(_ rules: [DateRule?]) -> DateRule? {
    let all = rules.compactMap(\.self)
    return all.count == rules.count ? .list(all) : nil
  }

  /// The last day of what ends a month or the year: `cuối tháng 6`.
  fileprivate var lastDay: DateRule? {
    switch self {
    case .vague(.partOfMonth(.late, let month)): .yearly(YearlyDays(.lastDay(ofMonth: month)))
    case .vague(.partOfYear(.late)):
      MonthDay(day: 31, month: 12).map { .yearly(YearlyDays(.fixed($0))) }
    default: nil
    }
  }

  private static func days(fromMonth first: Int, through last: Int) -> DateRule? {
    MonthDay(day: 1, month: first).map {
      .yearly(YearlyDays(.fixed($0), through: .lastDay(ofMonth: last)))
    }
  }

  /// The days of one year where nothing else is said of them.
  private func `in`(_ qualifiers: Qualifiers) -> DateRule {
    var others = qualifiers
    others.years = nil
    if others == Qualifiers(), case .list(let years)? = qualifiers.years, years.count == 1,
      case .yearly(let days) = self, let span = years.first.flatMap({ days.spans(in: $0).first })
    {
      return .once(span)
    }
    return .qualified(self, qualifiers)
  }
}
