internal import CivilTime

/// The moments of a series: its start and further dates, its rules, less the exceptions, all compared
/// on the series' timeline and not on the wall clock.
struct SeriesMoments: Sendable, Hashable {
  /// The start and further dates, in order.
  let dates: [SeriesMoment]
  /// Places on the timeline where there is no instance.
  let exceptions: Set<Int>
  let rules: [RuleMoments]
  /// Rules whose moments are no instances.
  let excluded: [RuleMoments]
  /// The places that are wanted.
  let bounds: Range<Int>
  /// The places that are gone through for certain: an exception in them that is not met is idle.
  let checked: Range<Int>
  /// How many moments may come to nothing.
  let budget: Int

  func makeIterator() -> Iterator { Iterator(self) }

  /// Merges the moments of all sides; each is given once.
  struct Iterator: IteratorProtocol, Sendable {
    private let moments: SeriesMoments
    private var nextDate = 0
    private var rules: [RuleMoments.Iterator]
    /// The next moment of each rule that has one.
    private var heads: [SeriesMoment?]
    private var excluded: [RuleMoments.Iterator]
    private var excludedHeads: [SeriesMoment?]
    private var last: Int?
    /// Exceptions that have met no instance yet.
    private var unmet: Set<Int>
    private var isFinished = false
    /// What was spent on moments that come to nothing.
    private var account: SearchAccount

    init(_ moments: SeriesMoments) {
      self.moments = moments
      account = SearchAccount(moments.budget)
      unmet = moments.exceptions
      rules = moments.rules.map { $0.makeIterator() }
      heads = []
      excluded = moments.excluded.map { $0.makeIterator() }
      excludedHeads = []
      heads = rules.indices.map { rules[$0].next() }
      excludedHeads = excluded.indices.map { excluded[$0].next() }
    }

    /// Why the search ended before the rules did, if it did.
    var diagnostic: Diagnostic? { (rules + excluded).lazy.compactMap(\.diagnostic).first }

    /// Whether too many moments came to nothing.
    var isGivenUp: Bool { account.isExceeded }

    /// How many steps have found nothing.
    var steps: Int { (rules + excluded).reduce(account.spent) { $0 + $1.steps } }

    /// Takes in what an occurrence earns.
    mutating func earn() {
      account.earn()
      for index in rules.indices { rules[index].earn() }
      for index in excluded.indices { excluded[index].earn() }
    }

    /// Exceptions that there is nothing for, once all is gone through.
    var idleExceptions: [Int] {
      guard isFinished, !isGivenUp, diagnostic == nil else { return [] }
      return unmet.filter {
        moments.checked.contains($0) && moments.bounds.contains($0)
      }.sorted()
    }

    mutating func next() -> SeriesMoment? {
      while !isGivenUp, let found = nextOfAll(), found.moment < moments.bounds.upperBound {
        // Paid for at once, and earned back by what comes of it.
        guard account.spend() else { break }
        if found.moment == last { continue }
        if moments.exceptions.contains(found.moment) {
          unmet.remove(found.moment)
          continue
        }
        if isExcluded(found.moment) { continue }
        guard !isGivenUp else { break }
        last = found.moment
        return found
      }
      isFinished = true
      return nil
    }

    private mutating func isExcluded(_ moment: Int) -> Bool {
      var isFound = false
      for index in excluded.indices {
        while let head = excludedHeads[index], head.moment < moment {
          guard account.spend() else { return false }
          excludedHeads[index] = excluded[index].next()
        }
        if excludedHeads[index]?.moment == moment { isFound = true }
      }
      return isFound
    }

    private mutating func nextOfAll() -> SeriesMoment? {
      var best = nextDate < moments.dates.count ? moments.dates[nextDate] : nil
      var source: Int?
      for index in heads.indices {
        if let head = heads[index], best.map({ head.moment < $0.moment }) ?? true {
          (best, source) = (head, index)
        }
      }
      if let source {
        heads[source] = rules[source].next()
      } else if best != nil {
        nextDate += 1
      }
      return best
    }
  }
}

