internal import CivilTime
internal import OfficeDocuments
internal import Sheets

/// Writes the tables of a document as a workbook: a sheet each, a row an event, days and hours as such.
///
/// Groups become a column, because rows that are merged neither sort nor filter.
package struct ExcelPaper: Sendable {
  private let paper: Paper

  /// Creates a writer of a document.
  package init(_ paper: Paper) { self.paper = paper }

  /// The workbook's bytes, the same for the same document.
  package var bytes: [UInt8] {
    let properties = DocumentProperties(
      title: paper.title, creator: paper.office, language: paper.language)
    let sheets = paper.tables.map(sheet)
    return Workbook(properties, sheets: sheets.isEmpty ? [emptySheet] : sheets).bytes()
  }

  /// What stands in the place of rows that there are not.
  private var nothing: [[Workbook.Cell]] { [[.text(LocalizedText.nothingHere[paper.language])]] }

  /// The sheet of a document without tables: no workbook is without one.
  private var emptySheet: Workbook.Sheet {
    Workbook.Sheet(
      paper.title, title: paper.title,
      columns: [Workbook.Column(paper.title, width: Sheet.Role.text.width)], rows: nothing)
  }

  private func sheet(_ table: Paper.Table) -> Workbook.Sheet {
    let sheet = table.sheet
    let places = sheet.places(for: [.document, .workbook], withEmpty: true)
    let hasGroups = sheet.groups.contains { $0.title != nil }
    let group = Workbook.Column(LocalizedText.group[paper.language], width: 24)
    let columns = places.map { place in
      let column = sheet.columns[place]
      return Workbook.Column(
        column.title, width: column.role.width, kind: Self.kind(of: place, in: sheet))
    }
    let rows = sheet.groups.flatMap { part in
      part.rows.map { row in
        (hasGroups ? [part.title.map(Workbook.Cell.text) ?? .empty] : [])
          + places.map { cell(row[$0]) }
      }
    }
    return Workbook.Sheet(
      table.name ?? sheet.title ?? paper.title, title: paper.title,
      columns: (hasGroups ? [group] : []) + columns,
      rows: rows.isEmpty ? nothing : rows)
  }

  /// What stands in a column: what its first cell that is not empty is.
  private static func kind(of place: Int, in sheet: Sheet) -> Workbook.Column.Kind {
    for row in sheet.rows {
      switch row[place].value {
      case .nothing: continue
      case .day: return .day
      case .time: return .time
      case .number: return .number
      case .text, .flag, .list: return .text
      }
    }
    return .text
  }

  private func cell(_ cell: Sheet.Cell) -> Workbook.Cell {
    switch cell.value {
    case .nothing: cell.text.isEmpty ? .empty : .text(cell.text)
    case .number(let number): .number(Double(number))
    case .day(let day): .day(day)
    case .time(let time): .time(minutes: time.secondsAfterMidnight / 60)
    case .text, .flag, .list: cell.text.isEmpty ? .empty : .text(cell.text)
    }
  }
}

extension Sheet.Role {
  /// In digits of the usual size.
  fileprivate var width: Double {
    switch self {
    case .ordinal, .number: 7
    case .hours: 9
    case .date: 18
    case .status, .code: 16
    case .place, .rule: 22
    case .units: 30
    case .text: 44
    }
  }
}
