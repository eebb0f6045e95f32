import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl rollover`: the new year beside the old one.
struct RolloverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover",
    CommandHelp(
      abstract: .rolloverAbstract, discussion: .rolloverDiscussion,
      examples: [
        "eventctl rollover 2027",
        "eventctl rollover 2027 --lang en",
        "eventctl rollover 2027 --format markdown > 2027.md",
        "eventctl rollover 2027 --format csv > 2027.csv",
      ]))

  @OptionGroup var whole: YearOptions

  @OptionGroup var output: SheetOptions

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let plan = try programme.load()
    let today = try programme.today(of: plan)
    let year = try whole.year(of: plan) ?? plan.year(of: today).number + 1
    try plan.require(year)
    let rollover = Rollover(of: plan, to: year, after: try ledger.past(programme, of: plan))
    let language = programme.language(of: plan)
    switch output.format {
    case .table: try Console.print(text(of: rollover, in: language), colour: output.color)
    case .markdown: try Console.write(letter(of: rollover, on: today, in: language))
    case .csv, .json, .html:
      try output.write(RolloverSheet(rollover, in: language).sheet, or: .noEvents)
    }
  }

  /// For people at a terminal: headings, and tables.
  private func text(of rollover: Rollover, in language: Language) -> ScreenText {
    let width = Console.width
    let title = LocalizedText.rolloverTitle(rollover.cycle)[language]
    let summary = ScreenText(RolloverText(rollover, in: language).summary, width: width)
    let parts = RolloverParts(rollover, in: language).sheets.enumerated().map { index, part in
      var part = part
      part.title = "\(index + 1). \(part.title ?? "")"
      return ScreenWriter(width: width).text(of: part)
    }
    return ([ScreenText(title, .bold), summary] + parts).joined(separator: "\n\n")
  }

  /// For a letter, in Markdown: headings, and tables with numbered rows.
  private func letter(of rollover: Rollover, on today: CalendarDate, in language: Language)
    -> String
  {
    let text = RolloverText(rollover, in: language)
    let programme = MarkdownWriter.escaped(rollover.programme.title[language])
    let parts = RolloverParts(rollover, in: language).sheets.enumerated().map { index, part in
      var part = part.numbered(LocalizedText.rowNumber[language])
      part.title = "\(index + 1). \(part.title ?? "")"
      return MarkdownWriter().text(of: part)
    }
    let head = [
      MarkdownWriter(headingLevel: 1).heading(
        LocalizedText.rolloverTitle(rollover.cycle)[language]),
      "**\(programme)**",
      MarkdownWriter.escaped("\(LocalizedText.asOf(today)[language]) \(text.summary)"),
    ]
    return (head.map { $0 + "\n" } + parts).joined(separator: "\n")
  }
}
