internal import CivilTime

/// Reads entries that are spelled just as ``LedgerLine/sealed`` spells them, in one pass over their
/// bytes.
///
/// Whatever is spelled in another way, or is no entry, is left to the JSON reader, so it only ever
/// changes how long reading takes.
struct LedgerLineScanner {
  // Lines that are written together have their moments and feeds in common.
  private var moments = [(text: ArraySlice<UInt8>, moment: Timestamp)?](repeating: nil, count: 3)
  private var feeds: (text: ArraySlice<UInt8>, ids: [Feed.ID]) = ([], [])
  // The years of an event mostly stand in the same feeds.
  private var feedsOfEvents: [ProgrammeEvent.ID: (text: ArraySlice<UInt8>, ids: [Feed.ID])] = [:]

  /// What a line says, and the seal that it bears; `nil` when it is spelled in another way.
  mutating func entry(_ bytes: ArraySlice<UInt8>) -> (line: LedgerLine, seal: Seal)? {
    var rest = Rest(bytes)
    guard rest.take(Name.after), let parents = rest.seals(),
      rest.take(Name.at), let at = moment(0, &rest), let subject = rest.subject()
    else { return nil }
    var known: (standing: Ledger.Standing, days: DateSpan)?
    var until: CalendarDate?
    var corrections = 0
    var item: String?
    if rest.take(Name.standing) {
      guard let standing = rest.text().flatMap(Ledger.Standing.init), rest.take(Name.days),
        let days = rest.text().flatMap({ DateSpan($0) })
      else { return nil }
      known = (standing, days)
      if rest.take(Name.until) {
        guard let day = rest.text().flatMap({ CalendarDate($0) }) else { return nil }
        until = day
      }
      if rest.take(Name.corrections) {
        guard let number = rest.number() else { return nil }
        corrections = number
      }
      if rest.take(Name.item) {
        guard let text = rest.text() else { return nil }
        item = text
      }
    }
    guard rest.take(Name.sequence), let sequence = rest.number(),
      rest.take(Name.created), let created = moment(1, &rest),
      rest.take(Name.stamp), let stamp = moment(2, &rest),
      rest.take(Name.feeds), let feeds = feeds(of: subject, &rest)
    else { return nil }
    var language: Language?
    if rest.take(Name.language) {
      guard let tag = rest.text().flatMap(Language.init) else { return nil }
      language = tag
    }
    var facts: Ledger.Facts?
    if let known {
      guard rest.take(Name.title), let title = rest.texts() else { return nil }
      facts = Ledger.Facts(
        known.standing, on: known.days, title: title, corrections: corrections, until: until,
        item: item)
    }
    guard rest.take(Name.text), let content = rest.texts(), rest.take(Name.seal),
      let seal = rest.plainText().flatMap({ Seal($0) }), rest.isEnd
    else { return nil }
    let entry = Ledger.Entry(
      subject: subject,
      revision: Ledger.Revision(sequence: sequence, created: created, stamp: stamp),
      moment: at, feeds: feeds, content: content, facts: facts, language: language)
    return (LedgerLine(.entry(entry), after: parents, at: at), seal)
  }

  private mutating func moment(_ place: Int, _ rest: inout Rest) -> Timestamp? {
    guard let text = rest.plainText() else { return nil }
    if let (known, moment) = moments[place], known == text { return moment }
    guard let moment = Timestamp(String(decoding: text, as: UTF8.self)) else { return nil }
    moments[place] = (text, moment)
    return moment
  }

  private mutating func feeds(of subject: Ledger.Subject, _ rest: inout Rest) -> [Feed.ID]? {
    guard let text = rest.plainText() else { return nil }
    if feeds.text == text { return feeds.ids }
    let event = subject.uid?.eventID
    if let event, let known = feedsOfEvents[event], known.text == text { return known.ids }
    feeds = (
      text,
      text.split(separator: UInt8(ascii: " ")).map {
        Feed.ID(String(decoding: $0, as: UTF8.self))
      }
    )
    if let event { feedsOfEvents[event] = feeds }
    return feeds.ids
  }

