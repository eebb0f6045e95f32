/// Values of properties between iCalendar's text and JSON (RFC 7265, section 3.6).
///
/// A value that does not fit its type is written as a string, as it is, so that nothing is lost.
enum JCalValue {
  /// The values of a property, in JSON.
  static func nodes(_ text: String, _ type: JCalType) -> [JSONNode] {
    if type.isStructured { return [structure(text, type)] }
    if type.name == "text", type.isList {
      return ICalendarText.unescaped(list: text).map { .string($0) }
    }
    if type.isList { return text.split(",").map { node($0, type.name) } }
    return [node(text, type.name)]
  }

  /// The text of one of a property's values; `nil` for what is no value of any type.
  static func text(_ node: JSONNode, _ type: JCalType) -> String? {
    guard let parts = node.array, type.name != "period" else { return text(node, type.name) }
    let texts = parts.compactMap { text($0, type.name) }
    return texts.isEmpty || texts.count < parts.count ? nil : texts.joined(separator: ";")
  }

  private static func structure(_ text: String, _ type: JCalType) -> JSONNode {
    if type.name == "text" {
      let parts = ICalendarText.parts(of: text).map { JSONNode.string(ICalendarText.unescaped($0)) }
      return parts.count == 1 ? parts[0] : .array(parts)
    }
    let numbers = text.split(";").map { JSONNode.number($0) }
    let known = numbers.compactMap { $0 }
    return known.count == numbers.count && known.count > 1 ? .array(known) : .string(text)
  }

  private static func node(_ text: String, _ type: String) -> JSONNode {
    switch type {
    case "text": .string(ICalendarText.unescaped(text))
    case "boolean" where text == "TRUE" || text == "FALSE": JSONNode(.boolean(text == "TRUE"))
    case "integer", "float": JSONNode.number(text) ?? .string(text)
    case "date", "date-time", "time", "utc-offset": .string(punctuated(text, type) ?? text)
    case "period": period(text) ?? .string(text)
    case "recur": JCalRecurrence.node(text) ?? .string(text)
    default: .string(text)
    }
  }

  private static func text(_ node: JSONNode, _ type: String) -> String? {
    switch (type, node.value) {
    case ("text", _): node.plainText.map(ICalendarText.escapedAsIs)
    case ("date", .string(let text)), ("date-time", .string(let text)),
      ("time", .string(let text)), ("utc-offset", .string(let text)):
      plain(text, type) ?? text
    case ("period", .array(let ends)): periodText(ends.compactMap(\.string), of: ends.count)
    case ("period", .string(let text)):
      periodText(text.split("/"), of: 2) ?? text
    case ("recur", .object(let members)): JCalRecurrence.text(members)
    default: node.plainText
    }
  }

  /// A period of a start and an end or a length.
  private static func periodText(_ ends: [String], of count: Int) -> String? {
    guard ends.count == count, count == 2 else { return nil }
    return ends.map { plain($0, "date-time") ?? $0 }.joined(separator: "/")
  }

  private static func period(_ text: String) -> JSONNode? {
    let ends = text.split("/")
    guard ends.count == 2, let start = punctuated(ends[0], "date-time") else { return nil }
    return .array([.string(start), .string(punctuated(ends[1], "date-time") ?? ends[1])])
  }

  // MARK: Dates, times and offsets

  /// Whether a value is in JSON's form already, as which iCalendar does not know it: written as it is, it
  /// would come back as another.
  static func isMistakable(_ text: String, _ type: JCalType) -> Bool {
    switch type.name {
    case "date", "date-time", "time", "utc-offset":
      text.split(",").contains { isMistakable($0, type.name) }
    case "period":
      text.split(",").contains { $0.split("/").contains { isMistakable($0, "date-time") } }
    case "recur":
      text.split(";").contains { part in
        let value = part.split("=").last ?? ""
        return isMistakable(value, "date-time") || isMistakable(value, "date")
      }
    default: false
    }
  }

  private static func isMistakable(_ text: String, _ type: String) -> Bool {
    let lengths = type == "utc-offset" || type == "time" ? 6...9 : 10...20
    return lengths.contains(text.utf8.count) && plain(text, type) != nil
  }

  /// `20260421T080000Z` as `2026-04-21T08:00:00Z`, and the like; `nil` for anything else.
  static func punctuated(_ text: String, _ type: String) -> String? {
    mapped(text, from: basic(type), to: extended(type))
  }

  /// `2026-04-21T08:00:00Z` as `20260421T080000Z`, and the like; `nil` for anything else.
  static func plain(_ text: String, _ type: String) -> String? {
    mapped(text, from: extended(type), to: basic(type))
  }

