import EventKitLite
import Sheets

/// What takes place in a calendar file, time by time.
struct OccurrenceSheet {
  private let language: Language

  init(in language: Language) { self.language = language }

  /// The sheet of some occurrences.
  func sheet(of occurrences: [Occurrence], for readers: Sheet.Readers) -> Sheet {
    Sheet(
      in: language, of: occurrences,
      fields: [
        Sheet.Field("days", LocalizedText.day[language], .date, for: .screen) {
          .text(days($0))
        },
        Sheet.Field("hours", LocalizedText.hours[language], .hours, for: .screen) {
          .text(clockTimes($0))
        },
        Sheet.Field("event", LocalizedText.event[language], for: .screen) {
          .text(sentence($0))
        },
        field("start", .startHeading, .date) { .text($0.start.text) },
        field("end", .endHeading, .date) { .text($0.end.text) },
        field("zone", .zoneHeading, .code) { .text($0.start.zone) },
        Sheet.Field("isAllDay", for: .data) { .flag($0.start.isAllDay) },
        field("title", .titleHeading) { .text($0.event.title ?? "") },
        field("location", .place, .place) { .text($0.event.location) },
        field("status", .status, .status) { .text($0.event.status?.rawValue) },
        field("recurrence-id", .originalStart, .date, for: .document) {
          .text($0.recurrenceID?.text)
        },
        Sheet.Field("recurrenceID", for: .data) { .text($0.recurrenceID?.text) },
        field("uid", .uid, .code) { .text($0.event.uid) },
      ], for: readers)
  }

  /// A column of the calendar file's own: programs and spreadsheets know it by one name.
  private func field(
    _ key: String, _ title: LocalizedText, _ role: Sheet.Role = .text,
    for readers: Sheet.Readers = [.document, .data], cell: @escaping (Occurrence) -> Sheet.Cell
  ) -> Sheet.Field<Occurrence> {
    Sheet.Field(key, title[language], role, for: readers, isKnownByKey: true, cell: cell)
  }

  private func days(_ occurrence: Occurrence) -> String {
    let days = occurrence.days
    return days.count == 1 || !occurrence.start.isAllDay
      ? days.first.tableText(in: language) : days.text(in: language)
  }

  /// `08:00–09:30`, with what clock it is when that is not plain; empty for whole days.
  private func clockTimes(_ occurrence: Occurrence) -> String {
    let (start, end) = (occurrence.start, occurrence.end)
    guard let from = start.clockTime, let to = end.clockTime else { return "" }
    let times = start == end ? from : "\(from)–\(to)"
    return if case .utc = start { "\(times)Z" } else { times }
  }

  private func sentence(_ occurrence: Occurrence) -> String {
    let event = occurrence.event
    let mark = event.status == .cancelled ? LocalizedText.cancelledMark[language] + " " : ""
    return [mark + (event.title ?? ""), event.location ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
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

  fileprivate var clockTime: String? {
    switch self {
    case .day: nil
    case .floating(let local), .zoned(let local, _): local.time.description
    case .utc(let instant): instant.local().time.description
    }
  }
}
