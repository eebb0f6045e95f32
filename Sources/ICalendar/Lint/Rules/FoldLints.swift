internal import CivilTime

/// What is wrong with the length of lines and the places where they are folded.
enum FoldLints {
  static let all: [LintCheck] = [
    LintCheck(
      "long-line", .warning, .rfc, .standard("RFC 5545, section 3.1"), .lineNotFolded,
      .document { subject, report in
        for line in subject.physicalLines
        where line.range.count > LineFolding.longestLine {
          let index = line.range.lowerBound + LineFolding.longestLine
          report.report(in: line, at: index)
        }
      }),
    LintCheck(
      "split-character", .error, .rfc, .reasonSplitCharacter,
      .foldInsideCharacter,
      .document { subject, report in
        for line in subject.physicalLines where line.isFold && line.range.count > 1 {
          let first = line.range.lowerBound + 1
          if subject.bytes[first] & 0xC0 == 0x80 { report.report(in: line, at: first) }
        }
      }),
    LintCheck(
      "split-letter", .warning, .clients,
      .reasonSplitLetter, .foldBeforeMark,
      .document { subject, report in
        var previous: DocumentLines.Physical?
        for line in subject.physicalLines {
          defer { previous = line }
          guard line.isFold, line.range.count > 1, let before = previous else { continue }
          let first = line.range.lowerBound + 1
          // Whole characters of ASCII and Latin are letters of their own.
          guard subject.bytes[first] >= 0xCC else { continue }
          let left = subject.bytes[before.range].suffix(64)
          let right = subject.bytes[first..<line.range.upperBound].prefix(64)
          if !areApart(left, right) { report.report(in: line, at: first) }
        }
      }),
    LintCheck(
      "short-fold", .warning, .clients, .reasonShortFold, .emptyFold,
      .document { subject, report in
        for line in subject.physicalLines where line.isFold && line.range.count == 1 {
          report.report(in: line, at: line.range.lowerBound)
        }
      }),
  ]

  /// Whether the letters on both sides of a fold stay what they are when they are put together.
  private static func areApart(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    // The pieces may begin and end inside a character, which is another rule's concern.
    let right = right.reversed().drop { $0 & 0xC0 == 0x80 }.dropFirst().reversed()
    let whole = Array(left.drop { $0 & 0xC0 == 0x80 }) + Array(right)
    let cut = left.drop { $0 & 0xC0 == 0x80 }.count
    if LineFolding.isSurelyBetweenLetters(whole.span, at: cut) { return true }
    var length = 0
    for letter in String(decoding: whole, as: UTF8.self) {
      if length >= cut { return length == cut }
      length += letter.utf8.count
    }
    return true
  }
}
