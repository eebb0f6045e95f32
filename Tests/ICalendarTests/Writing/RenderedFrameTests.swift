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
    #expect(frame == RenderedFrame(.event, lines: lines))
    #expect(frame.opening.starts(with: Array("BEGIN:VEVENT\r\n".utf8)))
  }
}
