public import CivilTime
internal import ICalendar
internal import VietnameseCalendar

extension Programme {
  /// What does not fit together, as errors: ids that name nothing or two things, ids that are no
  /// slugs, entries that refer to each other in a circle, rules that cannot be followed.
  ///
  /// A programme that was read from files has no such problem, except that two of its categories may
  /// have one id: ``init(directory:)`` and ``init(files:)`` throw the others, with the lines. One
  /// that was made in code is taken as it is until it is asked: a unit that nobody knows has no part,
  /// what counts from an unknown event is not held, what counts in a circle has no date, and
  /// ``Publication`` throws for ids that no address can have.
  public func problems() -> [Diagnostic] {
    let check = ConsistencyCheck(self)
    return check.badValues + check.unknownIDs + check.contradictions()
  }

  /// What is said of a year that the programme does not cover.
  func outside(_ year: Int, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .error, .outsideHorizon, .year(self.year(year), outside: .horizon(of: self)), at: location)
  }
}

/// The kinds of entries that others name by their ids.
enum EntryKind: Hashable { case unit, event, basis, category, group }

/// An entry that others name by its id.
protocol NamedEntry {
  static var kind: EntryKind { get }
}

extension Programme.Unit: NamedEntry { static var kind: EntryKind { .unit } }
extension ProgrammeEvent: NamedEntry { static var kind: EntryKind { .event } }
extension Programme.LegalBasis: NamedEntry { static var kind: EntryKind { .basis } }
extension Programme.Category: NamedEntry { static var kind: EntryKind { .category } }
extension PublicHolidays.Group: NamedEntry { static var kind: EntryKind { .group } }

/// Whether the parts of a programme fit together.
struct ConsistencyCheck {
  private let programme: Programme
  /// The ids that there are.
  let known: [EntryKind: Set<String>]

  init(_ programme: Programme) {
    self.programme = programme
    known = [
      .unit: Set(programme.units.all.map(\.id.rawValue)),
      .event: Set(programme.events.map(\.id.rawValue)),
      .basis: Set(programme.basis.map(\.id.rawValue)),
      .category: Set(programme.categories.map(\.id.rawValue)),
      .group: Set(programme.holidays.groups.map(\.id)),
    ]
  }

  /// What is said of an id that no entry has.
  func unknown(_ kind: EntryKind, _ id: String, at location: SourceLocation? = nil) -> Diagnostic {
    .unknown(kind, id, among: known[kind] ?? [], at: location)
  }

  // MARK: What files cannot say

  /// Ids, years and rules that a file's reader would not have let pass.
  var badValues: [Diagnostic] {
    ids.filter { !Slug.isValid($0.id) }.map { .noSlug($0.id, at: $0.location) }
      + reservedIDs
      + (Programme.years.contains(programme.horizon.lowerBound)
        && Programme.years.contains(programme.horizon.upperBound)
        ? [] : [.noYears("\(programme.horizon.lowerBound)..\(programme.horizon.upperBound)")])
      + (programme.yearBegins.isLeapDay ? [.yearsBeginOn(programme.yearBegins)] : [])
      + (Programme.isDomain(programme.domain) ? [] : [.noDomain(programme.domain)])
      + [programme.url].compactMap { url in
        url.flatMap { WebAddress($0)?.text == $0 ? nil : .noWebAddress($0) }
      }
      + programme.events.flatMap { $0.when.faults(at: $0.location) }
      + programme.events.filter { !$0.when.canBeFollowed }.map { .tooFine(at: $0.location) }
  }

  /// Every id that becomes part of an address or a file's name.
  private var ids: [(id: String, location: SourceLocation?)] {
    [(programme.id.rawValue, nil)]
      + programme.units.all.flatMap { unit in
        ([unit.id] + unit.aliases).map { ($0.rawValue, unit.location) }
      }
      + eventIDs
      + programme.categories.map { ($0.id.rawValue, nil) }
      + programme.targets.map { ($0.id.rawValue, $0.location) }
      + programme.basis.map { ($0.id.rawValue, $0.location) }
      + programme.withdrawnFeeds.map { ($0.id.rawValue, $0.location) }
      + programme.holidays.observances.map { ($0.id, $0.location) }
      + programme.holidays.groups.map { ($0.id, nil) }
  }

