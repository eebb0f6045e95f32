import EventKitLite
import Sheets

/// Twelve months, three beside each other, 71 columns wide, or two where there is less room; lunar
/// days stand under the solar ones as on a wall calendar.
struct YearPicture {
  private let language: Language
  private let today: CalendarDate
  private let showsLunar: Bool
  private let days: YearDays

  /// The signs of days without events: off for another reason than a Saturday or Sunday, and worked,
  /// though one.
  private static let (off, workedWeekend) = ("*", "+")

  /// Draws a year.
  ///
  /// - Parameter unit: whose weekly days off count; those of offices for none.
  init(
    _ year: CycleYear, _ schedule: Schedule, of unit: Programme.Unit.ID?, in language: Language,
    today: CalendarDate,
    lunar: Bool
  ) {
    showsLunar = lunar
    self.language = language
    self.today = today
    days = YearDays(year, schedule, of: unit)
  }

  /// The twelve months.
  var text: ScreenText {
    let title = days.year.label
    let beside = Console.width < 3 * Self.columns + 2 * Self.gap ? 2 : 3
    let width = beside * Self.columns + (beside - 1) * Self.gap
    var lines = [Self.centred(title, width)]
    let blank = ScreenText("").padded(to: Self.columns)
    let all = days.firstsOfMonths
    for first in stride(from: 0, to: all.count, by: beside) {
      let months = all[first..<min(first + beside, all.count)].map(month)
      lines.append("")
      for row in 0..<(months.map(\.count).max() ?? 0) {
        lines.append(
          months.map { row < $0.count ? $0[row] : blank }
            .joined(separator: ScreenText("").padded(to: Self.gap)))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What the signs mean, of those that are in the picture.
  var legend: ScreenText {
    let shown = Set(days.kinds.keys.map(sign))
    let entries: [(signs: [String], meaning: LocalizedText)] = [
      ([YearDays.Mark.certain.sign.worked, YearDays.Mark.certain.sign.off], .certainDay),
      ([YearDays.Mark.expected.sign.worked, YearDays.Mark.expected.sign.off], .expectedDay),
      ([YearDays.Mark.cancelled.sign.worked, YearDays.Mark.cancelled.sign.off], .cancelledDay),
      ([Self.off] + YearDays.Mark.allCases.map(\.sign.off), .dayOff),
      ([Self.workedWeekend], .workedWeekend),
    ]
    let words = entries.compactMap { entry -> String? in
      let signs = entry.signs.filter(shown.contains)
      return signs.isEmpty ? nil : "\(signs.joined(separator: " ")) \(entry.meaning[language])"
    }
    return ScreenText(words.joined(separator: ", "), width: Console.width)
  }

  /// A day takes two digits and a sign.
  private static let cellWidth = 3
  private static let columns = cellWidth * 7
  private static let gap = 4

  private static func centred(_ text: String, _ width: Int) -> ScreenText {
    ScreenText("").padded(to: (width - text.width) / 2) + ScreenText(text, .bold)
  }

  /// A month's lines, all of one width: name, weekdays, weeks, and where lunar months begin.
  private func month(_ first: CalendarDate) -> [ScreenText] {
    let name = days.name(ofMonth: first, in: language).capitalisedFirst
    var lines = [Self.centred(name, Self.columns).padded(to: Self.columns)]
    lines.append(
      Weekday.allCases.map { day in
        ScreenText(String(day.shortName(in: language).prefix(2))).padded(to: Self.cellWidth)
      }.joined())
    let dates = Array(first.wholeMonth.days)
    let blank = ScreenText("").padded(to: Self.cellWidth)
    let start = [ScreenText](repeating: blank, count: first.weekday.rawValue - 1)
    let end = [ScreenText](repeating: blank, count: (7 - (start.count + dates.count) % 7) % 7)
    let cells = start + dates.map(cell) + end
    let lunarCells = start + dates.map(lunarCell) + end
    for week in stride(from: 0, to: cells.count, by: 7) {
      lines.append(cells[week..<week + 7].joined())
      if showsLunar { lines.append(lunarCells[week..<week + 7].joined()) }
    }
    if showsLunar { lines += newMonths(dates).map { ScreenText($0).padded(to: Self.columns) } }
    return lines
  }

  /// On which days lunar months begin, a line each: `7/4 = 1/3 âm lịch`, `7 Apr = 1/3 lunar`.
  private func newMonths(_ days: [CalendarDate]) -> [String] {
    days.compactMap { date in
      guard let lunar = try? LunarDate(date), lunar.day == 1 else { return nil }
      let first = "1/\(lunar.month)\(lunar.isLeap ? "'" : "")"
      return LocalizedText.beginningOfLunarMonth(date, first)[language]
    }
  }

  private func sign(_ date: CalendarDate) -> String {
    let isOff = days.isOff(date)
    if let mark = days.marks[date] { return isOff ? mark.sign.off : mark.sign.worked }
    if isOff { return Self.off }
    return days.isWorkedWeekend(date) ? Self.workedWeekend : " "
  }

  private func cell(_ date: CalendarDate) -> ScreenText {
    guard let kind = days.kinds[date] else { return ScreenText("").padded(to: Self.cellWidth) }
    let look: ScreenText.Look? = days.marks[date]?.look ?? (kind.isWorking ? nil : .red)
    let number = String(date.day)
    return ScreenText(
      (number.count == 1 ? " " + number : number) + sign(date), date == today ? .bold : look)
  }

  /// The lunar day under a solar one; an apostrophe marks days of a leap month.
  private func lunarCell(_ date: CalendarDate) -> ScreenText {
    guard let lunar = try? LunarDate(date) else { return ScreenText("").padded(to: 3) }
    let number = String(lunar.day)
    return ScreenText(
      (number.count == 1 ? " " + number : number) + (lunar.isLeap ? "'" : " "), .dim)
  }
}

extension YearDays.Mark {
  /// The sign, of a day that is worked and of one that is off.
  fileprivate var sign: (worked: String, off: String) {
    switch self {
    case .certain: ("●", "◉")
    case .expected: ("○", "◎")
    case .cancelled: ("×", "⊗")
    }
  }

  fileprivate var look: ScreenText.Look {
    switch self {
    case .certain: .green
    case .expected: .yellow
    case .cancelled: .dim
    }
  }
}
