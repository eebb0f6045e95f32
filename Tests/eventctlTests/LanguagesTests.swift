import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("eventctl: programmes in one language")
struct LanguagesTests {
  /// A starter in one language, in which something is to be found by `check`.
  private static func starter(_ languages: String...) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let outcome = try CommandLineTool.run(
      [
        "init", "--year", "2026", "--lang", "en", "--languages", languages.joined(separator: ","),
        "p",
      ], in: scratch.url(""))
    try #require(outcome.status == 0, "\(outcome.standardError)")
    return scratch
  }

  private static func run(
    _ scratch: ScratchFolder, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      arguments + ["--programme", "p", "--today", "2026-11-26"], in: scratch.url(""),
      environment: environment)
  }

  @Test(
    "A starter has the languages that are asked for, and texts that name none where there is one",
    arguments: [
      (["en"], "languages: [en]", "title: Sample programme\n", "# The programme's frame"),
      (["vi"], "languages: [vi]", "title: Chương trình mẫu\n", "# Chương trình"),
      (
        ["vi", "en"], "languages: [vi, en]",
        "title: { vi: Chương trình mẫu, en: Sample programme }\n", "# Chương trình"
      ),
      (
        ["en", "vi"], "languages: [en, vi]",
        "title: { vi: Chương trình mẫu, en: Sample programme }\n", "# The programme's frame"
      ),
    ])
  func initial(languages: [String], header: String, title: String, comment: String) throws {
    let scratch = try Self.starter(languages.joined(separator: ","))
    let frame = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    #expect(frame.contains("\n\(header)\n") && frame.contains("\n\(title)"))
    #expect(frame.hasPrefix(comment))
    let check = try CommandLineTool.run(
      ["check", "--programme", "p", "--today", "2026-01-01"], in: scratch.url(""))
    #expect(check.status == 0, "\(check.text)")
  }

  @Test(
    "Languages stand in one word, and what is no language is refused",
    arguments: [
      ["--languages", "vi,fr"], ["--languages", "vi,vi"], ["--languages", ","],
      ["--languages", "vi", "en"],
    ])
  func oneWord(arguments: [String]) throws {
    let scratch = try ScratchFolder()
    let outcome = try CommandLineTool.run(["init"] + arguments + ["p"], in: scratch.url(""))
    #expect(outcome.status == 64)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/p"))
  }

  @Test("Without a wish a starter has both, first the one that is spoken")
  func initialBoth() throws {
    for (language, header) in [("vi", "[vi, en]"), ("en", "[en, vi]")] {
      let scratch = try ScratchFolder()
      let outcome = try CommandLineTool.run(
        ["init", "p", "--lang", language], in: scratch.url(""))
      #expect(outcome.status == 0)
      let frame = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
      #expect(frame.contains("\nlanguages: \(header)\n"))
    }
  }

  @Test(
    "Of a programme in one language all is said in it, whatever is set, unless --lang says otherwise"
  )
  func spoken() throws {
    let scratch = try Self.starter("en")
    for variables in [["EVENTCTL_LANG": "vi"], ["LANG": "vi_VN.UTF-8"], [:]] {
      let agenda = try Self.run(scratch, ["agenda", "2026"], variables)
      #expect(agenda.text.contains("Viet Nam Book and Reading Culture Day"))
      #expect(agenda.text.allSatisfy { $0.isASCII || !$0.isLetter }, "\(agenda.text)")
      let check = try Self.run(scratch, ["check"], variables)
      #expect(check.text.contains("warning: Learning week 2026"))
    }
    // The program speaks as it is asked to, and the programme's texts are what they are.
    let check = try Self.run(scratch, ["check", "--lang", "vi"])
    #expect(check.text.contains("cảnh báo: Learning week 2026"), "\(check.text)")
  }

  @Test("Mistakes in such a programme are told in its language, too")
  func mistakes() throws {
    let scratch = try Self.starter("en")
    try scratch.write("p/events.yaml", "- [\n")
    let outcome = try Self.run(scratch, ["agenda"], ["EVENTCTL_LANG": "vi"])
    #expect(outcome.status == 65 && outcome.standardError.contains(": error: "))
    let asked = try Self.run(scratch, ["agenda", "--lang", "vi"])
    #expect(asked.status == 65 && asked.standardError.contains(": lỗi: "))
  }

  @Test("Files that are handed on come in a language of the programme", arguments: ["ics", "csv"])
  func export(format: String) throws {
    let scratch = try Self.starter("en")
    let arguments = ["export", "2026", "--format", format, "--now", "2026-01-01T00:00:00Z"]
    let asked = try Self.run(scratch, arguments + ["--lang", "vi"])
    let plain = try Self.run(scratch, arguments)
    #expect(asked.status == 0, "\(asked.standardError)")
    #expect(asked.standardOutput == plain.standardOutput)
    #expect(plain.text.contains("Learning week"))
  }

  @Test("An announcement names no language where there is one, and has no translation")
  func announce() throws {
    let scratch = try Self.starter("vi")
    let arguments = [
      "announce", "learning-week", "2027", "--from", "2/10", "--document", "1/CV", "--theme",
      "Sách",
    ]
    let outcome = try Self.run(scratch, arguments + ["--theme-translation", "Books"])
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("chương trình chỉ có một ngôn ngữ, 'vi'"))
    let dry = try Self.run(scratch, arguments + ["--dry-run"])
    #expect(dry.text.contains("\n  theme: Sách\n"), "\(dry.text) \(dry.standardError)")
    let both = try Self.starter("en", "vi")
    let translated = try Self.run(both, arguments + ["--theme-translation", "Books", "--dry-run"])
    #expect(translated.text.contains("\n  theme:\n    vi: Books\n    en: Sách\n"))
  }

  @Test("Feeds that would go are a question that the command takes an answer to")
  func accept() throws {
    let scratch = try Self.starter("en", "vi")
    let publish = ["publish", "-o", "public", "--now", "2026-01-01T00:00:00Z"]
    #expect(try Self.run(scratch, publish).status == 0)
    let frame = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    try scratch.write("p/programme.yaml", frame.replacing("[en, vi]", with: "[vi, en]"))
    let refused = try Self.run(scratch, publish)
    #expect(refused.status == 65)
    #expect(refused.standardError.contains("[publish/languages-change]"))
    #expect(refused.standardError.contains("--accept languages"))
    let accepted = try Self.run(scratch, publish + ["--accept", "languages"])
    #expect(accepted.status == 0, "\(accepted.standardError)")
    let main = try String(contentsOf: scratch.url("public/feeds/all.ics"), encoding: .utf8)
    #expect(main.contains("Tuần lễ học tập"))
  }
}
