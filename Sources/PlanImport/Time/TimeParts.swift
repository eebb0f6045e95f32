internal import CivilTime
internal import EventKitLite

// Hours, parts of the year, weeks, and days one after the other.

extension TimePhrase {
  // MARK: Hours

  /// `8h30`, `07:30`, `7 giờ 30’`, `7h30 - 11h30`, `từ 8h đến 11h`.
  mutating func hours() -> Element? {
    let start = cursor.position
    _ = cursor.take(Self.at)
    guard let from = clock() ?? hourBeforeAnother() else {
      cursor.position = start
      return nil
    }
    let end = cursor.position
    if takeJoint() {
      _ = cursor.take(word: "luc")
      if let to = clock(), let session = DateRule.Session(from: from, to: to) {
        return .hours([session])
      }
    }
    cursor.position = end
    return .hours([DateRule.Session(from: from)])
  }

  /// A time on the clock.
  private mutating func clock() -> TimeOfDay? {
    let start = cursor.position
    guard cursor.next.map({ $0.digits <= 2 }) == true, let hour = cursor.takeNumber(0...23) else {
      return nil
    }
    if cursor.next?.sign == ":" {
      guard cursor.next?.isGlued == true, let minute = cursor.ahead(1), minute.isGlued,
        minute.digits == 2, let number = minute.number
      else {
        cursor.position = start
        return nil
      }
      cursor.position += 2
      return afternoon(hour, number) ?? TimeOfDay(hour, number)
    }
    if let time = afternoon(hour) { return time }
    let isShort = cursor.next?.isGlued == true
    guard cursor.take(word: "gio") || (isShort && cursor.take(word: "h", "g")) else {
      cursor.position = start
      return nil
    }
    var minute = 0
    // `20 giờ 01/02` has no minutes.
    if let token = cursor.next, token.digits == 2, let number = token.number, number < 60,
      token.isGlued || cursor.ahead(1)?.sign != "/" || !isNumber(ahead: 2)
    {
      cursor.position += 1
      minute = number
      _ = cursor.take(word: "phut")
      _ = cursor.take(sign: "'", "’", "′", "ʼ")
    }
    return TimeOfDay(hour, minute)
  }

  /// `6 pm`, `9.30am`: an hour of twelve, with the half of the day behind it.
  private mutating func afternoon(_ hour: Int, _ minute: Int = 0) -> TimeOfDay? {
    guard (1...12).contains(hour) else { return nil }
    let start = cursor.position
    var minute = minute
    if cursor.next?.sign == ".", cursor.next?.isGlued == true, let token = cursor.ahead(1),
      token.digits == 2, let number = token.number, number < 60
    {
      cursor.position += 2
      minute = number
    }
    guard isHalfOfDay(ahead: 0) else {
      cursor.position = start
      return nil
    }
    if cursor.take(word: "am") { return TimeOfDay(hour % 12, minute) }
    return cursor.take(word: "pm") ? TimeOfDay(hour % 12 + 12, minute) : nil
  }

  /// `6` in `6–9 pm`: in the half of the day that stands behind the other.
  private mutating func hourBeforeAnother() -> TimeOfDay? {
    guard let hour = cursor.takeNumber(1...12) else { return nil }
    let end = cursor.position
    guard takeJoint(), let number = cursor.takeNumber(1...12), afternoon(number) != nil else {
      return nil
    }
    let half = cursor.tokens[cursor.position - 1].word == "pm" ? 12 : 0
    cursor.position = end
    return TimeOfDay(hour % 12 + half, 0)
  }

  private func isNumber(ahead count: Int) -> Bool { cursor.ahead(count)?.number != nil }

  private static let at: Wording = ["lúc", "từ", "vào lúc", "bắt đầu", "bắt đầu từ", "at", "from"]

  // MARK: Parts of the year

  /// `Quý II/2026`, `Đầu tháng 9`, `6 tháng cuối năm`, `9 tháng năm 2026`, `Cả năm`, `cuối năm`.
  mutating func partOfYear() -> Element? {
    let start = cursor.position
    if cursor.take(Self.allYear) { return .vague(.allYear, year: trailingYear()) }
    _ = cursor.take(word: "trong", "vao")
    if let element = quarter() ?? half() ?? part() { return element }
    if cursor.take(word: "nam", "year"), let year = cursor.takeYearOfPlan() {
      return .vague(.allYear, year: year)
    }
    cursor.position = start
    return nil
  }

  private mutating func quarter() -> Element? {
    let start = cursor.position
    guard cursor.take(.quarter) || cursor.take(word: "q") else { return nil }
    if let number = quarterNumber() {
      return .vague(.quarter(number), year: trailingYear())
    }
    cursor.position = start
    return nil
  }

  private mutating func quarterNumber() -> Int? {
    cursor.takeNumber(1...4) ?? cursor.take(Words.romanNumbers) ?? cursor.take(Words.smallNumbers)
  }

