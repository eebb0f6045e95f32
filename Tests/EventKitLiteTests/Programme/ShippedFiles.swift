import EventKitLite
import Foundation
import TestSupport
import Testing

/// The files under `calendars/`, and what was taken from the plan without them.
enum ShippedFiles {
  static let calendars = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "calendars").path

  static let years = 2023...2030

  /// The files of the programme, the holidays among them, relative to `calendars`.
  static let names = [
    "dak-nong/programme.yaml", "dak-nong/units.yaml", "dak-nong/events.yaml",
    "dak-nong/announcements.yaml", "viet-nam/holidays.yaml",
  ]

  static func programme() throws -> Programme { try read.get() }

  private static let read = Result { try Programme(directory: calendars + "/dak-nong") }

  /// What is published of them at one moment, with an empty ledger; made once for all tests.
  static func publication() throws -> Publication { try published.get() }

  private static let published = Result {
    try Publication(of: programme(), ledger: Ledger(), now: Samples.instant("2026-11-23T04:00:00Z"))
  }

  /// The first column of a table under Fixtures.
  static func slugs<Subject>(_ table: String) throws -> [Programme.Identifier<Subject>] {
    try text(table).split(whereSeparator: \.isNewline)
      .dropFirst().map { Programme.Identifier(String($0.prefix { $0 != "," })) }
  }

  /// The rows of a table under Fixtures, by the names of its columns.
  static func rows(_ table: String) throws -> [[String: String]] {
    let rows = CSVReader.rows(try text(table).unicodeScalars)
    let names = try #require(rows.first)
    return rows.dropFirst().map { row in
      Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func text(_ table: String) throws -> String {
    let file = try #require(
      Bundle.module.url(forResource: table, withExtension: "csv", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8)
  }
}
