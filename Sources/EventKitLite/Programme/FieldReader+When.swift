/// The grammar of `when`: text and groups of keys to ``DateRule``.
extension FieldReader {
  /// Reads a rule.
  ///
  /// - Parameter nested: whether this is the `expected` of another rule, which must be dated.
  mutating func dateRule(_ node: YAMLNode?, nested: Bool = false) -> DateRule? {
    guard let node else { return nil }
    switch node.content {
    case .mapping: return groupForm(node, nested: nested)
    case .scalar: return text(node).flatMap { textForm($0, in: node, nested: nested) }
    case .sequence:
      report(
        .badWhen, at: node, vi: "'when' là một ngày hoặc một nhóm khóa, không phải danh sách",
        en: "'when' is a day or a group of keys, not a list", hint: Self.whenHint)
      return nil
    }
  }

  static let whenHint = LocalizedText(
    vi: "viết như 21/4, 1/10..7/10, first monday of april, undated",
    en: "write it as 21/4, 1/10..7/10, first monday of april or undated")

  // MARK: Text forms

  private mutating func textForm(_ text: String, in node: YAMLNode, nested: Bool) -> DateRule? {
    if text.trimmingSpaces() == "undated" {
      if nested { return refuseNested(node) }
      return .undated
    }
    let sides = text.splitAtDots()
    let days = sides.map { dayForm($0.text[...], at: $0.offset, in: node) }
    guard let first = days.first ?? nil, let last = days.last ?? nil else { return nil }
    switch (first, last) {
    case (.rule(let from), .rule(let through)): return .yearly(YearlyDays(from, through: through))
    case (.date(let from), .date(let through)):
      if let span = DateSpan(from, through: through) { return .once(span) }
      report(
        .badWhen, at: node, vi: "ngày cuối \(through.shortText) đứng trước ngày đầu",
        en: "the last day, \(through.shortText), is before the first",
        hint: LocalizedText(vi: "đổi chỗ hai ngày", en: "swap the two"))
      return nil
    default:
      report(
        .badWhen, at: node, vi: "một bên có năm, bên kia không",
        en: "one side has a year and the other has none",
        hint: LocalizedText(vi: "viết năm ở cả hai bên", en: "write the year on both sides"))
      return nil
    }
  }

  enum DayForm { case rule(DayRule), date(CalendarDate) }

