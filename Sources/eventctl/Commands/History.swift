import ArgumentParser
import EventKitLite

/// `eventctl history`: what was published when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .historyAbstract, discussion: .historyDiscussion,
      examples: [
        "eventctl history",
        "eventctl history ngay-quoc-te-bao-tang 2027",
        "eventctl history --feed thu-vien-tinh --format csv",
        "eventctl history --at 31/12/2026",
        "eventctl history --at 31/12/2026 --feed thu-vien-tinh -o then.ics",
      ]))

  @Argument(help: ArgumentHelp(.helpEvent, valueName: .valueEvent))
  var event: ProgrammeEvent.ID?

  @OptionGroup var whole: YearOptions

  @Option(
    name: .customLong("at"), help: ArgumentHelp(.helpAt, valueName: .valueDay),
    transform: Arguments.day)
  var end: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpFeed, valueName: .valueID))
  var feed: Feed.ID?

  @OptionGroup var sheets: SheetOptions

  @Option(name: .shortAndLong, help: ArgumentHelp(.helpFeedFile, valueName: .valueFile))
  var output: String?

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  func validate() throws {
    if whole.year != nil, event == nil { throw ValidationError(.yearNeedsEvent) }
    if event != nil, feed != nil { throw ValidationError(.eventOrFeed) }
    if output != nil, feed == nil || end == nil {
      throw ValidationError(.outputNeedsFeedAndDay)
    }
  }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let ledger = try self.ledger.ledger(of: programme, in: language)
    try checkFeed(isIn: ledger)
    try checkEvent(isIn: ledger, or: plan)
    guard let at = try end?.date(in: programme.today(of: plan).year) else {
      let changes = PublicationHistory(of: ledger).changes.filter { change in
        isMeant(change.entry) || change.before.map(isMeant) ?? false
      }
      return try show(HistorySheet(of: changes, plan, in: language))
    }
    let end = plan.timeZone.end(of: at)
    let edition = Publication.Edition(of: ledger, at: end)
    if let feed {
      // What was published is given back as it was, whatever language the user speaks.
      let published = programme.speech.lang ?? plan.language
      guard let bytes = edition.bytes(of: feed, in: published) else {
        throw Console.misuse(
          .feedNotPublished(feed.rawValue, on: at), hint: .seeHistory(ofFeed: feed.rawValue))
      }
      return try OutputFile.put(
        bytes, to: output, keeping: self.ledger.path(of: programme), in: language)
    }
    try show(HistorySheet(of: edition.events.filter(isMeant), plan, in: language))
  }

  /// Whether a line of the ledger is about what was asked for.
  private func isMeant(_ entry: Ledger.Entry) -> Bool {
    switch entry.subject {
    case .feed(let id): event == nil && (feed == nil || feed == id)
    case .event(let uid), .farewell(let uid):
      if let event {
        uid.hasPrefix("\(event).\(whole.year.map(String.init) ?? "")")
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
    throw Console.unknown(
      .noEvent(event.rawValue), event.rawValue, among: known.map(\.rawValue), or: .seeEvents)
  }

  private func checkFeed(isIn ledger: Ledger) throws {
    guard let feed, ledger.latest(.feed(feed)) == nil else { return }
    let known = ledger.entries.compactMap { entry in
      if case .feed(let id) = entry.subject { id.rawValue } else { nil }
    }
    throw Console.unknown(
      .noFeed(feed.rawValue), feed.rawValue, among: known, or: .seeHistory)
  }

  private func show(_ history: HistorySheet) throws {
    try sheets.write(history.sheet(for: sheets.readers), or: .nothingPublished)
  }
}
