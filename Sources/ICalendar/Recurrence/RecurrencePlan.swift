internal import CivilTime

/// A rule and a start, made ready for expansion: lists as bit masks, gaps filled from the start.
///
/// What each part does (RFC 5545, section 3.3.10):
///
/// ```
///              SECONDLY MINUTELY HOURLY  DAILY   WEEKLY  MONTHLY YEARLY
/// BYMONTH      limit    limit    limit   limit   limit   limit   expand
/// BYWEEKNO     -        -        -       -       -       -       expand
/// BYYEARDAY    limit    limit    limit   -       -       -       expand
/// BYMONTHDAY   limit    limit    limit   limit   -       expand  expand
/// BYDAY        limit    limit    limit   limit   expand  (1)     (2)
/// BYHOUR       limit    limit    limit   expand  expand  expand  expand
/// BYMINUTE     limit    limit    expand  expand  expand  expand  expand
/// BYSECOND     limit    expand   expand  expand  expand  expand  expand
/// BYSETPOS     limit    limit    limit   limit   limit   limit   limit
///
/// (1) limit beside BYMONTHDAY, else expand within the month
/// (2) limit beside BYYEARDAY or BYMONTHDAY, else expand within the week beside BYWEEKNO, within
///     the month beside BYMONTH, or within the year
/// ```
///
/// For days, "expand" and "limit" come to the same once the days are those of the whole period: a
/// day is in when every list that is present has it. So days are bits of a month's mask that lists
/// clear, and only times are multiplied out. A part marked "-" is refused in text; in a rule that
/// was put together in code it limits.
///
/// A class, because the search asks it several times for each month and a structure of this size
/// would be copied each time.
final class RecurrencePlan: Sendable {
  let frequency: RecurrenceRule.Frequency
  let interval: Int
  let skip: RecurrenceRule.Skip
  /// The first day of a week, 0 for Monday.
  let weekStart: Int

  // Days.
  let months: UInt32
  let leapMonths: UInt32
  /// Bit d - 1 for day d; all bits when the rule has no list.
  let daysOfMonth: UInt32
  /// Whether days of the month are named, by the rule or by the start.
  let countsDaysOfMonth: Bool
  /// For months of 31 days: bit 31 - d for the dth day from the end.
  let daysFromMonthEnd: UInt32
  /// Bit 0 for Monday; unused without ``hasWeekdays``.
  let weekdays: UInt64
  let nthWeekdays: [(ordinal: Int, weekday: Int)]
  let hasWeekdays: Bool
  let nthOfYear: Bool
  let daysOfYear: DaysOfYear?
  /// Bit w for week w, and for the wth week from the end.
  let weeks: (fromStart: UInt64, fromEnd: UInt64)?

  // Times.
  let hours: UInt64
  let minutes: UInt64
  let seconds: UInt64
  /// Seconds after the beginning of a slot: of the day, or of the hour, minute or second that a
  /// sub-daily rule counts in.
  let inner: SlotTimes
  /// Positions to choose from each period's instances, once they cannot be chosen beforehand.
  let setPositions: [Int]
  /// How long a slot of a sub-daily rule is; 86 400 for the others.
  let unit: Int
  /// Whether the lists contradict each other whatever the dates.
  let isEmpty: Bool

  /// Whether a period's instances have to be gathered before the first is known.
  var gathers: Bool {
    !setPositions.isEmpty || (skip != .omit && frequency >= .monthly)
  }

  /// Whether masks depend on where the year begins.
  var needsYear: Bool { daysOfYear != nil || weeks != nil || nthOfYear }

