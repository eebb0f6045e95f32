/// The notes of an entry: lines that people read whole in the window of a calendar program.
enum Notes {
  /// The most characters, as people count them.
  static let longest = 600

  /// Lines with an address as the last one.
  ///
  /// What does not fit is cut behind a word; the address never is.
  static func fitting(_ lines: [String], before address: String?) -> String {
    let text = joined(lines, address)
    guard !fits(text) else { return text }
    return joined([cut(lines.joined(separator: "\n"), to: room(before: address))], address)
  }

  /// The first of several forms that fits; the last one cut, where none does.
  static func firstFitting<Forms: Sequence>(
    _ forms: Forms, before address: String?
  ) -> String where Forms.Element == [String] {
    var last: [String] = []
    for lines in forms {
      let text = joined(lines, address)
      if fits(text) { return text }
      last = lines
    }
    return fitting(last, before: address)
  }

  /// The first lines of a list that fit whole.
  static func whole(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      let longer = text.isEmpty ? line : "\(text)\n\(line)"
      guard fits(longer) else { break }
      text = longer
    }
    return text
  }

  /// Notes with a line before them.
  ///
  /// - Parameter address: their last line, where they have an address there.
  static func saying(_ line: String, before notes: String, _ address: String?) -> String {
    var lines = notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let hasAddress = address != nil && lines.last == address
    if hasAddress { lines.removeLast() }
    return fitting([line] + lines, before: hasAddress ? address : nil)
  }

  private static func joined(_ lines: [String], _ address: String?) -> String {
    (lines + [address].compactMap(\.self)).joined(separator: "\n")
  }

  /// No text has more characters than code points or bytes, which are counted faster.
  private static func fits(_ text: String) -> Bool {
    text.utf8.count <= longest || text.unicodeScalars.count <= longest || text.count <= longest
  }

  private static func room(before address: String?) -> Int {
    max(0, longest - (address.map { $0.count + 1 } ?? 0))
  }

  private static func cut(_ text: String, to room: Int) -> String {
    let part = text.prefix(max(0, room - 1))
    let isBetweenWords = text[part.endIndex...].first.map(\.isWhitespace) ?? true
    let words =
      isBetweenWords ? part : part[..<(part.lastIndex(where: \.isWhitespace) ?? part.endIndex)]
    let end = words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex
    return "\(words[..<end])…"
  }
}
