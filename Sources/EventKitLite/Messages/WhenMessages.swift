internal import CivilTime
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
}
