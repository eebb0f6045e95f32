public import CivilTime

/// How the clocks of one time zone stand against UTC, at every moment.
///
/// ```swift
/// let newYork = TimeZones.system.rules(named: "America/New_York")!
/// newYork.localTime(at: Timestamp("2026-03-08T06:59:59Z")!)    // 2026-03-08T01:59:59
/// newYork.localTime(at: Timestamp("2026-03-08T07:00:00Z")!)    // 2026-03-08T03:00
/// newYork.instant(of: LocalDateTime("2026-03-08T02:30")!)      // 2026-03-08T07:30:00Z, clocks show 03:30
/// newYork.instants(of: LocalDateTime("2026-11-01T01:30")!)     // 05:30Z and 06:30Z: it comes twice
/// ```
///
/// Rules come from a calendar's own `VTIMEZONE` (RFC 5545, section 3.6.5), from the bytes of a zone
/// file (TZif, RFC 9636), or from an offset that never changes; ``TimeZones`` finds them by name.
/// They hold for all years: what is repeated without end repeats itself with the Gregorian calendar
/// after 400 years, and no further is looked.
public struct TimeZoneRules: Sendable, Hashable {
  /// A change of clocks.
  package struct Change: Sendable, Hashable {
    /// When it happens, in seconds since 1970-01-01T00:00Z.
    package let moment: Int
    /// Seconds ahead of UTC before and after it.
    package let before: Int
    package let after: Int

    /// The first second on the wall clock that is certain to be counted from the new offset. What
    /// clocks show twice is the first time, and what they never show is counted as if they had not
    /// been changed (RFC 5545, section 3.3.5): in both cases the old offset holds.
    var wallEnd: Int { moment + max(before, after) }

    /// The wall times that are not one moment each, in order: those that clocks show twice, or those
    /// that they never show together with those that are the same moments.
    var knot: Range<Int> {
      let start = moment + min(before, after)
      return start..<max(moment + before, moment + after + (after - before))
    }
  }

  /// The offset before the first change.
  let firstOffset: Int
  /// The changes, in order.
  let changes: [Change]
  /// The moment from which on everything is as it was 400 years before, where that is so.
  private let horizon: Int?

  /// Four hundred years: 146,097 days, which are whole weeks.
  static let cycle = 146_097 * 86_400

  /// Creates rules; changes are put in order, and each begins with the offset of the one before.
  ///
  /// - Parameter horizon: from when on everything repeats itself: the changes of 400 years before and
  ///   of some days after it have to be among the onsets.
  init(firstOffset: Int, onsets: [(moment: Int, offset: Int)], horizon: Int? = nil) {
    self.firstOffset = firstOffset
    self.horizon = horizon
    var changes: [Change] = []
    var offset = firstOffset
    for onset in onsets.sorted(by: { $0.moment < $1.moment }) where onset.offset != offset {
      changes.append(Change(moment: onset.moment, before: offset, after: onset.offset))
      offset = onset.offset
    }
    self.changes = changes
  }

  /// Creates the rules of a zone whose clocks are never changed.
  ///
  /// - Parameter offset: seconds ahead of UTC; cut to less than a day.
  public init(secondsAheadOfUTC offset: Int) {
    self.init(firstOffset: max(-86_399, min(86_399, offset)), onsets: [])
  }

  // MARK: Asking

  /// Seconds ahead of UTC at a moment.
  public func secondsAheadOfUTC(at instant: Timestamp) -> Int {
    offset(at: instant.secondsSince1970)
  }

  /// What clocks show at a moment.
  public func localTime(at instant: Timestamp) -> LocalDateTime {
    instant.local(secondsAheadOfUTC: offset(at: instant.secondsSince1970))
  }

  /// The moment that a time on the wall clock means (RFC 5545, section 3.3.5).
  ///
  /// What clocks show twice is the first time. What they never show, because they are put forward, is
  /// counted by the offset before: 02:30 is the moment at which they show 03:30. At the very ends of
  /// the calendar the answer stops at the first and last moment there is.
  public func instant(of local: LocalDateTime) -> Timestamp {
    Timestamp(clamping: local.seconds - offset(atWall: local.seconds))
  }

  /// The moments at which clocks show a time: one, two when they are put back, or none when they are
  /// put forward over it.
  public func instants(of local: LocalDateTime) -> [Timestamp] {
    moments(ofWall: local.seconds).map { Timestamp(clamping: $0) }
  }

  /// The moments at which clocks show these seconds since 1970-01-01T00:00.
  func moments(ofWall wall: Int) -> [Int] {
    let first = wall - offset(atWall: wall)
    // The later moment, if there is one, lies behind the next change.
    let later = wall - offset(at: period(at: first).range.upperBound)
    return [first, later].filter { $0 + offset(at: $0) == wall }.removingRepeated()
  }

  /// Seconds ahead of UTC at a moment.
  package func offset(at moment: Int) -> Int {
    let moment = moment - turns(from: moment)
    let next = changes.partitionIndex { $0.moment > moment }
    return next == 0 ? firstOffset : changes[next - 1].after
  }