  /// One day: `21/4`, `31/12/2025`, `2025-12-31`, `first monday of april`.
  mutating func dayForm(_ text: Substring, at offset: Int, in node: YAMLNode) -> DayForm? {
    let length = max(1, text.unicodeScalars.count)
    if let date = CalendarDate(String(text)) { return .date(date) }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Int(digits: $0.trimmingSpaces()) }
    if (2...3).contains(numbers.count), let day = numbers[0], let month = numbers[1] {
      if numbers.count == 2, let rule = MonthDay(day: day, month: month) {
        return .rule(.fixed(rule))
      }
      if numbers.count == 3, let year = numbers[2], let date = CalendarDate(year, month, day) {
        return .date(date)
      }
      if numbers.count == 2 || numbers[2] != nil {
        report(
          .noSuchDay, at: node, vi: "không có ngày \(text)", en: "\(text) is not a day",
          hint: Self.dayHint(day, month), offset: offset, length: length)
        return nil
      }
    }
    if let rule = weekdayForm(text) { return .rule(.weekday(rule)) }
    let plain = String(text).folded
    if plain.hasSuffix("am lich") || plain.hasSuffix(" al") {
      report(
        .unsupportedWhen, at: node, vi: "phiên bản này chưa tính ngày âm lịch",
        en: "this version does not work out lunar days yet",
        hint: LocalizedText(
          vi: "ghi undated và thông báo ngày từng năm trong announcements.yaml",
          en: "write undated and give each year's days in announcements.yaml"),
        offset: offset, length: length)
      return nil
    }
    report(
      .badWhen, at: node, vi: "không hiểu '\(text)' là ngày nào",
      en: "'\(text)' is not understood as a day",
      hint: Self.wordHint(text) ?? Self.whenHint, offset: offset, length: length)
    return nil
  }

  private static func dayHint(_ day: Int, _ month: Int) -> LocalizedText? {
    if (1...12).contains(day), month > 12, MonthDay(day: month, month: day) != nil {
      return LocalizedText(
        vi: "ngày đứng trước tháng: \(month)/\(day)",
        en: "the day comes before the month: \(month)/\(day)")
    }
    guard (1...12).contains(month) else {
      return LocalizedText(vi: "tháng từ 1 đến 12", en: "months run from 1 to 12")
    }
    let days = CalendarDate.length(ofMonth: month, year: 2000)
    return LocalizedText(
      vi: "tháng \(month) có \(days) ngày",
      en: "\(Month.name(month, in: .english)) has \(days) days")
  }

  // MARK: first monday of april

  private static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
  ]

  private func weekdayForm(_ text: Substring) -> NthWeekday? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count == 4, words[2] == "of", let ordinal = Self.ordinals[words[0]],
      let weekday = Weekday.allCases.first(where: { $0.name == words[1] }),
      let month = Self.month(words[3])
    else { return nil }
    return NthWeekday(ordinal, weekday, of: month)
  }

  private static func month(_ word: String) -> Int? {
    if let number = Int(digits: word) { return (1...12).contains(number) ? number : nil }
    return Month.englishNames.firstIndex { $0.lowercased() == word }.map { $0 + 1 }
  }

  private static func wordHint(_ text: Substring) -> LocalizedText? {
    let known =
      ordinals.keys.sorted() + Weekday.allCases.map(\.name)
      + Month.englishNames.map { $0.lowercased() } + ["of", "undated"]
    for word in text.lowercased().split(separator: " ") where !known.contains(String(word)) {
      if let hint = didYouMean(String(word), known) { return hint }
    }
    return nil
  }

  // MARK: Groups of keys

  /// What each group form is recognised by, the keys it may have, and how it is read.
  private static let groupForms: [(key: String, keys: [String])] = [
    ("before", ["before", "working-day"]),
    ("announced-by", ["announced-by", "expected", "ask-from"]),
    ("weekly", ["weekly", "hours", "except"]),
    ("rrule", ["rrule"]),
    ("days", ["days", "from"]),
    ("on", ["on"]),
    ("season", ["season", "expected"]),
  ]

  private mutating func groupForm(_ node: YAMLNode, nested: Bool) -> DateRule? {
    guard case .mapping(let entries) = node.content else { return nil }
    let present = Set(entries.compactMap(\.key.scalar))
    guard let form = Self.groupForms.first(where: { present.contains($0.key) }) else {
      let forms = Self.groupForms.map(\.key)
      report(
        .badWhen, at: node, vi: "nhóm khóa này không phải là một dạng của 'when'",
        en: "these keys are no form of 'when'",
        hint: present.sorted().lazy.compactMap { Self.didYouMean($0, forms) }.first
          ?? LocalizedText(
            vi: "cần một trong các khóa: \(forms.joined(separator: ", "))",
            en: "needs one of the keys: \(forms.joined(separator: ", "))"))
      return nil
    }
    guard let fields = fields(of: node, keys: form.keys, required: [form.key]) else { return nil }
    for later in ["working-day", "except"] {
      guard let value = fields[later] else { continue }
      report(
        .unsupportedWhen, at: value, vi: "phiên bản này chưa tính ngày làm việc ('\(later)')",
        en: "this version does not work out working days yet ('\(later)')",
        hint: LocalizedText(vi: "bỏ khóa này", en: "leave this key out"))
    }
    switch form.key {
    case "before": return deadline(fields)
    case "announced-by": return nested ? refuseNested(node) : announced(fields)
    case "weekly": return weekly(fields)
    case "rrule": return recurrence(fields)
    case "days": return relative(fields)
    case "on": return reference(.group, fields["on"]).map(DateRule.onGroup)
    default: return nested ? refuseNested(node) : season(fields)
    }
  }

  private mutating func refuseNested(_ node: YAMLNode) -> DateRule? {
    report(
      .badWhen, at: node, vi: "'expected' phải có ngày", en: "'expected' must have a date",
      hint: Self.whenHint)
    return nil
  }

  private mutating func deadline(_ fields: Fields) -> DateRule? {
    guard let node = fields["before"], let text = text(node) else { return nil }
    switch dayForm(text.trimmingSpaces()[...], at: 0, in: node) {
    case .rule(let rule): return .deadline(before: rule)
    case .date(let date): return .once(DateSpan(date.adding(days: -1)))
    case nil: return nil
    }
  }

  private mutating func announced(_ fields: Fields) -> DateRule? {
    let expected = dateRule(fields["expected"], nested: true)
    let askFrom = monthDay(fields["ask-from"])
    guard let unit = reference(.unit, fields["announced-by"]) else { return nil }
    return .announced(by: unit, expected: expected, askFrom: askFrom)
  }

  private mutating func weekly(_ fields: Fields) -> DateRule? {
    let hours = hours(fields["hours"])
    var days: Set<Weekday> = []
    for node in oneOrMore(fields["weekly"]) {
      guard let name = text(node) else { continue }
      if let day = Weekday.allCases.first(where: { $0.name == name.lowercased() }) {
        days.insert(day)
      } else {
        report(
          .badValue, at: node, vi: "'\(name)' không phải là thứ trong tuần",
          en: "'\(name)' is not a day of the week",
          hint: Self.didYouMean(name.lowercased(), Weekday.allCases.map(\.name))
            ?? LocalizedText(
              vi: "viết như saturday, sunday", en: "write it as saturday, sunday"))
      }
    }
    return days.isEmpty ? nil : .weekly(days.sorted(), hours: hours)
  }

  private mutating func recurrence(_ fields: Fields) -> DateRule? {
    guard let node = fields["rrule"], let text = text(node) else { return nil }
    do throws(InvalidDocument) {
      let rule = try RecurrenceRule(parsing: text)
      guard rule.frequency >= .daily else {
        report(
          .badValue, at: node, vi: "quy tắc lặp của chương trình phải tính theo ngày",
          en: "a programme's rule must repeat by days, weeks, months or years",
          hint: LocalizedText(vi: "dùng FREQ=DAILY trở lên", en: "use FREQ=DAILY or longer"))
        return nil
      }
      return .recurrence(rule)
    } catch let invalid {
      for problem in invalid.diagnostics {
        report(
          problem.code, at: node, vi: problem.message[.vietnamese], en: problem.message[.english],
          hint: problem.hint)
      }
      return nil
    }
  }

  private mutating func relative(_ fields: Fields) -> DateRule? {
    if fields["from"] == nil {
      report(
        .missingKey, at: fields.node, vi: "thiếu khóa 'from': tính từ sự kiện nào",
        en: "the key 'from' is missing: the event to count from")
    }
    let days = number(fields["days"], in: -3660...3660)
    guard let days, let event = reference(.event, fields["from"]) else { return nil }
    return .relative(days: days, to: event)
  }

  private mutating func season(_ fields: Fields) -> DateRule? {
    let expected = dateRule(fields["expected"], nested: true)
    guard let season = choice(fields["season"], DateRule.Season.self) else { return nil }
    return .season(season, expected: expected)
  }
}
