import EventKitLite
import Sheets

/// Which days are worked.
enum WorkdaySheet {
  /// The sheet of some days.
  static func sheet(of days: [WorkingDays.Day], in language: Language) -> Sheet {
    Sheet(
      in: language, of: days,
      fields: [
        Sheet.Field("day", LocalizedText.day[language], .date, for: .screen) {
          .text($0.date.tableText(in: language))
        },
        Sheet.Field("date", LocalizedText.day[language], .date, for: [.document, .data]) {
          .day($0.date)
        },
        Sheet.Field("isWorking", LocalizedText.status[language], .status) {
          .flag($0.kind.isWorking, as: $0.state(in: language))
        },
        Sheet.Field("state", LocalizedText.certainty[language], for: [.document, .data]) {
          .text($0.kind.state.rawValue, as: $0.kind.state.name(in: language))
        },
        Sheet.Field("reasons", LocalizedText.reason[language]) { day in
          .list(day.kind.reasons(in: language), as: day.why(in: language))
        },
        Sheet.Field("weekday", LocalizedText.weekdayHeading[language], for: [.document, .data]) {
          .text($0.date.weekday.name(in: language))
        },
      ])
  }

  /// How many days of a span are worked, and how far that is known.
  struct Count {
    let span: DateSpan
    let worked: Int
    /// The days that may be otherwise.
    let unsettled: [WorkingDays.Day]

    init(of days: [WorkingDays.Day], in span: DateSpan) {
      self.span = span
      worked = days.count { $0.kind.isWorking }
      unsettled = days.filter { $0.kind.state != .settled }
    }
  }

  /// The sheet of a count.
  static func sheet(of count: Count, in language: Language) -> Sheet {
    let state = WorkingDays.State(of: count.unsettled)
    return Sheet(
      in: language, of: [count],
      fields: [
        Sheet.Field("from", LocalizedText.fromHeading[language], .date) { .day($0.span.first) },
        Sheet.Field("to", LocalizedText.toHeading[language], .date) { .day($0.span.last) },
        Sheet.Field("count", LocalizedText.workingDays[language], .number) { .number($0.worked) },
        Sheet.Field("state", LocalizedText.certainty[language]) { _ in
          .text(state.rawValue, as: state.name(in: language))
        },
        Sheet.Field("unsettled", for: .data) { .list($0.unsettled.map(\.date.description)) },
      ])
  }
}

extension WorkingDays.Day {
  /// Worked or off, and why.
  func sentence(in language: Language) -> String {
    let reasons = why(in: language)
    return reasons.isEmpty ? state(in: language) : "\(state(in: language)) (\(reasons))"
  }

  /// Worked or off, in a word.
  fileprivate func state(in language: Language) -> String {
    (kind.isWorking ? LocalizedText.worked : .off)[language]
  }

  /// Why, and how certain it is where it is not settled.
  fileprivate func why(in language: Language) -> String {
    let reasons = kind.reasons(in: language).joined(separator: "; ")
    return kind.state == .settled ? reasons : "\(kind.state.name(in: language)): \(reasons)"
  }
}
