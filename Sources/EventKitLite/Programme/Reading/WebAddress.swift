/// The address of a folder on the web, in one form: `https://calendar.example.org/lich/`.
///
/// It is written with `http` or `https`, a host's name or IPv4 address, a port if it has one, and the
/// names of folders. It has no user, query or fragment and does not end in a file's name: addresses of
/// feeds and pages are made by putting their paths behind it. Scheme and host may be written in any
/// case and come out in small letters; a slash that is missing at the end is added.
package struct WebAddress: Sendable, Hashable {
  /// The address, ending in `/`.
  package let text: String

  /// How long it may be, without the slash at its end.
  private static let mostLetters = 100

  /// Reads an address; `nil` for what is none of a folder.
  package init?(_ text: String) {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let colon = text.firstRange(of: "://")
    else { return nil }
    let scheme = text[..<colon.lowerBound].lowercased()
    var parts = text[colon.upperBound...].split(separator: "/", omittingEmptySubsequences: false)
    let authority = parts.removeFirst()
    // Only what ends in a slash is a folder beyond doubt: `x.org/index.html` is a file.
    let isFile = parts.last?.contains(".") ?? false
    if parts.last?.isEmpty == true { parts.removeLast() }
    self.text = ([scheme + "://" + authority.lowercased()] + parts + [""]).joined(separator: "/")
    guard ["http", "https"].contains(scheme), Self.isAuthority(authority), !isFile,
      parts.allSatisfy(Self.isName), self.text.utf8.count <= Self.mostLetters + 1
    else { return nil }
  }

  /// A host, and a port if there is one.
  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy(isLabel) else { return false }
    return parts.count == 1 || isPort(parts[1])
  }

  private static func isLabel(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 63 && text.first != "-" && text.last != "-"
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first != "0" && (UInt16(text).map { $0 > 0 } ?? false) && text.allSatisfy(\.isNumber)
  }

  /// The name of a folder (RFC 3986, section 3.3); one that leads upwards is none.
  private static func isName(_ text: Substring) -> Bool {
    guard !["", ".", ".."].contains(text) else { return false }
    var rest = text
    while let sign = rest.popFirst() {
      if sign == "%" {
        guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(\.isHexDigit) else {
          return false
        }
        rest = rest.dropFirst(2)
      } else if !sign.isLetter, !sign.isNumber, !"-._~!$&'()*+,;=:@".contains(sign) {
        return false
      }
    }
    return true
  }
}
