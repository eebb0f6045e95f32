internal import CivilTime

/// The parts of a document that say how it looks: styles, settings, fonts and the page number.
extension WordDocument {
  static let namespace = "\(OfficePackage.schemas)wordprocessingml/2006/main"

  /// The styles, by the names that Word knows them by.
  var styles: [UInt8] {
    XMLWriter.document("w:styles", ["xmlns:w": Self.namespace]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            let name = TimesNewRoman.name
            xml.element(
              "w:rFonts", ["w:ascii": name, "w:eastAsia": name, "w:hAnsi": name, "w:cs": name])
            xml.size(textSize)
            xml.element(
              "w:lang",
              ["w:val": properties.language.region, "w:eastAsia": "en-US", "w:bidi": "ar-SA"])
          }
        }
        xml.element("w:pPrDefault") { xml in
          xml.element("w:pPr") { $0.element("w:spacing", ["w:after": "0", "w:line": "240"]) }
        }
      }
      xml.style("paragraph", "Normal", "Normal", isDefault: true)
      xml.style("character", "DefaultParagraphFont", "Default Paragraph Font", isDefault: true)
      xml.style("table", "TableNormal", "Normal Table", isDefault: true) { xml in
        xml.element("w:tblPr") { xml in
          xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
          xml.cellMargins(.cellMargin)
        }
      }
      xml.style("numbering", "NoList", "No List", isDefault: true)
      for style in Style.allCases {
        guard let id = style.id, let name = style.name else { continue }
        xml.style("paragraph", id, name, basedOn: "Normal") { xml in
          xml.element("w:pPr") { xml in
            xml.element("w:keepNext")
            if let level = style.level { xml.element("w:outlineLvl", ["w:val": "\(level)"]) }
          }
          xml.element("w:rPr") { $0.bold() }
        }
      }
      xml.style("paragraph", Self.cellHeading, "Table Heading", basedOn: "Normal") { xml in
        xml.element("w:rPr") { $0.bold() }
      }
      xml.style("paragraph", "Header", "header", basedOn: "Normal") { xml in
        xml.element("w:pPr") { $0.element("w:jc", ["w:val": "center"]) }
      }
      xml.style("table", "TableGrid", "Table Grid", basedOn: "TableNormal") { xml in
        xml.element("w:tblPr") { xml in
          xml.element("w:tblBorders") { xml in
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
              xml.border(side)
            }
          }
        }
      }
    }
  }

  /// The style of headings in cells.
  static let cellHeading = "TableHeading"

  /// The settings.
  var settings: [UInt8] {
    XMLWriter.document("w:settings", ["xmlns:w": Self.namespace]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.element("w:defaultTabStop", ["w:val": "720"])
      xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
      xml.element("w:compat") { xml in
        // A line that a break ends is not stretched to the margin.
        xml.element("w:doNotExpandShiftReturn")
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      xml.element(
        "w:themeFontLang", ["w:val": properties.language.region, "w:eastAsia": "", "w:bidi": ""])
      xml.element("w:decimalSymbol", ["w:val": ","])
      xml.element("w:listSeparator", ["w:val": ";"])
    }
  }

  /// The fonts.
  static let fonts = XMLWriter.document("w:fonts", ["xmlns:w": namespace]) { xml in
    xml.element("w:font", ["w:name": TimesNewRoman.name]) { xml in
      xml.element("w:panose1", ["w:val": "02020603050405020304"])
      xml.element("w:charset", ["w:val": "00"])
      xml.element("w:family", ["w:val": "roman"])
      xml.element("w:pitch", ["w:val": "variable"])
    }
  }

  /// The number of the page, in the middle of the top margin (Decree 30/2020/NĐ-CP, Appendix I,
  /// II.13 and I.7).
  static let header = XMLWriter.document("w:hdr", ["xmlns:w": namespace]) { xml in
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Header"]) }
      for kind in ["begin", "separate", "end"] {
        xml.element("w:r") { $0.element("w:fldChar", ["w:fldCharType": kind]) }
        switch kind {
        case "begin": xml.element("w:r") { $0.preserved("w:instrText", " PAGE ") }
        case "separate": xml.element("w:r") { xml in xml.element("w:t") { $0.text("1") } }
        default: break
        }
      }
    }
  }
}

extension WordDocument.Style {
  /// The name by which paragraphs refer to it.
  var id: String? {
    switch self {
    case .normal: nil
    case .title: "Title"
    case .heading: "Heading1"
    }
  }

  /// The name that Word knows it by, whatever the language of its menus.
  fileprivate var name: String? {
    switch self {
    case .normal: nil
    case .title: "Title"
    case .heading: "heading 1"
    }
  }

  /// Its place in the document's outline.
  fileprivate var level: Int? {
    switch self {
    case .normal, .title: nil
    case .heading: 0
    }
  }
}

extension Length {
  /// The room between the lines around a cell and its text.
  static let cellMargin: Length = 5
}

extension XMLWriter {
  /// The size of letters, which Word counts in halves of a point; from 1 to 400 points.
  mutating func size(_ size: Length) {
    let halves = String(min(max(size.twentieths / 10, 2), 800))
    element("w:sz", ["w:val": halves])
    element("w:szCs", ["w:val": halves])
  }

  /// Letters of the bold kind.
  mutating func bold() {
    element("w:b")
    element("w:bCs")
  }

  /// A thin line at a side of something.
  mutating func border(_ side: String) {
    element(
      "w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
  }

  /// The room inside cells: at the left and right, and a third of it above and below.
  mutating func cellMargins(_ margin: Length) {
    element("w:tblCellMar") { xml in
      for side in ["top", "left", "bottom", "right"] {
        let room = ["top", "bottom"].contains(side) ? margin.twentieths / 3 : margin.twentieths
        xml.element("w:\(side)", ["w:w": "\(room)", "w:type": "dxa"])
      }
    }
  }

  fileprivate mutating func style(
    _ type: String, _ id: String, _ name: String, isDefault: Bool = false,
    basedOn base: String? = nil, _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    element(
      "w:style", ["w:type": type, "w:default": isDefault ? "1" : nil, "w:styleId": id]
    ) { xml in
      xml.element("w:name", ["w:val": name])
      if let base { xml.element("w:basedOn", ["w:val": base]) }
      if isDefault, type != "paragraph" {
        xml.element("w:uiPriority", ["w:val": "99"])
        xml.element("w:semiHidden")
        xml.element("w:unhideWhenUsed")
      } else {
        xml.element("w:qFormat")
      }
      content(&xml)
    }
  }
}
