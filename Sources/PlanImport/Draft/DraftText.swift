internal import CivilTime
internal import EventKitLite

/// A draft as a file of events.
struct DraftText {
  private var lines: [String] = []
  private let languages: Programme.Languages
  private let language: Language

  /// Writes a draft.
  ///
  /// - Parameters:
  ///   - comment: what people should know, in one line or several.
  ///   - language: the language of the plan's words.
  init(
    _ events: [DraftEvent], comment: [String], in language: Language,
    of languages: Programme.Languages
  ) {
    self.languages = languages
    self.language = languages.nearest(to: language)
    lines = comment.map { "# \($0.onOneLine)" }
    for event in events { add(event) }
    if events.isEmpty { lines.append("[]") }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ event: DraftEvent) {
    lines.append("")
    lines.append("- id: \(YAMLScalar.text(of: event.id))")
    add("title", words: event.title)
    add("when", event.when)
    for key in event.hours?.importedKeys ?? [] { lines.append("  \(key)") }
    add("years", event.year.map(String.init))
    add("times", event.times.map { "\($0.count)" })
    add("each", event.times.map { $0.each.rawValue })
    add("basis", event.basis.map(\.rawValue))
    add("category", event.category?.rawValue)
    add("lead", event.leads.map(\.rawValue))
    add("with", event.partners.map(\.rawValue))
    if !event.activities.isEmpty {
      let list =
        "[\(event.activities.map { YAMLScalar.text(of: $0.onOneLine) }.joined(separator: ", "))]"
      add("activities", isFirst ? list : "{ \(language): \(list) }")
    }
    if let place = event.place { add("place", words: place) }
    add("inferred", event.inferred)
    if !event.notes.isEmpty { add("note", words: event.notes.joined(separator: "; ")) }
  }

  private mutating func add(_ key: String, _ value: String?) {
    if let value { lines.append("  \(key): \(value)") }
  }

  private mutating func add(_ key: String, _ ids: [String]) {
    guard let first = ids.first else { return }
    let all = ids.map { YAMLScalar.text(of: $0) }
    add(
      key,
      ids.count == 1 && key != "basis" && key != "inferred"
        ? YAMLScalar.text(of: first) : "[\(all.joined(separator: ", "))]")
  }

  /// A text in the plan's language, which is named where it is not the programme's first.
  private mutating func add(_ key: String, words: String) {
    let words = YAMLScalar.text(of: words.onOneLine)
    add(key, isFirst ? words : "{ \(language): \(words) }")
  }

  private var isFirst: Bool { language == languages.first }
}

extension String {
  /// The text in one line, with single blanks, also in the place of control characters, which files of a
  /// programme cannot hold.
  var onOneLine: String {
    let plain = String.UnicodeScalarView(
      unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ").composed
  }
}
