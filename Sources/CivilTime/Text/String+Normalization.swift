#if canImport(Darwin)
  internal import Foundation
#else
  // Apple's SDK has the public half of the standard library's interface only, and `_nfd` is in the
  // other. On Linux Foundation would bring ICU along.
  @_spi(_Unicode) internal import Swift
#endif

extension String {
  /// The text in Unicode's composed form: Normalization Form C (NFC) of Unicode Standard Annex #15.
  ///
  /// Vietnamese has 134 precomposed letters, so nearly every text of a programme is composed
  /// already; those are recognised without a conversion.
  package var composed: String {
    if isComposedAlready { return self }
    return String(decoding: withVowelSignsApart._nfcCodeUnits, as: UTF8.self)
  }

  /// Whether no scalar combines with the one before it or changes under NFC, because all are below
  /// the combining marks, precomposed Latin letters, or common punctuation.
  ///
  /// In the terms of UAX #15, their `NFC_Quick_Check` is `Yes` and their combining class is 0.
  var isComposedAlready: Bool {
    // An array of bytes is looked at several times as fast as the string is.
    let bytes = Array(utf8)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      // ASCII, the scalars below the combining marks, and what follows a first byte.
      case ..<0xCC: place += 1
      // U+1E00…U+1EFF.
      case 0xE1 where 0xB8...0xBB ~= bytes[place + 1]: place += 3
      // U+2002…U+206F.
      case 0xE2 where bytes[place + 1] == 0x80 && bytes[place + 2] >= 0x82: place += 3
      case 0xE2 where bytes[place + 1] == 0x81 && bytes[place + 2] <= 0xAF: place += 3
      default: return false
      }
    }
    return true
  }

  /// The text in Unicode's decomposed form, letters and their marks apart: Normalization Form D
  /// (NFD) of Unicode Standard Annex #15.
  package var decomposed: String {
    #if canImport(Darwin)
      withVowelSignsApart.decomposedStringWithCanonicalMapping
    #else
      String(UnicodeScalarView(withVowelSignsApart._nfd))
    #endif
  }

  /// The text with the three vowel signs of Tibetan that stand for two signs taken apart, which
  /// changes neither of its normal forms.
  ///
  /// They are the only characters of combining class 0 that decompose into marks alone. The
  /// standard library never moves anything over a character of class 0, so it would leave these
  /// marks behind others that have to follow them by UAX #15.
  private var withVowelSignsApart: String {
    guard unicodeScalars.contains(where: { $0.vowelSigns != nil }) else { return self }
    var apart = UnicodeScalarView()
    for scalar in unicodeScalars { apart.append(contentsOf: scalar.vowelSigns ?? [scalar]) }
    return String(apart)
  }

  /// The text in lower case without marks and with đ as d: what search compares, so that "hoá"
  /// finds "hóa" and "hoa".
  package var folded: String {
    var plain = String.UnicodeScalarView()
    for scalar in decomposed.lowercased().unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      plain.append(scalar == "đ" ? "d" : scalar)
    }
    return String(plain)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// The two vowel signs of Tibetan that the scalar stands for, if it is such a one.
  fileprivate var vowelSigns: [Unicode.Scalar]? {
    switch self {
    case "\u{F73}": ["\u{F71}", "\u{F72}"]
    case "\u{F75}": ["\u{F71}", "\u{F74}"]
    case "\u{F81}": ["\u{F71}", "\u{F80}"]
    default: nil
    }
  }
}
