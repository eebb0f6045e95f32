/// A time on a clock's face, to the second, with no day and no zone.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Seconds after midnight, 0…86 399.
  public let secondsAfterMidnight: Int

  /// Creates a time, or `nil` when no clock shows it; 24:00 is written as 00:00 of the next day.
  public init?(_ hour: Int, _ minute: Int, _ second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    secondsAfterMidnight = hour * 3600 + minute * 60 + second
  }

  /// Creates a time from the seconds after midnight, or `nil` outside 0…86 399.
  public init?(secondsAfterMidnight: Int) {
    guard (0..<86_400).contains(secondsAfterMidnight) else { return nil }
    self.secondsAfterMidnight = secondsAfterMidnight
  }

  private init(checkedSeconds: Int) { secondsAfterMidnight = checkedSeconds }

  /// 00:00.
  public static let midnight = TimeOfDay(checkedSeconds: 0)

  /// The hour, 0…23.
  public var hour: Int { secondsAfterMidnight / 3600 }
  /// The minute, 0…59.
  public var minute: Int { secondsAfterMidnight / 60 % 60 }
  /// The second, 0…59.
  public var second: Int { secondsAfterMidnight % 60 }

  /// Earlier times are smaller.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool {
    a.secondsAfterMidnight < b.secondsAfterMidnight
  }
}

extension TimeOfDay: CustomStringConvertible, LosslessStringConvertible {
  /// `08:00`, or `08:00:30` when there are seconds.
  public var description: String {
    let clock = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
    return second == 0 ? clock : "\(clock):\(second.padded(to: 2))"
  }

  /// Reads `8:00`, `08:00` or `08:00:30`.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count <= 2,
      let hour = Int(digits: parts[0]),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), let minute = Int(digits: parts[1])
    else { return nil }
    guard let second = parts.count == 3 ? Int(digits: parts[2]) : 0 else { return nil }
    self.init(hour, minute, second)
  }

  /// `080000`: the time part of an iCalendar `DATE-TIME` (RFC 5545, section 3.3.12).
  public var basicDescription: String {
    hour.padded(to: 2) + minute.padded(to: 2) + second.padded(to: 2)
  }
}

extension TimeOfDay: Codable {
  /// Reads a time, `08:00` or `08:00:30`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a time such as 08:00", from: Self.init(_:))
  }

  /// Writes the time, `08:00`, or `08:00:30` when there are seconds.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
