internal import CivilTime
internal import VietnameseCalendar

/// Why events are on their days and with their units: the sentences of `why`, some of which feeds
/// have as well.
extension LocalizedText {
  /// How many days that are not settled are named.
  private static let mostUnsettledDays = 4

  static func reason(
    _ reason: ScheduledEvent.Reason, of programme: Programme
  ) -> LocalizedText {
    switch reason {
    case .rule(let rule):
      return LocalizedText(vi: "Quy tắc: ", en: "Rule: ") + self.rule(rule, of: programme)
    case .clause(let clauses):
      return LocalizedText(vi: "Kế hoạch, mục ", en: "The plan, section ")
        + programme.names(ofClauses: clauses, separator: "; ")
    case .basis(let id): return basis(id, of: programme)
    case .announcement(let announcement):
      return self.announcement(announcement, of: programme)
    case .expectation(let unit):
      let by = unit.map { name(of: $0, in: programme) }
      return LocalizedText(
        vi: "Dự kiến, cho đến khi có thông báo" + (by.map { " của \($0[.vietnamese])" } ?? ""),
        en: "Expected, until it is announced" + (by.map { " by the \($0[.english])" } ?? ""))
    case .reading:
      return LocalizedText(
        vi: "Dự kiến: ngày theo cách hiểu của Kế hoạch, chưa có văn bản ấn định",
        en: "Expected: the date is a reading of the plan, and no document has set it")
    case .noDate(let unit):
      let by = unit.map { name(of: $0, in: programme) }
      return LocalizedText(
        vi: "Chưa có thời gian" + (by.map { ": chờ thông báo của \($0[.vietnamese])" } ?? ""),
        en: "No date yet" + (by.map { ": waiting for the \($0[.english])" } ?? ""))
    case .occasion(let observance):
      return LocalizedText(vi: "Nhân: ", en: "On: ") + observance.title
        + mark(of: observance.verification)
    case .counted(let days, let working, let event, let date):
      return counted(days, working: working, from: title(of: event, in: programme), date)
    case .lunar(let first, let last): return lunar(first, last, of: programme)
    case .kept(let day, let span, let hours, let year):
      return kept(since: day, files: span, hours, countedFor: year)
    case .takenOut(let day, let reason):
      return LocalizedText(
        vi: "Không còn trong chương trình từ \(day.longText(in: .vietnamese))",
        en: "Not in the programme any more since \(day.longText(in: .english))")
        + (reason.map { LocalizedText.untranslated(": ") + $0 } ?? untranslated(""))
    case .putBack(let day, let span, let hours): return putBack(asOf: day, files: span, hours)
    case .workingDay(let day, let last, let causes):
      return workingDay(day, insteadOf: last, self.causes(causes))
    case .moved(let from, let to, let causes):
      let why = self.causes(causes)
      return LocalizedText(
        vi:
          "Dời từ \(from.longText(in: .vietnamese)) (\(why[.vietnamese])) sang \(to.longText(in: .vietnamese))",
        en:
          "Moved from \(from.longText(in: .english)) (\(why[.english])) to \(to.longText(in: .english))"
      )
    case .insteadOfSunday(let days):
      return LocalizedText(
        vi: "Thay cho \(days.text(in: .vietnamese)) vì ngày đầu là Chủ nhật",
        en: "Instead of \(days.text(in: .english)), which begins on a Sunday")
    case .closed(let days):
      return LocalizedText(vi: "Trừ ngày nghỉ lễ: ", en: "Not on holidays: ")
        + inEachLanguage { language in
          days.map { $0.text(in: language) }.joined(separator: ", ")
        }
    case .provisional([]):
      return LocalizedText(
        vi: "Tạm tính: chương trình chưa có dữ liệu ngày nghỉ lễ",
        en: "Provisional: the programme knows of no public holidays")
    case .provisional(let days):
      let isCut = days.count > mostUnsettledDays
      let named = days.prefix(mostUnsettledDays)
      return LocalizedText(
        vi: "Tạm tính: chưa chắc là ngày nghỉ hay ngày làm việc: "
          + named.map(\.shortText).joined(separator: ", ") + (isCut ? " …" : ""),
        en: "Provisional: not settled whether off or worked: "
          + named.map { $0.longText(in: .english) }.joined(separator: "; ") + (isCut ? " …" : ""))
    case .succession(let unit, let successors):
      return succession(of: unit, to: successors, in: programme)
    case .turn(let role, let unit, let turns):
      return LocalizedText(vi: "Theo lượt – ", en: "By turns – ") + self.role(role)
        + untranslated(": ") + name(of: unit, in: programme)
        + term(from: nil, until: nil, on: turns, of: programme)
    case .inferred(let keys):
      return LocalizedText(
        vi: "Suy luận, không ghi nguyên văn trong kế hoạch: ",
        en: "Inferred, not the plan's words: "
      ) + keys.map(part).joined(separator: ", ")
    }
  }

