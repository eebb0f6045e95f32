import EventKitLite

/// The headings of tables, and the words in their cells that are not somebody's own.
extension LocalizedText {
  // MARK: Headings

  static let days = LocalizedText(vi: "Ngày", en: "Days")
  static let day = LocalizedText(vi: "Ngày", en: "Day")
  static let year = LocalizedText(vi: "Năm", en: "Year")
  static let lunar = LocalizedText(vi: "Âm lịch", en: "Lunar")
  static let hours = LocalizedText(vi: "Giờ", en: "Time")
  static let vagueTime = LocalizedText(vi: "Khoảng thời gian", en: "Part of the year")
  static let place = LocalizedText(vi: "Địa điểm", en: "Place")
  static let note = LocalizedText(vi: "Ghi chú", en: "Note")
  static let dates = LocalizedText(vi: "Các ngày", en: "Dates")
  static let repetition = LocalizedText(vi: "Lặp lại", en: "Repeats")
  static let status = LocalizedText(vi: "Trạng thái", en: "Status")
  static let event = LocalizedText(vi: "Việc", en: "Event")
  static let firstDay = LocalizedText(vi: "Từ ngày", en: "From")
  static let lastDay = LocalizedText(vi: "Đến ngày", en: "To")
  static let lead = LocalizedText(vi: "Chủ trì", en: "Lead")
  static let with = LocalizedText(vi: "Phối hợp", en: "With")
  static let reports = LocalizedText(vi: "Báo cáo", en: "To report")
  static let theme = LocalizedText(vi: "Chủ đề", en: "Theme")
  static let clause = LocalizedText(vi: "Mục", en: "Clause")
  static let reason = LocalizedText(vi: "Lý do", en: "Reason")
  static let moment = LocalizedText(vi: "Thời điểm", en: "When")
  static let askFrom = LocalizedText(vi: "Đề nghị từ", en: "Ask since")
  static let askFromDay = LocalizedText(vi: "Đề nghị từ ngày", en: "Ask since")
  static let daysOverdueHeading = LocalizedText(vi: "Quá hạn (ngày)", en: "Days overdue")
  static let stillMissingHeading = LocalizedText(vi: "Đơn vị chưa báo cáo", en: "Still missing")
  static let eventAndMissing = LocalizedText(
    vi: "Việc · đơn vị chưa báo cáo", en: "Event · who has not reported")
  static let expectedFrom = LocalizedText(vi: "Dự kiến từ ngày", en: "Expected from")
  static let expectedTo = LocalizedText(vi: "Dự kiến đến ngày", en: "Expected to")
  static let mustAnnounce = LocalizedText(vi: "Đơn vị phải thông báo", en: "Must announce it")
  static let eventAndAnnouncer = LocalizedText(
    vi: "Việc · đơn vị thông báo", en: "Event · who announces it")

  static let lunarFrom = LocalizedText(vi: "Từ ngày (âm lịch)", en: "From (lunar)")
  static let lunarTo = LocalizedText(vi: "Đến ngày (âm lịch)", en: "To (lunar)")
  static let factName = LocalizedText(vi: "Mục", en: "Item")
  static let factValue = LocalizedText(vi: "Nội dung", en: "Value")

  // MARK: Headings over what calendar files and the ledger call by names of their own

  static let titleHeading = LocalizedText(vi: "Tiêu đề", en: "Title")
  static let startHeading = LocalizedText(vi: "Bắt đầu", en: "Start")
  static let endHeading = LocalizedText(vi: "Kết thúc", en: "End")
  static let zoneHeading = LocalizedText(vi: "Múi giờ", en: "Zone")
  static let eventZoneHeading = LocalizedText(vi: "Múi giờ ghi trong tệp", en: "Zone of the event")
  static let startInUTC = LocalizedText(vi: "Bắt đầu (UTC)", en: "Start (UTC)")
  static let endInUTC = LocalizedText(vi: "Kết thúc (UTC)", en: "End (UTC)")
  static let offsetHeading = LocalizedText(vi: "Lệch so với UTC", en: "Ahead of UTC")
  static let floatingTime = LocalizedText(vi: "giờ tại chỗ", en: "floating")

  /// What a table says below it when all its times are on one clock.
  static func allTimes(in zone: String) -> LocalizedText {
    LocalizedText(vi: "Giờ ghi trong bảng: \(zone).", en: "All times: \(zone).")
  }

  static let allTimesFloating = LocalizedText(
    vi: "Tệp không ghi múi giờ: giờ trong bảng là giờ tại chỗ của người đọc.",
    en: "No time zone is named: times are each reader's local time.")

