public import CivilTime

extension Diagnostic.Code {
  /// `recurrence/missing-frequency`: a rule without `FREQ`.
  public static let missingFrequency = Diagnostic.Code("recurrence/missing-frequency")
  /// `recurrence/malformed-part`: not `NAME=VALUE`, or an empty value.
  public static let malformedPart = Diagnostic.Code("recurrence/malformed-part")
  /// `recurrence/unknown-part`: a name that no standard gives a meaning.
  public static let unknownPart = Diagnostic.Code("recurrence/unknown-part")
  /// `recurrence/duplicate-part`: the same part twice.
  public static let duplicatePart = Diagnostic.Code("recurrence/duplicate-part")
  /// `recurrence/duplicate-value`: the same value twice in a list; a warning.
  public static let duplicateValue = Diagnostic.Code("recurrence/duplicate-value")
  /// `recurrence/unknown-value`: a word, weekday or date that cannot be read.
  public static let unknownValue = Diagnostic.Code("recurrence/unknown-value")
  /// `recurrence/number-out-of-range`: a number that the part cannot have, such as `BYMONTH=13`.
  public static let numberOutOfRange = Diagnostic.Code("recurrence/number-out-of-range")
  /// `recurrence/count-and-until`: both ends at once.
  public static let countAndUntil = Diagnostic.Code("recurrence/count-and-until")
  /// `recurrence/part-not-allowed`: parts that the standard does not let stand together.
  public static let partNotAllowed = Diagnostic.Code("recurrence/part-not-allowed")
  /// `recurrence/too-long`: text longer than any sensible rule.
  public static let ruleTooLong = Diagnostic.Code("recurrence/too-long")
  /// `recurrence/budget-exceeded`: the search for the next instance was given up.
  public static let budgetExceeded = Diagnostic.Code("recurrence/budget-exceeded")
  /// `recurrence/unsupported-calendar`: an `RSCALE` whose calendar was not passed in.
  public static let unsupportedCalendar = Diagnostic.Code("recurrence/unsupported-calendar")
}
