import EventKitLite

/// The slow and plain way to expand a rule: each day, hour, minute or second of each period is held
/// against the lists, as the table of RFC 5545, section 3.3.10, says. It shares no code with the
/// expander.
struct ReferenceExpansion {
  let rule: RecurrenceRule
  let start: LocalDateTime
  private let startDay: Day
  private let startClock: Int

  init(_ rule: RecurrenceRule, start: LocalDateTime) {
    self.rule = rule
    self.start = start
    startDay = Day.at(start.date.dayNumber)
    startClock = start.time.secondsAfterMidnight
  }

  /// The instances before a moment, not before another; seconds since 1970 on the wall clock.
  ///
  /// Rules with `COUNT` are gone through from their start, others from a little before the window.
  func moments(from: Int, to: Int) -> [Int] {
    var counts = Int.max
    if case .count(let count) = rule.end { counts = count }
    var last = Int.max
    if case .until(let until) = rule.end {
      last =
        switch until {
        case .day(let day): day.dayNumber * 86_400 + 86_399
        case .floating(let local): seconds(local)
        case .utc(let instant): instant.secondsSince1970
        }
    }
    let begin = seconds(start)
    var period = counts == .max ? max(0, firstPeriod(near: from) - 2) : 0
    var found: [Int] = []
    while true {
      let (lower, instances) = self.period(period * rule.interval)
      // Days that are moved (SKIP) come at most a day before their period.
      if lower - 86_400 >= to { break }
      found += instances.filter { $0 >= begin && $0 <= last }
      period += 1
    }
    return Array(Set(found).sorted().prefix(counts)).filter { $0 >= from && $0 < to }
  }

  // MARK: Periods

  private func firstPeriod(near moment: Int) -> Int {
    let passed = max(0, moment - seconds(start))
    let longest =
      switch rule.frequency {
      case .secondly: 1
      case .minutely: 60
      case .hourly: 3600
      case .daily: 86_400
      case .weekly: 7 * 86_400
      case .monthly: 31 * 86_400
      case .yearly: 366 * 86_400
      }
    return passed / longest / rule.interval
  }

  /// When a period begins, and its instances; none where the table of days ends.
  private func period(_ index: Int) -> (Int, [Int]) {
    let days: [Day]
    let passed =
      switch rule.frequency {
      case .yearly: index
      case .monthly: index / 12
      case .weekly: index / 52
      case .daily: index / 365
      default: 0
      }
    if startDay.year + passed >= Day.years.upperBound - 1 { return (.max, []) }
    switch rule.frequency {
    case .yearly:
      let first = Day.firstOfYear(startDay.year + index)
      days = (0..<first.yearLength).map { Day.at(first.number + $0) }
    case .monthly:
      let month = startDay.year * 12 + startDay.month - 1 + index
      let first = Day.firstOfYear(month / 12).number
      let ofYear = (0..<Day.at(first).yearLength).map { Day.at(first + $0) }
      days = ofYear.filter { $0.month == month % 12 + 1 }
    case .weekly:
      var first = startDay
      while first.weekday != rule.weekStart.rawValue { first = Day.at(first.number - 1) }
      days = (0..<7).map { Day.at(first.number + index * 7 + $0) }
    case .daily:
      days = [Day.at(startDay.number + index)]
    default:
      return smallPeriod(index)
    }
    let months = months
    var chosen = days.filter { isIn($0.month, months) && fits($0) }
    if rule.skip != .omit { chosen += moved(days) }
    let moments = Set(chosen.map(\.number)).sorted().flatMap { day in
      hours.flatMap { hour in
        minutes.flatMap { minute in seconds.map { day * 86_400 + hour * 3600 + minute * 60 + $0 } }
      }
    }
    return (days[0].number * 86_400, positioned(moments))
  }

  private func smallPeriod(_ index: Int) -> (Int, [Int]) {
    let length = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
    let moment = seconds(start)
    let lower = moment - (moment % length + length) % length + index * length
    let clock = (lower % 86_400 + 86_400) % 86_400
    let day = Day.at((lower - clock) / 86_400)
    guard isIn(clock / 3600, rule.hours), isIn(day.month, months), fits(day) else {
      return (lower, [])
    }
    if length < 3600, !isIn(clock / 60 % 60, rule.minutes) { return (lower, []) }
    if length == 1, !isIn(clock % 60, rule.seconds) { return (lower, []) }
    let moments =
      switch rule.frequency {
      case .hourly: minutes.flatMap { minute in seconds.map { lower + minute * 60 + $0 } }
      case .minutely: seconds.map { lower + $0 }
      default: [lower]
      }
    return (lower, positioned(moments))
  }

  private var hours: [Int] { rule.hours.isEmpty ? [startClock / 3600] : rule.hours.sorted() }
  private var minutes: [Int] {
    rule.minutes.isEmpty ? [startClock / 60 % 60] : rule.minutes.sorted()
  }
  private var seconds: [Int] { rule.seconds.isEmpty ? [startClock % 60] : rule.seconds.sorted() }

  private func positioned(_ moments: [Int]) -> [Int] {
    guard !rule.setPositions.isEmpty else { return moments }
    return moments.indices.filter {
      rule.setPositions.contains($0 + 1) || rule.setPositions.contains($0 - moments.count)
    }.map { moments[$0] }
  }

  // MARK: Days

  private func isIn(_ value: Int, _ list: [Int]) -> Bool { list.isEmpty || list.contains(value) }

