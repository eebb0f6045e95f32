import EventKitLite
import Sheets

/// Lines of the ledger: what became of events and feeds, or how events stood.
struct HistorySheet {
  /// A line, and what it changed if it is looked at as a change.
  private struct Line {
    let entry: Ledger.Entry
    let change: PublicationHistory.Change?
  }

  private let programme: Programme
  private let language: Language
  private let lines: [Line]

  /// Takes what became of events and feeds.
  init(
    of changes: [PublicationHistory.Change], _ programme: Programme, in language: Language
  ) {
    lines = changes.map { Line(entry: $0.entry, change: $0) }
    (self.programme, self.language) = (programme, language)
  }

  /// Takes how events stood.
  init(of entries: [Ledger.Entry], _ programme: Programme, in language: Language) {
    lines = entries.map { Line(entry: $0, change: nil) }
    (self.programme, self.language) = (programme, language)
  }

  /// The sheet for some readers: people at a terminal get less.
  func sheet(for readers: Sheet.Readers) -> Sheet { readers == .screen ? short : whole }

  // MARK: Documents and programs

  /// Everything, a row for each line.
  private var whole: Sheet {
    Sheet(
      in: language, of: lines,
      fields: [
        field("at", .momentInUTC, .date) { .text($0.entry.moment.description) },
        field("kind", .kindHeading, .status) { .text($0.change?.kind.rawValue) },
        field("uid", .uid, .code) { .text($0.entry.subject.uid) },
        field("feed", .feedHeading, .code) { .text($0.entry.subject.feed?.rawValue) },
        field("sequence", .sequenceHeading, .number) { .number($0.entry.revision.sequence) },
        field("title", .titleHeading) { .text($0.entry.title(in: language)) },
        field("changes", .changesHeading) { .list($0.change?.words(in: language) ?? []) },
        field("feeds", .inFeedsHeading, .code) { line in
          let feeds = line.entry.feeds.map(\.rawValue)
          return .list(feeds, as: feeds.joined(separator: " "))
        },
      ])
  }

  /// A column that programs and spreadsheets know by one name.
  private func field(
    _ key: String, _ title: LocalizedText, _ role: Sheet.Role = .text,
    cell: @escaping (Line) -> Sheet.Cell
  ) -> Sheet.Field<Line> {
    Sheet.Field(
      key, title[language], role, for: [.document, .data], isKnownByKey: true, cell: cell)
  }

  // MARK: Terminal

  /// For people at a terminal: when, and what it was. What was published or taken out in great
  /// number at once is only counted.
  private var short: Sheet {
    let listsDays = lines.contains { $0.change == nil && day($0) != nil }
    return Sheet(
      in: language, of: shortRows,
      fields: [
        Sheet.Field("when", (listsDays ? LocalizedText.day : .moment)[language], .date) {
          .text($0.when)
        },
        Sheet.Field("event", LocalizedText.event[language]) { .text($0.what) },
      ])
  }

  private var shortRows: [(when: String, what: String)] {
    let changes = lines.compactMap(\.change)
    guard !changes.isEmpty else {
      return lines.map { (when($0), $0.entry.title(in: language)) }
    }
    return PublicationHistory.runs(of: changes).compactMap { run in
      guard let change = run.first else { return nil }
      let when = when(Line(entry: change.entry, change: change))
      if run.count > 1 { return (when, count(run)) }
      let words = change.words(in: language).joined(separator: "; ")
      return (
        when,
        words.isEmpty
          ? change.entry.title(in: language) : "\(change.entry.label(in: language)): \(words)"
      )
    }
  }

  private func day(_ line: Line) -> CalendarDate? { line.entry.firstDay(in: language) }

  private func when(_ line: Line) -> String {
    if line.change == nil, let day = day(line) { return day.tableText(in: language) }
    let moment = programme.timeZone.rules.localTime(at: line.entry.moment)
    return "\(moment.date.compactText(in: language)) \(String("\(moment.time)".prefix(5)))"
  }

  private func count(_ changes: [PublicationHistory.Change]) -> String {
    let events = changes.count { $0.entry.subject.uid != nil && !$0.entry.isNotice }
    let feeds = changes.count { $0.entry.subject.feed != nil }
    let words = changes.first?.words(in: language).first ?? ""
    return "\(LocalizedText.countOfEntries(events, feeds)[language]): \(words)"
  }
}

extension Ledger.Subject {
  /// The event's UID, if it is an event.
  fileprivate var uid: String? {
    if case .event(let uid) = self { uid } else { nil }
  }

  /// The feed's id, if it is a feed.
  fileprivate var feed: Feed.ID? {
    if case .feed(let id) = self { id } else { nil }
  }
}