  /// The members' names as they are written, with what stands before and after them.
  private enum Name {
    static let after = Array(#"{"after":"#.utf8)
    static let at = Array(#","at":"#.utf8)
    static let event = Array(#","event":"#.utf8)
    static let farewell = Array(#","farewell":"#.utf8)
    static let feed = Array(#","feed":"#.utf8)
    static let standing = Array(#","standing":"#.utf8)
    static let days = Array(#","days":"#.utf8)
    static let until = Array(#","until":"#.utf8)
    static let corrections = Array(#","corrections":"#.utf8)
    static let item = Array(#","item":"#.utf8)
    static let sequence = Array(#","sequence":"#.utf8)
    static let created = Array(#","created":"#.utf8)
    static let stamp = Array(#","stamp":"#.utf8)
    static let feeds = Array(#","feeds":"#.utf8)
    static let language = Array(#","language":"#.utf8)
    static let title = Array(#","title":"#.utf8)
    static let text = Array(#","text":"#.utf8)
    static let seal = Array(#","seal":"#.utf8)
    static let languages = Language.supported.map { (Array(#""\#($0.tag)":"#.utf8), $0) }
  }

  /// What has not been read of a line.
  private struct Rest {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      place = bytes.startIndex
    }

    /// Whether nothing comes after but the object's end.
    var isEnd: Bool { place == bytes.endIndex - 1 && bytes[place] == UInt8(ascii: "}") }

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard next == UInt8(ascii: byte) else { return false }
      place += 1
      return true
    }

    /// Goes on after a name, if it is the next one.
    mutating func take(_ name: [UInt8]) -> Bool {
      guard bytes.endIndex - place >= name.count else { return false }
      for index in name.indices where bytes[place + index] != name[index] { return false }
      place += name.count
      return true
    }

    mutating func subject() -> Ledger.Subject? {
      if take(Name.event) { return text().map { .event($0) } }
      if take(Name.farewell) { return text().map { .farewell($0) } }
      return take(Name.feed) ? text().map { .feed(Feed.ID($0)) } : nil
    }

    mutating func seals() -> [Seal]? {
      guard let text = plainText() else { return nil }
      let parts = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let seals = parts.compactMap { Seal($0) }
      return seals.count == parts.count ? seals : nil
    }

    /// A number as Swift writes it, of no more digits than surely fit.
    mutating func number() -> Int? {
      let start = place
      var number = 0
      while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
        place += 1
        guard place - start < 18 else { return nil }
      }
      guard place > start, bytes[start] != UInt8(ascii: "0") || place == start + 1 else {
        return nil
      }
      return number
    }

    /// The bytes of a string without escapes.
    mutating func plainText() -> ArraySlice<UInt8>? {
      guard take("\"") else { return nil }
      let start = place
      place = endOfPlain
      let end = place
      return take("\"") ? bytes[start..<end] : nil
    }

    mutating func text() -> String? {
      guard take("\"") else { return nil }
      var start = place
      place = endOfPlain
      if next == UInt8(ascii: "\"") {
        place += 1
        return String(decoding: bytes[start..<place - 1], as: UTF8.self)
      }
      var text: [UInt8] = []
      text.reserveCapacity(bytes.endIndex - start)
      while next == UInt8(ascii: "\\"), place + 1 < bytes.endIndex {
        text += bytes[start..<place]
        switch bytes[place + 1] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\"):
          text.append(byte)
        default: return nil
        }
        place += 2
        start = place
        place = endOfPlain
      }
      text += bytes[start..<place]
      return take("\"") ? String(decoding: text, as: UTF8.self) : nil
    }

    /// A language's tag as a member's name.
    private mutating func language() -> Language? {
      for (name, language) in Name.languages where take(name) { return language }
      guard let language = text().flatMap(Language.init), take(":") else { return nil }
      return language
    }

    mutating func texts() -> LocalizedText? {
      guard take("{") else { return nil }
      var texts: [Language: String] = [:]
      repeat {
        guard let language = language(), let text = text() else { return nil }
        texts[language] = text
      } while take(",")
      return take("}") ? LocalizedText(texts) : nil
    }

    /// Where the next quotation mark, escape or control character stands.
    private var endOfPlain: Int {
      let span = bytes.span
      var index = place - bytes.startIndex
      while index < span.count {
        let byte = span[index]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
        index += 1
      }
      return bytes.startIndex + index
    }
  }
}
