import EventKitLite

/// Twelve months, three beside each other, 71 characters wide; lunar days stand under the solar ones
/// as on a wall calendar.
struct YearPicture {
  private let year: Int
  private let language: Language
  private let style: Style
  private let today: CalendarDate
  private let showsLunar: Bool
  private var marks: [CalendarDate: Mark] = [:]
  private var daysOff: Set<CalendarDate> = []

  private enum Mark: String {
    case certain = "●"
    case expected = "○"
    case cancelled = "×"
  }

  init(
    _ schedule: Schedule, in language: Language, style: Style, today: CalendarDate, lunar: Bool
  ) {
    showsLunar = lunar
    year = schedule.span.first.year
    self.language = language
    self.style = style
    self.today = today
    for event in schedule.events {
      guard case .days(let span) = event.timing else { continue }
      for day in span.days where day.year == year {
        // A certain day stays marked as certain, whatever else falls on it.
        switch event.status {
        case .fixed, .announced: marks[day] = .certain
        case .expected: if marks[day] != .certain { marks[day] = .expected }
        case .cancelled, .waiting: if marks[day] == nil { marks[day] = .cancelled }
        }
      }
    }
    let holidays = schedule.programme.holidays
    for observance in holidays.observances where observance.isDayOff {
      for days in observance.spans(in: year) { daysOff.formUnion(days.days) }
    }
    for closure in holidays.closures { daysOff.formUnion(closure.dates.days) }
  }

  var text: String {
    let title = String(year)
    let beside = 3
    let width = beside * Self.columns + (beside - 1) * 4
    let indent = String(repeating: " ", count: (width - title.count) / 2)
    let blank = String(repeating: " ", count: Self.columns)
    var lines = [indent + style(title, .bold)]
    for first in stride(from: 1, through: 12, by: beside) {
      let months = (first..<first + beside).map { month($0) }
      let height = months.map(\.count).max() ?? 0
      lines.append("")
      for row in 0..<height {
        let cells = months.map { row < $0.count ? $0[row] : blank }
        lines.append(cells.joined(separator: "    "))
      }
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// A day takes two digits and a mark.
  private static let cellWidth = 3
  private static let columns = cellWidth * 7

  /// A month's lines, all of one width: name, weekdays, weeks, and where lunar months begin.
  private func month(_ month: Int) -> [String] {
    let name = Month.name(month, in: language)
    let title = (name.prefix(1).uppercased() + name.dropFirst())
    let indent = String(repeating: " ", count: (Self.columns - title.count) / 2)
    var lines = [style((indent + title).padded(to: Self.columns), .bold)]
    lines.append(
      Weekday.allCases.map { day in
        String(day.shortName(in: language).prefix(2)).padded(to: Self.cellWidth)
      }.joined())
    guard let first = CalendarDate(year, month, 1) else { return lines }
    let length = CalendarDate.length(ofMonth: month, year: year)
    let empty = String(repeating: " ", count: Self.cellWidth)
    var cells = [String](repeating: empty, count: first.weekday.rawValue - 1)
    var lunarCells = cells
    cells += (0..<length).map { cell(first.adding(days: $0)) }
    lunarCells += (0..<length).map { lunarCell(first.adding(days: $0)) }
    while cells.count % 7 != 0 {
      cells.append(empty)
      lunarCells.append(empty)
    }
    for week in stride(from: 0, to: cells.count, by: 7) {
      lines.append(cells[week..<week + 7].joined())
      if showsLunar { lines.append(style(lunarCells[week..<week + 7].joined(), .dim)) }
    }
    if showsLunar { lines += newMonths(first, length).map { $0.padded(to: Self.columns) } }
    return lines
  }

  /// On which days of a month lunar months begin, a line each: `7/4 = 1/3 âm lịch`.
  private func newMonths(_ first: CalendarDate, _ length: Int) -> [String] {
    (0..<length).compactMap { offset in
      let date = first.adding(days: offset)
      guard let lunar = try? LunarDate(date), lunar.day == 1 else { return nil }
      let word = language == .vietnamese ? "âm lịch" : "lunar"
      return "\(date.day)/\(date.month) = 1/\(lunar.month)\(lunar.isLeap ? "'" : "") \(word)"
    }
  }

  private func cell(_ date: CalendarDate) -> String {
    let number = String(date.day)
    let mark = marks[date]
    let text = (number.count == 1 ? " " + number : number) + (mark?.rawValue ?? " ")
    let look: Style.Look? =
      switch mark {
      case .certain: .green
      case .expected: .yellow
      case .cancelled: .dim
      case nil: daysOff.contains(date) || date.weekday == .sunday ? .red : nil
      }
    return style(text, date == today ? .bold : look)
  }

  /// The lunar day under a solar one; an apostrophe marks days of a leap month.
  private func lunarCell(_ date: CalendarDate) -> String {
    guard let lunar = try? LunarDate(date) else { return "   " }
    let number = String(lunar.day)
    return (number.count == 1 ? " " + number : number) + (lunar.isLeap ? "'" : " ")
  }
}
