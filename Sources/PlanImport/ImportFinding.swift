package import CivilTime

/// Something of a plan that was not understood or is doubtful, and where it stands.
package struct ImportFinding: Sendable, Hashable {
  /// How serious it is: an error contradicts itself, a warning was not understood, a note was read
  /// with a liberty.
  package let severity: Diagnostic.Severity
  /// Which rule it comes from, `import/…`.
  package let code: Diagnostic.Code
  /// What is the matter.
  package let message: LocalizedText
  /// What to do about it, if there is something.
  package let hint: LocalizedText?
  /// The sheet's name, the number of the document's table, or nothing for a calendar.
  package let table: String?
  /// The row's number, or that of the event in a calendar.
  package let row: Int?
  /// The words that it is about.
  package let words: String?
}

extension Diagnostic.Code {
  /// No table has a column of times and one of contents.
  package static let noPlanTable = Self("import/no-plan-table")
  /// Nothing says which year the plan is for.
  package static let noYear = Self("import/no-year")
  /// A table is no plan.
  package static let tableNotRead = Self("import/table-not-read")
  /// A row says nothing to do.
  package static let rowWithoutContent = Self("import/row-without-content")
  /// The words for a time are none that can be read.
  package static let timeNotUnderstood = Self("import/time-not-understood")
  /// No time is said.
  package static let noTime = Self("import/no-time")
  /// The calendar has no such day, or an end before its start.
  package static let noSuchDayOfPlan = Self("import/no-such-day")
  /// A day is another day of the week.
  package static let otherWeekday = Self("import/other-weekday")
  /// A lunar day is another day than the solar one beside it.
  package static let otherLunarDay = Self("import/other-lunar-day")
  /// There are not as many days as is said.
  package static let otherCount = Self("import/other-count")
  /// A year has two digits.
  package static let shortYear = Self("import/short-year")
  /// A table writes months before days.
  package static let monthFirst = Self("import/month-first")
  /// The days go on into the next year.
  package static let crossesNewYear = Self("import/crosses-new-year")
  /// A day is in another month than its group or column says.
  package static let otherMonth = Self("import/other-month")
  /// It repeats, and no day is said.
  package static let rhythmWithoutDay = Self("import/rhythm-without-day")
  /// Weeks are counted in a way that the programme does not know.
  package static let countedWeeks = Self("import/counted-weeks")
  /// A year to be reached, and no event.
  package static let targetYear = Self("import/target-year")
  /// Several columns say a time each.
  package static let severalTimes = Self("import/several-times")
  /// Hours that do not go with their time.
  package static let hoursLeftOut = Self("import/hours-left-out")
  /// The programme does not cover the year.
  package static let yearOutside = Self("import/year-outside")
  /// Nobody is said to announce the days.
  package static let nobodyAnnounces = Self("import/nobody-announces")
  /// The day stands in the title alone.
  package static let dayFromTitle = Self("import/day-from-title")
  /// No unit has this name.
  package static let unknownUnitName = Self("import/unknown-unit")
  /// Several units have this name.
  package static let ambiguousUnitName = Self("import/ambiguous-unit")
  /// No category has the name of a group of rows.
  package static let unknownGroupName = Self("import/unknown-group")
  /// A rule of a calendar that programmes cannot say.
  package static let ruleInWords = Self("import/rule-in-words")
  /// An entry of a calendar is no event to come, and is left out.
  package static let leftOut = Self("import/left-out")
}