/// A rule's moments on the timeline of its series.
///
/// A rule is worked out on the wall clock, and its times are turned into moments period by period
/// between changes of clocks. Times at a change are gathered first: those that clocks never show are
/// moved forward, where they may meet others and then are one instance (RFC 5545, sections 3.3.5 and
/// 3.3.10); and a rule that goes on by steps that just fill the hour that comes twice goes on through
/// both, while all others mean its first time.
struct RuleMoments: Sendable, Hashable {
  private let walls: RecurrenceRule.Occurrences
  private let rules: TimeZoneRules?
  /// The last moment, where the rule names one.
  private let until: Int?
  /// How many moments there are, where they have to be counted rather than wall times.
  private let count: Int?
  /// How many seconds a rule goes on by that repeats by the hour, minute or second.
  private let step: Int?
  /// The place of the series' start: nothing is earlier.
  private let begin: Int
  /// The rule without end, to look what it has at single changes.
  private var endless: RecurrenceRule
  /// How many times at one change of clocks are put in order.
  private let mostGathered: Int
  /// How many steps may find nothing.
  private let budget: Int

  /// Prepares the search between two wall times.
  init(
    _ rule: RecurrenceRule, from start: LocalDateTime, on clock: WallClock,
    in window: Range<LocalDateTime>, calendar: (any RecurrenceCalendar)?, budget: Int
  ) {
    var (rule, start, first) = (rule, start, window.lowerBound)
    rules = clock.rules
    begin = clock.moment(ofWall: start.seconds)
    step = rule.step
    mostGathered = min(budget, 16_384)
    self.budget = budget
    endless = rule
    endless.end = .never
    var (until, count): (Int?, Int?) = (nil, nil)
    if let rules {
      if case .utc(let instant)? = rule.end.until { until = instant.secondsSince1970 }
      let isDense =
        step != nil || max(rule.hours.count, rule.minutes.count, rule.seconds.count) > 1
      if let number = rule.end.count, isDense, !rules.changes.isEmpty {
        // A wall time is lost only to another one.
        count = max(0, number)
        rule.end = .init(count: 2 * min(max(0, number), .max / 2), until: rule.end.until)
      }
      // What begins in an hour that comes twice goes on at the second hour's beginning.
      if let again = Self.start(of: rule, start.seconds, in: rules) {
        start = again.start
        first = max(first, again.hour)
      }
      // What is at a change is looked at as a whole.
      let (period, isKnot) = rules.wallPeriod(at: first.seconds)
      if isKnot, first > start, let begin = LocalDateTime(seconds: period.from) { first = begin }
    }
    (self.until, self.count) = (until, count)
    walls = rule.occurrences(
      from: start, in: first..<max(first, window.upperBound), calendar: calendar,
      localTime: { instant in
        // Beyond the last wall time that can be the last moment; moments are compared later.
        let wall = clock.wall(ofMoment: instant.secondsSince1970)
        let slack = until == nil ? 0 : 2 * 86_400
        return LocalDateTime(seconds: wall + slack) ?? instant.local()
      }, budget: budget)
  }

  /// For a start in an hour that comes twice: when that hour begins, and a start from which the steps
  /// of a rule that goes on through both reach all of it; `nil` for another start or rule.
  private static func start(
    of rule: RecurrenceRule, _ wall: Int, in rules: TimeZoneRules
  ) -> (start: LocalDateTime, hour: LocalDateTime)? {
    guard let step = rule.step, rules.secondMoment(ofWall: wall, inStepsOf: step) != nil else {
      return nil
    }
    let period = rules.wallPeriod(at: wall).period
    let steps = (wall - period.from + step - 1) / step
    guard let start = LocalDateTime(seconds: wall - steps * step),
      let hour = LocalDateTime(seconds: period.from)
    else { return nil }
    return (start, hour)
  }

  func makeIterator() -> Iterator { Iterator(self) }

