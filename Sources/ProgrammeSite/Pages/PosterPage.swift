internal import CivilTime
internal import EventKitLite

/// A year on one sheet of paper, A3 across: twelve months, each with its events below.
///
/// What fits is worked out from the paper's size, in ``PosterSpace``; where something does not, the
/// month says how much more there is.
struct PosterPage {
  private let number: Int
  private let context: SiteContext

  init(of year: Int, _ context: SiteContext) {
    number = year
    self.context = context
  }

  var parts: [SharedBytes] {
    let year = context.programme.year(number)
    guard let days = context.facts.daysOfYears[number] else { return [] }
    let places = context.facts.placesOfYears[number] ?? [:]
    let lists = days.firstsOfMonths.map { first in
      (places[first] ?? []).map { line(of: context.facts.schedule.events[$0]) }
    }
    let space = PosterSpace(months: lists)
    let tables = context.months[number] ?? []
    let all = lists.map(space.fitting)
    let months = all.enumerated().map { place, fitting -> Fields in
      var fields: Fields = ["lines": fitting.lines.map { self.fields(of: $0, space) }]
      fields["month"] = tables.indices.contains(place) ? tables[place] : nil
      if fitting.more > 0 { fields["more"] = context.say(.moreInMonth(fitting.more)) }
      return fields
    }
    let fields: Fields = [
      "size": space.size, "legend": MonthTable.legend(in: context), "year": year.label,
      "back": context.link(to: .year(number)), "months": months,
      "isCut": all.contains { $0.more > 0 },
    ]
    return context.page(
      "poster", at: .poster(number), titled: context.say(.posterTitle(year.label)), fields)
  }

  private func line(of event: ScheduledEvent) -> PosterSpace.Line {
    let mark = YearDays.Mark(event.status)
    return PosterSpace.Line(
      days: [days(of: event), event.hours(in: context.language)].compactMap(\.self)
        .joined(separator: ", "), title: title(of: event), mark: "\(mark)",
      state: mark == .certain ? "" : context.say(.status(event.status)))
  }

  private func title(of event: ScheduledEvent) -> String {
    let title = event.title(in: context.language)
    guard let day = event.workingDay?.tableText(in: context.language) else { return title }
    let mark = LocalizedText.workingDayThatCounts(day, isLater: event.isWorkingDayLater)
    return "\(title) · \(context.say(mark))"
  }

  /// The days without the poster's year.
  private func days(of event: ScheduledEvent) -> String {
    let language = context.language
    guard event.vagueTime(in: language) == nil, let run = event.timing?.run else {
      return context.days(of: event)
    }
    if run.count > 1 { return LocalizedText.yearlessDays(run.first, run.last)[language] }
    return "\(run.first.weekday.shortName(in: language)) \(run.first.yearlessText(in: language))"
  }

  private func fields(of line: PosterSpace.Line, _ space: PosterSpace) -> Fields {
    [
      "days": line.days, "title": line.title, "mark": line.mark,
      "state": line.state,
      "height": "\(space.height(of: line))",
    ]
  }
}

/// How much of a year's events has room on a poster.
///
/// Letters are taken to be as wide as the wide ones of common fonts, and each line of the page has
/// the height that is counted here, so that what is counted to fit does.
struct PosterSpace {
  /// An event on the poster.
  struct Line: Sendable {
    let days: String
    let title: String
    let mark: String
    /// How certain it is, where it is not certain.
    let state: String
  }

  /// A size of print: how many lines a month has room for, and how many letters a line.
  private struct Print {
    let name: String
    let lines: Int
    let letters: Int
  }

  /// From the largest to the smallest that can be read on a wall. The numbers are those of the
  /// stylesheet: a month of six weeks leaves 43 millimetres.
  private static let prints = [
    Print(name: "large", lines: 12, letters: 52), Print(name: "medium", lines: 15, letters: 66),
    Print(name: "small", lines: 38, letters: 38),
  ]

  private let print: Print

  /// Chooses the largest print in which all months have room, or the smallest.
  init(months: [[Line]]) {
    print =
      Self.prints.first { print in
        months.allSatisfy { Self.height(of: $0, print) <= print.lines }
      } ?? Self.prints[Self.prints.count - 1]
  }

  /// The print's name in the stylesheet.
  var size: String { print.name }

  /// How many lines an event takes: two at most.
  func height(of line: Line) -> Int { Self.height(of: line, print) }

  /// The events that have room, and how many more there are.
  func fitting(_ lines: [Line]) -> (lines: [Line], more: Int) {
    if Self.height(of: lines, print) <= print.lines { return (lines, 0) }
    var room = print.lines - 1
    let fitting = lines.prefix { line in
      room -= Self.height(of: line, print)
      return room >= 0
    }
    return (Array(fitting), lines.count - fitting.count)
  }

  private static func height(of lines: [Line], _ print: Print) -> Int {
    lines.reduce(0) { $0 + height(of: $1, print) }
  }

  private static func height(of line: Line, _ print: Print) -> Int {
    line.days.count + 1 + line.title.count + line.state.count + 3 > print.letters ? 2 : 1
  }
}
