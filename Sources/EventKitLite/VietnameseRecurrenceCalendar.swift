internal import CivilTime
public import ICalendar
internal import VietnameseCalendar

/// The Vietnamese lunar calendar as recurrence rules count in it: `RSCALE=VIETNAMESE`.
///
/// ```swift
/// let rule = try RecurrenceRule(parsing: "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10")
/// rule.days(from: start, in: span, calendar: VietnameseRecurrenceCalendar())   // Giỗ Tổ
/// ```
///
/// It knows the lunar years of `LunarYear.supported`; rules end there. Hardly any client knows
/// the name, so such rules are understood when they are read and never published (RFC 7529,
/// section 4.1).
public struct VietnameseRecurrenceCalendar: RecurrenceCalendar, Hashable {
  /// Creates the calendar.
  public init() {}

  /// The name that rules call it by.
  public var rscale: String { "VIETNAMESE" }

  /// The month at a place, counted from the first one of the year 1900.
  public func month(at index: Int) -> RecurrenceMonth? {
    Self.months.indices.contains(index) ? Self.months[index] : nil
  }

  /// The place of the month that a day lies in.
  public func monthIndex(containing dayNumber: Int) -> Int? {
    guard let first = Self.months.first, let last = Self.months.last,
      dayNumber >= first.firstDay, dayNumber < last.firstDay + last.length
    else { return nil }
    // The mean month has 29.5306 days, so this place is right or next to it.
    var index = min((dayNumber - first.firstDay) * 10_000 / 295_306, Self.months.count - 1)
    while index > 0, Self.months[index].firstDay > dayNumber { index -= 1 }
    while index + 1 < Self.months.count, Self.months[index + 1].firstDay <= dayNumber { index += 1 }
    return index
  }

  /// The places of a lunar year's months.
  public func months(ofYear year: Int) -> Range<Int>? {
    guard LunarYear.supported.contains(year) else { return nil }
    let place = year - LunarYear.supported.lowerBound
    return Self.firstMonths[place]..<Self.firstMonths[place + 1]
  }

  private static let years = LunarYear.supported.compactMap { try? LunarYear($0) }

  private static let months: [RecurrenceMonth] = years.flatMap(\.months).map { month in
    RecurrenceMonth(
      year: month.year, number: month.number, isLeap: month.isLeap,
      firstDay: month.firstDay.dayNumber, length: month.length)
  }

  private static let firstMonths: [Int] = years.reduce(into: [0]) { places, year in
    places.append((places.last ?? 0) + year.months.count)
  }
}
