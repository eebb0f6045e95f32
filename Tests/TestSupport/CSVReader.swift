/// The rows of comma-separated values (RFC 4180), as spreadsheets read them: a quotation mark opens
/// a cell only where the cell begins.
package enum CSVReader {
  private enum State { case start, plain, quoted, closing }

  package static func rows(
    _ text: some Sequence<Unicode.Scalar>, separator: Unicode.Scalar = ","
  ) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var state = State.start
    for scalar in text {
      switch (state, scalar) {
      case (.start, "\""): state = .quoted
      case (.quoted, "\""): state = .closing
      case (.closing, "\""):
        cell.append(scalar)
        state = .quoted
      case (.quoted, _): cell.append(scalar)
      case (_, separator):
        row.append(String(cell))
        cell = .init()
        state = .start
      case (_, "\n"):
        rows.append(row + [String(cell)])
        (row, cell, state) = ([], .init(), .start)
      case (_, "\r"): continue
      default:
        cell.append(scalar)
        state = .plain
      }
    }
    return rows
  }
}
