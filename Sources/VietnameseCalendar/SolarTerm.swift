public import CivilTime

/// One of the 24 solar terms (tiết khí): the moment the Sun's apparent longitude reaches a multiple
/// of 15°, which keeps the lunar calendar in step with the seasons.
///
/// ```swift
/// try SolarTerm.winterSolstice.instant(inYear: 2026)   // 2026-12-21T20:50:15Z
/// try SolarTerm.winterSolstice.date(inYear: 2026)      // 2026-12-22, by the clocks of Viet Nam
/// ```
///
/// The raw value is the longitude divided by 15°. Every Gregorian year has each term once.
public enum SolarTerm: Int, Sendable, Hashable, CaseIterable {
  /// Xuân phân, 0°.
  case springEquinox
  /// Thanh minh, 15°.
  case clearAndBright
  /// Cốc vũ, 30°.
  case grainRain
  /// Lập hạ, 45°.
  case startOfSummer
  /// Tiểu mãn, 60°.
  case grainBuds
  /// Mang chủng, 75°.
  case grainInEar
  /// Hạ chí, 90°.
  case summerSolstice
  /// Tiểu thử, 105°.
  case minorHeat
  /// Đại thử, 120°.
  case majorHeat
  /// Lập thu, 135°.
  case startOfAutumn
  /// Xử thử, 150°.
  case endOfHeat
  /// Bạch lộ, 165°.
  case whiteDew
  /// Thu phân, 180°.
  case autumnEquinox
  /// Hàn lộ, 195°.
  case coldDew
  /// Sương giáng, 210°.
  case frostDescent
  /// Lập đông, 225°.
  case startOfWinter
  /// Tiểu tuyết, 240°.
  case minorSnow
  /// Đại tuyết, 255°.
  case majorSnow
  /// Đông chí, 270°.
  case winterSolstice
  /// Tiểu hàn, 285°.
  case minorCold
  /// Đại hàn, 300°.
  case majorCold
  /// Lập xuân, 315°.
  case startOfSpring
  /// Vũ thủy, 330°.
  case rainWater
  /// Kinh trập, 345°.
  case insectsAwaken

  /// The apparent longitude of the Sun in degrees.
  public var longitude: Int { rawValue * 15 }

  /// Whether it is one of the twelve major terms (trung khí), which number the lunar months.
  public var isMajor: Bool { rawValue.isMultiple(of: 2) }

  /// The Gregorian years that terms are computed for.
  public static let supported = 1900...2200

  /// The moment at which the Sun reaches it, to the second.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``supported``.
  public func instant(inYear year: Int) throws(LunarDateError) -> Timestamp {
    try moment(inYear: year).timestamp
  }

  /// The day on which the Sun reaches it, by the clocks of Viet Nam (UTC+7).
  ///
  /// - Throws: a ``LunarDateError`` outside of ``supported``.
  public func date(inYear year: Int) throws(LunarDateError) -> CalendarDate {
    CalendarDate(within: try moment(inYear: year).dayNumberInVietNam)
  }

  /// The term that a day is in: the last one reached by the end of that day in Viet Nam.
  ///
  /// - Throws: a ``LunarDateError`` when the year is outside of ``supported``.
  public init(on date: CalendarDate) throws(LunarDateError) {
    guard Self.supported.contains(date.year) else { throw .termOutOfRange(date.year) }
    let endOfDay = Double(date.dayNumber + 1) * 86_400 - DynamicalTime.secondsAheadInVietNam
    let time = DynamicalTime(civilSecondsSince1970: endOfDay)
    let turned = Trigonometry.centred(SunEphemeris.apparentLongitude(at: time)) / 54_000
    let index = (Int(turned.rounded(.down)) + 24) % 24
    self = Self.allCases[index]
  }

  private func moment(inYear year: Int) throws(LunarDateError) -> DynamicalTime {
    guard Self.supported.contains(year) else { throw .termOutOfRange(year) }
    return SkyEvents.sunReaches(degrees: longitude, inYear: year)
  }

  /// The terms of a Gregorian year in the order in which they come, from Tiểu hàn to Đông chí.
  public static let inOrderOfYear: [SolarTerm] =
    allCases.filter { $0.longitude >= 285 } + allCases.filter { $0.longitude < 285 }

  /// The term's name.
  public var name: LocalizedText { .solarTerm(self) }
}
