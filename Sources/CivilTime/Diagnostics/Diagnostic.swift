/// One thing to report to the person who wrote a file: what is wrong, where, and what to do.
///
/// It prints like a compiler's message:
///
/// ```
/// events.yaml:31:9: error: 31/11 is not a day [programme/no-such-day]
///   when: 31/11
///         ^~~~~
/// ```
public struct Diagnostic: Sendable, Hashable {
  /// How serious a diagnostic is.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing; nothing needs to change.
    case note
    /// Probably not what was meant; the result can still be used.
    case warning
    /// The document cannot be used as it is.
    case error

    /// Orders from least to most severe.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    /// The word that people read: `error`, `lỗi`.
    public func name(in language: Language) -> String {
      LocalizedText.severity(self)[language]
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The stable name of a kind of diagnostic, such as `programme/unknown-unit`.
  ///
  /// The name's first part is the area, the second the rule. Programs match on it, people silence
  /// it in their files and look it up in the documentation; it never changes its meaning.
  ///
  /// ```swift
  /// if invalid.diagnostics.contains(where: { $0.code == "file/not-found" }) { … }
  /// ```
  public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
  {
    /// The name, `area/rule`.
    public let name: String

    /// Creates a code from its name.
    public init(_ name: String) { self.name = name }

    /// Creates a code from its name, as it is written in code.
    public init(stringLiteral name: String) { self.name = name }

    /// The name, `area/rule`.
    public var description: String { name }

    /// Orders by name.
    public static func < (a: Code, b: Code) -> Bool { a.name < b.name }
  }

  /// How serious it is.
  public let severity: Severity
  /// Which rule it comes from.
  public let code: Code
  /// What is wrong, as a sentence without a full stop.
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

// MARK: Printing

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in English, as a compiler prints it.
  public var description: String { rendered(in: .english) }

  /// The diagnostic as a compiler prints it: place, severity, message, hint and code, then the
  /// line itself and a caret under the part that is meant.
  ///
  /// Texts from files are quoted so that they cannot act on a terminal or a build server's log:
  /// characters that are not seen are shown by their numbers, `‹U+001B›`.
  ///
  /// - Parameter language: the language of message and hint; English where it is not translated.
  public func rendered(in language: Language) -> String {
    var text = location.map { "\($0): " } ?? ""
    text += "\(severity.name(in: language)): \(message[language])"
    if let hint { text += " (\(hint[language]))" }
    text += " [\(code)]"
    text = text.visible().withoutOrders
    if let location, let sourceLine {
      text += "\n" + Excerpt(of: sourceLine, at: location).description
    }
    return text
  }
}

/// A source line and the caret under it, cut to what a terminal shows.
private struct Excerpt: CustomStringConvertible {
  let description: String

  init(of line: String, at location: SourceLocation) {
    let scalars = Array(line.unicodeScalars)
    let start = min(location.column - 1, scalars.count)
    let from = start > Self.longest - 20 ? start - 20 : 0
    let shown = scalars[from...].prefix(Self.longest)
    let end = max(start, min(start + location.length, shown.endIndex))
    // What is shown by its number is wider than what stands there.
    let before = Self.text(shown[from..<start]).withoutOrders
    let marked = Self.text(shown[start..<end])
    let whole = Self.text(shown).withoutOrders
    let caret = "^" + String(repeating: "~", count: max(0, marked.width - 1))
    description = "  \(whole)\n  \(String(repeating: " ", count: before.width))\(caret)"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).visible()
  }

  private static let longest = 96
}

// MARK: Storing

extension Diagnostic: Codable {}

extension Diagnostic.Severity: Codable {
  /// Reads the word, `note`, `warning` or `error`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.oneOf(Self.self, by: \.rawValue)
  }

  /// Writes the word, `note`, `warning` or `error`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(rawValue) }
}

extension Diagnostic.Code: Codable {
  /// Reads the name, `area/rule`.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name, `area/rule`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(name) }
}
