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
  /// Known names are one byte, so that looking a property up compares numbers and not letters.
  private enum Storage: Sendable {
    case known(UInt8)
    indirect case other(String)
  }

  private let storage: Storage

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
  init(token: String) {
    if let code = Self.codes[token] {
      storage = .known(code)
    } else {
      storage = .other(token)
    }
  }

  /// Creates the known name that stands at this place of ``order``.
  init(code: UInt8) { storage = .known(code) }

  /// The name as it was spelled; known names made by this library are in capitals.
  public var spelling: String {
    switch storage {
    case .known(let code): Self.order[Int(code)]
    case .other(let text): text
    }
  }

  /// Appends the name as it was spelled.
  func appendSpelling(to output: inout [UInt8]) {
    switch storage {
    case .known(let code): output.append(contentsOf: Self.spellings[Int(code)])
    case .other(let text): output.append(contentsOf: text.utf8)
    }
  }

  /// The place of the name among the properties of a component that this library writes; names it
  /// does not know come last.
  var rank: Int {
    switch storage {
    case .known(let code): Int(code)
    case .other(let text): Self.code(ofAnyCase: text).map(Int.init) ?? .max
    }
  }

  /// The code of a known name in another spelling than its own.
  private static func code(ofAnyCase text: String) -> UInt8? {
    text.utf8.count <= longestKnown ? codes[text.uppercased()] : nil
  }

  private static let codes = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1, UInt8($0)) })
  private static let longestKnown = order.map(\.utf8.count).max() ?? 0
}

extension PropertyName: Hashable {
  /// Whether the names are the same but for case.
  public static func == (a: PropertyName, b: PropertyName) -> Bool {
    switch (a.storage, b.storage) {
    case (.known(let x), .known(let y)): x == y
    case (.other(let x), .other(let y)): ICalendarToken.areEqual(x, y)
    case (.known(let code), .other(let text)), (.other(let text), .known(let code)):
      ICalendarToken.areEqual(order[Int(code)], text)
    }
  }

  /// Hashes the name without its case.
  public func hash(into hasher: inout Hasher) {
    ICalendarToken.hash(spelling, into: &hasher)
  }
}

extension PropertyName: CustomStringConvertible {
  /// The name as it was spelled.
  public var description: String { spelling }
}
