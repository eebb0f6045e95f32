internal import CivilTime
internal import VietnameseCalendar

/// What a planner must know about a programme whose files can be read.
extension LocalizedText {
  // MARK: Dates

  static func expectedPassed(
    _ event: LocalizedText, _ year: CycleYear, _ days: DateSpan
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]) \(year): ngày dự kiến \(days.text(in: .vietnamese)) đã qua mà chưa có thông báo",
      en:
        "\(event[.english]) \(year): the expected date, \(days.text(in: .english)), has passed without an announcement"
    )
  }

  static func askNow(
    _ event: LocalizedText, _ year: CycleYear, since day: CalendarDate
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]) \(year): đã đến lúc đề nghị thông báo ngày (từ \(day.shortText))",
      en:
        "\(event[.english]) \(year): its date should be asked for since \(day.longText(in: .english))"
    )
  }

  static func clocksSkip(
    _ time: LocalDateTime, of event: LocalizedText, shown: LocalDateTime, more: Int
  ) -> LocalizedText {
    let (hour, other) = (time.time, shown.time)
    let rest = LocalizedText(
      vi: more > 0 ? ", và \(more) lần khác" : "", en: more > 0 ? ", and \(more) more" : "")
    return LocalizedText(
      vi:
        "\(event[.vietnamese]): ngày \(time.date.shortText) đồng hồ được vặn nhanh, không có lúc \(hour); lịch sẽ hiện \(other)",
      en:
        "\(event[.english]): on \(time.date.longText(in: .english)) clocks go forward and skip \(hour); calendars show \(other)"
    ) + rest
  }

  static let chooseAnotherHour = LocalizedText(
    vi: "ghi giờ khác, hoặc dùng 'except' để bỏ ngày ấy",
    en: "write another hour, or leave the day out with 'except'")

  static func enterDecision(orAsk unit: LocalizedText?) -> LocalizedText {
    LocalizedText(
      vi: "ghi quyết định vào announcements.yaml"
        + (unit.map { ", hoặc đề nghị \($0[.vietnamese]) thông báo" } ?? ""),
      en: "enter the decision in announcements.yaml"
        + (unit.map { ", or ask the \($0[.english])" } ?? ""))
  }

  static func noSuchDay(_ event: LocalizedText, in years: [CycleYear]) -> LocalizedText {
    LocalizedText(
      vi: years.count == 1
        ? "\(event[.vietnamese]): năm \(list(years)[.vietnamese]) không có ngày này"
        : "\(event[.vietnamese]): các năm \(list(years)[.vietnamese]) không có ngày này",
      en: "\(event[.english]): there is no such day in \(list(years)[.english])")
  }

  static func monthsWithoutDay(
    _ event: LocalizedText, _ day: Int, _ months: [Int]
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): tháng \(months.map(String.init).joined(separator: ", ")) không (hoặc không phải năm nào cũng) có ngày \(day)",
      en:
        "\(event[.english]): there is no day \(day), or not in every year, in \(months.map { Month.name($0, in: .english) }.joined(separator: ", "))"
    )
  }

  static let lastDayInstead = LocalizedText(
    vi: "nếu ý là ngày cuối tháng thì viết { monthly: last day }",
    en: "for the last day of each month write { monthly: last day }")

  static func nowhere(_ event: LocalizedText, _ rule: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): không năm nào của chương trình có ngày nào (\(rule[.vietnamese]))",
      en: "\(event[.english]): it has no day in any of the programme's years (\(rule[.english]))")
  }

  static func uneven(
    _ event: LocalizedText, usually usual: Int, otherwise: [(count: Int, years: [CycleYear])]
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]): thường \(usual) lần một năm, riêng "
        + otherwise.map { "\(list($0.years)[.vietnamese]): \($0.count) lần" }.joined(
          separator: "; "),
      en: "\(event[.english]): usually \(englishTimes(usual)) a year, but "
        + otherwise.map { "\($0.count) in \(list($0.years)[.english])" }.joined(separator: "; "))
  }

  static func longRun(_ event: LocalizedText, days: Int, in years: [CycleYear]) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]): một đợt dài tới \(days) ngày (\(list(years)[.vietnamese]))",
      en: "\(event[.english]): one run of as many as \(days) days (\(list(years)[.english]))")
  }

  static func reversedRun(_ event: LocalizedText, days: Int, in years: [CycleYear]) -> LocalizedText
  {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): \(days) ngày, gần hết một vòng năm (\(list(years)[.vietnamese])); có lẽ ngày đầu và ngày cuối bị đổi chỗ",
      en:
        "\(event[.english]): \(days) days, nearly once around the year (\(list(years)[.english])); the first and the last day are probably the wrong way round"
    )
  }

  static func daysOutside(
    _ event: LocalizedText, _ days: DateSpan, years: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): \(days.text(in: .vietnamese)) nằm ngoài các năm của chương trình, \(years[.vietnamese])",
      en:
        "\(event[.english]): \(days.text(in: .english)) lies outside the programme's years, \(years[.english])"
    )
  }

  static func leavesMonth(
    _ event: LocalizedText, from: CalendarDate, to: CalendarDate, in years: [CycleYear]
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): tránh ngày nghỉ thì sang tháng khác (\(list(years)[.vietnamese])), như \(from.shortText) sang \(to.shortText)",
      en:
        "\(event[.english]): moved off a day off it leaves its month (\(list(years)[.english])), as from \(from.longText(in: .english)) to \(to.longText(in: .english))"
    )
  }

  static func clippedRun(_ event: LocalizedText, in years: [CycleYear]) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): năm \(list(years)[.vietnamese]) tháng ngắn hơn, nên lấy ngày cuối tháng",
      en:
        "\(event[.english]): the month is shorter in \(list(years)[.english]), so its last day is taken"
    )
  }

  // MARK: Days said twice

  /// ` (2026, 2028)`; nothing for all years.
  private static func inYears(_ years: [CycleYear], _ language: Language) -> String {
    years.isEmpty ? "" : " (\(list(years)[language]))"
  }

  static func addedTwice(_ event: LocalizedText, _ form: String, in years: [CycleYear])
    -> LocalizedText
  {
    LocalizedText(
      vi: "\(event[.vietnamese]): 'also' thêm \(form) là ngày đã có\(inYears(years, .vietnamese))",
      en: "\(event[.english]): 'also' adds \(form), which it has already\(inYears(years, .english))"
    )
  }

  static func listedTwice(
    _ event: LocalizedText, _ form: String, in years: [CycleYear]
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): \(form) trong danh sách trùng với mục khác\(inYears(years, .vietnamese))",
      en:
        "\(event[.english]): the list has the days of \(form) in another entry too\(inYears(years, .english))"
    )
  }

  static func exceptedInVain(_ event: LocalizedText, _ form: String) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): 'except' trừ \(form) mà không năm nào của chương trình có ngày rơi vào đó",
      en:
        "\(event[.english]): 'except' leaves out \(form), on which it falls in no year of the programme"
    )
  }

  static func exceptionsTakeAll(_ event: LocalizedText, in years: [CycleYear]) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]): 'except' trừ hết các ngày\(inYears(years, .vietnamese))",
      en: "\(event[.english]): 'except' leaves out all of its days\(inYears(years, .english))")
  }

  static let leaveExceptionOut = LocalizedText(
    vi: "bỏ bớt 'except'; nếu không tổ chức nữa thì bỏ sự kiện",
    en: "take something out of 'except', or the event if it is not held any more")

  // MARK: Days that wait for others

  static func countsFromUndated(
    _ event: LocalizedText, _ base: LocalizedText, in years: [CycleYear]
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): tính từ \(base[.vietnamese]), mà việc đó chưa có ngày\(inYears(years, .vietnamese))",
      en:
        "\(event[.english]): it counts from \(base[.english]), which has no date\(inYears(years, .english))"
    )
  }

  static func dateBase(_ base: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi: "ghi ngày cho '\(base)', hoặc thông báo ngày của nó trong announcements.yaml",
      en: "give '\(base)' a day, or enter its day in announcements.yaml")
  }

  static func announcement(of year: CycleYear, says days: DateSpan) -> LocalizedText {
    LocalizedText(
      vi: "thông báo của năm \(year) ghi ngày \(days.text(in: .vietnamese))",
      en: "the announcement of \(year) says \(days.text(in: .english))")
  }

  // MARK: Days that a planner should look at

  static func onDayOff(
    _ event: LocalizedText, _ day: CalendarDate, _ why: LocalizedText, _ state: WorkingDays.State
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]), \(day.longText(in: .vietnamese)): \(why[.vietnamese])",
      en: "\(event[.english]), \(day.longText(in: .english)): \(why[.english])")
      + (state == .settled ? untranslated("") : inEachLanguage { "; \(state.name(in: $0))" })
  }

  static func inSwappedWeek(
    _ event: LocalizedText, _ days: DateSpan, _ swap: PublicHolidays.Swap
  ) -> LocalizedText {
    let what = swapped(swap)
    return LocalizedText(
      vi: "\(event[.vietnamese]), \(days.text(in: .vietnamese)): \(what[.vietnamese])",
      en: "\(event[.english]), \(days.text(in: .english)): \(what[.english])")
  }

  /// Two days of a week that are swapped.
  static func swapped(_ swap: PublicHolidays.Swap) -> LocalizedText {
    LocalizedText(
      vi:
        "tuần có hoán đổi ngày làm việc (nghỉ \(swap.dayOff.shortText), làm bù \(swap.workingDay.shortText))",
      en:
        "working days are swapped that week (\(swap.dayOff.longText(in: .english)) is off, \(swap.workingDay.longText(in: .english)) is worked)"
    )
  }

  /// Events of one unit on one day: two of them by name.
  static func onOneDay(
    _ unit: LocalizedText, _ day: CalendarDate, _ one: LocalizedText, _ other: LocalizedText,
    more: Int
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(unit[.vietnamese]) chủ trì \(more > 0 ? "\(more + 2)" : "hai") việc cùng ngày \(day.shortText): \(one[.vietnamese]); \(other[.vietnamese])"
        + (more > 0 ? "; …" : ""),
      en:
        "\(unit[.english]) leads \(more > 0 ? "\(more + 2)" : "two") events on \(day.longText(in: .english)): \(one[.english]); \(other[.english])"
        + (more > 0 ? "; …" : ""))
  }

  /// Findings that are not told one by one.
  static func more(_ code: Diagnostic.Code, _ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      vi: "còn \(count) phát hiện nữa loại \(code) (tất cả \(all))",
      en: "\(count) more findings of \(code) (\(all) in all)")
  }

  // MARK: Units

  static func nobodyLeads(_ event: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(event[.vietnamese]): chưa có đơn vị chủ trì",
      en: "\(event[.english]): nobody leads it")
  }

  static func severalLead(_ event: LocalizedText, _ units: [LocalizedText]) -> LocalizedText {
    let names = units.joined(separator: ", ")
    return LocalizedText(
      vi: "\(event[.vietnamese]): có \(units.count) đơn vị chủ trì (\(names[.vietnamese]))",
      en: "\(event[.english]): it has \(units.count) leads (\(names[.english]))")
  }

  static func nobodyLeads(_ event: LocalizedText, on days: [CalendarDate]) -> LocalizedText {
    let count = days.count
    return LocalizedText(
      vi: "\(event[.vietnamese]): \(count) ngày không đến lượt đơn vị nào chủ trì",
      en:
        "\(event[.english]): \(count == 1 ? "1 day is" : "\(count) days are") nobody's turn to lead"
    ) + firstDays(days)
  }

  static func severalLead(
    _ event: LocalizedText, _ units: [LocalizedText], on days: [CalendarDate]
  ) -> LocalizedText {
    let (count, names) = (days.count, units.joined(separator: ", "))
    return LocalizedText(
      vi:
        "\(event[.vietnamese]): \(count) ngày đến lượt \(units.count) đơn vị cùng chủ trì (\(names[.vietnamese]))",
      en:
        "\(event[.english]): \(units.count) units lead on \(count == 1 ? "1 day" : "the same \(count) days") (\(names[.english]))"
    ) + firstDays(days)
  }

  /// `: 7/1/2027, 14/1/2027, …`
  private static func firstDays(_ days: [CalendarDate]) -> LocalizedText {
    inEachLanguage { language in
      ": " + days.prefix(3).map { $0.text(in: language) }.joined(separator: ", ")
        + (days.count > 3 ? ", …" : "")
    }
  }

  static let giveTurns = LocalizedText(
    vi: "sửa 'on' của các đơn vị chủ trì để mỗi ngày có đúng một",
    en: "change 'on' of those that lead, so that each day has one")

  static func turnNeverComes(
    _ event: LocalizedText, _ unit: LocalizedText, _ turns: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(event[.vietnamese]): lượt của \(unit[.vietnamese]) (\(turns[.vietnamese])) không trùng ngày nào của việc",
      en:
        "\(event[.english]): the turn of \(unit[.english]) (\(turns[.english])) is on no day of the event"
    )
  }

  static let writeDayOfEvent = LocalizedText(
    vi: "ghi trong 'on' những ngày mà quy tắc của việc nêu, dù ngày đó được dời",
    en: "write days in 'on' that the event's rule names, even where they are moved")

  // MARK: Coverage

  static func nothingCites(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi: "mục \(clause): không có việc hay mục tiêu nào viện dẫn",
      en: "clause \(clause): no event and no target cites it")
  }

  static func citeOrExempt(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi:
        "ghi mục này ở 'clause' của một việc, hoặc thêm { clause: \(clause), reason: … } vào 'no-duty'",
      en: "name it under 'clause' of an event, or add { clause: \(clause), reason: … } to 'no-duty'"
    )
  }

  static func noClauseOfPlan(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi: "mục '\(clause)' được viện dẫn mà không có trong 'clauses'",
      en: "the clause '\(clause)' is cited and does not stand under 'clauses'")
  }

  static func hasNoDuty(_ unit: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(unit[.vietnamese]): chưa được giao việc hay mục tiêu nào",
      en: "\(unit[.english]): it has no part in any event or target")
  }

  static func giveDutyOrExempt(_ unit: Programme.Unit.ID) -> LocalizedText {
    LocalizedText(
      vi:
        "ghi đơn vị ở 'participants' của một việc, hoặc thêm { unit: \(unit), reason: … } vào 'no-duty'",
      en:
        "name it under 'participants' of an event, or add { unit: \(unit), reason: … } to 'no-duty'"
    )
  }

  static func leadHasEnded(
    _ event: LocalizedText, _ leads: [LocalizedText], _ year: CycleYear
  ) -> LocalizedText {
    let names = leads.joined(separator: ", ")
    return LocalizedText(
      vi:
        "\(event[.vietnamese]): từ năm \(year) không còn ai chủ trì, vì \(names[.vietnamese]) đã kết thúc mà không có đơn vị kế tục",
      en:
        "\(event[.english]): nobody leads it from \(year) on, because \(names[.english]) ended and nobody follows"
    )
  }

  static let nameLeadOrSuccessor = LocalizedText(
    vi: "ghi 'succeeded-by' ở đơn vị, hoặc một đơn vị chủ trì khác",
    en: "name a successor of the unit, or another lead")

  static func partsWithoutClause(
    _ event: LocalizedText, _ units: [LocalizedText]
  ) -> LocalizedText {
    let names = units.joined(separator: ", ")
    return LocalizedText(
      vi: "\(event[.vietnamese]): phần việc không ghi mục nào của kế hoạch: \(names[.vietnamese])",
      en: "\(event[.english]): parts that rest on no clause: \(names[.english])")
  }

  static func clauseNeedsNoExemption(_ clause: String) -> LocalizedText {
    LocalizedText(
      vi: "mục \(clause) đã có việc viện dẫn, hoặc không có trong 'clauses'",
      en: "the clause \(clause) is cited, or does not stand under 'clauses'")
  }

  static func unitNeedsNoExemption(_ unit: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(unit[.vietnamese]) đã có việc hoặc mục tiêu",
      en: "\(unit[.english]) has a part in an event or a target")
  }

  // MARK: Units and events

  static func hasNoEvent(_ unit: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(unit[.vietnamese]): không có việc nào trong chương trình",
      en: "\(unit[.english]): it has no event in the programme")
  }

  /// Its events by name, of many the first.
  static func hasEventsWithoutDay(
    _ unit: LocalizedText, _ events: [LocalizedText], years: LocalizedText
  ) -> LocalizedText {
    let names = Array(events.prefix(3)).joined(separator: "; ")
    let more = events.count > 3 ? "; …" : ""
    return LocalizedText(
      vi:
        "\(unit[.vietnamese]): việc của đơn vị không có ngày nào trong các năm \(years[.vietnamese]): \(names[.vietnamese])\(more)",
      en:
        "\(unit[.english]): its events have no day in \(years[.english]): \(names[.english])\(more)"
    )
  }

  static func namesNoSuccessor(_ unit: LocalizedText, _ until: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(unit[.vietnamese]): kết thúc \(until.shortText) mà chưa ghi đơn vị kế tục",
      en: "\(unit[.english]): it ends on \(until.longText(in: .english)) and names no successor")
  }

  static func successorComesLate(
    _ heir: LocalizedText, _ from: CalendarDate, after unit: LocalizedText, _ until: CalendarDate
  ) -> LocalizedText {
    let gap = until.days(until: from) - 1
    return LocalizedText(
      vi:
        "\(unit[.vietnamese]): kết thúc \(until.shortText), đơn vị kế tục \(heir[.vietnamese]) đến \(from.shortText) mới hoạt động; trống \(gap) ngày",
      en:
        "\(unit[.english]): it ends on \(until.longText(in: .english)), and its successor \(heir[.english]) begins on \(from.longText(in: .english)); \(gap) \(gap == 1 ? "day lies" : "days lie") between"
    )
  }

  static let repairUntilOrFrom = LocalizedText(
    vi: "sửa 'until' hoặc 'from'", en: "repair 'until' or 'from'")

  static func successorHasEnded(
    _ heir: LocalizedText, _ end: CalendarDate, after unit: LocalizedText, _ until: CalendarDate
  ) -> LocalizedText {
    let takesOver = until.adding(days: 1)
    return LocalizedText(
      vi:
        "\(unit[.vietnamese]): đơn vị kế tục \(heir[.vietnamese]) đã kết thúc \(end.shortText), trước ngày tiếp nhận \(takesOver.shortText)",
      en:
        "\(unit[.english]): its successor \(heir[.english]) ended on \(end.longText(in: .english)), before it takes over on \(takesOver.longText(in: .english))"
    )
  }

  static let nameLivingSuccessor = LocalizedText(
    vi: "ghi đơn vị kế tục còn hoạt động", en: "name a successor that still exists")

  static func successionNotCertain(
    _ unit: LocalizedText, _ until: CalendarDate, _ verification: Verification
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(unit[.vietnamese]): việc kế tục từ \(until.adding(days: 1).shortText) chưa chắc chắn",
      en: "\(unit[.english]): its succession is not certain") + mark(of: verification)
  }

  // MARK: Documents and texts

  static func citedNotCertain(
    _ basis: Programme.LegalBasis.ID, _ verification: Verification
  ) -> LocalizedText {
    LocalizedText(
      vi: "văn bản '\(basis)' được viện dẫn mà chưa chắc chắn",
      en: "the document '\(basis)' is cited and not certain") + mark(of: verification)
  }

  static func noName(of id: String, in language: Language) -> LocalizedText {
    let name = name(of: language)
    return LocalizedText(
      vi: "'\(id)' chưa có tên \(name[.vietnamese])", en: "'\(id)' has no \(name[.english]) name")
  }

  /// What a language is called.
  static func name(of language: Language) -> LocalizedText {
    switch language {
    case .vietnamese: LocalizedText(vi: "tiếng Việt", en: "Vietnamese")
    case .english: LocalizedText(vi: "tiếng Anh", en: "English")
    default: untranslated(language.tag)
    }
  }

  // MARK: Silences

  static func nothingToSilence(_ code: Diagnostic.Code) -> LocalizedText {
    LocalizedText(
      vi: "không còn cảnh báo '\(code)' nào để bỏ qua ở đây",
      en: "there is no finding '\(code)' here to silence any more")
  }

  static let removeEntry = LocalizedText(vi: "xóa mục này", en: "remove the entry")
}
