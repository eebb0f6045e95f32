import EventKitLite
import Testing

@Suite("when: slips are told at their place, with the right spelling")
struct WhenSlipsTests {
  private static func told(_ when: String, more: String = "") -> [String] {
    WhenSample.told(when, more: more)
  }

  @Test(
    "Days that are written otherwise",
    arguments: [
      ("21/4/27", "3:9+7 years have four digits (write 21/4/2027) [programme/bad-when]"),
      ("1/10..7/10/27", "3:15+7 years have four digits (write 7/10/2027) [programme/bad-when]"),
      ("21-4", "3:9+4 day and month have a slash between them (write 21/4) [programme/bad-when]"),
      ("21.4", "3:9+4 day and month have a slash between them (write 21/4) [programme/bad-when]"),
      (
        "21-4-2027",
        "3:9+9 day and month have a slash between them (write 21/4/2027) [programme/bad-when]"
      ),
      (
        "21.4.27",
        "3:9+7 day and month have a slash between them (write 21/4/2027) [programme/bad-when]"
      ),
      (
        "ngày 21-4",
        "3:14+4 day and month have a slash between them (write 21/4) [programme/bad-when]"
      ),
      (
        "2026/04/21",
        "3:9+10 a day that begins with its year has hyphens, and two digits for month and day (write "
          + "2026-04-21) [programme/bad-when]"
      ),
      (
        "2026-4-21",
        "3:9+9 a day that begins with its year has hyphens, and two digits for month and day (write "
          + "2026-04-21) [programme/bad-when]"
      ),
      ("30/2", "3:9+4 30/2 is not a day (February has at most 29 days) [programme/no-such-day]"),
      (
        "1/13",
        "3:9+4 1/13 is not a day (the day comes before the month: 13/1) [programme/no-such-day]"
      ),
      (
        "ngày 31 tháng 4",
        "3:14+10 31 tháng 4 is not a day (April has 30 days) [programme/no-such-day]"
      ),
      (
        "31/1 âm lịch",
        "3:9+12 no lunar month has a day 31 (lunar months have 29 or 30 days) [lunar/no-such-day]"
      ),
      (
        "8/2026",
        "3:9+6 '8/2026' is not understood as a day (write tháng 8/2026) [programme/bad-when]"
      ),
      ("week 54", "3:14+2 weeks run from 1 to 53 [programme/bad-when]"),
      ("weeks 24..22", "3:15+6 week 22 is before week 24 [programme/bad-when]"),
      ("easter + 300", "3:16+5 days are counted from Easter up to 200 [programme/bad-when]"),
    ])
  func days(when: String, told: String) { #expect(Self.told(when) == [told]) }

  @Test(
    "A span that names its calendar on one side only gets both spellings",
    arguments: [
      ("23/12..7/1 âm lịch", 9, 5, "23/12 âm lịch..7/1 âm lịch", "23/12 dương lịch..7/1 âm lịch"),
      ("23/12 âm lịch..7/1", 24, 3, "23/12 âm lịch..7/1 âm lịch", "23/12 âm lịch..7/1 dương lịch"),
      (
        "từ rằm tháng 7 đến 20/8", 28, 4, "rằm tháng 7..20/8 âm lịch",
        "rằm tháng 7..20/8 dương lịch"
      ),
      (
        "tháng 11..tháng Chạp", 9, 8, "tháng 11 âm lịch..tháng Chạp",
        "tháng 11 dương lịch..tháng Chạp"
      ),
    ])
  func calendars(when: String, column: Int, length: Int, lunar: String, mixed: String) throws {
    let problem = try #require(WhenSample.problems(when).first)
    #expect(problem.location?.column == column)
    #expect(problem.location?.length == length)
    #expect(problem.hint?[.english] == "write \(lunar) or \(mixed)")
    #expect(problem.code == "programme/bad-when")
    // What is offered can be pasted.
    _ = try WhenSample.rule(lunar)
    _ = try WhenSample.rule(mixed)
  }

  @Test(
    "Characters that look like others are named",
    arguments: [
      (
        "1/10\u{A0}..7/10", 13, "this is a no-break space, which looks like a blank and is none",
        "1/10 ..7/10"
      ),
      ("\u{A0}1/10", 9, "this is a no-break space, which looks like a blank and is none", "1/10"),
      (
        "1/10\u{2003}..7/10", 13,
        "this is the odd space ‹U+2003›, which looks like a blank and is none",
        "1/10 ..7/10"
      ),
      ("1/\u{200B}10", 11, "this is the character ‹U+200B›, which cannot be seen", "1/10"),
      ("“21/4”", 9, "“ is a curved quotation mark, and YAML's are straight", "21/4"),
      ("２１/4", 9, "２ is a character of full width and no plain digit or sign", "21/4"),
      ("21／4", 11, "／ is a character of full width and no plain digit or sign", "21/4"),
    ])
  func characters(when: String, column: Int, message: String, spelling: String) throws {
    let problem = try #require(WhenSample.problems(when).first)
    #expect(problem.location?.column == column)
    #expect(problem.message[.english] == message)
    #expect(problem.hint?[.english] == "write \(spelling)")
    if when.contains("\u{A0}") {
      #expect(problem.message[.vietnamese].contains("ký tự khoảng trắng không ngắt"))
    }
  }

  @Test(
    "A blank that is none to YAML is told as the cause of what it breaks",
    arguments: [
      ("- id: viec\n  title: T\n  when:\u{A0}1/10\n", 3, 8, "no-break space"),
      ("- id: viec\n  title: T\n  when:\u{A0}1/10\n  lead: so-gddt\n", 3, 8, "no-break space"),
      ("-\u{A0}id: viec\n  title: T\n  when: 1/10\n", 1, 2, "no-break space"),
      ("- id: viec\n  title: T\n  when:\u{3000}1/10\n", 3, 8, "odd space ‹U+3000›"),
    ])
  func blanksOfYAML(events: String, line: Int, column: Int, cause: String) throws {
    var files = WhenSample.files("1/10")
    files["events.yaml"] = Array(events.utf8)
    do throws(InvalidDocument) {
      _ = try Programme(files: files)
      Issue.record("The file cannot be read")
    } catch {
      let problem = try #require(error.diagnostics.first)
      #expect(error.diagnostics.count == 1)
      #expect(problem.code == "yaml/syntax")
      #expect(problem.location?.line == line)
      #expect(problem.location?.column == column)
      #expect(problem.message[.english].contains(cause))
      #expect(problem.hint?[.english] == "put a plain blank in its place")
    }
  }

  @Test(
    "A word that is nearly one of the grammar's is told where it stands",
    arguments: [
      ("fist monday of april", 9, "first"), ("first mondey of april", 15, "monday"),
      ("first monday of aprli", 25, "april"), ("thứ Hai đầu tiênn của tháng 9", 21, "tiên"),
      ("easster", 9, "easter"), ("undatted", 9, "undated"), ("quater 2", 9, "quarter"),
      ("1/10..frist monday of 10", 15, "first"),
    ])
  func words(when: String, column: Int, word: String) throws {
    let problem = try #require(WhenSample.problems(when).first)
    #expect(problem.location?.column == column)
    #expect(problem.hint?[.english] == "did you mean '\(word)'?")
  }

  @Test(
    "Groups that cannot be meant say what to write instead",
    arguments: [
      (
        "{ monthly: 15, when-sunday: 16/8 }",
        "3:37+4 'when-sunday' stands for one day or run, and here there are many (to move each day "
          + "by itself, use 'shift') [programme/bad-when]"
      ),
      (
        "{ day: month 4, shift: before }",
        "3:32+6 'shift' moves a day, and here there is none yet (leave this entry out) "
          + "[programme/bad-when]"
      ),
      (
        "{ monthly: 15, within: [] }",
        "3:32+1 the list of days is empty (leave this entry out) [programme/bad-when]"
      ),
      (
        "month 13",
        "3:15+2 'month 13' is not understood as a day (months run from 1 to 12) [programme/bad-when]"
      ),
      (
        "each monday",
        "3:9+4 what comes every week is written with 'every' (write every monday) [programme/bad-when]"
      ),
      (
        "{ rrule: \"FREQ=WEEKLY;INTERVAL=2\" }",
        "3:18+24 INTERVAL=2 does not say from when it counts (add the key starting: DATE, or write { "
          + "weekly: [tuesday], every: 2, starting: 2026-01-06 }) [programme/bad-when]"
      ),
      (
        "{ rrule: \"FREQ=YEARLY;INTERVAL=2\" }",
        "3:18+24 INTERVAL=2 does not say from when it counts (add the key starting: DATE, or write "
          + "years: every 2 from 2026) [programme/bad-when]"
      ),
      (
        "{ rrule: \"FREQ=MONTHLY;INTERVAL=3\" }",
        "3:18+25 INTERVAL=3 does not say from when it counts (add the key starting: DATE) "
          + "[programme/bad-when]"
      ),
      (
        "{ weekly: [monday], every: 2 }",
        "3:9+1 'every' needs the key 'starting': the day from which weeks are counted (add it like "
          + "starting: 2026-01-06) [programme/missing-key]"
      ),
      (
        "{ weekly: [monday], starting: 2026-01-05 }",
        "3:9+1 'starting' goes with 'every' only (a first day is written with 'from') "
          + "[programme/missing-key]"
      ),
      (
        "{ weekly: working days, every: 2, starting: 2026-01-05 }",
        "3:40+1 working days cannot be those of every nth week (name the days of the week, such as "
          + "[monday, friday]) [programme/bad-when]"
      ),
      (
        "{ before: 14/12, at: \"17:00\" }",
        "3:30+7 a deadline with an hour includes its day (use 'by' with the last day in the place of "
          + "'before') [programme/bad-when]"
      ),
      (
        "{ by: 14/12, hours: \"08:00-17:00\" }",
        "3:29+13 a deadline has one hour (use at: \"17:00\") [programme/bad-when]"
      ),
      (
        "{ day: month 4, hours: \"08:00-11:00\" }",
        "3:32+13 what has no day has no hours (leave this key out, and write the hour into 'note') "
          + "[programme/bad-when]"
      ),
      (
        "{ weekly: friday, hours: \"08:00-11:00\", at: \"08:00\" }",
        "3:53+7 'hours' and 'at' do not go together (keep one of them) [programme/bad-when]"
      ),
      (
        "{ monthly: 32 }",
        "3:20+2 '32' is not understood as a day of the month (days run from 1 to 31; the last one is "
          + "'last day') [programme/bad-when]"
      ),
      (
        "{ monthly: [] }",
        "3:20+1 at least one day of the month is needed (write it as 10, first friday, last working "
          + "day, last day or rằm) [programme/wrong-type]"
      ),
      (
        "[31/3, 31/3]",
        "3:16+4 these days are in the list twice (leave this entry out) [programme/bad-when]"
      ),
      (
        "[31/3, undated]",
        "3:16+7 days are needed here, and this form has none (write it as 21/4, 1/10..7/10 or { "
          + "monthly: 15 }) [programme/bad-when]"
      ),
      (
        "{ weekly: friday, within: cuối năm }",
        "3:35+8 days are needed here, and this form has none (write it as 21/4, 1/10..7/10 or { "
          + "monthly: 15 }) [programme/bad-when]"
      ),
      (
        "{ monthly: 10, also: tháng 4 }",
        "3:30+7 days are needed here, and this form has none (write it as 21/4, 1/10..7/10 or { "
          + "monthly: 15 }) [programme/bad-when]"
      ),
      (
        "{ monthly: 10, from: 2026-05-01, until: 2026-04-01 }",
        "3:49+10 the last day, 1 April 2026, is before the first (swap the two) [programme/bad-when]"
      ),
      (
        "{ monthly: 10, from: 1/5 }",
        "3:30+3 expected one day with its year, found '1/5' (write it as 2025-02-28 or 28/2/2025) "
          + "[programme/no-such-day]"
      ),
      (
        "{ day: 1/10, when-sunday: tháng 4 .. }",
        "3:45+1 one side of the span is missing (write it as 21/4, 2027-04-21, 1/10..7/10, 10/3 âm "
          + "lịch, first monday of april or undated) [programme/bad-when]"
      ),
      (
        "{ weekly: friday, except: holiday }",
        "3:35+7 'holiday' is not allowed here (did you mean 'holidays'?) [programme/bad-value]"
      ),
      (
        "tháng Giêng",
        "3:9+11 a lunar month is not a time of its own; name its days (write 1/1 âm lịch..last day of 1 "
          + "âm lịch) [programme/bad-when]"
      ),
    ])
  func groups(when: String, told: String) { #expect(Self.told(when) == [told]) }

  @Test(
    "Ids of events inside of phrases are looked up at their place",
    arguments: [
      ("week 10 of hoc-ky-2", 20, 8), ("1/7..monday of week 2 of hoc-ky-2", 34, 8),
      ("\"1/7..{ days: -11, of: hoc-ky-2 }\"", 9, 34),
      ("{ weekly: friday, within: hoc-ky-2 }", 35, 8),
      ("{ weekly: friday, except: [holidays, hoc-ky-2] }", 46, 8),
      ("{ days: 1, of: hoc-ky-2 }", 24, 8),
    ])
  func events(when: String, column: Int, length: Int) throws {
    let problem = try #require(WhenSample.problems(when).first)
    #expect(problem.code == "programme/unknown-event")
    #expect(problem.location?.column == column)
    #expect(problem.location?.length == length)
    #expect(problem.hint?[.english] == "did you mean 'hoc-ky-1'?")
  }

  @Test(
    "A year that the programme does not cover is refused at its place",
    arguments: [
      ("2031-10-01", 9, true), ("1/10/2022", 9, true), ("tháng 9/2035", 9, true),
      ("{ by: 31/12/2031 }", 15, true), ("[21/4, 2031-04-21]", 16, true),
      ("{ day: 21/4, years: 2031..2035 }", 29, true), ("{ day: 21/4, years: [2031] }", 29, true),
      ("2022-12-30..2023-01-02", 9, false), ("31/12/2030", 9, false),
      ("{ weekly: friday, except: 2035-01-05 }", 35, false),
      ("{ monthly: 1, from: 2020-01-01 }", 9, false),
      ("{ day: 21/4, years: every 2 from 2020 }", 9, false),
    ])
  func horizon(when: String, column: Int, isRefused: Bool) {
    let problems = WhenSample.problems(when)
    #expect(problems.map(\.code) == (isRefused ? ["programme/outside-horizon"] : []))
    #expect(problems.allSatisfy { $0.location?.line == 3 && $0.location?.column == column })
  }

  @Test("An offset that begins a group inside of a plain text has to be quoted, and that is said")
  func unquotedOffset() throws {
    for when in ["1/7..{ days: -11, of: hoc-ky-1 }", "{ day: 1/7..{ days: -11, of: hoc-ky-1 } }"] {
      let problem = try #require(WhenSample.problems(when).first)
      #expect(problem.code == "yaml/syntax")
      #expect(problem.location?.line == 3)
      #expect(problem.hint?[.english].contains("double quotes") == true, "\(when)")
    }
  }

  @Test(
    "A key that is said inside of when and beside it is refused",
    arguments: [
      ("{ monthly: 1, from: 2026-01-01 }", "  from: 2026-02-01\n", 9),
      ("{ monthly: 1, until: 2026-01-01 }", "  until: 2026-02-01\n", 10),
      ("{ monthly: 1, within: 1/9..31/12 }", "  within: hoc-ky-1\n", 11),
      ("{ day: 1/10, when-sunday: 2/10 }", "  when-sunday: 3/10\n", 16),
    ])
  func saidTwice(when: String, more: String, column: Int) {
    let problems = WhenSample.problems(when, more: more)
    #expect(problems.map(\.code) == ["programme/bad-when"])
    #expect(problems.first?.location?.line == 4)
    #expect(problems.first?.location?.column == column)
  }

  @Test(
    "Times go with what has no day, and years are years",
    arguments: [
      (
        "21/4", "  times: 2\n",
        "4:10+1 'times' and 'each' go with what has no day (leave this key out, or "
          + "write when: undated) [programme/bad-value]"
      ),
      (
        "undated", "  times: 0\n",
        "4:10+1 expected a whole number from 1 to 366, found '0' "
          + "[programme/bad-value]"
      ),
      (
        "undated", "  each: fortnight\n",
        "4:9+9 'fortnight' is not allowed here (use week, month, "
          + "quarter, half, year) [programme/bad-value]"
      ),
      (
        "21/4", "  years: every two from 2024\n",
        "4:10+19 'every two from 2024' is not a year or years "
          + "within 1900–2199 (write it as 2024..2026, [2024, 2026] or every 2 from 2024) [programme/bad-value]"
      ),
      (
        "21/4", "  since: soon\n",
        "4:10+4 expected a whole number from 1 to 9999, found 'soon' "
          + "[programme/bad-value]"
      ),
    ])
  func keysOfTheEvent(when: String, more: String, told: String) {
    #expect(Self.told(when, more: more) == [told])
  }

  // MARK: Titles

  private static func remarks(_ title: String) throws -> [String] {
    let events = "- id: viec\n  title: \(title)\n  when: 1/10\n"
    let programme = try Programme(files: [
      "programme.yaml": Array(ProgrammeFolder.programme.utf8),
      "units.yaml": Array(ProgrammeFolder.units.utf8), "events.yaml": Array(events.utf8),
    ])
    let today = try #require(CalendarDate(2026, 1, 1))
    return ProgrammeCheck(programme, today: today).findings
      .filter { ["yaml/glued-comment", "programme/title-of-two-lines"].contains($0.code) }
      .map { "\($0.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? "") \($0.code)" }
  }

  @Test(
    "A comment that has probably cut a text off is told where it begins",
    arguments: [
      ("Lớp #3 học sách", ["2:14+11 yaml/glued-comment"]),
      ("Lớp  #ba", ["2:15+3 yaml/glued-comment"]),
      ("Lớp # 3 học sách", []), ("Lớp #", []), ("\"Lớp #3 học sách\"", []),
      ("\"Lớp\" #3 học sách", []),
      ("Lớp#3", []), ("Lớp ## 3", []),
    ])
  func gluedComment(title: String, remarks: [String]) throws {
    #expect(try Self.remarks(title) == remarks)
  }

  @Test(
    "A title of two lines is told",
    arguments: [
      ("|\n    Dòng một\n    Dòng hai", ["2:10+1 programme/title-of-two-lines"]),
      (">\n    Dòng một\n    Dòng hai", []), ("|\n    Dòng một", []),
      ("{ vi: \"Một\\nHai\", en: One }", ["2:16+10 programme/title-of-two-lines"]),
    ])
  func twoLines(title: String, remarks: [String]) throws {
    #expect(try Self.remarks(title) == remarks)
  }
}