  /// Ids that addresses and names need for the programme's own calendars.
  private var reservedIDs: [Diagnostic] {
    let units = programme.units.all.flatMap { unit in
      ([unit.id] + unit.aliases).compactMap { Diagnostic.reserved($0, at: unit.location) }
    }
    let events = programme.events.flatMap { event in
      ([event.id] + event.aliases).compactMap { Diagnostic.reserved($0, at: event.location) }
    }
    return units + events
  }

  /// The ids of events, those that they had before among them.
  private var eventIDs: [(String, SourceLocation?)] {
    programme.events.flatMap { event in
      ([event.id] + event.aliases).map { ($0.rawValue, event.location) }
    }
  }

  // MARK: Ids of other entries

  /// Ids that no entry has, each at the entry that uses it.
  var unknownIDs: [Diagnostic] {
    uses.compactMap { use in
      known[use.kind]?.contains(use.id) == true ? nil : unknown(use.kind, use.id, at: use.location)
    }
  }

  private struct Use {
    let kind: EntryKind
    let id: String
    let location: SourceLocation?

    init<Entry: NamedEntry>(_ id: Programme.Identifier<Entry>, _ location: SourceLocation?) {
      (kind, self.id, self.location) = (Entry.kind, id.rawValue, location)
    }
  }

  private var uses: [Use] {
    var uses = programme.issuer.map { [Use($0, nil)] } ?? []
    for unit in programme.units.all {
      uses +=
        ((unit.members ?? []).map(\.unit) + unit.successors.map(\.unit)
        + [unit.partOf].compactMap(\.self)).map { Use($0, unit.location) }
    }
    for event in programme.events {
      uses += event.duties.map { Use($0.unit, event.location) }
      uses += [event.placeOf].compactMap(\.self).map { Use($0, event.location) }
      uses += event.basis.map { Use($0, event.location) }
      uses += event.categories.map { Use($0, event.location) }
      uses += [event.partOf].compactMap(\.self).map { Use($0, event.location) }
      let rules = [event.when] + event.duties.compactMap(\.turns)
      uses += rules.flatMap(\.all).flatMap { Self.uses(in: $0, at: event.location) }
    }
    uses += programme.targets.compactMap { target in
      target.unit.map { Use($0, target.location) }
    }
    for exemption in programme.exemptions {
      uses += exemption.units.map { Use($0, exemption.location) }
    }
    uses += programme.announcements.map { Use($0.event, $0.location) }
    uses += programme.results.flatMap { [Use($0.event, $0.location), Use($0.unit, $0.location)] }
    uses += programme.correctedEvents.map { Use($0.event, $0.location) }
    for observance in programme.holidays.observances {
      uses += observance.basis.map { Use(Programme.LegalBasis.ID($0), observance.location) }
      uses += observance.groups.map {
        Use(Programme.Identifier<PublicHolidays.Group>($0), observance.location)
      }
    }
    return uses
  }

  /// What a rule itself names, its parts aside.
  private static func uses(in rule: DateRule, at location: SourceLocation?) -> [Use] {
    switch rule {
    case .announced(let unit, _, _): [Use(unit, location)]
    case .onGroup(let group, _): [Use(Programme.Identifier<PublicHolidays.Group>(group), location)]
    default: rule.ownBases.map { Use($0, location) }
    }
  }

  // MARK: What does not fit together

