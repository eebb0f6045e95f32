internal import CivilTime
internal import VietnameseCalendar

/// What a part of a programme's file is read as.
protocol FileEntry {
  /// Reads it; `nil` after it has been reported why it cannot be read.
  init?(_ node: YAMLNode, in file: inout FieldReader)
}

/// Turns the nodes of one file into values and collects every problem on the way.
///
/// Each function returns `nil` after it has reported why; the caller goes on with the next field, so
/// that a file with ten mistakes reports ten.
struct FieldReader {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic]
  /// Ids of other entries that were used, to be looked up when all files are read.
  private(set) var references: [Reference] = []
  /// Years that were named, of which the programme must cover some, and the days of one year.
  private(set) var namedYears: [(years: NamedYears, node: YAMLNode)] = []
  /// Every id that the file holds.
  private lazy var ids = source.mentionedIDs
  /// The programme's languages, in which its texts stand.
  var languages: Programme.Languages
  /// Whether the file is made for many programmes, so that its texts may be in any language.
  let isShared: Bool

  init(
    _ document: YAMLDocument, languages: Programme.Languages = .standard, isShared: Bool = false
  ) {
    source = document.source
    diagnostics = document.diagnostics + document.gluedComments
    self.languages = languages
    self.isShared = isShared
  }

  /// The use of another entry's id.
  struct Reference {
    let kind: EntryKind
    let id: String
    let node: YAMLNode
    /// The id of the entry that uses it, where that matters.
    var holder: String?
  }

  /// Says whose references those are that were found since there were so many.
  mutating func hold(referencesFrom first: Int, for id: String) {
    for index in references.indices.dropFirst(first) { references[index].holder = id }
  }

  /// The keys of one entry and what they hold.
  struct Fields {
    let node: YAMLNode
    fileprivate let values: [String: YAMLNode]
    subscript(key: String) -> YAMLNode? { values[key] }
  }

  // MARK: Reporting

  mutating func report(
    _ code: Diagnostic.Code, at node: YAMLNode, _ message: LocalizedText,
    hint: LocalizedText? = nil, offset: Int = 0, length: Int? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    // Inside quotes the characters begin one column later, and escapes would move them: then the
    // whole scalar is marked.
    let column = node.isPlain ? node.column + offset : node.column
    diagnostics.append(
      source.diagnostic(
        severity, code, message, line: node.line, column: column,
        length: node.isPlain ? length ?? node.length : node.length, hint: hint))
  }

  /// Says at a node what was found wrong with its value.
  mutating func report(
    _ problem: Diagnostic, at node: YAMLNode, offset: Int = 0, length: Int? = nil
  ) {
    report(
      problem.code, at: node, problem.message, hint: problem.hint, offset: offset, length: length)
  }

  /// Says at its place in a scalar what is wrong with a phrase.
  mutating func report(_ problem: PhraseProblem, at node: YAMLNode) {
    report(
      problem.code, at: node, problem.message, hint: problem.hint, offset: problem.offset,
      length: problem.length)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func location(_ node: YAMLNode) -> SourceLocation {
    SourceLocation(
      file: source.file, line: node.line, column: node.column, length: node.length)
  }

  // MARK: Groups of keys

  /// The entry's keys; unknown ones, repeated ones and missing ones are reported.
  ///
  /// - Parameter untold: keys that are read, to be refused, and proposed to nobody.
  mutating func fields(
    of node: YAMLNode, keys: [String], untold: [String] = [], required: [String] = []
  ) -> Fields? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType, at: node, .expectedKeys(found: node.kind))
      return nil
    }
    var values: [String: YAMLNode] = [:]
    var torn: String?
    for (index, entry) in entries.enumerated() {
      guard let key = entry.key.scalar else {
        report(.wrongType, at: entry.key, .keyIsNoWord)
        continue
      }
      guard keys.contains(key) else {
        if source.isBare(entry), let last = entries[..<index].last(where: { !source.isBare($0) }) {
          // The text before the comma is half of one, so nothing more is said of it.
          if torn == nil { report(last, tornIn: entries) }
          torn = last.key.scalar
          torn.map { values[$0] = nil }
          continue
        }
        report(
          .unknownKey, at: entry.key, .noKey(key),
          hint: .choose(for: key, among: keys.filter { !untold.contains($0) }))
        continue
      }
      if values.updateValue(entry.value, forKey: key) != nil {
        report(.yamlDuplicateKey, at: entry.key, .keyTwice(key), hint: .keepOne)
      }
    }
    for key in required where values[key] == nil && key != torn {
      report(.missingKey, at: node, .keyMissing(key), hint: key == "domain" ? .addDomain : nil)
    }
    return Fields(node: node, values: values)
  }

  /// Says of a value in braces that a comma has cut it, at what stands behind the comma.
  private mutating func report(_ entry: YAMLNode.Entry, tornIn entries: [YAMLNode.Entry]) {
    guard let key = entry.key.scalar, let first = entry.value.scalar,
      let place = entries.firstIndex(of: entry)
    else { return }
    let rest = entries[(place + 1)...].prefix { source.isBare($0) }
    guard let node = rest.first?.key else { return }
    let parts = [first] + rest.compactMap(\.key.scalar)
    let isList =
      parts.allSatisfy(DayPhrase.isOfList)
      || !Self.languageKeys.contains(key) && parts.allSatisfy(Slug.isValid)
    let text = parts.joined(separator: ", ")
    let value =
      HoursReading.list(parts, of: key) ?? (isList ? "[\(text)]" : "\"\(text)\"")
    report(.badValue, at: node, .commaInBraces, hint: .write("\(key): " + value))
  }

  /// The entries of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode] {
    guard case .sequence(let items) = node.content else {
      report(.wrongType, at: node, .expectedList(found: node.kind))
      return []
    }
    return items
  }

  /// The entries of a list, read as values; those that cannot be are left out.
  mutating func entries<Entry: FileEntry>(_ node: YAMLNode?) -> [Entry] {
    // An empty value, "silence:", stands for an empty list.
    guard let node, node.scalar != "" else { return [] }
    var all: [Entry] = []
    for item in items(of: node) { if let entry = Entry(item, in: &self) { all.append(entry) } }
    return all
  }

  /// Rows that are ids or groups of keys, or a single one, each with its node; those that cannot be
  /// read are left out.
  mutating func rows<Row: FileEntry>(_ node: YAMLNode?) -> [(row: Row, node: YAMLNode)] {
    guard let node else { return [] }
    let nodes = if case .sequence(let items) = node.content { items } else { [node] }
    var all: [(Row, YAMLNode)] = []
    for node in nodes { if let row = Row(node, in: &self) { all.append((row, node)) } }
    return all
  }

  /// The same, of which none may stand twice; the id tells which.
  mutating func rows<Row: FileEntry & Hashable>(
    _ node: YAMLNode?, named id: (Row) -> Programme.Unit.ID
  ) -> [Row] {
    let read: [(row: Row, node: YAMLNode)] = rows(node)
    var all: [Row] = []
    for (row, node) in read {
      if all.contains(row) {
        report(.badValue, at: node, .listedTwice(id(row).rawValue))
      } else {
        all.append(row)
      }
    }
    return all
  }

  /// A list, or a single entry that stands for a list of one.
  mutating func oneOrMore(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    if node.scalar != nil { return [node] }
    return items(of: node)
  }

  // MARK: Scalars

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar, text.contains(where: { !$0.isWhitespace }) else {
      report(.wrongType, at: node, .expectedText(found: node.kind))
      return nil
    }
    // Blanks at the ends are nothing that anybody meant, and some readers drop them.
    return text.trimmingSpaces().composed
  }

  /// A slug: what ids, file names and addresses are made of.
  mutating func slug(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    guard Slug.isValid(text) else {
      report(.noSlug(text), at: node)
      return nil
    }
    return text
  }

  /// The id of an entry.
  mutating func id<Subject>(_ node: YAMLNode?) -> Programme.Identifier<Subject>? {
    slug(node).map { Programme.Identifier($0) }
  }

  /// A word out of a fixed list.
  mutating func choice<T: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _: T.Type) -> T?
  where T.RawValue == String {
    choice(node, among: Array(T.allCases), by: \.rawValue)
  }

  /// One of some values, by its name.
  mutating func choice<T>(_ node: YAMLNode?, among values: [T], by name: (T) -> String) -> T? {
    guard let node, let text = text(node) else { return nil }
    if let value = values.first(where: { name($0) == text }) { return value }
    let all = values.map(name)
    report(.badValue, at: node, .notPossible(text), hint: .choose(for: text, among: all))
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node, let text = text(node) else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(.badValue, at: node, .expectedFlag(found: text))
      return nil
    }
  }

  /// A whole number in a range.
  mutating func number(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let text = text(node) else { return nil }
    let magnitude = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if let value = Int(digits: magnitude).map({ text.hasPrefix("-") ? -$0 : $0 }),
      range.contains(value)
    {
      return value
    }
    report(.badValue, at: node, .expectedNumber(in: range, found: text))
    return nil
  }

  // MARK: Texts in several languages

  /// The keys under which texts may stand in some programme.
  private static let languageKeys = Language.supported.map(\.tag)

  /// `{ vi: …, en: … }`; a text alone is in the first of the programme's languages.
  mutating func localized(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    if node.scalar != nil { return text(node).map { LocalizedText([languages.first: $0]) } }
    guard let nodes = languageNodes(node) else { return nil }
    var texts: [Language: String] = [:]
    for (language, node) in nodes { texts[language] = text(node) }
    return languages.own(LocalizedText(texts))
  }

  /// What stands under each language; those that the programme does not have are reported.
  private mutating func languageNodes(_ node: YAMLNode) -> [(Language, YAMLNode)]? {
    let untold = Self.languageKeys.filter { !keys.contains($0) }
    guard let fields = fields(of: node, keys: Self.languageKeys, untold: untold) else { return nil }
    var nodes = Language.supported.compactMap { language in
      fields[language.tag].map { (language, $0) }
    }
    guard !nodes.isEmpty else {
      report(.missingKey, at: node, .needsLanguage(among: keys))
      return nil
    }
    if !isShared, case .mapping(let entries) = node.content {
      for entry in entries {
        guard let tag = entry.key.scalar,
          let language = nodes.first(where: { $0.0.tag == tag })?.0, !languages.contains(language)
        else { continue }
        report(
          .foreignLanguage, at: entry.key, .textIsForeign(language, to: languages),
          hint: .leaveOutOrAdd(language, to: languages))
      }
      nodes.removeAll { !languages.contains($0.0) }
    }
    return nodes.isEmpty ? nil : nodes
  }

  /// The keys under which texts may stand in this file.
  private var keys: [String] {
    isShared ? Self.languageKeys : languages.all.map(\.tag)
  }

  /// A title, which is one line in whatever shows it.
  mutating func title(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    var texts = [node]
    if case .mapping(let entries) = node.content { texts = entries.map(\.value) }
    for text in texts where text.scalar?.trimmingSpaces().contains(where: \.isNewline) == true {
      report(.titleOfTwoLines, at: text, .titleOfTwoLines, hint: .joinLines, severity: .warning)
    }
    return localized(node)
  }

  /// `{ vi: […], en: […] }`; a list alone, or a text, is in the first of the programme's languages.
  mutating func localizedList(_ node: YAMLNode?) -> LocalizedList {
    guard let node else { return LocalizedList() }
    guard case .mapping = node.content else {
      return LocalizedList([languages.first: texts(node)])
    }
    guard let nodes = languageNodes(node) else { return LocalizedList() }
    var lists: [Language: [String]] = [:]
    for (language, node) in nodes { lists[language] = texts(node) }
    return LocalizedList(lists)
  }

  /// A list of texts, or one text.
  mutating func texts(_ node: YAMLNode?) -> [String] {
    var all: [String] = []
    for item in oneOrMore(node) {
      if let text = text(item) { all.append(text) }
    }
    return all
  }

  // MARK: Ids of other entries

  /// The id of another entry, looked up once all files are read.
  mutating func reference<Entry: NamedEntry>(
    _ node: YAMLNode?, to _: Entry.Type
  ) -> Programme.Identifier<Entry>? {
    guard let node, let id = text(node) else { return nil }
    references.append(Reference(kind: Entry.kind, id: id, node: node))
    return Programme.Identifier(id)
  }

  /// An id that stands inside a text, so many scalars from its start.
  mutating func reference<Entry: NamedEntry>(
    _ id: String, at offset: Int, in node: YAMLNode, to _: Entry.Type
  ) {
    let part = YAMLNode(
      content: .scalar(id), line: node.line, column: node.column + (node.isPlain ? offset : 0),
      length: node.isPlain ? id.utf8.count : node.length, isPlain: node.isPlain)
    references.append(Reference(kind: Entry.kind, id: id, node: part))
  }

  /// Whether an entry of this file has the id.
  mutating func mentions(_ id: String) -> Bool { ids.contains(id) }

  /// Ids of other entries, each once.
  mutating func references<Entry: NamedEntry>(
    _ node: YAMLNode?, to entries: Entry.Type
  ) -> [Programme.Identifier<Entry>] {
    var all: [Programme.Identifier<Entry>] = []
    for item in oneOrMore(node) {
      guard let id = reference(item, to: entries) else { continue }
      if all.contains(id) {
        report(.badValue, at: item, .listedTwice(id.rawValue))
      } else {
        all.append(id)
      }
    }
    return all
  }

  // MARK: Days and years

  /// A day with its year, `2025-02-28` or `28/2/2025`.
  mutating func date(_ node: YAMLNode?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    if let date = CalendarDate(inFile: text) { return date }
    report(.noSuchDay, at: node, .notADay(text), hint: .writeDate)
    return nil
  }

  /// A day or days with their years, `2025-10-01..2025-10-07` or `1/10/2025..7/10/2025`.
  mutating func span(_ node: YAMLNode?) -> DateSpan? {
    guard let node, let text = text(node) else { return nil }
    let dots = text.firstRange(of: "..")
    let first = CalendarDate(inFile: String(text[..<(dots?.lowerBound ?? text.endIndex)]))
    let last = dots.map { CalendarDate(inFile: String(text[$0.upperBound...])) } ?? first
    if let first, let last, let span = DateSpan(first, through: last) { return span }
    report(.noSuchDay, at: node, .notDays(text), hint: .writeDates)
    return nil
  }

  /// A year that dates can have.
  mutating func year(_ node: YAMLNode?) -> Int? { number(node, in: Programme.years) }

  /// A year or a run of years, `2023..2030`.
  mutating func years(
    _ node: YAMLNode?, hint: LocalizedText = .writeYears
  ) -> ClosedRange<Int>? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.splitAtDots()
    let ends = parts.compactMap { Int(digits: $0.text) }
    if let first = ends.first, let last = ends.last, ends.count == parts.count, first <= last,
      first >= Programme.years.lowerBound, last <= Programme.years.upperBound
    {
      return first...last
    }
    if ends.count == 2, parts.count == 2, ends.allSatisfy(Programme.years.contains) {
      report(.years(ends[0], after: ends[1]), at: node)
    } else {
      report(.badValue, at: node, .notYears(text), hint: hint)
    }
    return nil
  }

  /// Years: `2024..2026`, `[2024, 2026]`, `every 2 from 2024`, `2 năm một lần từ 2024`.
  mutating func yearSet(_ node: YAMLNode?) -> YearSet? {
    guard let node else { return nil }
    if case .sequence(let items) = node.content {
      let years = items.compactMap { year($0) }
      if items.isEmpty { report(.badValue, at: node, .notYears("[]"), hint: .writeYearSet) }
      return years.isEmpty ? nil : .list(years)
    }
    if let text = node.scalar, let every = Self.everyNthYear(text) { return every }
    return years(node, hint: .writeYearSet).map { .range($0) }
  }

  private static func everyNthYear(_ text: String) -> YearSet? {
    var cursor = PhraseCursor(text)
    let isAnnounced = cursor.take(word: "every", "moi")
    guard let interval = cursor.takeNumber(1...100) else { return nil }
    _ = cursor.take(.yearsApart)
    guard isAnnounced || cursor.position > 1, cursor.take(.fromYear),
      let first = cursor.takeYear(), Programme.years.contains(first), cursor.isAtEnd
    else { return nil }
    return .every(interval, from: first)
  }

  /// Has it looked up, once all files are read, whether the programme covers one of some years.
  mutating func mustBeCovered(_ years: NamedYears, at node: YAMLNode) {
    namedYears.append((years, node))
  }

  /// Names of weekdays, `[saturday, sunday]`, `thứ Bảy và Chủ nhật`.
  mutating func weekdays(_ node: YAMLNode?) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for node in oneOrMore(node) {
      guard let name = text(node) else { continue }
      if let named = DayPhrase.weekdays(name) {
        days.formUnion(named)
      } else {
        report(
          .badValue, at: node, .notAWeekday(name),
          hint: DayPhrase.weekdaysOfRule(name)
            ?? .didYouMean(name.lowercased(), among: Weekday.allCases.map(\.name))
            ?? .writeWeekdays)
      }
    }
    return days
  }

  /// The weekly days off of a unit or of the programme; an empty list says that there are none.
  mutating func weekend(_ node: YAMLNode?) -> Set<Weekday>? {
    guard let node else { return nil }
    let days = weekdays(node)
    guard days.count == 7 else { return days }
    report(.badValue, at: node, .wholeWeekOff)
    return nil
  }
}

extension CalendarDate {
  /// Reads a day as files have it: `2025-02-28`, or `28/2/2025` as people write it.
  fileprivate init?(inFile text: String) {
    if let date = CalendarDate(text) {
      self = date
      return
    }
    guard text.allSatisfy({ $0 == "/" || $0.isASCII && $0.isNumber }),
      let day = WrittenGregorianDay(text), let year = day.year, year > 999
    else { return nil }
    self.init(year, day.month, day.day)
  }
}

extension String {
  /// The two sides of `a..b`, or the whole, each trimmed and with its offset in scalars.
  func splitAtDots() -> [(text: String, offset: Int)] {
    guard let dots = firstRange(of: "..") else { return [side(self[...])] }
    return [side(self[..<dots.lowerBound]), side(self[dots.upperBound...])]
  }

  private func side(_ part: Substring) -> (text: String, offset: Int) {
    let start = part.firstIndex { !$0.isWhitespace } ?? part.startIndex
    return (part.trimmingSpaces(), unicodeScalars.distance(from: startIndex, to: start))
  }
}
