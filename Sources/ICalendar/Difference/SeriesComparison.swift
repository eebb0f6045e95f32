internal import CivilTime

/// What two revisions of a series do otherwise, instance by instance.
struct SeriesComparison {
  typealias Change = CalendarDifference.Change
  typealias Place = ComparedSeries.Place

  /// How many instances are named one by one; more are counted.
  private static let mostNamed = 12
  /// How many different shifts are told apart.
  private static let mostShifts = 6

  private let old: ComparedSeries
  private let new: ComparedSeries
  private let basis: Basis
  /// The last moment up to which both are known.
  private let end: Int
  private var shifts: [Shift: [Pair]] = [:]
  private var unchanged = 0
  private var cancelled: [ComparedSeries.Instance] = []
  private var added: [ComparedSeries.Instance] = []

  /// By what instances of the two revisions are known to be the same.
  private struct Basis: Hashable {
    let isWall: Bool
    var shift = 0

    func place(_ place: Place) -> Int { isWall ? place.wall : place.moment }
  }

  private struct Pair {
    let old: ComparedSeries.Instance
    let new: ComparedSeries.Instance
  }

  private struct Shift: Hashable {
    let start: Int
    let end: Int
  }

  /// Compares; `nil` where the one has nothing in common with the other.
  init?(from old: ComparedSeries, to new: ComparedSeries) {
    guard old.start.isOfOneKind(with: new.start),
      let basis = Self.basis(from: old.grid, to: new.grid)
    else { return nil }
    (self.old, self.new, self.basis) = (old, new, basis)
    end =
      old.isComplete && new.isComplete
      ? .max : min(old.end, new.end) - abs(basis.shift) - 172_800
    pair()
  }

  // MARK: What belongs together

  /// The way in which most instances are the same.
  private static func basis(from old: [Place], to new: [Place]) -> Basis? {
    guard let first = old.first, let newFirst = new.first else { return nil }
    let candidates = [
      Basis(isWall: false), Basis(isWall: true),
      Basis(isWall: true, shift: newFirst.wall - first.wall),
      Basis(isWall: false, shift: newFirst.moment - first.moment),
    ]
    var best: (basis: Basis, count: Int)?
    for basis in candidates {
      let places = Set(new.map(basis.place))
      let count = old.count { places.contains(basis.place($0) + basis.shift) }
      if count > best?.count ?? 0 { best = (basis, count) }
    }
    return best?.basis
  }

  private mutating func pair() {
    let oldGrid = Set(old.grid.map(\.moment))
    let newGrid = Set(new.grid.map(\.moment))
    var free = Set(new.instances.indices)
    var partners: [Int: Int] = [:]
    func join(
      _ isFree: (ComparedSeries.Instance) -> Bool, _ place: (ComparedSeries.Instance) -> Int,
      _ shifted: (ComparedSeries.Instance) -> Int
    ) {
      let byPlace = Dictionary(
        new.instances.indices.filter { free.contains($0) && isFree(new.instances[$0]) }
          .map { (place(new.instances[$0]), $0) }, uniquingKeysWith: { first, _ in first })
      for index in old.instances.indices where partners[index] == nil {
        guard let other = byPlace[shifted(old.instances[index])], free.contains(other) else {
          continue
        }
        partners[index] = other
        free.remove(other)
      }
    }
    // What was put in the place of an instance that is no more stays what it is.
    join({ $0.isOverride && !newGrid.contains($0.key.moment) }, \.key.moment, \.key.moment)
    join({ _ in true }, { basis.place($0.key) }) { instance in
      basis.place(instance.key) + (oldGrid.contains(instance.key.moment) ? basis.shift : 0)
    }
    // What takes place at the same time is the same, whatever it stood for.
    join({ _ in true }, \.start.moment, \.start.moment)
    for index in old.instances.indices {
      let before = old.instances[index]
      if let other = partners[index] {
        note(Pair(old: before, new: new.instances[other]))
      } else if !before.isOff, before.key.moment <= end {
        cancelled.append(before)
      }
    }
    added += free.sorted().map { new.instances[$0] }.filter { !$0.isOff && $0.key.moment <= end }
  }

