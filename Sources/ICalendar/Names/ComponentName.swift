/// The name of an iCalendar component, what stands after `BEGIN:`.
///
/// Like ``PropertyName``, it is compared without regard to case, keeps its spelling, and is open.
public struct ComponentName: Sendable {
  let coded: CodedName

  /// Creates a name, or `nil` when the text is empty or has a space, a control character, or one of
  /// `: ; , = "`.
  public init?(_ spelling: String) {
    guard ICalendarToken.isValid(spelling.utf8) else { return nil }
    self.init(token: spelling)
  }

  /// Creates a name from a token that has been checked already.
  init(token: String) { coded = CodedName(token: token, in: Self.known) }

  /// Creates the known name that stands at this place of ``order``.
  init(code: UInt8) { coded = .known(code) }

  /// The name as it was spelled.
  public var spelling: String { coded.spelling(in: Self.known) }

  /// A whole calendar (RFC 5545, section 3.4).
  public static let calendar = ComponentName(token: "VCALENDAR")
  /// An event (RFC 5545, section 3.6.1).
  public static let event = ComponentName(token: "VEVENT")
  /// A task (RFC 5545, section 3.6.2).
  public static let task = ComponentName(token: "VTODO")
  /// A time zone (RFC 5545, section 3.6.5).
  public static let timeZone = ComponentName(token: "VTIMEZONE")
  /// A zone's rule for standard time.
  public static let standard = ComponentName(token: "STANDARD")
  /// A zone's rule for daylight saving time.
  public static let daylight = ComponentName(token: "DAYLIGHT")
  /// An alarm (RFC 5545, section 3.6.6).
  public static let alarm = ComponentName(token: "VALARM")
  /// A journal entry (RFC 5545, section 3.6.3).
  public static let journal = ComponentName(token: "VJOURNAL")
  /// Free and busy times (RFC 5545, section 3.6.4).
  public static let freeBusy = ComponentName(token: "VFREEBUSY")
  /// Somebody who takes part (RFC 9073, section 7.1).
  public static let participant = ComponentName(token: "PARTICIPANT")
  /// A place (RFC 9073, section 7.2).
  public static let location = ComponentName(token: "VLOCATION")
  /// Something that is needed (RFC 9073, section 7.3).
  public static let resource = ComponentName(token: "VRESOURCE")
}

extension ComponentName {
  /// The known names: a calendar; what stands in calendars and in nothing that stands there; others.
  private static let order =
    ["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]
    + ["VALARM", "STANDARD", "DAYLIGHT", "PARTICIPANT", "VLOCATION", "VRESOURCE"]

  static let known = NameTable(order)

  /// Whether it stands in calendars and in nothing that stands there.
  private var isEntry: Bool { (1...5).contains(coded.code(in: Self.known) ?? 0) }

  /// Whether a component of this name can have one of another name in it, at whatever depth.
  ///
  /// No calendar is inside of another one, and no event inside of another one or of a task
  /// (RFC 5545, section 3.6): where one begins there, the outer one was not ended. Of names that
  /// are not known anything is believed.
  func canHold(_ inner: ComponentName) -> Bool {
    let isCalendar = inner == .calendar
    guard isCalendar || inner.isEntry else { return true }
    return !(isCalendar && self == .calendar) && !isEntry
  }
}

extension ComponentName: Hashable {
  /// Whether the names are the same but for case.
  public static func == (a: ComponentName, b: ComponentName) -> Bool {
    a.coded.isSame(as: b.coded, in: known)
  }

  /// Hashes the name without its case.
  public func hash(into hasher: inout Hasher) { coded.hash(into: &hasher, in: Self.known) }
}

extension ComponentName: CustomStringConvertible {
  /// The name as it was spelled.
  public var description: String { spelling }
}
