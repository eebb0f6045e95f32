import ICalendar
import TestSupport
import Testing

@Suite("Folding of lines (RFC 5545, section 3.1)")
struct LineFoldingTests {
  @Test("Lines have at most 75 octets, are valid UTF-8 and unfold to what was meant")
  func generatedText() {
    var random = RandomText(seed: 75)
    for _ in 0..<1500 {
      let line = ContentLine(Property(.summary, text: random.text(upTo: 160)))
      let physical = Samples.physicalLines(line.folded)
      for (index, bytes) in physical.enumerated() {
        #expect(bytes.count <= 75)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        #expect(index == 0 || bytes.first == 0x20)
      }
      #expect(Samples.unfolded(line.folded).map { Array($0.utf8) } == [Array(line.text.utf8)])
      #expect(line.folded.suffix(2) == [0x0D, 0x0A])
    }
  }

  @Test("No letter that a reader sees is cut, and no line is shorter than it has to be")
  func lettersStayWhole() {
    var random = RandomText(seed: 29)
    for _ in 0..<1500 {
      let line = ContentLine(Property(.summary, text: random.text(upTo: 160)))
      var boundaries = Set<Int>()
      var offset = 0
      for letter in line.text {
        boundaries.insert(offset)
        offset += letter.utf8.count
      }
      let physical = Samples.physicalLines(line.folded)
      var cut = 0
      for (index, bytes) in physical.dropLast().enumerated() {
        let room = index == 0 ? 75 : 74
        let start = cut
        cut += index == 0 ? bytes.count : bytes.count - 1
        #expect(boundaries.contains(cut), "cut inside a letter of \(line.text)")
        let furthest = boundaries.filter { $0 > start && $0 <= start + room }.max()
        #expect(cut == furthest, "\(line.text)")
      }
    }
  }

  @Test("A letter that fills more than a line is cut between its code points")
  func giantLetter() {
    let giant = "a" + String(repeating: "\u{301}\u{323}", count: 100)
    #expect(giant.count == 1)
    let line = ContentLine(Property(.summary, value: giant))
    for bytes in Samples.physicalLines(line.folded) {
      #expect(bytes.count <= 75)
      #expect(String(validating: bytes, as: UTF8.self) != nil)
    }
    #expect(Samples.unfolded(line.folded).map { Array($0.utf8) } == [Array(line.text.utf8)])
  }

  @Test("A line of 75 octets is not folded, one of 76 is", arguments: [74, 75, 76, 149, 150])
  func exactLengths(length: Int) {
    let value = String(repeating: "x", count: length - "SUMMARY:".utf8.count)
    let line = ContentLine(Property(.summary, value: value))
    let lengths = Samples.physicalLines(line.folded).map(\.count)
    let expected = [74: [74], 75: [75], 76: [75, 2], 149: [75, 75], 150: [75, 75, 2]]
    #expect(lengths == expected[length])
  }

  @Test("Long names of properties, parameters and components are folded like values")
  func longNames() throws {
    let word = String(repeating: "N", count: 100)
    let property = Property(
      try #require(PropertyName(word)), [Parameter(try #require(ParameterName(word)), word)],
      value: word)
    let component = Component(try #require(ComponentName(word)), properties: [property])
    let bytes = ICalendarWriter.bytes(of: component)
    #expect(Samples.physicalLines(bytes).allSatisfy { $0.count <= 75 })
    #expect(
      Samples.unfolded(bytes) == [
        "BEGIN:\(word)", "\(word);\(word)=\(word):\(word)", "END:\(word)",
      ]
    )
  }
}
