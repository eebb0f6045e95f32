/// A document for Word and its like, by the rules of Decree 30/2020/NĐ-CP where it has any: A4, Times
/// New Roman, page numbers in the middle of the top margin.
///
/// ```swift
/// let annex = WordDocument.Section(.landscape, blocks: [
///   .paragraph(.init("KẾ HOẠCH", alignment: .centre, isBold: true, size: 14)),
///   .table(table),
/// ])
/// let bytes = WordDocument(properties, sections: [letter, annex]).bytes()
/// ```
///
/// Whatever the texts are, the result is a document that opens without a repair: what XML has no
/// place for is shown by its number, rows are filled up to the columns that the table has, and a
/// cell without a paragraph gets one.
package struct WordDocument: Sendable, Hashable {
  /// What the document says about itself.
  package var properties: DocumentProperties
  /// The size of text that says no other: 13 or 14 points by the decree.
  package var textSize: Length
  /// The parts of the document, each with pages of its own form; one at least is written.
  package var sections: [Section]

  /// Creates a document.
  package init(
    _ properties: DocumentProperties, textSize: Length = 13, sections: [Section]
  ) {
    self.properties = properties
    self.textSize = textSize
    self.sections = sections
  }

  /// Pages of one form: a letter, or an annex that begins on a page of its own. Each counts its pages
  /// from 1, and the first does not show its number (Decree 30/2020/NĐ-CP, Appendix I, II.13).
  package struct Section: Sendable, Hashable {
    /// The paper.
    package var page: Page
    /// What stands on the pages.
    package var blocks: [Block]

    /// Creates a section.
    package init(_ page: Page, blocks: [Block]) {
      self.page = page
      self.blocks = blocks
    }
  }

  /// The paper of a section and its margins.
  package struct Page: Sendable, Hashable {
    package var width: Length
    package var height: Length
    package var top: Length
    package var bottom: Length
    package var left: Length
    package var right: Length

    /// Creates a page.
    package init(
      width: Length, height: Length, top: Length, bottom: Length, left: Length, right: Length
    ) {
      self.width = width
      self.height = height
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }

    /// A4 upright, with margins of 20 mm, 30 at the left and 15 at the right (Decree 30/2020/NĐ-CP,
    /// Appendix I, I.1 and I.2).
    package static let portrait = Page(
      width: .millimetres(210), height: .millimetres(297), top: .millimetres(20),
      bottom: .millimetres(20), left: .millimetres(30), right: .millimetres(15))

    /// A4 across, for tables; with margins of 20 mm, and 30 at the left.
    package static let landscape = Page(
      width: .millimetres(297), height: .millimetres(210), top: .millimetres(20),
      bottom: .millimetres(20), left: .millimetres(30), right: .millimetres(20))

    /// How wide text and tables can be.
    package var textWidth: Length { max(width - left - right, 1) }
  }

  /// One thing under another.
  package enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
    /// Room of a height: for a signature, or between tables, which would grow together without.
    case spacing(Length)
  }
}
