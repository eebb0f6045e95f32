import EventKitLite

/// Twelve months in three columns, 71 characters wide.
struct YearPicture {
  private let year: Int
  private let language: Language
  private let style: Style
  private let today: CalendarDate
  private var marks: [CalendarDate: Mark] = [:]
  private var daysOff: Set<CalendarDate> = []

  private enum Mark: String {
    case certain = "●"
    case expected = "○"
    case cancelled = "×"
  }

  init(_ schedule: Schedule, in language: Language, style: Style, today: CalendarDate) {
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
    let indent = String(repeating: " ", count: (Self.width - title.count) / 2)
    var lines = [indent + style(title, .bold)]
    for quarter in 0..<4 {
      let months = (1...3).map { month(quarter * 3 + $0) }
      let height = months.map(\.count).max() ?? 0
      lines.append("")
      for row in 0..<height {
        let cells = months.map { row < $0.count ? $0[row] : Self.blank }
        lines.append(cells.joined(separator: "    "))
      }
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private static let columns = 21
  private static let width = 71
  private static let blank = String(repeating: " ", count: columns)

  /// A month's lines, each 21 characters wide: name, weekdays, weeks.
  private func month(_ month: Int) -> [String] {
    let name = Month.name(month, in: language)
    let title = (name.prefix(1).uppercased() + name.dropFirst())
    let indent = String(repeating: " ", count: (Self.columns - title.count) / 2)
    var lines = [style((indent + title).padded(to: Self.columns), .bold)]
    lines.append(
      Weekday.allCases.map { day in
        String(day.shortName(in: language).prefix(2)).padded(to: 3)
      }.joined())
    guard let first = CalendarDate(year, month, 1) else { return lines }
    let length = CalendarDate.length(ofMonth: month, year: year)
    var cells = [String](repeating: "   ", count: first.weekday.rawValue - 1)
    cells += (0..<length).map { cell(first.adding(days: $0)) }
    while cells.count % 7 != 0 { cells.append("   ") }
    for week in stride(from: 0, to: cells.count, by: 7) {
      lines.append(cells[week..<week + 7].joined())
    }
    return lines
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
}
