import EventKitLite
import Sheets

/// What `eventctl publish` tells of a publication and of its plan.
struct PublicationReport {
  /// How many kept events are named one by one.
  private static let mostNamed = 10

  private let language: Language

  init(in language: Language) { self.language = language }

  // MARK: Before

  /// Says in words what a plan would change, and which pages stand beside the feeds.
  func show(_ plan: Publication.Plan, _ pages: PageChoice) throws {
    for change in plan.changes {
      let words = change.words(in: language).joined(separator: "; ")
      try Console.print("\(label(of: change, in: plan.programme)): \(words)")
    }
    try Console.print(
      ScreenText((plan.isEmpty ? LocalizedText.nothingWouldChange : changes(plan))[language]))
    try Console.print(ScreenText(pages.words[language]))
    for warning in plan.renamed {
      Console.note(.renamed(warning, in: plan.programme), in: language)
    }
    nameKept(plan)
  }

  /// What it is called, an item of a list with its days: `Báo cáo (kỳ 30/6, 30/6/2027)`.
  private func label(of change: Publication.Plan.Change, in programme: Programme) -> String {
    let label = change.entry.label(in: language)
    let items = [change.before?.facts?.item, change.entry.facts?.item].compactMap { form in
      form.map { programme.name(ofItem: $0, in: language) }
    }
    let title = change.entry.title(in: language)
    guard change.event != nil, let item = items.last, label.hasPrefix("\(title) (") else {
      return label
    }
    let name = LocalizedText.item(Set(items).count > 1 ? items.joined(separator: " → ") : item)
    return "\(title) (\(name[language]), \(label.dropFirst(title.count + 2))"
  }

  /// Names what stays as it was published although the files say otherwise.
  func nameKept(_ plan: Publication.Plan) {
    let events = Dictionary(grouping: plan.kept, by: \.event)
    // What only the text of differs comes last: it is the least, and may be many.
    let named = events.sorted { a, b in
      let isLast = [a, b].map { $0.value.allSatisfy { $0.aspects == [.text] } }
      return isLast[0] == isLast[1] ? a.key.rawValue < b.key.rawValue : isLast[1]
    }
    for (event, kept) in named.prefix(Self.mostNamed) {
      let differing = Set(kept.flatMap(\.aspects))
      let years = Set(kept.compactMap { ($0.published ?? $0.files)?.cycle }).sorted()
      let title = (kept.last?.published ?? kept.last?.files)?.title(in: language) ?? event.rawValue
      Console.say(
        .note,
        .keptPast(
          title, years, isNew: kept.allSatisfy { $0.published == nil },
          Schedule.Kept.Aspect.allCases.filter(differing.contains)),
        hint: .howToRewrite(event))
    }
    if named.count > Self.mostNamed {
      Console.say(.note, .keptMore(named.count - Self.mostNamed))
    }
  }

  /// How many events each kind of change touches.
  private func changes(_ plan: Publication.Plan) -> LocalizedText {
    let events = Dictionary(grouping: plan.changes, by: \.act)
      .mapValues { Set($0.compactMap(\.event)) }
    let withdrawn = Set(plan.withdrawn).union(events[.withdrawn] ?? [])
    // Nobody knew the days of what was not there before.
    let new = Set(
      Dictionary(grouping: plan.changes, by: \.event)
        .filter { $0.value.allSatisfy { $0.before == nil } }.keys)
    // A series that ends gets another last day, and a line beside it.
    let count = { (act: Publication.Plan.Change.Act) in
      (events[act] ?? []).subtracting(plan.withdrawn).count { act == .new || !new.contains($0) }
    }
    return .changes(
      new: count(.new), changed: count(.changed), moved: count(.moved),
      cancelled: count(.cancelled), withdrawn: withdrawn.count)
  }

  // MARK: After

  /// What was published, in figures.
  func summarise(
    _ publication: Publication, _ written: PublicationWriter.Report, warnings: Int,
    seconds duration: Duration, in output: String
  ) throws {
    let waiting = Set(publication.schedule.limited(toStatus: .waiting).waiting.map(\.event.id))
      .count
    let milliseconds =
      duration.components.seconds * 1000
      + duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = milliseconds % 1000 / 10
    let seconds = "\(milliseconds / 1000).\(fraction < 10 ? "0" : "")\(fraction)"
    let facts: [(LocalizedText, LocalizedText)] = [
      (.eventsHeading, .number(publication.eventCount)),
      (.feedsHeading, .number(publication.feedCount)),
      (.changesHeading, changes(publication.plan)),
      (.filesHeading, .files(written.files, written: written.written, removed: written.removed)),
      (.sizeHeading, .bytes(written.bytes, in: output)), (.waitingHeading, .waitingItems(waiting)),
      (.warningsHeading, .warningsToSee(warnings)), (.timeHeading, .seconds(seconds)),
    ]
    let sheet = FactSheet.sheet(
      of: facts.map { ($0.0, .text($0.1[language])) }, in: language)
    try Console.print(ScreenWriter(width: Console.width).text(of: sheet))
  }
}
