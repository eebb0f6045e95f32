package import CivilTime

/// What an announcement says, and what speaks against writing one down.
extension LocalizedText {
  // MARK: What was announced

  /// What was announced, in a sentence.
  static func announcement(
    _ announcement: Announcement, of programme: Programme
  ) -> LocalizedText {
    let isDeadline =
      programme.event(announcement.event).map(announcement.isOfDeadline) ?? false
    let what =
      switch announcement.kind {
      case .announced where announcement.dates == nil: LocalizedText(vi: "Ghi nhận", en: "Noted")
      case .announced: LocalizedText(vi: "Đã thông báo", en: "Announced")
      case .moved: LocalizedText(vi: "Đã dời", en: "Moved")
      case .postponed: LocalizedText(vi: "Tạm hoãn", en: "Postponed")
      case .cancelled: LocalizedText(vi: "Đã hủy", en: "Cancelled")
      case .corrected:
        LocalizedText(
          vi: "Đính chính, thay các thông báo trước",
          en: "Corrected, in place of what was announced")
      }
    let parts = [
      days(of: announcement),
      announcement.hours.map(isDeadline ? deadlineHours : hours), announcement.place,
      announcement.window.map(window),
      announcement.opening.map(opening), announcement.document.map(document),
      announcement.signed.map(signedOn),
      announcement.theme.map(withTheme), announcement.note,
    ].compactMap(\.self)
    let all = parts.isEmpty ? what : [what, parts.joined(separator: "; ")].joined(separator: ": ")
    return all + mark(of: announcement.verification)
  }

  /// The one day that is meant, and the days that were named: `buổi ngày 8/6/2027 sang 9/6/2027`.
  private static func days(of announcement: Announcement) -> LocalizedText? {
    let dates = announcement.dates.map { dates in inEachLanguage { dates.text(in: $0) } }
    guard let day = announcement.day else { return dates }
    let slot = LocalizedText(
      vi: "buổi ngày \(day.shortText)", en: day.longText(in: .english))
    guard let dates else { return slot }
    return LocalizedText(
      vi: "\(slot[.vietnamese]) sang \(dates[.vietnamese])",
      en: "\(slot[.english]) to \(dates[.english])")
  }

  /// A document by its number; one that says by itself what it is, `Công văn 6000/…`, as it is.
  static func document(_ number: String) -> LocalizedText {
    guard number.first?.isNumber ?? false else { return untranslated(number) }
    return LocalizedText(vi: "văn bản \(number)", en: "document \(number)")
  }

