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

  @Test(
    "Calendars in XML and JSCalendar are refused by their names",
    arguments: [
      (
        "<?xml version=\"1.0\"?>\n<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\"/>",
        "xCal (RFC 6321)"
      ),
      ("{ \"@type\": \"Event\", \"uid\": \"a\" }", "JSCalendar (RFC 8984)"),
    ])
  func refused(text: String, form: String) throws {
    for command in [["expand", "-", "2026"], ["convert", "-", "--to", "ics"]] {
      for (language, words) in [("en", "which is not read"), ("vi", "không đọc dạng này")] {
        let outcome = try CommandLineTool.run(
          command + ["--lang", language], input: Array(text.utf8))
        #expect(outcome.status == 65 && outcome.standardOutput.isEmpty)
        #expect(outcome.standardError.contains(form) && outcome.standardError.contains(words))
      }
    }
    #expect(
      try DocumentTable.text("Documentation/Conformance.md").contains(
        "this is \(form), which is not read"))
  }

  @Test("An error is said by status, too, and a warning or a note is not")
  func statuses() throws {
    let names = try Self.names()
    #expect(names.count > 50)
    for name in names {
      for command in [
        ["expand", "--year", "2026", "--limit", "1000", "--format", "json"],
        ["convert", "--to", "csv"],
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
