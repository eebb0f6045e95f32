import CivilTime
import TestSupport
import Testing

@testable import OfficeDocuments

@Suite("Writing workbooks")
struct WorkbookWritingTests {
  private static func check(_ sheets: [Workbook.Sheet]) throws -> PackageCheck {
    let check = try PackageCheck(Workbook(OfficeSamples.properties, sheets: sheets).bytes())
    #expect(check.problems == [])
    return check
  }

  @Test("A plan is a package that opens without a repair, and the same bytes each time")
  func plan() throws {
    let bytes = OfficeSamples.workbook().bytes()
    let check = try PackageCheck(bytes)
    #expect(check.problems == [])
    #expect(
      check.names == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/theme/theme1.xml",
        "xl/styles.xml", "xl/sharedStrings.xml", "docProps/core.xml", "docProps/app.xml",
      ])
    #expect(OfficeSamples.workbook().bytes() == bytes)
  }

  @Test("Days and hours are numbers, in the forms of the country")
  func typed() throws {
    let check = try Self.check([
      .init(
        "a", columns: [.init("Ngày", width: 12, kind: .day), .init("Giờ", width: 8, kind: .time)],
        rows: [
          [.day(try #require(CalendarDate(2027, 2, 5))), .time(minutes: 450)],
          [.day(try #require(CalendarDate(1900, 3, 1))), .time(minutes: 1)],
          [.day(try #require(CalendarDate(1900, 2, 28))), .time(minutes: 1440)],
        ])
    ])
    let sheet = try #require(check.roots["xl/worksheets/sheet1.xml"])
    let cells = sheet.all("row").dropFirst().flatMap { $0.children }
    #expect(
      cells.prefix(4).map { $0.children.first?.text } == [
        "46423", "0.3125", "61", "0.0006944444444444445",
      ])
    #expect(cells.map { $0.element["t"] } == [nil, nil, nil, nil, "s", "s"])
    let forms = try #require(check.roots["xl/styles.xml"]).all("xf").dropFirst().map {
      $0.element["numFmtId"]
    }
    let styles = cells.prefix(2).compactMap { $0.element["s"].flatMap { Int($0) } }
    #expect(styles.map { forms[$0 + 0] } == ["164", "165"])
    let codes = try #require(check.roots["xl/styles.xml"]).all("numFmt").map {
      $0.element["formatCode"]
    }
    #expect(codes == ["dd/mm/yyyy", "hh:mm"])
    let texts = try #require(check.roots["xl/sharedStrings.xml"]).all("t").map(\.text)
    #expect(texts == ["Ngày", "Giờ", "28/02/1900", "24:00"])
  }

  @Test("The titles stay, filter and print on each page")
  func titles() throws {
    let check = try PackageCheck(OfficeSamples.workbook(rows: 3).bytes())
    let sheet = try #require(check.roots["xl/worksheets/sheet1.xml"])
    #expect(sheet.all("pane").map { $0.element["state"] } == ["frozen"])
    #expect(sheet.all("autoFilter").map { $0.element["ref"] } == ["A1:F4"])
    #expect(sheet.all("pageSetup").map { $0.element["orientation"] } == ["landscape"])
    #expect(sheet.all("oddHeader").map(\.text) == ["&CKế hoạch năm 2027 – Sách && Văn hóa đọc"])
    let names = try #require(check.roots["xl/workbook.xml"]).all("definedName")
    #expect(
      names.map(\.text) == [
        "'Kế hoạch năm 2027'!$A$1:$F$4", "'Kế hoạch năm 2027'!$1:$1",
        "'KẾ HOẠCH NĂM 2027 (2)'!$A$1:$A$3", "'KẾ HOẠCH NĂM 2027 (2)'!$1:$1",
      ])
  }

  @Test(
    "Names of sheets are as Excel takes them",
    arguments: [
      (["a", "A"], ["a", "A (2)"]), (["Năm", "NĂM", "năm"], ["Năm", "NĂM (2)", "năm (3)"]),
      (["[a]:*?/\\b"], ["-a------b"]), (["'a'", " ' "], ["a", "Trang tính 2"]),
      (["", ""], ["Trang tính 1", "Trang tính 2"]),
      (["History"], ["History (2)"]),
      ([String(repeating: "ế", count: 40)], [String(repeating: "ế", count: 31)]),
      ([String(repeating: "🎉", count: 40)], [String(repeating: "🎉", count: 15)]),
      (
        [String(repeating: "a", count: 40), String(repeating: "A", count: 31)],
        [String(repeating: "a", count: 31), String(repeating: "A", count: 27) + " (2)"]
      ),
      (["a\nb\u{7}"], ["a b‹U+0007›"]), (["a (2)", "a", "A"], ["a (2)", "a", "A (3)"]),
    ])
  func names(names: [String], expected: [String]) {
    #expect(SheetNames.valid(names, in: .vietnamese) == expected)
  }

  @Test("Whatever sheets are called, their names are valid and unlike each other")
  func anyNames() {
    var random = RandomText(seed: 18)
    let names =
      (0..<400).map { _ in
        random.text(
          of: RandomText.letters + RandomText.hostile + ["'", "/", "[a", "Năm", "NĂM"], upTo: 12)
      }
      + HostileText.all.map(\.text)
    let valid = SheetNames.valid(names, in: .english)
    #expect(Set(valid.map { $0.lowercased() }).count == names.count)
    for name in valid {
      #expect((1...31).contains(name.utf16.count))
      #expect(
        !name.unicodeScalars.contains {
          "[]:*?/\\".unicodeScalars.contains($0)
            || $0.isUnseen && $0 != "\u{200D}" && $0 != "\u{FE0F}"
        })
      #expect(name.first != "'" && name.last != "'")
    }
  }

  @Test("No text is a formula, and none breaks a workbook", arguments: HostileText.all)
  func hostile(text: HostileText) throws {
    _ = try Self.check([
      .init(
        text.text, title: text.text, columns: [.init(text.text, width: .nan)],
        rows: [[.text(text.text)]]),
      .init("b", title: text.text, columns: [], rows: [[.text(text.text)]]),
    ])
  }

  @Test("Numbers that are none are words, times that are none too")
  func odd() throws {
    let check = try Self.check([
      .init(
        "a", columns: [.init("n", width: 1e9)],
        rows: [
          [.number(.nan)], [.number(-.infinity)], [.time(minutes: .min)], [.time(minutes: .max)],
          [.number(1e300)], [],
        ])
    ])
    let cells = try #require(check.roots["xl/worksheets/sheet1.xml"]).all("c").dropFirst()
    #expect(cells.map { $0.element["t"] } == ["s", "s", "s", "s", nil, nil])
  }

  @Test("A text that is longer than a cell is cut, and its end says so")
  func longText() throws {
    let check = try Self.check([
      .init(
        "a", columns: [.init("x", width: 9)], rows: [[.text(String(repeating: "ế", count: 40_000))]]
      )
    ])
    let text = try #require(check.roots["xl/sharedStrings.xml"]?.all("t").last?.text)
    #expect(text.utf16.count == 32_767)
    #expect(text.hasSuffix("ế…"))
  }

  @Test("More rows than a sheet has go on in another")
  func split() {
    let sheet = Workbook.Sheet(
      "a", columns: [.init("x", width: 9)], rows: (0..<7).map { [.number(Double($0))] })
    let parts = sheet.split(atMost: 3)
    #expect(parts.map(\.rows.count) == [3, 3, 1])
    #expect(parts.flatMap(\.rows) == sheet.rows)
    #expect(sheet.split(atMost: 7) == [sheet])
  }
}
