public import CivilTime

/// What tasks, journal entries and free/busy times have in common: a name, revisions, and texts.
///
/// ``Event`` has the same properties with more to say about each.
public protocol CalendarEntry: Sendable, Hashable {
  /// Everything the entry holds.
  var component: Component { get set }
}

extension CalendarEntry {
  /// The name by which it is known for ever; empty when a foreign one has none.
  ///
  /// The corresponding iCalendar property is `UID` (RFC 5545, section 3.8.4.7).
  public var uid: String {
    get { component[text: .uid] ?? "" }
    set { component[text: .uid] = newValue }
  }

  /// When this revision was written.
  ///
  /// The corresponding iCalendar property is `DTSTAMP` (RFC 5545, section 3.8.7.2).
  public var stamp: Timestamp? {
    get { component[instant: .stamp] }
    set { component[instant: .stamp] = newValue }
  }

  /// The revision's number, 0 for the first.
  ///
  /// The corresponding iCalendar property is `SEQUENCE` (RFC 5545, section 3.8.7.4).
  public var sequence: Int {
    get { component[raw: .sequence].flatMap { Int($0) } ?? 0 }
    set { component[raw: .sequence] = String(max(0, newValue)) }
  }

  /// What stands in a list.
  ///
  /// The corresponding iCalendar property is `SUMMARY` (RFC 5545, section 3.8.1.12).
  public var title: String? {
    get { component[text: .summary] }
    set { component[text: .summary] = newValue }
  }

  /// What is read when it is opened.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 5545, section 3.8.1.5).
  public var notes: String? {
    get { component[text: .description] }
    set { component[text: .description] = newValue }
  }

  /// A page about it.
  ///
  /// The corresponding iCalendar property is `URL` (RFC 5545, section 3.8.4.6).
  public var url: String? {
    get { component[raw: .url] }
    set { component[raw: .url] = newValue }
  }

  /// What it is about, in words.
  ///
  /// The corresponding iCalendar property is `CATEGORIES` (RFC 5545, section 3.8.1.2).
  public var categories: [String] {
    get { component.all(.categories).flatMap { ICalendarText.unescaped(list: $0.value) } }
    set {
      guard !newValue.isEmpty else { return component.remove(.categories) }
      component.set(.categories) {
        Property(
          name: .categories, parameters: $0, checkedValue: ICalendarText.escaped(list: newValue))
      }
    }
  }

  /// How it repeats, as the text of a recurrence rule.
  ///
  /// The corresponding iCalendar property is `RRULE` (RFC 5545, section 3.8.5.3).
  public var recurrenceRule: String? {
    get { component[raw: .recurrenceRule] }
    set { component[raw: .recurrenceRule] = newValue }
  }

  /// Which instance of a series it replaces.
  ///
  /// The corresponding iCalendar property is `RECURRENCE-ID` (RFC 5545, section 3.8.4.4).
  public var recurrenceID: EventTime? {
    get { component[time: .recurrenceID] }
    set { component[time: .recurrenceID] = newValue }
  }
}

extension Component {
  /// Puts inner components in the place of all that have this name, at the end when there is none.
  mutating func replace(_ name: ComponentName, with new: [Component]) {
    let first = components.firstIndex { $0.name == name } ?? components.endIndex
    components.removeAll { $0.name == name }
    components.insert(contentsOf: new, at: min(first, components.endIndex))
  }
}

extension PropertyName {
  /// By when a task is to be done (RFC 5545, section 3.8.2.3).
  public static let due = PropertyName(token: "DUE")
  /// When a task was done (RFC 5545, section 3.8.2.1).
  public static let completed = PropertyName(token: "COMPLETED")
  /// How much of a task is done (RFC 5545, section 3.8.1.8).
  public static let percentComplete = PropertyName(token: "PERCENT-COMPLETE")
  /// How much a task or an event matters (RFC 5545, section 3.8.1.9).
  public static let priority = PropertyName(token: "PRIORITY")
  /// Times that are free or taken (RFC 5545, section 3.8.2.6).
  public static let freeBusy = PropertyName(token: "FREEBUSY")
  /// Who organises (RFC 5545, section 3.8.4.3).
  public static let organizer = PropertyName(token: "ORGANIZER")
}

extension ComponentName {
  /// A journal entry (RFC 5545, section 3.6.3).
  public static let journal = ComponentName(token: "VJOURNAL")
  /// Free and busy times (RFC 5545, section 3.6.4).
  public static let freeBusy = ComponentName(token: "VFREEBUSY")
  /// Somebody who takes part (RFC 9073, section 7.1).
  public static let participant = ComponentName(token: "PARTICIPANT")
  /// A place (RFC 9073, section 7.2).
  public static let location = ComponentName(token: "VLOCATION")
  /// Something that is needed (RFC 9073, section 7.3).
  public static let resource = ComponentName(token: "VRESOURCE")
}
