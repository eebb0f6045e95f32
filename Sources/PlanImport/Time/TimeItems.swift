internal import CivilTime

/// How the words of one cell fall into items.
enum TimeItems {
  /// The items of a cell, and whether they must be read one by one.
  static func items(of text: String) -> (texts: [String], isSeparate: Bool) {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty }
    let bullets = lines.count { isBullet($0) }
    let texts = lines.flatMap { line in
      withoutBullet(line).split(separator: ";").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }
    // "Từ 1/4" over "- 5/4" goes on; a dash before each line begins an item.
    let isSeparate = lines.count > 1 && (bullets > 1 || lines.first.map(isBullet) ?? false)
    return (texts, isSeparate)
  }

  /// Whether a line begins as an item of a list.
  static func isBullet(_ line: String) -> Bool {
    line.first.map { "-–—+•*●▪".contains($0) } ?? false
  }

  /// A line without the sign with which an item begins.
  static func withoutBullet(_ line: String) -> String {
    isBullet(line) ? String(line.dropFirst()).trimmingSpaces() : line
  }

  /// What stands behind a label: `Đợt 1: 15/3`.
  static func withoutLabel(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
    let before = text[text.index(before: colon)]
    let rest = String(text[text.index(after: colon)...]).trimmingSpaces()
    // The colon of an hour is none.
    guard !rest.isEmpty, !(before.isNumber && rest.first.map(\.isNumber) ?? false) else {
      return before.isNumber && text[text.index(after: colon)...].first == " " ? rest : nil
    }
    return rest
  }

  /// What is left without `(dự kiến)` at its end.
  static func withoutExpectation(_ text: String) -> String? {
    for remark in ["(dự kiến)", "(expected)"] where text.lowercased().hasSuffix(remark) {
      let rest = String(text.dropLast(remark.count)).trimmingSpaces()
      return rest.isEmpty ? nil : rest
    }
    return nil
  }

  /// What is left without the last remark in brackets, and the remark.
  static func withoutRemark(_ text: String) -> (text: String, remark: String)? {
    guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let rest = (text[..<open] + text[text.index(after: close)...]).trimmingSpaces()
    return rest.isEmpty
      ? nil : (rest, String(text[text.index(after: open)..<close]).trimmingSpaces())
  }
}
