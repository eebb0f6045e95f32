public import CivilTime

/// What speaks against an announcement, before it is written down.
///
/// ```swift
/// let review = AnnouncementReview(of: announcement, in: programme, today: today)
/// guard review.findings.isEmpty else { … }
/// ```
///
/// An error makes the announcement impossible: there is no such event, or the year's dates are
/// announced already. A warning is a doubt that somebody who knows better may pass over: days
/// outside the cycle year, or outside of what the plan expects.
public struct AnnouncementReview: Sendable {
  /// What was found: errors and warnings.
  public let findings: [Diagnostic]

  /// Looks at an announcement.
  ///
  /// - Parameters:
  ///   - announcement: what is to be announced.
  ///   - programme: the programme without it.
  ///   - today: the day after which nothing can have been signed.
  public init(
    of announcement: Announcement, in programme: Programme, today: CalendarDate
  ) {
    guard let event = programme.event(announcement.event) else {
      findings = [Self.unknownEvent(announcement.event, programme)]
      return
    }
    guard programme.horizon.contains(announcement.year) else {
      findings = [programme.outside(announcement.year, at: nil)]
      return
    }
    let year = AnnouncedYear(of: event, for: announcement, of: programme)
    findings =
      [
        year.impossible(announcement), year.withoutEffect(announcement, today),
        year.outsideYear(announcement) ?? year.outsideWindow(announcement),
        year.ontoOwnDay(announcement), year.longHours(announcement), year.farWindow(announcement),
        Self.signedLater(announcement, today), Self.withoutDocument(announcement),
      ].compactMap(\.self)
  }

  private static func unknownEvent(
    _ id: ProgrammeEvent.ID, _ programme: Programme
  ) -> Diagnostic {
    .unknown(.event, id.rawValue, among: programme.events.map(\.id.rawValue))
  }

  private static func signedLater(
    _ announcement: Announcement, _ today: CalendarDate
  ) -> Diagnostic? {
    guard let signed = announcement.signed, signed > today else { return nil }
    return Diagnostic(.error, .signedLater, .signed(signed, after: today))
  }

  private static func withoutDocument(_ announcement: Announcement) -> Diagnostic? {
    guard announcement.dates != nil, announcement.document == nil else { return nil }
    return Diagnostic(.warning, .noDocument, .noDocumentNamed, hint: .giveNumber)
  }
}

extension Diagnostic.Code {
  /// The document would have been signed after today.
  public static let signedLater = Self("announce/signed-later")
  /// No document is named that decides the dates.
  public static let noDocument = Self("announce/no-document")
  /// The event is not held in that year.
  public static let notHeld = Self("announce/not-held")
  /// The event falls on many days of a year, and dates would take the place of all of them.
  public static let manyDays = Self("announce/many-days")
  /// The event has no day of that name in its year.
  public static let noSuchSlot = Self("announce/no-such-day")
  /// The unit has no part in the event.
  public static let noPart = Self("announce/no-part")
  /// There is no date that could be moved, or no announcement that could be replaced.
  public static let nothingBefore = Self("announce/nothing-before")
  /// It replaces announced dates and has none itself.
  public static let dropsDates = Self("announce/drops-dates")
  /// It is cancelled, or on these days, already.
  public static let nothingChanges = Self("announce/nothing-changes")
  /// A day of a series is moved onto another of its days.
  public static let ontoOwnDay = Self("announce/onto-own-day")
  /// The days begin in another year than the one they are announced for.
  public static let outsideYear = Self("announce/outside-year")
  /// The days have none in common with the plan's expected days or season.
  public static let outsideWindow = Self("announce/outside-window")
}
