import EventKitLite
import TestSupport
import Testing

@Suite("The years of a programme")
struct CycleYearTests {
  private func year(_ number: Int, _ beginning: String) throws -> CycleYear {
    CycleYear(number, beginning: try #require(MonthDay(beginning)))
  }

  @Test(
    "A year goes from its first day to the day before it a year later",
    arguments: [
      ("1/1", 2026, "2026-01-01..2026-12-31", "2026"),
      ("1/9", 2026, "2026-09-01..2027-08-31", "2026–2027"),
      ("1/7", 2026, "2026-07-01..2027-06-30", "2026–2027"),
      ("1/4", 2027, "2027-04-01..2028-03-31", "2027–2028"),
      ("1/3", 2027, "2027-03-01..2028-02-29", "2027–2028"),
      ("31/12", 2026, "2026-12-31..2027-12-30", "2026–2027"),
      ("2/1", 2026, "2026-01-02..2027-01-01", "2026–2027"),
      ("15/8", 2099, "2099-08-15..2100-08-14", "2099–2100"),
      // Files cannot say it; made in code it is the last of the month.
      ("29/2", 2026, "2026-02-28..2027-02-27", "2026–2027"),
      ("29/2", 2027, "2027-02-28..2028-02-28", "2027–2028"),
      ("29/2", 2028, "2028-02-29..2029-02-27", "2028–2029"),
      ("1/9", 9999, "9999-09-01..9999-12-31", "9999–10000"),
      ("1/1", 1, "0001-01-01..0001-12-31", "1"),
    ])
  func spans(beginning: String, number: Int, span: String, label: String) throws {
    let year = try year(number, beginning)
    #expect(year.span.description == span)
    #expect(year.label == label && "\(year)" == label)
    #expect(year.civilYears == year.span.first.year...year.span.last.year)
  }

  @Test(
    "The day with which it begins is its first, and the one before it the last of another",
    arguments: [
      ("1/9", "2026-08-31", 2025), ("1/9", "2026-09-01", 2026), ("1/9", "2027-08-31", 2026),
      ("1/9", "2027-01-01", 2026), ("1/9", "2028-02-29", 2027), ("1/7", "2026-06-30", 2025),
      ("1/7", "2026-07-01", 2026), ("1/4", "2027-03-31", 2026), ("1/4", "2027-04-01", 2027),
      ("1/1", "2026-12-31", 2026), ("1/1", "2027-01-01", 2027), ("1/3", "2028-02-29", 2027),
      ("29/2", "2027-02-27", 2026), ("29/2", "2027-02-28", 2027), ("29/2", "2028-02-28", 2027),
      ("29/2", "2028-02-29", 2028),
    ])
  func edges(beginning: String, day: String, number: Int) throws {
    let day = try Samples.day(day)
    let year = CycleYear(of: day, beginning: try #require(MonthDay(beginning)))
    #expect(year.number == number)
    #expect(year.contains(day))
  }

  @Test(
    "Each day is of one year, whatever day years begin with",
    arguments: [
      "1/1", "1/9", "1/7", "1/4", "31/8", "28/2", "29/2", "1/3", "31/12",
    ])
  func oneYear(beginning: String) throws {
    let beginning = try #require(MonthDay(beginning))
    var day = try Samples.day("2019-12-30")
    var last = CycleYear(of: day, beginning: beginning)
    var wrong: [CalendarDate] = []
    for _ in 0..<3000 {
      let year = CycleYear(of: day, beginning: beginning)
      let follows = year == last || year == last.later(by: 1) && year.span.first == day
      if !year.contains(day) || !follows { wrong.append(day) }
      last = year
      day = day.adding(days: 1)
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "A day without a year is the one in the year, or the last before another day",
    arguments: [
      ("20/11", nil, "2026-11-20"), ("31/5", nil, "2027-05-31"), ("29/2", nil, nil),
      ("1/8", nil, "2027-08-01"), ("1/8", "2026-09-05", "2026-08-01"),
      ("1/4", "2027-06-27", "2027-04-01"), ("1/12", "2027-02-06", "2026-12-01"),
      ("5/9", "2026-09-05", "2026-09-05"), ("6/9", "2026-09-05", "2026-09-06"),
    ] as [(String, String?, String?)])
  func days(name: String, last: String?, expected: String?) throws {
    let name = try #require(MonthDay(name))
    let last = try last.map(Samples.day)
    #expect(try year(2026, "1/9").date(of: name, notAfter: last)?.description == expected)
    // Where years are the calendar's there is no other such day.
    #expect(CycleYear(2026).date(of: name, notAfter: last) == name.date(in: 2026))
  }

  // MARK: In files

  static func programme(_ beginning: String, horizon: String = "2023..2030") -> String {
    ProgrammeFolder.programme.replacing(
      "horizon: 2023..2030", with: "horizon: \(horizon)\nyear-begins: \(beginning)")
  }

  @Test(
    "The file names the day as rules name days",
    arguments: [
      ("1/9", "1/9"), ("01/09", "1/9"), ("1 tháng 9", "1/9"), ("15/8", "15/8"), ("1/1", "1/1"),
      ("1 September", "1/9"),
    ])
  func read(text: String, expected: String) throws {
    let folder = try ProgrammeFolder(programme: Self.programme(text))
    #expect(try folder.programme().yearBegins.description == expected)
  }

  @Test("A programme that says nothing has the calendar's years")
  func unsaid() throws {
    let programme = try ProgrammeFolder().programme()
    #expect(programme.yearBegins == .newYear)
    #expect(programme.year(2026).label == "2026")
    #expect(programme.year(of: try Samples.day("2026-12-31")).number == 2026)
  }

  @Test(
    "What is no day of every year is refused, with what to write",
    arguments: [
      ("29/2", "programme/bad-value", "write it as 1/9"),
      ("31/11", "programme/no-such-day", ""), ("1/9/2026", "programme/bad-when", "15/9"),
      ("1/9..5/9", "programme/bad-when", "15/9"), ("tháng 9", "programme/bad-when", "15/9"),
      ("1/9 âm lịch", "programme/bad-when", "15/9"), ("sau", "programme/bad-when", ""),
      ("true", "programme/bad-when", ""), ("[1/9]", "programme/wrong-type", ""),
      ("{ day: 1/9 }", "programme/wrong-type", ""),
    ])
  func refused(text: String, code: String, words: String) throws {
    let folder = try ProgrammeFolder(programme: Self.programme(text))
    let problems = folder.problems()
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix("programme.yaml:4:14 ") == true, "\(problems)")
    #expect(problems.first?.hasSuffix(code) == true, "\(problems)")
    #expect(folder.printed().contains(words))
  }

  @Test("A programme made in code is told of a day that not every year has")
  func code() throws {
    var programme = try ProgrammeFolder().programme()
    programme.yearBegins = try #require(MonthDay("29/2"))
    #expect(programme.problems().map(\.code.name) == ["programme/bad-value"])
    programme.yearBegins = try #require(MonthDay("1/9"))
    #expect(programme.problems().isEmpty)
  }
}
