internal import CivilTime
internal import VietnameseCalendar

/// What becomes of each event's rule in each year of the programme: nothing is nowhere, and no run
/// or move surprises anybody.
///
/// Every event is followed through every year once, so the work grows with their product.
struct YearWalk {
  let findings: [ProgrammeCheck.Finding]

  /// A run of more days that no month, season or bound asked for is told.
  static let longestRun = 92

  init(_ programme: Programme, by resolver: DateResolver) {
    let years = programme.horizon.clamped(to: CalendarDate.years)
    let periods = Self.periods(of: programme)
    findings = programme.events.flatMap { event in
      EventWalk(event, programme, years, resolver, isPeriod: periods.contains(event.id)).findings
    }
  }

  /// The events that others lie within, or outside of, as they do with terms.
  private static func periods(of programme: Programme) -> Set<ProgrammeEvent.ID> {
    var periods: Set<ProgrammeEvent.ID> = []
    for event in programme.events {
      for case .qualified(_, let qualifiers) in event.when.all {
        for case .event(let id) in qualifiers.within + qualifiers.except { periods.insert(id) }
      }
    }
    return periods
  }
}

/// One event through all years.
private struct EventWalk {
  let event: ProgrammeEvent
  let programme: Programme
  /// The years in which it is to be held.
  let years: [Int]
  /// What its rule gives in each of them.
  let plans: [[Plan]]
  /// How many times it is held in each of them; what waits for a date counts as once.
  private let counts: [Int]
  /// Its runs, with the years of their cycles.
  private let runs: [(year: Int, span: DateSpan)]
  private let resolver: DateResolver
  /// Whether others lie within it, or outside of it, as they do with terms.
  private let isPeriod: Bool

  init(
    _ event: ProgrammeEvent, _ programme: Programme, _ horizon: ClosedRange<Int>,
    _ resolver: DateResolver, isPeriod: Bool
  ) {
    self.isPeriod = isPeriod
    self.event = event
    self.programme = programme
    self.resolver = resolver
    years = horizon.filter { event.years?.contains($0) ?? true }
    plans = years.map { resolver.plans(of: event, in: $0) }
    counts = plans.map { $0.reduce(0) { $0 + ($1.status == .waiting ? 1 : $1.slots.count) } }
    runs = zip(years, plans).flatMap { year, plans in
      plans.flatMap(\.slots).map { (year, $0.days) }
    }
  }

  var findings: [ProgrammeCheck.Finding] {
    guard event.when.namesDays else { return [] }
    return [
      nowhere ?? missing, shortMonths, uneven, tooLong, outside, leavingMonth, clipped, longHours,
    ]
    .compactMap(\.self) + doubles.findings + undatedBases
  }

  private var doubles: DoubleDays { DoubleDays(event, in: years, resolver) }

  /// Events without a date from which it counts, so that it has none either.
  private var undatedBases: [ProgrammeCheck.Finding] {
    guard plans.joined().contains(where: { $0.status == .waiting }) else { return [] }
    var seen: Set<ProgrammeEvent.ID> = []
    return event.when.all.compactMap { rule in
      guard case .relative(_, _, let base) = rule, seen.insert(base).inserted else { return nil }
      let undated = years.filter { year in
        guard let outcomes = resolver.outcomes(of: base, in: year, steps: 1), !outcomes.isEmpty
        else { return false }
        // Whose day somebody is to announce waits, as it is meant to.
        return outcomes.allSatisfy {
          ($0.timing == nil || $0.isMonth) && $0.awaited?.by == nil
        }
      }
      guard !undated.isEmpty else { return nil }
      return finding(
        .warning, .undatedBase,
        .countsFromUndated(
          event.title, programme.event(base)?.title ?? .untranslated(base.rawValue),
          in: programme.years(undated == years ? [] : undated)),
        hint: .dateBase(base))
    }
  }

  private func finding(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: LocalizedText,
    hint: LocalizedText? = nil
  ) -> ProgrammeCheck.Finding {
    ProgrammeCheck.Finding(
      severity, code, about: event.id, at: event.location, message, hint: hint)
  }

  // MARK: How often

