internal import CivilTime
internal import VietnameseCalendar

/// What qualifiers make of a rule's days, in their order: bounds, exceptions, additions, the other
/// days for a Sunday, days off.
struct QualifiedDays {
  private let days: AnchorDays
  private let qualifiers: Qualifiers
  /// Where the rule holds: in all years, or between two days.
  private let bounds: DateSpan?
  /// The runs that a day has to lie in, if it has to lie in any.
  private let within: [DateSpan]?
  /// The runs on which it is not held.
  private let except: [DateSpan]
  /// The days of the cycle that are holidays, where these are left out.
  private let closed: Set<CalendarDate>

  /// - Parameter days: the cycle; its window is narrowed to the bounds.
  init(_ days: AnchorDays, _ qualifiers: Qualifiers) {
    self.days = days
    self.qualifiers = qualifiers
    bounds = DateSpan(
      qualifiers.from ?? .earliest, through: qualifiers.until ?? .latest)
    within = qualifiers.within.isEmpty ? nil : qualifiers.within.flatMap { Self.spans($0, days) }
    except = qualifiers.except.flatMap { Self.spans($0, days) }
    closed = qualifiers.except.contains(.holidays) ? Self.closed(days) : []
  }

  /// The holidays of the cycle. Of a decision that counts weekends in these are not among them: who
  /// opens on weekends opens on those, too.
  private static func closed(_ days: AnchorDays) -> Set<CalendarDate> {
    let offices = days.workingDays
    let everyDay = WorkingDays(offices.holidays, weekend: [])
    return Set(
      offices.days(in: days.cycle.span).filter { day in
        day.kind.isHoliday
          && (!offices.weekend.contains(day.date.weekday) || everyDay.kind(of: day.date).isHoliday)
      }.map(\.date))
  }

  /// What is left of a rule, and what is added.
  ///
  /// - Parameters:
  ///   - base: the rule that is qualified.
  ///   - whole: the rule with its qualifiers.
  func plans(of base: DateRule, _ whole: DateRule) -> [Plan] {
    guard qualifiers.years?.contains(days.year) ?? true, let window else { return [] }
    var bounded = days
    bounded.window = window
    var plans = bounded.plans(of: base)
    for index in plans.indices {
      // Where days are only moved, the reasons speak of the move; else the rule is told whole.
      if qualifiers.chooses { plans[index].tell(whole, insteadOf: base) }
      choose(&plans[index])
    }
    // What has lost all its times is not held.
    plans.removeAll { $0.status != .waiting && $0.slots.isEmpty }
    add(to: &plans, whole)
    for index in plans.indices {
      insteadOfSunday(&plans[index])
      shift(&plans[index])
      timeAndPlace(&plans[index])
    }
    plans.removeAll { $0.status != .waiting && $0.slots.isEmpty }
    return plans
  }

  // MARK: Bounds and exceptions

  /// The days of the cycle in which the rule holds; `nil` where it does not hold in it at all.
  private var window: DateSpan? {
    guard let window = bounds.flatMap(days.window.intersection) else { return nil }
    guard let within else { return window }
    // From the first day inside to the last: a recurrence rule then ends there.
    let inside = within.compactMap(window.intersection)
    guard let first = inside.map(\.first).min(), let last = inside.map(\.last).max() else {
      return nil
    }
    return DateSpan(first, through: last)
  }

  /// Keeps the times whose anchors lie inside and are no exceptions.
  private func choose(_ plan: inout Plan) {
    if case .none = plan.times { return }
    let left = plan.slots.filter { slot in
      let day = slot.anchor
      return bounds?.contains(day) ?? false
        && within?.contains { $0.contains(day) } ?? true && !except.contains { $0.contains(day) }
    }
    plan.slots = left.filter { !closed.contains($0.anchor) }
    let skipped = left.map(\.anchor).filter(closed.contains)
    if !skipped.isEmpty { plan.reasons.append(.closed(on: skipped)) }
    if qualifiers.except.contains(.holidays),
      let reason = days.workingDays.provisional(on: left.map(\.anchor))
    {
      plan.reasons.append(reason)
    }
  }

  /// The days of a set in the cycle and in those beside it.
  static func spans(_ set: DaySet, _ days: AnchorDays) -> [DateSpan] {
    let cycles = (-1...1).compactMap(days.neighbour)
    return switch set {
    case .holidays: []
    case .rule(let rule):
      cycles.flatMap { $0.plans(of: rule) }.flatMap(\.slots).map(\.days)
    case .event(let event):
      cycles.flatMap { days.resolver.outcomes(of: event, in: $0.year, steps: days.steps + 1) ?? [] }
        .filter { $0.status != .cancelled }.flatMap(\.spans)
    }
  }

