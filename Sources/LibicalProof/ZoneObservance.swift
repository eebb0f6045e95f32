internal import CivilTime
internal import ICalendar

/// A block of a time zone, `STANDARD` or `DAYLIGHT`: from when on clocks stand how (RFC 5545,
/// section 3.6.5).
struct ZoneObservance: Sendable, Hashable {
  private(set) var kind: ComponentName
  let abbreviation: String
  /// Seconds ahead of UTC before and after each onset.
  let before: Int
  let after: Int
  /// The onsets, on the clock that holds before them.
  private(set) var onsets: RecurrenceSet

  /// Reads a block; `nil` when it cannot be one.
  init?(_ block: Component) {
    guard block.name == .standard || block.name == .daylight,
      case .floating(let start)? = block[time: .start],
      let before = block[raw: .offsetFrom].flatMap(UTCOffset.seconds),
      let after = block[raw: .offsetTo].flatMap(UTCOffset.seconds)
    else { return nil }
    kind = block.name
    abbreviation = block[text: .timeZoneName] ?? ""
    (self.before, self.after) = (before, after)
    onsets = RecurrenceSet(start: start)
    onsets.rules = block.all(.recurrenceRule).compactMap { RecurrenceRule.read($0.value).rule }
    for case .floating(let local) in block.all(.recurrenceDates).flatMap(\.times) {
      onsets.extraDates.insert(local)
    }
  }

  /// Creates a block of onsets at some moments, in seconds since 1970-01-01T00:00Z; at least one.
  init?(_ kind: ComponentName, at moments: [Int], before: Int, after: Int, abbreviation: String) {
    let onsets = moments.sorted().compactMap { moment in
      Timestamp(secondsSince1970: moment)?.local(secondsAheadOfUTC: before)
    }
    guard let first = onsets.first else { return nil }
    self.kind = kind
    self.abbreviation = abbreviation
    (self.before, self.after) = (before, after)
    self.onsets = RecurrenceSet(start: first)
    self.onsets.extraDates = Set(onsets.dropFirst())
  }

  /// The block as it is written.
  var component: Component {
    var block = Component(
      kind,
      properties: [
        Property(.start, .floating(onsets.start)),
        Property(name: .offsetFrom, checkedValue: UTCOffset.text(before)),
        Property(name: .offsetTo, checkedValue: UTCOffset.text(after)),
        Property(.timeZoneName, text: abbreviation),
      ])
    for rule in onsets.rules { block[raw: .recurrenceRule] = rule.description }
    if !onsets.extraDates.isEmpty {
      let dates = onsets.extraDates.sorted().map(\.basicDescription).joined(separator: ",")
      block.set(Property(name: .recurrenceDates, checkedValue: dates))
    }
    return block
  }

  /// Whether clocks stand after the onset as they stood before.
  var changesNothing: Bool { before == after }

  /// When an onset is, in seconds since 1970-01-01T00:00Z.
  func moment(of onset: LocalDateTime) -> Int { onset.seconds - before }

  /// The blocks with summer time as the exception, where winter time is written as that.
  ///
  /// The time zone database has Dublin's clocks put back for the winter (negative daylight saving
  /// time), and some systems' files say so and others do not. Calendar programs expect that
  /// `DAYLIGHT` is ahead of `STANDARD`. When clocks are changed, and to what, is the same.
  static func withSummerTime(_ blocks: [ZoneObservance]) -> [ZoneObservance] {
    guard blocks.contains(where: { $0.kind == .daylight && $0.after < $0.before }) else {
      return blocks
    }
    return blocks.map { block in
      var block = block
      if !block.changesNothing { block.kind = block.after > block.before ? .daylight : .standard }
      return block
    }
  }

  // MARK: Cutting

  /// The last onset before a year; `nil` when all are later.
  func lastOnset(before year: CalendarDate) -> LocalDateTime? {
    let first = min(onsets.start, onsets.extraDates.min() ?? onsets.start)
    let end = LocalDateTime(year, .midnight)
    guard first < end else { return nil }
    var last: LocalDateTime?
    for onset in occurrences(in: first..<end) { last = onset }
    return last
  }

  /// The block as far as it is needed from a year on; `nil` when it is over. A rule begins with its
  /// last onset before the year.
  func cut(to year: CalendarDate) -> ZoneObservance? {
    let begin = LocalDateTime(year, .midnight)
    guard
      let next = occurrences(in: begin..<LocalDateTime(.latest, .midnight)).first(where: { _ in true
      })
    else { return nil }
    var rest = self
    rest.onsets.extraDates = onsets.extraDates.filter { $0 > next }
    rest.onsets.start = onsets.rules.isEmpty ? next : lastOnset(before: year) ?? onsets.start
    return rest
  }

  /// The block with one onset only.
  func single(at onset: LocalDateTime) -> ZoneObservance {
    var block = self
    block.onsets = RecurrenceSet(start: onset)
    return block
  }

  private func occurrences(in window: Range<LocalDateTime>) -> RecurrenceSet.Occurrences {
    let offset = before
    return onsets.occurrences(
      in: window, localTime: { $0.local(secondsAheadOfUTC: offset) }, budget: 10_000)
  }

  // MARK: Joining

  /// The block together with a later one that goes on with its rule; `nil` when that does something
  /// else.
  ///
  /// libical ends every rule in 2037, where the system's tables end, and begins another for the
  /// time after. On the southern half of the globe the latter says that nothing changes and has a
  /// wrong time of day.
  func joined(with later: ZoneObservance) -> ZoneObservance? {
    guard kind == later.kind, after == later.after, abbreviation == later.abbreviation,
      var rule = onsets.rules.first, case .until = rule.end, let other = later.onsets.rules.first,
      later.changesNothing || before == later.before
    else { return nil }
    rule.end = other.end
    guard rule == other else { return nil }
    var whole = self
    whole.onsets.rules = [rule]
    guard !later.changesNothing else { return whole }
    // Nothing may come between the two that neither of them has.
    let end = LocalDateTime(later.onsets.start.date.adding(days: 1), .midnight)
    let all = Array(whole.occurrences(in: onsets.start..<end))
    return all == Array(occurrences(in: onsets.start..<end)) + [later.onsets.start] ? whole : nil
  }
}
