import EventKitLite
import Papers
import Sheets

/// The work of a week: a row an event, its days one under the other.
struct WeekPaper {
  let schedule: Schedule
  let terms: PaperTerms
  let words: PaperWords

  /// An event on a day of the week, or in all of it.
  private struct Row {
    let day: CalendarDate?
    let event: ScheduledEvent
  }

  private var language: Language { words.language }

  var paper: Paper {
    let span = schedule.span
    let title = words.words(isWeek ? .weekTitle : .workTitle)
    let blocks: [Paper.Block] = [
      .head(terms.head()), .title([title]),
      .remark(words.words(.limits([words.words(.onlyDays(span))]))),
      .table(Paper.Table(sheet, merging: ["day"])),
      .closing(terms.closing(to: [.listedUnits, .keptCopy])),
    ]
    return Paper(
      title.capitalisedOnly, in: language, office: terms.office,
      parts: [Paper.Part(.landscape, blocks)])
  }

  private var isWeek: Bool { schedule.span.count <= 7 }

  private var sheet: Sheet {
    let readers: Sheet.Readers = [.document, .workbook]
    let fields = [
      Sheet.Field<Row>("day", words.words(.day), .date, for: readers) { .text(day(of: $0)) },
      Sheet.Field("part", words.words(.paperPartOfDay), .status, for: readers) {
        .text(part(of: $0))
      },
      Sheet.Field("time", words.words(.paperWhen), .date, for: readers) { .text(time(of: $0)) },
      Sheet.Field("title", words.words(.paperContent), .text, for: readers) {
        .text($0.event.title(in: language))
      },
      Sheet.Field("lead", words.words(.lead), .units, for: readers) {
        .text(words.units.all(.lead, in: $0.event))
      },
      Sheet.Field("with", words.words(.paperOthers), .units, for: readers) {
        .text(words.others($0.event))
      },
      Sheet.Field("place", words.words(.place), .place, for: readers) {
        .text($0.event.place?[language])
      },
      Sheet.Field("date", words.words(.firstDay), .date, for: .workbook) {
        .day($0.day ?? $0.event.timing?.span.first)
      },
      Sheet.Field("from-hour", words.words(.paperFromHour), .hours, for: .workbook) {
        .time(words.session($0.event)?.from)
      },
    ]
    return Sheet(in: language, of: rows, fields: fields, for: readers)
  }

  /// What goes on for several days first, then day by day: what has no hours, and the rest by its hours.
  private var rows: [Row] {
    let runs = schedule.events.filter { ($0.timing?.run?.count ?? 1) > 1 }
    let going = Set(runs.map(\.identity))
    let each = schedule.eachDay().events.filter { !going.contains($0.identity) }
      .compactMap { event in event.timing.map { Row(day: $0.span.first, event: event) } }
    let sorted = each.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      return (first.day ?? .latest, minute(of: first), a.offset)
        < (second.day ?? .latest, minute(of: second), b.offset)
    }
    return runs.map { Row(day: nil, event: $0) } + sorted.map(\.element)
  }

  /// The minute of the day with which it stands among the others: of a part of the day its beginning.
  private func minute(of row: Row) -> Int {
    if case .part(let part) = row.event.hours { return part.beginning * 60 }
    return words.session(row.event).map { $0.from.secondsAfterMidnight / 60 } ?? -1
  }

  private func day(of row: Row) -> String {
    guard let day = row.day else { return words.words(isWeek ? .wholeWeek : .manyDays) }
    return "\(day.weekday.name(in: language).capitalisedFirst)\n\(words.words(.paperDay(day)))"
  }

  private func part(of row: Row) -> String {
    if case .part(let part) = row.event.hours { return words.words(.paperPart(part)) }
    guard let from = words.session(row.event)?.from else { return "" }
    let part = DateRule.PartOfDay.allCases.last { $0 != .midday && $0.beginning <= from.hour }
    return words.words(.paperPart(part ?? .morning))
  }

  private func time(of row: Row) -> String {
    if row.day == nil { return words.when(row.event) }
    if let session = words.session(row.event) {
      let end = session.to.map { " – \(words.words(.paperTime($0)))" } ?? ""
      return words.words(.paperTime(session.from)) + end
    }
    return row.event.isDeadline ? words.when(row.event) : words.words(.wholeDay).capitalisedFirst
  }
}

extension DateRule.PartOfDay {
  /// The hour with which it begins.
  fileprivate var beginning: Int {
    switch self {
    case .morning: 0
    case .midday: 11
    case .afternoon: 12
    case .evening: 18
    }
  }
}
