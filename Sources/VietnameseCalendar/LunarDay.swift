public import CivilTime

/// A day of the lunar calendar that comes round every year, such as Giỗ Tổ on 10/3.
///
/// "Month 3" means the regular month; a day in a leap month has to say so, and exists only in the
/// years that have that leap month. Day 30 exists only where its month has 30 days: it is then
/// absent, never moved to the day before.
///
/// ```swift
/// let day = try LunarDay(month: 12, day: 1)
/// try day.dates(inGregorianYear: 2024)      // 2024-01-11 and 2024-12-31
/// try day.dates(inGregorianYear: 2025)      // none
/// ```
public struct LunarDay: Sendable, Hashable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to 30.
  public let day: Int
  /// Whether it is in the leap month of that number.
  public let isLeap: Bool

  /// The Gregorian years for which it can be found: those that lie wholly inside the table.
  public static let gregorianYears =
    LunarYear.supported.lowerBound + 1...LunarYear.supported.upperBound

  /// Creates a day of every year.
  ///
  /// - Throws: a ``LunarDateError`` when no year has such a day.
  public init(month: Int, day: Int, isLeap: Bool = false) throws(LunarDateError) {
    guard (1...12).contains(month) else { throw .noMonth(month) }
    guard (1...30).contains(day) else { throw .noDay(day) }
    self.init(checkedMonth: month, day: day, isLeap: isLeap)
  }

  init(checkedMonth month: Int, day: Int, isLeap: Bool) {
    self.month = month
    self.day = day
    self.isLeap = isLeap
  }

  /// The day in a lunar year.
  ///
  /// - Throws: a ``LunarDateError`` when that year does not have it, saying what it has.
  public func inLunarYear(_ year: Int) throws(LunarDateError) -> LunarDate {
    try LunarDate(year: year, month: month, day: day, isLeap: isLeap)
  }

  /// The days of a Gregorian year on which it falls: mostly one, at times none or two.
  ///
  /// A lunar year runs into the next Gregorian one, so both lunar years that touch it are looked at.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``gregorianYears``.
  public func dates(inGregorianYear year: Int) throws(LunarDateError) -> [CalendarDate] {
    try check(gregorianYear: year)
    return [year - 1, year].compactMap { try? inLunarYear($0).date }.filter { $0.year == year }
  }

  /// The lunar years of a range that do not have the day: none for a day up to 29 in a regular
  /// month.
  public func missingYears(in years: ClosedRange<Int> = LunarYear.supported) -> [Int] {
    years.clamped(to: LunarYear.supported).filter { (try? inLunarYear($0)) == nil }
  }

  /// Whether every lunar year has the day.
  public var existsEveryYear: Bool { day <= 29 && !isLeap }

  private func check(gregorianYear year: Int) throws(LunarDateError) {
    guard Self.gregorianYears.contains(year) else { throw .gregorianYearOutOfRange(year) }
  }
}

extension LunarDay: Comparable {
  /// Orders as a lunar year does, a leap month after the regular one of its number.
  public static func < (a: LunarDay, b: LunarDay) -> Bool {
    (a.month, a.isLeap ? 1 : 0, a.day) < (b.month, b.isLeap ? 1 : 0, b.day)
  }
}

extension LunarDay: CustomStringConvertible, LosslessStringConvertible {
  /// The short form, `10/3 âm lịch`, or `5/2 nhuận âm lịch` in a leap month.
  public var description: String { "\(day)/\(month)\(isLeap ? " nhuận" : "") âm lịch" }

  /// Reads what ``description`` writes, and nothing else; ``init(parsing:assumingLunar:)`` reads the
  /// other ways to write a day.
  public init?(_ description: String) {
    guard let day = try? LunarDay(parsing: description), day.description == description else {
      return nil
    }
    self = day
  }

  /// The day as it is spoken: `mùng 10 tháng Ba`, `rằm tháng Bảy`, `23 tháng Chạp`.
  public var name: LocalizedText { .lunarDay(self) }
}

extension LunarDay: Codable {
  /// Reads the short form, `10/3 âm lịch`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a lunar day such as 10/3 âm lịch", from: Self.init(_:))
  }

  /// Writes the short form, `10/3 âm lịch`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}

// MARK: Years without the day

extension LunarDay {
  /// Why a Gregorian year does not have the day, or without one it might be expected to have; empty
  /// when there is nothing to explain.
  ///
  /// A warning says that a lunar year does not have the day (`lunar/no-such-day`,
  /// `lunar/no-such-leap-month`), a note that it falls just outside this Gregorian year
  /// (`lunar/outside-gregorian-year`).
  ///
  /// - Throws: a ``LunarDateError`` outside of ``gregorianYears``.
  public func absences(inGregorianYear year: Int) throws(LunarDateError) -> [Diagnostic] {
    try check(gregorianYear: year)
    var absences: [Diagnostic] = []
    var found: [CalendarDate] = []
    for lunarYear in year - 1...year {
      do throws(LunarDateError) {
        found.append(try inLunarYear(lunarYear).date)
      } catch  where expectedYear(ofMissingIn: lunarYear) == year {
        let reason = error.diagnostic
        absences.append(Diagnostic(.warning, reason.code, reason.message, hint: reason.hint))
      } catch {}
    }
    if absences.isEmpty, !found.contains(where: { $0.year == year }) {
      absences.append(outside(year, found))
    }
    return absences
  }

  /// What anybody who plans by this day every year should know: that some years, or most, do not
  /// have it; `nil` when all do.
  ///
  /// The warning's code is `lunar/not-every-year`.
  public var caveat: Diagnostic? {
    if existsEveryYear { return nil }
    let hint: LocalizedText =
      switch (isLeap, month) {
      case (true, _): .leapMonthsAreRare
      case (false, 12): .lastDayIsBeforeTet
      default: .someMonthsHave29Days
      }
    return Diagnostic(.warning, .lunarDayNotEveryYear, .notEveryYearHas(self), hint: hint)
  }

  /// The Gregorian year in which a missing day would have been looked for: that of the last day of
  /// its regular month.
  private func expectedYear(ofMissingIn lunarYear: Int) -> Int? {
    guard let month = try? LunarYear(lunarYear).month(month) else { return nil }
    return month.days.last.year
  }

  private func outside(_ year: Int, _ found: [CalendarDate]) -> Diagnostic {
    Diagnostic(
      .note, .lunarDayOutsideYear, .notInGregorianYear(self, year), hint: .fallsOn(found))
  }
}
