import ArgumentParser
import EventKitLite

/// `eventctl why`: the reasons behind a date.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why an event of a year is on its days and with its units.",
    discussion: """
      Examples:
        eventctl why tuan-le-huong-ung-hoc-tap-suot-doi 2027
        eventctl why ngay-sach-va-van-hoa-doc-viet-nam 2026 --lang en
      """)

  @Argument(help: "The event's id.")
  var event: ProgrammeEvent.ID

  @Argument(help: "The year.", transform: Arguments.year)
  var year: Int

  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    guard plan.event(event) != nil else {
      throw Console.unknown("event", event, among: plan.events.map(\.id))
    }
    guard plan.horizon.contains(year) else {
      throw Console.misuse(
        "the programme runs from \(plan.horizon.lowerBound) to \(plan.horizon.upperBound)")
    }
    let schedule = plan.schedule(for: (year - 1)...(year + 1))
    let found = (schedule.events + schedule.waiting).filter {
      $0.event.id == event && $0.year == year
    }
    guard !found.isEmpty else {
      print(
        language == .vietnamese
          ? "Không có trong năm \(year)." : "It is not held in \(year).")
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
      lines.append(
        "\(days.span.text(in: language)), \(days.text(in: language)) · \(status)")
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
