public import CivilTime

extension CalendarDifference {
  /// What a change does to those who have the calendar already.
  public enum Finding: Sendable, Hashable {
    /// The same entry has another `UID` than before: whoever has it gets it a second time.
    case newUID(from: String)
    /// What takes place has changed, but `SEQUENCE` did not rise; zero where it is not said.
    ///
    /// A program that has the entry may take the change for an older revision (RFC 5546, sections
    /// 2.1.4 and 2.1.5).
    case sequenceNotRaised(from: Int, to: Int)
    /// Exceptions, `EXDATE` or `RECURRENCE-ID`, that met an instance before and meet none now.
    case exceptionsLeftBehind(PropertyName, [EventTime])

    /// The stable name of the kind of finding.
    public var code: Diagnostic.Code {
      switch self {
      case .newUID: .newUID
      case .sequenceNotRaised: .sequenceNotRaised
      case .exceptionsLeftBehind: .exceptionsLeftBehind
      }
    }
  }
}

extension Diagnostic.Code {
  /// `diff/new-uid`: the same entry under another `UID`.
  public static let newUID = Diagnostic.Code("diff/new-uid")
  /// `diff/sequence-not-raised`: other dates under a `SEQUENCE` that is not higher.
  public static let sequenceNotRaised = Diagnostic.Code("diff/sequence-not-raised")
  /// `diff/exceptions-left-behind`: exceptions of a series that meet no instance any more.
  public static let exceptionsLeftBehind = Diagnostic.Code("diff/exceptions-left-behind")
}
