internal import CivilTime
internal import VietnameseCalendar

/// What is said of a rule beside its days: years, exceptions, additions, and what becomes of days
/// off.
extension LocalizedText {
  /// A rule and what is said of it: `hằng tuần, thứ Bảy, trừ ngày nghỉ lễ`.
  static func qualified(
    _ rule: DateRule, _ qualifiers: Qualifiers, everyYear: Bool, of programme: Programme
  ) -> LocalizedText {
    let days = self.rule(rule, everyYear: everyYear && qualifiers.years == nil, of: programme)
    let chosen = ([days] + choice(qualifiers, of: rule, in: programme)).joined(separator: ", ")
    return ([chosen] + moves(qualifiers, of: rule, in: programme)).joined(separator: "; ")
  }

  /// What is said of a rule, in brackets behind its days.
  static func bracketed(
    _ qualifiers: Qualifiers, of rule: DateRule, in programme: Programme
  ) -> LocalizedText {
    let choice = choice(qualifiers, of: rule, in: programme)
    let parts =
      (choice.isEmpty ? [] : [choice.joined(separator: ", ")])
      + moves(qualifiers, of: rule, in: programme)
    guard !parts.isEmpty else { return untranslated("") }
    return untranslated(" (") + parts.joined(separator: "; ") + untranslated(")")
  }

  /// Which of a rule's days count.
  private static func choice(
    _ qualifiers: Qualifiers, of rule: DateRule, in programme: Programme
  ) -> [LocalizedText] {
    let isDeadline = if case .deadline = rule.unqualified { true } else { false }
    return [
      qualifiers.years.map { years($0, of: programme) }, bounds(qualifiers.from, qualifiers.until),
      within(qualifiers.within, of: programme), except(qualifiers.except, of: programme),
      also(qualifiers.also, of: programme),
      qualifiers.hours.map(isDeadline ? deadlineHours : hours), qualifiers.place,
    ].compactMap(\.self)
  }

  /// To which days they move.
  private static func moves(
    _ qualifiers: Qualifiers, of rule: DateRule, in programme: Programme
  ) -> [LocalizedText] {
    let sunday = qualifiers.whenSunday.map { days in
      whenSunday(.yearly(days), insteadOf: rule, of: programme)
    }
    return [sunday, qualifiers.shift.map(shift)].compactMap(\.self)
  }

  // MARK: Years and bounds

  /// `trong các năm 2024, 2026`, `every two years from 2024`.
  static func years(_ years: YearSet, of programme: Programme) -> LocalizedText {
    let year = { (number: Int) in programme.year(number) }
    switch years {
    case .range(let range) where range.count == 1: return oneYear(year(range.lowerBound))
    case .range(let range):
      let (first, last) = (year(range.lowerBound), year(range.upperBound))
      return LocalizedText(
        vi: "từ năm \(first) đến năm \(last)", en: "from \(first) to \(last)")
    case .list(let years) where years.count == 1: return oneYear(year(years[0]))
    case .list(let years):
      let labels = years.map { untranslated(year($0).label) }
      return LocalizedText(
        vi: "trong các năm \(labels.joined(separator: ", ")[.vietnamese])",
        en: "in \(labels.listed()[.english])")
    case .every(1, let first):
      return LocalizedText(vi: "hằng năm, từ \(year(first))", en: "every year from \(year(first))")
    case .every(let interval, let first):
      return LocalizedText(
        vi: "\(interval) năm một lần, từ \(year(first))",
        en: "every \(englishCount(interval)) years from \(year(first))")
    }
  }

