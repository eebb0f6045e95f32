internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// What a cell for time consists of, read word by word: its elements in their order, whatever they are
/// together. ``TimeSense`` says what that is.
///
/// A phrase is read to its end or not at all: nothing of it is left out.
struct TimePhrase {
  var cursor: PhraseCursor
  let context: TimeContext
  var elements: [Element] = []

  /// What phrases are made of.
  enum Element: Sendable, Hashable {
    /// Days and months, one or several.
    case days([TimeStretch])
    case vague(VagueTime, year: Int?)
    /// So many months from the year's beginning: `9 tháng năm 2026`.
    case firstMonths(Int, year: Int?)
    case weekday(Weekday)
    /// Weeks by a number that is not the calendar's.
    case weeks(ClosedRange<Int>)
    case hours([DateRule.Session])
    case part(DateRule.PartOfDay)
    case wholeDay
    /// `Hai ngày`, `03 buổi`.
    case count(Int)
    /// A length in weeks or months, which says no day.
    case length
    case everyYear
    case rhythm(ProgrammeEvent.Times)
    /// `2 tuần một lần`: every so many weeks.
    case everyWeeks(Int)
    /// A day of each month that is not said by its number: `the first Thursday`.
    case dayOfMonth(MonthlyDay)
    /// From a day on, with no end.
    case from(TimePoint)
    /// Before the days that are left out.
    case except
    case holidays
    /// A rhythm of several lengths, or of terms.
    case otherRhythm
    case before
    case by
    case announced(who: String)
    case target(year: Int)
    case undated
    case tentative
    /// `tức`, before the same day in the other calendar.
    case same
  }

  /// The elements of a text; `nil` where a word of it is none.
  static func elements(of text: String, in context: TimeContext) -> [Element]? {
    var phrase = TimePhrase(cursor: PhraseCursor(cell: text), context: context)
    guard phrase.cursor.tokens.count <= mostTokens else { return nil }
    phrase.skipBullets()
    while !phrase.cursor.isAtEnd {
      guard let element = phrase.next() else { return nil }
      phrase.elements.append(element)
      phrase.cursor.skipSigns()
      if phrase.cursor.take(sign: "/", "&") { phrase.cursor.skipSigns() }
    }
    return phrase.elements
  }

  /// The longest cell for time of a real plan has some sixty.
  private static let mostTokens = 300

  private mutating func skipBullets() {
    cursor.skipSigns()
    while cursor.take(sign: "-", "–", "+", "*", "●") { cursor.skipSigns() }
  }

  /// The kinds of elements in the order in which they are tried: what begins alike comes first where
  /// it is longer.
  private mutating func next() -> Element? {
    let start = cursor.position
    for read in Self.readers {
      cursor.position = start
      if let element = read(&self) { return element }
    }
    return nil
  }

  private static let readers: [@Sendable (inout TimePhrase) -> Element?] = [
    { $0.anotherQuarter() }, { $0.words() }, { $0.announcement() }, { $0.deadline() },
    { $0.rhythm() }, { $0.partOfYear() },
    { $0.dayOfMonth() }, { $0.counted() }, { $0.hours() }, { $0.weeks() },
    { $0.stretches().map { .days($0) } },
    { $0.beginning() }, { $0.partOfDay() },
    { phrase in
      _ = phrase.cursor.take(word: "vao", "on")
      return phrase.weekday().map { .weekday($0) }
    },
  ]

  // MARK: Words alone

  private mutating func words() -> Element? {
    if cursor.take(Self.tentative) { return .tentative }
    if cursor.take(Self.undated) { return .undated }
    if cursor.take(Self.same) { return .same }
    if cursor.take(Self.except) { return .except }
    if cursor.take(Self.holidays) { return .holidays }
    if cursor.take(.everyYear) { return .everyYear }
    if cursor.take(Self.wholeDay) || isDayAlone { return .wholeDay }
    return nil
  }

