internal import CivilTime

/// Which feeds hold an event: worked out once for a programme, so that each event asks only for the
/// units that have a part in it.
struct FeedIndex {
  private let programme: Programme
  /// The places of feeds in the order in which they are published.
  private let order: [Feed.ID: Int]
  /// The addresses of each feed, under each of them.
  private let addresses: [Feed.ID: [Feed.ID]]
  /// The units that have ended and that each unit succeeds, at once or by way of others.
  private let predecessors: [Programme.Unit.ID: [Programme.Unit]]

  init(_ programme: Programme, _ feeds: [Feed]? = nil) {
    self.programme = programme
    let feeds = feeds ?? Feed.all(of: programme)
    order = Dictionary(
      feeds.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    addresses = Dictionary(
      feeds.map { ($0.id, $0.addresses) }, uniquingKeysWith: { first, _ in first })
    var predecessors: [Programme.Unit.ID: [Programme.Unit]] = [:]
    for unit in programme.units.all where unit.until != nil {
      for heir in programme.units.descendants(of: unit.id) {
        predecessors[heir, default: []].append(unit)
      }
    }
    self.predecessors = predecessors
  }

  /// The feeds that hold an event, in order.
  func feeds(of event: ScheduledEvent) -> [Feed.ID] {
    var feeds: Set<Feed.ID> = [.everything]
    for category in event.event.categories { feeds.insert(Feed.ID(category: category)) }
    for unit in event.involvedUnits {
      feeds.insert(Feed.ID(unit: unit))
      // Whoever follows a unit that has ended goes on with what its successors have to do.
      for former in predecessors[unit] ?? [] where former.until.map(event.isHeld) ?? false {
        feeds.insert(Feed.ID(unit: former.id))
      }
    }
    return sorted(feeds.flatMap { addresses[$0] ?? [] })
  }

  /// The addresses of feeds, those that they have got since among them; what the programme does not
  /// know is left out.
  func addresses(of feeds: [Feed.ID]) -> Set<Feed.ID> { Set(feeds.flatMap { addresses[$0] ?? [] }) }

  /// Feeds in the order in which they are published.
  func sorted(_ feeds: some Sequence<Feed.ID>) -> [Feed.ID] {
    Set(feeds).filter { order[$0] != nil }.sorted { order[$0] ?? 0 < order[$1] ?? 0 }
  }

  /// The feeds that held an event, under their present addresses too: a unit that has been renamed
  /// takes its past along.
  ///
  /// - Parameter lost: feeds that the programme does not know any more and that are kept.
  func feeds(keeping entry: Ledger.Entry, and lost: [Feed.ID]) -> [Feed.ID] {
    sorted(addresses(of: entry.feeds)) + lost.filter(entry.feeds.contains)
  }

  /// The units whose feeds these are, under whatever address.
  func units(of feeds: [Feed.ID]) -> Set<Programme.Unit.ID> {
    Set(addresses(of: feeds).map { Programme.Unit.ID($0.rawValue) })
  }
}
