public import CivilTime

extension Programme {
  /// A clause of the plan, as people cite it: `V.5.b`, `III.1.a-6`, `closing`.
  public struct Clause: Sendable, Hashable, Identifiable, ExpressibleByStringLiteral {
    /// How it is cited.
    public let id: String
    /// What readers call it, where it has no number.
    public let name: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates a clause.
    public init(_ id: String, name: LocalizedText? = nil, location: SourceLocation? = nil) {
      self.id = id
      self.name = name
      self.location = location
    }

    /// A clause that has a number.
    public init(stringLiteral value: String) { self.init(value) }

    /// Whether one is cited by numbers, `II`, `IV-2`, `5.b`, and not by a name, `closing`.
    static func isNumbered(_ clause: String) -> Bool {
      let first = clause.prefix { $0 != "." && $0 != "-" }
      return !first.isEmpty && first.allSatisfy { "IVXLCDM0123456789".contains($0) }
    }

    /// Whether one clause is another or a part of it: `V.5` covers `V.5.b`, `III.1.a` covers
    /// `III.1.a-6`.
    static func covers(_ whole: String, _ part: String) -> Bool {
      guard part.hasPrefix(whole) else { return false }
      let next = part.utf8.dropFirst(whole.utf8.count).first
      return next.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") } ?? true
    }
  }

  /// Clauses as readers know them, one behind the other.
  package func names(ofClauses clauses: [String], separator: String) -> LocalizedText {
    clauses.map { id in
      self.clauses.first { $0.name != nil && $0.id == id }?.name ?? .untranslated(id)
    }.joined(separator: separator)
  }
}
