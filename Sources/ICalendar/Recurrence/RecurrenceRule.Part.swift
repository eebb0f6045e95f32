public import CivilTime

extension RecurrenceRule {
  /// The parts of a rule's text (RFC 5545, section 3.3.10; RFC 7529, section 4.1).
  enum Part: String, Sendable, Hashable, CaseIterable {
    case rscale = "RSCALE"
    case frequency = "FREQ"
    case until = "UNTIL"
    case count = "COUNT"
    case interval = "INTERVAL"
    case seconds = "BYSECOND"
    case minutes = "BYMINUTE"
    case hours = "BYHOUR"
    case weekdays = "BYDAY"
    case daysOfMonth = "BYMONTHDAY"
    case daysOfYear = "BYYEARDAY"
    case weeksOfYear = "BYWEEKNO"
    case months = "BYMONTH"
    case setPositions = "BYSETPOS"
    case weekStart = "WKST"
    case skip = "SKIP"

    /// The numbers that a list may hold and whether they may count from the end.
    ///
    /// Years of other calendars are longer: the Hebrew one has up to 385 days and 13 months.
    func numbers(gregorian: Bool) -> (range: ClosedRange<Int>, signed: Bool) {
      switch self {
      case .seconds: (0...60, false)
      case .minutes: (0...59, false)
      case .hours: (0...23, false)
      case .weekdays: (1...(gregorian ? 53 : 55), true)
      case .daysOfMonth: (1...31, true)
      case .weeksOfYear: (1...(gregorian ? 53 : 55), true)
      case .months: (1...(gregorian ? 12 : 13), false)
      case .daysOfYear, .setPositions: (1...(gregorian ? 366 : 385), true)
      default: (1...Int.max, false)
      }
    }

    /// Whether a number may stand in this part.
    func allows(_ number: Int, gregorian: Bool) -> Bool {
      let (range, signed) = numbers(gregorian: gregorian)
      return range.contains(number) || (signed && number < 0 && range.contains(0 &- number))
    }
  }

  /// A breach of the standard, and the part that it is in.
  struct Violation {
    let part: Part
    let code: Diagnostic.Code
    let message: LocalizedText
    var hint: LocalizedText?
  }

  /// What the standard does not allow in this rule; empty for rules that were read without error.
  public var diagnostics: [Diagnostic] {
    (numbersOutOfRange + forbiddenCombinations).map {
      Diagnostic(.error, $0.code, $0.message, hint: $0.hint)
    }
  }

  private var numbersOutOfRange: [Violation] {
    var lists: [(Part, [Int])] = [
      (.interval, [interval]), (.seconds, seconds), (.minutes, minutes), (.hours, hours),
      (.weekdays, weekdays.compactMap(\.ordinal)), (.daysOfMonth, daysOfMonth),
      (.daysOfYear, daysOfYear), (.weeksOfYear, weeksOfYear), (.months, months.map(\.number)),
      (.setPositions, setPositions),
    ]
    if let count = end.count { lists.append((.count, [count])) }
    return lists.flatMap { part, numbers in
      numbers.filter { !part.allows($0, gregorian: isGregorian) }.map {
        part.outOfRange("\($0)", gregorian: isGregorian)
      }
    }
  }

  /// The sentences of RFC 5545, section 3.3.10, that say MUST NOT about two parts together.
  var forbiddenCombinations: [Violation] {
    var found: [Violation] = []
    func refuse(_ part: Part, _ message: LocalizedText, hint: LocalizedText? = nil) {
      found.append(Violation(part: part, code: .partNotAllowed, message: message, hint: hint))
    }
    if !weeksOfYear.isEmpty, frequency != .yearly {
      refuse(.weeksOfYear, .onlyYearly(.weeksOfYear, not: frequency))
    }
    if !daysOfYear.isEmpty, (.daily)...(.monthly) ~= frequency {
      refuse(.daysOfYear, .notFor(.daysOfYear, frequency), hint: .use(.yearly))
    }
    if !daysOfMonth.isEmpty, frequency == .weekly {
      refuse(
        .daysOfMonth, .notFor(.daysOfMonth, frequency), hint: .use(.monthly, or: .daily))
    }
    if let numbered = weekdays.first(where: { $0.ordinal != nil }) {
      if frequency < .monthly {
        refuse(
          .weekdays, .numberedWeekday(numbered, with: frequency), hint: .use(.monthly, or: .yearly))
      } else if frequency == .yearly, !weeksOfYear.isEmpty {
        refuse(.weekdays, .numberedWeekdayInWeeks(numbered))
      }
    }
    let lists = [seconds, minutes, hours, daysOfMonth, daysOfYear, weeksOfYear]
    if !setPositions.isEmpty, lists.allSatisfy(\.isEmpty), weekdays.isEmpty, months.isEmpty {
      refuse(.setPositions, .positionsOfNothing)
    }
    if skip != .omit, rscale == nil {
      refuse(.skip, .skipWithoutCalendar, hint: .addGregorian)
    }
    return found
  }
}

extension RecurrenceRule.Part {
  /// What is wrong with a number, and which numbers would do.
  func outOfRange(_ text: String, gregorian: Bool) -> RecurrenceRule.Violation {
    let (range, signed) = numbers(gregorian: gregorian)
    let allowed: LocalizedText =
      switch self {
      case .count, .interval: .wholeNumberFromOne
      default: .numbers(range, alsoFromEnd: signed)
      }
    return RecurrenceRule.Violation(
      part: self, code: .numberOutOfRange, message: .takes(self, allowed, not: text))
  }
}
