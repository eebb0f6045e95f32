internal import CivilTime

/// Reads the words of a day, see ``LunarExpression``; what they mean is decided by who asks.
struct LunarParser {
  /// Which calendar a text says that its day belongs to.
  enum Reckoning { case lunar, gregorian }

  /// A day as it was written, of whichever calendar.
  struct Parts {
    let day: Int
    let month: Int
    let isLeap: Bool
    let isNewYearsEve: Bool
    let year: LunarExpression.Year?
    /// The calendar, where something says which: `âm lịch`, or a word that only one of them has.
    let reckoning: Reckoning?
    /// Whether the month is called Một, which can be month 1 or month 11.
    let isMonthUnclear: Bool

    /// The lunar day that is meant.
    func expression(in text: String) throws(LunarDateError) -> LunarExpression {
      if isMonthUnclear { throw .notUnderstood(text, .monthOneIsUnclear) }
      return LunarExpression(
        day: try LunarDay(month: month, day: day, isLeap: isLeap), year: year,
        isNewYearsEve: isNewYearsEve)
    }
  }

  private let text: String
  private let all: [LunarToken]
  private var tokens: ArraySlice<LunarToken>
  private var reckoning: Reckoning?
  private var isLeap = false
  private var isNewYearsEve = false
  private var isMonthUnclear = false
  /// The year's number and name, as far as they were written.
  private var number: Int?
  private var name: SexagenaryName?
  /// Whether the day has its name from Tết or from a festival, or its month is called Chạp.
  private var isByName = false
  /// Whether the day is counted from the Tết that it comes before: `30 Tết`.
  private var isBeforeTet = false

  init(_ text: String) {
    self.text = text
    all = LunarToken.tokens(of: text)
    tokens = all[...]
  }

  /// Reads the whole text; `nil` when it is none of the ways to write a day.
  mutating func parts() throws(LunarDateError) -> Parts? {
    do throws(Failure) {
      return try read()
    } catch {
      switch error {
      case .misunderstood: return nil
      case .refused(let hint): throw .notUnderstood(text, hint)
      }
    }
  }

  /// The likely spelling, where a word is in no day and near to one that is, and the whole is then
  /// a day.
  var correction: LocalizedText? {
    guard let meant = LunarVocabulary.correction(of: text, in: all) else { return nil }
    var parser = LunarParser(meant)
    guard (try? parser.parts()) != nil else { return nil }
    return .didYouMean(meant)
  }

  /// Why a text is not read.
  private enum Failure: Error {
    case misunderstood
    case refused(LocalizedText)
  }

  private mutating func read() throws(Failure) -> Parts {
    try readMarks()
    while case .word(let word)? = tokens.first, LunarVocabulary.beforeDays.contains(word) {
      tokens.removeFirst()
    }
    let (day, month) = try readDate()
    try readMarks(isEnd: true)
    guard tokens.isEmpty else { throw .misunderstood }
    return Parts(
      day: day, month: month, isLeap: isLeap, isNewYearsEve: isNewYearsEve, year: try year(),
      reckoning: reckoning, isMonthUnclear: isMonthUnclear)
  }

  // MARK: Days and months

  private mutating func readDate() throws(Failure) -> (day: Int, month: Int) {
    if let date = readYearFirst() { return date }
    if let date = try readFestival() { return date }
    let day = try readDay()
    return (day, try readMonth(ofDay: day))
  }

  /// `2027-02-06`.
  private mutating func readYearFirst() -> (day: Int, month: Int)? {
    let start = Array(tokens.prefix(5))
    guard start.count == 5, case .number(let year) = start[0], year > 99,
      case .number(let month) = start[2], case .number(let day) = start[4],
      start[1] == .separator, start[3] == .separator
    else { return nil }
    tokens.removeFirst(5)
    number = year
    return (day, month)
  }

  /// `trung thu`, `giỗ Tổ Hùng Vương`, `Tết`; and of the Gregorian calendar `Tết dương lịch`.
  private mutating func readFestival() throws(Failure) -> (day: Int, month: Int)? {
    for gregorian in [["tet", "duong", "lich"], ["tet", "duong"], ["tet", "tay"]]
    where skip(gregorian) {
      try set(.gregorian)
      return (1, 1)
    }
    for (words, festival) in LunarVocabulary.festivals where skip(words) {
      try set(.lunar)
      isByName = true
      isNewYearsEve = festival.isNewYearsEve
      isBeforeTet = isNewYearsEve
      return (festival.day, festival.month)
    }
    return nil
  }

