import CivilTime
import Testing

@testable import ICalendar

@Suite("Rules of time zones as POSIX writes them")
struct PosixZoneTests {
  /// The changes of a year as instants with the offset in hours that begins there.
  private func onsets(_ text: String, in year: Int) throws -> [String] {
    try #require(PosixZone(text)).onsets(in: year).map { onset in
      let moment = Timestamp(secondsSince1970: onset.moment).map(\.description) ?? "?"
      return "\(moment) \(onset.offset / 3600)"
    }
  }

  @Test(
    "Clocks change at the moments that the IANA database has",
    arguments: [
      ("EST5EDT,M3.2.0,M11.1.0", 2026, ["2026-03-08T07:00:00Z -4", "2026-11-01T06:00:00Z -5"]),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 2026, ["2026-03-29T01:00:00Z 2", "2026-10-25T01:00:00Z 1"]),
      // The first Sunday of March 2029 is the 4th, so that there is no fifth one.
      ("CET-1CEST,M3.5.0,M10.5.0/3", 2029, ["2029-03-25T01:00:00Z 2", "2029-10-28T01:00:00Z 1"]),
      (
        "AEST-10AEDT,M10.1.0,M4.1.0/3", 2026,
        ["2026-10-03T16:00:00Z 11", "2026-04-04T16:00:00Z 10"]
      ),
      (
        "<+02>-2<+04>-4,M3.1.1/0,M9.1.6/24", 2026,
        ["2026-03-01T22:00:00Z 4", "2026-09-05T20:00:00Z 2"]
      ),
    ])
  func changes(text: String, year: Int, expected: [String]) throws {
    #expect(try onsets(text, in: year) == expected)
  }

  @Test(
    "A day of the year is counted with 29 February or, after a J, without it",
    arguments: [
      ("J59", "02-28", "02-28"), ("J60", "03-01", "03-01"), ("J61", "03-02", "03-02"),
      ("J365", "12-31", "12-31"), ("0", "01-01", "01-01"), ("58", "02-28", "02-28"),
      ("59", "03-01", "02-29"), ("60", "03-02", "03-01"), ("364", "12-31", "12-30"),
    ])
  func daysOfYear(day: String, common: String, leap: String) throws {
    let text = "AAA0BBB-1,\(day)/0,M12.5.0/0"
    #expect(try onsets(text, in: 2027).first == "2027-\(common)T00:00:00Z 1")
    #expect(try onsets(text, in: 2028).first == "2028-\(leap)T00:00:00Z 1")
  }

  @Test(
    "What is no rule is none",
    arguments: [
      "", "A", "EST", "5", "EST5EDT,M3.2.0", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
      "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,", "<A5",
    ])
  func refused(text: String) { #expect(PosixZone(text) == nil) }

  @Test("A zone without summer time has one offset")
  func fixed() throws {
    let zone = try #require(PosixZone("<+07>-7"))
    #expect(zone.standard == 25_200 && zone.daylight == nil)
    #expect(zone.onsets(in: 2026).map(\.offset) == [25_200])
  }
}
