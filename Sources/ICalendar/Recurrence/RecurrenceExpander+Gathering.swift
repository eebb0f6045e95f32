/// Rules whose instances are known only when a whole week, month or year has been looked at: those
/// that choose by position (`BYSETPOS`) and those that move days that do not exist (`SKIP`).
extension RecurrenceExpander {
  /// Gathers the next period; false when there is none.
  ///
  /// A day that was moved may fall into the next period, so what is not certain to come first is
  /// kept back until that period has been gathered too.
  mutating func gatherPeriod() -> Bool {
    if gatheredIndex == gathered.count {
      gathered.removeAll(keepingCapacity: true)
    } else {
      gathered.removeFirst(gatheredIndex)
    }
    gatheredIndex = 0
    gatheredDays.removeAll(keepingCapacity: true)
    if isGatheringDone || !gatherDays() {
      isGatheringDone = true
      gatheredLimit = .max
      return !gathered.isEmpty
    }
    if plan.skip != .omit { sortOnce(&gatheredDays) }
    if plan.setPositions.isEmpty {
      for day in gatheredDays { gathered.append(day * 86_400) }
    } else {
      choose()
    }
    if plan.skip != .omit {
      sortOnce(&gathered)
      gatheredLimit = firstDayOfNextPeriod.map { ($0 - 1) * 86_400 } ?? .max
    }
    return true
  }

  /// Adds the instances at the rule's positions.
  private mutating func choose() {
    let times = plan.inner
    let count = gatheredDays.count * times.count
    for position in plan.setPositions where position != 0 {
      let place = position > 0 ? position - 1 : count &+ position
      guard place >= 0, place < count else { continue }
      gathered.append(gatheredDays[place / times.count] * 86_400 + times[place % times.count])
    }
    if plan.setPositions.count > 1 { sortOnce(&gathered) }
  }

  private func sortOnce(_ values: inout [Int]) {
    guard values.count > 1 else { return }
    values.sort()
    var kept = 1
    for index in 1..<values.count where values[index] != values[kept - 1] {
      values[kept] = values[index]
      kept += 1
    }
    values.removeLast(values.count - kept)
  }

  private var firstDayOfNextPeriod: Int? {
    plan.frequency == .monthly
      ? calendar.month(at: nextMonth)?.firstDay : calendar.firstDay(ofYear: nextYear)
  }

  private mutating func gatherDays() -> Bool {
    switch plan.frequency {
    case .weekly:
      guard nextWeek * 86_400 < end, !hasComeRound(at: nextWeek) else { return false }
      append(weekMask(from: nextWeek), from: nextWeek)
      nextWeek += 7 * plan.interval
    case .monthly:
      guard let month = calendar.month(at: nextMonth), (month.firstDay - 1) * 86_400 < end,
        !hasComeRound(at: month.firstDay)
      else { return false }
      nextMonth += plan.interval
      if plan.allows(month) { append(month) }
    default:
      guard let months = calendar.months(ofYear: nextYear),
        let firstDay = calendar.firstDay(ofYear: nextYear), (firstDay - 1) * 86_400 < end,
        !hasComeRound(at: firstDay)
      else { return false }
      let replaced = replacements(of: months)
      for index in months {
        guard let month = calendar.month(at: index) else { return false }
        if plan.allows(month) || replaced.contains(index) { append(month) }
      }
      if let next = replaced.last, next >= months.upperBound, let month = calendar.month(at: next) {
        append(month)
      }
      if plan.skip != .omit { appendMovedDaysOfYear(months) }
      nextYear += plan.interval
    }
    return true
  }

  private mutating func append(_ mask: UInt32, from first: Int) {
    var rest = mask
    while rest != 0 {
      gatheredDays.append(first + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  // MARK: Skipping

  /// Adds a month's days, with those in place of days that it does not have.
  private mutating func append(_ month: RecurrenceMonth) {
    var mask = plan.countedDays(of: month)
    var moved: Int?
    if plan.skip != .omit, plan.countsDaysOfMonth {
      let length = UInt32(month.length)
      let isBeyondEnd = plan.daysOfMonth >> length != 0
      let isBeforeStart = plan.daysFromMonthEnd & ((1 << (31 - length)) - 1) != 0
      if plan.skip == .forward {
        if isBeforeStart { mask |= 1 }
        if isBeyondEnd { moved = month.dayAfter }
      } else {
        if isBeyondEnd { mask |= 1 << (length - 1) }
        if isBeforeStart { moved = month.firstDay - 1 }
      }
    }
    append(mask & plan.otherDays(of: month, in: yearInfo(month.year)), from: month.firstDay)
    guard let moved, let index = calendar.monthIndex(containing: moved),
      let other = calendar.month(at: index)
    else { return }
    let allowed = plan.otherDays(of: other, in: yearInfo(other.year))
    if allowed >> UInt32(moved - other.firstDay) & 1 == 1 { gatheredDays.append(moved) }
  }

  /// The months in place of leap months that a year does not have: the one before, which bears the
  /// same number, or the one after.
  private func replacements(of months: Range<Int>) -> [Int] {
    guard plan.skip != .omit, plan.leapMonths != .max, plan.leapMonths != 0 else { return [] }
    let all = months.compactMap { index in calendar.month(at: index).map { (index, $0) } }
    let existing = UInt32(bits: all.filter(\.1.isLeap).map(\.1.number))
    return all.compactMap { index, month in
      guard !month.isLeap, (plan.leapMonths & ~existing) >> UInt32(month.number) & 1 == 1 else {
        return nil
      }
      return plan.skip == .backward ? index : index + 1
    }
  }

  /// Adds the days in place of a 366th day that a year does not have.
  private mutating func appendMovedDaysOfYear(_ months: Range<Int>) {
    guard let daysOfYear = plan.daysOfYear, let first = calendar.month(at: months.lowerBound),
      let last = calendar.month(at: months.upperBound - 1)
    else { return }
    let over = daysOfYear.overflows(yearLength: last.dayAfter - first.firstDay)
    var days: [Int] = []
    if over.end, plan.allows(last) {
      days.append(plan.skip == .forward ? last.dayAfter : last.dayAfter - 1)
    }
    if over.start, plan.allows(first) {
      days.append(plan.skip == .forward ? first.firstDay : first.firstDay - 1)
    }
    for day in days {
      guard let index = calendar.monthIndex(containing: day), let month = calendar.month(at: index)
      else { continue }
      let mask = plan.hasWeekdays ? plan.weekdayMask(of: month, in: yearInfo(month.year)) : .max
      if mask >> UInt32(day - month.firstDay) & 1 == 1 { gatheredDays.append(day) }
    }
  }
}
