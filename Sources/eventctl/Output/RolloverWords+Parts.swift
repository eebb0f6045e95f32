import EventKitLite

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
