package import CivilTime
package import ICalendar
import Testing

/// Makes rules that the standard allows, with any parts together.
package struct RuleGenerator {
  private var random: SplitMix

  package init(seed: Int) { random = SplitMix(seed: UInt64(truncatingIfNeeded: seed)) }

  package mutating func start() throws -> LocalDateTime {
    let first = try #require(CalendarDate(1990, 1, 1)).dayNumber
    var date = CalendarDate(dayNumber: first + number(0...12_000))
    // The ends of months and years are where things go wrong.
    if random.chance(25), let day = date {
      date = random.chance(50) ? CalendarDate(day.year, 12, 31) : CalendarDate(day.year, 1, 31)
    }
    return LocalDateTime(
      try #require(date),
      try #require(TimeOfDay(secondsAfterMidnight: number(0...86_399))))
  }

  package mutating func rule(from start: LocalDateTime) -> RecurrenceRule {
    let frequency = RecurrenceRule.Frequency.allCases.randomElement(using: &random) ?? .daily
    var rule = RecurrenceRule(frequency)
    if random.chance(40) { rule.interval = [2, 3, 4, 5, 7, 10, 18, 90][number(0...7)] }
    if random.chance(40) { rule.weekStart = weekday() }
    if random.chance(30) { rule.months = list(1...12, 4).map { RecurrenceRule.Month($0) } }
    if frequency == .yearly, random.chance(25) { rule.weeksOfYear = list(1...53, 4, signed: true) }
    if frequency == .yearly || frequency < .daily, random.chance(15) {
      rule.daysOfYear = list(1...365, 6, signed: true)
    }
    if frequency != .weekly, random.chance(30) {
      rule.daysOfMonth = list(1...31, 5, signed: true)
    }
    if random.chance(40) { rule.weekdays = weekdays(for: rule) }
    if random.chance(20) { rule.hours = list(0...23, 4) }
    if random.chance(20) { rule.minutes = list(0...59, 4) }
    if random.chance(20) { rule.seconds = list(0...59, 3) }
    if random.chance(25), rule.description.contains("BY") {
      rule.setPositions = list(1...6, 3, signed: true)
    }
    if frequency >= .monthly, random.chance(20) {
      rule.rscale = "GREGORIAN"
      rule.skip = random.chance(50) ? .forward : .backward
    }
    if random.chance(25) {
      rule.end = .count(number(1...60))
    } else if random.chance(20) {
      let day = start.date.adding(days: number(0...900))
      let moment = LocalDateTime(day, start.time)
      rule.end =
        [
          .until(.day(day)), .until(.floating(moment)), .until(.utc(Timestamp(utc: moment))),
        ][number(0...2)]
    }
    return rule
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func weekday() -> Weekday { Weekday.allCases[number(0...6)] }

  private mutating func list(_ range: ClosedRange<Int>, _ count: Int, signed: Bool = false) -> [Int]
  {
    var values: [Int] = []
    for _ in 0..<number(1...count) {
      let value = number(range) * (signed && random.chance(50) ? -1 : 1)
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private mutating func weekdays(for rule: RecurrenceRule) -> [RecurrenceRule.DayOfWeek] {
    let numbered = rule.frequency >= .monthly && rule.weeksOfYear.isEmpty && random.chance(50)
    let most = rule.frequency == .yearly && rule.months.isEmpty ? 53 : 5
    var days: [RecurrenceRule.DayOfWeek] = []
    for _ in 0..<number(1...4) {
      let ordinal = number(1...most) * (random.chance(50) ? 1 : -1)
      let day: RecurrenceRule.DayOfWeek =
        numbered && random.chance(70) ? .nth(ordinal, weekday()) : .every(weekday())
      if !days.contains(day) { days.append(day) }
    }
    return days
  }
}
