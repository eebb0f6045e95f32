import EventKitLite

/// What commands say of programmes, and of names that a programme does not have.
extension LocalizedText {
  static var noProgrammeHere: LocalizedText {
    LocalizedText(vi: "ở đây không có chương trình nào", en: "there is no programme here")
  }

  static var nameOrBeginProgramme: LocalizedText {
    LocalizedText(
      vi: "ghi thư mục của chương trình bằng --programme, hoặc tạo mới bằng 'eventctl init'",
      en: "name its folder with --programme, or begin one with 'eventctl init'")
  }

  static var severalProgrammesHere: LocalizedText {
    LocalizedText(
      vi: "ở đây có nhiều chương trình", en: "there are several programmes here")
  }

  static func chooseProgramme(_ folders: [String]) -> LocalizedText {
    let list = folders.joined(separator: ", ")
    return LocalizedText(
      vi: "chọn một bằng --programme: \(list)", en: "choose one with --programme: \(list)")
  }

  static func year(_ year: CycleYear, outOf horizon: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) nằm ngoài thời gian của chương trình (\(horizon[.vietnamese]))",
      en: "\(year) is outside the programme's years (\(horizon[.english]))")
  }

  static func noProgramme(in year: Int, only years: ClosedRange<Int>) -> LocalizedText {
    let list = "\(years.lowerBound)–\(years.upperBound)"
    return LocalizedText(
      vi: "năm \(year) nằm ngoài các năm lập được chương trình (\(list))",
      en: "\(year) is outside the years that a programme can have (\(list))")
  }

  static var changeYear: LocalizedText {
    LocalizedText(
      vi: "chọn năm khác, hoặc sửa horizon trong programme.yaml",
      en: "choose another year, or extend the horizon in programme.yaml")
  }

  static func noUnit(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có đơn vị '\(id)'", en: "no unit is named '\(id)'")
  }

  static var seeUnits: LocalizedText {
    LocalizedText(
      vi: "'eventctl list units' liệt kê các đơn vị", en: "'eventctl list units' lists them")
  }

  static func noCategory(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có loại sự kiện '\(id)'", en: "no category is named '\(id)'")
  }

  static var seeCategories: LocalizedText {
    LocalizedText(
      vi: "'eventctl list categories' liệt kê các loại", en: "'eventctl list categories' lists them"
    )
  }

  static func noEvent(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có sự kiện '\(id)'", en: "no event is named '\(id)'")
  }

  static var seeEvents: LocalizedText {
    LocalizedText(
      vi: "'eventctl list events' liệt kê các sự kiện", en: "'eventctl list events' lists them")
  }

  static func noFeed(_ id: String) -> LocalizedText {
    LocalizedText(vi: "chưa xuất bản lịch '\(id)'", en: "no published feed is named '\(id)'")
  }

  static var seeHistory: LocalizedText {
    LocalizedText(
      vi: "'eventctl history' liệt kê những gì đã xuất bản",
      en: "'eventctl history' lists what was published")
  }

  static func feedNotPublished(_ id: String, on day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(day.shortText) lịch '\(id)' chưa xuất bản hoặc không còn xuất bản",
      en: "the feed '\(id)' was not published yet, or not any more, on \(day)")
  }

  static func seeHistory(ofFeed id: String) -> LocalizedText {
    LocalizedText(
      vi: "'eventctl history --feed \(id)' liệt kê các lần xuất bản",
      en: "'eventctl history --feed \(id)' says when it was")
  }

  static func hasNoDate(_ id: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' không có ngày nào trong khoảng này", en: "'\(id)' has no date in these days")
  }

  static func seeWhy(_ id: String) -> LocalizedText {
    LocalizedText(
      vi: "'eventctl why \(id) NĂM' cho biết đang chờ gì",
      en: "'eventctl why \(id) YEAR' says what it waits for")
  }

  /// For which year an event is counted, and in which it has its days.
  static func countedFor(
    _ year: CycleYear, daysIn first: CycleYear, to last: CycleYear
  ) -> LocalizedText {
    let isOne = first == last
    return LocalizedText(
      vi: "Tính vào năm \(year); ngày nằm trong năm \(isOne ? "\(first)" : "\(first) và \(last)")",
      en: "Counted for \(year); its days lie in \(isOne ? "\(first)" : "\(first) and \(last)")")
  }

  static func moreDays(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "và \(count) ngày nữa", en: "and \(count) more days")
  }

  /// What falls out because it would be on days off, one line each.
  static let skippedDays = LocalizedText(
    vi: "Không tổ chức vì trùng ngày nghỉ (shift: skip):",
    en: "Not held, since the day is off (shift: skip):")

  static func notHeld(in year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "Không tổ chức năm \(year).", en: "It is not held in \(year).")
  }
}

