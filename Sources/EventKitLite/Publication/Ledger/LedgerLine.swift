internal import CivilTime
internal import ICalendar

/// One line of the ledger's file: a JSON object in one spelling, with its seal as the last member.
///
/// The seal is the SHA-256 of all bytes before `,"seal"`. Among them are the seals of the lines that
/// this one follows, so a line that was changed, lost or moved is noticed.
struct LedgerLine: Sendable, Hashable {
  /// What a line says.
  enum Record: Sendable, Hashable {
    /// The first line: the form, and whose ledger it is.
    case opening(Ledger.Identity?)
    /// How things stand with an event or a feed.
    case entry(Ledger.Entry)
    /// Two branches come together.
    case merge
    /// The clock had been wrong: from here on moments count from this line's.
    case clock
    /// What has been published by another ledger, whose last line this was, is taken over; the
    /// programme may have got another id since.
    case adoption(of: String, by: Programme.ID?)
  }

  let record: Record
  /// The lines that it follows: none for the first, two for a merge.
  let parents: [Seal]
  /// When it was written; the first line has no moment.
  let moment: Timestamp?

  init(_ record: Record, after parents: [Seal], at moment: Timestamp?) {
    self.record = record
    self.parents = parents
    self.moment = moment
  }

  /// Whether it is about an event or a feed.
  var isEntry: Bool { if case .entry = record { true } else { false } }

  // MARK: Writing

  /// The line with its end, and its seal.
  var sealed: (bytes: [UInt8], seal: Seal) {
    var object = ObjectWriter()
    switch record {
    case .opening(let identity):
      object.add("format", Self.format)
      object.add("version", Ledger.version)
      if let identity {
        object.add("programme", identity.programme.rawValue)
        object.add("domain", identity.domain)
      }
    case .merge:
      object.add("merge", parents.map(\.description).joined(separator: " "))
      object.add("at", moment?.description ?? "")
    case .clock:
      addChain(to: &object)
      object.add("clock", "set back")
    case .adoption(let head, let programme):
      addChain(to: &object)
      object.add("adopts", head)
      if let programme { object.add("programme", programme.rawValue) }
    case .entry(let entry):
      addChain(to: &object)
      add(entry, to: &object)
    }
    let seal = Seal(of: object.bytes[...])
    object.add("seal", seal.description)
    return (object.bytes + Array("}\n".utf8), seal)
  }

  private func addChain(to object: inout ObjectWriter) {
    object.add("after", parents.map(\.description).joined(separator: " "))
    object.add("at", moment?.description ?? "")
  }

  private func add(_ entry: Ledger.Entry, to object: inout ObjectWriter) {
    switch entry.subject {
    case .event(let uid): object.add("event", uid)
    case .farewell(let uid): object.add("farewell", uid)
    case .feed(let id): object.add("feed", id.rawValue)
    }
    if let facts = entry.facts {
      object.add("standing", facts.standing.rawValue)
      object.add("days", facts.days.description)
      if let until = facts.until { object.add("until", until.description) }
      if facts.corrections > 0 { object.add("corrections", facts.corrections) }
      if let item = facts.item { object.add("item", item) }
    }
    object.add("sequence", entry.revision.sequence)
    object.add("created", entry.revision.created.description)
    object.add("stamp", entry.revision.stamp.description)
    // Ids hold no blanks.
    object.add("feeds", entry.feeds.map(\.rawValue).joined(separator: " "))
    if let language = entry.language { object.add("language", language.tag) }
    if let facts = entry.facts { object.add("title", facts.title) }
    object.add("text", entry.content)
  }

  static let format = "eventctl ledger"

  /// Whether some bytes may be the beginning of a line whose end a crash has cut off.
  static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = withoutNothing(bytes)
    return beginnings.contains { rest.begins(as: $0) }
  }

  private static let beginnings = [
    #"{"format":"eventctl ledger","#, #"{"after":""#, #"{"merge":""#,
  ]

  /// The bytes without zeros at their end: what a file system leaves where a crash has kept it from
  /// writing.
  static func withoutNothing(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix((bytes.lastIndex { $0 != 0 } ?? bytes.startIndex - 1) + 1 - bytes.startIndex)
  }

  /// Writes the members of an object one after the other, without the bracket at its end.
  private struct ObjectWriter {
    private(set) var bytes = Array("{".utf8)

    mutating func add(_ name: String, _ text: String) {
      begin(name)
      JSONNode.write(text, to: &bytes)
    }

    mutating func add(_ name: String, _ number: Int) {
      begin(name)
      bytes += Array(String(number).utf8)
    }

    mutating func add(_ name: String, _ text: LocalizedText) {
      begin(name)
      var inner = ObjectWriter()
      for language in text.languages { inner.add(language.tag, text.exactly(language) ?? "") }
      bytes += inner.bytes
      bytes.append(UInt8(ascii: "}"))
    }

    private mutating func begin(_ name: String) {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      JSONNode.write(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
    }
  }
}

// MARK: Reading

extension LedgerLine {
  /// Why a line cannot be taken in.
  enum Problem: Error, Hashable {
    /// It is no line of a ledger.
    case unreadable
    /// A later version of this program has written it.
    case newer
  }

  /// What a line of a file says, with the seal that it bears.
  struct Reading {
    let line: LedgerLine
    let seal: Seal
    /// The seal that its bytes have.
    let found: Seal

    /// Reads a line without its end.
    init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
      var scanner = LedgerLineScanner()
      try self.init(bytes, by: &scanner)
    }

