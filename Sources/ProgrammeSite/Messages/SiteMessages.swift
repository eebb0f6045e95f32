internal import CivilTime
internal import EventKitLite

/// What pages say of a programme's own things.
extension LocalizedText {
  static func name(of language: Language) -> LocalizedText {
    switch language {
    case .vietnamese: LocalizedText(vi: "Tiếng Việt", en: "Tiếng Việt")
    case .english: LocalizedText(vi: "English", en: "English")
    default: LocalizedText(vi: language.tag, en: language.tag)
    }
  }

  static func yearTitle(_ year: String) -> LocalizedText {
    LocalizedText(vi: "Lịch năm \(year)", en: "Calendar of \(year)")
  }

  static func posterTitle(_ year: String) -> LocalizedText {
    LocalizedText(vi: "Lịch treo tường năm \(year)", en: "Wall calendar of \(year)")
  }

  static func level(_ level: Programme.Unit.Level) -> LocalizedText {
    switch level {
    case .central: LocalizedText(vi: "Trung ương", en: "Central government")
    case .province: LocalizedText(vi: "Cấp tỉnh", en: "Province")
    case .district: LocalizedText(vi: "Cấp huyện", en: "Districts")
    case .commune: LocalizedText(vi: "Cấp xã", en: "Communes and wards")
    case .any: LocalizedText(vi: "Mọi cấp", en: "All levels")
    }
  }

  static let otherUnits = LocalizedText(vi: "Đơn vị khác", en: "Other units")
  static let groups = LocalizedText(vi: "Nhóm đơn vị", en: "Groups of units")
  static let formerUnits = LocalizedText(
    vi: "Đơn vị đã chấm dứt hoạt động", en: "Units that have ended")

  static func members(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) đơn vị", en: count == 1 ? "1 unit" : "\(count) units")
  }

  /// The deadline's working day: `làm việc đến hết T6 13/12/2024`.
  static func workingDayThatCounts(_ day: String, isLater: Bool) -> LocalizedText {
    isLater
      ? LocalizedText(
        vi: "được đến ngày làm việc kế tiếp: \(day)", en: "until the next working day, \(day)")
      : LocalizedText(vi: "ngày làm việc cuối: \(day)", en: "last working day: \(day)")
  }

  /// What others do now that a unit has ended.
  static func nowDone(by units: String, as role: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(role[.vietnamese]), nay là: \(units)", en: "\(role[.english]), now: \(units)")
  }

  static func countOfEntries(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) mục", en: "\(count) entries")
  }

  static func mark(_ mark: YearDays.Mark) -> LocalizedText {
    switch mark {
    case .certain: LocalizedText(vi: "có việc", en: "event")
    case .expected: LocalizedText(vi: "việc dự kiến", en: "expected event")
    case .cancelled: LocalizedText(vi: "việc đã hủy", en: "cancelled event")
    }
  }

  static let dayOff = LocalizedText(vi: "ngày nghỉ", en: "day off")
  static let unsettledDay = LocalizedText(
    vi: "chưa chắc là ngày nghỉ hay ngày làm việc", en: "not settled whether off or worked")
  static let lunarDay = LocalizedText(vi: "ngày âm lịch", en: "lunar day")
  static let workedWeekend = LocalizedText(
    vi: "thứ Bảy, Chủ nhật làm việc", en: "working weekend day")

  static func moreInMonth(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "và \(count) việc nữa, không đủ chỗ", en: "and \(count) more for which there is no room")
  }
}
