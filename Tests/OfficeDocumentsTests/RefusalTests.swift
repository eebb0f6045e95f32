import CivilTime
import TestSupport
import Testing

@testable import OfficeDocuments

@Suite("Files that are not read")
struct RefusalTests {
  @Test(
    "Each kind of file that is not read has its code",
    arguments: [
      ([], "office/empty"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "office/unsupported-format"),
      (Array("%PDF-1.7".utf8), "office/unsupported-format"),
      (Array("{\\rtf1".utf8), "office/unsupported-format"),
      (Array("\n<html><table>".utf8), "office/unsupported-format"),
      (Array("\u{FEFF}<?xml version=\"1.0\"?>".utf8), "office/unsupported-format"),
      ([0x89, 0x50, 0x4E, 0x47], "office/unsupported-format"),
      (
        [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf16).flatMap { [UInt8($0), 0] },
        "office/encrypted"
      ),
      (Array("PK".utf8), "office/broken-package"),
      (TestPackage.archive([]), "office/unsupported-format"),
      (TestPackage.archive([("a.txt", "a")]), "office/unsupported-format"),
      (
        TestPackage.archive([
          ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"),
        ]), "office/unsupported-format"
      ),
      (
        TestPackage.archive([
          TestPackage.roots("ppt/presentation.xml"), ("ppt/presentation.xml", "<p/>"),
        ]),
        "office/unsupported-format"
      ),
      (
        TestPackage.archive([TestPackage.roots("xl/workbook.bin"), ("xl/workbook.bin", "x")]),
        "office/unsupported-format"
      ),
      (TestPackage.archive([TestPackage.roots("word/document.xml")]), "office/broken-package"),
    ] as [([UInt8], String)])
  func kinds(bytes: [UInt8], code: String) { #expect(codes(of: bytes) == [code]) }

  @Test(
    "XML that office programs do not write is refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>", "<a></b>", "<a/><b/>", "<a", "a", "",
      "<a b=\"1\" b=\"2\"/>", "<a b=1/>", "<a b=\"<\"/>", "<a>&nbsp;</a>", "<a>&#0;</a>",
      "<a>&#x1F;</a>", "<a>&#99999999999;</a>", "<a>\u{1}</a>", "<a><![CDATA[</a>", "<a><!-- </a>",
      "<a>&amp</a>", "</a>", "<a></a>b", "<a ", "<?xml", "<!ELEMENT a>",
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
      (0..<200).map { "<a xmlns:b\($0)=\"x\" xmlns:c\($0)=\"x\">" }.joined()
        + String(repeating: "</a>", count: 200),
    ])
  func xml(text: String) {
    var part = OfficePart("a.xml", Array(text.utf8))
    var failure: OfficeFailure?
    do throws(OfficeFailure) {
      while try part.next() != nil {}
    } catch {
      failure = error
    }
    let expected: OfficeFailure =
      text.utf8.count > 500
      ? .tooLarge(.nesting)
      : text.hasPrefix("<!D") ? .documentType(part: "a.xml") : .brokenXML(part: "a.xml")
    #expect(failure == expected)
  }

