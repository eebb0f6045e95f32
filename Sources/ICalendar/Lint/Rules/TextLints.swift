internal import CivilTime

/// Texts: escapes, languages, and what people can read of them (RFC 5545, section 3.3.11).
enum TextLints {
  static let all: [LintCheck] = [
    LintCheck(
      "unescaped", .error, .rfc, .standard("RFC 5545, section 3.3.11"), .markNotEscaped,
      .property(LintNames.texts + LintNames.textLists) { property, _, report in
        let marks: StaticString = LintNames.textLists.contains(property.name) ? ";" : ";,"
        if let offset = TextEscapes.bareMark(in: property.value, among: marks) {
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
        report.report(at: property.line, length: property.name.spelling.utf8.count, tag.shown)
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
        let last = event.first(.description)?.text.split(separator: "\n").last
        if last?.contains(url.value) != true { report.report(url, detail: url.value.shown) }
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
