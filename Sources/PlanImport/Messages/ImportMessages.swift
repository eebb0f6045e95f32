internal import CivilTime

/// What the reading of a plan has to tell.
extension LocalizedText {
  static func noPlanTable(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "\(file) không có bảng nào vừa có cột thời gian vừa có cột nội dung",
      en: "\(file) has no table with a column of times and one of contents")
  }
  static let nameColumns = LocalizedText(
    vi: "đặt tên cột như 'Nội dung' và 'Thời gian'",
    en: "call the columns 'Content' and 'Time', for example")

  static func noYearOfPlan(_ years: [Int]) -> LocalizedText {
    let list = years.map(String.init).joined(separator: ", ")
    return years.isEmpty
      ? LocalizedText(
        vi: "không thấy ghi kế hoạch của năm nào", en: "nothing says which year the plan is for")
      : LocalizedText(
        vi: "tiêu đề nhắc đến nhiều năm: \(list)", en: "the titles name several years: \(list)")
  }
  static let giveYear = LocalizedText(vi: "thêm --year NĂM", en: "add --year YEAR")

  static let tableNotRead = LocalizedText(
    vi: "bảng này không có cột thời gian và cột nội dung nên không được đọc",
    en: "this table has no columns of times and contents and was not read")

  static let rowWithoutContent = LocalizedText(
    vi: "dòng không có nội dung công việc; các chữ của dòng được dùng làm tên việc",
    en: "the row says nothing to do; its words became the title")
  // MARK: Times

  static func timeNotUnderstood(_ words: String) -> LocalizedText {
    LocalizedText(
      vi: "không hiểu thời gian “\(words)”", en: "the time “\(words)” was not understood")
  }
  static let writeTime = LocalizedText(
    vi: "sửa 'when' trong bản nháp; lời gốc ở 'note'",
    en: "write it under 'when' in the draft; the words are in 'note'")
  static let noTimeSaid = LocalizedText(vi: "không ghi thời gian", en: "no time is said")

  static func noDayInPlan(_ day: String) -> LocalizedText {
    LocalizedText(vi: "không có ngày \(day)", en: "there is no day \(day)")
  }

  static func lastDayBeforeFirst(_ days: String) -> LocalizedText {
    LocalizedText(
      vi: "\(days): ngày cuối đứng trước ngày đầu", en: "\(days): the last day is before the first")
  }

  static func otherWeekday(_ said: Weekday, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(day.shortText) là \(day.weekday.name(in: .vietnamese)), không phải "
        + said.name(in: .vietnamese),
      en: "\(day) is a \(day.weekday.name(in: .english)), no \(said.name(in: .english))")
  }

  static func otherLunarDay(_ day: CalendarDate, _ meant: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày âm lịch ghi kèm là ngày \(meant.shortText), không phải \(day.shortText)",
      en: "the lunar day beside \(day) is \(meant)")
  }

  static func otherCount(_ said: Int, _ found: Int) -> LocalizedText {
    LocalizedText(
      vi: "ghi \(said) ngày hoặc buổi, nhưng kể ra \(found)",
      en: "\(said) are announced and \(found) are named")
  }

  static func shortYear(_ short: Int, _ year: Int) -> LocalizedText {
    let digits = short.padded(to: 2)
    return LocalizedText(
      vi: "năm “\(digits)” được hiểu là \(year)", en: "year “\(digits)” is read as \(year)")
  }

  static func monthFirst(_ day: String) -> LocalizedText {
    LocalizedText(
      vi: "bảng này ghi tháng trước ngày, nên được hiểu là ngày \(day)",
      en: "this table writes months before days, so it is read as \(day), day first")
  }

  static func crossesNewYear(_ span: DateSpan) -> LocalizedText {
    LocalizedText(
      vi: "được hiểu là sang năm mới: \(span.first.shortText) – \(span.last.shortText)",
      en: "read as going on into the new year: \(span.first) to \(span.last)")
  }

  static func otherMonth(_ found: Int, _ said: Int) -> LocalizedText {
    LocalizedText(
      vi: "ngày ở tháng \(found), nhưng cột hoặc nhóm ghi tháng \(said)",
      en: "the day is in month \(found), its column or group says month \(said)")
  }

  static let rhythmWithoutDay = LocalizedText(
    vi: "việc lặp lại nhưng không ghi vào ngày nào", en: "it repeats, and no day is said")
  static let askForDay = LocalizedText(
    vi: "hỏi lại, rồi ghi như { monthly: 15 } hoặc { weekly: [monday] }",
    en: "ask, and write { monthly: 15 } or { weekly: [monday] }")

  static func countedWeeks(_ weeks: ClosedRange<Int>) -> LocalizedText {
    let vi = weeks.count == 1 ? "\(weeks.lowerBound)" : "\(weeks.lowerBound)–\(weeks.upperBound)"
    return LocalizedText(
      vi: "không rõ tuần \(vi) tính từ ngày nào",
      en: "nothing says from which day week \(vi) is counted")
  }
  static func writeWeeks(_ weeks: ClosedRange<Int>) -> LocalizedText {
    let form =
      weeks.count == 1
      ? "week \(weeks.lowerBound)" : "weeks \(weeks.lowerBound)..\(weeks.upperBound)"
    return LocalizedText(
      vi: "ghi '\(form) of SỰ-KIỆN', với sự kiện là học kỳ hay năm học",
      en: "write '\(form) of EVENT', where the event is the term or school year")
  }

  static let weekOfMonth = LocalizedText(
    vi: "một tuần của tháng được giữ là cả tháng", en: "a week of a month is kept as the month")

  static func targetYear(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "“đến năm \(year)” là mục tiêu, không phải thời gian của một việc",
      en: "“until \(year)” is a target and no time of an event")
  }
  static let moveToTargets = LocalizedText(
    vi: "ghi vào 'targets' của programme.yaml nếu cần",
    en: "put it under 'targets' in programme.yaml if it is needed")

  static func severalTimes(_ heading: String) -> LocalizedText {
    LocalizedText(
      vi: "nhiều cột ghi thời gian khác nhau; lấy cột “\(heading)”",
      en: "several columns say different times; “\(heading)” was taken")
  }

  static let hoursLeftOut = LocalizedText(
    vi: "giờ không đi được với thời gian này, chỉ giữ trong 'note'",
    en: "the hours do not go with this time and are in 'note' only")

  static func yearOutside(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) nằm ngoài thời gian của chương trình",
      en: "year \(year) is outside the programme's horizon")
  }

  static let nobodyAnnounces = LocalizedText(
    vi: "thời gian theo thông báo, nhưng không rõ của đơn vị nào",
    en: "the time is to be announced, and nothing says by whom")
  static let writeAnnouncer = LocalizedText(
    vi: "ghi { announced-by: ĐƠN-VỊ }", en: "write { announced-by: UNIT }")

  static let dayFromTitle = LocalizedText(
    vi: "ngày chỉ ghi trong nội dung, trong ngoặc",
    en: "the day stands in the content only, in brackets")

  // MARK: Units and groups

  static func unknownUnitName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không có đơn vị nào tên là “\(name)”", en: "no unit is called “\(name)”")
  }
  static func ambiguousUnitName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "nhiều đơn vị cùng có tên “\(name)”", en: "several units are called “\(name)”")
  }
  static let addName = LocalizedText(
    vi: "thêm tên ấy vào 'aka' của đơn vị trong units.yaml rồi nhập lại",
    en: "add the name to the unit's 'aka' in units.yaml and import again")

  static func unknownGroupName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không có nhóm việc nào tên là “\(name)”", en: "no category is called “\(name)”")
  }

  // MARK: Calendars

  static func ruleInWords(_ rule: String) -> LocalizedText {
    LocalizedText(
      vi: "không ghi được quy tắc lặp lại \(rule) vào chương trình",
      en: "programmes cannot say the rule \(rule)")
  }
  static let cancelledEvent = LocalizedText(
    vi: "sự kiện đã hủy, không được nhập", en: "the event is cancelled and was left out")

  static let journalLeftOut = LocalizedText(
    vi: "mục nhật ký không phải là việc sắp tới nên không được nhập",
    en: "an entry of the journal is nothing to come and was left out")
  static func noEntries(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "\(file) không có sự kiện hay công việc nào", en: "\(file) has no events and no tasks")
  }

  // MARK: The draft

  /// What a draft says at its beginning.
  static func draftComment(of file: String) -> [LocalizedText] {
    [
      LocalizedText(vi: "Bản nháp nhập từ \(file).", en: "A draft, imported from \(file)."),
      LocalizedText(
        vi: "Xem lại từng mục, rồi chép vào events.yaml hoặc đặt thay events.yaml.",
        en: "Look at each entry, then copy it into events.yaml or put the file in its place."),
      LocalizedText(
        vi: "`inferred` kể các khóa là cách hiểu; lời gốc của kế hoạch ở `note`.",
        en: "`inferred` names the keys that are a reading; the plan's own words are in `note`."),
      LocalizedText(
        vi: "Bỏ `years` nếu việc có hằng năm.",
        en: "Leave `years` out where something is held every year."),
    ]
  }
}
