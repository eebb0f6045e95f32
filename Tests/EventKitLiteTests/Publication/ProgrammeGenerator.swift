import EventKitLite
import TestSupport

/// Programmes with every form of `when`, some years left out, and announcements of every kind.
struct ProgrammeGenerator {
  private var random: SplitMix
  private static let count = 14
  private static let bases = 3

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func day() -> String {
    let month = Int.random(in: 1...12, using: &random)
    return "\(pick([1, 15, 28, 29, month == 2 ? 29 : 30]))/\(month)"
  }

  private mutating func yearly() -> String {
    let weekday = "\(pick(["first", "fifth", "last"])) \(pick(["monday", "sunday"])) of 3"
    return pick([day(), "\(day())..\(day())", weekday, "\(pick([28, 29]))/2..1/3"])
  }

  private mutating func when(_ index: Int) -> String {
    // Only what falls on one day or span can be counted from.
    if index < Self.bases {
      return pick([yearly(), "{ announced-by: bo-gddt, expected: \(yearly()) }"])
    }
    let weekly = "weekly: [\(pick(["saturday", "sunday, tuesday"]))]"
    let rule = pick([
      "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=2,8",
      "FREQ=WEEKLY;INTERVAL=3\", starting: \"2023-01-03",
      "FREQ=MONTHLY;COUNT=2", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=21",
    ])
    let days = Int.random(in: -400...400, using: &random)
    return pick([
      yearly(), yearly(), yearly(), "23/12 âm lịch..7/1 âm lịch", "{ before: \(day()) }",
      "{ before: \(day()), working-day: \(pick(["previous", "next"])) }",
      "{ announced-by: bo-gddt, expected: \(yearly()) }", "{ announced-by: bo-gddt }", "undated",
      "{ season: summer, expected: \(yearly()) }", "{ \(weekly) }",
      "{ \(weekly), except: holidays }", "{ \(weekly), hours: \"08:00-11:30\" }",
      "{ on: ngay-le }", "{ rrule: \"\(rule)\" }",
      "{ days: \(days), from: e\(Int.random(in: 0..<Self.bases, using: &random)) }", "5/9/2026",
    ])
  }

  mutating func events() -> String {
    (0..<Self.count).map { index in
      let first = Int.random(in: 2023...2028, using: &random)
      let years = random.chance(30) ? ", years: \(first)..\(first + 2)" : ""
      let shift = random.chance(20) ? ", shift: \(pick(["before", "after", "skip"]))" : ""
      let when = when(index)
      let text = when.hasPrefix("{") ? when : "\"\(when)\""
      return """
        - { id: e\(index), title: { vi: Việc \(index), en: Task \(index) }, when: \(text)\(shift)\(years), \
        lead: \(pick(["so-gddt", "cac-so"])) }

        """
    }.joined()
  }

  mutating func announcements() -> String {
    var told: Set<String> = []
    return (0..<12).map { _ in
      let year = Int.random(in: 2023...2030, using: &random)
      let event = "event: e\(Int.random(in: 0..<Self.count, using: &random)), year: \(year)"
      let dates =
        "dates: "
        + pick(["\(year)-04-21", "\(year)-12-30..\(year + 1)-01-02", "\(year)-02-28"])
      let what =
        told.insert(event).inserted
        ? pick([dates, "kind: cancelled", "theme: { en: A theme }", "document: 12/CV"])
        : "kind: moved, \(dates)"
      return "- { \(event), \(what) }\n"
    }.joined()
  }

  mutating func span() -> DateSpan? {
    let first = CalendarDate(2023, 1, 1)?.adding(days: Int.random(in: 0..<1500, using: &random))
    return first.map { DateSpan($0, days: Int.random(in: 1..<1500, using: &random)) }
  }
}
