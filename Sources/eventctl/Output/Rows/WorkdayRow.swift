import EventKitLite

/// A day as `eventctl workdays` shows it.
struct WorkdayRow: Encodable {
  let date: String
  let weekday: String
  let isWorking: Bool
  let isProvisional: Bool
  let reasons: [String]
  private let words: [String]

  init(_ day: CalendarDate, _ kind: WorkingDays.Kind, in language: Language) {
    let vi = language == .vietnamese
    date = day.description
    weekday = day.weekday.name(in: language)
    isWorking = kind.isWorking
    isProvisional = kind.isProvisional
    reasons = kind.causes.map { $0.text(in: language) }
    words = [
      "\(day.weekday.shortName(in: language)) \(day.shortText)",
      kind.isWorking ? (vi ? "làm việc" : "worked") : (vi ? "nghỉ" : "off"),
      (reasons + (kind.isProvisional ? [vi ? "tạm tính" : "provisional"] : []))
        .joined(separator: "; "),
    ]
  }

  /// Worked or off, and why.
  var sentence: String {
    words[2].isEmpty ? words[1] : "\(words[1]) (\(words[2]))"
  }

  private enum CodingKeys: CodingKey { case date, weekday, isWorking, isProvisional, reasons }

  static func table(_ rows: [WorkdayRow], in language: Language) -> Table {
    Table(
      header: language == .vietnamese ? ["Ngày", "", "Lý do"] : ["Day", "", "Reason"],
      rows: rows.map(\.words))
  }
}
