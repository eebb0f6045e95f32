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

    /// What a subcommand works with.
    struct Loaded {
      let days: WorkingDays
      let language: Language
      let today: CalendarDate

      /// Ends the command where nothing is known of days that were asked for.
      func require(_ first: CalendarDate) throws {
        if let begins = days.holidays.begins, first < begins {
          throw Console.misuse(.noDataBefore(begins), hint: .askForLaterDays)
        }
      }

      /// What a day is.
      func day(_ date: CalendarDate) throws -> WorkingDays.Day {
        try require(date)
        return WorkingDays.Day(date, days.kind(of: date))
      }

      /// What the days of a span are.
      func days(in span: DateSpan) throws -> [WorkingDays.Day] {
        try require(span.first)
        return days.days(in: span)
      }
    }

    /// Those of the programme, or those of Viet Nam where nobody named one and none is here.
    func load() throws -> Loaded {
      if programme.programme == nil, unit == nil, ProgrammeFolder.isNowhere {
        return Loaded(
          days: .vietnamese, language: programme.language,
          today: try Clock.today(or: programme.fixedToday))
      }
      let plan = try programme.load()
      let unit = try unit.map { try plan.meant($0) }
      return Loaded(
        days: plan.workingDays(of: unit), language: programme.language(of: plan),
        today: try programme.today(of: plan))
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
      let whose = try whose.load()
      let found = try whose.days(in: days.span(today: whose.today)).filter { day in
        all || day.kind.isWorking == whose.days.weekend.contains(day.date.weekday)
          || day.kind.state != .settled
      }
      try output.write(
        WorkdaySheet.sheet(of: found, in: whose.language), or: .noDaysUnlikeTheirWeek)
    }
  }

  struct On: ParsableCommand {
    static let configuration = CommandConfiguration(
      CommandHelp(abstract: .workdaysOnAbstract, examples: ["eventctl workdays on 22/8/2026"]))

    @Argument(help: ArgumentHelp(.helpWorkday, valueName: .valueDay), transform: Arguments.day)
    var when: DayArgument

    @OptionGroup var whose: Whose
    @OptionGroup var output: SheetOptions

    func run() throws {
      let whose = try whose.load()
      let answer = try whose.day(when.date(in: whose.today.year))
      guard output.format == .table else {
        return try output.write(
          WorkdaySheet.sheet(of: [answer], in: whose.language), or: .noDaysUnlikeTheirWeek)
      }
      let day = answer.date.longText(in: whose.language)
      try Console.print(
        ScreenText("\(day): \(answer.sentence(in: whose.language))", width: Console.width))
    }
  }

  struct Count: ParsableCommand {
    static let configuration = CommandConfiguration(
      CommandHelp(
        abstract: .workdaysCountAbstract,
        examples: ["eventctl workdays count --from 1/2/2026 --to 28/2/2026"]))

    @OptionGroup var whose: Whose
    @OptionGroup var days: DayOptions
    @OptionGroup var output: SheetOptions

    func run() throws {
      let whose = try whose.load()
      let span = try days.span(today: whose.today)
      let count = WorkdaySheet.Count(of: try whose.days(in: span), in: span)
      if output.format == .table {
        try Console.print("\(count.worked)")
      } else {
        try output.write(
          WorkdaySheet.sheet(of: count, in: whose.language), or: .noDaysUnlikeTheirWeek)
      }
      if !count.unsettled.isEmpty {
        Console.say(.note, .daysAreNotSettled(count.unsettled.map(\.date)), hint: .addDecisions)
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
    @OptionGroup var output: SheetOptions

    func run() throws {
      guard count.count == 1, let number = count.first.flatMap({ Int($0) }),
        (-Self.mostDays...Self.mostDays).contains(number)
      else { throw Console.misuse(.oneNumberOfDays(most: Self.mostDays), hint: .writeNumberOfDays) }
      let whose = try whose.load()
      let day = try when.date(in: whose.today.year)
      guard let found = whose.days.adding(number, to: day),
        let passed = DateSpan(min(day, found), through: max(day, found))
      else {
        throw Console.misuse(.noSuchWorkingDay, hint: .countFewerDays)
      }
      let answer = try whose.day(found).hanging(on: whose.days(in: passed))
      guard output.format == .table else {
        return try output.write(
          WorkdaySheet.sheet(of: [answer], in: whose.language), or: .noDaysUnlikeTheirWeek)
      }
      let state = answer.kind.state
      let mark = state == .settled ? "" : " (\(state.name(in: whose.language)))"
      try Console.print("\(found.longText(in: whose.language))\(mark)")
    }
  }
}

extension WorkingDays.Day {
  /// The day as counting through some days came to it: it hangs on all that these hang on.
  fileprivate func hanging(on passed: [WorkingDays.Day]) -> WorkingDays.Day {
    var doubts: [WorkingDays.Doubt] = []
    for doubt in passed.flatMap(\.kind.doubts) where !doubts.contains(doubt) {
      doubts.append(doubt)
    }
    return WorkingDays.Day(
      date, WorkingDays.Kind(isWorking: kind.isWorking, causes: kind.causes, doubts: doubts))
  }
}
