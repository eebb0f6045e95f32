internal import CivilTime

/// What two revisions of an entry say otherwise.
struct EntryComparison {
  typealias Change = CalendarDifference.Change

  /// How the values of either revision are read.
  let old: ComparedValues
  let new: ComparedValues

  /// Every change, the weightiest first.
  ///
  /// - Parameters:
  ///   - when: what takes place otherwise, where that has been worked out; otherwise start and end are
  ///     compared.
  ///   - ignored: properties that the caller compares.
  func changes(
    from before: Component, to after: Component, when: [Change]? = nil,
    ignoring ignored: Set<PropertyName> = []
  ) -> [Change] {
    var changes: [Change] = []
    let (was, isNow) = (before.isCancelled, after.isCancelled)
    if was != isNow { changes.append(isNow ? .cancelled : .reinstated) }
    changes += when ?? times(from: before, to: after)
    let (oldTitle, newTitle) = (before[text: .summary], after[text: .summary])
    if let oldTitle, let newTitle, oldTitle != newTitle {
      changes.append(.renamed(from: oldTitle, to: newTitle))
    }
    var covered: Set<PropertyName> = [.start, .end, .due, .duration]
    covered.formUnion(ignored)
    // What of them says nothing that could be compared is compared as text.
    covered = covered.filter {
      before.leftOver(of: $0, in: old.zones) == after.leftOver(of: $0, in: new.zones)
    }
    if was != isNow { covered.insert(.status) }
    if oldTitle != nil, newTitle != nil { covered.insert(.summary) }
    return changes + fields(from: before, to: after, except: covered)
      + inner(from: before, to: after)
  }

  /// The properties that are different.
  func fields(
    from before: Component, to after: Component, except covered: Set<PropertyName> = []
  ) -> [Change] {
    let (oldValues, newValues) = (old.byName(in: before), new.byName(in: after))
    var seen = covered.union(Self.bookkeeping)
    return (before.properties + after.properties).map(\.name).compactMap { name in
      guard seen.insert(name).inserted, oldValues[name] != newValues[name] else { return nil }
      return .field(name, from: before.shown(name), to: after.shown(name))
    }
  }

  /// What says which revision an entry is, and of what.
  static let bookkeeping: Set<PropertyName> = [
    .stamp, .lastModified, .created, .sequence, .uid, .recurrenceID,
  ]

  // MARK: Times

  private func times(from before: Component, to after: Component) -> [Change] {
    guard before.name == .task else {
      return times(from: before.times(in: old.zones), to: after.times(in: new.zones))
        .map { [$0] } ?? []
    }
    let (due, newDue) = (before.due(in: old.zones), after.due(in: new.zones))
    var changes: [Change] = []
    if due.map(old.moment) != newDue.map(new.moment) {
      changes.append(
        clocksChange(from: Change.Times(start: due, end: nil), to: .init(start: newDue, end: nil))
          ?? .due(from: due, to: newDue))
    }
    let starts = (before[time: .start], after[time: .start])
    if let change = times(
      from: Change.Times(start: starts.0, end: nil), to: Change.Times(start: starts.1, end: nil))
    {
      changes.append(change)
    }
    return changes
  }

  private func times(from before: Change.Times, to after: Change.Times) -> Change? {
    let startsAlike = before.start.map(old.moment) == after.start.map(new.moment)
    let endsAlike =
      (before.end ?? before.start).map(old.moment) == (after.end ?? after.start).map(new.moment)
    if startsAlike, endsAlike { return nil }
    if let change = clocksChange(from: before, to: after) { return change }
    if let from = before.start, let to = after.start, from.isLike(to),
      from.wallClock.time == to.wallClock.time, from.date != to.date
    {
      let days = from.date.days(until: to.date)
      switch (before.end, after.end) {
      case (nil, nil): return .moved(days: days, from: from, to: to)
      case (let oldEnd?, let newEnd?)
      where oldEnd.isLike(newEnd) && oldEnd.wallClock.time == newEnd.wallClock.time
        && oldEnd.date.days(until: newEnd.date) == days:
        return .moved(days: days, from: from, to: to)
      default: break
      }
    }
    return .rescheduled(from: before, to: after)
  }

  /// What is written as before takes place at another moment where its zone's clocks are set
  /// otherwise.
  private func clocksChange(from before: Change.Times, to after: Change.Times) -> Change? {
    guard before == after, case .zoned(_, let zone)? = before.start,
      let was = before.start?.instant(in: old.zones),
      let isNow = after.start?.instant(in: new.zones), was != isNow
    else { return nil }
    return .instances(
      Change.Instances(count: 1, isEvery: true, first: before, last: before, firstNow: after),
      .shifted(seconds: isNow.secondsSince1970 - was.secondsSince1970, zone: zone))
  }

  // MARK: Inner components

  private func inner(from before: Component, to after: Component) -> [Change] {
    var seen: Set<ComponentName> = [.event, .task, .journal, .freeBusy]
    return (before.components + after.components).compactMap { component in
      guard seen.insert(component.name).inserted else { return nil }
      let oldParts = before.components.filter { $0.name == component.name }
      let newParts = after.components.filter { $0.name == component.name }
      return isSame(oldParts, newParts)
        ? nil : .inner(component.name, from: oldParts.count, to: newParts.count)
    }
  }