  static let originalStart = LocalizedText(vi: "Thay cho lần", en: "In place of")
  static let momentInUTC = LocalizedText(vi: "Thời điểm (UTC)", en: "When (UTC)")
  static let kindHeading = LocalizedText(vi: "Loại thay đổi", en: "Kind")
  static let entryKindHeading = LocalizedText(vi: "Loại", en: "Kind")
  static let dueHeading = LocalizedText(vi: "Hạn", en: "Due")
  static let completedHeading = LocalizedText(vi: "Xong lúc", en: "Completed")
  static let percentHeading = LocalizedText(vi: "Đã làm (%)", en: "Done (%)")
  static let priorityHeading = LocalizedText(vi: "Mức ưu tiên", en: "Priority")
  static let feedHeading = LocalizedText(vi: "Lịch", en: "Feed")
  static let sequenceHeading = LocalizedText(vi: "Lần sửa", en: "Revision")
  static let changesHeading = LocalizedText(vi: "Thay đổi", en: "Changes")
  static let inFeedsHeading = LocalizedText(vi: "Có trong các lịch", en: "In the feeds")

  // MARK: Cells

  static let noDateYet = LocalizedText(vi: "Chưa có thời gian", en: "No date yet")
  static let nothingOnTheseDays = LocalizedText(
    vi: "Không có gì trong các ngày này.", en: "There is nothing on these days.")
  static let noEvents = LocalizedText(vi: "Không có việc nào.", en: "There are no events.")

  static let nothingOpen = LocalizedText(
    vi: "Mọi việc đến hạn đều đã có báo cáo.", en: "Nothing is due that was not reported.")

  static let nothingPublished = LocalizedText(
    vi: "Chưa xuất bản gì.", en: "Nothing was published.")

  static func nextWorkingDay(_ day: String) -> LocalizedText {
    LocalizedText(vi: "ngày làm việc kế tiếp \(day)", en: "next working day \(day)")
  }

  static func lastWorkingDay(_ day: String) -> LocalizedText {
    LocalizedText(vi: "ngày làm việc cuối \(day)", en: "last working day \(day)")
  }

  static func waitingFor(_ units: String) -> LocalizedText {
    LocalizedText(vi: "chờ \(units)", en: "waiting for \(units)")
  }

  static func leadIs(_ units: String) -> LocalizedText {
    LocalizedText(vi: "chủ trì: \(units)", en: "lead: \(units)")
  }

  static let nobodyLeads = LocalizedText(vi: "chưa có đơn vị chủ trì", en: "nobody leads it")

  static let weekdayHeading = LocalizedText(vi: "Thứ", en: "Weekday")
  static let noDaysUnlikeTheirWeek = LocalizedText(
    vi: "Không có ngày nghỉ, ngày làm bù nào trong các ngày này.",
    en: "No day off and no weekend that is worked among these days.")
  static let worked = LocalizedText(vi: "làm việc", en: "worked")
  static let off = LocalizedText(vi: "nghỉ", en: "off")
  static let certainty = LocalizedText(vi: "Độ chắc chắn", en: "Certainty")
  static let fromHeading = LocalizedText(vi: "Từ", en: "From")
  static let toHeading = LocalizedText(vi: "Đến", en: "To")
  static let workingDays = LocalizedText(vi: "Số ngày làm việc", en: "Working days")
  static let completedMark = LocalizedText(vi: "[Xong]", en: "[Done]")
  static let dueTask = LocalizedText(vi: "việc đến hạn", en: "task due")
  static let cancelledMark = LocalizedText(vi: "[Hủy]", en: "[Cancelled]")

  static func countOfEntries(_ events: Int, _ feeds: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(events) việc, \(feeds) lịch",
      en:
        "\(events) \(events == 1 ? "event" : "events"), \(feeds) \(feeds == 1 ? "calendar" : "calendars")"
    )
  }

  // MARK: The picture of a year

  static let certainDay = LocalizedText(vi: "cố định hoặc đã thông báo", en: "certain")
  static let expectedDay = LocalizedText(vi: "dự kiến", en: "expected")
  static let cancelledDay = LocalizedText(vi: "đã hủy", en: "cancelled")
  static let dayOff = LocalizedText(vi: "ngày nghỉ", en: "day off")
  static let workedWeekend = LocalizedText(
    vi: "thứ Bảy, Chủ nhật làm việc", en: "weekend that is worked")

  static func beginningOfLunarMonth(_ date: CalendarDate, _ day: String) -> LocalizedText {
    let solar = yearlessDay(date)
    return LocalizedText(
      vi: "\(solar[.vietnamese]) = \(day) âm lịch", en: "\(solar[.english]) = \(day) lunar")
  }

  // MARK: Calendar files, rules of the linter

  static let noRules = LocalizedText(vi: "Không có quy tắc nào.", en: "There are no rules.")
  static let ruleName = LocalizedText(vi: "Quy tắc", en: "Rule")
  static let ruleSeverity = LocalizedText(vi: "Mức", en: "Severity")
  static let ruleMeaning = LocalizedText(vi: "Nghĩa và căn cứ", en: "Meaning, and why")
}