  private var nowhere: ProgrammeCheck.Finding? {
    guard counts.allSatisfy({ $0 == 0 }) else { return emptyItem }
    if !years.isEmpty, doubles.yearsWithoutRest == years {
      return finding(
        .warning, .nowhere, .exceptionsTakeAll(event.title, in: []), hint: .leaveExceptionOut)
    }
    return finding(
      .warning, .nowhere, .nowhere(event.title, .rule(event.when, of: programme)), hint: lastDayHint
    )
  }

  /// What is probably meant by 29/2, or by a day 30 of the last lunar month.
  private var lastDayHint: LocalizedText? {
    let hasLeapDay = event.when.all.contains { rule in
      guard case .yearly(let days) = rule, case .fixed(let day) = days.from else { return false }
      return days.isSingleDay && day.month == 2 && day.day == 29
    }
    if hasLeapDay { return .write(DateRule.yearly(YearlyDays(.lastDay(ofMonth: 2))).form) }
    guard case .yearly(let days) = event.when.unqualified, case .lunar(let day) = days.from,
      day.day == 30, days.isSingleDay, !day.isLeap
    else { return nil }
    return .write(DateRule.yearly(YearlyDays(.lastLunarDay(ofMonth: day.month))).form)
  }

  /// An item of a list that never comes.
  private var emptyItem: ProgrammeCheck.Finding? {
    guard case .list(let rules) = event.when.unqualified else { return nil }
    let held = Set(plans.joined().filter { $0.status == .waiting || !$0.slots.isEmpty }.map(\.item))
    guard let item = rules.indices.first(where: { !held.contains($0) }) else { return nil }
    return finding(
      .warning, .nowhere, .nowhere(event.title, .rule(rules[item], of: programme)))
  }

  private var missing: ProgrammeCheck.Finding? {
    guard event.when.comesEveryYear else { return nil }
    let missing = zip(years, counts).filter { $0.1 == 0 }.map(\.0)
    guard !missing.isEmpty else { return nil }
    if doubles.yearsWithoutRest == missing {
      return finding(
        .warning, .missingDay, .exceptionsTakeAll(event.title, in: programme.years(missing)))
    }
    return finding(
      .warning, .missingDay, .noSuchDay(event.title, in: programme.years(missing)),
      hint: lastDayHint)
  }

  /// Months that lack a day of every month.
  private var shortMonths: ProgrammeCheck.Finding? {
    let numbers = event.when.all.flatMap { rule -> [Int] in
      guard case .monthly(let days) = rule else { return [] }
      return days.compactMap { if case .day(let number) = $0 { number } else { nil } }
    }
    guard let longest = numbers.max(), longest > 28 else { return nil }
    let months = (1...12).filter { CalendarDate.length(ofMonth: $0, year: 2023) < longest }
    return finding(
      .warning, .missingDay, .monthsWithoutDay(event.title, longest, months),
      hint: .lastDayInstead)
  }

