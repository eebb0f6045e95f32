internal import CLibical
public import CivilTime
public import ICalendar

/// Reads documents with libical, an implementation that is not ours and that many desktop calendars
/// are built on.
///
/// What this library writes is shown to libical before anybody else sees it: see
/// ``disagreements(between:and:in:timeZones:)``. It is not used to find out what a document means; it drops what
/// it does not know and accepts days that do not exist.
public enum LibicalReader {
  /// What libical made of a document.
  public struct Reading: Sendable, Hashable {
    /// The events, in their order.
    public let events: [ReadBackEvent]
    /// What libical did not like: errors for what it could not read, warnings for what it read but
    /// finds against the rules of RFC 5545 and RFC 5546.
    public let problems: [Diagnostic]
    /// When events begin in the days that were asked for, by `UID`; empty when none were.
    public let occurrences: [String: ReadBackOccurrences]
  }

  /// Reads a document.
  ///
  /// Documents that libical cannot be trusted with – NUL bytes, more than 32 MB, lines of more than
  /// 64 kB, components nested more than 64 deep – are not shown to it; a problem says so. Rules are
  /// expanded only where libical can be neither kept busy by them nor is known to err: see
  /// ``ReadBackOccurrences/Reason``. Calls from several threads wait for each other.
  ///
  /// - Parameters:
  ///   - bytes: an iCalendar document.
  ///   - checksRestrictions: whether libical also counts properties against the tables of RFC 5546,
  ///     which takes longer than reading. That a published event has no `ORGANIZER` is not
  ///     reported: feeds of public days have nobody to write to.
  ///   - span: the days of which the occurrences are wanted, each compared on the clock that the
  ///     event is written in; `nil` for none.
  public static func read(
    _ bytes: [UInt8], checksRestrictions: Bool = true, occurrencesIn span: DateSpan? = nil
  ) -> Reading {
    if let problem = LibicalScreen.problem(in: bytes) {
      return Reading(events: [], problems: [problem], occurrences: [:])
    }
    return LibicalDoor.enter {
      guard let document = LibicalDocument(parsing: bytes) else {
        return Reading(events: [], problems: [unreadable], occurrences: [:])
      }
      var problems = document.errors()
      if unsafe icalcomponent_isa(document.root) != ICAL_VCALENDAR_COMPONENT {
        problems.append(notACalendar)
      }
      // The check writes its findings into the component, so it is given a copy.
      if checksRestrictions, let copy = LibicalDocument(copying: document) {
        unsafe icalrestriction_check(copy.root)
        let known = Set(problems.map(\.message))
        problems += copy.errors(severity: .warning, code: .restriction).filter {
          !known.contains($0.message) && !$0.description.contains("for ORGANIZER property")
        }
      }
      return Reading(
        events: document.events(), problems: problems,
        occurrences: span.map { document.occurrences(in: $0) } ?? [:])
    }
  }

  private static let unreadable = Diagnostic.gate(
    .unreadable, en: "libical cannot read the document", vi: "libical không đọc được tài liệu")
  private static let notACalendar = Diagnostic.gate(
    .notACalendar, en: "the document is not one whole calendar",
    vi: "tài liệu không phải là một lịch trọn vẹn")
}

extension Linter.SecondReader {
  /// libical, for the rule `lint/libical`: `Linter(secondReader: .libical)`.
  public static let libical = Self(name: "libical") { LibicalReader.read($0).problems }
}

/// An event as libical read it.
public struct ReadBackEvent: Sendable, Hashable {
  /// Its `UID`; empty when it has none.
  public let uid: String
  /// Which instance of a series it replaces.
  public let recurrenceID: EventTime?
  /// Its `SUMMARY`.
  public let title: String?
  /// Its `DESCRIPTION`.
  public let notes: String?
  /// Its `DTSTART`, or `nil` when it has none or one on a day that does not exist.
  public let start: EventTime?
  /// Its `DTEND`, likewise.
  public let end: EventTime?
  /// Its `STATUS`.
  public let status: Event.Status?
  /// Its `SEQUENCE`, 0 when it has none.
  public let sequence: Int
  /// Its `RRULE` in libical's words.
  public let recurrenceRule: String?
  /// Its `EXDATE`s.
  public let exceptions: [EventTime]
}
