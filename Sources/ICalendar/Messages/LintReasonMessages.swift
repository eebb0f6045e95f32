internal import CivilTime

/// Where rules of the linter come from: standards, and what programs do.
extension LocalizedText {
  /// Sections of standards, `RFC 5545, section 3.1`.
  static func standard(_ sections: String) -> LocalizedText {
    LocalizedText(
      vi: sections.replacing("sections", with: "mục").replacing("section", with: "mục")
        .replacing("appendix", with: "phụ lục").replacing(" and ", with: " và "),
      en: sections)
  }

  static let reasonAlarm = LocalizedText(
    vi: "Thunderbird báo cho mọi người đăng ký, Google và Outlook bỏ qua",
    en: "Thunderbird rings for every subscriber, Google and Outlook ignore it")
  static let reasonAbsoluteAlarm = LocalizedText(
    vi: "lời nhắc vào một thời điểm cố định không dời theo sự kiện",
    en: "an alarm at a fixed moment does not move with its event")
  static let reasonAlarmAction = LocalizedText(
    vi: "lời nhắc loại DISPLAY; Apple, Google",
    en: "a DISPLAY alarm; Apple, Google")
  static let reasonByteOrderMark = LocalizedText(
    vi: "RFC 5545, mục 3.1; vdirsyncer, calcurse từ chối",
    en: "RFC 5545, section 3.1; vdirsyncer, calcurse refuse it")
  static let reasonTrailingBlank = LocalizedText(
    vi: "RFC 5545, mục 3.1: dấu cách là một phần của giá trị, trình soạn thảo thường bỏ mất",
    en: "RFC 5545, section 3.1: the blank is part of the value, and editors drop it")
  static let reasonNotComposed = LocalizedText(
    vi: "chương trình tìm và so sánh văn bản ở dạng tổ hợp (NFC)",
    en: "programs search and compare texts in composed form (NFC)")
  static let reasonUnicodeLineBreak = LocalizedText(
    vi: "có chương trình ngắt dòng ở mọi ký tự xuống dòng của Unicode",
    en: "some programs break lines at every line break of Unicode")
  static let reasonSeveralCalendars = LocalizedText(
    vi: "mỗi lịch đăng ký là một VCALENDAR",
    en: "a feed is one VCALENDAR")
  static let reasonDuplicateVendorProperty = LocalizedText(
    vi: "Apple, Google, Outlook lấy giá trị này hoặc giá trị kia",
    en: "Apple, Google, Outlook take either")
  static let reasonLargeFile = LocalizedText(
    vi: "giới hạn của Google khoảng 1 MB",
    en: "Google's limit is about 1 MB")
  static let reasonManyEvents = LocalizedText(
    vi: "Google, Outlook trên web",
    en: "Google, Outlook on the web")
  static let reasonNoEvents = LocalizedText(
    vi: "vdirsyncer từ chối lịch này, Thunderbird xóa sạch lịch",
    en: "vdirsyncer refuses the feed, Thunderbird wipes the calendar")
  static let reasonTask = LocalizedText(
    vi: "Google, Outlook, Apple không hiện việc cần làm trong lịch đăng ký",
    en: "Google, Outlook, Apple do not show tasks of a feed")
  static let reasonLibicalLeftover = LocalizedText(
    vi: "ghi chú của libical cho chính nó",
    en: "libical's notes to itself")
  static let reasonLongAddress = LocalizedText(
    vi: "Google lỗi mà không báo từ 256 ký tự",
    en: "Google fails without a word at 256 characters")
  static let reasonLibical = LocalizedText(
    vi: "libical 3 là nền của Evolution và nhiều chương trình lịch khác",
    en: "libical 3, which Evolution and other desktop calendars are built on")
  static let reasonFloatingTime = LocalizedText(
    vi: "mỗi chương trình hiểu theo múi giờ riêng",
    en: "each program takes it in a zone of its own")
  static let reasonMissingSummary = LocalizedText(
    vi: "mọi chương trình đều hiện sự kiện không tên",
    en: "every client shows an untitled event")
  static let reasonHiddenCancellation = LocalizedText(
    vi: "Google ẩn hẳn sự kiện có STATUS:CANCELLED",
    en: "Google hides STATUS:CANCELLED altogether")
  static let reasonBlockingDay = LocalizedText(
    vi: "Google, Apple, Outlook coi người xem là bận cả ngày",
    en: "Google, Apple, Outlook mark people as busy all day")
  static let reasonOutlookAllDay = LocalizedText(
    vi: "Outlook hiện từ nửa đêm đến nửa đêm",
    en: "Outlook shows it from midnight to midnight")
  static let reasonOutlookBusy = LocalizedText(
    vi: "Outlook coi người xem là bận cả ngày",
    en: "Outlook marks people as busy all day")
  static let reasonOutlookNotAllDay = LocalizedText(
    vi: "Outlook hiện thành cả ngày",
    en: "Outlook shows it as a whole day")
  static let reasonPeople = LocalizedText(
    vi: "chương trình hỏi người đăng ký có tham dự không, và hiện địa chỉ thư",
    en: "clients ask subscribers to answer, and show mail addresses")
  static let reasonAttachmentInside = LocalizedText(
    vi: "giới hạn 1 MB của Google; Outlook và Apple bỏ tệp đính kèm",
    en: "Google's limit of 1 MB; Outlook, Apple drop it")
  static let reasonMethodOfFeed = LocalizedText(
    vi: "Outlook; RFC 5546, mục 3.2.1",
    en: "Outlook; RFC 5546, section 3.2.1")
  static let reasonNoCalendarName = LocalizedText(
    vi: "Apple, Outlook, Google (X-WR-CALNAME); RFC 7986",
    en: "Apple, Outlook, Google (X-WR-CALNAME); RFC 7986")
  static let reasonNoRefreshInterval = LocalizedText(
    vi: "Outlook, Thunderbird, Nextcloud",
    en: "Outlook, Thunderbird, Nextcloud")
  static let reasonHalfAPair = LocalizedText(
    vi: "chương trình đọc NAME hoặc X-WR-CALNAME, REFRESH-INTERVAL hoặc X-PUBLISHED-TTL, …",
    en: "programs read NAME or X-WR-CALNAME, REFRESH-INTERVAL or X-PUBLISHED-TTL, …")
  static let reasonPairDiffers = LocalizedText(
    vi: "chương trình đọc NAME hoặc X-WR-CALNAME, REFRESH-INTERVAL hoặc X-PUBLISHED-TTL",
    en: "programs read NAME or X-WR-CALNAME, REFRESH-INTERVAL or X-PUBLISHED-TTL")
  static let reasonNoCalendarZone = LocalizedText(
    vi: "Google, Apple (X-WR-TIMEZONE)",
    en: "Google, Apple (X-WR-TIMEZONE)")
  static let reasonNoSource = LocalizedText(
    vi: "RFC 7986, mục 5.8; ICSx5, Nextcloud",
    en: "RFC 7986, section 5.8; ICSx5, Nextcloud")
  static let reasonSplitCharacter = LocalizedText(
    vi: "RFC 5545, mục 3.1; Thunderbird hiện U+FFFD, vdirsyncer từ chối tệp",
    en: "RFC 5545, section 3.1; Thunderbird shows U+FFFD, vdirsyncer refuses the file")
  static let reasonInvisibleCharacter = LocalizedText(
    vi: "RFC 8264, mục 4.3.3; chữ hiện sai thứ tự, hoặc hai văn bản khác nhau trông như nhau",
    en: "RFC 8264, section 4.3.3; letters change their order, or texts that differ look alike")
  static let reasonSplitLetter = LocalizedText(
    vi: "Thunderbird và chương trình khác hiện từng dòng trước khi nối lại",
    en: "Thunderbird and others that draw lines before they unfold them")
  static let reasonShortFold = LocalizedText(
    vi: "dòng gấp sớm làm tệp lớn hơn mà không ích gì",
    en: "early folds make the file larger for nothing")
  static let reasonMissingSequence = LocalizedText(
    vi: "Google và ICSx5 không nhận thay đổi nếu thiếu",
    en: "Google, ICSx5 apply no update without it")
  static let reasonMissingLastModified = LocalizedText(
    vi: "Google và ICSx5 không nhận thay đổi nếu thiếu",
    en: "Google, ICSx5 apply no update without it")
  static let reasonMissingCreated = LocalizedText(
    vi: "mỗi sự kiện có đủ DTSTAMP, SEQUENCE, CREATED, LAST-MODIFIED",
    en: "an event has DTSTAMP, SEQUENCE, CREATED and LAST-MODIFIED")
  static let reasonFrequentRule = LocalizedText(
    vi: "libical chạy hàng phút; RRULE chỉ nên dùng cho chuỗi đơn giản",
    en: "libical runs for minutes; RRULE for plain series only")
  static let reasonRuleOfOtherCalendar = LocalizedText(
    vi: "Google, Outlook, Apple; libical đặt Tết sai ngày",
    en: "Google, Outlook, Apple; libical puts Tết on wrong days")
  static let reasonExceptionType = LocalizedText(
    vi: "RFC 5545, mục 3.8.5.1; chương trình so nguyên văn",
    en: "RFC 5545, section 3.8.5.1; clients match it as text")
  static let reasonExceptionZone = LocalizedText(
    vi: "Google và Outlook so ngoại lệ nguyên văn",
    en: "Google, Outlook match exceptions as text")
  static let reasonExceptionsInOneLine = LocalizedText(
    vi: "mỗi ngày một dòng EXDATE",
    en: "an EXDATE line for each date")
  static let reasonRecurrenceDates = LocalizedText(
    vi: "Outlook bỏ sự kiện, Google và Nextcloud mất ngày",
    en: "Outlook drops the event, Google and Nextcloud lose dates")
  static let reasonEmptyDay = LocalizedText(
    vi: "RFC 5545, mục 3.6.1; Outlook, Apple không hiện gì",
    en: "RFC 5545, section 3.6.1; Outlook, Apple show nothing")
  static let reasonMissingEnd = LocalizedText(
    vi: "có DTEND thì không phải đoán",
    en: "DTEND leaves nothing to guess")
  static let reasonMarkedUpNotes = LocalizedText(
    vi: "Outlook, Thunderbird hiện cả thẻ",
    en: "Outlook, Thunderbird show the tags")
  static let reasonLongNotes = LocalizedText(
    vi: "Google cắt ở khoảng 8.000 ký tự",
    en: "Google cuts them at about 8,000 characters")
  static let reasonAddressNotInNotes = LocalizedText(
    vi: "Google, Outlook bỏ qua URL",
    en: "Google, Outlook ignore URL")
  static let reasonOffsetWithSeconds = LocalizedText(
    vi: "Outlook trên web không đọc được lịch",
    en: "Outlook on the web does not read the calendar")
  static let reasonZoneOfLibrary = LocalizedText(
    vi: "tiền tố của libical, Google và Outlook không biết",
    en: "libical's prefix, unknown to Google and Outlook")
  static let reasonNoZone = LocalizedText(
    vi: "có VTIMEZONE thì lịch không có sự kiện nào vẫn hợp lệ",
    en: "with a VTIMEZONE, a feed without events is still legal")
}
