import ArgumentParser
import EventKitLite

/// A day as people type it: `2027-05-03`, `3/5/2027`, or `3/5` of the year at hand.
enum DayArgument {
  /// A day with its year.
  case day(CalendarDate)
  /// A day of whichever year is at hand.
  case ofEveryYear(MonthDay)

  /// Reads a day in any of its forms.
  init?(_ text: String) {
    if let date = CalendarDate(text) ?? Self.slashed(text) {
      self = .day(date)
    } else if let day = MonthDay(text) {
      self = .ofEveryYear(day)
    } else {
      return nil
    }
  }

  /// `3/5/2027`; a year has four digits, so that nobody has to guess its century.
  private static func slashed(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let year = Int(digits: parts[2]),
      let day = MonthDay(parts[0...1].joined(separator: "/"))
    else { return nil }
    return day.date(in: year)
  }

  /// Whether it names its year itself.
  var namesYear: Bool { if case .day = self { true } else { false } }

  /// The day, or the end of the command for 29 February of a common year.
  func date(in year: Int) throws -> CalendarDate {
    switch self {
    case .day(let date): return date
    case .ofEveryYear(let day):
      if let date = day.date(in: year) { return date }
      throw Console.misuse(.noSuchDay(day, in: year), hint: .giveDayWithYear)
    }
  }
}

/// Reads arguments, with errors that say what was expected.
enum Arguments {
  static func day(_ text: String) throws -> DayArgument {
    if let day = DayArgument(text) { return day }
    throw ValidationError(.notADay(text))
  }

  static func year(_ text: String) throws -> Int {
    if let year = Int(digits: text), CalendarDate.years.contains(year) { return year }
    throw ValidationError(.notAYear(text))
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
