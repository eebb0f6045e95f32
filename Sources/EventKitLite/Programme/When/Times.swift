/// How often something without a day takes place: "twice each quarter".
public struct Times: Sendable, Hashable {
  /// How many times, at least once.
  public let count: Int
  /// In how long a time.
  public let each: Period

  /// Creates it, or `nil` for less than once.
  public init?(_ count: Int, each: Period = .year) {
    guard count >= 1 else { return nil }
    self.count = count
    self.each = each
  }

  /// A part of a programme's year.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    /// Each week.
    case week
    /// Each month.
    case month
    /// Each quarter.
    case quarter
    /// Each half of a year.
    case half
    /// Each year.
    case year
  }
}
