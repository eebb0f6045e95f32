public import CivilTime

/// What somebody decided about one year of an event, one of its days, or one unit in it: its dates,
/// hours and place, its theme, or that it is put off or not held.
public struct Announcement: Sendable, Hashable, Codable {
  /// What an announcement changes.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Says the dates, or only the theme or a remark.
    case announced
    /// Takes the place of an earlier announcement with other dates.
    case moved
    /// It is put off, to no day yet.
    case postponed
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
  /// The one day that it is about, as the rule names it, wherever it was moved since; `nil` for the
  /// whole year.
  public let day: CalendarDate?
  /// The one unit that it is about; `nil` for all.
  public let unit: Programme.Unit.ID?
  /// The days decided; `nil` when only a theme or a remark is announced.
  public let dates: DateSpan?
  /// When in the day it is.
  public let hours: DateRule.Hours?
  /// Where it is.
  public let place: LocalizedText?
  /// The days around it in which something goes on.
  public let window: DateSpan?
  /// When it is opened.
  public let opening: Opening?
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

  /// A day, and the hour where it is known.
  public struct Opening: Sendable, Hashable, Codable {
    /// The day.
    public let day: CalendarDate
    /// The hour.
    public let time: TimeOfDay?

    /// Creates an opening.
    public init(on day: CalendarDate, at time: TimeOfDay? = nil) {
      self.day = day
      self.time = time
    }
  }
}

extension Announcement: AddedEntry {
  /// `announcements.yaml`.
  public static var fileName: String { "announcements.yaml" }

  /// What a programme's files have announced.
  public static func all(of programme: Programme) -> [Announcement] { programme.announcements }

  /// The announcement as the lines of a file.
  public func lines(in languages: Programme.Languages) -> [String] {
    var lines = EntryLines(in: languages)
    lines.add("event", YAMLScalar.text(of: event.rawValue))
    lines.add("year", String(year))
    if kind != .announced { lines.add("kind", kind.rawValue) }
    lines.add("day", day?.description)
    lines.add("unit", (unit?.rawValue).map(YAMLScalar.text))
    lines.add("dates", dates?.description)
    if let hours { lines.lines += hours.keys }
    lines.add("place", place)
    lines.add("window", window?.description)
    lines.add("opening", opening?.description)
    lines.add("document", document.map(YAMLScalar.text))
    lines.add("signed", signed?.description)
    lines.add("theme", theme)
    lines.add("note", note)
    lines.add("verified", verification?.rawValue)
    lines.add("source", source.map(YAMLScalar.text))
    return lines.lines
  }

  /// The announcement without its place in a file.
  public var withoutPlace: Announcement {
    Announcement(
      of: event, in: year, kind, day: day, unit: unit, dates: dates, hours: hours, place: place,
      window: window, opening: opening, document: document, signed: signed, theme: theme,
      note: note, verification: verification, source: source)
  }
}

extension Announcement {
  /// Creates an announcement that is yet to be written down.
  ///
  /// Texts are taken as a file's reader would take them: composed, without blanks at their ends, and
  /// as missing when nothing is left.
  public init(
    of event: ProgrammeEvent.ID, in year: Int, _ kind: Kind = .announced,
    day: CalendarDate? = nil, unit: Programme.Unit.ID? = nil, dates: DateSpan? = nil,
    hours: DateRule.Hours? = nil, place: LocalizedText? = nil, window: DateSpan? = nil,
    opening: Opening? = nil,
    document: String? = nil, signed: CalendarDate? = nil, theme: LocalizedText? = nil,
    note: LocalizedText? = nil, verification: Verification? = nil, source: String? = nil
  ) {
    self.init(
      event: event, year: year, kind: kind, day: day, unit: unit, dates: dates, hours: hours,
      place: place?.asRead, window: window, opening: opening, document: document?.asRead,
      signed: signed, theme: theme?.asRead, note: note?.asRead, verification: verification,
      source: source?.asRead, location: nil)
  }
}

/// What the announcements of one year of an event, or of one of its days or units, have said so far,
/// for telling a second one from an addition.
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
    if announcement.dates != nil || [.cancelled, .postponed].contains(announcement.kind) {
      dates = announcement
    }
    if announcement.theme != nil { theme = announcement }
  }
}

extension Announcement {
  /// What an announcement is about: of a correction, what it replaces.
  struct Scope: Hashable {
    let event: ProgrammeEvent.ID
    let year: Int
    var day: CalendarDate?
    let unit: Programme.Unit.ID?
  }

  /// What it is about.
  var scope: Scope { Scope(event: event, year: year, day: day, unit: unit) }
}

extension [Announcement] {
  /// Those that still count: a correction for the year takes the place of all before it, one for a
  /// day or a unit of those for the same day and unit.
  var inForce: [Announcement] {
    var inForce: [Announcement] = []
    for announcement in self {
      if announcement.kind == .corrected {
        let scope = announcement.scope
        inForce.removeAll { earlier in
          (scope.day == nil || earlier.day == scope.day)
            && (scope.unit == nil || earlier.unit == scope.unit)
        }
      }
      inForce.append(announcement)
    }
    return inForce
  }
}
