internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// The grammar of `when`: text and groups of keys to ``DateRule``.
///
/// Each function returns `nil` after it has reported why.
enum WhenGrammar {
  /// Reads a rule.
  ///
  /// - Parameter nested: whether this is the `expected` of another rule, which must be dated.
  static func dateRule(_ file: inout FieldReader, _ node: YAMLNode?, nested: Bool = false)
    -> DateRule?
  {
    guard let node else { return nil }
    switch node.content {
    case .mapping: return groupForm(&file, node, nested: nested)
    case .scalar: return file.text(node).flatMap { textForm(&file, $0, in: node, nested: nested) }
    case .sequence:
      file.report(
        .badWhen, at: node, .whenIsNoList, hint: .writeWhen)
      return nil
    }
  }

  // MARK: Text forms

  private static func textForm(
    _ file: inout FieldReader, _ text: String, in node: YAMLNode, nested: Bool
  ) -> DateRule? {
    if text.trimmingSpaces() == "undated" {
      if nested { return refuseNested(&file, node) }
      return .undated
    }
    let sides = text.splitAtDots()
    let days = sides.map { dayForm(&file, $0.text[...], at: $0.offset, in: node) }
    guard let first = days.first ?? nil, let last = days.last ?? nil else { return nil }
    switch (first, last) {
    case (.rule(let from), .rule(let through)): return .yearly(YearlyDays(from, through: through))
    case (.date(let from), .date(let through)):
      if let span = DateSpan(from, through: through) { return .once(span) }
      file.report(.badWhen, at: node, .lastBeforeFirst(through), hint: .swapDays)
      return nil
    default:
      file.report(.badWhen, at: node, .yearOnOneSide, hint: .yearOnBothSides)
      return nil
    }
  }

  private enum DayForm { case rule(DayRule), date(CalendarDate) }

