import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("jCal")
struct JCalTests {
  /// One line as jCal and back, inside an event.
  private func there(_ line: String) throws -> String {
    let text = "BEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\n"
    let components = try ICalendarReader().components(in: Array(text.utf8))
    let json = JCal.text(of: try #require(components.first))
    // The one property stands alone on the second line.
    let lines = json.split(separator: "\n").map { $0.drop { $0 == " " } }
    return String(lines.dropFirst().first ?? "")
  }

  private func back(_ property: String) throws -> String {
    let components = try JCal.components(in: Array("[\"vevent\", [\(property)], []]".utf8))
    return try #require(components.first?.properties.first).description
  }

  @Test(
    "What jCal has no form for comes back, too",
    arguments: [
      "SUMMARY;VALUE=\"Hello^nworld^n\":Hello", "DTEND;BYWEEKNO=53;VALUE=\"FREQ=WEEKLY\":20240903",
      "SUMMARY;VALUE=TEXT,URI:a", "SUMMARY:one\u{2028}two\u{85}three\u{2029}",
      "UID:a\u{2028}b", "X-LOCATION;X-TITLE=Street 1\\; 1000 Town;X-RADIUS=70:geo:1.0,2.0",
    ])
  func odd(line: String) throws {
    let text = "BEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\n"
    let read = ICalendarReader().read(Array(text.utf8)).components
    let again = try JCal.components(in: JCal.bytes(of: read))
    #expect(again.map { $0.properties.map(\.text) } == read.map { $0.properties.map(\.text) })
    let parameters = { (component: Component) in
      component.properties.flatMap { $0.parameters.map { [$0.name.spelling] + $0.values } }
    }
    #expect(Set(again.flatMap(parameters)) == Set(read.flatMap(parameters)))
    // And once more, it is the same JSON.
    #expect(JCal.bytes(of: again) == JCal.bytes(of: read))
  }

  @Test(
    "Each type of value goes there and comes back",
    arguments: [
      ("SUMMARY:a\\, b\\;\\n“c” \\\\ d", #"["summary", {}, "text", "a, b;\n“c” \\ d"]"#),
      ("DTSTART;VALUE=DATE:20260421", #"["dtstart", {}, "date", "2026-04-21"]"#),
      ("DTSTART:20260421T080000", #"["dtstart", {}, "date-time", "2026-04-21T08:00:00"]"#),
      ("DTSTAMP:20260421T080000Z", #"["dtstamp", {}, "date-time", "2026-04-21T08:00:00Z"]"#),
      (
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260421T080000",
        #"["dtstart", {"tzid": "Asia/Ho_Chi_Minh"}, "date-time", "2026-04-21T08:00:00"]"#
      ),
      ("CATEGORIES:a,b\\,c,", #"["categories", {}, "text", "a", "b,c", ""]"#),
      (
        "EXDATE;VALUE=DATE:20260421,20260422",
        #"["exdate", {}, "date", "2026-04-21", "2026-04-22"]"#
      ),
      ("GEO:37.3860130;-122.08", #"["geo", {}, "float", [37.3860130, -122.08]]"#),
      (
        "REQUEST-STATUS:2.0;Success\\; really;x",
        #"["request-status", {}, "text", ["2.0", "Success; really", "x"]]"#
      ),
      (
        "RRULE:FREQ=YEARLY;COUNT=5;BYDAY=-1SU,2MO;BYMONTH=10",
        #"["rrule", {}, "recur", {"freq": "YEARLY", "count": 5, "byday": ["-1SU", "2MO"], "bymonth": 10}]"#
      ),
      (
        "RRULE:FREQ=DAILY;UNTIL=20260421T080000Z",
        #"["rrule", {}, "recur", {"freq": "DAILY", "until": "2026-04-21T08:00:00Z"}]"#
      ),
      (
        "RRULE:RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=6L",
        #"["rrule", {}, "recur", {"rscale": "VIETNAMESE", "freq": "YEARLY", "bymonth": "6L"}]"#
      ),
      (
        "FREEBUSY;FBTYPE=BUSY:19970308T160000Z/PT3H,19970308T200000Z/19970308T210000Z",
        #"["freebusy", {"fbtype": "BUSY"}, "period", ["1997-03-08T16:00:00Z", "PT3H"], ["1997-03-08T20:00:00Z", "1997-03-08T21:00:00Z"]]"#
      ),
      ("TZOFFSETFROM:-0500", #"["tzoffsetfrom", {}, "utc-offset", "-05:00"]"#),
      ("TZOFFSETTO:+070640", #"["tzoffsetto", {}, "utc-offset", "+07:06:40"]"#),
      ("PERCENT-COMPLETE:39", #"["percent-complete", {}, "integer", 39]"#),
      ("DURATION:P1D", #"["duration", {}, "duration", "P1D"]"#),
      ("URL:https://example.vn/?a=1;2,3", #"["url", {}, "uri", "https://example.vn/?a=1;2,3"]"#),
      (
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H", #"["refresh-interval", {}, "duration", "PT12H"]"#
      ),
      (
        "ATTENDEE;MEMBER=\"mailto:a@b\",\"mailto:c@d\";CN=N^'^n:mailto:e@f",
        #"["attendee", {"member": ["mailto:a@b", "mailto:c@d"], "cn": "N\"\n"}, "cal-address", "mailto:e@f"]"#
      ),
      // What nobody knows stays as it is, and says its type if it said one.
      ("X-A:a\\,b;c\\n", #"["x-a", {}, "unknown", "a\\,b;c\\n"]"#),
      ("X-A;VALUE=INTEGER:3", #"["x-a", {}, "integer", 3]"#),
      ("X-A;VALUE=BOOLEAN:TRUE", #"["x-a", {}, "boolean", true]"#),
      ("X-A;VALUE=TIME:080000Z", #"["x-a", {}, "time", "08:00:00Z"]"#),
      ("X-A;VALUE=X-B:q,r", #"["x-a", {}, "x-b", "q,r"]"#),
      (
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:AA==",
        #"["attach", {"encoding": "BASE64"}, "binary", "AA=="]"#
      ),
      // What does not fit its type is a string, as it is.
      ("DTSTART:next week", #"["dtstart", {}, "date-time", "next week"]"#),
      ("PRIORITY:007", #"["priority", {}, "integer", "007"]"#),
      ("RRULE:FREQ=DAILY;", #"["rrule", {}, "recur", "FREQ=DAILY;"]"#),
      ("GEO:1;x", #"["geo", {}, "float", "1;x"]"#),
      ("TZOFFSETFROM:five", #"["tzoffsetfrom", {}, "utc-offset", "five"]"#),
    ])
  func values(line: String, json: String) throws {
    #expect(try there(line) == json)
    // `VALUE` comes first among the parameters.
    let expected =
      line == "ATTACH;ENCODING=BASE64;VALUE=BINARY:AA=="
      ? "ATTACH;VALUE=BINARY;ENCODING=BASE64:AA==" : line
    #expect(try back(json) == expected)
  }

  @Test("A start without its mark is a day, and gets the mark")
  func unmarkedDay() throws {
    #expect(try there("DTSTART:20260421") == #"["dtstart", {}, "date", "2026-04-21"]"#)
    #expect(try back(#"["dtstart", {}, "date", "2026-04-21"]"#) == "DTSTART;VALUE=DATE:20260421")
  }

  @Test("A whole calendar of the standard's shape")
  func calendar() throws {
    let json = """
      ["vcalendar",
        [
          ["calscale", {}, "text", "GREGORIAN"],
          ["prodid", {}, "text", "-//Example Inc.//Example Calendar//EN"],
          ["version", {}, "text", "2.0"]
        ],
        [
          ["vevent",
            [
              ["dtstamp", {}, "date-time", "2008-02-05T19:12:24Z"],
              ["dtstart", {}, "date", "2008-10-06"],
              ["summary", {}, "text", "Planning meeting"],
              ["uid", {}, "text", "4088E990AD89CB3DBB484909"]
            ],
            []
          ]
        ]
      ]
      """
    let components = try JCal.components(in: Array(json.utf8))
    let calendar = try #require(components.first.flatMap { EventCalendar($0) })
    #expect(calendar.events.map(\.title) == ["Planning meeting"])
    #expect(calendar.events.first?.days?.description == "2008-10-06")
    #expect(try JCal.components(in: JCal.bytes(of: components)) == components)
    let both = components + components
    #expect(try JCal.components(in: JCal.bytes(of: both)) == both)
    #expect(try JCal.components(in: JCal.bytes(of: [])) == [])
  }

  @Test("Generated calendars come back as they went")
  func generated() throws {
    var random = RandomText(seed: 7265)
    let events = try (0..<300).map { try GeneratedEvent.make(number: $0, from: &random) }
    let calendar = Samples.calendar(events: events)
    let again = try JCal.components(in: JCal.bytes(of: [calendar.component]))
    #expect(again == [calendar.component])
    #expect(again.flatMap { ICalendarWriter.bytes(of: $0) } == calendar.serialized())
  }

  @Test(
    "What cannot be read in iCalendar is not mended on the way through jCal",
    arguments: [
      "DTEND:2026-10-31T09:00:00Z", "DTSTART;VALUE=DATE:2026-10-31",
      "EXDATE:20261031T090000,2026-10-31T09:00:00", "TZOFFSETTO:+07:00",
      "RDATE;VALUE=PERIOD:2026-10-31T09:00:00Z/PT1H", "RRULE:FREQ=DAILY;UNTIL=2026-10-31",
      "DTEND;VALUE=DATE-TIME:20261031", "X-A;B=\u{9B}31m\u{85}\u{2028}e\u{301}:x",
    ])
  func unreadable(line: String) throws {
    let text = "BEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\n"
    let components = try ICalendarReader().components(in: Array(text.utf8))
    #expect(try JCal.components(in: JCal.bytes(of: components)) == components)
  }

  @Test("A component whose name is none is read as in iCalendar")
  func namelessComponents() throws {
    for name in ["A;B=C", "A B", "ẾỨ", "ếứ", ""] {
      let components = ICalendarReader().read(Array("BEGIN:\(name)\r\nEND:\(name)\r\n".utf8))
        .components
      #expect(try JCal.components(in: JCal.bytes(of: components)).map(\.name.spelling) == [name])
    }
  }

  @Test(
    "What is no JSON, or no jCal, is refused with its place",
    arguments: [
      ("", 1, 1, "jcal/not-json"), ("[\"vevent\", [], [], ]", 1, 20, "jcal/not-json"),
      ("[\"vevent\",\n [], []", 2, 8, "jcal/not-json"), ("[1]]", 1, 4, "jcal/not-json"),
      ("[\"a\u{1}\"]", 1, 4, "jcal/not-json"), ("[01]", 1, 4, "jcal/not-json"),
      ("[\"\\x\"]", 1, 5, "jcal/not-json"), ("[nul]", 1, 2, "jcal/not-json"),
      ("{}", 1, 1, "jcal/bad-shape"), ("[\"vevent\", [], {}]", 1, 1, "jcal/bad-shape"),
      ("[\"vevent\",\n [[\"uid\", {}, \"text\"]], []]", 2, 3, "jcal/bad-shape"),
      ("[\"v\\nevent\", [], []]", 1, 1, "jcal/bad-shape"),
      ("[\"vevent\", [[\"uid\", {\"x\": {}}, \"text\", \"\"]], []]", 1, 27, "jcal/bad-shape"),
      (
        "[\"vevent\", [[\"dtstart\", {\"value\": \"DATE\"}, \"text\", \"\"]], []]", 1, 35,
        "jcal/bad-shape"
      ),
      ("[\"vevent\", [[\"uid\", {}, \"text\", \"a\\u0000\"]], []]", 1, 13, "jcal/bad-shape"),
      ("[\"vevent\", [], [\n[\"x-a\", [], [[\"vevent\", [], []]]]]]", 2, 14, "jcal/bad-shape"),
    ])
  func refuses(text: String, line: Int, column: Int, code: String) throws {
    let error = #expect(throws: InvalidDocument.self) {
      try JCal.components(in: Array(text.utf8), file: "a.json")
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code.name == code)
    #expect(error?.diagnostics.withoutBothLanguages == [])
    #expect(diagnostic.location?.line == line && diagnostic.location?.column == column)
  }

  @Test(
    "A value that is none of its type is refused at its place (RFC 7265, section 3.6)",
    arguments: [
      ("summary", "text", "null"), ("summary", "text", "{\"a\": \"b\"}"), ("summary", "text", "[]"),
      ("summary", "text", "[[\"a\", [\"b\"]]]"), ("x-a", "unknown", "[{\"x\": 1}]"),
      ("rrule", "recur", "{}"), ("rrule", "recur", "{\"freq\": \"DAILY\", \"count\": null}"),
      ("rrule", "recur", "{\"freq\": \"DAILY\", \"byday\": [[\"MO\"], \"TU\"]}"),
      ("rdate", "period", "{\"start\": \"2026-01-01T00:00:00\"}"),
      ("rdate", "period", "[\"2026-01-01T00:00:00\"]"), ("dtstart", "date-time", "null"),
      ("dtstart", "date-time", "\"2026-01-01T00:00:00\", null"),
    ])
  func values(name: String, type: String, value: String) throws {
    let text = "[\"vevent\", [[\"\(name)\", {}, \"\(type)\", \(value)]], []]"
    let error = #expect(throws: InvalidDocument.self) {
      try JCal.components(in: Array(text.utf8))
    }
    #expect(error?.diagnostics.map(\.code) == [.badJCalShape])
    #expect(error?.diagnostics.withoutBothLanguages == [])
  }

  @Test("A period may be one string, as other types are")
  func periodAsString() throws {
    let text = """
      ["vevent", [["rdate", {}, "period", "2026-06-02T00:00:00Z/PT1H"]], []]
      """
    let event = try #require(JCal.components(in: Array(text.utf8)).first)
    #expect(event.properties.map(\.description) == ["RDATE;VALUE=PERIOD:20260602T000000Z/PT1H"])
  }

  @Test(
    "Of a list that is refused nothing is given, not even a component that was complete",
    arguments: ["[]", "[\"vevent\", []]", "1", "{}", "[\"vevent\", [[\"uid\"]], []]"])
  func refusedAfterAComponent(second: String) throws {
    let complete = "[\"vevent\", [[\"uid\", {}, \"text\", \"a\"]], []]"
    #expect(try JCal.components(in: Array("[\(complete)]".utf8)).count == 1)
    let error = #expect(throws: InvalidDocument.self) {
      try JCal.components(in: Array("[\(complete), \(second)]".utf8))
    }
    #expect(error?.diagnostics.map(\.code) == [.badJCalShape])
  }

  @Test("Values cannot make lines, and nesting has an end")
  func hostile() throws {
    #expect(try back(#"["x-a", {}, "unknown", "a\r\nBEGIN:VEVENT"]"#) == "X-A:aBEGIN:VEVENT")
    #expect(throws: InvalidDocument.self) { try back(#"["x-a", {}, "unknown", "a\u0000"]"#) }
    #expect(try back(#"["summary", {}, "text", "a\r\nb"]"#) == "SUMMARY:a\\nb")
    #expect(throws: InvalidDocument.self) {
      try JCal.components(in: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    }
    #expect(throws: InvalidDocument.self) { try back(#"["x\r\n-a", {}, "text", ""]"#) }
    #expect(throws: InvalidDocument.self) { try back(#"["x-a", {}, "t\r\n", ""]"#) }
    // Characters beyond the first 65 536, and half of one.
    #expect(
      try back(#"["summary", {}, "text", "\ud83c\udf89\ud83c\u00e9"]"#) == "SUMMARY:🎉\u{FFFD}é")
  }
}
