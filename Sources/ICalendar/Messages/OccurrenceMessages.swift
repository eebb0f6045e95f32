internal import CivilTime

/// What is wrong with the events of a calendar when it is asked what takes place.
extension LocalizedText {
  /// What is wrong with an entry, which is named by its `UID`: components do not remember their
  /// lines.
  static func of(
    _ kind: EventCalendar.Entry.Kind, _ uid: String, _ what: LocalizedText
  ) -> LocalizedText {
    let kind = LocalizedText.kind(kind)
    return LocalizedText(
      vi: "\(kind[.vietnamese]) '\(uid)': \(what[.vietnamese])",
      en: "\(kind[.english]) '\(uid)': \(what[.english])")
  }

  /// What an entry of a kind is.
  package static func kind(_ kind: EventCalendar.Entry.Kind) -> LocalizedText {
    switch kind {
    case .event: LocalizedText(vi: "sự kiện", en: "event")
    case .task: LocalizedText(vi: "việc cần làm", en: "task")
    case .journal: LocalizedText(vi: "mục nhật ký", en: "journal entry")
    }
  }

  static let noReadableStart = LocalizedText(
    vi: "không có thời điểm bắt đầu đọc được", en: "it has no start that can be read")
  static let severalOfThisName = LocalizedText(
    vi: "trong tệp có nhiều bản trùng tên này, chỉ lấy bản mới nhất",
    en: "there are several of this name, the latest revision counts")
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
  static let dueBeforeItBegins = LocalizedText(
    vi: "hạn trước khi bắt đầu", en: "it is due before it begins")
  static let endsAsItBegins = LocalizedText(
    vi: "kết thúc đúng lúc bắt đầu, trái tiêu chuẩn; vẫn được tính",
    en: "it ends as it begins, which the standard forbids; it is followed")
  static let nameOfOtherKind = LocalizedText(
    vi: "trùng tên với một mục loại khác; vẫn liệt kê cả hai",
    en: "an entry of another kind has this name; both are listed")

  static func withoutStart(_ properties: String) -> LocalizedText {
    LocalizedText(
      vi: "có \(properties) nhưng không có DTSTART; phần ấy không được tính",
      en: "it has \(properties) and no DTSTART, without which that means nothing")
  }

  static func saidTwice(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "ghi \(name) nhiều lần, chỉ lấy lần đầu",
      en: "it has \(name) more than once, the first counts")
  }

  static func endAndDuration(_ end: String) -> LocalizedText {
    LocalizedText(
      vi: "có cả \(end) lẫn DURATION, chỉ lấy \(end)",
      en: "it has both \(end) and DURATION, the former counts")
  }

  static func misplaced(_ property: String) -> LocalizedText {
    LocalizedText(
      vi: "có \(property), loại mục này không có thuộc tính ấy; phần ấy không được tính",
      en: "it has \(property), which entries of its kind do not have; it is left out")
  }

  static func otherForm(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "\(name) không đúng dạng mà tiêu chuẩn đòi hỏi ở đây; vẫn được tính",
      en: "its \(name) is not of the form that the standard wants here; it is followed")
  }

  static func unknownRange(_ range: String) -> LocalizedText {
    LocalizedText(
      vi: "không có RANGE '\(range)'; chỉ thay một lần diễn ra",
      en: "there is no RANGE '\(range)'; it replaces one instance")
  }

  static let exceptionRuleFollowed = LocalizedText(
    vi: "có EXRULE, tiêu chuẩn nay không còn; vẫn được tính",
    en: "it has an EXRULE, which the standard has no more; it is followed")
  static func rulesFollowed(_ followed: Int, of written: Int) -> LocalizedText {
    LocalizedText(
      vi: "có \(written) quy tắc lặp; chỉ tính \(followed) quy tắc đầu",
      en: "it has \(written) rules of recurrence; only the first \(followed) are followed")
  }

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
    vi: "việc cả ngày không tính BYHOUR, BYMINUTE, BYSECOND",
    en: "whole days have no BYHOUR, BYMINUTE or BYSECOND")
  static let searchGivenUp = LocalizedText(
    vi: "đã ngừng tìm ngày tiếp theo", en: "the search for the next date was given up")

  static func ruleNotAllowed(_ rule: String, _ why: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc '\(rule)' trái tiêu chuẩn nhưng vẫn được tính: \(why[.vietnamese])",
      en:
        "the standard forbids the rule '\(rule)', which is followed all the same: \(why[.english])")
  }

  static func ruleWrittenOtherwise(_ rule: String, _ why: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc '\(rule)' viết chưa đúng cách nhưng vẫn được tính: \(why[.vietnamese])",
      en:
        "the rule '\(rule)' is not written as it should be, and is followed: \(why[.english])")
  }

  static func endUnreadable(_ end: String) -> LocalizedText {
    LocalizedText(
      vi: "không đọc được thời điểm kết thúc '\(end)'", en: "its end '\(end)' cannot be read")
  }

  static let endsAfterLastDay = LocalizedText(
    vi: "kết thúc sau ngày 31/12/9999, ngày cuối cùng của lịch; bỏ qua thời điểm kết thúc",
    en: "it ends after 31 December 9999, the last day there is; its end is left out")

  static func dueUnreadable(_ due: String) -> LocalizedText {
    LocalizedText(vi: "không đọc được hạn '\(due)'", en: "its due '\(due)' cannot be read")
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

  static func zoneReadInPart(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "định nghĩa múi giờ '\(name)' có phần không đọc được, phần ấy không được tính",
      en: "a part of the definition of the zone '\(name)' cannot be read, it is left out")
  }

  static func zoneOfOtherForm(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "định nghĩa múi giờ '\(name)' trái tiêu chuẩn; vẫn được tính",
      en: "the standard forbids a part of the definition of the zone '\(name)', which is followed")
  }

  static func zoneTwice(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "múi giờ '\(name)' được định nghĩa nhiều lần, chỉ lấy lần đầu",
      en: "the zone '\(name)' is defined more than once, the first definition counts")
  }

  static func otherScale(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp ghi CALSCALE '\(name)'; ngày tháng vẫn đọc theo dương lịch",
      en: "the calendar names the scale '\(name)'; its dates are read as Gregorian")
  }

  static func misplacedEntries(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "bỏ qua \(count) mục nằm trong thành phần khác",
      en: "\(count) \(count == 1 ? "entry" : "entries") inside of another component left out")
  }

  /// How many tasks and entries of the journal are on no day.
  static func undated(tasks: Int, journals: Int) -> LocalizedText {
    let counts = [
      (tasks, LocalizedText(vi: "việc cần làm", en: tasks == 1 ? "task" : "tasks")),
      (
        journals,
        LocalizedText(vi: "mục nhật ký", en: journals == 1 ? "journal entry" : "journal entries")
      ),
    ].filter { $0.0 > 0 }
    func all(_ language: Language, _ and: String) -> String {
      counts.map { "\($0) \($1[language])" }.joined(separator: and)
    }
    return LocalizedText(
      vi: "có \(all(.vietnamese, ", ")) không ghi ngày, không thuộc ngày nào",
      en: "\(all(.english, " and ")) without a date, on no day")
  }

  /// How many components of a name are not listed.
  static func notListed(_ name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "không liệt kê \(count) thành phần \(name): đó không phải sự kiện, việc cần làm hay nhật ký",
      en: """
        \(count) \(name) not listed: \(count == 1 ? "it is" : "they are") neither event, task nor \
        journal entry
        """)
  }

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
