public import CivilTime

extension Programme {
  /// A feed that was published by mistake: of a unit that there never was.
  public struct WithdrawnFeed: Sendable, Hashable, Codable {
    /// The id of the unit under which it was published.
    public let id: Unit.ID
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates a feed's withdrawal.
    public init(id: Unit.ID, location: SourceLocation? = nil) {
      self.id = id
      self.location = location
    }
  }
}
