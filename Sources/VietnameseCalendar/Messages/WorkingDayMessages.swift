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
    case .substitute(let observance, let day, let document):
      LocalizedText(
        vi: "nghỉ bù: \(observance.title[.vietnamese]) (\(day.shortText)) trùng ngày nghỉ hằng tuần"
          + inBrackets(document),
        en: "substitute day: \(observance.title[.english]) (\(day.longText(in: .english))) falls "
          + "on a weekly day off" + inBrackets(document))
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

  static func doubt(_ doubt: WorkingDays.Doubt) -> LocalizedText {
    switch doubt {
    case .undecided(let observance, let year):
      LocalizedText(
        vi: "còn tùy quyết định nghỉ \(observance.title[.vietnamese]) năm \(year)",
        en: "depends on the decision on \(observance.title[.english]) of \(year)")
    case .speaksForDayOff(let observance):
      inEachLanguage("căn cứ cho là ngày nghỉ: ", "for a day off: ", observance.dispute?.off)
    case .speaksForWork(let observance):
      inEachLanguage(
        "căn cứ cho là ngày làm việc: ", "for a working day: ", observance.dispute?.worked)
    case .beforeData(let day):
      LocalizedText(
        vi: "dữ liệu ngày nghỉ chỉ có từ \(day.longText(in: .vietnamese))",
        en: "the data on days off begin on \(day.longText(in: .english))")
    case .noHolidays:
      LocalizedText(vi: "chưa có dữ liệu ngày nghỉ lễ", en: "no public holidays are known")
    }
  }

  static func state(_ state: WorkingDays.State) -> LocalizedText {
    switch state {
    case .settled: LocalizedText(vi: "chắc chắn", en: "settled")
    case .expected: LocalizedText(vi: "dự kiến", en: "expected")
    case .disputed: LocalizedText(vi: "còn ý kiến khác nhau", en: "disputed")
    }
  }

  private static func inEachLanguage(
    _ vi: String, _ en: String, _ text: LocalizedText?
  ) -> LocalizedText {
    LocalizedText(
      vi: vi + (text?[.vietnamese] ?? ""), en: en + (text?[.english] ?? ""))
  }

  private static func inBrackets(_ document: String?) -> String {
    document.map { " (\($0))" } ?? ""
  }
}
