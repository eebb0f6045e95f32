internal import CivilTime
internal import VietnameseCalendar

/// What is different about an event's days in the new year, in a few words.
extension LocalizedText {
  static func change(
    _ change: Rollover.Change, of programme: Programme, mostUnits: Int
  ) -> LocalizedText {
    switch change {
    case .added: LocalizedText(vi: "năm trước không có ngày", en: "without a date the year before")
    case .ended(let year):
      LocalizedText(
        vi: "không tổ chức năm \(programme.year(year))",
        en: "not held in \(programme.year(year))")
    case .undated(let year):
      LocalizedText(
        vi: "năm \(programme.year(year)) chưa xác định thời gian",
        en: "without a date in \(programme.year(year))")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    case .postponed: isPostponed
    case .weekday(let from, let to):
      LocalizedText(
        vi: "từ \(from.name(in: .vietnamese)) sang \(to.name(in: .vietnamese))",
        en: "from \(from.name(in: .english)) to \(to.name(in: .english))")
    case .week(let from, let to):
      LocalizedText(
        vi: "từ tuần \(from) sang tuần \(to)", en: "from week \(from) to week \(to)")
    case .shifted(let days): shifted(days)
    case .lunar(let first, let last): lunar(first, last, of: programme).lowercasedFirst
    case .daysOff(let days, let causes, let state):
      daysOff(days, causes)
        + (state == .settled
          ? untranslated("") : inEachLanguage { " (\(state.name(in: $0)))" })
    case .swapped(let swap): swapped(swap)
    case .because(let reason): self.reason(reason, of: programme).lowercasedFirst
    case .hours(let from, let to): hours(from: from, to: to)
    case .place(let from, let to): place(from: from, to: to)
    case .units(let leaving, let coming):
      units(
        leaving: names(leaving, programme, most: mostUnits),
        coming: names(coming, programme, most: mostUnits))
    }
  }

  private static func shifted(_ days: Int) -> LocalizedText {
    let count = days.magnitude
    return LocalizedText(
      vi: "\(days > 0 ? "muộn" : "sớm") hơn năm trước \(count) ngày",
      en:
        "\(count) \(count == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier") than the year before"
    )
  }

  private static func hours(from old: LocalizedText?, to new: LocalizedText?) -> LocalizedText {
    let (old, new) = (old ?? wholeDay, new ?? wholeDay)
    return LocalizedText(
      vi: "giờ khác: \(new[.vietnamese]) (năm trước \(old[.vietnamese]))",
      en: "other hours: \(new[.english]) (the year before \(old[.english]))")
  }

  private static func place(from old: LocalizedText?, to new: LocalizedText?) -> LocalizedText {
    switch (old, new) {
    case (let old?, let new?):
      LocalizedText(
        vi: "địa điểm khác: \(new[.vietnamese]) (năm trước \(old[.vietnamese]))",
        en: "another place: \(new[.english]) (the year before \(old[.english]))")
    case (nil, let new?):
      LocalizedText(
        vi: "địa điểm: \(new[.vietnamese]) (năm trước không ghi)",
        en: "place: \(new[.english]) (none was named the year before)")
    case (let old?, nil):
      LocalizedText(
        vi: "không ghi địa điểm (năm trước \(old[.vietnamese]))",
        en: "no place is named (the year before \(old[.english]))")
    case (nil, nil): untranslated("")
    }
  }

  private static func daysOff(
    _ days: [CalendarDate], _ causes: [WorkingDays.Cause]
  ) -> LocalizedText {
    guard let first = days.first, let last = days.last, days.count > 1,
      let span = DateSpan(first, through: last)
    else {
      return causes.map { cause in inEachLanguage { cause.text(in: $0) } }.joined(separator: "; ")
    }
    let holidays = causes.holidays.joined(separator: ", ")
    return LocalizedText(
      vi:
        "\(days.count) ngày nghỉ lễ, \(span.text(in: .vietnamese)): \(holidays[.vietnamese])",
      en: "\(days.count) days off, \(span.text(in: .english)): \(holidays[.english])")
  }

  private static func units(leaving: LocalizedText?, coming: LocalizedText?) -> LocalizedText {
    switch (leaving, coming) {
    case (let old?, let new?):
      LocalizedText(
        vi: "\(new[.vietnamese]) thay cho \(old[.vietnamese])",
        en: "\(new[.english]) in place of \(old[.english])")
    case (nil, let new?):
      LocalizedText(vi: "thêm đơn vị: \(new[.vietnamese])", en: "joined by: \(new[.english])")
    case (let old?, nil):
      LocalizedText(vi: "thôi tham gia: \(old[.vietnamese])", en: "no longer: \(old[.english])")
    case (nil, nil): untranslated("")
    }
  }

  /// So many names at most, and how many more there are.
  private static func names(
    _ units: [Programme.Unit.ID], _ programme: Programme, most: Int
  ) -> LocalizedText? {
    guard !units.isEmpty else { return nil }
    let shown = units.prefix(most).map { label(of: $0, in: programme) }.joined(separator: ", ")
    let more = units.count - most
    return more > 0
      ? shown + LocalizedText(vi: " và \(more) đơn vị khác", en: " and \(more) more") : shown
  }

  /// The short name of a unit, or the official one; its id where there is none.
  static func label(of id: Programme.Unit.ID, in programme: Programme) -> LocalizedText {
    programme.units[id].map { $0.short ?? $0.name } ?? untranslated(id.rawValue)
  }

  /// The text with small letters at its beginning, for use within a sentence.
  private var lowercasedFirst: LocalizedText { map { $0.prefix(1).lowercased() + $0.dropFirst() } }
}

extension [WorkingDays.Cause] {
  /// The holidays behind some days off, each once; weekly days off are none.
  fileprivate var holidays: [LocalizedText] {
    var names: [LocalizedText] = []
    for cause in self {
      let name: LocalizedText? =
        switch cause {
        case .weekend: nil
        case .holiday(let observance, _), .expected(let observance),
          .substitute(let observance, _, _):
          observance.title
        case .closure, .swappedOff, .swappedIn: .inEachLanguage { cause.text(in: $0) }
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
