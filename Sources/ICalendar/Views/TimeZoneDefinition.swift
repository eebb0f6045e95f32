/// A time zone as a calendar carries it along: a typed view of a `VTIMEZONE`.
///
/// A calendar with zoned times holds a definition for each zone, because not every client knows
/// every zone by name.
///
/// The corresponding iCalendar component is `VTIMEZONE` (RFC 5545, section 3.6.5).
public struct TimeZoneDefinition: Sendable, Hashable {
  /// Everything the definition holds.
  public var component: Component

  /// Views a component as a time zone, or `nil` when it is not a `VTIMEZONE`.
  public init?(_ component: Component) {
    guard component.name == .timeZone else { return nil }
    self.component = component
  }

  /// Creates a zone whose clocks are never changed.
  ///
  /// It is one block that holds from 1970 on. Older blocks, with offsets to the second, stop
  /// Outlook on the web from reading the calendar.
  ///
  /// - Parameters:
  ///   - id: the zone's name, as events give it: `Asia/Ho_Chi_Minh`.
  ///   - offset: seconds ahead of UTC; cut to less than a day, as the format demands.
  ///   - abbreviation: what people call the time: `+07`.
  public static func fixed(
    _ id: String, secondsAheadOfUTC offset: Int, abbreviation: String
  ) -> TimeZoneDefinition {
    let offsetText = UTCOffset.text(max(-86_399, min(86_399, offset)))
    let standard = Component(
      .standard,
      properties: [
        Property(name: .start, checkedValue: "19700101T000000"),
        Property(name: .offsetFrom, checkedValue: offsetText),
        Property(name: .offsetTo, checkedValue: offsetText),
        Property(.timeZoneName, text: abbreviation),
      ])
    return TimeZoneDefinition(
      checked: Component(
        .timeZone, properties: [Property(.timeZoneID, text: id)], components: [standard]))
  }

  /// The time of Viet Nam, seven hours ahead of UTC on every date since 1975.
  public static let vietNam = fixed(
    "Asia/Ho_Chi_Minh", secondsAheadOfUTC: 25_200, abbreviation: "+07")

  package init(checked component: Component) { self.component = component }

  /// The zone's name, which times refer to as `TZID`; empty when a foreign zone has none.
  ///
  /// The corresponding iCalendar property is `TZID` (RFC 5545, section 3.8.3.1).
  public var id: String {
    get { component[text: .timeZoneID] ?? "" }
    set { component[text: .timeZoneID] = newValue }
  }
}
