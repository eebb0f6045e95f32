import CivilTime
import ICalendar
import TestSupport
import Testing

@testable import LibicalProof

@Suite("libical reads what this library writes")
struct LibicalReaderTests {
  @Test("A calendar comes back with its events, and libical has nothing to say")
  func readsBack() throws {
    let event = try Samples.bookDay()
    let bytes = Samples.calendar(events: [event]).serialized()
    let reading = LibicalReader.read(bytes)
    #expect(reading.problems == [])
    let readBack = try #require(reading.events.first)
    #expect(reading.events.count == 1)
    #expect(readBack.uid == event.uid)
    #expect(readBack.title == event.title)
    #expect(readBack.notes == event.notes)
    #expect(readBack.start == event.start)
    #expect(readBack.end == event.end)
    #expect(readBack.status == .tentative)
    #expect(readBack.sequence == 2)
    #expect(LibicalReader.disagreements(between: bytes, and: [event]) == [])
  }

  @Test("2,000 generated events of every form come back as they were meant")
  func generatedEvents() throws {
    var random = RandomText(seed: 2000)
    let events = try (0..<2000).map { try GeneratedEvent.make(number: $0, from: &random) }
    let bytes = Samples.calendar(events: events).serialized()
    #expect(LibicalReader.disagreements(between: bytes, and: events) == [])
    #expect(LibicalReader.read(bytes).problems == [])
  }

