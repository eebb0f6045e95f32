internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// A day or a month as it stands in a cell, as far as it is said there.
struct TimePoint: Sendable, Hashable {
  var day: Int?
  var month: Int?
  var year: Int?
  /// Whether it is counted in the lunar calendar.
  var isLunar = false
  /// Whether it says that it is not.
  var isSolar = false
  /// The name of its lunar year, `Tân Sửu`.
  var yearName: SexagenaryName?
  /// The day of the week beside it.
  var weekday: Weekday?
  /// The two digits that its year was written with.
  var shortYear: Int?
  /// Whether its month was written before its day, as its table does.
  var isMonthFirst = false

  /// Whether it names a whole month.
  var isMonth: Bool { day == nil && month != nil }

  /// What is not said of it, as it is said of another: the end of a span, the last of a list.
  mutating func fill(from other: TimePoint) {
    // A month says whose month it is, and not the year of a day that has a month of its own.
    if month == nil {
      month = other.month
      isLunar = isLunar || other.isLunar
    }
    if isLunar == other.isLunar {
      year = year ?? other.year
      yearName = yearName ?? other.yearName
    }
  }
}

/// A day, or days from one to another.
struct TimeStretch: Sendable, Hashable {
  var first: TimePoint
  /// The last, both included; `nil` for one day or month.
  var last: TimePoint?

  var points: [TimePoint] { [first] + (last.map { [$0] } ?? []) }
  var isLunar: Bool { points.contains(where: \.isLunar) }

  /// A single point, said from behind: what it lacks stands in the one after it.
  mutating func fill(from other: TimePoint) {
    last?.fill(from: other)
    first.fill(from: last ?? other)
  }
}

// MARK: Reading one

extension TimePhrase {
  /// `ngày 21 tháng 4 năm 2027`, `15/8/16`, `mồng 03 tháng Giêng`, `15`, `tháng 9/2022`, `T12/2026`.
  mutating func point() -> TimePoint? {
    let start = cursor.position
    let weekday = weekdayBeside()
    if var point = bare() {
      point.weekday = weekday
      let end = cursor.position
      if weekday == nil, cursor.take(sign: "(", ","), let behind = self.weekday(),
        cursor.next == nil || cursor.take(sign: ")")
      {
        point.weekday = behind
      } else {
        cursor.position = end
      }
      return point
    }
    cursor.position = start
    return nil
  }

  /// A weekday that stands before a day.
  private mutating func weekdayBeside() -> Weekday? {
    guard let weekday = weekday() else { return nil }
    cursor.skipSigns()
    return weekday
  }

  private mutating func bare() -> TimePoint? {
    let hasDayWord = cursor.take(Self.dayWords)
    cursor.skipSignsOfDay()
    // `mồng ngày 20`, as some write.
    let isLunarDay = cursor.take(word: "mung", "mong", "lunar")
    if isLunarDay { _ = cursor.take(word: "ngay") }
    var found: TimePoint?
    if cursor.take(word: "ram") {
      found = TimePoint(day: 15, isLunar: true)
      monthBehind(&found)
    } else if let number = isLunarDay ? cursor.takeNumberInWords() : nil {
      found = TimePoint(day: number, isLunar: true)
      monthBehind(&found)
    } else if let month = monthAlone() {
      found = month
    } else {
      found = digits(afterDayWord: hasDayWord)
    }
    guard var point = found else { return nil }
    if isLunarDay { point.isLunar = true }
    calendarBehind(&point)
    return point
  }

  /// `21/4/2027`, `21-4`, `21.4.2027`, `2027-04-21`, `8/2019`, `21 tháng 4`, `21`.
  private mutating func digits(afterDayWord hasDayWord: Bool) -> TimePoint? {
    let start = cursor.position
    guard let first = cursor.next, let number = cursor.takeNumber() else { return nil }
    if first.digits == 4 {
      guard let point = yearFirst(number) else {
        cursor.position = start
        return nil
      }
      return point
    }
    guard (1...31).contains(number), first.digits <= 2, !isClockNext else {
      cursor.position = start
      return nil
    }
    if cursor.next?.isGlued == true { _ = cursor.take(word: "st", "nd", "rd", "th") }
    let afterNumber = cursor.position
    _ = cursor.take(word: "of")
    if let month = cursor.take(Words.months) {
      return TimePoint(day: number, month: month, year: cursor.takeYearOfPlan(), isSolar: true)
    }
    cursor.position = afterNumber
    if cursor.stands(["thang"]), !isPartOfYear {
      var point: TimePoint? = TimePoint(day: number)
      monthBehind(&point)
      if point?.month != nil { return point }
      cursor.position = start
      return nil
    }
    guard let sign = cursor.next?.sign, ["/", "-", "."].contains(sign),
      let second = cursor.ahead(1), let month = second.number, second.digits <= 4
    else { return TimePoint(day: number) }
    if sign == "/" {
      if let point = monthFirst(number, month) { return point }
      cursor.position += 2
      guard second.digits <= 2 else {
        guard (1...12).contains(number), (1900...2199).contains(month) else {
          cursor.position = start
          return nil
        }
        return TimePoint(month: number, year: month)
      }
      guard (1...12).contains(month) else {
        cursor.position = start
        return nil
      }
      var point = TimePoint(day: number, month: month)
      yearBehind("/", &point)
      if point.year == nil { yearInWords(&point) }
      return point
    }
    // Other signs part day and month only where nothing else can be meant.
    guard second.digits <= 2, cursor.next?.isGlued == true, second.isGlued,
      (1...12).contains(month)
    else { return TimePoint(day: number) }
    let isFull =
      cursor.ahead(2)?.sign == sign && cursor.ahead(2)?.isGlued == true
      && [2, 4].contains(cursor.ahead(3)?.digits) && cursor.ahead(3)?.isGlued == true
    if isFull {
      cursor.position += 2
      var point = TimePoint(day: number, month: month)
      yearBehind(sign, &point)
      return point
    }
    let end = cursor.ahead(2)
    let isEnd =
      end == nil || end?.sign.map { [")", ",", ";", ":"].contains($0) } ?? (end?.word != "thang")
    guard isEnd, hasDayWord, context.month == nil, end?.number == nil else {
      return TimePoint(day: number)
    }
    cursor.position += 2
    return TimePoint(day: number, month: month)
  }

