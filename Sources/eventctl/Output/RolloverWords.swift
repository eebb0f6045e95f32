import EventKitLite

/// The words of a rollover in one language: headings, cells and remarks.
struct RolloverWords {
  let language: Language
  let programme: Programme
  let year: Int

  init(_ programme: Programme, _ year: Int, _ language: Language) {
    self.programme = programme
    self.year = year
    self.language = language
  }

  func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  var title: String {
    say(
      "Rà soát lịch năm \(year) so với năm \(year - 1)", "The year \(year) beside \(year - 1)")
  }

  var number: String { say("TT", "No.") }

  func asOf(_ today: CalendarDate) -> String {
    say("Số liệu tính đến ngày \(today.shortText).", "As of \(today.longText(in: .english)).")
  }

  /// What there is to know, in three sentences.
  func summary(_ rollover: Rollover) -> String {
    let dated = rollover.items.filter { $0.after != nil }
    let expected = dated.count { $0.after?.status == .expected }
    let open = rollover.unannounced.count { $0.timing == nil }
    let weekdays = dated.count { item in
      item.changes.contains { if case .weekday = $0 { true } else { false } }
    }
    let off = dated.count { item in
      item.changes.contains { if case .daysOff = $0 { true } else { false } }
    }
    let decided =
      programme.workingDays().isDecided(year)
      ? ""
      : say(
        " Quyết định về ngày nghỉ lễ, Tết năm \(year) chưa có trong dữ liệu, nên ngày nghỉ năm \(year) là tạm tính.",
        " The decisions on the holidays of \(year) are not known yet, so its days off are provisional."
      )
    let found = say(
      "Năm \(year) có \(dated.count) mục đã có thời gian, trong đó \(expected) mục là dự kiến; \(open) việc chưa có thời gian.",
      "\(year) has \(dated.count) dated items (\(expected) of them only expected) and \(open) without a date."
    )
    let compared = say(
      " So với năm \(year - 1), có \(weekdays) mục đổi thứ trong tuần và \(off) mục trùng ngày nghỉ.",
      " \(weekdays) items fall on another day of the week than in \(year - 1), and \(off) on days off."
    )
    let last = say(
      " Năm \(year) là năm cuối của chương trình.", " \(year) is the programme's last year.")
    return found + (programme.horizon.contains(year - 1) ? compared : "")
      + (year == programme.horizon.upperBound ? last : "") + decided
  }
}

/// Cells.
extension RolloverWords {
  func names(_ units: [Programme.Unit.ID]) -> String { programme.labels(of: units, in: language) }

  func officialNames(_ units: [Programme.Unit.ID]) -> String {
    units.map { programme.units[$0]?.name[language] ?? $0.rawValue }.joined(separator: ", ")
  }

  /// What to know about an item beside its days.
  func remarks(_ item: Rollover.Item) -> [String] {
    let isOneDay = item.after?.timing?.span.count == 1
    var remarks = item.changes.compactMap { change -> String? in
      switch change {
      // The columns show it.
      case .weekday: nil
      case .week where isOneDay: nil
      default: change.text(in: language, of: programme)
      }
    }
    if let event = item.after, event.status == .expected {
      remarks.insert(event.status.name(in: language), at: 0)
    }
    return remarks
  }

  /// The day before which an announcement is needed: the first of those that are expected.
  func neededBy(_ event: ScheduledEvent) -> String {
    event.timing?.span.first.shortText ?? "–"
  }

  /// What the plan says of the time of an event without a date: a season, or nothing.
  func season(_ event: ScheduledEvent) -> String {
    guard case .season(let season, _) = event.event.when.unshifted else {
      return say("Không ghi", "None")
    }
    let expected = event.timing.map {
      say("; dự kiến ", "; expected ") + $0.span.text(in: language)
    }
    return season.name(in: language).capitalisedFirst + (expected ?? "")
  }

  /// The state of a fact that is not certain.
  func state(_ verification: Verification?) -> String {
    switch verification {
    case .inferred: say("suy luận, cần xác nhận", "inferred, to be confirmed")
    case .unverified: say("chưa kiểm chứng", "unverified")
    case .plan, .source, .computed, nil: ""
    }
  }

  func mark(_ verification: Verification?) -> String {
    let state = state(verification)
    return state.isEmpty ? "" : " (\(state))"
  }

  /// The days without the year of their column: `T4 21/4`, `1–7/10`.
  func short(_ event: ScheduledEvent?, in year: Int) -> String {
    guard let event, let timing = event.timing else { return "–" }
    switch timing {
    case .recurring(let days):
      return days.weekdays.map { $0.shortName(in: language) }.joined(separator: ", ")
    case .days(let span) where span.count == 1:
      let day =
        "\(span.first.weekday.shortName(in: language)) \(span.first.day)/\(span.first.month)"
      return span.first.year == year ? day : "\(day)/\(span.first.year)"
    case .days(let span):
      let end = "\(span.last.day)/\(span.last.month)"
      let start =
        span.first.month == span.last.month && span.first.year == span.last.year
        ? "\(span.first.day)" : "\(span.first.day)/\(span.first.month)"
      return "\(start)–\(end)"
    }
  }

  /// The days as a letter names them: `Thứ Tư, 21/4/2027`, `1–7/10/2027 (thứ Sáu – thứ Năm)`.
  func long(_ event: ScheduledEvent?) -> String {
    guard let timing = event?.timing else { return "–" }
    switch timing {
    case .recurring(let days):
      let names = days.weekdays.map { $0.name(in: language) }.joined(separator: ", ")
      return say("\(names) hằng tuần", "every \(names)").capitalisedFirst
    case .days(let span) where span.count == 1:
      return span.first.longText(in: language).capitalisedFirst
    case .days(let span):
      let (first, last) = (span.first.weekday, span.last.weekday)
      return
        "\(span.text(in: language)) (\(first.name(in: language)) – \(last.name(in: language)))"
    }
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
