import CivilTime
import ICalendar
import TestSupport
import Testing

@testable import LibicalProof

@Suite("libical writes nothing of its own to standard error")
struct LibicalSilenceTests {
  /// Of each of these, shown as it is, libical 3.0.16 writes a line.
  static let loud =
    [
      "END:VCALENDAR\r\n", "END;X=Y:Z\r\n", "END;X\r\n", "end \t:Z\r\n", "END\r:Z\r\n",
      "E\r\n ND:Z\r\n", "E\n\tND:Z\r\n", "END\u{B}:Z\r\n", "\r\n END:Z\r\n", "\r\n \r\n END:Z\r\n",
      "A:1\n\r\n END:Z\r\n",
      // Not one of these begins anything.
      "\n BEGIN:X\nEND:X\n", "A:1\n\n BEGIN:X\nEND:X\n", "B\rEGIN:X\nEND:X\n", " BEGIN:X\nEND:X\n",
      "BEGIN\nEND:X\n", "\"BEGIN\":X\nEND:X\n", "XBEGIN:X\nEND:X\n", "BEGINX:X\nEND:X\n",
      "BEG IN:X\nEND:X\n",
    ] + ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR\r\n"]

  /// Properties of which libical knows the name and not the type.
  static let untyped = [
    "TASK-MODE:AUTOMATIC\u{1B}[31m", "task-mode;X=Y:x", "TA\r\n SK-MODE:x", "T\r\n A\r\n SK-MODE:x",
    "TASK-MODE\t:x", "X-LIC-CLASS:x", "X-LI\r\n C-CLASS:x", "X-\r\n LIC-CLASS;X=Y:x",
  ]

  @Test("Nothing is written while odd documents are read, linted, compared and expanded")
  func silent() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      let span = try #require(DateSpan(year: 2027))
      let documents = Self.loud + Self.untyped.map(Self.document(with:))
      for text in documents {
        let bytes = Array(text.utf8)
        _ = LibicalReader.read(bytes, occurrencesIn: span)
        _ = Linter(secondReader: .libical).lint(bytes)
        _ = LibicalReader.disagreements(between: bytes, and: [], in: span)
      }
      // Spoilt at any place, with the letters that matter.
      let sample = Array(Self.document(with: Self.untyped.joined(separator: "\r\n")).utf8)
      let letters = Array("ENDBGITASKMOXLC-:;\r\n \t\"".utf8)
      var random = RandomText(seed: 11)
      for _ in 0..<3000 {
        var spoilt = sample
        for _ in 0..<random.number(in: 1...5) {
          let place = random.number(in: 0...(spoilt.count - 1))
          if random.number(in: 0...2) == 0 { spoilt.remove(at: place) }
          spoilt[min(place, spoilt.count - 1)] =
            letters[random.number(in: 0...(letters.count - 1))]
        }
        _ = LibicalReader.read(spoilt)
      }
      for name in ["Nowhere", "Europe/Berlin", "/etc/passwd", "+", "Asia/../Asia/Tokyo"] {
        _ = TimeZoneDefinition.named(name, in: 2026...2030)
      }
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
  }

  @Test("An END that nothing begins is reported in its line", arguments: loud)
  func endWithoutBegin(text: String) {
    let reading = LibicalReader.read(Array(text.utf8))
    #expect(reading.problems.map(\.code.name) == ["gate/not-a-calendar"])
    #expect(reading.problems.first?.message[.english].contains("END without a BEGIN") == true)
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Each of these documents ends with that line.
    #expect(reading.problems.first?.location?.line == lines.count - 1)
  }

  @Test(
    "A property that libical cannot type is no reason to refuse its document", arguments: untyped)
  func untypedProperty(line: String) {
    let reading = LibicalReader.read(Array(Self.document(with: line).utf8))
    #expect(reading.problems == [])
    #expect(reading.events.map(\.uid) == ["1@x"])
  }

  @Test("Other names are shown as they are, and so is every letter of those that are not")
  func shown() throws {
    let plain = Self.document(
      with: "X-TASK-MODE:TASK-MODE:1\r\nTASK-MODES:x\r\nX-LIC-CLASSY:y\r\nXTASK-MODE:x")
    #expect(try Self.shown(plain) == plain)
    let changed = try Self.shown(Self.document(with: "SUMMARY:a\r\ntask-\r\n mode;x=TASK-MODE:b"))
    #expect(changed == Self.document(with: "SUMMARY:a\r\nX-sk-\r\n mode;x=TASK-MODE:b"))
    let ours = try Self.shown(Self.document(with: "X-LIC-CLASS:X-LIC-CLASS"))
    #expect(ours == Self.document(with: "X--IC-CLASS:X-LIC-CLASS"))
  }

  private static func shown(_ text: String) throws -> String? {
    guard case .shown(let bytes) = LibicalScreen.look(at: Array(text.utf8)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func document(with line: String) -> String {
    """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:x\r
    METHOD:PUBLISH\r
    BEGIN:VEVENT\r
    UID:1@x\r
    DTSTAMP:20260101T000000Z\r
    DTSTART;VALUE=DATE:20270421\r
    SUMMARY:x\r
    \(line)\r
    END:VEVENT\r
    END:VCALENDAR\r

    """
  }
}
