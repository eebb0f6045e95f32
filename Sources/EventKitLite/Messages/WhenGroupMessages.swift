internal import CivilTime
internal import ICalendar

/// What is wrong with the lists and the groups of keys of `when`.
extension LocalizedText {
  // MARK: What may stand where

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
