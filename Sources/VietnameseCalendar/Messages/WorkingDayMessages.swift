internal import CivilTime

/// Why a day is worked or not.
extension LocalizedText {
  static func cause(_ cause: WorkingDays.Cause) -> LocalizedText {
    switch cause {
    case .weekend(let weekday):
      LocalizedText(
        vi: "ngày nghỉ hằng tuần (\(weekday.name(in: .vietnamese)))",
        en: "weekly day off (\(weekday.name(in: .english)))")
    case .holiday(let observance, let document):
      LocalizedText(
        vi: "nghỉ lễ: \(observance.title[.vietnamese])\(inBrackets(document))",
        en: "holiday: \(observance.title[.english])\(inBrackets(document))")
    case .closure(let name, let document):
      LocalizedText(
        vi: "nghỉ theo quyết định: \(name)\(inBrackets(document))",
        en: "closed by decision: \(name)\(inBrackets(document))")
    case .expected(let observance):
      LocalizedText(
        vi: "dự kiến nghỉ dịp \(observance.title[.vietnamese]), chờ quyết định của năm",
        en: "expected to be off with \(observance.title[.english]), until the year's decision")
    case .compensation(let observance, let day):
      LocalizedText(
        vi:
          "nghỉ bù: \(observance.title[.vietnamese]) (\(day.shortText)) trùng ngày nghỉ hằng tuần",
        en: "in compensation: \(observance.title[.english]) (\(day.longText(in: .english))) falls "
          + "on a weekly day off")
    case .swappedOff(let day, let document):
      LocalizedText(
        vi: "hoán đổi: nghỉ, làm bù \(day.longText(in: .vietnamese))\(inBrackets(document))",
        en: "swapped: off, worked on \(day.longText(in: .english)) instead\(inBrackets(document))")
    case .swappedIn(let day, let document):
      LocalizedText(
        vi: "hoán đổi: làm bù cho \(day.longText(in: .vietnamese))\(inBrackets(document))",
        en: "swapped: worked in place of \(day.longText(in: .english))\(inBrackets(document))")
    }
  }

  private static func inBrackets(_ document: String?) -> String {
    document.map { " (\($0))" } ?? ""
  }
}
