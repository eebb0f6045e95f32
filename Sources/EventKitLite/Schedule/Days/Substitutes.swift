internal import CivilTime
internal import VietnameseCalendar

extension PublicHolidays.Observance {
  /// The days off in place of it, as an occasion of their own with a name of their own.
  var substitute: PublicHolidays.Observance {
    PublicHolidays.Observance(
      id: "bu-\(id)", title: .substitute(for: title), days: days, isDayOff: true,
      groups: groups, basis: basis, verification: verification)
  }
}

extension WorkingDays {
  /// The days off in place of some days of an observance, runs of them together.
  func substitutes(
    for observance: PublicHolidays.Observance, on spans: [DateSpan]
  ) -> [DateSpan] {
    // A substitute lies a few days off, after Tết a week.
    let near = spans.compactMap { span in
      DateSpan(span.first.adding(days: -14), through: span.last.adding(days: 14))
    }
    let days = near.flatMap(days(in:)).filter { day in
      day.kind.causes.contains { cause in
        guard case .substitute(observance, on: let lost, _) = cause else { return false }
        return spans.contains { $0.contains(lost) }
      }
    }
    return Set(days.map(\.date)).spans
  }
}