  @Test("Bytes in a part that are no UTF-8 break it; UTF-16 is read")
  func encodings() {
    func package(_ bytes: [UInt8]) -> [UInt8] {
      var archive = ZIPWriter()
      let roots = TestPackage.roots("a.xml")
      archive.add(roots.0, Array(roots.1.utf8))
      archive.add("a.xml", bytes)
      return archive.archive()
    }
    let text = "<w:document \(TestPackage.word)/>"
    #expect(
      codes(of: package(Array("<w:document \(TestPackage.word)>".utf8) + [0xFF])) == [
        "office/broken-xml"
      ])
    #expect(
      codes(of: package(("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        == []
    )
  }

  @Test(
    "Two files of one name, and names that lead out, are refused",
    arguments: [
      "word/document.xml", "Word/Document.XML", "../a.xml", "/a.xml", "word//a.xml", "word\\a.xml",
      "word/../a.xml", "./a.xml", "a\u{0}.xml", "",
    ])
  func names(name: String) {
    let bytes = TestPackage.archive([
      TestPackage.roots("word/document.xml"),
      ("word/document.xml", "<w:document \(TestPackage.word)/>"), (name, "x"),
    ])
    #expect(codes(of: bytes) == ["office/broken-package"])
  }

  @Test("A part that is needed and lies outside is not fetched; a link is only a link")
  func external() {
    let xmlns = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    func package(_ type: String) -> [UInt8] {
      TestPackage.archive([
        (
          "_rels/.rels",
          "<Relationships \(xmlns)><Relationship Id=\"a\" Type=\"x/\(type)\" TargetMode=\"External\""
            + " Target=\"http://example.org/a\"/><Relationship Id=\"b\" Type=\"x/officeDocument\" "
            + "Target=\"d.xml\"/></Relationships>"
        ), ("d.xml", "<w:document \(TestPackage.word)/>"),
      ])
    }
    #expect(codes(of: package("officeDocument")) == ["office/external-part"])
    #expect(codes(of: package("hyperlink")) == [])
  }

  // MARK: Limits

  @Test("A bomb is found before it is unpacked")
  func bombs() {
    var small = OfficeLimits()
    small.unpackedBytes = 10_000
    let blanks = String(repeating: " ", count: 20_000)
    #expect(codes(of: TestPackage.document(blanks), limits: small) == ["office/too-large"])
    // Deflate makes nothing more than 1,032 times smaller.
    let bomb = TestPackage.document(String(repeating: " ", count: 8_000_000))
    #expect(codes(of: bomb) == ["office/too-large"])
    small = OfficeLimits()
    small.parts = 10
    let many = TestPackage.archive((0..<11).map { ("\($0)", "") })
    #expect(codes(of: many, limits: small) == ["office/too-large"])
    small.bytes = 100
    #expect(codes(of: many, limits: small) == ["office/too-large"])
  }

  @Test(
    "Cells are counted before they are made",
    arguments: [
      TestPackage.table(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc></w:tr>"),
      TestPackage.table("<w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr></w:tr>"),
      TestPackage.workbook(
        "<sheetData>"
          + (1...100).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
          + "</sheetData>"),
      TestPackage.workbook(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row></sheetData>"
          + "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1\"/>", count: 100)
          + "</mergeCells>"),
    ])
  func cells(bytes: [UInt8]) { #expect(codes(of: bytes) == ["office/too-large"]) }

  @Test("Merged ranges cost no more than what is counted")
  func merges() {
    // Each of so many rows lies in each of so many ranges.
    let rows = (1...2000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let merges = String(repeating: "<mergeCell ref=\"A1:A1048576\"/>", count: 2000)
    let bytes = TestPackage.workbook(
      "<sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>")
    #expect(codes(of: bytes) == ["office/too-large"])
  }

  @Test("A header that says what the directory does not is refused, and so is each other lie")
  func headers() {
    let bytes = TestPackage.document("<w:p/>")
    let directory = bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) } ?? 0
    let end = bytes.count - 22
    func changed(_ place: Int, _ change: (UInt8) -> UInt8) -> [UInt8] {
      var changed = bytes
      changed[place] = change(changed[place])
      return changed
    }
    let lies: [(Int, String)] = [
      (2, "broken-package"), (8, "broken-package"), (26, "broken-package"), (30, "broken-package"),
      (directory + 10, "broken-package"), (directory + 16, "broken-package"),
      (directory + 20, "broken-package"), (directory + 24, "broken-package"),
      (directory + 42, "broken-package"), (end + 10, "broken-package"),
      (end + 12, "broken-package"), (end + 16, "broken-package"), (end + 4, "broken-package"),
      (end + 20, "broken-package"),
    ]
    for (place, code) in lies {
      #expect(codes(of: changed(place) { $0 ^ 1 }) == ["office/" + code], "at \(place)")
    }
    #expect(codes(of: changed(directory + 8) { $0 | 1 }) == ["office/encrypted"])
    var large = bytes
    large.replaceSubrange(end + 16..<end + 20, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(codes(of: large) == ["office/unsupported-format"])
    #expect(codes(of: bytes) == [])
  }
}
