import CivilTime
import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("What nginx is told of a publication")
struct NginxTagsTests {
  private static func file(
    _ path: String, _ text: String = "", at moment: String? = "2026-11-23T04:05:06Z"
  ) -> Publication.File {
    Publication.File(
      path: path, parts: [SharedBytes(Array(text.utf8))], mediaType: "text/plain", events: 0,
      lastModified: moment.flatMap { Timestamp($0) })
  }

  /// The lines of a map, without those at its ends.
  private static func map(_ variable: String, _ tags: NginxTags) throws -> [String] {
    let lines = try #require(String(bytes: tags.files[0].bytes, encoding: .utf8))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "map $uri \(variable) {"))
    let rest = lines[(start + 1)...]
    let end = try #require(rest.firstIndex(of: "}"))
    #expect(rest.first == #"default "";"#)
    return Array(rest[..<end].dropFirst())
  }

  private static func edition(_ tags: NginxTags) throws -> String {
    let text = try #require(String(bytes: tags.files[0].bytes, encoding: .utf8))
    let line = try #require(text.split(separator: "\n").first { $0.contains("$eventctl_edition") })
    let edition = String(line.split(separator: "\"")[2])
    #expect(line == #"map "" $eventctl_edition { default "\#(edition)"; }"#)
    return edition
  }

  // MARK: The list

  @Test("Every file has its tag, a folder that of its page, and feeds the moment of their change")
  func lists() throws {
    let files = [
      Self.file("index.html", "a"), Self.file("en/index.html", "b"),
      Self.file("don-vi/my-index.html", "c"), Self.file("feeds/all.ics", "d"),
      Self.file("feeds/category/museum.en.ics", "e", at: nil), Self.file("feedsx.ics", "f"),
    ]
    let tags = files.map(\.entityTag)
    let list = NginxTags(files)
    #expect(
      try Self.map("$eventctl_tag", list) == [
        "\"/don-vi/my-index.html\" \"\(tags[2])\";",
        "\"/en/index.html\" \"\(tags[1])\";", "\"/en/\" \"\(tags[1])\";",
        "\"/feeds/all.ics\" \"\(tags[3])\";",
        "\"/feeds/category/museum.en.ics\" \"\(tags[4])\";",
        "\"/feedsx.ics\" \"\(tags[5])\";",
        "\"/index.html\" \"\(tags[0])\";", "\"/\" \"\(tags[0])\";",
      ])
    // What a page or a handed-out file says can change without an event's having done so.
    #expect(
      try Self.map("$eventctl_modified", list) == [
        #""/feeds/all.ics" "Mon, 23 Nov 2026 04:05:06 GMT";"#
      ])
  }

  @Test("It is the same for the same files, in whatever order they were made")
  func repeats() {
    let files = ["feeds/b.ics", "index.html", "a.css"].map { Self.file($0, $0) }
    #expect(NginxTags(files) == NginxTags(files.reversed()))
  }

  @Test("The mark is named for the list, and another tag, path or moment makes another")
  func mark() throws {
    let lists = [
      [Self.file("feeds/a.ics", "x")], [Self.file("feeds/a.ics", "y")],
      [Self.file("feeds/b.ics", "x")], [Self.file("feeds/a.ics", "x", at: "2026-11-23T04:05:07Z")],
      [Self.file("feeds/a.ics", "x"), Self.file("feeds/b.ics", "x")], [],
    ].map(NginxTags.init)
    var names: Set<String> = []
    for list in lists {
      #expect(
        list.files.map(\.path) == [NginxTags.name, "nginx-etags.\(try Self.edition(list)).mark"])
      #expect(list.files.map { NginxTags.isMark($0.path) } == [false, true])
      #expect(list.files[1].size > 0)
      names.insert(list.files[1].path)
    }
    #expect(names.count == lists.count)
    for other in ["nginx-etags.mark.conf", "feeds/nginx-etags.0.mark", "mark", ".mark"] {
      #expect(!NginxTags.isMark(other), "\(other)")
    }
  }

  @Test(
    "What would end a text in nginx's files is escaped, and nothing else",
    arguments: [
      ("/feeds/all.ics", #""/feeds/all.ics""#), (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#),
      (#"\""#, #""\\\"""#), ("$a;{b}#'\u{301}", "\"$a;{b}#'\u{301}\""), ("", #""""#),
      ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func quotes(text: String, expected: String) {
    #expect(NginxTags.quoted(text) == expected)
  }

  @Test(
    "A moment is written as HTTP writes it",
    arguments: [
      ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),  // RFC 9110's own.
      ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
      ("0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT"),
      ("9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
      ("2028-02-29T10:20:30Z", "Tue, 29 Feb 2028 10:20:30 GMT"),
    ])
  func moments(moment: String, expected: String) throws {
    #expect(try #require(Timestamp(moment)).httpDate == expected)
  }

  // MARK: In the folder

  @Test("A publication's folder has the list and its mark, and the manifest names both")
  func writes() throws {
    let folder = try ProgrammeFolder(when: "21/4")
    let output = folder.path + "/public"
    let writer = PublicationWriter(
      directory: output, ledgerPath: folder.path + "/published.jsonl")
    func publish() throws -> (publication: Publication, marks: [String], removed: Int) {
      let publication = try Publication(
        of: folder.programme(), ledger: writer.ledger(),
        now: Samples.instant("2026-01-01T00:00:00Z"))
      let removed = try writer.write(publication).removed
      let marks = try FileManager.default.contentsOfDirectory(atPath: output)
        .filter(NginxTags.isMark)
      return (publication, marks, removed)
    }
    let first = try publish()
    let list = NginxTags(first.publication.files)
    for file in list.files {
      #expect(try [UInt8](Data(contentsOf: URL(filePath: "\(output)/\(file.path)"))) == file.bytes)
    }
    #expect(first.marks == [list.files[1].path])
    #expect(
      try Self.map("$eventctl_tag", list)
        == first.publication.files.map { "\"/\($0.path)\" \"\($0.entityTag)\";" }.sorted())
    let manifest = Publication.Manifest(contentsOf: "\(output)/manifest.json")
    #expect(manifest.paths == Set((first.publication.files + list.files).map(\.path)))
    // Nothing changes, and the mark stays; something does, and there is another one, and only that.
    #expect(try publish().marks == first.marks)
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    let second = try publish()
    #expect(second.marks == [NginxTags(second.publication.files).files[1].path])
    #expect(second.marks != first.marks)
    // A mark is nothing that people would miss.
    #expect(second.removed == 0)
  }

  @Test("Without its mark, a folder gets it back")
  func recovers() throws {
    let folder = try ProgrammeFolder(when: "21/4")
    let writer = PublicationWriter(
      directory: folder.path + "/public", ledgerPath: folder.path + "/published.jsonl")
    let publication = try Publication(
      of: folder.programme(), ledger: Ledger(), now: Samples.instant("2026-01-01T00:00:00Z"))
    _ = try writer.write(publication)
    let mark = "\(writer.directory)/\(NginxTags(publication.files).files[1].path)"
    try FileManager.default.removeItem(atPath: mark)
    #expect(try writer.write(publication).written == 0)
    #expect(FileManager.default.fileExists(atPath: mark))
  }
}
