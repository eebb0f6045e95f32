/// A reminder that shows a text some time before or after an event begins: a typed view of a
/// `VALARM`.
///
/// Google and Outlook ignore alarms in feeds, and Thunderbird rings for every subscriber, so a feed
/// has them only when its owner asks.
///
/// The corresponding iCalendar component is `VALARM` (RFC 5545, section 3.6.6).
public struct Alarm: Sendable, Hashable {
  /// Everything the alarm holds.
  public var component: Component

  /// Creates an alarm that shows a text.
  ///
  /// - Parameters:
  ///   - offset: from the event's start; negative before it.
  ///   - text: what is shown.
  public init(offset: CalendarDuration, text: String) {
    component = Component(
      .alarm,
      properties: [
        Property(name: .action, checkedValue: "DISPLAY"),
        Property(name: .trigger, checkedValue: offset.description),
        Property(name: .description, text: text),
      ])
  }

  /// Views a component as an alarm, or `nil` when it is not a `VALARM`.
  public init?(_ component: Component) {
    guard component.name == .alarm else { return nil }
    self.component = component
  }

  /// When it goes off, counted from the event's start; `nil` for an alarm at a fixed time.
  ///
  /// The corresponding iCalendar property is `TRIGGER` (RFC 5545, section 3.8.6.3).
  public var offset: CalendarDuration? {
    get { component[raw: .trigger].flatMap { CalendarDuration($0) } }
    set {
      guard let newValue else { return component.remove(.trigger) }
      component.set(Property(name: .trigger, checkedValue: newValue.description))
    }
  }

  /// What it shows.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 5545, section 3.8.1.5).
  public var text: String? {
    get { component[text: .description] }
    set { component[text: .description] = newValue }
  }
}
