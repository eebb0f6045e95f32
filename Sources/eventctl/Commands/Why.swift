import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl why`: the reasons behind a date.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .whyAbstract,
      examples: [
        "eventctl why tuan-le-huong-ung-hoc-tap-suot-doi 2027",
        "eventctl why ngay-sach-va-van-hoa-doc-viet-nam 2026 --lang en",
      ]))

  @Argument(help: ArgumentHelp(.helpEvent, valueName: .valueEvent))
  var event: ProgrammeEvent.ID

  @OptionGroup var whole: YearOfEventOptions

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  private var year: Int { whole.year }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    try plan.require(event: event)
    try plan.require(year)
    let schedule = plan.schedule(
      for: (year - 1)...(year + 1), after: try ledger.past(programme, of: plan))
    let found = (schedule.events + schedule.waiting).filter {
      $0.event.id == event && $0.year == year
    }
    guard !found.isEmpty else {
      return try Console.print(ScreenText(LocalizedText.notHeld(in: year)[language]))
    }
    try Console.print(
      found.map { text(of: $0, plan, language) }.joined(separator: "\n\n"))
  }

  private func text(
    of scheduled: ScheduledEvent, _ plan: Programme, _ language: Language
  ) -> ScreenText {
    let width = Console.width
    let reasons = scheduled.reasons.map {
      ScreenText($0.text(in: language, of: plan), behind: "  – ", width: width)
    }
    let note = scheduled.event.note.map {
      ScreenText($0[language], behind: "    ", width: width)
    }
    let lines =
      [
        ScreenText(scheduled.title(in: language), width: width),
        ScreenText(days(of: scheduled, language), width: width),
      ] + reasons + (note.map { [$0] } ?? [])
    return lines.joined(separator: "\n")
  }

  /// The days in full, the hours, and how certain they are.
  private func days(of scheduled: ScheduledEvent, _ language: Language) -> String {
    [
      scheduled.longDays(in: language), scheduled.event.place?[language],
      scheduled.status.name(in: language),
    ].compactMap(\.self).joined(separator: " · ")
  }
}
