import CivilTime
import ICalendar
import Testing

@Suite("Lint of series and zones")
struct LintSeriesTests {
  /// The codes of `lint` that a calendar with such lines has, less those that all of them have.
  private func codes(_ entries: String...) -> [String] {
    let events = entries.map {
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\n\($0)\nEND:VEVENT\n"
    }
    return codes(ofCalendar: events.joined())
  }

  private func codes(ofCalendar lines: String) -> [String] {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:a\n\(lines)END:VCALENDAR\n"
    return Linter(profile: .rfc).lint(Array(text.replacing("\n", with: "\r\n").utf8)).findings
      .map { $0.code.name.replacing("lint/", with: "") }
  }

  @Test(
    "An exception meets an instance whatever form names it, or is found to meet none",
    arguments: [
      // Weekly at nine in New York, on the wall over the change of 8 March.
      ("EXDATE;TZID=America/New_York:20260316T090000", 0),
      ("EXDATE;TZID=America/New_York:20260316T080000", 1),
      ("EXDATE:20260302T140000Z", 0), ("EXDATE:20260316T130000Z", 0),
      ("EXDATE:20260316T140000Z", 1), ("EXDATE:20260316T090000Z", 1),
      ("EXDATE;VALUE=DATE:20260316", 0), ("EXDATE;VALUE=DATE:20260317", 1),
      ("EXDATE:20260316T090000", 0), ("EXDATE:20260316T100000", 1),
      ("EXDATE;TZID=Europe/Paris:20260316T140000", 0),
      ("EXDATE;TZID=Europe/Paris:20260316T150000", 1),
      // The start counts, and what comes after the fourth does not.
      ("EXDATE;TZID=America/New_York:20260223T090000", 0),
      ("EXDATE;TZID=America/New_York:20260323T090000", 1),
      // One of two, and one that nobody can read.
      ("EXDATE;TZID=America/New_York:20260302T090000,20260303T090000", 1),
      ("EXDATE;TZID=America/New_York:20260230T090000", 0),
    ])
  func exceptions(line: String, missed: Int) {
    let found = codes(
      "DTSTART;TZID=America/New_York:20260223T090000\nRRULE:FREQ=WEEKLY;COUNT=4\n\(line)")
    #expect(found.count { $0 == "dangling-exception" } == missed)
  }

  @Test(
    "Of what cannot be worked out nothing is said",
    arguments: [
      "DTSTART:20260101T000000Z\nRRULE:FREQ=WEEKLY;BYDAY=XX", "RRULE:FREQ=WEEKLY",
      "DTSTART:20260101T000000Z\nRRULE:RSCALE=CHINESE;FREQ=YEARLY",
      "DTSTART:00010101T000000Z\nRRULE:FREQ=SECONDLY;COUNT=999999999",
    ])
  func unknown(series: String) {
    #expect(!codes("\(series)\nEXDATE:20260109T000000Z").contains("dangling-exception"))
  }

  @Test("What is added, moved from a day on, or replaced in another zone is an instance as well")
  func otherInstances() {
    let series = "DTSTART:20260105T080000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nRDATE:20260107T080000Z"
    let moved = "DTSTART:20260112T090000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260112T080000Z"
    let replaced = "DTSTART:20260120T080000Z\nRECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20260119T150000"
    let added = "DTSTART:20260108T080000Z\nRECURRENCE-ID:20260107T080000Z"
    #expect(!codes(series, moved, replaced, added).contains("dangling-exception"))
    // By the times that the series has without what was moved.
    let late = "DTSTART:20260120T080000Z\nRECURRENCE-ID:20260119T090000Z"
    #expect(codes(series, moved, late).contains("dangling-exception"))
  }

