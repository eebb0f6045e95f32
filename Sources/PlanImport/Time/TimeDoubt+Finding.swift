internal import CivilTime

extension TimeDoubt {
  /// What a doubt is called in reports.
  var code: Diagnostic.Code {
    switch self {
    case .notUnderstood: .timeNotUnderstood
    case .noYear: .noYear
    case .noSuchDay, .lastBeforeFirst: .noSuchDayOfPlan
    case .otherWeekday: .otherWeekday
    case .otherLunarDay: .otherLunarDay
    case .otherCount: .otherCount
    case .shortYear: .shortYear
    case .monthFirst: .monthFirst
    case .crossesNewYear: .crossesNewYear
    case .otherMonth: .otherMonth
    case .rhythmWithoutDay: .rhythmWithoutDay
    case .countedWeeks: .countedWeeks
    case .weekOfMonth: .timeNotUnderstood
    case .target: .targetYear
    case .severalTimes: .severalTimes
    case .hoursLeftOut: .hoursLeftOut
    case .outsideHorizon: .yearOutside
    }
  }

  /// How serious it is.
  var severity: Diagnostic.Severity {
    switch self {
    case .noYear, .noSuchDay, .lastBeforeFirst, .otherWeekday, .otherLunarDay, .otherCount: .error
    case .shortYear, .monthFirst, .crossesNewYear, .weekOfMonth, .severalTimes: .note
    case .notUnderstood, .otherMonth, .rhythmWithoutDay, .countedWeeks, .target, .hoursLeftOut,
      .outsideHorizon:
      .warning
    }
  }

  /// Whether it was read all the same.
  var isNote: Bool { severity == .note }

  var message: LocalizedText {
    switch self {
    case .notUnderstood(let words): .timeNotUnderstood(words.onOneLine)
    case .noYear: .noYearOfPlan([])
    case .noSuchDay(let day): .noDayInPlan(day)
    case .lastBeforeFirst(let days): .lastDayBeforeFirst(days)
    case .otherWeekday(let said, let day): .otherWeekday(said, day)
    case .otherLunarDay(let day, let meant): .otherLunarDay(day, meant)
    case .otherCount(let said, let found): .otherCount(said, found)
    case .shortYear(let short, let year): .shortYear(short, year)
    case .monthFirst(let day): .monthFirst(day)
    case .crossesNewYear(let span): .crossesNewYear(span)
    case .otherMonth(let found, let said): .otherMonth(found, said)
    case .rhythmWithoutDay: .rhythmWithoutDay
    case .countedWeeks(let weeks): .countedWeeks(weeks)
    case .weekOfMonth: .weekOfMonth
    case .target(let year): .targetYear(year)
    case .severalTimes(let heading): .severalTimes(heading)
    case .hoursLeftOut: .hoursLeftOut
    case .outsideHorizon(let year): .yearOutside(year)
    }
  }

  var hint: LocalizedText? {
    switch self {
    case .notUnderstood: .writeTime
    case .noYear: .giveYear
    case .rhythmWithoutDay: .askForDay
    case .countedWeeks(let weeks): .writeWeeks(weeks)
    case .target: .moveToTargets
    default: nil
    }
  }
}
