import EventKitLite

/// How days and states of events read in tables.
extension ScheduledEvent {
  /// The days as a table shows them: `T4 21/4/2027`, `1–7/10/2027`, the weekdays of a series.
  func shortDays(in language: Language) -> String {
    switch timing {
    case nil: ""
    case .recurring(let days):
      days.weekdays.map { $0.shortName(in: language) }.joined(separator: ", ")
    case .days(let span) where span.count == 1: span.first.tableText(in: language)
    case .days(let span): span.text(in: language)
    }
  }

  /// `15/1`, or `23/12–7/1`; a leap month has a plus sign.
  var lunarDays: String {
    guard case .days(let span) = timing, let first = try? LunarDate(span.first),
      let last = try? LunarDate(span.last)
    else { return "" }
    let text = { (date: LunarDate) in "\(date.day)/\(date.month)\(date.isLeap ? "+" : "")" }
    return first == last ? text(first) : "\(text(first))–\(text(last))"
  }

  /// The days of a series, if it is one.
  var recurring: RecurringDays? {
    if case .recurring(let days) = timing { days } else { nil }
  }

  /// The hours on each day; `nil` for whole days.
  var hours: DateRule.Hours? { recurring?.hours }
}

extension DateRule.Hours {
  /// `08:00–09:30`.
  var text: String { "\(from)–\(to)" }
}

extension CalendarDate {
  /// The day with its weekday, as tables have it: `T4 21/4/2027`; `Wed 21 Apr 2027`.
  func tableText(in language: Language) -> String {
    "\(weekday.shortName(in: language)) \(text(in: language))"
  }

  /// The day alone: `21/4/2027`; in English, where digits could be read in another order,
  /// `21 Apr 2027`.
  func text(in language: Language) -> String { LocalizedText.shortDay(self)[language] }

  /// The day without its year: `21/4`; `21 Apr`.
  func yearlessText(in language: Language) -> String {
    LocalizedText.yearlessDay(self)[language]
  }
}

extension ScheduledEvent.RecurringDays {
  /// The days of the week on which it is held, as far as the first dates tell.
  var weekdays: [Weekday] { Set(dates.prefix(14).map(\.weekday)).sorted() }
}

extension ScheduledEvent.Status {
  /// The status in a word or two.
  func name(in language: Language) -> String { LocalizedText.status(self)[language] }
}
