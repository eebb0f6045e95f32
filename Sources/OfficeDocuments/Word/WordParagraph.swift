extension WordDocument {
  /// A paragraph.
  package struct Paragraph: Sendable, Hashable {
    /// Its text, in pieces that look different.
    package var runs: [Run]
    package var alignment: Alignment
    package var firstLineIndent: Length
    /// How much further in than the first line the others begin: those of an item behind its dash.
    package var hangingIndent: Length
    package var spaceBefore: Length
    package var spaceAfter: Length
    /// How far lines stand apart: 1 is single, 1.5 one and a half; 0.5…5.
    package var lineSpacing: Double
    /// Whether it stays on the page of what follows it.
    package var keepsWithNext: Bool
    /// What it is to those who go by headings.
    package var style: Style
    /// The line under it, if there is one.
    package var rule: Rule?

    /// Creates a paragraph of pieces.
    package init(
      _ runs: [Run], alignment: Alignment = .left, firstLineIndent: Length = 0,
      hangingIndent: Length = 0, spaceBefore: Length = 0, spaceAfter: Length = 0,
      lineSpacing: Double = 1,
      keepsWithNext: Bool = false, style: Style = .normal, rule: Rule? = nil
    ) {
      self.runs = runs
      self.alignment = alignment
      self.firstLineIndent = firstLineIndent
      self.hangingIndent = hangingIndent
      self.spaceBefore = spaceBefore
      self.spaceAfter = spaceAfter
      self.lineSpacing = lineSpacing
      self.keepsWithNext = keepsWithNext
      self.style = style
      self.rule = rule
    }

    /// Creates a paragraph of a text that looks the same all along.
    package init(
      _ text: String, alignment: Alignment = .left, isBold: Bool = false, isItalic: Bool = false,
      size: Length? = nil, firstLineIndent: Length = 0,
      hangingIndent: Length = 0, spaceBefore: Length = 0, spaceAfter: Length = 0,
      lineSpacing: Double = 1, keepsWithNext: Bool = false,
      style: Style = .normal, rule: Rule? = nil
    ) {
      self.init(
        [Run(text, isBold: isBold, isItalic: isItalic, size: size)], alignment: alignment,
        firstLineIndent: firstLineIndent, hangingIndent: hangingIndent,
        spaceBefore: spaceBefore, spaceAfter: spaceAfter,
        lineSpacing: lineSpacing, keepsWithNext: keepsWithNext, style: style, rule: rule)
    }
  }

  /// Where lines of text stand between the margins.
  package enum Alignment: Sendable, Hashable, CaseIterable {
    case left, centre
    /// Both ends at the margins, but for the last line.
    case justified
  }

  /// What a paragraph is to those who go by headings: the document's outline, screen readers.
  package enum Style: Sendable, Hashable, CaseIterable {
    case normal
    case title
    /// Over a table or a part of a text.
    case heading
  }

  /// A line under a paragraph, in the middle of it.
  package enum Rule: Sendable, Hashable {
    /// A third to a half as long as the text, as under the name of an office and under a subject:
    /// this part of it.
    case part(Double)
    /// As long as the text: under the motto.
    case whole
  }

  /// A piece of text that looks the same all along.
  package struct Run: Sendable, Hashable {
    /// The text; `\n` begins a line in the same paragraph, `\t` goes to the next tab stop.
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    /// The size of its letters; the document's without.
    package var size: Length?

    /// Creates a piece of text.
    package init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, size: Length? = nil
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.size = size
    }
  }
}
