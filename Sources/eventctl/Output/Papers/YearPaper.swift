import EventKitLite
import Papers
import Sheets

/// A year on one sheet: twelve months, each with its days; in a workbook the same as a table.
struct YearPaper {
  let schedule: Schedule
  let year: CycleYear
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    Paper(
      "\(words.name), \(year.label)", in: language, office: terms.office,
      parts: [
        Paper.Part(
          .poster,
          [
            .title([
              "\(words.words(.scheduleTitle)) \(words.words(.yearOf(year.label)).uppercased())",
              words.name,
            ]), .months(months, Paper.Table(sheet)),
          ])
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
      words.words(.yearOf(year.label)).capitalisedFirst, in: language, of: schedule.events,
      fields: fields, for: .workbook)
  }

  private var months: [Paper.Month] {
    var first = year.span.first.wholeMonth.first
    var months: [Paper.Month] = []
    while first <= year.span.last {
      let month = first.wholeMonth
      let lines = schedule.events.filter { starts(of: $0).contains { month.contains($0) } }
        .map { line(of: $0, in: month) }
      months.append(Paper.Month(words.words(.monthGroup(first)), lines))
      first = month.last.adding(days: 1)
    }
    return months
  }

  /// Days on which something begins: of a run its first, of a series each.
  private func starts(of event: ScheduledEvent) -> [CalendarDate] {
    guard let timing = event.timing else { return [] }
    return timing.run.map { [$0.first] } ?? timing.dates
  }

  private func line(of event: ScheduledEvent, in month: DateSpan) -> String {
    let title = event.calendarTitle(in: language)
    if let time = event.vagueTime(in: language) { return "\(time.capitalisedFirst): \(title)" }
    if let run = event.timing?.run, run.count > 1 {
      return "\(LocalizedText.yearlessDays(run.first, run.last)[language]): \(title)"
    }
    let days = starts(of: event).filter { month.contains($0) }
    guard days.count <= Self.mostDays else {
      return "\(event.shortDays(in: language)): \(title)"
    }
    let names = days.map { LocalizedText.yearlessDay($0)[language] }.joined(separator: ", ")
    // A title that begins with its day says it already.
    return title.hasPrefix("\(names) ") ? title : "\(names): \(title)"
  }

  /// As many days of a series stand in a month one by one.
  private static let mostDays = 3
}
