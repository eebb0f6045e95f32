import EventKitLite
import Testing

/// A rule in few signs, by which the tests of the grammar say what a phrase is read as.
///
/// Days are written as in programme files, lunar ones with an L behind them, the last day of a month
/// with an E: `1/4..E6` is April to June.
extension DateRule {
  var code: String {
    switch self {
    case .yearly(let days):
      days.isSingleDay ? days.from.code : "\(days.from.code)..\(days.through.code)"
    case .once(let span): "once \(span)"
    case .workingDay(let number, let month): "wd\(number)/\(month)"
    case .weeks(let weeks): weeks.code
    case .between(let first, let last): "<\(first.code)> to <\(last.code)>"
    case .deadline(let rule, let includesDay, let direction):
      (includesDay ? "by " : "before ") + rule.code + (direction.map { " \($0)" } ?? "")
    case .announced(let unit, let expected, _): "\(unit)?" + (expected.map { " \($0.code)" } ?? "")
    case .weekly(let days): "weekly \(days.code)"
    case .monthly(let days): "monthly " + days.map(\.code).joined(separator: ",")
    case .recurrence(let rule, let start): "\(rule)" + (start.map { " since \($0)" } ?? "")
    case .relative(let days, let working, let base):
      "\(days)\(working ? "wd" : "d") of \(base)"
    case .onGroup(let group, let substitutes): "on \(group)" + (substitutes ? " bù" : "")
    case .month(let month): "month \(month)"
    case .season(let season, let expected): "\(season)" + (expected.map { " \($0.code)" } ?? "")
    case .vague(let time): "\(time.code)"
    case .undated: "undated"
    case .list(let rules): "[" + rules.map(\.code).joined(separator: "; ") + "]"
    case .qualified(let rule, let qualifiers): rule.code + qualifiers.code
    }
  }
}

extension DayRule {
  fileprivate var code: String {
    switch self {
    case .fixed(let day): "\(day)"
    case .weekday(let nth): "\(nth.ordinal)\(nth.weekday.code)/\(nth.month)"
    case .lunar(let day): "\(day.day)/\(day.month)\(day.isLeap ? "N" : "")L"
    case .lastDay(let month): "E\(month)"
    case .lastLunarDay(let month): "E\(month)L"
    case .easter(let days): days < 0 ? "easter\(days)" : "easter+\(days)"
    case .near(let weekday, let side, let day): "\(weekday.code) \(side) \(day.code)"
    }
  }
}

extension Weeks {
  fileprivate var code: String {
    let weeks =
      switch count {
      case .holding(let day): "week of \(day.code)"
      case .ofYear(let numbers): "weeks \(numbers.lowerBound)-\(numbers.upperBound)"
      case .of(let event, let numbers):
        "weeks \(numbers.lowerBound)-\(numbers.upperBound) of \(event)"
      }
    return (weekday.map { "\($0.code) " } ?? "") + weeks
  }
}

extension WeeklyDays {
  fileprivate var code: String {
    let days =
      switch days {
      case .weekdays(let days): days.map(\.code).joined(separator: ",")
      case .workingDays: "working"
      }
    return days + (starting.map { " every \(interval) since \($0)" } ?? "")
  }
}

extension MonthlyDay {
  fileprivate var code: String {
    switch self {
    case .day(let day): "\(day)"
    case .weekday(let ordinal, let weekday): "\(ordinal)\(weekday.code)"
    case .workingDay(let number): "wd\(number)"
    case .lunar(let day): "\(day)L"
    }
  }
}

extension VagueTime {
  fileprivate var code: String {
    switch self {
    case .quarter(let number): "quarter \(number)"
    case .half(let number): "half \(number)"
    case .allYear: "year"
    case .partOfMonth(let part, let month): "\(part) \(month)"
    case .partOfYear(let part): "\(part) year"
    }
  }
}

extension Qualifiers {
  fileprivate var code: String {
    [
      years.map { "years \($0.code)" }, from.map { "from \($0)" }, until.map { "until \($0)" },
      within.isEmpty ? nil : "within " + within.map(\.code).joined(separator: ","),
      except.isEmpty ? nil : "except " + except.map(\.code).joined(separator: ","),
      also.isEmpty ? nil : "also " + also.map(\.code).joined(separator: ","),
      whenSunday.map { "sunday " + DateRule.yearly($0).code }, shift.map { "shift \($0)" },
      hours.map(\.code), place.map { "place \($0[.vietnamese])" },
    ].compactMap(\.self).map { " | " + $0 }.joined()
  }
}

extension DateRule.Hours {
  fileprivate var code: String {
    switch self {
    case .part(let part): part.rawValue
    case .sessions(let sessions):
      sessions.map { "\($0.from)-" + ($0.to.map { "\($0)" } ?? "") }.joined(separator: ",")
    }
  }
}

extension YearSet {
  var code: String {
    switch self {
    case .range(let years): "\(years.lowerBound)-\(years.upperBound)"
    case .list(let years): years.map(String.init).joined(separator: ",")
    case .every(let interval, let first): "\(interval) from \(first)"
    }
  }
}

extension DaySet {
  fileprivate var code: String {
    switch self {
    case .holidays: "holidays"
    case .rule(let rule): rule.code
    case .event(let event): "@\(event)"
    }
  }
}

/// A programme in memory with one event to look at, and another, `hoc-ky-1`, to count from.
enum WhenSample {
  static func files(_ when: String, more: String = "") -> [String: [UInt8]] {
    let events =
      "- id: viec\n  title: { vi: Việc, en: Task }\n  when: \(when)\n\(more)"
      + "- { id: hoc-ky-1, title: { vi: Học kỳ, en: Term }, when: 5/9..31/12 }\n"
    return [
      "programme.yaml": Array(ProgrammeFolder.programme.utf8),
      "units.yaml": Array(ProgrammeFolder.units.utf8), "events.yaml": Array(events.utf8),
    ]
  }

  static func event(_ when: String, more: String = "") throws -> ProgrammeEvent {
    let programme = try Programme(files: files(when, more: more))
    return try #require(programme.event("viec"))
  }

  static func rule(_ when: String, more: String = "") throws -> String {
    try event(when, more: more).when.code
  }

  /// What is wrong with a `when`, whose value begins in column 9: the place, the message, the hint and
  /// the code.
  static func told(_ when: String, more: String = "") -> [String] {
    problems(when, more: more).map { problem in
      let place = problem.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? ""
      let hint = problem.hint.map { " (\($0[.english]))" } ?? ""
      return "\(place) \(problem.message[.english])\(hint) [\(problem.code)]"
    }
  }

  /// What is wrong with a `when`; nothing where it can be read.
  static func problems(_ when: String, more: String = "") -> [Diagnostic] {
    do throws(InvalidDocument) {
      _ = try Programme(files: files(when, more: more))
      return []
    } catch {
      return error.diagnostics
    }
  }
}
