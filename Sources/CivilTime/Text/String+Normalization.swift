internal import Foundation

extension String {
  /// The text in Unicode's composed form, NFC (Unicode Standard Annex #15).
  ///
  /// Vietnamese has 134 precomposed letters, so nearly every text of a programme is composed
  /// already; those are recognised without a conversion.
  package var composed: String {
    if unicodeScalars.allSatisfy(\.isComposedAlready) { return self }
    return precomposedStringWithCanonicalMapping
  }

  /// The text in Unicode's decomposed form, NFD: letters and their marks apart.
  var decomposed: String { decomposedStringWithCanonicalMapping }

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
  fileprivate var isComposedAlready: Bool {
    switch value {
    case ..<0x300, 0x1E00...0x1EFF, 0x2002...0x206F: true
    default: false
    }
  }
}