  /// Entries that contradict each other or themselves.
  ///
  /// - Parameter place: where an event names another from which it counts, if that is known.
  func contradictions(
    _ place: (_ event: String, _ base: String) -> SourceLocation? = { _, _ in nil }
  ) -> [Diagnostic] {
    let circles = circles(place)
    return duplicates(
      programme.units.all.flatMap { unit in
        ([unit.id] + unit.aliases).map { ($0.rawValue, unit.location) }
      })
      + duplicates(eventIDs)
      + duplicates(programme.categories.map { ($0.id.rawValue, nil) })
      + duplicates(programme.targets.map { ($0.id.rawValue, $0.location) })
      + duplicates(programme.holidays.observances.map { ($0.id, $0.location) })
      + duplicates(programme.basis.map { ($0.id.rawValue, $0.location) })
      + (circles.isEmpty ? longChains() : circles)
      + secondAnnouncements() + hoursOfDeadlines() + yearsOutsideHorizon() + withdrawnUnits()
      + withdrawnEvents()
  }

  private func duplicates(_ ids: [(String, SourceLocation?)]) -> [Diagnostic] {
    var first: [String: SourceLocation?] = [:]
    var found: [Diagnostic] = []
    for (id, location) in ids {
      guard let earlier = first.updateValue(location, forKey: id) else { continue }
      first[id] = earlier
      found.append(
        Diagnostic(
          .error, .duplicateID,
          earlier.map { .idUsed(id, onLine: $0.line) } ?? .idUsedTwice(id),
          at: location, hint: .chooseAnotherID))
    }
    return found
  }

  // MARK: Circles

  private func circles(
    _ place: (_ event: String, _ base: String) -> SourceLocation?
  ) -> [Diagnostic] {
    var bases: [String: [String]] = [:]
    for event in programme.events {
      bases[event.id.rawValue] = event.when.bases.map(\.rawValue)
    }
    func edges(_ next: (Programme.Unit) -> [String]) -> [String: [String]] {
      Dictionary(
        programme.units.all.map { ($0.id.rawValue, next($0)) },
        uniquingKeysWith: { first, _ in first })
    }
    let wholes = Dictionary(
      programme.events.map { ($0.id.rawValue, $0.wholeIDs) },
      uniquingKeysWith: { first, _ in first })
    return Self.circles(in: bases).map { path in
      Diagnostic(
        .error, .circular, .countInCircle(path),
        at: place(path[0], path.dropFirst().first ?? path[0])
          ?? programme.event(.init(path[0]))?.location, hint: .changeOneFrom)
    }
      + Self.circles(in: wholes).map { path in
        Diagnostic(
          .error, .circular, .variantsInCircle(path),
          at: programme.event(.init(path[0]))?.location, hint: .leaveKeyOut)
      }
      + Self.circles(in: edges(\.memberIDs)).map { path in
        Diagnostic(
          .error, .circular, .containsItself(path),
          at: programme.units[.init(path[0])]?.location)
      }
      + Self.circles(in: edges(\.successorIDs)).map { path in
        Diagnostic(
          .error, .circular, .succeedInCircle(path),
          at: programme.units[.init(path[0])]?.location)
      }
      + Self.circles(in: edges(\.officeIDs)).map { path in
        Diagnostic(
          .error, .circular, .partsInCircle(path),
          at: programme.units[.init(path[0])]?.location)
      }
  }

  /// Longer chains of entries that refer to each other are refused: following them takes a step of
  /// the stack each.
  static let longestChain = 32

  /// Entries at the end of a chain that is too long; circles are found elsewhere.
  private func longChains() -> [Diagnostic] {
    let bases = programme.events.map {
      ($0.id.rawValue, $0.when.bases.map(\.rawValue), $0.location)
    }
    let units = [\Programme.Unit.memberIDs, \.successorIDs, \.officeIDs].map { next in
      programme.units.all.map { ($0.id.rawValue, $0[keyPath: next], $0.location) }
    }
    let wholes = programme.events.map { ($0.id.rawValue, $0.wholeIDs, $0.location) }
    return ([bases, wholes] + units).compactMap { edges in
      // Round by round, whoever does not lead on to another drops out.
      var left = Set(edges.map(\.0))
      for _ in 0..<Self.longestChain where !left.isEmpty {
        left = Set(
          edges.filter { left.contains($0.0) && $0.1.contains(where: left.contains) }.map(\.0))
      }
      guard let first = edges.first(where: { left.contains($0.0) }) else { return nil }
      return Diagnostic(
        .error, .circular, .chain(from: first.0, longerThan: Self.longestChain), at: first.2)
    }
  }

