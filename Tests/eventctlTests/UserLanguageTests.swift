import Foundation
import Testing

@Suite("eventctl: the user's language")
struct UserLanguageTests {
  private static let commands = [
    "agenda", "announce", "check", "convert", "diff", "done", "expand", "export", "history", "init",
    "lint",
    "lunar", "publish", "rollover", "why", "workdays", "year",
  ]

  /// The language of what is said about an option that no command has.
  private static func spoken(
    _ arguments: [String], _ environment: [String: String] = [:], in directory: URL
  ) throws -> String {
    let outcome = try CommandLineTool.run(
      arguments + ["--nonsense"], in: directory, environment: environment)
    try #require(outcome.status == 64, "\(outcome.standardError)")
    let line = outcome.standardError.split(separator: "\n").first { !$0.contains("EVENTCTL_LANG") }
    if line?.hasPrefix("lỗi: không có tùy chọn '--nonsense'") == true { return "vi" }
    return line?.hasPrefix("error: there is no option '--nonsense'") == true ? "en" : "none"
  }

  @Test(
    "What is asked for counts before what is set, and what is set before what the system says",
    arguments: [
      ([], [:], "en"), ([], ["LANG": "vi_VN.UTF-8"], "vi"), ([], ["LANG": "vi"], "vi"),
      ([], ["LANG": "en_US.UTF-8"], "en"), ([], ["LANG": "C"], "en"),
      ([], ["LANG": "C.UTF-8"], "en"),
      ([], ["LANG": "fr_FR.UTF-8"], "en"), ([], ["LANG": "POSIX"], "en"),
      ([], ["LANG": "vie"], "en"), ([], ["LANG": ""], "en"),
      ([], ["LC_MESSAGES": "vi_VN", "LANG": "en_US"], "vi"),
      ([], ["LC_ALL": "en_US", "LC_MESSAGES": "vi_VN", "LANG": "vi_VN"], "en"),
      ([], ["LC_ALL": "", "LANG": "vi_VN"], "vi"), ([], ["LC_ALL": "C", "LANG": "vi_VN"], "en"),
      ([], ["EVENTCTL_LANG": "vi", "LC_ALL": "en_US.UTF-8"], "vi"),
      ([], ["EVENTCTL_LANG": "en", "LANG": "vi_VN"], "en"),
      ([], ["EVENTCTL_LANG": "vi_VN.UTF-8"], "vi"), ([], ["EVENTCTL_LANG": "EN"], "en"),
      ([], ["EVENTCTL_LANG": "", "LANG": "vi_VN"], "vi"),
      (["--lang", "en"], ["EVENTCTL_LANG": "vi"], "en"),
      (["--lang=vi"], ["EVENTCTL_LANG": "en"], "vi"),
      (["--lang", "vi", "--lang", "en"], [:], "en"),
    ] as [([String], [String: String], String)])
  func order(arguments: [String], environment: [String: String], language: String) throws {
    let scratch = try ScratchFolder()
    let found = try Self.spoken(["agenda"] + arguments, environment, in: scratch.url(""))
    #expect(found == language)
  }

  @Test("Every command speaks the same language", arguments: commands)
  func everyCommand(command: String) throws {
    let scratch = try ScratchFolder()
    let empty = scratch.url("")
    #expect(try Self.spoken([command], in: empty) == "en")
    #expect(try Self.spoken([command], ["LANG": "vi_VN.UTF-8"], in: empty) == "vi")
    #expect(try Self.spoken([command], ["EVENTCTL_LANG": "vi"], in: empty) == "vi")
    #expect(try Self.spoken([command, "--lang", "vi"], in: empty) == "vi")
    // The repository's only programme is Vietnamese.
    let repository = CommandLineTool.repository
    #expect(try Self.spoken([command], ["LANG": "en_US.UTF-8"], in: repository) == "vi")
    #expect(try Self.spoken([command], ["EVENTCTL_LANG": "en"], in: repository) == "en")
  }

  @Test("A programme whose files have mistakes is spoken of in its own language")
  func brokenProgramme() throws {
    let scratch = try ScratchFolder.starter()
    let frame = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    try scratch.write("p/events.yaml", "- [\n")
    for (language, word) in [("vi", ": lỗi: "), ("en", ": error: ")] {
      for mistake in ["", "horizon: soon\n", "title: [\n"] {
        try scratch.write(
          "p/programme.yaml",
          frame.replacing("\nlanguages: [en, vi]\n", with: "\nlanguage: \(language)\n") + mistake)
        let outcome = try CommandLineTool.run(
          ["agenda", "--programme", scratch.path + "/p"],
          environment: ["LANG": language == "vi" ? "en_US.UTF-8" : "vi_VN.UTF-8"])
        #expect(outcome.status == 65)
        #expect(outcome.standardError.contains(word), "\(outcome.standardError)")
      }
    }
  }

  @Test("Results are in the language that is spoken, too")
  func results() throws {
    let scratch = try ScratchFolder.starter()
    let programme = ["--programme", scratch.path + "/p"]
    for (environment, words) in [([:], "Book and Reading"), (["EVENTCTL_LANG": "vi"], "Ngày Sách")]
    {
      let outcome = try CommandLineTool.run(
        ["agenda", "2026"] + programme, environment: environment)
      #expect(outcome.text.contains(words))
    }
    let empty = try ScratchFolder()
    for (language, words) in [("vi", "thứ Bảy"), ("en", "Saturday")] {
      let outcome = try CommandLineTool.run(
        ["lunar", "6/2/2027"], in: empty.url(""), environment: ["LANG": "\(language)_XX.UTF-8"])
      #expect(outcome.text.contains(words))
    }
  }

  @Test(
    "A variable that names no language of ours is ignored, and that is said",
    arguments: ["fr", "?"])
  func unknownVariable(value: String) throws {
    let scratch = try ScratchFolder()
    let environment = ["EVENTCTL_LANG": value, "LANG": "vi_VN.UTF-8"]
    let outcome = try CommandLineTool.run(
      ["lunar", "2027"], in: scratch.url(""), environment: environment)
    #expect(outcome.status == 0)
    #expect(outcome.standardError == "ghi chú: bỏ qua EVENTCTL_LANG='\(value)': chỉ có vi và en\n")
    #expect(outcome.text.contains("Tháng nhuận"))
  }

  @Test("A language that nobody speaks is wrong usage", arguments: ["fr", "", "vi_VN"])
  func unknownOption(value: String) throws {
    let outcome = try CommandLineTool.run(["agenda", "--lang", value])
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("'--lang <ngôn ngữ>'"))
    #expect(outcome.standardError.contains("vi, en"))
  }
}
