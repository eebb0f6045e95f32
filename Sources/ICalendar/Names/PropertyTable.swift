/// The properties that this library knows: the only place that says what one is.
///
/// The order of rows is the order in which the library writes properties into a component. One order
/// serves every kind of component: no two of them want the same pair the other way round. What
/// identifies the thing comes first, then what is seen in a list, then what is seen when it is opened,
/// then what only one vendor reads.
///
/// How often a property stands in a component is said by RFC 5545, section 3.6, with RFC 7986,
/// section 4, RFC 9073, section 7, and RFC 9074, section 3.
enum PropertyTable {
  typealias Row = PropertyDefinition

  static let rows: [Row] =
    calendars + zones + alarms + identity + times + states + details + vendors

  /// What is known of a property; `nil` for one that nobody has registered.
  static func row(of name: PropertyName) -> Row? { name.code.map { rows[$0] } }

  /// The names of the properties that this is true of.
  static func names(where isMeant: (Row) -> Bool) -> [PropertyName] {
    rows.indices.filter { isMeant(rows[$0]) }.map { PropertyName(code: UInt8($0)) }
  }

  private static let calendars = [
    Row("VERSION", .code, in: "VCALENDAR!", only: true, "RFC 5545, section 3.7.4"),
    Row("PRODID", .text, in: "VCALENDAR!", only: true, "RFC 5545, section 3.7.3"),
    Row("CALSCALE", .code, in: "VCALENDAR?", only: true, "RFC 5545, section 3.7.1"),
    Row("METHOD", .code, in: "VCALENDAR?", only: true, "RFC 5545, section 3.7.2"),
  ]

  private static let zones = [
    Row("TZID", .code, in: "VTIMEZONE!", only: true, "RFC 5545, section 3.8.3.1"),
    Row("TZID-ALIAS-OF", .code, in: "VTIMEZONE", "RFC 7808, section 7.2"),
    Row("TZUNTIL", .instant, in: "VTIMEZONE?", "RFC 7808, section 7.1"),
    Row("TZURL", .uri, in: "VTIMEZONE?", only: true, "RFC 5545, section 3.8.3.5"),
  ]

  private static let alarms = [
    Row("ACTION", .code, in: "VALARM!", only: true, "RFC 5545, section 3.8.6.1"),
    Row(
      "TRIGGER", .duration, or: "DATE-TIME", in: "VALARM!", only: true, "RFC 5545, section 3.8.6.3"),
    Row("REPEAT", .integer, in: "VALARM?", only: true, "RFC 5545, section 3.8.6.2"),
    Row("ACKNOWLEDGED", .instant, in: "VALARM?", only: true, "RFC 9074, section 6.1"),
    Row("PROXIMITY", .code, in: "VALARM?", only: true, "RFC 9074, section 8.1"),
  ]

  private static let identity = [
    Row(
      "UID", .code,
      in:
        "VEVENT! VTODO! VJOURNAL! VFREEBUSY! PARTICIPANT! VLOCATION! VRESOURCE! VCALENDAR? VALARM?",
      "RFC 5545, section 3.8.4.7"),
    Row(
      "RECURRENCE-ID", .time, or: "DATE", in: "VEVENT? VTODO? VJOURNAL?", only: true,
      "RFC 5545, section 3.8.4.4"),
    Row(
      "DTSTAMP", .instant, in: "VEVENT! VTODO! VJOURNAL! VFREEBUSY! PARTICIPANT?",
      "RFC 5545, section 3.8.7.2"),
    Row(
      "SEQUENCE", .integer, in: "VEVENT? VTODO? VJOURNAL? PARTICIPANT?", "RFC 5545, section 3.8.7.4"
    ),
    Row(
      "CREATED", .instant, in: "VEVENT? VTODO? VJOURNAL? PARTICIPANT?", "RFC 5545, section 3.8.7.1"),
    Row(
      "LAST-MODIFIED", .instant,
      in: "VCALENDAR? VEVENT? VTODO? VJOURNAL? VTIMEZONE? PARTICIPANT?", "RFC 5545, section 3.8.7.3"
    ),
    Row(
      "PARTICIPANT-TYPE", .code, in: "PARTICIPANT!", only: true, "RFC 9073, section 6.2"),
    Row(
      "CALENDAR-ADDRESS", .calendarAddress, in: "PARTICIPANT?", only: true, "RFC 9073, section 6.4"),
    Row("LOCATION-TYPE", .code, .list, in: "VLOCATION?", only: true, "RFC 9073, section 6.1"),
    Row("RESOURCE-TYPE", .code, in: "VRESOURCE?", only: true, "RFC 9073, section 6.3"),
  ]

