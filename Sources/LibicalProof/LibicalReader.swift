internal import CLibical
package import CivilTime
package import ICalendar

/// Reads documents with libical, an implementation that is not ours and that many desktop calendars
/// are built on.
///
/// What this library writes is shown to libical before anybody else sees it: see
/// ``disagreements(between:and:in:timeZones:)``. It is not used to find out what a document means; it drops what
/// it does not know and accepts days that do not exist.
package enum LibicalReader {
  /// What libical made of a document.
  package struct Reading: Sendable, Hashable {
    /// The events, in their order.
    package let events: [ReadBackEvent]
    /// What libical did not like: errors for what it could not read, warnings for what it read but
    /// finds against the rules of RFC 5545 and RFC 5546.
    package let problems: [Diagnostic]
    /// When events begin in the days that were asked for, by `UID`; empty when none were.
    package let occurrences: [String: ReadBackOccurrences]
  }

  /// Reads a document.
  ///
  /// Documents that libical cannot be trusted with – NUL bytes, more than 32 MB, lines of more than
  /// 64 kB, components nested more than 64 deep, an `END` without its `BEGIN` – are not shown to it;
  /// a problem says so. Rules are
  /// expanded only where libical can be neither kept busy by them nor is known to err: see
  /// ``ReadBackOccurrences/Reason``. Calls from several threads wait for each other.
  ///
  /// - Parameters:
  ///   - bytes: an iCalendar document.
  ///   - checksRestrictions: whether libical also counts properties against the tables of RFC 5546,
  ///     which takes longer than reading. That a published event has no `ORGANIZER` is not
  ///     reported: feeds of public days have nobody to write to.
  ///   - span: the days of which the occurrences are wanted, each compared on the clock that the
  ///     event is written in; `nil` for none.
  package static func read(
    _ bytes: [UInt8], checksRestrictions: Bool = true, occurrencesIn span: DateSpan? = nil
  ) -> Reading {
    let shown: [UInt8]
    switch LibicalScreen.look(at: bytes) {
    case .refused(let problem): return Reading(events: [], problems: [problem], occurrences: [:])
    case .shown(let bytes): shown = bytes
    }
    return LibicalDoor.enter {
      guard let document = LibicalDocument(parsing: shown) else {
        return Reading(events: [], problems: [unreadable], occurrences: [:])
      }
      var problems = document.errors()
      if unsafe icalcomponent_isa(document.root) != ICAL_VCALENDAR_COMPONENT {
        problems.append(notACalendar)
      }
      // The check writes its findings into the component, so it is given a copy.
      if checksRestrictions, let copy = LibicalDocument(copying: document) {
        unsafe icalrestriction_check(copy.root)
        let known = Set(problems.map(\.message))
        problems += copy.errors(severity: .warning, code: .restriction).filter {
          !known.contains($0.message) && !$0.description.contains("for ORGANIZER property")
        }
      }
      return Reading(
        events: document.events(), problems: problems,
        occurrences: span.map { document.occurrences(in: $0) } ?? [:])
    }
  }

  private static let unreadable = Diagnostic.gate(.unreadable, .libicalCannotRead)
  private static let notACalendar = Diagnostic.gate(.notACalendar, .notOneCalendar)
}

extension Linter.SecondReader {
  /// libical, for the rule `lint/libical`: `Linter(secondReader: .libical)`.
  package static let libical = Self(name: "libical") { LibicalReader.read($0).problems }
}

/// An event as libical read it.
package struct ReadBackEvent: Sendable, Hashable {
  /// Its `UID`; empty when it has none.
  package let uid: String
  /// Which instance of a series it replaces.
  package let recurrenceID: EventTime?
  /// Its `SUMMARY`.
  package let title: String?
  /// Its `DESCRIPTION`.
  package let notes: String?
  /// Its `DTSTART`, or `nil` when it has none or one on a day that does not exist.
  package let start: EventTime?
  /// Its `DTEND`, likewise.
  package let end: EventTime?
  /// Its `STATUS`.
  package let status: Event.Status?
  /// Its `SEQUENCE`, 0 when it has none.
  package let sequence: Int
  /// Its `RRULE` in libical's words.
  package let recurrenceRule: String?
  /// Its `EXDATE`s.
  package let exceptions: [EventTime]
}

