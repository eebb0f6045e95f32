public import CivilTime

/// What somebody decided about one year of an event: its dates, its theme, or that it is off.
public struct Announcement: Sendable, Hashable, Codable {
  /// What an announcement changes.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Says the dates, or only the theme or a remark.
    case announced
    /// Takes the place of an earlier announcement with other dates.
    case moved
    /// The event is not held this year.
    case cancelled
    /// Takes the place of everything that was announced for the year before it.
    case corrected
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

extension Announcement {
  /// Creates an announcement that is yet to be written down.
  ///
  /// Texts are taken as a file's reader would take them: composed, without blanks at their ends, and
  /// as missing when nothing is left.
  public init(
    of event: ProgrammeEvent.ID, in year: Int, _ kind: Kind = .announced, dates: DateSpan? = nil,
    document: String? = nil, signed: CalendarDate? = nil, theme: LocalizedText? = nil,
    note: LocalizedText? = nil, verification: Verification? = nil, source: String? = nil
  ) {
    self.init(
      event: event, year: year, kind: kind, dates: dates, document: document?.asRead,
      signed: signed, theme: theme?.asRead, note: note?.asRead, verification: verification,
      source: source?.asRead, location: nil)
  }

  /// The announcement without its place in a file.
  var withoutPlace: Announcement {
    Announcement(
      of: event, in: year, kind, dates: dates, document: document, signed: signed, theme: theme,
      note: note, verification: verification, source: source)
  }
}

/// What one year's announcements of an event have said so far, for telling a second one from an
/// addition.
struct AnnouncedSoFar {
  private var dates: Announcement?
  private var theme: Announcement?

  /// The earlier announcement that this one says again without telling which of the two counts.
  ///
  /// A theme that comes after the dates, or a remark at any time, says nothing again.
  func repeated(by announcement: Announcement) -> Announcement? {
    guard announcement.kind == .announced else { return nil }
    if announcement.dates != nil, let dates { return dates }
    return announcement.theme == nil ? nil : theme
  }

  /// Takes account of the next announcement.
  mutating func add(_ announcement: Announcement) {
    if announcement.kind == .corrected { self = AnnouncedSoFar() }
    if announcement.dates != nil || announcement.kind == .cancelled { dates = announcement }
    if announcement.theme != nil { theme = announcement }
  }
}

extension [Announcement] {
  /// Those that still count: from the last correction on.
  var inForce: ArraySlice<Announcement> {
    self[(lastIndex { $0.kind == .corrected } ?? startIndex)...]
  }
}

extension String {
  /// The text as a reader takes it from a file; `nil` when it is blank.
  fileprivate var asRead: String? {
    let text = trimmingSpaces().composed
    return text.isEmpty ? nil : text
  }
}

extension LocalizedText {
  fileprivate var asRead: LocalizedText? {
    let text = map(\.asRead)
    return text == LocalizedText() ? nil : text
  }
}
