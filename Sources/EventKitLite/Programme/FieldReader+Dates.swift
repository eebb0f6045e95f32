internal import CivilTime
internal import VietnameseCalendar

extension FieldReader {
  /// A day in ISO form, `2025-02-28`.
  mutating func date(_ node: YAMLNode?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    if let date = CalendarDate(text) { return date }
    report(
      .noSuchDay, at: node, vi: "'\(text)' không phải là một ngày",
      en: "'\(text)' is not a day",
      hint: LocalizedText(vi: "viết như 2025-02-28", en: "write it as 2025-02-28"))
    return nil
  }

  /// A day or days in ISO form, `2025-10-01..2025-10-07`.
  mutating func span(_ node: YAMLNode?) -> DateSpan? {
    guard let node, let text = text(node) else { return nil }
    if let span = DateSpan(text) { return span }
    report(
      .noSuchDay, at: node, vi: "'\(text)' không phải là một ngày hay một đợt ngày",
      en: "'\(text)' is not a day or a run of days",
      hint: LocalizedText(
        vi: "viết như 2025-10-01..2025-10-07, ngày đầu trước ngày cuối",
        en: "write it as 2025-10-01..2025-10-07, the first day before the last"))
    return nil
  }

  /// A year that dates can have.
  mutating func year(_ node: YAMLNode?) -> Int? { number(node, in: 1900...2199) }

  /// A year or a run of years, `2023..2030`.
  mutating func years(_ node: YAMLNode?) -> ClosedRange<Int>? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.splitAtDots()
    let ends = parts.compactMap { Int(digits: $0.text) }
    if let first = ends.first, let last = ends.last, ends.count == parts.count, first <= last,
      first >= 1900, last <= 2199
    {
      return first...last
    }
    report(
      .badValue, at: node, vi: "'\(text)' không phải là năm trong khoảng 1900–2199",
      en: "'\(text)' is not a year or years within 1900–2199",
      hint: LocalizedText(vi: "viết như 2023..2030", en: "write it as 2023..2030"))
    return nil
  }

  /// `08:00-17:00`.
  mutating func hours(_ node: YAMLNode?) -> DateRule.Hours? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1).map { $0.trimmingSpaces() }
    if parts.count == 2, let from = TimeOfDay(parts[0]), let to = TimeOfDay(parts[1]), from < to {
      return DateRule.Hours(from: from, to: to)
    }
    report(
      .badValue, at: node, vi: "'\(text)' không phải là giờ mở cửa",
      en: "'\(text)' is not a pair of hours",
      hint: LocalizedText(
        vi: "viết như \"08:00-17:00\", giờ đầu trước giờ cuối",
        en: "write it as \"08:00-17:00\", the earlier hour first"))
    return nil
  }

  /// A day of every year, `15/9`.
  mutating func monthDay(_ node: YAMLNode?) -> MonthDay? {
    guard let node, let text = text(node) else { return nil }
    switch dayForm(text[...], at: 0, in: node) {
    case .rule(.fixed(let day)): return day
    case .rule, .date:
      report(
        .badWhen, at: node, vi: "cần một ngày như 15/9, ở đây là '\(text)'",
        en: "expected a day such as 15/9, found '\(text)'")
      return nil
    case nil: return nil
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// The two sides of `a..b`, or the whole, each trimmed and with its offset in scalars.
  func splitAtDots() -> [(text: String, offset: Int)] {
    guard let dots = firstRange(of: "..") else { return [side(self[...])] }
    return [side(self[..<dots.lowerBound]), side(self[dots.upperBound...])]
  }

  private func side(_ part: Substring) -> (text: String, offset: Int) {
    let start = part.firstIndex { !$0.isWhitespace } ?? part.startIndex
    return (part.trimmingSpaces(), unicodeScalars.distance(from: startIndex, to: start))
  }
}
