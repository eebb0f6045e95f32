internal import CivilTime
internal import VietnameseCalendar

/// A day as it stands in a phrase, or an end of a span of days.
struct PhraseDay {
  enum Days {
    /// A day of every year.
    case day(DayRule)
    /// A day of one year.
    case date(CalendarDate)
    /// A month, whose first day begins a span and whose last day ends one.
    case month(Int, isLunar: Bool)
    /// A day without its month, which stands at the span's other end.
    case number(Int)
    /// A day that is more than one of the calendar.
    case rule(DateRule)
  }

  enum Reckoning { case lunar, gregorian }

  var days: Days
  /// The calendar that it is counted in; `nil` where nothing says which.
  var calendar: Reckoning?
  /// Where it stands, in scalars.
  var range: Range<Int> = 0..<0

  init(_ days: Days, _ calendar: Reckoning? = nil) {
    self.days = days
    self.calendar = calendar
  }

  /// What it is as an end of a span.
  func rule(isFirst: Bool) -> DayRule? {
    switch days {
    case .day(let rule): rule
    case .month(let month, isLunar: false) where isFirst:
      MonthDay(day: 1, month: month).map { .fixed($0) }
    case .month(let month, isLunar: false): .lastDay(ofMonth: month)
    case .month(let month, isLunar: true) where isFirst:
      (try? LunarDay(month: month, day: 1)).map { .lunar($0) }
    case .month(let month, isLunar: true): .lastLunarDay(ofMonth: month)
    case .date, .number, .rule: nil
    }
  }

  /// The same as a rule of its own.
  func dateRule(isFirst: Bool) -> DateRule? {
    if case .rule(let rule) = days { return rule }
    return rule(isFirst: isFirst).map { .yearly(YearlyDays($0)) }
  }

  /// A day of the month in which this one lies: the first end of "từ ngày 1 đến ngày 7 tháng 10".
  func sameMonth(day number: Int, isLunar: Bool) -> Days? {
    switch days {
    case .day(.fixed(let last)) where isLunar:
      (try? LunarDay(month: last.month, day: number)).map { .day(.lunar($0)) }
    case .day(.fixed(let last)): MonthDay(day: number, month: last.month).map { .day(.fixed($0)) }
    case .day(.lunar(let last)):
      (try? LunarDay(month: last.month, day: number, isLeap: last.isLeap)).map { .day(.lunar($0)) }
    case .day(.lastDay(let month)), .month(let month, isLunar: false):
      MonthDay(day: number, month: month).map { .day(.fixed($0)) }
    case .day(.lastLunarDay(let month)), .month(let month, isLunar: true):
      (try? LunarDay(month: month, day: number)).map { .day(.lunar($0)) }
    case .date(let date) where calendar != .lunar && !isLunar:
      CalendarDate(date.year, date.month, number).map { .date($0) }
    case .day, .date, .number, .rule: nil
    }
  }
}

// MARK: Reading one

extension DayPhrase {
  /// Reads a day in any of its forms, or a month where one may stand.
  mutating func day(orMonth allowsMonth: Bool = false) throws(PhraseProblem) -> PhraseDay? {
    let start = cursor.position
    for form in Form.allCases where allowsMonth || form != .month {
      cursor.position = start
      let offset = cursor.offset
      if var day = try read(form) {
        day.range = offset..<cursor.tokens[cursor.position - 1].end
        return day
      }
    }
    cursor.position = start
    return nil
  }

  /// The forms of a day, in the order in which they are tried.
  private enum Form: CaseIterable {
    case offset, yearFirst, easter, newYearsDay, lastDay, workingDay, nthWeekday, nearWeekday
    case dayOfWeek, lunar, slashes, words, month
  }

  private mutating func read(_ form: Form) throws(PhraseProblem) -> PhraseDay? {
    switch form {
    case .offset: try offsetGroup().map { PhraseDay(.rule($0), .gregorian) }
    case .yearFirst: try yearFirst()
    case .easter: try easter()
    case .newYearsDay:
      cursor.take(.newYearsDay)
        ? MonthDay(day: 1, month: 1).map { PhraseDay(.day(.fixed($0)), .gregorian) } : nil
    case .lastDay: lastDay()
    case .workingDay: workingDay()
    case .nthWeekday: nthWeekday()
    case .nearWeekday: try nearWeekday()
    case .dayOfWeek: try dayOfWeek()
    case .lunar: try lunarDay()
    case .slashes: try slashes()
    case .words: try dayAndMonthInWords()
    case .month: month()
    }
  }

