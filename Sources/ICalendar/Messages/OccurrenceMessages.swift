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
  static let eventSearchGivenUp = LocalizedText(
    vi: "đã ngừng tìm ngày tiếp theo", en: "the search for the next date was given up")

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
