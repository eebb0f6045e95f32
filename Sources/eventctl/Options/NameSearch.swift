import EventKitLite

/// Finds what somebody means by an id, a title or a name: the one place for all commands.
///
/// An id comes first, then one that something had before, then a title or name in any language, in
/// capital or small letters, with or without diacritics. Only what is meant beyond doubt is found:
/// of several with one name all are told, and of none those that may have been meant.
struct NameSearch<Subject> {
  typealias ID = Programme.Identifier<Subject>

  /// Something that can be named.
  struct Entry {
    let id: ID
    /// What people read beside the id.
    let title: LocalizedText
    /// What it is called.
    let names: [String]
    /// Ids that it had before.
    var formerIDs: [ID] = []

    /// Whether it is called so; a title with a number of years may be given with any number.
    fileprivate func isCalled(_ name: String) -> Bool {
      plainNames.contains { known in
        guard known != name, let place = known.firstRange(of: "{n}") else { return known == name }
        let (before, after) = (known[..<place.lowerBound], known[place.upperBound...])
        return name.count > before.count + after.count && name.hasPrefix(before)
          && name.hasSuffix(after)
          && name.dropFirst(before.count).dropLast(after.count).allSatisfy(\.isNumber)
      }
    }

    fileprivate var plainNames: [String] { names.map(\.plainName) }
  }

  /// What is searched, in the order in which it is listed.
  let entries: [Entry]
  /// "no event is named …".
  let nobody: (String) -> LocalizedText
  /// "several events are named …".
  let several: (String) -> LocalizedText
  /// Where all are listed.
  let list: LocalizedText

  /// All that a word may stand for beyond doubt: one by its id, or each that is called so.
  func found(_ word: ID) -> [Entry] {
    if let entry = entries.first(where: { $0.id == word }) { return [entry] }
    if let entry = entries.first(where: { $0.formerIDs.contains(word) }) { return [entry] }
    let name = word.rawValue.plainName
    return name.isEmpty ? [] : entries.filter { $0.isCalled(name) }
  }

  /// The id of what is meant; ends the command where that is nothing, or not certain.
  func id(_ word: ID) throws -> ID {
    let found = found(word)
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw Console.misuse(several(word.rawValue), hint: .chooseID(found.map(Self.choice)))
    }
    let near = near(word.rawValue.plainName, word.rawValue)
    throw Console.misuse(
      nobody(word.rawValue), hint: near.isEmpty ? list : .mayMean(near.map(Self.choice)))
  }

  private static func choice(_ entry: Entry) -> (id: String, title: LocalizedText) {
    (entry.id.rawValue, entry.title)
  }

  /// Those that may be meant: a slip in an id or a name, or a part of a name.
  private func near(_ name: String, _ word: String) -> [Entry] {
    if let id = Suggestion.nearest(to: word, among: entries.map(\.id.rawValue)) {
      return entries.filter { $0.id.rawValue == id }
    }
    if let found = Suggestion.nearest(to: name, among: entries.flatMap(\.plainNames)) {
      return Array(entries.filter { $0.plainNames.contains(found) }.prefix(Self.most))
    }
    guard name.count >= 3 else { return [] }
    let parts = entries.filter { entry in
      entry.id.rawValue.contains(name.replacing(" ", with: "-"))
        || entry.plainNames.contains { $0.contains(name) }
    }
    return parts.count <= Self.most ? parts : []
  }

  /// More are no help.
  private static var most: Int { 5 }
}

extension String {
  /// The text as names are compared: small letters without marks, single blanks.
  fileprivate var plainName: String {
    folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: What a programme has

extension Programme {
  /// The event that is meant.
  ///
  /// - Parameter others: events that are no more, such as a ledger knows.
  func meant(
    _ id: ProgrammeEvent.ID, or others: [ProgrammeEvent.ID: LocalizedText] = [:]
  ) throws -> ProgrammeEvent.ID {
    let present = events.map { event in
      NameSearch<ProgrammeEvent>.Entry(
        id: event.id, title: event.title,
        names: event.title.inAllLanguages + event.alsoKnownAs.inAllLanguages,
        formerIDs: event.aliases)
    }
    let past = others.filter { event($0.key) == nil }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map {
        NameSearch<ProgrammeEvent>.Entry(
          id: $0.key, title: $0.value, names: $0.value.inAllLanguages)
      }
    return try NameSearch(
      entries: present + past, nobody: LocalizedText.noEvent, several: LocalizedText.severalEvents,
      list: .seeEvents
    ).id(id)
  }

  /// The unit or group that is meant.
  func meant(_ id: Unit.ID) throws -> Unit.ID { try unitNames.id(id) }

  /// The category that is meant.
  func meant(_ id: Category.ID) throws -> Category.ID { try categoryNames.id(id) }

  /// What units and groups are called.
  var unitNames: NameSearch<Unit> {
    let entries = units.all.map { unit in
      NameSearch<Unit>.Entry(
        id: unit.id, title: unit.name, names: unit.names, formerIDs: unit.aliases)
    }
    return NameSearch(
      entries: entries, nobody: LocalizedText.noUnit, several: LocalizedText.severalUnits,
      list: .seeUnits)
  }

  /// What categories are called.
  var categoryNames: NameSearch<Category> {
    NameSearch(
      entries: categories.map {
        NameSearch<Category>.Entry(id: $0.id, title: $0.name, names: $0.names)
      },
      nobody: LocalizedText.noCategory, several: LocalizedText.severalCategories,
      list: .seeCategories)
  }
}
