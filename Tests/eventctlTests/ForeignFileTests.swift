import Foundation
import Testing

@Suite("eventctl: files that are somebody else's")
struct ForeignFileTests {
  private static let secrets = [
    "root:*:20228:0:99999:7:::\nuser:s3cret:20228:0:99999:7:::\n",
    "-----BEGIN KEY-----\nMIIs3cret\n-----END KEY-----\n", "s3cret\u{0}\u{1}\u{7F}s3cret",
    "token: s3cret\n", "{ \"token\": \"s3cret\" }\n", "[\"s3cret\", {}, []]\n", "[\"s3cret\"\n",
  ]

  @Test(
    "A folder with files that nobody published is refused with status 73, and stays as it is",
    arguments: [[], ["--dry-run"]])
  func foreignFolder(options: [String]) throws {
    let scratch = try ScratchFolder.starter()
    try FileManager.default.createDirectory(
      at: scratch.url("out/feeds"), withIntermediateDirectories: true)
    try scratch.write("out/feeds/all.ics", "mine")
    try scratch.write("out/index.html", "mine")
    let before = try scratch.contents(of: "")
    let outcome = try CommandLineTool.run(Republication.arguments(scratch) + options)
    // Without publishing, the plan is shown before.
    #expect(outcome.status == 73 && outcome.standardOutput.isEmpty == options.isEmpty)
    #expect(
      outcome.standardError.contains("put there: feeds/all.ics (choose another folder"))
    #expect(outcome.standardError.contains("[publish/foreign-files]"))
    #expect(try scratch.contents(of: "") == before)
    // Pages have names of their own.
    let pages = Republication.arguments(scratch).filter { $0 != "--no-pages" } + options
    let whole = try CommandLineTool.run(pages)
    #expect(whole.status == 73)
    #expect(whole.standardError.contains("put there: feeds/all.ics, index.html (choose"))
    #expect(try scratch.contents(of: "") == before)
  }

  @Test("So is a damaged manifest, before and without publishing", arguments: [[], ["--dry-run"]])
  func damagedManifest(options: [String]) throws {
    let publication = try Republication()
    try publication.reset()
    try publication.scratch.write("out/manifest.json", "{")
    let before = try publication.scratch.contents(of: "")
    let outcome = try CommandLineTool.run(publication.arguments + options)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("[publish/foreign-files]"))
    #expect(try publication.scratch.contents(of: "") == before)
  }

  @Test(
    "A manifest that may not be read is told as such",
    .enabled("a user whom permissions stop is needed", { PlainUser.isPossible }))
  func unreadableManifest() throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    try PlainUser.own(scratch)
    let manifest = scratch.url("out/manifest.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: manifest)
    let outcome = try CommandLineTool.run(publication.arguments, through: PlainUser.wrapper)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("out/manifest.json': there is no permission"))
    #expect(try Data(contentsOf: scratch.url("p/published.jsonl")) == publication.old.ledger)
  }

  @Test(
    "A folder of a publication that is a link is refused with status 73",
    arguments: [[], ["--dry-run"]])
  func linkedFolder(options: [String]) throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    try FileManager.default.moveItem(at: scratch.url("out/feeds"), to: scratch.url("feeds"))
    try FileManager.default.createSymbolicLink(
      at: scratch.url("out/feeds"), withDestinationURL: scratch.url("feeds"))
    let before = try scratch.contents(of: "")
    let outcome = try CommandLineTool.run(publication.arguments + options)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("out/feeds' is a symbolic link"))
    #expect(outcome.standardError.contains("[publish/linked-folder]"))
    #expect(try scratch.contents(of: "") == before)
  }

  @Test(
    "No command shows anything of a file that is no calendar", arguments: secrets,
    [
      "lint FILE", "lint --format json FILE", "expand FILE", "convert FILE --to csv",
      "diff FILE FILE",
    ])
  func noCalendar(text: String, command: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("file", text)
    let outcome = try CommandLineTool.run(
      command.split(separator: " ").map { $0 == "FILE" ? scratch.url("file").path : String($0) }
        + ["--lang", "en"])
    #expect(outcome.status == 65, "\(outcome.text)\(outcome.standardError)")
    #expect(!(outcome.text + outcome.standardError).contains("s3cret"))
    #expect(!(outcome.text + outcome.standardError).contains("20228"))
  }

  @Test("Nor of one that is not a programme's, whatever leads to it", arguments: secrets)
  func noProgramme(text: String) throws {
    for name in ["programme.yaml", "units.yaml", "events.yaml", "announcements.yaml"] {
      let scratch = try ScratchFolder.starter()
      try scratch.write("p/\(name)", text)
      let outcome = try CommandLineTool.run("check", "--programme", scratch.url("p").path)
      #expect(outcome.status == 65, "\(outcome.text)\(outcome.standardError)")
      #expect(outcome.standardError.contains("\(name):"))
      #expect(!(outcome.text + outcome.standardError).contains("s3cret"))
    }
  }

  @Test("Holidays outside of the folder around the programme are an error at their line")
  func holidays() throws {
    let scratch = try ScratchFolder.starter()
    let file = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    try scratch.write("p/programme.yaml", "holidays: ../../../../../../etc/le.yaml\n" + file)
    let outcome = try CommandLineTool.run(
      "check", "--programme", scratch.url("p").path, "--lang", "en")
    #expect(outcome.status == 65)
    #expect(outcome.standardError.contains("p/programme.yaml:1:11: error: "))
    #expect(outcome.standardError.contains("[programme/outside-root]"))
  }
}
