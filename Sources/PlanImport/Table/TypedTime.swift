internal import CivilTime
internal import EventKitLite

/// What columns of first and last days, and of hours, say beside words for the same time.
///
/// A workbook has both, and whoever sorts by the columns edits them and leaves the words as they were.
struct TypedTime {
  /// The words' reading, with the columns' days and hours where these are others.
  private(set) var reading: TimeReading
  /// What was not taken, with its headings.
  private(set) var unused: [String] = []
  /// The heading of what was taken where they differ; `nil` where they say the same.
  private var heading: String?

  /// Holds the columns of a row against what its words say.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - reading: what its words say.
  ///   - hasHours: whether the words say hours.
  ///   - words: the words, with their heading.
  ///   - context: what stands around the row.
  init(
    _ row: PlanRow, beside reading: TimeReading, hasHours: Bool, words: String,
    in context: TimeContext
  ) {
    self.reading = reading
    if reading.isTimed { takeDays(of: row, in: context) }
    if hasHours { takeHours(of: row, in: context) }
    guard let heading else { return }
    if isTaken { unused.append(words) }
    self.reading.isInferred = true
    self.reading.keepsWords = reading.keepsWords && !isTaken
    self.reading.doubts.append(.severalTimes(heading))
  }

  /// Whether columns were taken in the place of the words.
  private var isTaken = false

  private mutating func take(_ column: PlanColumn, of row: PlanRow) {
    heading = isTaken ? heading : row.heading(column)
    isTaken = true
  }

  private mutating func takeDays(of row: PlanRow, in context: TimeContext) {
    let (start, end) = (row.text(.start), row.text(.end))
    let span = TimeReading(start == end ? start : "\(start) - \(end)", in: context)
    guard !start.isEmpty, !end.isEmpty, span.isTimed,
      span.rule != reading.rule || span.year != reading.year,
      let typed = Self.days(of: span, in: context),
      let said = Self.days(of: reading, in: context), typed != said
    else { return }
    let isDeadline = reading.rule.isDeadline
    if reading.rule.fallsOnManyDays || isDeadline && typed.last == said.last {
      // A rule says more than its first and last day, and a deadline has no first.
      unused += row.labelled(.start) + row.labelled(.end)
      heading = row.heading(.time, .day)
      return
    }
    let days = isDeadline ? TimeReading(end, in: context) : span
    guard days.isTimed else { return }
    reading.rule = isDeadline ? .deadline(days.rule, includesDay: true) : days.rule
    (reading.year, reading.doubts) = (days.year, days.doubts)
    take(.start, of: row)
  }

  private mutating func takeHours(of row: PlanRow, in context: TimeContext) {
    let hours = row.texts(.hour).joined(separator: " - ")
    guard !hours.isEmpty else { return }
    // Hours are read behind a day.
    let typed = TimeReading("1/1, \(hours)", in: context).hours
    if let typed, reading.hours?.says(typed) ?? false { return }
    guard let typed, reading.isTimed else {
      unused += row.labelled(.hour)
      return
    }
    reading.hours = typed
    take(.hour, of: row)
  }

  /// From the first day that a reading means to the last.
  private static func days(of reading: TimeReading, in context: TimeContext) -> DateSpan? {
    guard let year = reading.year ?? context.planYear else { return nil }
    let programme = Programme(
      id: "plan", title: LocalizedText(), horizon: year - 1...year + 1,
      yearBegins: context.yearBegins, domain: "", weekend: context.weekend,
      events: [ProgrammeEvent(id: "row", title: LocalizedText(), when: reading.rule)],
      holidays: context.holidays)
    let all = programme.schedule(for: programme.horizon).events
    let own = all.filter { $0.year == year }
    // A day with its year may lie beside the plan's.
    let spans = (own.isEmpty ? all : own).compactMap(\.possibleDays)
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return nil
    }
    return DateSpan(first, through: last)
  }
}

extension DateRule.Hours {
  /// Whether hours are among these: columns have room for one session of a day.
  fileprivate func says(_ typed: DateRule.Hours) -> Bool {
    guard case .sessions(let all) = self, case .sessions(let some) = typed else {
      return self == typed
    }
    return some.allSatisfy(all.contains)
  }
}
