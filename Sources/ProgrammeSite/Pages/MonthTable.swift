internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// A month of a year as a table of weeks.
struct MonthTable {
  private let first: CalendarDate
  private let days: YearDays
  private let context: SiteContext

  init(of first: CalendarDate, in days: YearDays, _ context: SiteContext) {
    self.first = first
    self.days = days
    self.context = context
  }

  /// The table: a row for each week, from Monday on.
  var fields: Fields {
    let dates = Array(first.wholeMonth.days)
    let blanks = [Fields](repeating: [:], count: first.weekday.rawValue - 1)
    let cells = blanks + dates.map(cell)
    let weeks = stride(from: 0, to: cells.count, by: 7).map { start -> Fields in
      let week = Array(cells[start..<min(start + 7, cells.count)])
      let days = week + [Fields](repeating: [:], count: 7 - week.count)
      var fields: Fields = [:]
      fields["days"] = context.templates.list("day", days)
      return fields
    }
    return [
      "name": days.name(ofMonth: first, in: context.language).capitalisedFirst, "weeks": weeks,
      "weekdays": Weekday.allCases.map { day in
        [
          "short": String(day.shortName(in: context.language).prefix(2)),
          "name": day.name(in: context.language),
        ] as Fields
      },
    ]
  }

  private func cell(_ date: CalendarDate) -> Fields {
    var classes: [String] = []
    var words: [String] = []
    if let mark = days.marks[date] {
      classes.append("\(mark)")
      words.append(context.say(.mark(mark)))
    }
    if days.isHoliday(date) {
      classes.append("off")
      words.append(context.say(.dayOff))
    } else if days.isWorkedInstead(date) {
      classes.append("worked")
      words.append(context.say(.workedWeekend))
    } else if days.kinds[date]?.isWorking == false {
      classes.append("weekend")
    }
    if days.isInDoubt(date), let state = days.kinds[date]?.state {
      classes.append("unsettled")
      words.append(state.name(in: context.language))
    }
    var fields: Fields = ["day": "\(date.day)", "date": date.description]
    fields["classes"] = classes.joined(separator: " ")
    if context.showsLunarDays, let lunar = try? LunarDate(date) {
      // Where a lunar month begins, its number is shown too, as on wall calendars.
      fields["lunar"] =
        lunar.day == 1 ? "1/\(lunar.month)\(lunar.isLeap ? "+" : "")" : "\(lunar.day)"
    }
    if !words.isEmpty { fields["words"] = words.joined(separator: ", ") }
    return fields
  }

  /// What the marks mean.
  static func legend(in context: SiteContext) -> [Fields] {
    YearDays.Mark.allCases.map { ["class": "\($0)", "text": context.say(.mark($0))] as Fields }
      + [
        ["class": "off", "text": context.say(.dayOff)],
        ["class": "worked", "text": context.say(.workedWeekend)],
        ["class": "unsettled", "text": context.say(.unsettledDay)],
      ]
      + (context.showsLunarDays
        ? [["class": "lunar", "text": context.say(.lunarDay)] as Fields] : [])
  }
}
