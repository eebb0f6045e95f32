internal import CivilTime

extension WordDocument {
  /// The document as a .docx file. Equal documents give equal bytes.
  package func bytes() -> [UInt8] {
    let word = "vnd.openxmlformats-officedocument.wordprocessingml."
    func part(_ name: String, _ bytes: [UInt8]) -> OfficePackage.Part {
      .init("word/\(name).xml", "\(word)\(name)+xml", bytes)
    }
    return OfficePackage(
      main: .init("word/document.xml", "\(word)document.main+xml", body),
      parts: [
        (.init("word/header1.xml", "\(word)header+xml", Self.header), "header"),
        (part("styles", styles), "styles"),
        (part("settings", settings), "settings"),
        (part("fontTable", Self.fonts), "fontTable"),
        (.init("word/theme/theme1.xml", OfficeTheme.contentType, OfficeTheme.bytes), "theme"),
      ], properties: properties
    ).bytes()
  }

  /// The part with the text.
  private var body: [UInt8] {
    XMLWriter.document(
      "w:document",
      [
        "xmlns:w": Self.namespace,
        "xmlns:r": "\(OfficePackage.schemas)officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element("w:body") { xml in
        let sections = sections.isEmpty ? [Section(.portrait, blocks: [])] : sections
        for (index, section) in sections.enumerated() {
          let isLast = index == sections.count - 1
          let writer = WordBlockWriter(textSize: textSize, width: section.page.textWidth)
          writer.write(section.blocks, end: isLast ? nil : section, into: &xml)
          if isLast { xml.section(section) }
        }
      }
    }
  }
}

extension XMLWriter {
  /// The form of a section's pages.
  mutating func section(_ section: WordDocument.Section) {
    let page = section.page
    element("w:sectPr") { xml in
      xml.element(
        "w:headerReference", ["w:type": "default", "r:id": OfficePackage.id(0)])
      xml.element("w:type", ["w:val": "nextPage"])
      xml.element(
        "w:pgSz",
        [
          "w:w": page.width.twips, "w:h": page.height.twips,
          "w:orient": page.width > page.height ? "landscape" : nil,
        ])
      xml.element(
        "w:pgMar",
        [
          "w:top": page.top.twips, "w:right": page.right.twips, "w:bottom": page.bottom.twips,
          "w:left": page.left.twips, "w:header": Length.millimetres(10).twips,
          "w:footer": Length.millimetres(10).twips, "w:gutter": "0",
        ])
      xml.element("w:pgNumType", ["w:start": "1"])
      xml.element("w:titlePg")
    }
  }
}

extension Length {
  /// The length as Word writes it, in twentieths of a point; never less than nothing.
  var twips: String { String(max(twentieths, 0)) }
}
