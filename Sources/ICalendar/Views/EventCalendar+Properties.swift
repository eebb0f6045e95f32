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
}
