public import CivilTime
internal import FoundationEssentials

extension Publication.Plan {
  /// A plan as a file, for somebody to look at before it is carried out.
  ///
  /// ```swift
  /// let record = plan.record(accepting: accepted)
  /// // … read, approved, and later:
  /// let problems = record.differences(from: planOfNow)
  /// ```
  ///
  /// It names what would change with a digest of the words, so that a plan that is worked out later
  /// can be told to be the same or another.
  public struct Record: Sendable, Hashable, Codable {
    /// One change.
    public struct Line: Sendable, Hashable, Codable {
      /// What happens.
      public let act: Change.Act
      /// The event's `UID`, or the feed's id.
      public let subject: String
      /// What it is called.
      public let title: LocalizedText
      /// Its days before; left out for what is new, and for feeds.
      public let before: DateSpan?
      /// Its days from now on.
      public let after: DateSpan?
      /// The feeds that hold it from now on.
      public let feeds: [Feed.ID]
      /// A digest of the words in all languages.
      public let content: String
    }

    private let format: String
    private let version: Int
    /// Whose publication it is.
    public let programme: Programme.ID
    /// The seal of the ledger's last line; left out while there is none.
    public let head: String?
    /// When the plan was made.
    public let moment: Timestamp
    /// What somebody has said is meant.
    public let accepted: Acceptance
    /// The events whose past follows the files; `*` for all.
    public let rewriting: [String]
    /// The moment whose publication is put back, if that is the plan.
    public let asOf: Timestamp?
    /// The address that takes the place of the programme's, if one does.
    public let url: String?
    /// Which pages are to stand beside the feeds; left out where nobody has said anything of them.
    public let pages: Pages?
    /// What would change.
    public let changes: [Line]

    /// Which pages stand beside the feeds.
    public struct Pages: Sendable, Hashable, Codable {
      /// Whether there are any.
      public let areWritten: Bool
      /// The folder whose templates take the place of those that are built in, if one does.
      public let templates: String?
      /// A digest of all templates, by which a plan knows that they are still the same; left out
      /// where no pages are written.
      public let digest: String?

      /// Creates the choice of pages.
      public init(areWritten: Bool, templates: String? = nil, digest: String? = nil) {
        self.areWritten = areWritten
        self.templates = templates
        self.digest = digest
      }
    }

    private static let format = "eventctl plan"
  }

  /// The plan as a file.
  ///
  /// - Parameters:
  ///   - accepted: what somebody has said is meant.
  ///   - rewriting: which events' past the plan lets follow the files.
  ///   - asOf: the moment whose publication the plan puts back.
  ///   - url: the address that took the place of the programme's.
  ///   - pages: which pages are to stand beside the feeds.
  public func record(
    accepting accepted: Acceptance = Acceptance(),
    rewriting: PublishedPast.Rewriting = .nothing, asOf: Timestamp? = nil, url: String? = nil,
    pages: Record.Pages? = nil
  ) -> Record {
    Record(self, accepting: accepted, rewriting, asOf, url, pages)
  }
}

extension Publication.Plan.Record {
  fileprivate init(
    _ plan: Publication.Plan, accepting accepted: Publication.Plan.Acceptance,
    _ rewriting: PublishedPast.Rewriting, _ asOf: Timestamp?, _ url: String?, _ pages: Pages?
  ) {
    format = Self.format
    version = 1
    programme = plan.programme.id
    head = plan.before?.description
    moment = plan.moment
    self.accepted = accepted
    self.rewriting =
      switch rewriting {
      case .nothing: []
      case .everything: ["*"]
      case .events(let ids): ids.map(\.rawValue).sorted()
      }
    self.asOf = asOf
    self.url = url
    self.pages = pages
    changes = plan.changes.map(Line.init)
  }

  /// Reads a plan's file.
  ///
  /// - Throws: `InvalidDocument` when it is none.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InvalidDocument) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      record.format == Self.format, record.version == 1
    else {
      throw InvalidDocument([
        Diagnostic(
          .error, .notAPlan, .notAPlan, at: SourceLocation(file: file, line: 1, column: 1),
          hint: .makePlan)
      ])
    }
    self = record
  }

  /// The file's bytes, the same for the same plan.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Texts, numbers and lists always encode.
    return [UInt8]((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  /// Which events' past the plan lets follow the files.
  public var pastRewriting: PublishedPast.Rewriting {
    if rewriting == ["*"] { return .everything }
    return rewriting.isEmpty ? .nothing : .events(Set(rewriting.map { ProgrammeEvent.ID($0) }))
  }

  /// Why other pages are not those of the plan; empty where they are.
  public func differences(from pages: Pages) -> [Diagnostic] {
    guard let planned = self.pages, planned != pages else { return [] }
    return [
      Diagnostic(.error, .planDiffers, .planOfOtherPages(planned.templates), hint: .makePlan)
    ]
  }

  /// Why another plan is not this one; empty when it would change the same things.
  public func differences(from plan: Publication.Plan) -> [Diagnostic] {
    guard programme == plan.programme.id, head == plan.before?.description else {
      return [Diagnostic(.error, .planDiffers, .planOfAnotherLedger, hint: .makePlan)]
    }
    let (old, new) = (Set(changes), plan.changes.map(Line.init))
    let now = Set(new)
    let differing =
      changes.filter { !now.contains($0) } + new.filter { !old.contains($0) }
    var seen: Set<String> = []
    return differing.filter { seen.insert($0.subject).inserted }.map { line in
      Diagnostic(
        .error, .planDiffers, .planSaysOtherwise(line.title, line.subject), hint: .makePlan)
    }
  }
}

extension Publication.Plan.Record.Line {
  fileprivate init(_ change: Publication.Plan.Change) {
    let entry = change.entry
    act = change.act
    switch entry.subject {
    case .event(let uid), .farewell(let uid): subject = uid
    case .feed(let id): subject = id.rawValue
    }
    title = entry.facts?.title ?? .inEachLanguage { entry.title(in: $0) }
    before = change.before?.facts?.days
    after = entry.feeds.isEmpty ? nil : entry.facts?.days
    feeds = entry.feeds
    var digest = ContentDigest()
    for language in entry.content.languages {
      digest.add(language.tag.utf8)
      digest.add(entry.content[language].utf8)
    }
    content = digest.hexadecimal
  }
}

extension Diagnostic.Code {
  /// A file that was named as a publication's plan is none.
  public static let notAPlan = Self("publish/not-a-plan")
  /// Publishing now would not do what the plan says.
  public static let planDiffers = Self("publish/plan-differs")
}
