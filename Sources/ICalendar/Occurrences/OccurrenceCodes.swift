public import CivilTime

extension Diagnostic.Code {
  /// `occurrences/missing-start`: an event without a start that can be read; it takes place never.
  public static let missingStart = Diagnostic.Code("occurrences/missing-start")
  /// `occurrences/duplicate-uid`: several events with one `UID`; the latest revision counts.
  public static let duplicateUID = Diagnostic.Code("occurrences/duplicate-uid")
  /// `occurrences/unreadable-rule`: an `RRULE` that cannot be read; the start alone counts.
  public static let unreadableRule = Diagnostic.Code("occurrences/unreadable-rule")
  /// `occurrences/unreadable-date`: an `RDATE`, `EXDATE` or `RECURRENCE-ID` that is no date.
  public static let unreadableDate = Diagnostic.Code("occurrences/unreadable-date")
  /// `occurrences/unknown-zone`: a zone that neither the calendar nor the system describes; its
  /// times are read as floating ones.
  public static let unknownZone = Diagnostic.Code("occurrences/unknown-zone")
  /// `occurrences/offset-as-zone`: a zone of which nothing but the offset in its name is known; it is
  /// taken the whole year.
  public static let offsetAsZone = Diagnostic.Code("occurrences/offset-as-zone")
  /// `occurrences/floating-times`: times without a zone in a calendar that names one for all of it
  /// (`X-WR-TIMEZONE`).
  public static let floatingTimes = Diagnostic.Code("occurrences/floating-times")
  /// `occurrences/end-before-start`: an event that ends before it begins; it has no length.
  public static let endBeforeStart = Diagnostic.Code("occurrences/end-before-start")
  /// `occurrences/too-many`: more occurrences than the caller allows.
  public static let tooManyOccurrences = Diagnostic.Code("occurrences/too-many")
}

extension Diagnostic {
  /// A diagnostic about an event, which is named by its `UID`: components do not remember their
  /// lines.
  static func occurrences(
    _ code: Code, _ severity: Severity, uid: String, _ message: LocalizedText
  ) -> Diagnostic {
    // A name of a million letters helps nobody.
    Diagnostic(severity, code, .ofEvent(String(uid.unicodeScalars.prefix(80)), message))
  }
}
