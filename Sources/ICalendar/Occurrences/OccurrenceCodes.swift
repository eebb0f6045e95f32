public import CivilTime

extension Diagnostic.Code {
  /// `occurrences/missing-start`: an entry without a start that can be read, where it needs one; it takes
  /// place never, or for a task at its due.
  public static let missingStart = Diagnostic.Code("occurrences/missing-start")
  /// `occurrences/duplicate-uid`: several entries with one `UID`; of one kind the latest revision
  /// counts, an error where another one says something else.
  public static let duplicateUID = Diagnostic.Code("occurrences/duplicate-uid")
  /// `occurrences/unreadable-rule`: an `RRULE` that cannot be read; the start alone counts.
  public static let unreadableRule = Diagnostic.Code("occurrences/unreadable-rule")
  /// `occurrences/without-start`: a task or journal entry with a rule, further dates or a duration, and
  /// without the start that those begin at; they mean nothing.
  public static let withoutStart = Diagnostic.Code("occurrences/without-start")
  /// `occurrences/said-twice`: two properties or parameters where one is meant, or an end beside a
  /// duration; the first counts, and the end. A warning where both say the same.
  public static let saidTwice = Diagnostic.Code("occurrences/said-twice")
  /// `occurrences/misplaced-property`: an end, a due or a duration that such an entry does not have; it is
  /// left out.
  public static let misplacedProperty = Diagnostic.Code("occurrences/misplaced-property")
  /// `occurrences/misplaced-entry`: events, tasks or journal entries inside of another component, where
  /// none belong; they are left out.
  public static let misplacedEntry = Diagnostic.Code("occurrences/misplaced-entry")
  /// `occurrences/other-form`: a date, time or length of another form than its start, its `VALUE` or its
  /// `TZID` wants; it is followed.
  public static let otherForm = Diagnostic.Code("occurrences/other-form")
  /// `occurrences/ends-as-it-begins`: an entry that ends, or is due, at its very start; it has no length,
  /// or that of a day.
  public static let endsAsItBegins = Diagnostic.Code("occurrences/ends-as-it-begins")
  /// `occurrences/unknown-range`: a `RANGE` other than `THISANDFUTURE`; one instance alone is replaced.
  public static let unknownRange = Diagnostic.Code("occurrences/unknown-range")
  /// `occurrences/zone-definition`: a zone's definition of which a part cannot be read, an error, or is
  /// followed although the standard does not have it, a warning.
  public static let zoneDefinition = Diagnostic.Code("occurrences/zone-definition")
  /// `occurrences/calendar-scale`: dates of another calendar than the Gregorian one; they are read as
  /// Gregorian.
  public static let calendarScale = Diagnostic.Code("occurrences/calendar-scale")
  /// `occurrences/undated`: tasks and journal entries without a date, which are on no day; they are
  /// counted.
  public static let undated = Diagnostic.Code("occurrences/undated")
  /// `occurrences/not-listed`: components of a calendar that are neither events nor tasks nor journal
  /// entries; they are counted.
  public static let notListed = Diagnostic.Code("occurrences/not-listed")
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
  /// `occurrences/unreadable-end`: an end, a due or a duration that cannot be read; the entry has no
  /// length, or that of a day.
  public static let unreadableEnd = Diagnostic.Code("occurrences/unreadable-end")
  /// `occurrences/weeks-and-days`: a duration of weeks with days or a time behind them; it is followed.
  public static let weeksAndDays = Diagnostic.Code("occurrences/weeks-and-days")
  /// `occurrences/rule-not-allowed`: a rule that the standard forbids, or that has an empty part or a value
  /// twice, and that means something all the same; its parts limit one another, and times of day on whole
  /// days mean nothing.
  public static let ruleNotAllowed = Diagnostic.Code("occurrences/rule-not-allowed")
  /// `occurrences/exception-rule`: an `EXRULE`, which the standard has no more; it is followed.
  public static let exceptionRule = Diagnostic.Code("occurrences/exception-rule")
  /// `occurrences/instance-repeats`: an entry in the place of an instance has a rule or dates of its own;
  /// they are followed, unless it changes those after it as well.
  public static let instanceRepeats = Diagnostic.Code("occurrences/instance-repeats")
  /// `occurrences/excepted-instance`: an instance is replaced and excepted; what replaces it is shown.
  public static let exceptedInstance = Diagnostic.Code("occurrences/excepted-instance")
  /// `occurrences/idle-exception`: exceptions that meet no instance, or stand where nothing repeats.
  public static let idleException = Diagnostic.Code("occurrences/idle-exception")
  /// `occurrences/blanks-around`: blanks around a date or a duration; it is read.
  public static let blanksAround = Diagnostic.Code("occurrences/blanks-around")
  /// `occurrences/end-before-start`: an entry that ends before it begins; it has no length.
  public static let endBeforeStart = Diagnostic.Code("occurrences/end-before-start")
  /// `occurrences/too-many-rules`: an event with more rules than are followed.
  public static let tooManyRules = Diagnostic.Code("occurrences/too-many-rules")
  /// `occurrences/too-many`: more occurrences than the caller allows.
  public static let tooManyOccurrences = Diagnostic.Code("occurrences/too-many")
}

extension Diagnostic {
  /// A diagnostic about an entry, which is named by its `UID`: components do not remember their
  /// lines.
  static func occurrences(
    _ code: Code, _ severity: Severity, of name: EntryFamily.Name, _ message: LocalizedText
  ) -> Diagnostic {
    // A name of a million letters helps nobody.
    Diagnostic(
      severity, code, .of(name.kind, String(name.uid.unicodeScalars.prefix(80)), message))
  }
}
