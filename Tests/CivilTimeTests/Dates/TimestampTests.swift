import CivilTime
import Foundation
import TestSupport
import Testing

@Suite("Instants")
struct TimestampTests {
  private static let first = -62_135_596_800
  private static let last = 253_402_300_799

  @Test("The first instant begins the year 1 and the last ends 9999; beyond them are none")
  func ends() {
    #expect(Timestamp(secondsSince1970: Self.first)?.description == "0001-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: Self.last)?.description == "9999-12-31T23:59:59Z")
    #expect(Timestamp(secondsSince1970: Self.first - 1) == nil)
    #expect(Timestamp(secondsSince1970: Self.last + 1) == nil)
    #expect(Timestamp(secondsSince1970: .min) == nil)
    #expect(Timestamp(secondsSince1970: .max) == nil)
  }

  @Test(
    "Seconds before 1970 count backwards",
    arguments: [
      (-1, "1969-12-31T23:59:59Z"), (0, "1970-01-01T00:00:00Z"), (-86_400, "1969-12-31T00:00:00Z"),
      (-86_401, "1969-12-30T23:59:59Z"), (1_000_000_000, "2001-09-09T01:46:40Z"),
    ])
  func known(seconds: Int, text: String) {
    #expect(Timestamp(secondsSince1970: seconds)?.description == text)
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
  }

  @Test(
    "Other forms are refused",
    arguments: [
      "", "Z", "2026-11-23", "2026-11-23T04:00:00", "2026-11-23T04:00Z", "2026-11-23T04:00:00z",
      "2026-11-23T04:00:00.0Z", "2026-11-23T04:00:00+00:00", "2026-11-23 04:00:00Z",
      "2026-11-23T00004:00Z", "2026-11-23T4:00:000Z", "2026-11-23T23:59:60Z",
      "2026-02-29T04:00:00Z", "2026-11-23T24:00:00Z", "２026-11-23T04:00:00",
    ])
  func refused(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("Foundation reads and writes the same, over all years")
  func foundation() throws {
    var random = SplitMix(seed: 20_260_421)
    for _ in 0..<2000 {
      let seconds = Int.random(in: Self.first...Self.last, using: &random)
      let ours = try #require(Timestamp(secondsSince1970: seconds))
      // Foundation's own formatter counts the days before 1582 by the Julian calendar.
      let reads = try Date(ours.description, strategy: .iso8601)
      if ours.local().date.year > 1582 {
        #expect(Int(reads.timeIntervalSince1970) == seconds, "\(ours)")
        #expect(Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) == "\(ours)")
      }
      #expect(Timestamp(ours.description) == ours)
      #expect(Timestamp(utc: ours.local()) == ours)
    }
  }

  @Test("Clocks in Viet Nam are seven hours ahead, over the day's end too")
  func local() throws {
    let instant = try #require(Timestamp("2026-12-31T17:00:00Z"))
    #expect(instant.local(secondsAheadOfUTC: 25_200).description == "2027-01-01T00:00")
    #expect(instant.local(secondsAheadOfUTC: -25_200).description == "2026-12-31T10:00")
    #expect(instant.local().description == "2026-12-31T17:00")
  }

  @Test("The last second of a day is the one before the next begins")
  func endOfDay() throws {
    let day = try #require(CalendarDate("2026-12-31"))
    #expect(
      Timestamp(endOf: day, secondsAheadOfUTC: 25_200).description == "2026-12-31T16:59:59Z")
    #expect(Timestamp(endOf: day, secondsAheadOfUTC: 0).description == "2026-12-31T23:59:59Z")
  }

  @Test(
    "At the ends of the calendar clocks and days stop instead of overflowing",
    arguments: [Int.min, -86_400, -25_200, -1, 0, 1, 25_200, 86_400, Int.max])
  func saturation(offset: Int) throws {
    for day in [CalendarDate.earliest, .latest] {
      let end = Timestamp(endOf: day, secondsAheadOfUTC: offset)
      #expect(Timestamp(end.description) == end)
    }
    let first = try #require(Timestamp(secondsSince1970: Self.first))
    let last = try #require(Timestamp(secondsSince1970: Self.last))
    if offset <= 0 { #expect(first.local(secondsAheadOfUTC: offset).date == .earliest) }
    if offset >= 0 { #expect(last.local(secondsAheadOfUTC: offset).date == .latest) }
    #expect(first.local(secondsAheadOfUTC: .max).date == .latest)
    #expect(last.local(secondsAheadOfUTC: .min).date == .earliest)
  }

  @Test("The form of iCalendar ends in Z")
  func basic() throws {
    #expect(
      try #require(Timestamp("2026-11-23T04:00:00Z")).basicDescription == "20261123T040000Z")
  }
}
