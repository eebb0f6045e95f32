internal import CivilTime

/// A value of a YAML file together with the place it was written at.
///
/// Only what office files need: scalars, sequences and mappings with scalar keys. Anchors, aliases
/// and tags are refused by ``YAMLReader``, so a small file cannot stand for a huge one.
struct YAMLNode: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Sendable, Hashable {
    let key: YAMLNode
    let value: YAMLNode
  }

  let content: Content
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int
  /// Scalars on the first line that belong to the node, at least 1.
  let length: Int
  /// Whether a scalar stands without quotes; then its characters begin at `column`.
  var isPlain = true

  /// The text of a scalar, `nil` for anything else.
  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// What a person would call it, for "expected a list, found text".
  var kind: LocalizedText {
    switch content {
    case .scalar(let text) where text.isEmpty: .nothing
    case .scalar: .someText
    case .sequence: .aList
    case .mapping: .someKeys
    }
  }
}
