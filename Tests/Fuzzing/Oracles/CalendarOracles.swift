import EventKitLite

/// A calendar's document, and what was read of it.
struct CalendarSubject {
  let input: Input
  let components: [Component]
  let problems: [Diagnostic]
  let calendars: [EventCalendar]

  init(_ input: Input) {
    self.input = input
    switch input.kind {
    case .jcal:
      do throws(InvalidDocument) {
        components = try JCal.components(in: input.bytes)
        problems = []
      } catch {
        (components, problems) = ([], error.diagnostics)
      }
    default:
      let reading = ICalendarReader().read(input.bytes)
      (components, problems) = (reading.components, reading.problems)
    }
    calendars = components.compactMap(EventCalendar.init)
  }

  /// The document as iCalendar.
  var text: [UInt8] {
    input.kind == .jcal ? components.flatMap { ICalendarWriter.bytes(of: $0) } : input.bytes
  }
}

/// What holds for every calendar's document.
enum CalendarOracles {
  static let all: [Oracle<CalendarSubject>] =
    reading + [repairOnce, repairKeepsDays] + [equalToItself, equalToItsConversion]
    + [bounded, nothingDropped]

  // MARK: Reading and writing

  private static let reading: [Oracle<CalendarSubject>] = [
    Oracle("problems can be understood") { $0.problems.useless },
    Oracle("what was read is written, and read again as it was") { subject in
      let written = subject.components.flatMap { ICalendarWriter.bytes(of: $0) }
      let again = ICalendarReader().read(written)
      guard subject.input.kind == .calendar else {
        return again.components.map(\.shape) == subject.components.map(\.shape)
          ? [] : ["something is lost"]
      }
      // Lines that make no sense are kept as they are.
      if again.problems.containsError, !subject.problems.containsError {
        return ["not readable: \(again.problems)"]
      }
      guard again.components == subject.components else { return ["another document"] }
      let rewritten = again.components.flatMap { ICalendarWriter.bytes(of: $0) }
      return rewritten == written ? [] : ["written in another way"]
    },
    Oracle("pieces are read as the whole") { subject in
      guard subject.input.kind == .calendar else { return [] }
      return [1, 7, 4096].compactMap { size in
        var reader = ICalendarStreamReader()
        var parts: [ICalendarPart] = []
        var rest = subject.input.bytes[...]
        while !rest.isEmpty, !reader.isRefused {
          parts += reader.read(rest.prefix(size))
          rest = rest.dropFirst(size)
        }
        parts += reader.finish()
        let problems = parts.compactMap {
          if case .problem(let problem) = $0 { problem } else { nil }
        }
        return Set(problems) == Set(subject.problems) ? nil : "in pieces of \(size): \(problems)"
      }
    },
    Oracle("jCal gives back what it was given") { subject in
      guard !subject.components.isEmpty else { return [] }
      let written = JCal.bytes(of: subject.components)
      do throws(InvalidDocument) {
        let again = try JCal.components(in: written)
        guard subject.components.map(\.shape) == again.map(\.shape) else {
          return ["something is lost"]
        }
        return JCal.bytes(of: again) == written ? [] : ["written in another way"]
      } catch {
        return ["not readable: \(error.diagnostics)"]
      }
    },
  ]

  // MARK: Repairs

  private static let repairOnce = Oracle<CalendarSubject>("a second repair changes nothing") {
    subject in
    LintProfile.allCases.flatMap { profile in
      let linter = Linter(profile: profile)
      let once = linter.repaired(subject.text).bytes
      let twice = linter.repaired(once)
      return twice.bytes == once
        ? [] : ["\(profile.rawValue): \(twice.changes.map(\.code.name))"]
    }
  }

  private static let repairKeepsDays = Oracle<CalendarSubject>("a repair keeps the days") {
    subject in
    let repaired = Linter(profile: .clients).repaired(subject.text).bytes
    let after = ICalendarReader().read(repaired).components.compactMap(EventCalendar.init)
    // What is too broken to be read at all may be readable afterwards.
    guard !subject.calendars.isEmpty else { return [] }
    guard after.count == subject.calendars.count else { return ["another number of calendars"] }
    return zip(subject.calendars, after).compactMap { before, after in
      let (old, new) = (Days(of: before), Days(of: after))
      guard !old.isGivenUp, !new.isGivenUp else { return nil }
      let lost = old.all.subtracting(new.all)
      return lost.isEmpty ? nil : "gone are \(lost.sorted().prefix(3))"
    }
  }

  // MARK: Differences

  private static let equalToItself = Oracle<CalendarSubject>(
    "a calendar does not differ from itself"
  ) { subject in
    subject.calendars.map { CalendarDifference(from: $0, to: $0) }.filter { !$0.isEmpty }
      .map { $0.text(in: .english) }
  }

