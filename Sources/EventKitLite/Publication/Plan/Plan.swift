public import CivilTime

extension Publication {
  /// What publishing would change, worked out before anything is written.
  ///
  /// ```swift
  /// let plan = try Publication.Plan(for: programme, after: ledger, at: now)
  /// for change in plan.changes { print(change.act, change.entry.uid) }
  /// let publication = try Publication(carryingOut: plan)
  /// ```
  ///
  /// A plan also tells what people would hardly mean: when many events would be taken away at once,
  /// or the years at the end. Such a plan is carried out only where somebody says that it is meant.
  public struct Plan: Sendable, Hashable {
    /// The programme.
    public let programme: Programme
    /// The moment of publication: never before what has been published.
    public let moment: Timestamp
    /// What would change, in the order in which the ledger notes it.
    public let changes: [Change]
    /// What stays as it was published although the files say otherwise, and in what.
    public let kept: [Schedule.Kept]
    /// The schedule of the whole horizon; what stood published then, where that is put back.
    public let schedule: Schedule
    /// The ledger, with what is new in this publication added.
    public let ledger: Ledger
    /// The events that are taken away, with all that was published of them for the next 400 days.
    public let withdrawn: [ProgrammeEvent.ID]
    /// The events that look as if they had only got another id.
    public let renamed: [Renaming]
    /// The feeds that the programme does not know any more and that are kept.
    public let lostFeeds: [Feed.ID]
    /// What keeps the plan from being carried out until somebody says that it is meant.
    let stops: [Stop]
    let drafts: [EventDraft]
    /// What kept the ledger from being read whole.
    let warnings: [Diagnostic]
    /// Where the ledger stood before.
    let before: Seal?

    /// An event that vanishes and a new one that is like it.
    public struct Renaming: Sendable, Hashable {
      /// The id that vanishes.
      public let old: ProgrammeEvent.ID
      /// The event with the new id.
      public let new: ProgrammeEvent.ID
    }

    /// Works out what publishing would change.
    ///
    /// - Parameters:
    ///   - programme: the programme.
    ///   - ledger: what was published before.
    ///   - now: the moment; one before the ledger's last line counts as that line's.
    ///   - rewriting: which events' past follows the files instead of what was published.
    /// - Throws: `InvalidDocument` when the ledger is another programme's, or when a programme that
    ///   was made in code has ids that addresses cannot have.
    public init(
      for programme: Programme, after ledger: Ledger, at now: Timestamp,
      rewriting: PublishedPast.Rewriting = .nothing
    ) throws(InvalidDocument) {
      let moment = max(now, ledger.lastMoment ?? now)
      let today = programme.day(of: moment)
      let past = PublishedPast(ledger, before: today, rewriting: rewriting)
      let schedule = programme.schedule(after: past)
      try self.init(
        PublicationDraft(
          of: schedule, after: ledger, at: moment, isRewritten: rewriting == .everything),
        of: schedule, past,
        after: ledger,
        at: now)
    }

    /// Works out how to put back what stood published at an earlier moment.
    ///
    /// Everything gets the words, days and feeds that it had then, under numbers that rise, so that
    /// all programs take it over. It is the way out of a publication that should not have been; the
    /// next ordinary one follows the files again.
    ///
    /// - Parameters:
    ///   - earlier: the moment.
    ///   - programme: the programme.
    ///   - ledger: what was published before.
    ///   - now: the moment of publication.
    /// - Throws: `InvalidDocument` when nothing stood published then, and as the other plan does.
    public init(
      puttingBack earlier: Timestamp, for programme: Programme, after ledger: Ledger,
      at now: Timestamp
    ) throws(InvalidDocument) {
      // A slip in the day must not take everything away.
      guard ledger.standing(at: earlier).contains(where: { !$0.feeds.isEmpty }) else {
        throw InvalidDocument([
          Diagnostic(.error, .nothingStood, .nothingStood(at: earlier), hint: .seeWhatStood)
        ])
      }
      let moment = max(now, ledger.lastMoment ?? now)
      let past = PublishedPast(ledger, before: programme.day(of: moment))
      let schedule = programme.schedule(after: past)
      try self.init(
        PublicationDraft(puttingBack: earlier, of: programme, after: ledger, at: moment),
        of: schedule, past, after: ledger, at: now, puttingBack: programme.day(of: earlier))
    }