  /// What is seen in a list, and when it takes place.
  private static let times = [
    Row("NAME", .text, in: "VCALENDAR VLOCATION? VRESOURCE?", "RFC 7986, section 5.1"),
    Row("X-WR-CALNAME", .text, in: "VCALENDAR?", "Apple"),
    Row(
      "SUMMARY", .text, in: "VEVENT? VTODO? VJOURNAL? VALARM? PARTICIPANT?",
      "RFC 5545, section 3.8.1.12"),
    Row(
      "DTSTART", .time, or: "DATE", in: "VEVENT? VTODO? VJOURNAL? VFREEBUSY? STANDARD! DAYLIGHT!",
      "RFC 5545, section 3.8.2.4"),
    Row(
      "DTEND", .time, or: "DATE", in: "VEVENT? VFREEBUSY?", only: true, "RFC 5545, section 3.8.2.2"),
    Row("DUE", .time, or: "DATE", in: "VTODO?", only: true, "RFC 5545, section 3.8.2.3"),
    Row(
      "DURATION", .duration, in: "VEVENT? VTODO? VALARM?", only: true, "RFC 5545, section 3.8.2.5"),
    Row(
      "RRULE", .rule, in: "VEVENT VTODO VJOURNAL STANDARD DAYLIGHT", only: true,
      "RFC 5545, section 3.8.5.3"),
    Row("EXRULE", .rule, in: "VEVENT VTODO VJOURNAL", only: true, "RFC 2445, section 4.8.5.2"),
    Row(
      "RDATE", .time, or: "DATE PERIOD", .list, in: "VEVENT VTODO VJOURNAL STANDARD DAYLIGHT",
      only: true,
      "RFC 5545, section 3.8.5.2"),
    Row(
      "EXDATE", .time, or: "DATE", .list, in: "VEVENT VTODO VJOURNAL", only: true,
      "RFC 5545, section 3.8.5.1"),
    Row("FREEBUSY", .period, .list, in: "VFREEBUSY", only: true, "RFC 5545, section 3.8.2.6"),
    Row(
      "TZOFFSETFROM", .offset, in: "STANDARD! DAYLIGHT!", only: true, "RFC 5545, section 3.8.3.3"),
    Row("TZOFFSETTO", .offset, in: "STANDARD! DAYLIGHT!", only: true, "RFC 5545, section 3.8.3.4"),
    Row("TZNAME", .text, in: "STANDARD DAYLIGHT", only: true, "RFC 5545, section 3.8.3.2"),
  ]

  /// What it means for the reader's day.
  private static let states = [
    Row("TRANSP", .code, in: "VEVENT?", only: true, "RFC 5545, section 3.8.2.7"),
    Row("BUSYTYPE", .code, in: "VAVAILABILITY?", "RFC 7953, section 3.2"),
    Row(
      "STATUS", .code, in: "VEVENT? VTODO? VJOURNAL? PARTICIPANT?", "RFC 5545, section 3.8.1.11"),
    Row("COMPLETED", .instant, in: "VTODO?", only: true, "RFC 5545, section 3.8.2.1"),
    Row("PERCENT-COMPLETE", .integer, in: "VTODO?", only: true, "RFC 5545, section 3.8.1.8"),
    Row("CLASS", .code, in: "VEVENT? VTODO? VJOURNAL?", "RFC 5545, section 3.8.1.3"),
    Row("PRIORITY", .integer, in: "VEVENT? VTODO? PARTICIPANT?", "RFC 5545, section 3.8.1.9"),
    Row(
      "CATEGORIES", .text, .list, in: "VCALENDAR VEVENT VTODO VJOURNAL", "RFC 5545, section 3.8.1.2"
    ),
    Row("CONCEPT", .uri, in: "VEVENT VTODO VJOURNAL", "RFC 9253, section 8.1"),
  ]

