import ArgumentParser
import EventKitLite

/// What a publication may do beyond the usual, and from where its plan comes.
struct PublicationTerms: ParsableArguments {
  @Option(
    name: .customLong("accept"), help: ArgumentHelp(.helpAccept, valueName: .valueWhat),
    transform: Arguments.acceptance)
  var accepted: [Accepted] = []

  @Option(
    name: .customLong("rewrite-past"), help: ArgumentHelp(.helpRewritePast, valueName: .valueEvent)
  )
  var rewritten: [String] = []

  @Option(
    name: .customLong("plan"), help: ArgumentHelp(.helpPlan, valueName: .valueFile),
    transform: Arguments.path)
  var planFile: String?

  @Option(
    name: .customLong("from-plan"), help: ArgumentHelp(.helpFromPlan, valueName: .valueFile),
    transform: Arguments.path)
  var fromPlan: String?

  @Option(
    name: .customLong("as-of"), help: ArgumentHelp(.helpAsOf, valueName: .valueDay),
    transform: Arguments.day)
  var asOf: DayArgument?

  @Option(
    name: .customLong("url"), help: ArgumentHelp(.helpPublicationURL, valueName: .valueAddress),
    transform: Arguments.webAddress)
  var url: WebAddress?

  /// One thing that somebody says is meant.
  enum Accepted: Hashable {
    case withdrawn(Int)
    case horizon
    case clock
    case languages
  }

  /// Ends the command for options that do not go together.
  func check(dryRun: Bool, pages: PageOptions) throws {
    if planFile != nil, !dryRun { throw ValidationError(.planNeedsDryRun) }
    if fromPlan != nil,
      dryRun || asOf != nil || !rewritten.isEmpty || url != nil || !pages.isEmpty
    {
      throw ValidationError(.planSaysAll)
    }
    if asOf != nil, !rewritten.isEmpty { throw ValidationError(.asOfPutsAllBack) }
  }

  /// The programme at the address that somebody has named, here or in the plan that is carried out.
  func addressed(_ programme: Programme, in record: Publication.Plan.Record?) -> Programme {
    var programme = programme
    if let url = url?.text ?? record?.url { programme.url = url }
    return programme
  }

  /// What is to change.
  ///
  /// - Parameter record: the plan that is carried out, if one is.
  func plan(
    for programme: Programme, after ledger: Ledger, at moment: MomentOptions,
    in record: Publication.Plan.Record?
  ) throws -> Publication.Plan {
    guard let record else {
      return try plan(
        for: programme, after: ledger, at: moment.now, rewriting: rewriting(in: programme),
        asOf: asOfMoment(in: programme))
    }
    let plan = try plan(
      for: programme, after: ledger, at: moment.now, rewriting: record.pastRewriting,
      asOf: record.asOf)
    let differences = record.differences(from: plan)
    guard differences.isEmpty else { throw InvalidDocument(differences) }
    return plan
  }

  private func plan(
    for programme: Programme, after ledger: Ledger, at now: Timestamp,
    rewriting: PublishedPast.Rewriting, asOf: Timestamp?
  ) throws -> Publication.Plan {
    if let asOf {
      return try Publication.Plan(puttingBack: asOf, for: programme, after: ledger, at: now)
    }
    return try Publication.Plan(for: programme, after: ledger, at: now, rewriting: rewriting)
  }

  /// What somebody has said is meant, here or in the plan that is carried out.
  func acceptance(in record: Publication.Plan.Record? = nil) -> Publication.Plan.Acceptance {
    var all = record?.accepted ?? Publication.Plan.Acceptance()
    for accepted in accepted {
      switch accepted {
      case .withdrawn(let count): all.withdrawn = count
      case .horizon: all.horizon = true
      case .clock: all.clock = true
      case .languages: all.languages = true
      }
    }
    return all
  }

  /// Refuses a moment that lies far after the machine's clock, where the ledger would keep it.
  func requireClock(_ moment: MomentOptions, for plan: Publication.Plan) throws {
    guard let now = moment.fixedNow, !plan.isEmpty, !accepted.contains(.clock) else { return }
    let clock = Clock.now
    if now.secondsSince1970 > clock.secondsSince1970 + 86_400 {
      throw InvalidDocument([
        Diagnostic(.error, .clockAhead, .moment(now, isAfter: clock), hint: .acceptClock)
      ])
    }
  }

  /// Writes the plan where that was asked for.
  func write(
    _ plan: Publication.Plan, _ pages: PageChoice, of programme: Programme,
    keeping ledger: String, in language: Language
  ) throws {
    guard let planFile else { return }
    let record = plan.record(
      accepting: acceptance(), rewriting: try rewriting(in: programme),
      asOf: try asOfMoment(in: programme), url: url?.text, pages: pages.record)
    try OutputFile.put(record.bytes, to: planFile, keeping: ledger, in: language)
  }

  /// The plan that is carried out; `nil` where none is.
  func record() throws -> Publication.Plan.Record? {
    guard let fromPlan else { return nil }
    return try Publication.Plan.Record(CalendarFile(fromPlan).bytes, file: fromPlan)
  }

  private func rewriting(in programme: Programme) throws -> PublishedPast.Rewriting {
    if rewritten.contains("all") { return .everything }
    let ids = try rewritten.map { try programme.meant(ProgrammeEvent.ID($0)) }
    return ids.isEmpty ? .nothing : .events(Set(ids))
  }

  private func asOfMoment(in programme: Programme) throws -> Timestamp? {
    let zone = programme.timeZone
    return try asOf.map { day in zone.end(of: try day.date(in: Clock.today(in: zone).year)) }
  }
}
