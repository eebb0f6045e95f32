public import CivilTime

/// Holds calendar files against the standards, and against what calendar programs make of them.
///
/// ```swift
/// let report = Linter(file: "feed.ics").lint(bytes)
/// for finding in report.findings { print(finding) }
/// ```
///
/// Nothing that a file holds makes it fail: time and memory grow with the file's size, and each rule
/// lists so many findings and no more.
public struct Linter: Sendable, Hashable {
  /// Which rules count.
  public var profile: LintProfile
  /// How serious a finding must be to be listed; rules below it are not looked at.
  ///
  /// Listed in any case are why a document could not be read, and how many findings of a rule are more
  /// than ``mostPerRule``.
  public var leastSeverity: Diagnostic.Severity
  /// The file's name, for the places of findings.
  public var file: String?
  /// How many findings of one rule are listed, 1 at least; the rest is counted in a note.
  public var mostPerRule: Int { didSet { mostPerRule = max(1, mostPerRule) } }
  /// Another implementation that reads the document as well; what it refuses is a finding of the
  /// rule `lint/libical`.
  public var secondReader: SecondReader?

  /// Creates a linter.
  public init(
    profile: LintProfile = .clients, leastSeverity: Diagnostic.Severity = .note,
    file: String? = nil, mostPerRule: Int = 50, secondReader: SecondReader? = nil
  ) {
    self.profile = profile
    self.leastSeverity = leastSeverity
    self.file = file
    self.mostPerRule = max(1, mostPerRule)
    self.secondReader = secondReader
  }

  /// Looks a document through.
  public func lint(_ bytes: [UInt8]) -> LintReport {
    report(on: LintSubject(ICalendarReader(file: file).document(bytes)))
  }

  /// Looks through a document that has been read.
  func report(on subject: LintSubject) -> LintReport { examined(subject).report }

  /// The same, with how often each rule finds something and where first.
  func examined(_ subject: LintSubject) -> (report: LintReport, summary: LintReporter.Summary) {
    let document = subject.document
    let refusals = Self.refusals(among: document.problems)
    guard refusals.isEmpty else { return (LintReport(findings: refusals, isReadable: false), [:]) }
    guard !document.components.isEmpty else {
      let isSaid = document.problems.contains { $0.code == notICalendar.code }
      let findings = document.problems + (isSaid ? [] : [notICalendar])
      return (LintReport(findings: findings, isReadable: false), [:])
    }
    let reporter = LintRun.of(profile, leastSeverity).report(
      on: subject, secondReader: secondReader?.problems, mostPerRule: mostPerRule)
    let own = document.problems.filter {
      !Self.foundByRules.contains($0.code) && $0.severity >= leastSeverity
    }
    let findings = (own + reporter.findings).inReadingOrder() + reporter.remarks
    return (LintReport(findings: findings, isReadable: true), reporter.summary)
  }

  private static func refusals(among problems: [Diagnostic]) -> [Diagnostic] {
    problems.filter { refusals.contains($0.code) }
  }

  /// What the reader finds and rules find as well, in more places.
  private static let foundByRules = Set(
    [
      ICalendarCode.byteOrderMark, .lineEnds, .finalLineBreak, .emptyLine, .splitCharacter,
      .controlCharacter, .invalidUTF8,
    ].map { Diagnostic.Code("icalendar/\($0.rawValue)") })

  /// What keeps the reader from making anything of a document.
  private static let refusals = Set(
    [ICalendarCode.tooLarge, .utf16, .longLine, .tooDeep, .tooManyProperties].map {
      Diagnostic.Code("icalendar/\($0.rawValue)")
    })

  private var notICalendar: Diagnostic {
    .icalendar(
      .notOneCalendar, .notICalendar, at: SourceLocation(file: file, line: 1, column: 1))
  }
}

extension Linter {
  /// An implementation of iCalendar that is not ours, and what it says of a document.
  ///
  /// Two readers are equal when their names are.
  public struct SecondReader: Sendable, Hashable {
    /// What people know it by.
    public let name: String
    /// What it does not like about a document.
    let problems: @Sendable ([UInt8]) -> [Diagnostic]

    /// Creates a reader from a function that gives what it does not like about a document.
    public init(name: String, problems: @escaping @Sendable ([UInt8]) -> [Diagnostic]) {
      self.name = name
      self.problems = problems
    }

    /// Compares by name.
    public static func == (a: Self, b: Self) -> Bool { a.name == b.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
}

/// What the linter found.
public struct LintReport: Sendable, Hashable {
  /// The findings in the order of their places, then notes about rules that found too many.
  public let findings: [Diagnostic]
  /// Whether anything could be read at all; if not, the findings say why.
  public let isReadable: Bool

  /// Creates a report.
  public init(findings: [Diagnostic], isReadable: Bool = true) {
    self.findings = findings
    self.isReadable = isReadable
  }

  /// The report of a linter that lists nothing less serious.
  func atLeast(_ severity: Diagnostic.Severity) -> LintReport {
    guard isReadable else { return self }
    // A note that more is found has its rule's code.
    let findings = findings.filter {
      LintRule.named($0.code.name)?.severity ?? $0.severity >= severity
    }
    return LintReport(findings: findings, isReadable: true)
  }
}
