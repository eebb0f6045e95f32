import CivilTime
import Testing

@testable import OfficeDocuments

@Suite("Reading CSV files")
struct CSVReadingTests {
  private static func shown(_ text: String) throws -> [[String]] {
    try OfficeTable.all(in: Array(text.utf8))[0].shown
  }

  @Test(
    "Cells are as RFC 4180 has them, with whatever separator and line ends",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("\"a\"\"b\",\"c,d\",\"e\r\nf\"\r\n", [["a\"b", "c,d", "e\nf"]]),
      ("a;b,c;d\ne;f;g\n", [["a", "b,c", "d"], ["e", "f", "g"]]),
      ("a\tb,c\td;\n", [["a", "b,c", "d;"]]),
      ("\"x;y;z;\",b\nc,d\n", [["x;y;z;", "b"], ["c", "d"]]),
      (
        "KẾ HOẠCH, năm 2027\n\nTT;Nội dung;Ngày\n1;a, b, c;2\n",
        [
          ["KẾ HOẠCH, năm 2027"], ["TT", "Nội dung", "Ngày"], ["1", "a, b, c", "2"],
        ]
      ),
      ("sep=;\r\na;b\r\n", [["a", "b"]]), ("a\"b,c\n", [["a\"b", "c"]]),
      ("\"a\"b,c\n", [["ab", "c"]]), ("một\n", [["một"]]), (",,\n", []),
      ("a,,\n,,b\n", [["a"], ["", "", "b"]]),
    ])
  func cells(text: String, expected: [[String]]) throws {
    #expect(try Self.shown(text) == expected)
    #expect(try Self.shown("\u{FEFF}" + text) == expected)
  }

  @Test("Rows count as a spreadsheet counts them")
  func numbers() throws {
    let table = try OfficeTable.all(in: Array("a\n\n\"b\nc\"\nd\n".utf8))[0]
    #expect(table.rows.map(\.number) == [1, 3, 4])
  }

  @Test(
    "The apostrophes by which formulas become text are taken off",
    arguments: [
      ("'=1+1", "=1+1"), ("'- một", "- một"), ("\"' \t=1\"", "=1"), ("'+84", "+84"), ("'@x", "@x"),
      ("\"a;'=1\"", "a;=1"), ("\"x\n'- y\"", "x\n- y"), ("'a'", "'a'"), ("'", "'"),
      ("a'=b", "a'=b"),
      ("''=1", "''=1"),
    ])
  func guards(cell: String, expected: String) throws {
    #expect(try Self.shown("tiêu đề\n\(cell)\n") == [["tiêu đề"], [expected]])
  }

  @Test("UTF-16 is read in both orders", arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    let bytes = ("\u{FEFF}Nội dung\tNgày 🎉\r\n").utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(try OfficeTable.all(in: bytes)[0].shown == [["Nội dung", "Ngày 🎉"]])
  }

  @Test(
    "What is no text is refused where it stands",
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x63], 2, 2), ([0x61, 0x0A, 0x0A, 0x00], 3, 1),
      ([0xC3], 1, 1), ([0xFF, 0xFE, 0x00], 1, 1),
    ] as [([UInt8], Int, Int)])
  func encoding(bytes: [UInt8], line: Int, column: Int) throws {
    let error = try #require(throws: InvalidDocument.self) { try OfficeTable.all(in: bytes) }
    #expect(error.diagnostics.map(\.code) == ["office/encoding"])
    let location = error.diagnostics.first?.location
    #expect(location == SourceLocation(file: "ke-hoach", line: line, column: column))
  }

  @Test("A quotation mark that is never closed does not swallow the rest")
  func openQuote() throws {
    let error = try #require(throws: InvalidDocument.self) {
      try Self.shown("a,b\nc,\"d\ne,f\n")
    }
    #expect(error.diagnostics.map(\.code) == ["office/open-quote"])
    let location = error.diagnostics.first?.location
    #expect(location == SourceLocation(file: "ke-hoach", line: 2, column: 3))
  }
}