  /// Seconds ahead of UTC when clocks show these seconds since 1970-01-01T00:00.
  func offset(atWall wall: Int) -> Int {
    let wall = wall - turns(from: wall)
    let next = changes.partitionIndex { $0.wallEnd > wall }
    return next == 0 ? firstOffset : changes[next - 1].after
  }

  /// How long the offset of a moment holds, at least.
  func period(at moment: Int) -> ZonePeriod {
    let turns = turns(from: moment)
    let next = changes.partitionIndex { $0.moment > moment - turns }
    let start = next == 0 ? moment : changes[next - 1].moment + turns
    let end = next == changes.count ? horizon : changes[next].moment
    return ZonePeriod(
      from: start, to: end.map { $0 + turns } ?? .max,
      offset: next == 0 ? firstOffset : changes[next - 1].after)
  }

  /// The wall times from one on that are one moment each and have one offset, or else those of the
  /// knot in which it lies.
  func wallPeriod(at wall: Int) -> (period: ZonePeriod, isKnot: Bool) {
    let turns = turns(from: wall)
    let next = changes.partitionIndex { $0.knot.upperBound > wall - turns }
    let offset = next == 0 ? firstOffset : changes[next - 1].after
    guard next < changes.count else {
      return (ZonePeriod(from: wall, to: horizon.map { $0 + turns } ?? .max, offset: offset), false)
    }
    let knot = changes[next].knot
    let isKnot = knot.lowerBound <= wall - turns
    return (
      ZonePeriod(
        from: isKnot ? knot.lowerBound + turns : wall,
        to: (isKnot ? knot.upperBound : knot.lowerBound) + turns, offset: offset), isKnot
    )
  }

  /// The changes at some moments.
  package func changes(in moments: Range<Int>) -> [Change] {
    var found: [Change] = []
    var moment = moments.lowerBound
    while moment < moments.upperBound {
      let turns = turns(from: moment)
      let end = horizon.map { min($0 + turns, moments.upperBound) } ?? moments.upperBound
      let first = changes.partitionIndex { $0.moment >= moment - turns }
      found += changes[first...].prefix { $0.moment + turns < end }.map {
        Change(moment: $0.moment + turns, before: $0.before, after: $0.after)
      }
      guard end > moment else { break }
      moment = end
    }
    return found
  }

  /// How many seconds of whole cycles lie between a moment and the one that tells how it is then.
  private func turns(from moment: Int) -> Int {
    guard let horizon, moment >= horizon else { return 0 }
    return ((moment - horizon) / Self.cycle + 1) * Self.cycle
  }
}

/// Moments or wall times, and the offset that holds at all of them.
struct ZonePeriod: Sendable, Hashable {
  var from: Int
  var to: Int
  var offset: Int

  /// No time at all.
  static let none = ZonePeriod(from: 0, to: 0, offset: 0)

  func contains(_ time: Int) -> Bool { from <= time && time < to }
  var range: Range<Int> { from..<max(from, to) }
}

extension Timestamp {
  /// A moment, or the first or last one there is.
  init(clamping seconds: Int) {
    self =
      Timestamp(secondsSince1970: seconds)
      ?? Timestamp(
        utc: LocalDateTime(seconds < 0 ? .earliest : .latest, seconds < 0 ? .midnight : .last))
  }
}

extension TimeOfDay {
  /// 23:59:59.
  fileprivate static var last: TimeOfDay { TimeOfDay(23, 59, 59) ?? .midnight }
}

extension Array {
  /// The first index from which on the elements fulfil a condition, by halving.
  func partitionIndex(where isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int] {
  /// Without what is the same as the one before.
  fileprivate func removingRepeated() -> [Int] {
    reduce(into: []) { kept, value in if kept.last != value { kept.append(value) } }
  }
}

// MARK: A calendar's own definition

extension TimeZoneRules {
  /// Reads a zone that a calendar brings along: a `VTIMEZONE` (RFC 5545, section 3.6.5); `nil` when it
  /// says of no moment how its clocks stand.
  ///
  /// Before the first change that it describes, clocks stand as that change found them.
  public init?(_ zone: TimeZoneDefinition) {
    var account = ChangeAccount()
    self.init(zone, through: nil, paying: &account)
  }

