internal import CivilTime

/// A length of time as iCalendar writes it: days, and seconds within a day.
///
/// ```swift
/// CalendarDuration(hours: 12).description      // "PT12H"
/// CalendarDuration(days: -1).description       // "-P1D"
/// ```
///
/// Days are kept apart from seconds because a day is not always 24 hours. The corresponding
/// iCalendar value type is `DURATION` (RFC 5545, section 3.3.6).
public struct CalendarDuration: Sendable, Hashable {
  /// Whole days; negative when the duration points back.
  public let days: Int
  /// Seconds besides the days, with the sign of the whole.
  public let seconds: Int

  /// Creates a duration. All parts together have one sign: parts that differ from the sign of the
  /// longest are counted into it as if a day had 24 hours. More days than the calendar has are cut to
  /// ``longestDays``.
  public init(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) {
    let most = Self.longestDays
    func limited(_ value: Int, unit: Int) -> Int {
      max(-most * (86_400 / unit), min(most * (86_400 / unit), value)) * unit
    }
    let rest = limited(hours, unit: 3600) + limited(minutes, unit: 60) + limited(seconds, unit: 1)
    let wholeDays = max(-most, min(most, days))
    if wholeDays == 0 || rest == 0 || (wholeDays < 0) == (rest < 0) {
      self.days = wholeDays
      self.seconds = rest
    } else {
      let total = wholeDays * 86_400 + rest
      self.days = total / 86_400
      self.seconds = total % 86_400
    }
  }

  /// All days that there are, from the year 1 to 9999; nothing lasts longer.
  public static let longestDays = CalendarDate.earliest.days(until: .latest)

  /// Whether it points back in time.
  public var isNegative: Bool { days < 0 || seconds < 0 }

  /// The whole in seconds, a day being 24 hours.
  public var totalSeconds: Int { days * 86_400 + seconds }
}

extension CalendarDuration: CustomStringConvertible, LosslessStringConvertible {
  /// The duration as iCalendar writes it: `P7D`, `PT12H`, `-PT15M`, `P1DT2H30M`.
  public var description: String {
    var text = isNegative ? "-P" : "P"
    let (days, seconds) = (abs(days), abs(seconds))
    if days > 0 { text += "\(days)D" }
    guard seconds > 0 || days == 0 else { return text }
    text += "T"
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    if hours > 0 { text += "\(hours)H" }
    // The grammar has no way from hours to seconds but over minutes.
    if minutes > 0 || (hours > 0 && rest > 0) { text += "\(minutes)M" }
    if rest > 0 || seconds == 0 { text += "\(rest)S" }
    return text
  }

  /// Reads a duration: an optional sign, `P`, and weeks, days, or a time after `T`; `nil` for anything
  /// else, and for more than ``longestDays``.
  public init?(_ description: String) { self.init(description, mixingWeeks: false) }

  /// Reads a duration.
  ///
  /// - Parameter mixingWeeks: whether days and a time may follow weeks, which the standard does not
  ///   have and nobody can misunderstand: `P1W2DT3H`.
  init?(_ description: String, mixingWeeks: Bool) {
    var bytes = Array(description.utf8)[...]
    let sign = bytes.first == UInt8(ascii: "-") ? -1 : 1
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    guard bytes.popFirst() == UInt8(ascii: "P"), !bytes.isEmpty else { return nil }
    var (days, seconds) = (0, 0)
    // Designators must come in this order, each at most once; a week stands alone.
    var allowed = Array("WDTHMS".utf8)[...]
    while let byte = bytes.first {
      var designator = byte
      var number: Int?
      if byte != UInt8(ascii: "T") {
        let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let read = Int(digits: String(decoding: digits, as: UTF8.self)) else { return nil }
        bytes.removeFirst(digits.count)
        guard let next = bytes.first else { return nil }
        (number, designator) = (read, next)
      }
      bytes.removeFirst()
      guard let index = allowed.firstIndex(of: designator) else { return nil }
      let isTime = !allowed.contains(UInt8(ascii: "T"))
      guard isTime || "WDT".utf8.contains(designator) else { return nil }
      allowed = allowed[(index + 1)...]
      switch (designator, number) {
      case (UInt8(ascii: "W"), let number?):
        days = number * 7
        guard bytes.isEmpty || mixingWeeks else { return nil }
      case (UInt8(ascii: "D"), let number?): days += number
      case (UInt8(ascii: "H"), let number?): seconds += number * 3600
      case (UInt8(ascii: "M"), let number?): seconds += number * 60
      case (UInt8(ascii: "S"), let number?): seconds += number
      default: guard !bytes.isEmpty else { return nil }  // a bare T
      }
    }
    guard days <= Self.longestDays, seconds <= Self.longestDays * 86_400 else { return nil }
    self.init(days: sign * days, seconds: sign * seconds)
  }
}

extension CalendarDuration: Codable {
  /// Reads a duration as iCalendar has it, `PT12H`.
  ///
  /// - Throws: `DecodingError` for text that is none.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a duration") { CalendarDuration($0) }
  }

  /// Writes a duration as iCalendar has it, `PT12H`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
