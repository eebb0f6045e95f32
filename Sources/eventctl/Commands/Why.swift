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

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let event = try plan.meant(event)
    let year = try whole.year(of: plan)
    try plan.require(year)
    let schedule = plan.schedule(
      for: (year - 1)...(year + 1), after: try ledger.past(programme, of: plan)
    ).withoutRests()
    let asked = plan.year(year)
    // Both those that are counted for the year and those that have days in it, as `agenda` has them.
    let found = (schedule.events + schedule.waiting).filter {
      $0.event.id == event && ($0.cycle == asked || $0.yearsWithDays.contains(asked))
    }
    let results =
      plan.results.isEmpty
      ? []
      : ResultRow.rows(
        of: plan, in: plan.days(of: (year - 1)...(year + 1)),
        limits: ResultRow.Limits(event: event), on: try programme.today(of: plan))
    let skipped = skippedDays(of: event, in: year, plan, language)
    // What was decided of days that were over stands in the files only.
    let late = schedule.kept.filter { $0.event == event && $0.lateDecision != nil }
    let unpublished = late.filter { $0.published == nil }.compactMap(\.files).filter {
      $0.cycle == asked
    }
    guard !found.isEmpty || !unpublished.isEmpty else {
      let answer = ScreenText(LocalizedText.notHeld(in: asked)[language])
      return try Console.print(([answer] + skipped).joined(separator: "\n"))
    }
    let texts =
      found.map { scheduled in
        let isLate = late.contains { $0.published?.identity == scheduled.identity }
        return
          ([text(of: scheduled, in: year, isLate: isLate, plan, language)]
          + told(results.filter { $0.event.identity == scheduled.identity }, plan, language))
          .joined(separator: "\n")
      } + unpublished.map { text(of: $0, in: year, isLate: true, plan, language) }
    try Console.print(
      (texts + (skipped.isEmpty ? [] : [skipped.joined(separator: "\n")]))
        .joined(separator: "\n\n"))
  }

  /// What units have reported, each result once.
  private func told(
    _ rows: [ResultRow], _ plan: Programme, _ language: Language
  ) -> [ScreenText] {
    let units = UnitLabels(plan, in: language)
    var seen: Set<Programme.Result> = []
    return rows.compactMap(\.result).filter { seen.insert($0).inserted }.map {
      ScreenText(
        LocalizedText.result($0, by: units.all([$0.unit]))[language], behind: "  – ",
        width: Console.width)
    }
  }

  /// The days on which it would have been, and why they are off; of many only how many more.
  private func skippedDays(
    of event: ProgrammeEvent.ID, in year: Int, _ plan: Programme, _ language: Language
  ) -> [ScreenText] {
    let days = plan.event(event).map { plan.skippedDays(of: $0, in: year) } ?? []
    guard !days.isEmpty else { return [] }
    let most = 12
    let more = days.count > most ? [LocalizedText.moreDays(days.count - most)[language]] : []
    return [ScreenText(LocalizedText.skippedDays[language], width: Console.width)]
      + (days.prefix(most).map { $0.text(in: language) } + more).map {
        ScreenText($0, behind: "  – ", width: Console.width)
      }
  }

  /// - Parameter isLate: whether it was decided when its days were over, so that subscribers have
  ///   what was published.
  private func text(
    of scheduled: ScheduledEvent, in year: Int, isLate: Bool, _ plan: Programme,
    _ language: Language
  ) -> ScreenText {
    let width = Console.width
    let late: [LocalizedText] =
      isLate ? (scheduled.published == nil ? [.daysAreOver] : []) + [.correctPast] : []
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
      ]
      + (cycle(of: scheduled, in: year).map {
        [ScreenText($0[language], behind: "  – ", width: width)]
      } ?? [])
      + scheduled.surroundings(in: language).map { ScreenText($0, behind: "  – ", width: width) }
      + reasons
      + late.map { ScreenText($0[language].capitalisedFirst, behind: "  – ", width: width) }
      + (note.map { [$0] } ?? [])
    return lines.joined(separator: "\n")
  }

  /// For which year it is counted, where its days are not all in the year that was asked for.
  private func cycle(of scheduled: ScheduledEvent, in year: Int) -> LocalizedText? {
    let years = scheduled.yearsWithDays
    guard let first = years.first, years != [scheduled.cycle] || scheduled.year != year else {
      return nil
    }
    return .countedFor(scheduled.cycle, daysIn: first, to: years.last ?? first)
  }

  /// The days in full, the hours, and how certain they are.
  private func days(of scheduled: ScheduledEvent, _ language: Language) -> String {
    [
      scheduled.longDays(in: language), scheduled.hours(in: language), scheduled.place?[language],
      scheduled.status.name(in: language),
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension ScheduledEvent {
  /// The years in which it has days.
  fileprivate var yearsWithDays: [CycleYear] {
    guard let timing else { return [] }
    let year = { (day: CalendarDate) in CycleYear(of: day, beginning: cycle.beginning) }
    if case .days(let span) = timing {
      return (year(span.first).number...year(span.last).number).map {
        CycleYear($0, beginning: cycle.beginning)
      }
    }
    return Set(timing.dates.map(year)).sorted()
  }
}
