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

    /// Creates what a day is.
    public init(isWorking: Bool, causes: [Cause] = [], isProvisional: Bool = false) {
      self.isWorking = isWorking
      self.causes = causes
      self.isProvisional = isProvisional
    }

    /// Whether it is off for a holiday, and not only as a weekly day off.
    public var isHoliday: Bool {
      !isWorking
        && causes.contains { cause in
          if case .weekend = cause { false } else { true }
        }
    }
  }

  /// A day and what it is.
  public struct Day: Sendable, Hashable {
    /// The day.
    public let date: CalendarDate
    /// What it is, and why.
    public let kind: Kind

    /// Creates a day of some kind.
    public init(_ date: CalendarDate, _ kind: Kind) {
      self.date = date
      self.kind = kind
    }
  }

  /// The holidays.
  public let holidays: PublicHolidays
  /// The weekly days off.
  public let weekend: Set<Weekday>

  /// Saturday and Sunday, the days off of the civil service.
  public static let officeWeekend: Set<Weekday> = [.saturday, .sunday]

  /// Creates the working days of an office, a shop or a person.
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
    // A year's holidays can reach over New Year, so its neighbours are looked at, too.
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

  /// The working day after a day; `nil` when none is found in two years.
  public func next(after day: CalendarDate) -> CalendarDate? {
    day == .latest ? nil : first(onOrAfter: day.adding(days: 1))
  }

  /// The working day before a day; `nil` when none is found in two years.
  public func previous(before day: CalendarDate) -> CalendarDate? {
    day == .earliest ? nil : last(onOrBefore: day.adding(days: -1))
  }

  /// The day that lies `count` working days after another; before it for negative numbers.
  ///
  /// Zero is the day itself, whatever it is; one is the next working day; `nil` where two years go
  /// by without one.
  public func adding(_ count: Int, to day: CalendarDate) -> CalendarDate? {
    var (day, left) = (day, Int(clamping: count.magnitude))
    while left > 0 {
      // About as many days as it takes, so that a year's holidays are worked out once.
      let days =
        workingDays(beside: day, reach: min(left, 300) * 2 + 30, count > 0)
        ?? workingDays(beside: day, reach: Self.longestBreak, count > 0) ?? []
      guard let last = days.last else { return nil }
      if days.count >= left { return days[left - 1] }
      left -= days.count
      day = last
    }
    return day
  }

  /// The working days among so many days behind a day, or before it, the nearest first; `nil` where
  /// there are none.
  private func workingDays(
    beside day: CalendarDate, reach: Int, _ isForward: Bool
  ) -> [CalendarDate]? {
    let next = day.adding(days: isForward ? 1 : -1)
    let last = day.adding(days: isForward ? reach : -reach)
    guard next != day, let span = DateSpan(min(next, last), through: max(next, last)) else {
      return nil
    }
    let days = self.days(in: span).filter(\.kind.isWorking).map(\.date)
    return days.isEmpty ? nil : isForward ? days : days.reversed()
  }

  /// How many days without a working day are looked through.
  private static let longestBreak = 731

  /// How many days of a span are worked.
  public func count(in span: DateSpan) -> Int {
    days(in: span).count(where: \.kind.isWorking)
  }

  /// Every day of a span with what it is; a year's holidays are worked out once.
  public func days(in span: DateSpan) -> [Day] {
    var years: [Int: [CalendarDate: [Cause]]] = [:]
    for year in (span.first.year - 1)...(span.last.year + 1) { years[year] = daysOff(in: year) }
    return span.days.map { day in
      let around = [day.year - 1, day.year, day.year + 1].map { years[$0] ?? [:] }
      return Day(day, kind(of: day, offDays: around))
    }
  }

  private func search(from day: CalendarDate, step: Int) -> CalendarDate? {
    guard weekend.count < 7 else { return nil }
    // A window at a time, so that the holidays of a year are not worked out for each day.
    var start = day
    for _ in 0..<12 {
      let end = start.adding(days: step * 60)
      guard let span = DateSpan(min(start, end), through: max(start, end)) else { return nil }
      let days = self.days(in: span)
      let found =
        step > 0
        ? days.first { $0.kind.isWorking }?.date : days.last { $0.kind.isWorking }?.date
      if let found { return found }
      start = end
    }
    return nil
  }

  // MARK: A year's holidays as days off

  /// The decisions about an observance in a year.
  private func closures(
    of observance: PublicHolidays.Observance, in year: Int
  ) -> [PublicHolidays.Closure] {
    holidays.closures.filter { $0.holiday == observance.id && $0.year == year }
  }

  /// The days off that the holidays of a year bring, weekly days off apart.
  private func daysOff(in year: Int) -> [CalendarDate: [Cause]] {
    var off: [CalendarDate: [Cause]] = [:]
    var toCompensate: [(CalendarDate, PublicHolidays.Observance)] = []
    for observance in holidays.observances where observance.isDayOff {
      let closures = closures(of: observance, in: year)
      for closure in closures {
        // The decision names every day, those in compensation included.
        for day in closure.dates.days {
          off[day, default: []].append(.holiday(observance, document: closure.document))
        }
      }
      for span in observance.spans(in: year) {
        for day in span.days where off[day] == nil || closures.isEmpty {
          off[day, default: []].append(.holiday(observance, document: nil))
          if closures.isEmpty { toCompensate.append((day, observance)) }
        }
        guard closures.isEmpty, let expected = observance.expectedClosure else { continue }
        let beside =
          (0..<expected.before).map { span.first.adding(days: -1 - $0) }
          + (0..<expected.after).map { span.last.adding(days: 1 + $0) }
        for day in beside {
          off[day, default: []].append(.expected(observance))
          toCompensate.append((day, observance))
        }
      }
    }
    let known = Set(holidays.observances.map(\.id))
    for closure in holidays.closures where closure.year == year && !known.contains(closure.holiday)
    {
      for day in closure.dates.days {
        off[day, default: []].append(.closure(closure.holiday, document: closure.document))
      }
    }
    compensate(toCompensate, in: &off)
    return off
  }

  /// Gives the next day that is neither a weekly day off nor a holiday for each holiday on a weekly
  /// day off (Labour Code of 2019, article 111.3).
  private func compensate(
    _ days: [(CalendarDate, PublicHolidays.Observance)], in off: inout [CalendarDate: [Cause]]
  ) {
    guard weekend.count < 7 else { return }
    for (day, observance) in days.sorted(by: { $0.0 < $1.0 }) where weekend.contains(day.weekday) {
      var next = day.adding(days: 1)
      while off[next] != nil || weekend.contains(next.weekday), next < .latest {
        next = next.adding(days: 1)
      }
      off[next] = [.compensation(observance, on: day)]
    }
  }
}

extension WorkingDays.Cause {
  /// The cause in words, without a full stop.
  public func text(in language: Language) -> String { LocalizedText.cause(self)[language] }
}
