import EventKitLite
import Sheets

/// What takes place in a calendar file, time by time.
///
/// Times are those of the reader's zone where one is given, and the table names the zone in which an
/// event is written where that is another; else each time is on the clock it is written in.
struct OccurrenceSheet {
  private let language: Language
  private let reader: String?
  private let zones: TimeZones

  /// Creates the sheet's writer.
  ///
  /// - Parameters:
  ///   - reader: the zone whose clocks are shown.
  ///   - zones: the zones of the occurrences and of the reader.
  init(in language: Language, seenFrom reader: String?, zones: TimeZones) {
    self.language = language
    self.reader = reader
    self.zones = zones
  }

  /// An occurrence as it is written and as it is shown.
  private struct Row {
    let written: Occurrence
    let shown: Occurrence
  }

  /// The sheet of some occurrences.
  func sheet(of occurrences: [Occurrence], for readers: Sheet.Readers) -> Sheet {
    let rows = occurrences.map { occurrence in
      Row(
        written: occurrence,
        shown: reader.flatMap { occurrence.converted(to: $0, in: zones) } ?? occurrence)
    }
    let labels = labels(of: occurrences)
    let shown = Set(labels.values)
    let common = reader == nil && shown.count == 1 ? shown.first : nil
    var sheet = Sheet(
      in: language, of: rows,
      fields: [
        Sheet.Field("days", LocalizedText.day[language], .date, for: .screen) {
          .text(days($0.shown))
        },
        Sheet.Field("hours", LocalizedText.hours[language], .hours, for: .screen) {
          .text(clockTimes($0.shown))
        },
        Sheet.Field(
          "zoneLabel", LocalizedText.zoneHeading[language], .code, for: .screen, isOptional: true
        ) {
          .text(common == nil ? otherZone(of: $0.written.start, by: labels) : nil)
        },
        Sheet.Field(
          "kindLabel", LocalizedText.entryKindHeading[language], .status, for: .screen,
          isOptional: true
        ) {
          .text(kind(of: $0.shown.entry))
        },
        Sheet.Field("event", LocalizedText.event[language], for: .screen) {
          .text(sentence($0.shown.entry))
        },
        field("start", .startHeading, .date) { .text($0.shown.start.text) },
        // One zone stands beside both.
        field("end", .endHeading, .date) { .text(endOnClockOfStart($0.shown).text) },
        field("zone", .zoneHeading, .code) { .text($0.shown.start.zone) },
        Sheet.Field("isAllDay", for: .data) { .flag($0.shown.start.isAllDay) },
        Sheet.Field("isFloating", for: .data) { .flag($0.shown.start.isFloating) },
        field("title", .titleHeading) { .text($0.shown.entry.title ?? "") },
        field("location", .place, .place) { .text($0.shown.entry.location) },
        field("status", .status, .status) { .text($0.shown.entry.writtenStatus) },
        field("recurrence-id", .originalStart, .date, for: .document) {
          .text($0.shown.recurrenceID?.text)
        },
        Sheet.Field("recurrenceID", for: .data) { .text($0.shown.recurrenceID?.text) },
        field("uid", .uid, .code) { .text($0.shown.entry.uid) },
        field("startUTC", .startInUTC, .date) { .text($0.shown.instants?.start.description) },
        field("endUTC", .endInUTC, .date) { .text($0.shown.instants?.end.description) },
        field("offset", .offsetHeading, .code) {
          .text($0.shown.startOffset.map { UTCOffset.extendedText($0) })
        },
        field("eventZone", .eventZoneHeading, .code) { .text($0.written.start.zone) },
      ] + TaskFields.fields(in: language, of: \.written.entry) { due(of: $0.shown)?.text },
      for: readers)
    if let common, common != Self.utc {
      let isFloating = common == LocalizedText.floatingTime[language]
      sheet.notes.append(
        (isFloating ? LocalizedText.allTimesFloating : .allTimes(in: common))[language])
    }
    return sheet
  }

  /// A column of the calendar file's own: programs and spreadsheets know it by one name.
  private func field(
    _ key: String, _ title: LocalizedText, _ role: Sheet.Role = .text,
    for readers: Sheet.Readers = [.document, .data], cell: @escaping (Row) -> Sheet.Cell
  ) -> Sheet.Field<Row> {
    Sheet.Field(key, title[language], role, for: readers, isKnownByKey: true, cell: cell)
  }

  private func days(_ occurrence: Occurrence) -> String {
    let days = occurrence.days
    return days.count == 1 || isNight(occurrence)
      ? days.first.tableText(in: language) : days.text(in: language)
  }

  /// Whether it goes over midnight and ends within a day: 22:00–02:00 says so by itself.
  private func isNight(_ occurrence: Occurrence) -> Bool {
    guard occurrence.days.count == 2,
      let from = clockTime(occurrence.start, at: occurrence.startInstant),
      let to = clockTime(endOnClockOfStart(occurrence), at: occurrence.endInstant)
    else { return false }
    return to < from
  }

