internal import CivilTime
internal import Mustache
internal import Sheets

/// A template as somebody has written it: its tags, before Mustache reads it.
struct TemplateText {
  /// One tag.
  struct Tag {
    /// What it does, by the sign that Mustache has for it: `#`, `^`, `/`, `>`, `!` and those that are
    /// refused; a blank for a name alone.
    let kind: Character
    /// What it names.
    let name: String
    /// Where it stands, with its braces.
    let range: Range<String.Index>
  }

  let text: String
  let tags: [Tag]

  init(_ text: String) {
    self.text = text
    var tags: [Tag] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      let content = rest[open.upperBound..<close.lowerBound]
      let kind = content.first.flatMap { "#^/>!<$&%={*".contains($0) ? $0 : nil } ?? " "
      let name = content.drop { $0 == kind || $0.isWhitespace }.reversed()
        .drop { $0.isWhitespace }.reversed()
      tags.append(
        Tag(kind: kind, name: String(name), range: open.lowerBound..<close.upperBound))
      rest = rest[close.upperBound...]
    }
    self.tags = tags
  }

  /// The templates that are parts of it.
  var parts: [String] { tags.filter { $0.kind == ">" }.map(\.name) }

  /// How many sections may lie in one another: each takes a part of the stack.
  private static let mostDepth = 40

  /// The first section that lies in too many others.
  private var tooDeep: Tag? {
    var depth = 0
    for tag in tags {
      switch tag.kind {
      case "#", "^": depth += 1
      case "/": depth -= 1
      default: continue
      }
      if depth > Self.mostDepth { return tag }
    }
    return nil
  }

  /// The text with fixed words, `{{say.word}}`, in place.
  func saying(_ word: (String) -> String?) -> String {
    var said = ""
    var place = text.startIndex
    for tag in tags where tag.isWord {
      guard let word = word(String(tag.name.dropFirst(Tag.words.count))) else { continue }
      said += text[place..<tag.range.lowerBound] + PageContent().escapeText(word)
      place = tag.range.upperBound
    }
    return said + text[place...]
  }

  /// What in it is more than templates may have, or names nothing.
  func problems(in path: String, knowing names: [String]) -> [Diagnostic] {
    if let odd = text.unicodeScalars.firstIndex(where: \.hasNoPlaceInTemplates) {
      return [
        Diagnostic(
          .error, .invalidTemplate, .notInTemplates(text.unicodeScalars[odd]),
          at: place(of: odd, in: path), hint: .takeItAway)
      ]
    }
    if let deep = tooDeep {
      let place = place(of: deep.range.lowerBound, in: path)
      return [
        Diagnostic(
          .error, .invalidTemplate, .sectionsTooDeep(Self.mostDepth), at: place,
          hint: .takeSectionsApart)
      ]
    }
    return tags.compactMap { tag in
      // A place takes a walk through the text.
      var place: SourceLocation { self.place(of: tag.range.lowerBound, in: path) }
      switch tag.kind {
      case _ where tag.hasFunction:
        return Diagnostic(
          .error, .invalidTemplate, .functionNotTaken(tag.name), at: place, hint: .takenTags)
      case _ where tag.kind != "!" && tag.name.isEmpty:
        return Diagnostic(
          .error, .invalidTemplate, .tagWithoutName, at: place, hint: .takenTags)
      case "#" where tag.isNamedAsWord, "^" where tag.isNamedAsWord:
        return Diagnostic(
          .error, .invalidTemplate, .wordAsSection(tag.name), at: place, hint: .takenTags)
      case ">" where !names.contains(tag.name):
        return Diagnostic(
          .error, .invalidTemplate, .unknownPart(tag.name), at: place,
          hint: .knownTemplates(names.sorted()))
      case " "
      where tag.isWord && SiteWords.all[String(tag.name.dropFirst(Tag.words.count))] == nil:
        return Diagnostic(
          .error, .invalidTemplate, .unknownWord(tag.name), at: place,
          hint: .knownWords(SiteWords.all.keys.sorted()))
      case " " where Self.sections.contains(tag.fieldName):
        return Diagnostic(
          .error, .invalidTemplate, .sectionAsText(tag.fieldName), at: place,
          hint: .writeSection(tag.fieldName))
      case "{", "&":
        return Diagnostic(
          .error, .unescapedTemplate, .unescapedTag, at: place, hint: .useTwoBraces)
      case "%", "=", "<", "$", "*":
        return Diagnostic(
          .error, .invalidTemplate, .tagNotTaken(String(tag.kind)), at: place,
          hint: .takenTags)
      default: return nil
      }
    }
  }

  /// Names that are lists, fields or flags on every page, and no texts.
  static let sections: Set<String> = [
    "activities", "after", "allYears", "basis", "before", "called", "canonical", "categories",
    "code", "daysOff", "feeds", "groups", "hasFacts", "isCertain", "isCurrent", "isCut", "isFormer",
    "isOfOne", "languages", "legend", "levels", "lines", "members", "months", "nearYears", "parts",
    "predecessors", "seasons", "subscribe", "successors", "surroundings", "targets", "units",
    "weekdays", "weeks",
  ]

  private func place(of index: String.Index, in path: String) -> SourceLocation {
    SourceLocation(
      file: path, at: text.utf8.distance(from: text.startIndex, to: index), in: Array(text.utf8))
  }

  /// Where Mustache could not go on.
  func place(of error: any Error, in path: String) -> SourceLocation {
    guard let context = (error as? MustacheTemplate.ParserError)?.context else {
      return SourceLocation(file: path, line: 1, column: 1)
    }
    return SourceLocation(file: path, line: context.lineNumber, column: context.columnNumber)
  }

  /// Why Mustache could not go on.
  func reason(of error: any Error) -> LocalizedText {
    switch (error as? MustacheTemplate.ParserError)?.error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: .otherSectionClosed
    case .expectedSectionEnd: .sectionNotClosed
    default: .tagNotEnded
    }
  }
}

extension TemplateText.Tag {
  static let words = "say."

  /// What it names, without the dot that looks for it in the item at hand alone.
  var fieldName: String { name.count > 1 && name.hasPrefix(".") ? String(name.dropFirst()) : name }

  /// Whether it is one of the fixed words of pages.
  var isWord: Bool { kind == " " && isNamedAsWord }

  /// Whether it has the name of one.
  var isNamedAsWord: Bool { name.hasPrefix(Self.words) || name.hasPrefix(".\(Self.words)") }

  /// Whether it has something done to what it names, other than asking whether a list is empty.
  var hasFunction: Bool {
    kind != "!" && name.contains("(")
      && !("#^/".contains(kind) && name.hasPrefix("empty(") && name.hasSuffix(")")
        && name.count { $0 == "(" } == 1)
  }
}

extension Unicode.Scalar {
  /// Whether a template may not have it: HTML has no place for control characters, and pages are put
  /// together by U+FFFF.
  fileprivate var hasNoPlaceInTemplates: Bool {
    self == Outline.mark || value < 0x20 && !["\t", "\n", "\r"].contains(self) || value == 0x7F
  }
}
