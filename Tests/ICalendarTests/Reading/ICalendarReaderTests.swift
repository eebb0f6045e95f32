import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Reading iCalendar")
struct ICalendarReaderTests {
  @Test("What this library writes is read as it was, and written again byte for byte")
  func roundTrip() throws {
    var random = RandomText(seed: 5545)
    let events = try (0..<200).map { try GeneratedEvent.make(number: $0, from: &random) }
    let calendar = Samples.calendar(events: events)
    let bytes = calendar.serialized()
    let reading = ICalendarReader().read(bytes)
    #expect(reading.problems == [])
    #expect(reading.components == [calendar.component])
    let again = try EventCalendar(reading: bytes)
    #expect(again.serialized() == bytes)
    #expect(again.events == events)
    #expect(again.name == "Thư viện tỉnh")
    #expect(again.timeZones.map(\.id) == ["Asia/Ho_Chi_Minh"])
  }

  @Test("A foreign document has the same lines after it was read and written")
  func foreignDocument() throws {
    let lines = [
      "BEGIN:VCALENDAR", "prodid:-//X//Y//EN", "Version:2.0", "BEGIN:VWEIRD",
      "X-A;P=1;P=2;Q=\"a:b;c\",d,\"\":v;w,x\\y\\,z:\"", "END:VWEIRD", "X-AFTER:1", "BEGIN:vevent",
      "UID;X-P=\"quoted for nothing\":1", "dtstart;value=date:20270101", "x_underscore:1", "EMPTY:",
      "BEGIN:PARTICIPANT", "calendar-address:mailto:a@b", "END:PARTICIPANT",
      "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<b>\u{9}</b>", "RRULE:FREQ=DAILY;X-FOO=1",
      "BEGIN:EMPTY", "END:Empty", "END:vevent", "GEO:1;2", "END:VCALENDAR",
      "begin:vcalendar", "Begin:VTODO", "end:VTODO", "End:vcalendar",
    ]
    let text = lines.map { $0 + "\r\n" }.joined()
    let reading = ICalendarReader().read(Array(text.utf8))
    #expect(reading.problems == [])
    #expect(reading.components.count == 2)
    let written = reading.components.flatMap { ICalendarWriter.bytes(of: $0) }
    #expect(Samples.unfolded(written) == lines)
    let calendar = try #require(reading.components.first)
    #expect(calendar.first(.productID)?.name.spelling == "prodid")
    let weird = try #require(calendar.components.first?.properties.first)
    #expect(weird.parameters.map(\.values) == [["1"], ["2"], ["a:b;c", "d", ""]])
    let event = try #require(EventCalendar(calendar)?.events.first)
    #expect(event.uid == "1")
    #expect(try event.start == .day(Samples.day("2027-01-01")))
  }

  @Test(
    "The lines that begin and end a component come out as they were, whatever is changed inside")
  func boundaries() throws {
    let lines = ["begin:VEVENT ", "UID:1", "End;X=1:vevent"]
    let reading = ICalendarReader().read(Array(lines.joined(separator: "\r\n").utf8))
    var event = try #require(reading.components.first.flatMap { Event($0) })
    event.title = "A"
    #expect(
      Samples.unfolded(ICalendarWriter.bytes(of: event.component))
        == [lines[0], lines[1], "SUMMARY:A", lines[2]])
    let canonical = Component(.event, properties: event.component.properties)
    #expect(canonical == event.component)
    #expect(canonical.hashValue == event.component.hashValue)
  }

  @Test("Generated lines, folded anywhere and ended anyhow, come out with the same text")
  func generatedDocuments() throws {
    var random = RandomText(seed: 31)
    for _ in 0..<60 {
      let document = GeneratedDocument(from: &random)
      let reading = ICalendarReader().read(document.bytes)
      #expect(!reading.problems.containsError, "\(reading.problems)")
      let written = reading.components.flatMap { ICalendarWriter.bytes(of: $0) }
      #expect(
        Samples.unfolded(written).map { Array($0.utf8) } == document.lines.map { Array($0.utf8) })
    }
  }

  @Test("A spoilt document is read without a crash, and what was read is stable")
  func mutilated() throws {
    var random = RandomText(seed: 77)
    let reader = ICalendarReader()
    for _ in 0..<120 {
      var bytes = GeneratedDocument(from: &random).bytes
      Self.spoil(&bytes, from: &random)
      let reading = reader.read(bytes)
      let written = reading.components.flatMap { ICalendarWriter.bytes(of: $0) }
      let again = reader.read(written)
      #expect(again.components == reading.components)
      let again2 = again.components.flatMap { ICalendarWriter.bytes(of: $0) }
      #expect(again2 == written)
      if reading.problems.containsError {
        #expect(throws: InvalidDocument.self) { try reader.components(in: bytes) }
      } else {
        #expect(try reader.components(in: bytes) == reading.components)
      }
    }
  }

  /// Changes, removes and inserts bytes at places of no importance.
  static func spoil(_ bytes: inout [UInt8], from random: inout RandomText) {
    for _ in 0...random.number(in: 0...20) where !bytes.isEmpty {
      let place = random.number(in: 0...(bytes.count - 1))
      switch random.number(in: 0...3) {
      case 0: bytes[place] = UInt8(random.number(in: 0...255))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: random.pick(wedges) ?? [], at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      }
    }
  }

  private static let wedges: [[UInt8]] = [
    Array("\r\n".utf8), Array("\n ".utf8), Array("\r".utf8), [0], [0xFF], Array("\"".utf8),
    Array("\r\nBEGIN:X\r\n".utf8), Array("\r\nEND:X\r\n".utf8), Array(";".utf8), Array(":".utf8),
    [0xEF, 0xBB, 0xBF], Array("\n\n".utf8), Array("\u{2028}".utf8),
  ]
}

