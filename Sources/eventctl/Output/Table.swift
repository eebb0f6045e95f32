/// A table of texts, laid out for a terminal, a document or a spreadsheet.
struct Table {
  let header: [String]
  let rows: [[String]]

  // MARK: Terminal

  /// The table in columns; the last column is wrapped so that no line passes `width`.
  func text(width: Int, style: (String, Style.Look) -> String) -> String {
    let widths = header.indices.dropLast().map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    let indent = widths.reduce(0) { $0 + $1 + 2 }
    let room = max(20, width - indent)
    var lines: [String] = []
    for (index, row) in ([header] + rows).enumerated() {
      let start = zip(row, widths).map { $0.padded(to: $1) + "  " }.joined()
      let wrapped = (row.last ?? "").wrapped(to: room)
      for (number, part) in wrapped.enumerated() {
        let line = (number == 0 ? start : String(repeating: " ", count: indent)) + part
        lines.append(index == 0 ? style(line, .bold) : line.trimmingTrailingSpaces())
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Files

  /// The table in Markdown.
  var markdown: String {
    let line = { (cells: [String]) in
      let safe = cells.map { cell in
        String(
          cell.flatMap { character -> [Character] in
            switch character {
            case "|": ["\\", "|"]
            case "\n", "\r", "\r\n": [" "]
            default: [character]
            }
          })
      }
      return "| " + safe.joined(separator: " | ") + " |"
    }
    return ([line(header), line(header.map { _ in "---" })] + rows.map(line))
      .joined(separator: "\n")
  }

  /// The table as comma-separated values (RFC 4180), with the byte order mark by which spreadsheets
  /// know UTF-8.
  var csv: String {
    let cell = { (text: String) in
      text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        ? "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : text
    }
    return "\u{FEFF}"
      + ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String {
  /// The text with spaces after it up to a width, counted in characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text in lines of at most `width` characters, broken between words where possible.
  func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      var word = word
      let last = lines[lines.count - 1]
      if !last.isEmpty, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
        continue
      }
      if !last.isEmpty { lines.append("") }
      while word.count > width {
        lines[lines.count - 1] = String(word.prefix(width))
        word = word.dropFirst(width)
        lines.append("")
      }
      lines[lines.count - 1] = String(word)
    }
    return lines
  }

  fileprivate func trimmingTrailingSpaces() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