  struct Iterator: IteratorProtocol, Sendable {
    private let rule: RuleMoments
    private var walls: RecurrenceRule.Occurrences.Iterator
    private var period = ZonePeriod.none
    private var ahead: Int?
    /// The moments at a change, in order.
    private var knot: [SeriesMoment] = []
    private var knotIndex = 0
    private var remaining: Int?
    private var isFinished = false
    private var isGivenUp = false
    /// How often it was looked up how the clock stands.
    private(set) var lookups = 0
    /// What it took to count instances at changes of clocks.
    private var counting = 0

    init(_ rule: RuleMoments) {
      self.rule = rule
      walls = rule.walls.makeIterator()
      if let count = rule.count {
        ahead = walls.nextSeconds()
        let passed = max(0, walls.counted - 1)
        let gained = ahead.map { rule.gained(before: $0) } ?? (0, 0)
        counting = gained.steps
        if let gained = gained.moments {
          remaining = count - (passed + gained)
        } else {
          (isFinished, isGivenUp) = (true, true)
        }
      }
    }

    var diagnostic: Diagnostic? {
      isGivenUp
        ? Diagnostic(.error, .budgetExceeded, .searchGivenUp(rule.endless)) : walls.diagnostic
    }

    /// How many steps have found nothing.
    var steps: Int { counting + walls.steps }

    /// Takes in what an occurrence earns.
    mutating func earn() { walls.earn() }

    mutating func next() -> SeriesMoment? {
      guard !isFinished, let found = nextOfAll(), remaining.map({ $0 > 0 }) ?? true,
        rule.until.map({ found.moment <= $0 }) ?? true
      else {
        isFinished = true
        return nil
      }
      if let remaining { self.remaining = remaining - 1 }
      return found
    }

    private mutating func nextOfAll() -> SeriesMoment? {
      while true {
        if knotIndex < knot.count {
          knotIndex += 1
          return knot[knotIndex - 1]
        }
        guard let wall = ahead ?? walls.nextSeconds() else { return nil }
        ahead = nil
        guard let rules = rule.rules else { return SeriesMoment(moment: wall, wall: wall) }
        if period.contains(wall) { return SeriesMoment(moment: wall - period.offset, wall: wall) }
        lookups += 1
        let (found, isKnot) = rules.wallPeriod(at: wall)
        if isKnot {
          gather(from: wall, before: found.to)
        } else {
          period = found
          return SeriesMoment(moment: wall - period.offset, wall: wall)
        }
      }
    }

    private mutating func gather(from first: Int, before end: Int) {
      var gathered = [first]
      while let wall = walls.nextSeconds() {
        // No clock is put back by so much that a second of each would be too many.
        guard wall < end, gathered.count < rule.mostGathered else {
          ahead = wall
          break
        }
        gathered.append(wall)
      }
      knot = rule.moments(ofKnot: gathered)
      knotIndex = 0
    }
  }

  /// The moments of the wall times at a change, in order, each once.
  private func moments(ofKnot walls: [Int]) -> [SeriesMoment] {
    guard let rules else { return [] }
    var found: [SeriesMoment] = []
    for wall in walls {
      let first = wall - rules.offset(atWall: wall)
      found.append(SeriesMoment(moment: first, wall: wall))
      if let step, let second = rules.secondMoment(ofWall: wall, inStepsOf: step) {
        found.append(SeriesMoment(moment: second, wall: wall))
      }
    }
    // Where two are one, that which clocks do show says when a day later is.
    found.sort { ($0.moment, $1.wall) < ($1.moment, $0.wall) }
    var last: Int?
    return found.filter { moment in
      defer { last = moment.moment }
      return moment.moment != last && moment.moment >= begin
    }
  }

  /// What one change of clocks costs at least that is looked at: as much as a hundred days.
  private static let stepsPerKnot = 100

