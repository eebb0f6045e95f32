public import CivilTime

/// A document after its repair, and what was done to it.
public struct LintRepair: Sendable, Hashable {
  /// The document; the same bytes as before when there was nothing to repair.
  public let bytes: [UInt8]
  /// What was repaired: a note for each rule, at the first of its places in the old document.
  public let changes: [Diagnostic]

  /// What the linter finds in the repaired document.
  public let remaining: LintReport

  /// Creates the result of a repair.
  public init(bytes: [UInt8], changes: [Diagnostic] = [], remaining: LintReport) {
    self.bytes = bytes
    self.changes = changes
    self.remaining = remaining
  }
}

extension Linter {
  /// Repairs what can be repaired without a guess: bytes, line ends and folds, forms of text and dates
  /// that have one meaning, leftovers of libraries, properties that follow from others.
  ///
  /// Everything else keeps its place and spelling, lines that make no sense among it. What is repaired
  /// is repaired in one run: a second one changes nothing. Only rules of
  /// ``profile`` are followed. A document that cannot be read is left as it is.
  public func repaired(_ bytes: [UInt8]) -> LintRepair {
    let reader = ICalendarReader(file: file)
    let subject = LintSubject(reader.document(bytes))
    let before = repairableFindings(in: subject)
    guard !before.isEmpty else { return LintRepair(bytes: bytes, remaining: report(on: subject)) }
    let rewritten = LintRewriter(subject, profile: profile, found: before.keys).rewritten()
    var all = self
    all.leastSeverity = .note
    let (remaining, after) = all.examined(LintSubject(reader.document(rewritten)))
    // What was repaired is what is not found any more.
    let changes = before.compactMap { code, found -> Diagnostic? in
      let repaired = found.count - (after[code]?.count ?? 0)
      guard repaired > 0, let rule = LintRule.named(code.name) else { return nil }
      return Diagnostic(
        .note, code, .repaired(repaired, rule.summary), at: found.first)
    }
    guard !changes.isEmpty, remaining.isReadable else {
      return LintRepair(bytes: bytes, remaining: report(on: subject))
    }
    return LintRepair(
      bytes: rewritten, changes: changes.inReadingOrder(),
      remaining: remaining.atLeast(leastSeverity))
  }

  /// How often each repairable rule finds something, and where first.
  private func repairableFindings(in subject: LintSubject) -> LintReporter.Summary {
    guard !subject.roots.isEmpty else { return [:] }
    let checks = LintRegistry.checks.filter { $0.rule.isRepairable && $0.rule.profile <= profile }
    return LintRun(checks).report(on: subject, mostPerRule: 1).summary
  }
}
