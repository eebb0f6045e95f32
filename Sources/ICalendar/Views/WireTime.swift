internal import CivilTime

// Dates and times as properties hold them (RFC 5545, sections 3.3.4 and 3.3.5).

extension Property {
  /// Creates a property that holds a date or time, with the parameter its type needs.
  ///
  /// | time | line |
  /// |---|---|
  /// | `.day` | `DTSTART;VALUE=DATE:20270421` |
  /// | `.floating` | `DTSTART:20270421T080000` |
  /// | `.utc` | `DTSTART:20270421T010000Z` |
  /// | `.zoned` | `DTSTART;TZID=Asia/Ho_Chi_Minh:20270421T080000` |
  public init(_ name: PropertyName, _ time: EventTime) {
    switch time {
    case .day(let date):
      self.init(name: name, parameters: Parameter.dateValue, checkedValue: WireTime.text(date))
    case .floating(let local):
      self.init(name: name, checkedValue: WireTime.text(local))
    case .utc(let instant):
      self.init(name: name, checkedValue: WireTime.text(instant))
    case .zoned(let local, let zone):
      self.init(
        name: name, parameters: [Parameter(.timeZoneID, zone)], checkedValue: WireTime.text(local))
    }
  }

  /// Creates a property that holds an instant in UTC.
  init(_ name: PropertyName, _ instant: Timestamp) {
    self.init(name: name, checkedValue: WireTime.text(instant))
  }

  /// The value read as a date or time, or `nil` when it is neither, or a list of them.
  public var time: EventTime? { WireTime.time(value, zone: self[.timeZoneID]?.value) }

  /// The value read as a list of dates or times; what is neither is left out.
  public var times: [EventTime] {
    guard value.utf8.contains(UInt8(ascii: ",")) else { return time.map { [$0] } ?? [] }
    let zone = self[.timeZoneID]?.value
    return value.split(separator: ",").compactMap { WireTime.time(String($0), zone: zone) }
  }
}

/// The text of dates and times on the wire, written and read byte by byte.
enum WireTime {
  static func text(_ date: CalendarDate) -> String {
    // Eight digits of a number need no buffer.
    guard date.year < 1000 else {
      return String(date.year * 10_000 + date.month * 100 + date.day)
    }
    var digits = Digits(capacity: 8)
    digits.append(date)
    return digits.text
  }

  static func text(_ local: LocalDateTime) -> String {
    var digits = Digits(capacity: 15)
    digits.append(local)
    return digits.text
  }

  static func text(_ instant: Timestamp) -> String {
    var digits = Digits(capacity: 16)
    digits.append(instant.local())
    digits.bytes.append(UInt8(ascii: "Z"))
    return digits.text
  }

  /// Reads `20270421`, `20270421T080000` or `20270421T010000Z`; blanks around it, which some programs
  /// write, mean nothing.
  static func time(_ text: String, zone: String?) -> EventTime? {
    let bytes = Array(text.withoutBlanksAround.utf8)
    guard let date = date(bytes.prefix(8)) else { return nil }
    if bytes.count == 8 { return .day(date) }
    guard bytes.count == 15 || bytes.count == 16, bytes[8] | 0x20 == UInt8(ascii: "t"),
      let hour = number(bytes[9..<11]), let minute = number(bytes[11..<13]),
      let second = number(bytes[13..<15]),
      // A leap second is shown as the second before: no clock of ours has a 61st.
      let time = TimeOfDay(hour, minute, min(second, 59)), second <= 60
    else { return nil }
    let local = LocalDateTime(date, time)
    if bytes.count == 16 {
      return bytes[15] | 0x20 == UInt8(ascii: "z") ? .utc(Timestamp(utc: local)) : nil
    }
    if let zone { return .zoned(local, zone: zone) }
    return .floating(local)
  }

  private static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    guard bytes.count == 8, let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
      let day = number(bytes[6..<8])
    else { return nil }
    return CalendarDate(year, month, day)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }

  /// Decimal digits with leading zeros, gathered without a string for each number.
  private struct Digits {
    var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ date: CalendarDate) {
      appendPair(date.year / 100)
      appendPair(date.year % 100)
      appendPair(date.month)
      appendPair(date.day)
    }

    mutating func append(_ local: LocalDateTime) {
      append(local.date)
      bytes.append(UInt8(ascii: "T"))
      appendPair(local.time.hour)
      appendPair(local.time.minute)
      appendPair(local.time.second)
    }

    private mutating func appendPair(_ number: Int) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
  }
}
