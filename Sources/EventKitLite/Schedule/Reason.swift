public import CivilTime
public import VietnameseCalendar

extension ScheduledEvent {
  /// One step of the answer to "why is it on this day?" or "why is it ours?".
  public enum Reason: Sendable, Hashable {
    /// What the programme's file says.
    case rule(DateRule)
    /// The clauses of the plan.
    case clause([String])
    /// A document it rests on, by id.
    case basis(Programme.LegalBasis.ID)
    /// What was announced for the year.
    case announcement(Announcement)
    /// The dates are only expected, until the unit announces them.
    case expectation(until: Programme.Unit.ID?)
    /// There is no date, and who must give one.
    case noDate(from: Programme.Unit.ID?)
    /// The observance on which it is held.
    case occasion(PublicHolidays.Observance)
    /// Counted from another event's day.
    case counted(days: Int, working: Bool, from: ProgrammeEvent.ID, on: CalendarDate)
    /// The lunar dates of the first and the last day.
    case lunar(first: LunarDate, last: LunarDate)
    /// The working day that counts, because the legal last day is off.
    case workingDay(CalendarDate, insteadOf: CalendarDate, [WorkingDays.Cause])
    /// Moved from a day off to a working day.
    case moved(from: CalendarDate, to: CalendarDate, [WorkingDays.Cause])
    /// Not held on these days, which are holidays.
    case closed(on: [CalendarDate])
    /// The year's decisions on holidays are not known, so the days may still change.
    case provisional(Int)
    /// A unit has ended, and these others do what it did.
    case succession(of: Programme.Unit.ID, to: [Programme.Unit.ID])
    /// The keys of the entry that are a reading of the plan and not its words.
    case inferred([String])
  }
}

extension ScheduledEvent.Reason {
  /// The reason in a sentence, without a full stop.
  ///
  /// - Parameters:
  ///   - language: the language of the sentence.
  ///   - programme: where units, events and documents have their names.
  public func text(in language: Language, of programme: Programme) -> String {
    let vi = language == .vietnamese
    let name = { (id: Programme.Unit.ID) in programme.units[id]?.name[language] ?? id.rawValue }
    switch self {
    case .rule(let rule):
      return (vi ? "Quy tắc: " : "Rule: ") + rule.text(in: language, of: programme)
    case .clause(let clauses):
      return (vi ? "Kế hoạch, mục " : "The plan, section ") + clauses.joined(separator: "; ")
    case .basis(let id):
      guard let basis = programme.basis(id) else { return id.rawValue }
      let title = basis.title[language]
      let citation = basis.citation(in: language)
      return (vi ? "Căn cứ: " : "Basis: ")
        + (citation == title ? title : "\(citation) – \(title)")
        + basis.verification.mark(in: language)
    case .announcement(let announcement):
      return announcement.text(in: language)
    case .expectation(let unit):
      let by = unit.map(name)
      if vi { return "Dự kiến, cho đến khi có thông báo" + (by.map { " của \($0)" } ?? "") }
      return "Expected, until it is announced" + (by.map { " by the \($0)" } ?? "")
    case .noDate(let unit):
      let by = unit.map(name)
      if vi { return "Chưa có ngày" + (by.map { ": chờ thông báo của \($0)" } ?? "") }
      return "No date yet" + (by.map { ": waiting for the \($0)" } ?? "")
    case .occasion(let observance):
      return (vi ? "Nhân: " : "On: ") + observance.title[language]
        + observance.verification.mark(in: language)
    case .counted(let days, let working, let event, let date):
      let title = programme.event(event)?.title[language] ?? event.rawValue
      let count = days.magnitude
      if vi {
        return "Tính từ \(title) (\(date.shortText)): \(days < 0 ? "trước" : "sau") \(count) ngày"
          + (working ? " làm việc" : "")
      }
      let unit = (working ? "working " : "") + (count == 1 ? "day" : "days")
      return
        "\(count) \(unit) \(days < 0 ? "before" : "after") \(title) (\(date.longText(in: language)))"
    case .lunar(let first, let last):
      let days =
        first == last
        ? first.name[language] : "\(first.name[language]) – \(last.name[language])"
      let caution = first.certainty.note.map { " (\($0[language]))" } ?? ""
      return (vi ? "Âm lịch: " : "Lunar: ") + days + caution
    case .workingDay(let day, let last, let causes):
      let why = causes.map { $0.text(in: language) }.joined(separator: ", ")
      return vi
        ? "Ngày cuối theo quy định \(last.shortText) là \(why); \(day > last ? "ngày làm việc kế tiếp" : "ngày làm việc cuối cùng"): \(day.longText(in: language))"
        : "The legal last day, \(last.longText(in: language)), is off: \(why); the \(day > last ? "next" : "last") working day is \(day.longText(in: language))"
    case .moved(let from, let to, let causes):
      let why = causes.map { $0.text(in: language) }.joined(separator: ", ")
      return vi
        ? "Dời từ \(from.longText(in: language)) (\(why)) sang \(to.longText(in: language))"
        : "Moved from \(from.longText(in: language)) (\(why)) to \(to.longText(in: language))"
    case .closed(let days):
      let list = days.map(\.shortText).joined(separator: ", ")
      return (vi ? "Trừ ngày nghỉ lễ: " : "Not on holidays: ") + list
    case .provisional(let year):
      return vi
        ? "Tạm tính: lịch nghỉ năm \(year) chưa có quyết định trong tệp"
        : "Provisional: the holiday decisions of \(year) are not in the file"
    case .succession(let unit, let successors):
      let mark = programme.units[unit]?.verification.mark(in: language) ?? ""
      let until = programme.units[unit]?.until
      let heirs = successors.map(name).joined(separator: ", ")
      if vi {
        let end = until.map { " (đến \($0.shortText))" } ?? ""
        return "\(name(unit))\(end): kế tục là \(heirs)\(mark)"
      }
      let end = until.map { " (until \($0.longText(in: language)))" } ?? ""
      return "\(name(unit))\(end) is succeeded by \(heirs)\(mark)"
    case .inferred(let keys):
      return
        (vi
        ? "Suy luận, không ghi nguyên văn trong kế hoạch: " : "Inferred, not the plan's words: ")
        + keys.joined(separator: ", ")
    }
  }
}
