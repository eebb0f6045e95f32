internal import CivilTime

extension RecurrenceRule: CustomStringConvertible {
  /// The rule as iCalendar text, `FREQ=WEEKLY;BYDAY=MO,WE` (RFC 5545, section 3.3.10).
  ///
  /// Parts stand in one order whatever the order they were read in, `RSCALE` and `FREQ` first;
  /// defaults (`INTERVAL=1`, `WKST=MO`, `SKIP=OMIT`) are left out; the values of a list keep theirs.
  public var description: String {
    var text = rscale.map { "RSCALE=\($0);" } ?? ""
    text += "FREQ=\(frequency.rawValue)"
    switch end {
    case .never: break
    case .count(let count): text += ";COUNT=\(count)"
    case .until(let until): text += ";UNTIL=\(until)"
    }
    if interval > 1 { text += ";INTERVAL=\(interval)" }
    func add(_ name: Part, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      text += ";\(name.rawValue)=" + values.map(\.description).joined(separator: ",")
    }
    add(.seconds, seconds)
    add(.minutes, minutes)
    add(.hours, hours)
    add(.weekdays, weekdays)
    add(.daysOfMonth, daysOfMonth)
    add(.daysOfYear, daysOfYear)
    add(.weeksOfYear, weeksOfYear)
    add(.months, months)
    add(.setPositions, setPositions)
    if weekStart != .monday { text += ";WKST=\(weekStart.code)" }
    if skip != .omit { text += ";SKIP=\(skip.rawValue)" }
    return text
  }
}

extension RecurrenceRule.Until: CustomStringConvertible {
  /// The value of `UNTIL`: `20261231`, `20261231T080000` or `20261231T010000Z`.
  public var description: String {
    switch self {
    case .day(let day): day.basicDescription
    case .floating(let local): local.basicDescription
    case .utc(let instant): instant.basicDescription
    }
  }

  /// Reads what ``description`` writes; the letters `T` and `Z` may be small.
  init?(_ text: Substring) {
    let bytes = text.utf8
    guard bytes.count >= 8, bytes.allSatisfy({ $0 < 0x80 }),
      let date = Self.numbers(bytes.prefix(8), lengths: [4, 2, 2]),
      let day = CalendarDate(date[0], date[1], date[2])
    else { return nil }
    if bytes.count == 8 {
      self = .day(day)
      return
    }
    let rest = bytes.dropFirst(8)
    guard rest.count == 7 || rest.count == 8, (rest.first ?? 0) | 0x20 == UInt8(ascii: "t"),
      let clock = Self.numbers(rest.dropFirst().prefix(6), lengths: [2, 2, 2]),
      // A leap second, 60, is the last second that clocks without leap seconds show.
      let time = TimeOfDay(clock[0], clock[1], clock[2] == 60 ? 59 : clock[2])
    else { return nil }
    let local = LocalDateTime(day, time)
    if rest.count == 7 {
      self = .floating(local)
    } else {
      guard (rest.last ?? 0) | 0x20 == UInt8(ascii: "z") else { return nil }
      self = .utc(Timestamp(utc: local))
    }
  }

  private static func numbers(_ bytes: Substring.UTF8View, lengths: [Int]) -> [Int]? {
    var rest = bytes
    var numbers: [Int] = []
    for length in lengths {
      guard let number = Int(digits: Substring(rest.prefix(length))) else { return nil }
      numbers.append(number)
      rest = rest.dropFirst(length)
    }
    return numbers
  }
}

extension RecurrenceRule.DayOfWeek: CustomStringConvertible {
  /// The entry of `BYDAY`: `MO`, `2MO` or `-1FR`.
  public var description: String {
    switch self {
    case .every(let weekday): weekday.code
    case .nth(let ordinal, let weekday): "\(ordinal)\(weekday.code)"
    }
  }
}

extension RecurrenceRule.Month: CustomStringConvertible {
  /// The entry of `BYMONTH`: `5`, or `5L` for a leap month.
  public var description: String { isLeap ? "\(number)L" : "\(number)" }
}
