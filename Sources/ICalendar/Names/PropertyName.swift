/// The name of an iCalendar property, such as `SUMMARY` or `X-WR-CALNAME`.
///
/// Names are compared without regard to case (RFC 5545, section 2), but a name keeps the spelling
/// that it was read in. The set is open: any token is a name, the known ones are constants.
///
/// ```swift
/// PropertyName("summary") == .summary          // true
/// PropertyName("summary")?.spelling            // "summary"
/// PropertyName("two\r\nlines")                 // nil
/// ```
public struct PropertyName: Sendable {
  /// Known names are a number, so that looking a property up compares numbers and not letters.
  let coded: CodedName

  /// Creates a name, or `nil` when the text cannot stand before a colon: when it is empty or has a
  /// space, a control character, or one of `: ; , = "`.
  ///
  /// RFC 5545 allows letters, digits and hyphens; underscores and the like are met in the wild and
  /// are let through, so that a foreign document can be written as it was read.
  public init?(_ spelling: String) {
    guard ICalendarToken.isValid(spelling.utf8) else { return nil }
    self.init(token: spelling)
  }

  /// Creates a name from a token that has been checked already.
  init(token: String) { coded = CodedName(token: token, in: Self.known) }

  /// Creates the known name that stands at this place of ``order``.
  init(code: UInt8) { coded = .known(code) }

  /// The name as it was spelled; known names made by this library are in capitals.
  public var spelling: String { coded.spelling(in: Self.known) }

  /// The place of the name among the properties of a component that this library writes; names it
  /// does not know come last.
  var rank: Int { coded.code(in: Self.known).map(Int.init) ?? .max }
}

extension PropertyName {
  static let known = NameTable(order)
}

extension PropertyName: Hashable {
  /// Whether the names are the same but for case.
  public static func == (a: PropertyName, b: PropertyName) -> Bool {
    a.coded.isSame(as: b.coded, in: known)
  }

  /// Hashes the name without its case.
  public func hash(into hasher: inout Hasher) { coded.hash(into: &hasher, in: Self.known) }
}

extension PropertyName: CustomStringConvertible {
  /// The name as it was spelled.
  public var description: String { spelling }
}
