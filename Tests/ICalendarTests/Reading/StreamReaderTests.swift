import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Reading iCalendar in parts")
struct StreamReaderTests {
  @Test("However a document is cut, its parts and its problems are those of the whole")
  func cuts() {
    var random = RandomText(seed: 4096)
    for round in 0..<150 {
      var bytes = GeneratedDocument(from: &random).bytes
      if round % 3 > 0 { ICalendarReaderTests.spoil(&bytes, from: &random) }
      if round % 10 == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
      let reader = round % 5 == 0 ? Self.narrow : ICalendarReader(file: "a.ics")
      expectSameReading(of: bytes, in: Self.cut(bytes, from: &random), by: reader)
    }
  }

  @Test(
    "A document that arrives byte by byte is read as the whole",
    arguments: [
      "", "\u{FEFF}", "\n", "X", "BEGIN:VCALENDAR", "\u{FEFF}BEGIN:VCALENDAR\r\nEND:VCALENDAR",
      "BEGIN:VCALENDAR\r\nX:1\r\n BEGIN:A\r\n\t2\r\nEND:VCALENDAR\r\n\r\n",
      "begin:vcalendar\r\nBEGIN:VEVENT\r\nSUMMARY:Ngày hội đọc sách\r\nend:VEvent \r\nX-Y:1\r\n",
      "BEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
      "END:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VTODO\nX;\nNONSENSE\n\u{0}\n\r\rEND:VCALENDAR\n",
      "BEGIN:A\r\nBEGIN:B\r\nX:1\r\nEND:A\r\nX:2",
    ])
  func byteByByte(text: String) {
    let bytes = Array(text.utf8)
    for reader in [ICalendarReader(), Self.narrow] {
      expectSameReading(of: bytes, in: bytes.map { [$0] }, by: reader)
    }
    let split = Array("BEGIN:A\r\nX:Vi".utf8) + [0xE1, 0xBB] + Array("\r\n ".utf8) + [0x87, 0xFF]
    expectSameReading(of: split, in: split.map { [$0] }, by: ICalendarReader())
    for mark: [UInt8] in [[0xFF, 0xFE, 0x42, 0], [0xFE, 0xFF], [0xFE]] {
      expectSameReading(of: mark, in: mark.map { [$0] }, by: ICalendarReader())
    }
  }

