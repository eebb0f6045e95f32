internal import CivilTime

extension Workbook {
  /// The workbook as an .xlsx file. Equal workbooks give equal bytes.
  package func bytes() -> [UInt8] {
    let excel = "vnd.openxmlformats-officedocument.spreadsheetml."
    let sheets = (sheets.isEmpty ? [Sheet("", columns: [], rows: [])] : sheets)
      .flatMap { $0.split(atMost: Self.mostRows) }
    let names = SheetNames.valid(sheets.map(\.name), in: properties.language)
    var texts = SharedTexts()
    let pages = sheets.enumerated().map { index, sheet in
      OfficePackage.Part(
        "xl/worksheets/sheet\(index + 1).xml", "\(excel)worksheet+xml",
        sheet.part(isFirst: index == 0, texts: &texts))
    }
    return OfficePackage(
      main: .init("xl/workbook.xml", "\(excel)sheet.main+xml", Self.part(of: sheets, names: names)),
      parts: pages.map { ($0, "worksheet") } + [
        (.init("xl/theme/theme1.xml", OfficeTheme.contentType, OfficeTheme.bytes), "theme"),
        (.init("xl/styles.xml", "\(excel)styles+xml", WorkbookStyle.part), "styles"),
        (
          .init("xl/sharedStrings.xml", "\(excel)sharedStrings+xml", texts.part), "sharedStrings"
        ),
      ], properties: properties
    ).bytes()
  }

  static let namespace = "\(OfficePackage.schemas)spreadsheetml/2006/main"

  /// The part that lists the sheets, and what each prints and filters.
  private static func part(of sheets: [Sheet], names: [String]) -> [UInt8] {
    XMLWriter.document(
      "workbook",
      [
        "xmlns": namespace,
        "xmlns:r": "\(OfficePackage.schemas)officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element("workbookPr", ["defaultThemeVersion": "124226"])
      xml.element("bookViews") { $0.element("workbookView") }
      xml.element("sheets") { xml in
        for (index, name) in names.enumerated() {
          xml.element(
            "sheet",
            ["name": name, "sheetId": "\(index + 1)", "r:id": OfficePackage.id(index)])
        }
      }
      xml.element("definedNames") { xml in
        for (index, (sheet, name)) in zip(sheets, names).enumerated() {
          let quoted =
            "'" + name.parts(at: "'").joined(separator: "''") + "'!"
          if !sheet.columns.isEmpty {
            xml.element(
              "definedName",
              ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index)", "hidden": "1"]
            ) { $0.text(quoted + sheet.range(absolute: true)) }
          }
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"]
          ) { $0.text(quoted + "$1:$1") }
        }
      }
    }
  }

  /// The most rows that a sheet of Excel has below the titles.
  private static let mostRows = 1_048_575
}

extension Workbook.Sheet {
  /// The sheet, or several of its name where it has more rows than Excel takes.
  func split(atMost most: Int) -> [Workbook.Sheet] {
    guard rows.count > most else { return [self] }
    return stride(from: 0, to: rows.count, by: most).map { start in
      var part = self
      part.rows = Array(rows[start..<min(start + most, rows.count)])
      return part
    }
  }

  /// All cells, `A1:C12`.
  fileprivate func range(absolute isAbsolute: Bool) -> String {
    let sign = isAbsolute ? "$" : ""
    let last = ExcelColumn.name(max(columns.count, 1) - 1)
    return "\(sign)A\(sign)1:\(sign)\(last)\(sign)\(rows.count + 1)"
  }

  /// The part with the cells.
  fileprivate func part(isFirst: Bool, texts: inout SharedTexts) -> [UInt8] {
    XMLWriter.document("worksheet", ["xmlns": Workbook.namespace]) { xml in
      xml.element("sheetPr") { $0.element("pageSetUpPr", ["fitToPage": "1"]) }
      xml.element("dimension", ["ref": range(absolute: false)])
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["tabSelected": isFirst ? "1" : nil, "workbookViewId": "0"]) {
          xml in
          xml.element(
            "pane",
            [
              "ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen",
            ])
          xml.element("selection", ["pane": "bottomLeft", "activeCell": "A2", "sqref": "A2"])
        }
      }
      xml.element("sheetFormatPr", ["defaultRowHeight": "15.75"])
      if !columns.isEmpty {
        xml.element("cols") { xml in
          for (index, column) in columns.enumerated() {
            xml.element(
              "col",
              [
                "min": "\(index + 1)", "max": "\(index + 1)", "width": column.written,
                "style": WorkbookStyle(column.kind).number, "customWidth": "1",
              ])
          }
        }
      }
      xml.element("sheetData") { xml in
        let titles = columns.map { Workbook.Cell.text($0.title) }
        xml.row(1, titles, columns: columns, isHeader: true, texts: &texts)
        for (index, row) in rows.enumerated() {
          xml.row(index + 2, row, columns: columns, texts: &texts)
        }
      }
      if !columns.isEmpty { xml.element("autoFilter", ["ref": range(absolute: false)]) }
      xml.element("printOptions", ["gridLines": "1"])
      xml.element(
        "pageMargins",
        [
          "left": "0.7", "right": "0.5", "top": "0.8", "bottom": "0.7", "header": "0.4",
          "footer": "0.3",
        ])
      xml.element(
        "pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"])
      xml.element("headerFooter") { xml in
        if let title, !title.isEmpty {
          xml.element("oddHeader") { $0.text(title.pageHeader) }
        }
        xml.element("oddFooter") { $0.text("&C&P/&N") }
      }
    }
  }
}

extension Workbook.Column {
  /// The width as Excel takes it.
  fileprivate var written: String {
    width.isNaN ? "10" : String(min(max(width, 1), 255))
  }
}

extension String {
  /// What stands in the middle above a printed page: `&` orders something there, and there are at most
  /// 255 signs.
  fileprivate var pageHeader: String {
    var header = "&C"
    for character in shown(keepingLines: false) {
      let next = String(character).parts(at: "&").joined(separator: "&&")
      if header.utf16.count + next.utf16.count > 255 { break }
      header += next
    }
    return header
  }
}

/// The names of columns: `A` to `Z`, `AA` to `XFD`.
enum ExcelColumn {
  /// The name of a column, counted from 0.
  static func name(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest /= 26
    }
    return name
  }
}