  private static func basis(
    _ id: Programme.LegalBasis.ID, of programme: Programme
  ) -> LocalizedText {
    guard let basis = programme.basis(id) else { return untranslated(id.rawValue) }
    let cited =
      basis.number == nil
      ? basis.title
      : [inEachLanguage { basis.citation(in: $0) }, basis.title].joined(separator: " – ")
    return LocalizedText(vi: "Căn cứ: ", en: "Basis: ") + cited + mark(of: basis.verification)
  }

  private static func counted(
    _ days: Int, working: Bool, from title: LocalizedText, _ date: CalendarDate
  ) -> LocalizedText {
    let count = days.magnitude
    let distance = distance(days, working: working, from: title)
    return LocalizedText(
      vi:
        "\(days < 0 ? "Trước" : "Sau") \(title[.vietnamese]) (\(date.shortText)) \(count) ngày"
        + (working ? " làm việc" : ""),
      en: "\(distance[.english]) (\(date.longText(in: .english)))")
  }

  static func lunar(
    _ first: LunarDate, _ last: LunarDate, of programme: Programme
  ) -> LocalizedText {
    let days = (first == last ? [first] : [first, last]).map { lunarName($0, of: programme) }
      .joined(separator: " – ")
    let caution = first.certainty.note.map { note in
      LocalizedText(vi: " (\(note[.vietnamese]))", en: " (\(note[.english]))")
    }
    return LocalizedText(vi: "Âm lịch: ", en: "Lunar: ") + days + (caution ?? untranslated(""))
  }

  /// The day's name. Its year has a Vietnamese name only, which says nothing to readers of a
  /// programme without Vietnamese.
  private static func lunarName(_ day: LunarDate, of programme: Programme) -> LocalizedText {
    guard !programme.languages.contains(.vietnamese) else { return day.name }
    return LocalizedText(vi: day.name[.vietnamese], en: day.yearlyDay.name[.english])
  }

  private static func workingDay(
    _ day: CalendarDate, insteadOf last: CalendarDate, _ why: LocalizedText
  ) -> LocalizedText {
    let isLater = day > last
    return LocalizedText(
      vi:
        "Ngày cuối theo quy định \(last.shortText) là \(why[.vietnamese]); \(isLater ? "ngày làm việc kế tiếp" : "ngày làm việc cuối cùng"): \(day.longText(in: .vietnamese))",
      en:
        "The legal last day, \(last.longText(in: .english)), is off: \(why[.english]); the \(isLater ? "next" : "last") working day is \(day.longText(in: .english))"
    )
  }

  /// `Sunday, 5 September 2027: weekly day off (Sunday)`.
  static func skipped(_ day: CalendarDate, _ causes: [WorkingDays.Cause]) -> LocalizedText {
    let why = self.causes(causes)
    return LocalizedText(
      vi: "\(day.longText(in: .vietnamese)): \(why[.vietnamese])",
      en: "\(day.longText(in: .english)): \(why[.english])")
  }

  private static func succession(
    of unit: Programme.Unit.ID, to successors: [Programme.Unit.ID], in programme: Programme
  ) -> LocalizedText {
    let old = name(of: unit, in: programme)
    let until = programme.units[unit]?.until
    let heirs = successors.map { name(of: $0, in: programme) }.joined(separator: ", ")
    return LocalizedText(
      vi: old[.vietnamese] + (until.map { " (đến \($0.shortText))" } ?? "")
        + ": kế tục là \(heirs[.vietnamese])",
      en: old[.english] + (until.map { " (until \($0.longText(in: .english)))" } ?? "")
        + " is succeeded by \(heirs[.english])") + mark(of: programme.units[unit]?.verification)
  }

