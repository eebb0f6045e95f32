import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("Reading iCalendar from files")
final class ReaderFileTests {
  private let folder = NSTemporaryDirectory() + "reader-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func file(_ bytes: [UInt8]) throws -> String {
    let path = folder + "/a.ics"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test("A file is read whole or in parts, and is named in its problems")
  func reads() throws {
    var random = RandomText(seed: 3)
    let events = try (0..<300).map { try GeneratedEvent.make(number: $0, from: &random) }
    let calendar = Samples.calendar(events: events)
    let path = try file(calendar.serialized())
    #expect(try EventCalendar(contentsOf: path) == calendar)
    #expect(try ICalendarReader().components(contentsOf: path) == [calendar.component])
    #expect(ICalendarReader().parts(contentsOf: path).compactMap(\.event) == events)
    #expect(Array(FileChunks(path: path, size: 100)).flatMap(\.self) == calendar.serialized())

    let flawed = try file(Array("BEGIN:VCALENDAR\r\nNONSENSE\r\nEND:VCALENDAR\r\n".utf8))
    let reading = ICalendarReader().read(contentsOf: flawed)
    #expect(reading.problems.map { $0.location?.file } == [flawed])
    #expect(
      ICalendarReader(file: "b").read(contentsOf: flawed).problems.first?.location?.file == "b")
    let parts = ICalendarReader().parts(contentsOf: flawed)
    #expect(parts.contains(.problem(reading.problems[0])))
  }

  @Test("A file of several chunks is read as its bytes are, with the same problems and places")
  func chunks() throws {
    var random = RandomText(seed: 11)
    let events = try (0..<2000).map { try GeneratedEvent.make(number: $0, from: &random) }
    var bytes = Samples.calendar(events: events).serialized()
    #expect(bytes.count > 600_000)
    for place in stride(from: 40_000, to: bytes.count, by: 40_000) {
      bytes.insert(contentsOf: Array("\r\nNONSENSE \u{1}\n \r\n".utf8), at: place)
    }
    let path = try file(bytes)
    let reading = ICalendarReader(file: path).read(bytes)
    #expect(reading.problems.count > 20)
    #expect(ICalendarReader().read(contentsOf: path) == reading)
  }

  @Test(
    "A file beyond a limit is refused as its bytes are, and not read on",
    arguments: ["BEGIN:A\r\n", "X:1\r\n", "NONSENSE\r\n", "\r\n b"])
  func refused(endless: String) throws {
    let start = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX:a"
    let bytes = Array((start + String(repeating: endless, count: 120_000)).utf8)
    let path = try file(bytes)
    var reader = ICalendarReader(file: path)
    reader.limits.lineLength = 1000
    let reading = reader.read(bytes)
    #expect(reading.components.isEmpty && reading.problems.containsError)
    #expect(reader.read(contentsOf: path) == reading)
  }

  @Test("A file that cannot be read is a problem with a code, in every way to read")
  func unreadable() throws {
    var small = ICalendarReader()
    small.limits.bytes = 10
    let cases = [
      (folder + "/none.ics", "file/not-found", "file/not-found"),
      (folder, "file/unreadable", "file/unreadable"),
    ]
    for (path, whole, inParts) in cases {
      #expect(ICalendarReader().read(contentsOf: path).problems.map(\.code.name) == [whole])
      let error = #expect(throws: InvalidDocument.self) { try EventCalendar(contentsOf: path) }
      #expect(error?.diagnostics.map(\.code.name) == [whole])
      var parts = ICalendarReader().parts(contentsOf: path).strict
      let later = #expect(throws: InvalidDocument.self) { try parts.next() }
      #expect(later?.diagnostics.map(\.code.name) == [inParts])
    }
    let path = try file(Array(repeating: 0x0A, count: 11))
    #expect(small.read(contentsOf: path).problems.map(\.code.name) == ["file/too-large"])
    #expect(throws: InvalidDocument.self) { try EventCalendar(contentsOf: path) }
  }
}
