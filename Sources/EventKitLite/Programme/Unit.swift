public import CivilTime

extension Programme {
  /// A body with duties under the plan: a department, a district, a library, or a group of such.
  ///
  /// Units come and go while the plan stays. A unit that ends names its successors, which take over
  /// its duties from the next day on.
  public struct Unit: Sendable, Hashable, Identifiable {
    /// A unit's stable name, a slug; it is part of the feed's address and never changes.
    public typealias ID = Identifier<Unit>

    /// What stands for all units in addresses; no unit may have it as its id.
    static let everybody: ID = "all"

    /// What stands for the calendar of days off in addresses; no unit and no event may have
    /// it as its id.
    static let daysOff: ID = "ngay-nghi"

    /// Where in the administration a unit stands.
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
      /// The Government and its ministries.
      case central
      /// The province.
      case province
      /// Districts and cities of a province.
      case district
      /// Communes and wards.
      case commune
      /// Not tied to one level.
      case any
    }

    /// The stable name.
    public let id: ID
    /// The official name.
    public let name: LocalizedText
    /// The name that people use in tables, where there is one.
    public let short: LocalizedText?
    /// Its level; groups have none.
    public let level: Level?
    /// For a group, its members, which may be groups; `nil` for a single unit.
    ///
    /// A group may be empty: "the schools" is somebody to invite without being a list here.
    public let members: [ID]?
    /// The clauses of the plan that give it duties.
    public let clause: [String]
    /// The first day of its existence, if that lies inside the programme.
    public let from: CalendarDate?
    /// The last day of its existence, if it has ended.
    public let until: CalendarDate?
    /// Who takes over after ``until``.
    public let successors: [ID]
    /// Its weekly days off, where they are not the programme's.
    public let weekend: Set<Weekday>?
    /// How sure we are of the entry; for a unit that has ended, of its succession.
    public let verification: Verification?
    /// Where that was found.
    public let source: String?
    /// A remark for readers.
    public let note: LocalizedText?
    /// Former or other names.
    public let alsoKnownAs: LocalizedList
    /// Ids that it had before; its feed is still published under each, so no subscriber is lost.
    public let aliases: [ID]
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates a unit, or with members a group.
    public init(
      id: ID, name: LocalizedText, short: LocalizedText? = nil, level: Level? = nil,
      members: [ID]? = nil, clause: [String] = [], from: CalendarDate? = nil,
      until: CalendarDate? = nil, successors: [ID] = [], weekend: Set<Weekday>? = nil,
      verification: Verification? = nil, source: String? = nil, note: LocalizedText? = nil,
      alsoKnownAs: LocalizedList = LocalizedList(), aliases: [ID] = [],
      location: SourceLocation? = nil
    ) {
      self.id = id
      self.name = name
      self.short = short
      self.level = level
      self.members = members
      self.clause = clause
      self.from = from
      self.until = until
      self.successors = successors
      self.weekend = weekend
      self.verification = verification
      self.source = source
      self.note = note
      self.alsoKnownAs = alsoKnownAs
      self.aliases = aliases
      self.location = location
    }

    /// Whether it is a group rather than a single unit.
    public var isGroup: Bool { members != nil }

    /// The short name where there is one, otherwise the official one.
    public func label(in language: Language) -> String { (short ?? name)[language] }
  }
}
