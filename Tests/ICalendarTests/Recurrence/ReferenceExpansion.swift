import CivilTime
import ICalendar
import TestSupport

/// The slow and plain way to expand a rule: each day, hour, minute or second of each period is held
/// against the lists, as the table of RFC 5545, section 3.3.10, says. It shares no code with the
/// expander.
///
/// A class with everything taken out of the rule, because debug builds copy large structures.
final class ReferenceExpansion {
  private let rule: RecurrenceRule
  private let frequency: RecurrenceRule.Frequency
  private let interval: Int
  private let weekStart: Int
  private let begin: Int
  private let startDay: Day
  private let months: [Int]
  private let daysOfMonth: [Int]
  private let daysOfYear: [Int]
  private let weeks: [Int]
  private let weekdays: [(weekday: Int, ordinal: Int?)]
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]
  private let positions: [Int]
  /// Whether each hour, minute or second of a small period is let through.
  private let limits: [[Bool]]
  private let nthOfYear: Bool
  private var lastDay: (number: Int, fits: Bool)?

  init(_ rule: RecurrenceRule, start: LocalDateTime) {
    self.rule = rule
    (frequency, interval, weekStart) = (rule.frequency, rule.interval, rule.weekStart.rawValue)
    begin = Timestamp(utc: start).secondsSince1970
    startDay = Day.at(start.date.dayNumber)
    (daysOfYear, weeks, positions) = (rule.daysOfYear, rule.weeksOfYear, rule.setPositions)
    nthOfYear = frequency == .yearly && rule.months.isEmpty

    // What the rule does not say is as in the start.
    let namesDays = !(rule.daysOfMonth + daysOfYear).isEmpty || !rule.weekdays.isEmpty
    let needsDay = !namesDays && weeks.isEmpty && frequency >= .monthly
    daysOfMonth = needsDay ? [startDay.day] : rule.daysOfMonth
    let needsMonth = needsDay && frequency == .yearly && rule.months.isEmpty
    months = needsMonth ? [startDay.month] : rule.months.map(\.number)
    let needsWeekday = !namesDays && !needsDay && frequency >= .weekly
    weekdays =
      needsWeekday
      ? [(startDay.weekday, nil)] : rule.weekdays.map { ($0.weekday.rawValue, $0.ordinal) }
    let clock = start.time
    hours = rule.hours.isEmpty ? [clock.hour] : rule.hours
    minutes = rule.minutes.isEmpty ? [clock.minute] : rule.minutes
    seconds = rule.seconds.isEmpty ? [clock.second] : rule.seconds
    limits = [(rule.hours, 24), (rule.minutes, 60), (rule.seconds, 60)].map { list, count in
      (0..<count).map { list.isEmpty || list.contains($0) }
    }
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
        case .floating(let local): Timestamp(utc: local).secondsSince1970
        case .utc(let instant): instant.secondsSince1970
        }
    }
    var period = counts == .max ? max(0, firstPeriod(near: from) - 2) : 0
    var found: [Int] = []
    while true {
      let (lower, instances) = self.period(period * interval)
      // Days that are moved (SKIP) come at most a day before their period.
      if lower - 86_400 >= to || lower - 86_400 > last { break }
      for moment in instances where moment >= begin && moment <= last { found.append(moment) }
      period += 1
      // Small periods follow each other in order and overlap nowhere.
      if frequency < .daily, found.count >= counts || lower >= to || lower > last { break }
    }
    return Array(Set(found).sorted().prefix(counts)).filter { $0 >= from && $0 < to }
  }

  // MARK: Periods

  private func firstPeriod(near moment: Int) -> Int {
    let passed = max(0, moment - begin)
    let longest =
      switch frequency {
      case .secondly: 1
      case .minutely: 60
      case .hourly: 3600
      case .daily: 86_400
      case .weekly: 7 * 86_400
      case .monthly: 31 * 86_400
      case .yearly: 366 * 86_400
      }
    return passed / longest / interval
  }

  /// When a period begins, and its instances; none where the table of days ends.
  private func period(_ index: Int) -> (Int, [Int]) {
    let days: [Day]
    let passed =
      switch frequency {
      case .yearly: index
      case .monthly: index / 12
      case .weekly: index / 52
      case .daily: index / 365
      default: 0
      }
    if startDay.year + passed >= Day.years.upperBound - 1 { return (.max, []) }
    switch frequency {
    case .yearly:
      let first = Day.firstOfYear(startDay.year + index)
      days = (0..<first.yearLength).map { Day.at(first.number + $0) }
    case .monthly:
      let month = startDay.year * 12 + startDay.month - 1 + index
      let first = Day.firstOfYear(month / 12).number
      var ofMonth = [Day.at(first)]
      while ofMonth[0].month != month % 12 + 1 {
        ofMonth[0] = Day.at(ofMonth[0].number + ofMonth[0].monthLength)
      }
      for place in 1..<ofMonth[0].monthLength { ofMonth.append(Day.at(ofMonth[0].number + place)) }
      days = ofMonth
    case .weekly:
      var first = startDay
      while first.weekday != weekStart { first = Day.at(first.number - 1) }
      days = (0..<7).map { Day.at(first.number + index * 7 + $0) }
    case .daily:
      days = [Day.at(startDay.number + index)]
    default:
      return smallPeriod(index)
    }
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
    let length = frequency == .hourly ? 3600 : frequency == .minutely ? 60 : 1
    let lower = begin - (begin % length + length) % length + index * length
    let clock = (lower % 86_400 + 86_400) % 86_400
    let number = (lower - clock) / 86_400
    if lastDay?.number != number {
      let day = Day.at(number)
      lastDay = (number, isIn(day.month, months) && fits(day))
    }
    guard lastDay?.fits == true, limits[0][clock / 3600] else { return (lower, []) }
    if length == 3600 {
      let moments = minutes.flatMap { minute in seconds.map { lower + minute * 60 + $0 } }
      return (lower, positioned(moments))
    }
    guard limits[1][clock / 60 % 60] else { return (lower, []) }
    if length == 60 { return (lower, positioned(seconds.map { lower + $0 })) }
    return (lower, limits[2][clock % 60] ? positioned([lower]) : [])
  }

  private func positioned(_ moments: [Int]) -> [Int] {
    guard !positions.isEmpty else { return moments }
    let sorted = moments.sorted()
    return sorted.indices.filter {
      positions.contains($0 + 1) || positions.contains($0 - sorted.count)
    }.map { sorted[$0] }
  }

  // MARK: Days

  private func isIn(_ value: Int, _ list: [Int]) -> Bool { list.isEmpty || list.contains(value) }

  private func fits(_ day: Day) -> Bool { fitsDayOfMonth(day) && fitsOtherLists(day) }

  private func fitsDayOfMonth(_ day: Day) -> Bool {
    daysOfMonth.isEmpty || daysOfMonth.contains(day.day)
      || daysOfMonth.contains(day.day - day.monthLength - 1)
  }

  private func fitsOtherLists(_ day: Day) -> Bool {
    if !daysOfYear.isEmpty {
      guard daysOfYear.contains(day.ofYear) || daysOfYear.contains(day.ofYear - day.yearLength - 1)
      else { return false }
    }
    if !weeks.isEmpty {
      let (week, count) = day.week(weekStart: weekStart)
      guard weeks.contains(week) || weeks.contains(week - count - 1) else { return false }
    }
    return weekdays.isEmpty || weekdays.contains { fits(day, $0.weekday, $0.ordinal) }
  }

  private func fits(_ day: Day, _ weekday: Int, _ ordinal: Int?) -> Bool {
    guard weekday == day.weekday else { return false }
    guard let ordinal else { return true }
    let place = nthOfYear ? day.ofYear : day.day
    let length = nthOfYear ? day.yearLength : day.monthLength
    return ordinal == (place - 1) / 7 + 1 || -ordinal == (length - place) / 7 + 1
  }

  /// The days in place of those that the months of a period do not have.
  private func moved(_ days: [Day]) -> [Day] {
    var found: [Day] = []
    for first in days where first.day == 1 && isIn(first.month, months) {
      let after = first.number + first.monthLength
      for day in daysOfMonth where abs(day) > first.monthLength {
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
