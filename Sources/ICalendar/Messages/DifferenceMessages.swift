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

  static func due(from: EventTime?, to: EventTime?) -> LocalizedText {
    switch (from.map(time), to.map(time)) {
    case (let old?, let new?):
      LocalizedText(
        vi: "hạn đổi từ \(old[.vietnamese]) sang \(new[.vietnamese])",
        en: "now due on \(new[.english]), before on \(old[.english])")
    case (let old?, nil):
      LocalizedText(
        vi: "không còn hạn, trước là \(old[.vietnamese])",
        en: "no longer due, before on \(old[.english])")
    case (nil, let new?):
      LocalizedText(vi: "có hạn \(new[.vietnamese])", en: "now due on \(new[.english])")
    case (nil, nil): noDate
    }
  }

  // MARK: Instances of a series

  static func instanceAdded(_ when: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(when[.vietnamese]): thêm mới", en: "\(when[.english]): added")
  }

  static func instanceCancelled(_ when: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(when[.vietnamese]): hủy", en: "\(when[.english]): cancelled")
  }

  static func instanceMoved(from: LocalizedText, to: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(from[.vietnamese]): dời sang \(to[.vietnamese])",
      en: "\(from[.english]): moved to \(to[.english])")
  }

  static let everyTime = LocalizedText(vi: "mọi lần", en: "every time")

  static func times(
    _ count: Int, from: LocalizedText, to: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lần, từ \(from[.vietnamese]) đến \(to[.vietnamese])",
      en: "\(count) times, from \(from[.english]) to \(to[.english])")
  }

  static func instancesAdded(_ which: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "thêm \(which[.vietnamese])", en: "added \(which[.english])")
  }

  static func instancesCancelled(_ which: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "hủy \(which[.vietnamese])", en: "cancelled \(which[.english])")
  }

  static func shifted(
    _ which: LocalizedText, _ shift: LocalizedText, _ zone: String?
  ) -> LocalizedText {
    let because = zone.map(clocksOf)
    return LocalizedText(
      vi: "\(which[.vietnamese]): \(shift[.vietnamese])\(because?[.vietnamese] ?? "")",
      en: "\(which[.english]): \(shift[.english])\(because?[.english] ?? "")")
  }

  private static func clocksOf(_ zone: String) -> LocalizedText {
    LocalizedText(
      vi: ", vì múi giờ \(zone) nay được định nghĩa khác",
      en: ", because zone \(zone) is now defined differently")
  }

  static func rescheduled(_ which: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(which[.vietnamese]): đổi thời gian", en: "\(which[.english]): rescheduled")
  }

  static func rescheduled(
    _ which: LocalizedText, from: LocalizedText, to: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(which[.vietnamese]): đổi thời gian, lần đầu từ \(from[.vietnamese])"
        + " sang \(to[.vietnamese])",
      en: "\(which[.english]): rescheduled, the first from \(from[.english])"
        + " to \(to[.english])")
  }

  /// By how much something is later or, below zero, earlier: `one hour earlier`.
  static func shift(_ seconds: Int) -> LocalizedText {
    let units = [
      (86_400, "ngày", "day"), (3600, "giờ", "hour"), (60, "phút", "minute"),
      (1, "giây", "second"),
    ]
    var rest = abs(seconds)
    var (vi, en): ([String], [String]) = ([], [])
    for (size, ours, theirs) in units where rest >= size {
      let count = rest / size
      rest %= size
      vi.append("\(count) \(ours)")
      en.append(count == 1 ? "one \(theirs)" : "\(count) \(theirs)s")
    }
    return LocalizedText(
      vi: (seconds < 0 ? "sớm hơn " : "muộn hơn ") + vi.joined(separator: " "),
      en: en.joined(separator: " ") + (seconds < 0 ? " earlier" : " later"))
  }

  static func clocks(moving count: Int) -> LocalizedText {
    LocalizedText(
      vi: "được định nghĩa khác, \(count) mục đổi thời điểm",
      en: "defined differently, which moves \(count) \(count == 1 ? "entry" : "entries")")
  }

  // MARK: Findings

  static func newUID(_ old: String) -> LocalizedText {
    LocalizedText(
      vi: "vẫn là mục ấy nhưng mang UID mới (trước là \(old)):"
        + " ai đã có lịch này sẽ thấy nó hai lần",
      en: "the same entry under a new UID (before: \(old)):"
        + " every subscriber may get it twice")
  }

  static func sequenceNotRaised(from: Int, to: Int) -> LocalizedText {
    LocalizedText(
      vi: to < from
        ? "thời gian hoặc trạng thái đổi mà SEQUENCE giảm từ \(from) xuống \(to):"
          + " phần mềm lịch giữ bản cũ"
        : "thời gian hoặc trạng thái đổi mà SEQUENCE vẫn là \(to):"
          + " phần mềm lịch có thể giữ bản cũ",
      en: to < from
        ? "dates or status changed, but SEQUENCE fell from \(from) to \(to):"
          + " programs keep the old version"
        : "dates or status changed, but SEQUENCE is still \(to):"
          + " programs may keep the old version")
  }

  static func exceptionsLeftBehind(
    _ name: String, _ times: [LocalizedText], more: Int
  ) -> LocalizedText {
    let list = list(times, more: more)
    return LocalizedText(
      vi: "ngoại lệ bị bỏ lại, không còn khớp lần diễn ra nào: \(name) \(list[.vietnamese])",
      en: "exceptions left behind, which meet no instance any more: \(name) \(list[.english])")
  }

  static func list(_ times: [LocalizedText], more: Int) -> LocalizedText {
    let (vi, en) = (times.map { $0[.vietnamese] }, times.map { $0[.english] })
    return LocalizedText(
      vi: vi.joined(separator: "; ") + (more > 0 ? "; và \(more) ngày khác" : ""),
      en: en.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""))
  }

  static func innerChanged(_ what: LocalizedText, from: Int, to: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(what[.vietnamese]) thay đổi (\(from) → \(to))",
      en: "\(what[.english]) changed (\(from) → \(to))")
  }

  static let alarms = LocalizedText(vi: "lời nhắc", en: "alarms")

  // MARK: Properties

  static func field(_ name: LocalizedText, added value: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "thêm \(name[.vietnamese]) “\(value[.vietnamese])”",
      en: "\(name[.english]) added: “\(value[.english])”")
  }

  static func field(_ name: LocalizedText, removed value: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "đã bỏ \(name[.vietnamese]), trước là “\(value[.vietnamese])”",
      en: "\(name[.english]) removed, was “\(value[.english])”")
  }

  static func field(
    _ name: LocalizedText, from: LocalizedText, to: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(name[.vietnamese]) đổi từ “\(from[.vietnamese])” thành “\(to[.vietnamese])”",
      en: "\(name[.english]) changed from “\(from[.english])” to “\(to[.english])”")
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

  /// A day with the hours from a start to an end: `Monday, 8 June 2026, 10:00–11:00 UTC`.
  static func time(_ start: EventTime, until end: TimeOfDay) -> LocalizedText {
    let day = time(.day(start.date))
    let utc = if case .utc = start { " UTC" } else { "" }
    let hours = "\(start.wallClock.time)–\(end)\(utc)"
    return LocalizedText(
      vi: "\(day[.vietnamese]), \(hours)", en: "\(day[.english]), \(hours)")
  }

  static func inZone(_ time: LocalizedText, _ zone: String) -> LocalizedText {
    LocalizedText(vi: "\(time[.vietnamese]) (\(zone))", en: "\(time[.english]) (\(zone))")
  }

  static func everywhere(_ time: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(time[.vietnamese]) (giờ nơi người xem)",
      en: "\(time[.english]) (the reader's own clock)")
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
