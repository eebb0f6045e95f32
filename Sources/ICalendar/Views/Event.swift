public import CivilTime

/// An event of a calendar: a typed view of a `VEVENT`.
///
/// ```swift
/// var event = Event(uid: "ngay-sach.2027@example.vn", on: DateSpan(day), stamp: now)
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
public struct Event: CalendarEntry {
  /// Everything the event holds.
  public var component: Component

  /// Creates an event that lasts whole days and takes nobody's time: `TRANSP:TRANSPARENT`, and
  /// free in Outlook.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know it for ever.
  ///   - days: the days on which it takes place.
  ///   - stamp: when it was written, which every event has to say: `DTSTAMP`.
  public init(uid: String, on days: DateSpan, stamp: Timestamp) {
    self.init(uid: uid, on: days, stampIfAny: stamp)
  }

  /// Creates an event at a time; for whole days use ``init(uid:on:stamp:)``.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know it for ever.
  ///   - start: when it begins; a zoned time needs its ``TimeZoneDefinition`` in the calendar.
  ///   - end: when it ends, itself excluded; of the same form as `start`.
  ///   - stamp: when it was written, which every event has to say: `DTSTAMP`.
  public init(uid: String, from start: EventTime, to end: EventTime? = nil, stamp: Timestamp) {
    self.init(unstamped: uid, from: start, to: end)
    self.stamp = stamp
  }

  /// Creates an event of whole days that is not written yet: it must get a ``stamp`` before it is.
  package init(unstamped uid: String, on days: DateSpan) {
    self.init(uid: uid, on: days, stampIfAny: nil)
  }

  private init(uid: String, on days: DateSpan, stampIfAny stamp: Timestamp?) {
    component = Component(.event)
    component.properties.reserveCapacity(Self.usualProperties)
    component.properties.append(Property(name: .uid, text: uid))
    if let stamp { component.properties.append(Property(.stamp, stamp)) }
    component.properties.append(Property(.start, .day(days.first)))
    component.properties.append(Property(.end, .day(days.dayAfter)))
    component.properties.append(
      Property(name: .transparency, checkedValue: Transparency.transparent.rawValue))
    component.properties.append(Property(name: .microsoftAllDay, checkedValue: "TRUE"))
    component.properties.append(
      Property(name: .microsoftBusyStatus, checkedValue: BusyStatus.free.rawValue))
  }

  /// Creates an event at a time that is not written yet: it must get a ``stamp`` before it is.
  package init(unstamped uid: String, from start: EventTime, to end: EventTime? = nil) {
    component = Component(.event)
    component.properties.reserveCapacity(Self.usualProperties)
    self.uid = uid
    component.set(Property(.start, start))
    if let end { component.set(Property(.end, end)) }
  }

  /// How many properties an event of a feed has, about.
  private static let usualProperties = 18

  /// Views a component as an event, or `nil` when it is not a `VEVENT`.
  public init?(_ component: Component) {
    guard component.name == .event else { return nil }
    self.component = component
  }

  // MARK: Time