  /// Whether a number was the hour of a time: `07h30`, `7:30`, `7 giờ`.
  private var isClockNext: Bool {
    guard let next = cursor.next else { return false }
    // "6 pm", "9.30am", and the six of "6–9 pm".
    let half = next.sign == nil ? 0 : 2
    if isHalfOfDay(ahead: half), half == 0 || cursor.ahead(1)?.number != nil { return true }
    return next.word == "gio" || (next.isGlued && (next.word == "h" || next.word == "g"))
      || (next.sign == ":" && next.isGlued && cursor.ahead(1)?.digits == 2
        && cursor.ahead(1)?.isGlued == true)
  }

  /// Whether `am` or `pm` stands so many places further on, and not `âm lịch`.
  func isHalfOfDay(ahead count: Int) -> Bool {
    guard let token = cursor.ahead(count), ["am", "pm"].contains(cursor.written(token)) else {
      return false
    }
    return cursor.ahead(count + 1)?.word != "lich"
  }

  /// `04/21/2027`, in a table that writes months first.
  private mutating func monthFirst(_ month: Int, _ day: Int) -> TimePoint? {
    guard context.writesMonthsFirst, (1...12).contains(month), (1...31).contains(day),
      cursor.ahead(2)?.sign == "/", let token = cursor.ahead(3), token.digits == 4,
      let year = token.number, (1900...2199).contains(year)
    else { return nil }
    cursor.position += 4
    return TimePoint(day: day, month: month, year: year, isMonthFirst: true)
  }

  /// `2027-04-21`, behind its year.
  private mutating func yearFirst(_ year: Int) -> TimePoint? {
    guard cursor.take(sign: "-"), let month = cursor.takeNumber(1...12), cursor.take(sign: "-"),
      let day = cursor.takeNumber(1...31)
    else { return nil }
    return TimePoint(day: day, month: month, year: year)
  }

  /// `/2027`, `/27` behind day and month.
  private mutating func yearBehind(_ sign: String, _ point: inout TimePoint) {
    guard cursor.next?.sign == sign, let token = cursor.ahead(1), let number = token.number,
      token.digits == 4 ? (1900...2199).contains(number) : token.digits == 2
    else { return }
    cursor.position += 2
    point.year = token.digits == 4 ? number : 2000 + number
    point.shortYear = token.digits == 2 ? number : nil
  }

  /// `năm 2027`, `năm Tân Sửu`, `năm Tân Sửu (2021)` behind day and month.
  private mutating func yearInWords(_ point: inout TimePoint) {
    let start = cursor.position
    guard cursor.take(word: "nam") else { return }
    if let year = cursor.takeYearOfPlan() {
      point.year = year
      return
    }
    if let stem = cursor.next, let branch = cursor.ahead(1), stem.word != nil, branch.word != nil,
      let name = SexagenaryName("\(cursor.written(stem)) \(cursor.written(branch))")
    {
      cursor.position += 2
      point.yearName = name
      point.isLunar = true
      return
    }
    cursor.position = start
  }

  /// `tháng 4`, `tháng Giêng`, `tháng 4/2027`, with the year behind it.
  private mutating func monthBehind(_ point: inout TimePoint?) {
    guard var filled = point, let month = monthAlone() else { return }
    filled.month = month.month
    filled.year = month.year
    filled.yearName = month.yearName
    filled.isLunar = filled.isLunar || month.isLunar
    point = filled
  }

