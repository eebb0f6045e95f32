import EventKitLite

/// What `eventctl lunar` says about days or about a year.
struct LunarAnswer {
  let text: String
  let json: String

  private struct Day: Encodable {
    let date: String
    let weekday: String
    let lunarYear: Int
    let lunarMonth: Int
    let lunarDay: Int
    let isLeapMonth: Bool
    let name: String
    let dayName: String
    let monthName: String
    let yearName: String
    let solarTerm: String
    let certainty: String
  }

  private struct Month: Encodable {
    let number: Int
    let isLeap: Bool
    let firstDay: String
    let length: Int
    let name: String
    let sexagenaryName: String
  }

  private struct Year: Encodable {
    let year: Int
    let name: String
    let newYear: String
    let lastDay: String
    let leapMonth: Int?
    let certainty: String
    let months: [Month]
  }

  // MARK: Days

  init(days: [CalendarDate], in language: Language) throws(LunarDateError) {
    var rows: [Day] = []
    for date in days { rows.append(try Self.day(date, language)) }
    guard rows.count == 1, let row = rows.first, let date = days.first else {
      let table = Table(
        header: language == .vietnamese
          ? ["Dương lịch", "Âm lịch", "Ngày", "Tiết khí"]
          : ["Gregorian", "Lunar", "Day", "Solar term"],
        rows: zip(days, rows).map { date, row in
          [
            "\(date.weekday.shortName(in: language)) \(date.shortText)",
            "\(row.lunarDay)/\(row.lunarMonth)\(row.isLeapMonth ? "+" : "")", row.dayName,
            row.solarTerm,
          ]
        })
      text = table.text(width: Console.width) { text, _ in text }
      json = JSON.text(rows)
      return
    }
    let vi = language == .vietnamese
    let lunar = try LunarDate(date)
    var lines = [
      (vi ? "Dương lịch" : "Gregorian", date.longText(in: language)),
      (vi ? "Âm lịch" : "Lunar", row.name),
      (
        vi ? "Can chi" : "Can chi",
        vi
          ? "ngày \(row.dayName), tháng \(row.monthName), năm \(row.yearName)"
          : "day \(row.dayName), month \(row.monthName), year \(row.yearName)"
      ),
      (vi ? "Tiết khí" : "Solar term", row.solarTerm),
    ]
    if let note = lunar.certainty.note { lines.append((vi ? "Lưu ý" : "Note", note[language])) }
    text = lines.map { $0.0.padded(to: 12) + $0.1 }.joined(separator: "\n")
    json = JSON.text(row)
  }

  private static func day(
    _ date: CalendarDate, _ language: Language
  ) throws(LunarDateError) -> Day {
    let lunar = try LunarDate(date)
    let month = try lunar.lunarYear.month(lunar.month, isLeap: lunar.isLeap)
    return Day(
      date: date.description, weekday: date.weekday.name, lunarYear: lunar.year,
      lunarMonth: lunar.month, lunarDay: lunar.day, isLeapMonth: lunar.isLeap,
      name: lunar.name[language], dayName: lunar.sexagenaryName.description,
      monthName: month.sexagenaryName.description,
      yearName: lunar.lunarYear.name.description,
      solarTerm: try SolarTerm(on: date).name[language], certainty: lunar.certainty.rawValue)
  }

  // MARK: A year

  init(year: LunarYear, in language: Language) throws(LunarDateError) {
    let vi = language == .vietnamese
    let months = year.months.map { month in
      Month(
        number: month.number, isLeap: month.isLeap, firstDay: month.firstDay.description,
        length: month.length, name: month.name[language],
        sexagenaryName: month.sexagenaryName.description)
    }
    json = JSON.text(
      Year(
        year: year.year, name: year.name.description, newYear: year.newYear.description,
        lastDay: year.lastDay.description, leapMonth: year.leapMonth,
        certainty: year.certainty.rawValue, months: months))
    var lines = [
      (vi ? "Năm" : "Year", "\(year.year), \(year.name)"),
      (vi ? "Tết" : "Tết", year.newYear.longText(in: language)),
      (
        vi ? "Tháng nhuận" : "Leap month",
        year.leapMonth.map(String.init) ?? (vi ? "không" : "none")
      ),
    ]
    if let note = year.certainty.note { lines.append((vi ? "Lưu ý" : "Note", note[language])) }
    let table = Table(
      header: vi
        ? ["Tháng", "Mùng một", "Số ngày", "Can chi"]
        : ["Month", "First day", "Days", "Can chi"],
      rows: zip(year.months, months).map { month, row in
        [row.name, month.firstDay.shortText, String(month.length), row.sexagenaryName]
      })
    text =
      lines.map { $0.0.padded(to: 13) + $0.1 }.joined(separator: "\n") + "\n\n"
      + table.text(width: Console.width) { text, _ in text }
  }
}