extension LibicalReader {
  /// Shows a calendar to libical and compares what it reads with what was meant: the gate that a
  /// document passes before it is given to anybody.
  ///
  /// Compared are the events by `UID` (and `RECURRENCE-ID`), and of each its dates, recurrence,
  /// exceptions, title, notes, status and revision.
  ///
  /// - Parameters:
  ///   - bytes: the calendar, as it is about to be sent.
  ///   - events: the events that it is meant to hold, in any order.
  /// - Returns: what differs, each an error; empty when libical reads just these events.
  package static func disagreements(
    between bytes: [UInt8], and events: [Event]
  ) -> [Diagnostic] {
    read(bytes, checksRestrictions: false).disagreements(with: events)
  }
}

extension LibicalReader.Reading {
  /// What was not read, or otherwise than it was meant.
  func disagreements(with events: [Event]) -> [Diagnostic] {
    var found = problems
    var unmatched: [Key: [ReadBackEvent]] = [:]
    for event in self.events {
      unmatched[Key(uid: event.uid, recurrenceID: event.recurrenceID), default: []].append(event)
    }
    for event in events {
      let key = Key(uid: event.uid, recurrenceID: event.recurrenceID)
      if let readBack = unmatched[key]?.popLast() {
        found += Self.differences(between: readBack, and: event)
      } else {
        found.append(.gate(.missingEvent, .missingEvent(event.uid)))
      }
    }
    for event in self.events {
      let key = Key(uid: event.uid, recurrenceID: event.recurrenceID)
      guard unmatched[key]?.popLast() != nil else { continue }
      found.append(.gate(.extraEvent, .extraEvent(event.uid)))
    }
    return found
  }

  private struct Key: Hashable {
    let uid: String
    let recurrenceID: EventTime?
  }

  private static func differences(
    between readBack: ReadBackEvent, and event: Event
  ) -> [Diagnostic] {
    var comparison = Comparison(uid: event.uid)
    comparison.compare(.date, .startPart, readBack.start, event.start)
    comparison.compare(.date, .endPart, readBack.end, event.end)
    comparison.compare(
      .recurrence, .recurrencePart, inOneOrder(readBack.recurrenceRule),
      inOneOrder(event.recurrenceRuleText))
    comparison.compare(.recurrence, .exceptionsPart, readBack.exceptions, event.exceptions)
    comparison.compare(.title, .titlePart, bytes(readBack.title), bytes(event.title)) {
      String(decoding: $0, as: UTF8.self)
    }
    comparison.compare(.notes, .notesPart, bytes(readBack.notes), bytes(event.notes)) {
      String(decoding: $0, as: UTF8.self)
    }
    comparison.compare(.status, .statusPart, readBack.status, event.status)
    comparison.compare(.sequence, .sequencePart, readBack.sequence, event.sequence)
    return comparison.found
  }

  /// Text is compared by its bytes: Swift takes composed and decomposed letters for the same.
  /// Blanks before it do not count, libical drops them.
  private static func bytes(_ text: String?) -> [UInt8]? {
    text.map { Array($0.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) }
  }

  /// A rule with its parts and lists in one order, and without the parts that say what holds
  /// anyway; libical writes a rule in its own order and leaves such parts out.
  private static func inOneOrder(_ rule: String?) -> String? {
    guard let rule else { return nil }
    let parts = rule.uppercased().split(separator: ";").map { part in
      part.split(separator: "=", omittingEmptySubsequences: false).map { list in
        list.split(separator: ",", omittingEmptySubsequences: false).sorted().joined(separator: ",")
      }.joined(separator: "=")
    }
    return parts.filter { $0 != "INTERVAL=1" && $0 != "WKST=MO" }.sorted().joined(separator: ";")
  }

  private struct Comparison {
    let uid: String
    var found: [Diagnostic] = []

    mutating func compare<Value: Equatable>(
      _ code: GateCode, _ part: LocalizedText, _ readBack: Value?, _ meant: Value?,
      show: (Value) -> String = { "\($0)" }
    ) {
      guard readBack != meant else { return }
      let (was, should) = (readBack.map(show) ?? "–", meant.map(show) ?? "–")
      found.append(.gate(code, .readOtherwise(part, of: uid, as: was, meant: should)))
    }
  }
}

