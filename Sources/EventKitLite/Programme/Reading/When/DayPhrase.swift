internal import CivilTime
internal import VietnameseCalendar

/// Reads the words that say when something is, in Vietnamese and in English.
///
/// ```
/// 21/4                        1/10..7/10                  10/3 âm lịch
/// first monday of april       thứ Hai đầu tiên của tháng 9
/// trước ngày 15/12 hằng năm   ngày 10 và 25 hằng tháng    tuần 10 của hoc-ky-1
/// ```
///
/// Each kind of phrase is recognised by a function of its own, which gives `nil` where a phrase is
/// none of its kind, and throws where it is one and wrong. A kind must read the phrase to its end.
struct DayPhrase {
  var cursor: PhraseCursor
  /// The ids of events that the phrase names, and where.
  var events: [(id: String, offset: Int)] = []

  init(_ text: String) { cursor = PhraseCursor(text) }

  /// Reads a whole phrase.
  static func rule(
    _ text: String
  ) throws(PhraseProblem) -> (rule: DateRule, events: [(id: String, offset: Int)]) {
    var phrase = DayPhrase(text)
    if let slip = phrase.strangeCharacter ?? phrase.tooLateForMung() { throw slip }
    guard phrase.cursor.tokens.count <= Self.mostTokens, let rule = try phrase.rule() else {
      throw phrase.misunderstanding
    }
    return (rule, phrase.events)
  }

  /// The longest phrase of a plan has some twenty.
  private static let mostTokens = 100

  /// The kinds of phrases, in the order in which they are tried.
  fileprivate enum Kind: CaseIterable {
    case undated, deadline, weekly, monthly, vague, weeks, span, day, month
  }

  /// Reads what is left of the phrase, to its end.
  mutating func rule() throws(PhraseProblem) -> DateRule? {
    let start = cursor.position
    // "Hằng năm 21/4" and "every year on 21/4", as well as "21/4 hằng năm".
    let isYearly = cursor.take(.everyYear)
    _ = isYearly && cursor.take(sign: ",", ":")
    let afterYearly = cursor.position
    for kind in Kind.allCases where kind.mayBeYearly || !isYearly {
      cursor.position = afterYearly
      events = []
      guard let rule = try read(kind), !(isYearly && rule.isOnce) else { continue }
      if cursor.isAtEnd { return rule }
      guard kind.mayBeYearly, !isYearly, cursor.take(.everyYear), cursor.isAtEnd, !rule.isOnce
      else { continue }
      return rule
    }
    cursor.position = start
    return nil
  }

  private mutating func read(_ kind: Kind) throws(PhraseProblem) -> DateRule? {
    switch kind {
    case .undated: cursor.take(.undated) ? .undated : nil
    case .deadline: try deadline()
    case .weekly: try weekly()
    case .monthly: monthly()
    case .vague: vague()
    case .weeks: try weeks()
    case .span: try span()
    case .day: try singleDay()
    case .month: try monthAsTime()
    }
  }

  // MARK: Days and spans

  private mutating func singleDay() throws(PhraseProblem) -> DateRule? {
    guard let day = try day() else { return nil }
    if case .date(let date) = day.days { return .once(DateSpan(date)) }
    return day.dateRule(isFirst: true)
  }

  /// `1/10..7/10`, `từ ngày 1 đến ngày 7 tháng 10`, `05 - 31/8`, `month 4..30/6`.
  private mutating func span() throws(PhraseProblem) -> DateRule? {
    _ = cursor.take(.from)
    let start = cursor.offset
    guard var first = try day(orMonth: true) ?? numberOfDay(), let isLoose = takeJoint(),
      let last = try day(orMonth: true)
    else { return nil }
    if case .number(let day) = first.days {
      guard let days = last.sameMonth(day: day, isLunar: first.calendar == .lunar) else {
        return nil
      }
      first.days = days
      first.calendar = first.calendar ?? last.calendar
    }
    if let problem = calendarsThatDiffer(first, last) { throw problem }
    let whole = start..<last.range.upperBound
    switch (first.days, last.days) {
    case (.date(let from), .date(let through)):
      guard let span = DateSpan(from, through: through) else {
        throw PhraseProblem(
          .badWhen, .lastBeforeFirst(through), hint: .swapDays, at: whole.lowerBound,
          length: whole.count)
      }
      return .once(span)
    case (.day(.fixed(let day)), .date(let through)) where isLoose && last.calendar != .lunar:
      // "18/2 - 5/3/2023": the year stands at the end.
      let starts = [through.year, through.year - 1].compactMap { day.date(in: $0) }
      if let span = starts.lazy.compactMap({ DateSpan($0, through: through) }).first {
        return .once(span)
      }
      return nil
    case (.day(.fixed(let day)), .date(let through)) where last.calendar != .lunar:
      let starts = [through.year, through.year - 1].compactMap { day.date(in: $0) }
      guard let start = starts.first(where: { $0 <= through }) else { return nil }
      throw PhraseProblem(
        .badWhen, .yearOnOneSide,
        hint: .write(
          "\(start.day)/\(start.month)/\(start.year)..\(through.day)/\(through.month)/\(through.year)"
        ),
        at: whole.lowerBound, length: whole.count)
    case (.date, _), (_, .date):
      throw PhraseProblem(
        .badWhen, .yearOnOneSide, hint: .yearOnBothSides, at: whole.lowerBound,
        length: whole.count)
    default: break
    }
    if let from = first.rule(isFirst: true), let through = last.rule(isFirst: false) {
      return .yearly(YearlyDays(from, through: through))
    }
    guard let from = first.dateRule(isFirst: true), let through = last.dateRule(isFirst: false)
    else { return nil }
    return .between(from, through)
  }