  private func fits(_ day: Day) -> Bool { fitsDayOfMonth(day) && fitsOtherLists(day) }

  /// The days of the month that are asked for, by the rule or in its silence by the start.
  private var daysOfMonth: [Int] {
    guard rule.daysOfMonth.isEmpty, rule.daysOfYear.isEmpty, rule.weekdays.isEmpty,
      rule.weeksOfYear.isEmpty, rule.frequency == .monthly || rule.frequency == .yearly
    else { return rule.daysOfMonth }
    return [startDay.day]
  }

  /// The months that are asked for; a yearly rule that asks for nothing has the start's.
  private var months: [Int] {
    let isSilent = rule.daysOfMonth.isEmpty && rule.months.isEmpty && !daysOfMonth.isEmpty
    return rule.frequency == .yearly && isSilent ? [startDay.month] : rule.months.map(\.number)
  }

  private func fitsDayOfMonth(_ day: Day) -> Bool {
    let days = daysOfMonth
    return days.isEmpty || days.contains(day.day) || days.contains(day.day - day.monthLength - 1)
  }

  private func fitsOtherLists(_ day: Day) -> Bool {
    let yearly = rule.frequency == .yearly
    let onlyWeeks = rule.daysOfMonth.isEmpty && rule.daysOfYear.isEmpty && rule.weekdays.isEmpty
    if !rule.daysOfYear.isEmpty {
      guard
        rule.daysOfYear.contains(day.ofYear)
          || rule.daysOfYear.contains(day.ofYear - day.yearLength - 1)
      else { return false }
    }
    if !rule.weeksOfYear.isEmpty {
      let (week, count) = day.week(weekStart: rule.weekStart.rawValue)
      guard rule.weeksOfYear.contains(week) || rule.weeksOfYear.contains(week - count - 1) else {
        return false
      }
    }
    if (yearly && !rule.weeksOfYear.isEmpty || rule.frequency == .weekly) && onlyWeeks {
      return day.weekday == startDay.weekday
    }
    return rule.weekdays.isEmpty || rule.weekdays.contains { fits(day, $0) }
  }

  private func fits(_ day: Day, _ entry: RecurrenceRule.DayOfWeek) -> Bool {
    guard entry.weekday.rawValue == day.weekday else { return false }
    guard let ordinal = entry.ordinal else { return true }
    let ofYear = rule.frequency == .yearly && rule.months.isEmpty
    let place = ofYear ? day.ofYear : day.day
    let length = ofYear ? day.yearLength : day.monthLength
    return ordinal == (place - 1) / 7 + 1 || -ordinal == (length - place) / 7 + 1
  }

  /// The days in place of those that the months of a period do not have.
  private func moved(_ days: [Day]) -> [Day] {
    let (asked, months) = (daysOfMonth, months)
    var found: [Day] = []
    for first in days where first.day == 1 && isIn(first.month, months) {
      let after = first.number + first.monthLength
      for day in asked where abs(day) > first.monthLength {
        switch (rule.skip, day > 0) {
        case (.forward, true): found.append(Day.at(after))
        case (.forward, false): found.append(first)
        case (_, true): found.append(Day.at(after - 1))
        case (_, false): found.append(Day.at(first.number - 1))
        }
      }
    }
    return found.filter(fitsOtherLists)
  }

  private func seconds(_ moment: LocalDateTime) -> Int {
    moment.date.dayNumber * 86_400 + moment.time.secondsAfterMidnight
  }
}

/// What a calendar on the wall says about a day.
private struct Day {
  let number: Int
  let year: Int
  let month: Int
  let day: Int
  /// 1 for Monday.
  let weekday: Int
  let ofYear: Int
  let monthLength: Int
  let yearLength: Int

  static let years = 1960...2080
  private static let firstNumber = -3653
  private static let firsts: [Int] = {
    var number = firstNumber
    return years.map { year in
      defer { number += CalendarDate.isLeap(year: year) ? 366 : 365 }
      return number
    }
  }()
  private static let all: [Day] = {
    var days: [Day] = []
    for year in years {
      let lengths = [31, CalendarDate.isLeap(year: year) ? 29 : 28, 31, 30, 31, 30]
      let all = lengths + [31, 31, 30, 31, 30, 31]
      var ofYear = 0
      for month in 1...12 {
        for day in 1...all[month - 1] {
          ofYear += 1
          let number = firstNumber + days.count
          days.append(
            Day(
              number: number, year: year, month: month, day: day,
              weekday: ((number + 3) % 7 + 7) % 7 + 1, ofYear: ofYear, monthLength: all[month - 1],
              yearLength: all.reduce(0, +)))
        }
      }
    }
    return days
  }()

  static func at(_ number: Int) -> Day { all[number - firstNumber] }
  static func firstOfYear(_ year: Int) -> Day { at(firsts[year - years.lowerBound]) }

  /// The number of the week, and how many weeks the year has that the week belongs to: the year in
  /// which its fourth day lies.
  func week(weekStart: Int) -> (number: Int, count: Int) {
    let fourth = Day.at(number - (weekday - weekStart + 7) % 7 + 3)
    var last = Day.firstOfYear(fourth.year + 1)
    repeat {
      last = Day.at(last.number - 1)
    } while (last.weekday - weekStart + 7) % 7 != 3
    return ((fourth.ofYear - 1) / 7 + 1, (last.ofYear - 1) / 7 + 1)
  }
}
