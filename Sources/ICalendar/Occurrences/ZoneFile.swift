internal import CivilTime
internal import FoundationEssentials
internal import Synchronization

/// The zones that the system knows, read from its files of the format TZif (RFC 9636).
///
/// The files are data and depend on no setting of the machine: which zone the machine itself is in
/// is never asked. Foundation knows zones by name only together with ICU, which costs more to load
/// than all of this library.
package enum ZoneFile {
  /// Where systems keep the files.
  private static let directories = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"]

  /// What has been read: a system's zones are some hundreds, and do not change while a program runs.
  private struct Known: Sendable {
    var rules: [String: TimeZoneRules] = [:]
    /// The names that are none. They come out of documents, so that there is no end of them.
    var others: Set<String> = []
  }

  private static let known = Mutex(Known())
  private static let mostOthers = 1000

  /// Reads the zone of this name.
  package static func rules(named name: String) -> TimeZoneRules? {
    guard isName(name) else { return nil }
    let found = known.withLock { known -> TimeZoneRules?? in
      known.rules[name].map { .some($0) } ?? (known.others.contains(name) ? .some(nil) : nil)
    }
    if let found { return found }
    let rules = read(name)
    known.withLock { known in
      if let rules {
        known.rules[name] = rules
      } else {
        if known.others.count >= mostOthers { known.others = [] }
        known.others.insert(name)
      }
    }
    return rules
  }

  private static func read(_ name: String) -> TimeZoneRules? {
    for directory in directories {
      if let data = try? Data(contentsOf: URL(filePath: "\(directory)/\(name)")) {
        return TimeZoneRules(timeZoneFile: [UInt8](data))
      }
    }
    return nil
  }

  /// The names of all zones that the system has, in alphabetical order: for "did you mean …?".
  package static var names: [String] {
    for directory in directories {
      let found = names(in: directory, after: "", depth: 1)
      if !found.isEmpty { return found.sorted() }
    }
    return []
  }

  private static func names(in directory: String, after prefix: String, depth: Int) -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return entries.flatMap { entry -> [String] in
      guard isName(prefix + entry) else { return [] }
      let inside =
        depth < 4
        ? names(
          in: "\(directory)/\(entry)", after: "\(prefix)\(entry)/", depth: depth + 1) : []
      return inside.isEmpty ? [prefix + entry] : inside
    }
  }

  /// Whether the text can be the name of a zone of the database, and so of a file and nothing else: it
  /// comes out of somebody's document.
  ///
  /// What begins with a small letter is none: the zone of the machine (`localtime`, `posixrules`), the
  /// same zones once more (`posix/…`) or with leap seconds (`right/…`), and tables. `Factory` is what a
  /// machine says of which nobody has said where it is.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 64 && name != "Factory" && (1...4).contains(parts.count)
      && parts.allSatisfy { part in
        part.utf8.first.map { isLetter($0) && $0 & 0x20 == 0 } == true
          && part.utf8.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || "+-_".utf8.contains($0)
          }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

// MARK: The format

extension TimeZoneRules {
  /// Reads the bytes of a zone file (TZif, RFC 9636); `nil` when they are none.
  ///
  /// The rule at the file's end, which is in the notation of POSIX, goes on for ever.
  public init?(timeZoneFile bytes: [UInt8]) {
    var reader = Reader(bytes: bytes[...])
    guard var header = reader.header() else { return nil }
    var width = 4
    if header.version >= UInt8(ascii: "2") {
      // Everything stands there again with eight bytes to a moment.
      guard reader.skip(header.length(width: 4)), let second = reader.header() else { return nil }
      (header, width) = (second, 8)
    }
    guard header.times <= 10_000, header.types > 0,
      reader.bytes.count >= header.length(width: width)
    else { return nil }
    let moments = (0..<header.times).map { _ in reader.integer(width) }
    let types = (0..<header.times).map { _ in reader.integer(1) & 0xFF }
    let offsets = (0..<header.types).map { _ in
      let offset = reader.integer(4)
      _ = reader.integer(2)
      return offset
    }
    // Sums of sane moments and offsets do not overflow.
    guard types.allSatisfy({ $0 < offsets.count }), let first = offsets.first,
      offsets.allSatisfy({ abs($0) < 7 * 86_400 }),
      moments.allSatisfy({ abs($0) <= 1 << 60 }), reader.skip(header.rest(width: width))
    else { return nil }
    var onsets = zip(moments, types).map { (moment: $0, offset: offsets[$1]) }
    var horizon: Int?
    if width == 8, let footer = reader.footer(), let rule = PosixZone(footer) {
      let last = onsets.last?.moment ?? 0
      let firstYear = Timestamp(secondsSince1970: last).map { $0.local().date.year } ?? 1970
      let lastYear = min(
        firstYear + (rule.daylight == nil ? 1 : 402), CalendarDate.years.upperBound)
      for year in firstYear...lastYear {
        onsets += rule.onsets(in: year).filter { $0.moment > last }
      }
      // What is in force in the last years of the cycle has to be there in full.
      if rule.daylight != nil, lastYear == firstYear + 402,
        let year = CalendarDate(firstYear + 401, 7, 1)
      {
        horizon = year.dayNumber * 86_400
      }
    }
    self.init(firstOffset: first, onsets: onsets, horizon: horizon)
  }

  private struct Header {
    var version: UInt8
    var utc = 0
    var standard = 0
    var leaps = 0
    var times = 0
    var types = 0
    var letters = 0

    /// The bytes of what follows the header.
    func length(width: Int) -> Int { times * (width + 1) + types * 6 + rest(width: width) }

    /// The bytes after the types.
    func rest(width: Int) -> Int { letters + leaps * (width + 4) + standard + utc }
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func skip(_ count: Int) -> Bool {
      guard count <= bytes.count else { return false }
      bytes.removeFirst(count)
      return true
    }

    /// A number with its sign, the highest byte first; the bytes must be there.
    mutating func integer(_ width: Int) -> Int {
      let taken = bytes.prefix(width)
      bytes.removeFirst(taken.count)
      var value = taken.first.map { $0 < 0x80 ? 0 : -1 } ?? 0
      for byte in taken { value = value << 8 | Int(byte) }
      return value
    }

    mutating func header() -> Header? {
      guard bytes.count >= 44, bytes.starts(with: Array("TZif".utf8)) else { return nil }
      var header = Header(version: bytes[bytes.startIndex + 4])
      bytes.removeFirst(20)
      header.utc = integer(4)
      header.standard = integer(4)
      header.leaps = integer(4)
      header.times = integer(4)
      header.types = integer(4)
      header.letters = integer(4)
      let counts = [
        header.utc, header.standard, header.leaps, header.times, header.types, header.letters,
      ]
      return counts.allSatisfy { (0...100_000).contains($0) } ? header : nil
    }

    /// The rule for the time after the last change, between two line breaks.
    mutating func footer() -> String? {
      guard bytes.first == 0x0A else { return nil }
      return String(decoding: bytes.dropFirst().prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }
}