  /// `ngày 1`, `mùng 4`, `05`: the month stands at the span's other end.
  private mutating func numberOfDay() -> PhraseDay? {
    let start = cursor.position
    _ = cursor.take(.day)
    let isLunar = cursor.take(word: "mung", "mong")
    let offset = cursor.offset
    guard let number = cursor.takeNumber(1...31) else {
      cursor.position = start
      return nil
    }
    var day = PhraseDay(.number(number), isLunar ? .lunar : nil)
    day.range = offset..<cursor.tokens[cursor.position - 1].end
    return day
  }

  /// Goes past what stands between the ends of a span: whether it is another sign than two dots.
  private mutating func takeJoint() -> Bool? {
    if cursor.take(sign: "..") { return false }
    if cursor.take(sign: "÷", "–", "—", "-") {
      _ = cursor.take(.to)
      return true
    }
    return cursor.take(.to) || cursor.take(word: "until", "till") ? true : nil
  }

  /// What is said where only one end names its calendar: both may be meant.
  private func calendarsThatDiffer(_ first: PhraseDay, _ last: PhraseDay) -> PhraseProblem? {
    let open: PhraseDay
    switch (first.calendar, last.calendar) {
    case (.lunar?, nil): open = last
    case (nil, .lunar?): open = first
    default: return nil
    }
    let spellings = ["âm lịch", "dương lịch"].map { calendar in
      [first, last].map { day in
        let text = cursor.text(day.range)
        return day.calendar == nil ? "\(text) \(calendar)" : text
      }.joined(separator: "..")
    }
    return PhraseProblem(
      .badWhen, .calendarOnOneSide, hint: .writeEither(spellings[0], spellings[1]),
      at: open.range.lowerBound, length: open.range.count)
  }

  // MARK: Months

  /// `month 4`, `tháng 9/2026`: some time in it.
  private mutating func monthAsTime() throws(PhraseProblem) -> DateRule? {
    _ = cursor.take(word: "in", "trong", "vao")
    let offset = cursor.offset
    guard let found = month(), case .month(let month, let isLunar) = found.days else { return nil }
    guard !isLunar else {
      guard cursor.isAtEnd else { return nil }
      throw PhraseProblem(
        .badWhen, .lunarMonthAsTime,
        hint: .write("1/\(month) âm lịch..last day of \(month) âm lịch"), at: offset,
        length: cursor.text.count - offset)
    }
    return only(in: trailingYear(), .month(month))
  }

  /// `/2026`, `năm 2026`, `of 2026`, `2026`.
  mutating func trailingYear() -> Int? {
    let start = cursor.position
    _ = cursor.take(sign: "/") || cursor.take(word: "nam", "of", "in")
    if let year = cursor.takeYear() { return year }
    cursor.position = start
    return nil
  }

  /// A rule in one year only, where one is named.
  func only(in year: Int?, _ rule: DateRule) -> DateRule {
    year.map { year in rule.qualified { $0.years = .list([year]) } } ?? rule
  }
}

extension DayPhrase.Kind {
  /// Whether `hằng năm` may stand behind it.
  fileprivate var mayBeYearly: Bool {
    switch self {
    case .deadline, .vague, .weeks, .span, .day, .month: true
    case .undated, .weekly, .monthly: false
    }
  }
}

extension DateRule {
  fileprivate var isOnce: Bool { if case .once = self { true } else { false } }
}
