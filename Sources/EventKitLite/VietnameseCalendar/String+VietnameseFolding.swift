extension String {
  /// The text in lower case without tone and vowel marks, đ as d: `Rằm tháng Bảy` → `ram thang bay`.
  ///
  /// Both Unicode forms, composed and decomposed, give the same.
  var foldedVietnamese: String {
    var folded = String.UnicodeScalarView()
    for scalar in composed.lowercased().unicodeScalars {
      if let base = Self.bases[scalar] {
        folded.append(base)
      } else if !(0x300...0x36F).contains(scalar.value) {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let letters: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
      ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, marked) in letters {
      for scalar in marked.composed.unicodeScalars { bases[scalar] = base }
    }
    return bases
  }()
}
