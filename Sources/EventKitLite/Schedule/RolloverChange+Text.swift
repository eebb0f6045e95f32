public import CivilTime
internal import VietnameseCalendar

extension Rollover.Change {
  /// The change in a few words, without a full stop.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - programme: where units and events have their names.
  public func text(in language: Language, of programme: Programme) -> String {
    let vi = language == .vietnamese
    switch self {
    case .added: return vi ? "năm trước không có ngày" : "without a date the year before"
    case .ended: return vi ? "không còn trong năm nay" : "not in this year any more"
    case .cancelled: return vi ? "đã hủy" : "cancelled"
    case .weekday(let from, let to):
      return "\(from.name(in: language)) → \(to.name(in: language))"
    case .week(let from, let to):
      return vi ? "tuần \(from) → tuần \(to)" : "week \(from) → week \(to)"
    case .shifted(let days):
      let count = abs(days)
      if vi { return "\(days > 0 ? "muộn" : "sớm") hơn năm trước \(count) ngày" }
      return
        "\(count) \(count == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier") than the year before"
    case .lunar(let first, let last):
      return ScheduledEvent.Reason.lunar(first: first, last: last).text(in: language, of: programme)
        .lowercasedFirst
    case .daysOff(let days, let causes, let isProvisional):
      let mark = isProvisional ? (vi ? " (tạm tính)" : " (provisional)") : ""
      guard let first = days.first, let last = days.last, days.count > 1 else {
        return causes.map { $0.text(in: language) }.joined(separator: "; ") + mark
      }
      let span = DateSpan(first, through: last)?.text(in: language) ?? ""
      let holidays = causes.holidays(in: language).joined(separator: ", ")
      return vi
        ? "\(days.count) ngày nghỉ lễ, \(span): \(holidays)\(mark)"
        : "\(days.count) days off, \(span): \(holidays)\(mark)"
    case .swapped(let swap):
      return vi
        ? "tuần có hoán đổi ngày làm việc (nghỉ \(swap.dayOff.shortText), làm bù \(swap.workingDay.shortText))"
        : "working days are swapped that week (\(swap.dayOff.longText(in: language)) is off, \(swap.workingDay.longText(in: language)) is worked)"
    case .because(let reason): return reason.text(in: language, of: programme).lowercasedFirst
    case .units(let leaving, let coming):
      let (old, new) = (
        leaving.names(in: language, programme), coming.names(in: language, programme)
      )
      if leaving.isEmpty { return (vi ? "thêm đơn vị: " : "joined by: ") + new }
      if coming.isEmpty { return (vi ? "thôi tham gia: " : "no longer: ") + old }
      return vi ? "đơn vị thay đổi: \(old) → \(new)" : "other units: \(old) → \(new)"
    }
  }
}

extension [WorkingDays.Cause] {
  /// The holidays behind some days off, each once; weekly days off are none.
  fileprivate func holidays(in language: Language) -> [String] {
    var names: [String] = []
    for cause in self {
      let name: String? =
        switch cause {
        case .weekend: nil
        case .holiday(let observance, _), .expected(let observance),
          .compensation(let observance, _):
          observance.title[language]
        case .closure, .swappedOff, .swappedIn: cause.text(in: language)
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension [Programme.Unit.ID] {
  /// Three names at most, and how many more there are.
  fileprivate func names(in language: Language, _ programme: Programme) -> String {
    let more = count - 3
    let rest = language == .vietnamese ? " và \(more) đơn vị" : " and \(more) more"
    return prefix(3).map { programme.units[$0]?.label(in: language) ?? $0.rawValue }
      .joined(separator: ", ") + (more > 0 ? rest : "")
  }
}

extension String {
  /// The text with a small letter at its beginning, for use within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