  @Test("An instance alone, and entries of one name, are no exceptions of a single entry")
  func alone() {
    let instance = "DTSTART:20260120T080000Z\nRECURRENCE-ID:20260119T080000Z"
    #expect(!codes(instance).contains { $0.hasSuffix("exception-without-series") })
    #expect(codes("DTSTART:20260119T080000Z", instance).contains("exception-without-series"))
    let task = "BEGIN:VTODO\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART:20260119T080000Z\nEND:VTODO\n"
    let event =
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\n\(instance)\nEND:VEVENT\n"
    #expect(!codes(ofCalendar: task + event).contains("exception-without-series"))
    let nameless =
      "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\nDTSTART:20260119T080000Z\nEXDATE:20260119T080000Z\n"
    #expect(codes(ofCalendar: nameless + "END:VEVENT\n").contains("exception-without-series"))
    let repeating = nameless + "RRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n"
    #expect(!codes(ofCalendar: repeating).contains("exception-without-series"))
    #expect(!codes(ofCalendar: repeating).contains("dangling-exception"))
  }

  @Test(
    "A definition ends too early where clocks were changed since, and only there",
    arguments: [
      ("Europe/Berlin", "20220701T090000", true), ("Europe/Berlin", "20220101T090000", false),
      ("Europe/Berlin", "20210701T090000", false),
      // Clocks in São Paulo have not been changed since 2019.
      ("America/Sao_Paulo", "20260701T090000", false),
      // Nobody knows this one: a year without a change is the longest there is.
      ("Nowhere", "20220701T090000", false), ("Nowhere", "20230101T090000", true),
    ])
  func zones(zone: String, start: String, isMissed: Bool) {
    let event = "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=\(zone):\(start)\n"
    for (rest, expected) in [
      ("", isMissed), ("RRULE:FREQ=DAILY;UNTIL=20230701T000000Z\n", zone != "America/Sao_Paulo"),
    ] {
      let found = codes(ofCalendar: definition(of: zone) + event + rest + "END:VEVENT\n")
      #expect(found.contains("ended-zone") == expected, "\(rest)")
    }
    // A definition that goes on, and one of clocks that are never changed.
    let endless = definition(of: zone).replacing("RDATE:20211031T030000", with: "RRULE:FREQ=YEARLY")
    #expect(!codes(ofCalendar: endless + event + "END:VEVENT\n").contains("ended-zone"))
    let steady = definition(of: zone).replacing("DAYLIGHT", with: "STANDARD")
    #expect(!codes(ofCalendar: steady + event + "END:VEVENT\n").contains("ended-zone"))
  }

  @Test(
    "A definition of two kinds of time with one offset, as Exchange writes it, misses no change")
  func oneOffset() {
    let event =
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=SE Asia Standard Time:"
      + "20260701T090000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    let zone =
      ["STANDARD", "DAYLIGHT"].reduce("BEGIN:VTIMEZONE\nTZID:SE Asia Standard Time\n") {
        $0
          + "BEGIN:\($1)\nDTSTART:16010101T000000\nTZOFFSETFROM:+0700\nTZOFFSETTO:+0700\nEND:\($1)\n"
      } + "END:VTIMEZONE\n"
    #expect(codes(ofCalendar: zone + event) == [])
  }

  private func definition(of zone: String) -> String {
    """
    BEGIN:VTIMEZONE
    TZID:\(zone)
    BEGIN:STANDARD
    DTSTART:20201025T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RDATE:20211031T030000
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20210328T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    END:VTIMEZONE

    """
  }

  @Test(
    "A zone that is defined, or that people know, is not one by its offset",
    arguments: [
      ("GMT+0700", true), ("(UTC+07:00) Bangkok, Hanoi, Jakarta", true), ("UTC", false),
      ("Etc/GMT-7", false), ("Asia/Ho_Chi_Minh", false), ("Nowhere", false),
    ])
  func offsets(zone: String, isOffset: Bool) {
    let event =
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=\"\(zone)\":20260101T000000\nEND:VEVENT\n"
    #expect(codes(ofCalendar: event).contains("offset-as-zone") == isOffset)
    let defined = definition(of: zone) + event
    #expect(!codes(ofCalendar: defined).contains("offset-as-zone"))
  }
}
