import Foundation
import TestSupport
import Testing

@Suite("eventctl: what is left out of calendar files ends with 65")
struct AnswerStatusTests {
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: DocumentTable.repository.path + "/Tests/Fixtures/calendars"
    ).filter { $0.hasSuffix(".ics") }.sorted()
  }

  @Test("An error is said by status, too, and a warning or a note is not")
  func statuses() throws {
    let names = try Self.names()
    #expect(names.count > 50)
    for name in names {
      for command in [
        ["expand", "--year", "2026", "--format", "json"], ["convert", "--to", "csv"],
      ] {
        let outcome = try CommandLineTool.run(
          command + ["Tests/Fixtures/calendars/\(name)", "--lang", "en"])
        let hasError = outcome.standardError.split(separator: "\n").contains {
          $0.hasPrefix("error: ") || $0.contains(": error: ")
        }
        #expect(outcome.status == (hasError ? 65 : 0), "\(command) \(name)")
      }
    }
  }
}
