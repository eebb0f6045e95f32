/// Text that came from somewhere else, made fit to be looked at.
///
/// A calendar's or a programme's text can hold characters that move a terminal's cursor, turn the
/// order of letters around, or cannot be seen at all. Whoever shows text to people shows these by
/// their numbers, `‹U+202E›`, so that what is read is what stands there.
extension String {
  /// The text with every character that would act unseen shown by its number.
  ///
  /// These are control characters, format characters with those of the two directions of writing,
  /// tags, and all that Unicode calls default ignorable. Joiners and selectors inside emoji stay,
  /// since what they do is seen. A tab becomes a blank.
  ///
  /// - Parameter keepsLines: whether line breaks stay, as `\n`; otherwise each becomes a blank.
  package func visible(keepingLines keepsLines: Bool = false) -> String {
    if unicodeScalars.allSatisfy({ $0.isPlain }) { return self }
    var text = UnicodeScalarView()
    var previous: Unicode.Scalar?
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { previous = scalar }
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\r" where next == "\n": continue
      case "\n", "\r": text.append(keepsLines ? "\n" : " ")
      case "\t": text.append(" ")
      case _ where scalar.isUnseen && !scalar.isSeen(between: previous, and: next):
        text.append(contentsOf: scalar.number.unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The line with what a build server would take for an order shown by number: `::` where it
  /// begins, `##[` and `##vso[` wherever they stand.
  package var withoutOrders: String {
    guard hasTwins else { return self }
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    var line = UnicodeScalarView(unicodeScalars[..<start.startIndex])
    var rest = start
    if start.starts(with: "::".unicodeScalars) {
      line.append(contentsOf: Unicode.Scalar(":").number.unicodeScalars)
      rest = start.dropFirst()
    }
    while let scalar = rest.first {
      let isOrder = ["##[", "##vso["].contains { rest.starts(with: $0.unicodeScalars) }
      if isOrder {
        line.append(contentsOf: scalar.number.unicodeScalars)
      } else {
        line.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return String(line)
  }

  /// Whether two colons or two number signs stand beside each other, without which there is no order.
  private var hasTwins: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
      previous = byte
    }
    return false
  }

  /// How many columns of a terminal the text takes: none for marks that combine, two for the wide
  /// letters of East Asia and for emoji.
  package var width: Int {
    var count = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain, !scalar.isMark else { return reduce(0) { $0 + $1.width } }
      count += 1
    }
    return count
  }
}

extension Character {
  /// How many columns of a terminal the character takes.
  package var width: Int {
    guard let first = unicodeScalars.first else { return 0 }
    let isPicture =
      first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    return isPicture ? 2 : unicodeScalars.reduce(0) { $0 + $1.width }
  }
}

extension Unicode.Scalar {
  /// `‹U+202E›`: the character by its number.
  package var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
  }

  /// Whether a spreadsheet computes what begins with it: the signs of formulas, in the forms that East
  /// Asian keyboards write, too.
  package var beginsFormula: Bool { Self.formulaStarts.contains(self) }

  private static let formulaStarts = Set("=+-@＝＋－＠".unicodeScalars)

  /// Whether it is no character and has no place in XML (1.0, section 2.2), though it can be in a text
  /// of which all that cannot be seen is shown by number.
  package var hasNoPlaceInXML: Bool { self == "\u{FFFE}" || self == "\u{FFFF}" }

  /// Whether the scalar stays as it is without a closer look: what can be seen of Latin.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E, 0x1E00...0x1EFF, 0x2010...0x2027: true
    default: false
    }
  }

  /// Whether it combines with the letter before it, of those that are plain.
  fileprivate var isMark: Bool { (0x300...0x34E).contains(value) }

  /// Whether nothing is seen where it stands, though it may act on what is.
  package var isUnseen: Bool {
    if isPlain { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    // A braille pattern without dots is a blank that no program takes for one.
    default: properties.isDefaultIgnorableCodePoint || self == "\u{2800}"
    }
  }

  /// Whether it makes an emoji of its neighbours, or of the one before it.
  fileprivate func isSeen(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch self {
    // A digit in a key, `1️⃣`, or a sign that is a picture with it.
    case "\u{FE0F}": return previous.isASCII ? next == "\u{20E3}" : previous.properties.isEmoji
    case "\u{200D}":
      let joins =
        previous == "\u{FE0F}" || previous.isPicture || previous.properties.isEmojiModifier
      return joins && next?.isPicture == true
    default: return false
    }
  }

  /// Whether it is an emoji and nothing else: no digit, and none of the signs of Latin.
  private var isPicture: Bool { value > 0xFF && properties.isEmoji }

  fileprivate var width: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The second and third parts of a Korean syllable stand in its first.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks of wide letters: `W` and `F` of Unicode Standard Annex #11, beside emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