  /// Every circle once, as the nodes on it, beginning with the first in alphabetical order.
  private static func circles(in edges: [String: [String]]) -> [[String]] {
    var done: Set<String> = []
    var found: Set<[String]> = []
    for start in edges.keys.sorted() where !done.contains(start) {
      // Depth first without recursion: a hostile file may chain thousands of entries.
      var path: [String] = [start]
      var position: [String: Int] = [start: 0]
      var pending: [ArraySlice<String>] = [(edges[start] ?? [])[...]]
      while let next = pending.last {
        guard let target = next.first else {
          pending.removeLast()
          let node = path.removeLast()
          position[node] = nil
          done.insert(node)
          continue
        }
        pending[pending.count - 1] = next.dropFirst()
        if let at = position[target] {
          let circle = path[at...]
          let smallest = circle.indices.min { circle[$0] < circle[$1] } ?? circle.startIndex
          found.insert(Array(circle[smallest...] + circle[..<smallest]))
        } else if !done.contains(target) {
          position[target] = path.count
          path.append(target)
          pending.append((edges[target] ?? [])[...])
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  // MARK: Rules that do not fit

  private func secondAnnouncements() -> [Diagnostic] {
    var said: [Announcement.Scope: AnnouncedSoFar] = [:]
    var found: [Diagnostic] = []
    for announcement in programme.announcements {
      let key = announcement.scope
      if let earlier = said[key]?.repeated(by: announcement) {
        found.append(.second(announcement, after: earlier, in: programme))
      }
      said[key, default: AnnouncedSoFar()].add(announcement)
    }
    return found
  }

  private func hoursOfDeadlines() -> [Diagnostic] {
    programme.announcements.compactMap { announcement in
      programme.event(announcement.event).flatMap { announcement.hoursProblem(of: $0) }
    }
  }

  private func yearsOutsideHorizon() -> [Diagnostic] {
    programme.announcements.compactMap { announcement in
      guard !programme.horizon.contains(announcement.year) else { return nil }
      return programme.outside(announcement.year, at: announcement.location)
    }
      + programme.results.filter { !programme.horizon.contains($0.cycle) }.map {
        programme.outside($0.cycle, at: $0.location)
      }
      + programme.events.compactMap { event in
        guard let years = event.years, !years.overlaps(programme.horizon) else { return nil }
        return programme.outside(years.first ?? programme.horizon.lowerBound, at: event.location)
      }
  }

  private func withdrawnUnits() -> [Diagnostic] {
    let known = Set(programme.units.all.flatMap { [$0.id] + $0.aliases })
    return programme.withdrawnFeeds.compactMap { feed in
      let isDaysOff = feed.id == Programme.Unit.daysOff && programme.holidays.haveDaysOff
      guard isDaysOff || known.contains(feed.id) else { return nil }
      return Diagnostic(
        .error, .badValue, isDaysOff ? .daysOffCannotBeWithdrawn : .unitCannotBeWithdrawn(feed.id),
        at: feed.location, hint: .leaveEntryOut)
    }
  }
  private func withdrawnEvents() -> [Diagnostic] {
    let known = Set(programme.events.flatMap { [$0.id] + $0.aliases })
    return programme.withdrawnEvents.filter { known.contains($0.event) }.map { entry in
      Diagnostic(
        .error, .badValue, .eventCannotBeWithdrawn(entry.event), at: entry.location,
        hint: .leaveEntryOut)
    }
  }
}

extension ProgrammeEvent {
  /// The event of which it is a variant.
  fileprivate var wholeIDs: [String] { partOf.map { [$0.rawValue] } ?? [] }
}

extension Programme.Unit {
  /// The others that it names, by what they are to it.
  fileprivate var memberIDs: [String] { members?.map(\.unit.rawValue) ?? [] }
  fileprivate var successorIDs: [String] { successors.map(\.unit.rawValue) }
  fileprivate var officeIDs: [String] { partOf.map { [$0.rawValue] } ?? [] }
}
