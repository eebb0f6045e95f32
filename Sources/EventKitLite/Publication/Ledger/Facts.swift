public import CivilTime
internal import ICalendar

extension Ledger {
  /// How things stand with an event that was published.
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    /// It takes place. A ledger of the first form did not say who had decided its days.
    case held
    /// The plan or the law fixes its days.
    case fixed
    /// Its days are likely, until somebody announces them.
    case expected
    /// A document has decided its days.
    case announced
    /// A document has moved it to other days than were announced before.
    case moved
    /// An announcement says that it is put off, to no day yet.
    case postponed
    /// An announcement says that it is not held.
    case cancelled
    /// The programme does not have it any more: what is left tells subscribers so.
    case withdrawn
    /// It is no event: it tells the subscribers of a feed that the feed has none.
    case notice

    /// Whether it stands published as taking place.
    public var isHeld: Bool {
      switch self {
      case .held, .fixed, .expected, .announced, .moved, .postponed: true
      case .cancelled, .withdrawn, .notice: false
      }
    }
  }

  /// What the ledger knows of an event beside the words that were published: enough to keep the past
  /// as it was without looking at a single feed.
  public struct Facts: Sendable, Hashable {
    /// How things stand with it.
    public let standing: Standing
    /// From its first day to its last.
    public let days: DateSpan
    /// What it is called, without the mark that calendars show before it.
    public let title: LocalizedText
    /// How many announcements that correct others had been entered for its year.
    public let corrections: Int
    /// The last day on which an event that is withdrawn is still shown.
    public let until: CalendarDate?

    /// How the item of a list that it comes from is written, see ``DateRule``: by it the item is
    /// found again when the list is edited.
    public let item: String?

    /// Creates the facts of an event.
    public init(
      _ standing: Standing, on days: DateSpan, title: LocalizedText, corrections: Int = 0,
      until: CalendarDate? = nil, item: String? = nil
    ) {
      self.standing = standing
      self.days = days
      self.title = title
      self.corrections = corrections
      self.until = until
      self.item = item
    }
  }
}

extension Ledger.Facts {
  /// The same of other days.
  func with(days: DateSpan) -> Ledger.Facts {
    Ledger.Facts(
      standing, on: days, title: title, corrections: corrections, until: until, item: item)
  }

  /// Whether facts say something that others, which were known before, do not.
  static func isNews(_ facts: Ledger.Facts?, after known: Ledger.Facts?) -> Bool {
    guard let facts, let known else { return facts != known }
    guard known.standing == .held, facts.standing.isHeld, facts.standing != .expected else {
      return facts != known
    }
    return known.days != facts.days || known.title != facts.title
  }

  /// What the first form of the ledger, which kept words only, lets us know of an event: its mark
  /// and status tell how things stood with it.
  init?(reading content: LocalizedText, uid: String) {
    var days: DateSpan?
    var standing = Ledger.Standing.held
    var titles: [Language: String] = [:]
    for language in content.languages {
      guard let component = try? Component(.event, contentText: content[language]),
        let event = Event(component)
      else { return nil }
      let (mark, title) = TitleMark.split(event.title ?? "")
      titles[language] = title
      guard days == nil else { continue }
      days = event.publishedSpan
      switch (mark, event.status) {
      case _ where uid.hasPrefix(EventRenderer.noticePrefix): standing = .notice
      case (.cancelled, _), (_, .cancelled):
        let isWithdrawn = event.notes?.hasPrefix(LocalizedText.withdrawn[language]) == true
        standing = isWithdrawn ? .withdrawn : .cancelled
      case (.expected, _), (_, .tentative): standing = .expected
      default: standing = .held
      }
    }
    guard let days else { return nil }
    self.init(standing, on: days, title: LocalizedText(titles))
  }
}