/// A document of random components, spelled, quoted, folded and ended in every way that has a
/// meaning.
struct GeneratedDocument {
  private(set) var lines: [String] = []
  private(set) var bytes: [UInt8] = []

  init(from random: inout RandomText) {
    for _ in 0...random.number(in: 0...2) { component(in: "", depth: 0, from: &random) }
    for line in lines {
      let text = Array(line.utf8)
      var column = 0
      // The first byte of a line is never folded away: a line cannot begin with a blank.
      for (index, byte) in text.enumerated() {
        if index > 0, column > 60 || random.number(in: 0...30) == 0 {
          bytes += lineBreak(from: &random) + [random.pick([0x20, 0x09]) ?? 0x20]
          column = 0
        }
        bytes.append(byte)
        column += 1
      }
      bytes += lineBreak(from: &random)
    }
  }

  private func lineBreak(from random: inout RandomText) -> [UInt8] {
    random.pick([[0x0D, 0x0A], [0x0A], [0x0D, 0x0A], [0x0A], [0x0A, 0x0D, 0x0A]]) ?? []
  }

  /// What can stand where: events in calendars, and odd things anywhere.
  private static let names = [
    "": ["VCALENDAR", "vcalendar", "vevent", "X-Odd"],
    "VCALENDAR": ["vevent", "VEVENT", "X-Odd", "VTIMEZONE"],
    "VEVENT": ["VALARM", "valarm", "X-Odd", "PARTICIPANT"],
  ]

  private mutating func component(
    in outer: String, depth: Int, from random: inout RandomText
  ) {
    let name = random.pick(Self.names[outer.uppercased()] ?? ["X-Odd", "x-even"]) ?? ""
    lines.append("BEGIN:\(name)")
    for _ in 0...random.number(in: 0...9) {
      if depth < 3, random.number(in: 0...5) == 0 {
        component(in: name, depth: depth + 1, from: &random)
      } else {
        lines.append(property(from: &random))
      }
    }
    lines.append("END:\(name)")
  }

  private func property(from random: inout RandomText) -> String {
    let names = ["SUMMARY", "summary", "X-Long-Name-Of-Somebody", "DTSTART", "Attendee", "x_y"]
    var line = random.pick(names) ?? ""
    let letters = RandomText.letters.filter { $0 != ":" }
    for _ in 0..<random.number(in: 0...3) {
      let plain = random.text(of: letters + ["^n", "\\"], upTo: 6)
      let quoted = random.text(of: letters + [":", ";", ",", "^'"], upTo: 6)
      let value = random.pick([plain, "\"\(quoted)\"", "\(plain),\"\(quoted)\"", ""]) ?? ""
      line += ";\(random.pick(["TZID", "x-p", "VALUE"]) ?? "")=\(value)"
    }
    let value = random.text(
      of: RandomText.letters + ["\\n", ";", ",", "\"", "\t", "\u{2028}"], upTo: 60)
    return line + ":" + value
  }
}
