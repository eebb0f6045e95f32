import CivilTime

/// Where the pages of a publication are. Addresses never change: people keep them.
extension Programme {
  /// The folder of a language's pages, with a slash; none for the programme's own language.
  package func pageFolder(in language: Language) -> String {
    language == self.language ? "" : "\(language)/"
  }

  /// The path of an event's page among those of its language.
  package static func pagePath(of event: ProgrammeEvent.ID) -> String { "viec/\(event).html" }

  /// The address of an event's page; `nil` where nobody has said at which address the publication is
  /// served.
  func pageAddress(of event: ProgrammeEvent.ID, in language: Language) -> String? {
    url.map { $0 + pageFolder(in: language) + Self.pagePath(of: event) }
  }
}
