internal import CivilTime
internal import ICalendar

/// The forms of `when` that are groups of keys.
extension FieldReader {
  /// What each group form is recognised by, the keys it may have, and how it is read.
  private static let groupForms: [(key: String, keys: [String])] = [
    ("day", ["day"]),
    ("before", ["before", "working-day"]),
    ("announced-by", ["announced-by", "expected", "ask-from"]),
    ("weekly", ["weekly", "hours", "except"]),
    ("rrule", ["rrule"]),
    ("days", ["days", "from"]),
    ("on", ["on"]),
    ("season", ["season", "expected"]),
  ]

  mutating func groupForm(_ node: YAMLNode, nested: Bool) -> DateRule? {
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
    guard let fields = fields(of: node, keys: form.keys + ["shift"], required: [form.key]) else {
      return nil
    }
    let rule = rule(form.key, fields, nested: nested)
    guard let shift = shift(fields["shift"]) else { return rule }
    return rule.map { .shifted($0, by: shift) }
  }

  /// The value of `shift`, if it moves anything.
  mutating func shift(_ node: YAMLNode?) -> DateRule.Shift? {
    switch choice(node, DateRule.Shift.self) {
    case .keep, nil: nil
    case .before, .previousWorkingDay: .before
    case .after, .nextWorkingDay: .after
    case .skip: .skip
    }
  }

  private mutating func rule(_ form: String, _ fields: Fields, nested: Bool) -> DateRule? {
    switch form {
    case "day": return dateRule(fields["day"], nested: true)
    case "before": return deadline(fields)
    case "announced-by": return nested ? refuseNested(fields.node) : announced(fields)
    case "weekly": return weekly(fields)
    case "rrule": return recurrence(fields)
    case "days": return relative(fields)
    case "on": return reference(.group, fields["on"]).map(DateRule.onGroup)
    default: return nested ? refuseNested(fields.node) : season(fields)
    }
  }

  mutating func refuseNested(_ node: YAMLNode) -> DateRule? {
    report(
      .badWhen, at: node, vi: "'expected' phải có ngày", en: "'expected' must have a date",
      hint: Self.whenHint)
    return nil
  }

  private mutating func deadline(_ fields: Fields) -> DateRule? {
    let direction = choice(fields["working-day"], DateRule.Direction.self)
    guard let node = fields["before"], let text = text(node) else { return nil }
    switch dayForm(text.trimmingSpaces()[...], at: 0, in: node) {
    case .rule(let rule): return .deadline(before: rule, workingDay: direction)
    case .date:
      report(
        .badWhen, at: node, vi: "hạn chót lặp lại hằng năm, không ghi năm",
        en: "a deadline comes every year and has no year of its own",
        hint: LocalizedText(
          vi: "viết như 15/12, hoặc ghi thẳng ngày cuối cùng",
          en: "write it as 15/12, or write the last day itself"))
      return nil
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
    enum Exception: String, CaseIterable { case holidays }
    let exception = choice(fields["except"], Exception.self)
    let days = weekdays(fields["weekly"])
    if let node = fields["weekly"], case .sequence([]) = node.content {
      report(
        .wrongType, at: node, vi: "cần ít nhất một thứ trong tuần",
        en: "at least one day of the week is needed",
        hint: LocalizedText(vi: "viết như saturday, sunday", en: "write it as saturday, sunday"))
    }
    return days.isEmpty
      ? nil : .weekly(days.sorted(), hours: hours, exceptHolidays: exception != nil)
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
    let count = dayCount(fields["days"])
    guard let event = reference(.event, fields["from"]), let count else { return nil }
    return .relative(days: count.days, working: count.working, to: event)
  }

  /// `-30`, or `-5 working`.
  private mutating func dayCount(_ node: YAMLNode?) -> (days: Int, working: Bool)? {
    guard let node, let text = text(node) else { return nil }
    let words = text.split(separator: " ")
    let digits = words.first?.drop { $0 == "-" || $0 == "+" } ?? ""
    if let number = Int(digits: digits), number <= 3660,
      (words.first?.count ?? 0) - digits.count < 2,
      words.count == 1 || (words.count == 2 && words[1] == "working")
    {
      return (text.hasPrefix("-") ? -number : number, words.count == 2)
    }
    report(
      .badValue, at: node, vi: "'\(text)' không phải là số ngày",
      en: "'\(text)' is no number of days",
      hint: LocalizedText(
        vi: "viết như -30, 7 hoặc \"-5 working\" (ngày làm việc), tối đa 3660",
        en: "write it as -30, 7 or \"-5 working\" (working days), at most 3660"))
    return nil
  }

  private mutating func season(_ fields: Fields) -> DateRule? {
    let expected = dateRule(fields["expected"], nested: true)
    guard let season = choice(fields["season"], DateRule.Season.self) else { return nil }
    return .season(season, expected: expected)
  }

  /// Names of weekdays, `[saturday, sunday]`.
  private mutating func weekdays(_ node: YAMLNode?) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for node in oneOrMore(node) {
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
    return days
  }

  /// The weekly days off of a unit or of the programme; an empty list says that there are none.
  mutating func weekend(_ node: YAMLNode?) -> Set<Weekday>? {
    guard let node else { return nil }
    let days = weekdays(node)
    guard days.count == 7 else { return days }
    report(
      .badValue, at: node, vi: "không thể nghỉ cả bảy ngày trong tuần",
      en: "not all seven days of the week can be off")
    return nil
  }
}
