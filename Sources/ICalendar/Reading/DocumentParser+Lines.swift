// Chunks, physical lines, and what they unfold to (RFC 5545, section 3.1).

/// A line after unfolding: a range of the document, or the buffer.
struct UnfoldedLine {
  /// Its bytes in the document, when they stand together there.
  var range: Range<Int>
  var isInBuffer = false
  /// Whether it is known to be ASCII.
  var isASCII: Bool
  /// Where the next line begins.
  var next: Int
  /// How many line breaks lie between this line's start and the next one's.
  var breaks: Int
}

extension DocumentParser {
  // MARK: Chunks

  /// Takes more of the document.
  mutating func append(_ chunk: some Sequence<UInt8>) {
    guard !isRefused else { return }
    bytes.removeSubrange(..<lineStart)
    wholeLines = max(0, wholeLines - lineStart)
    lineStart = 0
    let known = bytes.count
    bytes.append(contentsOf: chunk)
    // A line is whole when a byte of the next one has come: no blank, which would go on with it,
    // and no line break, which may have a blank behind it.
    var index = bytes.count - 1
    while index > 0, index >= known {
      if bytes[index - 1] == 0x0A, !isBlank(at: index), !isLineBreak(at: index) {
        wholeLines = index
        return
      }
      index -= 1
    }
  }

  /// Says that all of the document has come.
  mutating func end() {
    guard !isAtEnd else { return }
    isAtEnd = true
    wholeLines = bytes.count
  }

  /// Refuses a line that is too long before its end has come: nobody should have to keep it.
  mutating func refuseEndlessLine() {
    let pending = bytes.count - lineStart
    if pending > limits.bytes { return refuseLargeComponent() }
    // Every problem in the part that is read shows as much of its line as it does in the whole.
    let measured = pending - LinePlace.longestShown
    guard measured > limits.lineLength, measured >= nextMeasure else { return }
    nextMeasure = 2 * measured
    if unfoldedLength(of: lineStart..<(lineStart + measured)) > limits.lineLength {
      _ = nextLine(from: lineStart, in: bytes)
    }
  }

  private func unfoldedLength(of range: Range<Int>) -> Int {
    range.count { index in
      let byte = bytes[index]
      return (byte >= 0x20 && byte != 0x7F || byte == 0x09)
        && !(isBlank(at: index) && index > lineStart && bytes[index - 1] == 0x0A)
    }
  }

  private func isBlank(at index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }

