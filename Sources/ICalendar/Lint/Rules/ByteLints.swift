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
          var index = subject.bytes.span.endOfText(from: line.range.lowerBound).end
          while index < line.range.upperBound {
            report.report(in: line, at: index)
            index = subject.bytes.span.endOfText(from: index + 1).end
          }
        }
      }),
    LintCheck(
      "invalid-utf-8", .error, .rfc, .standard("RFC 5545, section 3.1.4"), .notUTF8,
      .document { subject, report in
        guard !subject.bytes.span.isUTF8 else { return }
        for line in subject.contentLines {
          let bytes = subject.document.text(of: line)
          guard !bytes.span.isUTF8 else { continue }
          report.report(at: line.start, offset: bytes.span.countOfValidUTF8)
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
        guard !property.isOrdinary, !value.composed.utf8.elementsEqual(value.utf8) else { return }
        let same = zip(value.composed.utf8, value.utf8).prefix { $0 == $1 }.count
        report.report(property, offset: same, length: 1)
      }),
    LintCheck(
      "unicode-line-break", .warning, .clients,
      .reasonUnicodeLineBreak, .lineBreakInText,
      .property([]) { property, _, report in
        guard !property.isOrdinary else { return }
        var offset = 0
        for scalar in property.value.unicodeScalars {
          let isBreak = (0x80...0x9F).contains(scalar.value) || (0x2028...0x2029) ~= scalar.value
          if isBreak { return report.report(property, offset: offset, length: 1) }
          offset += UTF8.width(scalar)
        }
      }),
  ]
}