  /// `08:00–09:30`, with what clock it is when that is not plain; empty for whole days.
  private func clockTimes(_ occurrence: Occurrence) -> String {
    let (start, end) = (occurrence.start, endOnClockOfStart(occurrence))
    guard let from = clockTime(start, at: occurrence.startInstant),
      let to = clockTime(end, at: occurrence.endInstant)
    else { return "" }
    let isMoment = start == end && occurrence.startInstant == occurrence.endInstant
    let times = isMoment ? from : "\(from)–\(to)"
    return if case .utc = start { "\(times)Z" } else { times }
  }

  /// The end, on the clock on which the start is shown: a flight's is written on another.
  private func endOnClockOfStart(_ occurrence: Occurrence) -> EventTime {
    guard let instant = occurrence.endInstant, occurrence.start.zone != occurrence.end.zone else {
      return occurrence.end
    }
    return switch occurrence.start {
    case .zoned(_, let zone):
      zones.rules(named: zone).map { .zoned($0.localTime(at: instant), zone: zone) }
        ?? occurrence.end
    case .utc: .utc(instant)
    case .day, .floating: occurrence.end
    }
  }

  /// `08:00`, or `01:30-05:00` in the hour that comes twice.
  private func clockTime(_ time: EventTime, at instant: Timestamp?) -> String? {
    switch time {
    case .day: return nil
    case .utc(let instant): return instant.local().time.description
    case .floating(let local): return clockTime(local, at: instant, in: reader)
    case .zoned(let local, let zone): return clockTime(local, at: instant, in: zone)
    }
  }

  private func clockTime(
    _ local: LocalDateTime, at instant: Timestamp?, in zone: String?
  ) -> String {
    let text = local.time.description
    guard let instant, let rules = zone.flatMap({ zones.rules(named: $0) }),
      rules.instants(of: local).count > 1
    else { return text }
    return text + UTCOffset.extendedText(rules.secondsAheadOfUTC(at: instant))
  }

  private static let utc = "UTC"

  /// The clocks on which times are written, in words, each made once; days are on none.
  private func labels(of occurrences: [Occurrence]) -> [String?: String] {
    let zones = Set(occurrences.lazy.map(\.start).filter { !$0.isAllDay }.map(\.zone))
    return Dictionary(
      uniqueKeysWithValues: zones.map { zone in
        (zone, zone.map { TimeZones.plainName(of: $0) } ?? LocalizedText.floatingTime[language])
      })
  }

  /// The zone in which a time is written, where it is not the reader's.
  private func otherZone(of time: EventTime, by labels: [String?: String]) -> String? {
    guard !time.isAllDay, let label = labels[time.zone] else { return nil }
    // Without a reader's zone the hours themselves say that they are in UTC.
    return label == reader || label.isEmpty || (reader == nil && label == Self.utc) ? nil : label
  }

  /// When a task is due, on the clock of its start.
  private func due(of occurrence: Occurrence) -> EventTime? {
    occurrence.due == occurrence.end ? endOnClockOfStart(occurrence) : occurrence.due
  }

  /// What it is, where it is no event.
  private func kind(of entry: EventCalendar.Entry) -> String? {
    switch entry {
    case .event: nil
    case .task(let task) where task.start == nil: LocalizedText.dueTask[language]
    case .task, .journal: LocalizedText.kind(entry.kind)[language]
    }
  }

  private func sentence(_ entry: EventCalendar.Entry) -> String {
    let mark: LocalizedText? =
      entry.isCancelled
      ? .cancelledMark : entry.task?.isCompleted == true ? .completedMark : nil
    let share = entry.task?.percentComplete.flatMap { (1..<100).contains($0) ? "\($0)%" : nil }
    let title = [mark?[language], entry.title].compactMap(\.self).filter { !$0.isEmpty }
    return [title.joined(separator: " "), entry.location, share].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension EventTime {
  /// The time as RFC 3339 has it, without a zone where it has none of its own.
  var text: String {
    switch self {
    case .day(let date): date.description
    case .floating(let local), .zoned(let local, _):
      String(Timestamp(utc: local).description.dropLast())
    case .utc(let instant): instant.description
    }
  }

  /// The zone's name.
  var zone: String? {
    switch self {
    case .zoned(_, let zone): zone
    case .utc: "UTC"
    case .day, .floating: nil
    }
  }
}

extension Occurrence {
  /// The moments between which a time lies; `nil` for whole days, which everybody has at another time.
  fileprivate var instants: (start: Timestamp, end: Timestamp)? {
    guard !start.isAllDay, let startInstant, let endInstant else { return nil }
    return (startInstant, endInstant)
  }

  /// Seconds that the clock which shows the start is ahead of UTC.
  fileprivate var startOffset: Int? {
    instants.map { start.wallClock.seconds - $0.start.secondsSince1970 }
  }
}
