/// A document as the linter sees it: what the reader made of it, and its components with their places.
struct LintSubject: Sendable {
  let document: PlacedDocument
  let roots: [LintComponent]

  init(_ document: PlacedDocument) {
    self.document = document
    roots = zip(document.components, document.places).map { LintComponent($0, at: $1) }
  }

  var bytes: [UInt8] { document.bytes }

  /// The lines as they were sent.
  var physicalLines: [DocumentLines.Physical] { document.lines.physical }

  /// The lines as they are meant.
  var contentLines: [DocumentLines.Content] { document.lines.content }

  /// How many components there are.
  var componentCount: Int {
    contentLines.count { if case .begin = $0.kind { true } else { false } }
  }

  /// How many lines are without sense, or have errors in them.
  var unsoundCount: Int { contentLines.count { $0.kind == .unsound } }
}
