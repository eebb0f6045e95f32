public import CivilTime

/// What has been published under which name, line by line.
///
/// The ledger is why an unchanged event keeps its bytes and a changed one a rising `SEQUENCE`: a
/// revision's number and its moment are looked up here, never made up at the time of writing. It
/// also knows which feeds hold an event, so whatever stood published at any moment can be made again
/// from the ledger alone (see ``Publication/Edition``). It is a text file, `published.jsonl`, only ever added to.
public struct Ledger: Sendable, Hashable {
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
    /// The frame of a feed – its name, description and zone –, by the feed's id.
    case feed(Feed.ID)
  }

  /// One line of the ledger: how things stand from its moment on.
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
  }

  /// The lines, oldest first; their moments never go back.
  public private(set) var entries: [Entry] = []
  /// How many of the entries are not in the file yet.
  public private(set) var pending = 0
  /// Whether the file's last line was cut short by a crash and has been left out.
  public internal(set) var isTorn = false
  /// The digest of the last line in the file: where the chain goes on.
  var chain = ""
  private var latest: [Subject: Int] = [:]

  /// Creates an empty ledger.
  public init() {}

  /// How things stand with an event or a feed now; `nil` when it was never published.
  public func latest(_ subject: Subject) -> Entry? { latest[subject].map { entries[$0] } }

  /// The lines that hold at a moment, one for each subject, in the order of their first appearance.
  ///
  /// - Parameter moment: the moment, itself included; now when it is left out.
  public func standing(at moment: Timestamp? = nil) -> [Entry] {
    var places: [Subject: Int] = [:]
    var standing: [Entry] = []
    for entry in entries {
      if let moment, entry.moment > moment { break }
      if let place = places[entry.subject] {
        standing[place] = entry
      } else {
        places[entry.subject] = standing.count
        standing.append(entry)
      }
    }
    return standing
  }

  /// The lines about one event or feed, oldest first.
  public func history(of subject: Subject) -> [Entry] { entries.filter { $0.subject == subject } }

  /// The revision under which a content is published at a moment: the one that it has already, or
  /// the next.
  public func revision(
    of subject: Subject, content: LocalizedText, at now: Timestamp
  ) -> Revision {
    guard let known = latest(subject) else {
      return Revision(sequence: 0, created: now, stamp: now)
    }
    if known.content == content { return known.revision }
    return Revision(
      sequence: known.revision.sequence + 1, created: known.revision.created,
      // A clock that was set back must not make a change look older than what it changes.
      stamp: max(now, known.revision.stamp))
  }

  /// Notes how things stand from now on, and adds a line where that is different from before.
  @discardableResult
  mutating func record(
    _ subject: Subject, content: LocalizedText, in feeds: [Feed.ID], at now: Timestamp
  ) -> Entry {
    if let known = latest(subject), known.content == content, known.feeds == feeds { return known }
    let entry = Entry(
      subject: subject, revision: revision(of: subject, content: content, at: now),
      moment: max(now, entries.last?.moment ?? now), feeds: feeds, content: content)
    append(entry)
    pending += 1
    return entry
  }

  /// Adds a line that is in the file already.
  mutating func append(_ entry: Entry) {
    latest[entry.subject] = entries.count
    entries.append(entry)
  }
}
