package import CivilTime

/// The codes of what is found in a document that is read back, all in the area `gate`.
package enum GateCode: String, CaseIterable {
  /// The document holds a NUL byte.
  case nul = "nul-byte"
  /// The document is too large to be shown to libical.
  case tooLarge = "too-large"
  /// A line is too long to be shown to libical.
  case longLine = "long-line"
  /// Components are nested too deep to be shown to libical.
  case tooDeep = "too-deep"
  /// libical makes nothing of the document.
  case unreadable = "unreadable"
  /// The document is something else than one `VCALENDAR`.
  case notACalendar = "not-a-calendar"
  /// libical refused a property or a line.
  case refused = "refused"
  /// libical read the document and finds it against RFC 5546's tables.
  case restriction = "restriction"
  /// An event that was meant is not there.
  case missingEvent = "missing-event"
  /// An event is there that was not meant.
  case extraEvent = "extra-event"
  /// An event begins or ends at another time.
  case date = "different-date"
  /// An event repeats otherwise.
  case recurrence = "different-recurrence"
  /// An event takes place on other days or at other times.
  case occurrences = "different-occurrences"
  /// An event has another title.
  case title = "different-title"
  /// An event has other notes.
  case notes = "different-notes"
  /// An event has another status.
  case status = "different-status"
  /// An event has another sequence number.
  case sequence = "different-sequence"
  /// Our own reader does not read the events that were meant.
  case ownReader = "own-reader"
  /// An event takes place on other days.
  case days = "different-days"
}

extension Diagnostic {
  /// A diagnostic of the gate.
  package static func gate(
    _ code: GateCode, _ message: LocalizedText, severity: Severity = .error,
    at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(severity, Code("gate/\(code.rawValue)"), message, at: location)
  }
}
