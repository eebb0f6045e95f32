import CivilTime
import Sheets
import TestSupport
import Testing

@testable import OfficeDocuments

@Suite("CSV that is written and read again")
struct CSVRoundTripTests {
  @Test(
    "A text comes back as it is shown, whatever a spreadsheet makes of it",
    arguments: HostileText.all)
  func hostile(text: HostileText) throws {
    let sheet = Sheet(
      in: .english, of: [text.text],
      fields: [
        Sheet.Field<String>("a", "A") { .text($0) },
        Sheet.Field<String>("b", "B") { _ in .text("last") },
      ])
    let table = try OfficeTable.all(in: Array(CSVWriter().text(of: sheet).utf8), file: "a.csv")[0]
    let shown = text.text.visible(keepingLines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutOrders }.joined(separator: "\n").tidy
    #expect(table.rows.last?.cells.map(\.text) == [shown, "last"])
  }
}
