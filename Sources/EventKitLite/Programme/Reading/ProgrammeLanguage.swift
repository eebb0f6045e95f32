package import CivilTime

extension Programme {
  /// The language that a folder's `programme.yaml` names, found even in a file with mistakes, so
  /// that they can be reported in it.
  ///
  /// - Returns: `nil` when there is no such file, or when it names a language that no programme can
  ///   have; the language that programmes have by default when it names none.
  package static func languageNamed(inDirectory directory: String) -> Language? {
    guard case .success(let bytes) = ProgrammeSource.folder(directory).bytes(of: "programme.yaml")
    else { return nil }
    let document = YAMLDocument(bytes, file: nil)
    if document.diagnostics.isEmpty, case .mapping(let entries)? = document.root?.content {
      guard let value = entries.first(where: { $0.key.scalar == "language" })?.value else {
        return .vietnamese
      }
      let tag = value.scalar?.trimmingSpaces()
      return Language.supported.first { $0.tag == tag }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.drop(while: { $0 == "\u{FEFF}" }).split(whereSeparator: \.isNewline) {
      // A key of the file's own stands at the margin; what is indented belongs to another.
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, line.first?.isWhitespace == false, word(parts[0]) == "language"
      else { continue }
      let value = word(parts[1].prefix { $0 != "#" })
      return Language.supported.first { $0.tag == value }
    }
    return .vietnamese
  }

  /// A word without the blanks and the quotes around it.
  private static func word(_ text: Substring) -> Substring {
    let isAround = { (character: Character) in
      character.isWhitespace || character == "\"" || character == "'"
    }
    var text = text.drop(while: isAround)
    while let last = text.last, isAround(last) { text.removeLast() }
    return text
  }
}
