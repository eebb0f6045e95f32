public import CivilTime

/// What has been published under which name, line by line.
///
/// The ledger is why an unchanged event keeps its bytes and a changed one a rising `SEQUENCE`: a
/// revision's number and its moment are looked up here, never made up at the time of writing. It
/// knows which feeds hold an event and how things stood with it, so what is over stays as it was,
/// and whatever stood published at any moment can be made again from the ledger alone (see
/// ``Publication/Edition``). It is a text file, `published.jsonl`, only ever added to.
public struct Ledger: Sendable, Hashable {
  /// Whose ledger it is: what never changes of a programme.
  public struct Identity: Sendable, Hashable {
    /// The programme's id.
    public let programme: Programme.ID
    /// What stands after the `@` of every UID.
    public let domain: String

    /// Creates an identity.
    public init(programme: Programme.ID, domain: String) {
      self.programme = programme
      self.domain = domain
    }
  }

  /// The marks of a revision.
  public struct Revision: Sendable, Hashable {
    /// `SEQUENCE`: 0 for the first revision (RFC 5545, section 3.8.7.4).
    public let sequence: Int
    /// `CREATED`: when it was first published.
    public let created: Timestamp
    /// `DTSTAMP` and `LAST-MODIFIED`: when this revision was first published.
    public let stamp: Timestamp
  }

  /// What a line is about.
  public enum Subject: Sendable, Hashable {
    /// An event, by its `UID`.
    case event(String)
    /// What is left of a series, by its `UID`, in feeds that have lost it while others go on with it.
    case farewell(String)
    /// The frame of a feed – its name, description and zone –, by the feed's id.
    case feed(Feed.ID)
  }

  /// One line about an event or a feed: how things stand from its moment on.
  public struct Entry: Sendable, Hashable {
    /// What it is about.
    public let subject: Subject
    /// The marks of the revision; a line that only moves an event between feeds keeps them.
    public let revision: Revision
    /// When the line was written.
    public let moment: Timestamp
    /// The feeds that hold it from now on; none when it is not published any more.
    public let feeds: [Feed.ID]
    /// The content lines in each language, unfolded, without the marks of the revision.
    public let content: LocalizedText
    /// What is known of an event beside its words; `nil` for a feed.
    public let facts: Facts?
    /// Of the calendar of everything, the language whose feeds name none in their addresses, where no
    /// address of its own in it tells.
    public internal(set) var language: Language?
  }

  /// The form in which the ledger is written now.
  public static let version = 2

  /// Whose ledger it is; `nil` where nobody has said so yet.
  public private(set) var identity: Identity?
  /// The lines about events and feeds, in the order of the file; within a branch their moments
  /// never go back.
  public private(set) var entries: [Entry] = []
  /// How many of the entries are not in the file yet.
  package private(set) var pending = 0
  /// The lines that are not in the file yet, ready to be added to its end.
  package private(set) var pendingBytes: [UInt8] = []
  /// How the file ends, and in which form it is.
  package internal(set) var file = FileState()
  /// The seals of all lines, and which of them follow which.
  private(set) var chain = Chain()
  /// The feeds that have ever been told the end of a series which others go on with.
  private var left: [String: Set<Feed.ID>] = [:]
  /// The latest moment of all lines, after which new ones come; where a line says that the clock had
  /// been wrong, of those from there on.
  public private(set) var lastMoment: Timestamp?
  private var latest: [Subject: Int] = [:]
  /// The UIDs of each cycle year of an event.
  private var cycles: [Substring: Set<String>] = [:]
  /// The last lines of ledgers from which publications have been taken over.
  private var adopted: Set<String> = []
  /// When that was done last; the lines of that moment have whatever numbers were published.
  private(set) var lastAdoption: Timestamp?
  /// Where the clock was set right: how many entries came before, and when that was.
  private(set) var resets: [Reset] = []
  /// What two branches have published differently, with the higher of its numbers: whichever
  /// subscribers have seen, the next revision is newer.
  private var divided: [Subject: Int] = [:]

  /// A place from which on moments count anew.
  struct Reset: Sendable, Hashable {
    let entries: Int
    let moment: Timestamp
  }