    private init(
      _ draft: PublicationDraft, of schedule: Schedule, _ past: PublishedPast, after ledger: Ledger,
      at now: Timestamp, puttingBack day: CalendarDate? = nil
    ) throws(InvalidDocument) {
      programme = schedule.programme
      // Ids become paths: one that is no slug must not lead out of a folder.
      let problems = ConsistencyCheck(programme).badValues
      guard problems.isEmpty else { throw InvalidDocument(problems) }
      moment = max(now, ledger.lastMoment ?? now)
      kept = PastComparison(programme: schedule.programme, feeds: draft.index).kept(in: schedule)
      before = ledger.head
      var next = ledger
      let identity = programme.ledgerIdentity
      guard next.begin(as: identity) else {
        throw InvalidDocument(
          ledger.identity.map { [.foreign("published.jsonl", of: $0, not: identity)] } ?? [])
      }
      next.record(draft, at: moment)
      self.ledger = next
      drafts = draft.events
      lostFeeds = draft.lostFeeds
      let written = next.pending - ledger.pending
      // What is told of the past is what stands published from now on.
      self.schedule =
        if let day {
          programme.schedule(asPublishedIn: next, .init(day: day, today: past.today))
        } else if written == 0 || ledger.entries.isEmpty {
          schedule
        } else {
          programme.schedule(after: past.told(by: next))
        }
      changes =
        written == 0
        ? [] : PublicationHistory(of: next).changes.suffix(written).map(Change.init)
      let rail = Rail(from: ledger, to: next, of: programme, on: past.today)
      withdrawn = rail.withdrawn
      renamed = rail.renamed(past)
      stops =
        (day == nil ? rail.stops : [])
        + Rail.clock(now, after: ledger, isWriting: written > 0) + Rail.domain(of: programme)
      warnings =
        (ledger.tornLine.map { [$0] } ?? [])
        + renamed.map { [programme] in
          Diagnostic.renamed($0, in: programme)
        }
    }

    /// Whether nothing would change.
    public var isEmpty: Bool { changes.isEmpty }

    /// What keeps the plan from being carried out.
    ///
    /// - Parameter accepted: what somebody has said is meant.
    public func obstacles(accepting accepted: Acceptance = Acceptance()) -> [Diagnostic] {
      stops.filter { !accepted.covers($0) }.map(\.diagnostic)
    }
  }
}

extension Publication.Plan {
  /// One line that the ledger would get, and what it means.
  public struct Change: Sendable, Hashable {
    /// What happens to an event or a feed.
    public enum Act: String, Sendable, Hashable, Codable, CaseIterable {
      /// It was not published before.
      case new
      /// It reads otherwise.
      case changed
      /// It gets other days.
      case moved
      /// It is said to be cancelled.
      case cancelled
      /// It is not in the programme any more.
      case withdrawn
      /// It was marked as cancelled for long enough and goes.
      case cleared
      /// It reads as before and stands in other feeds.
      case rehoused
    }

    /// What happens.
    public let act: Act
    /// How things stand from now on.
    public let entry: Ledger.Entry
    /// How they stood before; `nil` for what is new.
    public let before: Ledger.Entry?
    private let earlier: Ledger.Entry?

    init(_ change: PublicationHistory.Change) {
      entry = change.entry
      before = change.before
      earlier = change.earlier
      act = Act(from: change.before, to: change.entry)
    }

    /// The event that it is about; `nil` for a feed.
    public var event: ProgrammeEvent.ID? {
      if case .feed = entry.subject { nil } else { entry.isNotice ? nil : entry.eventID }
    }

    /// What happens, in words, one phrase for each thing.
    public func words(in language: Language) -> [String] {
      PublicationHistory.Change(entry: entry, before: before, earlier: earlier).words(in: language)
    }
  }
}

extension Publication.Plan.Change.Act {
  fileprivate init(from before: Ledger.Entry?, to entry: Ledger.Entry) {
    let wasHeld = before?.facts?.standing.isHeld ?? true
    guard !entry.feeds.isEmpty else {
      self = wasHeld ? .withdrawn : .cleared
      return
    }
    let standing = entry.facts?.standing
    guard let before, !before.feeds.isEmpty else {
      // The entry of a single day stands in the place of one that its series had.
      let isDay = entry.slot != nil
      self =
        switch standing {
        case .withdrawn: .withdrawn
        case .cancelled where isDay: .cancelled
        case .moved where isDay: .moved
        default: .new
        }
      return
    }
    switch standing {
    case .withdrawn where wasHeld: self = .withdrawn
    case .cancelled where wasHeld: self = .cancelled
    default:
      if before.content == entry.content {
        self = before.revision == entry.revision ? .rehoused : .changed
      } else {
        self = before.facts?.days == entry.facts?.days ? .changed : .moved
      }
    }
  }
}

extension Programme {
  /// The schedule of all that stands published in a ledger, with what waits for a date by the files.
  fileprivate func schedule(
    asPublishedIn ledger: Ledger, _ puttingBack: PublishedPast.PuttingBack
  ) -> Schedule {
    let past = PublishedPast(everythingIn: ledger, puttingBack)
    let (horizon, published) = (horizonDays, past.days ?? horizonDays)
    let days = DateSpan(
      min(horizon.first, published.first), through: max(horizon.last, published.last))
    return Schedule(of: self, in: days ?? horizon, after: past)
  }

  /// The day that a moment falls on where the programme takes place.
  package func day(of moment: Timestamp) -> CalendarDate {
    clock(at: moment).date
  }

  /// What a clock shows at a moment where the programme takes place.
  func clock(at moment: Timestamp) -> LocalDateTime {
    timeZone.rules.localTime(at: moment)
  }
}
