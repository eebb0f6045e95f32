/// Finds a rule's instances one after the other, as seconds of the wall clock since 1970-01-01.
///
/// Three loops stand inside each other: chunks (a month's or a week's days as bits), the days of a
/// chunk, and the times of a day. Rules that choose by position or move days that do not exist
/// gather a whole period first.
///
/// Nothing is searched forever: every step that finds nothing is paid from a budget, and a rule
/// that repeats each unit is given up when the calendar has come round without an instance.
struct RecurrenceExpander<Calendar: RecurrenceCalendar>: Sendable {
  private let plan: RecurrencePlan
  private let calendar: Calendar
  /// The start, and the first moment of which instances are made (later than the start where they
  /// need not be counted) and shown.
  private let start: Int
  private let from: Int
  private let shownFrom: Int
  /// The first moment of which no instance is wanted.
  private let end: Int
  /// Seconds that each slot is multiplied by.
  private let inner: SlotTimes
  /// How many days without an instance prove that there are no more, where that is known.
  private let horizon: Int?
  private let isPlainWeek: Bool
  private let isOpenClock: Bool

  /// How many instances have been counted; 0 without `COUNT`.
  var counted: Int { count - remaining }
  /// What was spent on steps that found nothing.
  private(set) var account: SearchAccount
  /// Whether the search was given up.
  var isBudgetExceeded: Bool { account.isExceeded }
  private var isFinished = false
  /// How many instances `COUNT` has left; `Int.max` without it.
  private var remaining: Int
  private let count: Int
  private var lastFound: Int

  private var slot = 0
  private var innerIndex: Int
  /// Of a sub-daily rule: the next hour, minute or second to look at, and the end of its day.
  private var unit = 0
  private var unitEnd = 0
  /// How many slots a whole day has that are counted and not shown, once one has been gone through,
  /// where all days have the same.
  private var slotsOfDay: Int?
  private var chunkFirstDay = 0
  private var chunk: UInt32 = 0

  // The next chunk or period.
  private var nextMonth = 0
  private var monthsEnd = 0
  private var nextYear = 0
  private var nextWeek = 0
  private var year: RecurrenceYear?

  // A gathered period.
  private var gathered: [Int] = []
  private var gatheredIndex = 0
  private var gatheredLimit = Int.max
  private var gatheredDays: [Int] = []
  private var isGatheringDone = false

  /// Creates the search; `nil` where the calendar does not know the start.
  init?(
    _ rule: RecurrenceRule, calendar: Calendar, start: Int, shownFrom: Int, end: Int, budget: Int
  ) {
    let startDay = floorDivide(start, 86_400)
    guard let startIndex = calendar.monthIndex(containing: startDay),
      let startMonth = calendar.month(at: startIndex)
    else { return nil }
    plan = RecurrencePlan(rule, start: start, startMonth: startMonth)
    self.calendar = calendar
    self.start = start
    self.shownFrom = max(start, shownFrom)
    self.end = end
    account = SearchAccount(budget)
    if let count = rule.end.count {
      remaining = max(0, count)
      from = start
    } else {
      remaining = .max
      from = self.shownFrom
    }
    count = remaining
    inner = plan.setPositions.isEmpty ? plan.inner : .beginning
    innerIndex = inner.count
    lastFound = from
    horizon = calendar.cycle(of: plan.frequency, interval: plan.interval)
    isPlainWeek =
      plan.months == .max && !plan.countsDaysOfMonth && plan.daysOfYear == nil && plan.weeks == nil
    // Lists finer than a slot multiply it and let every slot through.
    isOpenClock =
      rule.hours.isEmpty && (plan.unit >= 3600 || rule.minutes.isEmpty)
      && (plan.unit >= 60 || rule.seconds.isEmpty)
    isFinished = plan.isEmpty || from >= end
    if !isFinished { isFinished = !enter(startIndex: startIndex, startYear: startMonth.year) }
  }

  /// Goes to the first period that can have instances to show, without counting through those
  /// before it. False when the calendar ends before.
  private mutating func enter(startIndex: Int, startYear: Int) -> Bool {
    let startDay = floorDivide(start, 86_400)
    // A day moved forward may come from the period before.
    let moved = plan.skip != .omit && plan.gathers && from > start ? 1 : 0
    let day = max(startDay, floorDivide(from, 86_400) - moved)
    guard let index = calendar.monthIndex(containing: day), let month = calendar.month(at: index)
    else { return false }
    func aligned(_ first: Int, _ wanted: Int, _ step: Int) -> Int {
      first + (wanted - first + step - 1) / step * step
    }
    switch plan.frequency {
    case .weekly:
      nextWeek = aligned(
        startOfWeek(containing: startDay, weekStart: plan.weekStart),
        startOfWeek(containing: day, weekStart: plan.weekStart), 7 * plan.interval)
    case .monthly:
      nextMonth = aligned(startIndex, index, plan.interval)
    case .yearly:
      nextYear = aligned(startYear, month.year, plan.interval)
    default:
      nextMonth = index
    }
    return true
  }

