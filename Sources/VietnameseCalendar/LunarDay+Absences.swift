public import CivilTime

extension LunarDay {
  /// Why a Gregorian year goes without the day, or without one it might be expected to have; empty
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

  /// What somebody should know who plans by this day every year: that some years, or most, do not
  /// have it; `nil` when all do.
  ///
  /// The warning's code is `lunar/not-every-year`.
  public var caveat: Diagnostic? {
    if existsEveryYear { return nil }
    let spoken = name
    let hint =
      switch (isLeap, month) {
      case (true, _):
        LocalizedText(
          vi: "tháng nhuận chỉ có trong vài năm; bỏ chữ 'nhuận' nếu là ngày hằng năm",
          en: "a leap month comes in few years; leave out 'nhuận' if every year is meant")
      case (false, 12):
        LocalizedText(
          vi: "ngày cuối năm âm lịch là ngày liền trước mùng 1 tháng Giêng",
          en: "the last day of the lunar year is the day before mùng 1 tháng Giêng")
      default:
        LocalizedText(
          vi: "năm nào tháng này chỉ có 29 ngày thì không có ngày 30",
          en: "the month has 29 days in other years")
      }
    return Diagnostic(
      .warning, .lunarDayNotEveryYear,
      LocalizedText(
        vi: "không phải năm nào cũng có \(spoken[.vietnamese])",
        en: "not every year has the \(spoken[.english])"),
      hint: hint)
  }

  /// The Gregorian year in which a missing day would have been looked for: that of the last day of
  /// its regular month.
  private func expectedYear(ofMissingIn lunarYear: Int) -> Int? {
    guard let month = try? LunarYear(lunarYear).month(month) else { return nil }
    return month.days.last.year
  }

  private func outside(_ year: Int, _ found: [CalendarDate]) -> Diagnostic {
    let days = found.map(\.description)
    return Diagnostic(
      .note, .lunarDayOutsideYear,
      LocalizedText(
        vi: "\(description) không rơi vào năm dương lịch \(year)",
        en: "the lunar day \(day)/\(month) does not fall in \(year)"),
      hint: LocalizedText(
        vi: "rơi vào \(days.joined(separator: " và "))",
        en: "it falls on \(days.joined(separator: " and "))"))
  }
}
