import CivilTime
import Testing

@testable import VietnameseCalendar

@Suite("Lunar: the astronomy behind the calendar")
struct LunarAstronomyTests {
  @Test(
    "New moons close to midnight come to the second, as computed from JPL's DE405",
    arguments: [
      "1944-06-20T23:59:33", "1967-07-08T00:00:04", "1976-03-31T00:07:56", "1994-05-11T00:06:34",
      "1995-09-24T23:54:44", "1996-12-10T23:56:17", "1997-10-01T23:51:31", "1997-12-29T23:56:32",
      "1998-09-21T00:01:29", "2008-11-27T23:54:35", "2023-03-22T00:23:09", "2026-08-13T00:36:45",
      "2029-01-15T00:24:32", "2030-12-25T00:32:14", "2031-04-21T23:57:06", "2054-05-08T00:00:57",
      "2072-12-09T23:59:46", "2085-10-19T00:00:59", "2125-01-04T23:59:29", "2130-05-08T00:00:41",
      "2183-05-22T00:09:46",
    ])
  func newMoonsNearMidnight(local: String) throws {
    let expected = try #require(Timestamp(local + "Z")).secondsSince1970 - 25_200
    let day = try #require(CalendarDate(String(local.prefix(10))))
    let month = try LunarYear(containing: day).months.last { $0.firstDay <= day.adding(days: 1) }
    let found = try #require(month).newMoon
    #expect(abs(found.secondsSince1970 - expected) <= 1)
    #expect(found.local(secondsAheadOfUTC: 25_200).date == day)
    #expect(month?.firstDay == day)
  }

  @Test("The autumn equinox that decides the leap month of 1938 comes before midnight")
  func equinoxOf1938() throws {
    let found = try SolarTerm.autumnEquinox.instant(inYear: 1938)
    let expected = try #require(Timestamp("1938-09-23T16:59:27Z"))
    #expect(abs(found.secondsSince1970 - expected.secondsSince1970) <= 2)
    #expect(try SolarTerm.autumnEquinox.date(inYear: 1938).description == "1938-09-23")
  }

  // J. Meeus, "Astronomical Algorithms", chapter 27, from the complete VSOP87.
  @Test(
    "Equinoxes and solstices are those of Meeus, to two seconds of Terrestrial Time",
    arguments: [
      (SolarTerm.springEquinox, 1996, "03-20T08:04:07"), (.summerSolstice, 1996, "06-21T02:24:46"),
      (.autumnEquinox, 1996, "09-22T18:01:08"), (.winterSolstice, 1996, "12-21T14:06:56"),
      (.springEquinox, 2000, "03-20T07:36:19"), (.summerSolstice, 2000, "06-21T01:48:46"),
      (.autumnEquinox, 2000, "09-22T17:28:40"), (.winterSolstice, 2000, "12-21T13:38:30"),
      (.springEquinox, 2005, "03-20T12:34:29"), (.summerSolstice, 2005, "06-21T06:47:12"),
      (.autumnEquinox, 2005, "09-22T22:24:14"), (.winterSolstice, 2005, "12-21T18:36:01"),
    ])
  func seasons(term: SolarTerm, year: Int, expected: String) throws {
    let seconds = try term.instant(inYear: year).secondsSince1970
    let terrestrial = Double(seconds) + DeltaT.seconds(inYear: Double(year) + 0.5)
    let published = try #require(Timestamp("\(year)-\(expected)Z")).secondsSince1970
    #expect(abs(terrestrial - Double(published)) <= 2)
  }

  @Test(
    "ΔT is what was measured, and afterwards the long-term curve",
    arguments: [
      (1900.0, -2.0), (1950.0, 28.9), (1967.5, 37.4), (1980.0, 50.5), (2000.0, 63.8),
      (2020.0, 69.4),
      (2026.0, 69.1), (2050.0, 71.0), (2100.0, 96.0), (2150.0, 146.0), (2199.0, 220.0),
    ])
  func deltaT(year: Double, seconds: Double) {
    #expect(abs(DeltaT.seconds(inYear: year) - seconds) < 0.6)
  }

  @Test("ΔT has no step where its sources meet", arguments: [1950.0, 1973, 2019, 2020, 2027])
  func deltaTIsContinuous(year: Double) {
    let before = DeltaT.seconds(inYear: year - 0.0001)
    #expect(abs(DeltaT.seconds(inYear: year + 0.0001) - before) < 0.02)
  }

  @Test("Terms come in their order and fall into the day that asks for them")
  func termsOfAYear() throws {
    let dates = try SolarTerm.inOrderOfYear.map { try $0.date(inYear: 2026) }
    #expect(dates == dates.sorted())
    #expect(dates.first?.description == "2026-01-05")
    #expect(dates.last?.description == "2026-12-22")
    for (term, date) in zip(SolarTerm.inOrderOfYear, dates) {
      #expect(try SolarTerm(on: date) == term)
      #expect(try SolarTerm(on: date.adding(days: -1)) != term)
    }
  }

  @Test(
    "Every month of some years begins on the day of its new moon", arguments: [1900, 2026, 2199])
  func monthsBeginWithTheNewMoon(year: Int) throws {
    for month in try LunarYear(year).months {
      #expect(month.newMoon.local(secondsAheadOfUTC: 25_200).date == month.firstDay)
    }
  }

  @Test("Months 11 hold the winter solstice, and leap months hold no major term")
  func rulesHoldInTheTable() throws {
    let major = SolarTerm.allCases.filter(\.isMajor)
    for year in stride(from: 1905, through: 2195, by: 10) {
      let lunarYear = try LunarYear(year)
      let solstice = try SolarTerm.winterSolstice.date(inYear: year)
      #expect(try lunarYear.month(11).days.contains(solstice))
      guard let leap = lunarYear.months.first(where: \.isLeap) else { continue }
      for term in major {
        #expect(try !leap.days.contains(term.date(inYear: leap.firstDay.year)))
      }
    }
  }

  @Test("A year that the astronomy is not meant for is refused", arguments: [1899, 2201, 0, .max])
  func refusesOtherYears(year: Int) throws {
    #expect(throws: LunarDateError.self) { try SolarTerm.minorCold.instant(inYear: year) }
  }
}
