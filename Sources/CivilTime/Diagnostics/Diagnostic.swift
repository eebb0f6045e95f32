/// One thing to tell the person who wrote a file: what is wrong, where, and what to do.
///
/// It prints like a compiler's message:
///
/// ```
/// events.yaml:31:9: error: 31/11 is not a day [programme/no-such-day]
///   when: 31/11
///         ^~~~~
/// ```
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic weighs.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing; nothing needs to change.
    case note
    /// Probably not what was meant; the result can still be used.
    case warning
    /// The document cannot be used as it is.
    case error

    /// Orders from least to most severe.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The stable name of a kind of diagnostic, such as `programme/unknown-unit`.
  ///
  /// The name's first part is the area, the second the rule. Programs match on it, people silence
  /// it in their files and look it up in the documentation; it never changes its meaning.
  public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name, `area/rule`.
    public let name: String

    /// Creates a code from its name.
    public init(_ name: String) { self.name = name }

    /// The name, `area/rule`.
    public var description: String { name }

    /// Orders by name.
    public static func < (a: Code, b: Code) -> Bool { a.name < b.name }
  }

  /// How much it weighs.
  public let severity: Severity
  /// Which rule it comes from.
  public let code: Code
  /// What is wrong, as a sentence without a full stop; English always, Vietnamese where written.
  public let message: LocalizedText
  /// Where it is, if it is anywhere in particular.
  public let location: SourceLocation?
  /// The line of text that `location` points into, for printing.
  public let sourceLine: String?
  /// What to do about it, if there is a likely remedy.
  public let hint: LocalizedText?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ code: Code, _ message: LocalizedText,
    at location: SourceLocation? = nil, sourceLine: String? = nil, hint: LocalizedText? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.sourceLine = sourceLine
    self.hint = hint
  }
}
