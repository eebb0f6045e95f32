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
    if document.diagnostics.isEmpty {
      return NamedLanguages(document).map(\.languages) ?? .standard
    }
    // What stands before or behind the key cannot be read, and perhaps the key can be by itself.
    let lines = NamedLanguages.lines(of: String(decoding: bytes, as: UTF8.self))
    let alone = NamedLanguages(YAMLDocument(Array(lines.utf8), file: nil))
    return (alone ?? NamedLanguages(document)).map(\.languages) ?? .standard
  }
}

/// The key of a `programme.yaml` that names languages.
private struct NamedLanguages {
  /// The languages; `nil` where a programme cannot have them.
  let languages: Programme.Languages?

  private static let keys = ["language", "languages"]

  /// Finds the key in what can be read of a file; `nil` where it is not there.
  init?(_ document: YAMLDocument) {
    guard case .mapping(let entries)? = document.root?.content,
      let entry = entries.first(where: { $0.key.scalar.map(Self.keys.contains) ?? false })
    else { return nil }
    var file = FieldReader(document)
    if entry.key.scalar == "languages" {
      languages = ProgrammeFrame.languages(entry.value, in: &file)
    } else {
      let nodes = file.oneOrMore(entry.value)
      let named = file.choice(nodes.first, among: Language.supported, by: \.tag)
      languages = nodes.count == 1 ? named.map(Programme.Languages.init(allWith:)) : nil
    }
  }

  /// The lines of the key and of what stands under it: a key of the file's own stands at the margin.
  static func lines(of text: String) -> String {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
    guard
      let start = lines.firstIndex(where: { line in
        keys.contains(line.prefix { $0 != ":" }.filter { !"\"' ".contains($0) })
          && line.first?.isWhitespace == false && line.contains(":")
      })
    else { return "" }
    let rest = lines[(start + 1)...].prefix { $0.first?.isWhitespace == true || $0.first == "-" }
    return (lines[start...start] + rest).joined(separator: "\n")
  }
}
