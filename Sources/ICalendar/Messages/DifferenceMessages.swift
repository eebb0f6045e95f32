internal import CivilTime

/// What is different between two calendars.
extension LocalizedText {
  static let theCalendar = LocalizedText(vi: "Lịch", en: "The calendar")

  static func zone(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Múi giờ \(name[.vietnamese])", en: "Zone \(name[.english])")
  }

  static func instance(_ name: LocalizedText, of time: EventTime) -> LocalizedText {
    let time = LocalizedText.time(time)
    return LocalizedText(
      vi: "\(name[.vietnamese]) (lần diễn ra \(time[.vietnamese]))",
      en: "\(name[.english]) (instance of \(time[.english]))")
  }

  // MARK: Entries

  static let added = LocalizedText(vi: "thêm mới", en: "added")
  static let removed = LocalizedText(vi: "đã bỏ", en: "removed")
  static let cancelled = LocalizedText(vi: "đã hủy", en: "cancelled")
  static let reinstated = LocalizedText(vi: "không hủy nữa", en: "no longer cancelled")

  static func moved(by days: Int, from: EventTime, to: EventTime) -> LocalizedText {
    let (count, from, to) = (abs(days), LocalizedText.time(from), LocalizedText.time(to))
    return LocalizedText(
      vi: "dời \(days > 0 ? "sau" : "sớm") \(count) ngày, từ \(from[.vietnamese])"
        + " sang \(to[.vietnamese])",
      en: "moved by \(count) \(count == 1 ? "day" : "days")\(days < 0 ? " earlier" : "")"
        + ", from \(from[.english]) to \(to[.english])")
  }

  static func rescheduled(from: LocalizedText, to: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "đổi thời gian, từ \(from[.vietnamese]) sang \(to[.vietnamese])",
      en: "rescheduled from \(from[.english]) to \(to[.english])")
  }

  static func renamed(from: String, to: String) -> LocalizedText {
    LocalizedText(
      vi: "đổi tên, từ “\(from)” thành “\(to)”", en: "renamed from “\(from)” to “\(to)”")
  }

  static func innerChanged(_ what: LocalizedText, from: Int, to: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(what[.vietnamese]) thay đổi (\(from) → \(to))",
      en: "\(what[.english]) changed (\(from) → \(to))")
  }

  static let alarms = LocalizedText(vi: "lời nhắc", en: "alarms")

  // MARK: Properties

  static func field(_ name: LocalizedText, added value: String) -> LocalizedText {
    LocalizedText(
      vi: "thêm \(name[.vietnamese]) “\(value)”", en: "\(name[.english]) added: “\(value)”")
  }

  static func field(_ name: LocalizedText, removed value: String) -> LocalizedText {
    LocalizedText(
      vi: "đã bỏ \(name[.vietnamese]), trước là “\(value)”",
      en: "\(name[.english]) removed, was “\(value)”")
  }

  static func field(_ name: LocalizedText, from: String, to: String) -> LocalizedText {
    LocalizedText(
      vi: "\(name[.vietnamese]) đổi từ “\(from)” thành “\(to)”",
      en: "\(name[.english]) changed from “\(from)” to “\(to)”")
  }

  static func fieldChanged(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(name[.vietnamese]) thay đổi", en: "\(name[.english]) changed")
  }

  /// What a property is called; by its name where people have no word for it.
  static func field(_ name: PropertyName) -> LocalizedText {
    switch name {
    case .summary: LocalizedText(vi: "tiêu đề", en: "title")
    case .description: LocalizedText(vi: "mô tả", en: "description")
    case .location: LocalizedText(vi: "địa điểm", en: "location")
    case .url: LocalizedText(vi: "trang web", en: "web address")
    case .categories: LocalizedText(vi: "chủ đề", en: "categories")
    case .status: LocalizedText(vi: "trạng thái", en: "status")
    case .transparency: LocalizedText(vi: "trạng thái bận hay rảnh", en: "transparency")
    case .recurrenceRule: LocalizedText(vi: "quy tắc lặp", en: "recurrence rule")
    case .exceptionDates: LocalizedText(vi: "ngày loại trừ", en: "excluded dates")
    case .recurrenceDates: LocalizedText(vi: "ngày thêm", en: "additional dates")
    case .name: LocalizedText(vi: "tên", en: "name")
    case .priority: LocalizedText(vi: "mức ưu tiên", en: "priority")
    case .color: LocalizedText(vi: "màu", en: "colour")
    default: .name(name.spelling.uppercased())
    }
  }

  /// A name that is the same in every language.
  static func name(_ name: String) -> LocalizedText { LocalizedText(vi: name, en: name) }

  // MARK: Times

  /// A day in words, with the time if there is one.
  static func time(_ time: EventTime) -> LocalizedText {
    let (vi, en) = (time.date.longText(in: .vietnamese), time.date.longText(in: .english))
    return switch time {
    case .day: LocalizedText(vi: vi, en: en)
    case .floating(let local), .zoned(let local, _):
      LocalizedText(vi: "\(vi), \(local.time)", en: "\(en), \(local.time)")
    case .utc(let instant):
      LocalizedText(
        vi: "\(vi), \(instant.local().time) UTC", en: "\(en), \(instant.local().time) UTC")
    }
  }

  /// The days from an event's first to its last.
  static func days(_ span: DateSpan) -> LocalizedText {
    LocalizedText(vi: span.text(in: .vietnamese), en: span.text(in: .english))
  }

  static func times(from start: EventTime, to end: LocalizedText) -> LocalizedText {
    let start = LocalizedText.time(start)
    return LocalizedText(
      vi: "\(start[.vietnamese])–\(end[.vietnamese])", en: "\(start[.english])–\(end[.english])")
  }

  static let noDate = LocalizedText(vi: "không có ngày", en: "no date")
}
