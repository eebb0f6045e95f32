package import Foundation

/// The rows of tables in the repository's documents, so that tests hold code and documents together.
package enum DocumentTable {
  /// The repository.
  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A document's text.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  /// The cells of each row in the tables below a heading, up to the next heading of the same rank or a
  /// higher one; without the rows of headings.
  package static func rows(of path: String, below heading: String) throws -> [[String]] {
    let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return [] }
    let rank = heading.prefix { $0 == "#" }.count
    let section = lines[(start + 1)...].prefix { line in
      let marks = line.prefix { $0 == "#" }.count
      return marks == 0 || marks > rank
    }
    let rows = Array(section)
    return rows.indices.filter { index in
      let next = index + 1 < rows.count ? rows[index + 1] : ""
      return rows[index].hasPrefix("|") && !rows[index].hasPrefix("|---") && !next.hasPrefix("|---")
    }.map { index in
      rows[index].dropFirst().dropLast().split(separator: " | ", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between grave accents in a cell.
  package static func codes(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
