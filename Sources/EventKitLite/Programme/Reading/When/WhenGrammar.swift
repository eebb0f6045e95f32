internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// The grammar of `when`: text, lists and groups of keys to ``DateRule``.
///
/// Each function returns `nil` after it has reported why.
enum WhenGrammar {
  /// Where a form stands, which decides what it may be.
  enum Place {
    /// The time of an event: any form.
    case time
    /// `expected`, `day`, an entry of a list: a form that says when, be it a month.
    case dated
    /// `before`, `by`: days, and of a month all of them.
    case deadline
    /// `within`, `except`: the same, in any year.
    case bounds
    /// `also`: days.
    case extra
    /// `on` of a participant: some of an event's days, each week's or month's without a word that
    /// they repeat.
    case turns
  }

  /// Reads a rule.
  static func dateRule(
    _ file: inout FieldReader, _ node: YAMLNode?, as place: Place = .time
  ) -> DateRule? {
    guard let node else { return nil }
    let rule: DateRule? =
      switch node.content {
      case .mapping: groupForm(&file, node)
      case .scalar: textForm(&file, node, in: place)
      case .sequence(let items): list(&file, items, in: node, as: place == .turns ? .turns : .dated)
      }
    guard let rule else { return nil }
    if let accepted = rule.accepted(at: place) { return accepted }
    file.report(.badWhen, at: node, .formWithoutDays, hint: .writeDays)
    return nil
  }

  // MARK: Text

  private static func textForm(
    _ file: inout FieldReader, _ node: YAMLNode, in place: Place
  ) -> DateRule? {
    guard file.text(node) != nil, let text = node.scalar else { return nil }
    if place == .turns, let rule = DayPhrase.turns(text) { return rule }
    do throws(PhraseProblem) {
      let phrase = try DayPhrase.rule(text)
      for event in phrase.events {
        file.reference(event.id, at: event.offset, in: node, to: ProgrammeEvent.self)
      }
      if place != .bounds { phrase.rule.yearsNamed.forEach { file.mustBeCovered($0, at: node) } }
      return phrase.rule
    } catch {
      file.report(error, at: node)
      return nil
    }
  }

  // MARK: Lists

  private static func list(
    _ file: inout FieldReader, _ items: [YAMLNode], in node: YAMLNode, as place: Place
  ) -> DateRule? {
    guard !items.isEmpty else {
      file.report(.badWhen, at: node, .emptyListOfDays, hint: .writeWhen)
      return nil
    }
    var rules: [DateRule] = []
    for item in items {
      if case .sequence = item.content {
        file.report(.badWhen, at: item, .listInList, hint: .writeOneList)
      } else if let rule = dateRule(&file, item, as: place) {
        if rules.contains(rule) {
          file.report(.badWhen, at: item, .sameDaysTwice, hint: .leaveEntryOut)
        }
        rules.append(rule)
      }
    }
    guard rules.count == items.count else { return nil }
    if place == .turns, let one = DateRule.oneRepetition(rules) { return one }
    return rules.count == 1 ? rules[0] : .list(rules)
  }

  // MARK: Groups of keys

  /// A form that is a group of keys: the key it is recognised by, those that only it has, and how it
  /// is read.
  private struct GroupForm: Sendable {
    let key: String
    var others: [String] = []
    let read: @Sendable (inout FieldReader, FieldReader.Fields) -> DateRule?
  }

