internal import CivilTime

extension Schedule {
  /// What the files say otherwise and that stays as it was published, because it is over.
  public struct Kept: Sendable, Hashable {
    /// Something of an event that can differ.
    public enum Aspect: String, Sendable, Hashable, Codable, CaseIterable {
      /// What it is called.
      case title
      /// Its days and hours.
      case days
      /// How certain it is, and whether it is cancelled.
      case status
      /// Where it is held.
      case place
      /// The units in whose feeds it stands.
      case units
      /// The text under it, or its categories.
      case text
    }

    /// What was published; `nil` where nothing was, and the files have something new in the past.
    public let published: ScheduledEvent?
    /// What the files say now; `nil` where they do not have it any more.
    public let files: ScheduledEvent?
    /// What of it differs, in the order of ``Aspect``; empty unless there are both. A schedule names
    /// title, days and status only, a ``Publication/Plan`` everything.
    public internal(set) var aspects: [Aspect] = []

    /// The event's id.
    public var event: ProgrammeEvent.ID { (published ?? files)?.event.id ?? "" }
  }
}

extension Schedule.Kept {
  /// The decision that changes nothing for subscribers, since its days were over before it was
  /// published; `nil` where nobody has decided anything, or it is a correction.
  package var lateDecision: Announcement? {
    guard let files, files.corrections == 0,
      published.map({ published in
        published.timing?.dates != files.timing?.dates || published.status != files.status
          || published.isKeptAtOtherHours
      }) ?? true
    else { return nil }
    let announcements = files.reasons.compactMap { reason -> Announcement? in
      if case .announcement(let announcement) = reason { announcement } else { nil }
    }
    return announcements.last
  }
}

/// Compares what stands published of the past with what would be published by the files.
struct PastComparison {
  let programme: Programme
  let feeds: FeedIndex

  /// What stays as it was published although the files say otherwise, in whatever it is.
  func kept(in schedule: Schedule) -> [Schedule.Kept] {
    var memo = FeedMemo(feeds)
    let named = schedule.kept.map { kept in
      var kept = kept
      if let published = kept.published, let files = kept.files {
        kept.aspects = aspects(of: published, files, &memo)
      }
      return kept
    }
    // Where days, title and status agree, the schedule has what the files say beside the words.
    let others = schedule.events.compactMap { published -> Schedule.Kept? in
      guard published.published != nil, !published.isKeptOtherwise else { return nil }
      var files = published
      files.published = nil
      let aspects = aspects(of: published, files, &memo)
      return aspects.isEmpty
        ? nil : Schedule.Kept(published: published, files: files, aspects: aspects)
    }
    return named + others
  }

  private func aspects(
    of published: ScheduledEvent, _ files: ScheduledEvent, _ memo: inout FeedMemo
  ) -> [Schedule.Kept.Aspect] {
    guard let entry = published.published, let facts = entry.facts else { return [] }
    var found: Set<Schedule.Kept.Aspect> = []
    if published.timing?.dates != files.timing?.dates || !entry.isTimed(as: files, in: programme) {
      found.insert(.days)
    }
    if published.status != files.status { found.insert(.status) }
    let meantFeeds = memo.feeds(of: files)
    // What was called off leaves its feeds after a time.
    if !entry.feeds.isEmpty, entry.feeds != meantFeeds,
      feeds.units(of: entry.feeds) != feeds.units(of: meantFeeds)
    {
      found.insert(.units)
    }
    for language in entry.languages(of: programme) {
      if facts.title[language] != EventText.unmarkedTitle(of: files, in: language) {
        found.insert(.title)
      }
      let renderer = EventRenderer(programme: programme, language: language)
      guard let meant = renderer.event(files),
        meant.component.contentText != entry.content[language],
        let stands = entry.event(in: language)
      else { continue }
      if stands.location != meant.location { found.insert(.place) }
      if stands.notes != meant.notes || stands.categories != meant.categories {
        found.insert(.text)
      }
    }
    return Schedule.Kept.Aspect.allCases.filter(found.contains)
  }
}

extension ScheduledEvent {
  /// Whether it stays at the hours that were published, and the files have others.
  fileprivate var isKeptAtOtherHours: Bool {
    reasons.contains { if case .kept(_, _, hours: _?, _) = $0 { true } else { false } }
  }

  /// Whether its days or its title stay as they were published, and are not those of the files.
  fileprivate var isKeptOtherwise: Bool {
    reasons.contains { if case .kept = $0 { true } else { false } }
  }
}
