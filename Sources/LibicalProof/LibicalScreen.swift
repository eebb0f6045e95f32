internal import CivilTime
internal import ICalendar

/// Looks through a document for what libical must not see, in one pass and without memory.
///
/// libical 3.0.16 needs more than a minute for a line of 30 MB (it measures the line again for
/// every 80 bytes), stops reading at a NUL, and frees nested components by recursion.
struct LibicalScreen {
  /// The most bytes of a document; a feed has less than one million.
  static let mostBytes = 32_000_000
  /// The most bytes between two line breaks.
  static let longestLine = 65_536
  /// The most bytes of a line after unfolding.
  static let longestUnfoldedLine = 1_000_000
  /// The most components inside one another.
  static let deepest = 64

  /// What keeps a document from being read, or `nil`.
  static func problem(in bytes: [UInt8]) -> Diagnostic? {
    guard bytes.count <= mostBytes else {
      return .gate(
        .tooLarge, en: "the document has more than \(mostBytes) bytes, libical is not asked",
        vi: "tài liệu dài hơn \(mostBytes) byte, không đưa cho libical")
    }
    var screen = LibicalScreen()
    for byte in bytes {
      if let problem = screen.take(byte) { return problem }
    }
    return nil
  }

  private var line = 1
  private var length = 0
  private var unfoldedLength = 0
  private var depth = 0
  private var isAfterBreak = false
  /// The first bytes of the unfolded line in capitals, as many as `BEGIN:` has.
  private var word: UInt64 = 0
  private var wordLength = 0

  private mutating func take(_ byte: UInt8) -> Diagnostic? {
    if byte == 0 { return problem(.nul, en: "there is a NUL byte", vi: "có byte NUL") }
    if byte == UInt8(ascii: "\n") {
      line += 1
      length = 0
      isAfterBreak = true
      return nil
    }
    if isAfterBreak {
      isAfterBreak = false
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { return nil }
      (unfoldedLength, word, wordLength) = (0, 0, 0)
    }
    guard byte != UInt8(ascii: "\r") else { return nil }
    length += 1
    unfoldedLength += 1
    if length > Self.longestLine || unfoldedLength > Self.longestUnfoldedLine {
      return problem(.longLine, en: "the line is too long", vi: "dòng quá dài")
    }
    if wordLength < 6 { return takeWord(byte) }
    return nil
  }

  /// Counts `BEGIN` and `END` however they are folded and spelled.
  private mutating func takeWord(_ byte: UInt8) -> Diagnostic? {
    // A parameter between the name and the colon makes no difference to libical.
    let isEnd = byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    word = word << 8 | UInt64(isEnd ? UInt8(ascii: ":") : ICalendarToken.upper(byte))
    wordLength += 1
    if wordLength == 6, word == Self.begin { depth += 1 }
    if wordLength == 4, word == Self.end { depth = max(0, depth - 1) }
    guard depth > Self.deepest else { return nil }
    return problem(
      .tooDeep, en: "there are more than \(Self.deepest) components inside one another",
      vi: "có hơn \(Self.deepest) thành phần lồng nhau")
  }

  private func problem(_ code: GateCode, en: String, vi: String) -> Diagnostic {
    .gate(code, en: en, vi: vi, at: SourceLocation(line: line, column: 1))
  }

  private static let begin = packed("BEGIN:")
  private static let end = packed("END:")

  private static func packed(_ text: StaticString) -> UInt64 {
    text.description.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

// The rules that libical must not be asked about: those that would keep it busy, and those of which
// it is known to find other dates than RFC 5545 says. What was measured stands in
// Documentation/Libical.md.

extension LibicalScreen {
  /// The most instances of one rule, and of all rules of a document, that libical is asked for:
  /// less than half a second of its time.
  static let mostInstances = (rule: 10_000, document: 50_000)
  /// The most days between two instances of a rule: a leap day on a certain weekday comes again
  /// after forty years.
  static let longestGap = 40 * 366

  /// What keeps a rule from being shown to libical, or `nil`.
  ///
  /// - Parameters:
  ///   - start: the start of the event.
  ///   - last: the last day that is asked for.
  static func objection(
    to rule: RecurrenceRule, from start: EventTime, through last: CalendarDate
  ) -> ReadBackOccurrences.Reason? {
    faults.first { $0.applies(rule, start) }?.reason
      ?? effort(of: rule, from: start.wallClock, through: last)
  }

  private typealias Fault = (
    reason: ReadBackOccurrences.Reason, applies: @Sendable (RecurrenceRule, EventTime) -> Bool
  )

  private static let faults: [Fault] = [
    (.subDaily, { rule, _ in rule.frequency < .daily }),
    (.otherCalendar, { rule, _ in rule.rscale != nil || rule.skip != .omit }),
    (.weekNumbers, { rule, _ in !rule.weeksOfYear.isEmpty }),
    (
      .positions,
      { rule, _ in
        guard !rule.setPositions.isEmpty else { return false }
        return rule.frequency < .monthly || hasBothSigns(rule.daysOfMonth)
          || hasBothSigns(rule.daysOfYear)
          || [rule.hours, rule.minutes, rule.seconds].contains { $0.count > 1 }
      }
    ),
    (
      .daysFromMonthEnd,
      { rule, _ in rule.frequency == .daily && rule.daysOfMonth.contains { $0 < 0 } }
    ),
    (
      .daysOfEveryMonth,
      { rule, _ in rule.frequency == .yearly && !rule.daysOfMonth.isEmpty && rule.months.isEmpty }
    ),
    (
      .yearDaysInMonths,
      { rule, _ in !rule.daysOfYear.isEmpty && !(rule.months.isEmpty && rule.daysOfMonth.isEmpty) }
    ),
    (
      .weeksOfInterval,
      { rule, start in
        rule.frequency == .weekly && rule.interval > 1 && !rule.weekdays.isEmpty
          && (rule.weekStart != .monday || !rule.weekdays.contains(.every(start.date.weekday)))
      }
    ),
    (
      .timesOfDays,
      { rule, start in
        start.isAllDay && !(rule.hours.isEmpty && rule.minutes.isEmpty && rule.seconds.isEmpty)
      }
    ),
    (
      .unorderedTimes,
      { rule, _ in [rule.hours, rule.minutes, rule.seconds].contains { $0 != $0.sorted() } }
    ),
    (
      .formOfUntil,
      { rule, start in
        guard case .until(let until) = rule.end else { return false }
        return switch (until, start) {
        case (.day, .day), (.floating, .floating), (.utc, .utc), (.utc, .zoned): false
        default: true
        }
      }
    ),
  ]

  private static func hasBothSigns(_ numbers: [Int]) -> Bool {
    numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
  }

  /// Whether libical would search for long, by an expansion of ours that cannot: it looks for the
  /// next instance without regard to `UNTIL`, and past the last day that is asked for.
  private static func effort(
    of rule: RecurrenceRule, from start: LocalDateTime, through last: CalendarDate
  ) -> ReadBackOccurrences.Reason? {
    var endless = rule
    endless.end = .never
    var count = 0
    var day = start.date
    for moment in endless.occurrences(from: start, budget: 10_000) {
      guard day.days(until: moment.date) <= longestGap else { return .rare }
      day = moment.date
      if day > last { return nil }
      count += 1
      guard count <= mostInstances.rule else { return .tooMany }
    }
    return .rare
  }
}
