extension CalendarDate {
  /// Day, month and year as people write them in Viet Nam: `21/4/2026`.
  public var shortText: String { "\(day)/\(month)/\(year)" }

  /// The day in words: `thứ Ba, 21/4/2026` or `Tuesday, 21 April 2026`.
  public func longText(in language: Language) -> String { LocalizedText.day(self)[language] }
}

extension MonthDay {
  /// The day in words: `21/4` or `21 April`.
  public func text(in language: Language) -> String { LocalizedText.day(self)[language] }
}

extension DateSpan {
  /// The days as people write them: `1–7/10/2026`, `28/12/2026–3/1/2027`; in English
  /// `1–7 October 2026`, `28 December 2026 – 3 January 2027`.
  public func text(in language: Language) -> String { LocalizedText.days(self)[language] }
}

extension Weekday {
  /// The full name: `thứ Hai`, `Monday`.
  public func name(in language: Language) -> String { LocalizedText.weekday(self)[language] }

  /// The name in two or three letters, as calendars head their columns: `T2`, `CN`; `Mon`.
  public func shortName(in language: Language) -> String {
    LocalizedText.shortWeekday(self)[language]
  }
}

/// The names of the months.
package enum Month {
  /// The names in English, January first.
  package static let englishNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A month's name, `tháng 4` or `April`; the number must be 1…12.
  package static func name(_ month: Int, in language: Language) -> String {
    LocalizedText.month(month)[language]
  }
}