  /// The next instance, or `nil` when there is none, none that is wanted, or the budget is spent.
  mutating func next() -> Int? {
    while !isFinished {
      while innerIndex < inner.count {
        let moment = slot + inner[innerIndex]
        innerIndex += 1
        if moment < from { continue }
        if moment >= end || remaining == 0 {
          isFinished = true
          return nil
        }
        if remaining != .max { remaining -= 1 }
        lastFound = moment
        if moment < shownFrom {
          guard spend() else { return nil }
          continue
        }
        return moment
      }
      isFinished = !advance()
    }
    return nil
  }

  /// Goes to the next slot.
  private mutating func advance() -> Bool {
    while true {
      if plan.gathers {
        if gatheredIndex < gathered.count, gathered[gatheredIndex] < gatheredLimit {
          let moment = gathered[gatheredIndex]
          gatheredIndex += 1
          if remaining != .max, plan.setPositions.isEmpty, countsThrough(moment / 86_400) {
            guard spend(), remaining > 0 else { return false }
            continue
          }
          return take(moment)
        }
        guard spend(1 + gatheredDays.count / 32), gatherPeriod() else { return false }
      } else if unit < unitEnd {
        if nextUnit() { return true }
        if isBudgetExceeded { return false }
      } else if chunk != 0 {
        let day = chunkFirstDay + chunk.trailingZeroBitCount
        chunk &= chunk - 1
        if remaining != .max, countsThrough(day) {
          guard spend(), remaining > 0 else { return false }
          continue
        }
        if plan.unit == 86_400 { return take(day * 86_400) }
        enterDay(day)
      } else {
        guard spend(), nextChunk() else { return false }
      }
    }
  }

  private mutating func take(_ moment: Int) -> Bool {
    slot = moment
    innerIndex = 0
    return true
  }

  /// Pays for steps that found nothing; false when the budget is spent.
  private mutating func spend(_ steps: Int = 1) -> Bool {
    guard account.spend(steps) else {
      isFinished = true
      return false
    }
    return true
  }

  /// Takes in what an instance earns that is of use to somebody.
  mutating func earn() { account.earn() }

  // MARK: Chunks

  /// Goes to the next month or week and makes its mask.
  private mutating func nextChunk() -> Bool {
    switch plan.frequency {
    case .weekly:
      chunkFirstDay = nextWeek
      guard chunkFirstDay * 86_400 < end else { return false }
      chunk = weekMask(from: nextWeek)
      nextWeek += 7 * plan.interval
    case .monthly:
      guard let month = calendar.month(at: nextMonth) else { return false }
      nextMonth += plan.interval
      chunkFirstDay = month.firstDay
      chunk = dayMask(of: month)
    case .yearly:
      if nextMonth == monthsEnd {
        guard let months = calendar.months(ofYear: nextYear) else { return false }
        (nextMonth, monthsEnd) = (months.lowerBound, months.upperBound)
        nextYear += plan.interval
      }
      guard let month = calendar.month(at: nextMonth) else { return false }
      nextMonth += 1
      chunkFirstDay = month.firstDay
      chunk = dayMask(of: month)
    default:
      guard var month = calendar.month(at: nextMonth) else { return false }
      let step = firstDayWithStep(from: month.firstDay)
      if step >= month.dayAfter {
        // The interval is longer than the month.
        guard step * 86_400 < end, let index = calendar.monthIndex(containing: step),
          let later = calendar.month(at: index)
        else { return false }
        (nextMonth, month) = (index, later)
      }
      nextMonth += 1
      chunkFirstDay = month.firstDay
      chunk = dayMask(of: month)
      if plan.frequency == .daily, plan.interval > 1 {
        chunk &= strideMask(from: step - month.firstDay)
      }
    }
    guard chunkFirstDay * 86_400 < end else { return false }
    let firstDay = floorDivide(from, 86_400)
    if chunkFirstDay < firstDay {
      let passed = UInt32(min(32, firstDay - chunkFirstDay))
      chunk = (chunk >> passed) << passed
    }
    return !hasComeRound(at: chunkFirstDay)
  }

  /// Whether months, weekdays and steps of the interval have come round since the last instance, so
  /// that there will not be another either.
  private func hasComeRound(at day: Int) -> Bool {
    guard let horizon else { return false }
    return day - horizon > floorDivide(lastFound, 86_400)
  }

  private func strideMask(from first: Int) -> UInt32 {
    var mask: UInt32 = 0
    var bit = first
    while bit < 32 {
      mask |= 1 << UInt32(bit)
      bit += plan.interval
    }
    return mask
  }

  /// The first day not before another that steps of the interval reach, for rules up to daily ones.
  private func firstDayWithStep(from day: Int) -> Int {
    let perDay = 86_400 / plan.unit
    guard plan.interval > perDay else { return day }
    let first = day * perDay
    return floorDivide(
      first + floorModulo(floorDivide(start, plan.unit) - first, plan.interval), perDay)
  }

