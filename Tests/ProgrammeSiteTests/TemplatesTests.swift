import CivilTime
import EventKitLite
import SafeFiles
import TestSupport
import Testing

@testable import ProgrammeSite

@Suite("Templates")
struct TemplatesTests {
  /// The problems of a folder with one file in it.
  private func problems(_ name: String, _ text: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    do {
      _ = try Templates(folder: folder.path)
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("None of the built-in templates puts a text into a page as it is")
  func escaped() {
    for (name, text) in Templates.builtInTexts where name.hasSuffix(".mustache") {
      let template = TemplateText(text)
      let names = Templates.builtInTexts.keys.map { $0.replacing(".mustache", with: "") }
      #expect(template.problems(in: name, knowing: names) == [], "\(name)")
    }
  }

  @Test("Each fixed word of pages is used by a template, and each that is used is there")
  func words() {
    let used = Set(
      Templates.builtInTexts.values.flatMap { text in
        TemplateText(text).tags.filter(\.isWord).map { String($0.name.dropFirst("say.".count)) }
      })
    #expect(used == Set(SiteWords.all.keys))
  }

  @Test(
    "What templates cannot have is refused, with its place",
    arguments: [
      ("{{{title}}}", "site/unescaped-template", 1, 1),
      ("a\n  {{&title}}", "site/unescaped-template", 2, 3),
      ("{{=<% %>=}}", "site/invalid-template", 1, 1),
      ("{{%CONTENT_TYPE:HTML}}", "site/invalid-template", 1, 1),
      ("{{<head}}{{/head}}", "site/invalid-template", 1, 1),
      ("{{>*title}}", "site/invalid-template", 1, 1),
      ("{{>nothing}}", "site/invalid-template", 1, 1),
      ("{{>}}", "site/invalid-template", 1, 1),
      ("{{uppercased(title)}}", "site/invalid-template", 1, 1),
      ("{{#say.next}}{{/say.next}}", "site/invalid-template", 1, 1),
      ("x {{say.nothing}}", "site/invalid-template", 1, 3),
      ("{{#next}}", "site/invalid-template", 1, 10),
      ("{{#next}}{{/last}}", "site/invalid-template", 1, 13),
      ("a\u{FFFF}0\u{FFFF}", "site/invalid-template", 1, 2),
      ("{{title", "site/invalid-template", 1, 8),
      ("a\r\nb {{{x}}}", "site/unescaped-template", 2, 3),
      ("a\u{301}b\u{0}", "site/invalid-template", 1, 4),
      ("a {{empty(languages)}}", "site/invalid-template", 1, 3),
      ("{{ }}", "site/invalid-template", 1, 1),
      ("{{.say.footer}}", "site/invalid-template", 1, 1),
      ("a {{targets}}", "site/invalid-template", 1, 3),
      ("{{.isFormer}}", "site/invalid-template", 1, 1),
    ])
  func refused(text: String, code: String, line: Int, column: Int) throws {
    let found = try problems("index.mustache", text)
    #expect(found.map(\.code.name) == [code])
    #expect(found.first?.location?.line == line)
    #expect(found.first?.hint != nil)
    #expect(found.first?.location?.column == column)
  }

  @Test("Sections that lie in one another without end are refused before they fill the stack")
  func depth() throws {
    let nested = { (count: Int) in
      String(repeating: "{{#next}}", count: count) + String(repeating: "{{/next}}", count: count)
    }
    #expect(try problems("index.mustache", nested(40)) == [])
    #expect(
      try problems("index.mustache", nested(41)).map(\.code.name) == ["site/invalid-template"])
    #expect(try problems("index.mustache", nested(30_000)).count == 1)
  }

  @Test("A part that has itself as a part is refused, since it would never end")
  func circle() throws {
    #expect(
      try problems("head.mustache", "{{>foot}}{{>head}}").map(\.code.name) == [
        "site/invalid-template"
      ])
    let folder = try TemporaryFolder()
    try folder.write("{{>foot}}", to: "head.mustache")
    try folder.write("{{#next}}{{>head}}{{/next}}", to: "foot.mustache")
    #expect(throws: InvalidDocument.self) { try Templates(folder: folder.path) }
  }

  @Test("A file with another name than ours is refused; what editors leave is not looked at")
  func names() throws {
    #expect(try problems("indx.mustache", "x").map(\.code.name) == ["site/unknown-template"])
    #expect(try problems("index.mustache~", "{{{x}}}") == [])
    #expect(try problems(".index.mustache.swp", "{{{x}}}") == [])
    #expect(throws: InvalidDocument.self) { try Templates(folder: "/nowhere/templates") }
  }

  @Test("Several files with other names are told at once, with the list of names once")
  func namesTogether() throws {
    let folder = try TemporaryFolder()
    for name in ["a.mustache", "b.mustache"] { try folder.write("x", to: name) }
    try folder.write("{{>one}} {{>two}}", to: "index.mustache")
    let error = #expect(throws: InvalidDocument.self) { try Templates(folder: folder.path) }
    let problems = error?.diagnostics ?? []
    #expect(problems.count == 3)
    #expect(
      problems.first?.message[.english].contains("a.mustache', '\(folder.path)/b.mustache") == true)
    #expect(problems.filter { $0.hint != nil }.count == 2)
  }

  @Test(
    "No built-in template shows as a text what is a list, and none prints what a list is made of")
  func sections() {
    let templates = Templates.builtInTexts.values.map(TemplateText.init)
    let texts = templates.flatMap(\.tags).filter { $0.kind == " " }.map(\.fieldName)
    #expect(TemplateText.sections.isDisjoint(with: texts))
    #expect(Fields().renderText.isEmpty)
    #expect(PageList(items: [Fields()]).renderText.isEmpty)
    #expect(PageList(items: [PageText(renderText: "x")]).renderText.isEmpty)
  }

  @Test("Quotation marks are escaped whatever combines with them")
  func escaping() {
    let content = PageContent()
    for scalar in ["\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}", "\u{E0101}"] {
      let escaped = content.escapeText("a\"\(scalar) onclick='\(scalar)<\(scalar)>\(scalar)&")
      #expect(!escaped.unicodeScalars.contains { "\"'<>".unicodeScalars.contains($0) })
    }
  }
}
