internal import CivilTime

/// A table as Word takes it: each row fills the columns, and no cell goes on what does not begin.
struct WordTableLayout {
  /// A cell in its place.
  struct PlacedCell {
    let cell: WordDocument.Cell
    let width: Length
    let span: Int
    /// Whether it is one with those above or below it, and really can be.
    let merge: WordDocument.VerticalMerge
  }

  let table: WordDocument.Table
  let columns: [Length]
  let rows: [[PlacedCell]]

  /// Places the cells of a table on a page, or in whatever has this width.
  init(_ table: WordDocument.Table, width: Length) {
    self.table = table
    let longest = table.rows.map(\.cells.count).max() ?? 0
    let count = min(max(table.columns.count, longest, 1), Self.mostColumns)
    columns = Self.widths(table.columns, count: count, in: width)
    var rows: [[PlacedCell]] = []
    // What can be gone on with: how many columns the cell takes that begins in a column.
    var open: [Int: Int] = [:]
    for row in table.rows {
      var placed: [PlacedCell] = []
      var merged: [Int: Int] = [:]
      var column = 0
      // At least one column is left to each cell that follows.
      for (index, cell) in row.cells.prefix(count).enumerated() {
        let most = count - column - (min(row.cells.count, count) - index - 1)
        let span = min(max(cell.columnSpan, 1), most)
        var merge = cell.verticalMerge
        if merge == .continues, open[column] != span { merge = .start }
        if merge != .none { merged[column] = span }
        placed.append(Self.place(cell, columns[column..<column + span], merge))
        column += span
      }
      while column < count {
        placed.append(Self.place(.init(""), columns[column...column], .none))
        column += 1
      }
      open = merged
      rows.append(placed)
    }
    self.rows = rows
  }

  private static func place(
    _ cell: WordDocument.Cell, _ columns: ArraySlice<Length>, _ merge: WordDocument.VerticalMerge
  ) -> PlacedCell {
    PlacedCell(cell: cell, width: columns.reduce(0, +), span: columns.count, merge: merge)
  }

  /// The widths of so many columns, made to fit.
  private static func widths(_ widths: [Length], count: Int, in width: Length) -> [Length] {
    let known = widths.prefix(count).map { max($0, .narrowest) }
    let usual =
      known.isEmpty
      ? Length.points(width.points / Double(count))
      : .points(known.reduce(0) { $0 + $1.points } / Double(known.count))
    let all = known + Array(repeating: usual, count: count - known.count)
    let sum = all.reduce(0) { $0 + $1.points }
    guard sum > width.points else { return all }
    return all.map { Length(twentieths: Int(Double($0.twentieths) * width.points / sum)) }
  }

  /// The most columns that Word takes.
  static let mostColumns = 63
}

extension WordBlockWriter {
  /// Writes a table.
  func write(_ layout: WordTableLayout, into xml: inout XMLWriter) {
    let table = layout.table
    let margin: Length = table.hasBorders ? .cellMargin : 0
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        if table.hasBorders { xml.element("w:tblStyle", ["w:val": "TableGrid"]) }
        let width = layout.columns.reduce(0) { $0 + $1.twentieths }
        xml.element("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.cellMargins(margin)
        xml.element(
          "w:tblLook",
          [
            "w:val": table.headerRows > 0 ? "0620" : "0600",
            "w:firstRow": table.headerRows > 0 ? "1" : "0", "w:lastRow": "0", "w:firstColumn": "0",
            "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
          ])
        if !table.caption.isEmpty { xml.element("w:tblCaption", ["w:val": table.caption]) }
        if !table.description.isEmpty {
          xml.element("w:tblDescription", ["w:val": table.description])
        }
      }
      xml.element("w:tblGrid") { xml in
        for column in layout.columns { xml.element("w:gridCol", ["w:w": column.twips]) }
      }
      for (index, row) in layout.rows.enumerated() {
        xml.element("w:tr") { xml in
          xml.element("w:trPr") { xml in
            xml.element("w:cantSplit")
            if index < table.headerRows { xml.element("w:tblHeader") }
          }
          for cell in row { write(cell, margin: margin, into: &xml) }
        }
      }
    }
  }

  private func write(
    _ placed: WordTableLayout.PlacedCell, margin: Length, into xml: inout XMLWriter
  ) {
    let cell = placed.cell
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": placed.width.twips, "w:type": "dxa"])
        if placed.span > 1 { xml.element("w:gridSpan", ["w:val": "\(placed.span)"]) }
        switch placed.merge {
        case .none: break
        case .start: xml.element("w:vMerge", ["w:val": "restart"])
        case .continues: xml.element("w:vMerge")
        }
        switch cell.verticalAlignment {
        case .top: break
        case .centre: xml.element("w:vAlign", ["w:val": "center"])
        }
      }
      let writer = WordBlockWriter(
        textSize: textSize, width: max(placed.width - margin - margin, 1),
        style: cell.isHeading ? WordDocument.cellHeading : nil)
      let paragraphs = placed.merge == .continues ? [] : cell.paragraphs
      for paragraph in paragraphs.isEmpty ? [.init("")] : paragraphs {
        writer.write(paragraph, into: &xml)
      }
    }
  }
}

extension Length {
  /// The narrowest that a column can be.
  fileprivate static let narrowest: Length = 1
}
