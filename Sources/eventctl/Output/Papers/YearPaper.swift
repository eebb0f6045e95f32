import EventKitLite
import Papers
import Sheets

/// A year on one sheet: twelve months, each with its days; in a workbook the same as a table.
struct YearPaper {
  let schedule: Schedule
  let scope: PaperScope
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    Paper(
      "\(words.name), \(words.name(of: scope))", in: language, office: terms.office,
      parts: [
        Paper.Part(
          .poster,
          [.title([words.words(.scheduleTitle(scope.titleYear)), words.name])]
            + words.limits(scope) + [.months(months, Paper.Table(sheet))])
      ])
  }

  private var sheet: Sheet {
    let fields =
      [
        Sheet.Field<ScheduledEvent>("when", words.words(.paperWhen), .date, for: .workbook) {
          .text(words.when($0))
        },
        Sheet.Field("title", words.words(.paperContent), .text, for: .workbook) {
          .text($0.title(in: language))
        },
      ] + words.typed
    return Sheet(
      words.words(.scheduleTitle(scope.titleYear)).capitalisedOnly, in: language,
      of: schedule.events,
      fields: fields, for: .workbook)
  }

  private var months: [Paper.Month] {
    var first = scope.year.span.first.wholeMonth.first
    var months: [Paper.Month] = []
    while first <= scope.year.span.last {
      let month = first.wholeMonth
      let lines = schedule.events.compactMap { event in
        days(of: event, in: month).first.map { ($0, line(of: event, in: month)) }
      }
      .enumerated().sorted { a, b in (a.element.0, a.offset) < (b.element.0, b.offset) }
      .map(\.element.1)
      // What differs in its hours only is one line here.
      .reduce(into: [String]()) { all, line in if !all.contains(line) { all.append(line) } }
      months.append(Paper.Month(words.words(.monthGroup(first)), lines))
      first = month.last.adding(days: 1)
    }
    return months
  }

  /// Its days in a month: a run stands in each month that it reaches into.
  private func days(of event: ScheduledEvent, in month: DateSpan) -> [CalendarDate] {
    guard let timing = event.timing else { return [] }
    guard let run = timing.run else { return timing.dates.filter(month.contains) }
    return run.overlaps(month) ? [max(run.first, month.first)] : []
  }

  private func line(of event: ScheduledEvent, in month: DateSpan) -> String {
    let title = event.calendarTitle(in: language)
    let names = names(of: event, in: month)
    // A title that begins with its day says it already.
    let saysDay = title.hasPrefix("\(names) ") || title.hasPrefix("\(names):")
    let day = event.status == .expected ? words.words(.expectedDays(names)) : names
    let line = saysDay ? title : "\(day): \(title)"
    return words.notHeld(event).map { words.words(.lineNotHeld(line, $0)) } ?? line
  }

  private func names(of event: ScheduledEvent, in month: DateSpan) -> String {
    if let time = event.vagueTime(in: language) { return time.capitalisedFirst }
    if let run = event.timing?.run, run.count > 1 {
      return LocalizedText.yearlessDays(run.first, run.last)[language]
    }
    let days = days(of: event, in: month)
    let weekdays = Set(days.map(\.weekday)).sorted { $0.rawValue < $1.rawValue }
    if days.count > Self.mostDays, weekdays.count <= Self.mostDays {
      return weekdays.map { $0.shortName(in: language) }.joined(separator: ", ")
    }
    guard let first = days.first, let last = days.last, days.count > Self.mostDays else {
      return days.map { LocalizedText.yearlessDay($0)[language] }.joined(separator: ", ")
    }
    return LocalizedText.yearlessDays(first, last)[language]
  }

  /// As many days of a series stand in a month one by one; of more its weekdays do, if they are no more.
  private static let mostDays = 3
}
