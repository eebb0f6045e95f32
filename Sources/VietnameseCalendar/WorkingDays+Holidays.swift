public import CivilTime

/// A year's holidays as days off.
extension WorkingDays {
  /// The decisions about an observance in a year.
  func closures(
    of observance: PublicHolidays.Observance, in year: Int
  ) -> [PublicHolidays.Closure] {
    holidays.closures.filter { $0.holiday == observance.id && $0.year == year }
  }

  /// The days off that the holidays of a year bring, weekly days off apart.
  func daysOff(in year: Int) -> [CalendarDate: [Cause]] {
    var off: [CalendarDate: [Cause]] = [:]
    var toCompensate: [(CalendarDate, PublicHolidays.Observance)] = []
    for observance in holidays.observances where observance.isDayOff {
      let closures = closures(of: observance, in: year)
      for closure in closures {
        // The decision names every day, those in compensation included.
        for day in closure.dates.days {
          off[day, default: []].append(.holiday(observance, document: closure.document))
        }
      }
      for span in observance.spans(in: year) {
        for day in span.days where off[day] == nil || closures.isEmpty {
          off[day, default: []].append(.holiday(observance, document: nil))
          if closures.isEmpty { toCompensate.append((day, observance)) }
        }
        guard closures.isEmpty, let expected = observance.expectedClosure else { continue }
        let beside =
          (0..<expected.before).map { span.first.adding(days: -1 - $0) }
          + (0..<expected.after).map { span.last.adding(days: 1 + $0) }
        for day in beside {
          off[day, default: []].append(.expected(observance))
          toCompensate.append((day, observance))
        }
      }
    }
    let known = Set(holidays.observances.map(\.id))
    for closure in holidays.closures where closure.year == year && !known.contains(closure.holiday)
    {
      for day in closure.dates.days {
        off[day, default: []].append(.closure(closure.holiday, document: closure.document))
      }
    }
    compensate(toCompensate, in: &off)
    return off
  }

  /// Gives the next day that is neither a weekly day off nor a holiday for each holiday on a weekly
  /// day off (Labour Code of 2019, article 111.3).
  private func compensate(
    _ days: [(CalendarDate, PublicHolidays.Observance)], in off: inout [CalendarDate: [Cause]]
  ) {
    guard weekend.count < 7 else { return }
    for (day, observance) in days.sorted(by: { $0.0 < $1.0 }) where weekend.contains(day.weekday) {
      var next = day.adding(days: 1)
      while off[next] != nil || weekend.contains(next.weekday), next < .latest {
        next = next.adding(days: 1)
      }
      off[next] = [.compensation(observance, on: day)]
    }
  }
}

extension WorkingDays.Cause {
  /// The cause in words, without a full stop.
  public func text(in language: Language) -> String {
    let vi = language == .vietnamese
    let by = { (document: String?) in document.map { " (\($0))" } ?? "" }
    switch self {
    case .weekend(let weekday):
      return vi
        ? "ngày nghỉ hằng tuần (\(weekday.name(in: language)))"
        : "weekly day off (\(weekday.name(in: language)))"
    case .holiday(let observance, let document):
      return (vi ? "nghỉ lễ: " : "holiday: ") + observance.title[language] + by(document)
    case .closure(let name, let document):
      return (vi ? "nghỉ theo quyết định: " : "closed by decision: ") + name + by(document)
    case .expected(let observance):
      return vi
        ? "dự kiến nghỉ dịp \(observance.title[language]), chờ quyết định của năm"
        : "expected to be off with \(observance.title[language]), until the year's decision"
    case .compensation(let observance, let day):
      return vi
        ? "nghỉ bù: \(observance.title[language]) (\(day.shortText)) trùng ngày nghỉ hằng tuần"
        : "in compensation: \(observance.title[language]) (\(day.longText(in: language))) falls on a weekly day off"
    case .swappedOff(let day, let document):
      return vi
        ? "hoán đổi: nghỉ, làm bù \(day.longText(in: language))\(by(document))"
        : "swapped: off, worked on \(day.longText(in: language)) instead\(by(document))"
    case .swappedIn(let day, let document):
      return vi
        ? "hoán đổi: làm bù cho \(day.longText(in: language))\(by(document))"
        : "swapped: worked in place of \(day.longText(in: language))\(by(document))"
    }
  }
}
