internal import CivilTime
internal import OfficeDocuments
internal import Sheets

/// Writes a document for Word by Decree 30/2020/NĐ-CP, Appendix I: letters upright, annexes across with
/// page numbers of their own.
package struct WordPaper: Sendable {
  private let paper: Paper

  private typealias Block = WordDocument.Block
  private typealias Paragraph = WordDocument.Paragraph
  private typealias Cell = WordDocument.Cell

  /// Creates a writer of a document.
  package init(_ paper: Paper) { self.paper = paper }

  /// The document's bytes, the same for the same document.
  package var bytes: [UInt8] {
    let properties = DocumentProperties(
      title: paper.title, creator: paper.office, language: paper.language)
    let sections = paper.parts.map { part in
      let page = part.page.paper
      let blocks = part.blocks.enumerated().flatMap { index, block in
        let own = self.blocks(of: block, on: page)
        // A signature does not stand on a page alone.
        let isLast = part.blocks.dropFirst(index + 1).first.map(\.isClosing) ?? false
        return isLast ? Self.keptWithNext(own) : own
      }
      return WordDocument.Section(page, blocks: blocks)
    }
    return WordDocument(properties, sections: sections).bytes()
  }

  private func words(_ text: LocalizedText) -> String { text[paper.language] }

  /// The same, the last of them on the page of what comes next: of a table its last row.
  private static func keptWithNext(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    switch blocks.popLast() {
    case .paragraph(var paragraph):
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    case .table(var table):
      for row in table.rows.indices.suffix(1) {
        for cell in table.rows[row].cells.indices {
          for place in table.rows[row].cells[cell].paragraphs.indices {
            table.rows[row].cells[cell].paragraphs[place].keepsWithNext = true
          }
        }
      }
      blocks.append(.table(table))
    case .spacing(let height): blocks.append(.spacing(height))
    case nil: break
    }
    return blocks
  }

  private func blocks(of block: Paper.Block, on page: WordDocument.Page) -> [Block] {
    switch block {
    case .head(let head): self.head(head, on: page)
    case .title(let lines): title(lines)
    case .remark(let text): [remark(text)]
    case .annexOf(let kind, let head): [remark(words(.goesWith(kind, head)))]
    case .basis(let text): [body(text, isItalic: true)]
    case .addressees(let word, let names): addressees(word, names)
    case .paragraph(let text): [body(text)]
    case .table(let table): self.table(table, on: page)
    case .months(let months, _): self.months(months)
    case .closing(let closing): self.closing(closing, on: page)
    }
  }

  /// One addressee beside the word, several under it.
  private func addressees(_ word: String, _ names: [String]) -> [Block] {
    guard names.count > 1 else {
      let text = ([word] + names).joined(separator: " ")
      return [
        .paragraph(Paragraph(text, alignment: .centre, size: 14, spaceBefore: 12, spaceAfter: 12))
      ]
    }
    let lines = names.enumerated().map { index, name in
      Paragraph(
        "- \(name)\(index == names.count - 1 ? "." : ";")", size: 14,
        firstLineIndent: .millimetres(45), hangingIndent: Self.dash,
        spaceAfter: index == names.count - 1 ? 12 : 0)
    }
    let head = Paragraph(
      word, size: 14, firstLineIndent: .millimetres(35), spaceBefore: 12, keepsWithNext: true)
    return ([head] + lines).map(Block.paragraph)
  }

  /// Room for a dash and a blank before an addressee, whose further lines stand behind them.
  private static let dash = Length.millimetres(3)

  private func remark(_ text: String) -> Block {
    .paragraph(Paragraph(text, alignment: .centre, isItalic: true, spaceAfter: 8))
  }

  private func body(_ text: String, isItalic: Bool = false) -> Block {
    .paragraph(
      Paragraph(
        text, alignment: .justified, isItalic: isItalic, size: 14,
        firstLineIndent: .millimetres(12.7), spaceBefore: 6, lineSpacing: 1.15))
  }

  /// The kind of document, and what it is about, with a line under it.
  private func title(_ lines: [String]) -> [Block] {
    lines.enumerated().map { index, line in
      let isLast = index == lines.count - 1
      return .paragraph(
        Paragraph(
          line, alignment: .centre, isBold: true, size: 14, spaceBefore: index == 0 ? 18 : 0,
          spaceAfter: isLast ? 12 : 0, keepsWithNext: true, style: index == 0 ? .title : .normal,
          rule: isLast && lines.count > 1 ? .part(0.4) : nil))
    }
  }

  /// Both sides of a letter's head: two fifths for the office, three for the nation, whose name must
  /// stay on one line.
  private func head(_ head: Paper.Head, on page: WordDocument.Page) -> [Block] {
    let office =
      (head.superior.map { [centred($0.uppercased(), size: 13)] } ?? [])
      + [centred(head.office.uppercased(), size: 13, isBold: true, rule: .part(0.4))]
    let nation =
      head.namesNation
      ? [
        centred(words(.nation), size: 13, isBold: true),
        centred(words(.motto), size: 14, isBold: true, rule: .whole),
      ] : []
    let number =
      [centred(words(.number(head.number)), size: 13)]
      + (head.subject.map { [centred($0, size: 12, spaceBefore: 6)] } ?? [])
    let date = [
      centred(words(.placeAndDay(head.place, head.signed)), size: 14, isItalic: true)
    ]
    return [
      sides(0.4, on: page, [(office, nation), (number, date)]), .spacing(6),
    ]
  }

  /// Text beside text, without lines around it.
  ///
  /// - Parameter part: how much of the width the left side has.
  private func sides(
    _ part: Double, on page: WordDocument.Page, _ rows: [([Paragraph], [Paragraph])]
  ) -> Block {
    let width = page.textWidth.points
    return .table(
      WordDocument.Table(
        columns: [.points(width * part), .points(width * (1 - part))],
        rows: rows.map { left, right in WordDocument.Row([Cell(left), Cell(right)]) },
        hasBorders: false))
  }

  private func centred(
    _ text: String, size: Length, isBold: Bool = false, isItalic: Bool = false,
    spaceBefore: Length = 0, rule: WordDocument.Rule? = nil
  ) -> Paragraph {
    Paragraph(
      text, alignment: .centre, isBold: isBold, isItalic: isItalic, size: size,
      spaceBefore: spaceBefore, rule: rule)
  }

  private func closing(_ closing: Paper.Closing, on page: WordDocument.Page) -> [Block] {
    let recipients =
      [
        Paragraph(
          words(.recipientsHeading), isBold: true, isItalic: true, size: 12, spaceBefore: 12)
      ]
      + closing.recipients.map { Paragraph("- \($0)", size: 11) }
    let signature =
      closing.authority.enumerated().map { index, line in
        centred(line, size: 14, isBold: true, spaceBefore: index == 0 ? 12 : 0)
      }
      + [
        // Room for a hand and a seal.
        centred("\n\n\n\n", size: 13),
        centred(closing.signer ?? words(.dots), size: 14, isBold: true),
      ]
    return [sides(0.5, on: page, [(recipients, signature)])]
  }

  // MARK: Tables

  private func table(_ table: Paper.Table, on page: WordDocument.Page) -> [Block] {
    let sheet = table.sheet
    let caption = [sheet.title, sheet.subtitle].compactMap(\.self).map {
      Block.paragraph(
        Paragraph(
          $0, isBold: true, spaceBefore: 8, spaceAfter: 4, keepsWithNext: true, style: .heading))
    }
    guard !sheet.rows.isEmpty else { return caption + [body(words(.nothingHere))] }
    let places = sheet.places(for: .document)
    let columns = places.map { sheet.columns[$0] }
    let heading = WordDocument.Row(
      columns.map {
        Cell(
          $0.title, alignment: .centre, isBold: true, size: 12, verticalAlignment: .centre,
          isHeading: true)
      })
    let rows = sheet.groups.flatMap { group in
      let spans = places.map { place in
        table.merged.contains(sheet.columns[place].key) ? group.spans(of: place) : nil
      }
      let title = group.title.map { title in
        WordDocument.Row([
          Cell(
            [Paragraph(title, isBold: true, size: 12, keepsWithNext: true)],
            columnSpan: places.count, isHeading: true)
        ])
      }
      return (title.map { [$0] } ?? [])
        + group.rows.enumerated().map { number, row in
          WordDocument.Row(
            places.indices.map { index in
              let role = columns[index].role
              return Cell(
                row[places[index]].text, alignment: role.isCentred ? .centre : .left, size: 12,
                verticalMerge: merge(spans[index], number))
            })
        }
    }
    return caption + [
      .table(
        WordDocument.Table(
          columns: widths(of: places, in: sheet, on: page), headerRows: 1, rows: [heading] + rows,
          caption: sheet.title ?? paper.title,
          description: columns.map(\.title).joined(separator: ", ")))
    ]
      + sheet.notes.map { .paragraph(Paragraph($0, isItalic: true, size: 12, spaceBefore: 4)) }
  }

  private func merge(_ spans: [Int]?, _ row: Int) -> WordDocument.VerticalMerge {
    guard let spans else { return .none }
    return spans[row] == 0 ? .continues : spans[row] > 1 ? .start : .none
  }

  /// The page's width, given out by what stands in the columns, to each at least as much as its
  /// longest word needs.
  private func widths(
    of places: [Int], in sheet: Sheet, on page: WordDocument.Page
  ) -> [Length] {
    let roles = places.map { sheet.columns[$0].role }
    let least = places.map { Self.leastWidth(of: $0, in: sheet) }
    // Those that have too little by their weight leave less to the others, so that of these some may
    // have too little then.
    var short = Set(roles.indices.filter { roles[$0] == .ordinal })
    while true {
      let free = page.textWidth.points - short.reduce(0) { $0 + least[$1] }
      let others = roles.indices.filter { !short.contains($0) }
      let whole = max(others.reduce(0) { $0 + roles[$1].weight }, 1)
      let more = others.filter { free * roles[$0].weight / whole < least[$0] }
      guard !more.isEmpty else {
        return roles.indices.map { index in
          .points(short.contains(index) ? least[index] : free * roles[index].weight / whole)
        }
      }
      short.formUnion(more)
    }
  }

  /// The room for a column's longest word, as far as words are no longer than most; of numbers room
  /// for three digits.
  private static func leastWidth(of place: Int, in sheet: Sheet) -> Double {
    guard sheet.columns[place].role != .ordinal else { return 30 }
    let texts = [sheet.columns[place].title] + sheet.rows.map { $0[place].text }
    let longest = texts.lazy.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(\.count).max()
    return Double(min(longest ?? 0, 12)) * 6 + 12
  }

  /// Twelve boxes on one page, four beside one another, in letters as large as there is room for.
  private func months(_ months: [Paper.Month]) -> [Block] {
    let size = PosterSize(months)
    let rows = PosterSize.rows(of: months).map { row in
      WordDocument.Row(
        row.map { month in
          Cell(
            [centred(month.name, size: .points(size.letters + 3), isBold: true)]
              + month.lines.map {
                Paragraph($0, size: .points(size.letters), spaceBefore: .points(PosterSize.gap))
              }
              // Rows of a poster share what is left of its height.
              + [Paragraph("", size: 2, spaceBefore: .points(size.room(below: month, in: row)))])
        })
    }
    return [
      .table(
        WordDocument.Table(
          columns: [Length](repeating: .points(PosterSize.width), count: PosterSize.columns),
          rows: rows,
          caption: paper.title))
    ]
  }
}

extension Paper.Page {
  fileprivate var paper: WordDocument.Page {
    switch self {
    case .portrait: .portrait
    case .landscape: .landscape
    case .poster:
      WordDocument.Page(
        width: .millimetres(420), height: .millimetres(297), top: .millimetres(15),
        bottom: .millimetres(12), left: .millimetres(15), right: .millimetres(15))
    }
  }
}

extension Sheet.Role {
  /// How much of a page's width a column wants, beside the others.
  fileprivate var weight: Double {
    switch self {
    case .ordinal: 0
    case .number: 4
    case .hours: 6
    case .status, .code: 8
    case .date: 12
    case .place, .rule: 11
    case .units: 16
    case .text: 22
    }
  }

  fileprivate var isCentred: Bool {
    switch self {
    case .ordinal, .number, .hours: true
    case .text, .date, .rule, .place, .units, .status, .code: false
    }
  }
}