  // MARK: Digits

  /// `2027-04-21`.
  private mutating func yearFirst() throws(PhraseProblem) -> PhraseDay? {
    _ = cursor.take(.day)
    let offset = cursor.offset
    guard let first = cursor.next, first.length == 4, let year = first.number,
      let separator = cursor.token(ahead: 1), let second = cursor.token(ahead: 2),
      cursor.token(ahead: 3)?.kind == separator.kind, let third = cursor.token(ahead: 4),
      [separator, second, third].allSatisfy(\.isGlued), cursor.token(ahead: 3)?.isGlued == true,
      ["-", "/", "."].contains(where: { separator.kind == .sign($0) }),
      let month = second.number, let day = third.number,
      cursor.token(ahead: 5).map({ !$0.isGlued || Self.mayFollow($0) }) ?? true
    else { return nil }
    let text = cursor.text(through: third)
    let date = CalendarDate(year, month, day)
    guard separator.kind == .sign("-"), second.length == 2, third.length == 2 else {
      guard let date else { return nil }
      throw slip(.dateYearFirst, write: date.description, at: offset, through: third)
    }
    guard let date else {
      throw PhraseProblem(
        .noSuchDay, .noSuchDay(text, day, month, year), hint: Self.dayHint(day, month, year),
        at: offset, length: text.unicodeScalars.count)
    }
    cursor.position += 5
    return PhraseDay(.date(date), .gregorian)
  }

  /// `21/4`, `21/4/2027`, `21/4 dương lịch`; and what is not written so: `21-4`, `21.4`, `21/4/27`.
  private mutating func slashes() throws(PhraseProblem) -> PhraseDay? {
    _ = cursor.take(.day)
    let offset = cursor.offset
    guard let day = cursor.takeNumber(), let first = cursor.next else { return nil }
    guard cursor.take(sign: "/") else {
      if let slip = otherSigns(day, first, at: offset) { throw slip }
      return nil
    }
    guard let last = cursor.next, let month = cursor.takeNumber() else { return nil }
    guard last.length <= 2 || month > 9999 else { return nil }
    if let year = try yearAfterSlash(day, month, at: offset) {
      return try gregorian(day, month, year, at: offset)
    }
    guard cursor.next.map({ !$0.isGlued || Self.mayFollow($0) }) ?? true else {
      return nil
    }
    return try gregorian(day, month, yearInWords(), at: offset)
  }

  /// What may stand right behind a day: a span's sign.
  private static func mayFollow(_ token: PhraseToken) -> Bool {
    ["..", "-", "–", "—", "÷", ",", "}"].contains { token.kind == .sign($0) }
      || token.word == "den"
  }

  private mutating func yearAfterSlash(
    _ day: Int, _ month: Int, at offset: Int
  ) throws(PhraseProblem) -> Int? {
    let start = cursor.position
    guard cursor.take(sign: "/"), let token = cursor.next, let year = cursor.takeNumber(),
      cursor.next.map({ !$0.isGlued || Self.mayFollow($0) }) ?? true
    else {
      cursor.position = start
      return nil
    }
    guard token.length == 4 else {
      let meant = 2000 + year
      guard token.length == 2, CalendarDate(meant, month, day) != nil else {
        throw PhraseProblem(
          .badWhen, .yearsHaveFourDigits, hint: .writeYearInFull, at: token.offset,
          length: token.length)
      }
      throw slip(
        .yearsHaveFourDigits, write: "\(day)/\(month)/\(meant)", at: offset, through: token)
    }
    return year
  }

  /// `năm 2027` after day and month.
  private mutating func yearInWords() -> Int? {
    let start = cursor.position
    if cursor.take(word: "nam"), let year = cursor.takeYear() { return year }
    cursor.position = start
    return nil
  }

  /// The day, or the day of its year, if the calendar has it.
  private mutating func gregorian(
    _ day: Int, _ month: Int, _ year: Int?, at offset: Int
  ) throws(PhraseProblem) -> PhraseDay {
    let end = cursor.tokens[cursor.position - 1].end
    let isMarked = cursor.take(.gregorian)
    if let year, let date = CalendarDate(year, month, day) {
      return PhraseDay(.date(date), .gregorian)
    }
    if year == nil, let rule = MonthDay(day: day, month: month) {
      return PhraseDay(.day(.fixed(rule)), isMarked ? .gregorian : nil)
    }
    throw PhraseProblem(
      .noSuchDay, .noSuchDay(cursor.text(offset..<end)), hint: Self.dayHint(day, month, year),
      at: offset, length: end - offset)
  }

