package import CivilTime
internal import EventKitLite
internal import Mustache
internal import SafeFiles

/// The templates of pages, and the stylesheet and the script beside them.
///
/// ```swift
/// let templates = try Templates(folder: "my-templates")
/// let site = Site(of: publication, templates: templates)
/// ```
///
/// They are Mustache, with what a designer needs of it: `{{name}}`, `{{#name}}…{{/name}}`,
/// `{{^name}}…{{/name}}`, `{{>part}}`, `{{!remark}}`; and `{{say.word}}` for the fixed words of pages,
/// which stand in the language of the page. Everything that a page puts into a template is escaped:
/// there is no way not to.
package struct Templates: Sendable {
  /// The files by their names: `index.mustache`, `site.css`.
  private var files: [String: Source]

  /// A file's text, and where it comes from where that is not ourselves.
  struct Source: Sendable {
    let text: String
    var path: String?
  }

  /// The files that every page has beside it.
  static let assets = ["site.css", "site.js"]

  /// The templates that are built in.
  package static let standard = Templates(files: builtInTexts.mapValues { Source(text: $0) })

  /// Takes the files of a folder in place of those that are built in and have the same names.
  ///
  /// - Throws: `InvalidDocument` for a folder that is not there, for a file with a name that none of
  ///   ours has, and for a template that is not well formed or has more of Mustache than the above.
  package init(folder: String) throws(InvalidDocument) {
    self = .standard
    if let problem = TextFile.problem(withFolder: folder) {
      throw InvalidDocument([
        Diagnostic(
          problem.severity, problem.code, problem.message, at: problem.location,
          hint: problem.hint ?? .nameTemplateFolder)
      ])
    }
    var problems: [Diagnostic] = []
    var unknown: [String] = []
    // What editors leave beside a file is none of ours.
    for name in TextFile.names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let path = "\(folder)/\(name)"
      guard files[name] != nil else {
        unknown.append(path)
        continue
      }
      switch TextFile.bytes(at: path) {
      case .failure(let problem): problems.append(problem.diagnostic)
      case .success(let bytes):
        // A mark of the order of bytes would stand before the page's first line.
        let mark = Array("\u{FEFF}".utf8)
        let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        guard let text = String(validating: content, as: UTF8.self) else {
          problems.append(
            Diagnostic(
              .error, .invalidTemplate, .templateIsNotText(path), hint: .saveAsUTF8))
          continue
        }
        // Lines end in one way, so that places are the same in each.
        files[name] = Source(text: text.replacing("\r\n", with: "\n"), path: path)
      }
    }
    if !unknown.isEmpty {
      problems.append(
        Diagnostic(
          .error, .unknownTemplate, .unknownTemplates(unknown),
          hint: .knownTemplates(files.keys.sorted())))
    }
    problems += problemsInTemplates()
    guard problems.isEmpty else { throw InvalidDocument(problems) }
  }

  private init(files: [String: Source]) { self.files = files }

  /// A name for just these templates: other templates have another.
  package var digest: String {
    Publication.File(
      path: "",
      parts: files.sorted { $0.key < $1.key }.flatMap { name, source in
        [name, source.text].map { SharedBytes(Array($0.utf8)) }
      }, mediaType: ""
    ).entityTag
  }

  /// The text of a file that pages have beside them.
  func asset(_ name: String) -> String { files[name]?.text ?? "" }

  // MARK: In one language

  /// The templates with their fixed words in a language.
  func inLanguage(_ language: Language) -> LocalizedTemplates {
    var library = MustacheLibrary()
    for (name, source) in files where name.hasSuffix(Self.suffix) {
      // A template that cannot be read is refused before it gets here.
      guard let template = try? Self.template(source.text, in: language) else { continue }
      library.register(template, named: String(name.dropLast(Self.suffix.count)))
    }
    return LocalizedTemplates(library)
  }

  private static let suffix = ".mustache"

  private static func template(
    _ text: String, in language: Language
  ) throws -> MustacheTemplate {
    let words = TemplateText(text).saying { SiteWords.all[$0].map { $0[language] } }
    return try MustacheTemplate(string: PageContent.pragma + words)
  }

  /// What is wrong with templates that somebody has written.
  private func problemsInTemplates() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var parts: [String: [String]] = [:]
    let names = files.keys.filter { $0.hasSuffix(Self.suffix) }
      .map { String($0.dropLast(Self.suffix.count)) }
    for (name, source) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(Self.suffix) {
      let text = TemplateText(source.text)
      parts[String(name.dropLast(Self.suffix.count))] = text.parts
      guard let path = source.path else { continue }
      let found = text.problems(in: path, knowing: names)
      problems += found
      guard found.isEmpty else { continue }
      do {
        // As it is written, so that the place of a mistake is right.
        _ = try MustacheTemplate(string: source.text)
      } catch {
        problems.append(
          Diagnostic(
            .error, .invalidTemplate, text.reason(of: error),
            at: text.place(of: error, in: path), hint: .closeSections))
      }
    }
    if problems.isEmpty, let circle = Self.circle(in: parts) {
      problems.append(
        Diagnostic(
          .error, .invalidTemplate, .templatesInCircle(circle),
          at: circle.first.flatMap { files["\($0)\(Self.suffix)"]?.path }.map {
            SourceLocation(file: $0, line: 1, column: 1)
          }, hint: .breakCircle))
    }
    // A list of names is told once.
    var told: Set<LocalizedText> = []
    return problems.map { problem in
      guard let hint = problem.hint, !told.insert(hint).inserted else { return problem }
      return Diagnostic(problem.severity, problem.code, problem.message, at: problem.location)
    }
  }

  /// Templates that have one another as parts, which would never end.
  private static func circle(in parts: [String: [String]]) -> [String]? {
    for start in parts.keys.sorted() {
      var seen: Set<String> = []
      var next = parts[start] ?? []
      while let name = next.popLast() {
        if name == start {
          return [start] + (parts[start] ?? []).filter { seen.contains($0) || $0 == start }
        }
        if seen.insert(name).inserted { next += parts[name] ?? [] }
      }
    }
    return nil
  }

  static let builtInTexts: [String: String] = [
    "index.mustache": PackageResources.index_mustache,
    "unit.mustache": PackageResources.unit_mustache,
    "event.mustache": PackageResources.event_mustache,
    "year.mustache": PackageResources.year_mustache,
    "poster.mustache": PackageResources.poster_mustache,
    "head.mustache": PackageResources.head_mustache,
    "foot.mustache": PackageResources.foot_mustache,
    "entry.mustache": PackageResources.entry_mustache,
    "part.mustache": PackageResources.part_mustache,
    "waiting.mustache": PackageResources.waiting_mustache,
    "open.mustache": PackageResources.open_mustache,
    "occurrence.mustache": PackageResources.occurrence_mustache,
    "reason.mustache": PackageResources.reason_mustache,
    "change.mustache": PackageResources.change_mustache,
    "day.mustache": PackageResources.day_mustache,
    "program.mustache": PackageResources.program_mustache,
    "month.mustache": PackageResources.month_mustache,
    "legend.mustache": PackageResources.legend_mustache,
    "subscribe.mustache": PackageResources.subscribe_mustache,
    "site.css": PackageResources.site_css,
    "site.js": PackageResources.site_js,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}