  @Test("libical is reached from many threads at once")
  func concurrentReads() async throws {
    let event = try Samples.bookDay()
    let bytes = Samples.calendar(events: [event]).serialized()
    let results = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask { LibicalReader.disagreements(between: bytes, and: [event]).count }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: 0, count: 200))
  }

  @Test(
    "What libical refuses is reported",
    arguments: [
      ("NONSENSE\r\n", "gate/refused"), ("DTSTART;VALUE=DATE:zz\r\n", "gate/refused"),
      ("RRULE:FREQ=FOO\r\n", "gate/refused"), ("UID:second\r\n", "gate/restriction"),
    ])
  func refusals(line: String, code: String) throws {
    let bytes = Samples.calendar(events: [try Samples.bookDay()]).text
    let broken = bytes.replacing("END:VEVENT", with: line + "END:VEVENT")
    #expect(LibicalReader.read(Array(broken.utf8)).problems.map(\.code.name).contains(code))
  }

  @Test("A published event without an organizer is nothing to report, one without a stamp is")
  func restrictions() throws {
    var event = try Samples.bookDay()
    #expect(LibicalReader.read(Samples.calendar(events: [event]).serialized()).problems == [])
    event.stamp = nil
    let problems = LibicalReader.read(Samples.calendar(events: [event]).serialized()).problems
    #expect(problems.map(\.code.name) == ["gate/restriction"])
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.first?.description.contains("DTSTAMP") == true)
  }

  @Test("A leap second is read as the second before it, as our own reader does")
  func leapSecond() throws {
    let text = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:x
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20160101T000000Z
      DTSTART:20161231T235960Z
      END:VEVENT
      END:VCALENDAR

      """
    let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    let second = try #require(Timestamp("2016-12-31T23:59:59Z"))
    #expect(LibicalReader.read(bytes).events.map(\.start) == [.utc(second)])
    #expect(try EventCalendar(reading: bytes).events.map(\.start) == [.utc(second)])
  }

  @Test("What libical finds against the tables of RFC 5546 is reported by lint")
  func restrictionsInLint() throws {
    var event = try Samples.bookDay()
    let clean = Linter(secondReader: .libical).lint(Samples.calendar(events: [event]).serialized())
    #expect(!clean.findings.contains { $0.code.name == "lint/libical" })
    event.stamp = nil
    let reported = Linter(secondReader: .libical).lint(
      Samples.calendar(events: [event]).serialized()
    )
    .findings
    .filter { $0.code.name == "lint/libical" }.map(\.description)
    #expect(reported.count == 1)
    #expect(reported.first?.contains("DTSTAMP") == true)
    #expect(
      !Linter().lint(Samples.calendar(events: [event]).serialized()).findings
        .contains { $0.code.name == "lint/libical" }, "nobody is asked who was not named")
  }
}

@Suite("libical is never shown what it cannot bear")
struct LibicalScreenTests {
  @Test("Empty, foreign and cut documents are refused without a crash")
  func notCalendars() {
    let documents = ["", "\r\n", "<!DOCTYPE html>", "BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\nUID:1"]
    for text in documents {
      #expect(LibicalReader.read(Array(text.utf8)).problems.containsError, "\(text)")
    }
    for byte in UInt8.min...UInt8.max {
      #expect(LibicalReader.read([byte]).problems.containsError)
    }
  }

  @Test("NUL, long lines, deep nesting and size are refused, with the line")
  func hostile() {
    func code(_ text: String) -> String? {
      LibicalReader.read(Array(text.utf8)).problems.first?.code.name
    }
    #expect(code("BEGIN:VCALENDAR\nX:\u{0}\nEND:VCALENDAR\n") == "gate/nul-byte")
    #expect(code("X:" + String(repeating: "x", count: 70_000)) == "gate/long-line")
    #expect(code("X:" + String(repeating: "x\n ", count: 1_000_001)) == "gate/long-line")
    #expect(code(String(repeating: "BEGIN:VEVENT\n", count: 65)) == "gate/too-deep")
    #expect(code(String(repeating: "be\r\n gin;a=b:VEVENT\n", count: 65)) == "gate/too-deep")
    #expect(code(String(repeating: "BEGIN:A\nEND:A\n", count: 100)) != "gate/too-deep")
    #expect(code(String(repeating: "\n", count: 32_000_001)) == "gate/too-large")
    let place = LibicalReader.read(Array("A:1\nB:\u{0}".utf8)).problems.first?.location
    #expect(place?.line == 2)
  }

  @Test("What is just within the limits is shown to libical, and one more is not")
  func edges() {
    func code(_ text: String) -> String? {
      guard case .refused(let problem) = LibicalScreen.look(at: Array(text.utf8)) else {
        return nil
      }
      return problem.code.name
    }
    let line = "X:" + String(repeating: "x", count: LibicalScreen.longestLine - 2)
    #expect(code(line + "\r\n" + line) == nil)
    #expect(code(line + "x") == "gate/long-line")
    // The return counts as part of the break.
    #expect(code(line + "\r\nX:x") == nil)
    let folded = (0..<20).map { _ in String(repeating: "x", count: 50_000) }
    #expect(code(folded.joined(separator: "\r\n ")) == nil)
    #expect(code(folded.joined(separator: "\r\n ") + "x") == "gate/long-line")
    #expect(code(folded.joined(separator: "\r\n ") + "\r\nX:x") == nil)
    let nested = String(repeating: "BEGIN:A\n", count: LibicalScreen.deepest)
    #expect(code(nested) == nil)
    #expect(code(nested + "END:A\nBEGIN:A\n") == nil)
    #expect(code(nested + "BEGIN:A\n") == "gate/too-deep")
    #expect(code(String(repeating: "\n", count: LibicalScreen.mostBytes)) == nil)
  }

  @Test("A document cut or spoilt at any byte does not crash")
  func mutilated() throws {
    let bytes = Samples.calendar(events: [try Samples.bookDay()]).serialized()
    var random = RandomText(seed: 99)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = LibicalReader.read(Array(bytes.prefix(length)))
      var spoilt = bytes
      for _ in 0..<3 {
        spoilt[random.number(in: 0...(bytes.count - 1))] = UInt8(random.number(in: 1...255))
      }
      _ = LibicalReader.read(spoilt)
    }
  }

  @Test("A rule that would never end is read and not expanded")
  func endlessRule() throws {
    var event = try Samples.bookDay()
    event.recurrenceRuleText = "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"
    let bytes = Samples.calendar(events: [event]).serialized()
    #expect(LibicalReader.read(bytes).problems == [])
  }
}
