public import CivilTime

/// Which days are worked: weekends, public holidays, the days given in compensation and the days
/// swapped by decision, each with its reason.
///
/// ```swift
/// let days = programme.workingDays()
/// days.isWorkingDay(date)                 // 2026-08-22, a Saturday: true
/// days.kind(of: date).causes              // worked in place of 31/8/2026
/// days.last(onOrBefore: deadline)         // 2024-12-14, a Saturday: 2024-12-13
/// ```
///
/// The rules are those of the Labour Code of 2019, articles 111 and 112: the days of the law, the
/// arrangements of Tết and Quốc khánh that are decided each year, and a day off in compensation on
/// the next working day for a holiday that falls on a weekly day off. For a year whose decisions are
/// not known the days are worked out by the expected arrangement and marked provisional.
public struct WorkingDays: Sendable, Hashable {
  /// Why a day is worked or not.
  public enum Cause: Sendable, Hashable {
    /// A weekly day off.
    case weekend(Weekday)
    /// A day off by law, or by its year's decision.
    case holiday(PublicHolidays.Observance, document: String?)
    /// Days off by a decision about a holiday that the file does not describe otherwise.
    case closure(String, document: String?)
    /// A day off expected with a holiday; the year's decision is not known.
    case expected(PublicHolidays.Observance)
    /// In compensation for a holiday on a weekly day off.
    case compensation(PublicHolidays.Observance, on: CalendarDate)
    /// Off, and worked on another day instead.
    case swappedOff(workedOn: CalendarDate, document: String?)
    /// Worked in place of another day.
    case swappedIn(offOn: CalendarDate, document: String?)
  }

  /// What a day is.
  public struct Kind: Sendable, Hashable {
    /// Whether it is worked.
    public let isWorking: Bool
    /// Why; empty for an ordinary working day.
    public let causes: [Cause]
    /// Whether the decisions of its year are not known, so that it may still change.
    public let isProvisional: Bool

    /// Whether it is off for a holiday, and not only as a weekly day off.
    public var isHoliday: Bool {
      !isWorking
        && causes.contains { cause in
          if case .weekend = cause { false } else { true }
        }
    }
  }

  /// The holidays.
  public let holidays: PublicHolidays
  /// The weekly days off.
  public let weekend: Set<Weekday>

  /// Saturday and Sunday, the days off of the civil service.
  public static let officeWeekend: Set<Weekday> = [.saturday, .sunday]

  /// Creates the working days of somebody.
  ///
  /// - Parameters:
  ///   - holidays: the public holidays and decisions.
  ///   - weekend: the weekly days off; a museum may have Mondays, a shop none.
  public init(_ holidays: PublicHolidays, weekend: Set<Weekday> = officeWeekend) {
    self.holidays = holidays
    self.weekend = weekend
  }

  // MARK: One day

  /// What a day is, and why.
  public func kind(of day: CalendarDate) -> Kind {
    // A year's holidays can reach over New Year, so its neighbours are asked, too.
    kind(of: day, offDays: [day.year - 1, day.year, day.year + 1].map { daysOff(in: $0) })
  }

  private func kind(
    of day: CalendarDate, offDays: [[CalendarDate: [Cause]]]
  ) -> Kind {
    let isProvisional = !isDecided(day.year)
    if weekend == Self.officeWeekend {
      // Swaps are made for offices that are closed on both days of the weekend.
      if let swap = holidays.swaps.first(where: { $0.workingDay == day }) {
        return Kind(
          isWorking: true,
          causes: [.swappedIn(offOn: swap.dayOff, document: swap.document)],
          isProvisional: isProvisional)
      }
    }
    var causes: [Cause] = offDays.flatMap { $0[day] ?? [] }
    if weekend == Self.officeWeekend,
      let swap = holidays.swaps.first(where: { $0.dayOff == day })
    {
      causes.append(.swappedOff(workedOn: swap.workingDay, document: swap.document))
    }
    if weekend.contains(day.weekday) { causes.append(.weekend(day.weekday)) }
    return Kind(isWorking: causes.isEmpty, causes: causes, isProvisional: isProvisional)
  }

  /// Whether a day is worked.
  public func isWorkingDay(_ day: CalendarDate) -> Bool { kind(of: day).isWorking }

  /// Whether the decisions of a year are known: those about every holiday that has an arrangement
  /// of its own each year.
  public func isDecided(_ year: Int) -> Bool {
    !holidays.observances.isEmpty
      && holidays.observances.allSatisfy { observance in
        observance.expectedClosure == nil || !closures(of: observance, in: year).isEmpty
      }
  }

  // MARK: Counting

  /// The last working day that is not after a day; `nil` when none is found in two years.
  public func last(onOrBefore day: CalendarDate) -> CalendarDate? { search(from: day, step: -1) }

  /// The first working day that is not before a day; `nil` when none is found in two years.
  public func first(onOrAfter day: CalendarDate) -> CalendarDate? { search(from: day, step: 1) }

  /// The working day after a day.
  public func next(after day: CalendarDate) -> CalendarDate? {
    first(onOrAfter: day.adding(days: 1))
  }

  /// The working day before a day.
  public func previous(before day: CalendarDate) -> CalendarDate? {
    last(onOrBefore: day.adding(days: -1))
  }

  /// The day that lies so many working days after another; before it for negative numbers.
  ///
  /// Zero is the day itself, whatever it is; one is the next working day.
  public func adding(_ count: Int, to day: CalendarDate) -> CalendarDate? {
    var day = day
    for _ in 0..<abs(count) {
      guard let next = count > 0 ? next(after: day) : previous(before: day) else { return nil }
      day = next
    }
    return day
  }

  /// How many days of a span are worked.
  public func count(in span: DateSpan) -> Int {
    var count = 0
    for (_, kind) in kinds(in: span) where kind.isWorking { count += 1 }
    return count
  }

  /// Every day of a span with what it is; a year's holidays are worked out once.
  public func kinds(in span: DateSpan) -> [(day: CalendarDate, kind: Kind)] {
    var years: [Int: [CalendarDate: [Cause]]] = [:]
    for year in (span.first.year - 1)...(span.last.year + 1) { years[year] = daysOff(in: year) }
    return span.days.map { day in
      let around = [day.year - 1, day.year, day.year + 1].map { years[$0] ?? [:] }
      return (day, kind(of: day, offDays: around))
    }
  }

  private func search(from day: CalendarDate, step: Int) -> CalendarDate? {
    guard weekend.count < 7 else { return nil }
    // A window at a time, so that the holidays of a year are not worked out for each day.
    var start = day
    for _ in 0..<12 {
      let end = start.adding(days: step * 60)
      guard let span = DateSpan(min(start, end), through: max(start, end)) else { return nil }
      let days = kinds(in: span)
      let found =
        step > 0
        ? days.first { $0.kind.isWorking }?.day : days.last { $0.kind.isWorking }?.day
      if let found { return found }
      start = end
    }
    return nil
  }
}
