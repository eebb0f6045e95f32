public import CivilTime

extension Diagnostic.Code {
  /// Something of another kind was expected, such as a list.
  public static let wrongType = Self("programme/wrong-type")
  /// A key that must be there is not.
  public static let missingKey = Self("programme/missing-key")
  /// There is no such key in this place.
  public static let unknownKey = Self("programme/unknown-key")
  /// The value is not one of those possible here.
  public static let badValue = Self("programme/bad-value")
  /// An id has characters that addresses cannot have, or is kept for something else.
  public static let badID = Self("programme/bad-id")
  /// Two entries have the same id.
  public static let duplicateID = Self("programme/duplicate-id")
  /// No unit or group has this id.
  public static let unknownUnit = Self("programme/unknown-unit")
  /// No event has this id.
  public static let unknownEvent = Self("programme/unknown-event")
  /// No document has this id.
  public static let unknownBasis = Self("programme/unknown-basis")
  /// No category has this id.
  public static let unknownCategory = Self("programme/unknown-category")
  /// No group of observances has this id.
  public static let unknownGroup = Self("programme/unknown-group")
  /// The calendar has no such day.
  public static let noSuchDay = Self("programme/no-such-day")
  /// A title has more than one line.
  public static let titleOfTwoLines = Self("programme/title-of-two-lines")
  /// A text is given in a language that the programme does not have.
  public static let foreignLanguage = Self("programme/foreign-language")
  /// The value of `when` is none of the forms of the grammar.
  public static let badWhen = Self("programme/bad-when")
  /// Entries refer to each other in a circle.
  public static let circular = Self("programme/circular")
  /// The dates of a unit and of its successors contradict each other.
  public static let badSuccession = Self("programme/bad-succession")
  /// Two announcements of one year, and the later does not say that it replaces the earlier.
  public static let secondAnnouncement = Self("programme/second-announcement")
  /// A year outside the programme's horizon.
  public static let outsideHorizon = Self("programme/outside-horizon")
  /// The file holds nothing but comments.
  public static let emptyFile = Self("programme/empty-file")
  /// A path or a link leads out of the folders that a programme's files may stand in.
  public static let outsideRoot = Self("programme/outside-root")
}
