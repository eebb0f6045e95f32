import ArgumentParser
import EventKitLite

/// A day as people type it: `2027-05-03`, `3/5/2027`, `ngày 3 tháng 5 năm 2027`, or `3/5` of the year
/// at hand.
enum DayArgument {
  /// A day with its year.
  case day(CalendarDate)
  /// A day of whichever year is at hand.
  case ofEveryYear(MonthDay)

  /// Reads a day in any of its forms, or says what is wrong with it.
  init(_ text: String) throws {
    if let date = CalendarDate(text) {
      self = .day(date)
      return
    }
    guard let written = WrittenGregorianDay(text) else { throw ValidationError(.notADay(text)) }
    let (day, month) = (written.day, written.month)
    if let year = written.year {
      // Nobody has to guess a century.
      guard year > 999 else { throw ValidationError(.shortYear(text, day, month, year)) }
      guard CalendarDate.years.contains(year) else { throw ValidationError(.notADay(text)) }
      if let date = CalendarDate(year, month, day) {
        self = .day(date)
        return
      }
    } else if let day = MonthDay(day: day, month: month) {
      self = .ofEveryYear(day)
      return
    }
    throw ValidationError(Self.absence(of: written, text))
  }

  /// Why there is no such day.
  private static func absence(of written: WrittenGregorianDay, _ text: String) -> LocalizedText {
    let (day, month, year) = (written.day, written.month, written.year)
    if (1...12).contains(month), (0...99).contains(day) {
      // 2000 is a leap year: without a year, February has all the days that it can have.
      let length = CalendarDate.length(ofMonth: month, year: year ?? 2000)
      return .noSuchDay(day, month, year, monthHas: length)
    }
    return MonthDay(day: month, month: day) == nil
      ? .notADay(text) : .dayBeforeMonth(day, month, year)
  }

  /// Whether it names its year itself.
  var namesYear: Bool { if case .day = self { true } else { false } }

  /// The day, or the end of the command for 29 February of a common year.
  func date(in year: Int) throws -> CalendarDate { try date(in: CycleYear(year)) }

  /// The same of a programme's year, which need not be the calendar's.
  ///
  /// - Parameter last: a day that it does not lie after, even where it then lies before that year.
  func date(in year: CycleYear, notAfter last: CalendarDate? = nil) throws -> CalendarDate {
    try date(in: year) { year.date(of: $0, notAfter: last) }
  }

  /// The same where it goes with another day.
  func date(in year: CycleYear, near other: CalendarDate?) throws -> CalendarDate {
    try date(in: year) { year.date(of: $0, near: other) }
  }

  /// The last day of this name since a year began that is not after another; the one in that year
  /// where there is none.
  ///
  /// What belongs to a year is often done after its end.
  func date(since year: CycleYear, until last: CalendarDate) throws -> CalendarDate {
    try date(in: year) { name in
      let first = year.span.first
      let days = (first.year...max(first.year, last.year)).compactMap { name.date(in: $0) }
      return days.last { $0 >= first && $0 <= last } ?? year.date(of: name)
    }
  }

  private func date(
    in year: CycleYear, _ find: (MonthDay) -> CalendarDate?
  ) throws -> CalendarDate {
    switch self {
    case .day(let date): return date
    case .ofEveryYear(let day):
      if let date = find(day) { return date }
      throw Console.misuse(.noSuchDay(day, in: year), hint: .giveDayWithYear)
    }
  }
}

/// A year as people name it: by its number, or as a school year by both of its years.
struct YearArgument: Sendable, Hashable {
  let number: Int
  /// How it was written, where that was as a school year.
  var label: String?
}

/// Reads arguments, with errors that say what was expected.
enum Arguments {
  static func day(_ text: String) throws -> DayArgument { try DayArgument(text) }

  static func year(_ text: String) throws -> Int {
    if text.utf8.count == 4, let year = Int(digits: text), CalendarDate.years.contains(year) {
      return year
    }
    throw ValidationError(.notAYear(text))
  }

  /// A year by its number, or a school year by its label: `2026-2027`.
  static func cycle(_ text: String) throws -> YearArgument {
    let parts = text.replacing("–", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return YearArgument(number: try year(text)) }
    let years = try parts.map { part in
      guard let year = try? year(String(part)) else { throw ValidationError(.notAYear(text)) }
      return year
    }
    guard years[1] == years[0] + 1 else {
      throw ValidationError(.notASchoolYear(text, years[0]))
    }
    return YearArgument(number: years[0], label: text)
  }

  /// The languages of a programme, with commas between them: `vi,en`.
  static func languages(_ text: String) throws -> Programme.Languages {
    let languages = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Language(argument: String($0.filter { $0 != " " })) }
    if let all = Programme.Languages(languages.compactMap(\.self)), !languages.contains(nil),
      all.all.count == languages.count
    {
      return all
    }
    throw ValidationError(.notLanguages(text))
  }

  /// The address of a folder on the web.
  static func webAddress(_ text: String) throws -> WebAddress {
    guard let address = WebAddress(text) else {
      throw ValidationError(.notAnAddressOfPublication(text))
    }
    return address
  }

  /// The path of a file or a folder: an empty one would be taken for this folder, or for the root.
  static func path(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError(.emptyPath) }
    return text
  }

  static func acceptance(_ text: String) throws -> PublicationTerms.Accepted {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("horizon", 1): return .horizon
    case ("clock", 1): return .clock
    case ("languages", 1): return .languages
    case ("withdrawn", 2):
      if let count = Int(parts[1]), count > 0 { return .withdrawn(count) }
      fallthrough
    default: throw ValidationError(.notAcceptable(text))
    }
  }

  static func moment(_ text: String) throws -> Timestamp {
    if let moment = Timestamp(text) { return moment }
    throw ValidationError(.notAMoment(text))
  }
}

extension ValidationError {
  /// An error in the user's language.
  init(_ message: LocalizedText) { self.init(message.forUser) }
}
