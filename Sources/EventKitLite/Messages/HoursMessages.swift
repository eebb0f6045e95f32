package import CivilTime

/// When in the day something is.
extension LocalizedText {
  /// `08:00–11:30, 13:30–17:00`, `từ 07:30`, `buổi sáng`.
  static func hours(_ hours: DateRule.Hours) -> LocalizedText {
    switch hours {
    case .part(let part): partOfDay(part)
    case .sessions(let sessions): sessions.map(session).joined(separator: ", ")
    }
  }

  /// The hour of a deadline: `trước 17:00`.
  static func deadlineHours(_ hours: DateRule.Hours) -> LocalizedText {
    guard case .sessions(let sessions) = hours, let session = sessions.first, session.to == nil
    else { return self.hours(hours) }
    return untilHour(session.from)
  }

  private static func session(_ session: DateRule.Session) -> LocalizedText {
    session.to.map { untranslated("\(session.from)–\($0)") }
      ?? LocalizedText(vi: "từ \(session.from)", en: "from \(session.from)")
  }

  private static func partOfDay(_ part: DateRule.PartOfDay) -> LocalizedText {
    switch part {
    case .morning: LocalizedText(vi: "buổi sáng", en: "in the morning")
    case .midday: LocalizedText(vi: "buổi trưa", en: "at midday")
    case .afternoon: LocalizedText(vi: "buổi chiều", en: "in the afternoon")
    case .evening: LocalizedText(vi: "buổi tối", en: "in the evening")
    }
  }

  /// The hour by which something has to be done: `trước 17:00`.
  static func untilHour(_ time: TimeOfDay) -> LocalizedText {
    LocalizedText(vi: "trước \(time)", en: "by \(time)")
  }

  /// What stands where hours would: the whole day.
  package static let wholeDay = LocalizedText(vi: "cả ngày", en: "all day")

  /// `giờ 14:00–16:00 → 15:00–17:00`.
  static func hoursChanged(from old: String, to new: String) -> LocalizedText {
    LocalizedText(vi: "giờ \(old) → \(new)", en: "hours \(old) → \(new)")
  }

  /// Days around it: `Hoạt động từ 17/4 đến 1/5/2027`.
  static func window(_ days: DateSpan) -> LocalizedText {
    LocalizedText(
      vi: "Hoạt động \(days.text(in: .vietnamese))", en: "Activities \(days.text(in: .english))")
  }

  /// `Khai mạc: 08:00, 1/10/2027`.
  static func opening(_ opening: Announcement.Opening) -> LocalizedText {
    let hour = opening.time.map { "\($0), " } ?? ""
    return LocalizedText(
      vi: "Khai mạc: \(hour)\(opening.day.shortText)",
      en: "Opening: \(hour)\(opening.day.longText(in: .english))")
  }

  static let hoursLabel = LocalizedText(vi: "Giờ", en: "Hours")

  // MARK: Mistakes

  package static func notHours(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không phải là giờ", en: "'\(text)' is not a time of day")
  }

  package static let writeHours = LocalizedText(
    vi:
      "viết như \"08:00-11:30\", [\"07:30-11:30\", \"13:30-17:00\"], hoặc sáng, chiều, tối; chỉ có "
      + "giờ bắt đầu thì dùng at: \"08:00\"",
    en: "write it as \"08:00-11:30\", [\"07:30-11:30\", \"13:30-17:00\"], or morning, afternoon, "
      + "evening; of a beginning alone say at: \"08:00\"")
  static let writeStart = LocalizedText(
    vi: "viết như \"07:30\" hoặc [\"04:30\", \"17:45\"]; có cả giờ kết thúc thì dùng hours: "
      + "\"07:30-11:30\"",
    en: "write it as \"07:30\" or [\"04:30\", \"17:45\"]; with an end it is hours: \"07:30-11:30\"")
  static let wholeDayIsNoHours = LocalizedText(
    vi: "cả ngày thì không có giờ", en: "what is all day has no hours")
  static let leaveHoursOut = LocalizedText(
    vi: "bỏ khóa này: không ghi giờ là cả ngày",
    en: "leave this key out: without hours it is all day")