  init(_ rule: RecurrenceRule, start: Int, startMonth: RecurrenceMonth) {
    let startDay = floorDivide(start, 86_400)
    let clock = start - startDay * 86_400
    frequency = rule.frequency
    // More than any calendar has of the unit, and small enough for every product below.
    interval = min(max(1, rule.interval), 1_000_000_000_000)
    weekStart = rule.weekStart.rawValue - 1
    skip = rule.skip

    let countsDays = !rule.daysOfMonth.isEmpty || !rule.daysOfYear.isEmpty
    let choosesDays = countsDays || !rule.weekdays.isEmpty
    let yearly = frequency == .yearly
    let takesDay =
      (yearly && !choosesDays && rule.weeksOfYear.isEmpty)
      || (frequency == .monthly && !choosesDays)
    let takesMonth = yearly && takesDay && rule.months.isEmpty
    let takesWeekday =
      (frequency == .weekly && !choosesDays)
      || (yearly && !choosesDays && !rule.weeksOfYear.isEmpty)

    if takesMonth {
      months = startMonth.isLeap ? 0 : 1 << UInt32(startMonth.number)
      leapMonths = startMonth.isLeap ? 1 << UInt32(startMonth.number) : 0
    } else if rule.months.isEmpty {
      (months, leapMonths) = (.max, .max)
    } else {
      months = UInt32(bits: rule.months.filter { !$0.isLeap }.map(\.number))
      leapMonths = UInt32(bits: rule.months.filter(\.isLeap).map(\.number))
    }

    countsDaysOfMonth = takesDay || !rule.daysOfMonth.isEmpty
    if takesDay {
      daysOfMonth = 1 << UInt32(startDay - startMonth.firstDay)
      daysFromMonthEnd = 0
    } else if rule.daysOfMonth.isEmpty {
      (daysOfMonth, daysFromMonthEnd) = (.max >> 1, 0)
    } else {
      daysOfMonth = UInt32(bits: rule.daysOfMonth.map { $0 &- 1 }) & (.max >> 1)
      daysFromMonthEnd = UInt32(bits: rule.daysOfMonth.map { 31 &+ $0 }.filter { $0 < 31 })
    }

    // Only months and years have an nth weekday; elsewhere the number is ignored.
    let numbered = frequency >= .monthly && (!yearly || rule.weeksOfYear.isEmpty)
    var days: UInt64 = takesWeekday ? 1 << UInt64(weekday(ofDay: startDay)) : 0
    var nth: [(ordinal: Int, weekday: Int)] = []
    for entry in rule.weekdays {
      let index = entry.weekday.rawValue - 1
      if numbered, let ordinal = entry.ordinal {
        if (-60...60).contains(ordinal), ordinal != 0 { nth.append((ordinal, index)) }
      } else {
        days |= 1 << UInt64(index)
      }
    }
    weekdays = days
    nthWeekdays = nth
    hasWeekdays = takesWeekday || !rule.weekdays.isEmpty
    nthOfYear = yearly && rule.months.isEmpty && !nth.isEmpty
    daysOfYear = rule.daysOfYear.isEmpty ? nil : DaysOfYear(rule.daysOfYear)
    weeks =
      rule.weeksOfYear.isEmpty
      ? nil
      : (
        UInt64(bits: rule.weeksOfYear.filter { $0 > 0 }),
        UInt64(bits: rule.weeksOfYear.map { 0 &- $0 }.filter { $0 > 0 })
      )

    let times = RecurrenceTimes(rule, clock: clock, start: start, interval: interval)
    (hours, minutes, seconds) = (times.hours, times.minutes, times.seconds)
    unit = times.unit
    if frequency <= .daily {
      inner = rule.setPositions.isEmpty ? times.inner : times.inner.chosen(by: rule.setPositions)
      setPositions = []
    } else {
      inner = times.inner
      // Positions that no period is long enough for would be looked for in vain again and again.
      let days =
        switch frequency {
        case .weekly: hasWeekdays ? weekdays.nonzeroBitCount : 7
        case .monthly: 33
        default: 400
        }
      let most = days * inner.count
      setPositions = rule.setPositions.filter { (-most...most).contains($0) && $0 != 0 }
    }
    isEmpty =
      inner.isEmpty || times.isEmpty || (months == 0 && leapMonths == 0)
      || setPositions.isEmpty && !rule.setPositions.isEmpty && frequency > .daily
  }

  // MARK: Days

  /// Whether the rule's months have this one.
  func allows(_ month: RecurrenceMonth) -> Bool {
    (month.isLeap ? leapMonths : months) >> UInt32(month.number) & 1 == 1
  }

  /// The days of a month that the rule's days of the month name, bit 0 for the first.
  func countedDays(of month: RecurrenceMonth) -> UInt32 {
    let length = UInt32(month.length)
    return (daysOfMonth | daysFromMonthEnd >> (31 - length)) & ((1 << length) - 1)
  }

  /// The days of a month that all lists but `BYMONTH` and `BYMONTHDAY` let through.
  func otherDays(of month: RecurrenceMonth, in year: RecurrenceYear?) -> UInt32 {
    var mask: UInt32 = (1 << UInt32(month.length)) - 1
    if hasWeekdays { mask &= weekdayMask(of: month, in: year) }
    guard let year else { return mask }
    if let daysOfYear {
      mask &= daysOfYear.mask(from: month.firstDay - year.firstDay, yearLength: year.length)
    }
    if let weeks {
      var allowed: UInt64 = 0
      var start = startOfWeek(containing: month.firstDay, weekStart: weekStart)
      while start < month.dayAfter {
        let (number, count) = year.week(startingOn: start)
        let fromEnd = count - number + 1
        if (weeks.fromStart >> UInt64(number) | weeks.fromEnd >> UInt64(fromEnd)) & 1 == 1 {
          let bit = start - month.firstDay
          allowed |= bit < 0 ? 0x7F >> UInt64(-bit) : 0x7F << UInt64(bit)
        }
        start += 7
      }
      mask &= UInt32(truncatingIfNeeded: allowed)
    }
    return mask
  }

  func weekdayMask(of month: RecurrenceMonth, in year: RecurrenceYear?) -> UInt32 {
    let first = weekday(ofDay: month.firstDay)
    // The week's seven bits, six times over, from the month's first weekday on.
    let row = weekdays &* 0x0810_2040_81
    var mask = UInt32(truncatingIfNeeded: row >> UInt64(first))
    guard !nthWeekdays.isEmpty else { return mask }
    // The nth is counted in the month, or in the year that the month is a part of.
    var (offset, length) = (0, month.length)
    if nthOfYear, let year { (offset, length) = (month.firstDay - year.firstDay, year.length) }
    let periodFirst = weekday(ofDay: month.firstDay - offset)
    for (ordinal, weekday) in nthWeekdays {
      let earliest = (weekday - periodFirst + 7) % 7
      let day =
        ordinal > 0
        ? earliest + 7 * (ordinal - 1)
        : earliest + (length - 1 - earliest) / 7 * 7 + 7 * (ordinal + 1)
      let bit = day - offset
      if day >= 0, day < length, bit >= 0, bit < month.length { mask |= 1 << UInt32(bit) }
    }
    return mask
  }
}