  /// What the ledger's file is like.
  package struct FileState: Sendable, Hashable {
    /// Whether the last line was cut short by a crash and has been left out.
    package var isTorn = false
    /// Whether the last line is whole and only its line end is missing.
    package var lacksLineEnd = false
    /// Whether it is in the form before this one, and is written again as a whole.
    package var isFirstForm = false
  }

  /// Creates an empty ledger.
  ///
  /// - Parameter identity: whose it is; the first publication says so where it is left out.
  public init(of identity: Identity? = nil) {
    self.identity = identity
  }

  /// The seal of the last line; `nil` while there is none.
  public var head: Seal? { chain.head }

  /// How many lines there are, those that are no entries among them.
  public var lineCount: Int { chain.count }

  /// Whether a line with this seal is among those that led to the ledger as it is, or has been taken
  /// over from another ledger.
  public func knows(head seal: String) -> Bool {
    adopted.contains(seal) || Seal(seal).map(chain.contains) ?? false
  }

  /// Whether the file's last line was cut short by a crash and has been left out.
  public var isTorn: Bool { file.isTorn }

  /// Whether its file is in the form before this one, which the next publication writes anew.
  public var isFirstForm: Bool { file.isFirstForm }

  /// How things stand with an event or a feed now; `nil` when it was never published.
  public func latest(_ subject: Subject) -> Entry? { latest[subject].map { entries[$0] } }

  /// The lines that hold at a moment, one for each subject, in the order of their first appearance.
  ///
  /// - Parameter moment: the moment, itself included; now when it is left out.
  public func standing(at moment: Timestamp? = nil) -> [Entry] {
    var places: [Subject: Int] = [:]
    var standing: [Entry] = []
    for entry in entries {
      if let moment, entry.moment > moment { continue }
      if let place = places[entry.subject] {
        standing[place] = entry
      } else {
        places[entry.subject] = standing.count
        standing.append(entry)
      }
    }
    return standing
  }

  /// How things stand with all that is published of one year of an event.
  func standing(ofCycle name: Substring) -> [Entry] {
    cycles[name]?.compactMap { latest(.event($0)) }.filter { !$0.feeds.isEmpty } ?? []
  }

  /// The lines about one event or feed, oldest first.
  public func history(of subject: Subject) -> [Entry] { entries.filter { $0.subject == subject } }

  /// The highest number under which subscribers may have seen a subject; `nil` where they have not
  /// seen it.
  func highestSequence(of subject: Subject) -> Int? {
    var subjects = [subject]
    // A series and what is left of it have one name.
    switch subject {
    case .event(let uid): subjects.append(.farewell(uid))
    case .farewell(let uid): subjects.append(.event(uid))
    case .feed: break
    }
    return subjects.compactMap { subject in
      latest(subject).map { max($0.revision.sequence, divided[subject] ?? 0) }
    }.max()
  }

  /// Whether feeds get back a series whose end they have been told.
  private func isReturning(_ subject: Subject, to feeds: [Feed.ID]) -> Bool {
    guard case .event(let uid) = subject, let left = left[uid] else { return false }
    let known = Set(latest(subject)?.feeds ?? [])
    return feeds.contains { left.contains($0) && !known.contains($0) }
  }

  /// The revision under which a content is published at a moment: the one that it has already, or
  /// the next.
  public func revision(
    of subject: Subject, content: LocalizedText, at now: Timestamp
  ) -> Revision {
    if let known = latest(subject), known.content == content, divided[subject] == nil {
      return known.revision
    }
    return nextRevision(of: subject, at: now)
  }

  private func nextRevision(of subject: Subject, at now: Timestamp) -> Revision {
    var known = latest(subject)
    if case .farewell(let uid) = subject { known = known ?? latest(.event(uid)) }
    return Revision(
      sequence: highestSequence(of: subject).map { $0 + 1 } ?? 0,
      created: known?.revision.created ?? now,
      // A clock that was set back must not make a change look older than what it changes.
      stamp: max(now, known?.revision.stamp ?? now))
  }

  // MARK: Adding

