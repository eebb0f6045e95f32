public import CivilTime
internal import ICalendar

extension Publication.Plan {
  /// What somebody says is meant, although it looks like a slip.
  public struct Acceptance: Sendable, Hashable, Codable {
    /// How many events may be taken away.
    public var withdrawn: Int?
    /// Whether years that were published may be cut off.
    public var horizon: Bool
    /// Whether the clock is right although it does not go with what was published.
    public var clock: Bool
    /// Whether feeds in a language may go, or change their language.
    public var languages: Bool

    /// Creates an acceptance; of nothing, when everything is left out.
    public init(
      withdrawn: Int? = nil, horizon: Bool = false, clock: Bool = false, languages: Bool = false
    ) {
      self.withdrawn = withdrawn
      self.horizon = horizon
      self.clock = clock
      self.languages = languages
    }

    func covers(_ stop: Stop) -> Bool {
      switch stop {
      case .withdrawals(let count, _), .noEvents(let count): withdrawn == count
      case .horizon: horizon
      case .clockBack: clock
      case .languages: languages
      case .placeholderDomain: false
      }
    }
  }

  /// What a plan has that people hardly mean.
  enum Stop: Sendable, Hashable {
    /// So many events would be taken away, of so many that have days in the time to come.
    case withdrawals(Int, of: Int)
    /// The programme has no events at all any more.
    case noEvents(Int)
    /// Years are not covered any more of which something is published.
    case horizon([CycleYear])
    /// The clock is far behind what was published.
    case clockBack(Timestamp, last: Timestamp)
    /// Feeds were published in these languages, the first of which has none in its addresses.
    case languages(Programme.Languages)
    /// The domain only holds the place of one, and UIDs are for good.
    case placeholderDomain(String)
  }
}

/// Looks at a publication for what people do by accident: a file that was emptied, ids that were
/// changed, years that were cut off.
struct Rail {
  /// How many days ahead people have noted things in their calendars.
  private static let daysAhead = 400
  /// So many events can be taken away without a question, and of the others one in five.
  private static let fewEvents = 5
  /// A clock may be behind by this much: machines that have no time yet, zones that are wrong.
  static let patience = 86_400

  /// The events that are taken away with all that was published of them for the time ahead.
  let withdrawn: [ProgrammeEvent.ID]
  private(set) var stops: [Publication.Plan.Stop] = []
  private let programme: Programme
  private let after: Ledger

  init(from before: Ledger, to after: Ledger, of programme: Programme, on today: CalendarDate) {
    self.programme = programme
    self.after = after
    // Days off are no work: they come and go with the holidays, and have the calendar's years.
    let coming = before.standing().filter { $0.isComing(after: today) && !$0.isDayOff }
    let far = today.adding(days: Self.daysAhead)
    var gone: [ProgrammeEvent.ID] = []
    var near: Set<ProgrammeEvent.ID> = []
    for (event, entries) in Dictionary(grouping: coming, by: \.eventID) {
      let soon = entries.filter { $0.firstDay <= far }
      if !soon.isEmpty { near.insert(event) }
      let looked = soon.isEmpty ? entries : soon
      let isLeft = looked.contains { entry in
        // A series that was cut at today goes on in another part.
        after.latest(entry.subject)?.isShown(after: today) == true
          || after.standing(ofCycle: entry.uid.cycleName).contains { $0.isComing(after: today) }
      }
      if !isLeft { gone.append(event) }
    }
    withdrawn = gone.sorted { $0.rawValue < $1.rawValue }
    let meant = Set(programme.withdrawnEvents.map(\.event))
    let asked = withdrawn.filter { !meant.contains($0) }
    let soon = asked.count { near.contains($0) }
    if programme.events.isEmpty, !asked.isEmpty {
      stops.append(.noEvents(asked.count))
    } else if soon > Self.fewEvents, soon * 5 > near.count {
      stops.append(.withdrawals(asked.count, of: near.count))
    }
    // Where years begin otherwise from now on, days can come under a year that is not covered.
    let first = programme.horizonDays.first
    let years =
      coming.compactMap(\.cycle)
      + coming.map { max($0.firstDay, today) }.filter { $0 < first }
      .map { programme.year(of: $0).number }
    let lost = Set(years).filter { !programme.horizon.contains($0) }
    if !lost.isEmpty { stops.append(.horizon(programme.years(lost.sorted()))) }
    if let known = before.publishedLanguages(else: programme.language),
      known.first != programme.language || !known.all.allSatisfy(programme.languages.contains)
    {
      stops.append(.languages(known))
    }
  }

  /// Whether the clock can be right.
  static func clock(
    _ now: Timestamp, after ledger: Ledger, isWriting: Bool
  ) -> [Publication.Plan.Stop] {
    guard isWriting, let last = ledger.lastMoment,
      last.secondsSince1970 - now.secondsSince1970 > Int64(patience)
    else { return [] }
    return [.clockBack(now, last: last)]
  }

  /// Whether events can be named by the programme's domain: names under `.invalid` are nobody's (RFC
  /// 2606, section 2), and starters have one until somebody puts in their own.
  static func domain(of programme: Programme) -> [Publication.Plan.Stop] {
    let last = programme.domain.split(separator: ".").last
    return last?.lowercased() == "invalid" ? [.placeholderDomain(programme.domain)] : []
  }

