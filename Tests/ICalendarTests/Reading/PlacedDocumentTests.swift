import TestSupport
import Testing

@testable import ICalendar

@Suite("A document and its places")
struct PlacedDocumentTests {
  /// Documents as they are, and with some damage.
  private static func documents() throws -> [[UInt8]] {
    let seeds = try LintCorpus.documents().map(\.bytes).filter { $0.count < 100_000 }
    var random = SplitMix(seed: 3)
    let damaged = Sweep.of(0..<2000, sample: 300).map { round in
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0...(round % 4) { bytes = LintCorpus.mutated(bytes, with: seeds, &random) }
      return bytes
    }
    return seeds + damaged
  }

  @Test("Physical lines and their breaks are the whole document, from its byte order mark on")
  func physicalLines() throws {
    for bytes in try Self.documents() {
      let document = ICalendarReader().document(bytes)
      guard !document.components.isEmpty else { continue }
      var next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for (index, line) in document.lines.physical.enumerated() {
        #expect(line.range.lowerBound == next && line.number == index + 1)
        let lineBreak = bytes[line.range.upperBound..<(line.range.upperBound + line.lengthOfBreak)]
        #expect([[], [0x0A], [0x0D, 0x0A]].contains(Array(lineBreak)))
        next = line.range.upperBound + line.lengthOfBreak
      }
      #expect(next == bytes.count)
    }
  }

  @Test(
    "Where a property is said to stand, its name stands, and its value where that is said to be")
  func places() throws {
    for bytes in try Self.documents() {
      let document = ICalendarReader().document(bytes)
      var lines: [Int: [UInt8]] = [:]
      for line in document.lines.content { lines[line.start.offset] = document.text(of: line) }
      func look(_ component: Component, _ places: ComponentPlaces) {
        let begin = lines[places.line.offset] ?? []
        #expect(String(decoding: begin.prefix(6), as: UTF8.self).uppercased().hasPrefix("BEGIN"))
        #expect(component.properties.count == places.properties.count)
        for (property, place) in zip(component.properties, places.properties) {
          let text = lines[place.line.offset] ?? []
          // What is no UTF-8 has been repaired.
          let name = String(decoding: text.prefix(place.valueOffset), as: UTF8.self)
          #expect(name.hasPrefix(property.name.spelling))
          let value = String(decoding: text.dropFirst(place.valueOffset), as: UTF8.self)
          #expect(property.value.utf8.elementsEqual(value.utf8))
        }
        for (inner, places) in zip(component.components, places.components) { look(inner, places) }
      }
      for (component, places) in zip(document.components, document.places) {
        look(component, places)
      }
    }
  }

  @Test("With places or without, the reader makes the same of a document")
  func sameComponents() throws {
    for bytes in try Self.documents() {
      let reading = ICalendarReader().read(bytes)
      let document = ICalendarReader().document(bytes)
      #expect(document.components == reading.components)
      #expect(document.problems == reading.problems)
    }
  }

  @Test("However many problems a document has, it is read to its end, and so many are listed")
  func manyProblems() {
    let lines = String(repeating: "nonsense\r\n", count: 300)
    let text = "BEGIN:VCALENDAR\r\n\(lines)VERSION:2.0\r\nEND:VCALENDAR\r\n"
    let document = ICalendarReader().document(Array(text.utf8))
    #expect(document.components.first?.properties.map(\.name) == [.version])
    #expect(document.problems.count == 201)
    #expect(document.lines.content.count { $0.kind == .unsound } == 300)
  }
}
