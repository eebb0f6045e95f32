internal import EventKitLite

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

/// The parts of a rollover, each with a table for a terminal and one for a letter.
extension RolloverWords {
  func dated(_ items: [Rollover.Item]) -> RolloverLetter.Part {
    RolloverLetter.Part(
      title: say("Hoạt động đã có thời gian", "What has a date"),
      compact: Table(
        header: [String(year - 1), String(year), say("Việc", "Event")],
        rows: items.map { item in
          [
            short(item.before, in: year - 1), short(item.after, in: year),
            ([item.title(in: language)] + remarks(item)).joined(separator: " · "),
          ]
        }),
      full: Table(
        header: [
          say("Nội dung công việc", "Event"), say("Chủ trì", "Lead"),
          say("Năm \(year - 1)", "\(year - 1)"),
          say("Năm \(year)", "\(year)"), say("Lưu ý", "Remarks"),
        ],
        rows: items.map { item in
          [
            item.title(in: language), names((item.after ?? item.before)?.units(.lead) ?? []),
            long(item.before), long(item.after),
            remarks(item).joined(separator: "; ").capitalisedFirst,
          ]
        }))
  }

  func announced(_ events: [ScheduledEvent]) -> RolloverLetter.Part {
    RolloverLetter.Part(
      title: say(
        "Hoạt động chờ thông báo thời gian", "Whose dates must be announced"),
      compact: Table(
        header: [
          say("Hỏi từ", "Ask from"), say("Việc · đơn vị thông báo", "Event · announced by"),
        ],
        rows: events.map { event in
          [
            event.awaited?.askFrom?.shortText ?? "–",
            [event.title(in: language), names(event.announcers(in: programme))]
              .joined(separator: " · "),
          ]
        }),
      full: Table(
        header: [
          say("Nội dung công việc", "Event"), say("Đơn vị phải thông báo", "Must be announced by"),
          say("Đề nghị từ ngày", "To be asked for from"),
          say("Cần có trước ngày", "Needed before"), say("Thời gian dự kiến", "Expected"),
          say("Chủ trì", "Lead"),
        ],
        rows: events.map { event in
          [
            event.title(in: language), officialNames(event.announcers(in: programme)),
            event.awaited?.askFrom?.shortText ?? "–", neededBy(event), long(event),
            names(event.units(.lead)),
          ]
        }))
  }

  func undated(_ events: [ScheduledEvent]) -> RolloverLetter.Part {
    let sorted = events.enumerated().sorted { a, b in
      let (x, y) = (names(a.element.units(.lead)), names(b.element.units(.lead)))
      return (x, a.offset) < (y, b.offset)
    }.map(\.element)
    return RolloverLetter.Part(
      title: say(
        "Hoạt động kế hoạch không ghi thời gian, do đơn vị chủ trì xác định",
        "Without a date in the plan, for the lead to decide"),
      compact: Table(
        header: [say("Mục", "Clause"), say("Việc · chủ trì", "Event · lead")],
        rows: sorted.map { event in
          [
            event.event.clause.first ?? "",
            [event.title(in: language), names(event.units(.lead))].filter { !$0.isEmpty }
              .joined(separator: " · "),
          ]
        }),
      full: Table(
        header: [
          say("Chủ trì", "Lead"), say("Nội dung công việc", "Event"),
          say("Thời gian theo kế hoạch", "The plan's words"), say("Mục", "Clause"),
        ],
        rows: sorted.map { event in
          [
            names(event.units(.lead)), event.title(in: language), season(event),
            event.event.clause.joined(separator: "; "),
          ]
        }))
  }

  func units(_ units: [Programme.Unit]) -> RolloverLetter.Part {
    let heirs = { (unit: Programme.Unit) in
      unit.successors.isEmpty
        ? say("chưa ghi đơn vị kế tục", "no successor is named")
        : officialNames(unit.successors)
    }
    return RolloverLetter.Part(
      title: say(
        "Đơn vị kết thúc hoạt động và đơn vị kế tục", "Units that end, and their successors"),
      compact: Table(
        header: [say("Ngày cuối", "Last day"), say("Đơn vị → kế tục", "Unit → successors")],
        rows: units.map { unit in
          [
            unit.until?.shortText ?? "",
            "\(unit.name[language]) → \(heirs(unit))\(mark(unit.verification))",
          ]
        }),
      full: Table(
        header: [
          say("Đơn vị", "Unit"), say("Ngày hoạt động cuối cùng", "Last day"),
          say("Đơn vị kế tục", "Successors"), say("Ghi chú", "Remark"),
        ],
        rows: units.map { unit in
          [
            unit.name[language], unit.until?.shortText ?? "", heirs(unit).capitalisedFirst,
            state(unit.verification).capitalisedFirst,
          ]
        }))
  }

  func bases(_ bases: [Programme.LegalBasis]) -> RolloverLetter.Part {
    RolloverLetter.Part(
      title: say("Văn bản căn cứ cần kiểm tra, xác minh", "Documents that need checking"),
      compact: Table(
        header: [say("Văn bản", "Document"), say("Trích yếu", "Title")],
        rows: bases.map { [$0.number ?? "–", $0.title[language] + mark($0.verification)] }),
      full: Table(
        header: [
          say("Số, ký hiệu", "Number"), say("Trích yếu", "Title"), say("Ngày ký", "Signed"),
          say("Tình trạng", "State"),
        ],
        rows: bases.map { basis in
          [
            basis.number ?? "", basis.title[language], basis.signed?.shortText ?? "",
            state(basis.verification).capitalisedFirst,
          ]
        }))
  }

  func targets(_ targets: [Rollover.DueTarget]) -> RolloverLetter.Part {
    RolloverLetter.Part(
      title: say("Chỉ tiêu phải đạt trong năm", "Targets due by the end of the year"),
      compact: Table(
        header: [say("Mức", "Value"), say("Chỉ tiêu · đơn vị", "Target · unit")],
        rows: targets.map { due in
          [due.value, "\(due.target.measure[language]) · \(names(due.units))"]
        }),
      full: Table(
        header: [
          say("Chỉ tiêu", "Target"), say("Đơn vị", "Unit"), say("Mức", "Value"),
          say("Mục", "Clause"),
        ],
        rows: targets.map { due in
          [
            due.target.measure[language], names(due.units), due.value,
            due.target.clause.joined(separator: "; "),
          ]
        }))
  }
}
