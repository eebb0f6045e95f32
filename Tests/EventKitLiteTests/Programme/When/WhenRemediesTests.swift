import EventKitLite
import Testing

@Suite("when: what people write and the grammar has otherwise is told with its form")
struct WhenRemediesTests {
  /// What is told of one mistake, and of no other: place, hint.
  private static func hint(_ when: String) throws -> String {
    let problems = WhenSample.problems(when)
    #expect(problems.count == 1, "\(when)")
    let problem = try #require(problems.first)
    #expect(problem.isInBothLanguages)
    let place = try #require(problem.location)
    return "\(place.line):\(place.column)+\(place.length) \(problem.hint?[.english] ?? "")"
  }

  @Test(
    "What was meant is offered in a form that can be pasted",
    arguments: [
      // Days of a list
      ("10/3 và 20/9", 12, "[10/3, 20/9]", "[10/3; 20/9]"),
      ("10/3 and 20/9", 13, "[10/3, 20/9]", "[10/3; 20/9]"),
      ("10/3, 20/9", 10, "[10/3, 20/9]", "[10/3; 20/9]"),
      ("10/3; 20/9", 10, "[10/3, 20/9]", "[10/3; 20/9]"),
      ("ngày 3 và 4/2", 13, "[3/2, 4/2]", "[3/2; 4/2]"),
      (
        "03, 05 và 07/02/2026", 20, "[2026-02-03, 2026-02-05, 07/02/2026]",
        "[once 2026-02-03; once 2026-02-05; once 2026-02-07]"
      ),
      ("1/10..7/10 và 20/11", 19, "[1/10..7/10, 20/11]", "[1/10..7/10; 20/11]"),
      ("rằm tháng 7 và rằm tháng 8", 26, "[rằm tháng 7, rằm tháng 8]", "[15/7L; 15/8L]"),
      ("quý I, III", 10, "[quý I, quý III]", "[quarter 1; quarter 3]"),
      ("tháng 3 và 9", 12, "[tháng 3, tháng 9]", "[month 3; month 9]"),
      (
        "first and third monday of april", 31, "[first monday of 4, third monday of 4]",
        "[1MO/4; 3MO/4]"
      ),
      // Months
      ("ngày cuối tháng", 15, "{ monthly: last day }", "monthly -1"),
      ("cuối tháng", 10, "{ monthly: last day }", "monthly -1"),
      ("cuối mỗi tháng", 14, "{ monthly: last day }", "monthly -1"),
      ("end of each month", 17, "{ monthly: last day }", "monthly -1"),
      (
        "second and fourth saturday of every month", 41,
        "{ monthly: [second saturday, fourth saturday] }", "monthly 2SA,4SA"
      ),
      (
        "1st and 3rd sunday of every month", 33, "{ monthly: [first sunday, third sunday] }",
        "monthly 1SU,3SU"
      ),
      (
        "2nd and 4th saturday", 20, "{ monthly: [second saturday, fourth saturday] }",
        "monthly 2SA,4SA"
      ),
      (
        "thứ Bảy thứ hai và thứ tư hằng tháng", 36,
        "{ monthly: [second saturday, fourth saturday] }", "monthly 2SA,4SA"
      ),
      ("every second tuesday of the month", 33, "{ monthly: second tuesday }", "monthly 2TU"),
      ("T12/2026", 8, "tháng 12/2026", "month 12 | years 2026"),
      // Weeks
      ("saturday and sunday", 19, "{ weekly: [saturday, sunday] }", "weekly SA,SU"),
      ("thứ Bảy", 7, "{ weekly: [saturday] }", "weekly SA"),
      (
        "every second friday from 6/3/2026", 33,
        "{ weekly: [friday], every: 2, starting: 2026-03-06 }",
        "weekly FR every 2 since 2026-03-06"
      ),
      // Lunar days
      ("mùng 30", 7, "{ monthly: 30 âm lịch }", "monthly 30L"),
      ("mùng 15 hằng tháng", 7, "{ monthly: 15 âm lịch }", "monthly 15L"),
      ("mùng 20/3", 9, "20/3 âm lịch", "20/3L"),
      ("mùng 20 tháng Chạp", 18, "20/12 âm lịch", "20/12L"),
      ("mồng 30 Tết", 7, "giao thừa", "E12L"),
    ])
  func pasted(when: String, length: Int, form: String, code: String) throws {
    #expect(try Self.hint(when) == "3:9+\(length) write \(form)")
    #expect(try WhenSample.rule(form) == code)
  }

