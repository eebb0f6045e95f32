internal import CivilTime

/// A zone's rule for all years to come: `EST5EDT,M3.2.0,M11.1.0` (RFC 9636, section 3.3.1; POSIX,
/// section 8.3).
struct PosixZone: Sendable, Hashable {
  /// A day of every year, and the time at which clocks are changed.
  fileprivate struct Day: Sendable, Hashable {
    enum Form: Sendable, Hashable {
      /// The nth day without counting 29 February, from 1.
      case julian(Int)
      /// The nth day, from 0.
      case ordinal(Int)
      /// A weekday, Sunday being 0, in the nth week of a month, 5 for the last.
      case weekday(month: Int, week: Int, day: Int)
    }

    let form: Form
    /// Seconds after midnight; may be negative, and more than a day.
    let time: Int
  }

  /// Seconds ahead of UTC.
  let standard: Int
  let daylight: Int?
  private let start: Day?
  private let end: Day?

  /// Reads a rule; `nil` when it is none.
  init?(_ text: String) {
    var parser = Parser(rest: Array(text.utf8)[...])
    guard parser.name(), let offset = parser.offset() else { return nil }
    standard = -offset
    if parser.rest.isEmpty {
      (daylight, start, end) = (nil, nil, nil)
      return
    }
    guard parser.name() else { return nil }
    daylight = parser.next == UInt8(ascii: ",") ? standard + 3600 : parser.offset().map { -$0 }
    guard daylight != nil, let start = parser.day(), let end = parser.day(), parser.rest.isEmpty
    else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// The changes of clocks in a year.
  func onsets(in year: Int) -> [(moment: Int, offset: Int)] {
    guard let daylight, let start, let end, let first = start.seconds(in: year),
      let last = end.seconds(in: year)
    else { return [(CalendarDate(year, 1, 1)?.dayNumber ?? 0).seconds(offset: standard)] }
    return [(first - standard, daylight), (last - daylight, standard)]
  }

  private struct Parser {
    var rest: ArraySlice<UInt8>

    var next: UInt8? { rest.first }

    mutating func take(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    /// A name of letters, or of anything between `<` and `>`.
    mutating func name() -> Bool {
      if take(UInt8(ascii: "<")) {
        while let byte = rest.popFirst() { if byte == UInt8(ascii: ">") { return true } }
        return false
      }
      let before = rest.count
      while let byte = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) {
        rest.removeFirst()
      }
      return before - rest.count >= 3
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest.removeFirst(digits.count)
      return Int(digits: String(decoding: digits, as: UTF8.self))
    }

    /// Hours, minutes and seconds, as seconds.
    mutating func offset() -> Int? {
      let sign = take(UInt8(ascii: "-")) ? -1 : 1
      if sign == 1 { _ = take(UInt8(ascii: "+")) }
      guard var seconds = number().map({ min($0, 167) * 3600 }) else { return nil }
      for unit in [60, 1] where take(UInt8(ascii: ":")) {
        guard let number = number() else { return nil }
        seconds += min(number, 59) * unit
      }
      return sign * seconds
    }

    mutating func day() -> Day? {
      guard take(UInt8(ascii: ",")), let form = form() else { return nil }
      guard take(UInt8(ascii: "/")) else { return Day(form: form, time: 7200) }
      return offset().map { Day(form: form, time: $0) }
    }

    private mutating func form() -> Day.Form? {
      if take(UInt8(ascii: "J")) { return number().map { .julian($0) } }
      guard take(UInt8(ascii: "M")) else { return number().map { .ordinal($0) } }
      guard let month = number(), (1...12).contains(month), take(UInt8(ascii: ".")),
        let week = number(), (1...5).contains(week), take(UInt8(ascii: ".")), let day = number(),
        (0...6).contains(day)
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
  }
}

extension Int {
  /// The moment at which a day of this number begins on clocks with an offset, and that offset.
  fileprivate func seconds(offset: Int) -> (moment: Int, offset: Int) {
    (self * 86_400 - offset, offset)
  }
}

extension PosixZone.Day {
  /// The moment in a year, on the clock that holds before it.
  fileprivate func seconds(in year: Int) -> Int? {
    guard let newYear = CalendarDate(year, 1, 1)?.dayNumber else { return nil }
    switch form {
    case .julian(let day):
      let leap = CalendarDate.isLeap(year: year) && day >= 60 ? 1 : 0
      return (newYear + day - 1 + leap) * 86_400 + time
    case .ordinal(let day): return (newYear + day) * 86_400 + time
    case .weekday(let month, let week, let day):
      guard let first = CalendarDate(year, month, 1) else { return nil }
      let wanted = day == 0 ? 7 : day
      var dayOfMonth = (wanted - first.weekday.rawValue + 7) % 7 + (week - 1) * 7
      if dayOfMonth >= CalendarDate.length(ofMonth: month, year: year) { dayOfMonth -= 7 }
      return (first.dayNumber + dayOfMonth) * 86_400 + time
    }
  }
}
