internal import CivilTime

/// What the linter says about dates, times and zones.
extension LocalizedText {
  // MARK: Dates

  static let endsBeyondCalendar = LocalizedText(
    vi: "kết thúc sau ngày 31/12/9999, ngày cuối cùng của lịch",
    en: "an entry ends after 31 December 9999, the last day there is")
  static let noSuchDateOrTime = LocalizedText(
    vi: "không có ngày hoặc giờ này",
    en: "there is no such date or time")
  static let valueTypeDiffers = LocalizedText(
    vi: "VALUE không khớp với giá trị",
    en: "VALUE does not match the value")
  static let notADuration = LocalizedText(
    vi: "đây không phải là khoảng thời gian",
    en: "this is not a duration")
  static let durationBelowZero = LocalizedText(
    vi: "DURATION nhỏ hơn 0",
    en: "DURATION is below zero")
  static let blankInValue = LocalizedText(
    vi: "giá trị thừa khoảng trắng ở đầu, ở cuối hoặc cạnh dấu phẩy, chấm phẩy",
    en: "a blank at an end of the value, or beside a comma or semicolon, does not belong there")
  static let durationOfOtherForm = LocalizedText(
    vi: "khoảng thời gian hiểu được nhưng viết không đúng chuẩn",
    en: "the duration can be understood but is not written as the standard has it")
  static let busyTimeNotInUTC = LocalizedText(
    vi: "khoảng thời gian bận hay rảnh không theo giờ UTC",
    en: "the busy or free time is not in UTC")
  static let notAPeriod = LocalizedText(
    vi: "đây không phải là khoảng thời gian: cần có lúc bắt đầu, và lúc kết thúc hoặc độ dài",
    en: "this is not a period: a start, and an end or a duration, are expected")
  static let timeWithoutZone = LocalizedText(
    vi: "giờ không có múi giờ nên mỗi nơi hiểu một khác",
    en: "the time has no zone and means a different moment everywhere")

  // MARK: Starts and ends

  static let endNotAfterStart = LocalizedText(
    vi: "thời điểm kết thúc không sau thời điểm bắt đầu",
    en: "the end is not after the start")
  static let dayEndsAsItBegins = LocalizedText(
    vi: "sự kiện cả ngày kết thúc đúng ngày bắt đầu, mà ngày kết thúc không được tính",
    en: "the whole-day event ends on the day it begins, which is excluded")
  static let endOfOtherForm = LocalizedText(
    vi: "thời điểm kết thúc không cùng dạng với thời điểm bắt đầu",
    en: "the end is not in the same form as the start")
  static let endAndDuration = LocalizedText(
    vi: "có cả thời điểm kết thúc lẫn DURATION",
    en: "there is both an end and a DURATION")
  static let durationWithoutStart = LocalizedText(
    vi: "có DURATION mà không có DTSTART",
    en: "there is a DURATION but no DTSTART")
  static let dayWithPartOfADay = LocalizedText(
    vi: "thời lượng của sự kiện cả ngày không tròn ngày hoặc tuần",
    en: "the duration of a whole-day event is not in whole days or weeks")
  static let eventWithoutEnd = LocalizedText(
    vi: "sự kiện không có DTEND",
    en: "the event has no DTEND")

  // MARK: Zones

  static let zoneNotDefined = LocalizedText(
    vi: "giờ thuộc múi giờ mà tệp không định nghĩa",
    en: "the time names a zone that the file does not define")
  static let zoneNamedByOffset = LocalizedText(
    vi: "tên múi giờ chỉ cho biết độ lệch, không cho biết lúc nào đổi giờ",
    en: "the zone's name says an offset, not when clocks are changed")
  static let zoneEndsBeforeEvents = LocalizedText(
    vi: "định nghĩa múi giờ không có những lần đổi giờ về sau, khi lịch vẫn còn sự kiện",
    en: "the zone's definition ends before its events and misses changes of clocks")
  static let zoneOnUTC = LocalizedText(
    vi: "giờ UTC lại có TZID",
    en: "a time in UTC has a TZID")
  static let zoneOnDay = LocalizedText(
    vi: "ngày lại có TZID",
    en: "a day has a TZID")
  static let zoneTwice = LocalizedText(
    vi: "múi giờ được định nghĩa hai lần",
    en: "a zone is defined twice")
  static let zoneWithoutRules = LocalizedText(
    vi: "múi giờ không có STANDARD cũng không có DAYLIGHT",
    en: "the zone has neither STANDARD nor DAYLIGHT")
  static let notAnOffset = LocalizedText(
    vi: "đây không phải là độ lệch UTC, ví dụ +0700",
    en: "this is not an offset from UTC such as +0700")
  static let zoneStartNotLocal = LocalizedText(
    vi: "DTSTART của quy tắc múi giờ không phải là giờ địa phương",
    en: "the DTSTART of a zone's rule is not a plain local time")
  static let zoneDatesNotLocal = LocalizedText(
    vi: "RDATE của quy tắc múi giờ không phải là giờ địa phương",
    en: "the RDATE of a zone's rule is not a plain local time")
  static let offsetWithSeconds = LocalizedText(
    vi: "độ lệch UTC có giây",
    en: "the offset has seconds")
  static let zoneWithLibraryPrefix = LocalizedText(
    vi: "tên múi giờ có tiền tố của thư viện",
    en: "the zone's name has a library's prefix")
  static let calendarWithoutZone = LocalizedText(
    vi: "lịch không có VTIMEZONE",
    en: "the calendar has no VTIMEZONE")
}