  /// `tháng 9/2022`, `tháng Giêng`, `tháng mười hai`, `T12/2026`, `t9`, `september 2026`.
  private mutating func monthAlone() -> TimePoint? {
    let start = cursor.position
    if let month = cursor.take(Words.months) {
      var point = TimePoint(month: month, isSolar: true)
      if cursor.next.map({ $0.digits < 3 }) == true { point.day = cursor.takeNumber(1...31) }
      if point.day != nil { _ = cursor.take(sign: ",") }
      point.year = cursor.takeYearOfPlan()
      return point
    }
    let isShort = cursor.next?.word == "t" && cursor.ahead(1)?.isGlued == true
    guard cursor.take(word: "thang") || (isShort && cursor.take(word: "t")) else { return nil }
    var point = TimePoint()
    if !isShort, let month = cursor.take(Words.lunarMonths) {
      (point.month, point.isLunar) = (month, true)
    } else if !isShort, !isYearNext,
      let month = cursor.takeNumberInWords()
    {
      point.month = month
    } else if let month = cursor.takeNumber(1...12) {
      point.month = month
    } else {
      cursor.position = start
      return nil
    }
    if !point.isLunar, cursor.next?.sign == "/" || cursor.next?.sign == "-",
      let year = cursor.ahead(1), [2, 4].contains(year.digits), let number = year.number,
      year.digits == 4 || (number > 12 && cursor.next?.sign == "/")
    {
      cursor.position += 2
      point.year = year.digits == 4 ? number : 2000 + number
      point.shortYear = year.digits == 2 ? number : nil
    } else {
      yearInWords(&point)
    }
    calendarBehind(&point)
    return point
  }

  /// `âm lịch`, `(ÂL)`, `dương lịch` behind a day.
  private mutating func calendarBehind(_ point: inout TimePoint) {
    let start = cursor.position
    let isBracketed = cursor.take(sign: "(")
    if cursor.take(Self.lunar) {
      // In `6/2 (lunar 1/1)` it stands before another day.
      guard !isBracketed || cursor.next?.number == nil else {
        cursor.position = start
        return
      }
      point.isLunar = true
    } else if cursor.take(Self.gregorian) {
      point.isSolar = true
    } else {
      cursor.position = start
      return
    }
    _ = cursor.take(sign: ")")
    if point.year == nil { yearInWords(&point) }
    // `10/3 âm lịch năm 2027` is the lunar year of that number.
  }

  /// Whether `năm 2026` stands next, in which `năm` is no month.
  private var isYearNext: Bool { cursor.next?.word == "nam" && cursor.ahead(1)?.digits == 4 }

  /// Whether `tháng` is followed by what makes a part of the year of it: `6 tháng cuối năm`.
  var isPartOfYear: Bool {
    guard cursor.next?.word == "thang", let second = cursor.ahead(1)?.word else { return false }
    return second == "dau" || second == "cuoi"
      || (second == "nam" && (cursor.ahead(2)?.digits == 4 || cursor.ahead(2) == nil))
  }

  // MARK: Weekdays

  /// `Thứ 2`, `thứ Hai`, `Chủ nhật`, `CN`, `monday`, `Mon`; `T2` only before a day in digits.
  mutating func weekday() -> Weekday? {
    let start = cursor.position
    if let weekday = cursor.take(Words.weekdays) { return weekday }
    if cursor.take(word: "cn") { return .sunday }
    if let weekday = shortEnglishWeekday() { return weekday }
    if cursor.take(word: "thu") {
      if let number = cursor.takeNumber(2...7) { return Weekday(rawValue: number - 1) }
      cursor.position = start
      return nil
    }
    if cursor.next?.word == "t", cursor.ahead(1)?.isGlued == true,
      let number = cursor.ahead(1)?.number, (2...7).contains(number), cursor.ahead(1)?.digits == 1
    {
      let signs = cursor.ahead(2)?.sign.map { ["(", ",", ":"].contains($0) } == true ? 3 : 2
      if cursor.ahead(signs)?.number != nil || cursor.ahead(signs)?.word == "ngay" {
        cursor.position += 2
        return Weekday(rawValue: number - 1)
      }
    }
    return nil
  }

  /// `Mon`, and `Thu` only where an English month stands beside its day: without marks it may be `thứ`.
  private mutating func shortEnglishWeekday() -> Weekday? {
    guard let token = cursor.next, token.word == cursor.written(token) else { return nil }
    let start = cursor.position
    guard let weekday = cursor.take(Words.shortWeekdays) else { return nil }
    let isEnglish =
      [0, 1, 2].contains { count in
        var other = cursor
        other.position += count
        return other.take(Words.months) != nil
      }
    guard token.word == "thu", !isEnglish else { return weekday }
    cursor.position = start
    return nil
  }

  private static let dayWords: Wording = ["ngày", "vào ngày", "vào", "hôm", "on", "trong ngày"]
  private static let lunar = Wording.lunar + ["lịch âm"]
  private static let gregorian = Wording.gregorian + ["lịch dương"]
}

extension PhraseCursor {
  /// Goes past the colon of `ngày: 21/4`.
  fileprivate mutating func skipSignsOfDay() {
    while next?.sign == ":" || next?.sign == "(" { position += 1 }
  }
}
