import ArgumentParser
import EventKitLite

/// `eventctl history`: what was published when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what was published when, and brings back what was published then.",
    discussion: """
      Without --at it lists changes, the oldest first: of everything, of an event (--year for one \
      year of it), or of a feed. With --at it says what stood published at the end of that day; \
      with --at and --feed it writes that feed, to the byte.

      Examples:
        eventctl history
        eventctl history ngay-quoc-te-bao-tang --year 2027
        eventctl history --feed thu-vien-tinh --format csv
        eventctl history --at 2026-12-31
        eventctl history --at 2026-12-31 --feed thu-vien-tinh -o then.ics
      """)

  @Argument(help: "The event's id.")
  var event: ProgrammeEvent.ID?

  @Option(
    name: .long, help: ArgumentHelp("Only one year of the event.", valueName: "yyyy"),
    transform: Arguments.year)
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("What stood published on this day.", valueName: "yyyy-mm-dd"),
    transform: Arguments.date)
  var at: CalendarDate?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A feed: the id of a unit, 'all', or 'category.' and an id.", valueName: "id"))
  var feed: Feed.ID?

  @OptionGroup var sheets: SheetOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file for a feed; standard output by default."))
  var output: String?

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var moment: MomentOptions

  func validate() throws {
    if year != nil, event == nil { throw ValidationError("--year needs an event.") }
    if event != nil, feed != nil { throw ValidationError("Give an event or a feed, not both.") }
    if output != nil, feed == nil || at == nil {
      throw ValidationError("-o is for a feed of a day: give --at and --feed, too.")
    }
  }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let ledger = try moment.ledger(of: programme, in: language)
    try checkFeed(isIn: ledger)
    try checkEvent(isIn: ledger, or: plan)
    guard let at else {
      let changes = PublicationHistory(of: ledger).changes.filter { change in
        isMeant(change.entry) || change.before.map(isMeant) ?? false
      }
      return try show(HistorySheet(of: changes, plan, in: language))
    }
    let end = Timestamp(endOf: at, secondsAheadOfUTC: plan.timeZone.secondsAheadOfUTC)
    let edition = Publication.Edition(of: ledger, at: end)
    if let feed {
      guard let bytes = edition.bytes(of: feed, in: language) else {
        throw Console.misuse("the feed '\(feed)' was not published yet, or not any more, on \(at)")
      }
      return try OutputFile.put(bytes, to: output, in: language)
    }
    try show(HistorySheet(of: edition.events.filter(isMeant), plan, in: language))
  }

  /// Whether a line of the ledger is about what was asked for.
  private func isMeant(_ entry: Ledger.Entry) -> Bool {
    switch entry.subject {
    case .feed(let id): event == nil && (feed == nil || feed == id)
    case .event(let uid):
      if let event {
        uid.hasPrefix("\(event).\(year.map(String.init) ?? "")")
      } else {
        feed.map(entry.feeds.contains) ?? true
      }
    }
  }

  /// An event that has been taken out of the files is still known to the ledger.
  private func checkEvent(isIn ledger: Ledger, or plan: Programme) throws {
    guard let event else { return }
    let published = ledger.entries.compactMap { entry in
      if case .event(let uid) = entry.subject {
        ProgrammeEvent.ID(String(uid.prefix { $0 != "." }))
      } else {
        nil
      }
    }
    let known = Set(plan.events.map(\.id)).union(published)
    guard !known.contains(event) else { return }
    throw Console.unknown("event", event, among: known.sorted())
  }

  private func checkFeed(isIn ledger: Ledger) throws {
    guard let feed, ledger.latest(.feed(feed)) == nil else { return }
    let known = ledger.entries.compactMap { entry in
      if case .feed(let id) = entry.subject { id } else { nil }
    }
    throw Console.unknown("published feed", feed, among: known)
  }

  private func show(_ history: HistorySheet) throws {
    try sheets.write(history.whole, short: history.short, or: .nothingPublished)
  }
}
