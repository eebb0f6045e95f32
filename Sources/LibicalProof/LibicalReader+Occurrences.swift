public import CivilTime
public import ICalendar

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
  public static func disagreements(
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
      meant[occurrence.event.uid, default: []].append(occurrence.start)
    }
    var found = expanded.problems.filter { $0.severity == .error }
    for (uid, starts) in compared.sorted(by: { $0.key < $1.key }) where starts != meant[uid] ?? [] {
      found.append(difference(of: uid, meant: meant[uid] ?? [], readBack: starts))
    }
    return found
  }

  private static func difference(
    of uid: String, meant: [EventTime], readBack: [EventTime]
  ) -> Diagnostic {
    let missing = meant.first { !readBack.contains($0) }
    let extra = readBack.first { !meant.contains($0) }
    let (en, vi) =
      if let missing {
        ("it does not see \(missing.wallClock)", "không thấy \(missing.wallClock)")
      } else if let extra {
        ("it sees \(extra.wallClock) as well", "thấy thêm \(extra.wallClock)")
      } else {
        ("it sees \(readBack.count) of \(meant.count)", "thấy \(readBack.count)/\(meant.count) lần")
      }
    return .gate(
      .occurrences, en: "\(uid): libical finds other occurrences: \(en)",
      vi: "\(uid): libical thấy các lần diễn ra khác: \(vi)")
  }
}