  /// Reads a zone as far as it is needed: a calendar may bring thousands along.
  ///
  /// - Parameters:
  ///   - last: the day up to which changes are wanted; `nil` for all years.
  ///   - account: what all zones of the calendar may cost.
  init?(
    _ zone: TimeZoneDefinition, through last: CalendarDate?, paying account: inout ChangeAccount
  ) {
    let blocks = zone.component.components.compactMap(ZoneBlock.init)
    guard let earliest = blocks.min(by: { $0.firstMoment < $1.firstMoment }) else { return nil }
    let (endless, ending) = (blocks.filter(\.isEndless), blocks.filter { !$0.isEndless })
    let most = account.mostOfZone
    var onsets: [(moment: Int, offset: Int)] = []
    for block in ending { onsets += block.onsets(before: nil, atMost: most - onsets.count) }
    // From there on only what has no end is left, and it comes round with the calendar.
    let steady = (onsets.map(\.moment) + endless.map(\.firstMoment)).max() ?? 0
    let whole = steady + Self.cycle + 8 * 86_400
    let end = last.map { min(whole, ($0.dayNumber + 1) * 86_400) } ?? whole
    for block in endless { onsets += block.onsets(before: end, atMost: most - onsets.count) }
    account.left -= onsets.count
    let comesRound =
      !endless.isEmpty && endless.allSatisfy(\.isYearly) && onsets.count < most
      && end == whole && LocalDateTime(seconds: end) != nil
    self.init(
      firstOffset: earliest.before, onsets: onsets,
      horizon: comesRound ? steady + Self.cycle + 4 * 86_400 : nil)
  }
}

extension TimeZoneDefinition {
  /// How serious it is that the definition is not as the standard has it: an error where something is
  /// left out because it cannot be read, a warning where all is followed; `nil` for a sound one.
  var flaw: Diagnostic.Severity? {
    let parts = component.components.filter { $0.name == .standard || $0.name == .daylight }
    if parts.isEmpty || parts.contains(where: { ZoneBlock($0)?.isWhole($0) != true }) {
      return .error
    }
    return parts.contains { ZoneBlock.isOfOtherForm($0) } ? .warning : nil
  }
}

/// How many changes of clocks may still be worked out for the zones that a calendar describes.
///
/// A block of a hundred letters may have changes each second, and a calendar thousands of such blocks. A zone has
/// two a year.
struct ChangeAccount: Sendable {
  /// The most changes that are worked out for a zone, and for all zones of a calendar.
  static let mostOfZone = 10_000
  static let mostOfAll = 1_000_000
  /// How many each zone has, however many zones there are.
  static let leastOfZone = 100

  var left = mostOfAll

  /// How many the next zone may have.
  var mostOfZone: Int { min(Self.mostOfZone, max(Self.leastOfZone, left)) }
}

/// A part of a `VTIMEZONE`: `STANDARD` or `DAYLIGHT`.
private struct ZoneBlock {
  let start: LocalDateTime
  let before: Int
  let after: Int
  let rules: [RecurrenceRule]
  let dates: Set<LocalDateTime>

  init?(_ part: Component) {
    guard part.name == .standard || part.name == .daylight,
      let start = part.first(.start)?.time?.wallClock,
      let before = part[raw: .offsetFrom].flatMap({ UTCOffset.seconds($0) }),
      let after = part[raw: .offsetTo].flatMap({ UTCOffset.seconds($0) })
    else { return nil }
    (self.start, self.before, self.after) = (start, before, after)
    rules = part.all(.recurrenceRule).compactMap { RecurrenceRule.read($0.value).rule }
    dates = Set(part.all(.recurrenceDates).flatMap(\.times).map(\.wallClock))
  }

  /// Whether it was made of all that the component says of clocks.
  func isWhole(_ part: Component) -> Bool {
    let once: [PropertyName] = [.start, .offsetFrom, .offsetTo]
    let repeating: [PropertyName] = [.exceptionRule, .exceptionDates]
    return once.allSatisfy { part.all($0).count == 1 }
      && repeating.allSatisfy { part.first($0) == nil }
      && rules.count == part.all(.recurrenceRule).count
      && part.all(.recurrenceDates).allSatisfy { property in
        property.times.count
          == property.value.split(separator: ",", omittingEmptySubsequences: false).count
      }
  }

  /// Whether it says something in a form that the standard does not have.
  static func isOfOtherForm(_ part: Component) -> Bool {
    let negativeZero = ["-0000", "-000000"]
    return part.first(.start)?.time?.isFloating != true
      || [.offsetFrom, .offsetTo].contains { part[raw: $0].map(negativeZero.contains) == true }
      || part.all(.recurrenceDates).contains {
        $0[.value]?.value.uppercased() == "PERIOD" || !$0.times.allSatisfy(\.isFloating)
      }
      || part.all(.recurrenceRule).contains { property in
        let reading = RecurrenceRule.read(property.value)
        if case .utc? = reading.rule?.end.until { return !reading.diagnostics.isEmpty }
        return !reading.diagnostics.isEmpty || reading.rule?.end.until != nil
      }
  }

  var firstMoment: Int { start.seconds - before }

  var isEndless: Bool { rules.contains { $0.end == .never } }

  /// Whether what has no end is the same in each year.
  var isYearly: Bool {
    rules.allSatisfy { $0.frequency == .yearly && $0.interval == 1 && $0.rscale == nil }
  }

  /// The moments at which it begins to hold, on the clock that holds before.
  func onsets(before end: Int?, atMost limit: Int) -> [(moment: Int, offset: Int)] {
    var set = RecurrenceSet(start: start)
    set.rules = rules
    set.extraDates = dates
    let latest = LocalDateTime(.latest, .midnight)
    let upper = end.flatMap { LocalDateTime(seconds: $0 + before) } ?? latest
    let found = set.occurrences(
      in: min(start, dates.min() ?? start, upper)..<upper,
      localTime: { $0.local(secondsAheadOfUTC: before) }, budget: 10_000)
    return found.prefix(limit).map { ($0.seconds - before, after) }
  }
}
