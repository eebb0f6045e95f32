import ICalendar
import Testing

@Suite("Differences are of values, not of their text")
struct DifferenceValueTests {
  private static let start = "DTSTART:20260105T090000Z\n"
  private static let weekly = start + "RRULE:FREQ=WEEKLY;COUNT=9\n"

  @Test(
    "The same value written otherwise is no difference",
    arguments: [
      ("RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=4", "RRULE:COUNT=4;BYDAY=TU,MO;FREQ=WEEKLY"),
      ("RRULE:FREQ=WEEKLY;INTERVAL=1", "RRULE:FREQ=WEEKLY"),
      ("RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY;BYDAY=MO"),
      ("RRULE:FREQ=MONTHLY;WKST=SU", "RRULE:FREQ=MONTHLY;BYMONTHDAY=5"),
      ("CATEGORIES:A,B", "CATEGORIES:B\nCATEGORIES:A"),
      ("RESOURCES:A\\, b,C", "RESOURCES:C\nRESOURCES:A\\, b"),
      ("URL:https://a.example/X", "URL;VALUE=URI:HTTPS://A.Example/X"),
      ("ORGANIZER:mailto:An@example.vn", "ORGANIZER:MAILTO:An@Example.VN"),
      (
        "ATTENDEE;CN=An;ROLE=CHAIR:mailto:an@example.vn",
        "ATTENDEE;ROLE=chair;CN=\"An\";PARTSTAT=NEEDS-ACTION:mailto:an@example.vn"
      ),
      ("RDATE:20260106T090000Z", "RDATE;VALUE=DATE-TIME:20260106T090000Z"),
      ("RDATE:20260106T090000Z", "RDATE;TZID=Asia/Ho_Chi_Minh:20260106T160000"),
      ("DESCRIPTION:a\\nb\\;c", "DESCRIPTION:a\\Nb;c"),
      ("DTEND:20260105T100000Z", "DURATION:PT1H"),
      ("DTEND:20260105T100000Z", "DTEND;TZID=Asia/Ho_Chi_Minh:20260105T170000"),
      ("DTEND:20260112T090000Z", "DURATION:P1W"),
      ("STATUS:confirmed", "STATUS:CONFIRMED"), ("TRANSP:OPAQUE", "X-NONE:"),
      ("CLASS:PUBLIC", "PRIORITY:0"), ("LOCATION:", "SEQUENCE:3"),
      ("GEO:37.380;-122.0", "GEO:37.38;-122"),
      ("COMMENT;LANGUAGE=vi:x", "COMMENT;LANGUAGE=VI:x"),
      ("X-A;VALUE=TEXT:x", "X-A:x"), ("X-A;B=1;B=2:x", "X-A;B=1,2:x"),
      (
        "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT60M\nEND:VALARM",
        "BEGIN:VALARM\nTRIGGER;RELATED=START:-PT1H\nDESCRIPTION:x\nACTION:display\nEND:VALARM"
      ),
    ])
  func same(old: String, new: String) throws {
    #expect(try DifferenceSample.changes(Self.start + old, Self.start + new) == [])
    #expect(try DifferenceSample.changes(Self.start + new, Self.start + old) == [])
  }

  @Test(
    "Dates excepted in one list, in several lines, and in a zone are the same",
    arguments: [
      "EXDATE:20260119T090000Z\nEXDATE:20260112T090000Z",
      "EXDATE;TZID=Asia/Ho_Chi_Minh:20260112T160000,20260119T160000",
      "EXDATE;VALUE=DATE:20260112,20260119",
    ])
  func exceptions(new: String) throws {
    let old = "EXDATE:20260112T090000Z,20260119T090000Z"
    #expect(try DifferenceSample.changes(Self.weekly + old, Self.weekly + new) == [])
  }

