internal import CivilTime

/// The texts of a workbook, each once, which cells refer to by number. A text that stands here is
/// nothing but a text, whatever it begins with.
struct SharedTexts {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var uses = 0

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    uses += 1
    // Two strings are equal whose scalars are not, and are written alike.
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part with the texts.
  var part: [UInt8] {
    XMLWriter.document(
      "sst", ["xmlns": Workbook.namespace, "count": "\(uses)", "uniqueCount": "\(texts.count)"]
    ) { xml in
      for text in texts {
        xml.element("si") { $0.preserved("t", text.cellText) }
      }
    }
  }
}

extension String {
  /// The text as a cell takes it: 32,767 signs at most, and no `_x0041_` by chance, which stands for
  /// the sign with this number.
  fileprivate var cellText: String {
    var text = shown()
    if text.utf16.count > Self.longestCell {
      var cut = ""
      var length = 1
      for character in text {
        length += character.utf16.count
        if length > Self.longestCell { break }
        cut.append(character)
      }
      text = cut + "…"
    }
    let parts = text.parts(at: "_")
    guard parts.count > 2 else { return text }
    return parts.enumerated().reduce(into: "") { escaped, part in
      guard part.offset > 0 else { return escaped += part.element }
      let isEscape =
        part.offset < parts.count - 1 && part.element.utf8.count == 5
        && part.element.utf8.first == UInt8(ascii: "x")
        && part.element.dropFirst().utf8.allSatisfy(\.isHexadecimal)
      escaped += (isEscape ? "_x005F_" : "_") + part.element
    }
  }

  private static let longestCell = 32_767
}

extension UInt8 {
  /// Whether it is a digit of a number to the base of sixteen.
  var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

extension XMLWriter {
  /// A row of a sheet.
  mutating func row(
    _ number: Int, _ cells: [Workbook.Cell], columns: [Workbook.Column], isHeader: Bool = false,
    texts: inout SharedTexts
  ) {
    // As high as its texts are long: Excel works that out by itself, others do not.
    let lines = zip(cells, columns).map { $0.lines(in: $1) }.max() ?? 1
    let height = lines > 1 ? "\(min(Double(lines) * Self.lineHeight, Self.mostHeight))" : nil
    element("row", ["r": "\(number)", "ht": height]) { xml in
      for (index, column) in columns.enumerated() {
        xml.cell(
          index < cells.count ? cells[index] : .empty, at: ExcelColumn.name(index) + "\(number)",
          in: isHeader ? .header : WorkbookStyle(column.kind), texts: &texts)
      }
    }
  }

  /// In points: a line, and the highest row that Excel has.
  private static let lineHeight = 15.75
  private static let mostHeight = 409.5

  private mutating func cell(
    _ cell: Workbook.Cell, at place: String, in column: WorkbookStyle, texts: inout SharedTexts
  ) {
    func number(_ value: String, _ style: WorkbookStyle, into xml: inout XMLWriter) {
      xml.element("c", ["r": place, "s": style.number]) { xml in
        xml.element("v") { $0.text(value) }
      }
    }
    func text(_ text: String, into xml: inout XMLWriter) {
      let style = column == .header ? WorkbookStyle.header : .text
      xml.element("c", ["r": place, "s": style.number, "t": "s"]) { xml in
        xml.element("v") { $0.text(String(texts.number(of: text))) }
      }
    }
    switch cell {
    case .empty, .text(""): element("c", ["r": place, "s": column.number])
    case .text(let words): text(words, into: &self)
    case .number(let value) where value.isFinite: number(value.plain, .number, into: &self)
    case .number(let value): text(String(value), into: &self)
    case .day(let day):
      if let value = ExcelDay.number(of: day) {
        number(String(value), .day, into: &self)
      } else {
        text(
          "\(day.day.padded(to: 2))/\(day.month.padded(to: 2))/\(day.year.padded(to: 4))",
          into: &self)
      }
    case .time(let minutes) where (0..<1440).contains(minutes):
      number(String(Double(minutes) / 1440), .time, into: &self)
    case .time(let minutes): text("\(minutes / 60):\(abs(minutes % 60).padded(to: 2))", into: &self)
    }
  }
}

extension Workbook.Cell {
  /// How many lines the cell takes in a column, about.
  fileprivate func lines(in column: Workbook.Column) -> Int {
    guard case .text(let text) = self else { return 1 }
    let width = max(1, column.width.isNaN ? 10 : column.width)
    // Beyond these a row cannot be higher.
    return text.prefix(20_000).split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, Int((Double($1.count) / width).rounded(.up))) }
  }
}