extension LibicalReader {
  /// Shows a calendar to libical and compares what it reads with what was meant, as
  /// ``disagreements(between:and:)`` does, and the days and times at which everything takes place as
  /// well: our expansion of the events that were meant beside libical's of the bytes.
  ///
  /// Compared are the beginnings in some days. Events are passed over where libical must not be
  /// asked or is known to err (``ReadBackOccurrences/Reason``); of those, the rules are compared.
  ///
  /// - Parameters:
  ///   - bytes: the calendar, as it is about to be sent.
  ///   - events: the events that it is meant to hold, in any order.
  ///   - span: the days, by the clocks that the events are written in.
  ///   - timeZones: the definitions of zones that the calendar brings along.
  ///   - calendars: those that rules may count in beside the Gregorian one.
  /// - Returns: what differs, each an error; empty when libical reads just these events on just
  ///   these days.
  package static func disagreements(
    between bytes: [UInt8], and events: [Event], in span: DateSpan,
    timeZones: [TimeZoneDefinition] = [], calendars: [any RecurrenceCalendar] = []
  ) -> [Diagnostic] {
    let reading = read(bytes, checksRestrictions: false, occurrencesIn: span)
    let found = reading.disagreements(with: events)
    // What is not there, or has another rule, takes place at other times anyway.
    guard found.isEmpty else { return found }
    return occurrenceDisagreements(
      reading, events, in: span, timeZones: timeZones, calendars: calendars)
  }

  private static func occurrenceDisagreements(
    _ reading: Reading, _ events: [Event], in span: DateSpan,
    timeZones: [TimeZoneDefinition], calendars: [any RecurrenceCalendar]
  ) -> [Diagnostic] {
    let compared = reading.occurrences.compactMapValues { readBack -> [EventTime]? in
      if case .starts(let starts) = readBack { starts } else { nil }
    }
    // Only of these is it known that they are no more than libical was asked for.
    let calendar = EventCalendar(
      productID: "", timeZones: timeZones, events: events.filter { compared[$0.uid] != nil })
    let expanded = calendar.expansion(in: span, calendars: calendars).found()
    var meant: [String: [EventTime]] = [:]
    for occurrence in expanded.occurrences where span.contains(occurrence.start.date) {
      meant[occurrence.entry.uid, default: []].append(occurrence.start)
    }
    var found = expanded.problems.filter { $0.severity == .error }
    let differing = compared.filter { $0.value != meant[$0.key] ?? [] }
    guard !differing.isEmpty else { return found }
    let zones = TimeZones(of: calendar)
    for (uid, starts) in differing.sorted(by: { $0.key < $1.key }) {
      let (shown, meant) = (asShown(starts, in: zones), meant[uid] ?? [])
      if shown != meant { found.append(difference(of: uid, meant: meant, readBack: shown)) }
    }
    return found
  }

  /// The times as clocks show them: libical leaves an hour that they skip as it is written, and ours
  /// is the one that they show instead (RFC 5545, section 3.3.5).
  private static func asShown(_ times: [EventTime], in zones: TimeZones) -> [EventTime] {
    let shown = times.map { time in
      guard case .zoned(let local, let zone) = time, let rules = zones.rules(named: zone) else {
        return time
      }
      return EventTime.zoned(rules.localTime(at: rules.instant(of: local)), zone: zone)
    }
    return Set(shown).sorted { $0.wallClock < $1.wallClock }
  }

  private static func difference(
    of uid: String, meant: [EventTime], readBack: [EventTime]
  ) -> Diagnostic {
    let missing = meant.first { !readBack.contains($0) }
    let extra = readBack.first { !meant.contains($0) }
    let message: LocalizedText =
      if let missing {
        .doesNotSee(missing.wallClock, of: uid)
      } else if let extra {
        .alsoSees(extra.wallClock, of: uid)
      } else {
        .sees(readBack.count, of: meant.count, of: uid)
      }
    return .gate(.occurrences, message)
  }
}
