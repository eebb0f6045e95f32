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
    let own = (LocalizedText.theCalendar, properties.map(\.text))
    return ([own] + entries.map { ($0.name, $0.changes.map(\.text) + $0.findings.map(\.coded)) })
      .filter { !$0.1.isEmpty }.map { ($0[language], $1.map { $0[language] }) }
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
    case .rescheduled(let from, let to):
      .rescheduled(from: from.text(beside: to), to: to.text(beside: from))
    case .due(let from, let to): .due(from: from, to: to)
    case .instance(let times, .added): .instanceAdded(times.text)
    case .instance(let times, .cancelled): .instanceCancelled(times.text)
    case .instance(let times, .moved(let new)):
      .instanceMoved(from: times.text(beside: new), to: new.text(beside: times))
    case .instances(let instances, let deed): Self.instances(instances, deed)
    case .clocks(let entries): .clocks(moving: entries)
    case .renamed(let from, let to):
      .renamed(from: DifferenceWords.short(from), to: DifferenceWords.short(to))
    case .field(let name, let from, let to):
      Self.field(
        .field(name), from.map { DifferenceWords.value($0, of: name) },
        to.map { DifferenceWords.value($0, of: name) })
    case .inner(let name, let from, let to):
      .innerChanged(
        name == .alarm ? .alarms : .name(name.spelling.uppercased()), from: from, to: to)
    }
  }

  private static func field(
    _ name: LocalizedText, _ from: LocalizedText?, _ to: LocalizedText?
  ) -> LocalizedText {
    switch (from, to) {
    case (nil, let new?): .field(name, added: new)
    case (let old?, nil): .field(name, removed: old)
    // The beginnings are the same.
    case (let old?, let new?) where old == new: .fieldChanged(name)
    case (let old?, let new?): .field(name, from: old, to: new)
    case (nil, nil): .fieldChanged(name)
    }
  }

  private static func instances(_ instances: Instances, _ deed: Deed) -> LocalizedText {
    let which: LocalizedText =
      instances.isEvery
      ? .everyTime
      : .times(instances.count, from: instances.first.dayText, to: instances.last.dayText)
    switch deed {
    case .shifted(let seconds, let zone):
      return .shifted(
        instances.count > 1 ? which : instances.first.text, .shift(seconds),
        zone.map(DifferenceWords.short))
    case .rescheduled:
      guard let now = instances.firstNow else { return .rescheduled(which) }
      return .rescheduled(
        which, from: instances.first.text(beside: now), to: now.text(beside: instances.first))
    case .added: return .instancesAdded(which)
    case .cancelled: return .instancesCancelled(which)
    }
  }
}

extension CalendarDifference.Finding {
  /// What it means for those who have the calendar.
  package var text: LocalizedText {
    switch self {
    case .newUID(let old): .newUID(DifferenceWords.short(old))
    case .sequenceNotRaised(let old, let new): .sequenceNotRaised(from: old, to: new)
    case .exceptionsLeftBehind(let name, let times):
      .exceptionsLeftBehind(
        name.spelling.uppercased(), times.prefix(5).map(LocalizedText.time),
        more: max(0, times.count - 5))
    }
  }

  /// The same with its code.
  fileprivate var coded: LocalizedText { text.map { "\($0) [\(code)]" } }
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
    guard end.wallClock != start.wallClock else { return .time(start) }
    guard end.date == start.date else { return .times(from: start, to: .time(end)) }
    return start.isLike(end)
      ? .time(start, until: end.wallClock.time)
      : .times(from: start, to: .name("\(end.wallClock.time)"))
  }

  /// The times in words, with their zone where that of the other ones is another.
  fileprivate func text(beside other: Self) -> LocalizedText {
    guard let start, let otherStart = other.start, !start.isLike(otherStart) else { return text }
    switch start {
    case .zoned(_, let zone): return .inZone(text, DifferenceWords.short(zone))
    case .floating: return .everywhere(text)
    case .day, .utc: return text
    }
  }

  /// The day on which it begins.
  fileprivate var dayText: LocalizedText {
    start.map { .time(.day($0.date)) } ?? .noDate
  }
}

/// How much of a calendar's own texts is shown, and how.
enum DifferenceWords {
  /// A text on one line, cut to what a line can show.
  static func short(_ text: String) -> String {
    let line = String(text.prefix(161).map { $0.isNewline ? " " : $0 })
    return line.count > 160 ? line.prefix(159) + "…" : line
  }

  /// A property's value as it is shown; dates and times in words.
  static func value(_ text: String, of name: PropertyName) -> LocalizedText {
    let whole = LocalizedText.name(short(text))
    guard JCalType.standard(of: name)?.name == "date-time", text.utf8.count < 4096 else {
      return whole
    }
    let lines = text.split(separator: "\n").map { $0.split(separator: "] ").last ?? $0 }
    let values = lines.flatMap { $0.split(separator: ",") }
    let times = values.compactMap { WireTime.time(String($0), zone: nil) }
    guard times.count == values.count, !times.isEmpty else { return whole }
    return .list(
      times.prefix(5).map(LocalizedText.time), more: max(0, times.count - 5))
  }
}