  /// Says whose ledger it is, and takes over the lines of an earlier form.
  ///
  /// - Returns: whether it is this programme's, or nobody's so far.
  mutating func begin(as identity: Identity) -> Bool {
    if let known = self.identity { guard known == identity else { return false } }
    self.identity = identity
    if file.isFirstForm, chain.heads.isEmpty {
      open()
      for (place, entry) in entries.enumerated() {
        seal(LedgerLine(.entry(entry), after: chain.heads, at: entry.moment), entry: place)
      }
    }
    return true
  }

  /// Notes how things stand from now on, and adds a line where that is different from before.
  ///
  /// - Parameter facts: what is known of an event; what its words say where they are left out.
  @discardableResult
  mutating func record(
    _ subject: Subject, content: LocalizedText, facts: Facts? = nil, in feeds: [Feed.ID],
    mainly language: Language? = nil, at now: Timestamp
  ) -> Entry {
    let facts = facts ?? subject.uid.flatMap { Facts(reading: content, uid: $0) }
    let isReturning = isReturning(subject, to: feeds)
    if let known = latest(subject), known.content == content, known.feeds == feeds,
      known.language == language, !Facts.isNews(facts, after: known.facts),
      divided[subject] == nil
    {
      return known
    }
    let entry = Entry(
      subject: subject,
      revision: isReturning
        ? nextRevision(of: subject, at: now) : revision(of: subject, content: content, at: now),
      moment: max(now, lastMoment ?? now), feeds: feeds, content: content, facts: facts,
      language: language)
    add(.entry(entry), at: entry.moment)
    return entry
  }

  /// Adds a line that is not in the file yet, after those that nothing follows.
  mutating func add(_ record: LedgerLine.Record, at moment: Timestamp) {
    if chain.heads.isEmpty { open() }
    let line = LedgerLine(record, after: chain.heads, at: moment)
    seal(line, entry: line.isEntry ? entries.count : nil)
    take(line)
    if line.isEntry { pending += 1 }
  }

  /// Takes in a line that is in the file already.
  mutating func append(_ line: LedgerLine, sealedAs seal: Seal) {
    chain.add(seal, after: line.parents, entry: line.isEntry ? entries.count : nil)
    take(line)
  }

  /// Takes in an entry of the first form.
  mutating func append(_ entry: Entry) {
    take(LedgerLine(.entry(entry), after: [], at: entry.moment))
  }

  /// Writes the first line of the file.
  private mutating func open() {
    seal(LedgerLine(.opening(identity), after: [], at: nil), entry: nil)
  }

  private mutating func seal(_ line: LedgerLine, entry: Int?) {
    let (bytes, seal) = line.sealed
    pendingBytes += bytes
    chain.add(seal, after: line.parents, entry: entry)
  }

  private mutating func take(_ line: LedgerLine) {
    switch line.record {
    case .opening(let identity): self.identity = identity
    case .entry(let entry):
      // It has been published once more, after whatever the branches did.
      divided[entry.subject] = nil
      latest[entry.subject] = entries.count
      if case .event(let uid) = entry.subject { cycles[uid.cycleName, default: []].insert(uid) }
      if case .farewell(let uid) = entry.subject { left[uid, default: []].formUnion(entry.feeds) }
      entries.append(entry)
    case .merge:
      for place in chain.divided(by: line.parents, entries.map(\.subject)) {
        let entry = entries[place]
        divided[entry.subject] = max(entry.revision.sequence, divided[entry.subject] ?? 0)
      }
    case .adoption(let head, let programme):
      adopted.insert(head)
      lastAdoption = line.moment
      // A programme's id may change, its domain never.
      if let programme, let domain = identity?.domain {
        identity = Identity(programme: programme, domain: domain)
      }
    case .clock:
      if let moment = line.moment { resets.append(Reset(entries: entries.count, moment: moment)) }
    }
    guard let moment = line.moment else { return }
    let isReset = if case .clock = line.record { true } else { false }
    lastMoment = isReset ? moment : max(moment, lastMoment ?? moment)
  }
}

extension Ledger.Subject {
  /// The `UID` of what is or was an event.
  var uid: String? {
    switch self {
    case .event(let uid), .farewell(let uid): uid
    case .feed: nil
    }
  }
}

extension Programme {
  /// Whose ledger is this programme's.
  public var ledgerIdentity: Ledger.Identity { Ledger.Identity(programme: id, domain: domain) }
}
