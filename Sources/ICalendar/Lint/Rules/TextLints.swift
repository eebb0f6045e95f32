internal import CivilTime

/// Texts: escapes, languages, and what people can read of them (RFC 5545, section 3.3.11).
enum TextLints {
  static let all: [LintCheck] = [
    LintCheck(
      "unescaped", .error, .rfc, .standard("RFC 5545, section 3.3.11"), .markNotEscaped,
      .property(LintNames.texts + LintNames.textLists) { property, _, report in
        let isList = PropertyTable.row(of: property.name)?.form == .list
        if let offset = TextEscapes.bareMark(in: property.value, isList: isList) {
          report.report(property, offset: offset, length: 1, detail: property.name.spelling)
        }
      }),
    LintCheck(
      "bad-escape", .error, .rfc, .standard("RFC 5545, section 3.3.11"), .strayBackslash,
      .property(LintNames.texts + LintNames.textLists) { property, _, report in
        if let offset = TextEscapes.strayBackslash(in: property.value) {
          report.report(property, offset: offset, length: 2, detail: property.name.spelling)
        }
      }),
    LintCheck(
      "bad-language", .error, .rfc, .standard("RFC 5545, section 3.2.10"), .notALanguageTag,
      .property([]) { property, _, report in
        guard let tag = property[.language]?.value, !isLanguageTag(tag) else { return }
        report.report(parameter: .language, of: property, tag.shown)
      }),
    LintCheck(
      "invisible-character", .warning, .rfc, .reasonInvisibleCharacter, .characterUnseen,
      .property([]) { property, _, report in
        for (index, parameter) in property.property.parameters.enumerated() {
          if let found = UnseenCharacter(in: parameter.wireText) {
            report.report(
              parameter: index, of: property, offset: found.offset, length: 1, found.number)
          }
        }
        if !property.isOrdinary, let found = UnseenCharacter(in: property.value) {
          report.report(property, offset: found.offset, length: 1, detail: found.number)
        }
      }),
    LintCheck(
      "marked-up-notes", .warning, .clients, .reasonMarkedUpNotes, .notesAreHTML,
      .property([.description]) { property, scope, report in
        guard scope.parent?.name == .event, let offset = TextEscapes.tag(in: property.value) else {
          return
        }
        report.report(property, offset: offset, length: 1)
      }),
    LintCheck(
      "long-notes", .warning, .clients, .reasonLongNotes, .notesTooLong,
      .property([.description]) { property, _, report in
        guard property.value.utf8.count > longestNotes,
          property.text.unicodeScalars.count > longestNotes
        else { return }
        report.report(named: property)
      }),
    LintCheck(
      "address-not-in-notes", .warning, .clients, .reasonAddressNotInNotes, .addressNotInNotes,
      .component([.event]) { event, _, report in
        guard let url = event.first(.url) else { return }
        let lines = event.first(.description)?.text.utf8.split(separator: UInt8(ascii: "\n"))
        let last = lines?.last.map { String(Substring($0)) }
        if last?.firstByteOffset(of: url.value) == nil {
          report.report(url, detail: url.value.shown)
        }
      }),
  ]

  private static let longestNotes = 8000

  /// Whether a text has the form of a language tag: letters, then groups of letters and digits.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          ("a"..."z").contains(Character(Unicode.Scalar(byte | 0x20)))
            || ("0"..."9").contains(Character(Unicode.Scalar(byte)))
        }
    } && (parts.first?.utf8.allSatisfy { $0 >= 0x41 } ?? false)
  }
}

/// A character that is not seen but changes what is: the order of letters, or whether two texts are the
/// same.
private struct UnseenCharacter {
  /// Where it stands, in bytes.
  let offset: Int
  /// `U+202E`.
  let number: String

  /// The first one in a text.
  init?(in text: String) {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return nil }
    var offset = 0
    var isInFlag = false
    var hasMarks: Bool?
    for scalar in text.unicodeScalars {
      if scalar == "\u{1F3F4}" { isInFlag = true }
      // The tags that make a region's flag of a black one.
      isInFlag = isInFlag && (scalar == "\u{1F3F4}" || (0xE0020...0xE007F).contains(scalar.value))
      if scalar.isUnseen, !isInFlag, !Self.isOrdinary(scalar) {
        // Asked once for a text, which may have a million of them.
        let mayHaveMarks = hasMarks ?? text.unicodeScalars.contains(where: Self.isOfMarkedScript)
        hasMarks = mayHaveMarks
        if mayHaveMarks, Self.isMarkOfScript(scalar) {
          offset += UTF8.width(scalar)
          continue
        }
        self.offset = offset
        number = scalar.number.filter { !"‹›".contains($0) }
        return
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// Whether a character is none of this rule's concern: controls and line breaks are another's, joiners
  /// make emoji, and selectors choose a form of the letter before.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xA0, 0x200D, 0x2028...0x2029, 0x2800, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Whether it is a mark of scripts that are written from the right or whose letters join.
  private static func isMarkOfScript(_ scalar: Unicode.Scalar) -> Bool {
    [0x200C, 0x200E, 0x200F, 0x61C].contains(scalar.value)
  }

  /// Whether it is a letter of such a script: from Hebrew to the scripts of India and beyond.
  private static func isOfMarkedScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C: false
    case 0x590...0x1CFF, 0xA840...0xABFF, 0xFB1D...0xFEFC, 0x10800...0x11FFF: true
    default: false
    }
  }
}
