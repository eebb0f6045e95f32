import CivilTime
import Testing

@testable import OfficeDocuments

@Suite("Reading tables of documents")
struct WordReadingTests {
  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")"
      + "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  @Test("The lines between tables are the headings of the next one")
  func headings() throws {
    let table = "<w:tbl>\(Self.row(Self.cell("x")))</w:tbl>"
    func line(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let tables = try OfficeTable.all(
      in: TestPackage.document(
        line("KẾ HOẠCH") + line("") + line("năm 2027") + table + line("Phụ lục") + table))
    #expect(tables.map(\.name) == ["1", "2"])
    #expect(tables.map(\.headings) == [["KẾ HOẠCH", "năm 2027"], ["Phụ lục"]])
  }

  @Test("Merged cells have the text of the first, and say that they repeat it")
  func merged() throws {
    let bytes = TestPackage.table(
      Self.row(Self.cell("I. Nhóm", "<w:gridSpan w:val=\"3\"/>"))
        + Self.row(
          Self.cell("Thứ 2", "<w:vMerge w:val=\"restart\"/>"), Self.cell("a"), Self.cell("b"))
        + Self.row(Self.cell("", "<w:vMerge/>"), Self.cell("c"), Self.cell("d"))
        + Self.row(Self.cell("Thứ 3"), Self.cell("e")))
    #expect(
      try OfficeTable.all(in: bytes)[0].shown == [
        ["I. Nhóm", "[I. Nhóm]", "[I. Nhóm]"], ["Thứ 2", "a", "b"], ["[Thứ 2]", "c", "d"],
        ["Thứ 3", "e"],
      ])
  }

  @Test("A row in which nothing stands of its own is left out, and the others keep their numbers")
  func emptyRows() throws {
    let bytes = TestPackage.table(
      Self.row(Self.cell("a", "<w:vMerge w:val=\"restart\"/>"), Self.cell(""))
        + Self.row(Self.cell("", "<w:vMerge/>"), Self.cell(" ")) + Self.row(Self.cell("b")))
    let table = try OfficeTable.all(in: bytes)[0]
    #expect(table.rows.map(\.number) == [1, 3])
    #expect(table.shown == [["a"], ["b"]])
  }

  @Test("Columns that a row leaves free at its beginning are empty cells")
  func cellsBefore() throws {
    let bytes = TestPackage.table(
      "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(Self.cell("c"))</w:tr>")
    #expect(try OfficeTable.all(in: bytes)[0].shown == [["", "", "c"]])
  }

  @Test(
    "Text is what people see",
    arguments: [
      ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb c"),
      (
        "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t></w:r></w:ins>",
        "neu"
      ),
      ("<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:r><w:t>da</w:t></w:r>", "da"),
      ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>x</w:t></w:r>", "x"),
      ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>", "seen"),
      ("<w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:t>5/2/2027</w:t></w:r>", "5/2/2027"),
      ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
      (
        "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>",
        "field"
      ),
      ("<w:r><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/></w:r>", "2-3"),
      ("<w:r><w:t xml:space=\"preserve\">  a &amp; b&#x41;  </w:t></w:r>", "a & bA"),
      ("<w:r><w:t><![CDATA[<c>]]></w:t></w:r>", "<c>"),
      ("<w:r><w:t>e\u{302}\u{301}</w:t></w:r>", "ế"),
      ("<w:r><w:drawing><x><w:t>in a picture</w:t></x></w:drawing><w:t>y</w:t></w:r>", "y"),
    ])
  func text(run: String, expected: String) throws {
    let bytes = TestPackage.table("<w:tr><w:tc><w:p>\(run)</w:p></w:tc></w:tr>")
    #expect(try OfficeTable.all(in: bytes)[0].rows[0].cells.map(\.text) == [expected])
  }

  @Test("Of several forms of the same the first is read")
  func alternatives() throws {
    let bytes = TestPackage.document(
      """
      <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
      <mc:Choice><w:tbl>\(Self.row(Self.cell("new")))</w:tbl></mc:Choice>\
      <mc:Fallback><w:tbl>\(Self.row(Self.cell("old")))</w:tbl></mc:Fallback></mc:AlternateContent>
      """)
    #expect(try OfficeTable.all(in: bytes).map(\.shown) == [[["new"]]])
  }

  @Test("A table in a cell is lines of the cell")
  func nested() throws {
    let inner = "<w:tbl>\(Self.row(Self.cell("b"), Self.cell("c")))</w:tbl>"
    let bytes = TestPackage.table(
      "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>\(inner)<w:p/></w:tc></w:tr>")
    #expect(try OfficeTable.all(in: bytes)[0].shown == [["a\nb\nc"]])
  }

  @Test("Rows and tables stand in fields and insertions, too; rows that are deleted are not read")
  func wrapped() throws {
    let bytes = TestPackage.document(
      """
      <w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent>\(Self.row(Self.cell("a")))</w:sdtContent>\
      </w:sdt><w:tr><w:trPr><w:del w:id="1"/></w:trPr>\(Self.cell("b"))</w:tr>\
      <w:tr><w:sdt><w:sdtContent>\(Self.cell("c"))</w:sdtContent></w:sdt></w:tr></w:tbl>\
      </w:sdtContent></w:sdt>
      """)
    #expect(try OfficeTable.all(in: bytes)[0].shown == [["a"], ["c"]])
  }

  @Test("Prefixes are whatever a program takes, and strict documents are read")
  func namespaces() throws {
    let strict =
      "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><tbl><tr><tc>"
      + "<p><r><t>x</t></r></p></tc></tr></tbl></body></document>"
    let bytes = TestPackage.archive([
      TestPackage.roots("/word/document2.xml"), ("word/document2.xml", strict),
    ])
    #expect(try OfficeTable.all(in: bytes).map(\.shown) == [[["x"]]])
  }
}
