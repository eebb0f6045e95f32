package import CivilTime

/// A workbook for Excel and its like: one row an event, days and hours as such, so that they sort and
/// count.
///
/// ```swift
/// let sheet = Workbook.Sheet(
///   "Kế hoạch năm 2027",
///   columns: [.init("Nội dung", width: 50), .init("Ngày", width: 12, kind: .day)],
///   rows: [[.text("Hội Báo Xuân"), .day(date)]])
/// let bytes = Workbook(properties, sheets: [sheet]).bytes()
/// ```
///
/// No text becomes a formula, whatever it begins with.
package struct Workbook: Sendable, Hashable {
  /// What the workbook says about itself.
  package var properties: DocumentProperties
  /// The sheets; one at least is written.
  package var sheets: [Sheet]

  /// Creates a workbook.
  package init(_ properties: DocumentProperties, sheets: [Sheet]) {
    self.properties = properties
    self.sheets = sheets
  }

  /// A sheet. Its first row has the titles of the columns: it stays in sight, it has the filters, and
  /// it stands at the top of each printed page, A4 across and as wide as the page.
  package struct Sheet: Sendable, Hashable {
    /// Its name. It is written as Excel takes it: without `[ ] : * ? / \`, at most 31 characters,
    /// unlike all others also where only the case of letters differs.
    package var name: String
    /// What stands above each printed page, if anything does.
    package var title: String?
    package var columns: [Column]
    /// The rows below the titles. Those with fewer cells than there are columns are filled up, and
    /// cells beyond the columns are not written.
    package var rows: [[Cell]]

    /// Creates a sheet.
    package init(_ name: String, title: String? = nil, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// What stands over it.
    package var title: String
    /// Its width in digits of the usual size, 1…255.
    package var width: Double
    /// What stands in it: how cells that are still empty take what is typed into them.
    package var kind: Kind

    /// Creates a column.
    package init(_ title: String, width: Double, kind: Kind = .text) {
      self.title = title
      self.width = width
      self.kind = kind
    }

    /// What stands in a column.
    package enum Kind: Sendable, Hashable, CaseIterable {
      case text, number, day, time
    }
  }

  /// A cell.
  package enum Cell: Sendable, Hashable {
    case empty
    /// A text; lines are separated by `\n`.
    case text(String)
    case number(Double)
    /// A day, written `dd/mm/yyyy`. Excel counts days from 1900-03-01 on; earlier ones are written
    /// as text.
    case day(CalendarDate)
    /// Minutes from midnight, 0…1,439, written `hh:mm`.
    case time(minutes: Int)
  }
}
