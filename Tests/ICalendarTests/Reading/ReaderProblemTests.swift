import CivilTime
import ICalendar
import Testing

@Suite("What the reader lets through and what it reports")
struct ReaderProblemTests {
  @Test(
    "Deviations with one meaning are read, with a warning",
    arguments: [
      ("BEGIN:A\nX:1\nEND:A\n", ["line-ends"]),
      ("BEGIN:A\r\nX:1\nEND:A\r\n", ["line-ends"]),
      ("\u{FEFF}BEGIN:A\r\nX:1\r\nEND:A\r\n", ["byte-order-mark"]),
      ("BEGIN:A\r\nX:1\r\nEND:A", ["final-line-break"]),
      ("BEGIN:A\r\n\r\nX:1\r\n\r\nEND:A\r\n\r\n", ["empty-line"]),
      ("BEGIN:A\r\nX:\r\n\r\n\r\n 1\r\nEND:A\r\n", ["empty-line"]),
      ("\r\nBEGIN\r\n\r\n :A\r\nX\r\n :1\r\nEND:A\r\n", ["empty-line"]),
      ("BEGIN:A \r\nX:1\r\nEND;Y=1:A\r\n", ["decorated-boundary", "decorated-boundary"]),
      ("begin:a\r\nX:1\r\nEnd:A\r\n", []),
      ("BEGIN:A\r\n\tX:1\r\nEND:A\r\n", nil),
      ("BEGIN:A\r\nX:\r\n\t1\r\nEND:A\r\n", []),
    ] as [(String, [String]?)])
  func tolerated(text: String, codes: [String]?) throws {
    let reading = ICalendarReader().read(Array(text.utf8))
    guard let codes else {
      // A fold after BEGIN belongs to the component's name.
      #expect(reading.problems.containsError)
      return
    }
    #expect(reading.problems.map(\.code.name) == codes.map { "icalendar/" + $0 })
    #expect(!reading.problems.containsError)
    #expect(reading.problems.withoutBothLanguages == [])
    #expect(reading.components.first?.properties.map(\.value) == ["1"])
  }

  @Test("A fold inside a character is repaired, with a warning in its line")
  func splitCharacter() {
    let bytes =
      Array("BEGIN:A\r\nX:Vi".utf8) + [0xE1, 0xBB] + Array("\r\n ".utf8) + [0x87]
      + Array("t\r\nEND:A\r\n".utf8)
    let reading = ICalendarReader().read(bytes)
    #expect(reading.components.first?.properties.first?.value == "Việt")
    #expect(reading.problems.map(\.code.name) == ["icalendar/split-character"])
    #expect(reading.problems.first?.location?.line == 3)
  }

  @Test(
    "Errors say the line and the column, also inside folded lines",
    arguments: [
      ("BEGIN:A\r\nNONSENSE\r\nEND:A\r\n", "not-a-property", 2, 9),
      ("BEGIN:A\r\nBAD NAME:1\r\nEND:A\r\n", "not-a-property", 2, 4),
      ("BEGIN:A\r\n:1\r\nEND:A\r\n", "not-a-property", 2, 1),
      (" X:1\r\nBEGIN:A\r\nEND:A\r\n", "not-a-property", 1, 1),
      ("BEGIN:A\r\nX;Y:1\r\nEND:A\r\n", "bad-parameter", 2, 3),
      ("BEGIN:A\r\nế;A=1;\r\n  B C=2:1\r\nEND:A\r\n", "bad-parameter", 3, 2),
      ("BEGIN:A\r\nX;A=1;\r\n\r\n  B C=2:1\r\nEND:A\r\n", "bad-parameter", 4, 2),
      ("BEGIN:A\r\nX:1\r\n\r\n\r\nNONSENSE\r\nEND:A\r\n", "not-a-property", 5, 9),
      ("BEGIN:A\r\nX;Y=\"1:2\r\nEND:A\r\n", "open-quote", 2, 2),
      ("BEGIN:A\r\nX;Y=1\r\nEND:A\r\n", "not-a-property", 2, 2),
      ("BEGIN:A\r\nX:Việt \u{7}\r\nEND:A\r\n", "control-character", 2, 8),
      ("BEGIN:A\r\nX:Việt\r\n  \u{0}\r\nEND:A\r\n", "control-character", 3, 3),
      ("BEGIN:A\r\nX:1\rY:2\r\nEND:A\r\n", "control-character", 2, 4),
      ("X:1\r\nBEGIN:A\r\nEND:A\r\n", "outside-component", 1, 1),
      ("BEGIN:A\r\nEND:A\r\nX:1\r\n", "outside-component", 3, 1),
      ("BEGIN:A\r\nEND:B\r\nEND:A\r\n", "unmatched-end", 2, 1),
      ("END:A\r\nBEGIN:A\r\nEND:A\r\n", "unmatched-end", 1, 1),
      ("BEGIN:A\r\nBEGIN:B\r\nEND:A\r\n", "missing-end", 3, 1),
      ("BEGIN:A\r\nX:1\r\n", "missing-end", 3, 1),
      ("BEGIN:A\r\nBEGIN:\r\nEND:\r\nEND:A\r\n", "bad-component-name", 2, 7),
    ])
  func places(text: String, code: String, line: Int, column: Int) {
    let problems = ICalendarReader(file: "a.ics").read(Array(text.utf8)).problems
    let error = problems.first { $0.code.name == "icalendar/" + code }
    #expect(error?.severity == .error)
    #expect(error?.location?.line == line)
    #expect(error?.location?.column == column)
    #expect(error?.location?.file == "a.ics")
    #expect(problems.withoutBothLanguages == [])
  }