  /// `(ngày)` alone, beside `(sáng)` and `(chiều)`.
  private var isDayAlone: Bool {
    mutating get {
      guard cursor.tokens.allSatisfy({ $0.word == "ngay" || $0.sign != nil }) else { return false }
      return cursor.take(word: "ngay")
    }
  }

  private static let tentative: Wording = [
    "dự kiến", "tạm thời", "theo dự kiến", "tentative", "expected", "khoảng",
    "nhân dịp kỷ niệm ngày", "nhân dịp kỷ niệm", "nhân dịp lễ", "nhân dịp", "nhân ngày", "vào dịp",
    "dịp kỷ niệm ngày", "dịp kỷ niệm", "dịp nghỉ lễ", "dịp lễ", "dịp", "around",
  ]
  private static let undated =
    Wording.undated + [
      "chưa xác định", "chưa rõ", "chưa có thời gian", "tbd", "tba", "chưa xác định thời gian",
      "no date yet", "tbc", "to be confirmed",
    ]
  private static let same: Wording = [
    "tức ngày", "tức là ngày", "tức là", "tức", "nhằm ngày", "nhằm",
  ]
  private static let except: Wording = ["trừ", "ngoại trừ", "không kể", "except", "except on"]
  private static let holidays = Wording.holidays + ["ngày nghỉ", "các ngày nghỉ lễ"]
  private static let wholeDay: Wording = ["cả ngày", "trọn ngày", "all day"]

  // MARK: Announcements

  /// `20 ngày sau khi Tỉnh uỷ ban hành`, `theo thông báo của …`, `đột xuất khi có yêu cầu`: with
  /// whoever is named, to the end.
  private mutating func announcement() -> Element? {
    let start = cursor.position
    if cursor.takeNumber() != nil, cursor.take(Self.days), cursor.take(Self.after) {
      return .announced(who: rest())
    }
    cursor.position = start
    guard cursor.take(Self.announcements) else { return nil }
    return .announced(who: rest())
  }

  /// What is left, as it is written.
  private mutating func rest() -> String {
    var words: [String] = []
    while let token = cursor.next {
      if token.sign == nil { words.append(cursor.written(token)) }
      cursor.position += 1
    }
    return words.joined(separator: " ")
  }

  private static let days: Wording = ["ngày", "ngày làm việc", "tuần", "tháng", "days"]
  private static let after: Wording = [
    "sau khi", "kể từ khi", "từ khi", "kể từ ngày", "sau ngày", "kể từ", "sau", "after",
  ]
  private static let announcements: Wording = [
    "sau khi", "khi có", "theo thông báo", "theo hướng dẫn", "theo kế hoạch", "theo lịch",
    "theo chỉ đạo", "theo yêu cầu", "theo quy định", "theo văn bản", "theo công văn",
    "theo quyết định", "đột xuất", "sẽ có văn bản riêng", "sẽ có văn bản",
    "sẽ có thông báo", "sẽ thông báo", "có thông báo", "chờ thông báo", "chờ hướng dẫn",
    "chờ văn bản", "thông báo sau", "có văn bản", "to be announced",
  ]

  // MARK: Deadlines

  private mutating func deadline() -> Element? {
    let start = cursor.position
    while cursor.take(Self.verbs) {}
    let hasVerb = cursor.position > start
    if cursor.take(Self.untilEndOfYear) { return target(includesYear: true) }
    if cursor.take(Self.untilYear) { return target(includesYear: false) }
    if cursor.take(.before) {
      cursor.skipSigns()
      return isDayNext ? .before : nil
    }
    if cursor.take(Self.by) {
      // `Hạn chót nộp hồ sơ: 10/08/2017`.
      var passed = 0
      while !isDayNext, cursor.next != nil, passed < 8 {
        cursor.position += 1
        passed += 1
      }
      return isDayNext ? .by : nil
    }
    if cursor.take(word: "until") { return isDayNext ? .by : nil }
    // `Đến ngày 30/6` alone; inside of a span the first end stands before it.
    if elements.isEmpty || hasVerb, cursor.take(Self.until), isDayNext { return .by }
    _ = cursor.take(word: "trong", "vao")
    return hasVerb && isDayNext ? .by : nil
  }

