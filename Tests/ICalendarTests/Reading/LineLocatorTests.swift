import CivilTime
import Testing

@testable import ICalendar

@Suite("Places in lines that were folded or spoilt")
struct LineLocatorTests {
  @Test(
    "A place is counted in the file's own letters, whatever was left out of the line",
    arguments: [
      ("ABCD\r\n", 3, 1, 4), ("AB\u{1}CD\r\n", 3, 1, 5), ("A\u{7F}\u{0}BCD", 3, 1, 6),
      ("A\tBCD", 3, 1, 4), ("AB\r\n CD\r\n", 3, 2, 3), ("AB\n\tCD", 2, 2, 2),
      ("AB\r\n\r\n CD", 2, 3, 2), ("ĐCD", 2, 1, 2), ("AB\rCD", 3, 1, 5), ("AB", 9, 1, 3),
      ("AB\r\nCD", 9, 1, 3),
    ])
  func location(text: String, offset: Int, line: Int, column: Int) {
    let locator = LineLocator(bytes: Array(text.utf8), start: 0, number: 1)
    let found = locator.location(ofOffset: offset, length: 1, file: nil).location
    #expect(found == SourceLocation(line: line, column: column))
  }
}
