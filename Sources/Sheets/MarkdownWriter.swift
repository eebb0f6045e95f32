internal import CivilTime

/// Writes sheets as Markdown: headings, tables and notes.
package struct MarkdownWriter: Sendable {
  private let level: Int

  /// Creates a writer.
  ///
  /// - Parameter level: the level of a sheet's heading, 1 to 6.
  package init(headingLevel level: Int = 2) { self.level = min(max(level, 1), 6) }

  /// The sheet with its heading, groups and notes; its last line is ended, too.
  package func text(of sheet: Sheet) -> String {
    var blocks: [String] = []
    if let title = sheet.title { blocks.append(heading(title)) }
    if let subtitle = sheet.subtitle { blocks.append(Self.escaped(subtitle)) }
    blocks.append(table(sheet))
    blocks += sheet.notes.map(Self.escaped)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A heading.
  package func heading(_ title: String) -> String {
    String(repeating: "#", count: level) + " " + Self.escaped(title)
  }

  /// A list.
  package func list(of items: [String]) -> String {
    items.map { "- " + Self.escaped($0) }.joined(separator: "\n")
  }

  private func table(_ sheet: Sheet) -> String {
    let places = sheet.places(for: .document)
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    var lines = [
      line(places.map { Self.escaped(sheet.columns[$0].title) }),
      line(places.map { sheet.columns[$0].role.alignment }),
    ]
    for group in sheet.groups {
      if let title = group.title {
        let rest = [String](repeating: "", count: max(0, places.count - 1))
        lines.append(line(["**\(Self.escaped(title))**"] + rest))
      }
      lines += group.rows.map { row in line(places.map { Self.escaped(row[$0].text) }) }
    }
    return lines.joined(separator: "\n")
  }

  /// The text on one line, so that none of it is taken for markup and all of it is seen.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var line = text.visible().withoutOrders.unicodeScalars[...]
    // What would begin a list or a rule.
    let number = line.prefix { ("0"..."9").contains($0) }
    if let sign = line.dropFirst(number.count).first,
      number.isEmpty ? "-+=".unicodeScalars.contains(sign) : ".)".unicodeScalars.contains(sign)
    {
      escaped.append(contentsOf: number)
      escaped.append(contentsOf: ["\\", sign])
      line = line.dropFirst(number.count + 1)
    }
    for scalar in line {
      if markup.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static let markup = Set("\\`*_{}[]<>|~#&".unicodeScalars)
}

extension Sheet.Role {
  /// The line under a heading that says where the column's words stand.
  fileprivate var alignment: String {
    switch self {
    case .ordinal, .number: "---:"
    case .text, .date, .hours, .rule, .place, .units, .status, .code: "---"
    }
  }
}
