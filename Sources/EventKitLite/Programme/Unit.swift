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
    package static let daysOff: ID = "ngay-nghi"

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
    public let members: [Member]?
    /// The clauses of the plan that give it duties.
    public let clause: [String]
    /// The first day of its existence, if that lies inside the programme.
    public let from: CalendarDate?
    /// The last day of its existence, if it has ended.
    public let until: CalendarDate?
    /// Who takes over after ``until``; a unit that nobody follows has no part in anything after it.
    public let successors: [Successor]
    /// The office that it belongs to: whose calendar with all its parts has its entries, too.
    public let partOf: ID?
    /// Whether its calendar also has what it is only informed of; of a group, its members' too.
    public let isInformed: Bool
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
      members: [Member]? = nil, clause: [String] = [], from: CalendarDate? = nil,
      until: CalendarDate? = nil, successors: [Successor] = [], partOf: ID? = nil,
      isInformed: Bool = false, weekend: Set<Weekday>? = nil,
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
      self.partOf = partOf
      self.isInformed = isInformed
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

extension Programme.Unit {
  /// A unit, or a group, that belongs to a group.
  public struct Member: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The unit or group.
    public let unit: ID
    /// The first day on which it belongs to the group, where it did not from the beginning.
    public let from: CalendarDate?
    /// The last day on which it belongs to the group, where it has left.
    public let until: CalendarDate?

    /// Creates a member, by default one for good.
    public init(_ unit: ID, from: CalendarDate? = nil, until: CalendarDate? = nil) {
      self.unit = unit
      self.from = from
      self.until = until
    }

    /// A member for good.
    public init(stringLiteral value: String) { self.init(ID(value)) }

    /// Whether it belongs to the group on any of some days.
    func belongs(during days: DateSpan) -> Bool {
      from.map { $0 <= days.last } ?? true && until.map { $0 >= days.first } ?? true
    }
  }

  /// A unit, or a group, that takes over what another did, or a part of it.
  public struct Successor: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The unit or group.
    public let unit: ID
    /// The clauses whose duties it takes over; what no other successor takes, where there are none.
    public let clause: [String]
    /// How sure we are of it, where it is not as sure as the unit's own entry.
    public let verification: Verification?

    /// Creates a successor, by default of all duties.
    public init(_ unit: ID, clause: [String] = [], verification: Verification? = nil) {
      self.unit = unit
      self.clause = clause
      self.verification = verification
    }

    /// A successor to all duties.
    public init(stringLiteral value: String) { self.init(ID(value)) }
  }

  /// The members of a group on some days; none of a single unit.
  func members(during days: DateSpan) -> [ID] {
    (members ?? []).filter { $0.belongs(during: days) }.map(\.unit)
  }

  /// Who takes over its seat in a group: whoever takes over the rest of its duties, or all where each
  /// has clauses.
  var successorsInGroups: [Successor] {
    let rest = successors.filter(\.clause.isEmpty)
    return rest.isEmpty ? successors : rest
  }

  /// Who takes over a duty that rests on some clauses: the successors to one of these clauses, or
  /// where there are none those to all that is left.
  func successors(to clauses: [String]) -> [Successor] {
    let named = successors.filter { successor in
      successor.clause.contains { whole in clauses.contains { Programme.Clause.covers(whole, $0) } }
    }
    return named.isEmpty ? successors.filter(\.clause.isEmpty) : named
  }
}

extension Programme.Unit {
  /// What it is called in any language: its names, and those that people use beside them.
  package var names: [String] {
    name.inAllLanguages + (short?.inAllLanguages ?? []) + alsoKnownAs.inAllLanguages
  }
}

extension LocalizedText {
  /// The texts of all languages.
  package var inAllLanguages: [String] { languages.map { self[$0] } }
}

extension LocalizedList {
  /// The entries of all languages.
  package var inAllLanguages: [String] { Language.supported.flatMap { exactly($0) } }
}
