import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl done`: that a unit has reported what was due in one year of an event.
struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .doneAbstract, discussion: .doneDiscussion,
      examples: [
        "eventctl done bao-cao-nam-ubnd-tinh 2025 --unit so-vhttdl --document 45/BC",
        "eventctl done bao-cao-nam-ubnd-tinh 2025 --unit so-gddt --on 11/12/2025",
        "eventctl done bao-cao-nam-ubnd-tinh 2025 --unit so-tc --dry-run",
      ]))

  @Argument(help: ArgumentHelp(.helpEvent, valueName: .valueEvent))
  var event: ProgrammeEvent.ID

  @OptionGroup var whole: YearOfEventOptions

  @OptionGroup var what: ResultOptions

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunEntry))
  var dryRun = false

  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    let directory = try programme.directory()
    if dryRun {
      let file = try ResultsFile(directory: directory)
      let after = try file.adding(entry(for: file.programme))
      try Console.writeAddition(from: file.bytes, to: after.bytes)
      Console.note(try text(of: after.programme))
    } else {
      let update = try ResultsFile.update(in: directory, with: entry)
      try Console.print(text(of: update.after.programme))
    }
  }

  /// The row, when nothing speaks against it.
  private func entry(for plan: Programme) throws -> Programme.Result {
    let today = try programme.today(of: plan)
    let result = try what.result(
      of: plan.meant(event), in: whole.year(of: plan), for: plan, today: today)
    let review = ResultReview(of: result, in: plan, today: today)
    for finding in review.findings {
      Console.note(finding, in: programme.language(of: plan))
    }
    if !review.findings.isEmpty { throw ExitCode.validationFailure }
    return result
  }

  /// What was entered, whether it takes the place of something, and who is still missing.
  private func text(of plan: Programme) throws -> ScreenText {
    guard let result = plan.results.last, let event = plan.event(result.event) else {
      return ScreenText("")
    }
    let language = programme.language(of: plan)
    let units = UnitLabels(plan, in: language)
    // Days of a cycle year can lie in the years beside it.
    let days = plan.days(of: (result.cycle - 1)...(result.cycle + 1))
    let rows = ResultRow.rows(
      of: plan, in: days, limits: ResultRow.Limits(event: result.event),
      on: try programme.today(of: plan)
    ).filter { $0.event.year == result.cycle }
    let told = rows.filter { $0.result == result }
    let title = told.first?.event.title(in: language) ?? event.title[language]
    let due = told.map(\.due)
    let missing = rows.filter { $0.isDue && $0.result == nil && due.contains($0.due) }
    // Who has reported for itself keeps that when a group or a successor reports for it.
    var seen: Set<Programme.Unit.ID> = []
    let kept = rows.filter { row in
      row.concerns(result.unit) && row.result.map { $0 != result } ?? false
        && result.day.map(row.event.isNamed(by:)) ?? true
    }.map(\.unit).filter { seen.insert($0).inserted }
    let earlier = plan.results.dropLast().last { $0.scope == result.scope }
    let lines: [LocalizedText] = [
      .result(result, by: units.all([result.unit])),
      earlier.map { .insteadOf($0, by: units.all([$0.unit])) },
      kept.isEmpty ? nil : .ownResultsStay(units.some(kept, most: 6)),
      told.contains(where: \.isDue) || !kept.isEmpty ? nil : .resultNotAsked,
      missing.isEmpty
        ? told.contains(where: \.isDue) ? .nobodyMissing : nil
        : .stillMissing(units.some(missing.flatMap(\.askees), most: 6)),
    ].compactMap(\.self)
    let heading = ScreenText("\(title) \(plan.year(result.cycle))", width: Console.width)
    return
      ([heading]
      + lines.map {
        ScreenText($0[language].capitalisedFirst, behind: "  ", width: Console.width)
      }).joined(separator: "\n")
  }
}
