package import CivilTime
internal import VietnameseCalendar

/// The fixed words of events as subscribers have them.
///
/// What feeds say here is published: a change of words is a revision of every event that has them.
extension LocalizedText {
  // MARK: Titles

  static let expectedMark = LocalizedText(vi: "[Dự kiến] ", en: "[Expected] ")
  static let postponedMark = LocalizedText(vi: "[Hoãn] ", en: "[Postponed] ")
  static let cancelledMark = LocalizedText(vi: "[Hủy] ", en: "[Cancelled] ")

  /// The tail of a deadline's title whose last day is off.
  static func workingDay(_ day: CalendarDate, isLater: Bool) -> LocalizedText {
    let vi = "\(day.weekday.name(in: .vietnamese)) \(day.day)/\(day.month)"
    let en =
      "\(day.weekday.name(in: .english)) \(day.day) \(Month.name(day.month, in: .english))"
    return isLater
      ? LocalizedText(
        vi: " (đến ngày làm việc kế tiếp: \(vi))", en: " (until the next working day: \(en))")
      : LocalizedText(vi: " (ngày làm việc cuối: \(vi))", en: " (last working day: \(en))")
  }

  // MARK: Notes

  static let theme = LocalizedText(vi: "Chủ đề", en: "Theme")
  static let audience = LocalizedText(vi: "Đối tượng", en: "For")
  static let place = LocalizedText(vi: "Địa điểm", en: "Place")
  static let activities = LocalizedText(vi: "Hoạt động", en: "Activities")
  static let alsoKnownAs = LocalizedText(vi: "Tên khác", en: "Also called")
  static let basis = LocalizedText(vi: "Căn cứ", en: "Basis")
  static let sectionOfPlan = LocalizedText(vi: "Kế hoạch, mục", en: "the plan, section")
  static let note = LocalizedText(vi: "Ghi chú", en: "Note")

  package static func role(_ role: Programme.Duty.Role) -> LocalizedText {
    switch role {
    case .lead: LocalizedText(vi: "Chủ trì", en: "Lead")
    case .host: LocalizedText(vi: "Tổ chức", en: "Held by")
    case .join: LocalizedText(vi: "Phối hợp", en: "With")
    case .report: LocalizedText(vi: "Báo cáo", en: "To report")
    case .receive: LocalizedText(vi: "Nơi nhận", en: "Received by")
    case .informed: LocalizedText(vi: "Để biết", en: "Informed")
    }
  }

  /// The end of a long list of units.
  static func moreUnits(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "và \(count) đơn vị khác", en: count == 1 ? "and 1 other" : "and \(count) others")
  }

  /// What has become of a group of which some have ended.
  static func successors(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(vi: "nay do đơn vị kế tục thực hiện", en: "now its successor")
      : LocalizedText(
        vi: "nay gồm \(count) đơn vị kế tục", en: "now \(count) succeeding units")
  }

  static let withdrawn = LocalizedText(
    vi: "Việc này không còn trong chương trình, hoặc chưa có ngày mới.",
    en: "This is no longer in the programme, or has no new date yet.")

  /// Of a session that goes while its event is held on the same day.
  static let heldAtOtherHours = LocalizedText(
    vi: "Giờ này không còn; xem mục cùng tên để biết lúc nào diễn ra.",
    en: "These hours are off; see the entry of the same name for when it is held.")

  static func withdrawn(because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Việc này không còn trong chương trình: \(reason[.vietnamese])",
      en: "This is no longer in the programme: \(reason[.english])")
  }

  static func noLongerHeld(from day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Từ \(day.text(in: .vietnamese)), việc này không còn trong lịch này.",
      en: "From \(day.text(in: .english)) on, this is no longer in this calendar.")
  }

  // MARK: Notices of units

  static func withoutDay(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "Việc chưa có ngày (\(count))", en: "No date yet (\(count))")
  }

  static func withoutDayIn(_ year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "Việc của đơn vị trong năm \(year) chưa có ngày (trong ngoặc là nơi định ngày):",
      en: "Your duties of \(year) that have no date yet (in brackets, who sets it):")
  }

  static let setsItsDay = LocalizedText(vi: "đơn vị tự định", en: "you set it")

  static func moreDuties(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "và \(count) việc khác", en: count == 1 ? "and 1 other" : "and \(count) others")
  }

  static func targets(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Mục tiêu của năm (\(count))",
      en: count == 1 ? "Target of the year" : "Targets of the year (\(count))")
  }

  static func targetOf(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "Mục tiêu năm \(year)", en: "Target for \(year)")
  }

  static func due(_ title: String, on day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(title) · hạn \(yearlessDay(day)[.vietnamese])",
      en: "\(title) · due \(yearlessDay(day)[.english])")
  }

  // MARK: Feeds without events

  static func noEvents(for subject: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có sự kiện cho \(subject[.vietnamese])",
      en: "No events yet for \(subject[.english])")
  }

  static func noDatedEvents(of programme: LocalizedText, seeAt address: String) -> LocalizedText {
    LocalizedText(
      vi:
        "Chương trình “\(programme[.vietnamese])” chưa có sự kiện nào có ngày cho lịch này. Các lịch khác:\n\(address)",
      en:
        "The programme “\(programme[.english])” has no dated event for this calendar yet. Other calendars:\n\(address)"
    )
  }
}
