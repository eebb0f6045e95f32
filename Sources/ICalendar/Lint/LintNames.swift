/// Names that rules speak of and that the library has no typed view for.
enum LintNames {
  static let acknowledged = PropertyName(token: "ACKNOWLEDGED")
  static let attendee = PropertyName(token: "ATTENDEE")
  static let attachment = PropertyName(token: "ATTACH")
  static let repeatCount = PropertyName(token: "REPEAT")
  static let encoding = ParameterName(token: "ENCODING")
  static let range = ParameterName(token: "RANGE")

  /// The components that stand for something with a life of its own.
  static let entries: [ComponentName] = [.event, .task, .journal, .freeBusy]

  /// Property names from a list with blanks between them.
  static func properties(_ list: String) -> [PropertyName] {
    list.split(separator: " ").map { PropertyName(token: String($0)) }
  }

  /// Component names from a list with blanks between them.
  static func components(_ list: String) -> [ComponentName] {
    list.split(separator: " ").map { ComponentName(token: String($0)) }
  }

  /// The properties whose values are one `TEXT` each, escaped (RFC 5545, section 3.3.11).
  static let texts = properties(
    "SUMMARY DESCRIPTION LOCATION COMMENT CONTACT NAME TZNAME PRODID")

  /// The properties whose values are lists of `TEXT`.
  static let textLists = properties("CATEGORIES RESOURCES")

  /// Properties that hold dates or times.
  static let times: [PropertyName] = [
    .start, .end, .due, .recurrenceID, .exceptionDates, .recurrenceDates,
  ]

  /// Properties that hold an address unless `VALUE` says something else.
  static let addresses: Set<PropertyName> = Set(
    [attendee, .organizer, .url, .source, attachment]
      + properties("TZURL CONFERENCE CALENDAR-ADDRESS"))

  /// Dates, times, periods, rules, lengths and offsets: values in which a blank has no meaning.
  static let blankless: Set<PropertyName> = Set(
    times + [
      .stamp, .created, .lastModified, .completed, acknowledged, .duration, .trigger, .freeBusy,
      .recurrenceRule, .exceptionRule, .offsetFrom, .offsetTo, .refreshInterval,
      .legacyRefreshInterval,
    ])

  /// Properties that one vendor gave a name and that say one thing about a calendar or an event.
  static let vendorsOwn = Set(
    properties(
      """
      X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE X-PUBLISHED-TTL X-APPLE-CALENDAR-COLOR \
      X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-BUSYSTATUS
      """))
}
