import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl workdays`: which days are worked, and why.
struct Workdays: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .workdaysAbstract, discussion: .workdaysDiscussion,
      examples: [
        "eventctl workdays list 2026",
        "eventctl workdays on 22/8/2026",
        "eventctl workdays count --from 1/2/2026 --to 28/2/2026",
        "eventctl workdays add 14/12/2026 -5",
      ]),
    subcommands: [List.self, On.self, Count.self, Add.self], defaultSubcommand: List.self)

  /// Whose working days.
  struct Whose: ParsableArguments {
    @OptionGroup var programme: ProgrammeOptions

    @Option(name: .long, help: ArgumentHelp(.helpUnitOfWorkdays, valueName: .valueID))
    var unit: Programme.Unit.ID?

    func load() throws -> (plan: Programme, days: WorkingDays, language: Language) {
      let plan = try programme.load()
      let unit = try unit.map { try plan.meant($0) }
      return (plan, plan.workingDays(of: unit), programme.language(of: plan))
    }
  }

  struct List: ParsableCommand {
    // The parser tells of the command that need not be named only when the name stands here.
    static let configuration = CommandConfiguration(
      commandName: "list",
      CommandHelp(
        abstract: .workdaysListAbstract, examples: ["eventctl workdays list 2026"]))

    @OptionGroup var whose: Whose
    @OptionGroup var days: DayOptions

    @Flag(name: .long, help: ArgumentHelp(.helpAllDays))
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
      CommandHelp(abstract: .workdaysOnAbstract, examples: ["eventctl workdays on 22/8/2026"]))

    @Argument(help: ArgumentHelp(.helpWorkday, valueName: .valueDay), transform: Arguments.day)
    var when: DayArgument

    @OptionGroup var whose: Whose

    func run() throws {
      let (plan, workingDays, language) = try whose.load()
      let day = try when.date(in: whose.programme.today(of: plan).year)
      let answer = WorkingDays.Day(day, workingDays.kind(of: day))
      let sentence = "\(day.longText(in: language)): \(answer.sentence(in: language))"
      try Console.print(ScreenText(sentence, width: Console.width))
    }
  }

  struct Count: ParsableCommand {
    static let configuration = CommandConfiguration(
      CommandHelp(
        abstract: .workdaysCountAbstract,
        examples: ["eventctl workdays count --from 1/2/2026 --to 28/2/2026"]))

    @OptionGroup var whose: Whose
    @OptionGroup var days: DayOptions

    func run() throws {
      let (plan, workingDays, _) = try whose.load()
      let span = try days.span(today: whose.programme.today(of: plan))
      let found = workingDays.days(in: span)
      try Console.print("\(found.count { $0.kind.isWorking })")
      if found.contains(where: { $0.kind.isProvisional }) {
        Console.say(.note, .daysAreProvisional, hint: .addDecisions)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      CommandHelp(
        abstract: .workdaysAddAbstract, examples: ["eventctl workdays add 14/12/2026 -5"]))

    @Argument(help: ArgumentHelp(.helpWorkday, valueName: .valueDay), transform: Arguments.day)
    var when: DayArgument

    @Argument(
      parsing: .allUnrecognized,
      help: ArgumentHelp(.helpDaysToAdd, valueName: .valueNumber))
    var count: [String]

    /// More are not counted.
    private static let mostDays = 10_000

    @OptionGroup var whose: Whose

    func run() throws {
      guard count.count == 1, let number = count.first.flatMap({ Int($0) }),
        (-Self.mostDays...Self.mostDays).contains(number)
      else { throw Console.misuse(.oneNumberOfDays(most: Self.mostDays), hint: .writeNumberOfDays) }
      let (plan, workingDays, language) = try whose.load()
      let day = try when.date(in: whose.programme.today(of: plan).year)
      guard let found = workingDays.adding(number, to: day) else {
        throw Console.misuse(.noSuchWorkingDay, hint: .countFewerDays)
      }
      let isProvisional = workingDays.kind(of: found).isProvisional
      let mark = isProvisional ? LocalizedText.provisionalMark[language] : ""
      try Console.print("\(found.longText(in: language))\(mark)")
    }
  }
}
