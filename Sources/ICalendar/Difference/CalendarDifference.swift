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
///
/// Values are compared, not their text: the order of rule parts and of lists, `INTERVAL=1`, one
/// `EXDATE` with several dates or several with one, defaults, the case of schemes and hosts, a duration
/// or the end it leads to, and an instant in UTC or in a zone are no differences.
///
/// Of a series it is compared what takes place, exceptions and replaced instances included, from its
/// start until ten years after the last day that either revision names, and at most 4,000 instances
/// of each, 1,000,000 of all together; beyond that, rules and dates are compared as values.
///
/// What a change does to those who have the calendar already stands beside it: ``Finding``.
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
    /// What happened, the weightiest first; nothing where only the `UID` is another.
    public let changes: [Change]
    /// What that does to those who have the calendar already.
    public internal(set) var findings: [Finding]

    /// Creates what became of an entry.
    public init(
      kind: ComponentName, uid: String, recurrenceID: EventTime? = nil, title: String,
      start: EventTime? = nil, changes: [Change], findings: [Finding] = []
    ) {
      self.kind = kind
      self.uid = uid
      self.recurrenceID = recurrenceID
      self.title = title
      self.start = start
      self.changes = changes
      self.findings = findings
    }
  }

  /// What is compared of a series.
  public enum Scope: Sendable, Hashable {
    /// When it takes place.
    case effects
    /// Its rule, its dates and its replaced instances, each as a value of its own; without findings.
    case properties
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
  ///
  /// - Parameters:
  ///   - old: the calendar as it was.
  ///   - new: the calendar as it is.
  ///   - scope: whether series are compared by what takes place or by their properties.
  ///   - zones: where zones are looked up that a calendar does not describe itself.
  ///   - calendars: those that rules may count in beside the Gregorian one (`RSCALE`, RFC 7529).
  public init(
    from old: EventCalendar, to new: EventCalendar, by scope: Scope = .effects,
    zones: TimeZones = .system, calendars: [any RecurrenceCalendar] = []
  ) {
    let comparison = EntryComparison(
      old: ComparedValues(zones: TimeZones(usedIn: old, otherwise: zones)),
      new: ComparedValues(zones: TimeZones(usedIn: new, otherwise: zones)))
    properties = comparison.fields(from: old.component, to: new.component)
    let definitions = ZoneComparison(from: old, to: new, comparison, by: scope)
    var families = FamilyComparison(
      comparison, by: scope, otherZones: definitions.changed, calendars: calendars)
    let entries = families.entries(
      from: ComparedFamily.families(of: old), to: ComparedFamily.families(of: new))
    let all = definitions.entries(comparison, moved: families.movedByZone) + entries
    self.entries = all.enumerated().sorted { a, b in
      let (x, y) = (a.element.start?.wallClock, b.element.start?.wallClock)
      if x != y { return (x?.seconds ?? .min) < (y?.seconds ?? .min) }
      return a.offset < b.offset
    }.map(\.element)
  }
}

extension CalendarDifference.Entry {
  init(
    _ component: Component, _ changes: [CalendarDifference.Change],
    _ findings: [CalendarDifference.Finding] = []
  ) {
    let isZone = component.name == .timeZone
    let uid = component[text: isZone ? .timeZoneID : .uid] ?? ""
    self.init(
      kind: component.name, uid: uid, recurrenceID: component[time: .recurrenceID],
      title: component[text: .summary] ?? uid,
      start: isZone ? nil : component[time: .start] ?? component[time: .due],
      changes: changes, findings: findings)
  }
}
