import Testing

@testable import EventKitLite

@Suite("YAML: what office files are made of")
struct YAMLDocumentTests {
  private func read(_ text: String) -> YAMLDocument {
    YAMLDocument(Array(text.utf8), file: "a.yaml")
  }

  private func codes(_ document: YAMLDocument) -> [String] {
    document.diagnostics.map { "\($0.location.map { "\($0.line):\($0.column)" } ?? "") \($0.code)" }
  }

  @Test("Every node knows its line and column, counted in letters and not in bytes")
  func places() throws {
    let root = try #require(read("ngày: { lễ: [một, hai] }\n").root)
    guard case .mapping(let entries) = root.content,
      case .mapping(let inner) = try #require(entries.first).value.content,
      case .sequence(let items) = try #require(inner.first).value.content
    else {
      Issue.record("The root is not what was written")
      return
    }
    #expect(items.map(\.column) == [14, 19])
    #expect(items.map(\.length) == [3, 3])
    #expect(items.map(\.line) == [1, 1])
  }

  @Test(
    "A byte order mark, as Windows' editor writes it, changes nothing",
    arguments: ["a: 1\nb: 2\n", "# note\na: 1\nb: 2\n", "a: 1\r\nb: 2\r\n"])
  func byteOrderMark(text: String) {
    let document = YAMLDocument([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "a.yaml")
    #expect(document.diagnostics.isEmpty)
    #expect(document.root == read(text).root)
  }

  @Test("Windows' line ends are read like others")
  func carriageReturns() {
    let text = "- a: 1\n  b: >-\n    one\n    two\n- c\n"
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(read(windows).root == read(text).root)
    #expect(read(windows).diagnostics.isEmpty)
  }

  @Test(
    "A character that nobody can see is refused at its own place",
    arguments: [
      ("a: 1\nb: x\u{0}y\n", "2:5"), ("a: 1\nb: x\u{1B}[31m\n", "2:5"), ("a: \u{7F}\n", "1:4"),
      ("a: 1\nb: \u{9B}31m\n", "2:4"), ("a: 1\u{85}b: 2\n", "1:5"), ("a: x\u{2028}y\n", "1:5"),
      ("a: x\u{2029}y\n", "1:5"), ("a: x\u{FFFE}y\n", "1:5"), ("a: \u{FFFD}\n", "1:4"),
      ("a: 1\rb: 2\n", "1:5"), ("a: 1\n\r", "2:1"), ("a: Đắk \u{8}\n", "1:8"),
    ])
  func unreadable(text: String, place: String) {
    let document = read(text)
    #expect(codes(document) == ["\(place) yaml/encoding"])
    #expect(document.root == nil)
  }

  @Test(
    "Bytes that are no UTF-8 are refused where they stand",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], "1:4"), ([0x61, 0x0A, 0xC3], "2:1"),
      ([0x61, 0x0A, 0xE1, 0xBA, 0x0A, 0x62], "2:1"), ([0xFF, 0xFE, 0x61, 0x00], "1:1"),
      ([0xED, 0xA0, 0x80], "1:1"), ([0xC0, 0x80], "1:1"), ([0xF5, 0x80, 0x80, 0x80], "1:1"),
    ] as [([UInt8], String)])
  func notUTF8(bytes: [UInt8], place: String) {
    #expect(codes(YAMLDocument(bytes, file: "a.yaml")) == ["\(place) yaml/encoding"])
  }

  @Test("A file of another kind is one error that says which, and none of it is quoted")
  func otherKinds() {
    let text = "- id: a\n- id: b\n"
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, words) in [
      ([0xFF, 0xFE] + wide, "UTF-16"), ([0xFE, 0xFF] + big, "UTF-16"), (wide, "UTF-16"),
      (big, "UTF-16"), ([0x1F, 0x8B, 0x08, 0x00] + wide, "compressed"),
      ([0x50, 0x4B, 0x03, 0x04] + Array(text.utf8), "compressed"),
    ] as [([UInt8], String)] {
      let document = YAMLDocument(bytes, file: "a.yaml")
      #expect(codes(document) == ["1:1 yaml/encoding"])
      #expect(document.diagnostics.first?.message[.english].contains(words) == true)
      #expect(document.source.quoted(document.diagnostics).first?.sourceLine == nil)
    }
    let old = YAMLDocument(Array("- id: a\r- id: b\r".utf8), file: "a.yaml")
    #expect(codes(old) == ["1:8 yaml/encoding"])
    #expect(old.diagnostics.first?.message[.english].contains("carriage return alone") == true)
    #expect(codes(YAMLDocument(Array("#\0 a\n".utf8), file: nil)) == ["1:2 yaml/encoding"])
    #expect(
      YAMLDocument(Array("# \0\n".utf8), file: nil).diagnostics.first?.message[.english]
        .contains("cannot be read") == true)
    // A text may hold a zero further on, or be shorter than a sign of anything.
    #expect(codes(YAMLDocument(Array("- id: \0a\n".utf8), file: nil)) == ["1:7 yaml/encoding"])
    #expect(codes(YAMLDocument(Array("PK".utf8), file: nil)) == [])
  }

  @Test(
    "An escape cannot write what the file itself could not hold",
    arguments: [#""\e[31m""#, #""\0""#, #""\a""#, #""\x9B31m""#, #""\r""#, #""\L""#, #""\u202""#])
  func escapes(text: String) throws {
    let document = read("- one\n- \(text)\n- three\n")
    let problem = try #require(document.diagnostics.first)
    #expect(problem.location?.line == 2)
    #expect(["yaml/encoding", "yaml/syntax"].contains(problem.code.name))
    #expect(document.root?.scalars == ["one", "three"])
  }

  @Test("Escapes for ordinary letters and line breaks are read")
  func plainEscapes() {
    #expect(read(#""\u0110\u1eafk\tN\u00f4ng\n""#).root?.scalar == "Đắk\tNông\n")
  }

  @Test(
    "Anchors, aliases and tags are refused, so that a small file cannot stand for a huge one",
    arguments: [
      ("a: &x 1\n", "1:4"), ("- *x\n", "1:3"), ("a: !!str 1\n", "1:4"), ("- !custom [1]\n", "1:3"),
      ("- &a {b: 1}\n", "1:3"), ("&a - 1\n", "1:1"),
    ])
  func notPlain(text: String, place: String) {
    let found = codes(read(text))
    #expect(found == ["\(place) yaml/not-plain"] || found.first?.hasSuffix("yaml/syntax") == true)
  }

  @Test("A bomb of aliases is refused before it is unfolded")
  func aliasBomb() {
    let lines = (1...40).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let document = read("- &a0 [x]\n" + lines)
    #expect(document.diagnostics.count == 41)
    #expect(document.diagnostics.allSatisfy { $0.code == .yamlNotPlain })
  }

  /// A text that breaks no other rule than that of depth.
  private func nested(_ depth: Int, _ open: String, _ close: String) -> String {
    String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
  }

  @Test(
    "Nesting deeper than any programme is refused where it becomes too deep, closed or not",
    arguments: [33, 34, 500])
  func tooDeep(depth: Int) {
    for text in [nested(depth, "[", "]"), String(repeating: "[", count: depth)] {
      let document = read(text)
      #expect(codes(document) == ["1:33 yaml/too-deep"])
      #expect(document.root == nil)
    }
    #expect(codes(read(nested(depth, "{a: ", "}"))) == ["1:129 yaml/too-deep"])
  }

  @Test("However deep, one error is enough", arguments: [5_000, 200_000])
  func bottomless(depth: Int) {
    for text in [nested(depth, "[", "]"), String(repeating: "[", count: depth)] {
      let document = read(text)
      #expect(document.diagnostics.map(\.severity) == [.error])
      #expect(document.root == nil)
    }
  }

  @Test("Nesting as deep as allowed is read, and side by side as often as one likes")
  func deepEnough() {
    #expect(YAMLReader.deepest == 32)
    for text in [nested(32, "[", "]"), nested(32, "{a: ", "}")] {
      #expect(codes(read(text)).isEmpty)
      #expect(read(text).root?.scalars.last == "x")
    }
    let beside = "[" + (1...40).map { _ in nested(31, "[", "]") }.joined(separator: ", ") + "]"
    #expect(codes(read(beside)).isEmpty)
  }

  @Test("A second document in a file is refused where it begins")
  func severalDocuments() {
    #expect(codes(read("a: 1\n---\nb: 2\n")) == ["2:1 yaml/several-documents"])
  }

  @Test(
    "A file of comments, or of nothing, has no root and no error", arguments: ["", "# a\n", "\n"])
  func nothing(text: String) {
    #expect(read(text).root == nil)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test("One broken entry hides no other, and each broken one is reported once")
  func entryByEntry() throws {
    let document = read("- a: 1\n- b: [1\n- c: 2\n- d: \"x\n- e: 3\n- f: : 4\n")
    #expect(document.diagnostics.map(\.code) == [.yamlSyntax, .yamlSyntax, .yamlSyntax])
    #expect(document.root?.scalars == ["a", "1", "c", "2", "e", "3"])
  }

  @Test("Sound keys are read around a broken one, with their own lines")
  func keyByKey() throws {
    let document = read("id: a\ntitle: [\nhorizon: 2023\n")
    #expect(document.diagnostics.map(\.code) == [.yamlSyntax])
    guard case .mapping(let entries) = try #require(document.root).content else {
      Issue.record("The sound keys are no group")
      return
    }
    #expect(entries.map(\.key.scalar) == ["id", "horizon"])
    #expect(entries.map(\.key.line) == [1, 3])
  }

  @Test("A hundred thousand complaints about one file cost no more than reading it")
  func manyComplaints() {
    let text = SourceText(file: nil, text: String(repeating: "- x\n", count: 100_000))
    let complaints = (1...100_000).map {
      text.diagnostic(.error, .wrongType, LocalizedText(en: "x"), line: $0, column: 1)
    }
    let lines = text.quoted(complaints).map(\.sourceLine)
    #expect(lines.allSatisfy { $0 == "- x" })
  }
}

extension YAMLNode {
  /// Every scalar under the node, in order, keys among them.
  fileprivate var scalars: [String] {
    switch content {
    case .scalar(let text): [text]
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let entries): entries.flatMap { $0.key.scalars + $0.value.scalars }
    }
  }
}
