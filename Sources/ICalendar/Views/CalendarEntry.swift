public import CivilTime

/// What an event, a task, a journal entry and the like have in common: a name, revisions, and texts.
///
/// Each is a typed view of a component: it reads and writes the properties of its ``component`` and
/// leaves alone what it does not know, so that changing the title of an entry that came from
/// elsewhere changes one line. Stored by way of `Codable` it is the component's text.
public protocol CalendarEntry: Sendable, Hashable, Codable {
  /// Everything the entry holds.
  var component: Component { get set }

  /// Views a component as such an entry, or `nil` when it is of another kind.
  init?(_ component: Component)
}

// MARK: Identity and revision

extension CalendarEntry {
  /// The name by which subscribers know it for ever; empty when a foreign entry has none.
  ///
  /// The corresponding iCalendar property is `UID` (RFC 5545, section 3.8.4.7).
  @inlinable public var uid: String {
    get { component[text: .uid] ?? "" }
    set { component[text: .uid] = newValue }
  }

  /// When this revision was written; `nil` when a foreign entry does not say.
  ///
  /// The corresponding iCalendar property is `DTSTAMP` (RFC 5545, section 3.8.7.2).
  @inlinable public var stamp: Timestamp? {
    get { component[instant: .stamp] }
    set { component[instant: .stamp] = newValue }
  }

  /// The revision's number, 0 for the first; it rises with every change that people can see.
  ///
  /// The corresponding iCalendar property is `SEQUENCE` (RFC 5545, section 3.8.7.4).
  @inlinable public var sequence: Int {
    get { component[raw: .sequence].flatMap { Int($0) } ?? 0 }
    set { component[raw: .sequence] = String(max(0, newValue)) }
  }

  /// When it was created.
  ///
  /// The corresponding iCalendar property is `CREATED` (RFC 5545, section 3.8.7.1).
  @inlinable public var created: Timestamp? {
    get { component[instant: .created] }
    set { component[instant: .created] = newValue }
  }

  /// When it was last changed.
  ///
  /// The corresponding iCalendar property is `LAST-MODIFIED` (RFC 5545, section 3.8.7.3).
  @inlinable public var lastModified: Timestamp? {
    get { component[instant: .lastModified] }
    set { component[instant: .lastModified] = newValue }
  }
}

// MARK: Texts

extension CalendarEntry {
  /// What stands in a list.
  ///
  /// The corresponding iCalendar property is `SUMMARY` (RFC 5545, section 3.8.1.12).
  @inlinable public var title: String? {
    get { component[text: .summary] }
    set { component[text: .summary] = newValue }
  }

  /// What is read when it is opened; plain text, lines separated by `\n`.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 5545, section 3.8.1.5).
  @inlinable public var notes: String? {
    get { component[text: .description] }
    set { component[text: .description] = newValue }
  }

  /// Where it takes place.
  ///
  /// The corresponding iCalendar property is `LOCATION` (RFC 5545, section 3.8.1.7).
  @inlinable public var location: String? {
    get { component[text: .location] }
    set { component[text: .location] = newValue }
  }

  /// Sets the title and says in which language it is (`LANGUAGE`, RFC 5545, section 3.2.10).
  @inlinable public mutating func setTitle(_ title: String?, language: Language?) {
    component.setText(title, for: .summary, language: language)
  }

  /// Sets the notes and says in which language they are.
  @inlinable public mutating func setNotes(_ notes: String?, language: Language?) {
    component.setText(notes, for: .description, language: language)
  }

  /// A page about it; Google and Outlook do not show it, so feeds repeat it in the notes.
  ///
  /// The corresponding iCalendar property is `URL` (RFC 5545, section 3.8.4.6).
  @inlinable public var url: String? {
    get { component[raw: .url] }
    set { component[raw: .url] = newValue }
  }

  /// What it is about, in words.
  ///
  /// The corresponding iCalendar property is `CATEGORIES` (RFC 5545, section 3.8.1.2).
  public var categories: [String] {
    get { component.all(.categories).flatMap { ICalendarText.unescaped(list: $0.value) } }
    set {
      guard !newValue.isEmpty else { return component.remove(.categories) }
      component.set(.categories) {
        Property(
          name: .categories, parameters: $0, checkedValue: ICalendarText.escaped(list: newValue))
      }
    }
  }
}

// MARK: Repetition

extension CalendarEntry {
  /// How it repeats; `nil` when it does not, or when its rule cannot be read.
  ///
  /// ``recurrenceRuleText`` distinguishes the two. A rule that can be read but that the standard does
  /// not allow, such as `FREQ=DAILY;BYWEEKNO=3`, is given, since expansion follows it too;
  /// ``RecurrenceRule/diagnostics`` names what is wrong with it.
  ///
  /// Setting it writes the rule's ``RecurrenceRule/description``.
  ///
  /// The corresponding iCalendar property is `RRULE` (RFC 5545, section 3.8.5.3).
  public var recurrenceRule: RecurrenceRule? {
    get { recurrenceRuleText.flatMap { RecurrenceRule.read($0).rule } }
    set { recurrenceRuleText = newValue?.description }
  }

  /// The recurrence rule as it is written, `FREQ=WEEKLY;BYDAY=SA,SU`, readable or not; `nil` when
  /// there is none.
  ///
  /// Setting it writes the text as it is, but for control characters, which are dropped.
  ///
  /// The corresponding iCalendar property is `RRULE` (RFC 5545, section 3.8.5.3).
  @inlinable public var recurrenceRuleText: String? {
    get { component[raw: .recurrenceRule] }
    set { component[raw: .recurrenceRule] = newValue }
  }

  /// Which instance of a series it replaces.
  ///
  /// The corresponding iCalendar property is `RECURRENCE-ID` (RFC 5545, section 3.8.4.4).
  @inlinable public var recurrenceID: EventTime? {
    get { component[time: .recurrenceID] }
    set { component[time: .recurrenceID] = newValue }
  }
}

// MARK: Storing

extension CalendarEntry {
  /// Reads an entry from the text of its component: the lines from `BEGIN` to `END`.
  ///
  /// - Throws: `DecodingError` for text that is not one well-formed component of this kind.
  public init(from decoder: any Decoder) throws {
    let component = try Component(from: decoder)
    guard let entry = Self(component) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "\(component.name) is another kind of component"))
    }
    self = entry
  }

  /// Writes the text of the component, as it is sent: folded lines from `BEGIN` to `END`.
  public func encode(to encoder: any Encoder) throws { try component.encode(to: encoder) }
}
