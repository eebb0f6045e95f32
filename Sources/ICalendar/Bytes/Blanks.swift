extension UInt8 {
  /// Whether it is a space or a tab (`WSP` in RFC 5545, section 3.1).
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Substring {
  /// The text without blanks at its ends.
  var withoutBlanksAround: Substring {
    var rest = utf8
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return Substring(rest)
  }
}

extension String {
  /// The text without blanks at its ends.
  var withoutBlanksAround: String {
    let hasBlanks = utf8.first?.isBlank == true || utf8.last?.isBlank == true
    return hasBlanks ? String(self[...].withoutBlanksAround) : self
  }

  /// The text without blanks at its end.
  var withoutBlanksBehind: String {
    var rest = utf8[...]
    while rest.last?.isBlank == true { rest.removeLast() }
    return String(Substring(rest))
  }
}
