import EventKitLite

/// An occurrence, as tables and other programs get it.
struct OccurrenceRow: Encodable {
  let uid: String
  let start: String
  let end: String
  let zone: String?
  let isAllDay: Bool
  let recurrenceID: String?
  let title: String
  let location: String?
  let status: String?

  init(_ occurrence: Occurrence) {
    uid = occurrence.event.uid
    start = occurrence.start.text
    end = occurrence.end.text
    zone = occurrence.start.zone
    isAllDay = occurrence.start.isAllDay
    recurrenceID = occurrence.recurrenceID?.text
    title = occurrence.event.title ?? ""
    location = occurrence.event.location
    status = occurrence.event.status?.rawValue
  }

  /// All occurrences, everything that fits a cell.
  static func full(_ rows: [OccurrenceRow]) -> Table {
    Table(
      header: ["start", "end", "zone", "title", "location", "status", "recurrence-id", "uid"],
      rows: rows.map { row in
        [
          row.start, row.end, row.zone ?? "", row.title, row.location ?? "", row.status ?? "",
          row.recurrenceID ?? "", row.uid,
        ]
      })
  }

  /// For people at a terminal: day, time, and what it is.
  static func compact(_ occurrences: [Occurrence], in language: Language) -> Table {
    let vi = language == .vietnamese
    return Table(
      header: vi ? ["Ngày", "Giờ", "Sự kiện"] : ["Day", "Time", "Event"],
      rows: occurrences.map { occurrence in
        let days = occurrence.days
        let day = days.first
        let isCancelled = occurrence.event.status == .cancelled
        let mark = isCancelled ? (vi ? "[Hủy] " : "[Cancelled] ") : ""
        return [
          days.count == 1 || !occurrence.start.isAllDay
            ? "\(day.weekday.shortName(in: language)) \(day.shortText)" : days.text(in: language),
          occurrence.clockTimes, mark + (occurrence.event.title ?? "").onOneLine,
        ]
      })
  }
}

extension Occurrence {
  /// `08:00–09:30`, with what clock it is when that is not plain; empty for whole days.
  fileprivate var clockTimes: String {
    guard let from = start.clockTime, let to = end.clockTime else { return "" }
    let times = start == end ? from : "\(from)–\(to)"
    return if case .utc = start { "\(times)Z" } else { times }
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

extension String {
  /// The text with blanks in place of line breaks, for cells.
  var onOneLine: String {
    String(map { $0.isNewline ? " " : $0 })
  }
}