  private static func dayHint(_ day: Int, _ month: Int, _ year: Int?) -> LocalizedText {
    if (1...12).contains(day), month > 12, MonthDay(day: month, month: day) != nil {
      return .dayBeforeMonth(month, day)
    }
    guard (1...12).contains(month) else { return .monthsOfYear }
    if month == 2, year == nil { return .daysOfFebruary }
    return .days(CalendarDate.length(ofMonth: month, year: year ?? 2000), inMonth: month)
  }

  /// `21-4` and `21.4`, which could as well be days 21 to 4 or a number.
  private func otherSigns(_ day: Int, _ sign: PhraseToken, at offset: Int) -> PhraseProblem? {
    guard sign.kind == .sign("-") || sign.kind == .sign("."), sign.isGlued,
      let second = cursor.token(ahead: 1), second.isGlued, let month = second.number,
      MonthDay(day: day, month: month) != nil
    else { return nil }
    let next = cursor.token(ahead: 2)
    if next?.kind == sign.kind, next?.isGlued == true, let third = cursor.token(ahead: 3),
      third.isGlued, let number = third.number
    {
      let year = third.length == 2 ? 2000 + number : number
      guard CalendarDate(year, month, day) != nil, year > 999 else { return nil }
      return slip(.slashesOnly, write: "\(day)/\(month)/\(year)", at: offset, through: third)
    }
    // In "2-8/10" and "1-7 tháng 10" the month comes at the end.
    if let next {
      guard case .sign = next.kind, next.kind != .sign("/") else { return nil }
    }
    return slip(.slashesOnly, write: "\(day)/\(month)", at: offset, through: second)
  }

  // MARK: Words

  /// `21 tháng 4`, `ngày 21 tháng 4 năm 2027`, `21 april`, `april 21`, `21st of april 2027`.
  private mutating func dayAndMonthInWords() throws(PhraseProblem) -> PhraseDay? {
    _ = cursor.take(.day)
    let offset = cursor.offset
    if let month = cursor.take(Words.months) {
      guard let day = dayNumber() else { return nil }
      return try marked(day, month, cursor.takeYear() ?? yearInWords(), at: offset)
    }
    guard let day = dayNumber() else { return nil }
    _ = cursor.take(word: "of")
    if let month = cursor.take(Words.months) {
      return try marked(day, month, cursor.takeYear() ?? yearInWords(), at: offset)
    }
    guard cursor.take(word: "thang"), let month = monthNumber() else { return nil }
    let slash = cursor.position
    let year = cursor.take(sign: "/") ? cursor.takeYear() : nil
    if year == nil { cursor.position = slash }
    return try gregorian(day, month, year ?? yearInWords(), at: offset)
  }

  /// A day whose month has an English name, which the lunar calendar has not.
  private mutating func marked(
    _ day: Int, _ month: Int, _ year: Int?, at offset: Int
  ) throws(PhraseProblem) -> PhraseDay {
    var found = try gregorian(day, month, year, at: offset)
    found.calendar = .gregorian
    return found
  }

  /// `21`, `21st`.
  mutating func dayNumber() -> Int? {
    guard let number = cursor.takeNumber(0...99) else { return nil }
    if cursor.next?.isGlued == true { _ = cursor.take(word: "st", "nd", "rd", "th") }
    return number
  }

  /// The number of a month behind `tháng`, in digits or words.
  mutating func monthNumber() -> Int? {
    cursor.takeNumber(0...99) ?? cursor.take(Words.monthNumbers)
  }

