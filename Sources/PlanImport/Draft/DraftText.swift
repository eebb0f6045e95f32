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
    for event in events { lines += [""] + EntryText(entry(event)).lines }
    if events.isEmpty { lines.append("[]") }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The keys of an entry. Texts name their language where it is not the programme's first.
  private func entry(_ event: DraftEvent) -> [String] {
    var entry = EntryLines(unnamed: languages.first)
    entry.add("id", YAMLScalar.text(of: event.id))
    entry.add("title", words(event.title))
    entry.add("when", event.rule.form)
    entry.lines += event.hours?.keys ?? []
    entry.add("years", event.year.map(String.init))
    entry.add("times", event.times.map { "\($0.count)" })
    entry.add("each", event.times.map { $0.each.rawValue })
    entry.add("basis", Self.list(event.basis.map(\.rawValue)))
    entry.add("category", event.category?.rawValue)
    entry.add("lead", Self.oneOrList(event.leads.map(\.rawValue)))
    entry.add("with", Self.oneOrList(event.partners.map(\.rawValue)))
    if let activities = Self.list(event.activities.map(\.onOneLine)) {
      entry.add(
        "activities", language == languages.first ? activities : "{ \(language): \(activities) }")
    }
    entry.add("place", event.place.map(words))
    entry.add("inferred", Self.list(event.inferred))
    if !event.notes.isEmpty { entry.add("note", words(event.notes.joined(separator: "; "))) }
    return entry.lines
  }

  private func words(_ text: String) -> LocalizedText {
    LocalizedText([language: text.onOneLine])
  }

  private static func list(_ texts: [String]) -> String? {
    let all = texts.map { YAMLScalar.text(of: $0) }
    return all.isEmpty ? nil : "[\(all.joined(separator: ", "))]"
  }

  private static func oneOrList(_ texts: [String]) -> String? {
    texts.count == 1 ? YAMLScalar.text(of: texts[0]) : list(texts)
  }
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
