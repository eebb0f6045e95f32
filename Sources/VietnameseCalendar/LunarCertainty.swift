public import CivilTime

/// How far a lunar date can be relied on.
public enum LunarCertainty: String, Sendable, Hashable, CaseIterable {
  /// Lunar years before 1968: today's rules carried back.
  ///
  /// Decision 121-CP of 8 August 1967 put the calendar on the time of zone 7 from 1968 on; what
  /// people used before was computed for Beijing, and can differ by a day or a month.
  case proleptic
  /// Lunar years 1968 to 2053: what the almanacs have printed or will print. No known uncertainty
  /// moves any of these dates.
  case settled
  /// Lunar years from 2054: some new moons fall so close to midnight that the date depends on how
  /// the Earth's rotation will slow down (ΔT), which nobody can compute.
  case predicted

  /// Creates the certainty of a lunar year.
  public init(lunarYear year: Int) {
    self = year < 1968 ? .proleptic : year < 2054 ? .settled : .predicted
  }

  /// What to print beside such a date; `nil` where there is nothing to warn of.
  public var note: LocalizedText? {
    switch self {
    case .proleptic: .carriedBack
    case .settled: nil
    case .predicted: .predicted
    }
  }
}

extension LunarCertainty: Codable {
  /// Reads the word, `proleptic`, `settled` or `predicted`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.oneOf(Self.self, by: \.rawValue)
  }

  /// Writes the word, `proleptic`, `settled` or `predicted`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(rawValue) }
}
