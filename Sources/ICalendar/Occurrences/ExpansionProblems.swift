internal import CivilTime

/// What is wrong with the events of a calendar, each kind reported a hundred times and then counted: a
/// file may have the same fault in a million events.
struct ExpansionProblems: Sendable {
  /// How often a kind is reported.
  static let mostPerKind = 100

  private var reported: [Diagnostic] = []
  private var counts: [Diagnostic.Code: Int] = [:]

  /// Adds a problem; it is not even made when enough of its kind have been reported.
  mutating func append(_ code: Diagnostic.Code, _ problem: @autoclosure () -> Diagnostic) {
    counts[code, default: 0] += 1
    if counts[code, default: 0] <= Self.mostPerKind { reported.append(problem()) }
  }

  /// The problems in the order in which they were found, and how many more there are of each kind.
  var all: [Diagnostic] {
    let more = counts.filter { $0.value > Self.mostPerKind }.sorted { $0.key < $1.key }
    return reported
      + more.compactMap { code, count in
        guard let severity = reported.first(where: { $0.code == code })?.severity else {
          return nil
        }
        return Diagnostic(severity, code, .moreOfThisKind(count - Self.mostPerKind))
      }
  }
}
