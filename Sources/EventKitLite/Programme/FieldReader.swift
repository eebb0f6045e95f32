internal import CivilTime

/// Turns the nodes of one file into values and collects every problem on the way.
///
/// Each function returns `nil` after it has reported why; the caller goes on with the next field, so
/// that a file with ten mistakes reports ten.
struct FieldReader {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic]
  /// Ids of other entries that were used, to be looked up when all files are read.
  private(set) var references: [Reference] = []

  init(_ document: YAMLDocument) {
    source = document.source
    diagnostics = document.diagnostics
  }

  /// The use of another entry's id.
  struct Reference {
    enum Kind { case unit, event, basis, category, group }
    let kind: Kind
    let id: String
    let node: YAMLNode
  }

  /// The keys of one entry and what they hold.
  struct Fields {
    let node: YAMLNode
    fileprivate let values: [String: YAMLNode]
    subscript(key: String) -> YAMLNode? { values[key] }
  }

  // MARK: Reporting

  mutating func report(
    _ code: Diagnostic.Code, at node: YAMLNode, vi: String, en: String,
    hint: LocalizedText? = nil, offset: Int = 0, length: Int? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    // Inside quotes the characters begin one column later, and escapes would move them: then the
    // whole scalar is marked.
    let column = node.isPlain ? node.column + offset : node.column
    diagnostics.append(
      source.diagnostic(
        severity, code, LocalizedText(vi: vi, en: en), line: node.line, column: column,
        length: node.isPlain ? length ?? node.length : node.length, hint: hint))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func location(_ node: YAMLNode) -> SourceLocation {
    SourceLocation(
      file: source.file, line: node.line, column: node.column, length: node.length)
  }

  /// "did you mean …?" for the nearest of some words.
  static func didYouMean(_ word: String, _ candidates: some Sequence<String>) -> LocalizedText? {
    Suggestion.nearest(to: word, among: candidates).map {
      LocalizedText(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?")
    }
  }

  // MARK: Groups of keys

  /// The entry's keys; unknown ones, repeated ones and missing ones are reported.
  mutating func fields(
    of node: YAMLNode, keys: [String], required: [String] = []
  ) -> Fields? {
    guard case .mapping(let entries) = node.content else {
      report(
        .wrongType, at: node,
        vi: "cần một nhóm khóa (khóa: giá trị), ở đây là \(node.kind[.vietnamese])",
        en: "expected keys (key: value), found \(node.kind[.english])")
      return nil
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      guard let key = entry.key.scalar else {
        report(
          .wrongType, at: entry.key, vi: "khóa phải là một từ", en: "a key must be a word")
        continue
      }
      guard keys.contains(key) else {
        report(
          .unknownKey, at: entry.key, vi: "không có khóa '\(key)' ở đây",
          en: "there is no key '\(key)' here",
          hint: Self.didYouMean(key, keys)
            ?? LocalizedText(
              vi: "dùng được: \(keys.joined(separator: ", "))",
              en: "possible: \(keys.joined(separator: ", "))"))
        continue
      }
      if values.updateValue(entry.value, forKey: key) != nil {
        report(
          .yamlDuplicateKey, at: entry.key, vi: "khóa '\(key)' đã có ở trên",
          en: "the key '\(key)' stands above already",
          hint: LocalizedText(vi: "giữ lại một chỗ", en: "keep one of them"))
      }
    }
    for key in required where values[key] == nil {
      report(
        .missingKey, at: node, vi: "thiếu khóa '\(key)'", en: "the key '\(key)' is missing")
    }
    return Fields(node: node, values: values)
  }

  /// The entries of a list.
  mutating func items(of node: YAMLNode) -> [YAMLNode] {
    guard case .sequence(let items) = node.content else {
      report(
        .wrongType, at: node,
        vi: "cần một danh sách (mỗi mục một dòng '- …'), ở đây là \(node.kind[.vietnamese])",
        en: "expected a list (an entry a line, '- …'), found \(node.kind[.english])")
      return []
    }
    return items
  }

  /// A list, or a single entry that stands for a list of one.
  mutating func oneOrMore(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    if node.scalar != nil { return [node] }
    return items(of: node)
  }

  // MARK: Scalars

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar, text.contains(where: { !$0.isWhitespace }) else {
      report(
        .wrongType, at: node, vi: "cần một đoạn chữ, ở đây là \(node.kind[.vietnamese])",
        en: "expected text, found \(node.kind[.english])")
      return nil
    }
    // Blanks at the ends are nothing that anybody meant, and some readers drop them.
    return text.trimmingSpaces().composed
  }

  /// A slug: what ids, file names and addresses are made of.
  mutating func slug(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    guard Slug.isValid(text) else {
      let repaired = Slug.make(from: text)
      report(
        .badID, at: node,
        vi: "mã '\(text)' chỉ được có chữ thường a–z, chữ số và gạch nối, tối đa 64 ký tự",
        en: "an id holds lower-case a–z, digits and hyphens, at most 64, unlike '\(text)'",
        hint: repaired.isEmpty
          ? nil : LocalizedText(vi: "ví dụ '\(repaired)'", en: "for example '\(repaired)'"))
      return nil
    }
    return text
  }

  /// A word out of a fixed list.
  mutating func choice<T: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _: T.Type) -> T?
  where T.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let value = T(rawValue: text) { return value }
    let all = T.allCases.map(\.rawValue)
    report(
      .badValue, at: node, vi: "'\(text)' không dùng được ở đây",
      en: "'\(text)' is not possible here",
      hint: Self.didYouMean(text, all)
        ?? LocalizedText(
          vi: "dùng được: \(all.joined(separator: ", "))",
          en: "possible: \(all.joined(separator: ", "))"))
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node, let text = text(node) else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(
        .badValue, at: node, vi: "cần true hoặc false, ở đây là '\(text)'",
        en: "expected true or false, found '\(text)'")
      return nil
    }
  }

  /// A whole number in a range.
  mutating func number(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let text = text(node) else { return nil }
    let magnitude = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if let value = Int(digits: magnitude).map({ text.hasPrefix("-") ? -$0 : $0 }),
      range.contains(value)
    {
      return value
    }
    report(
      .badValue, at: node,
      vi: "cần một số nguyên từ \(range.lowerBound) đến \(range.upperBound), ở đây là '\(text)'",
      en: "expected a whole number from \(range.lowerBound) to \(range.upperBound), found '\(text)'"
    )
    return nil
  }

  // MARK: Texts in two languages

  /// `{ vi: …, en: … }`; a text alone counts as the file's language, Vietnamese.
  mutating func localized(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    if node.scalar != nil { return text(node).map { LocalizedText(vi: $0) } }
    guard let fields = fields(of: node, keys: ["vi", "en"]) else { return nil }
    let both = LocalizedText(vi: text(fields["vi"]), en: text(fields["en"]))
    if fields["vi"] == nil, fields["en"] == nil {
      report(
        .missingKey, at: node, vi: "cần ít nhất một trong hai khóa 'vi', 'en'",
        en: "needs at least one of the keys 'vi' and 'en'")
      return nil
    }
    return both
  }

  /// `{ vi: […], en: […] }`.
  mutating func localizedList(_ node: YAMLNode?) -> LocalizedList {
    guard let node, let fields = fields(of: node, keys: ["vi", "en"]) else {
      return LocalizedList()
    }
    return LocalizedList(vi: texts(fields["vi"]), en: texts(fields["en"]))
  }

  /// A list of texts, or one text.
  mutating func texts(_ node: YAMLNode?) -> [String] {
    var all: [String] = []
    for item in oneOrMore(node) {
      if let text = text(item) { all.append(text) }
    }
    return all
  }

  // MARK: Ids of other entries

  /// The id of another entry, looked up once all files are read.
  mutating func reference(_ kind: Reference.Kind, _ node: YAMLNode?) -> String? {
    guard let node, let id = text(node) else { return nil }
    references.append(Reference(kind: kind, id: id, node: node))
    return id
  }

  /// Ids of other entries, each once.
  mutating func references(_ kind: Reference.Kind, _ node: YAMLNode?) -> [String] {
    var all: [String] = []
    for item in oneOrMore(node) {
      guard let id = reference(kind, item) else { continue }
      if all.contains(id) {
        report(
          .badValue, at: item, vi: "'\(id)' đã có trong danh sách này",
          en: "'\(id)' stands in this list already")
      } else {
        all.append(id)
      }
    }
    return all
  }
}