  /// Everything else that a person reads, and what it hangs together with.
  private static let details = [
    Row(
      "DESCRIPTION", .text,
      in: "VCALENDAR VEVENT? VTODO? VJOURNAL VALARM? PARTICIPANT? VLOCATION? VRESOURCE?",
      "RFC 5545, section 3.8.1.5"),
    Row("X-WR-CALDESC", .text, in: "VCALENDAR?", "Apple"),
    Row(
      "STYLED-DESCRIPTION", .code, or: "URI",
      in: "VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY PARTICIPANT",
      namesItsType: true, "RFC 9073, section 6.5"),
    Row(
      "COMMENT", .text, in: "VEVENT VTODO VJOURNAL VFREEBUSY STANDARD DAYLIGHT PARTICIPANT",
      "RFC 5545, section 3.8.1.4"),
    Row("LOCATION", .text, in: "VEVENT? VTODO? PARTICIPANT", "RFC 5545, section 3.8.1.7"),
    Row(
      "GEO", .float, .structure, in: "VEVENT? VTODO? PARTICIPANT? VLOCATION? VRESOURCE?",
      "RFC 5545, section 3.8.1.6"),
    Row("RESOURCES", .text, .list, in: "VEVENT VTODO PARTICIPANT", "RFC 5545, section 3.8.1.10"),
    Row("X-WR-TIMEZONE", .code, in: "VCALENDAR?", "Apple"),
    Row(
      "SOURCE", .uri, in: "VCALENDAR?", namesItsType: true, "RFC 7986, section 5.8"),
    Row(
      "URL", .uri,
      in: "VCALENDAR? VEVENT? VTODO? VJOURNAL? VFREEBUSY? PARTICIPANT? VLOCATION? VRESOURCE?",
      "RFC 5545, section 3.8.4.6"),
    Row(
      "REFRESH-INTERVAL", .duration, in: "VCALENDAR?", only: true, with: "VALUE",
      namesItsType: true, "RFC 7986, section 5.7"),
    Row("X-PUBLISHED-TTL", .duration, in: "VCALENDAR?", "Microsoft"),
    Row("COLOR", .code, in: "VCALENDAR? VEVENT? VTODO? VJOURNAL?", "RFC 7986, section 5.9"),
    Row("X-APPLE-CALENDAR-COLOR", .code, in: "VCALENDAR?", "Apple"),
    Row(
      "IMAGE", .uri, or: "BINARY", in: "VCALENDAR VEVENT VTODO VJOURNAL", with: "VALUE",
      namesItsType: true,
      "RFC 7986, section 5.10"),
    Row(
      "CONFERENCE", .uri, in: "VEVENT VTODO", with: "VALUE", namesItsType: true,
      "RFC 7986, section 5.11"),
    Row(
      "ORGANIZER", .calendarAddress, in: "VEVENT? VTODO? VJOURNAL? VFREEBUSY?",
      "RFC 5545, section 3.8.4.3"),
    Row(
      "ATTENDEE", .calendarAddress, in: "VEVENT VTODO VJOURNAL VFREEBUSY VALARM",
      "RFC 5545, section 3.8.4.1"),
    Row(
      "CONTACT", .text, in: "VEVENT VTODO VJOURNAL VFREEBUSY? PARTICIPANT",
      "RFC 5545, section 3.8.4.2"),
    Row(
      "ATTACH", .uri, or: "BINARY", in: "VEVENT VTODO VJOURNAL VALARM PARTICIPANT",
      "RFC 5545, section 3.8.1.1"),
    Row(
      "RELATED-TO", .code, or: "UID URI", in: "VEVENT VTODO VJOURNAL VALARM PARTICIPANT",
      "RFC 5545, section 3.8.4.5"),
    Row(
      "LINK", .uri, or: "UID XML-REFERENCE", in: "VCALENDAR VEVENT VTODO VJOURNAL",
      with: "VALUE LINKREL",
      namesItsType: true, "RFC 9253, section 8.2"),
    Row("REFID", .code, in: "VCALENDAR VEVENT VTODO VJOURNAL", "RFC 9253, section 8.3"),
    Row(
      "REQUEST-STATUS", .code, .structure, in: "VEVENT VTODO VJOURNAL VFREEBUSY PARTICIPANT",
      "RFC 5545, section 3.8.8.3"),
    Row(
      "STRUCTURED-DATA", .code, or: "URI BINARY",
      in: "VEVENT VTODO VJOURNAL VFREEBUSY PARTICIPANT VLOCATION VRESOURCE",
      namesItsType: true, "RFC 9073, section 6.6"),
    Row("XML", .code, or: "BINARY", in: "", "RFC 6321, section 4.2"),
  ]

  private static let vendors = [
    Row("X-MICROSOFT-CDO-ALLDAYEVENT", .code, in: "VEVENT?", "Microsoft"),
    Row("X-MICROSOFT-CDO-BUSYSTATUS", .code, in: "VEVENT?", "Microsoft"),
  ]
}
