import Foundation
import Testing

@Suite("eventctl: help")
struct HelpTests {
  private static let pages = [
    [], ["agenda"], ["announce"], ["check"], ["convert"], ["diff"], ["done"], ["expand"],
    ["export"], ["history"], ["import"], ["init"], ["ledger"], ["ledger", "adopt"],
    ["ledger", "merge"],
    ["ledger", "repair"],
    ["ledger", "verify"], ["lint"], ["list"], ["lunar"], ["print"], ["publish"], ["rollover"],
    ["why"],
    ["workdays"],
    ["workdays", "list"], ["workdays", "on"], ["workdays", "count"], ["workdays", "add"], ["year"],
  ]

  /// The sections of every page, by language, in their order.
  private static let titles = [
    "vi": ["Ví dụ:", "Cách dùng:", "Tham số:", "Tùy chọn:", "Lệnh con:"],
    "en": ["Examples:", "Usage:", "Arguments:", "Options:", "Commands:"],
  ]

  @Test(
    "Every page is in one language and 80 columns wide; only examples may be longer",
    arguments: pages)
  func page(command: [String]) throws {
    for (language, other) in [("vi", "en"), ("en", "vi")] {
      let outcome = try CommandLineTool.run(["help"] + command + ["--lang", language])
      #expect(outcome.status == 0)
      #expect(outcome.standardError.isEmpty)
      #expect(
        outcome.lines.allSatisfy {
          $0.count <= 80 || $0.hasPrefix("  eventctl ") || $0.hasPrefix("  curl ")
        })
      let titles = try #require(Self.titles[language])
      let places = titles.map { title in outcome.lines.firstIndex { $0.hasPrefix(title) } }
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
      #expect(outcome.text.contains("\n\(titles[1]) eventctl"))
      #expect(outcome.text.contains("\n\(titles[3])\n"))
      for foreign in Self.titles[other] ?? [] { #expect(!outcome.text.contains("\(foreign)")) }
      for foreign in language == "vi" ? ["default", "values:"] : ["mặc định", "nhận:"] {
        #expect(!outcome.text.contains(foreign))
      }
      #expect(outcome.text.contains(language == "vi" ? "Xem hướng dẫn này." : "Show this help."))
    }
  }

  @Test("No sentence of a page is the same in both languages", arguments: pages)
  func sentences(command: [String]) throws {
    let lines = try ["vi", "en"].map { language in
      // In wide lines, the names of values stand beside words.
      let page = try CommandLineTool.run(
        ["help"] + command + ["--lang", language], environment: ["COLUMNS": "200"])
      #expect(page.status == 0)
      return Set(page.lines.filter(Self.isProse).map { $0.drop { $0 == " " } })
    }
    #expect(!lines[0].isEmpty && !lines[1].isEmpty)
    #expect(lines[0].isDisjoint(with: lines[1]), "\(lines[0].intersection(lines[1]))")
  }

  /// Whether a line holds more than names that are the same in every language.
  private static func isProse(_ line: Substring) -> Bool {
    let words = line.drop { $0 == " " }
    let isTyped = ["eventctl ", "git ", "curl ", "-", "[", "silence:"].contains {
      words.hasPrefix($0)
    }
    return !isTyped && words.split(separator: " ").count > 2
  }

  @Test(
    "A page is the same however it is asked for",
    arguments: [[], ["agenda"], ["workdays"], ["workdays", "add"]])
  func spellings(command: [String]) throws {
    let page = try CommandLineTool.run(["help"] + command + ["--lang", "en"]).standardOutput
    for arguments in [
      command + ["--help", "--lang", "en"], command + ["-h", "--lang=en"],
      ["--lang", "en", "help"] + command, ["help", "--lang", "en"] + command,
    ] {
      let outcome = try CommandLineTool.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput == page, "\(arguments)")
    }
    let variable = try CommandLineTool.run(
      command + ["--help"], environment: ["EVENTCTL_LANG": "en"])
    #expect(variable.standardOutput == page)
  }

  @Test("The page of a year explains every sign of its picture", arguments: ["vi", "en"])
  func signs(language: String) throws {
    let page = try CommandLineTool.run("help", "year", "--lang", language).text
    for sign in ["●", "○", "×", "◉", "◎", "⊗", "* ", "+ ", "'."] {
      #expect(page.contains(sign), "\(sign)")
    }
  }

  @Test("A page follows the terminal's width, and the usage is broken between arguments")
  func width() throws {
    for columns in [60, 100] {
      let outcome = try CommandLineTool.run(
        ["help", "why", "--lang", "en"], environment: ["COLUMNS": "\(columns)"])
      let prose = outcome.lines.filter { !$0.hasPrefix("  eventctl ") }
      #expect(prose.allSatisfy { $0.count <= columns })
    }
    let narrow = try CommandLineTool.run(
      ["help", "why", "--lang", "en"], environment: ["COLUMNS": "60"])
    #expect(
      narrow.text.contains(
        """
        Usage: eventctl why <event> [<year>] [--year <year>]
                            [--programme <folder>]
                            [--lang <language>] [--today <day>]
        """))
  }

  @Test("Values and defaults are said in the page's language")
  func values() throws {
    for (language, words) in [
      ("vi", "(nhận: table, json, csv,\n"), ("en", "(values: table, json, csv,\n"),
    ] {
      let page = try CommandLineTool.run("help", "agenda", "--lang", language).text
      #expect(page.contains(words) || page.contains(words.replacing("\n", with: " ")))
    }
    #expect(
      try CommandLineTool.run("help", "agenda", "--lang", "vi").text.contains("mặc định: table)"))
    #expect(
      try CommandLineTool.run("help", "agenda", "--lang", "en").text.contains("default: table)"))
    #expect(
      try CommandLineTool.run("help", "workdays", "--lang", "vi").text.contains(
        "Liệt kê ngày nghỉ trong tuần và ngày làm bù cuối tuần.\n"
          + String(repeating: " ", count: 26) + "(mặc định)"))
  }

  @Test("Help for a command that there is not proposes one", arguments: ["vi", "en"])
  func unknown(language: String) throws {
    let question = language == "vi" ? "có phải là" : "did you mean"
    for (arguments, name) in [(["agend"], "agenda"), (["workdays", "lst"], "list")] {
      let outcome = try CommandLineTool.run(["help"] + arguments + ["--lang", language])
      #expect(outcome.status == 64)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.contains("(\(question) '\(name)'?)"))
    }
  }

  @Test("Version, completions and the dump are for programs and stay as the parser writes them")
  func forPrograms() throws {
    for language in ["vi", "en"] {
      let environment = ["EVENTCTL_LANG": language]
      let version = try CommandLineTool.run(["--version"], environment: environment)
      #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
      for shell in ["bash", "zsh", "fish"] {
        let script = try CommandLineTool.run(
          ["--generate-completion-script", shell], environment: environment)
        #expect(script.status == 0)
        #expect(script.text.contains("eventctl") && script.text.contains("agenda"))
      }
      let dump = try CommandLineTool.run(["--experimental-dump-help"], environment: environment)
      let object = try JSONSerialization.jsonObject(with: Data(dump.standardOutput))
      #expect((object as? [String: Any])?["command"] != nil)
    }
  }
}
