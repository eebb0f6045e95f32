internal import CivilTime

/// Writes sheets for a terminal: columns beside each other that wrap so that no line is wider than
/// the terminal.
package struct ScreenWriter: Sendable {
  private let width: Int

  /// Creates a writer for a terminal of so many columns.
  package init(width: Int) { self.width = max(width, 40) }

  /// The sheet with its heading, groups and notes.
  package func text(of sheet: Sheet) -> ScreenText {
    var blocks: [ScreenText] = []
    var head: [ScreenText] = []
    if let title = sheet.title { head += wrapped(title, .bold) }
    if let subtitle = sheet.subtitle { head += wrapped(subtitle) }
    let rows = sheet.groups.isEmpty ? [] : [table(sheet)]
    if sheet.subtitle == nil {
      blocks.append((head + rows).joined(separator: "\n"))
    } else {
      blocks += [head.joined(separator: "\n")] + rows
    }
    blocks += sheet.notes.map { wrapped($0).joined(separator: "\n") }
    return blocks.joined(separator: "\n\n")
  }

  private func wrapped(_ text: String, _ look: ScreenText.Look? = nil) -> [ScreenText] {
    text.visible(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { String($0).wrapped(to: width) }.map { ScreenText(visible: $0, look) }
  }

  private func table(_ sheet: Sheet) -> ScreenText {
    let places = sheet.places(for: .screen)
    let header = places.map { sheet.columns[$0].title.visible() }
    let groups = sheet.groups.map { group in
      (group.title, group.rows.map { row in places.map { row[$0].text.visible() } })
    }
    let widths = widths(
      of: [header] + groups.flatMap(\.1), dates: places.map { sheet.columns[$0].role == .date })
    var wrapper = CellWrapper(widths: widths)
    var lines: [ScreenText] = []
    if header.contains(where: { !$0.isEmpty }) {
      lines += wrapper.lines(of: header).map { line in
        line.map { ScreenText(visible: $0, .bold) }.joined(separator: "  ")
      }
    }
    for (title, rows) in groups {
      if let title {
        if !lines.isEmpty { lines.append("") }
        lines += wrapped(title, .bold)
      }
      for row in rows {
        let text = wrapper.lines(of: row).map { $0.joined(separator: "  ") }.joined(separator: "\n")
        lines.append(ScreenText(visible: text, nil))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What each column takes: what it needs, until there is too little room for the last one; then
  /// the widest give way, dates only as far as a single one fits.
  private func widths(of rows: [[String]], dates: [Bool]) -> [Int] {
    guard let columns = rows.first?.indices, let last = columns.last else { return [] }
    var widths = columns.map { column in rows.map { $0[column].width }.max() ?? 0 }
    let room = width - last * Self.gap
    let least = min(widths[last], Self.leastLastColumn)
    let leastOf = columns.map { column in
      guard dates[column] else { return Self.leastColumn }
      let single = rows.map { $0[column].width }.filter { $0 <= Self.longestDate }.max()
      return max(single ?? 0, Self.leastColumn)
    }
    while widths.dropLast().reduce(0, +) > room - least,
      let widest = columns.dropLast().filter({ widths[$0] > leastOf[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    widths[last] = max(room - widths.dropLast().reduce(0, +), Self.leastColumn)
    return widths
  }

  private static let gap = 2
  private static let leastColumn = 8
  /// `Wed 21 Apr 2027`, which reads badly on two lines.
  private static let longestDate = 15
  private static let leastLastColumn = 30
}

/// Breaks the cells of rows into lines.
private struct CellWrapper {
  let widths: [Int]
  /// What was broken last in each column: what repeats has the same words in row after row.
  private var last: [(text: String, lines: [String])]

  init(widths: [Int]) {
    self.widths = widths
    last = widths.map { ("", ["".padded(to: $0)]) }
  }

  /// The lines of a row, as many as its fullest cell needs: in each a piece for each column, with blanks
  /// behind it.
  mutating func lines(of cells: [String]) -> [[String]] {
    for (column, text) in cells.enumerated() where last[column].text != text {
      last[column] = (text, text.wrapped(to: widths[column]).map { $0.padded(to: widths[column]) })
    }
    let height = last.map(\.lines.count).max() ?? 0
    return (0..<height).map { line in
      zip(last, widths).map { cell, width in
        line < cell.lines.count ? cell.lines[line] : String(repeating: " ", count: width)
      }
    }
  }
}
