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

  // MARK: Properties

  /// The product that made it; empty when a foreign calendar does not say.
  ///
  /// The corresponding iCalendar property is `PRODID` (RFC 5545, section 3.7.3).
  public var productID: String {
    get { component[text: .productID] ?? "" }
    set { component[text: .productID] = newValue }
  }

  /// What is done with it; `nil` when it does not say, as on a CalDAV server.
  ///
  /// The corresponding iCalendar property is `METHOD` (RFC 5545, section 3.7.2).
  public var method: Method? {
    get { component[word: .method] }
    set { component[word: .method] = newValue }
  }

  /// What people see in their list of calendars.
  ///
  /// The corresponding iCalendar property is `NAME` (RFC 7986, section 5.1), and `X-WR-CALNAME`.
  public var name: String? {
    get { component[text: .name] ?? component[text: .legacyName] }
    set {
      component[text: .name] = newValue
      component[text: .legacyName] = newValue
    }
  }

  /// A sentence about it.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 7986, section 5.2), and
  /// `X-WR-CALDESC`.
  public var description: String? {
    get { component[text: .description] ?? component[text: .legacyDescription] }
    set {
      component[text: .description] = newValue
      component[text: .legacyDescription] = newValue
    }
  }

  /// The zone it is meant to be shown in, by name: `X-WR-TIMEZONE`.
  public var timeZone: String? {
    get { component[text: .legacyTimeZone] }
    set { component[text: .legacyTimeZone] = newValue }
  }

  /// Where it is fetched from.
  ///
  /// The corresponding iCalendar property is `SOURCE` (RFC 7986, section 5.8).
  public var source: String? {
    get { component[raw: .source] }
    set {
      component[raw: .source] = newValue
      if let property = component.first(.source) { component.set(property.with(.value, "URI")) }
    }
  }

  /// A page about it.
  ///
  /// The corresponding iCalendar property is `URL` (RFC 7986, section 5.5).
  public var url: String? {
    get { component[raw: .url] }
    set { component[raw: .url] = newValue }
  }

  /// How often to ask again.
  ///
  /// The corresponding iCalendar property is `REFRESH-INTERVAL` (RFC 7986, section 5.7), and
  /// `X-PUBLISHED-TTL`.
  public var refreshInterval: CalendarDuration? {
    get {
      (component[raw: .refreshInterval] ?? component[raw: .legacyRefreshInterval])
        .flatMap { CalendarDuration($0) }
    }
    set {
      component[raw: .refreshInterval] = newValue?.description
      component[raw: .legacyRefreshInterval] = newValue?.description
      if let property = component.first(.refreshInterval) {
        component.set(property.with(.value, "DURATION"))
      }
    }
  }

  /// The colour it is shown in; `nil` when it has none that CSS knows.
  ///
  /// The corresponding iCalendar property is `COLOR` (RFC 7986, section 5.9), and
  /// `X-APPLE-CALENDAR-COLOR`.
  public var color: CalendarColor? {
    get { component[text: .color].flatMap { CalendarColor($0) } }
    set {
      component[text: .color] = newValue?.name
      component[raw: .appleColor] = newValue?.hexadecimal
    }
  }

  // MARK: Contents

  /// The events, in their order.
  ///
  /// Setting them keeps everything else: new events stand where the first old one stood.
  public var events: [Event] {
    get { component.components.compactMap(Event.init) }
    set { replaceComponents(.event, with: newValue.map(\.component)) }
  }

  /// The tasks, in their order; setting them keeps everything else.
  public var todos: [Todo] {
    get { component.components.compactMap(Todo.init) }
    set { component.replace(.task, with: newValue.map(\.component)) }
  }

  /// The journal's entries, in their order; setting them keeps everything else.
  public var journals: [Journal] {
    get { component.components.compactMap(Journal.init) }
    set { component.replace(.journal, with: newValue.map(\.component)) }
  }

  /// The free/busy times, in their order; setting them keeps everything else.
  public var freeBusy: [FreeBusy] {
    get { component.components.compactMap(FreeBusy.init) }
    set { component.replace(.freeBusy, with: newValue.map(\.component)) }
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

  /// Writes the calendar in chunks, with events that need not be in memory all at once.
  ///
  /// ```swift
  /// let events = rows.lazy.map { Event(uid: $0.uid, on: $0.days, stamp: now) }
  /// try calendar.write(adding: events) { try file.write(contentsOf: $0) }
  /// ```
  ///
  /// - Parameters:
  ///   - events: events to write after its own; made one by one when the sequence is lazy.
  ///   - sink: takes the bytes, in chunks of about 64 kB that end where a line does.
  /// - Throws: what `sink` throws; nothing more is written then.
  public func write<Failure: Error>(
    adding events: some Sequence<Event> = [], to sink: (_ chunk: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try ICalendarWriter.write(
      component, adding: events.lazy.map(\.component), to: sink)
  }
}

extension EventCalendar: TextOutputStreamable {
  /// Writes the calendar's text, as it is sent; `print(calendar, to: &stream)` does it, too.
  public func write(to target: inout some TextOutputStream) {
    write { chunk in target.write(String(decoding: chunk, as: UTF8.self)) }
  }
}

extension EventCalendar {
  /// What is done with a calendar (RFC 5546, section 1.4).
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// It is made known, to whoever it concerns.
    case publish = "PUBLISH"
    /// Something is asked of the people in it.
    case request = "REQUEST"
    /// It answers a request.
    case reply = "REPLY"
    /// It adds instances to a series.
    case add = "ADD"
    /// It calls off what was published or requested.
    case cancel = "CANCEL"
    /// It asks for the latest revision.
    case refresh = "REFRESH"
    /// It proposes a change.
    case counter = "COUNTER"
    /// It refuses a proposed change.
    case declineCounter = "DECLINECOUNTER"
  }
}
