import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl workdays`: which days are worked, and why.
struct Workdays: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells working days from days off, counts them and adds them, with reasons.",
    discussion: """
      Days of a year whose decisions are not in the holidays' file are marked as provisional.

      Examples:
        eventctl workdays list --year 2026
        eventctl workdays on 2026-08-22
        eventctl workdays count --from 2026-02-01 --to 2026-02-28
        eventctl workdays add 2026-12-14 -5
      """,
    subcommands: [List.self, On.self, Count.self, Add.self], defaultSubcommand: List.self)

  /// Whose working days.
  struct Whose: ParsableArguments {
    @OptionGroup var programme: ProgrammeOptions

    @Option(
      name: .long,
      help: ArgumentHelp("A unit with weekly days off of its own.", valueName: "id"))
    var unit: Programme.Unit.ID?

    func load() throws -> (plan: Programme, days: WorkingDays, language: Language) {
      let plan = try programme.load()
      if let unit, plan.units[unit] == nil {
        throw Console.unknown("unit", unit, among: plan.units.all.map(\.id))
      }
      return (plan, plan.workingDays(of: unit), programme.language(of: plan))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the weekdays that are off and the weekends that are worked.")

    @OptionGroup var whose: Whose
    @OptionGroup var days: DayOptions

    @Flag(name: .long, help: "Every day, not only those that are unlike their week.")
    var all = false

    @OptionGroup var output: SheetOptions

    func run() throws {
      let (plan, workingDays, language) = try whose.load()
      let span = try days.span(today: whose.programme.today(of: plan))
      let found = workingDays.days(in: span).filter { day in
        all || day.kind.isWorking == workingDays.weekend.contains(day.date.weekday)
      }
      try output.write(
        WorkdaySheet.sheet(of: found, in: language), or: .noDaysUnlikeTheirWeek)
    }
  }

  struct On: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whether a day is worked, and why.")

    @Argument(help: "The day.", transform: Arguments.date)
    var day: CalendarDate

    @OptionGroup var whose: Whose

    func run() throws {
      let (_, workingDays, language) = try whose.load()
      let answer = WorkingDays.Day(day, workingDays.kind(of: day))
      try Console.print("\(day.longText(in: language)): \(answer.sentence(in: language))")
    }
  }

  struct Count: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Counts working days.")

    @OptionGroup var whose: Whose
    @OptionGroup var days: DayOptions

    func run() throws {
      let (plan, workingDays, language) = try whose.load()
      let span = try days.span(today: whose.programme.today(of: plan))
      let found = workingDays.days(in: span)
      try Console.print("\(found.count { $0.kind.isWorking })")
      if found.contains(where: { $0.kind.isProvisional }) {
        Console.note(.note, .someYearsUndecided, in: language)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds the day that lies so many working days after another, or before it.")

    @Argument(help: "The day to count from.", transform: Arguments.date)
    var day: CalendarDate

    @Argument(parsing: .allUnrecognized, help: "How many working days; negative numbers go back.")
    var count: [String]

    @OptionGroup var whose: Whose

    func run() throws {
      guard count.count == 1, let number = count.first.flatMap({ Int($0) }), abs(number) <= 10_000
      else { throw ValidationError("Say one number of working days, from -10000 to 10000.") }
      let (_, workingDays, language) = try whose.load()
      guard let found = workingDays.adding(number, to: day) else {
        throw Console.misuse(.noSuchWorkingDay, in: language)
      }
      let mark =
        workingDays.kind(of: found).isProvisional
        ? " (\(LocalizedText.provisional[language]))" : ""
      try Console.print("\(found.description) \(found.longText(in: language))\(mark)")
    }
  }
}