  /// `month 4`, `tháng 4`, `april`; `tháng Giêng`, `tháng 4 âm lịch`; a number alone where `of` has
  /// announced a month.
  mutating func month(mayBeNumber: Bool = false) -> PhraseDay? {
    let start = cursor.position
    if let month = cursor.take(Words.months) {
      return PhraseDay(.month(month, isLunar: false), .gregorian)
    }
    let isNamed = cursor.take(.month)
    if isNamed, let month = cursor.take(Words.lunarMonths) {
      _ = cursor.take(.lunar)
      return PhraseDay(.month(month, isLunar: true), .lunar)
    }
    guard isNamed || mayBeNumber,
      let month = isNamed ? monthNumber() : cursor.takeNumber(), (1...12).contains(month),
      !(cursor.next?.isGlued == true && cursor.next?.word != nil)
    else {
      cursor.position = start
      return nil
    }
    if cursor.take(.lunar) { return PhraseDay(.month(month, isLunar: true), .lunar) }
    return PhraseDay(.month(month, isLunar: false), cursor.take(.gregorian) ? .gregorian : nil)
  }

  /// `last day of 2`, `ngày cuối tháng 2`, `last day of 12 âm lịch`, `last day of the year`.
  private mutating func lastDay() -> PhraseDay? {
    guard cursor.take(.lastDay) else { return nil }
    if cursor.take(.year) {
      return MonthDay(day: 31, month: 12).map { PhraseDay(.day(.fixed($0)), .gregorian) }
    }
    guard let found = month(mayBeNumber: true), let day = found.rule(isFirst: false) else {
      return nil
    }
    return PhraseDay(.day(day), found.calendar)
  }

  /// `last working day of 3`, `ngày làm việc đầu tiên của tháng 9`.
  private mutating func workingDay() -> PhraseDay? {
    guard let number = ordinal(of: .workingDay) else { return nil }
    _ = cursor.take(.of)
    if [1, -1].contains(number), cursor.take(.year) {
      return PhraseDay(.rule(.workingDay(number, ofMonth: number == 1 ? 1 : 12)), .gregorian)
    }
    guard case .month(let month, isLunar: false)? = month(mayBeNumber: true)?.days else {
      return nil
    }
    return PhraseDay(.rule(.workingDay(number, ofMonth: month)), .gregorian)
  }

  /// `first monday of april`, `thứ Hai đầu tiên của tháng 9`.
  private mutating func nthWeekday() -> PhraseDay? {
    guard let (ordinal, weekday) = ordinalWeekday() else { return nil }
    _ = cursor.take(.of)
    guard case .month(let month, isLunar: false)? = month(mayBeNumber: true)?.days,
      let nth = NthWeekday(ordinal, weekday, of: month)
    else { return nil }
    return PhraseDay(.day(.weekday(nth)), .gregorian)
  }

  /// `saturday nearest 15/5`, `thứ Hai sau 5/9`, `thứ Bảy gần 15/5 nhất`.
  private mutating func nearWeekday() throws(PhraseProblem) -> PhraseDay? {
    let ordinal = cursor.take(Words.ordinals)
    guard let weekday = weekday() else { return nil }
    let later = cursor.take(Words.laterOrdinals)
    guard let side = cursor.take(Words.sides), let day = try day() else { return nil }
    // "The first Monday after" and "the last one before" say no more than "the Monday".
    guard [nil, side == .before ? -1 : 1].contains(ordinal ?? later) else { return nil }
    if side == .nearest { _ = cursor.take(word: "nhat") }
    switch day.days {
    case .day(let rule): return PhraseDay(.day(.near(weekday, side, rule)), day.calendar)
    case .date(let date):
      let rule = MonthDay(day: date.day, month: date.month).map { DayRule.fixed($0) }
      return rule.flatMap { DayRule.near(weekday, side, $0).dates(in: date.year).first }
        .map { PhraseDay(.date($0), .gregorian) }
    case .month, .number, .rule: return nil
    }
  }

  /// `tuesday of week 4 of EVENT`, `thứ Ba tuần 4 của EVENT`.
  private mutating func dayOfWeek() throws(PhraseProblem) -> PhraseDay? {
    guard let weekday = weekday() else { return nil }
    _ = cursor.take(.of)
    guard let weeks = try weeks() else { return nil }
    switch weeks {
    case .weeks(let weeks):
      return PhraseDay(.rule(.weeks(Weeks(weeks.count, weekday: weekday))), .gregorian)
    case .once(let span):
      return span.days.first { $0.weekday == weekday }.map { PhraseDay(.date($0), .gregorian) }
    default: return nil
    }
  }

