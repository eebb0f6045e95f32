import ArgumentParser
import EventKitLite

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

  @Argument(help: ArgumentHelp(.helpYearOfEvent, valueName: .valueYear), transform: Arguments.year)
  var year: Int

  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    try plan.require(event: event)
    try plan.require(year)
    let schedule = plan.schedule(for: (year - 1)...(year + 1))
    let found = (schedule.events + schedule.waiting).filter {
      $0.event.id == event && $0.year == year
    }
    guard !found.isEmpty else {
      print(LocalizedText.notHeld(in: year)[language])
      return
    }
    print(found.map { text(of: $0, plan, language) }.joined(separator: "\n\n"))
  }

  private func text(
    of scheduled: ScheduledEvent, _ plan: Programme, _ language: Language
  ) -> String {
    var lines = [scheduled.title(in: language)]
    let status = scheduled.status.name(in: language)
    switch scheduled.timing {
    case .days(let span) where span.count == 1:
      lines.append("\(span.first.longText(in: language)) · \(status)")
    case .days(let span): lines.append("\(span.text(in: language)) · \(status)")
    case .recurring(let days):
      lines.append("\(days.span.text(in: language)), \(days.rule) · \(status)")
    case nil: lines.append(status)
    }
    lines += scheduled.reasons.flatMap { reason in
      reason.text(in: language, of: plan).wrapped(to: Console.width - 4)
        .enumerated().map { $0.offset == 0 ? "  – \($0.element)" : "    \($0.element)" }
    }
    if let note = scheduled.event.note {
      lines += note[language].wrapped(to: Console.width - 4).map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }
}
