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
    case day(CalendarDate, note: LocalizedText? = nil)
    case month(DateSpan)
    case year(LunarYear)
  }

  func run() throws {
    // The lunar calendar is that of Viet Nam, and so is its today.
    let today = try Clock.today(or: fixedToday)
    let answer: LunarAnswer
    do throws(LunarDateError) {
      switch try question(today: today) {
      case .day(let day, let note): answer = try LunarAnswer(day: day, note: note, in: lang)
      case .month(let days): answer = try LunarAnswer(days: Array(days.days), in: lang)
      case .year(let year): answer = try LunarAnswer(year: year, in: lang)
      }
    } catch let error {
      Console.note(error.diagnostic, in: lang)
      throw ExitCode.badData
    }
    if output.format == .json {
      try Console.write(answer.json)
    } else {
      try output.write(answer.sheet, or: .noEvents)
    }
  }

  private func question(today: CalendarDate) throws(LunarDateError) -> Question {
    let text = words.joined(separator: " ")
    if text.isEmpty { return .day(today) }
    if let year = try Self.year(text) { return .year(year) }
    if let month = try Self.gregorianMonth(text) { return .month(month) }
    if let days = Self.relativeDays[text.folded] { return .day(today.adding(days: days)) }
    let near = year ?? today.year
    if let rest = Self.rest(of: text, after: "thang") {
      if let month = try Self.gregorianMonth(rest) { return .month(month) }
      if let month = try Self.month(text, near: near) { return .month(month) }
    }
    if let rest = Self.rest(of: text, after: "nam") {
      if let year = try Self.year(rest) { return .year(year) }
      if let name = SexagenaryName(rest) {
        return .year(try LunarYear(name.lunarYear(nearest: near)))
      }
    }
    let day = try CalendarDate(written: text, near: near)
    return .day(day, note: Self.otherReading(of: text, day))
  }

  /// Days that people call by how far they are from today.
  private static let relativeDays = [
    "hom nay": 0, "ngay mai": 1, "mai": 1, "hom qua": -1, "today": 0, "tomorrow": 1,
    "yesterday": -1,
  ]

  /// What follows a text's first word.
  private static func rest(of text: String, after word: String) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, String(first).folded == word else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// `tháng 4 năm 2027`, `tháng Giêng 2027`, `tháng 8 âm lịch 2026`: whatever has a first day.
  private static func month(_ text: String, near year: Int) throws(LunarDateError) -> DateSpan? {
    if let written = WrittenGregorianDay("1 \(text)"), let year = written.year {
      guard year > 99 else { throw .notFourDigits(text, year) }
      return try gregorianMonth("\(written.month)/\(year)")
    }
    guard let expression = try? LunarExpression(parsing: "1 \(text)", assumingLunar: true) else {
      return nil
    }
    let first = try expression.date(near: year)
    let month = try first.lunarYear.month(first.month, isLeap: first.isLeap)
    return DateSpan(month.firstDay, days: month.length)
  }

  /// What to say of a day of tháng Chạp whose year is not that of its lunar year.
  private static func otherReading(of text: String, _ day: CalendarDate) -> LocalizedText? {
    guard let expression = try? LunarExpression(parsing: text), expression.day.month == 12,
      !expression.isNewYearsEve, case .gregorian(let year)? = expression.year,
      let lunar = try? LunarDate(day), lunar.year != year
    else { return nil }
    return .readAsLastMonth(
      in: year, "\(lunar.day)/12/\(year) âm lịch", SexagenaryName(lunarYear: year))
  }

  /// A year alone in its place.
  private static func year(_ text: String) throws(LunarDateError) -> LunarYear? {
    guard let number = Int(digits: text) else { return nil }
    guard text.utf8.count == 4 else { throw .notFourDigits(text, number) }
    return try LunarYear(number)
  }

  /// `2027-04`, `2027/4`, `4/2027` or `04-2027`, by the year's four digits.
  private static func gregorianMonth(_ text: String) throws(LunarDateError) -> DateSpan? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 2, let year = parts.first(where: { $0.utf8.count == 4 }),
      let month = parts.first(where: { $0.utf8.count <= 2 }),
      let year = Int(digits: year), let month = Int(digits: month)
    else { return nil }
    guard let span = DateSpan(year: year, month: month) else {
      throw .noGregorianMonth(month, year)
    }
    return span
  }
}
