public import CivilTime

/// An event of a calendar: a typed view of a `VEVENT`.
///
/// ```swift
/// var event = Event(uid: "ngay-sach.2027@example.vn", on: DateSpan(day))
/// event.title = "Ngày Sách và Văn hóa đọc Việt Nam"
/// event.notes = "Trưng bày sách, từ 7 giờ 30"
/// event.status = .tentative
/// ```
///
/// The view reads and writes the properties of its ``component`` and leaves alone what it does not
/// know: changing the title of an event that came from elsewhere changes one line.
///
/// Properties that it adds are written in this order, whichever is set first: `UID`, `DTSTAMP`,
/// `SEQUENCE`, `CREATED`, `LAST-MODIFIED`, `SUMMARY`, `DTSTART`, `DTEND`, `RRULE`, `EXDATE`,
/// `TRANSP`, `STATUS`, `CATEGORIES`, `DESCRIPTION`, `LOCATION`, `URL`,
/// `X-MICROSOFT-CDO-ALLDAYEVENT`, `X-MICROSOFT-CDO-BUSYSTATUS`; alarms follow.
///
/// The corresponding iCalendar component is `VEVENT` (RFC 5545, section 3.6.1).
public struct Event: Sendable, Hashable {
  /// Everything the event holds.
  public var component: Component

  /// Creates an event that lasts whole days and takes nobody's time: `TRANSP:TRANSPARENT`, and
  /// free in Outlook.
  public init(uid: String, on days: DateSpan) {
    component = Component(.event)
    component.properties.reserveCapacity(Self.usualProperties)
    component.properties.append(Property(name: .uid, text: uid))
    component.properties.append(Property(.start, .day(days.first)))
    component.properties.append(Property(.end, .day(days.dayAfter)))
    component.properties.append(
      Property(name: .transparency, checkedValue: Transparency.transparent.rawValue))
    component.properties.append(Property(name: .microsoftAllDay, checkedValue: "TRUE"))
    component.properties.append(
      Property(name: .microsoftBusyStatus, checkedValue: BusyStatus.free.rawValue))
  }

  /// How many properties an event of a feed has, about.
  private static let usualProperties = 18

  /// Creates an event at a time; for whole days use ``init(uid:on:)``.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know it for ever.
  ///   - start: when it begins; a zoned time needs its ``TimeZoneDefinition`` in the calendar.
  ///   - end: when it ends, itself excluded; of the same form as `start`.
  public init(uid: String, from start: EventTime, to end: EventTime? = nil) {
    component = Component(.event)
    component.properties.reserveCapacity(Self.usualProperties)
    self.uid = uid
    component.set(Property(.start, start))
    if let end { component.set(Property(.end, end)) }
  }

  /// Views a component as an event, or `nil` when it is not a `VEVENT`.
  public init?(_ component: Component) {
    guard component.name == .event else { return nil }
    self.component = component
  }

  // MARK: Identity and revision

  /// The name by which subscribers know the event for ever; empty when a foreign event has none.
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

  /// The revision's number, 0 for the first; it rises with every change that people can see.
  ///
  /// The corresponding iCalendar property is `SEQUENCE` (RFC 5545, section 3.8.7.4).
  public var sequence: Int {
    get { component[raw: .sequence].flatMap { Int($0) } ?? 0 }
    set { component[raw: .sequence] = String(max(0, newValue)) }
  }

  /// When the event was created.
  ///
  /// The corresponding iCalendar property is `CREATED` (RFC 5545, section 3.8.7.1).
  public var created: Timestamp? {
    get { component[instant: .created] }
    set { component[instant: .created] = newValue }
  }

  /// When the event was last changed.
  ///
  /// The corresponding iCalendar property is `LAST-MODIFIED` (RFC 5545, section 3.8.7.3).
  public var lastModified: Timestamp? {
    get { component[instant: .lastModified] }
    set { component[instant: .lastModified] = newValue }
  }

  // MARK: Alarms and bytes

  /// The alarms. Feeds have none unless their owner asks: some clients ring for every subscriber.
  ///
  /// The corresponding iCalendar component is `VALARM` (RFC 5545, section 3.6.6).
  public var alarms: [Alarm] {
    get { component.components.compactMap(Alarm.init) }
    set {
      component.components.removeAll { $0.name == .alarm }
      component.components += newValue.map(\.component)
    }
  }

  /// The event's bytes, made once, to be placed into any number of feeds.
  public func rendered() -> RenderedComponent { ICalendarWriter.rendered(component) }
}
