import Testing

@testable import ProgrammeSite

@Suite("QR codes")
struct QRCodeTests {
  @Test("A code is as large as its text needs, and has finders in three corners")
  func size() throws {
    // ISO/IEC 18004: version n has 17 + 4n modules a side; at level M version 1 holds 14 bytes.
    #expect(try #require(QRCode("webcal://a.b/c")).size == 21)
    #expect(try #require(QRCode("webcal://a.b/cd")).size == 25)
    let code = try #require(QRCode("webcal://lich.example.org/feeds/thu-vien-tinh.ics"))
    let last = code.size - 1
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
      #expect(code.isDark(row: row, column: column))
    }
    #expect(code.isDark(row: 3, column: 3) && !code.isDark(row: 1, column: 1))
  }

  @Test("The path has each dark module once, inside the light margin")
  func path() throws {
    let code = try #require(QRCode("webcal://a.b/c"))
    var dark: [[Int]] = []
    for run in code.path.split(separator: "M") {
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      let (x, y, width) = (numbers[0], numbers[1], numbers[2])
      #expect(x >= QRCode.margin && y >= QRCode.margin)
      #expect(x + width <= code.size + QRCode.margin && y < code.size + QRCode.margin)
      for column in x..<x + width {
        dark.append([y - QRCode.margin, column - QRCode.margin])
      }
    }
    let all = (0..<code.size).flatMap { row in
      (0..<code.size).filter { code.isDark(row: row, column: $0) }.map { [row, $0] }
    }
    #expect(dark == all)
  }

  @Test("Nothing is coded of an empty text, and of one for which no code has room")
  func noCode() {
    #expect(QRCode("") == nil)
    // Version 40 holds 2,331 bytes at level M.
    #expect(QRCode(String(repeating: "a", count: 2331)) != nil)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
  }
}
