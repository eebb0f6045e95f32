import CivilTime
import Foundation
import Testing

@testable import VietnameseCalendar

@Suite("Lunar: the generated table")
struct LunarTableTests {
  /// Set this to the path of LunarTableData.swift to write it again after a change to the astronomy.
  private static let recordingPath =
    ProcessInfo.processInfo.environment["EVENTKITLITE_WRITE_LUNAR_TABLE"]

  @Test("The astronomy gives every year of the table again, and the file in the tree")
  func tableIsGenerated() throws {
    let text = LunarTable.render()
    if let path = Self.recordingPath {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("The table was written; build and run the tests again without the variable")
      return
    }
    #expect(try String(contentsOf: Self.source, encoding: .utf8) == text)
  }

  @Test("The table holds the months that the five rules give", arguments: [1900, 1985, 2033, 2199])
  func tableHoldsTheRules(year: Int) throws {
    let computed = try #require(LunarRules.years(year...year).first)
    let months = try LunarYear(year).months
    #expect(months.map(\.firstDay.dayNumber) == computed.months.map(\.firstDay))
    #expect(months.map(\.number) == computed.months.map(\.number))
    #expect(months.map(\.isLeap) == computed.months.map(\.isLeap))
    #expect(LunarTable.newYear(year + 1) == computed.end)
  }

  private static let source = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/VietnameseCalendar/LunarTableData.swift")
}
