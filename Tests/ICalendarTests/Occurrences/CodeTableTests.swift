import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

/// `Documentation/Diagnostics.md` has each code of what is not honoured, and what is done.
@Suite("The table of codes is that of the code")
struct CodeTableTests {
  private static let document = OneAnswerTests.document

  /// The codes of these areas that the module's sources make.
  private static func codesInSources() throws -> Set<String> {
    let root = DocumentTable.repository.appending(path: "Sources/ICalendar")
    var codes: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /Code\("((?:occurrences|recurrence|jcal|diff)\/[a-z0-9-]+)"\)/)
      {
        codes.insert(String(match.1))
      }
      guard name.hasSuffix("ICalendarCode.swift") else { continue }
      for match in text.matches(of: /case \w+ = "([a-z0-9-]+)"/) {
        codes.insert("icalendar/\(match.1)")
      }
    }
    return codes
  }

  private static let headings = [
    "## `icalendar`", "## `jcal`", "## `occurrences`", "### Rules that", "## `diff`",
  ]

  /// The rows of the tables of codes, each once for each code.
  private static func rows() throws -> [(code: String, cells: [String])] {
    try headings.flatMap { heading in
      try DocumentTable.rows(of: document, below: heading).flatMap { row in
        DocumentTable.codes(in: row[0]).map { ($0, row) }
      }
    }.filter { !$0.code.hasPrefix("lint/") }
  }

  @Test("Each code of reading, of what takes place and of differences has a row, and no other has")
  func complete() throws {
    let rows = Set(try Self.rows().map(\.code))
    #expect(rows.symmetricDifference(try Self.codesInSources()).sorted() == [])
  }

  @Test("The rules of the linter that stand beside a code exist")
  func rules() throws {
    let text = try DocumentTable.text(Self.document)
    for match in text.matches(of: /`(lint\/[a-z0-9-]+)`/) {
      #expect(LintRule.named(String(match.1)) != nil, "\(match.1)")
    }
  }

  @Test(
    "What is left out is an error and what is followed a warning, for each code as the table has it"
  )
  func severities() throws {
    let rows = Dictionary(
      try Self.rows().map { ($0.code, $0.cells) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for problem in try Self.problems() {
      let code = problem.code.name
      seen.insert(code)
      let cells = try #require(rows[code], "\(code)").joined(separator: " | ")
      switch problem.severity {
      case .error: #expect(cells.contains("left out (65)"), "\(problem)")
      case .warning: #expect(cells.contains("followed (0)"), "\(problem)")
      case .note: #expect(cells.contains("told (0)"), "\(problem)")
      }
    }
    // Each code of what takes place has been seen, so that no row stands there for nothing.
    let codes = rows.keys.filter { $0.hasPrefix("occurrences/") }
    #expect(Set(codes).subtracting(seen).sorted() == [])
  }

  /// What is told of the samples of the account, of the linter's and of all files.
  private static func problems() throws -> [Diagnostic] {
    let year = try OccurrenceSamples.span("2026-01-01..2027-12-31")
    let bytes = try OneAnswerTests.files().map(\.bytes) + LintSample.all.map(\.violating)
    var problems: [Diagnostic] = []
    for bytes in bytes where bytes.count < 100_000 {
      let reading = ICalendarReader().read(bytes)
      problems += reading.problems
      for calendar in reading.components.compactMap(EventCalendar.init) {
        problems += calendar.expansion(in: year, budget: 100_000).found(atMost: 10).problems
      }
    }
    for sample in AccountTests.cases {
      let calendar = try OccurrenceSamples.calendar([sample.lines])
      problems += calendar.expansion(in: year).found(atMost: 100).problems
    }
    for sample in TaskTests.cases {
      let text =
        "BEGIN:VCALENDAR\nBEGIN:\(sample.kind)\n\(sample.lines)\nEND:\(sample.kind)\nEND:VCALENDAR\n"
      problems += try EventCalendar(reading: Array(text.utf8)).expansion(in: year).problems
    }
    return problems
  }
}
