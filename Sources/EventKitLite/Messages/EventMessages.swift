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
  static let movedMark = LocalizedText(vi: "[Dời] ", en: "[Moved] ")

  /// The title of a deadline, which says that it is one.
  static func due(_ title: LocalizedText) -> LocalizedText {
    let (vi, en) = (title[.vietnamese], title[.english])
    return LocalizedText(
      vi: vi.lowercased().hasPrefix("hạn ") || vi.contains(" hạn ") ? vi : "Hạn \(vi.loweredFirst)",
      en: en.lowercased().hasPrefix("due ") || en.hasPrefix("Due:")
        || en.lowercased().contains("deadline") ? en : "Due: \(en)")
  }

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

  // MARK: What changed

  /// What has become of an event's days, by which letter and of which day; or who has still to say
  /// them. `nil` where nothing has changed.
  static func news(of scheduled: ScheduledEvent, in programme: Programme) -> LocalizedText? {
    switch scheduled.status {
    case .fixed, .waiting: nil
    case .expected: expectation(of: scheduled, in: programme)
    case .cancelled:
      LocalizedText(vi: "Đã hủy", en: "Cancelled") + by(scheduled.word { $0.kind == .cancelled })
    case .postponed:
      LocalizedText(vi: "Tạm hoãn, chưa có ngày mới", en: "Postponed, to no day yet")
        + by(scheduled.word { $0.kind == .postponed })
    case .announced: decision(on: scheduled)
    }
  }

  private static func expectation(
    of scheduled: ScheduledEvent, in programme: Programme
  ) -> LocalizedText {
    if scheduled.reasons.contains(.reading) {
      return LocalizedText(
        vi: "Dự kiến; ngày theo cách hiểu của Kế hoạch, chưa có văn bản ấn định.",
        en: "Expected; the date is a reading of the plan, and no document has set it.")
    }
    let announcers = scheduled.awaited?.by == nil ? [] : scheduled.announcers(in: programme)
    let names = inEachLanguage { UnitLabels(programme, in: $0).some(announcers) }
    switch (scheduled.isMonth, announcers.isEmpty) {
    case (false, false):
      return LocalizedText(
        vi: "Dự kiến; ngày chính thức do \(names[.vietnamese]) thông báo.",
        en: "Expected; the dates are for \(names[.english]) to announce.")
    case (false, true):
      return LocalizedText(
        vi: "Dự kiến; chưa có thông báo ngày chính thức.",
        en: "Expected; the dates have not been announced.")
    case (true, false):
      return LocalizedText(
        vi: "Mới biết tháng; ngày cụ thể do \(names[.vietnamese]) thông báo.",
        en: "Only the month is known; the day is for \(names[.english]) to announce.")
    case (true, true):
      return LocalizedText(
        vi: "Mới biết tháng; chưa ấn định ngày.", en: "Only the month is known, and no day yet.")
    }
  }

  /// The letter that has decided the days; `nil` where nobody names any and nothing was moved.
  private static func decision(on scheduled: ScheduledEvent) -> LocalizedText? {
    guard let word = scheduled.word(where: { $0.dates != nil }) else { return nil }
    let letter = by(word)
    switch word.kind {
    case .moved:
      let days = scheduled.timing?.span ?? word.dates
      let to = inEachLanguage { days?.text(in: $0) ?? "" }
      guard let before = scheduled.movedFrom else {
        return LocalizedText(vi: "Dời sang ", en: "Moved to ") + to + letter
      }
      return LocalizedText(
        vi: "Dời từ \(before.text(in: .vietnamese)) sang ",
        en: "Moved from \(before.text(in: .english)) to ") + to + letter
    case .corrected: return LocalizedText(vi: "Đã đính chính", en: "Corrected") + letter
    case .announced, .postponed, .cancelled:
      return word.document == nil && word.signed == nil
        ? nil : LocalizedText(vi: "Thời gian", en: "Dates set") + letter
    }
  }

  /// ` theo văn bản 6000/BGDĐT-GDTX ngày 12/9/2026.`, the end of a sentence.
  private static func by(_ announcement: Announcement?) -> LocalizedText {
    let day = announcement?.signed.map { signed in inEachLanguage { signed.text(in: $0) } }
    switch (announcement?.document.map(document), day) {
    case (nil, nil): return untranslated(".")
    case (let letter?, nil):
      return LocalizedText(vi: " theo ", en: " by ") + letter + untranslated(".")
    case (nil, let day?):
      return LocalizedText(vi: " theo thông báo ngày ", en: " by a notice of ") + day
        + untranslated(".")
    case (let letter?, let day?):
      return LocalizedText(vi: " theo ", en: " by ") + letter
        + LocalizedText(vi: " ngày ", en: " of ") + day + untranslated(".")
    }
  }

  // MARK: Notes

  static let theme = LocalizedText(vi: "Chủ đề", en: "Theme")
  static let place = LocalizedText(vi: "Địa điểm", en: "Place")

  /// The clauses and the numbers of documents on which something rests.
  static func basis(_ clauses: LocalizedText?, _ numbers: String?) -> LocalizedText {
    let parts = [clauses, numbers.map(untranslated)].compactMap(\.self)
    return LocalizedText(vi: "Căn cứ: ", en: "Basis: ") + parts.joined(separator: "; ")
  }

  static func section(_ clauses: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "mục ", en: "section ") + clauses
  }

  /// Since when and until when somebody has a part, where that is not always, and on which of an
  /// event's days: ` (đến 30/6/2025; thứ Năm đầu tiên hằng tháng)`.
  package static func term(
    from: CalendarDate?, until: CalendarDate?, on turns: DateRule? = nil, of programme: Programme
  ) -> LocalizedText {
    let turns = turns.map { rule($0, everyYear: false, of: programme) }
    return inEachLanguage { language in
      let ends = [
        from.map { LocalizedText.since($0)[language] },
        until.map { LocalizedText.untilDay($0)[language] },
      ].compactMap(\.self).joined(separator: " ")
      let parts = [ends, turns?[language] ?? ""].filter { !$0.isEmpty }
      return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }
  }

  private static func since(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "từ \(day.text(in: .vietnamese))", en: "from \(day.text(in: .english))")
  }

  private static func untilDay(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "đến \(day.text(in: .vietnamese))", en: "until \(day.text(in: .english))")
  }

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

  /// The end of a long list of units, some of which may be groups.
  static func moreUnits(_ count: Int, withGroups hasGroups: Bool) -> LocalizedText {
    LocalizedText(
      vi: "và \(count) \(hasGroups ? "đơn vị, nhóm đơn vị" : "đơn vị") khác",
      en: count == 1 ? "and 1 other" : "and \(count) others")
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
      vi: "Việc của đơn vị trong năm \(year) chưa có ngày (trong ngoặc là nơi liên hệ):",
      en: "Your duties of \(year) that have no date yet (in brackets, whom to ask):")
  }

  static let setsItsDay = LocalizedText(vi: "đơn vị tự định", en: "you set it")

  static let receivesIt = LocalizedText(vi: "đơn vị nhận", en: "you receive it")

  static func moreDuties(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "và \(count) việc khác", en: count == 1 ? "and 1 other" : "and \(count) others")
  }

  static func targets(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Mục tiêu của năm (\(count))",
      en: count == 1 ? "Target of the year" : "Targets of the year (\(count))")
  }

  static let withoutYear = LocalizedText(
    vi: "kế hoạch không ghi năm", en: "the plan names no year")

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

  /// - Parameter address: where the publication is served, where that is known.
  static func noDatedEvents(of programme: LocalizedText, seeAt address: String?) -> LocalizedText {
    LocalizedText(
      vi: "Chương trình “\(programme[.vietnamese])” chưa có sự kiện nào có ngày cho lịch này."
        + (address.map { " Các lịch khác:\n\($0)" } ?? ""),
      en: "The programme “\(programme[.english])” has no dated event for this calendar yet."
        + (address.map { " Other calendars:\n\($0)" } ?? ""))
  }
}
