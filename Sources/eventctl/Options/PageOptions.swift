import ArgumentParser
import EventKitLite
import ProgrammeSite

/// Whether a publication has pages, and how they look.
struct PageOptions: ParsableArguments {
  @Flag(name: .customLong("no-pages"), help: ArgumentHelp(.helpNoPages))
  var hasNone = false

  @Option(
    name: .customLong("templates"), help: ArgumentHelp(.helpTemplates, valueName: .valueFolder),
    transform: Arguments.path)
  var folder: String?

  func validate() throws {
    if hasNone, folder != nil { throw ValidationError(.templatesNeedPages) }
  }

  /// The templates of the pages; `nil` where there are to be none.
  func templates() throws -> Templates? {
    if hasNone { return nil }
    return try folder.map { folder throws in try Templates(folder: folder) } ?? .standard
  }
}
