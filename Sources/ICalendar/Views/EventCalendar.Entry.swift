extension EventCalendar {
  /// What stands at a time in a calendar: an event, a task, or an entry of the journal.
  ///
  /// ```swift
  /// for occurrence in calendar.expansion(in: week, of: [.task]) {
  ///   guard let task = occurrence.entry.task, task.status != .completed else { continue }
  ///   print(occurrence.due?.date ?? occurrence.start.date, task.title ?? "")
  /// }
  /// ```
  ///
  /// What all three have in common – title, texts, name, revision – is there without asking which it is.
  public enum Entry: CalendarEntry {
    /// An event (`VEVENT`).
    case event(Event)
    /// A task (`VTODO`).
    case task(Todo)
    /// An entry of the journal (`VJOURNAL`).
    case journal(Journal)

    /// Views a component as an entry, or `nil` when it is of another kind.
    public init?(_ component: Component) {
      if let event = Event(component) {
        self = .event(event)
      } else if let task = Todo(component) {
        self = .task(task)
      } else if let journal = Journal(component) {
        self = .journal(journal)
      } else {
        return nil
      }
    }

    /// Everything the entry holds. A component of another kind changes nothing when it is set.
    public var component: Component {
      get {
        switch self {
        case .event(let event): event.component
        case .task(let task): task.component
        case .journal(let journal): journal.component
        }
      }
      set { if let entry = Entry(newValue) { self = entry } }
    }
  }

  /// The events, tasks and entries of the journal, in their order.
  public var entries: [Entry] { component.components.compactMap(Entry.init) }
}

extension EventCalendar.Entry {
  /// Which of the three an entry is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An event.
    case event
    /// A task.
    case task
    /// An entry of the journal.
    case journal
  }

  /// Which of the three it is.
  public var kind: Kind {
    switch self {
    case .event: .event
    case .task: .task
    case .journal: .journal
    }
  }

  /// The event that it is, if it is one.
  public var event: Event? {
    if case .event(let event) = self { event } else { nil }
  }

  /// The task that it is, if it is one.
  public var task: Todo? {
    if case .task(let task) = self { task } else { nil }
  }

  /// The entry of the journal that it is, if it is one.
  public var journal: Journal? {
    if case .journal(let journal) = self { journal } else { nil }
  }

  /// When it begins; `nil` when it does not say, which a task and a journal entry need not.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? { component[time: .start] }

  /// Where it stands in a calendar: at its start, or at the due of a task that has none; `nil` for what
  /// stands on no day.
  public var anchor: EventTime? {
    start ?? task?.due
  }

  /// Whether it is called off (`STATUS:CANCELLED`).
  public var isCancelled: Bool { component.isCancelled }

  /// The property that says when it ends, if entries of its kind have an end.
  var endName: PropertyName? {
    switch self {
    case .event: .end
    case .task: .due
    case .journal: nil
    }
  }

  /// When it ends, itself excluded, by its end or its duration; `nil` where it says neither.
  ///
  /// Of a task that is when it is due. A duration counts days by the calendar and hours as they pass
  /// (RFC 5545, section 3.3.6).
  ///
  /// - Parameter zones: where its zone is looked up.
  public func end(in zones: TimeZones = .system) -> EventTime? {
    guard let endName else { return nil }
    if let end = component[time: endName] { return end }
    guard component.first(endName) == nil, let start,
      let length = component[raw: .duration].flatMap({
        CalendarDuration($0.withoutBlanksAround, mixingWeeks: true)
      }), !length.isNegative
    else { return nil }
    return start.adding(length, in: zones)
  }
}
