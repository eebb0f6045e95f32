internal import CivilTime

/// Years that a file names, to be looked at once it is known with which day the programme's begin.
enum NamedYears {
  /// Some years, by their numbers.
  case years(YearSet)
  /// The years of some days.
  case days(DateSpan)
  /// The year for which days are announced.
  case announced(DateSpan, for: Int)

  /// The years of which the programme must cover some.
  func set(in programme: Programme) -> YearSet {
    switch self {
    case .years(let years): years
    case .days(let span): .range(programme.numbersOfYears(of: span))
    case .announced(_, let year): .list([year])
    }
  }
}

extension CycleYear {
  /// Whether a day lies in it or in a year beside it.
  func isNear(_ day: CalendarDate) -> Bool {
    abs(CycleYear(of: day, beginning: beginning).number - number) <= 1
  }
}
