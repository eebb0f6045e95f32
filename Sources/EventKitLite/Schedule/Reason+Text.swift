public import CivilTime
internal import VietnameseCalendar

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

extension Announcement {
  /// What was announced, in a sentence.
  func text(in language: Language) -> String {
    let vi = language == .vietnamese
    let what: String =
      switch kind {
      case .announced where dates == nil: vi ? "Ghi nhận" : "Noted"
      case .announced: vi ? "Đã thông báo" : "Announced"
      case .moved: vi ? "Đã dời" : "Moved"
      case .cancelled: vi ? "Đã hủy" : "Cancelled"
      case .corrected:
        vi ? "Đính chính, thay các thông báo trước" : "Corrected, in place of what was announced"
      }
    var parts: [String] = []
    if let dates { parts.append(dates.text(in: language)) }
    if let document { parts.append((vi ? "văn bản " : "document ") + document) }
    if let signed { parts.append((vi ? "ký " : "signed ") + signed.shortText) }
    if let theme { parts.append((vi ? "chủ đề “" : "theme “") + theme[language] + "”") }
    if let note { parts.append(note[language]) }
    return parts.isEmpty
      ? what + verification.mark(in: language)
      : "\(what): \(parts.joined(separator: "; "))" + verification.mark(in: language)
  }
}

extension Verification? {
  /// What to add to a fact that is not certain: ` (suy luận)`.
  func mark(in language: Language) -> String {
    switch self {
    case .inferred: language == .vietnamese ? " (suy luận)" : " (inferred)"
    case .unverified: language == .vietnamese ? " (chưa kiểm chứng)" : " (unverified)"
    case .plan, .source, .computed, nil: ""
    }
  }
}