  /// Whether a day, a month, a part of the year or an hour stands next.
  private var isDayNext: Bool {
    mutating get {
      let start = cursor.position
      defer { cursor.position = start }
      cursor.skipSigns()
      let place = cursor.position
      for read: (inout TimePhrase) -> Bool in [
        { $0.hours() != nil }, { $0.partOfYear() != nil }, { $0.point() != nil },
        { $0.cursor.take(word: "hang", "moi") }, { $0.partOfDay() != nil },
      ] {
        cursor.position = place
        if read(&self) { return true }
      }
      return false
    }
  }

  /// The year behind `đến hết năm` or `đến năm`.
  private mutating func target(includesYear: Bool) -> Element? {
    guard let year = cursor.takeYearOfPlan() else { return nil }
    guard includesYear else { return .target(year: year) }
    elements.append(.by)
    return .days([TimeStretch(first: TimePoint(day: 31, month: 12, year: year))])
  }

  private static let verbs: Wording = [
    "hoàn thành", "hoàn thiện", "xong", "nộp", "gửi", "báo cáo", "nộp báo cáo", "gửi báo cáo",
    "hoàn thành xong", "kết thúc", "thực hiện", "ban hành",
  ]
  private static let untilEndOfYear: Wording = ["đến hết năm", "hết năm", "đến cuối năm"]
  private static let untilYear: Wording = ["đến năm", "tới năm"]
  private static let by: Wording = [
    "trễ nhất", "chậm nhất", "muộn nhất", "hạn chót", "hạn cuối", "hạn nộp", "hạn", "thời hạn",
    "chậm nhất là", "trễ nhất là", "đến hết ngày", "đến hết", "deadline", "no later than", "by",
    "due", "từ nay đến", "từ nay đến hết",
  ]
  private static let until: Wording = ["đến", "đến ngày", "tới ngày"]

  // MARK: Rhythms

  private mutating func rhythm() -> Element? {
    let start = cursor.position
    // `01 tháng 01 lần`, `02 lần/năm`.
    if let count = cursor.takeNumber(1...12) ?? cursor.take(PlanWords.numbers) {
      if cursor.take(Self.weeksApart) { return count == 1 ? nil : .everyWeeks(count) }
      if let each = cursor.take(Self.lengths), let times = cursor.takeNumber(1...60),
        cursor.take(word: "lan")
      {
        if each == .month, [3, 6].contains(count) {
          return Self.times(times, each: count == 3 ? .quarter : .half)
        }
        return count == 1 ? Self.times(times, each: each) : .otherRhythm
      }
      cursor.position = start + 1
      if cursor.take(word: "lan") {
        _ = cursor.take(sign: "/")
        _ = cursor.take(word: "mot", "moi", "trong")
        _ = cursor.next?.number == 1 && cursor.takeNumber() != nil
        if let each = cursor.take(Self.lengths) { return Self.times(count, each: each) }
      }
      cursor.position = start
      return nil
    }
    if cursor.take(Self.byTerm) { return .otherRhythm }
    guard cursor.take(word: "hang", "moi", "every", "each") else { return nil }
    if let weeks = cursor.takeNumber(2...52) ?? cursor.take(Words.counts) {
      return cursor.take(word: "weeks", "tuan") ? .everyWeeks(weeks) : nil
    }
    guard let each = cursor.take(Self.lengths) else {
      // "Every Thursday" is each week; which day it is follows.
      let start = cursor.position
      guard weekday() != nil else { return nil }
      cursor.position = start
      return Self.times(1, each: .week)
    }
    return Self.times(1, each: each)
  }

  private static func times(_ count: Int, each: ProgrammeEvent.Times.Interval) -> Element? {
    ProgrammeEvent.Times(count, each: each).map { .rhythm($0) }
  }