  private func isLineBreak(at index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  // MARK: Lines

  /// Finds the end of the line, beyond folds, and gathers its pieces if there is more than one.
  ///
  /// Empty lines behind it belong to it: when a fold follows them, it goes on with this line.
  mutating func nextLine(from start: Int, in bytes: [UInt8]) -> UnfoldedLine {
    var piece = piece(from: start)
    var line = UnfoldedLine(
      range: start..<piece.end, isASCII: piece.isASCII, next: piece.next, breaks: 0)
    if !piece.isBroken {
      if piece.end - start > limits.lineLength { refuseLongLine() }
      if !passBreaks(of: piece, in: &line) { return line }
    }
    unfolded.removeAll()
    line.isInBuffer = true
    if !piece.isBroken {
      append(piece, of: bytes)
      piece = continuation(of: line)
    }
    while true {
      append(piece, of: bytes)
      line.range = 0..<unfolded.count
      line.isASCII = line.isASCII && piece.isASCII
      line.next = piece.next
      if isRefused || !passBreaks(of: piece, in: &line) { return line }
      piece = continuation(of: line)
    }
  }

  /// Goes beyond the line break of a piece and beyond empty lines.
  ///
  /// - Returns: whether a fold follows.
  private mutating func passBreaks(of piece: Piece, in line: inout UnfoldedLine) -> Bool {
    noteBreak(of: piece)
    guard piece.next > piece.end else { return false }
    line.breaks += 1
    while line.next < bytes.count, isLineBreak(at: line.next) {
      let empty = self.piece(from: line.next)
      guard empty.end == empty.start, !isRefused else { return false }
      sayOnce(.emptyLine, line: line.breaks)
      noteBreak(of: empty)
      line.next = empty.next
      line.breaks += 1
    }
    return line.next < bytes.count && isBlank(at: line.next)
  }

  /// The piece behind the blank of a fold.
  private mutating func continuation(of line: UnfoldedLine) -> Piece {
    let start = line.next + 1
    if start < bytes.count, bytes[start] & 0xC0 == 0x80 {
      sayOnce(.splitCharacter, line: line.breaks)
    }
    return piece(from: start)
  }

  /// What stands before the next line break.
  private struct Piece {
    let start: Int
    var end: Int
    /// Where the line break ends; the same as `end` when there is none.
    var next: Int
    /// Whether there are control characters in it.
    var isBroken = false
    /// Whether it is known to be ASCII.
    var isASCII = true
  }

  private func piece(from start: Int) -> Piece {
    var piece = Piece(start: start, end: start, next: start)
    while true {
      let text = Self.endOfText(bytes.span, from: piece.end)
      piece.end = text.end
      piece.isASCII = piece.isASCII && text.isASCII
      piece.next = piece.end
      guard piece.end < bytes.count else { break }
      if bytes[piece.end] == 0x0A {
        piece.next += 1
        break
      }
      if bytes[piece.end] == 0x0D, piece.end + 1 < bytes.count, bytes[piece.end + 1] == 0x0A {
        piece.next += 2
        break
      }
      piece.isBroken = true
      piece.end += 1
    }
    return piece
  }

  /// The next control character that is no tab – a line break is one – and whether all before it is
  /// known to be ASCII.
  private static func endOfText(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (end: Int, isASCII: Bool) {
    var seen: UInt64 = 0
    func isEnd(_ bytes: UInt64) -> UInt64 {
      seen |= bytes
      return isControl(bytes)
    }
    var index = bytes.firstIndex(from: start, where: isEnd)
    while index < bytes.count, bytes[index] == 0x09 {
      index = bytes.firstIndex(from: index + 1, where: isEnd)
    }
    return (index, seen & ByteTest.anyYes == 0)
  }

  /// Which bytes are control characters of ASCII, tabs too.
  private static func isControl(_ bytes: UInt64) -> UInt64 {
    let belowBlank = bytes &- 0x2020_2020_2020_2020
    let isDelete = (bytes ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
    return (belowBlank | isDelete) & ~bytes
  }

  private mutating func noteBreak(of piece: Piece) {
    switch piece.next - piece.end {
    case 1: sayOnce(.lineEnds)
    case 0 where piece.end > piece.start: sayOnce(.finalLineBreak)
    default: break
    }
  }

  /// Adds a piece to the buffer, without its control characters.
  private mutating func append(_ piece: Piece, of bytes: [UInt8]) {
    if piece.isBroken {
      for index in piece.start..<piece.end where !isRefused { append(bytes[index]) }
    } else {
      unfolded.append(bytes.span.extracting(piece.start..<piece.end))
    }
    if unfolded.count > limits.lineLength { refuseLongLine() }
  }

  private mutating func append(_ byte: UInt8) {
    if byte < 0x20 && byte != 0x09 || byte == 0x7F {
      report(
        .controlCharacter, offset: unfolded.count,
        en: "there is a control character, \(byte) in ASCII",
        vi: "có ký tự điều khiển, mã ASCII \(byte)")
    } else {
      unfolded.append(byte)
      if unfolded.count > limits.lineLength { refuseLongLine() }
    }
  }

  // MARK: Refusals

  private mutating func refuseLongLine() {
    refuse(
      .longLine, en: "the line has more than \(limits.lineLength) bytes",
      vi: "dòng dài hơn \(limits.lineLength) byte")
  }

  /// Refuses a component that is too large to be kept until it ends.
  mutating func refuseLargeComponent() {
    refuse(
      .tooLarge, en: "a component has more than \(limits.bytes) bytes",
      vi: "một thành phần dài hơn \(limits.bytes) byte")
  }
}
