import CivilTime
import Testing

@testable import OfficeDocuments

/// An element of a part, with what is in it.
struct Node {
  let element: XMLReader.Element
  var children: [Node] = []
  var text = ""

  var name: String { element.name }

  func children(_ name: String) -> [Node] { children.filter { $0.name == name } }

  /// All elements of a name in it, however deep.
  func all(_ name: String) -> [Node] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// Everything in it.
  var everything: [Node] { [self] + children.flatMap(\.everything) }
}

/// What Word and Excel ask of a package before they open it without a repair.
struct PackageCheck {
  private(set) var problems: [String] = []
  /// The parts in their order.
  private(set) var names: [String] = []
  private var parts: [String: [UInt8]] = [:]
  private(set) var roots: [String: Node] = [:]

  init(_ bytes: [UInt8]) throws {
    names = Self.names(in: bytes)
    var archive = try ZIPArchive(bytes, limits: OfficeLimits())
    for name in names {
      let part = try archive.file(name)
      parts[name] = part
      roots[name] = try Self.tree(of: name, part)
      checkText(part, of: name)
    }
    checkTypes()
    checkRelationships()
    if let document = roots["word/document.xml"] { checkDocument(document) }
    for (name, root) in roots where name.hasPrefix("word/") { checkOrder(of: root) }
    for (name, root) in roots where name.hasPrefix("xl/worksheets/") { checkSheet(root) }
  }

  private mutating func expect(_ isRight: Bool, _ problem: @autoclosure () -> String) {
    if !isRight { problems.append(problem()) }
  }

  // MARK: The package

