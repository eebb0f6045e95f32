package import CivilTime

/// A table that somebody wrote: a sheet of a workbook, a table of a document, a CSV file.
///
/// ```swift
/// for table in try OfficeTable.all(in: bytes, file: "ke-hoach.docx") {
///   for row in table.rows { print(row.number, row.cells.map(\.text)) }
/// }
/// ```
package struct OfficeTable: Sendable, Hashable {
  /// The sheet's name; of a document's table its number, `1`.
  package var name: String
  /// The lines of text that stand before it: title, number and date of the document, or rows of a sheet
  /// that are merged over all columns before the first with several cells are rows, not headings.
  package var headings: [String]
  /// All rows, empty ones too. Cells that are merged have the text of the first of them, and say so.
  package var rows: [Row]

  /// Creates a table.
  package init(name: String, headings: [String] = [], rows: [Row]) {
    self.name = name
    self.headings = headings
    self.rows = rows
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    /// Its number in the sheet or table, from 1.
    package var number: Int
    package var cells: [Cell]

    /// Creates a row.
    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// A cell.
  package struct Cell: Sendable, Hashable {
    /// What stands there as people read it, lines separated by `\n`.
    package var text: String
    /// What it is to a program.
    package var value: Value
    /// Whether it only repeats a cell to its left or above it, with which it is merged.
    package var isRepeated: Bool

    /// Creates a cell.
    package init(text: String, value: Value = .text, isRepeated: Bool = false) {
      self.text = text
      self.value = value
      self.isRepeated = isRepeated
    }
  }

  /// What a cell is to a program.
  package enum Value: Sendable, Hashable {
    case nothing
    case text
    case number(Double)
    /// A day, with minutes from midnight if there is an hour.
    case day(CalendarDate, minutes: Int?)
    /// A month of a year: a date whose form shows no day.
    case month(year: Int, month: Int)
    /// Minutes from midnight, without a day.
    case time(minutes: Int)
  }
}
