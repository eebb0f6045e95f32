import ArgumentParser
import EventKitLite

/// `eventctl lunar`: the Vietnamese lunar calendar, both ways.
struct Lunar: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .lunarAbstract, discussion: .lunarDiscussion,
      examples: [
        "eventctl lunar",
        "eventctl lunar 6/2/2027",
        "eventctl lunar 10/3 --year 2027",
        #"eventctl lunar "trung thu 2027""#,
        #"eventctl lunar "giao thừa 2027""#,
        "eventctl lunar 2027-04",
        "eventctl lunar 2027 --lang en",
        "eventctl lunar 2027 --format json",
      ]))

  @Argument(help: ArgumentHelp(.helpLunarWords, valueName: .valueWhen))
  var words: [String] = []

  @Option(
    name: .long, help: ArgumentHelp(.helpLunarYear, valueName: .valueYear),
    transform: Arguments.year)
  var year: Int?

  @Option(
    name: .customLong("today"), help: ArgumentHelp(.helpToday, valueName: .valueDay),
    transform: Arguments.day)
  var fixedToday: DayArgument?

  @OptionGroup var output: SheetOptions

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  private enum Question {
    case day(CalendarDate)
    case month(DateSpan)
    case year(LunarYear)
  }

  func run() throws {
    // The lunar calendar is that of Viet Nam, and so is its today.
    let today = try Clock.today(or: fixedToday)
    let answer: LunarAnswer
    do throws(LunarDateError) {
      switch try question(today: today) {
      case .day(let day): answer = try LunarAnswer(day: day, in: lang)
      case .month(let days): answer = try LunarAnswer(days: Array(days.days), in: lang)
      case .year(let year): answer = try LunarAnswer(year: year, in: lang)
      }
    } catch let error {
      Console.note(error.diagnostic, in: lang)
      throw ExitCode.badData
    }
    if output.format == .json {
      try Console.write(answer.json + "\n")
    } else {
      try output.write(answer.sheet, or: .noEvents)
    }
  }

  private func question(today: CalendarDate) throws(LunarDateError) -> Question {
    let text = words.joined(separator: " ")
    if text.isEmpty { return .day(today) }
    if let number = Int(text) { return .year(try LunarYear(number)) }
    if let month = Self.gregorianMonth(text) { return .month(month) }
    return .day(try CalendarDate(written: text, near: year ?? today.year))
  }

  /// `2027-04` or `4/2027`.
  private static func gregorianMonth(_ text: String) -> DateSpan? {
    let dashed = text.split(separator: "-").map { Int($0) }
    let slashed = text.split(separator: "/").map { Int($0) }
    let pair =
      dashed.count == 2 && text.count == 7
      ? (dashed[0], dashed[1])
      : slashed.count == 2 && (slashed[1] ?? 0) > 99 ? (slashed[1], slashed[0]) : (nil, nil)
    guard let year = pair.0, let month = pair.1, let first = CalendarDate(year, month, 1) else {
      return nil
    }
    return DateSpan(first, days: CalendarDate.length(ofMonth: month, year: year))
  }
}
