/// A parameter of an iCalendar property: `TZID=Asia/Ho_Chi_Minh`, `LANGUAGE=vi`.
///
/// A parameter keeps the text that it was read as, quotes included, so that a document can be
/// written as it came; ``values`` is what that text means.
///
/// See RFC 5545, section 3.2, and RFC 6868 for the `^` escapes.
public struct Parameter: Sendable, Hashable {
  /// The parameter's name; compared without regard to case.
  public let name: ParameterName
  /// What stands after the equals sign, as on the wire: quoted where needed, commas between values.
  public let wireText: String

  /// Creates a parameter with several values, each quoted where it has to be.
  public init(_ name: ParameterName, _ values: [String]) {
    self.name = name
    wireText = values.map(ParameterText.encoded).joined(separator: ",")
  }

  /// Creates a parameter with one value, quoted where it has to be.
  public init(_ name: ParameterName, _ value: String) {
    self.init(name, [value])
  }

  /// Creates a parameter from text that was read and found to be well formed.
  init(name: ParameterName, checkedWireText: String) {
    self.name = name
    wireText = checkedWireText
  }

  /// The values, without quotes and with RFC 6868's escapes undone.
  public var values: [String] { ParameterText.decoded(wireText) }

  /// The first value; empty when there is none.
  public var value: String { values.first ?? "" }

  /// `VALUE=DATE`, shared by all that have it.
  static let dateValue = [Parameter(.value, "DATE")]
}

/// The name of a parameter: compared without regard to case, keeps its spelling, open.
public struct ParameterName: Sendable {
  let coded: CodedName

  /// Creates a name, or `nil` when the text is empty or has a space, a control character, or one of
  /// `: ; , = "`.
  public init?(_ spelling: String) {
    guard ICalendarToken.isValid(spelling.utf8) else { return nil }
    self.init(token: spelling)
  }

  /// Creates a name from a token that has been checked already.
  init(token: String) { coded = CodedName(token: token, in: Self.known) }

  /// The name as it was spelled.
  public var spelling: String { coded.spelling(in: Self.known) }

  /// The type of the property's value (RFC 5545, section 3.2.20).
  public static let value = ParameterName(token: "VALUE")
  /// The zone of a wall-clock time (RFC 5545, section 3.2.19).
  public static let timeZoneID = ParameterName(token: "TZID")
  /// The language of a text (RFC 5545, section 3.2.10).
  public static let language = ParameterName(token: "LANGUAGE")
  /// Where the same text is found in a richer form (RFC 5545, section 3.2.1).
  public static let alternateText = ParameterName(token: "ALTREP")
  /// Whether an alarm counts from the start or the end (RFC 5545, section 3.2.14).
  public static let related = ParameterName(token: "RELATED")
}

extension ParameterName {
  static let known = NameTable([
    "VALUE", "TZID", "LANGUAGE", "ALTREP", "RELATED", "FMTTYPE", "CN", "CUTYPE", "DELEGATED-FROM",
    "DELEGATED-TO", "DIR", "ENCODING", "FBTYPE", "MEMBER", "PARTSTAT", "RANGE", "RELTYPE", "ROLE",
    "RSVP", "SENT-BY", "DISPLAY", "EMAIL", "FEATURE", "LABEL", "LINKREL",
  ])
}

extension ParameterName: Hashable {
  /// Whether the names are the same but for case.
  public static func == (a: ParameterName, b: ParameterName) -> Bool {
    a.coded.isSame(as: b.coded, in: known)
  }

  /// Hashes the name without its case.
  public func hash(into hasher: inout Hasher) { coded.hash(into: &hasher, in: Self.known) }
}

extension ParameterName: CustomStringConvertible {
  /// The name as it was spelled.
  public var description: String { spelling }
}

extension [Parameter] {
  /// The values by their names, in order: what a name has that is given twice stands together.
  var byName: [(name: ParameterName, values: [String])] {
    var places: [ParameterName: Int] = [:]
    return reduce(into: []) { found, parameter in
      if let place = places[parameter.name] {
        found[place].values += parameter.values
      } else {
        places[parameter.name] = found.count
        found.append((parameter.name, parameter.values))
      }
    }
  }
}
