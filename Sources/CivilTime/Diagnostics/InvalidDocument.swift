/// Thrown when a document cannot be used: everything that is wrong with it, in the order of its
/// lines.
///
/// A reader collects all problems before it throws, so that a person repairs a file once and not
/// mistake by mistake.
public struct InvalidDocument: Error, Sendable, Hashable {
  /// What was found; at least one is an error, warnings may stand among them.
  public let diagnostics: [Diagnostic]

  /// Creates the error; diagnostics are put in the order of their places, once each.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.inReadingOrder()
  }
}

extension InvalidDocument: CustomStringConvertible {
  /// Every diagnostic, printed one under the other.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

extension [Diagnostic] {
  /// The diagnostics without repetitions, those without a place first, then by place, then by code.
  public func inReadingOrder() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): true
      case (.some, nil): false
      default:
        (a.element.code, a.offset) < (b.element.code, b.offset)
      }
    }.map(\.element)
  }

  /// Whether any of them is an error.
  public var containsError: Bool { contains { $0.severity == .error } }
}
