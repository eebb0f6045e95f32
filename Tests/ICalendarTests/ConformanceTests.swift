import Foundation
import ICalendar
import TestSupport
import Testing

/// `Documentation/Conformance.md` says no more and no less than the code does.
@Suite("The table of conformance is that of the code")
struct ConformanceTests {
  private static let document = "Documentation/Conformance.md"

  /// The first names of the rows below a heading.
  private static func names(below heading: String) throws -> [String] {
    try DocumentTable.rows(of: document, below: heading).compactMap {
      DocumentTable.codes(in: $0[0]).first
    }
  }

  /// The names among some that the linter takes for unknown, each in a line that holds it.
  private static func unknown(
    _ names: [String], _ rule: String, line: (String) -> String
  ) -> Set<String> {
    let lines = names.map(line).joined(separator: "\r\n")
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:X-A\r\n\(lines)\r\nEND:X-A\r\nEND:VCALENDAR\r\n"
    let found = Linter(profile: .rfc, mostPerRule: 1000).lint(Array(text.utf8)).findings
    let unknown = found.filter { $0.code.name == "lint/\(rule)" }
      .compactMap { $0.location?.line }.map { lines.components(separatedBy: "\r\n")[$0 - 5] }
    return Set(names.filter { unknown.contains(line($0)) })
  }

  /// The properties, parameters, types and components of IANA's registry of iCalendar elements that are in
  /// a standard about calendars, whether known here or not.
  private static let registered = (
    properties: words(
      """
      CALSCALE METHOD PRODID VERSION ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION \
      PERCENT-COMPLETE PRIORITY RESOURCES STATUS SUMMARY COMPLETED DTEND DUE DTSTART DURATION \
      FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL ATTENDEE CONTACT ORGANIZER \
      RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION REPEAT TRIGGER CREATED \
      DTSTAMP LAST-MODIFIED SEQUENCE REQUEST-STATUS XML TZUNTIL TZID-ALIAS-OF BUSYTYPE NAME \
      REFRESH-INTERVAL SOURCE COLOR IMAGE CONFERENCE CALENDAR-ADDRESS LOCATION-TYPE \
      PARTICIPANT-TYPE RESOURCE-TYPE STRUCTURED-DATA STYLED-DESCRIPTION ACKNOWLEDGED PROXIMITY \
      CONCEPT LINK REFID
      """),
    parameters: words(
      """
      ALTREP CN CUTYPE DELEGATED-FROM DELEGATED-TO DIR ENCODING FMTTYPE FBTYPE LANGUAGE MEMBER \
      PARTSTAT RANGE RELATED RELTYPE ROLE RSVP SENT-BY TZID VALUE SCHEDULE-AGENT SCHEDULE-STATUS \
      SCHEDULE-FORCE-SEND DISPLAY EMAIL FEATURE LABEL SIZE FILENAME MANAGED-ID ORDER SCHEMA \
      DERIVED GAP LINKREL
      """),
    types: words(
      """
      BINARY BOOLEAN CAL-ADDRESS DATE DATE-TIME DURATION FLOAT INTEGER PERIOD RECUR TEXT TIME URI \
      UTC-OFFSET XML-REFERENCE UID UNKNOWN
      """),
    components: words(
      """
      VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE STANDARD DAYLIGHT VALARM VAVAILABILITY \
      AVAILABLE PARTICIPANT VLOCATION VRESOURCE
      """)
  )

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map(String.init)
  }

  @Test("Names have a row each where the linter knows them, and only there")
  func names() throws {
    let tables: [(heading: String, registered: [String], rule: String, line: (String) -> String)] =
      [
        ("## Properties", Self.registered.properties, "unknown-property", { "\($0):1" }),
        ("## Parameters", Self.registered.parameters, "unknown-parameter", { "X-B;\($0)=1:1" }),
        ("## Value types", Self.registered.types, "unknown-value-type", { "X-B;VALUE=\($0):1" }),
        (
          "## Components", Self.registered.components, "unknown-component",
          { "BEGIN:\($0)\r\nEND:\($0)" }
        ),
      ]
    for (heading, registered, rule, line) in tables {
      let rows = try Self.names(below: heading)
      #expect(Set(rows).count == rows.count, "\(heading)")
      let known = Set(registered).subtracting(Self.unknown(registered, rule, line: line))
      #expect(known.symmetricDifference(rows).sorted() == [], "\(heading)")
    }
  }

  @Test("jCal has each property in the type of its row")
  func types() throws {
    for row in try DocumentTable.rows(of: Self.document, below: "## Properties") {
      let name = DocumentTable.codes(in: row[0])[0]
      let component = try #require(
        try ICalendarReader().components(in: Array("BEGIN:X-A\r\n\(name):1\r\nEND:X-A\r\n".utf8))
          .first)
      let json = String(decoding: JCal.bytes(of: [component]), as: UTF8.self)
      let type = DocumentTable.codes(in: row[5])[0]
      #expect(json.contains("[\"\(name.lowercased())\", {}, \"\(type)\""), "\(json)")
    }
  }

  @Test("What is named of the library, of the linter and of the tests is there")
  func named() throws {
    let root = DocumentTable.repository
    let views = try FileManager.default.subpathsOfDirectory(
      atPath: root.path + "/Sources/ICalendar"
    ).filter { $0.hasSuffix(".swift") }.map {
      try DocumentTable.text("Sources/ICalendar/\($0)")
    }.joined()
    for row in try DocumentTable.rows(of: Self.document, below: "## Properties") {
      for name in DocumentTable.codes(in: row[2]) {
        let member = name.split(separator: ".").last ?? ""
        let isMember = try member == "init" || views.contains(Regex("public var \(member)\\b"))
        #expect(isMember, "\(name)")
      }
    }
    let text = try DocumentTable.text(Self.document)
    for match in text.matches(of: /`(lint\/[a-z0-9-]+)`/) {
      #expect(LintRule.named(String(match.1)) != nil, "\(match.1)")
    }
    let diagnostics = try DocumentTable.text("Documentation/Diagnostics.md")
    for match in text.matches(of: /`(occurrences\/[a-z-]+)`/) {
      #expect(diagnostics.contains("| `\(match.1)` |"), "\(match.1)")
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path + "/Tests")
    for match in text.matches(of: /`(\w+Tests|test_\w+\.py)`/) {
      let name = match.1.hasSuffix(".py") ? String(match.1) : "\(match.1).swift"
      #expect(files.contains { $0.hasSuffix("/\(name)") }, "\(name)")
    }
  }

  @Test("Each part of a rule has a row with an example that is read, and there are no others")
  func parts() throws {
    let rows = try DocumentTable.rows(of: Self.document, below: "## Parts of rules")
    for row in rows {
      let (part, example) = (DocumentTable.codes(in: row[0])[0], DocumentTable.codes(in: row[2])[0])
      #expect(example.contains("\(part)="))
      let reading = RecurrenceRule.read(example)
      #expect(reading.rule != nil && reading.diagnostics.isEmpty, "\(example)")
    }
    #expect(rows.count == 16)
    #expect(RecurrenceRule.read("FREQ=DAILY;BYEASTER=1").rule == nil)
  }

  @Test("Differences quote the standard's word and name who proves them")
  func differences() throws {
    let rows = try DocumentTable.rows(of: Self.document, below: "## Where we differ")
    #expect(rows.count > 8)
    for row in rows {
      #expect(row.count == 4)
      #expect(row[1].hasPrefix("RFC "))
      #expect(row[3].hasSuffix("Tests`"))
    }
  }
}
