internal import CivilTime

/// What is wrong with the text or the parts of a recurrence rule.
extension LocalizedText {
  // MARK: The text

  static let ruleWithoutFrequency = LocalizedText(
    vi: "quy tắc lặp cần có FREQ", en: "a rule needs FREQ")
  static let suchAsWeekly = LocalizedText(vi: "ví dụ FREQ=WEEKLY", en: "such as FREQ=WEEKLY")
  static let blankInRule = LocalizedText(
    vi: "quy tắc lặp không được có khoảng trắng", en: "a rule may not have blanks in it")
  static let emptyPart = LocalizedText(
    vi: "quy tắc lặp có phần trống", en: "a part of the rule is empty")
  static let countAndUntil = LocalizedText(
    vi: "quy tắc lặp chỉ có COUNT hoặc UNTIL, không có cả hai",
    en: "a rule has COUNT or UNTIL, not both")

  static func ruleTooLong(limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc lặp dài hơn \(limit) byte", en: "the rule has more than \(limit) bytes")
  }

  static func notNameAndValue(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không có dạng TÊN=GIÁ-TRỊ", en: "'\(text)' is not NAME=VALUE")
  }

  static func unknownPart(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc lặp không có phần nào tên là '\(name)'",
      en: "no part of a rule is named '\(name)'")
  }

  static func partTwice(_ part: RecurrenceRule.Part) -> LocalizedText {
    LocalizedText(
      vi: "\(part.rawValue) xuất hiện lần thứ hai",
      en: "\(part.rawValue) appears for the second time")
  }

  static func partWithoutValue(_ part: RecurrenceRule.Part) -> LocalizedText {
    LocalizedText(vi: "\(part.rawValue) không có giá trị", en: "\(part.rawValue) has no value")
  }

  static func valueTwice(_ value: String, in part: RecurrenceRule.Part) -> LocalizedText {
    LocalizedText(
      vi: "\(part.rawValue) đã có \(value)", en: "\(part.rawValue) already has \(value)")
  }

  // MARK: Values

  static let dateAsUntil = LocalizedText(
    vi: "ngày như 20261231 hoặc 20261231T010000Z",
    en: "a date such as 20261231 or 20261231T010000Z")
  static let nameOfCalendar = LocalizedText(
    vi: "tên lịch như GREGORIAN", en: "a calendar's name such as GREGORIAN")
  static let codesOfWeekdays = LocalizedText(
    vi: "mã thứ trong tuần như MO, 2MO hoặc -1FR", en: "weekdays such as MO, 2MO or -1FR")

  static func oneOf(_ words: [String]) -> LocalizedText {
    let list = words.joined(separator: ", ")
    return LocalizedText(vi: "một trong các từ \(list)", en: "one of \(list)")
  }

  static let wholeNumberFromOne = LocalizedText(
    vi: "số nguyên từ 1 trở lên", en: "a whole number from 1 on")

  static func numbers(_ range: ClosedRange<Int>, alsoFromEnd isSigned: Bool) -> LocalizedText {
    let (first, last) = (range.lowerBound, range.upperBound)
    guard isSigned else {
      return LocalizedText(vi: "số từ \(first) đến \(last)", en: "\(first) to \(last)")
    }
    return LocalizedText(
      vi: "số từ \(first) đến \(last), hoặc từ -\(last) đến -1 nếu đếm từ cuối",
      en: "\(first) to \(last), or -\(last) to -1 from the end")
  }

  /// A part's value is not one that it can have.
  ///
  /// - Parameters:
  ///   - wanted: what it can have, such as ``numbers(_:alsoFromEnd:)``.
  ///   - text: what it has.
  static func takes(
    _ part: RecurrenceRule.Part, _ wanted: LocalizedText, not text: String
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(part.rawValue) nhận \(wanted[.vietnamese]), không nhận '\(text)'",
      en: "\(part.rawValue) takes \(wanted[.english]), not '\(text)'")
  }

  // MARK: Parts together

  static func onlyYearly(
    _ part: RecurrenceRule.Part, not frequency: RecurrenceRule.Frequency
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(part.rawValue) chỉ dùng với FREQ=YEARLY, không dùng với FREQ=\(frequency.rawValue)",
      en: "\(part.rawValue) is for FREQ=YEARLY, not FREQ=\(frequency.rawValue)")
  }

  static func notFor(
    _ part: RecurrenceRule.Part, _ frequency: RecurrenceRule.Frequency
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(part.rawValue) không dùng với FREQ=\(frequency.rawValue)",
      en: "\(part.rawValue) is not for FREQ=\(frequency.rawValue)")
  }

  static func numberedWeekday(
    _ day: RecurrenceRule.DayOfWeek, with frequency: RecurrenceRule.Frequency
  ) -> LocalizedText {
    let (vi, en) = (day.weekday.name(in: .vietnamese), day.weekday.name(in: .english))
    return LocalizedText(
      vi: "BYDAY không chọn được \(vi) theo số thứ tự ('\(day)') khi có FREQ=\(frequency.rawValue)",
      en: "BYDAY cannot say which \(en) ('\(day)') with FREQ=\(frequency.rawValue)")
  }

  static func numberedWeekdayInWeeks(_ day: RecurrenceRule.DayOfWeek) -> LocalizedText {
    let (vi, en) = (day.weekday.name(in: .vietnamese), day.weekday.name(in: .english))
    return LocalizedText(
      vi: "BYDAY không chọn được \(vi) theo số thứ tự ('\(day)') khi có BYWEEKNO",
      en: "BYDAY cannot say which \(en) ('\(day)') together with BYWEEKNO")
  }

  static let positionsOfNothing = LocalizedText(
    vi: "BYSETPOS cần có một phần BY… khác để chọn",
    en: "BYSETPOS needs another BY… part to choose from")
  static let skipWithoutCalendar = LocalizedText(
    vi: "SKIP cần có RSCALE", en: "SKIP needs RSCALE")
  static let addGregorian = LocalizedText(
    vi: "thêm RSCALE=GREGORIAN", en: "add RSCALE=GREGORIAN")

  static func use(_ frequency: RecurrenceRule.Frequency) -> LocalizedText {
    LocalizedText(
      vi: "hãy dùng FREQ=\(frequency.rawValue)", en: "use FREQ=\(frequency.rawValue)")
  }

  static func use(
    _ frequency: RecurrenceRule.Frequency, or other: RecurrenceRule.Frequency
  ) -> LocalizedText {
    LocalizedText(
      vi: "hãy dùng FREQ=\(frequency.rawValue) hoặc FREQ=\(other.rawValue)",
      en: "use FREQ=\(frequency.rawValue) or FREQ=\(other.rawValue)")
  }

  // MARK: The search

  static func calendarNotGiven(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không tính được ngày theo lịch \(name)",
      en: "dates in the calendar \(name) cannot be worked out")
  }

  static func searchGivenUp(_ rule: RecurrenceRule) -> LocalizedText {
    LocalizedText(
      vi: "đã ngừng tìm ngày tiếp theo của '\(rule)'",
      en: "the search for the next date of '\(rule)' was given up")
  }
}
