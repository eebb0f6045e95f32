internal import CivilTime

/// How a file of a programme is known to be one.
///
/// A file with mistakes is shown line by line; one of another kind, such as a list of passwords that
/// a link or a slip leads to, is one mistake, and nothing of it is shown.
struct ProgrammeFileKind {
  /// The keys of which an entry of such a file has one at least.
  let keys: [String]

  static let programme = Self(keys: ["id", "title", "horizon", "domain"])
  static let units = Self(keys: ["id", "name", "group"])
  static let events = Self(keys: ["id", "title", "when"])
  static let announcements = Self(keys: ["event", "year", "kind"])
  static let results = Self(keys: ["event", "cycle", "unit"])
  /// Its path is anybody's choice, so only keys that hardly another file has speak for it.
  static let holidays = Self(keys: ["observances", "groups", "closures", "swaps"])

  /// The one mistake of a document of another kind; `nil` for a document of this one.
  func mistake(in document: YAMLDocument) -> Diagnostic? {
    if let root = document.root, isEntry(root) || items(of: root).contains(where: isEntry) {
      return nil
    }
    if document.diagnostics.isEmpty {
      // What is empty shows nothing.
      guard let root = document.root, root.scalar != "", !isEmptyList(root) else { return nil }
    } else if isMentioned(in: document.source) {
      return nil
    }
    return document.diagnostics.first
      ?? Diagnostic(
        .error, .wrongType, .noneOfTheKeys(keys),
        at: SourceLocation(file: document.source.file, line: 1, column: 1))
  }

  private func isEntry(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { entry in entry.key.scalar.map(keys.contains) ?? false }
  }

  private func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { items } else { [] }
  }

  private func isEmptyList(_ node: YAMLNode) -> Bool {
    if case .sequence(let items) = node.content { items.isEmpty } else { false }
  }

  /// Whether a line begins with one of the keys: of what cannot be read that is all there is.
  private func isMentioned(in source: SourceText) -> Bool {
    let around: Set<UInt8> = [0x20, 0x2D, 0x7B, 0x5B, 0x22, 0x27]
    return source.text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      let word = line.drop(while: around.contains)
      return keys.contains { key in
        word.starts(with: key.utf8)
          && word.dropFirst(key.utf8.count).first { !around.contains($0) } == UInt8(ascii: ":")
      }
    }
  }
}