  /// `easter`, `easter - 2`, `lễ Phục sinh + 39`.
  private mutating func easter() throws(PhraseProblem) -> PhraseDay? {
    guard cursor.take(.easter) else { return nil }
    let start = cursor.position
    let offset = cursor.offset
    let isBefore = cursor.take(sign: "-", "–", "−")
    guard isBefore || cursor.take(sign: "+"), let days = cursor.takeNumber() else {
      cursor.position = start
      return PhraseDay(.day(.easter(plus: 0)), .gregorian)
    }
    guard days <= Self.farthestFromEaster else {
      throw PhraseProblem(
        .badWhen, .tooFarFromEaster(Self.farthestFromEaster), at: offset,
        length: cursor.tokens[cursor.position - 1].end - offset)
    }
    _ = cursor.take(word: "days", "ngay")
    return PhraseDay(.day(.easter(plus: isBefore ? -days : days)), .gregorian)
  }

  /// Feasts that are counted from Easter lie closer; more would be in another year.
  private static let farthestFromEaster = 200

  /// `{ days: -11, of: EVENT }` in a text.
  private mutating func offsetGroup() throws(PhraseProblem) -> DateRule? {
    guard cursor.take(sign: "{") else { return nil }
    var count: (days: Int, isWorking: Bool)?
    var event: (id: String, offset: Int)?
    repeat {
      if cursor.take(word: "days"), cursor.take(sign: ":") {
        let isNegative = cursor.take(sign: "-", "−")
        _ = cursor.take(sign: "+")
        guard let days = cursor.takeNumber(0...DateRule.longestDistance.upperBound) else {
          return nil
        }
        count = (isNegative ? -days : days, cursor.take(word: "working"))
      } else if cursor.take(word: "of", "from"), cursor.take(sign: ":") {
        event = cursor.takeID()
      } else {
        return nil
      }
    } while cursor.take(sign: ",")
    guard cursor.take(sign: "}"), let count, let event else { return nil }
    events.append(event)
    return .relative(days: count.days, working: count.isWorking, to: .init(event.id))
  }

  // MARK: Weekdays and ordinals

  /// `monday`, `mon`, `thứ Hai`, `thứ 2`, `T2`, `Chủ nhật`, `CN`.
  mutating func weekday() -> Weekday? {
    if let weekday = cursor.take(Words.weekdays) { return weekday }
    let start = cursor.position
    if cursor.take(word: "cn") { return .sunday }
    if cursor.take(word: "thu"), let number = cursor.takeNumber(2...7) {
      return Weekday(rawValue: number - 1)
    }
    cursor.position = start
    if cursor.take(word: "t"), cursor.next?.isGlued == true, let number = cursor.takeNumber(2...7) {
      return Weekday(rawValue: number - 1)
    }
    cursor.position = start
    // "Thứ" looks like "thu" without its marks.
    guard let token = cursor.next,
      cursor.text[token.offset..<token.end].allSatisfy(\.isASCII),
      let weekday = cursor.take(Words.shortWeekdays)
    else { return nil }
    return weekday
  }

  /// `first monday`, `thứ Hai đầu tiên`.
  mutating func ordinalWeekday() -> (Int, Weekday)? {
    let start = cursor.position
    if let ordinal = earlierOrdinal(), let weekday = weekday() { return (ordinal, weekday) }
    cursor.position = start
    if let weekday = weekday(), let ordinal = laterOrdinal() { return (ordinal, weekday) }
    cursor.position = start
    return nil
  }

  /// `first working day`, `ngày làm việc đầu tiên`: the number.
  mutating func ordinal(of noun: Wording) -> Int? {
    let start = cursor.position
    if let ordinal = earlierOrdinal(), cursor.take(noun) { return ordinal }
    cursor.position = start
    if cursor.take(noun), let ordinal = laterOrdinal() { return ordinal }
    cursor.position = start
    return nil
  }

  /// `first`, `the 2nd`.
  mutating func earlierOrdinal() -> Int? {
    if let ordinal = cursor.take(Words.ordinals) { return ordinal }
    let start = cursor.position
    _ = cursor.take(word: "the")
    if let number = cursor.takeNumber(1...23), cursor.next?.isGlued == true,
      cursor.take(word: "st", "nd", "rd", "th")
    {
      return number
    }
    cursor.position = start
    return nil
  }

  /// `đầu tiên`, `thứ 2`.
  mutating func laterOrdinal() -> Int? {
    if let ordinal = cursor.take(Words.laterOrdinals) { return ordinal }
    let start = cursor.position
    if cursor.take(word: "thu"), let number = cursor.takeNumber(1...23) { return number }
    cursor.position = start
    return nil
  }
}
