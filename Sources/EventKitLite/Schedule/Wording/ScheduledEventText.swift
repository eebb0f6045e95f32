package import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// How days and states of events read in tables.
extension ScheduledEvent {
  /// The days as a table shows them: `T4 21/4/2027`, `1–7/10/2027`; of a series the weekdays, or the
  /// dates where there are few, or the rule in words.
  package func shortDays(in language: Language) -> String {
    if let time = vagueTime(in: language) { return time }
    if let run = timing?.run, run.count > 1 { return run.text(in: language) }
    return switch timing {
    case nil: ""
    case .recurring(let days):
      days.single?.tableText(in: language) ?? days.listed(in: language)
        ?? days.weekdays?.map { $0.shortName(in: language) }.joined(separator: ", ")
        ?? days.text(in: language)
    case .days(let span) where span.count == 1: span.first.tableText(in: language)
    case .days(let span): span.text(in: language)
    }
  }

  /// The days in full: `thứ Tư, 21/4/2027`; of a series the dates where there are few, or from when
  /// to when, and the rule in words.
  package func longDays(in language: Language) -> String? {
    if let time = vagueTime(in: language) { return time }
    guard let timing else { return nil }
    if let run = timing.run, run.count > 1 { return run.text(in: language) }
    if let recurring, let dates = recurring.listed(in: language) { return dates }
    let days =
      timing.span.count == 1
      ? timing.span.first.longText(in: language) : timing.span.text(in: language)
    guard let recurring, recurring.single == nil else { return days }
    return "\(days), \(recurring.text(in: language))"
  }

  /// How it comes again within the year, in words; `nil` of what comes once.
  package func repetition(in language: Language, of programme: Programme) -> String? {
    recurring?.text(in: language)
      ?? (slot == nil && item == nil ? nil : event.when.text(in: language, of: programme))
  }

  /// Whether it is a lunar day that its rule, or the occasion on which it is held, names.
  package var isCountedByMoon: Bool {
    occasion?.days.from.isLunar == true
      || reasons.contains { if case .lunar = $0 { true } else { false } }
  }

  /// `15/1`, or `23/12–7/1`; a leap month has a plus sign.
  package var lunarDays: String {
    guard let (first, last) = lunarSpan else { return "" }
    let text = { (date: LunarDate) in "\(date.day)/\(date.month)\(date.isLeap ? "+" : "")" }
    return first == last ? text(first) : "\(text(first))–\(text(last))"
  }

  /// The first and the last day by the lunar calendar; `nil` for a series of several days, of which
  /// they would tell nothing.
  package var lunarSpan: (first: LunarDate, last: LunarDate)? {
    guard let span = timing?.span, recurring == nil || recurring?.single != nil,
      let first = try? LunarDate(span.first), let last = try? LunarDate(span.last)
    else { return nil }
    return (first, last)
  }

  /// The days of a series, if it is one.
  package var recurring: RecurringDays? {
    // Days that follow one another are a run, even where each of them has its hours.
    if case .recurring(let days) = timing, days.run == nil { days } else { nil }
  }
}

extension CalendarDate {
  /// The day with its weekday, as tables have it: `T4 21/4/2027`; `Wed 21 Apr 2027`.
  package func tableText(in language: Language) -> String {
    "\(weekday.shortName(in: language)) \(compactText(in: language))"
  }

  /// The day alone: `21/4/2027`; in English, where digits could be read in another order,
  /// `21 Apr 2027`.
  package func compactText(in language: Language) -> String {
    LocalizedText.shortDay(self)[language]
  }

  /// The day without its year: `21/4`; `21 Apr`.
  package func yearlessText(in language: Language) -> String {
    LocalizedText.yearlessDay(self)[language]
  }
}

extension ScheduledEvent.Timing {
  /// The longest run of days, a season, whose marks leave room for others in the picture of a year.
  private static let longestMarkedRun = 92

  /// Whether it is held so often, or goes on for so long, that marks on its days would hide all
  /// others: every day, every few weeks, or a term.
  package var isFrequent: Bool {
    switch self {
    case .days(let span): span.count > Self.longestMarkedRun
    case .recurring(let days):
      days.rule.frequency <= .weekly && !days.isShort
        && days.run.map { $0.count > Self.longestMarkedRun } ?? true
    }
  }
}

extension ScheduledEvent.RecurringDays {
  /// How many dates people still want to read one by one.
  private static let fewDates = 6

  /// The days of the week of a series that is held on them every week of the year; `nil` of others,
  /// and where so few of its days are shown that they say more.
  package var weekdays: [Weekday]? {
    if dates.count + exceptions.count <= Self.fewDates { return nil }
    // Where a large part of the year is left out, the days of the week would say too much.
    if exceptions.count * 4 > dates.count { return nil }
    var weekly = RecurrenceRule(.weekly, end: rule.end, weekStart: rule.weekStart)
    weekly.weekdays = rule.weekdays
    return rule == weekly && endsWithItsYear ? Set(dates.map(\.weekday)).sorted() : nil
  }

  /// The only day, if there is one only.
  package var single: CalendarDate? { dates.count == 1 && weekdays == nil ? dates.first : nil }

  /// Whether there are so few dates that they say more than the rule.
  package var isShort: Bool { dates.count <= Self.fewDates && weekdays == nil }

  /// Several dates where they are few: `25/3, 25/6, 25/9, 25/12/2027`; of a school year
  /// `25/9, 25/12/2026, 25/3, 25/6/2027`.
  ///
  /// - Parameter hasYear: whether years are named, each behind the last date in it.
  package func listed(in language: Language, withYear hasYear: Bool = true) -> String? {
    guard isShort, dates.count > 1 else { return nil }
    return dates.indices.map { place in
      let date = dates[place]
      let isLast = place == dates.count - 1 || dates[place + 1].year != date.year
      return hasYear && isLast ? date.compactText(in: language) : date.yearlessText(in: language)
    }.joined(separator: ", ")
  }
}

extension ScheduledEvent.Status {
  /// The status in a word or two.
  package func name(in language: Language) -> String { LocalizedText.status(self)[language] }
}

extension String {
  /// The text with a capital letter at its beginning.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small letter at its beginning, unless it begins with a name: with capitals, or
  /// with two words that have one each.
  var loweredFirst: String {
    let words = split(separator: " ", maxSplits: 2)
    let isName = { (word: Substring?) in word?.first?.isUppercase ?? false }
    let second = words.dropFirst().first
    let isAcronym = { (word: Substring?) in word?.dropFirst().contains { $0.isUppercase } ?? false }
    guard !isAcronym(words.first), !isName(second) || isAcronym(second) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
