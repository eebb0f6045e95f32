public import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// A calendar that people subscribe to: everything, one category, one unit, an office with its parts,
/// or the days off.
public struct Feed: Sendable, Hashable {
  /// A feed's stable name among all of a programme's, the same in every language: `all`,
  /// `category.museum`, or the id of a unit. Its path is made of it, so it never changes.
  public typealias ID = Programme.Identifier<Feed>

  /// Whose or what calendar it is.
  public enum Scope: Sendable, Hashable {
    /// The whole programme.
    case everything
    /// One kind of events.
    case category(Programme.Category)
    /// What concerns a unit or a group.
    case unit(Programme.Unit)
    /// What concerns an office and all units that are part of it.
    case withParts(Programme.Unit)
    /// Public holidays, the days off in their place, and days that are swapped.
    case daysOff
  }

  /// The stable name.
  public let id: ID
  /// Whose or what calendar it is.
  public let scope: Scope

  /// Every feed of a programme: everything first, then categories, then units, each followed by the
  /// same calendar under its former addresses and by the one with all that is part of it, and the days
  /// off where any are known.
  static func all(of programme: Programme) -> [Feed] {
    let offices = Set(programme.units.all.compactMap(\.partOf))
    return [Feed(.everything)] + programme.categories.map { Feed(.category($0)) }
      + programme.units.all.flatMap { unit in
        let scopes: [Scope] = [.unit(unit)] + (offices.contains(unit.id) ? [.withParts(unit)] : [])
        return scopes.flatMap { scope in
          let feed = Feed(scope)
          return [feed] + feed.addresses.dropFirst().map { Feed(scope, at: $0) }
        }
      }
      + (programme.holidays.haveDaysOff ? [Feed(.daysOff)] : [])
  }

  /// The feed of a scope.
  ///
  /// - Parameter alias: a former id under which it is still published.
  init(_ scope: Scope, at alias: ID? = nil) {
    self.scope = scope
    id =
      alias
      ?? {
        switch scope {
        case .everything: .everything
        case .category(let category): ID(category: category.id)
        case .unit(let unit): ID(unit: unit.id)
        case .withParts(let unit): ID(withPartsOf: unit.id)
        case .daysOff: .daysOff
        }
      }()
  }

  /// The ids under which it is published: its own and, for a unit, those that it had before.
  var addresses: [ID] {
    switch scope {
    case .unit(let unit): ([unit.id] + unit.aliases).map(ID.init(unit:))
    case .withParts(let unit): ([unit.id] + unit.aliases).map(ID.init(withPartsOf:))
    case .everything, .category, .daysOff: [id]
    }
  }

  /// What it is about.
  var subject: LocalizedText {
    switch scope {
    case .everything: LocalizedText.everything
    case .category(let category): category.name
    case .unit(let unit): unit.short ?? unit.name
    case .withParts(let unit): .withParts(unit.short ?? unit.name)
    case .daysOff: .daysOff
    }
  }

  // MARK: Addresses

  /// The path of a feed in a publication; it never changes, and neither does its address.
  ///
  /// - Parameters:
  ///   - id: the feed's stable name.
  ///   - language: the language of its texts.
  ///   - main: the programme's own language, which needs no mark.
  public static func path(
    of id: ID, in language: Language, of main: Language
  ) -> String {
    let suffix = suffix(of: language, main)
    guard let category = id.category else { return "feeds/\(id)\(suffix).ics" }
    return "feeds/category/\(category)\(suffix).ics"
  }

  /// The path of a file for somebody's own calendar.
  ///
  /// - Parameters:
  ///   - name: event and year, as UIDs begin with them: `book-day.2027`.
  ///   - language: the language of its texts.
  ///   - main: the programme's own language, which needs no mark.
  package static func handoutPath(
    of name: some StringProtocol, in language: Language, of main: Language
  ) -> String {
    "events/\(name)\(suffix(of: language, main)).ics"
  }

  private static func suffix(of language: Language, _ main: Language) -> String {
    language == main ? "" : ".\(language)"
  }

  // MARK: The calendar around the events

