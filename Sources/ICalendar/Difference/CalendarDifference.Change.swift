internal import CivilTime

extension CalendarDifference {
  /// One thing that is different.
  public enum Change: Sendable, Hashable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It does not take place any more: `STATUS:CANCELLED`.
    case cancelled
    /// It takes place again.
    case reinstated
    /// It begins on another day, this many later or, below zero, earlier; its length is the same.
    case moved(days: Int, from: EventTime, to: EventTime)
    /// It begins at another time, or has another length or form.
    case rescheduled(from: Times, to: Times)
    /// It has another title.
    case renamed(from: String, to: String)
    /// A property came, went, or has another value; as on the wire, several values by lines.
    case field(PropertyName, from: String?, to: String?)
    /// Something inside it, such as its alarms, is different.
    case inner(ComponentName, from: Int, to: Int)

    /// When an entry begins and ends.
    public struct Times: Sendable, Hashable {
      /// When it begins; `nil` when it does not say.
      public let start: EventTime?
      /// When it ends, itself excluded; `nil` when it does not say.
      public let end: EventTime?

      /// Creates the times of an entry.
      public init(start: EventTime?, end: EventTime?) {
        self.start = start
        self.end = end
      }
    }
  }
}

extension CalendarDifference.Change {
  private typealias Change = Self

  /// What happened between two revisions of an entry.
  static func changes(from old: Component, to new: Component) -> [CalendarDifference.Change] {
    guard old != new else { return [] }
    var changes: [CalendarDifference.Change] = []
    let (before, after) = (old.isCancelled, new.isCancelled)
    if before != after { changes.append(after ? .cancelled : .reinstated) }
    if let change = times(from: old, to: new) { changes.append(change) }
    let (oldTitle, newTitle) = (old[text: .summary], new[text: .summary])
    if let oldTitle, let newTitle, oldTitle != newTitle {
      changes.append(.renamed(from: oldTitle, to: newTitle))
    }
    var covered: Set<PropertyName> = [.start, .end, .due, .duration]
    if before != after { covered.insert(.status) }
    if oldTitle != nil, newTitle != nil { covered.insert(.summary) }
    changes += fields(from: old, to: new, except: covered)
    return changes + inner(from: old, to: new)
  }

  /// The properties that are different.
  static func fields(
    from old: Component, to new: Component, except covered: Set<PropertyName> = []
  ) -> [CalendarDifference.Change] {
    let (before, after) = (old.valuesByName, new.valuesByName)
    let names = (old.properties + new.properties).map(\.name)
    var seen = covered.union(bookkeeping)
    return names.compactMap { name in
      guard seen.insert(name).inserted, before[name] != after[name] else { return nil }
      return .field(
        name, from: before[name]?.joined(separator: "\n"), to: after[name]?.joined(separator: "\n"))
    }
  }

  private static let bookkeeping: Set<PropertyName> = [
    .stamp, .lastModified, .created, .sequence, .uid, .recurrenceID,
  ]

  private static func times(
    from old: Component, to new: Component
  ) -> CalendarDifference.Change? {
    let (before, after) = (old.times, new.times)
    guard before != after else { return nil }
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

  private static func inner(
    from old: Component, to new: Component
  ) -> [CalendarDifference.Change] {
    var seen: Set<ComponentName> = [.event, .task, .journal, .freeBusy]
    return (old.components + new.components).compactMap { component in
      guard seen.insert(component.name).inserted else { return nil }
      let before = old.components.filter { $0.name == component.name }
      let after = new.components.filter { $0.name == component.name }
      let isSame =
        before.count == after.count
        && zip(before, after).allSatisfy { changes(from: $0, to: $1).isEmpty }
      return isSame ? nil : .inner(component.name, from: before.count, to: after.count)
    }
  }
}

extension Component {
  fileprivate var isCancelled: Bool { self[raw: .status]?.uppercased() == "CANCELLED" }

  /// Start and end; an end that follows from a duration is worked out where that needs no clock.
  fileprivate var times: CalendarDifference.Change.Times {
    let start = self[time: .start]
    var end = self[time: .end] ?? self[time: .due]
    if end == nil, let start, let length = self[raw: .duration].flatMap({ CalendarDuration($0) }) {
      end = start.adding(length)
    }
    // A whole day without an end ends on the next.
    if end == nil, name == .event, case .day(let day)? = start { end = .day(day.adding(days: 1)) }
    return .init(start: start, end: end)
  }

  /// The values of each property, in an order of their own; parameters only where they matter.
  fileprivate var valuesByName: [PropertyName: [String]] {
    Dictionary(grouping: properties, by: \.name).mapValues { properties in
      properties.map { property in
        let parameters = property.parameters.map {
          "\($0.name.spelling.uppercased())=\($0.values.joined(separator: ","))"
        }.sorted()
        let shown = parameters.isEmpty ? "" : "[\(parameters.joined(separator: "; "))] "
        return shown + ICalendarText.unescaped(property.value)
      }.sorted()
    }
  }
}

extension EventTime {
  /// Whether both are written in the same form and zone.
  fileprivate func isLike(_ other: EventTime) -> Bool {
    switch (self, other) {
    case (.day, .day), (.floating, .floating), (.utc, .utc): true
    case (.zoned(_, let a), .zoned(_, let b)): a == b
    default: false
    }
  }

  /// The time a length later on the wall clock.
  fileprivate func adding(_ length: CalendarDuration) -> EventTime? {
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
