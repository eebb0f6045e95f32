import CivilTime
import Testing

@testable import OfficeDocuments

@Suite("Reading workbooks")
struct WorkbookReadingTests {
  private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .earliest }

  private static func cell(_ bytes: [UInt8]) throws -> OfficeTable.Cell? {
    try OfficeTable.all(in: bytes).first?.rows.first?.cells.first
  }

  @Test(
    "What a cell's form shows decides what its number is",
    arguments: [
      ("46423", "dd/mm/yyyy", "5/2/2027", .day(day("2027-02-05"), minutes: nil)),
      ("46423.3125", "dd/mm/yyyy hh:mm", "5/2/2027 07:30", .day(day("2027-02-05"), minutes: 450)),
      ("46423.3125", "d/m/yy", "5/2/2027", .day(day("2027-02-05"), minutes: nil)),
      (
        "46423", "[$-42A]dd &quot;tháng&quot; mm &quot;năm&quot; yyyy;@", "5/2/2027",
        .day(day("2027-02-05"), minutes: nil)
      ),
      ("46423", "[$-42A]dddd, d mmmm yyyy", "5/2/2027", .day(day("2027-02-05"), minutes: nil)),
      ("46423", "mm/yyyy", "2/2027", .month(year: 2027, month: 2)),
      ("46423", "&quot;Tháng &quot;m/yyyy", "2/2027", .month(year: 2027, month: 2)),
      ("46423", "d/m", "5/2", MonthDay(day: 5, month: 2).map { .dayOfYear($0) } ?? .nothing),
      ("46423", "d-mmm", "5/2", MonthDay(day: 5, month: 2).map { .dayOfYear($0) } ?? .nothing),
      ("46423", "yyyy", "2027", .number(2027)),
      ("46423", "dd", "5", .number(5)),
      ("46423", "mmmm", "2", .number(2)),
      ("0.3125", "hh:mm", "07:30", .time(minutes: 450)),
      ("46423.3125", "h:mm AM/PM", "1114159:30", .number(46423.3125)),
      ("1.5", "[h]:mm", "36:00", .number(1.5)),
      ("46423", "0.00", "46423", .number(46423)),
      ("46423", "[Red]#,##0", "46423", .number(46423)),
      ("46423", "General", "46423", .number(46423)),
      ("46423", "0\\d", "46423", .number(46423)),
      ("0.1", "0%", "0.1", .number(0.1)),
      ("0.30000000000000004", "General", "0.3", .number(0.30000000000000004)),
      ("46422.99999999", "d/m/yyyy h:mm", "5/2/2027 00:00", .day(day("2027-02-05"), minutes: 0)),
      ("60", "d/m/yyyy", "60", .number(60)),
      ("59", "d/m/yyyy", "28/2/1900", .day(day("1900-02-28"), minutes: nil)),
      ("61", "d/m/yyyy", "1/3/1900", .day(day("1900-03-01"), minutes: nil)),
      ("-5", "d/m/yyyy", "-5", .number(-5)),
      ("1E+20", "d/m/yyyy", "1e+20", .number(1e20)),
    ] as [(String, String, String, OfficeTable.Value)])
  func forms(value: String, code: String, text: String, expected: OfficeTable.Value) throws {
    let cell = try #require(try Self.cell(TestPackage.cell(value, form: code)))
    #expect(cell == OfficeTable.Cell(text: text, value: expected))
  }

  @Test(
    "Forms that Excel knows by number are known",
    arguments: [
      (14, OfficeTable.Value.day(day("2027-02-05"), minutes: nil)), (20, .time(minutes: 0)),
      (17, .month(year: 2027, month: 2)), (22, .day(day("2027-02-05"), minutes: 0)),
      (0, .number(46423)), (10, .number(46423)), (49, .number(46423)),
    ])
  func builtIn(number: Int, expected: OfficeTable.Value) throws {
    // An hour alone is that of no day.
    let value = number == 20 ? "0" : "46423"
    let bytes = TestPackage.workbook(
      "<sheetData><row><c s=\"0\"><v>\(value)</v></c></row></sheetData>",
      styles: "<cellXfs><xf numFmtId=\"\(number)\"/></cellXfs>")
    #expect(try Self.cell(bytes)?.value == expected)
  }

  @Test("A workbook that counts from 1904 has other numbers for the same days")
  func macintosh() throws {
    let bytes = TestPackage.cell(
      "44961", form: "d/m/yyyy", properties: "<workbookPr date1904=\"1\"/>")
    #expect(try Self.cell(bytes)?.text == "5/2/2027")
  }

  @Test("Text stands in the workbook, in the cell, or is what a formula gave; all kinds are read")
  func kinds() throws {
    let bytes = TestPackage.workbook(
      """
      <sheetData><row r="2">\
      <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>\
      <c r="C2" t="inlineStr"><is><r><t>ô </t></r><r><t>riêng</t></r></is></c>\
      <c r="D2" t="str"><f>A1&amp;"x"</f><v>gx</v></c><c r="E2" t="b"><v>1</v></c>\
      <c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="d"><v>2027-02-05T07:30:00</v></c>\
      <c r="H2"><f>1+1</f><v>2</v></c><c r="I2" t="s"><v>99</v></c><c r="J2" t="s"><v>2</v></c>\
      <c r="K2"><f>1+2</f></c><c r="L2" t="str"><f>""</f><v></v></c><c r="M2"><v>3</v></c>\
      <c r="N2"><f>1+4</f><v></v></c>\
      </row></sheetData>
      """,
      texts: "<si><t>một</t></si><si><r><t>hai</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">"
        + " ba</t></r><rPh><t>đọc</t></rPh></si><si><t>a_x000A_b_x005F_c_x0_</t></si>")
    let row = try OfficeTable.all(in: bytes)[0].rows[0]
    #expect(row.number == 2)
    #expect(
      row.cells.map(\.text) == [
        "một", "hai ba", "ô riêng", "gx", "TRUE", "#REF!", "5/2/2027 07:30", "2", "", "a\nb_c_x0_",
        "=1+2", "", "3", "=1+4",
      ])
    #expect(row.cells[6].value == .day(Self.day("2027-02-05"), minutes: 450))
    #expect(row.cells[7].value == .number(2))
  }

  @Test("Merged cells have the text of the first, as far as the sheet is wide")
  func merged() throws {
    func text(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let bytes = TestPackage.workbook(
      "<sheetData><row r=\"1\">\(text("A1", "KẾ HOẠCH"))</row>"
        + "<row r=\"3\">\(text("A3", "Thứ 2"))\(text("B3", "a"))\(text("C3", "b"))</row>"
        + "<row r=\"4\">\(text("B4", "c"))</row><row r=\"5\"><c r=\"A5\" s=\"0\"/></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A3:A1048576\"/></mergeCells>")
    let table = try OfficeTable.all(in: bytes)[0]
    #expect(table.name == "Một")
    #expect(
      table.shown == [
        ["KẾ HOẠCH", "[KẾ HOẠCH]", "[KẾ HOẠCH]"], ["Thứ 2", "a", "b"], ["[Thứ 2]", "c"],
      ]
    )
    #expect(table.rows.map(\.number) == [1, 3, 4])
  }

  @Test("Sheets that are hidden are not read, and charts are none")
  func hidden() throws {
    let data = "<sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"
    let bytes = TestPackage.archive([
      TestPackage.roots("xl/workbook.xml"),
      (
        "xl/workbook.xml",
        "<workbook \(TestPackage.sheet) xmlns:r=\"\(TestPackage.relations)\"><sheets>"
          + "<sheet name=\"a\" r:id=\"r1\" state=\"hidden\"/><sheet name=\"b\" r:id=\"r2\"/>"
          + "<sheet name=\"c\" r:id=\"r3\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        TestPackage.relationships([
          ("r1", "worksheet", "1.xml"), ("r2", "worksheet", "./1.xml"),
          ("r3", "chartsheet", "2.xml"),
        ])
      ),
      ("xl/1.xml", "<worksheet \(TestPackage.sheet)>\(data)</worksheet>"),
    ])
    #expect(try OfficeTable.all(in: bytes).map(\.name) == ["b"])
  }

  @Test(
    "A row in a place that no sheet has breaks the sheet, and so do those that follow",
    arguments: [Int.max, Int.min, 1_048_577, 0])
  func impossibleRow(number: Int) {
    let cell = "<c><v>1</v></c>"
    let bytes = TestPackage.workbook(
      "<sheetData><row r=\"\(number)\"/><row/><row r=\"\(number)\">\(cell)</row></sheetData>")
    #expect(codes(of: bytes) == ["office/broken-xml"])
  }

  @Test("A workbook has no more sheets than parts")
  func manySheets() {
    let sheets = String(repeating: "<sheet name=\"a\" r:id=\"r\"/>", count: 1001)
    let bytes = TestPackage.archive([
      TestPackage.roots("w.xml"),
      (
        "w.xml",
        "<workbook \(TestPackage.sheet) xmlns:r=\"\(TestPackage.relations)\"><sheets>\(sheets)"
          + "</sheets></workbook>"
      ), ("_rels/w.xml.rels", TestPackage.relationships([("r", "worksheet", "s.xml")])),
      ("s.xml", "<worksheet \(TestPackage.sheet)/>"),
    ])
    #expect(codes(of: bytes) == ["office/too-large"])
  }

  @Test("A cell in the last corner of a sheet makes no sheet of empty ones")
  func farAway() throws {
    let bytes = TestPackage.workbook(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>")
    let table = try OfficeTable.all(in: bytes)[0]
    #expect(table.rows.map(\.number) == [1, 1_048_576])
    #expect(table.rows.map(\.cells.count) == [1, 16_384])
  }

  @Test(
    "A cell in a place that no sheet has breaks the sheet",
    arguments: [
      "A0", "A1048577", "XFE1", "1", "a1", "AAAA1", "A99999999999999999999", "", "A-1",
    ])
  func impossible(place: String) {
    let bytes = TestPackage.workbook(
      "<sheetData><row><c r=\"\(place)\"><v>1</v></c></row></sheetData>")
    #expect(codes(of: bytes) == ["office/broken-xml"])
  }
}
