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
        report.report(at: property.place, length: property.name.spelling.utf8.count, tag.shown)
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

/// Looks for what is wrong with the escapes of a `TEXT`, byte by byte.
enum TextEscapes {
  /// The first of some marks that no backslash protects.
  static func bareMark(in value: String, among marks: StaticString) -> Int? {
    let wanted = Array(marks.description.utf8)
    return first(in: value) { byte, before in before == nil && wanted.contains(byte) }
  }

  /// The first backslash that protects nothing.
  static func strayBackslash(in value: String) -> Int? {
    var found: Int?
    if let place = first(
      in: value,
      where: { byte, before in before != nil && !"\\;,nN".utf8.contains(byte) })
    {
      found = place - 1
    }
    guard found == nil, value.utf8.last == backslash else { return found }
    // An odd number of them at the end: the last one protects nothing.
    let trailing = value.utf8.reversed().prefix { $0 == backslash }.count
    return trailing % 2 == 1 ? value.utf8.count - 1 : nil
  }

  /// The first thing that looks like an HTML tag.
  static func tag(in value: String) -> Int? {
    guard value.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let text = value.lowercased()
    let tags = ["<br", "<p>", "<p ", "</", "<a ", "<b>", "<i>", "<html", "<div", "<span", "<ul"]
    return tags.compactMap { tag in text.firstByteOffset(of: tag) }.min()
  }

  /// The offset of the first byte that passes; `before` is the backslash that protects it.
  private static func first(
    in value: String, where passes: (_ byte: UInt8, _ before: UInt8?) -> Bool
  ) -> Int? {
    var isProtected = false
    for (offset, byte) in value.utf8.enumerated() {
      if passes(byte, isProtected ? backslash : nil) { return offset }
      isProtected = byte == backslash && !isProtected
    }
    return nil
  }

  private static let backslash = UInt8(ascii: "\\")
}

extension String {
  /// Where a text begins in this one, in bytes.
  fileprivate func firstByteOffset(of word: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(word.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return bytes.indices.dropLast(wanted.count - 1).first { index in
      bytes[index] == first && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }
}