  @Test(
    "What is no calendar is one error without an excerpt, read whole or in parts",
    arguments: [
      "root:*:20228:0:99999:7:::\nuser:$6$s3cret:20228\n", "-----BEGIN KEY-----\nMIIs3cret\n",
      "s3cret", "s3cret\u{0}\u{7F}\n", "X:s3cret\r\n", "END:s3cret\r\n",
      "\u{FEFF}\r\ns3cret\r\n", String(repeating: "s3cret\n", count: 300),
    ])
  func notACalendar(text: String) {
    let bytes = Array(text.utf8)
    let whole = ICalendarReader(file: "a").read(bytes).problems
    let errors = whole.filter { $0.severity == .error }
    #expect(errors.map(\.code.name) == ["icalendar/not-one-calendar"])
    #expect(errors.first?.location == SourceLocation(file: "a", line: 1, column: 1))
    #expect(whole.allSatisfy { !$0.description.contains("s3") }, "\(whole)")
    for size in [1, 7, 1000] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        bytes[$0..<min($0 + size, bytes.count)]
      }
      let parts = ICalendarReader(file: "a").parts(of: chunks).compactMap { part in
        if case .problem(let problem) = part { problem } else { nil }
      }
      #expect(parts == whole, "\(size)")
    }
    let findings = Linter(file: "a").lint(bytes).findings
    #expect(findings.count { $0.severity == .error } == 1)
    #expect(findings.allSatisfy { !$0.description.contains("s3") }, "\(findings)")
  }

  @Test("What stands before the first component of a calendar is shown like the rest")
  func beforeCalendar() {
    let text = "Subject: x\r\n\r\nnonsense\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    let problems = ICalendarReader().read(Array(text.utf8)).problems
    #expect(problems.map { $0.location?.line } == [1, 2, 3])
    #expect(problems.last?.description.contains("nonsense") == true)
  }

  @Test("Bytes that are no UTF-8 are reported where they stand and replaced")
  func invalidUTF8() {
    let bytes = Array("BEGIN:A\r\nX:Việt".utf8) + [0xFF] + Array("\r\nEND:A\r\n".utf8)
    let reading = ICalendarReader().read(bytes)
    #expect(reading.problems.map(\.code.name) == ["icalendar/invalid-utf-8"])
    #expect(reading.problems.first?.location?.column == 7)
    #expect(reading.components.first?.properties.first?.value == "Việt\u{FFFD}")
    let utf16: [UInt8] = [0xFF, 0xFE, 0x42, 0]
    #expect(ICalendarReader().read(utf16).problems.map(\.code.name) == ["icalendar/utf-16"])
  }

  @Test("Every problem is found in one reading, and the sound lines are kept")
  func collectsAll() {
    let text = "BEGIN:A\r\nNONSENSE\r\nX:1\r\nY;Z:2\r\nBEGIN:B\r\nEND:C\r\nQ:3\r\nEND:A\r\n"
    let reading = ICalendarReader().read(Array(text.utf8))
    #expect(
      reading.problems.map { $0.location?.line } == [2, 4, 6, 8])
    #expect(reading.components.first?.properties.map(\.value) == ["1", "2"])
    #expect(reading.components.first?.components.first?.properties.map(\.value) == ["3"])
    let error = #expect(throws: InvalidDocument.self) {
      try ICalendarReader().components(in: Array(text.utf8))
    }
    #expect(error?.diagnostics == reading.problems)
    #expect(reading.problems.first?.description.contains("NONSENSE\n          ^") == true)
  }

  @Test(
    "An event that is not ended, or ended by another word, costs no other one",
    arguments: [
      ("VEVENT", "", ["1", "2"]), ("VEVENT", "BEGIN:VALARM\r\n", ["1", "2"]),
      ("VEVENT", "END:VEVNET\r\n", ["1", "2"]), ("VTODO", "END:VTOOD\r\n", ["2"]),
      ("VEVENT", "BEGIN:X-Y\r\nEND:X-Z\r\n", ["1", "2"]),
      ("VEVENT", "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n", ["1", "2"]),
      ("VEVENT", "BEGIN:VCALENDAR\r\n", ["1", "2"]),
    ])
  func unendedEvent(name: String, after: String, expected: [String]) {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:\(name)\r\nUID:1\r\n\(after)BEGIN:VEVENT\r\nUID:2\r\n"
      + "END:VEVENT\r\nEND:VCALENDAR\r\n"
    let reading = ICalendarReader().read(Array(text.utf8))
    let events = reading.components.compactMap { EventCalendar($0) }.flatMap(\.events)
    #expect(events.map(\.uid) == expected)
    #expect(events.allSatisfy { $0.component.components.allSatisfy { $0.name != .event } })
    let codes = reading.problems.map(\.code.name)
    #expect(codes.contains("icalendar/missing-end"))
    #expect(
      reading.problems.contains {
        $0.message.exactly(.english)?.contains("begun in line 2") == true
      })
  }

  @Test("Inside of components that nobody knows, events are what they are")
  func eventsInsideOfUnknown() {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VPOLL\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
      + "END:VEVENT\r\nEND:VPOLL\r\nEND:VCALENDAR\r\n"
    let reading = ICalendarReader().read(Array(text.utf8))
    #expect(reading.problems == [])
    #expect(reading.components.first?.components.first?.components.count == 2)
  }

  @Test("A document beyond a limit is refused with its line, however it is read")
  func limits() {
    var limits = ICalendarReader.Limits()
    limits.bytes = 10_000
    limits.depth = 3
    limits.propertiesPerComponent = 5
    limits.lineLength = 100
    limits.problems = 4
    let reader = ICalendarReader(limits: limits)
    let table: [(String, String, Int)] = [
      (String(repeating: "\r\n", count: 5001), "too-large", 1),
      (String(repeating: "BEGIN:A\r\n", count: 4), "too-deep", 4),
      ("BEGIN:A\r\n" + String(repeating: "X:1\r\n", count: 6), "too-many-properties", 7),
      ("BEGIN:A\r\nX:" + String(repeating: "x", count: 99) + "\r\n", "long-line", 2),
      ("BEGIN:A\r\nX:" + String(repeating: "x\r\n ", count: 99) + "\r\n", "long-line", 2),
      ("BEGIN:A\r\n" + String(repeating: "X\r\n", count: 9), "too-many-problems", 6),
      (String(repeating: "NONSENSE\r\n", count: 9), "not-one-calendar", 1),
    ]
    for (text, code, line) in table {
      let reading = reader.read(Array(text.utf8))
      let refusal = reading.problems.first { $0.code.name == "icalendar/" + code }
      #expect(refusal?.location?.line == line, "\(code)")
      #expect(reading.problems.withoutBothLanguages == [])
      #expect(reading.components == [])
    }
    let fits = "BEGIN:A\r\n" + String(repeating: "X:1\r\n", count: 5) + "END:A\r\n"
    #expect(reader.read(Array(fits.utf8)).problems == [])
  }

  @Test(
    "Of a document that is refused nothing is given, not even a calendar that was complete",
    arguments: [
      ("too-deep", "BEGIN:A\r\nBEGIN:B\r\n", "BEGIN:C\r\nEND:C\r\n", "END:B\r\nEND:A\r\n"),
      ("too-many-properties", "BEGIN:A\r\nX:1\r\nX:2\r\n", "X:3\r\n", "END:A\r\n"),
      ("long-line", "BEGIN:A\r\nX:12345678901234567890", "x", "\r\nEND:A\r\n"),
      ("too-many-problems", "NONSENSE\r\nNONSENSE\r\n", "NONSENSE\r\n", "BEGIN:A\r\nEND:A\r\n"),
    ])
  func refusedAfterACalendar(code: String, fits: String, more: String, end: String) throws {
    var reader = ICalendarReader()
    (reader.limits.depth, reader.limits.propertiesPerComponent) = (2, 2)
    (reader.limits.lineLength, reader.limits.problems) = (22, 2)
    let complete = "BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n"
    let fitting = Array((complete + fits + end).utf8)
    #expect(reader.read(fitting).components.map(\.name.spelling) == ["VCALENDAR", "A"])
    let bytes = Array((complete + fits + more + end).utf8)
    let reading = reader.read(bytes)
    #expect(reading.components == [])
    #expect(reading.problems.last?.code.name == "icalendar/" + code)
    #expect(throws: InvalidDocument.self) { try reader.components(in: bytes) }
    #expect(throws: InvalidDocument.self) { try EventCalendar.all(in: bytes, with: reader) }
    // By itself the first calendar is sound.
    #expect(try EventCalendar.all(in: Array(complete.utf8), with: reader).count == 1)
  }

  @Test("Large hostile documents take no longer than their size", .timeLimit(.minutes(10)))
  func hostileSizes() {
    let many = 150_000
    let documents = [
      String(repeating: "x", count: many), String(repeating: "X;", count: many),
      String(repeating: "BEGIN:A\n", count: many), String(repeating: "END:A\n", count: many),
      "X:" + String(repeating: "a\n ", count: many), String(repeating: "\"", count: many),
      "BEGIN:A\nX" + String(repeating: ";A=1", count: many) + ":1\nEND:A\n",
      String(repeating: "\u{0}", count: many),
    ]
    for text in documents { _ = ICalendarReader().read(Array(text.utf8)) }
  }

  /// What a calendar may hold in place of a line, and whether it is well-formed then.
  @Test(
    "Well-formed is a matter of lines and components, not of values or of what has to be there",
    arguments: [
      ("DTSTART:soon\r\n", true), ("RRULE:FREQ=FORTNIGHTLY\r\n", true),
      ("UID:1\r\nUID:2\r\n", true),
      ("X-WHATEVER;A=b:c\r\n", true), ("SUMMARY:line end\n", true), ("\r\n", true),
      ("SUMMARY;LANGUAGE:no value\r\n", false), ("SUMMARY\r\n", false),
      ("SUMMARY:a\u{7}b\r\n", false), ("SUMMARY;X=\"open:a\r\n", false),
      ("BEGIN:VALARM\r\n", false), ("END:VTODO\r\n", false),
    ])
  func wellFormed(line: String, isWellFormed: Bool) throws {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(line)END:VEVENT\r\nEND:VCALENDAR\r\n"
    let bytes = Array(text.utf8)
    let lenient = ICalendarReader().read(bytes)
    #expect(lenient.problems.containsError == !isWellFormed)
    var parts = ICalendarReader().parts(of: [bytes]).wellFormed
    if isWellFormed {
      #expect(try EventCalendar(reading: bytes).component == lenient.components.first)
      #expect(try EventCalendar.all(in: bytes).count == 1)
      while try parts.next() != nil {}
      // Neither UID nor DTSTAMP, VERSION nor PRODID: that it is valid nobody has said.
      #expect(Linter(profile: .rfc).lint(bytes).findings.containsError)
    } else {
      #expect(throws: InvalidDocument.self) { try EventCalendar(reading: bytes) }
      #expect(throws: InvalidDocument.self) { try EventCalendar.all(in: bytes) }
      #expect(throws: InvalidDocument.self) { while try parts.next() != nil {} }
    }
  }

  @Test("Only one calendar is a calendar")
  func oneCalendar() {
    for (text, message) in [
      ("", "the document holds no calendar"),
      ("BEGIN:VEVENT\r\nEND:VEVENT\r\n", "the document is not one calendar, but: VEVENT"),
      (
        String(repeating: "BEGIN:VTODO\r\nEND:VTODO\r\n", count: 10),
        "the document is not one calendar, but: " + String(repeating: "VTODO, ", count: 9) + "VTODO"
      ),
      (
        String(repeating: "BEGIN:VTODO\r\nEND:VTODO\r\n", count: 11),
        "the document is not one calendar, but: " + String(repeating: "VTODO, ", count: 10) + "…"
      ),
    ] {
      let error = #expect(throws: InvalidDocument.self) {
        try EventCalendar(reading: Array(text.utf8))
      }
      #expect(error?.diagnostics.map { $0.message[.english] } == [message])
      #expect(error?.diagnostics.withoutBothLanguages == [])
    }
    #expect(throws: InvalidDocument.self) { try EventCalendar(reading: Array("<html>".utf8)) }
  }
}