  /// One day: `21/4`, `31/12/2025`, `2025-12-31`, `first monday of april`.
  private static func dayForm(
    _ file: inout FieldReader, _ text: Substring, at offset: Int, in node: YAMLNode
  ) -> DayForm? {
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
        file.report(
          .noSuchDay, at: node, .noSuchDay(String(text)),
          hint: Self.dayHint(day, month, numbers.count == 3 ? numbers[2] : nil),
          offset: offset, length: length)
        return nil
      }
    }
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    if iso.map(\.utf8.count) == [4, 2, 2], let year = Int(digits: iso[0]),
      let month = Int(digits: iso[1]), let day = Int(digits: iso[2])
    {
      file.report(
        .noSuchDay, at: node, .noSuchDay(String(text), day, month, year),
        hint: Self.dayHint(day, month, year), offset: offset, length: length)
      return nil
    }
    if let rule = weekdayForm(text) { return .rule(.weekday(rule)) }
    do throws(LunarDateError) {
      return .rule(.lunar(try LunarDay(parsing: String(text))))
    } catch  where error.diagnostic.code != .notALunarDay {
      file.report(error.diagnostic, at: node, offset: offset, length: length)
      return nil
    } catch {}
    file.report(
      .badWhen, at: node, .notUnderstood(String(text)), hint: Self.wordHint(text) ?? .writeWhen,
      offset: offset, length: length)
    return nil
  }

  private static func dayHint(_ day: Int, _ month: Int, _ year: Int?) -> LocalizedText {
    if (1...12).contains(day), month > 12, MonthDay(day: month, month: day) != nil {
      return .dayBeforeMonth(month, day)
    }
    guard (1...12).contains(month) else { return .monthsOfYear }
    if month == 2, year == nil { return .daysOfFebruary }
    return .days(CalendarDate.length(ofMonth: month, year: year ?? 2000), inMonth: month)
  }

  // MARK: first monday of april

  private static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
  ]

  private static func weekdayForm(_ text: Substring) -> NthWeekday? {
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
      if let hint = LocalizedText.didYouMean(String(word), among: known) { return hint }
    }
    return nil
  }

  // MARK: Forms that are groups of keys

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

  private static func groupForm(_ file: inout FieldReader, _ node: YAMLNode, nested: Bool)
    -> DateRule?
  {
    guard case .mapping(let entries) = node.content else { return nil }
    let present = Set(entries.compactMap(\.key.scalar))
    guard let form = Self.groupForms.first(where: { present.contains($0.key) }) else {
      let forms = Self.groupForms.map(\.key)
      let others = Set(Self.groupForms.flatMap(\.keys) + ["shift"])
      let unknown = entries.compactMap(\.key.scalar).first { !others.contains($0) }
      file.report(
        .badWhen, at: node, unknown.map(LocalizedText.whenHasNo) ?? .noFormOfWhen,
        hint: present.sorted().lazy.compactMap { .didYouMean($0, among: forms) }.first
          ?? .useKey(among: forms))
      return nil
    }
    guard let fields = file.fields(of: node, keys: form.keys + ["shift"], required: [form.key])
    else {
      return nil
    }
    let rule = rule(&file, form.key, fields, nested: nested)
    guard let shift = shift(&file, fields["shift"]) else { return rule }
    return rule.map { $0.qualified { $0.shift = shift } }
  }

  /// The value of `shift`, if it moves anything.
  static func shift(_ file: inout FieldReader, _ node: YAMLNode?) -> DateRule.Shift? {
    switch file.choice(node, DateRule.Shift.self) {
    case .keep, nil: nil
    case .before, .previousWorkingDay: .before
    case .after, .nextWorkingDay: .after
    case .skip: .skip
    }
  }

  private static func rule(
    _ file: inout FieldReader, _ form: String, _ fields: FieldReader.Fields, nested: Bool
  ) -> DateRule? {
    switch form {
    case "day": return dateRule(&file, fields["day"], nested: true)
    case "before": return deadline(&file, fields)
    case "announced-by": return nested ? refuseNested(&file, fields.node) : announced(&file, fields)
    case "weekly": return weekly(&file, fields)
    case "rrule": return recurrence(&file, fields)
    case "days": return relative(&file, fields)
    case "on":
      return file.reference(fields["on"], to: PublicHolidays.Group.self).map {
        .onGroup($0.rawValue)
      }
    default: return nested ? refuseNested(&file, fields.node) : season(&file, fields)
    }
  }

  private static func refuseNested(_ file: inout FieldReader, _ node: YAMLNode) -> DateRule? {
    file.report(.badWhen, at: node, .expectedWithoutDate, hint: .writeWhen)
    return nil
  }

  private static func deadline(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule?
  {
    let direction = file.choice(fields["working-day"], DateRule.Direction.self)
    guard let node = fields["before"], let text = file.text(node) else { return nil }
    switch dayForm(&file, text.trimmingSpaces()[...], at: 0, in: node) {
    case .rule(let rule): return .deadline(.yearly(YearlyDays(rule)), workingDay: direction)
    case .date:
      file.report(.badWhen, at: node, .deadlineOfOneYear, hint: .writeDeadline)
      return nil
    case nil: return nil
    }
  }

  private static func announced(_ file: inout FieldReader, _ fields: FieldReader.Fields)
    -> DateRule?
  {
    let expected = dateRule(&file, fields["expected"], nested: true)
    let askFrom = monthDay(&file, fields["ask-from"])
    guard let unit = file.reference(fields["announced-by"], to: Programme.Unit.self) else {
      return nil
    }
    return .announced(by: unit, expected: expected, askFrom: askFrom)
  }

  private static func weekly(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule? {
    let hours = hours(&file, fields["hours"])
    enum Exception: String, CaseIterable { case holidays }
    let exception = file.choice(fields["except"], Exception.self)
    let days = file.weekdays(fields["weekly"])
    if let node = fields["weekly"], case .sequence([]) = node.content {
      file.report(.wrongType, at: node, .needsWeekday, hint: .writeWeekdays)
    }
    return days.isEmpty
      ? nil
      : DateRule.weekly(WeeklyDays(.weekdays(days.sorted())), hours: hours).qualified {
        if exception != nil { $0.except = [.holidays] }
      }
  }

  private static func recurrence(_ file: inout FieldReader, _ fields: FieldReader.Fields)
    -> DateRule?
  {
    guard let node = fields["rrule"], let text = file.text(node) else { return nil }
    do throws(InvalidDocument) {
      let rule = try RecurrenceRule(parsing: text)
      guard rule.frequency >= .daily else {
        file.report(.tooFine(), at: node)
        return nil
      }
      return .recurrence(rule)
    } catch let invalid {
      for problem in invalid.diagnostics { file.report(problem, at: node) }
      return nil
    }
  }

  private static func relative(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule?
  {
    if fields["from"] == nil {
      file.report(.missingKey, at: fields.node, .countsFromNothing)
    }
    let count = dayCount(&file, fields["days"])
    guard let event = file.reference(fields["from"], to: ProgrammeEvent.self), let count else {
      return nil
    }
    return .relative(days: count.days, working: count.working, to: event)
  }

  /// `-30`, or `-5 working`.
  private static func dayCount(_ file: inout FieldReader, _ node: YAMLNode?) -> (
    days: Int, working: Bool
  )? {
    guard let node, let text = file.text(node) else { return nil }
    let words = text.split(separator: " ")
    let digits = words.first?.drop { $0 == "-" || $0 == "+" } ?? ""
    if let number = Int(digits: digits), number <= DateRule.longestDistance.upperBound,
      (words.first?.count ?? 0) - digits.count < 2,
      words.count == 1 || (words.count == 2 && words[1] == "working")
    {
      return (text.hasPrefix("-") ? -number : number, words.count == 2)
    }
    file.report(
      .badValue, at: node, .notANumberOfDays(text),
      hint: .writeNumberOfDays(atMost: DateRule.longestDistance.upperBound))
    return nil
  }

  private static func season(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule? {
    let expected = dateRule(&file, fields["expected"], nested: true)
    guard let season = file.choice(fields["season"], DateRule.Season.self) else { return nil }
    return .season(season, expected: expected)
  }

  /// `08:00-17:00`.
  private static func hours(_ file: inout FieldReader, _ node: YAMLNode?) -> DateRule.Hours? {
    guard let node, let text = file.text(node) else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1).map { $0.trimmingSpaces() }
    if parts.count == 2, let from = TimeOfDay(parts[0]), let to = TimeOfDay(parts[1]),
      let hours = DateRule.Hours(from: from, to: to)
    {
      return hours
    }
    file.report(.badValue, at: node, .notHours(text), hint: .writeHours)
    return nil
  }

  /// A day of every year, `15/9`.
  private static func monthDay(_ file: inout FieldReader, _ node: YAMLNode?) -> MonthDay? {
    guard let node, let text = file.text(node) else { return nil }
    switch dayForm(&file, text[...], at: 0, in: node) {
    case .rule(.fixed(let day)): return day
    case .rule, .date:
      file.report(.badWhen, at: node, .expectedDayOfYear(found: text))
      return nil
    case nil: return nil
    }
  }
}
