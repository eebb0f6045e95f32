extension WordDocument {
  /// A table.
  package struct Table: Sendable, Hashable {
    /// How wide each column is. Where all are wider than the page has room for, they are narrowed in
    /// proportion.
    package var columns: [Length]
    /// How many rows stand again at the top of each page.
    package var headerRows: Int
    package var rows: [Row]
    /// Whether there are lines around the cells; without them it only arranges text.
    package var hasBorders: Bool
    /// What the table is, for those who do not see it.
    package var caption: String
    /// What stands in it, for those who do not see it.
    package var description: String

    /// Creates a table.
    package init(
      columns: [Length], headerRows: Int = 0, rows: [Row], hasBorders: Bool = true,
      caption: String = "", description: String = ""
    ) {
      self.columns = columns
      self.headerRows = headerRows
      self.rows = rows
      self.hasBorders = hasBorders
      self.caption = caption
      self.description = description
    }
  }

  /// A row: as many cells as there are columns, fewer where some span several.
  package struct Row: Sendable, Hashable {
    package var cells: [Cell]

    /// Creates a row.
    package init(_ cells: [Cell]) { self.cells = cells }
  }

  /// A cell.
  package struct Cell: Sendable, Hashable {
    package var paragraphs: [Paragraph]
    /// How many columns it takes.
    package var columnSpan: Int
    /// Whether it is one with the cells under it.
    package var verticalMerge: VerticalMerge
    package var verticalAlignment: VerticalAlignment
    /// Whether it says what stands under it; its text is bold.
    package var isHeading: Bool

    /// Creates a cell of paragraphs.
    package init(
      _ paragraphs: [Paragraph], columnSpan: Int = 1, verticalMerge: VerticalMerge = .none,
      verticalAlignment: VerticalAlignment = .top, isHeading: Bool = false
    ) {
      self.paragraphs = paragraphs
      self.columnSpan = columnSpan
      self.verticalMerge = verticalMerge
      self.verticalAlignment = verticalAlignment
      self.isHeading = isHeading
    }

    /// Creates a cell of a text that looks the same all along, each of its lines a paragraph.
    package init(
      _ text: String, alignment: Alignment = .left, isBold: Bool = false, isItalic: Bool = false,
      size: Length? = nil, columnSpan: Int = 1, verticalMerge: VerticalMerge = .none,
      verticalAlignment: VerticalAlignment = .top, isHeading: Bool = false
    ) {
      self.init(
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
          Paragraph(
            String($0), alignment: alignment, isBold: isBold, isItalic: isItalic, size: size)
        },
        columnSpan: columnSpan, verticalMerge: verticalMerge, verticalAlignment: verticalAlignment,
        isHeading: isHeading)
    }
  }

  /// Whether a cell is one with those above or below it.
  package enum VerticalMerge: Sendable, Hashable {
    case none
    /// The first of several; its text is that of all.
    case start
    /// One of the others. Its own text is not written.
    case continues
  }

  /// Where the text of a cell stands in a row that is higher.
  package enum VerticalAlignment: Sendable, Hashable {
    case top, centre
  }
}