  /// How many moments more than wall times there are before one of the latter, `nil` when that would
  /// take too long to count; and how many steps it took.
  private func gained(before wall: Int) -> (moments: Int?, steps: Int) {
    guard let rules else { return (0, 0) }
    let (first, shown) = (walls.start.seconds, begin + rules.offset(at: begin))
    var (sum, account) = (0, SearchAccount(budget))
    for knot in rules.knots(from: first, before: wall) {
      guard account.spend() else { return (nil, account.spent) }
      if shown < knot.lowerBound, let step, endless.hasOnlyItsInterval {
        sum += gained(at: knot, by: step)
        continue
      }
      let found = times(in: max(knot.lowerBound, first)..<knot.upperBound, paying: &account)
      guard !account.isExceeded else { return (nil, account.spent) }
      sum += moments(ofKnot: found).count - found.count
    }
    // What lies before the hour in which the series begins was counted and is no instance.
    let start = rules.wallPeriod(at: shown).period.from
    guard first < start else { return (sum, account.spent) }
    let before = times(in: first..<start, paying: &account)
    return (account.isExceeded ? nil : sum - before.count, account.spent)
  }

  /// What a rule that has nothing but an interval gains in an hour that comes twice, or loses where its
  /// steps meet behind the time that is skipped.
  private func gained(at knot: Range<Int>, by step: Int) -> Int {
    guard let rules else { return 0 }
    let isTwice = !rules.moments(ofWall: knot.lowerBound).isEmpty
    let width = isTwice ? knot.count : knot.count / 2
    guard width % step == 0 else { return 0 }
    let start = walls.start.seconds
    let count =
      floorDivide(knot.lowerBound + width - 1 - start, step)
      - floorDivide(knot.lowerBound - 1 - start, step)
    return isTwice ? count : -count
  }

  /// The rule's wall times between two.
  private func times(in walls: Range<Int>, paying account: inout SearchAccount) -> [Int] {
    guard let first = LocalDateTime(seconds: walls.lowerBound),
      let end = LocalDateTime(seconds: walls.upperBound), first < end
    else { return [] }
    var times = endless.occurrences(
      from: self.walls.start, in: first..<end, calendar: self.walls.calendar, budget: 10_000
    ).makeIterator()
    var found: [Int] = []
    while account.spend(), let time = times.nextSeconds() { found.append(time) }
    _ = account.spend(Self.stepsPerKnot + times.steps)
    return found
  }
}

extension RecurrenceRule {
  /// How many seconds a rule goes on by that repeats by the hour, minute or second; `nil` for others.
  fileprivate var step: Int? {
    let unit: Int
    switch frequency {
    case .secondly: unit = 1
    case .minutely: unit = 60
    case .hourly: unit = 3600
    default: return nil
    }
    // Whatever is longer than all years there are is as long as any other.
    let (step, isBeyond) = unit.multipliedReportingOverflow(by: max(1, interval))
    return isBeyond ? .max : step
  }

  /// Whether it says nothing but how often it repeats.
  fileprivate var hasOnlyItsInterval: Bool {
    self == RecurrenceRule(frequency, interval: interval, weekStart: weekStart)
  }
}

extension TimeZoneRules {
  /// The most changes of clocks that are looked at to count instances: five hundred years of them.
  private static let mostKnots = 1000

  /// The second moment at which clocks show a time, where a rule that goes on by steps of some seconds
  /// has an instance at both.
  ///
  /// Steps that just fill what comes twice go on through it. Longer ones, and those that leave a rest,
  /// keep to their times on the wall: every other hour, or every 1440 minutes, does not become more
  /// often because clocks are put back.
  fileprivate func secondMoment(ofWall wall: Int, inStepsOf step: Int) -> Int? {
    let moments = moments(ofWall: wall)
    guard moments.count == 2, (moments[1] - moments[0]) % step == 0 else { return nil }
    return moments[1]
  }

  /// The changes that lie between two wall times as a whole.
  fileprivate func knots(from first: Int, before end: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var wall = first
    while wall < end, found.count < Self.mostKnots {
      let (period, isKnot) = wallPeriod(at: wall)
      guard period.to > wall else { break }
      if isKnot, period.to <= end { found.append(period.range) }
      wall = period.to
    }
    return found
  }
}
