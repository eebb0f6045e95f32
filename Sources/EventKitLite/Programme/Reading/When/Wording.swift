package import CivilTime
package import VietnameseCalendar

/// The ways in which people write one thing, in both languages, by how they look without marks.
package struct Wording: Sendable, ExpressibleByArrayLiteral {
  /// The words of each way, longer ways before those that they begin with.
  package let ways: [[String]]
  /// The words as they are written.
  package let spellings: [String]

  package init(arrayLiteral ways: String...) {
    self.init(
      ways: ways.map { $0.folded.split(separator: " ").map(String.init) },
      spellings: ways.flatMap { $0.split(separator: " ").map(String.init) })
  }

  private init(ways: [[String]], spellings: [String]) {
    self.ways = ways.sorted { $0.count > $1.count }
    self.spellings = spellings
  }

  /// More ways in which people write the same.
  package static func + (a: Wording, b: Wording) -> Wording {
    Wording(ways: a.ways + b.ways, spellings: a.spellings + b.spellings)
  }
}

/// Words with a value each, such as the names of weekdays.
package struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// The words with their values, longer ones before those that they begin with.
  package let entries: [(words: [String], value: Value)]
  /// The words as they are written.
  package let spellings: [String]

  package init(dictionaryLiteral entries: (String, Value)...) { self.init(entries) }

  fileprivate init(_ entries: [(String, Value)]) {
    spellings = entries.flatMap { $0.0.split(separator: " ").map(String.init) }
    self.entries = entries.map { ($0.folded.split(separator: " ").map(String.init), $1) }
      .sorted { $0.words.count > $1.words.count }
  }
}

// MARK: The words themselves

extension Wording {
  package static let undated: Wording = ["undated", "chưa có ngày", "chưa rõ ngày"]
  package static let everyYear: Wording = [
    "every year", "each year", "yearly", "hằng năm", "hàng năm", "mỗi năm",
  ]
  package static let everyMonth: Wording = [
    "every month", "each month", "of every month", "of each month", "của mỗi tháng",
    "trong mỗi tháng", "của các tháng", "monthly", "hằng tháng",
    "hàng tháng", "mỗi tháng",
  ]
  package static let everyWeek: Wording = [
    "every week", "each week", "weekly", "hằng tuần", "hàng tuần", "mỗi tuần",
  ]
  package static let everyDay: Wording = [
    "every day", "each day", "daily", "hằng ngày", "hàng ngày",
  ]
  package static let every: Wording = ["every", "mỗi", "các", "mọi"]
  package static let and: Wording = ["and", "và"]
  package static let to: Wording = ["to", "through", "đến", "đến hết", "tới"]
  package static let from: Wording = ["from", "từ"]
  package static let of: Wording = ["of", "in", "của", "trong", "of the"]
  package static let day: Wording = [
    "on", "the", "on the", "day", "ngày", "vào ngày", "vào", "hôm",
  ]
  package static let month: Wording = ["month", "tháng"]
  package static let workingDay: Wording = ["working day", "ngày làm việc"]
  package static let workingDays: Wording = ["working days", "working day", "ngày làm việc"]
  package static let lastDay: Wording = [
    "last day of", "the last day of", "ngày cuối", "ngày cuối cùng", "ngày cuối của",
    "ngày cuối cùng của",
  ]
  package static let lastDayOfMonth: Wording = [
    "last day", "the last day", "last day of the month", "ngày cuối", "ngày cuối cùng",
    "ngày cuối tháng", "ngày cuối cùng của tháng",
  ]
  package static let lastLunarDay: Wording = ["last lunar day", "the last lunar day"]
  package static let yearsApart: Wording = ["years", "year", "năm", "năm một lần", "năm 1 lần"]
  package static let fromYear: Wording = ["from", "từ", "từ năm", "kể từ năm"]
  package static let lunar: Wording = ["âm lịch", "âm", "ÂL", "lunar"]
  package static let gregorian: Wording = ["dương lịch", "dương", "DL"]
  package static let newYearsDay: Wording = ["Tết dương lịch", "Tết dương", "Tết tây"]
  package static let easter: Wording = [
    "easter", "easter sunday", "lễ Phục sinh", "Phục sinh", "Chủ nhật Phục sinh",
  ]
  package static let week: Wording = ["week", "the week", "tuần", "tuần thứ"]
  package static let weeks: Wording = ["weeks", "các tuần"]
  package static let weekHolding: Wording = [
    "week of", "the week of", "tuần có ngày", "tuần chứa ngày", "tuần lễ có ngày", "tuần có",
  ]
  package static let quarter: Wording = ["quarter", "quý"]
  package static let half: Wording = ["half"]
  package static let ofTheYear: Wording = ["of the year", "of year", "trong năm", "năm", "của năm"]
  package static let allYear: Wording = [
    "all year", "the whole year", "cả năm", "quanh năm", "trong năm", "thường xuyên trong năm",
  ]
  package static let year: Wording = ["year", "the year", "in the year", "năm"]
  package static let before: Wording = ["before", "trước", "trước ngày"]
  package static let by: Wording = [
    "by", "no later than", "not later than", "until", "chậm nhất", "chậm nhất là", "chậm nhất vào",
    "trễ nhất", "trễ nhất là", "trễ nhất vào", "muộn nhất", "muộn nhất là", "muộn nhất vào",
    "hạn", "hạn nộp", "deadline", "due", "due on", "due by", "hạn chót", "hạn chót là", "hạn cuối",
    "hạn cuối là", "đến hết", "đến",
  ]
  package static let everySecondWeek: Wording = [
    "every fortnight", "fortnightly", "biweekly", "bi-weekly", "alternate", "on alternate",
    "cách tuần", "mỗi cách tuần",
  ]
  package static let once: Wording = ["một lần", "1 lần", "lần", "once"]
  package static let startingFrom: Wording = [
    "from", "starting", "starting on", "starting from", "beginning", "từ", "từ ngày", "bắt đầu từ",
    "bắt đầu từ ngày", "kể từ", "kể từ ngày", "bắt đầu", "bắt đầu ngày",
  ]
  package static let endOfMonth: Wording = [
    "end of month", "end of the month", "the end of the month", "month end", "end of each month",
    "end of every month", "the end of each month", "the end of every month", "cuối tháng",
    "cuối mỗi tháng", "cuối hằng tháng", "cuối các tháng",
  ]
  package static let ofTheMonth: Wording = [
    "of the month", "in the month", "of a month", "trong tháng", "của tháng", "tháng",
  ]
  package static let holidays: Wording = ["holidays", "ngày lễ", "ngày nghỉ lễ", "các ngày lễ"]
}

