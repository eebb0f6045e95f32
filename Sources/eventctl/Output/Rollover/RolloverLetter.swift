import EventKitLite

/// A rollover as people read it: parts with headings and tables, for a terminal, for a letter, or
/// for a spreadsheet.
struct RolloverLetter {
  /// One part: a heading, and a table in two widths.
  struct Part {
    let title: String
    let compact: Table
    let full: Table
  }

  private let rollover: Rollover
  private let today: CalendarDate
  private let words: RolloverWords

  init(_ rollover: Rollover, asOf today: CalendarDate, in language: Language) {
    self.rollover = rollover
    self.today = today
    words = RolloverWords(rollover.programme, rollover.year, language)
  }

  private var parts: [Part] {
    [
      words.dated(rollover.items),
      words.announced(rollover.unannounced.filter { $0.awaited?.by != nil }),
      words.undated(rollover.unannounced.filter { $0.awaited?.by == nil }),
      words.units(rollover.endingUnits), words.bases(rollover.doubtfulBases),
      words.targets(rollover.targets),
    ].filter { !$0.full.rows.isEmpty }
  }

  // MARK: Forms

  /// For people at a terminal.
  func text(width: Int, style: (String, Style.Look) -> String) -> String {
    let head = [
      style(words.title, .bold), words.summary(rollover).wrapped(to: width).joined(separator: "\n"),
    ]
    let bodies = parts.enumerated().map { index, part in
      style("\(index + 1). \(part.title)", .bold) + "\n"
        + part.compact.text(width: width) { text, _ in text }
    }
    return (head + bodies).joined(separator: "\n\n")
  }

  /// For a letter: headings, and tables with numbered rows.
  var markdown: String {
    let head = [
      "# \(words.title)", "**\(rollover.programme.title[words.language])**",
      "\(words.asOf(today)) \(words.summary(rollover))",
    ]
    let bodies = parts.enumerated().map { index, part in
      "## \(index + 1). \(part.title)\n\n\(part.full.numbered(words.number).markdown)"
    }
    return (head + bodies).joined(separator: "\n\n")
  }

  /// For a spreadsheet: one table of everything, with as many cells in every row.
  var csv: String { RolloverSheet(rollover, words).table.csv }
}

extension Table {
  /// The table with a column of numbers before the others.
  fileprivate func numbered(_ title: String) -> Table {
    Table(
      header: [title] + header,
      rows: rows.enumerated().map { [String($0.offset + 1)] + $0.element })
  }
}
