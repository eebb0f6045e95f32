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
    let event = try event.map { try meant($0, in: ledger, or: plan) }
    let feed = try feed.map { try meant($0, in: ledger, or: plan) }
    let year = try whole.year(of: plan)
    let isMeant = { (entry: Ledger.Entry) -> Bool in self.isMeant(entry, event, year, feed) }
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
  private func isMeant(
    _ entry: Ledger.Entry, _ event: ProgrammeEvent.ID?, _ year: Int?, _ feed: Feed.ID?
  ) -> Bool {
    switch entry.subject {
    case .feed(let id): event == nil && (feed == nil || feed == id)
    case .event(let uid), .farewell(let uid):
      if let event {
        uid.hasPrefix("\(event).\(year.map(String.init) ?? "")")
      } else {
        feed.map(entry.feeds.contains) ?? true
      }
    }
  }

  /// An event that has been taken out of the files is still known to the ledger.
  private func meant(
    _ event: ProgrammeEvent.ID, in ledger: Ledger, or plan: Programme
  ) throws -> ProgrammeEvent.ID {
    var published: [ProgrammeEvent.ID: LocalizedText] = [:]
    for entry in ledger.entries {
      if case .event(let uid) = entry.subject, !entry.isNotice {
        published[ProgrammeEvent.ID(String(uid.prefix { $0 != "." }))] =
          entry.facts?.title ?? LocalizedText()
      }
    }
    // What was published under an id that an event had before is found by that id.
    return published[event] != nil ? event : try plan.meant(event, or: published)
  }

  /// A feed has the name of its unit or category.
  private func meant(_ feed: Feed.ID, in ledger: Ledger, or plan: Programme) throws -> Feed.ID {
    if ledger.latest(.feed(feed)) != nil { return feed }
    let units = plan.unitNames.found(Programme.Unit.ID(feed.rawValue))
      .map { (id: Feed.ID(unit: $0.id), title: $0.title) }
    let categories = plan.categoryNames.found(Programme.Category.ID(feed.rawValue))
      .map { (id: Feed.ID(category: $0.id), title: $0.title) }
    let found = (units + categories).filter { ledger.latest(.feed($0.id)) != nil }
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw Console.misuse(
        .severalFeeds(feed.rawValue), hint: .chooseID(found.map { ($0.id.rawValue, $0.title) }))
    }
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
