import EventKitLite
import Sheets

/// A rollover as one table for spreadsheets and programs: a row for everything, the kind of thing
/// in the first cell.
struct RolloverSheet {
  /// A row: which part it is of, and what stands in its columns.
  private struct Row {
    let part: Part
    var title = ""
    var status: Sheet.Cell = .nothing
    var lead: Sheet.Cell = .nothing
    var old = Days()
    var new = Days()
    var announcers: Sheet.Cell = .nothing
    var askFrom: CalendarDate?
    var remarks = ""
    var clause: [String] = []
    var id = ""
    var hours: String?
    var place: String?
    var note: String?
    var rule: String?
  }

  /// The days in a year; of a unit that ends only the last is known.
  private struct Days {
    var first: CalendarDate?
    var last: CalendarDate?
    /// The weekday of the first day, unless that would tell of a series what only that day is.
    var weekday: Weekday?

    init(of event: ScheduledEvent? = nil) {
      let span = event?.timing?.span
      (first, last) = (span?.first, span?.last)
      let isOnOtherDays = event?.recurring.map { $0.weekdays == nil && $0.single == nil } ?? false
      weekday = isOnOtherDays ? nil : first?.weekday
    }
  }

  private enum Part: String {
    case dated, undated, endingUnit, document, target
  }

  private let rollover: Rollover
  private let text: RolloverText
  private let language: Language

  init(_ rollover: Rollover, in language: Language) {
    self.rollover = rollover
    self.language = language
    text = RolloverText(rollover, in: language)
  }

  /// The table.
  var sheet: Sheet {
    let (old, new) = (rollover.cycle.later(by: -1), rollover.cycle)
    return Sheet(
      in: language, of: dated + undated + endingUnits + documents + targets,
      fields: [
        field("part", .part, .status) { .text($0.part.rawValue, as: name(of: $0.part)) },
        field("title", .subject) { .text($0.title) },
        field("status", .status, .status) { $0.status },
        field("lead", .lead, .units) { $0.lead },
      ] + days("old", old) { $0.old } + days("new", new) { $0.new } + [
        field("announcers", .mustBeAnnouncedBy, .units) { $0.announcers },
        field("askFrom", .askFromDay, .date) { .day($0.askFrom) },
        field("remarks", .remarks) { .text($0.remarks) },
        field("clause", .clause, .code) { .list($0.clause) },
        field("id", .id, .code) { .text($0.id) },
        field("hours", .hours, .hours) { .text($0.hours) },
        field("place", .place, .place) { .text($0.place) },
        field("note", .note) { .text($0.note) },
        field("rule", .repetition, .rule) { .text($0.rule) },
      ])
  }

  private func field(
    _ key: String, _ title: LocalizedText, _ role: Sheet.Role = .text,
    cell: @escaping (Row) -> Sheet.Cell
  ) -> Sheet.Field<Row> {
    Sheet.Field(key, title[language], role, for: [.document, .data], cell: cell)
  }

  private func days(
    _ key: String, _ year: CycleYear, _ days: @escaping (Row) -> Days
  ) -> [Sheet.Field<Row>] {
    [
      field("\(key)First", .firstDay(year), .date) { .day(days($0).first) },
      field("\(key)Last", .lastDay(year), .date) { .day(days($0).last) },
      field("\(key)Weekday", .weekday(year), .date) {
        .text(days($0).weekday?.name(in: language))
      },
    ]
  }

  private func name(of part: Part) -> String {
    let name: LocalizedText =
      switch part {
      case .dated: .datedRow
      case .undated: .undatedRow
      case .endingUnit: .endingUnitRow
      case .document: .documentRow
      case .target: .target
      }
    return name[language]
  }

  // MARK: Rows

  private var dated: [Row] {
    rollover.items.map { item in
      var row = (item.after ?? item.before).map { self.row(.dated, $0) } ?? Row(part: .dated)
      row.remarks = text.remarks(item).joined(separator: "; ")
      row.old = Days(of: item.before)
      row.new = Days(of: item.after)
      return row
    }
  }

  /// What has no date at all; what is expected has a row among the dated.
  private var undated: [Row] {
    rollover.unannounced.filter { $0.timing == nil }.map { row(.undated, $0) }
  }

  private func row(_ part: Part, _ event: ScheduledEvent) -> Row {
    var row = Row(part: part)
    row.title = event.title(in: language)
    row.status = .text(event.status.rawValue, as: event.status.name(in: language))
    row.lead = .list(
      event.units(.lead).map(\.rawValue), as: text.units.all(.lead, in: event))
    row.clause = event.event.clause
    row.id = event.identity
    row.hours = event.hours(in: language)
    row.place = event.place?[language]
    row.note = event.event.note?[language]
    row.rule = event.recurring?.text(in: language)
    if event.isUnannounced {
      let announcers = event.announcers(in: rollover.programme)
      row.announcers = .list(announcers.map(\.rawValue), as: text.units.all(announcers))
      row.askFrom = event.awaited?.askFrom
    }
    return row
  }

  private var endingUnits: [Row] {
    rollover.endingUnits.map { unit in
      var row = Row(part: .endingUnit)
      row.title = unit.name[language]
      row.status = state(unit.verification)
      if unit.until.map(rollover.cycle.contains) == true {
        row.new.last = unit.until
      } else {
        row.old.last = unit.until
      }
      row.remarks = LocalizedText.succeededBy(text.units.all(unit.successors.map(\.unit)))[language]
      row.clause = unit.clause
      row.id = unit.id.rawValue
      return row
    }
  }

  private var documents: [Row] {
    rollover.doubtfulBases.map { basis in
      var row = Row(part: .document)
      row.title = basis.citation(in: language)
      row.status = state(basis.verification)
      row.remarks = basis.number == nil ? "" : basis.title[language]
      row.id = basis.id.rawValue
      return row
    }
  }

  private var targets: [Row] {
    rollover.targets.map { due in
      var row = Row(part: .target)
      row.title = due.target.measure[language]
      row.lead = .list(due.units.map(\.rawValue), as: text.units.all(due.units))
      row.remarks = due.value
      row.clause = due.target.clause
      row.id = due.target.id.rawValue
      return row
    }
  }

  private func state(_ verification: Verification?) -> Sheet.Cell {
    .text(verification?.rawValue, as: text.state(verification))
  }
}