  /// The calendar without its events: names, addresses, zone.
  ///
  /// A feed under a former address is the same to the byte and names its present address as its
  /// source.
  ///
  /// - Parameter years: the years of what it holds.
  func calendar(
    of programme: Programme, in language: Language, covering years: [Int]
  ) -> EventCalendar {
    let present = Feed(scope)
    return EventCalendar(
      productID: Self.productID(language), name: name(of: programme, in: language),
      description: description(of: programme, in: language),
      timeZone: programme.timeZone.name,
      source: programme.url.map {
        $0 + Self.path(of: present.id, in: language, of: programme.language)
      },
      url: programme.url, refreshInterval: CalendarDuration(hours: 12), color: color,
      timeZones: [programme.zoneDefinition(covering: years)])
  }

  /// The calendar around one event that is handed out by itself: nothing is fetched again, and what
  /// is put on a CalDAV server has no method (RFC 4791, section 4.1).
  static func handout(
    _ title: String, of programme: Programme, in language: Language, covering years: [Int]
  ) -> EventCalendar {
    EventCalendar(
      productID: productID(language), method: nil, name: "\(title) – \(programme.label[language])",
      description: programme.title[language], timeZone: programme.timeZone.name,
      url: programme.url, timeZones: [programme.zoneDefinition(covering: years)])
  }

  private static func productID(_ language: Language) -> String {
    "-//EventKitLite//eventctl//\(language.tag.uppercased())"
  }

  private var color: CalendarColor? {
    if case .category(let category) = scope {
      category.color.flatMap(CalendarColor.init)
    } else {
      nil
    }
  }

  private func name(of programme: Programme, in language: Language) -> String {
    var name = subject[language]
    if case .unit(let unit) = scope, unit.until != nil {
      let heirs = programme.units.descendants(of: unit.id)
        .compactMap { programme.units[$0]?.label(in: language) }
      // A list of calendars has little room.
      if !heirs.isEmpty {
        name += " → " + heirs.prefix(2).joined(separator: ", ") + (heirs.count > 2 ? ", …" : "")
      }
    }
    return "\(name) – \(programme.label[language])"
  }

  private func description(of programme: Programme, in language: Language) -> String {
    guard case .unit(let unit) = scope else { return programme.title[language] }
    let heirs =
      unit.until == nil
      ? []
      : programme.units.descendants(of: unit.id).compactMap { programme.units[$0]?.name }
    return LocalizedText.feed(of: unit, in: programme, heirs: heirs)[language]
  }
}

extension Programme.Identifier where Subject == Feed {
  /// The feed with everything, `all`; no unit may have this id.
  public static var everything: Feed.ID { Feed.ID(unit: Programme.Unit.everybody) }

  /// The feed of days off, `ngay-nghi`; no unit and no event may have this id.
  public static var daysOff: Feed.ID { Feed.ID(unit: Programme.Unit.daysOff) }

  /// The feed of a unit or a group, which has the unit's name.
  public init(unit: Programme.Unit.ID) { self.init(unit.rawValue) }

  /// The feed of an office with its parts: the office's name and `.with-parts`.
  package init(withPartsOf office: Programme.Unit.ID) { self.init("\(office.rawValue).with-parts") }

  /// The feed of a category: `category.` and the category's name.
  public init(category: Programme.Category.ID) {
    self.init(Self.categoryPrefix + category.rawValue)
  }

  /// The category whose feed it is, if it is one's.
  package var category: Programme.Category.ID? {
    guard rawValue.hasPrefix(Self.categoryPrefix) else { return nil }
    return Programme.Category.ID(String(rawValue.dropFirst(Self.categoryPrefix.count)))
  }

  private static var categoryPrefix: String { "category." }
}

extension Programme {
  /// The language whose feeds name none in their addresses, told of the feed with everything where
  /// that cannot say it by its own address.
  func mainLanguage(told feed: Feed.ID) -> Language? {
    feed == .everything && url == nil ? language : nil
  }
}

extension PublicHolidays {
  /// Whether any days are off but the weekly ones, or worked although they are weekly days off.
  var haveDaysOff: Bool {
    !closures.isEmpty || !swaps.isEmpty
      || observances.contains { $0.isDayOff || $0.dispute != nil }
  }
}
