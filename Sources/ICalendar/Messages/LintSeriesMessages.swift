internal import CivilTime

/// What the linter says about what repeats.
extension LocalizedText {
  // MARK: Rules

  static let unreadableRule = LocalizedText(
    vi: "không đọc được quy tắc lặp",
    en: "the rule cannot be read")
  static let partForbidden = LocalizedText(
    vi: "quy tắc lặp có phần mà chuẩn không cho phép",
    en: "the rule has what the standard does not allow")
  static let ruleOfOtherForm = LocalizedText(
    vi: "quy tắc lặp hiểu được nhưng có phần trống hoặc một giá trị ghi hai lần",
    en: "the rule can be understood but has an empty part or a value twice")
  static let timePartOfDay = LocalizedText(
    vi: "quy tắc lặp của ngày trọn lại có giờ, phút hoặc giây, phần này không có tác dụng",
    en: "the rule of a whole day has hours, minutes or seconds, which are ignored")
  static let untilOfOtherForm = LocalizedText(
    vi: "UNTIL không cùng dạng với DTSTART: ngày đi với ngày, UTC đi với giờ có múi giờ",
    en: "UNTIL is not in the form of DTSTART: a day for days, UTC for times in a zone")
  static let seriesEndsBeforeItBegins = LocalizedText(
    vi: "chuỗi kết thúc trước khi bắt đầu",
    en: "the series ends before it begins")
  static let startNotInSeries = LocalizedText(
    vi: "DTSTART không khớp với quy tắc lặp, mỗi chương trình hiểu một khác",
    en: "DTSTART is not an instance of its own rule, so that clients disagree")
  static let severalRules = LocalizedText(
    vi: "có nhiều hơn một RRULE",
    en: "there is more than one RRULE")
  static let repeatsWithinADay = LocalizedText(
    vi: "sự kiện lặp lại trong ngày",
    en: "the event repeats within a day")
  static let ruleInOtherCalendar = LocalizedText(
    vi: "RSCALE tính theo lịch khác",
    en: "RSCALE counts in another calendar")

  // MARK: Exceptions and replaced instances

  static let exceptionOfOtherForm = LocalizedText(
    vi: "EXDATE không cùng dạng với DTSTART",
    en: "EXDATE is not in the form of DTSTART")
  static let exceptionInOtherZone = LocalizedText(
    vi: "ngày loại trừ dùng múi giờ khác với DTSTART",
    en: "the exception is in a different zone from DTSTART")
  static let exceptionsInOneLine = LocalizedText(
    vi: "nhiều EXDATE viết chung một dòng",
    en: "several exceptions are in one line")
  static let datesAddedToSeries = LocalizedText(
    vi: "có ngày thêm bằng RDATE",
    en: "dates are added by RDATE")
  static let recurrenceIDOfOtherForm = LocalizedText(
    vi: "RECURRENCE-ID không cùng dạng với DTSTART của chuỗi",
    en: "RECURRENCE-ID is not in the form of its series' DTSTART")
  static let exceptionWithoutInstance = LocalizedText(
    vi: "ngoại lệ không trúng lần diễn ra nào của chuỗi",
    en: "the exception meets no instance of its series")
  static let exceptionWithoutSeries = LocalizedText(
    vi: "có ngoại lệ mà mục này không lặp lại",
    en: "there is an exception, but the entry does not repeat")
  static let exceptionReplaced = LocalizedText(
    vi: "lần diễn ra vừa được thay, vừa bị EXDATE loại ra",
    en: "the instance is replaced and also taken out by EXDATE")
  static let instanceHasRule = LocalizedText(
    vi: "một lần diễn ra được thay lại có quy tắc lặp hoặc ngoại lệ riêng",
    en: "what replaces one instance has a rule, dates or exceptions of its own")
  static let rangeUnknown = LocalizedText(
    vi: "RANGE không phải là THISANDFUTURE",
    en: "RANGE is not THISANDFUTURE")
  static let seriesWithoutStart = LocalizedText(
    vi: "chuỗi lặp không có DTSTART",
    en: "what repeats has no DTSTART")
}
