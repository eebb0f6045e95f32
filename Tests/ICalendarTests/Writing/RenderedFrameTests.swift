import Testing

@testable import ICalendar

@Suite("Rendered components: content that is kept as text")
struct RenderedFrameTests {
  @Test(
    "Lines come after the first one of a text, whose blank lines are left out",
    arguments: [
      "", "\n", "UID:a", "UID:a\n", "\nUID:a\n\nSUMMARY:b", "UID:a\nSUMMARY:b\nEND",
      "UID:a\nSUMMARY:" + String(repeating: "ệ", count: 60),
    ], [[], ["SEQUENCE:1"], ["X:1", "Y:2"]])
  func inserted(text: String, added: [String]) {
    var lines = text.contentLines
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
