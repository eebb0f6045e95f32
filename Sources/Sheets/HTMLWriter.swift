internal import CivilTime

/// Writes sheets as HTML tables: a part of a page, without the page.
package struct HTMLWriter: Sendable {
  private let merged: Set<String>

  /// Creates a writer.
  ///
  /// - Parameter merged: the keys of columns in which equal cells that follow one another are one.
  package init(merging merged: Set<String> = []) { self.merged = merged }

  /// The table, its title as caption, its groups as bodies of their own, its notes behind it.
  ///
  /// Its last line is ended, too. Each cell has its column's role as class; days stand in `time` elements.
  package func text(of sheet: Sheet) -> String {
    let places = sheet.places(for: .document)
    var lines = ["<table lang=\"\(Markup.escaped(sheet.language.tag))\">"]
    let caption = [sheet.title, sheet.subtitle].compactMap(\.self).map { Markup.escaped($0) }
    if !caption.isEmpty { lines.append("<caption>\(caption.joined(separator: "<br>"))</caption>") }
    lines.append("<thead>")
    lines.append(
      "<tr>"
        + places.map { place in
          let column = sheet.columns[place]
          return "<th scope=\"col\" class=\"\(column.role)\">\(Markup.escaped(column.title))</th>"
        }.joined() + "</tr>")
    lines.append("</thead>")
    for group in sheet.groups {
      lines.append("<tbody>")
      if let title = group.title {
        lines.append(
          "<tr><th scope=\"rowgroup\" colspan=\"\(places.count)\">\(Markup.escaped(title))</th></tr>"
        )
      }
      let spans = places.map { place in
        merged.contains(sheet.columns[place].key) ? group.spans(of: place) : nil
      }
      for (number, row) in group.rows.enumerated() {
        let cells = zip(places, spans).compactMap { place, spans -> String? in
          let span = spans?[number] ?? 1
          guard span > 0 else { return nil }
          let rows = span > 1 ? " rowspan=\"\(span)\"" : ""
          return "<td class=\"\(sheet.columns[place].role)\"\(rows)>"
            + "\(Self.content(of: row[place]))</td>"
        }
        lines.append("<tr>\(cells.joined())</tr>")
      }
      lines.append("</tbody>")
    }
    lines.append("</table>")
    lines += sheet.notes.map { "<p class=\"note\">\(Markup.escaped($0))</p>" }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func content(of cell: Sheet.Cell) -> String {
    let text = Markup.escaped(cell.text, keepingLines: true).replacing("\n", with: "<br>")
    guard case .day(let day) = cell.value else { return text }
    return "<time datetime=\"\(day)\">\(text)</time>"
  }
}
