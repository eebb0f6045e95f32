import EventKitLite
import Sheets

/// What `eventctl lunar` says about days or about a year: a table for people, JSON for programs.
struct LunarAnswer {
  let sheet: Sheet
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

  /// Answers for one day.
  ///
  /// - Parameter note: what to say of how the day was read.
  init(
    day date: CalendarDate, note: LocalizedText? = nil, in language: Language
  ) throws(LunarDateError) {
    let day = try Self.day(date, language)
    let names = LocalizedText.sexagenaryNames(
      day: day.dayName, month: day.monthName, year: day.yearName)
    var facts: [(LocalizedText, Sheet.Cell)] = [
      (.gregorian, .day(date, as: date.longText(in: language))), (.lunar, .text(day.name)),
      (.sexagenary, .text(names[language])), (.solarTerm, .text(day.solarTerm)),
    ]
    for note in [note, try LunarDate(date).certainty.note] {
      if let note { facts.append((.remark, .text(note[language]))) }
    }
    sheet = FactSheet.sheet(of: facts, in: language)
    json = JSONWriter().text(of: day)
  }

  /// Answers for several days.
  init(days: [CalendarDate], in language: Language) throws(LunarDateError) {
    var rows: [(CalendarDate, Day)] = []
    for date in days { rows.append((date, try Self.day(date, language))) }
    sheet = Sheet(
      in: language, of: rows,
      fields: [
        Sheet.Field("day", LocalizedText.gregorian[language], .date) {
          .day($0.0, as: $0.0.tableText(in: language))
        },
        Sheet.Field("lunar", LocalizedText.lunar[language], .date) {
          .text("\($0.1.lunarDay)/\($0.1.lunarMonth)\($0.1.isLeapMonth ? "+" : "")")
        },
        Sheet.Field("name", LocalizedText.day[language]) { .text($0.1.dayName) },
        Sheet.Field("term", LocalizedText.solarTerm[language]) { .text($0.1.solarTerm) },
      ])
    json = JSONWriter().text(of: rows.map(\.1))
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

  /// Answers for a lunar year.
  init(year: LunarYear, in language: Language) throws(LunarDateError) {
    let months = year.months.map { month in
      Month(
        number: month.number, isLeap: month.isLeap, firstDay: month.firstDay.description,
        length: month.length, name: month.name[language],
        sexagenaryName: month.sexagenaryName.description)
    }
    json = JSONWriter().text(
      of: Year(
        year: year.year, name: year.name.description, newYear: year.newYear.description,
        lastDay: year.lastDay.description, leapMonth: year.leapMonth,
        certainty: year.certainty.rawValue, months: months))
    sheet = Sheet(
      "\(LocalizedText.year[language]) \(year.year), \(year.name)",
      subtitle: LocalizedText.newYearAndLeapMonth(
        year.newYear.longText(in: language), year.leapMonth)[language],
      in: language, of: year.months,
      fields: [
        Sheet.Field("month", LocalizedText.monthHeading[language]) { .text($0.name[language]) },
        Sheet.Field("first", LocalizedText.firstOfMonth[language], .date) {
          .day($0.firstDay, as: $0.firstDay.compactText(in: language))
        },
        Sheet.Field("length", LocalizedText.lengthInDays[language], .number) {
          .number($0.length)
        },
        Sheet.Field("name", LocalizedText.sexagenary[language]) {
          .text($0.sexagenaryName.description)
        },
      ], notes: year.certainty.note.map { [$0[language]] } ?? [])
  }
}
