import EventKitLite

/// An event as it stands in its file, for tables and other programs.
struct EventRow: Encodable {
  let uid: String
  let recurrenceID: String?
  let start: String?
  let end: String?
  let zone: String?
  let isAllDay: Bool
  let repeats: String?
  let title: String
  let notes: String?
  let location: String?
  let url: String?
  let status: String?
  let categories: [String]

  init(_ event: Event) {
    uid = event.uid
    recurrenceID = event.recurrenceID?.text
    start = event.start?.text
    end = event.end?.text ?? event.days.map(\.dayAfter.description)
    zone = event.start?.zone
    isAllDay = event.start?.isAllDay ?? false
    repeats = event.recurrenceRuleText
    title = event.title ?? ""
    notes = event.notes
    location = event.location
    url = event.url
    status = event.status?.rawValue
    categories = event.categories
  }

  /// Everything that fits a cell.
  static func table(_ rows: [EventRow]) -> Table {
    Table(
      header: [
        "start", "end", "zone", "title", "location", "status", "categories", "repeats", "notes",
        "url", "recurrence-id", "uid",
      ],
      rows: rows.map { row in
        [
          row.start ?? "", row.end ?? "", row.zone ?? "", row.title, row.location ?? "",
          row.status ?? "", row.categories.joined(separator: "; "), row.repeats ?? "",
          row.notes ?? "", row.url ?? "", row.recurrenceID ?? "", row.uid,
        ]
      })
  }
}
