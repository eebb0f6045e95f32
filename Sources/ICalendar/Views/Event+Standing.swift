extension Event {
  /// Whether an event is settled.
  ///
  /// Google hides cancelled events altogether; a cancellation that people must see is a confirmed
  /// event whose title says so.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Not settled yet.
    case tentative = "TENTATIVE"
    /// It takes place.
    case confirmed = "CONFIRMED"
    /// It does not take place.
    case cancelled = "CANCELLED"
  }

  /// Whether an event takes up time of the people who subscribe to it.
  public enum Transparency: String, Sendable, Hashable, CaseIterable {
    /// It blocks time.
    case opaque = "OPAQUE"
    /// It does not.
    case transparent = "TRANSPARENT"
  }

  /// How Outlook marks the time of an event.
  public enum BusyStatus: String, Sendable, Hashable, CaseIterable {
    /// Free.
    case free = "FREE"
    /// Tentatively taken.
    case tentative = "TENTATIVE"
    /// Taken.
    case busy = "BUSY"
    /// Out of the office.
    case outOfOffice = "OOF"
  }

  /// Whether it is settled; `nil` when it does not say.
  ///
  /// The corresponding iCalendar property is `STATUS` (RFC 5545, section 3.8.1.11).
  public var status: Status? {
    get { component[word: .status] }
    set { component[word: .status] = newValue }
  }

  /// Whether it blocks time; `nil`, which means that it does, when it does not say.
  ///
  /// The corresponding iCalendar property is `TRANSP` (RFC 5545, section 3.8.2.7).
  public var transparency: Transparency? {
    get { component[word: .transparency] }
    set { component[word: .transparency] = newValue }
  }

  /// How Outlook marks its time: `X-MICROSOFT-CDO-BUSYSTATUS` ([MS-OXCICAL], section 2.1.3.1.1.20).
  public var busyStatus: BusyStatus? {
    get { component[word: .microsoftBusyStatus] }
    set { component[word: .microsoftBusyStatus] = newValue }
  }
}
