import ArgumentParser
import EventKitLite
import Sheets
import Foundation

/// `eventctl init`: a small programme to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .initAbstract, discussion: .initDiscussion,
      examples: [
        "eventctl init calendars/truong-em",
        "eventctl init . --lang en",
      ]))

  @Argument(help: ArgumentHelp(.helpNewFolder, valueName: .valueFolder))
  var directory: String

  @OptionGroup var whole: YearOptions
  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  /// The years that programmes can have.
  private static let years = 1900...2199

  func run() throws {
    let first = try whole.year ?? Clock.today().year
    guard Self.years.contains(first) else {
      throw Console.misuse(.noProgramme(in: first, only: Self.years))
    }
    let id = Slug.make(from: URL(filePath: directory).lastPathComponent)
    let starter = StarterProgramme(
      id: id.isEmpty ? "programme" : id, years: first...min(first + 2, Self.years.upperBound),
      language: lang)
    for file in starter.files {
      let path = "\(directory)/\(file.name)"
      guard !FileManager.default.fileExists(atPath: path) else {
        Console.error(.fileExists(path), hint: .chooseAnotherFolder)
        throw ExitCode.cannotWrite
      }
    }
    for file in starter.files {
      try OutputFile.create(
        "\(directory)/\(file.name)", with: [UInt8](file.text.utf8), in: lang)
      try Console.print(ScreenText("\(directory)/\(file.name)"))
    }
    try writeAttributes(starter)
    Console.note(ScreenText(LocalizedText.seeYear(first, of: directory.quotedForShell)[lang]))
  }

  /// Tells git how to treat the ledger.
  private func writeAttributes(_ starter: StarterProgramme) throws {
    let file = starter.attributes
    let path = "\(directory)/\(file.name)"
    if FileManager.default.fileExists(atPath: path) {
      Console.note(
        ScreenText(LocalizedText.addAttributes(StarterProgramme.ledgerAttributes, to: path)[lang]))
    } else {
      try OutputFile.create(path, with: [UInt8](file.text.utf8), in: lang)
      try Console.print(ScreenText(path))
    }
    Console.note(ScreenText(lines: LocalizedText.runMergeDriverOnce[lang]))
  }
}
