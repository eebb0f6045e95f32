/// How cells look, and how Excel shows the numbers in them.
enum WorkbookStyle: Int, CaseIterable {
  case plain, header, text, number, day, time

  /// The style of a column's cells.
  init(_ kind: Workbook.Column.Kind) {
    self =
      switch kind {
      case .text: .text
      case .number: .number
      case .day: .day
      case .time: .time
      }
  }

  /// The number by which cells refer to it.
  var number: String { String(rawValue) }

  /// The form of its numbers: Excel's own by number, others by those from 164 on.
  private var form: Int {
    switch self {
    case .plain, .header, .number: 0
    // What is typed in stays as it is, so that 8/2027 does not become a day.
    case .text: 49
    case .day: 164
    case .time: 165
    }
  }

  /// The part with all of them.
  static let part = XMLWriter.document("styleSheet", ["xmlns": Workbook.namespace]) { xml in
    xml.element("numFmts", ["count": "2"]) { xml in
      xml.element("numFmt", ["numFmtId": "164", "formatCode": "dd/mm/yyyy"])
      xml.element("numFmt", ["numFmtId": "165", "formatCode": "hh:mm"])
    }
    xml.element("fonts", ["count": "2"]) { xml in
      for isBold in [false, true] {
        xml.element("font") { xml in
          if isBold { xml.element("b") }
          xml.element("sz", ["val": "12"])
          xml.element("name", ["val": TimesNewRoman.name])
          xml.element("family", ["val": "1"])
        }
      }
    }
    xml.element("fills", ["count": "2"]) { xml in
      for pattern in ["none", "gray125"] {
        xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
      }
    }
    // Lines are printed around all cells; drawn ones would go down whole columns.
    xml.element("borders", ["count": "1"]) { xml in
      xml.element("border") { xml in
        for side in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
      }
    }
    xml.element("cellStyleXfs", ["count": "1"]) { xml in
      xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
    }
    xml.element("cellXfs", ["count": "\(allCases.count)"]) { xml in
      for style in allCases { xml.form(style) }
    }
    xml.element("cellStyles", ["count": "1"]) { xml in
      xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
    }
  }

  fileprivate var attributes: KeyValuePairs<String, String?> {
    [
      "numFmtId": "\(form)", "fontId": self == .header ? "1" : "0", "fillId": "0",
      "borderId": "0", "xfId": "0",
      "applyNumberFormat": form == 0 ? nil : "1", "applyFont": self == .header ? "1" : nil,
      "applyAlignment": self == .plain ? nil : "1",
    ]
  }

  fileprivate var alignment: KeyValuePairs<String, String?> {
    [
      "horizontal": self == .header || self == .day || self == .time ? "center" : nil,
      "vertical": self == .header ? "center" : "top", "wrapText": "1",
    ]
  }
}

extension XMLWriter {
  fileprivate mutating func form(_ style: WorkbookStyle) {
    if style == .plain { return element("xf", style.attributes) }
    element("xf", style.attributes) { $0.element("alignment", style.alignment) }
  }
}