  /// Whether there are the same components, in whatever order.
  private func isSame(_ before: [Component], _ after: [Component]) -> Bool {
    guard before.count == after.count else { return false }
    if zip(before, after).allSatisfy({ changes(from: $0, to: $1).isEmpty }) { return true }
    // A few simple ones, such as alarms, are compared each with each.
    guard before.count <= 32, (before + after).allSatisfy(\.components.isEmpty) else {
      return false
    }
    var rest = after
    for component in before {
      guard let index = rest.firstIndex(where: { changes(from: component, to: $0).isEmpty }) else {
        return false
      }
      rest.remove(at: index)
    }
    return true
  }
}

extension Component {
  var isCancelled: Bool { self[raw: .status]?.uppercased() == "CANCELLED" }

  /// The values of a property by which nothing takes place: those that cannot be read, that another makes
  /// superfluous, or that entries of this kind do not have.
  fileprivate func leftOver(of name: PropertyName, in zones: TimeZones) -> [String] {
    let properties = all(name)
    let isUsed: Bool
    switch name {
    case .recurrenceDates, .exceptionDates:
      return properties.filter { property in
        property.listedTimes.count
          != property.value.split(separator: ",", omittingEmptySubsequences: false).count
      }.map(\.value).sorted()
    case .start: isUsed = self[time: .start] != nil
    case .end: isUsed = end(in: zones) != nil
    case .due: isUsed = self.name == .task && self[time: .due] != nil
    case .duration: isUsed = length != nil
    default: return []
    }
    return properties.dropFirst(isUsed ? 1 : 0).map(\.value)
  }

  /// Start and end, which may follow from a duration. Whole days end with the last of them, however that is
  /// written (``EntryLength``).
  fileprivate func times(in zones: TimeZones) -> CalendarDifference.Change.Times {
    guard let start = self[time: .start] else { return .init(start: nil, end: nil) }
    let (written, clock) = (end(in: zones), WallClock(.day))
    guard case .day(let first) = start else {
      return .init(start: start, end: written ?? length.flatMap { start.adding($0, in: zones) })
    }
    let lasting =
      written.flatMap { EntryLength(from: start, to: $0, on: clock, endClock: clock) }
      ?? length.map { EntryLength($0, on: clock) } ?? (name == .event ? .unsaid(on: clock) : nil)
    return .init(start: start, end: lasting.map { .day(first.adding(days: $0.days)) })
  }

  /// When a task is to be done.
  fileprivate func due(in zones: TimeZones) -> EventTime? {
    let (written, clock) = (self[time: .due], WallClock(.day))
    guard let start = self[time: .start] else { return written }
    guard case .day(let first) = start else {
      return written ?? length.flatMap { start.adding($0, in: zones) }
    }
    let lasting =
      written.flatMap { EntryLength(from: start, to: $0, on: clock, endClock: clock) }
      ?? length.map { EntryLength($0, on: clock) }
    return lasting.map { .day(first.adding(days: $0.days)) } ?? written
  }

  /// The end of what has one, where it is not before the start.
  private func end(in zones: TimeZones) -> EventTime? {
    guard name != .task, name != .journal, let start = self[time: .start],
      let end = self[time: .end]
    else { return nil }
    if let from = start.instant(in: zones), let to = end.instant(in: zones) {
      return to < from ? nil : end
    }
    let isBefore = start.isAllDay ? end.date < start.date : end.wallClock < start.wallClock
    return isBefore ? nil : end
  }

  /// The length of what has one, where nothing else says when it ends.
  private var length: CalendarDuration? {
    guard name != .journal, self[time: .start] != nil, first(name == .task ? .due : .end) == nil,
      let length = self[raw: .duration].flatMap({ CalendarDuration($0) }), !length.isNegative
    else { return nil }
    return length
  }

  /// The values of a property as people see them, by lines; parameters only where they matter.
  fileprivate func shown(_ name: PropertyName) -> String? {
    let values = all(name).map { property in
      let parameters = property.parameters.byName.map { name, values in
        "\(name.spelling.uppercased())=\(values.joined(separator: ","))"
      }.sorted()
      let shown = parameters.isEmpty ? "" : "[\(parameters.joined(separator: "; "))] "
      return shown + ICalendarText.unescaped(property.value)
    }.sorted()
    return values.isEmpty ? nil : values.joined(separator: "\n")
  }
}

extension EventTime {
  /// Whether both are written in the same form and zone.
  func isLike(_ other: EventTime) -> Bool {
    switch (self, other) {
    case (.day, .day), (.floating, .floating), (.utc, .utc): true
    case (.zoned(_, let a), .zoned(_, let b)): a == b
    default: false
    }
  }

  /// The time a length later: days by the calendar, hours as they pass (RFC 5545, section 3.3.6).
  func adding(_ length: CalendarDuration, in zones: TimeZones) -> EventTime? {
    if length.days == 0, case .zoned(_, let zone) = self, let rules = zones.rules(named: zone),
      let end = Timestamp(
        secondsSince1970: rules.instant(of: wallClock).secondsSince1970 + length.seconds)
    {
      return .zoned(rules.localTime(at: end), zone: zone)
    }
    let wall = wallClock.seconds + length.totalSeconds
    guard let local = LocalDateTime(seconds: wall) else { return nil }
    return switch self {
    case .day: .day(local.date)
    case .floating: .floating(local)
    case .utc: .utc(Timestamp(utc: local))
    case .zoned(_, let zone): .zoned(local, zone: zone)
    }
  }
}