/// Words with a value each: what people write, and what it means.
package enum Words {
  package static let weekdays: WordTable<Weekday> = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday,
    "friday": .friday, "saturday": .saturday, "sunday": .sunday,
    "mondays": .monday, "tuesdays": .tuesday, "wednesdays": .wednesday, "thursdays": .thursday,
    "fridays": .friday, "saturdays": .saturday, "sundays": .sunday,
    "thứ hai": .monday, "thứ ba": .tuesday, "thứ tư": .wednesday, "thứ năm": .thursday,
    "thứ sáu": .friday, "thứ bảy": .saturday, "chủ nhật": .sunday, "chúa nhật": .sunday,
  ]

  /// `thu` counts only where it is written so, without marks.
  package static let shortWeekdays: WordTable<Weekday> = [
    "mon": .monday, "tue": .tuesday, "tues": .tuesday, "wed": .wednesday, "weds": .wednesday,
    "thu": .thursday, "thur": .thursday, "thurs": .thursday, "fri": .friday, "sat": .saturday,
    "sun": .sunday,
  ]

  package static let months = WordTable(
    Month.englishNames.enumerated().flatMap { index, name in
      let name = name.lowercased()
      // "Sept" is as usual as "sep".
      return Set([name, String(name.prefix(3))] + (index == 8 ? ["sept"] : []))
        .map { ($0, index + 1) }
    })

  /// The numbers of months after `tháng`; `một` is left out, since it can be the eleventh, too.
  package static let monthNumbers: WordTable<Int> = [
    "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
  ]

  package static let lunarMonths: WordTable<Int> = ["giêng": 1, "chạp": 12]

  package static let ordinals: WordTable<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
    "the first": 1, "the second": 2, "the third": 3, "the fourth": 4, "the fifth": 5,
    "the last": -1,
  ]

  /// No weekday comes so often in a month.
  package static let impossibleOrdinals: WordTable<Int> = [
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  /// How many weeks lie between.
  package static let counts: WordTable<Int> = [
    "other": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "hai": 2, "ba": 3, "bốn": 4,
    "năm": 5, "sáu": 6,
  ]

  /// The ordinals that stand behind a Vietnamese noun.
  package static let laterOrdinals: WordTable<Int> = [
    "đầu tiên": 1, "đầu": 1, "thứ nhất": 1, "thứ hai": 2, "thứ nhì": 2, "thứ ba": 3, "thứ tư": 4,
    "thứ năm": 5, "cuối cùng": -1, "cuối": -1,
  ]

  package static let romanNumbers: WordTable<Int> = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
  package static let smallNumbers: WordTable<Int> = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
  ]

  package static let halves: WordTable<Int> = [
    "6 tháng đầu": 1, "sáu tháng đầu": 1, "nửa đầu": 1, "first half": 1, "the first half": 1,
    "6 tháng cuối": 2, "sáu tháng cuối": 2, "nửa cuối": 2, "second half": 2, "the second half": 2,
  ]

  package static let parts: WordTable<VagueTime.Part> = [
    "early": .early, "mid": .mid, "late": .late, "early in": .early, "late in": .late,
    "beginning of": .early, "middle of": .mid, "end of": .late, "the beginning of": .early,
    "the middle of": .mid, "the end of": .late, "đầu": .early, "giữa": .mid, "cuối": .late,
  ]

  package static let sides: WordTable<DayRule.Side> = [
    "nearest": .nearest, "nearest to": .nearest, "closest to": .nearest, "after": .after,
    "before": .before, "gần nhất với": .nearest, "gần nhất": .nearest, "gần": .nearest,
    "sau": .after, "trước": .before,
  ]
}
