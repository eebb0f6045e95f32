public import CivilTime

/// A task of a calendar: a typed view of a `VTODO`.
///
/// ```swift
/// var todo = Todo(uid: "bao-cao.2027@example.vn", due: .day(day), stamp: now)
/// todo.title = "Gửi báo cáo"
/// todo.percentComplete = 50
/// ```
///
/// Like ``Event``, the view reads and writes the properties of its ``component`` and leaves alone
/// what it does not know. Google, Outlook and Apple show no tasks of a feed; deadlines that people
/// must see are events.
///
/// The corresponding iCalendar component is `VTODO` (RFC 5545, section 3.6.2).
public struct Todo: CalendarEntry {
  /// How far a task has come.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nobody has begun.
    case needsAction = "NEEDS-ACTION"
    /// It is done.
    case completed = "COMPLETED"
    /// Somebody is at it.
    case inProcess = "IN-PROCESS"
    /// It will not be done.
    case cancelled = "CANCELLED"
  }

  /// Everything the task holds.
  public var component: Component

  /// Creates a task.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know it for ever.
  ///   - due: by when it is to be done, if by any time.
  ///   - stamp: when it was written, which every task has to say: `DTSTAMP`.
  public init(uid: String, due: EventTime? = nil, stamp: Timestamp) {
    component = Component(.task)
    self.uid = uid
    self.stamp = stamp
    self.due = due
  }

  /// Views a component as a task, or `nil` when it is not a `VTODO`.
  public init?(_ component: Component) {
    guard component.name == .task else { return nil }
    self.component = component
  }

  /// When it begins.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? {
    get { component[time: .start] }
    set { component[time: .start] = newValue }
  }

  /// By when it is to be done. Setting it takes out a duration, which says the same another way.
  ///
  /// The corresponding iCalendar property is `DUE` (RFC 5545, section 3.8.2.3).
  public var due: EventTime? {
    get { component[time: .due] }
    set {
      component[time: .due] = newValue
      if newValue != nil { component.remove(.duration) }
    }
  }

  /// When it was done.
  ///
  /// The corresponding iCalendar property is `COMPLETED` (RFC 5545, section 3.8.2.1).
  public var completed: Timestamp? {
    get { component[instant: .completed] }
    set { component[instant: .completed] = newValue }
  }

  /// How much of it is done, 0…100; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `PERCENT-COMPLETE` (RFC 5545, section 3.8.1.8).
  public var percentComplete: Int? {
    get { component[raw: .percentComplete].flatMap { Int($0) }.map { min(100, max(0, $0)) } }
    set { component[raw: .percentComplete] = newValue.map { String(min(100, max(0, $0))) } }
  }

  /// How much it matters, 1 the most and 9 the least; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `PRIORITY` (RFC 5545, section 3.8.1.9).
  public var priority: Int? {
    get {
      component[raw: .priority].flatMap { Int($0) }.flatMap { (1...9).contains($0) ? $0 : nil }
    }
    set { component[raw: .priority] = newValue.map { String(min(9, max(1, $0))) } }
  }

  /// How far it has come; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `STATUS` (RFC 5545, section 3.8.1.11).
  public var status: Status? {
    get { component[word: .status] }
    set { component[word: .status] = newValue }
  }

  /// The alarms.
  ///
  /// The corresponding iCalendar component is `VALARM` (RFC 5545, section 3.6.6).
  public var alarms: [Alarm] {
    get { component.components.compactMap(Alarm.init) }
    set { component.replace(.alarm, with: newValue.map(\.component)) }
  }
}
