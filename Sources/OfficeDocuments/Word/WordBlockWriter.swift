internal import CivilTime

/// Writes what stands under each other in a section or a cell.
struct WordBlockWriter {
  /// The size of text that says no other.
  let textSize: Length
  /// The room from left to right.
  let width: Length
  /// The style of paragraphs that have none of their own.
  var style: String? = nil

  /// Writes blocks, and the end of the section with the last of them.
  ///
  /// - Parameter end: the section, if another follows it.
  func write(
    _ blocks: [WordDocument.Block], end: WordDocument.Section?, into xml: inout XMLWriter
  ) {
    var isAfterTable = false
    var isEnded = false
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        isEnded = index == blocks.count - 1
        write(paragraph, end: isEnded ? end : nil, into: &xml)
        isAfterTable = false
      case .spacing(let height):
        isEnded = index == blocks.count - 1
        space(height, end: isEnded ? end : nil, into: &xml)
        isAfterTable = false
      case .table(let table):
        let layout = WordTableLayout(table, width: width)
        guard !layout.rows.isEmpty else { continue }
        // Two tables with nothing between them are one.
        if isAfterTable { space(.hairline, keepsWithNext: true, into: &xml) }
        write(layout, into: &xml)
        isAfterTable = true
      }
    }
    // A document ends with a paragraph, and so does a section.
    if !isEnded { space(.hairline, end: end, into: &xml) }
  }

  /// Writes a paragraph, and the line under it.
  func write(
    _ paragraph: WordDocument.Paragraph, end: WordDocument.Section? = nil, into xml: inout XMLWriter
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if let style = paragraph.style.id ?? style {
          xml.element("w:pStyle", ["w:val": style])
        }
        if paragraph.keepsWithNext || paragraph.rule != nil { xml.element("w:keepNext") }
        xml.element(
          "w:spacing",
          [
            "w:before": paragraph.spaceBefore.twips,
            "w:after": paragraph.rule == nil ? paragraph.spaceAfter.twips : "0",
            "w:line": paragraph.lineHeight, "w:lineRule": "auto",
          ])
        if paragraph.hangingIndent > 0 {
          xml.element(
            "w:ind",
            [
              "w:left": (paragraph.firstLineIndent + paragraph.hangingIndent).twips,
              "w:hanging": paragraph.hangingIndent.twips,
            ])
        } else if paragraph.firstLineIndent > 0 {
          xml.element("w:ind", ["w:firstLine": paragraph.firstLineIndent.twips])
        }
        xml.element("w:jc", ["w:val": paragraph.alignment.name])
        // By the size of its mark Word makes an empty paragraph as high as the others.
        if let size = paragraph.runs.last?.size { xml.element("w:rPr") { $0.size(size) } }
        if paragraph.rule == nil, let end { xml.section(end) }
      }
      for run in paragraph.runs { write(run, into: &xml) }
    }
    if let rule = paragraph.rule { write(rule, under: paragraph, end: end, into: &xml) }
  }

  /// Writes empty room.
  private func space(
    _ height: Length, keepsWithNext: Bool = false, end: WordDocument.Section? = nil,
    into xml: inout XMLWriter
  ) {
    emptyParagraph(height: height, keepsWithNext: keepsWithNext, end: end, into: &xml) { _ in }
  }

  /// Writes the line under a paragraph: the upper border of an empty one, which is indented so far
  /// that the border is as long as it should be. A border of the paragraph itself would go from one
  /// margin to the other.
  private func write(
    _ rule: WordDocument.Rule, under paragraph: WordDocument.Paragraph,
    end: WordDocument.Section?, into xml: inout XMLWriter
  ) {
    let text = min(paragraph.width(with: textSize), width)
    let length = Length.points(text.points * rule.share)
    let free = width - length
    let left: Length =
      switch paragraph.alignment {
      case .left, .justified: .points((text - length).points / 2)
      case .centre: .points(free.points / 2)
      }
    emptyParagraph(
      height: .ruleHeight, spaceBefore: .ruleHeight, spaceAfter: paragraph.spaceAfter,
      keepsWithNext: paragraph.keepsWithNext,
      indents: (left, free - left), end: end, into: &xml
    ) { xml in
      xml.element("w:pBdr") { xml in
        xml.element(
          "w:top", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "auto"])
      }
    }
  }

  /// Writes a paragraph without text, of just this height.
  private func emptyParagraph(
    height: Length, spaceBefore: Length = 0, spaceAfter: Length = 0, keepsWithNext: Bool = false,
    indents: (left: Length, right: Length)? = nil, end: WordDocument.Section?,
    into xml: inout XMLWriter, borders: (inout XMLWriter) -> Void
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if keepsWithNext { xml.element("w:keepNext") }
        borders(&xml)
        xml.element(
          "w:spacing",
          [
            "w:before": spaceBefore.twips, "w:after": spaceAfter.twips,
            "w:line": max(height, .hairline).twips,
            "w:lineRule": "exact",
          ])
        if let indents {
          xml.element("w:ind", ["w:left": indents.left.twips, "w:right": indents.right.twips])
        }
        xml.element("w:rPr") { $0.size(1) }
        if let end { xml.section(end) }
      }
    }
  }

  private func write(_ run: WordDocument.Run, into xml: inout XMLWriter) {
    guard !run.text.isEmpty else { return }
    xml.element("w:r") { xml in
      xml.element("w:rPr") { xml in
        if run.isBold { xml.bold() }
        if run.isItalic {
          xml.element("w:i")
          xml.element("w:iCs")
        }
        if let size = run.size { xml.size(size) }
      }
      // By scalars: a line break of two is one character, and one with a mark is another.
      for (index, part) in run.text.parts(at: "\t").enumerated() {
        if index > 0 { xml.element("w:tab") }
        for (index, line) in part.shown().parts(at: "\n").enumerated() {
          if index > 0 { xml.element("w:br") }
          if !line.isEmpty { xml.preserved("w:t", line) }
        }
      }
    }
  }
}

extension WordDocument.Paragraph {
  /// How far lines stand apart, in 240ths of single.
  fileprivate var lineHeight: String {
    let spacing = lineSpacing.isNaN ? 1 : min(max(lineSpacing, 0.5), 5)
    return String(Int((spacing * 240).rounded()))
  }

  /// How wide its longest line is where nothing breaks it.
  fileprivate func width(with textSize: Length) -> Length {
    var widths: [Length] = [0]
    for run in runs {
      for (index, line) in run.text.parts(at: "\n").enumerated() {
        if index > 0 { widths.append(0) }
        let width = TimesNewRoman.width(
          of: line, size: run.size ?? textSize, isBold: run.isBold || style != .normal)
        widths[widths.count - 1] = widths[widths.count - 1] + width
      }
    }
    return widths.max() ?? 0
  }
}

extension WordDocument.Rule {
  /// How much of the text it is as long as.
  fileprivate var share: Double {
    switch self {
    case .part(let part): part.isNaN ? 0 : min(max(part, 0), 1)
    case .whole: 1
    }
  }
}

extension WordDocument.Alignment {
  fileprivate var name: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .justified: "both"
    }
  }
}

extension Length {
  /// The height of a paragraph that is only there because one must be.
  fileprivate static let hairline: Length = 1
  /// The height of a paragraph whose border is a line under another.
  fileprivate static let ruleHeight: Length = 2
}
