/// A day of the week, Monday first as in Viet Nam and in ISO 8601.
///
/// The raw value is ISO 8601's number, 1 for Monday to 7 for Sunday.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Monday, thứ Hai.
  case monday = 1
  /// Tuesday, thứ Ba.
  case tuesday
  /// Wednesday, thứ Tư.
  case wednesday
  /// Thursday, thứ Năm.
  case thursday
  /// Friday, thứ Sáu.
  case friday
  /// Saturday, thứ Bảy.
  case saturday
  /// Sunday, Chủ nhật.
  case sunday

  /// Orders from Monday to Sunday.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// The day's two letters in a recurrence rule: `MO` to `SU` (RFC 5545, section 3.3.10).
  public var code: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }

  /// Reads the two letters of a recurrence rule, in either case.
  public init?(code: some StringProtocol) {
    let wanted = code.uppercased()
    guard let day = Self.allCases.first(where: { $0.code == wanted }) else { return nil }
    self = day
  }

  /// The English name in lower case, as programme files write it: `monday`.
  public var name: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  /// Reads the English name in lower case, `monday`, and nothing else.
  public init?(name: some StringProtocol) {
    guard let day = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }

  /// The day `days` later; negative numbers go back.
  public func advanced(by days: Int) -> Weekday {
    let index = ((rawValue - 1 + days % 7) + 7) % 7
    return Self.allCases[index]
  }
}

extension Weekday: Codable {
  /// Reads the English name in lower case, `monday`.
  public init(from decoder: any Decoder) throws { self = try decoder.oneOf(Self.self, by: \.name) }

  /// Writes the English name in lower case, `monday`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(name) }
}
