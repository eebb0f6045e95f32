internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// A year: twelve months with days off, lunar days and marks, and what there is beside them.
struct YearPage {
  private let number: Int
  private let context: SiteContext

  init(of year: Int, _ context: SiteContext) {
    number = year
    self.context = context
  }

  private var programme: Programme { context.programme }

  var parts: [SharedBytes] {
    let year = programme.year(number)
    guard let days = context.facts.daysOfYears[number] else { return [] }
    let places = context.facts.placesOfYears[number] ?? [:]
    let waiting = context.facts.schedule.waiting.filter { $0.year == number }
    let months = zip(days.firstsOfMonths, context.months[number] ?? []).map { first, month in
      var fields: Fields = [
        "name": days.name(ofMonth: first, in: context.language).capitalisedFirst,
        "anchor": first.description,
      ]
      fields["entries"] = context.templates.list(
        "part", (places[first] ?? []).map { ["entry": context.entries[$0]] })
      fields["month"] = month
      return fields
    }
    var fields: Fields = [
      "months": months,
      "poster": context.link(to: .poster(number)), "legend": MonthTable.legend(in: context),
      "daysOff": daysOff(days),
    ]
    fields["waiting"] = context.templates.list(
      "waiting", WaitingLines(waiting, context).lines(from: 1))
    for (name, other) in [("before", number - 1), ("after", number + 1)]
    where context.facts.years.contains(other) {
      fields[name] =
        ["label": programme.year(other).label, "link": context.link(to: .year(other))] as Fields
    }
    return context.page(
      "year", at: .year(number), titled: context.say(.yearTitle(year.label)), fields)
  }

  /// The days off that are none of the week's, with their reasons.
  private func daysOff(_ days: YearDays) -> [Fields] {
    days.year.span.days.compactMap { date in
      guard let kind = days.kinds[date] else { return nil }
      let isInDoubt = days.isInDoubt(date)
      guard days.isHoliday(date) || days.isWorkedInstead(date) || isInDoubt else { return nil }
      let causes = kind.causes.filter { !$0.isWeekend }.map { $0.text(in: context.language) }
      let doubts = isInDoubt ? [kind.state.name(in: context.language)] : []
      return [
        "date": date.description, "day": date.tableText(in: context.language),
        "why": (causes + doubts).joined(separator: "; "),
      ]
    }
  }
}