  private static let groupForms = [
    GroupForm(key: "day") { dateRule(&$0, $1["day"], as: .dated) },
    GroupForm(key: "before", others: ["working-day"]) {
      deadline(&$0, $1, "before", includesDay: false)
    },
    GroupForm(key: "by", others: ["working-day"]) { deadline(&$0, $1, "by", includesDay: true) },
    GroupForm(key: "announced-by", others: ["expected", "ask-from"]) { announced(&$0, $1) },
    GroupForm(key: "weekly", others: ["every", "starting"]) { weekly(&$0, $1) },
    GroupForm(key: "monthly") { monthly(&$0, $1) },
    GroupForm(key: "rrule", others: ["starting"]) { recurrence(&$0, $1) },
    GroupForm(key: "days", others: ["of"]) { relative(&$0, $1) },
    GroupForm(key: "on", others: ["substitutes"]) { file, fields in
      let substitutes = file.flag(fields["substitutes"]) ?? false
      return file.reference(fields["on"], to: PublicHolidays.Group.self).map {
        .onGroup($0.rawValue, substitutes: substitutes)
      }
    },
    GroupForm(key: "season", others: ["expected"]) { season(&$0, $1) },
  ]

  private static func groupForm(_ file: inout FieldReader, _ node: YAMLNode) -> DateRule? {
    guard case .mapping(let entries) = node.content else { return nil }
    let present = Set(entries.compactMap(\.key.scalar))
    let common = WhenQualifiers.keys + ["years", "place"]
    guard let form = groupForms.first(where: { present.contains($0.key) }) else {
      let forms = groupForms.map(\.key)
      let others = Set(groupForms.flatMap { [$0.key] + $0.others } + common)
      let unknown = entries.compactMap(\.key.scalar).first { !others.contains($0) }
      file.report(
        .badWhen, at: node, unknown.map(LocalizedText.whenHasNo) ?? .noFormOfWhen,
        hint: present.sorted().lazy.compactMap { .didYouMean($0, among: forms) }.first
          ?? .useKey(among: forms))
      return nil
    }
    guard
      let fields = file.fields(
        of: node, keys: [form.key] + form.others + common,
        untold: form.key == "before" ? HoursReading.keys : [], required: [form.key])
    else { return nil }
    let rule = form.read(&file, fields)
    // In the first edition `from` was the event that days are counted from.
    let countsFrom = form.key == "days" && fields["of"] == nil
    let years = file.yearSet(fields["years"])
    if let years, let node = fields["years"] { file.mustBeCovered(.years(years), at: node) }
    return WhenQualifiers.add(
      to: rule.map { rule in years.map { years in rule.qualified { $0.years = years } } ?? rule },
      &file, fields, without: countsFrom ? ["from"] : [])
  }

  // MARK: Deadlines and decisions

  private static func deadline(
    _ file: inout FieldReader, _ fields: FieldReader.Fields, _ key: String, includesDay: Bool
  ) -> DateRule? {
    let direction = file.choice(fields["working-day"], DateRule.Direction.self)
    guard let node = fields[key], let rule = dateRule(&file, node, as: .deadline) else {
      return nil
    }
    return .deadline(rule, includesDay: includesDay, workingDay: direction)
  }

  private static func announced(_ file: inout FieldReader, _ fields: FieldReader.Fields)
    -> DateRule?
  {
    let expected = dateRule(&file, fields["expected"], as: .dated)
    let askFrom = monthDay(&file, fields["ask-from"])
    guard let unit = file.reference(fields["announced-by"], to: Programme.Unit.self) else {
      return nil
    }
    return .announced(by: unit, expected: expected, askFrom: askFrom)
  }

