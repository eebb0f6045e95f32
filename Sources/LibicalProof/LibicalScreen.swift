internal import CivilTime
internal import ICalendar

/// Looks through a document for what libical must not see, in one pass.
///
/// libical 3.0.16 needs more than a minute for a line of 30 MB (it measures the line again for
/// every 80 bytes), stops reading at a NUL, and frees nested components by recursion. It writes to
/// the process's standard error of an `END` that nothing begins, and of properties of which it knows
/// the name and not the type, with the value as it stands in the document. Names are therefore found
/// just as libical finds them.
struct LibicalScreen {
  /// The most bytes of a document; a feed has less than one million.
  static let mostBytes = 32_000_000
  /// The most bytes between two line breaks.
  static let longestLine = 65_536
  /// The most bytes of a line after unfolding.
  static let longestUnfoldedLine = 1_000_000
  /// The most components inside one another.
  static let deepest = 64

  /// What becomes of a document.
  enum Verdict {
    /// It is not shown to libical.
    case refused(Diagnostic)
    /// These bytes are: the document's, with the names that libical cannot bear made names that it
    /// leaves alone.
    case shown([UInt8])
  }

  /// Decides what libical is shown of a document.
  static func look(at bytes: [UInt8]) -> Verdict {
    guard bytes.count <= mostBytes else {
      return .refused(.gate(.tooLarge, .tooManyBytes(mostBytes)))
    }
    var screen = LibicalScreen()
    for (index, byte) in bytes.enumerated() {
      if let problem = screen.take(byte, at: index) { return .refused(problem) }
    }
    guard !screen.changes.isEmpty else { return .shown(bytes) }
    var shown = bytes
    for (index, byte) in screen.changes { shown[index] = byte }
    return .shown(shown)
  }

  private var line = 1
  private var length = 0
  private var depth = 0
  /// Other bytes for some of the document.
  private var changes: [(index: Int, byte: UInt8)] = []

  // The line as libical puts it together.
  private var unfoldedLength = 0
  private var isEmpty = true
  /// Whether a carriage return was seen that belongs to the break, if one follows.
  private var hasReturn = false
  private var isAfterBreak = false
  /// Whether a blank after the break goes on with the line; a lone line feed is a line of its own.
  private var canGoOn = false

  // Its name: the letters in capitals, and where the first of them stand.
  private var name: UInt128 = 0
  private var nameLength = 0
  private var letters = (0, 0, 0)
  private var hasBlank = false
  private var isNameOver = false

  private mutating func take(_ byte: UInt8, at index: Int) -> Diagnostic? {
    if byte == 0 { return problem(.nul, .nulByte) }
    if isAfterBreak {
      isAfterBreak = false
      let isFold = canGoOn && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
      hasReturn = false
      if isFold { return nil }
      (unfoldedLength, isEmpty) = (0, true)
      (name, nameLength, hasBlank, isNameOver) = (0, 0, false, false)
    }
    if byte == UInt8(ascii: "\n") {
      line += 1
      length = 0
      isAfterBreak = true
      canGoOn = !isEmpty || hasReturn
      return nil
    }
    if hasReturn {
      // It was one in the middle of a line, where it is a blank.
      isEmpty = false
      hasBlank = true
    }
    hasReturn = byte == UInt8(ascii: "\r")
    if hasReturn { return nil }
    isEmpty = false
    length += 1
    unfoldedLength += 1
    if length > Self.longestLine || unfoldedLength > Self.longestUnfoldedLine {
      return problem(.longLine, .lineTooLong)
    }
    return isNameOver ? nil : takeName(byte, at: index)
  }

  private mutating func takeName(_ byte: UInt8, at index: Int) -> Diagnostic? {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      isNameOver = true
      return nameIsOver()
    case UInt8(ascii: " "), 0x09...0x0D: hasBlank = true
    case _ where hasBlank || nameLength == Self.longestName: isNameOver = true
    default:
      switch nameLength {
      case 0: letters.0 = index
      case 1: letters.1 = index
      case 2: letters.2 = index
      default: break
      }
      name = name << 8 | UInt128(ICalendarToken.upper(byte))
      nameLength += 1
    }
    return nil
  }

  private mutating func nameIsOver() -> Diagnostic? {
    switch name {
    case Self.begin:
      depth += 1
      if depth > Self.deepest { return problem(.tooDeep, .tooDeep(Self.deepest)) }
    case Self.end:
      if depth == 0 { return problem(.notACalendar, .endWithoutBegin) }
      depth -= 1
    case Self.taskMode: changes += [(letters.0, UInt8(ascii: "X")), (letters.1, UInt8(ascii: "-"))]
    case Self.libicalClass: changes.append((letters.2, UInt8(ascii: "-")))
    default: break
    }
    return nil
  }

  private func problem(_ code: GateCode, _ message: LocalizedText) -> Diagnostic {
    .gate(code, message, at: SourceLocation(line: line, column: 1))
  }

  private static let begin = packed("BEGIN")
  private static let end = packed("END")
  private static let taskMode = packed("TASK-MODE")
  private static let libicalClass = packed("X-LIC-CLASS")
  private static let longestName = 11

  private static func packed(_ text: StaticString) -> UInt128 {
    text.description.utf8.reduce(0) { $0 << 8 | UInt128($1) }
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
        guard let until = rule.end.until else { return false }
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
