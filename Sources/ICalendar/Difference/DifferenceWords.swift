public import CivilTime

extension CalendarDifference {
  /// The difference as lines of text, one for each thing; empty when there is none.
  public func text(in language: Language) -> String {
    let own = properties.map { "\(LocalizedText.theCalendar[language]): \($0.text[language])" }
    return
      (own
      + entries.flatMap { entry in
        entry.changes.map { "\(entry.name[language]): \($0.text[language])" }
      }).joined(separator: "\n")
  }

  /// The difference as a document in Markdown: a heading for each entry, a line for each thing.
  public func markdown(in language: Language) -> String {
    func list(_ changes: [Change]) -> String {
      changes.map { "- " + DifferenceWords.escaped($0.text[language]) }.joined(separator: "\n")
    }
    var blocks: [String] = []
    if !properties.isEmpty {
      blocks.append("### \(LocalizedText.theCalendar[language])\n\n" + list(properties))
    }
    for entry in entries {
      blocks.append(
        "### \(DifferenceWords.escaped(entry.name[language]))\n\n" + list(entry.changes))
    }
    return blocks.joined(separator: "\n\n")
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

  /// The text with what Markdown would take for its own.
  static func escaped(_ text: String) -> String {
    String(
      text.flatMap { character -> [Character] in
        "\\`*_[]<>#|".contains(character) ? ["\\", character] : [character]
      })
  }
}