  /// When it begins; `nil` only for a foreign event that does not say.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? {
    get { component[time: .start] }
    set {
      component[time: .start] = newValue
      if newValue?.isAllDay != true { component.remove(.microsoftAllDay) }
    }
  }

  /// When it ends, itself excluded: the day after the last one for whole days.
  ///
  /// The corresponding iCalendar property is `DTEND` (RFC 5545, section 3.8.2.2).
  public var end: EventTime? {
    get { component[time: .end] }
    set {
      component[time: .end] = newValue
      if newValue != nil { component.remove(.duration) }
    }
  }

  /// The days of an event that lasts whole days, both ends included; `nil` for one at a time of day.
  ///
  /// Setting it makes the event one of whole days. An event with neither end nor duration lasts one
  /// day (RFC 5545, section 3.6.1).
  public var days: DateSpan? {
    get {
      guard case .day(let first)? = start else { return nil }
      if case .day(let dayAfter)? = end, dayAfter > first {
        return DateSpan(first, through: dayAfter.adding(days: -1))
      }
      let duration = component[raw: .duration].flatMap { CalendarDuration($0) }
      return DateSpan(first, days: duration?.days ?? 1)
    }
    set {
      guard let newValue else { return }
      start = .day(newValue.first)
      end = .day(newValue.dayAfter)
      component[raw: .microsoftAllDay] = "TRUE"
    }
  }

  /// The instances that do not take place.
  ///
  /// Each is written on a line of its own and in the form of the start, because clients match them
  /// as text: a day is given the start's time and zone, a time loses it when the start is a day.
  ///
  /// The corresponding iCalendar property is `EXDATE` (RFC 5545, section 3.8.5.1).
  public var exceptions: [EventTime] {
    get { component.all(.exceptionDates).flatMap(\.times) }
    set {
      let lines = newValue.map { Property(.exceptionDates, $0.inTheForm(of: start)) }
      component.replaceAll(.exceptionDates, with: lines)
    }
  }

  // MARK: Status

  /// Whether it is settled; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `STATUS` (RFC 5545, section 3.8.1.11).
  public var status: Status? {
    get { component[word: .status] }
    set { component[word: .status] = newValue }
  }

  /// Whether it blocks time; `nil`, which means that it does, when it does not say.
  ///
  /// The corresponding iCalendar property is `TRANSP` (RFC 5545, section 3.8.2.7).
  public var transparency: Transparency? {
    get { component[word: .transparency] }
    set { component[word: .transparency] = newValue }
  }

  /// How Outlook marks its time: `X-MICROSOFT-CDO-BUSYSTATUS` ([MS-OXCICAL], section 2.1.3.1.1.20).
  public var busyStatus: BusyStatus? {
    get { component[word: .microsoftBusyStatus] }
    set { component[word: .microsoftBusyStatus] = newValue }
  }

  // MARK: Alarms and bytes

  /// The alarms. Feeds have none unless their owner asks: some clients ring for every subscriber.
  ///
  /// The corresponding iCalendar component is `VALARM` (RFC 5545, section 3.6.6).
  public var alarms: [Alarm] {
    get { component.components.compactMap(Alarm.init) }
    set {
      component.components.removeAll { $0.name == .alarm }
      component.components.append(contentsOf: newValue.lazy.map(\.component))
    }
  }

  /// The event's bytes, made once, to be placed into any number of feeds.
  public func rendered() -> RenderedComponent { ICalendarWriter.rendered(component) }
}

// MARK: Words of the format

extension Event {
  /// Whether an event is settled.
  ///
  /// Google hides cancelled events altogether; a cancellation that people must see is a confirmed
  /// event whose title says so.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Not settled yet.
    case tentative = "TENTATIVE"
    /// It takes place.
    case confirmed = "CONFIRMED"
    /// It does not take place.
    case cancelled = "CANCELLED"
  }

  /// Whether an event takes up time of the people who subscribe to it.
  public enum Transparency: String, Sendable, Hashable, CaseIterable {
    /// It blocks time.
    case opaque = "OPAQUE"
    /// It does not.
    case transparent = "TRANSPARENT"
  }

  /// How Outlook marks the time of an event.
  public enum BusyStatus: String, Sendable, Hashable, CaseIterable {
    /// Free.
    case free = "FREE"
    /// Tentatively taken.
    case tentative = "TENTATIVE"
    /// Taken.
    case busy = "BUSY"
    /// Out of the office.
    case outOfOffice = "OOF"
  }
}

// Words that people type who know another library, and where they lead.
extension Event {
  /// The title, under the name it has in iCalendar.
  @available(*, unavailable, renamed: "title")
  public var summary: String? { nil }

  /// The notes, under the name they have in iCalendar.
  @available(*, unavailable, renamed: "notes")
  public var description: String? { nil }

  /// The start, under the name it has in EventKit.
  @available(*, unavailable, renamed: "start")
  public var startDate: EventTime? { nil }

  /// The end, under the name it has in EventKit.
  @available(*, unavailable, renamed: "end")
  public var endDate: EventTime? { nil }
}

extension EventTime {
  /// The time in the form that another has, where that can be said without knowing a zone's rules.
  fileprivate func inTheForm(of model: EventTime?) -> EventTime {
    switch (self, model) {
    case (_, .day?): .day(date)
    case (.day(let date), .floating(let local)?): .floating(LocalDateTime(date, local.time))
    case (.day(let date), .zoned(let local, let zone)?):
      .zoned(LocalDateTime(date, local.time), zone: zone)
    case (.floating(let local), .zoned(_, let zone)?): .zoned(local, zone: zone)
    case (.day(let date), .utc(let instant)?):
      .utc(Timestamp(utc: LocalDateTime(date, instant.local().time)))
    default: self
    }
  }
}
