import ICalendar
import TestSupport
import Testing

/// Generated series near changes of clocks, against what a plain reading by moments says.
///
/// The oracle knows two things: the wall times of a rule, from the slow reference, and how far a
/// clock is ahead of UTC at a moment. Which moments a wall time is it finds by trying.
@Suite("Occurrences by their instants: generated series against a plain reading")
struct InstantOracleTests {
  private typealias S = OccurrenceSamples

  static let zones = [
    "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe",
    "Pacific/Auckland", "Asia/Ho_Chi_Minh",
  ]

  @Test("Starts, ends and their order are those that a plain reading finds", arguments: zones)
  func agrees(zone: String) throws {
    let clock = Clock(try #require(TimeZones.system.rules(named: zone)))
    var random = SplitMix(seed: UInt64(zone.utf8.count) &* 7919)
    var (compared, atChanges) = (0, 0)
    for _ in 0..<500 {
      let series = try Series(on: clock, zone: zone, &random)
      let expected = series.expected(on: clock)
      let found = try S.calendar([series.lines], zones: "").occurrences(
        in: series.window, seenFrom: "UTC")
      let moments = found.map { occurrence in
        Moments(
          start: occurrence.startInstant?.secondsSince1970 ?? 0,
          end: occurrence.endInstant?.secondsSince1970 ?? 0)
      }
      #expect(moments == expected, "\(series.lines)")
      guard moments == expected else { return }
      for (occurrence, moment) in zip(found, moments) {
        // What is shown is what clocks do show then, and no end is before its start.
        #expect(occurrence.start.seconds == clock.wall(at: moment.start))
        #expect(occurrence.end.seconds == clock.wall(at: moment.end))
        #expect(moment.end >= moment.start)
        compared += 1
        atChanges += clock.changes.contains { abs($0 - moment.start) < 7200 } ? 1 : 0
      }
    }
    // Series that give nothing, or nothing near a change, would prove nothing.
    #expect(compared > 4000)
    #expect(atChanges > 300 || clock.changes.isEmpty)
  }

  struct Moments: Hashable {
    let start: Int
    let end: Int
  }

  /// How a zone's clocks stand, minute by minute.
  struct Clock {
    let rules: TimeZoneRules
    /// The changes of some years, found by looking at each half hour.
    let changes: [Int]
    /// How far clocks are ahead of UTC at one time or another in these years.
    private let offsets: Set<Int>

    init(_ rules: TimeZoneRules) {
      self.rules = rules
      let first = 1_700_000_400 / 1800 * 1800
      var (changes, offsets) = ([Int](), Set<Int>())
      var before = Self.offset(rules, first - 1)
      for moment in stride(from: first, to: first + 4 * 365 * 86_400, by: 1800) {
        let offset = Self.offset(rules, moment)
        if offset != before { changes.append(moment) }
        offsets.insert(offset)
        before = offset
      }
      (self.changes, self.offsets) = (changes, offsets)
    }

    private static func offset(_ rules: TimeZoneRules, _ moment: Int) -> Int {
      Timestamp(secondsSince1970: moment).map { rules.secondsAheadOfUTC(at: $0) } ?? 0
    }

    func wall(at moment: Int) -> Int { moment + Self.offset(rules, moment) }

    /// The moments that a wall time is: the first, or both where `all` are wanted; where it is not
    /// shown, that at which it would have been had clocks not been changed.
    func moments(of wall: Int, all: Bool) -> [Int] {
      let found = offsets.map { wall - $0 }.filter { self.wall(at: $0) == wall }.sorted()
      if !found.isEmpty { return all ? found : Array(found.prefix(1)) }
      let near = stride(from: wall - 15 * 3600, through: wall + 15 * 3600, by: 1800)
      let before = near.reversed().first { self.wall(at: $0) <= wall }
      return before.map { [wall - Self.offset(rules, $0)] } ?? []
    }
  }

  /// A series as lines and as what they mean.
  struct Series {
    let lines: String
    let window: DateSpan
    private let rule: RecurrenceRule
    private let start: Int
    private let count: Int?
    private let until: Int?
    private let length: Int
    private let isDayLong: Bool
    private let extra: [Int]
    private let excepted: [Int]

    init(on clock: Clock, zone: String, _ random: inout SplitMix) throws {
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      func one<T>(_ values: [T]) throws -> T { try #require(values.randomElement(using: &random)) }
      let change = clock.changes.randomElement(using: &random) ?? 1_750_000_000
      // Before the change, at it or after it, on the quarter of an hour.
      var begin = clock.wall(at: change - 1) / 900 * 900 + number(-8...8) * 900
      begin -= try one([0, 0, 1, 2, 3, 7, 30, 200]) * 86_400
      start = begin
      let hour = floorModulo(begin, 86_400) / 3600
      let text = try one([
        "DAILY", "DAILY;INTERVAL=\(number(1...3))", "DAILY;BYHOUR=\(hour),\((hour + 1) % 24)",
        "DAILY;BYHOUR=1,2,3;BYMINUTE=0,15,30,45", "WEEKLY;BYDAY=SU,MO,SA", "WEEKLY",
        "MONTHLY;BYDAY=-1SU", "YEARLY;BYMONTH=3,4,9,10,11;BYDAY=1SU,2SU,-1SU",
        "HOURLY", "HOURLY;INTERVAL=\(number(2...7))", "HOURLY;BYMINUTE=0,20,40",
        "HOURLY;BYHOUR=0,1,2,3", "MINUTELY;INTERVAL=\(number(15...90))",
        "MINUTELY;INTERVAL=15;BYHOUR=1,2,3", "MINUTELY;INTERVAL=\(number(1...3) * 720)",
        "MINUTELY;INTERVAL=30", "HOURLY;INTERVAL=2;BYMINUTE=0,30",
      ])
      rule = try RecurrenceRule(parsing: "FREQ=" + text)
      let local = try #require(Timestamp(secondsSince1970: begin)).local()
      var lines = ["DTSTART;TZID=\(zone):\(local.basicDescription)"]
      // Ends.
      let kind = number(0...9)
      count = kind < 4 ? number(1...(rule.frequency < .daily && kind > 1 ? 900 : 25)) : nil
      until = kind == 4 || kind == 5 ? change + number(-8...8) * 900 : nil
      var end = ""
      if let count { end = ";COUNT=\(count)" }
      if let until {
        end = ";UNTIL=\(try #require(Timestamp(secondsSince1970: until)).basicDescription)"
      }
      lines.append("RRULE:FREQ=\(text)\(end)")
      isDayLong = number(0...4) == 0
      length = number(0...8) * 900
      lines.append(isDayLong ? "DURATION:P1D" : "DURATION:PT\(length / 60)M")
      // Further dates and exceptions in UTC, at moments near the change.
      let first = clock.moments(of: begin, all: false)[0]
      extra = number(0...2) == 0 ? [change + number(-8...8) * 900].filter { $0 > first } : []
      excepted = number(0...2) == 0 ? (0...3).map { _ in change + number(-8...8) * 900 } : []
      for (name, moments) in [("RDATE", extra), ("EXDATE", excepted)] where !moments.isEmpty {
        let texts = try moments.map {
          try #require(Timestamp(secondsSince1970: $0)).basicDescription
        }
        lines.append("\(name):\(texts.joined(separator: ","))")
      }
      self.lines = lines.joined(separator: "\n")
      let day = try #require(Timestamp(secondsSince1970: change)).local().date
      window = DateSpan(
        day.adding(days: number(-3...0)), days: rule.frequency < .daily ? 4 : number(4...40))
    }

    func expected(on clock: Clock) -> [Moments] {
      let isSubDaily = rule.frequency < .daily
      let begin = clock.moments(of: start, all: false)[0]
      // Steps that reach back make sure that nothing of an hour that comes twice is missed.
      let unit = rule.frequency == .hourly ? 3600 : 60
      let back = isSubDaily ? (172_800 / (unit * rule.interval) + 1) * unit * rule.interval : 0
      let upper = (window.last.dayNumber + 2) * 86_400
      guard let origin = Timestamp(secondsSince1970: start - back)?.local() else { return [] }
      let walls = ReferenceExpansion(rule, start: origin).moments(from: start - back, to: upper)
      // Several wall times may be one moment: that which is shown tells where a day later is.
      var wallByMoment: [Int: Int] = [:]
      for wall in walls {
        var all = clock.moments(of: wall, all: isSubDaily)
        // It goes on through what comes twice where its steps just fill that.
        if let first = all.first, let last = all.last, (last - first) % (unit * rule.interval) != 0
        {
          all = [first]
        }
        for moment in all where moment >= begin && (wall >= start || moment > all[0]) {
          wallByMoment[moment] = max(wall, wallByMoment[moment] ?? wall)
        }
      }
      var moments = wallByMoment.keys.sorted()
      if let count { moments = Array(moments.prefix(count)) }
      if let until { moments = moments.filter { $0 <= until } }
      // A date says itself what it is, beside a rule.
      for moment in extra { wallByMoment[moment] = clock.wall(at: moment) }
      wallByMoment[begin] = start
      let all = Set(moments + extra + [begin]).subtracting(excepted).sorted()
      let days = window.first.dayNumber * 86_400..<(window.last.dayNumber + 1) * 86_400
      return all.map { moment in
        let wall = wallByMoment[moment] ?? clock.wall(at: moment)
        return Moments(
          start: moment,
          end: isDayLong ? clock.moments(of: wall + 86_400, all: false)[0] : moment + length)
      }.filter {
        $0.start < days.upperBound && ($0.end > days.lowerBound || $0.start == days.lowerBound)
      }
    }
  }
}

extension EventTime {
  /// What the clock shows, in seconds.
  fileprivate var seconds: Int? {
    switch self {
    case .zoned(let local, _): Timestamp(utc: local).secondsSince1970
    default: nil
    }
  }
}

private func floorModulo(_ a: Int, _ b: Int) -> Int { ((a % b) + b) % b }
