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
  /// An event that has been taken out of the programme on purpose.
  public struct WithdrawnEvent: Sendable, Hashable, Codable {
    /// The event's id.
    public let event: ProgrammeEvent.ID
    /// Why, in a sentence that subscribers read.
    public let reason: LocalizedText
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an event's withdrawal.
    public init(
      event: ProgrammeEvent.ID, reason: LocalizedText, location: SourceLocation? = nil
    ) {
      self.event = event
      self.reason = reason
      self.location = location
    }
  }

  /// An event whose past years were published with a mistake and follow the files again.
  public struct CorrectedEvent: Sendable, Hashable, Codable {
    /// The event's id.
    public let event: ProgrammeEvent.ID
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an event's correction.
    public init(event: ProgrammeEvent.ID, location: SourceLocation? = nil) {
      self.event = event
      self.location = location
    }
  }
}
