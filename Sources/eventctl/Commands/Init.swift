import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles
import Sheets

/// `eventctl init`: a small programme to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .initAbstract, discussion: .initDiscussion,
      examples: [
        "eventctl init calendars/truong-em",
        "eventctl init . --lang en",
        "eventctl init --languages vi school",
        "eventctl init truong-em --kind school",
      ]))

  @Argument(
    help: ArgumentHelp(.helpNewFolder, valueName: .valueFolder), transform: Arguments.path)
  var directory: String

  @Option(name: .long, help: ArgumentHelp(.helpStarterKind, valueName: .valueKind))
  var kind: StarterKind?

  @OptionGroup var whole: YearOptions

  @Option(
    name: .long, help: ArgumentHelp(.helpNewLanguages, valueName: .valueLanguage),
    transform: Arguments.languages)
  var languages: Programme.Languages?

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    if kind != nil, languages.map({ $0.only == nil }) ?? false {
      throw ValidationError(.kindInOneLanguage)
    }
    // Starters count the years of the calendar, but for those of schools.
    if let label = whole.label, kind != .school { throw ValidationError(.noSchoolYears(label)) }
  }

  private var lang: Language { speech.language }

  /// Those of the programme: by default both, first the one that is spoken.
  private var chosen: Programme.Languages {
    languages ?? Programme.Languages(allWith: lang)
  }

  /// The years that programmes can have.
  private static let years = 1900...2199

  func run() throws {
    let today = try Clock.today()
    let first = whole.year ?? kind?.year(at: today) ?? today.year
    guard Self.years.contains(first) else {
      throw Console.misuse(.noProgramme(in: first, only: Self.years))
    }
    let id = Slug.make(from: URL(filePath: directory).lastPathComponent)
    let starter = StarterProgramme(
      id: id.isEmpty ? "programme" : id, years: first...min(first + 2, Self.years.upperBound),
      languages: chosen)
    let attributes = "\(directory)/\(starter.attributes.name)"
    do {
      try FolderLock.holding([directory]) {
        // A folder may have attributes of its own already.
        let text = Array(starter.attributes.text.utf8)
        let isTaken =
          try FileManager.default.fileExists(atPath: attributes)
          && !SystemFile.isFile(attributes, holding: text)
        let files =
          kind?.files(id: starter.id, years: starter.years, in: chosen.first) ?? starter.files
        try write(files + (isTaken ? [] : [starter.attributes]))
        guard isTaken else { return }
        Console.note(
          ScreenText(
            LocalizedText.addAttributes(StarterProgramme.ledgerAttributes, to: attributes)[lang]))
      }
    } catch let failure as WriteFailure {
      throw Console.fail(failure, in: lang)
    }
    Console.note(ScreenText(lines: LocalizedText.runMergeDriverOnce[lang]))
    let folder = directory.quotedForShell
    let steps =
      kind == nil
      ? LocalizedText.seeYear(first, of: folder) : .nextSteps(first, of: folder, in: directory)
    Console.note(ScreenText(lines: steps[lang]))
  }

  /// Writes the files, or those that a run that was interrupted has not come to.
  private func write(_ files: [StarterProgramme.File]) throws {
    let paths = files.map { "\(directory)/\($0.name)" }
    let there = paths.filter { FileManager.default.fileExists(atPath: $0) }
    let ours = try zip(files, paths).filter { file, path in
      try SystemFile.isFile(path, holding: Array(file.text.utf8))
    }.map(\.1)
    if let other = there.first(where: { !ours.contains($0) || there.count == paths.count }) {
      Console.error(.fileExists(other), hint: .chooseAnotherFolder)
      throw ExitCode.cannotWrite
    }
    try FileBatch.clearLeftovers(in: directory)
    for (file, path) in zip(files, paths) {
      try OutputFile.create(path, with: [UInt8](file.text.utf8), in: lang)
      try Console.print(ScreenText(path))
    }
  }
}
