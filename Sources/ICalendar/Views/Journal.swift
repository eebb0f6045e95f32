public import CivilTime

/// An entry of a journal: a typed view of a `VJOURNAL`.
///
/// The corresponding iCalendar component is `VJOURNAL` (RFC 5545, section 3.6.3).
public struct Journal: CalendarEntry {
  /// Whether an entry is meant to be read already.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It is being written.
    case draft = "DRAFT"
    /// It is finished.
    case final = "FINAL"
    /// It was taken back.
    case cancelled = "CANCELLED"
  }

  /// Everything the entry holds.
  public var component: Component

  /// Creates an entry.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know it for ever.
  ///   - day: the day that it is about, if about any.
  ///   - stamp: when it was written, which every entry has to say: `DTSTAMP`.
  public init(uid: String, on day: CalendarDate? = nil, stamp: Timestamp) {
    component = Component(.journal)
    self.uid = uid
    self.stamp = stamp
    start = day.map { .day($0) }
  }

  /// Views a component as a journal entry, or `nil` when it is not a `VJOURNAL`.
  public init?(_ component: Component) {
    guard component.name == .journal else { return nil }
    self.component = component
  }

  /// The day or time that it is about.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? {
    get { component[time: .start] }
    set { component[time: .start] = newValue }
  }

  /// Whether it is meant to be read; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `STATUS` (RFC 5545, section 3.8.1.11).
  public var status: Status? {
    get { component[word: .status] }
    set { component[word: .status] = newValue }
  }

  /// All its texts: a journal entry, alone among components, may have several.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 5545, section 3.8.1.5).
  public var texts: [String] {
    get { component.all(.description).map(\.text) }
    set {
      component.replaceAll(.description, with: newValue.map { Property(.description, text: $0) })
    }
  }
}
