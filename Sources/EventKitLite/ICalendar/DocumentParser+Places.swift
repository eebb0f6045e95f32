extension DocumentParser {
  /// Where a byte of the unfolded line stands in the document: its physical line, its column in
  /// scalars, and that line's text.
  ///
  /// Counted again for each problem, so that lines without one cost nothing.
  func place(ofOffset offset: Int, length: Int) -> (location: SourceLocation, text: String?) {
    var line = lineNumber
    var index = lineStart
    var start = lineStart
    var left = offset
    while index < bytes.count {
      if let afterBreak = endOfLineBreak(at: index) {
        // Only the break of a fold lies inside the line; the other one ends it.
        guard isBlank(at: afterBreak) else { break }
        line += 1
        start = afterBreak
        index = afterBreak + 1
        continue
      }
      if left == 0 { break }
      let byte = bytes[index]
      if byte >= 0x20 && byte != 0x7F || byte == 0x09 { left -= 1 }
      index += 1
    }
    let column = 1 + bytes[start..<index].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    let location = SourceLocation(file: file, line: line, column: column, length: length)
    guard start < bytes.count else { return (location, nil) }
    // A line of a million bytes is not worth showing whole.
    let shown = bytes[start...].prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
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
