internal import CivilTime
internal import Sheets

/// Writes a document as a page that any browser prints, or keeps as PDF.
///
/// It needs nothing beside itself: no script, no font and no picture from elsewhere.
package struct HTMLPaper: Sendable {
  private let paper: Paper

  /// Creates a writer of a document.
  package init(_ paper: Paper) { self.paper = paper }

  /// The page.
  package var text: String {
    let parts = paper.parts.map { part in
      "<section class=\"\(part.page.name)\">\n\(part.blocks.map(text).joined())</section>\n"
    }
    return """
      <!doctype html>
      <html lang="\(escaped(paper.language.tag))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(paper.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(parts.joined())</body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String { Markup.escaped(text) }

  private func lines(_ text: String) -> String {
    Markup.escaped(text, keepingLines: true).replacing("\n", with: "<br>")
  }

  private func text(of block: Paper.Block) -> String {
    switch block {
    case .head(let head): text(of: head)
    case .title(let lines):
      "<h1\(lines.count > 1 ? " class=\"ruled\"" : "")>"
        + "\(lines.map { escaped($0) }.joined(separator: "<br>"))</h1>\n"
    case .remark(let text): "<p class=\"remark\">\(lines(text))</p>\n"
    case .annexOf(let kind, let head):
      "<p class=\"remark\">\(escaped(LocalizedText.goesWith(kind, head)[paper.language]))</p>\n"
    case .basis(let text): "<p class=\"basis\">\(lines(text))</p>\n"
    case .addressees(let word, let names): text(of: word, names)
    case .paragraph(let text): "<p>\(lines(text))</p>\n"
    case .table(let table): text(of: table)
    case .months(let months, _):
      "<div class=\"months\" style=\"font-size: \(Int(PosterSize(months).letters))pt\">\n"
        + "\(months.map(text).joined())</div>\n"
    case .closing(let closing): text(of: closing)
    }
  }

  private func text(of head: Paper.Head) -> String {
    let subject = head.subject.map { "<p class=\"subject\">\(escaped($0))</p>" } ?? ""
    let superior = head.superior.map { "<p>\(escaped($0.uppercased()))</p>" } ?? ""
    let number = LocalizedText.number(head.number)[paper.language]
    let date = LocalizedText.placeAndDay(head.place, head.signed)[paper.language]
    let nation =
      head.namesNation
      ? """
      <p><b>\(escaped(LocalizedText.nation[paper.language]))</b></p>\
      <p class="motto"><b>\(escaped(LocalizedText.motto[paper.language]))</b></p>
      """ : ""
    return """
      <header>
      <div>\(superior)<p class="office">\(escaped(head.office.uppercased()))</p><p>\(escaped(number))</p>\(subject)</div>
      <div>\(nation)<p><i>\(escaped(date))</i></p></div>
      </header>

      """
  }

  private func text(of word: String, _ names: [String]) -> String {
    guard names.count > 1 else {
      return "<p class=\"addressee\">\(escaped(([word] + names).joined(separator: " ")))</p>\n"
    }
    let items = names.enumerated().map { index, name in
      "<li>\(escaped(name))\(index == names.count - 1 ? "." : ";")</li>"
    }
    return
      "<div class=\"addressees\"><p>\(escaped(word))</p><ul>\(items.joined())</ul></div>\n"
  }

  private func text(of table: Paper.Table) -> String {
    guard table.sheet.rows.isEmpty else {
      return HTMLWriter(merging: table.merged).text(of: table.sheet)
    }
    let captions = [table.sheet.title, table.sheet.subtitle].compactMap(\.self)
    return captions.map { "<h2>\(escaped($0))</h2>\n" }.joined()
      + "<p>\(escaped(LocalizedText.nothingHere[paper.language]))</p>\n"
  }

  private func text(of month: Paper.Month) -> String {
    let lines = month.lines.map { "<li>\(escaped($0))</li>" }.joined()
    return "<div><h2>\(escaped(month.name))</h2><ul>\(lines)</ul></div>\n"
  }

  private func text(of closing: Paper.Closing) -> String {
    let recipients = closing.recipients.map { "<li>\(escaped($0))</li>" }.joined()
    let authority = closing.authority.map { "<p><b>\(escaped($0))</b></p>" }.joined()
    let signer = closing.signer ?? LocalizedText.dots[paper.language]
    return """
      <footer>
      <div><p><b><i>\(escaped(LocalizedText.recipientsHeading[paper.language]))</i></b></p>\
      <ul>\(recipients)</ul></div>
      <div>\(authority)<p class="signer"><b>\(escaped(signer))</b></p></div>
      </footer>

      """
  }

  /// Sizes are those of the decree; Liberation Serif and Tinos are as wide as Times New Roman.
  private static let style = """
    @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm }
    @page across { size: A4 landscape; margin: 20mm 20mm 20mm 30mm }
    @page poster { size: A3 landscape; margin: 12mm }
    body { font: 13pt/1.3 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif; \
    color: #000; background: #fff; margin: 0 auto; max-width: 297mm; padding: 0 4mm }
    section + section { break-before: page; border-top: 1px dashed #888; padding-top: 6mm }
    section.landscape { page: across }
    section.poster { page: poster }
    header, footer { display: flex; gap: 6mm; justify-content: space-between; text-align: center }
    header > div:first-child { flex: 2 } header > div:last-child { flex: 3 }
    header p, footer p { margin: 0 }
    header .office { font-weight: bold }
    header .office::after { content: ""; display: block; width: 40%; margin: 2pt auto 4pt; \
    border-top: 1px solid }
    header .subject { font-size: 12pt; margin-top: 6pt }
    .motto b { border-bottom: 1px solid }
    h1 { font-size: 14pt; text-align: center; margin: 14pt 0 4pt }
    h1.ruled::after { content: ""; display: block; width: 20%; margin: 2pt auto 4pt; \
    border-top: 1px solid }
    h2 { font-size: 13pt; margin: 12pt 0 4pt }
    p { margin: 6pt 0; text-align: justify; text-indent: 1.27cm }
    header p, footer p, .remark, .note, .addressee { text-indent: 0; text-align: inherit }
    .addressee { text-align: center }
    .addressees { margin: 12pt 0 12pt 35mm } .addressees ul { list-style: "- "; margin: 0 }
    .addressees p { margin: 0; text-indent: 0 }
    .remark { font-style: italic; text-align: center }
    .basis { font-style: italic }
    table { border-collapse: collapse; width: 100%; font-size: 12pt; margin: 6pt 0 }
    caption { text-align: left; font-weight: bold; padding: 6pt 0 3pt }
    th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left }
    thead { display: table-header-group } thead th { text-align: center }
    tr { break-inside: avoid }
    td.ordinal, td.number { text-align: center }
    td.hours { white-space: nowrap }
    .months { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; line-height: 1.2 }
    .months > div { border: 1px solid #000; padding: 2mm; break-inside: avoid }
    .months h2 { font-size: 1.2em; margin: 0 0 2mm; text-align: center }
    .months ul { margin: 0; padding-left: 4mm }
    footer { margin-top: 14pt; break-inside: avoid; break-before: avoid }
    footer > div:first-child { text-align: left; font-size: 11pt }
    footer ul { list-style: "- "; margin: 0; padding-left: 4mm }
    footer .signer { margin-top: 22mm }
    @media print { body { max-width: none; padding: 0 } section { padding-right: 1px } \
    section + section { border: 0; padding-top: 0 } .poster .months { min-height: 235mm } }
    """
}

extension Paper.Page {
  fileprivate var name: String {
    switch self {
    case .portrait: "portrait"
    case .landscape: "landscape"
    case .poster: "poster"
    }
  }
}
