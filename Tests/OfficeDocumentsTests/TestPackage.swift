import CivilTime
import Testing

@testable import OfficeDocuments

/// Packages made by hand, as other programs write them.
enum TestPackage {
  static func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
    var archive = ZIPWriter()
    for (name, text) in files { archive.add(name, Array(text.utf8)) }
    return archive.archive()
  }

  static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func roots(_ main: String) -> (String, String) {
    ("_rels/.rels", relationships([("rId1", "officeDocument", main)]))
  }

  static func relationships(_ relationships: [(id: String, type: String, target: String)]) -> String
  {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + relationships.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// A document with this body.
  static func document(_ body: String) -> [UInt8] {
    archive([
      roots("word/document.xml"),
      (
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document \(word)><w:body>\(body)</w:body></w:document>"
      ),
    ])
  }

  /// A document with a table of these rows.
  static func table(_ rows: String) -> [UInt8] { document("<w:tbl>\(rows)</w:tbl>") }

  /// A workbook with one sheet of this content.
  static func workbook(
    _ content: String, texts: String = "", styles: String = "", properties: String = ""
  ) -> [UInt8] {
    archive([
      roots("xl/workbook.xml"),
      (
        "xl/workbook.xml",
        "<workbook \(sheet) xmlns:r=\"\(relations)\">\(properties)"
          + "<sheets><sheet name=\"Một\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
          ("rId3", "sharedStrings", "/xl/sharedStrings.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet \(sheet)>\(content)</worksheet>"),
      ("xl/styles.xml", "<styleSheet \(sheet)>\(styles)</styleSheet>"),
      ("xl/sharedStrings.xml", "<sst \(sheet)>\(texts)</sst>"),
    ])
  }

  /// One cell whose number has a form.
  static func cell(_ value: String, form code: String, properties: String = "") -> [UInt8] {
    workbook(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row></sheetData>",
      styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>",
      properties: properties)
  }
}

extension OfficeTable {
  /// The tables of a file.
  static func all(in bytes: [UInt8]) throws -> [OfficeTable] {
    try all(in: bytes, file: "ke-hoach")
  }

  /// The texts of the cells, those that repeat others in brackets.
  var shown: [[String]] {
    rows.map { row in row.cells.map { $0.isRepeated ? "[\($0.text)]" : $0.text } }
  }
}

/// The codes for which a file is refused; none where it is read.
func codes(of bytes: [UInt8], limits: OfficeLimits = OfficeLimits()) -> [String] {
  do {
    _ = try OfficeTable.all(in: bytes, file: "ke-hoach", limits: limits)
    return []
  } catch {
    return error.diagnostics.map(\.code.name)
  }
}
