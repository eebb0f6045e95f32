internal import CivilTime

/// The widths of Times New Roman's letters, by which a line under a text is made as long as the text.
///
/// They are those of the metrics that Adobe published with Times (Core 14 AFM), which Times New Roman,
/// Liberation Serif and Tinos share. Letters with marks are as wide as those without.
enum TimesNewRoman {
  static let name = "Times New Roman"

  /// How wide a text is on one line.
  static func width(of text: String, size: Length, isBold: Bool) -> Length {
    let widths = isBold ? bold : regular
    let thousandths = text.decomposed.unicodeScalars.reduce(0) { sum, scalar in
      // Đ and đ do not decompose.
      let letter: Unicode.Scalar = scalar == "Đ" ? "D" : scalar == "đ" ? "d" : scalar
      let place = Int(letter.value) - 0x20
      if widths.indices.contains(place) { return sum + widths[place] }
      return scalar.properties.generalCategory == .nonspacingMark ? sum : sum + 500
    }
    return .points(Double(thousandths) / 1000 * size.points)
  }

  /// In thousandths of the size, from the blank to the tilde.
  private static let regular = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]

  private static let bold = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ]
}
