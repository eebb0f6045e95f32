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
        Sheet.Field("isProvisional", for: .data) { .flag($0.kind.isProvisional) },
        Sheet.Field("reasons", LocalizedText.reason[language]) { day in
          .list(
            day.kind.causes.map { $0.text(in: language) },
            as: day.reasons(in: language).joined(separator: "; "))
        },
        Sheet.Field("weekday", LocalizedText.weekdayHeading[language], for: [.document, .data]) {
          .text($0.date.weekday.name(in: language))
        },
      ])
  }
}

extension WorkingDays.Day {
  /// Worked or off, and why.
  func sentence(in language: Language) -> String {
    let reasons = reasons(in: language).joined(separator: "; ")
    return reasons.isEmpty ? state(in: language) : "\(state(in: language)) (\(reasons))"
  }

  /// Worked or off, in a word.
  fileprivate func state(in language: Language) -> String {
    (kind.isWorking ? LocalizedText.worked : .off)[language]
  }

  /// Why it is as it is, and how far that is known.
  fileprivate func reasons(in language: Language) -> [String] {
    kind.causes.map { $0.text(in: language) }
      + (kind.isProvisional ? [LocalizedText.provisional[language]] : [])
  }
}
