public import CivilTime

extension CalendarDifference {
  /// The difference as lines of text, one for each thing; empty when there is none.
  public func text(in language: Language) -> String {
    chapters(in: language).flatMap { chapter in
      chapter.changes.map { "\(chapter.name): \($0)" }
    }.joined(separator: "\n")
  }

  /// What each thing is called, and its changes in words: the calendar first, then the entries.
  package func chapters(in language: Language) -> [(name: String, changes: [String])] {
    let own = (LocalizedText.theCalendar, properties)
    return ([own] + entries.map { ($0.name, $0.changes) }).filter { !$0.1.isEmpty }
      .map { ($0[language], $1.map { $0.text[language] }) }
  }
}

extension CalendarDifference.Entry {
  /// What the entry is called; an instance of a series says which.
  var name: LocalizedText {
    let title = DifferenceWords.short(title)
    var name = LocalizedText.name(title.isEmpty ? kind.spelling : title)
    if kind == .timeZone { name = .zone(name) }
    return recurrenceID.map { .instance(name, of: $0) } ?? name
  }
}

extension CalendarDifference.Change {
  /// The change in words.
  package var text: LocalizedText {
    switch self {
    case .added: .added
    case .removed: .removed
    case .cancelled: .cancelled
    case .reinstated: .reinstated
    case .moved(let days, let from, let to): .moved(by: days, from: from, to: to)
    case .rescheduled(let from, let to): .rescheduled(from: from.text, to: to.text)
    case .renamed(let from, let to):
      .renamed(from: DifferenceWords.short(from), to: DifferenceWords.short(to))
    case .field(let name, let from, let to):
      Self.field(.field(name), from.map(DifferenceWords.short), to.map(DifferenceWords.short))
    case .inner(let name, let from, let to):
      .innerChanged(
        name == .alarm ? .alarms : .name(name.spelling.uppercased()), from: from, to: to)
    }
  }

  private static func field(
    _ name: LocalizedText, _ from: String?, _ to: String?
  ) -> LocalizedText {
    switch (from, to) {
    case (nil, let new?): .field(name, added: new)
    case (let old?, nil): .field(name, removed: old)
    // The beginnings are the same.
    case (let old?, let new?) where old == new: .fieldChanged(name)
    default: .field(name, from: from ?? "", to: to ?? "")
    }
  }
}

extension CalendarDifference.Change.Times {
  /// The times in words.
  fileprivate var text: LocalizedText {
    guard let start else { return .noDate }
    guard let end else { return .time(start) }
    if case .day(let first) = start, case .day(let dayAfter) = end {
      let days = DateSpan(first, through: dayAfter.adding(days: -1)) ?? DateSpan(first)
      return days.count == 1 ? .time(start) : .days(days)
    }
    let isSameDay = end.date == start.date
    return .times(from: start, to: isSameDay ? .name("\(end.wallClock.time)") : .time(end))
  }
}

/// How much of a calendar's own texts is shown, and how.
enum DifferenceWords {
  /// A text on one line, cut to what a line can show.
  static func short(_ text: String) -> String {
    let line = String(text.prefix(161).map { $0.isNewline ? " " : $0 })
    return line.count > 160 ? line.prefix(159) + "…" : line
  }
}