  /// The events that vanish and have a like among the new ones: the same title, or the same days.
  func renamed(_ past: PublishedPast) -> [Publication.Plan.Renaming] {
    let new = programme.events.filter { !past.knows($0) }
    guard !withdrawn.isEmpty, !new.isEmpty else { return [] }
    let known = Set(programme.events.flatMap { [$0.id] + $0.aliases })
    var free = new.map(\.id)
    let entries = Dictionary(grouping: after.standing(), by: \.eventID)
    return withdrawn.filter { !known.contains($0) }.compactMap { old in
      let lost = entries[old]?.filter { $0.facts?.standing == .withdrawn } ?? []
      let titles = Set(lost.flatMap { $0.facts?.title.all ?? [] })
      let days = Set(lost.compactMap { $0.facts?.days })
      let like = free.first { id in
        (entries[id] ?? []).contains { entry in
          guard let facts = entry.facts else { return false }
          return !titles.isDisjoint(with: facts.title.all) || days.contains(facts.days)
        }
      }
      guard let like else { return nil }
      free.removeAll { $0 == like }
      return Publication.Plan.Renaming(old: old, new: like)
    }
  }
}

extension Ledger {
  /// The languages of the feeds that stand published, by the feed with everything; `nil` where
  /// nothing stands published.
  ///
  /// - Parameter main: the first, where the feed does not tell.
  fileprivate func publishedLanguages(else main: Language) -> Programme.Languages? {
    guard let frame = latest(.feed(.everything)), !frame.feeds.isEmpty else { return nil }
    // The frame names its own address, where anybody knows that.
    let address = Feed.path(of: .everything, in: .english, of: .english)
    let first =
      frame.content.languages.first { language in
        frame.content[language].contentLine(beginning: PropertyName.source.spelling)?
          .hasSuffix("/" + address) == true
      } ?? frame.language
    let all = frame.content.languages
    return Programme.Languages(
      [first ?? (all.contains(main) ? main : nil)].compactMap(\.self) + all)
  }
}

extension LocalizedText {
  /// The texts in all languages.
  fileprivate var all: [String] { languages.compactMap(exactly) }
}

extension Ledger.Entry {
  /// Whether it stands published as something of the programme, be it cancelled, and not only as what
  /// has been.
  fileprivate func isShown(after today: CalendarDate) -> Bool {
    guard !feeds.isEmpty, let facts, facts.standing != .withdrawn else { return false }
    return facts.days.last >= today
  }

  /// Whether people still expect it on a day.
  fileprivate func isComing(after today: CalendarDate) -> Bool {
    guard case .event = subject, !feeds.isEmpty, let facts else { return false }
    return facts.standing.isHeld && facts.days.last >= today
  }
}

extension Publication.Plan.Acceptance {
  private enum CodingKeys: String, CodingKey { case withdrawn, horizon, clock, languages }

  /// Reads what stands in a plan's file, which names languages only where they are accepted.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      withdrawn: try values.decodeIfPresent(Int.self, forKey: .withdrawn),
      horizon: try values.decode(Bool.self, forKey: .horizon),
      clock: try values.decode(Bool.self, forKey: .clock),
      languages: try values.decodeIfPresent(Bool.self, forKey: .languages) ?? false)
  }

  /// Writes what is accepted.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(withdrawn, forKey: .withdrawn)
    try values.encode(horizon, forKey: .horizon)
    try values.encode(clock, forKey: .clock)
    if languages { try values.encode(languages, forKey: .languages) }
  }
}

extension Publication.Plan.Stop {
  /// The error, with what to do where it is meant.
  var diagnostic: Diagnostic {
    switch self {
    case .withdrawals(let count, let all):
      Diagnostic(
        .error, .massWithdrawal, .wouldWithdraw(count, of: all), hint: .acceptWithdrawals(count))
    case .noEvents(let count):
      Diagnostic(.error, .massWithdrawal, .noEventsLeft(count), hint: .acceptWithdrawals(count))
    case .horizon(let years):
      Diagnostic(.error, .horizonShrinks, .horizonLoses(years), hint: .acceptHorizon)
    case .clockBack(let now, let last):
      Diagnostic(.error, .clockBack, .clock(now, isBehind: last), hint: .setClock)
    case .languages(let known):
      Diagnostic(
        .error, .languagesChange, .languagesChange(from: known), hint: .acceptLanguages(known))
    case .placeholderDomain(let domain):
      Diagnostic(.error, .placeholderDomain, .isPlaceholder(domain), hint: .chooseDomain)
    }
  }
}

extension Diagnostic {
  /// The warning about an event that seems to have got another id.
  package static func renamed(_ renaming: Publication.Plan.Renaming, in programme: Programme)
    -> Diagnostic
  {
    Diagnostic(
      .warning, .renamedEvent, .looksRenamed(renaming.old, to: renaming.new),
      at: programme.event(renaming.new)?.location, hint: .addAlias(renaming.old))
  }
}

extension Diagnostic.Code {
  /// Many events would be taken away at once.
  public static let massWithdrawal = Self("publish/mass-withdrawal")
  /// Years would be cut off of which something is published.
  public static let horizonShrinks = Self("publish/horizon-shrinks")
  /// Feeds in a language would go, or get another at their addresses.
  public static let languagesChange = Self("publish/languages-change")
  /// Nothing stood published at the moment that is to be put back.
  public static let nothingStood = Self("publish/nothing-stood")
  /// The clock is far behind what was published.
  public static let clockBack = Self("publish/clock-back")
  /// The moment that was given lies far after the machine's clock.
  public static let clockAhead = Self("publish/clock-ahead")
  /// The domain only holds the place of one.
  public static let placeholderDomain = Self("publish/placeholder-domain")
  /// An event seems to have got another id, and would be published twice.
  public static let renamedEvent = Self("publish/renamed")
}