  /// `III` behind `Quý I,`; all between them behind `Quý I -`.
  mutating func anotherQuarter() -> Element? {
    guard case .vague(.quarter(let first), let year)? = elements.last else { return nil }
    let isSpan = takeJoint()
    _ = !isSpan && cursor.take(word: "va")
    _ = cursor.take(word: "quy")
    guard let last = quarterNumber() else { return nil }
    let later = trailingYear()
    if let later, year == nil {
      elements[elements.count - 1] = .vague(.quarter(first), year: later)
    }
    guard last > first else { return nil }
    for number in isSpan ? Array(first + 1..<last) : [] {
      elements.append(.vague(.quarter(number), year: year ?? later))
    }
    return .vague(.quarter(last), year: later ?? year)
  }

  private mutating func half() -> Element? {
    let start = cursor.position
    if let months = cursor.takeNumber(1...12), isPartOfYear, cursor.take(word: "thang") {
      let isLater = cursor.take(word: "cuoi")
      _ = !isLater && cursor.take(word: "dau")
      let year = cursor.take(word: "nam") ? cursor.takeYearOfPlan() : trailingYear()
      if months == 6 { return .vague(.half(isLater ? 2 : 1), year: year) }
      if !isLater { return .firstMonths(months, year: year) }
    }
    cursor.position = start
    guard let half = cursor.take(Words.halves) else { return nil }
    _ = cursor.take(word: "nam")
    return .vague(.half(half), year: trailingYear())
  }

  private mutating func part() -> Element? {
    let start = cursor.position
    guard let part = cursor.take(Words.parts) else { return nil }
    if cursor.next?.word == "thang" || cursor.next?.word == "t", let point = point(),
      point.isMonth, !point.isLunar, let month = point.month
    {
      return .vague(.partOfMonth(part, month), year: point.year)
    }
    // "Cuối tháng" is that of the group of rows.
    if let month = context.month, cursor.take(word: "thang"), cursor.next?.number == nil {
      return .vague(.partOfMonth(part, month.month), year: month.year)
    }
    cursor.position = start
    guard cursor.take(Words.parts) != nil else { return nil }
    if cursor.take(word: "nam") {
      _ = cursor.take(word: "hoc") ? { cursor.position = start }() : ()
      if cursor.position > start { return .vague(.partOfYear(part), year: trailingYear()) }
    }
    cursor.position = start
    return nil
  }

  /// `/2026`, `năm 2026`, `2026` behind a part of the year.
  private mutating func trailingYear() -> Int? {
    let start = cursor.position
    _ = cursor.take(sign: "/", "-", ",")
    _ = cursor.take(word: "nam")
    if let year = cursor.takeYearOfPlan() { return year }
    cursor.position = start
    return nil
  }

  private static let allYear =
    Wording.allYear + [
      "thường xuyên", "liên tục", "suốt năm", "trong cả năm", "cả năm học", "trong năm học",
      "thường xuyên cả năm",
    ]

  // MARK: Weeks

  /// `Tuần 13`, `Tuần 22 ÷ 24`, `tuần thứ 5`.
  mutating func weeks() -> Element? {
    let start = cursor.position
    if let number = cursor.take(Words.ordinals),
      cursor.take(word: "week"), cursor.take(word: "of", "in"), number > 0
    {
      return .weeks(number...number)
    }
    cursor.position = start
    guard cursor.take(word: "tuan", "week", "weeks") else { return nil }
    if cursor.take(Self.firstOfMonth), isMonthSaid { return .weeks(1...1) }
    cursor.position = start + 1
    // The last week of a month may be its fifth.
    if cursor.take(Self.lastOfMonth), isMonthSaid { return .weeks(5...5) }
    cursor.position = start + 1
    _ = cursor.take(word: "thu", "le")
    guard let first = cursor.takeNumber(1...60) else { return nil }
    // "Tuần thứ 3 của tháng 11"
    if cursor.stands(["cua", "thang"]) || cursor.stands(["trong", "thang"]) {
      cursor.position += 1
    }
    let end = cursor.position
    if takeJoint() || cursor.take(sign: ",") || cursor.take(word: "va") {
      _ = cursor.take(word: "tuan")
      if let last = cursor.takeNumber(1...60), last > first, cursor.next?.sign != "/" {
        return .weeks(first...last)
      }
    }
    cursor.position = end
    return .weeks(first...first)
  }

  /// Whether a month stands next, or is that of the group of rows.
  private var isMonthSaid: Bool {
    cursor.next.map { $0.word == "thang" } ?? (context.month != nil)
  }

  private static let firstOfMonth: Wording = [
    "đầu tiên của", "đầu tiên trong", "đầu tiên", "đầu của", "đầu",
  ]
  private static let lastOfMonth: Wording = ["cuối cùng của", "cuối cùng", "cuối của", "cuối"]