  private static let weeksApart: Wording = ["tuần một lần", "tuần 1 lần"]
  private static let lengths: WordTable<ProgrammeEvent.Times.Interval> = [
    "tuần": .week, "tháng": .month, "quý": .quarter, "năm": .year, "week": .week, "month": .month,
    "quarter": .quarter, "year": .year,
  ]
  private static let byTerm: Wording = [
    "theo học kỳ", "hàng ngày", "hằng ngày", "định kỳ", "theo đợt", "theo từng học kỳ", "daily",
  ]

  /// `thứ Năm đầu tiên`, `ngày cuối tháng`, `the first Thursday`: of a month that is not named.
  private mutating func dayOfMonth() -> Element? {
    _ = cursor.take(word: "vao", "on")
    let ordinal = cursor.take(Words.ordinals)
    let day: (Int) -> MonthlyDay
    if cursor.take(.workingDay) {
      day = { .workingDay($0) }
    } else if cursor.take(word: "day") || (ordinal == nil && cursor.stands(["ngay", "cuoi"])) {
      day = { .day($0) }
      if ordinal == nil { cursor.position += 1 }
    } else if let weekday = weekday() {
      day = { .weekday($0, weekday) }
    } else {
      return nil
    }
    guard let number = ordinal ?? laterOrdinal() else { return nil }
    _ = cursor.take(.ofTheMonth)
    // "Of every month" is the rhythm.
    if cursor.stands(["of", "every"]) || cursor.stands(["of", "each"]) { cursor.position += 1 }
    // Of a month that has a name it is a day of each year.
    return cursor.next?.word == "thang" || cursor.next?.word == "cua" || cursor.next?.word == "of"
      ? nil : .dayOfMonth(day(number))
  }

  private mutating func laterOrdinal() -> Int? {
    if let ordinal = cursor.take(Words.laterOrdinals) { return ordinal }
    guard cursor.take(word: "thu") else { return nil }
    return cursor.takeNumber(1...5)
  }

  /// `từ 18/1/2027` with no end behind it.
  private mutating func beginning() -> Element? {
    guard cursor.take(.startingFrom), let point = point(), !point.isMonth else { return nil }
    return .from(point)
  }

  // MARK: Counts

  /// `Hai ngày`, `03 buổi`, before the days themselves; `2 tuần`, a length.
  private mutating func counted() -> Element? {
    _ = cursor.take(word: "trong")
    guard let count = cursor.takeNumber(1...99) ?? cursor.takeCountInWords() else {
      return nil
    }
    if cursor.take(word: "buoi", "dot", "lan", "ky", "days") { return .count(count) }
    if cursor.take(word: "tuan", "weeks") { return .length }
    guard cursor.take(word: "ngay"), let next = cursor.next,
      next.number != nil || [":", ",", "("].contains(next.sign)
    else { return nil }
    return .count(count)
  }

  // MARK: Parts of the day

  private mutating func partOfDay() -> Element? {
    _ = cursor.take(Self.beforePart)
    guard let part = takePart() else { return nil }
    let start = cursor.position
    // Morning and afternoon are the day.
    if cursor.take(word: "va", "den") || cursor.take(sign: ",", "-", "–", "/", "+", "&"),
      let other = takePart()
    {
      return (part, other) == (.morning, .afternoon) ? .wholeDay : nil
    }
    cursor.position = start
    return .part(part)
  }

  private static let beforePart: Wording = [
    "buổi", "vào buổi", "trong buổi", "vào", "trong", "in the", "the",
  ]

  private mutating func takePart() -> DateRule.PartOfDay? {
    if cursor.take(written: "sáng", "morning") { return .morning }
    if cursor.take(written: "chiều", "chieu", "afternoon") { return .afternoon }
    if cursor.take(written: "tối", "evening") { return .evening }
    if cursor.take(written: "trưa", "noon") { return .midday }
    // Without marks: `sang`, `toi` may be other words.
    guard cursor.tokens.allSatisfy({ $0.word == nil || $0.word == cursor.written($0) }) else {
      return nil
    }
    return cursor.take(Self.plainParts)
  }

  private static let plainParts: WordTable<DateRule.PartOfDay> = [
    "sang": .morning, "trua": .midday, "toi": .evening,
  ]
}
