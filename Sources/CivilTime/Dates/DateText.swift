extension CalendarDate {
  /// Day, month and year as people write them in Viet Nam: `21/4/2026`.
  public var shortText: String { "\(day)/\(month)/\(year)" }

  /// The day in words: `thứ Ba, 21/4/2026` or `Tuesday, 21 April 2026`.
  public func longText(in language: Language) -> String {
    switch language {
    case .vietnamese: "\(weekday.name(in: language)), \(shortText)"
    case .english:
      "\(weekday.name(in: language)), \(day) \(Month.name(month, in: language)) \(year)"
    }
  }
}

extension MonthDay {
  /// The day in words: `21/4` or `21 April`.
  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: description
    case .english: "\(day) \(Month.name(month, in: language))"
    }
  }
}

extension DateSpan {
  /// The days as people write them: `1–7/10/2026`, `28/12/2026–3/1/2027`; in English
  /// `1–7 October 2026`, `28 December 2026 – 3 January 2027`.
  public func text(in language: Language) -> String {
    let (a, b) = (first, last)
    switch language {
    case .vietnamese:
      if a == b { return a.shortText }
      if a.year != b.year { return "\(a.shortText)–\(b.shortText)" }
      if a.month != b.month { return "\(a.day)/\(a.month)–\(b.shortText)" }
      return "\(a.day)–\(b.shortText)"
    case .english:
      let end = "\(b.day) \(Month.name(b.month, in: language)) \(b.year)"
      if a == b { return end }
      let start = "\(a.day) \(Month.name(a.month, in: language))"
      if a.year != b.year { return "\(start) \(a.year) – \(end)" }
      if a.month != b.month { return "\(start) – \(end)" }
      return "\(a.day)–\(end)"
    }
  }
}

extension Weekday {
  /// The full name: `thứ Hai`, `Monday`.
  public func name(in language: Language) -> String {
    switch language {
    case .vietnamese:
      ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][rawValue - 1]
    case .english: name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// The name in two or three letters, as calendars head their columns: `T2`, `CN`; `Mon`.
  public func shortName(in language: Language) -> String {
    switch language {
    case .vietnamese: self == .sunday ? "CN" : "T\(rawValue + 1)"
    case .english: String(name(in: language).prefix(3))
    }
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
    switch language {
    case .vietnamese: "tháng \(month)"
    case .english: englishNames[min(max(month, 1), 12) - 1]
    }
  }
}