  private mutating func readDay() throws(Failure) -> Int {
    if skip("ram") {
      try set(.lunar)
      if tokens.isEmpty { throw .refused(.monthIsMissing) }
      return 15
    }
    if skip("mung") || skip("mong") { try set(.lunar) }
    guard let day = readNumber() else { throw .misunderstood }
    return day
  }

  private mutating func readMonth(ofDay day: Int) throws(Failure) -> Int {
    if skip(.separator) {
      guard let month = readDigits() else { throw .misunderstood }
      if skip(.separator) {
        guard let year = readDigits() else { throw .misunderstood }
        number = year
      }
      return month
    }
    if skip("tet") { return try monthOfTet(day) }
    if let month = try readLunarMonthName() { return month }
    guard skip("thang") else { throw .misunderstood }
    if let month = try readLunarMonthName() { return month }
    isMonthUnclear = tokens.first == .word("mot")
    guard let month = readNumber() else { throw .misunderstood }
    return month
  }

  /// Only the lunar calendar has a tháng Giêng and a tháng Chạp.
  private mutating func readLunarMonthName() throws(Failure) -> Int? {
    if skip("gieng") {
      try set(.lunar)
      return 1
    }
    guard skip("chap") else { return nil }
    try set(.lunar)
    isByName = true
    return 12
  }

  /// `mùng 3 Tết` is in the first month, `28 Tết` and `30 Tết` are in the last of the old year.
  private mutating func monthOfTet(_ day: Int) throws(Failure) -> Int {
    try set(.lunar)
    isByName = true
    switch day {
    case 1...10: return 1
    case 20...30:
      isBeforeTet = true
      return 12
    default: throw .refused(.daysCountedFromTet)
    }
  }

  // MARK: What stands around them

  /// Reads `nhuận`, `âm lịch`, `dương lịch` and the year, in any order.
  ///
  /// - Parameter isEnd: whether day and month have been read, so that a number is a year even
  ///   without the word before it.
  private mutating func readMarks(isEnd: Bool = false) throws(Failure) {
    while let token = tokens.first {
      switch token {
      case .word("nhuan") where !isLeap:
        tokens.removeFirst()
        isLeap = true
        try set(.lunar)
      case .word("am"), .word("al"):
        tokens.removeFirst()
        skip("lich")
        try set(.lunar)
      case .word("duong"), .word("dl"):
        tokens.removeFirst()
        skip("lich")
        try set(.gregorian)
      case .word("nam"):
        tokens.removeFirst()
        try readYear()
      case .word where readYearName() != nil: try readYear()
      case .number(let number) where isEnd && number >= Self.leastYear: try readYear()
      default: return
      }
    }
  }

  private mutating func set(_ found: Reckoning) throws(Failure) {
    guard reckoning == nil || reckoning == found else { throw .misunderstood }
    reckoning = found
  }

  /// A number without `năm` before it is a year from here on.
  private static let leastYear = 1000

  /// `2027`, `Đinh Mùi`, or both.
  private mutating func readYear() throws(Failure) {
    guard number == nil, name == nil else { throw .misunderstood }
    name = readYearName()
    if name != nil {
      try set(.lunar)
      tokens.removeFirst(2)
    }
    number = readDigits()
    guard name != nil || number != nil else { throw .misunderstood }
  }

  /// The name of a year that stands next, without taking it.
  private func readYearName() -> SexagenaryName? {
    guard case .word(let stem)? = tokens.first,
      case .word(let branch)? = tokens.dropFirst().first
    else { return nil }
    return SexagenaryName(foldedStem: stem, foldedBranch: branch)
  }

  /// What number and name say together; they have to agree.
  private func year() throws(Failure) -> LunarExpression.Year? {
    // The days before a Tết are in the lunar year that ends with them.
    let back = isBeforeTet ? 1 : 0
    switch (name, number) {
    case (nil, nil): return nil
    case (nil, let number?):
      return isByName ? .gregorian(number) : .number(number)
    case (let name?, nil): return .name(SexagenaryName(index: name.index - back))
    case (let name?, let number?):
      let actual = SexagenaryName(lunarYear: number)
      guard actual == name else { throw .refused(.yearIsCalled(number, actual)) }
      return .number(number - back)
    }
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
    guard case .word(let word)? = tokens.first, let value = LunarVocabulary.units[word] else {
      return nil
    }
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

  // MARK: Tokens

  @discardableResult
  private mutating func skip(_ word: String) -> Bool { skip(.word(word)) }

  @discardableResult
  private mutating func skip(_ token: LunarToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func skip(_ words: [String]) -> Bool {
    guard tokens.starts(with: words.map(LunarToken.word)) else { return false }
    tokens.removeFirst(words.count)
    return true
  }
}
