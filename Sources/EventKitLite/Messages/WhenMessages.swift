internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// What is wrong with the value of `when`.
extension LocalizedText {
  /// A spelling that can be pasted.
  static func write(_ spelling: String) -> LocalizedText {
    LocalizedText(vi: "viết \(spelling)", en: "write \(spelling)")
  }

  static let writeWhen = LocalizedText(
    vi: "viết như 21/4, 2027-04-21, 1/10..7/10, 10/3 âm lịch, thứ Hai đầu tiên của tháng 4 hoặc "
      + "chưa có ngày",
    en: "write it as 21/4, 2027-04-21, 1/10..7/10, 10/3 âm lịch, first monday of april or undated")

  static func writeEither(_ one: String, _ other: String) -> LocalizedText {
    LocalizedText(vi: "viết: \(one) hoặc \(other)", en: "write \(one) or \(other)")
  }

  // MARK: Days

  static func lastBeforeFirst(_ last: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày cuối \(last.shortText) đứng trước ngày đầu",
      en: "the last day, \(last.text(in: .english)), is before the first")
  }

  static let swapDays = LocalizedText(vi: "đổi chỗ hai ngày", en: "swap the two")
  static let yearOnOneSide = LocalizedText(
    vi: "chỉ một trong hai ngày có ghi năm", en: "only one of the two days has a year")
  static let yearOnBothSides = LocalizedText(
    vi: "viết năm ở cả hai bên", en: "write the year on both sides")

  static func noSuchDay(_ text: String) -> LocalizedText {
    LocalizedText(vi: "không có ngày \(text)", en: "\(text) is not a day")
  }

  /// A day that is written year first.
  static func noSuchDay(_ text: String, _ day: Int, _ month: Int, _ year: Int) -> LocalizedText {
    LocalizedText(vi: "không có ngày \(day)/\(month)/\(year)", en: "\(text) is not a day")
  }

  static func dayBeforeMonth(_ day: Int, _ month: Int) -> LocalizedText {
    LocalizedText(
      vi: "ngày đứng trước tháng: \(day)/\(month)",
      en: "the day comes before the month: \(day)/\(month)")
  }

  static let quartersOfYear = LocalizedText(
    vi: "quý từ I đến IV", en: "quarters run from 1 to 4")
  static let halvesOfYear = LocalizedText(
    vi: "nửa năm là 1 hoặc 2", en: "a half is 1 or 2")
  static let monthsOfYear = LocalizedText(
    vi: "tháng từ 1 đến 12", en: "months run from 1 to 12")

  static func days(_ count: Int, inMonth month: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(Month.name(month, in: .vietnamese)) có \(count) ngày",
      en: "\(Month.name(month, in: .english)) has \(count) days")
  }

  static let daysOfFebruary = LocalizedText(
    vi: "tháng 2 có nhiều nhất 29 ngày", en: "February has at most 29 days")

  static func notUnderstood(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "không hiểu '\(text)' là ngày nào", en: "'\(text)' is not understood as a day")
  }

  static func expectedDayOfYear(found text: String) -> LocalizedText {
    LocalizedText(
      vi: "cần một ngày như 15/9, ở đây là '\(text)'",
      en: "expected a day such as 15/9, found '\(text)'")
  }

  // MARK: Groups of keys

  static let noFormOfWhen = LocalizedText(
    vi: "nhóm khóa này không phải là một dạng của 'when'", en: "these keys are no form of 'when'")

  static func whenHasNo(_ key: String) -> LocalizedText {
    LocalizedText(vi: "'when' không có khóa '\(key)'", en: "'when' has no key '\(key)'")
  }

  static func useKey(among forms: [String]) -> LocalizedText {
    let list = forms.joined(separator: ", ")
    return LocalizedText(vi: "dùng một trong: \(list)", en: "use one of: \(list)")
  }

  static let needsWeekday = LocalizedText(
    vi: "cần ít nhất một thứ trong tuần", en: "at least one day of the week is needed")
  static let badWeekdays = LocalizedText(
    vi: "quy tắc hằng tuần phải có ít nhất một thứ, mỗi thứ một lần",
    en: "a weekly rule names at least one day of the week, and each once")
  static let ruleTooFine = LocalizedText(
    vi: "quy tắc lặp của chương trình phải tính theo ngày, tuần, tháng hoặc năm",
    en: "a programme's rule must repeat by days, weeks, months or years")
  static let repeatByDays = LocalizedText(
    vi: "dùng FREQ=DAILY trở lên", en: "use FREQ=DAILY or longer")
  static let countsFromNothing = LocalizedText(
    vi: "thiếu khóa 'of': tính từ sự kiện nào",
    en: "the key 'of' is missing: the event to count from")

  static func notANumberOfDays(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không phải là số ngày", en: "'\(text)' is not a number of days")
  }

  static func writeNumberOfDays(atMost most: Int) -> LocalizedText {
    LocalizedText(
      vi: "viết như -30, 7 hoặc \"-5 working\" (ngày làm việc), tối đa \(most)",
      en: "write it as -30, 7 or \"-5 working\" (working days), at most \(most)")
  }

  // MARK: Lists

  static let formWithoutDays = LocalizedText(
    vi: "ở đây cần ngày, mà dạng này không có ngày",
    en: "days are needed here, and this form has none")
  static let writeDays = LocalizedText(
    vi: "viết như 21/4, 1/10..7/10 hoặc { monthly: 15 }",
    en: "write it as 21/4, 1/10..7/10 or { monthly: 15 }")
  static let sundayOfMany = LocalizedText(
    vi: "'when-sunday' chỉ thay được một đợt ngày, ở đây có nhiều ngày",
    en: "'when-sunday' stands for one day or run, and here there are many")
  static let shiftInstead = LocalizedText(
    vi: "để dời từng ngày, dùng 'shift'", en: "to move each day by itself, use 'shift'")
  static let shiftWithoutDay = LocalizedText(
    vi: "'shift' dời một ngày, ở đây chưa có ngày nào",
    en: "'shift' moves a day, and here there is none yet")
  static let emptyListOfDays = LocalizedText(
    vi: "danh sách ngày trống", en: "the list of days is empty")
  static let listInList = LocalizedText(
    vi: "danh sách trong danh sách", en: "a list inside a list")
  static let writeOneList = LocalizedText(
    vi: "ghi tất cả trong một danh sách", en: "write all of them in one list")
  static let sameDaysTwice = LocalizedText(
    vi: "ngày này đã có trong danh sách", en: "these days are in the list twice")

  static func saidInsideToo(_ key: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(key)' đã có trong nhóm khóa của 'when'",
      en: "'\(key)' stands inside of 'when', too")
  }

  static func notADayOfOneYear(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "cần một ngày có năm, ở đây là '\(text)'",
      en: "expected one day with its year, found '\(text)'")
  }

  static let notDaysOfEveryYear = LocalizedText(
    vi: "ở đây cần ngày lặp lại hằng năm", en: "days of every year are needed here")

  // MARK: What repeats

  static let needsDayOfMonth = LocalizedText(
    vi: "cần ít nhất một ngày trong tháng", en: "at least one day of the month is needed")

  static func notADayOfMonth(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "không hiểu '\(text)' là ngày nào trong tháng",
      en: "'\(text)' is not understood as a day of the month")
  }

  static let writeDaysOfMonth = LocalizedText(
    vi: "viết như 10, thứ Sáu đầu tiên, ngày làm việc cuối cùng, ngày cuối hoặc rằm",
    en: "write it as 10, first friday, last working day, last day or rằm")
  static let everyWithoutStart = LocalizedText(
    vi: "'every' cần khóa 'starting': ngày bắt đầu đếm tuần",
    en: "'every' needs the key 'starting': the day from which weeks are counted")
  static let writeStarting = LocalizedText(
    vi: "thêm như starting: 2026-01-06", en: "add it like starting: 2026-01-06")
  static let startWithoutEvery = LocalizedText(
    vi: "'starting' chỉ dùng với 'every'", en: "'starting' goes with 'every' only")
  static let writeFrom = LocalizedText(
    vi: "ngày đầu tiên ghi bằng khóa 'from'", en: "a first day is written with 'from'")
  static let everyWithWorkingDays = LocalizedText(
    vi: "ngày làm việc không đếm cách tuần được",
    en: "working days cannot be those of every nth week")
  static let nameWeekdays = LocalizedText(
    vi: "ghi các thứ trong tuần, như [monday, friday]",
    en: "name the days of the week, such as [monday, friday]")

  static func intervalWithoutStart(_ interval: Int) -> LocalizedText {
    LocalizedText(
      vi: "INTERVAL=\(interval) không nói đếm từ khi nào",
      en: "INTERVAL=\(interval) does not say from when it counts")
  }

  /// What to write instead of an interval that counts from nothing.
  static func startInterval(of rule: RecurrenceRule) -> LocalizedText {
    let start = LocalizedText(
      vi: "thêm khóa starting: NGÀY", en: "add the key starting: DATE")
    let other: String
    switch rule.frequency {
    case .yearly: other = "years: every \(rule.interval) from 2026"
    case .weekly: other = "{ weekly: [tuesday], every: \(rule.interval), starting: 2026-01-06 }"
    default: return start
    }
    return LocalizedText(
      vi: "\(start[.vietnamese]), hoặc viết \(other)", en: "\(start[.english]), or write \(other)")
  }

  // MARK: Years and times

  static let writeYearSet = LocalizedText(
    vi: "viết như 2024..2026, [2024, 2026] hoặc every 2 from 2024",
    en: "write it as 2024..2026, [2024, 2026] or every 2 from 2024")
  static let timesOfDatedEvent = LocalizedText(
    vi: "'times' và 'each' chỉ dùng cho việc chưa có ngày",
    en: "'times' and 'each' go with what has no day")
  static let leaveTimesOut = LocalizedText(
    vi: "bỏ khóa này, hoặc ghi when: undated", en: "leave this key out, or write when: undated")
}
