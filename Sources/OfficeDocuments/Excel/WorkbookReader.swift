internal import CivilTime

/// Reads the sheets of a workbook that people see.
struct WorkbookReader {
  private var file: OfficeFile
  /// The shared texts, made tidy once and not for each cell.
  private var texts: [String] = []
  private var forms: [NumberForm] = []
  private var countsFrom1904 = false

  /// Reads a workbook, whose root is open.
  static func tables(
    in part: OfficePart, of file: OfficeFile
  ) throws(OfficeFailure) -> [OfficeTable] {
    var part = part
    var reader = WorkbookReader(file: file)
    return try reader.tables(in: &part)
  }

  private init(file: OfficeFile) { self.file = file }

  private mutating func tables(in part: inout OfficePart) throws(OfficeFailure) -> [OfficeTable] {
    var sheets: [(name: String, id: String)] = []
    while let element = try part.child() {
      switch element.name {
      case "workbookPr":
        countsFrom1904 = ["1", "true"].contains(element["date1904"])
        try part.skip()
      case "sheets":
        while let sheet = try part.child() {
          if ["hidden", "veryHidden"].contains(sheet["state"]) == false,
            let id = sheet["id", .references]
          {
            sheets.append(((sheet["name"] ?? "").composed, id))
          }
          try part.skip()
        }
      default: try part.skip()
      }
    }
    try file.checkCount(ofParts: sheets.count)
    let relationships = try file.relationships(of: part.path)
    if let found = relationships.first(where: { $0.type == "sharedStrings" }) {
      try readTexts(in: try file.path(of: found))
    }
    if let found = relationships.first(where: { $0.type == "styles" }) {
      try readForms(in: try file.path(of: found))
    }
    let parts = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    var tables: [OfficeTable] = []
    for sheet in sheets {
      guard let found = parts[sheet.id] else {
        throw .missingPart(sheet.name)
      }
      // Charts are sheets, too.
      guard found.type == "worksheet" else { continue }
      var grid = SheetGrid()
      try readSheet(in: try file.path(of: found), into: &grid)
      tables.append(OfficeTable(name: sheet.name, rows: try grid.rows(counting: &file)))
    }
    return tables
  }

  // MARK: Texts and forms

  private mutating func readTexts(in path: String) throws(OfficeFailure) {
    var part = try file.part(path)
    guard try part.child() != nil else { return }
    while let element = try part.child() {
      if element.name == "si" {
        texts.append(try Self.text(in: &part).tidy)
      } else {
        try part.skip()
      }
    }
  }

  /// The text of the element that is open: whole, or in pieces that look different. How East Asian
  /// words are pronounced is not part of it.
  private static func text(in part: inout OfficePart) throws(OfficeFailure) -> String {
    var text = ""
    while let element = try part.child() {
      switch element.name {
      case "t": text += try part.text().withoutEscapes
      case "r": text += try Self.text(in: &part)
      default: try part.skip()
      }
    }
    return text
  }

  private mutating func readForms(in path: String) throws(OfficeFailure) {
    var part = try file.part(path)
    guard try part.child() != nil else { return }
    var codes: [Int: NumberForm] = [:]
    while let element = try part.child() {
      switch element.name {
      case "numFmts":
        while let form = try part.child() {
          if let number = form["numFmtId"].flatMap({ Int($0) }), let code = form["formatCode"] {
            codes[number] = NumberForm(code)
          }
          try part.skip()
        }
      case "cellXfs":
        while let style = try part.child() {
          let number = style["numFmtId"].flatMap { Int($0) } ?? 0
          forms.append(codes[number] ?? NumberForm(builtIn: number) ?? .number)
          try part.skip()
        }
      default: try part.skip()
      }
    }
  }

  // MARK: Cells

  private mutating func readSheet(
    in path: String, into grid: inout SheetGrid
  ) throws(OfficeFailure) {
    var part = try file.part(path)
    guard try part.child() != nil else { return }
    while let element = try part.child() {
      switch element.name {
      case "sheetData":
        while let row = try part.child() {
          grid.begin(row: row["r"].flatMap { Int($0) })
          while let element = try part.child() {
            let cell = try cell(element, in: &part)
            if !cell.text.isEmpty { try file.count() }
            guard grid.add(cell, at: element["r"]) else { throw .brokenXML(part: path) }
          }
        }
      case "mergeCells":
        while let merge = try part.child() {
          if let range = merge["ref"].flatMap({ SheetRange($0) }) { grid.merges.append(range) }
          try part.skip()
        }
      default: try part.skip()
      }
    }
  }

  private func cell(
    _ element: XMLReader.Element, in part: inout OfficePart
  ) throws(OfficeFailure) -> OfficeTable.Cell {
    var stored: String?
    var words: String?
    while let child = try part.child() {
      switch child.name {
      case "v": stored = try part.text()
      case "f": words = "=" + (try part.text())
      case "is": words = try Self.text(in: &part)
      default: try part.skip()
      }
    }
    // A formula that nobody has computed yet stands for itself, so that it is not overlooked. Some
    // programs write an empty number beside it.
    if stored?.isEmpty == true, words != nil, element["t"] != "str" { stored = nil }
    guard let value = stored ?? (element["t"] == "inlineStr" ? "" : nil) else {
      return .init(words: (words ?? "").tidy)
    }
    switch element["t"] {
    case "s":
      let index = Int(value) ?? -1
      return .init(words: texts.indices.contains(index) ? texts[index] : "")
    case "inlineStr": return .init(words: (words ?? value).tidy)
    case "str": return .init(words: value.withoutEscapes.tidy)
    case "e": return .init(words: value.tidy)
    case "b":
      return .init(words: value.isEmpty ? "" : ["0", "false"].contains(value) ? "FALSE" : "TRUE")
    case "d": return dated(value.tidy)
    default:
      guard let number = Double(value), number.isFinite else { return .init(words: value.tidy) }
      let style = element["s"].flatMap { Int($0) } ?? 0
      return .init(
        number: number, form: forms.indices.contains(style) ? forms[style] : .number,
        countsFrom1904: countsFrom1904)
    }
  }

  /// A day in the form of ISO 8601, with an hour or without.
  private func dated(_ text: String) -> OfficeTable.Cell {
    guard let day = CalendarDate(String(text.prefix(10))) else { return .init(words: text) }
    let time = text.count > 10 ? TimeOfDay(String(text.dropFirst(11).prefix(5))) : nil
    let minutes = time.map { $0.secondsAfterMidnight / 60 }
    return .init(
      text: "\(day.day)/\(day.month)/\(day.year)" + (time.map { " \($0)" } ?? ""),
      value: .day(day, minutes: minutes))
  }
}

extension String {
  /// The text with the signs that are written by number, `_x000A_`.
  fileprivate var withoutEscapes: String {
    let parts = parts(at: "_")
    guard parts.count > 2 else { return self }
    var text = parts[0]
    var index = 1
    while index < parts.count {
      let part = parts[index]
      if index + 1 < parts.count, part.utf8.count == 5, part.utf8.first == UInt8(ascii: "x"),
        part.utf8.dropFirst().allSatisfy(\.isHexadecimal),
        let number = UInt32(part.dropFirst(), radix: 16), let scalar = Unicode.Scalar(number)
      {
        text += (scalar == "\r" ? "" : String(scalar)) + parts[index + 1]
        index += 2
      } else {
        text += "_" + part
        index += 1
      }
    }
    return text
  }
}
