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
    if unicodeScalars.allSatisfy(\.isComposedAlready) { return self }
    return String(decoding: withVowelSignsApart._nfcCodeUnits, as: UTF8.self)
  }

  /// The text in Unicode's decomposed form, letters and their marks apart: Normalization Form D
  /// (NFD) of Unicode Standard Annex #15.
  var decomposed: String {
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

extension Unicode.Scalar {
  /// Whether the scalar neither combines with the one before it nor changes under NFC: everything
  /// below the combining marks, the precomposed Latin letters, and common punctuation.
  ///
  /// In the terms of UAX #15, its `NFC_Quick_Check` is `Yes` and its combining class is 0.
  var isComposedAlready: Bool {
    switch value {
    case ..<0x300, 0x1E00...0x1EFF, 0x2002...0x206F: true
    default: false
    }
  }

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
