public import CivilTime
internal import ICalendar

/// What was published when, change by change and in words.
///
/// ```swift
/// for change in PublicationHistory(of: ledger).changes {
///   print(change.entry.moment, change.entry.label(in: .english), change.words(in: .english))
/// }
/// ```
public struct PublicationHistory: Sendable, Hashable {
  /// One line of the ledger beside what it took the place of.
  public struct Change: Sendable, Hashable {
    /// How things stand from now on.
    public let entry: Ledger.Entry
    /// How they stood before; `nil` for what is new.
    public let before: Ledger.Entry?

    /// What happened.
    public var kind: Kind {
      if entry.feeds.isEmpty { return .withdrawn }
      guard let before, !before.feeds.isEmpty else { return .published }
      return before.content == entry.content ? .rehoused : .changed
    }
  }

  /// What can happen to an event or a feed.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was not to be seen before.
    case published
    /// It reads otherwise.
    case changed
    /// It reads as before and stands in other feeds.
    case rehoused = "feeds"
    /// It is not to be seen any more.
    case withdrawn
  }

  /// The changes, oldest first.
  public let changes: [Change]

  /// Reads the history from a ledger.
  public init(of ledger: Ledger) {
    var latest: [Ledger.Subject: Ledger.Entry] = [:]
    changes = ledger.entries.map { entry in
      Change(entry: entry, before: latest.updateValue(entry, forKey: entry.subject))
    }
  }
}

extension PublicationHistory.Change {
  /// What happened, one phrase for each thing.
  public func words(in language: Language) -> [String] {
    switch kind {
    case .withdrawn: return [LocalizedText.takenOut[language]]
    case .published: return [LocalizedText.published[language]]
    case .changed, .rehoused:
      guard let before else { return [] }
      return Ledger.Entry.differences(from: before, to: entry, in: language)
        + [
          Self.feeds(of: entry, notOf: before).map(LocalizedText.added),
          Self.feeds(of: before, notOf: entry).map(LocalizedText.removed),
        ].compactMap { $0?[language] }
    }
  }

  /// The feeds of one entry that are none of another's; `nil` where there are none.
  private static func feeds(of entry: Ledger.Entry, notOf other: Ledger.Entry) -> [Feed.ID]? {
    let known = Set(other.feeds)
    let feeds = entry.feeds.filter { !known.contains($0) }
    return feeds.isEmpty ? nil : feeds
  }
}

extension Ledger.Entry {
  /// What it holds; `nil` when that cannot be read.
  private func component(in language: Language) -> Component? {
    switch subject {
    case .event, .farewell: try? Component(.event, contentText: content[language])
    case .feed: try? Component(.calendar, contentText: content[language])
    }
  }

  /// The title of an event, or the name of a feed.
  public func title(in language: Language) -> String {
    let component = component(in: language)
    switch subject {
    case .event(let uid), .farewell(let uid): return component?[text: .summary] ?? uid
    case .feed(let id): return component?[text: .name] ?? id.rawValue
    }
  }

  /// What people call it: the title of an event with its first day, which tells the years apart, or
  /// the name of a feed.
  public func label(in language: Language) -> String {
    let title = title(in: language)
    return firstDay(in: language).map { "\(title) (\($0.text(in: language)))" } ?? title
  }

  /// The first day of an event; `nil` for a feed.
  public func firstDay(in language: Language) -> CalendarDate? {
    component(in: language)?[time: .start]?.date
  }

  /// What reads otherwise, in words.
  fileprivate static func differences(
    from old: Ledger.Entry, to new: Ledger.Entry, in language: Language
  ) -> [String] {
    guard let before = old.component(in: language), let after = new.component(in: language) else {
      return []
    }
    let calendar = { (component: Component) in
      EventCalendar(component)
        ?? EventCalendar(productID: "", events: Event(component).map { [$0] } ?? [])
    }
    let difference = CalendarDifference(from: calendar(before), to: calendar(after))
    let changes = difference.properties + difference.entries.flatMap(\.changes)
    guard changes.isEmpty else {
      return words(for: changes, from: old.facts, to: new.facts, in: language)
    }
    // Another language reads otherwise.
    return Language.supported.filter { old.content.exactly($0) != new.content.exactly($0) }
      .map { LocalizedText.textChanged(in: $0)[language] }
  }

  /// Changes in words: how things stand comes first, and the mark that says it before the title is
  /// no new name.
  private static func words(
    for changes: [CalendarDifference.Change], from old: Ledger.Facts?, to new: Ledger.Facts?,
    in language: Language
  ) -> [String] {
    guard let old, let new else { return changes.map { $0.text[language] } }
    let news = Ledger.Standing.news(from: old.standing, to: new.standing)
    let rest = changes.compactMap { change -> LocalizedText? in
      switch change {
      case .renamed:
        old.title[language] == new.title[language]
          ? nil
          : CalendarDifference.Change.renamed(
            from: old.title[language], to: new.title[language]
          ).text
      // The notes give the reason of what the mark says.
      case .field(.description, _, _) where news != nil: nil
      default: change.text
      }
    }
    return ((news.map { [$0] } ?? []) + rest).map { $0[language] }
  }
}