  // MARK: Additions

  private func add(to plans: inout [Plan], _ whole: DateRule) {
    guard !qualifiers.also.isEmpty else { return }
    var held = Set(plans.flatMap(\.slots).map(\.days.first))
    let added = qualifiers.also.flatMap { days.plans(of: $0) }.flatMap(\.slots)
      .filter { held.insert($0.days.first).inserted }
    guard !added.isEmpty else { return }
    if let index = plans.firstIndex(where: { $0.isSeries }) {
      plans[index].slots = (plans[index].slots + added).sorted { $0.anchor < $1.anchor }
    } else {
      plans.append(Plan(times: .series(Series(added)), reasons: [.rule(whole)]))
    }
  }

  // MARK: Other days

  private func insteadOfSunday(_ plan: inout Plan) {
    let years = days.cycle.civilYears
    // One day cannot stand for each of many.
    guard let instead = qualifiers.whenSunday, !plan.isSeries else { return }
    plan.slots = plan.slots.map { slot in
      guard slot.days.first.weekday == .sunday,
        let other = (years.lowerBound - 1...years.upperBound + 1).flatMap(instead.spans)
          .min(by: { $0.distance(from: slot.days) < $1.distance(from: slot.days) })
      else { return slot }
      var moved = slot
      moved.days = other
      moved.reasons.append(.insteadOfSunday(slot.days))
      return moved
    }
  }

  /// Moves each time that begins on a day off; a day that the series has already stays one.
  private func shift(_ plan: inout Plan) {
    guard let shift = qualifiers.shift, shift != .keep else { return }
    let isSeries = plan.isSeries
    var taken = Set(plan.slots.map(\.days.first))
    var passed: [CalendarDate] = []
    plan.slots = plan.slots.compactMap { slot in
      let first = slot.days.first
      let kind = days.workingDays.kind(of: first)
      let day: CalendarDate?
      switch shift {
      case .keep: return slot
      case .skip: day = nil
      case .before, .previousWorkingDay: day = days.workingDays.last(onOrBefore: first)
      case .after, .nextWorkingDay: day = days.workingDays.first(onOrAfter: first)
      }
      let looked = day.flatMap { DateSpan(min($0, first), through: max($0, first)) }
      let here = (looked ?? DateSpan(first)).days
      var moved = slot
      if isSeries {
        passed += here
      } else if let reason = days.workingDays.provisional(on: Array(here)) {
        moved.reasons.append(reason)
      }
      guard !kind.isWorking else { return moved }
      if shift == .skip { return nil }
      guard let day else { return slot }
      guard !isSeries || taken.insert(day).inserted else { return nil }
      moved.days = DateSpan(day, days: slot.days.count)
      moved.reasons.append(.moved(from: first, to: day, kind.causes))
      return moved
    }
    if let reason = days.workingDays.provisional(on: passed) { plan.reasons.append(reason) }
  }
}

extension QualifiedDays {
  /// Says when and where on each day, unless something further in has said it.
  private func timeAndPlace(_ plan: inout Plan) {
    guard qualifiers.details != Details() else { return }
    plan.slots = plan.slots.map { slot in
      var slot = slot
      slot.details = qualifiers.details.adding(slot.details)
      return slot
    }
  }
}

extension Plan {
  /// Whether it has many times.
  fileprivate var isSeries: Bool { if case .series = times { true } else { false } }

  /// Puts the whole rule where its reasons name a part of it.
  fileprivate mutating func tell(_ whole: DateRule, insteadOf part: DateRule) {
    reasons = reasons.map { $0 == .rule(part) ? .rule(whole) : $0 }
  }
}

extension DateResolver.Outcome {
  /// The runs of days that it consists of; of a month all its days.
  fileprivate var spans: [DateSpan] {
    switch timing {
    case nil: []
    case .days(let span): [isMonth ? span.first.wholeMonth : span]
    case .recurring(let days): days.dates.map { DateSpan($0) }
    }
  }
}

extension DateSpan {
  /// The days that both have.
  fileprivate func intersection(_ other: DateSpan) -> DateSpan? {
    DateSpan(max(first, other.first), through: min(last, other.last))
  }

  fileprivate func distance(from other: DateSpan) -> Int { abs(first.days(until: other.first)) }
}
