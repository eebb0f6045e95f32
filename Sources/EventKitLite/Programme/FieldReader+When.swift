internal import CivilTime
internal import VietnameseCalendar

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
    do throws(LunarDateError) {
      return .rule(.lunar(try LunarDay(parsing: String(text))))
    } catch  where error.diagnostic.code != .notALunarDay {
      let problem = error.diagnostic
      report(
        problem.code, at: node, vi: problem.message[.vietnamese], en: problem.message[.english],
        hint: problem.hint, offset: offset, length: length)
      return nil
    } catch {}
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
}
