/// Finds a rule's instances one after the other, as seconds of the wall clock since 1970-01-01.
///
/// Three loops stand inside each other: chunks (a month's or a week's days as bits), the days of a
/// chunk, and the times of a day. Rules that choose by position or move days that do not exist
/// gather a whole period first (`RecurrenceExpander+Gathering.swift`).
///
/// Nothing is searched forever: every step that finds nothing is paid from a budget, and a rule
/// that repeats each unit is given up when the calendar has come round without an instance.
struct RecurrenceExpander<Calendar: RecurrenceCalendar>: Sendable {
  let plan: RecurrencePlan
  let calendar: Calendar
  /// The start, and the first moment of which instances are made (later than the start where they
  /// need not be counted) and shown.
  let start: Int
  let from: Int
  let shownFrom: Int
  /// The first moment of which no instance is wanted.
  let end: Int
  private let budget: Int
  /// Seconds that each slot is multiplied by.
  let inner: [Int]
  /// How many days without an instance prove that there are no more, where that is known.
  private let horizon: Int?
  private let isPlainWeek: Bool
  let isOpenClock: Bool

  /// Whether the search was given up.
  private(set) var isBudgetExceeded = false
  private var isFinished = false
  private var idle = 0
  /// How many instances `COUNT` has left; `Int.max` without it.
  var remaining: Int
  var lastFound: Int

  private var slot = 0
  var innerIndex: Int
  /// Of a sub-daily rule: the next hour, minute or second to look at, and the end of its day.
  var unit = 0
  var unitEnd = 0
  private var chunkFirstDay = 0
  private var chunk: UInt32 = 0

  // The next chunk or period.
  var nextMonth = 0
  private var monthsEnd = 0
  var nextYear = 0
  var nextWeek = 0
  private var year: RecurrenceYear?

  // A gathered period.
  var gathered: [Int] = []
  var gatheredIndex = 0
  var gatheredLimit = Int.max
  var gatheredDays: [Int] = []
  var isGatheringDone = false

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
    self.budget = budget
    if case .count(let count) = rule.end {
      remaining = max(0, count)
      from = start
    } else {
      remaining = .max
      from = self.shownFrom
    }
    inner = plan.setPositions.isEmpty ? plan.inner : [0]
    innerIndex = inner.count
    lastFound = from
    horizon = calendar.cycle(of: plan.frequency, interval: plan.interval)
    isPlainWeek = plan.months == .max && !plan.countsDaysOfMonth && plan.daysOfYear == nil
    isOpenClock = rule.hours.isEmpty && rule.minutes.isEmpty && rule.seconds.isEmpty
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
        idle = 0
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

  mutating func take(_ moment: Int) -> Bool {
    slot = moment
    innerIndex = 0
    return true
  }

  /// Pays for steps that found nothing; false when the budget is spent.
  mutating func spend(_ steps: Int = 1) -> Bool {
    idle += steps
    if idle > budget {
      isBudgetExceeded = true
      isFinished = true
    }
    return !isBudgetExceeded
  }

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
  func hasComeRound(at day: Int) -> Bool {
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
  mutating func weekMask(from first: Int) -> UInt32 {
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
  mutating func yearInfo(_ number: Int) -> RecurrenceYear? {
    guard plan.needsYear else { return nil }
    if year?.year != number {
      year = RecurrenceYear(number, in: calendar, weekStart: plan.weekStart)
    }
    return year
  }
}
