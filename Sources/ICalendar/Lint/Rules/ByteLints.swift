internal import CivilTime

/// What is wrong with bytes and line ends, whatever they say (RFC 5545, section 3.1).
enum ByteLints {
  static let all: [LintCheck] = [
    LintCheck(
      "byte-order-mark", .error, .rfc, .reasonByteOrderMark,
      .beginsWithByteOrderMark,
      .document { subject, report in
        if subject.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { report.report(at: .top) }
      }),
    LintCheck(
      "line-end", .error, .rfc, .standard("RFC 5545, section 3.1"), .lineEndsInLF,
      .document { subject, report in
        for line in subject.physicalLines where line.lengthOfBreak == 1 {
          report.report(in: line, at: line.range.upperBound)
        }
      }),
    LintCheck(
      "final-line-end", .error, .rfc, .standard("RFC 5545, section 3.1"), .lastLineWithoutEnd,
      .document { subject, report in
        guard let last = subject.physicalLines.last, last.lengthOfBreak == 0 else { return }
        report.report(at: LineStart(offset: last.range.lowerBound, number: last.number))
      }),
    LintCheck(
      "empty-line", .error, .rfc, .standard("RFC 5545, section 3.1"), .emptyLine,
      .document { subject, report in
        for line in subject.physicalLines where line.range.isEmpty {
          report.report(in: line, at: line.range.lowerBound)
        }
      }),
    LintCheck(
      "control-character", .error, .rfc, .standard("RFC 5545, section 3.1"), .hasControlCharacter,
      .document { subject, report in
        for line in subject.physicalLines {
          for index in line.range where isControl(subject.bytes[index]) {
            report.report(in: line, at: index)
          }
        }
      }),
    LintCheck(
      "invalid-utf-8", .error, .rfc, .standard("RFC 5545, section 3.1.4"), .notUTF8,
      .document { subject, report in
        guard String(validating: subject.bytes, as: UTF8.self) == nil else { return }
        for line in subject.contentLines {
          let bytes = subject.document.text(of: line)
          guard bytes.contains(where: { $0 >= 0x80 }),
            String(validating: bytes, as: UTF8.self) == nil
          else { continue }
          report.report(at: line.start, offset: lengthOfUTF8(bytes))
        }
      }),
    LintCheck(
      "trailing-blank", .warning, .clients,
      .reasonTrailingBlank, .blankAtLineEnd,
      .document { subject, report in
        let lines = subject.physicalLines
        for (index, line) in lines.enumerated() {
          // A blank before a fold is in the middle of its line.
          let isFolded = index + 1 < lines.count && lines[index + 1].isFold
          guard !isFolded, let end = line.range.last, subject.bytes[end].isBlank else { continue }
          report.report(in: line, at: end)
        }
      }),
    LintCheck(
      "not-composed", .warning, .clients, .reasonNotComposed,
      .notComposed,
      .property([]) { property, _, report in
        let value = property.value
        guard mayHaveMarks(value), !value.composed.utf8.elementsEqual(value.utf8)
        else { return }
        let same = zip(value.composed.utf8, value.utf8).prefix { $0 == $1 }.count
        report.report(property, offset: same, length: 1)
      }),
    LintCheck(
      "unicode-line-break", .warning, .clients,
      .reasonUnicodeLineBreak, .lineBreakInText,
      .property([]) { property, _, report in
        guard mayHaveLineBreaks(property.value) else { return }
        var offset = 0
        for scalar in property.value.unicodeScalars {
          let isBreak = (0x80...0x9F).contains(scalar.value) || (0x2028...0x2029) ~= scalar.value
          if isBreak { return report.report(property, offset: offset, length: 1) }
          offset += UTF8.width(scalar)
        }
      }),
  ]

  /// Whether a text may have marks that belong to the letter before; most have none of their bytes.
  static func mayHaveMarks(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xCC }
  }

  /// Whether a text may have line breaks that are not of ASCII; most have none of their bytes.
  static func mayHaveLineBreaks(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09) || byte == 0x7F
  }

  private static func lengthOfUTF8(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }
}
