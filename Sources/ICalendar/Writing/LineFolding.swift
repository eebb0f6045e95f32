/// Cuts long lines into pieces of at most 75 octets, each further one begun by a space.
///
/// RFC 5545, section 3.1, allows a cut anywhere, even inside a character's bytes; clients that
/// decode before they unfold then show rubbish. So cuts fall between what a reader sees as letters
/// (extended grapheme clusters, Unicode Standard Annex #29), and only a letter too long for a line
/// of its own is cut, between its code points.
enum LineFolding {
  /// The most octets in a physical line, its line break not counted.
  static let longestLine = 75

  /// Appends the line with its folds and its line break.
  static func append(_ line: borrowing Span<UInt8>, to output: inout ByteBuffer) {
    var letters: LetterBoundaries?
    var start = 0
    var room = longestLine
    while line.count - start > room {
      var end = start + room
      while end > start, isContinuation(line[end]) { end -= 1 }
      // Bytes that are no characters are cut anywhere.
      if end == start { end += room }
      if !isSurelyBetweenLetters(line, at: end) {
        let known = letters ?? LetterBoundaries(of: line)
        letters = known
        end = known.last(after: start, upTo: end) ?? end
      }
      output.append(atMost: end - start + 3) { room in
        let written = room.write(line.extracting(start..<end), at: 0)
        return room.write(UInt8(ascii: " "), at: room.writeLineBreak(at: written))
      }
      start = end
      room = longestLine - 1
    }
    output.append(line.extracting(start..<line.count))
    output.appendLineBreak()
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether both neighbours are letters that never join another: true of all Vietnamese text in
  /// NFC, so that its lines are never cut into grapheme clusters.
  static func isSurelyBetweenLetters(_ line: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index > 0, index < line.count else { return false }
    var previous = index - 1
    while previous > 0, isContinuation(line[previous]) { previous -= 1 }
    return isLoneLetter(line, at: previous) && isLoneLetter(line, at: index)
  }

  /// Whether the code point that begins here neither extends a letter nor is extended by one:
  /// ASCII, Latin letters, and the dashes and quotation marks of general punctuation.
  private static func isLoneLetter(_ line: borrowing Span<UInt8>, at index: Int) -> Bool {
    let first = line[index]
    switch first {
    case 0x20..<0x7F: return true
    case 0xC3...0xCB: return true  // U+00C0–U+02FF
    case 0xE1 where index + 2 < line.count:
      return (0xB8...0xBB).contains(line[index + 1])  // U+1E00–U+1EFF
    case 0xE2 where index + 2 < line.count:
      return line[index + 1] == 0x80 && (0x90...0xA7).contains(line[index + 2])  // U+2010–U+2027
    default: return false
    }
  }
}

/// Where the letters of a line begin, as byte offsets in ascending order.
private struct LetterBoundaries {
  private var offsets: [Int] = []

  init(of line: borrowing Span<UInt8>) {
    offsets.reserveCapacity(line.count)
    var offset = 0
    for letter in String(copying: line) {
      offsets.append(offset)
      offset += letter.utf8.count
    }
  }

  /// The greatest boundary in `start + 1 ... end`.
  func last(after start: Int, upTo end: Int) -> Int? {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= end { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offsets[low - 1] > start else { return nil }
    return offsets[low - 1]
  }
}
