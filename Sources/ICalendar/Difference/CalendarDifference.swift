/// What is different between two calendars, entry by entry and in words.
///
/// ```swift
/// let difference = CalendarDifference(from: old, to: new)
/// print(difference.text(in: .english))
/// // Book Day: moved by 2 days, from Tuesday, 21 April 2026 to Thursday, 23 April 2026
/// ```
///
/// Entries – events, tasks, journal entries, zones – are the same when they have the same kind, `UID`
/// (or `TZID`) and `RECURRENCE-ID`; their order in the document does not matter, nor does that of
/// their properties. When a revision was written and its number (`DTSTAMP`, `LAST-MODIFIED`,
/// `CREATED`, `SEQUENCE`) is no difference that anybody sees.
public struct CalendarDifference: Sendable, Hashable {
  /// What became of one entry.
  public struct Entry: Sendable, Hashable {
    /// The kind of entry, such as `VEVENT`.
    public let kind: ComponentName
    /// Its `UID`, or the `TZID` of a zone; empty when it has none.
    public let uid: String
    /// Which instance of a series it replaces, if any: `RECURRENCE-ID`.
    public let recurrenceID: EventTime?
    /// What people call it: the new title, or the old one when it is gone.
    public let title: String
    /// When it begins, now or before it went.
    public let start: EventTime?
    /// What happened, the weightiest first; at least one thing.
    public let changes: [Change]

    /// Creates what became of an entry.
    public init(
      kind: ComponentName, uid: String, recurrenceID: EventTime? = nil, title: String,
      start: EventTime? = nil, changes: [Change]
    ) {
      self.kind = kind
      self.uid = uid
      self.recurrenceID = recurrenceID
      self.title = title
      self.start = start
      self.changes = changes
    }
  }

  /// The calendar's own properties that changed.
  public let properties: [Change]
  /// The entries that changed, in the order of their starts.
  public let entries: [Entry]

  /// Whether there is no difference.
  public var isEmpty: Bool { properties.isEmpty && entries.isEmpty }

  /// Creates a difference from what changed, for tools that compare in a way of their own.
  public init(properties: [Change] = [], entries: [Entry] = []) {
    self.properties = properties
    self.entries = entries
  }

  /// Compares two calendars.
  public init(from old: EventCalendar, to new: EventCalendar) {
    properties = Change.fields(from: old.component, to: new.component)
    let before = Self.entries(of: old)
    let after = Self.entries(of: new)
    var entries: [Entry] = []
    for (key, component) in before.entries {
      if let other = after.indexByKey[key].map({ after.entries[$0].component }) {
        let changes = Change.changes(from: component, to: other)
        if !changes.isEmpty { entries.append(Entry(key, other, changes)) }
      } else {
        entries.append(Entry(key, component, [.removed]))
      }
    }
    for (key, component) in after.entries where before.indexByKey[key] == nil {
      entries.append(Entry(key, component, [.added]))
    }
    self.entries = entries.enumerated().sorted { a, b in
      let (x, y) = (a.element.start?.wallClock, b.element.start?.wallClock)
      if x != y { return (x?.seconds ?? .min) < (y?.seconds ?? .min) }
      return a.offset < b.offset
    }.map(\.element)
  }

  // MARK: Entries by name

  /// What distinguishes entries. Those without a name, and second ones of the same name, are numbered.
  fileprivate struct Key: Hashable {
    let kind: ComponentName
    let uid: String
    let recurrenceID: EventTime?
    var number = 0
  }

  private static func entries(
    of calendar: EventCalendar
  ) -> (entries: [(key: Key, component: Component)], indexByKey: [Key: Int]) {
    var entries: [(key: Key, component: Component)] = []
    var indexByKey: [Key: Int] = [:]
    var counts: [Key: Int] = [:]
    for component in calendar.component.components {
      let name = component.name == .timeZone ? PropertyName.timeZoneID : .uid
      var key = Key(
        kind: component.name, uid: component[text: name] ?? "",
        recurrenceID: component[time: .recurrenceID])
      let count = counts[key, default: 0]
      counts[key] = count + 1
      key.number = count
      indexByKey[key] = entries.count
      entries.append((key, component))
    }
    return (entries, indexByKey)
  }
}

extension CalendarDifference.Entry {
  fileprivate init(
    _ key: CalendarDifference.Key, _ component: Component, _ changes: [CalendarDifference.Change]
  ) {
    self.init(
      kind: key.kind, uid: key.uid, recurrenceID: key.recurrenceID,
      title: component[text: .summary] ?? key.uid,
      start: component.name == .timeZone ? nil : component[time: .start] ?? component[time: .due],
      changes: changes)
  }
}
