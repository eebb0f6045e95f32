/// Blanks where a value has no room for them: at its ends, and beside the commas and semicolons of
/// dates, rules and durations. Whoever reads on past them loses nothing.
struct WrittenBlanks: Sendable {
  /// The value without them.
  let text: String
  /// Where the first ones stand, in bytes; `nil` where there are none.
  let first: Range<Int>?
  /// Where each byte of ``text`` stood.
  let offsets: [Int]

  init(in value: String) {
    let bytes = Array(value.utf8)
    var kept: [Int] = []
    kept.reserveCapacity(bytes.count)
    var first: Range<Int>?
    var index = 0
    while index < bytes.count {
      guard bytes[index].isBlank else {
        kept.append(index)
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !$0.isBlank } ?? bytes.count
      let isInside =
        index > 0 && end < bytes.count && !Self.separates(bytes[index - 1])
        && !Self.separates(bytes[end])
      if isInside {
        kept += index..<end
      } else if first == nil {
        first = index..<end
      }
      index = end
    }
    self.first = first
    offsets = kept
    text = first == nil ? value : String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
  }

  /// A value without such blanks.
  static func removed(from value: String) -> String {
    value.utf8.contains(where: \.isBlank) ? WrittenBlanks(in: value).text : value
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }
}

extension LintProperty {
  /// The value without blanks that mean nothing and that another rule reports.
  var unblanked: String { WrittenBlanks.removed(from: value) }
}
