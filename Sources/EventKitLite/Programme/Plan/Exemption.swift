public import CivilTime

extension Programme {
  /// Clauses of the plan that no event has to cite, or units that need no duty, and why.
  public struct Exemption: Sendable, Hashable {
    /// The clauses; none where it is about units.
    public let clauses: [String]
    /// The units and groups; none where it is about clauses.
    public let units: [Unit.ID]
    /// Why they rightly have none.
    public let reason: LocalizedText
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an exemption.
    public init(
      clauses: [String] = [], units: [Unit.ID] = [], reason: LocalizedText,
      location: SourceLocation? = nil
    ) {
      self.clauses = clauses
      self.units = units
      self.reason = reason
      self.location = location
    }
  }
}
