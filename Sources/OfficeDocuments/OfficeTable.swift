package import CivilTime

/// A table that somebody wrote: a sheet of a workbook, a table of a document, a CSV file.
///
/// ```swift
/// for table in try OfficeTable.all(in: bytes, file: "ke-hoach.docx") {
///   for row in table.rows { print(row.number, row.cells.map(\.text)) }
/// }
/// ```
///
/// What people do not see in it is not there either: deleted and hidden text of a document, hidden
/// sheets of a workbook. Rows that a filter hides are read.
package struct OfficeTable: Sendable, Hashable {
  /// The sheet's name; of a document's table its number, `1`.
  package var name: String
  /// The lines of text that stand in a document between the table before it and this one: title, number
  /// and date. Of a sheet there are none: what stands above its table are rows.
  package var headings: [String]
  /// The rows in which anything stands of their own, in their order; between the numbers of two rows
  /// the others are missing. Cells that are merged have the text of the first of them, and say so.
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
    /// Its cells from the first column on, up to the last in which anything stands.
    package var cells: [Cell]

    /// Creates a row.
    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// A cell.
  package struct Cell: Sendable, Hashable {
    /// What stands there, in Unicode's composed form, lines separated by `\n`. Days, months and hours
    /// that a spreadsheet holds as such are written `21/8/2026`, `21/8`, `8/2026`, `07:30` and
    /// `21/8/2026 07:30`, whatever their form, with what the form shows.
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
    /// A day whose form shows no year: the year that the file holds is that in which it was typed.
    case dayOfYear(MonthDay)
    /// A month of a year: a date whose form shows no day.
    case month(year: Int, month: Int)
    /// Minutes from midnight, without a day.
    case time(minutes: Int)
  }
}
