/// Reads the words of a lunar day, see ``LunarExpression``.
struct LunarParser {
  private let text: String
  private var tokens: ArraySlice<LunarToken>
  /// Whether something said that the day is lunar: `âm lịch`, or a word that only lunar days have.
  private var isLunar = false
  private var isLeap = false
  private var year: LunarExpression.Year?

  init(_ text: String) {
    self.text = text
    tokens = LunarToken.tokens(of: text)[...]
  }

  /// Reads the whole text.
  mutating func expression(assumingLunar: Bool) throws(LunarDateError) -> LunarExpression {
    try readMarks()
    skip("ngay")
    let day = try readDay()
    let month = try readMonth(ofDay: day)
    try readMarks()
    guard tokens.isEmpty else { throw misunderstood() }
    guard isLunar || assumingLunar else {
      throw .notUnderstood(
        text, vi: "nếu là ngày âm lịch, hãy viết '\(day)/\(month) âm lịch'",
        en: "if a lunar day is meant, write '\(day)/\(month) âm lịch'")
    }
    return LunarExpression(
      day: try LunarDay(month: month, day: day, isLeap: isLeap), year: year)
  }

  // MARK: Days and months

  private mutating func readDay() throws(LunarDateError) -> Int {
    if skip("ram") {
      isLunar = true
      return 15
    }
    if skip("mung") || skip("mong") { isLunar = true }
    guard let day = readNumber() else { throw misunderstood() }
    return day
  }

  private mutating func readMonth(ofDay day: Int) throws(LunarDateError) -> Int {
    if skip(.separator) {
      guard let month = readDigits() else { throw misunderstood() }
      if skip(.separator) {
        guard let number = readDigits() else { throw misunderstood() }
        year = .number(number)
      }
      return month
    }
    if skip("tet") { return try monthOfTet(day) }
    if let month = readLunarMonthName() { return month }
    guard skip("thang") else { throw misunderstood() }
    if let month = readLunarMonthName() { return month }
    if tokens.first == .word("mot") {
      throw .notUnderstood(
        text, vi: "'tháng Một' có thể là tháng Giêng hoặc tháng Mười một, hãy viết rõ",
        en: "'tháng Một' can be month 1 or, as of old, month 11; write 'tháng Giêng' or 'tháng 11'")
    }
    guard let month = readNumber() else { throw misunderstood() }
    return month
  }

  /// Only the lunar calendar has a tháng Giêng and a tháng Chạp.
  private mutating func readLunarMonthName() -> Int? {
    let month = skip("gieng") ? 1 : skip("chap") ? 12 : nil
    if month != nil { isLunar = true }
    return month
  }

  /// `mùng 3 Tết` is in the first month, `28 Tết` and `30 Tết` are in the last of the old year.
  private mutating func monthOfTet(_ day: Int) throws(LunarDateError) -> Int {
    isLunar = true
    switch day {
    case 1...10: return 1
    case 20...30: return 12
    default:
      throw .notUnderstood(
        text, vi: "chỉ nói từ 20 đến 30 Tết và từ mùng 1 đến mùng 10 Tết",
        en: "only the days 20 to 30 before Tết and 1 to 10 after it are counted so")
    }
  }

  // MARK: What stands around them

  /// Reads `nhuận`, `âm lịch` and the year, in any order.
  private mutating func readMarks() throws(LunarDateError) {
    while let token = tokens.first {
      switch token {
      case .word("nhuan") where !isLeap:
        tokens.removeFirst()
        isLeap = true
        isLunar = true
      case .word("am"), .word("al"):
        tokens.removeFirst()
        skip("lich")
        isLunar = true
      case .word("duong"), .word("dl"):
        throw .notUnderstood(
          text, vi: "đây là ngày dương lịch", en: "it is a day of the Gregorian calendar")
      case .word("nam"):
        tokens.removeFirst()
        try readYear()
      case .word where readYearName() != nil:
        try readYear()
      default: return
      }
    }
  }

  /// `2027`, `Đinh Mùi`, or both, which then have to agree.
  private mutating func readYear() throws(LunarDateError) {
    guard year == nil else { throw misunderstood() }
    let name = readYearName()
    if name != nil {
      isLunar = true
      tokens.removeFirst(2)
    }
    let number = readDigits()
    switch (name, number) {
    case (let name?, let number?):
      let actual = SexagenaryName(lunarYear: number)
      guard actual == name else {
        throw .notUnderstood(
          text, vi: "năm \(number) là năm \(actual)", en: "the year \(number) is \(actual)")
      }
      year = .number(number)
    case (let name?, nil): year = .name(name)
    case (nil, let number?): year = .number(number)
    case (nil, nil): throw misunderstood()
    }
  }

  /// The name of a year that stands next, without taking it.
  private func readYearName() -> SexagenaryName? {
    guard case .word(let stem)? = tokens.first,
      case .word(let branch)? = tokens.dropFirst().first
    else { return nil }
    return SexagenaryName(foldedStem: stem, foldedBranch: branch)
  }

  // MARK: Numbers

  private mutating func readDigits() -> Int? {
    guard case .number(let value)? = tokens.first else { return nil }
    tokens.removeFirst()
    return value
  }

  /// Reads digits, or words up to thirty-nine: `mười lăm`, `hai mươi ba`, `hăm ba`, `ba mươi`.
  private mutating func readNumber() -> Int? {
    if let value = readDigits() { return value }
    if skip("ham") { return readUnit().map { 20 + $0 } }
    if skip("muoi") { return 10 + (readUnit() ?? 0) }
    guard let unit = readUnit() else { return nil }
    guard unit == 2 || unit == 3, skip("muoi") else { return unit }
    return unit * 10 + (readUnit() ?? 0)
  }

  private mutating func readUnit() -> Int? {
    guard case .word(let word)? = tokens.first, let value = Self.units[word] else { return nil }
    // "tháng Mười năm 2027" is October's year, not month 15.
    if word == "nam", tokens.dropFirst().first.map(startsYear) ?? false { return nil }
    tokens.removeFirst()
    return value
  }

  private func startsYear(_ token: LunarToken) -> Bool {
    switch token {
    case .number: true
    case .word(let word): word == "nam" ? false : SexagenaryName.isFoldedStem(word)
    case .separator, .other: false
    }
  }

  private static let units = [
    "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
  ]

  // MARK: Tokens

  @discardableResult
  private mutating func skip(_ word: String) -> Bool { skip(.word(word)) }

  @discardableResult
  private mutating func skip(_ token: LunarToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  private func misunderstood() -> LunarDateError {
    .notUnderstood(
      text, vi: "hãy viết như '10/3 âm lịch', 'rằm tháng Bảy' hoặc 'mùng 5 tháng 2 nhuận'",
      en: "write it like '10/3 âm lịch', 'rằm tháng Bảy' or 'mùng 5 tháng 2 nhuận'")
  }
}