    /// Reads one of many lines without its end.
    init(_ bytes: ArraySlice<UInt8>, by scanner: inout LedgerLineScanner) throws(Problem) {
      if let (line, seal) = scanner.entry(bytes) {
        self.init(line: line, seal: seal, found: Seal(of: bytes.dropLast(Self.sealLength)))
      } else {
        try self.init(anyhowSpelled: bytes)
      }
    }

    private init(line: LedgerLine, seal: Seal, found: Seal) {
      self.line = line
      self.seal = seal
      self.found = found
    }

    /// Reads a line in whatever spelling of JSON.
    init(anyhowSpelled bytes: ArraySlice<UInt8>) throws(Problem) {
      guard let members = JSONNode(parsing: Array(bytes))?.object else { throw .unreadable }
      let fields = Fields(members)
      guard let seal = fields.text("seal").flatMap(Seal.init) else { throw .unreadable }
      self.seal = seal
      // The member is the last one, and as long as every seal.
      found = Seal(of: bytes.dropLast(Self.sealLength))
      do throws(Problem) {
        line = try LedgerLine(fields)
      } catch {
        // What is not as it was written may look like anything, and is no later version's for that.
        let isOpening = fields.text("format") == LedgerLine.format
        throw found == seal || isOpening ? error : .unreadable
      }
    }

    private static let sealLength = #","seal":""}"#.utf8.count + Seal.length

    /// Whether the line is, byte for byte, as it was written.
    var isSound: Bool { seal == found }

    /// Whether its content is as it was written, in another spelling.
    var isRespelled: Bool { !isSound && line.sealed.seal == seal }
  }

  /// The members of an object by name.
  private struct Fields {
    private let values: [String: JSONNode.Value]
    let names: Set<String>

    init(_ members: [JSONNode.Member]) {
      values = Dictionary(
        members.map { ($0.name, $0.value.value) }, uniquingKeysWith: { first, _ in first })
      names = Set(values.keys)
    }

    func text(_ name: String) -> String? {
      if case .string(let text)? = values[name] { text } else { nil }
    }

    func number(_ name: String) -> Int? {
      if case .number(let text)? = values[name] { Int(text) } else { nil }
    }

    func texts(_ name: String) -> LocalizedText? {
      guard case .object(let members)? = values[name] else { return nil }
      var texts: [Language: String] = [:]
      for member in members {
        guard let language = Language(member.name), let text = member.value.string else {
          return nil
        }
        texts[language] = text
      }
      return LocalizedText(texts)
    }

    func moment(_ name: String) -> Timestamp? { text(name).flatMap { Timestamp($0) } }

    func seals(_ name: String) -> [Seal]? {
      guard let texts = text(name)?.split(separator: " ") else { return nil }
      let seals = texts.compactMap { Seal(String($0)) }
      return seals.count == texts.count && !seals.isEmpty ? seals : nil
    }
  }

  private static let names: Set<String> = [
    "format", "version", "programme", "domain", "merge", "after", "at", "clock", "adopts", "event",
    "farewell", "feed", "standing", "days", "until", "corrections", "item", "sequence", "created",
    "stamp", "feeds", "language", "title", "text", "seal",
  ]

  private init(_ fields: Fields) throws(Problem) {
    if let version = fields.number("version"), version > Ledger.version { throw .newer }
    guard fields.names.isSubset(of: Self.names) else { throw .newer }
    if fields.text("format") == Self.format {
      let identity = fields.text("programme").map {
        Ledger.Identity(programme: Programme.ID($0), domain: fields.text("domain") ?? "")
      }
      self.init(.opening(identity), after: [], at: nil)
      return
    }
    guard let moment = fields.moment("at") else { throw .unreadable }
    if let parents = fields.seals("merge") {
      self.init(.merge, after: parents, at: moment)
      return
    }
    guard let parents = fields.seals("after") else { throw .unreadable }
    if fields.text("clock") != nil {
      self.init(.clock, after: parents, at: moment)
    } else if let head = fields.text("adopts") {
      self.init(
        .adoption(of: head, by: fields.text("programme").map { Programme.ID($0) }),
        after: parents, at: moment)
    } else {
      self.init(.entry(try Self.entry(fields, at: moment)), after: parents, at: moment)
    }
  }

  private static func entry(
    _ fields: Fields, at moment: Timestamp
  ) throws(Problem) -> Ledger.Entry {
    let subjects = [
      fields.text("event").map(Ledger.Subject.event),
      fields.text("farewell").map(Ledger.Subject.farewell),
      fields.text("feed").map { .feed(Feed.ID($0)) },
    ].compactMap(\.self)
    guard let subject = subjects.first, subjects.count == 1,
      let sequence = fields.number("sequence"),
      sequence >= 0, let created = fields.moment("created"), let stamp = fields.moment("stamp"),
      let feeds = fields.text("feeds"), let content = fields.texts("text")
    else { throw .unreadable }
    var facts: Ledger.Facts?
    if let word = fields.text("standing") {
      guard let title = fields.texts("title"),
        let days = fields.text("days").flatMap({ DateSpan($0) })
      else { throw .unreadable }
      guard let standing = Ledger.Standing(rawValue: word) else { throw .newer }
      facts = Ledger.Facts(
        standing, on: days, title: title, corrections: fields.number("corrections") ?? 0,
        until: fields.text("until").flatMap { CalendarDate($0) }, item: fields.text("item"))
    }
    return Ledger.Entry(
      subject: subject,
      revision: Ledger.Revision(sequence: sequence, created: created, stamp: stamp),
      moment: moment, feeds: feeds.split(separator: " ").map { Feed.ID(String($0)) },
      content: content, facts: facts, language: fields.text("language").flatMap(Language.init))
  }
}
