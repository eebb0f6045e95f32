/// The name of an iCalendar property, such as `SUMMARY` or `X-WR-CALNAME`.
///
/// Names are compared without regard to case (RFC 5545, section 2), but a name keeps the spelling
/// that it was read in. The set is open: any token is a name, the known ones are constants.
///
/// ```swift
/// PropertyName("summary") == .summary          // true
/// PropertyName("summary")?.spelling            // "summary"
/// PropertyName("two\r\nlines")                 // nil
/// ```
public struct PropertyName: Sendable {
  /// Known names are a number, so that looking a property up compares numbers and not letters.
  let coded: CodedName

  /// Creates a name, or `nil` when the text cannot stand before a colon: when it is empty or has a
  /// space, a control character, or one of `: ; , = "`.
  ///
  /// RFC 5545 allows letters, digits and hyphens; underscores and the like are met in the wild and
  /// are let through, so that a foreign document can be written as it was read.
  public init?(_ spelling: String) {
    guard ICalendarToken.isValid(spelling.utf8) else { return nil }
    self.init(token: spelling)
  }

  /// Creates a name from a token that has been checked already.
  init(token: String) { coded = CodedName(token: token, in: Self.known) }

  /// Creates the name that stands in this row of ``PropertyTable``.
  init(code: UInt8) { coded = .known(code) }

  /// The name as it was spelled; known names made by this library are in capitals.
  public var spelling: String { coded.spelling(in: Self.known) }

  /// The place of the name among the properties of a component that this library writes; names it
  /// does not know come last.
  var rank: Int { code ?? .max }

  /// The number of its row in ``PropertyTable``; `nil` for a name that has none.
  var code: Int? { coded.code(in: Self.known).map(Int.init) }
}

extension PropertyName: Hashable {
  /// Whether the names are the same but for case.
  public static func == (a: PropertyName, b: PropertyName) -> Bool {
    a.coded.isSame(as: b.coded, in: known)
  }

  /// Hashes the name without its case.
  public func hash(into hasher: inout Hasher) { coded.hash(into: &hasher, in: Self.known) }
}

extension PropertyName: CustomStringConvertible {
  /// The name as it was spelled.
  public var description: String { spelling }
}

extension PropertyName {
  /// The names of ``PropertyTable``, each with the number of its row.
  static let known = NameTable(PropertyTable.rows.map(\.name))

