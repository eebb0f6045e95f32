/// A calendar with its events: a typed view of a `VCALENDAR`.
///
/// ```swift
/// let calendar = EventCalendar(
///   productID: "-//EventKitLite//eventctl//VI", name: "Thư viện tỉnh",
///   refreshInterval: CalendarDuration(hours: 12), timeZones: [.vietNam], events: events)
/// let bytes = calendar.serialized()
/// ```
///
/// What has a name in RFC 7986 and an older one beside it is written under both.
///
/// The corresponding iCalendar object is `VCALENDAR` (RFC 5545, section 3.4).
public struct EventCalendar: Sendable, Hashable {
  /// Everything the calendar holds.
  public var component: Component

  /// Creates a calendar.
  ///
  /// - Parameters:
  ///   - productID: the product that makes it, `-//Owner//Product//LANGUAGE`.
  ///   - method: what is done with it; `nil` for what is put on a CalDAV server.
  ///   - name: what people see in their list of calendars.
  ///   - description: a sentence about it.
  ///   - timeZone: the zone it is meant to be shown in.
  ///   - source: where it is fetched from.
  ///   - url: a page about it.
  ///   - refreshInterval: how often to ask again.
  ///   - color: the colour it is shown in.
  ///   - timeZones: definitions of the zones that its events name; at least one keeps a calendar
  ///     without events legal, which has to hold some component.
  ///   - events: the events, in the order in which they are written.
  public init(
    productID: String, method: Method? = .publish, name: String? = nil,
    description: String? = nil, timeZone: String? = nil, source: String? = nil,
    url: String? = nil, refreshInterval: CalendarDuration? = nil, color: CalendarColor? = nil,
    timeZones: [TimeZoneDefinition] = [], events: [Event] = []
  ) {
    component = Component(.calendar)
    component.set(Property(name: .version, checkedValue: "2.0"))
    self.productID = productID
    component.set(Property(name: .calendarScale, checkedValue: "GREGORIAN"))
    self.method = method
    self.name = name
    self.description = description
    self.timeZone = timeZone
    self.source = source
    self.url = url
    self.refreshInterval = refreshInterval
    self.color = color
    component.components = timeZones.map(\.component) + events.map(\.component)
  }

  /// Views a component as a calendar, or `nil` when it is not a `VCALENDAR`.
  public init?(_ component: Component) {
    guard component.name == .calendar else { return nil }
    self.component = component
  }

  // MARK: Contents

  /// The events, in their order.
  ///
  /// Setting them keeps everything else: new events stand where the first old one stood.
  public var events: [Event] {
    get { component.components.compactMap(Event.init) }
    set { replaceComponents(.event, with: newValue.map(\.component)) }
  }

  /// The definitions of time zones, in their order.
  public var timeZones: [TimeZoneDefinition] {
    get { component.components.compactMap(TimeZoneDefinition.init) }
    set { replaceComponents(.timeZone, with: newValue.map(\.component)) }
  }

  private mutating func replaceComponents(_ name: ComponentName, with new: [Component]) {
    let first = component.components.firstIndex { $0.name == name }
    component.components.removeAll { $0.name == name }
    let end = name == .timeZone ? 0 : component.components.endIndex
    component.components.insert(contentsOf: new, at: first ?? end)
  }

  // MARK: Bytes

  /// The calendar's bytes, as they are sent: UTF-8 without a byte order mark, CR LF, folded.
  public func serialized() -> [UInt8] { ICalendarWriter.bytes(of: component) }

  /// The calendar's bytes with events that were rendered before, after its own.
  public func serialized(adding events: some Collection<RenderedComponent>) -> [UInt8] {
    ICalendarWriter.bytes(of: component, adding: events)
  }

  /// The calendar's text, as it is sent.
  public var text: String { ICalendarWriter.text(of: component) }
}