  // MARK: Days one after the other

  /// Goes past what stands between the ends of a span.
  mutating func takeJoint() -> Bool {
    if cursor.take(sign: "-", "–", "÷", "—", "~", "→", "..") { return true }
    if let token = cursor.next, cursor.written(token) == "tối" { return false }
    return cursor.take(Self.to)
  }

  /// Days, months and spans of them with commas or `và` between them, each filled from the one behind
  /// it: `03 và 04/02/2017`, `Từ 05 - 31/8`, `tháng 4, 5, 6`.
  mutating func stretches() -> [TimeStretch]? {
    guard let first = stretch() else { return nil }
    var all = [first]
    while true {
      let start = cursor.position
      let isPoint = cursor.take(word: "va", "and", "hoac") || cursor.take(sign: ",", "&", "+", ";")
      if isPoint {
        _ = cursor.take(word: "va")
        if let next = stretch(), mayFollow(next, all) {
          all.append(next)
          continue
        }
      }
      cursor.position = start
      break
    }
    for place in all.indices.dropLast().reversed() { all[place].fill(from: all[place + 1].first) }
    for place in all.indices.dropFirst() { all[place].fillMonth(after: all[place - 1]) }
    return all
  }

  /// Whether what stands behind a comma can be another of the days: it may as well be the same day in the
  /// other calendar.
  private func mayFollow(_ next: TimeStretch, _ all: [TimeStretch]) -> Bool {
    !(next.isLunar && next.first.month != nil && !(all.last?.isLunar ?? true))
  }

  private mutating func stretch() -> TimeStretch? {
    let start = cursor.position
    let isSpan = cursor.take(.startingFrom)
    cursor.skipBracket()
    guard var first = point() else {
      cursor.position = start
      return nil
    }
    let end = cursor.position
    cursor.skipBracket()
    if takeJoint() {
      cursor.skipBracket()
      if var last = point() {
        first.becomeMonth(before: last)
        last.becomeMonth(after: first)
        last.becomeDay(after: first)
        if last.year == nil, first.isMonthInWords, cursor.next?.sign == ",",
          let year = cursor.ahead(1), year.digits == 4
        {
          cursor.position += 1
          last.year = cursor.takeYearOfPlan()
        }
        if Self.isSpan(first, last) {
          first.fill(from: last)
          // "Từ tháng 1 đến tháng 3 âm lịch"; and days that stand beside the solar ones.
          if last.isLunar, first.isMonth || isBesideDays, !first.isSolar { first.isLunar = true }
          var last = last
          if first.isLunar, isBesideDays, !last.isSolar { last.isLunar = true }
          return TimeStretch(first: first, last: last)
        }
      }
    }
    cursor.position = end
    // "Từ ngày 5/4" alone has no end.
    guard !isSpan else {
      cursor.position = start
      return nil
    }
    return TimeStretch(first: first)
  }

  /// Whether days stand right before.
  private var isBesideDays: Bool {
    if case .days? = elements.last { true } else { elements.last == .same }
  }

  /// Whether two points can be the ends of a span.
  private static func isSpan(_ first: TimePoint, _ last: TimePoint) -> Bool {
    // A day without its month before a month would be anything.
    !(first.day != nil && first.month == nil && last.isMonth)
  }

  private static let to = Wording.to + ["đến ngày", "đến hết ngày", "tới ngày", "until"]
}

extension TimePoint {
  /// `4–5/2027`: a number before a month is one.
  fileprivate mutating func becomeMonth(before last: TimePoint) {
    guard last.isMonth, month == nil, let number = day, (1...12).contains(number) else { return }
    (day, month) = (nil, number)
  }

  /// `tháng 4 - 6`: a number behind a month is one.
  fileprivate mutating func becomeMonth(after first: TimePoint) {
    guard first.isMonth, month == nil, let number = day, (1...12).contains(number) else { return }
    (day, month) = (nil, number)
  }
}

extension TimePoint {
  /// Whether it is a day whose month is a name, which stands before its number: `April 21`.
  fileprivate var isMonthInWords: Bool { isSolar && day != nil && month != nil }

  /// `April 21–23`: a number behind a day whose month is a name is another day of it.
  fileprivate mutating func becomeDay(after first: TimePoint) {
    guard first.isMonthInWords, month == nil, let day, day > first.day ?? 31 else { return }
    month = first.month
  }
}

extension TimeStretch {
  /// `tháng 4, 5, 6`: a number behind months is one.
  fileprivate mutating func fillMonth(after earlier: TimeStretch) {
    guard earlier.first.isMonth, last == nil else { return }
    first.becomeMonth(after: earlier.first)
    if first.isMonth, first.year == nil { first.year = earlier.first.year }
  }
}

extension PhraseCursor {
  /// Goes past a bracket that only surrounds days.
  fileprivate mutating func skipBracket() { _ = take(sign: "(", ")") }
}
