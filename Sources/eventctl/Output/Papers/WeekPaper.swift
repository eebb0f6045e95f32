import EventKitLite
import Papers
import Sheets

/// The work of a week: a row an event, its days one under the other.
struct WeekPaper {
  let schedule: Schedule
  let scope: PaperScope
  let terms: PaperTerms
  let words: PaperWords

  /// An event on a day of the week, or in all of it.
  private struct Row {
    let day: CalendarDate?
    let event: ScheduledEvent
  }

  private var language: Language { words.language }

  var paper: Paper {
    let title = words.words(isWeek ? .weekTitle : .workTitle)
    let blocks: [Paper.Block] =
      [.head(terms.head()), .title([title])] + words.limits(scope) + [
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
    let fields =
      [
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
      ] + words.typed(\.event) { $0.day.map { DateSpan($0) } ?? $0.event.possibleDays }
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
    // By an hour something has to be done; it does not take place then.
    guard !row.event.isDeadline, let from = words.session(row.event)?.from else { return "" }
    let part = DateRule.PartOfDay.allCases.last { $0 != .midday && $0.beginning <= from.hour }
    return words.words(.paperPart(part ?? .morning))
  }

  private func time(of row: Row) -> String {
    let event = row.event
    guard row.day != nil, words.notHeld(event) == nil, event.vagueTime(in: language) == nil else {
      return words.when(event)
    }
    guard !event.isDeadline else {
      return words.lastHour(event).map { words.marked(words.words(.byHour($0)), event) }
        ?? words.when(event)
    }
    return words.marked(hours(of: event), event)
  }

  private func hours(of event: ScheduledEvent) -> String {
    guard let session = words.session(event) else {
      return (event.hours(in: language) ?? words.words(.wholeDay)).capitalisedFirst
    }
    let end = session.to.map { " – \(words.words(.paperTime($0)))" } ?? ""
    return words.words(.paperTime(session.from)) + end
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
