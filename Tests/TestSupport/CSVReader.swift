/// The rows of comma-separated values (RFC 4180).
package enum CSVReader {
  package static func rows(_ text: some Sequence<Unicode.Scalar>) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar = ","
    for scalar in text {
      defer { previous = scalar }
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { cell.append(scalar) }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      case "\r" where !isQuoted: continue
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
