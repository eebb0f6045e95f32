import CivilTime
import TestSupport
import Testing

@testable import OfficeDocuments

@Suite("Writing documents")
struct WordWritingTests {
  private static func document(_ blocks: [WordDocument.Block]...) throws -> Node {
    let document = WordDocument(
      OfficeSamples.properties, sections: blocks.map { .init(.portrait, blocks: $0) })
    let check = try PackageCheck(document.bytes())
    #expect(check.problems == [])
    return try #require(check.roots["word/document.xml"])
  }

  @Test("A plan is a package that opens without a repair, and the same bytes each time")
  func plan() throws {
    let bytes = OfficeSamples.plan().bytes()
    let check = try PackageCheck(bytes)
    #expect(check.problems == [])
    #expect(
      check.names == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
        "word/header1.xml", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
        "word/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml",
      ])
    #expect(OfficeSamples.plan().bytes() == bytes)
  }

  @Test(
    "A letter is upright, its annex across, each counts its own pages and hides the first number")
  func sections() throws {
    let check = try PackageCheck(OfficeSamples.plan().bytes())
    let sections = try #require(check.roots["word/document.xml"]).all("sectPr")
    #expect(sections.map { $0.all("pgSz").map { $0.element["orient"] } } == [[nil], ["landscape"]])
    #expect(sections.map { $0.all("pgSz").map { $0.element["w"] } } == [["11906"], ["16838"]])
    #expect(sections.map { $0.all("pgMar").map { $0.element["left"] } } == [["1701"], ["1701"]])
    for section in sections {
      #expect(section.all("pgNumType").map { $0.element["start"] } == ["1"])
      #expect(section.all("titlePg").count == 1)
    }
    let header = try #require(check.roots["word/header1.xml"])
    #expect(header.all("instrText").map(\.text) == [" PAGE "])
  }

  @Test("Header rows repeat, a group spans all columns, a day goes over its rows")
  func table() throws {
    let check = try PackageCheck(OfficeSamples.plan(rows: 6).bytes())
    let table = try #require(check.roots["word/document.xml"]?.all("tbl").last)
    #expect(table.children("tr").map { $0.all("tblHeader").count } == [1, 0, 0, 0, 0, 0, 0, 0])
    #expect(table.all("gridSpan").map { $0.element["val"] } == ["7"])
    #expect(
      table.all("vMerge").map { $0.element["val"] } == ["restart", nil, nil, "restart", nil, nil])
    #expect(table.all("tblCaption").map { $0.element["val"] } == ["Hoạt động năm 2027"])
  }

  @Test("The document says what it is and in which language, and not when it was made")
  func properties() throws {
    let check = try PackageCheck(OfficeSamples.plan().bytes())
    let core = try #require(check.roots["docProps/core.xml"])
    let texts = Dictionary(uniqueKeysWithValues: core.children.map { ($0.name, $0.text) })
    #expect(texts["title"] == "Kế hoạch năm 2027")
    #expect(texts["language"] == "vi-VN")
    // Nothing that a clock says.
    #expect(texts["created"] == nil && texts["modified"] == nil)
    let languages = try #require(check.roots["word/styles.xml"]).all("lang")
    #expect(languages.map { $0.element["val"] } == ["vi-VN"])
  }

  @Test("Line breaks and tabs in a text are Word's own")
  func breaks() throws {
    let document = try Self.document([.paragraph(.init("a\r\nb\tc\rd\n\u{301}e"))])
    let run = try #require(document.all("r").first)
    #expect(run.children.map(\.name) == ["rPr", "t", "br", "t", "tab", "t", "br", "t", "br", "t"])
    #expect(run.all("t").map(\.text) == ["a", "b", "c", "d", "\u{301}e"])
  }

  @Test(
    "A line under a text is in its middle, and as long as asked",
    arguments: [
      (WordDocument.Rule.whole, 1.0), (.part(0.4), 0.4), (.part(7), 1), (.part(.nan), 0),
    ])
  func rules(rule: WordDocument.Rule, share: Double) throws {
    let text = "Độc lập - Tự do - Hạnh phúc"
    let document = try Self.document([
      .paragraph(.init(text, alignment: .centre, isBold: true, size: 14, rule: rule))
    ])
    let paragraphs = document.all("p")
    #expect(paragraphs.count == 2)
    #expect(paragraphs[1].all("top").count == 1)
    let indents = try #require(paragraphs[1].all("ind").first?.element)
    let (left, right) = (Int(indents["left"] ?? "") ?? 0, Int(indents["right"] ?? "") ?? 0)
    #expect(abs(left - right) <= 1)
    let length = WordDocument.Page.portrait.textWidth.twentieths - left - right
    let whole = TimesNewRoman.width(of: text, size: 14, isBold: true)
    #expect(abs(Double(length) - Double(whole.twentieths) * share) <= 2)
  }

  @Test("Texts are as wide as Times has them: a mark takes no room")
  func widths() {
    #expect(TimesNewRoman.width(of: "Ự", size: 1000, isBold: false) == 722)
    #expect(TimesNewRoman.width(of: "Đ đ", size: 100, isBold: true) == .points(72.2 + 25 + 55.6))
  }

  @Test("Two tables stay two, and each section ends with a paragraph")
  func ends() throws {
    let table = WordDocument.Block.table(.init(columns: [100], rows: [.init([.init("x")])]))
    let document = try Self.document([table, table], [table], [])
    #expect(document.all("tbl").count == 3)
    #expect(document.all("sectPr").count == 3)
    #expect(try Self.document().all("sectPr").count == 1)
  }

  @Test("A table without rows is not written, nor one without columns made up of nothing")
  func emptyTables() throws {
    #expect(try Self.document([.table(.init(columns: [], rows: []))]).all("tbl").isEmpty)
    let document = try Self.document([.table(.init(columns: [], rows: [.init([])]))])
    #expect(document.all("tc").count == 1)
  }

  @Test("Columns that have no room are narrowed in proportion")
  func narrowed() throws {
    let table = WordDocument.Table(columns: [500, 1000], rows: [.init([.init("a"), .init("b")])])
    let widths = try Self.document([.table(table)]).all("gridCol").map {
      Int($0.element["w"] ?? "") ?? 0
    }
    let width = WordDocument.Page.portrait.textWidth.twentieths
    #expect((width - 2...width).contains(widths.reduce(0, +)))
    #expect(abs(widths[1] - 2 * widths[0]) <= 2)
  }

  @Test(
    "Whatever cells say, each row fills the columns, and no cell goes on with what is not there")
  func anyTable() throws {
    var generator = SplitMix(seed: 18)
    for _ in 0..<200 {
      let merges: [WordDocument.VerticalMerge] = [.none, .start, .continues]
      let rows = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        WordDocument.Row(
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            WordDocument.Cell(
              Bool.random(using: &generator) ? [] : [.init("x")],
              columnSpan: [-1, 0, 1, 2, 3, 100, .max].randomElement(using: &generator) ?? 1,
              verticalMerge: merges.randomElement(using: &generator) ?? .none)
          })
      }
      let columns = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        ([-5, 0, 40, 3000] as [Length]).randomElement(using: &generator) ?? 0
      }
      let document = try Self.document([
        .table(
          .init(columns: columns, headerRows: Int.random(in: -1...9, using: &generator), rows: rows)
        )
      ])
      // What goes on does so below a cell of the same width.
      var above: [Int: Int] = [:]
      for row in document.all("tr") {
        var here: [Int: Int] = [:]
        var column = 0
        for cell in row.children("tc") {
          let span = cell.all("gridSpan").first?.element["val"].flatMap { Int($0) } ?? 1
          if let merge = cell.all("vMerge").first {
            if merge.element["val"] == nil { #expect(above[column] == span) }
            here[column] = span
          }
          column += span
        }
        above = here
      }
    }
  }

  @Test("No text breaks a document", arguments: HostileText.all)
  func hostile(text: HostileText) throws {
    var properties = OfficeSamples.properties
    properties.title = text.text
    properties.creator = text.text
    let document = WordDocument(
      properties,
      sections: [
        .init(
          .portrait,
          blocks: [
            .paragraph(.init(text.text, alignment: .centre, rule: .whole)),
            .table(
              .init(
                columns: [100], rows: [.init([.init(text.text)])], caption: text.text,
                description: text.text)),
          ])
      ])
    #expect(try PackageCheck(document.bytes()).problems == [])
  }

  @Test("No size breaks a document")
  func sizes() throws {
    let lengths: [Length] = [
      .points(-1e300), .points(.infinity), .points(.nan), 0, .millimetres(1e9),
    ]
    for length in lengths {
      let page = WordDocument.Page(
        width: length, height: length, top: length, bottom: length, left: length, right: length)
      let document = WordDocument(
        OfficeSamples.properties, textSize: length,
        sections: [
          .init(
            page,
            blocks: [
              .spacing(length),
              .paragraph(
                .init(
                  "x", size: length, firstLineIndent: length, spaceBefore: length,
                  spaceAfter: length, lineSpacing: length.points, rule: .whole)),
              .table(.init(columns: [length], rows: [.init([.init("x")])])),
            ])
        ])
      #expect(try PackageCheck(document.bytes()).problems == [])
    }
  }
}
