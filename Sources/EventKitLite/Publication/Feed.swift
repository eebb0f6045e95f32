/// A calendar that people subscribe to: everything, one category, or one unit.
public struct Feed: Sendable, Hashable {
  /// Whose or what calendar it is.
  public enum Scope: Sendable, Hashable {
    /// The whole programme.
    case everything
    /// One kind of events.
    case category(Category)
    /// What concerns a unit or a group.
    case unit(Unit)
  }

  /// Whose or what calendar it is.
  public let scope: Scope
  /// The language of its texts.
  public let language: Language
  /// Its path in the publication; it never changes, and neither does its address.
  public let path: String
  /// What it is about, in both languages.
  let subject: LocalizedText

  /// Every feed of a programme: everything first, then categories, then units, each in the
  /// programme's language and then in the other.
  static func all(of programme: Programme) -> [Feed] {
    let scopes =
      [Scope.everything] + programme.categories.map(Scope.category)
      + programme.units.all.map(Scope.unit)
    return scopes.flatMap { scope in
      let languages = Language.allCases.sorted { a, _ in a == programme.language }
      return languages.map { Feed(scope, in: $0, of: programme) }
    }
  }

  init(_ scope: Scope, in language: Language, of programme: Programme) {
    self.scope = scope
    self.language = language
    let suffix = language == programme.language ? "" : ".\(language.rawValue)"
    switch scope {
    case .everything:
      path = "feeds/all\(suffix).ics"
      subject = LocalizedText(vi: "Toàn bộ", en: "Everything")
    case .category(let category):
      path = "feeds/category/\(category.id)\(suffix).ics"
      subject = category.name
    case .unit(let unit):
      path = "feeds/\(unit.id)\(suffix).ics"
      subject = unit.short ?? unit.name
    }
  }

  /// A stable name among all feeds of the programme, the same in every language.
  var id: String {
    switch scope {
    case .everything: "all"
    case .category(let category): "category.\(category.id)"
    case .unit(let unit): unit.id
    }
  }

  /// The calendar around the events: names, addresses, zone.
  func calendar(of programme: Programme) -> EventCalendar {
    let label = programme.label[language]
    return EventCalendar(
      productID: "-//EventKitLite//eventctl//\(language.rawValue.uppercased())",
      name: "\(subject[language]) – \(label)", description: description(of: programme),
      timeZone: programme.timeZone.name, source: programme.address + path,
      url: programme.address, refreshInterval: CalendarDuration(hours: 12), color: color,
      timeZones: [
        .fixed(
          programme.timeZone.name, secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC,
          abbreviation: programme.timeZone.abbreviation)
      ])
  }

  private var color: CalendarColor? {
    if case .category(let category) = scope {
      category.color.flatMap(CalendarColor.init)
    } else {
      nil
    }
  }

  private func description(of programme: Programme) -> String {
    let title = programme.title[language]
    guard case .unit(let unit) = scope else { return title }
    var text = "\(unit.name[language]). \(title)."
    if let until = unit.until {
      let heirs = programme.units.descendants(of: unit.id)
        .compactMap { programme.units[$0]?.name[language] }.joined(separator: ", ")
      text +=
        language == .vietnamese
        ? " Đơn vị kết thúc hoạt động ngày \(until.shortText)."
        : " This unit ended on \(until.longText(in: language))."
      if !heirs.isEmpty {
        text +=
          language == .vietnamese
          ? " Từ sau ngày đó, lịch này gồm việc của: \(heirs)."
          : " From then on this calendar holds what concerns: \(heirs)."
      }
    }
    return text
  }
}
