internal import CivilTime

extension String {
  /// The text as it is written into documents: composed, and with what cannot be seen by its number.
  func shown(keepingLines keepsLines: Bool = true) -> String {
    let text = visible(keepingLines: keepsLines).composed
    guard text.unicodeScalars.contains(where: \.hasNoPlaceInXML) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      shown += scalar.hasNoPlaceInXML ? scalar.number : String(scalar)
    }
  }

  /// The text composed, without blanks at the ends of its lines and without empty lines around it.
  var tidy: String {
    let lines = composed.parts(at: "\n").map { line in
      String(line.unicodeScalars.trimmed { $0.properties.isWhitespace })
    }
    return lines.trimmed { $0.isEmpty }.joined(separator: "\n")
  }

  /// The lines in which anything stands.
  var lines: [String] { tidy.parts(at: "\n").filter { !$0.isEmpty } }

  /// The parts between occurrences of a scalar.
  func parts(at separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
      .map { String($0) }
  }
}

extension BidirectionalCollection {
  /// Without the elements at both ends that a test is true of.
  func trimmed(_ isOuter: (Element) -> Bool) -> SubSequence {
    let rest = drop(while: isOuter)
    guard let last = rest.lastIndex(where: { !isOuter($0) }) else { return rest }
    return rest[...last]
  }
}

extension UInt8 {
  /// Whether it is a digit of a number to the base of sixteen.
  var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
