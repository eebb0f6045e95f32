import ArgumentParser
import EventKitLite
import Foundation
import OfficeDocuments
import PlanImport
import SafeFiles
import Sheets

/// `eventctl import`: a plan that somebody wrote as a table, or a calendar, as a draft of events.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .importAbstract, discussion: .importDiscussion,
      examples: [
        "eventctl import ke-hoach-2027.docx",
        "eventctl import plan.csv --year 2027 --category library -o 2027.draft.yaml",
        "eventctl import ke-hoach-2027.xlsx --force --format json > report.json",
        "eventctl import team.ics --programme calendars/dak-nong",
      ]))

  @Argument(
    help: ArgumentHelp(.helpImportFile, valueName: .valueFile), transform: Arguments.path)
  var file: String

  @Option(
    name: .long, help: ArgumentHelp(.helpImportYear, valueName: .valueYear),
    transform: Arguments.cycle)
  var year: YearArgument?

  @Option(name: .long, help: ArgumentHelp(.helpImportCategory, valueName: .valueID))
  var category: Programme.Category.ID?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(.helpImportOutput, valueName: .valueFile),
    transform: Arguments.path)
  var output: String?

  @Flag(name: .long, help: ArgumentHelp(.helpImportForce))
  var force = false

  @OptionGroup var sheet: SheetOptions

  @OptionGroup var programme: ProgrammeOptions

  func validate() throws {
    if output == "-" { throw ValidationError(.draftNeedsFile) }
  }

  func run() throws {
    let directory = try programme.directory()
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let path = output ?? TextFile.path(draftName, in: directory)
    try OutputFile.requireNew(path, mayReplace: force)
    if let year { try plan.require(year.number) }
    let importer = PlanImporter(
      into: plan,
      from: file == "-"
        ? LocalizedText.standardInput.forUser : URL(filePath: file).lastPathComponent,
      year: year?.number,
      category: try category.map(plan.meant))
    let (draft, problems) = try draft(by: importer)
    let bytes = Array(draft.text(in: plan).utf8)
    // A plan can be longer than a file of a programme may be.
    guard bytes.count <= TextFile.largest else {
      throw InvalidDocument([TextFile.tooLarge(path, size: bytes.count).diagnostic])
    }
    // What does not read as it is would be no draft.
    let faults = Programme.problems(withEvents: bytes, in: directory)
    guard faults.isEmpty else {
      for fault in faults { Console.note(fault, in: language) }
      Console.error(.draftNotReadBack, hint: .reportIt)
      throw ExitCode.ourBug
    }
    try OutputFile.create(path, with: bytes, in: language)
    for problem in problems { Console.note(problem, in: language) }
    try sheet.write(ImportSheet.sheet(of: draft, in: language), or: .allUnderstood)
    Console.note(ScreenText(LocalizedText.draftWritten(path, draft)[language]))
    if !draft.isUnderstood || !problems.isEmpty { throw ExitCode.foundSomething }
  }

  /// `ke-hoach-2027.draft.yaml` for `ke-hoach-2027.docx`.
  private var draftName: String {
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    return "\(name == "-" ? "import" : name).draft.yaml"
  }

  /// Reads the file by what is in it: a calendar, or tables.
  private func draft(by importer: PlanImporter) throws -> (PlanDraft, problems: [Diagnostic]) {
    let input = try CalendarFile(file)
    guard input.isCalendar else {
      return (try importer.draft(of: OfficeTable.all(in: input.bytes, file: input.name)), [])
    }
    let reading = try input.readableComponents()
    return (
      try importer.draft(of: CalendarFile.calendars(of: reading.components)),
      reading.problems.filter { $0.severity == .error }
    )
  }
}
