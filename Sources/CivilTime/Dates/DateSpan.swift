/// A run of whole days, both ends included: "1 to 7 October".
///
/// iCalendar writes the day after the last one as an event's end (RFC 5545, section 3.6.1); people
/// and this type do not, and ``dayAfter`` is there for the writer.
public struct DateSpan: Sendable, Hashable {
  /// The first day.
  public let first: CalendarDate
  /// The last day, never before the first.
  public let last: CalendarDate

  /// Creates the span from one day to another, or `nil` when the last is before the first.
  public init?(_ first: CalendarDate, through last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Creates the span of a single day.
  public init(_ day: CalendarDate) {
    first = day
    last = day
  }

  /// Creates the span that begins on `first` and is this many days long, at least one; it ends on
  /// the last day there is at the latest.
  public init(_ first: CalendarDate, days: Int) {
    self.first = first
    last = first.adding(days: max(1, days) - 1)
  }

  /// The whole of a year, or `nil` when dates have no such year.
  public init?(year: Int) {
    guard let first = CalendarDate(year, 1, 1), let last = CalendarDate(year, 12, 31) else {
      return nil
    }
    self.first = first
    self.last = last
  }

  /// How many days it has, at least 1.
  public var count: Int { first.days(until: last) + 1 }

  /// The day after the last one: iCalendar's `DTEND`. After the last day there is comes none, so
  /// that it is that day itself.
  public var dayAfter: CalendarDate { last.adding(days: 1) }

  /// Whether a day lies in the span.
  public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// Whether the spans share a day.
  public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }

  /// The span moved by some days, keeping its length as far as the calendar reaches.
  public func shifted(days: Int) -> DateSpan {
    DateSpan(first.adding(days: days), days: count)
  }

  /// The days, first to last.
  public var days: some Sequence<CalendarDate> & Sendable {
    (first.dayNumber...last.dayNumber).lazy.compactMap(CalendarDate.init(dayNumber:))
  }
}

extension DateSpan: Comparable {
  /// Orders by first day, then by last.
  public static func < (a: DateSpan, b: DateSpan) -> Bool {
    (a.first, a.last) < (b.first, b.last)
  }
}

extension DateSpan: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-10-01..2026-10-07`, or the day alone where there is only one.
  public var description: String {
    first == last ? first.description : "\(first)..\(last)"
  }

  /// Reads what ``description`` writes; `nil` also when the last day is before the first.
  public init?(_ description: String) {
    guard let dots = description.firstRange(of: "..") else {
      guard let day = CalendarDate(description) else { return nil }
      self.init(day)
      return
    }
    guard let first = CalendarDate(String(description[..<dots.lowerBound])),
      let last = CalendarDate(String(description[dots.upperBound...]))
    else { return nil }
    self.init(first, through: last)
  }
}

extension DateSpan: Codable {
  /// Reads a day or two, `2026-10-01..2026-10-07`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(
      expected: "a day or two such as 2026-10-01..2026-10-07", from: Self.init(_:))
  }

  /// Writes a day or two, `2026-10-01..2026-10-07`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}

extension DateSpan {
  /// The days of a month; `nil` for a month that there is not.
  package init?(year: Int, month: Int) {
    guard let first = CalendarDate(year, month, 1) else { return nil }
    self.init(first, days: CalendarDate.length(ofMonth: month, year: year))
  }
}

extension CalendarDate {
  /// All the days of its month.
  package var wholeMonth: DateSpan { DateSpan(year: year, month: month) ?? DateSpan(self) }
}