  @Test("A calendar comes as its beginning, its properties, its components and its end, in order")
  func order() {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\n"
      + "END:VEVENT\r\nNAME:a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\n"
    var shown: [String] = []
    for part in ICalendarReader().parts(of: [Array(text.utf8)]) {
      switch part {
      case .begin(let boundary): shown.append("begin \(boundary.name)")
      case .property(let property): shown.append("\(property)")
      case .component(let component): shown.append("\(component.name) \(part.event?.uid ?? "")")
      case .end(let boundary): shown.append("end \(boundary.name)")
      case .problem(let problem): shown.append("\(problem)")
      }
    }
    #expect(
      shown == [
        "begin VCALENDAR", "VERSION:2.0", "VEVENT 1", "NAME:a", "end VCALENDAR", "VEVENT 2",
      ])
  }

  // MARK: Bounds

  @Test("A document of any size is read when its components are within the limits")
  func largerThanTheLimit() {
    var limits = ICalendarReader.Limits()
    limits.bytes = 500
    let reader = ICalendarReader(limits: limits)
    let event = Array("BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n".utf8)
    let chunks = [Array("BEGIN:VCALENDAR\r\n".utf8)] + Array(repeating: event, count: 100)
    #expect(reader.parts(of: chunks).count { $0.event != nil } == 100)
    #expect(reader.read(chunks.flatMap(\.self)).components == [])
    let large =
      [chunks[0], Array("BEGIN:VEVENT\r\n".utf8)]
      + Array(repeating: [0x58, 0x3A, 0x0A], count: 200)
    #expect(codes(reader.parts(of: large)).last == "icalendar/too-large")
    #expect(
      codes(reader.parts(of: [chunks[0]] + Array(repeating: [0x20, 0x0A], count: 400))).last
        == "icalendar/too-large")
  }

  @Test("A line without end is refused soon after the limit, as it is in the whole document")
  func endlessLine() {
    var limits = ICalendarReader.Limits()
    limits.lineLength = 10_000
    let reader = ICalendarReader(limits: limits)
    let pieces = ["x", "Ngày hội đọc sách, ", "a\r\n b", "y\n\t", "a\u{1}"]
    for piece in pieces {
      let start = Array("BEGIN:VCALENDAR\r\nX:".utf8)
      let chunk = Array(String(repeating: piece, count: 100).utf8)
      var stream = ICalendarStreamReader(reader)
      var parts = stream.read(start)
      var bytes = start
      while !stream.isRefused, bytes.count < 1_000_000 {
        bytes += chunk
        parts += stream.read(chunk)
      }
      #expect(stream.isRefused)
      #expect(bytes.count < 100_000)
      #expect(parts.problems.inReadingOrder() == reader.read(bytes + bytes).problems)
      #expect(stream.read(chunk) == [])
      #expect(stream.finish() == [])
    }
  }

  @Test("Nothing is asked for after a limit has been passed")
  func stopsAsking() {
    var asked = 0
    let chunks = sequence(state: ()) { _ -> [UInt8]? in
      asked += 1
      return Array("BEGIN:A\r\n".utf8)
    }
    #expect(codes(ICalendarReader().parts(of: chunks)) == ["icalendar/too-deep"])
    #expect(asked < 40)
  }

  // MARK: Well-formed

  private static let flawed: [[UInt8]] = [
    Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nBEGIN:VEV".utf8),
    Array("ENT\r\nNONSENSE\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\nEND:VEVENT\r\nX".utf8),
  ]

  @Test(
    "Where a document must be well-formed, nothing follows an error, and all problems are thrown at the end"
  )
  func wellFormed() async throws {
    let reader = ICalendarReader(file: "a.ics")
    let problems = reader.read(Self.flawed.flatMap(\.self)).problems
    #expect(problems.filter { $0.severity == .error }.count == 3)

    var seen: [String] = []
    let error = #expect(throws: InvalidDocument.self) {
      var parts = reader.parts(of: Self.flawed).wellFormed
      while let part = try parts.next() { if let event = part.event { seen.append(event.uid) } }
    }
    #expect(error?.diagnostics == problems)
    #expect(seen == ["1"])

    seen = []
    let later = await #expect(throws: InvalidDocument.self) {
      for try await part in reader.parts(of: Self.arriving(Self.flawed)).wellFormed {
        if let event = part.event { seen.append(event.uid) }
      }
    }
    #expect(later?.diagnostics == problems)
    #expect(seen == ["1"])
  }

  @Test("Chunks that arrive over time are read as they come, and their failure is passed on")
  func asynchronous() async throws {
    struct Lost: Error {}
    let parts = Array(ICalendarReader().parts(of: Self.flawed))
    var arrived: [ICalendarPart] = []
    for try await part in ICalendarReader().parts(of: Self.arriving(Self.flawed)) {
      arrived.append(part)
    }
    #expect(arrived == parts)
    var count = 0
    await #expect(throws: Lost.self) {
      let stream = Self.arriving(Self.flawed, failing: Lost())
      for try await part in ICalendarReader().parts(of: stream) where part.event != nil {
        count += 1
      }
    }
    #expect(count == 3)
  }

  private static func arriving(
    _ chunks: [[UInt8]], failing failure: (any Error)? = nil
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { continuation in
      for chunk in chunks { continuation.yield(chunk) }
      continuation.finish(throwing: failure)
    }
  }

  // MARK: Help

  private static let narrow: ICalendarReader = {
    var limits = ICalendarReader.Limits()
    limits.depth = 3
    limits.propertiesPerComponent = 6
    limits.lineLength = 60
    limits.problems = 4
    return ICalendarReader(limits: limits)
  }()

  private static func cut(_ bytes: [UInt8], from random: inout RandomText) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var rest = bytes[...]
    let longest = random.pick([1, 3, 40, 4000]) ?? 1
    while !rest.isEmpty {
      let chunk = rest.prefix(random.number(in: 0...longest))
      chunks.append(Array(chunk))
      rest = rest.dropFirst(chunk.count)
    }
    return chunks
  }

  private func expectSameReading(
    of bytes: [UInt8], in chunks: [[UInt8]], by reader: ICalendarReader,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let whole = reader.read(bytes)
    let parts = Array(reader.parts(of: chunks))
    #expect(parts.problems.inReadingOrder() == whole.problems, sourceLocation: sourceLocation)
    let limits: Set = [
      "too-large", "too-deep", "too-many-properties", "long-line", "utf-16", "too-many-problems",
    ]
    guard !whole.problems.contains(where: { limits.contains(String($0.code.name.dropFirst(10))) })
    else {
      #expect(whole.components == [], sourceLocation: sourceLocation)
      return
    }
    let written = parts.flatMap { ICalendarWriter.bytes(of: $0) }
    let expected = whole.components.flatMap { ICalendarWriter.bytes(of: $0) }
    #expect(written == expected, sourceLocation: sourceLocation)
    let components = whole.components.flatMap { $0.name == .calendar ? $0.components : [$0] }
    #expect(parts.components == components, sourceLocation: sourceLocation)
  }

  private func codes(_ parts: some Sequence<ICalendarPart>) -> [String] {
    Array(parts).problems.map(\.code.name)
  }
}

extension [ICalendarPart] {
  fileprivate var problems: [Diagnostic] {
    compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  fileprivate var components: [Component] {
    compactMap { if case .component(let component) = $0 { component } else { nil } }
  }
}
