package import CivilTime

/// What results say, and what speaks against writing one down.
extension LocalizedText {
  // MARK: What was reported

  /// Who reported what and when, in a few words: `Sở VHTTDL báo cáo ngày 12/12/2026; văn bản 45`.
  package static func result(_ result: Programme.Result, by unit: String) -> LocalizedText {
    let day = LocalizedText(
      vi: "\(unit) báo cáo ngày \(result.on.shortText)",
      en: "\(unit) reported on \(result.on.text(in: .english))")
    return [day, result.document.map(document), result.note].compactMap(\.self)
      .joined(separator: "; ")
  }

  // MARK: What speaks against one

  static func reported(_ day: CalendarDate, after today: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày báo cáo \(day.shortText) ở sau hôm nay, \(today.shortText)",
      en:
        "it would be reported on \(day.text(in: .english)), after today, \(today.text(in: .english))"
    )
  }

  static func reported(_ day: CalendarDate, before year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "ngày báo cáo \(day.shortText) ở trước năm \(year) quá một năm",
      en: "it would be reported on \(day.text(in: .english)), more than a year before \(year) began"
    )
  }

  static let correctDay = LocalizedText(
    vi: "sửa lại ngày ở khóa 'on'", en: "correct the day under 'on'")

  static func resultOfNothing(_ result: Programme.Result, _ year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "'\(result.event)' không được tổ chức năm \(year), hoặc đã hủy hay tạm hoãn",
      en: "'\(result.event)' is not held in \(year), or is cancelled or postponed")
  }

  /// Who has to report instead; `nil` where nobody has.
  static func unitsThatReport(_ units: [Programme.Unit.ID]) -> LocalizedText {
    var seen: Set<Programme.Unit.ID> = []
    let names = units.filter { seen.insert($0).inserted }.map(\.rawValue)
    guard !names.isEmpty else {
      return LocalizedText(
        vi: "không đơn vị nào phải báo cáo việc này", en: "nobody has to report on it")
    }
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return LocalizedText(
      vi: "các đơn vị phải báo cáo: \(list)", en: "those that must report: \(list)")
  }

  static func resultOfManyDays(
    _ event: ProgrammeEvent.ID, _ days: [CalendarDate]
  ) -> LocalizedText {
    let most = 6
    let more = days.count > most ? ", …" : ""
    let vietnamese = days.prefix(most).map(\.shortText).joined(separator: ", ")
    let english = days.prefix(most).map { $0.text(in: .english) }.joined(separator: ", ")
    return LocalizedText(
      vi: "'\(event)' có nhiều hạn trong năm: \(vietnamese)\(more)",
      en: "'\(event)' is due on several days of the year: \(english)\(more)")
  }

  static let nameDayOfResult = LocalizedText(
    vi: "ghi rõ hạn nào bằng --day", en: "say which of them with --day")

  static func resultKnown(_ result: Programme.Result) -> LocalizedText {
    LocalizedText(
      vi: "kết quả này của '\(result.unit)' đã được ghi",
      en: "this result of '\(result.unit)' was entered already")
  }

  static func resultAgain(line: Int?) -> LocalizedText {
    LocalizedText(
      vi: "dòng này thay cho kết quả đã ghi" + (line.map { " ở dòng \($0)" } ?? ""),
      en: "this replaces the earlier result" + (line.map { " on line \($0)" } ?? ""))
  }
}
