extension Schedule {
  /// What the files say otherwise and that stays as it was published, because it is over.
  public struct Kept: Sendable, Hashable {
    /// What was published; `nil` where nothing was, and the files have something new in the past.
    public let published: ScheduledEvent?
    /// What the files say now; `nil` where they do not have it any more.
    public let files: ScheduledEvent?

    /// The event's id.
    public var event: ProgrammeEvent.ID { (published ?? files)?.event.id ?? "" }
  }
}