  /// The names in the directory of an archive.
  private static func names(in bytes: [UInt8]) -> [String] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    var place = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let length = number(place + 28, 2)
      defer { place += 46 + length }
      return String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
    }
  }

  private static func tree(of name: String, _ bytes: [UInt8]) throws -> Node? {
    var part = OfficePart(name, bytes)
    var open: [Node] = []
    while let event = try part.next() {
      switch event {
      case .start(let element): open.append(Node(element: element))
      case .text(let text): open[open.count - 1].text += text
      case .end:
        let node = open.removeLast()
        if open.isEmpty { return node }
        open[open.count - 1].children.append(node)
      }
    }
    return nil
  }

  private mutating func checkText(_ bytes: [UInt8], of name: String) {
    expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A }, "\(name) has control characters")
    let text = String(decoding: bytes, as: UTF8.self)
    expect(Array(text.composed.utf8) == bytes, "\(name) is not composed")
    expect(
      !text.unicodeScalars.contains { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }, "\(name) has U+FFFE")
  }

  private mutating func checkTypes() {
    expect(names.first == "[Content_Types].xml", "the types do not come first")
    let types = roots["[Content_Types].xml"]
    let overrides = types?.children("Override").compactMap { $0.element["PartName"] } ?? []
    let defaults = types?.children("Default").compactMap { $0.element["Extension"] } ?? []
    for name in names.dropFirst() {
      let isTyped =
        overrides.contains("/" + name) || (defaults.contains("rels") && name.hasSuffix(".rels"))
      expect(isTyped, "\(name) has no type")
    }
    for name in overrides {
      expect(names.contains(String(name.dropFirst())), "\(name) is not there")
    }
    expect(Set(overrides).count == overrides.count, "a part is typed twice")
  }

  private mutating func checkRelationships() {
    for (name, root) in roots where name.hasSuffix(".rels") {
      let folder = name.parts(at: "_")[0]
      var ids: [String] = []
      for one in root.children("Relationship") {
        ids.append(one.element["Id"] ?? "")
        let target = folder + (one.element["Target"] ?? "")
        expect(names.contains(target), "\(name) names \(target), which is not there")
      }
      expect(Set(ids).count == ids.count, "\(name) has an id twice")
    }
    for (name, root) in roots where !name.hasSuffix(".rels") {
      let used = root.everything.compactMap { $0.element["id", .references] }
      let folder = name.split(separator: "/").dropLast().joined(separator: "/")
      let list = "\(folder)/_rels/\(name.split(separator: "/").last ?? "").rels"
      let known = roots[list]?.children("Relationship").compactMap { $0.element["Id"] } ?? []
      for id in used { expect(known.contains(id), "\(name) uses \(id), which is not there") }
    }
  }

  // MARK: Documents

  private mutating func checkDocument(_ document: Node) {
    for table in document.all("tbl") {
      let columns = table.children("tblGrid").flatMap { $0.children("gridCol") }.count
      expect(
        table.children.map(\.name).prefix(2) == ["tblPr", "tblGrid"], "a table has no grid")
      expect(!table.children("tr").isEmpty, "a table has no rows")
      for row in table.children("tr") {
        let spans = row.children("tc").map { cell in
          cell.all("gridSpan").first?.element["val"].flatMap { Int($0) } ?? 1
        }
        expect(spans.reduce(0, +) == columns, "a row has \(spans) of \(columns) columns")
        for cell in row.children("tc") {
          expect(cell.children.first?.name == "tcPr", "a cell has no properties")
          expect(cell.children.last?.name == "p", "a cell does not end with a paragraph")
        }
      }
    }
    let body = document.children("body").first
    expect(body?.children.last?.name == "sectPr", "the document has no last section")
    expect(
      body?.children.dropLast().last?.name == "p", "the document does not end with a paragraph")
    for (first, second) in zip(body?.children ?? [], body?.children.dropFirst() ?? []) {
      expect(!(first.name == "tbl" && second.name == "tbl"), "two tables are one")
    }
    for text in document.all("t") {
      expect(text.element["space"] == "preserve", "blanks of a text do not count")
      expect(!text.text.utf8.contains { $0 < 0x20 }, "a text has a line break")
    }
  }

  /// The order of children by the schema (ECMA-376, part 1, annex A.1), as far as they are written.
  private static let order: [String: [String]] = [
    "pPr": [
      "pStyle", "keepNext", "keepLines", "pBdr", "tabs", "spacing", "ind", "jc", "outlineLvl",
      "rPr",
      "sectPr",
    ],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "lang"],
    "tblPr": [
      "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook",
      "tblCaption", "tblDescription",
    ],
    "tcPr": ["tcW", "gridSpan", "vMerge", "vAlign"],
    "trPr": ["cantSplit", "tblHeader"],
    "sectPr": ["headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"],
    "tblCellMar": ["top", "left", "bottom", "right"],
    "style": [
      "name", "basedOn", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr",
      "tblPr",
    ],
    "settings": [
      "zoom", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang",
      "decimalSymbol",
      "listSeparator",
    ],
    "worksheet": [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter",
      "printOptions", "pageMargins", "pageSetup", "headerFooter",
    ],
    "workbook": ["workbookPr", "bookViews", "sheets", "definedNames"],
  ]

  private mutating func checkOrder(of root: Node) {
    for node in root.everything {
      guard let order = Self.order[node.name] else { continue }
      let places = node.children.map { order.firstIndex(of: $0.name) ?? -1 }
      expect(!places.contains(-1), "\(node.name) has \(node.children.map(\.name))")
      expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "\(node.name) is out of order")
    }
  }

  // MARK: Workbooks

  private mutating func checkSheet(_ sheet: Node) {
    checkOrder(of: sheet)
    let styles = roots["xl/styles.xml"]?.children("cellXfs").flatMap { $0.children }.count ?? 0
    let texts = roots["xl/sharedStrings.xml"]?.children.count ?? 0
    expect(sheet.all("f").isEmpty, "there is a formula")
    expect(sheet.all("mergeCell").isEmpty, "there are merged cells")
    var last = 0
    for row in sheet.all("row") {
      let number = row.element["r"].flatMap { Int($0) } ?? 0
      expect(number == last + 1, "row \(number) comes after \(last)")
      last = number
      for cell in row.children {
        let place = cell.element["r"].flatMap { SheetPlace($0) }
        expect(place?.row == number, "a cell of row \(number) is somewhere else")
        expect(cell.element["s"].flatMap { Int($0) }.map { $0 < styles } == true, "no such style")
        if cell.element["t"] == "s" {
          let text = cell.children.first.flatMap { Int($0.text) } ?? -1
          expect((0..<texts).contains(text), "no such text")
        }
      }
    }
  }
}
