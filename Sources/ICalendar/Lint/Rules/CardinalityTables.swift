/// Which properties each component must have, may have once, and holds as components: the tables of
/// RFC 5545, section 3.6, with RFC 7986, RFC 9073 and RFC 9074.
enum CardinalityTables {
  struct Row: Sendable {
    let required: [PropertyName]
    let once: Set<PropertyName>
    let parents: Set<ComponentName>
  }

  static let rows: [ComponentName: Row] = [
    .calendar: row(
      required: "PRODID VERSION",
      once: "PRODID VERSION CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR",
      parents: ""),
    .event: row(
      required: "",
      once: """
        UID DTSTAMP DTSTART DTEND DURATION CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION \
        ORGANIZER PRIORITY RECURRENCE-ID SEQUENCE STATUS SUMMARY TRANSP URL COLOR
        """, parents: "VCALENDAR"),
    .task: row(
      required: "",
      once: """
        UID DTSTAMP DTSTART DUE DURATION CLASS COMPLETED CREATED DESCRIPTION GEO LAST-MODIFIED \
        LOCATION ORGANIZER PERCENT-COMPLETE PRIORITY RECURRENCE-ID SEQUENCE STATUS SUMMARY URL COLOR
        """, parents: "VCALENDAR"),
    .journal: row(
      required: "",
      once: """
        UID DTSTAMP DTSTART CLASS CREATED LAST-MODIFIED ORGANIZER RECURRENCE-ID SEQUENCE STATUS \
        SUMMARY URL COLOR
        """, parents: "VCALENDAR"),
    .freeBusy: row(
      required: "", once: "UID DTSTAMP CONTACT DTSTART DTEND ORGANIZER URL", parents: "VCALENDAR"),
    .timeZone: row(
      required: "TZID", once: "TZID LAST-MODIFIED TZURL", parents: "VCALENDAR"),
    .standard: observance,
    .daylight: observance,
    .alarm: row(
      required: "ACTION TRIGGER",
      once: "ACTION TRIGGER DURATION REPEAT SUMMARY UID ACKNOWLEDGED PROXIMITY",
      parents: "VEVENT VTODO"),
    ComponentName(token: "PARTICIPANT"): row(
      required: "UID PARTICIPANT-TYPE",
      once: """
        UID PARTICIPANT-TYPE CALENDAR-ADDRESS CREATED DESCRIPTION DTSTAMP GEO LAST-MODIFIED \
        PRIORITY SEQUENCE STATUS SUMMARY URL
        """, parents: "VEVENT VTODO VJOURNAL VFREEBUSY"),
    ComponentName(token: "VLOCATION"): row(
      required: "UID", once: "UID DESCRIPTION GEO LOCATION-TYPE NAME URL",
      parents: "VEVENT VTODO VJOURNAL VFREEBUSY PARTICIPANT VALARM"),
    ComponentName(token: "VRESOURCE"): row(
      required: "UID", once: "UID DESCRIPTION GEO NAME RESOURCE-TYPE URL",
      parents: "VEVENT VTODO VJOURNAL VFREEBUSY PARTICIPANT"),
  ]

  private static let observance = row(
    required: "DTSTART TZOFFSETFROM TZOFFSETTO", once: "DTSTART TZOFFSETFROM TZOFFSETTO",
    parents: "VTIMEZONE")

  private static func row(required: String, once: String, parents: String) -> Row {
    Row(
      required: LintNames.properties(required), once: Set(LintNames.properties(once)),
      parents: Set(LintNames.components(parents)))
  }

  /// Properties that mean something in these components only.
  static let homes: [PropertyName: Set<ComponentName>] = {
    var homes: [PropertyName: Set<ComponentName>] = [:]
    for (list, components) in [
      ("VERSION PRODID CALSCALE METHOD REFRESH-INTERVAL", "VCALENDAR"),
      ("TZID TZURL", "VTIMEZONE"),
      ("TZOFFSETFROM TZOFFSETTO TZNAME", "STANDARD DAYLIGHT"),
      ("ACTION TRIGGER REPEAT ACKNOWLEDGED PROXIMITY", "VALARM"),
      ("DTEND", "VEVENT VFREEBUSY"),
      ("TRANSP", "VEVENT"),
      ("DUE COMPLETED PERCENT-COMPLETE", "VTODO"),
      ("FREEBUSY", "VFREEBUSY"),
      ("RECURRENCE-ID EXDATE", "VEVENT VTODO VJOURNAL"),
      ("RRULE RDATE", "VEVENT VTODO VJOURNAL STANDARD DAYLIGHT"),
      ("PARTICIPANT-TYPE CALENDAR-ADDRESS", "PARTICIPANT"),
      ("LOCATION-TYPE", "VLOCATION"), ("RESOURCE-TYPE", "VRESOURCE"),
    ] {
      for name in LintNames.properties(list) { homes[name] = Set(LintNames.components(components)) }
    }
    return homes
  }()

  /// Parameters that a property must have.
  static let parameters: [PropertyName: [ParameterName]] = [
    .refreshInterval: [.value],
    PropertyName(token: "IMAGE"): [.value],
    PropertyName(token: "CONFERENCE"): [.value],
    PropertyName(token: "LINK"): [.value, ParameterName(token: "LINKREL")],
  ]
}
