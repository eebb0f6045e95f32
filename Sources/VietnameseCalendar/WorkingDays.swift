public import CivilTime

/// Which days are worked: weekends, public holidays, their substitutes and the days swapped by
/// decision, each with its reason.
///
/// ```swift
/// let days = programme.workingDays()
/// days.isWorkingDay(date)                 // 2026-08-22, a Saturday: true
/// days.kind(of: date).causes              // worked in place of 31/8/2026
/// days.kind(of: date).state               // settled
/// days.last(onOrBefore: deadline)         // 2024-12-14, a Saturday: 2024-12-13
/// ```
///
/// The rules are those of ``PublicHolidays``: the days of the law, what is decided each year, and
/// which day is off for a holiday that falls on a weekly day off. Where a year's decision about a
/// holiday is not known, the days are worked out by the expected arrangement, and those on which
/// another one would differ are expected, not settled; all other days of that year are settled.
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
    /// In place of a holiday on a weekly day off.
    case substitute(PublicHolidays.Observance, on: CalendarDate, document: String?)
    /// Off, and worked on another day instead.
    case swappedOff(workedOn: CalendarDate, document: String?)
    /// Worked in place of another day.
    case swappedIn(offOn: CalendarDate, document: String?)
  }

  /// Why it may be otherwise.
  public enum Doubt: Sendable, Hashable {
    /// The decision of a year about a holiday is not known.
    case undecided(PublicHolidays.Observance, year: Int)
    /// What speaks for a day off where the sources disagree.
    case speaksForDayOff(PublicHolidays.Observance)
    /// What speaks for a working day where the sources disagree.
    case speaksForWork(PublicHolidays.Observance)
    /// It lies before the first day of which anything is known.
    case beforeData(CalendarDate)
    /// No holidays are known at all.
    case noHolidays
  }

  /// How certain it is whether a day is worked.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It is as it is.
    case settled
    /// The decision about it is not known yet.
    case expected
    /// The sources disagree.
    case disputed
  }

  /// What a day is.
  public struct Kind: Sendable, Hashable {
    /// Whether it is worked.
    public let isWorking: Bool
    /// Why; empty for an ordinary working day.
    public let causes: [Cause]
    /// Why it may be otherwise; empty for a day that is settled.
    public let doubts: [Doubt]

    /// Creates what a day is.
    public init(isWorking: Bool, causes: [Cause] = [], doubts: [Doubt] = []) {
      self.isWorking = isWorking
      self.causes = causes
      self.doubts = doubts
    }

    /// How certain it is.
    public var state: State {
      let isDisputed = doubts.contains { doubt in
        switch doubt {
        case .speaksForDayOff, .speaksForWork: true
        case .undecided, .beforeData, .noHolidays: false
        }
      }
      return isDisputed ? .disputed : doubts.isEmpty ? .settled : .expected
    }

    /// Whether it is off for a holiday, and not only as a weekly day off.
    public var isHoliday: Bool {
      !isWorking && causes.contains { !$0.isWeekend }
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
  /// The days off of years that are asked for again and again.
  private var known: [Int: DaysOff] = [:]

  /// Saturday and Sunday, the days off of most offices.
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

  /// The same with the days off of some years worked out already: a schedule asks for the same years
  /// with every event.
  package func workedOut(for years: ClosedRange<Int>) -> WorkingDays {
    var days = self
    if years.contains(where: { known[$0] == nil }) {
      let worked = DaysOff.years(years, holidays, weekend: weekend)
      days.known.merge(worked) { old, _ in old }
    }
    return days
  }

  private func daysOff(in year: Int) -> DaysOff {
    known[year] ?? DaysOff(holidays, weekend: weekend, year: year)
  }

  // MARK: One day

  /// What a day is, and why.
  public func kind(of day: CalendarDate) -> Kind { kind(of: day, daysOff(in: day.year)) }

  private func kind(of day: CalendarDate, _ daysOff: DaysOff) -> Kind {
    // Swaps are made for offices that are closed on both days of the weekend.
    let swaps = weekend == Self.officeWeekend ? holidays.swaps : []
    if let swap = swaps.first(where: { $0.workingDay == day }) {
      return Kind(
        isWorking: true, causes: [.swappedIn(offOn: swap.dayOff, document: swap.document)])
    }
    var causes = daysOff.causes[day] ?? []
    if let swap = swaps.first(where: { $0.dayOff == day }) {
      causes.append(.swappedOff(workedOn: swap.workingDay, document: swap.document))
    }
    if weekend.contains(day.weekday) { causes.append(.weekend(day.weekday)) }
    return Kind(
      isWorking: causes.isEmpty, causes: causes, doubts: doubts(of: day, causes, daysOff))
  }

  /// Why a day may be otherwise; a weekly day off stays one whatever else is decided.
  private func doubts(of day: CalendarDate, _ causes: [Cause], _ daysOff: DaysOff) -> [Doubt] {
    if weekend.contains(day.weekday) { return [] }
    if let begins = holidays.begins, day < begins { return [.beforeData(begins)] }
    let isSwapped = causes.contains { if case .swappedOff = $0 { true } else { false } }
    if isSwapped { return [] }
    return holidays.observances.isEmpty ? [.noHolidays] : daysOff.doubts[day] ?? []
  }

  /// Whether a day is worked.
  public func isWorkingDay(_ day: CalendarDate) -> Bool { kind(of: day).isWorking }

  /// The days of a span of which it is not settled whether they are worked.
  public func unsettledDays(in span: DateSpan) -> [Day] {
    days(in: span).filter { $0.kind.state != .settled }
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
    let days = workedOut(for: span.first.year...span.last.year)
    return span.days.map { Day($0, days.kind(of: $0)) }
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
}

extension WorkingDays {
  /// Compares holidays and weekly days off.
  public static func == (a: Self, b: Self) -> Bool {
    a.holidays == b.holidays && a.weekend == b.weekend
  }

  /// Hashes holidays and weekly days off.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(holidays)
    hasher.combine(weekend)
  }
}

extension WorkingDays.Cause {
  /// Whether it is a weekly day off.
  package var isWeekend: Bool { if case .weekend = self { true } else { false } }

  /// The cause in words, without a full stop.
  public func text(in language: Language) -> String { LocalizedText.cause(self)[language] }
}

extension WorkingDays.Doubt {
  /// The doubt in words, without a full stop.
  public func text(in language: Language) -> String { LocalizedText.doubt(self)[language] }
}

extension WorkingDays.State {
  /// The least certain state of some days.
  package init(of days: [WorkingDays.Day]) {
    let states = Set(days.map(\.kind.state))
    self =
      states.contains(.disputed) ? .disputed : states.contains(.expected) ? .expected : .settled
  }

  /// The state in words.
  public func name(in language: Language) -> String { LocalizedText.state(self)[language] }
}

extension WorkingDays.Kind {
  /// Why it is as it is, and why it may be otherwise.
  public func reasons(in language: Language) -> [String] {
    let expected = causes.compactMap {
      if case .expected(let holiday) = $0 { holiday } else { nil }
    }
    // What is expected says by itself that it waits for a decision.
    let others = doubts.filter { doubt in
      if case .undecided(let holiday, _) = doubt { !expected.contains(holiday) } else { true }
    }
    return causes.map { $0.text(in: language) } + others.map { $0.text(in: language) }
  }
}