  private static func signedOn(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "ký \(day.shortText)", en: "signed \(day.text(in: .english))")
  }

  private static func withTheme(_ theme: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "chủ đề “\(theme[.vietnamese])”", en: "theme “\(theme[.english])”")
  }

  /// What to add to a fact that is not certain: ` (suy luận)`.
  package static func mark(of verification: Verification?) -> LocalizedText {
    switch verification {
    case .inferred: LocalizedText(vi: " (suy luận)", en: " (inferred)")
    case .unverified: LocalizedText(vi: " (chưa kiểm chứng)", en: " (unverified)")
    case .plan, .source, .computed, nil: untranslated("")
    }
  }

  // MARK: Announced already

  static func announced(_ year: CycleYear, onLine line: Int?) -> LocalizedText {
    LocalizedText(
      vi: "sự kiện này của năm \(year) đã được thông báo"
        + (line.map { " ở dòng \($0)" } ?? ""),
      en: "this event of \(year) was announced"
        + (line.map { " on line \($0)" } ?? " already"))
  }

  static let sayKindOfSecond = LocalizedText(
    vi:
      "nếu đổi ngày thì thêm 'kind: moved', nếu hủy thì 'kind: cancelled', nếu đính chính thì 'kind: corrected'; khi dùng announce thì thêm --move, --cancel, --replace",
    en:
      "add 'kind: moved' for new dates, 'kind: cancelled' for a cancellation, 'kind: corrected' to replace it; announce has --move, --cancel and --replace"
  )

  static func alreadyCancelled(_ event: ProgrammeEvent.ID, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' năm \(year) đã được hủy", en: "'\(event)' of \(year) is cancelled already")
  }

  static func alreadyOnTheseDays(_ event: ProgrammeEvent.ID, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' năm \(year) đã ở ngày này",
      en: "'\(event)' of \(year) is on these days already")
  }

  static let isPostponed = LocalizedText(vi: "tạm hoãn", en: "postponed")

  static let postponementWithDates = LocalizedText(
    vi: "hoãn là chưa có ngày mới", en: "what is postponed has no new days yet")
  static let moveInstead = LocalizedText(
    vi: "bỏ khóa này, hoặc ghi kind: moved", en: "leave this key out, or write kind: moved")

  static func notAnOpening(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là ngày giờ khai mạc", en: "'\(text)' is not the day of an opening")
  }

  static let writeOpening = LocalizedText(
    vi: "viết như 2027-10-01 hoặc \"2027-10-01 08:00\"",
    en: "write it as 2027-10-01 or \"2027-10-01 08:00\"")

  // MARK: Days and units

  static func notADay(
    _ day: CalendarDate, of event: ProgrammeEvent.ID, near days: [CalendarDate]
  ) -> LocalizedText {
    let near = days.map(\.shortText).joined(separator: ", ")
    return LocalizedText(
      vi: "'\(event)' không có ngày \(day.shortText)" + (near.isEmpty ? "" : "; gần nhất: \(near)"),
      en: "'\(event)' has no day on \(day.text(in: .english))"
        + (near.isEmpty
          ? "" : "; the nearest are \(days.map { $0.text(in: .english) }.joined(separator: ", "))"))
  }

  static let nameDayOfRule = LocalizedText(
    vi: "ghi ngày theo quy tắc của sự kiện, kể cả khi buổi ấy đã dời",
    en: "name the day that the event's rule gives, even where it has been moved")

  static func noPart(of unit: Programme.Unit.ID, in event: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi: "'\(unit)' không có phần việc trong '\(event)'",
      en: "'\(unit)' has no part in '\(event)'")
  }

  static func isGroup(_ unit: Programme.Unit.ID) -> LocalizedText {
    LocalizedText(
      vi: "'\(unit)' là một nhóm; ngày riêng là của từng đơn vị",
      en: "'\(unit)' is a group; only a unit has days of its own")
  }

  static func nameMembers(_ units: [Programme.Unit.ID]) -> LocalizedText {
    let names = units.prefix(5).map(\.rawValue).joined(separator: ", ")
    return LocalizedText(
      vi: "ghi một thông báo cho từng đơn vị: \(names)\(units.count > 5 ? ", …" : "")",
      en: "announce it for each unit: \(names)\(units.count > 5 ? ", …" : "")")
  }

  static let nameDayToo = LocalizedText(
    vi: "ghi buổi nào bằng --day (khóa 'day'), hoặc sửa 'when' trong events.yaml",
    en: "say which day with --day (the key 'day'), or change its 'when' in events.yaml")

  // MARK: Too late

  static func decidedTooLate(_ title: LocalizedText, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "\(title[.vietnamese]) \(year): quyết định này chưa xuất bản trước khi ngày "
        + "ấy qua; người theo dõi vẫn thấy như đã công bố",
      en: "\(title[.english]) \(year): this was not published before its days "
        + "had passed; subscribers keep what was published")
  }

  /// What to do so that subscribers get what was decided about days that are over.
  package static let correctPast = LocalizedText(
    vi:
      "để sửa cả lịch đã xuất bản, ghi kind: corrected (announce --replace); hủy hay hoãn thì ghi "
      + "sự kiện vào 'corrected' trong programme.yaml",
    en: "to change it for subscribers, too, use kind: corrected (announce --replace); where it is "
      + "cancelled or put off, name the event under 'corrected' in programme.yaml")

  // MARK: Not possible

  static func notHeld(_ event: ProgrammeEvent.ID, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' không tổ chức trong năm \(year)", en: "'\(event)' is not held in \(year)")
  }

  static func onManyDays(_ event: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' có nhiều ngày trong năm, không đổi thành một đợt ngày được",
      en: "'\(event)' falls on many days of a year, so no dates can be announced for it")
  }

  static func nothingToMove(_ event: ProgrammeEvent.ID, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' năm \(year) chưa có ngày nên không dời được",
      en: "'\(event)' of \(year) has no date that could be moved")
  }

  static let announceDates = LocalizedText(
    vi: "thông báo ngày, không phải dời ngày", en: "announce its dates, do not move them")

  static func nothingToReplace(_ event: ProgrammeEvent.ID, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' năm \(year) chưa có thông báo nào để thay",
      en: "nothing is announced of '\(event)' in \(year) that could be replaced")
  }

  static func signed(_ day: CalendarDate, after today: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày ký \(day.shortText) sau hôm nay, \(today.shortText)",
      en:
        "it would be signed on \(day.longText(in: .english)), after today, \(today.longText(in: .english))"
    )
  }

  // MARK: Doubts

  static let dropsDates = LocalizedText(
    vi: "thông báo thay thế không có ngày, nên ngày đã thông báo không còn hiệu lực",
    en: "the replacement has no dates, so the announced ones would not count any more")
  static let giveDatesToo = LocalizedText(vi: "ghi lại cả ngày", en: "give the dates, too")
  static let noDocumentNamed = LocalizedText(
    vi: "chưa ghi số văn bản quyết định ngày", en: "no document is named that decides the dates")
  static let giveNumber = LocalizedText(vi: "ghi số văn bản", en: "give the document's number")

  static let checkYearOfDates = LocalizedText(
    vi: "kiểm tra năm của ngày, và năm mà thông báo này dành cho",
    en: "look at the year of the dates, and at the year that they are announced for")
  static let checkDates = LocalizedText(
    vi: "kiểm tra ngày và tháng; nếu đúng như văn bản thì không cần sửa gì",
    en: "look at day and month; where they are the document's, nothing needs to be done")

  static func dates(_ dates: DateSpan, doNotBeginIn year: CycleYear) -> LocalizedText {
    guard year.contains(dates.last) else {
      return LocalizedText(
        vi: "ngày \(dates.text(in: .vietnamese)) không thuộc năm \(year)",
        en: "\(dates.text(in: .english)) is not in \(year)")
    }
    return LocalizedText(
      vi: "ngày \(dates.text(in: .vietnamese)) không bắt đầu trong năm \(year)",
      en: "\(dates.text(in: .english)) does not begin in \(year)")
  }

  static func ontoOwnDay(_ event: ProgrammeEvent.ID, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "'\(event)' đã có buổi ngày \(day.shortText)",
      en: "'\(event)' is held on \(day.longText(in: .english)) already")
  }

  static let anotherDayOrCancel = LocalizedText(
    vi: "chọn ngày khác; nếu bỏ buổi này thì dùng --cancel",
    en: "choose another day, or --cancel this one")

  static func farWindow(
    _ window: DateSpan, of event: LocalizedText, on days: DateSpan
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]): khoảng hoạt động \(window.text(in: .vietnamese)) cách xa ngày "
        + days.text(in: .vietnamese),
      en: "\(event[.english]): the days around it, \(window.text(in: .english)), are far from "
        + days.text(in: .english))
  }

  static let windowAroundDays = LocalizedText(
    vi: "'window' là các ngày quanh sự kiện, như 17/4..1/5; xem lại ngày, tháng, năm",
    en: "'window' holds the days around the event, as in 17/4..1/5; look at day, month and year")

  static func dates(_ dates: DateSpan, outside time: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi:
        "ngày \(dates.text(in: .vietnamese)) không trùng thời gian dự kiến: \(time[.vietnamese])",
      en: "\(dates.text(in: .english)) is outside the expected time: \(time[.english])")
  }

  // MARK: The file

  static let listInBrackets = LocalizedText(
    vi: "danh sách viết trong ngoặc vuông, không thêm mục vào cuối tệp được",
    en: "the list is written in brackets, so no entry can be added at the end")
  static let removeBrackets = LocalizedText(
    vi: "bỏ ngoặc, viết mỗi mục bắt đầu bằng dấu '-'",
    en: "remove the brackets and begin each entry with '-'")

  static func entryNotReadBack(from path: String) -> LocalizedText {
    LocalizedText(
      vi: "thêm mục vào cuối '\(path)' thì đọc lại không đúng; tệp được giữ nguyên",
      en: "an entry added to the end of '\(path)' is not read back as meant; the file is unchanged")
  }

  static let lookAtEnd = LocalizedText(vi: "xem cuối tệp", en: "look at the end of the file")

  static func fileChanged(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' vừa bị sửa trong lúc ghi thông báo; chưa ghi gì vào tệp",
      en: "'\(path)' was changed while the announcement was made; nothing was written")
  }

  static let runAgain = LocalizedText(vi: "chạy lại lệnh", en: "run the command again")
}