  private static func season(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule? {
    let expected = dateRule(&file, fields["expected"], as: .dated)
    guard let season = file.choice(fields["season"], DateRule.Season.self) else { return nil }
    return .season(season, expected: expected)
  }

  /// A day of every year, `15/9`.
  static func monthDay(_ file: inout FieldReader, _ node: YAMLNode?) -> MonthDay? {
    guard let node, let rule = dateRule(&file, node, as: .bounds) else { return nil }
    if case .yearly(let days) = rule, days.isSingleDay, case .fixed(let day) = days.from {
      return day
    }
    file.report(.badWhen, at: node, .expectedDayOfYear(found: node.scalar ?? "…"))
    return nil
  }

  // MARK: What repeats

  private static func weekly(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule? {
    let interval = file.number(fields["every"], in: 1...520)
    let starting = oneDay(&file, fields["starting"])
    guard let node = fields["weekly"] else { return nil }
    if case .sequence([]) = node.content {
      file.report(.wrongType, at: node, .needsWeekday, hint: .writeWeekdays)
    }
    let days: WeeklyDays.Days
    if let text = node.scalar, DayPhrase.isWorkingDays(text) {
      days = .workingDays
    } else {
      let weekdays = file.weekdays(node)
      guard !weekdays.isEmpty else { return nil }
      days = .weekdays(weekdays.sorted())
    }
    guard fields["every"] != nil || fields["starting"] != nil else {
      return .weekly(WeeklyDays(days))
    }
    guard fields["every"] != nil, fields["starting"] != nil else {
      file.report(
        .missingKey, at: fields.node,
        fields["every"] == nil ? .startWithoutEvery : .everyWithoutStart,
        hint: fields["every"] == nil ? .writeFrom : .writeStarting)
      return nil
    }
    guard case .weekdays(let weekdays) = days else {
      file.report(.badWhen, at: fields["every"] ?? node, .everyWithWorkingDays, hint: .nameWeekdays)
      return nil
    }
    guard let interval, let starting else { return nil }
    return WeeklyDays(weekdays, every: interval, starting: starting).map { .weekly($0) }
  }

  private static func monthly(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule?
  {
    guard let node = fields["monthly"] else { return nil }
    if case .sequence([]) = node.content {
      file.report(.wrongType, at: node, .needsDayOfMonth, hint: .writeDaysOfMonth)
    }
    var days: [MonthlyDay] = []
    for item in file.oneOrMore(node) {
      guard let text = file.text(item), let scalar = item.scalar else { continue }
      if let found = DayPhrase.daysOfMonth(scalar) {
        days += found.filter { !days.contains($0) }
      } else if let slip = DayPhrase(scalar).strangeCharacter ?? DayPhrase(scalar).slipOfMonth {
        file.report(slip, at: item)
      } else {
        file.report(.badWhen, at: item, .notADayOfMonth(text), hint: .writeDaysOfMonth)
      }
    }
    return days.isEmpty ? nil : .monthly(days)
  }

  private static func recurrence(_ file: inout FieldReader, _ fields: FieldReader.Fields)
    -> DateRule?
  {
    let starting = oneDay(&file, fields["starting"])
    guard let node = fields["rrule"], let text = file.text(node) else { return nil }
    if text.uppercased().hasPrefix("RRULE:") {
      let rule = text.dropFirst("RRULE:".count).trimmingSpaces()
      file.report(
        .badWhen, at: node, .rruleNamedTwice, hint: .write("rrule: \"\(rule)\""), length: 6)
      return nil
    }
    do throws(InvalidDocument) {
      let rule = try RecurrenceRule(parsing: text)
      guard rule.frequency >= .daily else {
        file.report(.tooFine(), at: node)
        return nil
      }
      guard rule.interval == 1 || fields["starting"] != nil else {
        file.report(
          .badWhen, at: node, .intervalWithoutStart(rule.interval), hint: .startInterval(of: rule))
        return nil
      }
      return .recurrence(rule, starting: starting)
    } catch let invalid {
      for problem in invalid.diagnostics { file.report(problem, at: node) }
      return nil
    }
  }

  // MARK: Offsets

  private static func relative(_ file: inout FieldReader, _ fields: FieldReader.Fields) -> DateRule?
  {
    let base = fields["of"] ?? fields["from"]
    if base == nil { file.report(.missingKey, at: fields.node, .countsFromNothing) }
    let count = dayCount(&file, fields["days"])
    guard let event = file.reference(base, to: ProgrammeEvent.self), let count else { return nil }
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

  // MARK: Single values

  /// A day of one year, `2026-01-06` or `6/1/2026`.
  static func oneDay(_ file: inout FieldReader, _ node: YAMLNode?) -> CalendarDate? {
    guard let node, let rule = dateRule(&file, node, as: .bounds) else { return nil }
    if case .once(let span) = rule, span.count == 1 { return span.first }
    file.report(
      .noSuchDay, at: node, .notADayOfOneYear(node.scalar ?? "…"), hint: .writeDate)
    return nil
  }
}

// MARK: What may stand where

extension DateRule {
  /// The rule as it is meant at a place; `nil` where it may not stand there.
  fileprivate func accepted(at place: WhenGrammar.Place) -> DateRule? {
    switch (place, unqualified) {
    case (.time, _): self
    case (_, .undated), (_, .announced), (_, .season), (.deadline, .deadline): nil
    case (.dated, _): self
    case (.deadline, _), (.bounds, _): asDays
    case (.extra, .month), (.extra, .vague): nil
    case (.extra, _): self
    // What names a month stays as it is written; its days are looked for when they are needed.
    case (.turns, _): unqualified.isDeadline || asDays == nil ? nil : self
    }
  }

  /// Days of each week, or of each month, as one rule, which calendars show as one; `nil` of others.
  fileprivate static func oneRepetition(_ rules: [DateRule]) -> DateRule? {
    let months = rules.compactMap { if case .monthly(let days) = $0 { days } else { nil } }
    if months.count == rules.count { return .monthly(months.flatMap(\.self)) }
    let weeks = rules.compactMap { rule -> [Weekday]? in
      guard case .weekly(let weekly) = rule, weekly.starting == nil,
        case .weekdays(let days) = weekly.days
      else { return nil }
      return days
    }
    guard weeks.count == rules.count else { return nil }
    return .weekly(WeeklyDays(.weekdays(Set(weeks.flatMap(\.self)).sorted())))
  }

  /// The years that it names itself, by days or for a month.
  fileprivate var yearsNamed: [NamedYears] {
    all.compactMap { rule in
      switch rule {
      case .once(let span): .days(span)
      case .qualified(_, let qualifiers): qualifiers.years.map(NamedYears.years)
      default: nil
      }
    }
  }
}

extension DayPhrase {
  /// Whether a text is `working days`, in either language.
  static func isWorkingDays(_ text: String) -> Bool {
    var phrase = DayPhrase(text)
    return phrase.workingDays() != nil && phrase.cursor.isAtEnd
  }

  /// The weekdays that a text names: `saturday`, `thứ Bảy và Chủ nhật`.
  static func weekdays(_ text: String) -> [Weekday]? {
    var phrase = DayPhrase(text)
    let days = phrase.weekdays()
    return phrase.cursor.isAtEnd ? days : nil
  }

  /// The weekdays of a phrase for every week, `every friday`, as a value of `weekly` has them.
  static func weekdaysOfRule(_ text: String) -> LocalizedText? {
    guard let read = try? rule(text), case .weekly(let weekly) = read.rule,
      case .weekdays(let days) = weekly.days
    else { return nil }
    let names = days.map(\.name).joined(separator: ", ")
    return .write(days.count == 1 ? names : "[\(names)]")
  }

  /// The days that a text names where it is clear that they repeat: `first thursday`, `saturday and
  /// sunday`.
  fileprivate static func turns(_ text: String) -> DateRule? {
    if let days = weekdays(text) { return .weekly(WeeklyDays(.weekdays(days))) }
    return daysOfMonth(text).map { .monthly($0) }
  }

  /// Whether a text is of those that stand in a list: days, weekdays, days of the month.
  static func isOfList(_ text: String) -> Bool {
    (try? rule(text)) != nil || weekdays(text) != nil || daysOfMonth(text) != nil
  }

  /// The days of a month that a text names: `10`, `first friday`, `mùng 1 và rằm`.
  static func daysOfMonth(_ text: String) -> [MonthlyDay]? {
    var phrase = DayPhrase(text)
    let days = phrase.monthlyDays()
    _ = phrase.cursor.take(.everyMonth)
    return phrase.cursor.isAtEnd ? days : nil
  }
}
