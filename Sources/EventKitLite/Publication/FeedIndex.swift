internal import CivilTime

/// Which feeds hold an event: worked out once for a programme, so that each event asks only for the
/// units that have a part in it.
struct FeedIndex {
  private let programme: Programme
  /// The feeds in the order in which they are published.
  private let all: [Feed.ID]
  /// The first place of each of them.
  private let order: [Feed.ID: Int]
  /// The addresses of each feed, under each of them.
  private let addresses: [Feed.ID: [Feed.ID]]
  /// The same as places: putting numbers into order is much faster than names.
  private let places: [Feed.ID: [Int]]
  /// The units that have ended and that each unit succeeds, at once or by way of others.
  private let predecessors: [Programme.Unit.ID: [Programme.Unit]]
  /// What the duties of units that have ended were.
  let ended: EndedUnits

  init(_ programme: Programme, _ feeds: [Feed]? = nil) {
    self.programme = programme
    let feeds = feeds ?? Feed.all(of: programme)
    all = feeds.map(\.id)
    let order = Dictionary(
      all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.order = order
    addresses = Dictionary(
      feeds.map { ($0.id, $0.addresses) }, uniquingKeysWith: { first, _ in first })
    places = addresses.mapValues { $0.compactMap { order[$0] } }
    var predecessors: [Programme.Unit.ID: [Programme.Unit]] = [:]
    for unit in programme.units.all where unit.until != nil {
      for heir in programme.units.descendants(of: unit.id) {
        predecessors[heir, default: []].append(unit)
      }
    }
    self.predecessors = predecessors
    ended = EndedUnits(programme)
  }

  /// The feeds that hold an event, in order.
  func feeds(of event: ScheduledEvent) -> [Feed.ID] {
    var found: [Int] = []
    func add(_ feed: Feed.ID) { found += places[feed] ?? [] }
    // A month is a plan of those who have a part in it: four bars would fill everybody's month.
    let units = event.involvedUnits
    if !event.isRestOfSeries, !event.isMonth || units.isEmpty {
      add(.everything)
      for category in event.event.categories { add(Feed.ID(category: category)) }
    }
    for unit in units {
      found += places(of: unit)
      // Whoever follows a unit that has ended goes on with what its successors have to do of it.
      for former in predecessors[unit] ?? []
      where former.until.map(event.isHeld) ?? false && ended.had(former.id, in: event.event.id) {
        found += places(of: former.id)
      }
    }
    return feeds(at: found)
  }

  /// The feeds of some units and groups, and of the offices that they are part of, in order.
  func feeds(of units: [Programme.Unit.ID]) -> [Feed.ID] { feeds(at: units.flatMap(places)) }

  /// The places of a unit's feeds: its own, and those with parts of its offices and of itself.
  private func places(of unit: Programme.Unit.ID) -> [Int] {
    (places[Feed.ID(unit: unit)] ?? [])
      + programme.units.offices(of: unit).flatMap { places[Feed.ID(withPartsOf: $0)] ?? [] }
  }

  /// The feeds of a unit's own matters: its calendar, alone and with its parts.
  func feeds(ofOwn unit: Programme.Unit.ID) -> [Feed.ID] {
    feeds(
      at: [Feed.ID(unit: unit), Feed.ID(withPartsOf: unit)].flatMap { places[$0] ?? [] })
  }

  /// Whether the days of an event have no part in which feeds hold it: no unit has ended.
  var isTimeless: Bool { predecessors.isEmpty }

  /// Feeds under all their addresses, in order; what the programme does not know is left out.
  func present(_ feeds: [Feed.ID]) -> [Feed.ID] {
    self.feeds(at: feeds.flatMap { places[$0] ?? [] })
  }

  /// The addresses of feeds, those that they have got since among them; what the programme does not
  /// know is left out.
  func addresses(of feeds: [Feed.ID]) -> Set<Feed.ID> { Set(feeds.flatMap { addresses[$0] ?? [] }) }

  /// Feeds in the order in which they are published.
  func sorted(_ feeds: some Sequence<Feed.ID>) -> [Feed.ID] {
    self.feeds(at: feeds.compactMap { order[$0] })
  }

  /// The feeds at some places, each once, in order.
  private func feeds(at places: [Int]) -> [Feed.ID] {
    var last: Int?
    return places.sorted().compactMap { place in
      defer { last = place }
      return place == last ? nil : all[place]
    }
  }

  /// The feeds that held an event, under their present addresses too: a unit that has been renamed
  /// takes its past along.
  ///
  /// - Parameter lost: feeds that the programme does not know any more and that are kept.
  func feeds(keeping entry: Ledger.Entry, and lost: [Feed.ID]) -> [Feed.ID] {
    present(entry.feeds) + lost.filter(entry.feeds.contains)
  }

  /// The units whose feeds these are, under whatever address.
  func units(of feeds: [Feed.ID]) -> Set<Programme.Unit.ID> {
    Set(addresses(of: feeds).map { Programme.Unit.ID($0.rawValue) })
  }
}

/// The feeds of many events: the years of one mostly have the same units, and so the same feeds.
struct FeedMemo {
  private struct Answer {
    let event: ProgrammeEvent
    let parts: ScheduledEvent.Parts
    let isMonth: Bool
    let feeds: [Feed.ID]
  }

  private let index: FeedIndex
  private var answers: [ProgrammeEvent.ID: Answer] = [:]
  private var kept: [ProgrammeEvent.ID: (known: [Feed.ID], feeds: [Feed.ID])] = [:]

  init(_ index: FeedIndex) { self.index = index }

  /// The feeds that held an event and that the programme has, as ``FeedIndex/present(_:)`` finds them.
  mutating func present(in entry: Ledger.Entry) -> [Feed.ID] {
    let event = entry.eventID
    if let (known, feeds) = kept[event], known == entry.feeds { return feeds }
    let feeds = index.present(entry.feeds)
    kept[event] = (entry.feeds, feeds)
    return feeds
  }

  /// The feeds that hold an event, in order.
  mutating func feeds(of event: ScheduledEvent) -> [Feed.ID] {
    guard index.isTimeless, event.ownUnit == nil, event.unitsApart.isEmpty else {
      return index.feeds(of: event)
    }
    if let known = answers[event.event.id], known.isMonth == event.isMonth,
      known.parts == event.parts,
      known.event.categories == event.event.categories
    {
      return known.feeds
    }
    let feeds = index.feeds(of: event)
    answers[event.event.id] = Answer(
      event: event.event, parts: event.parts, isMonth: event.isMonth, feeds: feeds)
    return feeds
  }
}
