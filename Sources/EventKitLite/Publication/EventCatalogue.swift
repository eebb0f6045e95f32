/// The events of a publication, each rendered once in each language and given its revision.
struct EventCatalogue {
  /// An event as bytes in both languages, and what it must read back as.
  struct Rendering: Sendable, Hashable {
    let vietnamese: RenderedComponent
    let english: RenderedComponent
    let events: [Language: Event]

    func rendered(in language: Language) -> RenderedComponent {
      switch language {
      case .vietnamese: vietnamese
      case .english: english
      }
    }
  }

  private let vietnamese: EventRenderer
  private let english: EventRenderer
  private let programme: Programme
  private let now: Timestamp
  private(set) var ledger: Ledger

  init(_ programme: Programme, ledger: Ledger, now: Timestamp) {
    self.programme = programme
    self.ledger = ledger
    self.now = now
    vietnamese = EventRenderer(programme: programme, language: .vietnamese)
    english = EventRenderer(programme: programme, language: .english)
  }

  /// Renders an event that has a date.
  mutating func add(_ scheduled: ScheduledEvent) -> Rendering {
    // The schedule's dated events all have a timing; one without would get an empty component.
    record(
      vietnamese.event(scheduled) ?? Event(uid: scheduled.identity, from: .day(.earliest)),
      english.event(scheduled) ?? Event(uid: scheduled.identity, from: .day(.earliest)))
  }

  /// Renders the notice of a feed without events, on the day it was first published.
  mutating func notice(for feed: Feed) -> Rendering {
    let uid = "\(EventRenderer.noticePrefix)\(feed.id)@\(programme.domain)"
    let first = ledger.latest(uid)?.revision.created ?? now
    let day = first.local(secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC).date
    return record(
      vietnamese.notice(for: feed, on: day), english.notice(for: feed, on: day))
  }

  private mutating func record(_ vi: Event, _ en: Event) -> Rendering {
    let revision = ledger.revision(
      of: vi.uid,
      content: LocalizedText(vi: Self.content(vi), en: Self.content(en)), at: now)
    let stamped = [Language.vietnamese: vi.stamped(revision), .english: en.stamped(revision)]
    return Rendering(
      vietnamese: vi.stamped(revision).rendered(), english: en.stamped(revision).rendered(),
      events: stamped)
  }

  /// The content lines of an event, unfolded.
  private static func content(_ event: Event) -> String {
    event.component.properties.map { ContentLine($0).text }.joined(separator: "\n")
  }
}
