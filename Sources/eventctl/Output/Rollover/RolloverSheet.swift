import EventKitLite

/// A rollover as one table for spreadsheets: a row for everything, the kind of thing in the first
/// cell.
struct RolloverSheet {
  private let rollover: Rollover
  private let words: RolloverWords

  init(_ rollover: Rollover, _ words: RolloverWords) {
    self.rollover = rollover
    self.words = words
  }

  private enum Column: Int, CaseIterable {
    case part, title, status, lead
    case oldFirst, oldLast, oldWeekday
    case newFirst, newLast, newWeekday
    case announcer, askFrom, remarks, clause, id
  }

  private typealias Cells = [Column: String]

  var table: Table {
    let rows = rollover.items.map(row) + undatedRows + unitRows + basisRows + targetRows
    return Table(
      header: Column.allCases.map(header),
      rows: rows.map { row in Column.allCases.map { row[$0] ?? "" } })
  }

  private func header(_ column: Column) -> String {
    let (old, new) = (rollover.year - 1, rollover.year)
    return switch column {
    case .part: words.say("Phần", "Part")
    case .title: words.say("Nội dung", "Subject")
    case .status: words.say("Trạng thái", "Status")
    case .lead: words.say("Chủ trì", "Lead")
    case .oldFirst: words.say("\(old): từ ngày", "\(old): from")
    case .oldLast: words.say("\(old): đến ngày", "\(old): to")
    case .oldWeekday: words.say("\(old): thứ", "\(old): weekday")
    case .newFirst: words.say("\(new): từ ngày", "\(new): from")
    case .newLast: words.say("\(new): đến ngày", "\(new): to")
    case .newWeekday: words.say("\(new): thứ", "\(new): weekday")
    case .announcer: words.say("Đơn vị phải thông báo", "Must be announced by")
    case .askFrom: words.say("Hỏi từ ngày", "Ask from")
    case .remarks: words.say("Lưu ý", "Remarks")
    case .clause: words.say("Mục", "Clause")
    case .id: "ID"
    }
  }

  private func row(_ item: Rollover.Item) -> Cells {
    var cells = (item.after ?? item.before).map(event) ?? [:]
    cells[.part] = words.say("Có ngày", "Dated")
    cells[.remarks] = words.remarks(item).joined(separator: "; ")
    for (event, first, last, weekday) in [
      (item.before, Column.oldFirst, Column.oldLast, Column.oldWeekday),
      (item.after, .newFirst, .newLast, .newWeekday),
    ] {
      guard let span = event?.timing?.span else { continue }
      cells[first] = span.first.description
      cells[last] = span.last.description
      cells[weekday] = span.first.weekday.name(in: words.language)
    }
    return cells
  }

  private func event(_ event: ScheduledEvent) -> Cells {
    var cells: Cells = [
      .title: event.title(in: words.language), .status: event.status.name(in: words.language),
      .lead: words.names(event.units(.lead)), .clause: event.event.clause.joined(separator: "; "),
      .id: event.identity,
    ]
    if event.isUnannounced {
      cells[.announcer] = words.names(event.announcers(in: rollover.programme))
      cells[.askFrom] = event.awaited?.askFrom?.description
    }
    return cells
  }

  /// What has no date at all; what is expected has a row among the dated.
  private var undatedRows: [Cells] {
    rollover.unannounced.filter { $0.timing == nil }.map { waiting in
      event(waiting).merging([.part: words.say("Chưa có ngày", "Undated")]) { old, _ in old }
    }
  }

  private var unitRows: [Cells] {
    rollover.endingUnits.map { unit in
      [
        .part: words.say("Đơn vị kết thúc", "Unit that ends"), .title: unit.name[words.language],
        .status: words.state(unit.verification),
        (unit.until?.year == rollover.year ? .newLast : .oldLast): unit.until?.description ?? "",
        .remarks: words.say("kế tục: ", "succeeded by: ") + words.names(unit.successors),
        .clause: unit.clause.joined(separator: "; "), .id: unit.id.rawValue,
      ]
    }
  }

  private var basisRows: [Cells] {
    rollover.doubtfulBases.map { basis in
      [
        .part: words.say("Văn bản cần kiểm tra", "Document to check"),
        .title: basis.citation(in: words.language), .status: words.state(basis.verification),
        .remarks: basis.number == nil ? "" : basis.title[words.language], .id: basis.id.rawValue,
      ]
    }
  }

  private var targetRows: [Cells] {
    rollover.targets.map { due in
      [
        .part: words.say("Chỉ tiêu", "Target"), .title: due.target.measure[words.language],
        .lead: words.names(due.units), .remarks: due.value,
        .clause: due.target.clause.joined(separator: "; "), .id: due.target.id.rawValue,
      ]
    }
  }
}
