internal import CivilTime

/// Texts: escapes, languages, and what people can read of them (RFC 5545, section 3.3.11).
enum TextLints {
  static let all: [LintCheck] = [
    LintCheck(
      "unescaped", .error, .rfc, "RFC 5545, section 3.3.11",
      en: "a comma or semicolon in a text has no backslash before it",
      vi: "dấu phẩy hoặc chấm phẩy trong văn bản thiếu dấu \\ phía trước",
      .property(LintNames.texts + LintNames.textLists) { property, _, report in
        let marks: StaticString = LintNames.textLists.contains(property.name) ? ";" : ";,"
        if let offset = TextEscapes.bareMark(in: property.value, among: marks) {
          report.report(property, offset: offset, length: 1, detail: property.name.spelling)
        }
      }),
    LintCheck(
      "bad-escape", .error, .rfc, "RFC 5545, section 3.3.11",
      en: "a backslash stands before something that is not escaped",
      vi: "dấu \\ đứng trước ký tự không cần thoát",
      .property(LintNames.texts + LintNames.textLists) { property, _, report in
        if let offset = TextEscapes.strayBackslash(in: property.value) {
          report.report(property, offset: offset, length: 2, detail: property.name.spelling)
        }
      }),
    LintCheck(
      "bad-language", .error, .rfc, "RFC 5545, section 3.2.10", en: "LANGUAGE is no language tag",
      vi: "LANGUAGE không phải là mã ngôn ngữ",
      .property([]) { property, _, report in
        guard let tag = property[.language]?.value, !isLanguageTag(tag) else { return }
        report.report(at: property.line, length: property.name.spelling.utf8.count, tag.shown)
      }),
    LintCheck(
      "marked-up-notes", .warning, .clients, "Outlook, Thunderbird show the tags",
      en: "the notes are HTML and not plain text", vi: "phần ghi chú là HTML, không phải văn bản",
      .property([.description]) { property, scope, report in
        guard scope.parent?.name == .event, let offset = TextEscapes.tag(in: property.value) else {
          return
        }
        report.report(property, offset: offset, length: 1)
      }),
    LintCheck(
      "long-notes", .warning, .clients, "Google cuts them at about 8,000 characters",
      en: "the notes have more than 8,000 characters", vi: "phần ghi chú dài hơn 8.000 ký tự",
      .property([.description]) { property, _, report in
        guard property.value.utf8.count > longestNotes,
          property.text.unicodeScalars.count > longestNotes
        else { return }
        report.report(named: property)
      }),
    LintCheck(
      "address-not-in-notes", .warning, .clients, "Google, Outlook ignore URL",
      en: "the last line of the notes is not the event's URL",
      vi: "dòng cuối của phần ghi chú không phải là URL của sự kiện",
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