  private var uneven: ProgrammeCheck.Finding? {
    guard event.when.comesEveryYear, event.when.isCounted else { return nil }
    let byCount = Dictionary(grouping: zip(years, counts).filter { $0.1 > 0 }, by: \.1)
      .mapValues { $0.map(\.0) }
    guard byCount.count > 1,
      let usual = byCount.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) })?.key
    else { return nil }
    let others = byCount.filter { $0.key != usual }.sorted { $0.key < $1.key }
      .map { (count: $0.key, years: programme.years($0.value)) }
    return finding(
      .note, .unevenYears, .uneven(event.title, usually: usual, otherwise: others))
  }

  // MARK: How long

  private var tooLong: ProgrammeCheck.Finding? {
    guard !event.when.asksForLongRuns else { return nil }
    let long = runs.filter { $0.span.count > YearWalk.longestRun }
    guard let most = long.map(\.span.count).max(), !isPeriod else { return nil }
    let years = Array(Set(long.map(\.year)))
    let cycles = programme.years(years)
    // Turned round, a run that goes over New Year is a short one within the year.
    if let days = event.when.reversed, let turned = days.spans(in: years[0]).first,
      turned.count <= YearWalk.longestRun
    {
      return finding(
        .warning, .reversedRun, .reversedRun(event.title, days: most, in: cycles),
        hint: .write(DateRule.yearly(days).form))
    }
    return finding(.warning, .longRun, .longRun(event.title, days: most, in: cycles))
  }

  private var outside: ProgrammeCheck.Finding? {
    let horizon = programme.horizonDays
    // Over New Year at the end is what plans do; before the beginning or beyond the next year is not.
    guard
      let days = runs.map(\.span).first(where: {
        $0.last < horizon.first || $0.first > horizon.last
      })
    else { return nil }
    return finding(
      .note, .daysOutside, .daysOutside(event.title, days, years: .horizon(of: programme)))
  }

  private var leavingMonth: ProgrammeCheck.Finding? {
    var years: [Int] = []
    var example: (from: CalendarDate, to: CalendarDate)?
    for (year, plans) in zip(self.years, plans) {
      for reason in plans.flatMap(\.slots).flatMap(\.reasons) {
        guard case .moved(let from, let to, _) = reason, from.month != to.month else { continue }
        if years.last != year { years.append(year) }
        if example == nil { example = (from, to) }
      }
    }
    return example.map { example in
      finding(
        .note, .leavesMonth,
        .leavesMonth(
          event.title, from: example.from, to: example.to, in: programme.years(years)))
    }
  }

  /// Hours of a single day that last until late on the next one.
  private var longHours: ProgrammeCheck.Finding? {
    let ofOneDay = plans.joined().flatMap(\.slots).filter { $0.days.count == 1 }
    let sessions = ofOneDay.lazy.flatMap { $0.details.hours?.sessions ?? [] }
    guard let session = sessions.first(where: \.isTooLong) else { return nil }
    return finding(
      .warning, .longHours, .longHours(event.title, session), hint: .turnHours(session))
  }

  private var clipped: ProgrammeCheck.Finding? {
    let clipped = years.filter { year in
      event.when.all.contains { rule in
        if case .yearly(let days) = rule { days.isClipped(in: programme.year(year)) } else { false }
      }
    }
    guard !clipped.isEmpty else { return nil }
    return finding(.note, .clippedRun, .clippedRun(event.title, in: programme.years(clipped)))
  }
}

extension DateRule {
  /// Whether every year is meant to have it: nothing in it names a year or leaves any out.
  fileprivate var comesEveryYear: Bool {
    all.allSatisfy { rule in
      switch rule {
      case .once, .relative, .onGroup: false
      case .qualified(_, let qualifiers):
        qualifiers.years == nil && qualifiers.from == nil && qualifiers.until == nil
          && qualifiers.shift != .skip
      case .recurrence(let rule, _): rule.end == .never
      case .weekly(let days): days.starting == nil
      default: true
      }
    }
  }

  /// Whether it comes a number of times that people have in mind: not each week or day.
  fileprivate var isCounted: Bool {
    all.allSatisfy { rule in
      switch rule {
      case .weekly: false
      case .monthly(let days): days.allSatisfy { if case .lunar = $0 { false } else { true } }
      case .recurrence(let rule, _): rule.frequency >= .monthly && rule.isGregorian
      case .qualified(_, let qualifiers): qualifiers.except.isEmpty && qualifiers.shift != .skip
      default: true
      }
    }
  }

  /// Whether a run may be as long as it is: a season, a bound or an offset asks for it.
  fileprivate var asksForLongRuns: Bool {
    all.contains { rule in
      switch rule {
      case .season, .between, .once: true
      case .qualified(_, let qualifiers): qualifiers.from != nil || qualifiers.until != nil
      // From the first of a month to the last of one.
      case .yearly(let days): days.isWholeMonths
      default: false
      }
    }
  }

  /// The days of a run with its ends the other way round.
  fileprivate var reversed: YearlyDays? {
    guard case .yearly(let days) = unqualified, days.isReversed else { return nil }
    return YearlyDays(days.through, through: days.from)
  }
}

extension YearlyDays {
  /// From the first day of a month to the last of one.
  fileprivate var isWholeMonths: Bool {
    guard case .fixed(let first) = from, case .lastDay = through else { return false }
    return first.day == 1
  }

  fileprivate var isReversed: Bool { (spans(in: 2023).first?.last.year ?? 2023) > 2023 }

  /// Whether an end is moved to the last day of a shorter month in a year.
  fileprivate func isClipped(in year: CycleYear) -> Bool {
    guard !isSingleDay else { return false }
    return year.spans(of: self).contains { span in
      !from.dates(in: span.first.year).contains(span.first)
        || !through.dates(in: span.last.year).contains(span.last)
    }
  }
}