  static func partIsNoHour(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' là một buổi, không phải là giờ",
      en: "'\(text)' is a part of the day, and no hour")
  }

  static func startWithoutEnd(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' chỉ có giờ bắt đầu", en: "'\(text)' is a beginning without an end")
  }

  static func startWithEnd(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' có cả giờ kết thúc", en: "'\(text)' is not a beginning alone")
  }

  static func noHours(in key: String) -> LocalizedText {
    LocalizedText(vi: "'\(key)' chưa ghi giờ nào", en: "'\(key)' names no hour")
  }

  /// Hours that end so late on the next day that they may be the wrong way round.
  static func longHours(_ event: LocalizedText, _ session: DateRule.Session) -> LocalizedText {
    let hours = session.minutes(orElse: 0) / 60
    return LocalizedText(
      vi: "\(event[.vietnamese]): \(self.session(session)[.vietnamese]) kéo dài \(hours) giờ, "
        + "sang hôm sau",
      en: "\(event[.english]): \(self.session(session)[.english]) lasts \(hours) hours, "
        + "until the next day")
  }

  /// The hours the other way round, where they were meant so.
  static func turnHours(_ session: DateRule.Session) -> LocalizedText {
    let turned = session.to.map { "\($0)-\(session.from)" } ?? "\(session.from)"
    return LocalizedText(
      vi: "nếu ghi ngược thì sửa thành \"\(turned)\"",
      en: "if it is the wrong way round, write \"\(turned)\"")
  }

  static func endsAsItBegins(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' kết thúc đúng lúc bắt đầu", en: "'\(text)' ends as it begins")
  }

  static func leaveHoursOutOrSayStart(_ start: String) -> LocalizedText {
    LocalizedText(
      vi: "cả ngày thì bỏ khóa này; chỉ có giờ bắt đầu thì viết \(start)",
      en: "for the whole day leave this key out; of a beginning alone write \(start)")
  }

  static let sessionsOverlap = LocalizedText(
    vi: "các khoảng giờ trùng nhau hoặc không theo thứ tự",
    en: "the hours overlap, or are not in order")
  static let orderSessions = LocalizedText(
    vi: "viết khoảng sớm hơn trước; chỉ khoảng cuối được kéo sang sáng hôm sau",
    en: "write the earlier ones first; only the last may end on the next morning")
  static let hoursAndStart = LocalizedText(
    vi: "'hours' và 'at' không đứng cạnh nhau", en: "'hours' and 'at' do not go together")
  static let hourOfDayBefore = LocalizedText(
    vi: "hạn chót có giờ phải tính cả ngày đó",
    en: "a deadline with an hour includes its day")
  static let writeBy = LocalizedText(
    vi: "dùng 'by' với ngày cuối cùng thay cho 'before'",
    en: "use 'by' with the last day in the place of 'before'")
  static let hoursWithoutDay = LocalizedText(
    vi: "chưa có ngày thì chưa có giờ", en: "what has no day has no hours")
  static let leaveHoursToNote = LocalizedText(
    vi: "bỏ khóa này và ghi giờ vào 'note'",
    en: "leave this key out, and write the hour into 'note'")
  static let exceptDayToo = LocalizedText(
    vi:
      "giờ này không có hiệu lực với ngày đã có; ghi ngày ấy vào 'except' nữa thì mới thay được giờ",
    en: "these hours do not count on a day that is there already; put it into 'except' as well")
  static let hoursOfDeadline = LocalizedText(
    vi: "hạn chót chỉ có một giờ", en: "a deadline has one hour")
  static let writeAt = LocalizedText(
    vi: "dùng at: \"17:00\"", en: "use at: \"17:00\"")
}
