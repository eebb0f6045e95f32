internal import CivilTime

extension Programme {
  /// The languages that a folder's `programme.yaml` names, found even in a file with mistakes, so
  /// that they can be reported in one of them.
  ///
  /// - Returns: `nil` when there is no such file, or when it names a language that no programme can
  ///   have; the languages that programmes have by default when it names none.
  package static func languagesNamed(inDirectory directory: String) -> Languages? {
    guard case .success(let bytes) = ProgrammeSource.folder(directory).bytes(of: "programme.yaml")
    else { return nil }
    let document = YAMLDocument(bytes, file: nil)
    if document.diagnostics.isEmpty, case .mapping(let entries)? = document.root?.content {
      let named = entries.first { isOfLanguages($0.key.scalar) }
      return named.map { languages($0.key.scalar, tags(of: $0.value)) } ?? .standard
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.drop(while: { $0 == "\u{FEFF}" }).split(whereSeparator: \.isNewline) {
      // A key of the file's own stands at the margin; what is indented belongs to another.
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, line.first?.isWhitespace == false, isOfLanguages(word(parts[0]))
      else { continue }
      let value = parts[1].prefix { $0 != "#" }
      let tags = value.split { $0 == "," || $0 == "[" || $0 == "]" }.map(word)
      return languages(word(parts[0]), tags.filter { !$0.isEmpty })
    }
    return .standard
  }

  private static func isOfLanguages(_ key: String?) -> Bool {
    key == "language" || key == "languages"
  }

  private static func tags(of node: YAMLNode) -> [String] {
    guard case .sequence(let items) = node.content else { return [node.scalar ?? ""] }
    return items.map { $0.scalar ?? "" }
  }

  private static func languages(_ key: String?, _ tags: [String]) -> Languages? {
    let named = tags.compactMap { tag in
      Language.supported.first { $0.tag == tag.trimmingSpaces() }
    }
    guard named.count == tags.count else { return nil }
    return key == "language"
      ? (named.count == 1 ? named.first : nil).map(Languages.init(allWith:)) : Languages(named)
  }

  /// A word without the blanks and the quotes around it.
  private static func word(_ text: Substring) -> String {
    let isAround = { (character: Character) in
      character.isWhitespace || character == "\"" || character == "'"
    }
    var text = text.drop(while: isAround)
    while let last = text.last, isAround(last) { text.removeLast() }
    return String(text)
  }
}