  /// The version of the format, always `2.0` (RFC 5545, section 3.7.4).
  public static let version = PropertyName(token: "VERSION")
  /// The product that made the calendar (RFC 5545, section 3.7.3).
  public static let productID = PropertyName(token: "PRODID")
  /// The calendar system of the dates (RFC 5545, section 3.7.1).
  public static let calendarScale = PropertyName(token: "CALSCALE")
  /// What is done with the calendar: `PUBLISH` in a feed (RFC 5545, section 3.7.2).
  public static let method = PropertyName(token: "METHOD")
  /// A zone's name (RFC 5545, section 3.8.3.1).
  public static let timeZoneID = PropertyName(token: "TZID")
  /// What an alarm does (RFC 5545, section 3.8.6.1).
  public static let action = PropertyName(token: "ACTION")
  /// When an alarm goes off (RFC 5545, section 3.8.6.3).
  public static let trigger = PropertyName(token: "TRIGGER")
  /// The name by which subscribers know an event for ever (RFC 5545, section 3.8.4.7).
  public static let uid = PropertyName(token: "UID")
  /// Which instance of a series a component replaces (RFC 5545, section 3.8.4.4).
  public static let recurrenceID = PropertyName(token: "RECURRENCE-ID")
  /// When this revision was written (RFC 5545, section 3.8.7.2).
  public static let stamp = PropertyName(token: "DTSTAMP")
  /// The revision's number (RFC 5545, section 3.8.7.4).
  public static let sequence = PropertyName(token: "SEQUENCE")
  /// When the event was created (RFC 5545, section 3.8.7.1).
  public static let created = PropertyName(token: "CREATED")
  /// When the event was last changed (RFC 5545, section 3.8.7.3).
  public static let lastModified = PropertyName(token: "LAST-MODIFIED")
  /// A calendar's name (RFC 7986, section 5.1).
  public static let name = PropertyName(token: "NAME")
  /// A calendar's name, for programs older than RFC 7986.
  public static let legacyName = PropertyName(token: "X-WR-CALNAME")
  /// An event's title (RFC 5545, section 3.8.1.12).
  public static let summary = PropertyName(token: "SUMMARY")
  /// When an event begins (RFC 5545, section 3.8.2.4).
  public static let start = PropertyName(token: "DTSTART")
  /// When an event ends, itself excluded (RFC 5545, section 3.8.2.2).
  public static let end = PropertyName(token: "DTEND")
  /// How long an event lasts (RFC 5545, section 3.8.2.5).
  public static let duration = PropertyName(token: "DURATION")
  /// How an event repeats (RFC 5545, section 3.8.5.3).
  public static let recurrenceRule = PropertyName(token: "RRULE")
  /// Dates added to a series (RFC 5545, section 3.8.5.2). Read, never written: hardly any client
  /// gets it right.
  public static let recurrenceDates = PropertyName(token: "RDATE")
  /// Dates taken out of a series (RFC 5545, section 3.8.5.1).
  public static let exceptionDates = PropertyName(token: "EXDATE")
  /// `EXRULE`: a rule that says when there is none; RFC 5545 has it no more (RFC 2445, section 4.8.5.2).
  public static let exceptionRule = PropertyName(token: "EXRULE")
  /// The offset from UTC before a change of clocks (RFC 5545, section 3.8.3.3).
  public static let offsetFrom = PropertyName(token: "TZOFFSETFROM")
  /// The offset from UTC after a change of clocks (RFC 5545, section 3.8.3.4).
  public static let offsetTo = PropertyName(token: "TZOFFSETTO")
  /// What people call a zone's time (RFC 5545, section 3.8.3.2).
  public static let timeZoneName = PropertyName(token: "TZNAME")
  /// Whether an event blocks time (RFC 5545, section 3.8.2.7).
  public static let transparency = PropertyName(token: "TRANSP")
  /// Whether an event is settled (RFC 5545, section 3.8.1.11).
  public static let status = PropertyName(token: "STATUS")
  /// What an event is about, in words (RFC 5545, section 3.8.1.2).
  public static let categories = PropertyName(token: "CATEGORIES")
  /// An event's notes (RFC 5545, section 3.8.1.5), or a calendar's (RFC 7986, section 5.2).
  public static let description = PropertyName(token: "DESCRIPTION")
  /// A calendar's description, for programs older than RFC 7986.
  public static let legacyDescription = PropertyName(token: "X-WR-CALDESC")
  /// Where an event takes place (RFC 5545, section 3.8.1.7).
  public static let location = PropertyName(token: "LOCATION")
  /// The zone in which a calendar is meant to be shown.
  public static let legacyTimeZone = PropertyName(token: "X-WR-TIMEZONE")
  /// Where a calendar is fetched from (RFC 7986, section 5.8).
  public static let source = PropertyName(token: "SOURCE")
  /// A page about the event or the calendar (RFC 5545, section 3.8.4.6; RFC 7986, section 5.5).
  public static let url = PropertyName(token: "URL")
  /// How often to ask again (RFC 7986, section 5.7).
  public static let refreshInterval = PropertyName(token: "REFRESH-INTERVAL")
  /// How often to ask again, for programs older than RFC 7986.
  public static let legacyRefreshInterval = PropertyName(token: "X-PUBLISHED-TTL")
  /// A colour by its CSS name (RFC 7986, section 5.9).
  public static let color = PropertyName(token: "COLOR")
  /// A calendar's colour as `#RRGGBB`, which Apple's programs read.
  public static let appleColor = PropertyName(token: "X-APPLE-CALENDAR-COLOR")
  /// Whether Outlook shows an event as a whole day.
  public static let microsoftAllDay = PropertyName(token: "X-MICROSOFT-CDO-ALLDAYEVENT")
  /// How Outlook marks the time of an event.
  public static let microsoftBusyStatus = PropertyName(token: "X-MICROSOFT-CDO-BUSYSTATUS")
  /// By when a task is to be done (RFC 5545, section 3.8.2.3).
  public static let due = PropertyName(token: "DUE")
  /// When a task was done (RFC 5545, section 3.8.2.1).
  public static let completed = PropertyName(token: "COMPLETED")
  /// How much of a task is done (RFC 5545, section 3.8.1.8).
  public static let percentComplete = PropertyName(token: "PERCENT-COMPLETE")
  /// How much a task or an event matters (RFC 5545, section 3.8.1.9).
  public static let priority = PropertyName(token: "PRIORITY")
  /// Times that are free or taken (RFC 5545, section 3.8.2.6).
  public static let freeBusy = PropertyName(token: "FREEBUSY")
  /// Who organises (RFC 5545, section 3.8.4.3).
  public static let organizer = PropertyName(token: "ORGANIZER")
  /// Who takes part (RFC 5545, section 3.8.4.1).
  static let attendee = PropertyName(token: "ATTENDEE")
  /// A file that belongs to it (RFC 5545, section 3.8.1.1).
  static let attachment = PropertyName(token: "ATTACH")
  /// How often an alarm is repeated (RFC 5545, section 3.8.6.2).
  static let repeatCount = PropertyName(token: "REPEAT")
}
