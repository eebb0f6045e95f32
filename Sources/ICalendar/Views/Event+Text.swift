public import CivilTime

extension Event {
  /// What stands in a list of events.
  ///
  /// The corresponding iCalendar property is `SUMMARY` (RFC 5545, section 3.8.1.12).
  public var title: String? {
    get { component[text: .summary] }
    set { component[text: .summary] = newValue }
  }

  /// What is read when the event is opened; plain text, lines separated by `\n`.
  ///
  /// The corresponding iCalendar property is `DESCRIPTION` (RFC 5545, section 3.8.1.5).
  public var notes: String? {
    get { component[text: .description] }
    set { component[text: .description] = newValue }
  }

  /// Where it takes place.
  ///
  /// The corresponding iCalendar property is `LOCATION` (RFC 5545, section 3.8.1.7).
  public var location: String? {
    get { component[text: .location] }
    set { component[text: .location] = newValue }
  }

  /// Sets the title and says in which language it is (`LANGUAGE`, RFC 5545, section 3.2.10).
  public mutating func setTitle(_ title: String?, language: Language?) {
    component.setText(title, for: .summary, language: language)
  }

  /// Sets the notes and says in which language they are.
  public mutating func setNotes(_ notes: String?, language: Language?) {
    component.setText(notes, for: .description, language: language)
  }

  /// A page about the event; Google and Outlook do not show it, so feeds repeat it in the notes.
  ///
  /// The corresponding iCalendar property is `URL` (RFC 5545, section 3.8.4.6).
  public var url: String? {
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

// Words that people type who know another library, and where they lead.
extension Event {
  /// The title, under the name it has in iCalendar.
  @available(*, unavailable, renamed: "title")
  public var summary: String? { nil }

  /// The notes, under the name they have in iCalendar.
  @available(*, unavailable, renamed: "notes")
  public var description: String? { nil }

  /// The start, under the name it has in EventKit.
  @available(*, unavailable, renamed: "start")
  public var startDate: EventTime? { nil }

  /// The end, under the name it has in EventKit.
  @available(*, unavailable, renamed: "end")
  public var endDate: EventTime? { nil }
}
