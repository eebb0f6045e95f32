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

  /// Whether anything was said of pages.
  var isEmpty: Bool { !hasNone && folder == nil }

  /// The pages that are meant.
  ///
  /// - Parameter record: the plan that is carried out, which says it, if one is.
  func choice(in record: Publication.Plan.Record?) throws -> PageChoice {
    guard let record, let planned = record.pages else {
      return try PageChoice(areWritten: !hasNone, templatesIn: folder)
    }
    let choice = try PageChoice(areWritten: planned.areWritten, templatesIn: planned.templates)
    let differences = record.differences(from: choice.record)
    guard differences.isEmpty else { throw InvalidDocument(differences) }
    return choice
  }
}

/// Which pages a publication gets.
struct PageChoice {
  /// The templates; `nil` where there are no pages.
  private let templates: Templates?
  private let folder: String?

  init(areWritten: Bool, templatesIn folder: String?) throws {
    self.folder = folder
    templates =
      areWritten
      ? try folder.map { folder throws in try Templates(folder: folder) } ?? .standard : nil
  }

  /// The publication with its pages, where there are to be any.
  func added(to publication: Publication) -> Publication {
    templates.map { publication.adding(Site(of: publication, templates: $0).files) }
      ?? publication
  }

  /// The choice as a plan keeps it.
  var record: Publication.Plan.Record.Pages {
    Publication.Plan.Record.Pages(
      areWritten: templates != nil, templates: folder, digest: templates?.digest)
  }

  /// The choice in words.
  var words: LocalizedText {
    templates == nil ? .noPages : folder.map(LocalizedText.pages) ?? .pagesAsBuiltIn
  }
}