  /// The days of a month that the rule's lists let through.
  private mutating func dayMask(of month: RecurrenceMonth) -> UInt32 {
    guard plan.allows(month) else { return 0 }
    let counted = plan.countedDays(of: month)
    return counted == 0 ? 0 : counted & plan.otherDays(of: month, in: yearInfo(month.year))
  }

  /// The days of a week that the rule's lists let through, bit 0 for its first day.
  private mutating func weekMask(from first: Int) -> UInt32 {
    guard !isPlainWeek else {
      let twice = plan.weekdays | plan.weekdays << 7
      return UInt32(truncatingIfNeeded: twice >> UInt64(plan.weekStart)) & 0x7F
    }
    var mask: UInt32 = 0
    var day = first
    while day < first + 7 {
      guard let index = calendar.monthIndex(containing: day), let month = calendar.month(at: index)
      else {
        day += 1
        continue
      }
      mask |= (dayMask(of: month) >> UInt32(day - month.firstDay)) << UInt32(day - first)
      day = month.dayAfter
    }
    return mask & 0x7F
  }

  /// What lists that count in the year need to know about it; `nil` for rules without such lists.
  private mutating func yearInfo(_ number: Int) -> RecurrenceYear? {
    guard plan.needsYear else { return nil }
    if year?.year != number {
      year = RecurrenceYear(number, in: calendar, weekStart: plan.weekStart)
    }
    return year
  }
}

/// Rules that repeat by the hour, minute or second: days are passed over whole, and within a day the
/// search goes from one hour, minute or second in the lists to the next.
extension RecurrenceExpander {
  private mutating func enterDay(_ day: Int) {
    let perDay = 86_400 / plan.unit
    let first = max(day * perDay, floorDivide(from, plan.unit))
    unit = first + floorModulo(floorDivide(start, plan.unit) - first, plan.interval)
    unitEnd = (day + 1) * perDay
  }

  /// Goes to the next hour, minute or second of the day that the lists let through; false when the
  /// day has no more.
  private mutating func nextUnit() -> Bool {
    while unit < unitEnd {
      let moment = unit * plan.unit
      let wanted = isOpenClock ? moment : nextMoment(from: moment)
      if wanted == moment {
        unit += plan.interval
        return take(moment)
      }
      unit += (wanted / plan.unit - unit + plan.interval - 1) / plan.interval * plan.interval
      guard spend() else { return false }
    }
    return false
  }

  /// The moment itself when its hour, minute and second are in the lists; else a later one before
  /// which none is.
  private func nextMoment(from moment: Int) -> Int {
    let clock = floorModulo(moment, 86_400)
    let midnight = moment - clock
    let hour = clock / 3600
    let hours = plan.hours >> UInt64(hour)
    if hours & 1 == 0 {
      return midnight + (hours == 0 ? 86_400 : (hour + hours.trailingZeroBitCount) * 3600)
    }
    guard plan.unit < 3600 else { return moment }
    let minute = clock / 60 % 60
    let minutes = plan.minutes >> UInt64(minute)
    if minutes & 1 == 0 {
      let passed = minutes == 0 ? 60 : minute + minutes.trailingZeroBitCount
      return midnight + hour * 3600 + passed * 60
    }
    guard plan.unit == 1 else { return moment }
    let second = clock % 60
    let seconds = plan.seconds >> UInt64(second)
    if seconds & 1 == 1 { return moment }
    return moment - second + (seconds == 0 ? 60 : second + seconds.trailingZeroBitCount)
  }

  // MARK: Counting

  /// Takes a whole day's instances off the count when none of them is shown; false when they have
  /// to be gone through one by one.
  private mutating func countsThrough(_ day: Int) -> Bool {
    guard day * 86_400 > start, (day + 1) * 86_400 <= shownFrom else { return false }
    var slots = 1
    if plan.unit != 86_400 {
      enterDay(day)
      if isOpenClock {
        slots = unit < unitEnd ? (unitEnd - unit - 1) / plan.interval + 1 : 0
      } else {
        slots = slotsOfDay ?? 0
        if slotsOfDay == nil {
          while nextUnit() { slots += 1 }
          // A step that finds something costs as much as one that does not.
          guard spend(slots) else { return true }
          if (86_400 / plan.unit) % plan.interval == 0 { slotsOfDay = slots }
        }
      }
      unit = unitEnd
      innerIndex = inner.count
    }
    remaining = max(0, remaining - slots * inner.count)
    lastFound = day * 86_400
    return true
  }
}

/// Rules whose instances are known only when a whole week, month or year has been looked at: those
/// that choose by position (`BYSETPOS`) and those that move days that do not exist (`SKIP`).
extension RecurrenceExpander {
  /// Gathers the next period; false when there is none.
  ///
  /// A day that was moved may fall into the next period, so what is not certain to come first is
  /// kept back until that period has been gathered too.
  private mutating func gatherPeriod() -> Bool {
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
      let index = position > 0 ? position - 1 : count &+ position
      guard index >= 0, index < count else { continue }
      gathered.append(gatheredDays[index / times.count] * 86_400 + times[index % times.count])
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