  // 0 stands for a digit, ~ for a sign.
  private static func basic(_ type: String) -> [[UInt8]] {
    switch type {
    case "date": Patterns.basicDate
    case "time": Patterns.basicTime
    case "utc-offset": Patterns.basicOffset
    default: Patterns.basicMoment
    }
  }

  private static func extended(_ type: String) -> [[UInt8]] {
    switch type {
    case "date": Patterns.extendedDate
    case "time": Patterns.extendedTime
    case "utc-offset": Patterns.extendedOffset
    default: Patterns.extendedMoment
    }
  }

  private enum Patterns {
    static let basicDate = bytes("00000000")
    static let basicTime = bytes("000000", "000000Z")
    static let basicOffset = bytes("~0000", "~000000")
    static let basicMoment = bytes("00000000T000000", "00000000T000000Z")
    static let extendedDate = bytes("0000-00-00")
    static let extendedTime = bytes("00:00:00", "00:00:00Z")
    static let extendedOffset = bytes("~00:00", "~00:00:00")
    static let extendedMoment = bytes("0000-00-00T00:00:00", "0000-00-00T00:00:00Z")

    private static func bytes(_ patterns: String...) -> [[UInt8]] {
      patterns.map { Array($0.utf8) }
    }
  }

  /// Moves digits and signs from the one pattern into the other.
  private static func mapped(_ text: String, from: [[UInt8]], to: [[UInt8]]) -> String? {
    let letters = Array(text.utf8)
    guard let index = from.firstIndex(where: { fits(letters, $0) }) else { return nil }
    var digits = letters.lazy.filter(isDigit).makeIterator()
    let result = to[index].map { mark in
      switch mark {
      case UInt8(ascii: "~"): letters[0]
      case UInt8(ascii: "0"): digits.next() ?? mark
      default: mark
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func fits(_ letters: [UInt8], _ pattern: [UInt8]) -> Bool {
    letters.count == pattern.count
      && zip(letters, pattern).allSatisfy { letter, mark in
        switch mark {
        case UInt8(ascii: "0"): isDigit(letter)
        case UInt8(ascii: "~"): letter == UInt8(ascii: "+") || letter == UInt8(ascii: "-")
        default: letter == mark
        }
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Rules between iCalendar's text and an object of their parts (RFC 7265, section 3.6.10; RFC 7529,
/// section 4.3).
enum JCalRecurrence {
  static func node(_ text: String) -> JSONNode? {
    var members: [JSONNode.Member] = []
    for part in text.split(";") {
      let pair = part.split("=")
      guard pair.count == 2, !pair[0].isEmpty else { return nil }
      let name = pair[0].lowercased()
      guard !members.contains(where: { $0.name == name }) else { return nil }
      let values = pair[1].split(",").map { value(of: name, $0) }
      members.append(.init(name: name, value: values.count == 1 ? values[0] : .array(values)))
    }
    return JSONNode(.object(members))
  }

  static func text(_ members: [JSONNode.Member]) -> String? {
    let parts = members.compactMap { member -> String? in
      let values = member.value.array ?? [member.value]
      let texts = values.compactMap(\.plainText).map { text in
        guard member.name.lowercased() == "until" else { return text }
        return JCalValue.plain(text, "date-time") ?? JCalValue.plain(text, "date") ?? text
      }
      guard !texts.isEmpty, texts.count == values.count else { return nil }
      return member.name.uppercased() + "=" + texts.joined(separator: ",")
    }
    return !parts.isEmpty && parts.count == members.count ? parts.joined(separator: ";") : nil
  }

  private static func value(of name: String, _ text: String) -> JSONNode {
    switch name {
    case "until":
      return .string(
        JCalValue.punctuated(text, "date-time") ?? JCalValue.punctuated(text, "date") ?? text)
    case "freq", "byday", "wkst", "rscale", "skip": return .string(text)
    default: return JSONNode.number(text) ?? .string(text)
    }
  }
}

extension String {
  /// The pieces between separators, empty ones too.
  fileprivate func split(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension ICalendarText {
  /// The pieces of a structured value, cut at semicolons that are not escaped; still escaped.
  static func parts(of value: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var follows = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: ";"), !follows {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      follows = byte == UInt8(ascii: "\\") && !follows
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text with its escapes and otherwise as it is: jCal must not change how letters are composed.
  static func escapedAsIs(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      defer { isAfterReturn = byte == 0x0D }
      switch byte {
      case UInt8(ascii: "\n") where isAfterReturn: break
      case 0x0D: bytes += Array("\\n".utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      default: bytes.append(byte)
      }
    }
    return withoutControls(String(decoding: bytes, as: UTF8.self))
  }
}
