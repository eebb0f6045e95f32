import CivilTime

extension [Diagnostic] {
  /// Those whose message or hint lacks one of the languages, or is not translated.
  var withoutBothLanguages: [Diagnostic] {
    filter { diagnostic in
      [diagnostic.message, diagnostic.hint].contains { text in
        guard let text else { return false }
        let texts = Language.supported.map { text.exactly($0) ?? "" }
        return texts.contains("") || Set(texts).count < texts.count
      }
    }
  }
}