  /// Why a day is off or worked.
  static func causes(_ causes: [WorkingDays.Cause]) -> LocalizedText {
    causes.map { cause in inEachLanguage { cause.text(in: $0) } }.joined(separator: ", ")
  }

  /// What a key of an event's entry says.
  private static func part(_ key: String) -> LocalizedText {
    switch key {
    case "title": LocalizedText(vi: "tên gọi", en: "title")
    case "aka": LocalizedText(vi: "tên khác", en: "other names")
    case "when": LocalizedText(vi: "thời gian", en: "time")
    case "shift": LocalizedText(vi: "cách xử lý khi trùng ngày nghỉ", en: "move off days off")
    case "years": LocalizedText(vi: "các năm tổ chức", en: "years")
    case "clause": LocalizedText(vi: "mục của kế hoạch", en: "section of the plan")
    case "basis": LocalizedText(vi: "căn cứ", en: "basis")
    case "category": LocalizedText(vi: "loại việc", en: "category")
    case "lead": LocalizedText(vi: "đơn vị chủ trì", en: "lead")
    case "with": LocalizedText(vi: "đơn vị phối hợp", en: "participants")
    case "host": LocalizedText(vi: "đơn vị tổ chức", en: "hosts")
    case "informed": LocalizedText(vi: "đơn vị được thông báo", en: "those informed")
    case "short": LocalizedText(vi: "tên ngắn", en: "short title")
    case "text": LocalizedText(vi: "lời cho người theo dõi", en: "text for subscribers")
    case "remind": LocalizedText(vi: "ngày nhắc", en: "reminders")
    case "report": LocalizedText(vi: "đơn vị báo cáo", en: "reporting units")
    case "to": LocalizedText(vi: "nơi nhận báo cáo", en: "recipients")
    case "audience": LocalizedText(vi: "đối tượng", en: "audience")
    case "activities": LocalizedText(vi: "hoạt động", en: "activities")
    case "place": LocalizedText(vi: "địa điểm", en: "place")
    case "note": LocalizedText(vi: "ghi chú", en: "note")
    // Files cannot have another; a programme made in code can.
    default: untranslated(key)
    }
  }

  private static func kept(
    since day: CalendarDate, files: DateSpan?, _ hours: LocalizedText?, countedFor year: CycleYear?
  ) -> LocalizedText {
    let clock = hours.map { LocalizedText.untranslated(", ") + $0 } ?? untranslated("")
    let counted =
      year.map { LocalizedText(vi: ", tính cho năm \($0)", en: ", counted for \($0)") }
      ?? untranslated("")
    return LocalizedText(
      vi: "Giữ như đã công bố (bản ngày \(day.text(in: .vietnamese))) vì đã qua; ",
      en: "Stays as it was published (as of \(day.text(in: .english))) because it is over; ")
      + self.files(say: files, clock + counted)
  }

  private static func putBack(
    asOf day: CalendarDate, files: DateSpan?, _ hours: LocalizedText?
  ) -> LocalizedText {
    LocalizedText(
      vi: "Đưa lại như đã công bố đến hết \(day.longText(in: .vietnamese)); ",
      en: "Put back as it was published at the end of \(day.longText(in: .english)); ")
      + self.files(
        say: files, hours.map { LocalizedText.untranslated(", ") + $0 } ?? untranslated(""))
  }

  /// What the files say instead of what stands.
  ///
  /// - Parameter more: what they say beside the days.
  private static func files(say days: DateSpan?, _ more: LocalizedText) -> LocalizedText {
    guard let days else {
      return LocalizedText(
        vi: "tệp chương trình nay không còn ghi", en: "the files do not have it any more")
    }
    return LocalizedText(
      vi: "tệp chương trình nay ghi \(days.text(in: .vietnamese))",
      en: "the files now say \(days.text(in: .english))") + more
  }
}
