/// The type of a property's value as jCal names it, and how lists and structures are cut
/// (RFC 7265, sections 3.4 and 3.6).
struct JCalType: Sendable, Hashable {
  /// The name, in small letters.
  var name: String
  /// What separates values: a comma between values of a list, a semicolon between parts of one.
  var isList = false
  var isStructured = false
  /// Whether iCalendar wants `VALUE` written even so.
  var isAlwaysNamed = false

  /// The type that a property has when it does not say; `nil` for properties nobody knows.
  static func standard(of name: PropertyName) -> JCalType? {
    types[name.spelling.uppercased()]
  }

  /// The type of a property's value, and whether it is the one that needs no `VALUE`.
  static func type(of property: Property) -> JCalType {
    let standard = standard(of: property.name)
    var type = standard ?? JCalType(name: "unknown")
    if let parameter = property[.value] {
      guard let named = name(in: parameter) else { return JCalType(name: "unknown") }
      type.name = named
      if type.name != standard?.name { type.isStructured = false }
    } else if type.name == "date-time", property.value.utf8.prefix(while: { $0 != 0x2C }).count == 8
    {
      // `DTSTART:20260421`, often met, is a day all the same.
      type.name = "date"
    }
    return type
  }

  /// The type that a `VALUE` names; `nil` for one that names none.
  static func name(in parameter: Parameter) -> String? {
    let values = parameter.values
    guard values.count == 1, ICalendarToken.isValid(values[0].utf8) else { return nil }
    return values[0].lowercased()
  }

  private static let types: [String: JCalType] = {
    var types: [String: JCalType] = [:]
    func add(_ names: String, _ type: JCalType) {
      for name in names.split(separator: " ") { types[String(name)] = type }
    }
    add(
      """
      CALSCALE METHOD PRODID VERSION CLASS COMMENT DESCRIPTION LOCATION STATUS SUMMARY TRANSP TZID \
      TZNAME CONTACT RELATED-TO UID ACTION NAME COLOR BUSYTYPE PARTICIPANT-TYPE RESOURCE-TYPE \
      REFID PROXIMITY TZID-ALIAS-OF
      """, JCalType(name: "text"))
    add("CATEGORIES RESOURCES LOCATION-TYPE", JCalType(name: "text", isList: true))
    add("REQUEST-STATUS", JCalType(name: "text", isStructured: true))
    add("STYLED-DESCRIPTION STRUCTURED-DATA", JCalType(name: "text", isAlwaysNamed: true))
    add("ATTACH URL TZURL CONCEPT", JCalType(name: "uri"))
    add("SOURCE IMAGE CONFERENCE LINK", JCalType(name: "uri", isAlwaysNamed: true))
    add("GEO", JCalType(name: "float", isStructured: true))
    add("PERCENT-COMPLETE PRIORITY REPEAT SEQUENCE", JCalType(name: "integer"))
    add(
      """
      COMPLETED DTEND DUE DTSTART RECURRENCE-ID CREATED DTSTAMP LAST-MODIFIED ACKNOWLEDGED TZUNTIL
      """, JCalType(name: "date-time"))
    add("EXDATE RDATE", JCalType(name: "date-time", isList: true))
    add("DURATION TRIGGER", JCalType(name: "duration"))
    add("REFRESH-INTERVAL", JCalType(name: "duration", isAlwaysNamed: true))
    add("FREEBUSY", JCalType(name: "period", isList: true))
    add("TZOFFSETFROM TZOFFSETTO", JCalType(name: "utc-offset"))
    add("ATTENDEE ORGANIZER CALENDAR-ADDRESS", JCalType(name: "cal-address"))
    add("RRULE EXRULE", JCalType(name: "recur"))
    return types
  }()
}