  @Test(
    "Where more than one thing may be meant, or something is missing, that is said",
    arguments: [
      ("ngày 15", "3:9+7 for every month write { monthly: 15 }, else name the month"),
      (
        "first monday",
        "3:9+12 for every month write { monthly: first monday }, else name the month"
      ),
      (
        "last day of the month",
        "3:9+21 for every month write { monthly: last day }, else name the month"
      ),
      (
        "every weekday",
        "3:9+13 write { weekly: working days } or { weekly: monday..friday }"
      ),
      (
        "every other tuesday",
        "3:9+19 write { weekly: [tuesday], every: 2, starting: 2026-01-06 }, with the first day "
          + "under 'starting'"
      ),
      (
        "hai tuần một lần vào thứ Ba",
        "3:9+27 write { weekly: [tuesday], every: 2, starting: 2026-01-06 }, with the first day "
          + "under 'starting'"
      ),
      (
        "thứ Hai và thứ Năm, 3 tuần một lần",
        "3:9+34 write { weekly: [monday, thursday], every: 3, starting: 2026-01-05 }, with the first "
          + "day under 'starting'"
      ),
      (
        "fortnightly on sunday",
        "3:9+21 write { weekly: [sunday], every: 2, starting: 2026-01-11 }, with the first day under "
          + "'starting'"
      ),
      ("hằng năm", "3:9+8 name the day, or write when: undated with each: year"),
      ("every month", "3:9+11 name the day, or write when: undated with each: month"),
      ("hàng tuần", "3:9+9 name the day, or write when: undated with each: week"),
      ("mùng 31", "3:9+7 lunar months have 29 or 30 days"),
    ])
  func said(when: String, hint: String) throws { #expect(try Self.hint(when) == hint) }

  @Test(
    "A number that there is not is told where it stands",
    arguments: [
      ("quý V", "3:13+1 quarters run from 1 to 4"), ("quý VIII", "3:13+4 quarters run from 1 to 4"),
      ("quarter 5", "3:17+1 quarters run from 1 to 4"),
      ("trong quý 0", "3:19+1 quarters run from 1 to 4"), ("half 3", "3:14+1 a half is 1 or 2"),
      ("đầu tháng 13", "3:19+2 months run from 1 to 12"),
      ("last friday of 14", "3:24+2 months run from 1 to 12"),
      ("6th monday of 3", "3:9+3 there are the first to the fifth, and the last"),
      ("sixth monday of april", "3:9+5 there are the first to the fifth, and the last"),
      ("thứ Hai thứ 6 của tháng 3", "3:17+5 there are the first to the fifth, and the last"),
      ("{ monthly: [10, 32] }", "3:25+2 days run from 1 to 31; the last one is 'last day'"),
      ("{ monthly: [10, 6th monday] }", "3:25+3 there are the first to the fifth, and the last"),
    ])
  func numbers(when: String, hint: String) throws { #expect(try Self.hint(when) == hint) }

  @Test(
    "Inside of a group it is told for the key's own value",
    arguments: [
      (
        "{ monthly: second and fourth saturday }",
        "3:20+26 write [second saturday, fourth saturday]"
      ),
      ("{ monthly: cuối tháng }", "3:20+10 write last day"),
      ("{ monthly: 1st and 3rd sunday }", "3:20+18 write [first sunday, third sunday]"),
      ("{ monthly: mùng 30 }", "3:20+7 write 30 âm lịch"),
      (
        "{ monthly: lst day }",
        "3:20+7 write it as 10, first friday, last working day, last day or rằm"
      ),
      ("{ by: 10/3 và 20/9 }", "3:15+12 write [10/3, 20/9]"),
      ("{ by: cuối tháng }", "3:15+10 write { monthly: last day }"),
      (
        "{ rrule: \"RRULE:FREQ=WEEKLY;BYDAY=MO\" }", "3:18+28 write rrule: \"FREQ=WEEKLY;BYDAY=MO\""
      ),
      ("{ rrule: RRULE:FREQ=DAILY }", "3:18+6 write rrule: \"FREQ=DAILY\""),
      ("{ day: 1/1, hous: x }", "3:21+4 did you mean 'hours'?"),
      ("{ monthly: 1, att: x }", "3:23+3 did you mean 'at'?"),
      ("{ weekly: monday, hour: x }", "3:27+4 did you mean 'hours'?"),
    ])
  func groups(when: String, hint: String) throws { #expect(try Self.hint(when) == hint) }

  @Test(
    "What is plain is simply read",
    arguments: [
      ("hàng năm 21/4", "21/4"), ("hằng năm, ngày 21/4", "21/4"), ("every year on 21/4", "21/4"),
      ("every year, in april", "month 4"), ("hằng năm từ 1/10 đến 7/10", "1/10..7/10"),
      ("hằng năm trước ngày 15/12", "before 15/12"), ("{ weekly: [mon] }", "weekly MO"),
      ("{ weekly: [T2, CN] }", "weekly MO,SU"), ("{ weekly: mon-fri }", "weekly MO,TU,WE,TH,FR"),
      ("{ weekly: [thu, Sat] }", "weekly TH,SA"), ("every mon and thurs", "weekly MO,TH"),
      ("T2, T4 và T6 hằng tuần", "weekly MO,WE,FR"), ("{ monthly: 1st fri }", "monthly 1FR"),
      ("mùng 10 tháng 3", "10/3L"), ("the 1st and 15th of every month", "monthly 1,15"),
      ("thứ Bảy thứ hai, thứ Hai đầu tiên hằng tháng", "monthly 2SA,1MO"),
      ("1st friday and 3rd monday of every month", "monthly 1FR,3MO"),
      ("{ monthly: thứ 2 đầu tiên }", "monthly 1MO"),
    ])
  func read(when: String, code: String) throws { #expect(try WhenSample.rule(when) == code) }

  @Test(
    "Nothing of that makes sense of what has none",
    arguments: [
      "every other", "hai tuần một lần", "every year on", "hằng năm 21/4/2026", "10/3 và",
      "và 10/3",
      "10/3 và x", "{ weekly: [thứ] }", "{ weekly: [t8] }", "every zero tuesday", "T13",
      "every 0 tuesdays", "second and sixth saturday", "hằng năm hằng năm",
    ])
  func nonsense(when: String) { #expect(WhenSample.problems(when).count == 1) }

  // MARK: YAML

  private static func problems(_ events: String) -> [String] {
    var files = WhenSample.files("1/1")
    files["events.yaml"] = Array(events.utf8)
    do throws(InvalidDocument) {
      _ = try Programme(files: files)
      return []
    } catch {
      return error.diagnostics.map { problem in
        let place = problem.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? ""
        return "\(place) \(problem.code) (\(problem.hint?[.english] ?? ""))"
      }
    }
  }

  @Test(
    "A comma that cuts a text in braces is one mistake, told behind the comma",
    arguments: [
      (
        "- { id: x, title: { vi: X, en: X }, when: 10/3, 20/9 }",
        "1:49+4 programme/bad-value (write when: [10/3, 20/9])"
      ),
      (
        "- { id: x, title: { vi: X, en: X }, when: hôm nào, 20/9, 1/1, place: nhà }",
        "1:52+4 programme/bad-value (write when: \"hôm nào, 20/9, 1/1\")"
      ),
      (
        "- { id: x, title: { vi: X, en: X }, when: { weekly: monday, thursday } }",
        "1:61+8 programme/bad-value (write weekly: [monday, thursday])"
      ),
      (
        "- { id: x, title: { vi: Hội, thi, en: X }, when: 1/1 }",
        "1:30+3 programme/bad-value (write vi: \"Hội, thi\")"
      ),
      (
        "- { id: x, title: { vi: X, en: X }, when: 1/1, with: so-gddt, so-vhttdl }",
        "1:63+9 programme/bad-value (write with: [so-gddt, so-vhttdl])"
      ),
      (
        "- { id: x, title: { vi: X, en: X }, when: 1/1, 20/9: }",
        "1:48+4 programme/unknown-key (use shift, from, until, within, except, also, when-sunday, "
          + "hours, at, title, short, text, aka, when, years, since, times, each, clause, "
          + "basis, category, lead, host, with, report, to, informed, remind, audience, activities, place, note, participants, part-of, id, inferred, aliases)"
      ),
    ])
  func commas(events: String, told: String) { #expect(Self.problems(events + "\n") == [told]) }

  @Test(
    "A comment that holds the end of a bracket is told where it begins",
    arguments: [
      ("  when: { day: 10/3 #giỗ }\n  place: nhà\n", "3:21+6"),
      ("  when: [10/3 # giỗ, 20/9]\n", "3:15+12"),
      ("  when: { day: 10/3, # \"giỗ\" }\n", "3:22+9"),
      (
        "  when:\n    { day: 10/3,\n      shift: before, }\n  place: { vi: A #3, en: B }\n",
        "6:18+11"
      ),
    ])
  func comments(rest: String, place: String) {
    let entry = "- id: x\n  title: { vi: X, en: X }\n" + rest
    let other = "- { id: y, title: { vi: Y, en: Y }, when: 1/1 } # lễ }\n"
    let hint =
      "put the whole text into double quotes, or the comment behind the closing bracket"
    #expect(Self.problems(entry + other) == ["\(place) yaml/syntax (\(hint))"])
  }

  @Test("A bracket that is never closed has no comment to blame")
  func openBracket() {
    let told = Self.problems("- id: x\n  title: X # a tên\n  when: { day: 1/1\n")
    #expect(told.count == 1)
    #expect(told.first?.contains("double quotes, or the comment") == false)
  }

  @Test("A circle is told at the name of the next event, whatever names it, with the whole circle")
  func circles() {
    let events = """
      - { id: a, title: { vi: A, en: A }, when: { days: 1, of: b } }
      - { id: b, title: { vi: B, en: B }, when: { weekly: monday, within: c } }
      - { id: c, title: { vi: C, en: C }, when: week 3 of a }
      - when: "1/1..{ days: 2, of: d }"
        id: d
        title: { vi: D, en: D }

      """
    let hint = "name another event here, or in another event of the circle"
    #expect(
      Self.problems(events) == [
        "1:58+1 programme/circular (\(hint))", "4:9+25 programme/circular (\(hint))",
      ])
  }
}