  @Test("An instant of an event alone is the same in UTC and in a zone, over changes of clocks too")
  func instants() throws {
    #expect(
      try DifferenceSample.changes(
        "DTSTART:20260105T090000Z", "DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T160000") == [])
    // Clocks are put forward at two: four hours are five on the wall.
    #expect(
      try DifferenceSample.changes(
        "DTSTART;TZID=Europe/Berlin:20260329T003000\nDURATION:PT4H",
        "DTSTART:20260328T233000Z\nDTEND;TZID=Europe/Berlin:20260329T053000") == [])
  }

  /// The first of June, a whole day.
  private static let day = "DTSTART;VALUE=DATE:20260601\n"

  @Test(
    "A whole day lasts one at least, however that is written",
    arguments: ["DTEND;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260602", "DURATION:PT1H"])
  func days(end: String) throws {
    let event = DifferenceSample.event
    for other in ["SEQUENCE:0", "DTEND;VALUE=DATE:20260602", "DURATION:P1D", "DURATION:PT24H"] {
      let both = (Self.day + end, Self.day + other)
      for (old, new) in [both, (both.1, both.0)] {
        #expect(try DifferenceSample.difference(event(old), event(new)).isEmpty, "\(old) → \(new)")
        // Nor is it one of an instance of a series.
        let instance = { (lines: String) in
          event(Self.day + "RRULE:FREQ=DAILY;COUNT=3") + "\n"
            + event(lines + "\nRECURRENCE-ID;VALUE=DATE:20260601\nLOCATION:Kho")
        }
        #expect(try DifferenceSample.difference(instance(old), instance(new)).isEmpty)
      }
    }
    let task = { (lines: String) in
      DifferenceSample.event(Self.day + lines).replacing("VEVENT", with: "VTODO")
    }
    #expect(
      try DifferenceSample.difference(task("DURATION:PT1H"), task("DURATION:P1D")).isEmpty)
    #expect(
      try DifferenceSample.difference(
        task("DUE;VALUE=DATE:20260601"), task("DUE;VALUE=DATE:20260602")
      ).isEmpty)
  }

  @Test(
    "What nothing ends by is compared as it is written, and never as the same times",
    arguments: [
      (day, "DTEND;VALUE=DATE:20260530", "DTEND;VALUE=DATE:20260531"),
      (start, "DTEND:20260104T090000Z", "DTEND:20260103T090000Z"),
      (start, "DURATION:-PT1H", "DURATION:-PT2H"),
      ("", "DTEND:20260104T090000Z", "DTEND:20260103T090000Z"),
    ])
  func endsInVain(start: String, old: String, new: String) throws {
    let name = old.hasPrefix("DURATION") ? "DURATION" : "DTEND"
    let changes = try DifferenceSample.changes(start + old, start + new)
    #expect(changes.count == 1 && changes[0].hasPrefix("\(name) changed from"), "\(changes)")
  }

  @Test("How long an alarm goes on is a difference")
  func alarmLengths() throws {
    let alarm = { (length: String) in
      Self.start
        + "BEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT1H\nREPEAT:2\nDURATION:\(length)\nEND:VALARM"
    }
    #expect(try DifferenceSample.changes(alarm("PT5M"), alarm("PT300S")) == [])
    #expect(try DifferenceSample.changes(alarm("PT5M"), alarm("PT10M")).count == 1)
  }

  @Test(
    "Another value is a difference",
    arguments: [
      ("RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=WEEKLY;COUNT=4"),
      ("URL:http://a/X", "URL:http://a/x"),
      ("CATEGORIES:A,B", "CATEGORIES:A"), ("DTEND:20260105T100000Z", "DURATION:PT2H"),
      ("DESCRIPTION:a\\nb", "DESCRIPTION:anb"), ("TRANSP:OPAQUE", "TRANSP:TRANSPARENT"),
      ("ATTENDEE;ROLE=CHAIR:mailto:a@b", "ATTENDEE:mailto:a@b"), ("PRIORITY:1", "X-A:"),
      ("COMMENT;LANGUAGE=vi:x", "COMMENT;LANGUAGE=en:x"), ("GEO:1;2", "GEO:1;3"),
    ])
  func different(old: String, new: String) throws {
    #expect(try DifferenceSample.changes(Self.start + old, Self.start + new).count == 1)
  }

  @Test("Dates of properties are shown in words")
  func datesInWords() throws {
    #expect(
      try DifferenceSample.changes(
        Self.start + "COMPLETED:20260106T090000Z", Self.start + "COMPLETED:20260107T090000Z") == [
          "COMPLETED changed from “Tuesday, 6 January 2026, 09:00 UTC”"
            + " to “Wednesday, 7 January 2026, 09:00 UTC”"
        ])
  }

  @Test(
    "What nothing takes place by differs as a text",
    arguments: [
      ("DTSTART:", "foo", "bar"), ("DTSTART:20260105T090000Z\nDTEND:", "foo", "bar"),
      ("DTSTART:20260105T090000Z\nDURATION:", "foo", "bar"),
      ("DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:", "foo", "bar"),
      ("DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nRDATE:", "foo", "bar"),
      ("DTSTART:20260105T090000Z\nDUE:", "20260105T100000Z", "20260106T100000Z"),
      (
        "DTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nDTEND:", "20260105T110000Z",
        "20260105T120000Z"
      ),
      ("DTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nDURATION:", "PT1H", "PT5H"),
    ])
  func leftOver(lines: String, old: String, new: String) throws {
    #expect(try DifferenceSample.changes(lines + old, lines + new).count == 1)
    #expect(try DifferenceSample.changes(lines + old, lines + old).isEmpty)
  }
}
