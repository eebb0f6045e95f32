/// What somebody decided about one year of an event: its dates, its theme, or that it is off.
public struct Announcement: Sendable, Hashable {
  /// What an announcement changes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Says the dates, or only the theme or a remark.
    case announced
    /// Takes the place of an earlier announcement with other dates.
    case moved
    /// The event is not held this year.
    case cancelled
  }

  /// The event.
  public let event: ProgrammeEvent.ID
  /// The cycle year.
  public let year: Int
  /// What it changes.
  public let kind: Kind
  /// The days decided; `nil` when only a theme or a remark is announced.
  public let dates: DateSpan?
  /// The document's number.
  public let document: String?
  /// The day it was signed.
  public let signed: CalendarDate?
  /// The year's theme.
  public let theme: LocalizedText?
  /// A remark for readers.
  public let note: LocalizedText?
  /// How sure we are of it.
  public let verification: Verification?
  /// Where that was found.
  public let source: String?
  /// Where it stands in its file.
  public let location: SourceLocation?
}