  private static let equalToItsConversion = Oracle<CalendarSubject>(
    "a calendar does not differ from its conversion"
  ) { subject in
    subject.calendars.flatMap { calendar in
      let written = ICalendarReader().read(calendar.serialized()).components
      let throughJCal = (try? JCal.components(in: JCal.bytes(of: [calendar.component]))) ?? []
      return [("ics", written), ("jcal", throughJCal)].compactMap { form, components in
        guard let other = components.first.flatMap(EventCalendar.init) else { return "no \(form)" }
        let difference = CalendarDifference(from: calendar, to: other)
        return difference.isEmpty ? nil : "\(form): \(difference.text(in: .english))"
      }
    }
  }

  // MARK: Days

  private static let bounded = Oracle<CalendarSubject>("a search ends within its budget") {
    subject in
    subject.calendars.flatMap { calendar in
      Days.windows.flatMap { span, limit in
        var search = calendar.expansion(in: span, seenFrom: "Asia/Ho_Chi_Minh").makeIterator()
        var found: [Occurrence] = []
        while found.count < limit, let next = search.next() { found.append(next) }
        let most =
          2 * CalendarExpansion.defaultBudget
          + CalendarExpansion.stepsPerByte * subject.input.bytes.count
          + CalendarExpansion.stepsPerOccurrence * found.count
        return search.problems.useless + faults(of: found)
          + (search.steps <= most ? [] : ["\(search.steps) steps"])
      }
    }
  }

  private static func faults(of occurrences: [Occurrence]) -> [String] {
    let moments = occurrences.compactMap { occurrence in
      occurrence.startInstant.flatMap { start in occurrence.endInstant.map { (start, $0) } }
    }
    let isOrdered = zip(moments, moments.dropFirst()).allSatisfy { $0.0 <= $1.0 }
    let isForward = moments.allSatisfy { $0.0 <= $0.1 }
    return (isOrdered ? [] : ["out of order"]) + (isForward ? [] : ["an end before its start"])
  }

  private static let nothingDropped = Oracle<CalendarSubject>(
    "what lint cannot read is not dropped without a word"
  ) { subject in
    subject.calendars.compactMap { calendar in
      var events = calendar
      events.component.components.removeAll { $0.name != .event }
      let bytes = events.serialized()
      let errors = Linter(profile: .rfc, leastSeverity: .error).lint(bytes).findings
      let unreadable = errors.first { finding in
        unreadableDays.contains(finding.code.name) && concernsDays(finding, in: bytes)
      }
      guard let unreadable, events.problems.isEmpty else { return nil }
      return "\(unreadable.code): \(unreadable.message[.english])"
    }
  }

  /// The rules of the linter that tell of values which cannot be read.
  private static let unreadableDays: Set = [
    "lint/bad-date", "lint/bad-duration", "lint/bad-rule", "lint/bad-period",
  ]

  /// Whether a finding is at a property of an event that says when it takes place.
  private static func concernsDays(_ finding: Diagnostic, in bytes: [UInt8]) -> Bool {
    var open: [Substring] = []
    var (name, seen) = ("", Set<String>())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    for line in lines.prefix(finding.location?.line ?? 0) where !line.hasPrefix(" ") {
      if line.hasPrefix("BEGIN:") { open.append(line.dropFirst(6)) }
      if line.hasPrefix("END:") { open.removeLast() }
      if line == "BEGIN:VEVENT" { seen = [] }
      seen.insert(name)
      name = String(line.prefix { $0 != ";" && $0 != ":" }).uppercased()
    }
    // Of what may stand once the first counts, and of an end and a duration the end.
    if name == "DURATION", seen.contains("DTEND") { return false }
    if seen.contains(name), !["RDATE", "EXDATE", "RRULE"].contains(name) { return false }
    return open == ["VCALENDAR", "VEVENT"]
      && ["DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "RRULE", "RECURRENCE-ID"].contains(
        name)
  }
}

/// The days of a calendar in a few windows.
private struct Days {
  /// Some years, and all of them, with how many occurrences are looked at.
  static let windows: [(DateSpan, Int)] = [
    (CalendarDate(2026, 1, 1), CalendarDate(2027, 12, 31), 300), (.earliest, .latest, 50),
  ].compactMap { first, last, limit in
    guard let first, let last, let span = DateSpan(first, through: last) else { return nil }
    return (span, limit)
  }

  private(set) var all: Set<String> = []
  /// Whether not everything was looked at.
  private(set) var isGivenUp = false

  init(of calendar: EventCalendar) {
    for (span, limit) in Self.windows {
      let found = calendar.expansion(in: span).found(atMost: limit)
      if found.problems.contains(where: {
        $0.code == .budgetExceeded || $0.code == .tooManyOccurrences
      }) {
        isGivenUp = true
      }
      for occurrence in found.occurrences {
        all.insert("\(occurrence.entry.uid) \(occurrence.start) \(occurrence.end)")
      }
    }
  }
}

extension Component {
  /// How much is in it: what no conversion may lose.
  fileprivate var shape: [Int] {
    [properties.count] + components.flatMap(\.shape)
  }
}
