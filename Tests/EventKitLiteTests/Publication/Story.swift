import EventKitLite
import TestSupport
import Testing

/// A programme published step by step, its ledger carried along as its file.
struct Story {
  private(set) var publications: [Publication] = []
  private var file: [UInt8] = []

  /// Publishes one state of the files.
  ///
  /// - Parameters:
  ///   - folder: the files.
  ///   - day: the day of the publication; nine in the morning in Viet Nam.
  @discardableResult
  mutating func publish(
    _ folder: ProgrammeFolder, on day: String,
    rewriting: PublishedPast.Rewriting = .nothing,
    accepting accepted: Publication.Plan.Acceptance = .init()
  ) throws -> Publication {
    let plan = try plan(folder, on: day, rewriting: rewriting)
    return try carryOut(plan, accepting: accepted)
  }

  mutating func carryOut(
    _ plan: Publication.Plan, accepting accepted: Publication.Plan.Acceptance = .init()
  ) throws -> Publication {
    let publication = try Publication(carryingOut: plan, accepting: accepted)
    file += publication.ledger.pendingBytes
    publications.append(publication)
    return publication
  }

  /// What would be published.
  func plan(
    _ folder: ProgrammeFolder, on day: String, rewriting: PublishedPast.Rewriting = .nothing
  ) throws -> Publication.Plan {
    try Publication.Plan(
      for: folder.programme(), after: Ledger(file),
      at: Samples.instant("\(day)T02:00:00Z"), rewriting: rewriting)
  }

  /// The ledger as its file has it.
  func ledger() throws -> Ledger { try Ledger(file) }
}

extension Publication {
  /// The content lines of a feed's events, by UID.
  func lines(_ feed: String, _ suffix: String = "ics") throws -> [String: [String]] {
    let path = "feeds/\(feed).\(suffix)"
    let file = try #require(files.first { $0.path == path }, "\(path)")
    return FeedParts(file.bytes).events
  }

  /// The value of a property of an event in a feed; `nil` where the feed does not have the event.
  func value(_ property: String, of name: String, in feed: String) throws -> String? {
    try lines(feed)["\(name)@thu.example.vn"].flatMap { Self.value(property, in: $0) }
  }

  /// The value of a property in the content lines of an event.
  static func value(_ property: String, in lines: [String]) -> String? {
    lines.first { $0.hasPrefix(property + ":") || $0.hasPrefix(property + ";") }
      .map { String($0.drop { $0 != ":" }.dropFirst()) }
  }

  /// Every day of a feed with the title that it shows, without what is marked as off.
  func days(_ feed: String) throws -> [CalendarDate: [String]] {
    let path = "feeds/\(feed).ics"
    let file = try #require(files.first { $0.path == path }, "\(path)")
    let calendar = try EventCalendar(reading: file.bytes)
    let years = try DateSpan(Samples.day("2020-01-01"), through: Samples.day("2035-12-31"))
    var days: [CalendarDate: [String]] = [:]
    for occurrence in try calendar.occurrences(in: years ?? DateSpan(.latest)) {
      let title = occurrence.entry.title ?? ""
      guard !title.hasPrefix("[Hủy]"), !occurrence.entry.uid.hasPrefix("notice.") else { continue }
      for day in occurrence.days.days { days[day, default: []].append(title) }
    }
    return days.mapValues { $0.sorted() }
  }
}
