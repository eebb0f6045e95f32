import CivilTime
import Foundation
import Sheets
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("What every writer does with hostile texts")
struct WriterTests {
  /// The text in every place of a sheet where one can stand.
  private func sheet(_ text: String) -> Sheet {
    Sheet(
      text, subtitle: text, in: .english, of: [(title: text, subjects: [text, text])],
      fields: [
        Sheet.Field("a", text) { .text($0) }, Sheet.Field("b", text, .units) { .list([$0, $0]) },
        Sheet.Field("c", "c", .status) { .text("known", as: $0) },
      ], notes: [text])
  }

  @Test("Many rows are written as few are, whatever is made of them at a time")
  func manyRows() throws {
    func sheet(_ rows: Range<Int>) -> Sheet {
      Sheet(
        in: .english, of: Array(rows),
        fields: [
          Sheet.Field("n", "n") { .number($0) },
          Sheet.Field("text", "text") { .text($0 % 3 == 0 ? "" : "one two three \($0 / 700)") },
        ])
    }
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(JSONWriter().text(of: sheet(0..<2_500)).utf8))
        as? [[String: Any]])
    #expect(json.compactMap { $0["n"] as? Int } == Array(0..<2_500))
    #expect(JSONWriter().text(of: sheet(0..<0)) == "[\n\n]\n")
    let screen = ScreenWriter(width: 40)
    let lines = screen.text(of: sheet(0..<2_500)).rendered().split(separator: "\n")
    for row in [0, 1, 699, 700, 2_499] {
      let alone = screen.text(of: sheet(row..<(row + 1))).rendered().split(separator: "\n").last
      let cells = alone?.split(separator: " ").joined(separator: " ")
      #expect(cells == lines[row + 1].split(separator: " ").joined(separator: " "))
    }
  }

  private func unseen(_ text: String, except kept: Set<Unicode.Scalar> = ["\n"]) -> [Unicode.Scalar]
  {
    text.unicodeScalars.filter { $0.isUnseen && !kept.contains($0) }
  }

  private func orders(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.filter { line in
      line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("::") || line.contains("##[")
        || line.contains("##vso[")
    }
  }

  @Test("A terminal gets nothing that is not seen, and a log no orders", arguments: HostileText.all)
  func screen(hostile: HostileText) {
    let text = ScreenWriter(width: 80).text(of: sheet(hostile.text)).rendered()
    #expect(unseen(text) == [])
    #expect(orders(text) == [])
    // An order that is shown by its number takes more room than the table gave it.
    let lines = text.split(separator: "\n").filter {
      !$0.contains("‹U+003A›") && !$0.contains("‹U+0023›")
    }
    #expect(lines.allSatisfy { String($0).width <= 80 })
    let coloured = ScreenWriter(width: 80).text(of: sheet(hostile.text)).rendered(inColour: true)
    #expect(unseen(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")) == [])
  }

  @Test("A message gets nothing that is not seen, and a log no orders", arguments: HostileText.all)
  func messages(hostile: HostileText) {
    let text: ScreenText = "\(hostile.text)\n\(hostile.text, .bold) \(hostile.text)"
    for rendered in [text.rendered(), ScreenText(lines: hostile.text, .red).rendered()] {
      #expect(unseen(rendered) == [])
      #expect(orders(rendered) == [])
    }
  }

  @Test(
    "A spreadsheet gets no formula, in countries of either separator", arguments: HostileText.all)
  func csv(hostile: HostileText) {
    let text = CSVWriter().text(of: sheet(hostile.text))
    #expect(unseen(text, except: ["\n", "\r", "\u{FEFF}"]) == [])
    #expect(orders(text) == [])
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    #expect(CSVReader.rows(scalars).allSatisfy { $0.count == 3 })
    for separator in [",", ";"] as [Unicode.Scalar] {
      for cell in CSVReader.rows(scalars, separator: separator).joined() {
        // A blank before it makes a text of it.
        let first = cell.unicodeScalars.first { $0 != "\"" }
        #expect(first.map("=+-@＝＋－＠".unicodeScalars.contains) != true, "\(separator): \(cell)")
      }
    }
  }

  @Test(
    "A formula is guarded behind blanks, too, and after a semicolon where it begins at once",
    arguments: [
      ("=1", "'=1"), (" =1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"), ("a; =1", "\"a; =1\""),
      ("a;=1", "\"a;'=1\""), ("a=1", "a=1"), (" a", " a"),
    ])
  func formulas(text: String, cell: String) {
    let sheet = Sheet(in: .english, of: [text], fields: [Sheet.Field("a", "a") { .text($0) }])
    #expect(CSVWriter().text(of: sheet) == "\u{FEFF}a\r\n\(cell)\r\n")
  }

  @Test("A spreadsheet gets numbers to calculate with, whatever people call them")
  func numbers() {
    let sheet = Sheet(
      in: .english, of: [2026],
      fields: [Sheet.Field("a", "Year") { .number($0, as: "2026–2027") }])
    #expect(CSVWriter().text(of: sheet) == "\u{FEFF}Year\r\n2026\r\n")
    #expect(MarkdownWriter().text(of: sheet).contains("2026–2027"))
    #expect(ScreenWriter(width: 80).text(of: sheet).rendered().contains("2026–2027"))
  }

  @Test("Plain data come back as they were", arguments: HostileText.all)
  func plainData(hostile: HostileText) {
    let rows = CSVReader.rows(
      CSVWriter(isPlain: true).text(of: sheet(hostile.text)).unicodeScalars)
    let text = hostile.text
    #expect(
      rows == [[text, text, "c"]] + Array(repeating: [text, "\(text); \(text)", text], count: 2))
  }

  @Test("A Markdown table keeps its rows and columns", arguments: HostileText.all)
  func markdown(hostile: HostileText) {
    let text = MarkdownWriter().text(of: sheet(hostile.text))
    #expect(unseen(text) == [])
    #expect(orders(text) == [])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.filter { $0.hasPrefix("|") }
    #expect(table.count == 5)
    // Bars that are not escaped part columns.
    #expect(table.allSatisfy { $0.replacing(#/\\./#, with: "").count { $0 == "|" } == 4 })
    // Neither the heading, nor what is under it, begins a list, a rule or another heading.
    let prose = lines.filter { !$0.hasPrefix("|") && !$0.hasPrefix("## ") }
    #expect(prose.allSatisfy { $0.firstMatch(of: #/^\s*([-+*>]|[0-9]+[.)])(\s|$)/#) == nil })
    #expect(!text.replacing(#/\\./#, with: "").contains { "<[`~".contains($0) })
  }

  @Test("A page gets text, and neither elements nor attributes", arguments: HostileText.all)
  func html(hostile: HostileText) throws {
    let text = HTMLWriter().text(of: sheet(hostile.text))
    #expect(unseen(text) == [])
    let reader = ElementReader()
    let parser = XMLParser(data: Data("<div>\(text.replacing("<br>", with: "\n"))</div>".utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(
      reader.elements == ["div", "table", "caption", "thead", "tr", "th", "tbody", "td", "p"])
    #expect(reader.attributes == ["class", "colspan", "lang", "scope"])
    #expect(reader.text.contains(hostile.text.visible(keepingLines: true)))
  }

  @Test(
    "Programs get the text as it was, and JSON shows what is not seen", arguments: HostileText.all)
  func json(hostile: HostileText) throws {
    let text = JSONWriter().text(of: sheet(hostile.text))
    #expect(unseen(text) == [])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == 2)
    for row in rows {
      #expect(
        (row["a"] as? String)?.unicodeScalars.elementsEqual(hostile.text.unicodeScalars) == true)
      #expect(row["b"] as? [String] == [hostile.text, hostile.text])
      #expect(row["c"] as? String == "known")
    }
  }

  /// The names of what stands in a document, and its text.
  private final class ElementReader: NSObject, XMLParserDelegate {
    private(set) var elements: Set<String> = []
    private(set) var attributes: Set<String> = []
    private(set) var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.insert(name)
      self.attributes.formUnion(attributes.keys)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }
}
