/// Names that rules speak of and that the library has no typed view for.
enum LintNames {
  static let due = PropertyName(token: "DUE")
  static let completed = PropertyName(token: "COMPLETED")
  static let acknowledged = PropertyName(token: "ACKNOWLEDGED")
  static let attendee = PropertyName(token: "ATTENDEE")
  static let organizer = PropertyName(token: "ORGANIZER")
  static let attachment = PropertyName(token: "ATTACH")
  static let repeatCount = PropertyName(token: "REPEAT")
  static let freeBusy = PropertyName(token: "FREEBUSY")
  static let range = ParameterName(token: "RANGE")

  static let journal = ComponentName(token: "VJOURNAL")
  static let freeBusyTime = ComponentName(token: "VFREEBUSY")

  /// The components that stand for something with a life of its own.
  static let entries: [ComponentName] = [.event, .task, journal, freeBusyTime]

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
}
