internal import CivilTime

/// Short names made of lower-case ASCII letters, digits and hyphens, fit for ids and addresses.
package enum Slug {
  /// The most characters an id may have, so that addresses stay under 200.
  package static let longest = 64

  /// Whether a text is a slug: words of a–z and 0–9 with single hyphens between them.
  package static func isValid(_ text: String) -> Bool {
    guard (1...longest).contains(text.utf8.count) else { return false }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The slug of a name: marks are dropped, đ becomes d, apostrophes vanish, and whatever else is
  /// no letter or digit becomes a hyphen; empty when nothing is left.
  ///
  /// `Đắk R'lấp` becomes `dak-rlap`.
  package static func make(from name: String) -> String {
    var words: [String] = [""]
    for scalar in name.folded.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "'", "\u{2019}": continue
      default: if words.last != "" { words.append("") }
      }
    }
    if words.last == "" { words.removeLast() }
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? word : "\(slug)-\(word)"
      guard longer.utf8.count <= longest else { break }
      slug = longer
    }
    return slug
  }
}
