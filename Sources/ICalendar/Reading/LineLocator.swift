internal import CivilTime

/// Finds the locations of what is wrong in a content line of a document.
///
/// Counted again for each problem, so that lines without one cost nothing.
struct LineLocator {
  /// The document, or a part of it that has the whole line.
  let bytes: [UInt8]
  /// Where the line begins in these bytes.
  let start: Int
  /// The number of its first physical line.
  let number: Int

  /// How many bytes of a physical line are shown: one of a million is not worth showing whole.
  static let longestShown = 4096

  /// The physical line of a byte of the unfolded line, its column in scalars, and that line's text.
  func location(
    ofOffset offset: Int, length: Int, file: String?
  ) -> (location: SourceLocation, text: String?) {
    var line = number
    var index = start
    var lineStart = start
    var left = offset
    while index < bytes.count {
      if let afterBreak = endOfLineBreak(at: index) {
        // Only the breaks before a fold lie inside the line; the other one ends it.
        var next = afterBreak
        var breaks = 1
        while next < bytes.count, let beyond = endOfLineBreak(at: next) {
          next = beyond
          breaks += 1
        }
        guard isBlank(at: next) else { break }
        line += breaks
        lineStart = next
        index = next + 1
        continue
      }
      if left == 0 { break }
      let byte = bytes[index]
      if byte >= 0x20 && byte != 0x7F || byte == 0x09 { left -= 1 }
      index += 1
    }
    let column = 1 + bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 }
    let location = SourceLocation(file: file, line: line, column: column, length: length)
    guard lineStart < bytes.count else { return (location, nil) }
    let shown = bytes[lineStart...].prefix(Self.longestShown).prefix { $0 != 0x0A && $0 != 0x0D }
    return (location, String(decoding: shown, as: UTF8.self))
  }

  /// Where the line break that begins here ends, if there is one.
  private func endOfLineBreak(at index: Int) -> Int? {
    if bytes[index] == 0x0A { return index + 1 }
    guard bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
      return nil
    }
    return index + 2
  }

  private func isBlank(at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09)
  }
}
