import EventKitLite

/// A line of the ledger, as tables and other programs get it.
struct HistoryRow: Encodable {
  /// When the line was written, in UTC.
  let at: String
  let kind: String?
  let uid: String?
  let feed: Feed.ID?
  let sequence: Int
  let title: String
  let changes: [String]
  let feeds: [Feed.ID]
  private let label: String
  private let isNotice: Bool
  private let moment: LocalDateTime
  private let day: CalendarDate?

  private enum CodingKeys: CodingKey {
    case at, kind, uid, feed, sequence, title, changes, feeds
  }

  /// What became of an event or a feed.
  init(_ change: PublicationHistory.Change, of programme: Programme, in language: Language) {
    self.init(change.entry, change, programme, language)
  }

  /// How an event stood.
  init(_ entry: Ledger.Entry, of programme: Programme, in language: Language) {
    self.init(entry, nil, programme, language)
  }

  private init(
    _ entry: Ledger.Entry, _ change: PublicationHistory.Change?, _ programme: Programme,
    _ language: Language
  ) {
    at = entry.moment.description
    kind = change?.kind.rawValue
    switch entry.subject {
    case .event(let name): (uid, feed) = (name, nil)
    case .feed(let name): (uid, feed) = (nil, name)
    }
    sequence = entry.revision.sequence
    title = entry.title(in: language)
    label = entry.label(in: language)
    isNotice = entry.isNotice
    changes = change?.words(in: language) ?? []
    feeds = entry.feeds
    moment = entry.moment.local(secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC)
    day = change == nil ? entry.firstDay(in: language) : nil
  }

  /// How many lines of one kind and one moment people still want to read one by one.
  private static let mostAtOnce = 10

  /// For people at a terminal: when, and what it was. What was published or taken out in great
  /// number at once is only counted.
  static func compact(_ rows: [HistoryRow], in language: Language) -> Table {
    let vi = language == .vietnamese
    let listsDays = rows.contains { $0.day != nil }
    let first = listsDays ? (vi ? "Ngày" : "Day") : (vi ? "Lúc" : "When")
    var table: [[String]] = []
    var rest = rows[...]
    while let row = rest.first {
      let alike = rest.prefix { $0.isCounted && $0.at == row.at && $0.kind == row.kind }
      if alike.count > mostAtOnce {
        table.append([row.when(in: language), count(alike, in: language)])
        rest = rest.dropFirst(alike.count)
      } else {
        let words = row.changes.joined(separator: "; ")
        table.append([
          row.when(in: language), words.isEmpty ? row.title : "\(row.label): \(words)",
        ])
        rest = rest.dropFirst()
      }
    }
    return Table(header: [first, vi ? "Sự kiện" : "Event"], rows: table)
  }

  /// Whether the line says no more than others of its kind.
  private var isCounted: Bool {
    [PublicationHistory.Kind.published, .withdrawn].map(\.rawValue).contains(kind)
  }

  private func when(in language: Language) -> String {
    day.map { "\($0.weekday.shortName(in: language)) \($0.shortText)" }
      ?? "\(moment.date.shortText) \(String("\(moment.time)".prefix(5)))"
  }

  private static func count(_ rows: ArraySlice<HistoryRow>, in language: Language) -> String {
    let events = rows.count { $0.uid != nil && !$0.isNotice }
    let feeds = rows.count { $0.feed != nil }
    let words = rows.first?.changes.first ?? ""
    return language == .vietnamese
      ? "\(events) sự kiện, \(feeds) lịch: \(words)"
      : "\(events) events, \(feeds) calendars: \(words)"
  }

  /// Everything, a column each.
  static func full(_ rows: [HistoryRow]) -> Table {
    Table(
      header: ["at", "kind", "uid", "feed", "sequence", "title", "changes", "feeds"],
      rows: rows.map { row in
        [
          row.at, row.kind ?? "", row.uid ?? "", row.feed?.rawValue ?? "", String(row.sequence),
          row.title,
          row.changes.joined(separator: "; "), row.feeds.map(\.rawValue).joined(separator: " "),
        ]
      })
  }
}
