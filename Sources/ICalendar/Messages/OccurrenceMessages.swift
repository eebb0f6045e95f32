internal import CivilTime

/// What is wrong with the events of a calendar when it is asked what takes place.
extension LocalizedText {
  /// What is wrong with an event, which is named by its `UID`: components do not remember their
  /// lines.
  static func ofEvent(_ uid: String, _ what: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "sự kiện '\(uid)': \(what[.vietnamese])", en: "event '\(uid)': \(what[.english])")
  }

  static let noReadableStart = LocalizedText(
    vi: "không có thời điểm bắt đầu đọc được", en: "it has no start that can be read")
  static let severalOfThisName = LocalizedText(
    vi: "có nhiều sự kiện trùng tên này, chỉ lấy bản mới nhất",
    en: "there are several events of this name, the latest revision counts")
  static let instanceReplacedTwice = LocalizedText(
    vi: "một lần diễn ra bị thay hai lần, chỉ lấy bản mới nhất",
    en: "one instance is replaced twice, the latest revision counts")
  static let dateUnreadable = LocalizedText(
    vi: "có ngày trong RDATE hoặc EXDATE không đọc được",
    en: "a date of RDATE or EXDATE cannot be read")
  static let recurrenceIDUnreadable = LocalizedText(
    vi: "có RECURRENCE-ID không đọc được", en: "a RECURRENCE-ID cannot be read")
  static let endsBeforeItBegins = LocalizedText(
    vi: "kết thúc trước khi bắt đầu", en: "it ends before it begins")
  static let exceptionRuleFollowed = LocalizedText(
    vi: "có EXRULE, tiêu chuẩn nay không còn; vẫn được tính",
    en: "it has an EXRULE, which the standard has no more; it is followed")
  static let instanceRepeats = LocalizedText(
    vi: "bản thay một lần diễn ra lại có quy tắc hoặc ngày riêng; vẫn được tính",
    en: "what replaces an instance has a rule or dates of its own; they are followed")
  static let rangeRepeats = LocalizedText(
    vi:
      "bản thay cho một lần và các lần sau lại có quy tắc hoặc ngày riêng; phần ấy không được tính",
    en: """
      what replaces an instance and those after it has a rule or dates of its own; they are not \
      followed
      """)
  static let exceptedInstanceShown = LocalizedText(
    vi: "một lần diễn ra vừa bị loại (EXDATE) vừa được thay; bản thay vẫn hiện",
    en: "an instance is both excepted (EXDATE) and replaced; what replaces it is shown")
  static let exceptionsWithoutSeries = LocalizedText(
    vi: "có EXDATE nhưng không lặp lại", en: "it has an EXDATE and does not repeat")
  static let timesOnWholeDays = LocalizedText(
    vi: "sự kiện cả ngày không tính BYHOUR, BYMINUTE, BYSECOND",
    en: "whole days have no BYHOUR, BYMINUTE or BYSECOND")
  static let eventSearchGivenUp = LocalizedText(
    vi: "đã ngừng tìm ngày tiếp theo", en: "the search for the next date was given up")

  static func ruleNotAllowed(_ rule: String, _ why: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc '\(rule)' trái tiêu chuẩn nhưng vẫn được tính: \(why[.vietnamese])",
      en:
        "the standard forbids the rule '\(rule)', which is followed all the same: \(why[.english])")
  }

  static func endUnreadable(_ end: String) -> LocalizedText {
    LocalizedText(
      vi: "không đọc được thời điểm kết thúc '\(end)'", en: "its end '\(end)' cannot be read")
  }

  static func durationUnreadable(_ duration: String) -> LocalizedText {
    LocalizedText(
      vi: "không đọc được thời lượng '\(duration)'",
      en: "its duration '\(duration)' cannot be read")
  }

  static func weeksAndDays(_ duration: String) -> LocalizedText {
    LocalizedText(
      vi: "thời lượng '\(duration)' ghi tuần lẫn ngày hoặc giờ, trái tiêu chuẩn; vẫn được tính",
      en: """
        its duration '\(duration)' has weeks and more, which the standard forbids; it is followed
        """)
  }

  static func exceptionsMeetNothing(_ count: Int, first: EventTime) -> LocalizedText {
    let time = time(first)
    return LocalizedText(
      vi: count == 1
        ? "có ngoại lệ không trùng lần diễn ra nào: \(time[.vietnamese])"
        : """
        có \(count) ngoại lệ không trùng lần diễn ra nào, sớm nhất là \(time[.vietnamese])
        """,
      en: count == 1
        ? "an exception meets no instance: \(time[.english])"
        : "\(count) exceptions meet no instance, the first is \(time[.english])")
  }

  static func blanksAround(_ property: String) -> LocalizedText {
    LocalizedText(
      vi: "giá trị của \(property) có khoảng trắng thừa; vẫn đọc được",
      en: "the value of \(property) has blanks around it; it is read all the same")
  }

  static func ruleUnreadable(_ rule: String) -> LocalizedText {
    LocalizedText(
      vi: "không đọc được quy tắc '\(rule)'", en: "the rule '\(rule)' cannot be read")
  }

  // MARK: The calendar

  static func unknownZone(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không biết múi giờ '\(name)', coi như giờ địa phương của người đọc",
      en: "the zone '\(name)' is unknown, its times are read as the reader's local time")
  }

  static func offsetAsZone(_ name: String, _ seconds: Int) -> LocalizedText {
    let offset = UTCOffset.extendedText(seconds)
    return LocalizedText(
      vi: "không biết múi giờ '\(name)', quanh năm tính theo độ lệch ghi trong tên, \(offset)",
      en: "the zone '\(name)' is unknown, the offset in its name is taken all the year: \(offset)")
  }

  static func floatingTimes(meant zone: String) -> LocalizedText {
    LocalizedText(
      vi: """
        có giờ không ghi múi giờ, được hiểu là giờ địa phương của người đọc; X-WR-TIMEZONE của tệp \
        lại ghi '\(zone)'
        """,
      en: """
        some times name no zone and are the reader's local time, while X-WR-TIMEZONE names \
        '\(zone)'
        """)
  }

  static func seenFrom(_ zone: String) -> LocalizedText {
    LocalizedText(
      vi: "nếu muốn đọc theo múi giờ ấy: --zone \(zone)",
      en: "to read them in that zone: --zone \(zone)")
  }

  static func moreThan(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "có hơn \(count) lần diễn ra", en: "there are more than \(count) occurrences")
  }

  static func moreOfThisKind(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "còn \(count) lỗi nữa cùng loại", en: "\(count) more of this kind")
  }
}