  private static func oneYear(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "trong năm \(year)", en: "in \(year)")
  }

  /// `từ 6/1/2026 đến hết ngày 31/5/2026`; `nil` where there are none.
  static func bounds(_ first: CalendarDate?, _ last: CalendarDate?) -> LocalizedText? {
    let parts = [first.map(from), last.map(until)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// `từ 6/1/2026`.
  static func from(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "từ \(day.text(in: .vietnamese))", en: "from \(day.text(in: .english))")
  }

  /// `đến hết ngày 31/5/2026`.
  static func until(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "đến hết ngày \(day.text(in: .vietnamese))", en: "until \(day.text(in: .english))")
  }

  // MARK: Exceptions and additions

  private static func within(_ sets: [DaySet], of programme: Programme) -> LocalizedText? {
    guard !sets.isEmpty else { return nil }
    let all = sets.map { set in
      let (days, within) = (days(of: set, in: programme), set.vietnamesePreposition)
      return LocalizedText(vi: within + days[.vietnamese], en: days[.english])
    }
    return LocalizedText(vi: "chỉ ", en: "only ")
      + all.listed(by: LocalizedText(vi: " hoặc ", en: " or "))
  }

  private static func except(_ sets: [DaySet], of programme: Programme) -> LocalizedText? {
    guard !sets.isEmpty else { return nil }
    let all = sets.map { named($0, days(of: $0, in: programme)) }
    return LocalizedText(vi: "trừ ", en: "except ") + all.listed()
  }

  private static func also(_ rules: [DateRule], of programme: Programme) -> LocalizedText? {
    guard !rules.isEmpty else { return nil }
    let all = rules.map(DaySet.rule).map { named($0, days(of: $0, in: programme)) }
    return LocalizedText(vi: "thêm ", en: "also ") + all.listed()
  }

  /// Days to compare others with, in English with what stands before them: `tháng 8`, `in August`.
  private static func days(of set: DaySet, in programme: Programme) -> LocalizedText {
    switch set {
    case .holidays: return LocalizedText(vi: "ngày nghỉ lễ", en: "on holidays")
    case .event(let event):
      let title = quoted(event, in: programme)
      return LocalizedText(vi: title[.vietnamese], en: "during \(title[.english])")
    case .rule(let rule):
      let rule = rule.spoken
      let words = days(of: rule, in: programme)
      let days = set.isRun ? words : dated(words)
      return LocalizedText(
        vi: days[.vietnamese], en: rule.englishPreposition + days[.english])
    }
  }

  /// A run of days is called days in Vietnamese: `các ngày từ 24/12 đến 26/12`.
  private static func named(_ set: DaySet, _ days: LocalizedText) -> LocalizedText {
    guard set.isRun else { return days }
    return LocalizedText(vi: "các ngày ", en: "") + days
  }

  // MARK: Other days instead

  private static func whenSunday(
    _ days: DateRule, insteadOf rule: DateRule, of programme: Programme
  ) -> LocalizedText {
    let other = dated(self.days(of: days, in: programme))
    let english = days.englishPreposition + other[.english]
    guard case .yearly(let yearly) = rule.unqualified, yearly.isSingleDay else {
      return LocalizedText(
        vi: "ngày đầu là Chủ nhật thì \(other[.vietnamese])",
        en: "if the first day is a Sunday, \(english)")
    }
    return LocalizedText(
      vi: "trùng Chủ nhật thì \(other[.vietnamese])", en: "if that is a Sunday, \(english)")
  }

  /// What becomes of a day off.
  static func shift(_ shift: DateRule.Shift) -> LocalizedText {
    switch shift {
    case .keep: LocalizedText(vi: "giữ nguyên khi trùng ngày nghỉ", en: "kept on a day off")
    case .before, .previousWorkingDay:
      LocalizedText(
        vi: "trùng ngày nghỉ thì chuyển sang ngày làm việc liền trước",
        en: "if that is a day off, on the working day before")
    case .after, .nextWorkingDay:
      LocalizedText(
        vi: "trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau",
        en: "if that is a day off, on the working day after")
    case .skip:
      LocalizedText(vi: "trùng ngày nghỉ thì không tổ chức", en: "not held on a day off")
    }
  }
}

extension DaySet {
  /// What stands before its days in Vietnamese, where others must lie within them.
  fileprivate var vietnamesePreposition: String {
    switch self {
    case .holidays: "vào "
    case .event: "trong "
    case .rule(let rule): rule.spoken.isTime ? "trong " : isRun ? "trong thời gian " : "vào "
    }
  }

  /// Whether it is a run of days: `từ 24/12 đến 26/12`.
  fileprivate var isRun: Bool {
    guard case .rule(let rule) = self else { return false }
    return switch rule.spoken.unqualified {
    case .yearly(let days): !days.isSingleDay
    case .once(let span): span.count > 1
    case .between: true
    default: false
    }
  }
}

extension DateRule {
  /// The rule as people say it: by months where it is just all days of them.
  fileprivate var spoken: DateRule {
    guard case .yearly(let days) = self, case .fixed(let first) = days.from, first.day == 1,
      let last = days.through.monthThatItEnds
    else { return self }
    return first.month == last
      ? .month(last) : .between(.month(first.month), .month(last))
  }
}

extension DayRule {
  fileprivate var monthThatItEnds: Int? {
    switch self {
    case .lastDay(let month): month
    // 28 February is not always the last day.
    case .fixed(let day) where day.date(in: 2024)?.adding(days: 1).day == 1: day.month
    default: nil
    }
  }
}