  private mutating func note(_ pair: Pair) {
    switch (pair.old.isOff, pair.new.isOff) {
    case (true, true): return
    case (false, true): return cancelled.append(pair.old)
    // Where the series is cancelled whole, it has not come back.
    case (true, false): return added += pair.new.takesPlace ? [pair.new] : []
    case (false, false): break
    }
    let shift = Shift(
      start: distance(pair.old.start, pair.new.start), end: distance(pair.old.end, pair.new.end))
    if shift.start == 0, shift.end == 0 {
      unchanged += 1
    } else {
      shifts[shift, default: []].append(pair)
    }
  }

  /// By how much a time has moved: on the clock where it has stayed the same clock.
  private func distance(_ before: Place, _ after: Place) -> Int {
    let isOnClock = basis.isWall && basis.shift != 0 && old.start.isLike(new.start)
    return isOnClock ? after.wall - before.wall : after.moment - before.moment
  }

  // MARK: What there is to say

  /// What takes place otherwise.
  ///
  /// - Parameter zone: the zone whose clocks are set otherwise, if its times are written in one.
  func changes(zone: String?) -> [Change] {
    var changes: [Change] = []
    var single: [(moment: Int, change: Change)] = []
    let movedCount = shifts.values.reduce(0) { $0 + $1.count }
    let groups = shifts.sorted {
      ($0.value[0].old.start.moment, $0.key.start) < ($1.value[0].old.start.moment, $1.key.start)
    }
    let large = groups.filter { $0.value.count > 2 || $0.value.count == movedCount + unchanged }
    let areTold = large.count <= Self.mostShifts
    for (shift, pairs) in groups {
      if areTold, pairs.count > 2 || pairs.count == movedCount + unchanged,
        let first = pairs.first, let last = pairs.last
      {
        let isEvery = pairs.count == movedCount + unchanged
        changes.append(
          .instances(
            Change.Instances(
              count: pairs.count, isEvery: isEvery, first: first.old.times, last: last.old.times,
              firstNow: first.new.times),
            shift.start == shift.end ? .shifted(seconds: shift.start, zone: zone) : .rescheduled))
      } else {
        single += pairs.map {
          ($0.old.start.moment, .instance($0.old.times, .moved(to: $0.new.times)))
        }
      }
    }
    single += cancelled.map { ($0.start.moment, .instance($0.times, .cancelled)) }
    single += added.map { ($0.start.moment, .instance($0.times, .added)) }
    if single.count <= Self.mostNamed {
      return changes
        + single.enumerated().sorted {
          ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }.map(\.element.change)
    }
    let others = single.count - cancelled.count - added.count
    let named = [
      (cancelled.map(\.times), Change.Fate.cancelled), (added.map(\.times), .added),
    ]
    for (times, fate) in named {
      guard let first = times.first, let last = times.last else { continue }
      changes.append(
        times.count == 1
          ? .instance(first, fate)
          : .instances(
            Change.Instances(count: times.count, isEvery: false, first: first, last: last),
            fate == .added ? .added : .cancelled))
    }
    if others > 0 {
      let pairs = groups.flatMap(\.value).sorted { $0.old.start.moment < $1.old.start.moment }
      if let first = pairs.first, let last = pairs.last {
        changes.append(
          .instances(
            Change.Instances(
              count: others, isEvery: false, first: first.old.times, last: last.old.times),
            .rescheduled))
      }
    }
    return changes
  }

  /// Whether the rule itself has to be named: it goes on beyond what was compared, or the dates are
  /// too many to name.
  var needsRule: Bool {
    let isMovedWhole = cancelled.isEmpty && added.isEmpty && unchanged == 0 && !shifts.isEmpty
    let isCounted = cancelled.count + added.count > Self.mostNamed
    return isCounted || !(old.isComplete && new.isComplete) && !isMovedWhole
  }

  /// Whether dates may differ that were not compared.
  var isCut: Bool { old.isCut || new.isCut }
}

extension EventTime {
  /// Whether both are days, both hours that are everybody's own, or both hours of a known clock.
  fileprivate func isOfOneKind(with other: EventTime) -> Bool {
    switch (self, other) {
    case (.day, .day), (.floating, .floating): true
    case (.utc, .utc), (.utc, .zoned), (.zoned, .utc), (.zoned, .zoned): true
    default: false
    }
  }
}