/// What commands say of files.
extension LocalizedText {
  /// What is read for `-`, as the name of a file.
  static var standardInput: LocalizedText {
    LocalizedText(vi: "đầu vào chuẩn", en: "standard input")
  }

  static func fileTooLong(_ path: String, limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' dài hơn \(limit) byte", en: "'\(path)' has more than \(limit) bytes")
  }

  static func repairTooLong(_ path: String, limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' sau khi sửa sẽ dài hơn \(limit) byte, không đọc lại được; tệp được giữ nguyên",
      en: "'\(path)' would have more than \(limit) bytes when repaired, and could not be read any "
        + "more; it stays as it is")
  }

  static var splitFile: LocalizedText {
    LocalizedText(vi: "chia thành nhiều tệp nhỏ hơn", en: "divide it into smaller files")
  }

  static func noCalendar(in file: String) -> LocalizedText {
    LocalizedText(vi: "'\(file)' không có lịch nào", en: "there is no calendar in '\(file)'")
  }

  static func formNotRead(_ form: String) -> LocalizedText {
    LocalizedText(
      vi: "đây là \(form), chương trình không đọc dạng này",
      en: "this is \(form), which is not read")
  }

  static func nothing(in file: String) -> LocalizedText {
    LocalizedText(vi: "'\(file)' trống", en: "there is nothing in '\(file)'")
  }

  static var giveCalendarFile: LocalizedText {
    LocalizedText(
      vi: "cần tệp iCalendar (BEGIN:VCALENDAR) hoặc jCal",
      en: "give an iCalendar file (BEGIN:VCALENDAR) or jCal")
  }

  static func fileExists(_ path: String) -> LocalizedText {
    LocalizedText(vi: "đã có '\(path)'", en: "'\(path)' already exists")
  }

  static var chooseAnotherFolder: LocalizedText {
    LocalizedText(vi: "chọn thư mục khác", en: "choose another folder")
  }
}

/// What commands say when they are done, beside their results.
extension LocalizedText {
  static func seeYear(_ year: Int, of folder: String) -> LocalizedText {
    let command = "eventctl agenda \(year) --programme \(folder)"
    return LocalizedText(vi: "Xem lịch: \(command)", en: "Look at it: \(command)")
  }

  static var nothingEntered: LocalizedText {
    LocalizedText(
      vi: "Chưa ghi gì; thêm --force nếu vẫn muốn ghi.",
      en: "Nothing was written; add --force to enter it all the same.")
  }

  /// An item of a list of days, by its form: `kỳ 30/6`.
  static func item(_ form: String) -> LocalizedText {
    LocalizedText(vi: "kỳ \(form)", en: "item \(form)")
  }

  static var nothingWouldChange: LocalizedText {
    LocalizedText(vi: "Không có thay đổi.", en: "Nothing would change.")
  }

  static func checkSummary(warnings: Int, notes: Int, silenced: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(warnings) cảnh báo, \(notes) ghi chú, \(silenced) mục được bỏ qua",
      en: "\(warnings.counting("warning")), \(notes.counting("note")), \(silenced) ignored")
  }

  static func daysAreNotSettled(_ days: [CalendarDate]) -> LocalizedText {
    let named = days.prefix(6)
    let isCut = days.count > named.count
    return LocalizedText(
      vi: "chưa chắc là ngày nghỉ hay ngày làm việc: "
        + named.map(\.shortText).joined(separator: ", ") + (isCut ? " …" : ""),
      en: "not settled whether off or worked: "
        + named.map { $0.longText(in: .english) }.joined(separator: "; ") + (isCut ? " …" : ""))
  }

  static func noDataBefore(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "dữ liệu ngày nghỉ chỉ có từ \(day.longText(in: .vietnamese))",
      en: "the data on days off begin on \(day.longText(in: .english))")
  }

  static var askForLaterDays: LocalizedText {
    LocalizedText(
      vi: "hỏi những ngày từ đó về sau; trước đó luật khác, chương trình không đoán",
      en: "ask about days from then on; before it the law was another, and nothing is guessed")
  }

  static var addDecisions: LocalizedText {
    LocalizedText(
      vi: "bổ sung quyết định vào tệp ngày nghỉ lễ khi có",
      en: "add the decisions to the holidays' file when they are taken")
  }

  static var noSuchWorkingDay: LocalizedText {
    LocalizedText(vi: "không có ngày làm việc ấy", en: "there is no such working day")
  }

  static var countFewerDays: LocalizedText {
    LocalizedText(
      vi: "cộng ít ngày hơn, hoặc xem lại ngày nghỉ hằng tuần",
      en: "count fewer days, or look at the weekly days off")
  }

}
