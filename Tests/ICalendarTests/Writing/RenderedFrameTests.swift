import Testing

@testable import ICalendar

@Suite("Rendered components: content that is kept as text")
struct RenderedFrameTests {
  @Test(
    "The first line that begins with a name is found, and none inside of another line",
    arguments: [
      ("", "A", nil), ("A:1", "A", "A:1"), ("B:1\nA:1\nA:2", "A", "A:1"), ("\n\nA:1\n", "A", "A:1"),
      ("B:A:1\nCA:2", "A", nil), ("DTSTART;VALUE=DATE:2", "DTSTART;TZID=", nil),
      ("A:ệ\nAB", "AB", "AB"),
    ] as [(String, String, String?)])
  func line(text: String, name: String, line: String?) {
    #expect(text.contentLine(beginning: name).map(String.init) == line)
  }

  @Test(
    "Lines come after the first one of a text, whose blank lines are left out",
    arguments: [
      "", "\n", "UID:a", "UID:a\n", "\nUID:a\n\nSUMMARY:b", "UID:a\nSUMMARY:b\nEND",
      "UID:a\nSUMMARY:" + String(repeating: "ệ", count: 60),
    ], [[], ["SEQUENCE:1"], ["X:1", "Y:2"]])
  func inserted(text: String, added: [String]) {
    var lines = text.split(separator: "\n")
    lines.insert(contentsOf: added.map { $0[...] }, at: min(1, lines.count))
    let frame = RenderedFrame(.event, contentText: text, insertingAfterFirst: added)
    var opening = LineWriter()
    opening.write(.begin, of: .event)
    for line in lines { opening.write(line: String(line)) }
    #expect(frame.opening == opening.takeBytes())
    #expect(frame.opening.starts(with: Array("BEGIN:VEVENT\r\n".utf8)))
    #expect(frame.closing == Array("END:VEVENT\r\n".utf8))
  }
}
