import EventKitLite
import Testing

@Suite("when: groups of keys and lists")
struct WhenGroupsTests {
  @Test(
    "Forms that are groups of keys",
    arguments: [
      ("{ monthly: 15 }", "monthly 15"), ("{ monthly: [10, 25] }", "monthly 10,25"),
      ("{ monthly: [first friday, third friday] }", "monthly 1FR,3FR"),
      ("{ monthly: last working day }", "monthly wd-1"), ("{ monthly: rằm }", "monthly 15L"),
      ("{ monthly: [mùng 1, rằm] }", "monthly 1L,15L"), ("{ monthly: last day }", "monthly -1"),
      ("{ monthly: thứ Sáu đầu tiên }", "monthly 1FR"), ("{ monthly: 10 và 25 }", "monthly 10,25"),
      ("{ monthly: ngày làm việc cuối cùng }", "monthly wd-1"),
      ("{ monthly: mùng một }", "monthly 1L"),
      ("{ monthly: ngày cuối âm lịch }", "monthly -1L"), ("{ monthly: 15 âm lịch }", "monthly 15L"),
      ("{ weekly: [sunday, saturday] }", "weekly SA,SU"), ("{ weekly: friday }", "weekly FR"),
      ("{ weekly: [thứ Bảy, Chủ nhật] }", "weekly SA,SU"),
      ("{ weekly: thứ Hai đến thứ Tư }", "weekly MO,TU,WE"),
      ("{ weekly: working days }", "weekly working"),
      ("{ weekly: ngày làm việc }", "weekly working"),
      ("{ weekly: [friday], hours: \"18:30-21:00\" }", "weekly FR | 18:30-21:00"),
      (
        "{ weekly: [tuesday], every: 2, starting: 2026-01-06 }",
        "weekly TU every 2 since 2026-01-06"
      ),
      ("{ weekly: [tuesday], every: 2, starting: 6/1/2026 }", "weekly TU every 2 since 2026-01-06"),
      ("{ before: 15/12 }", "before 15/12"),
      ("{ before: 15/12, working-day: previous }", "before 15/12 previous"),
      ("{ before: { monthly: 15 } }", "before monthly 15"),
      ("{ by: { weekly: [friday] } }", "by weekly FR"),
      ("{ by: 3/9 }", "by 3/9"), ("{ by: last day of 12 }", "by E12"),
      ("{ by: 31/12/2026 }", "by once 2026-12-31"),
      ("{ by: tháng 4, working-day: next }", "by 1/4..E4 next"),
      ("{ before: quý II }", "before 1/4..E6"),
      ("{ before: { days: -3, of: hoc-ky-1 } }", "before -3d of hoc-ky-1"),
      ("{ by: [31/3, 30/9] }", "by [31/3; 30/9]"),
      ("{ days: -30, of: hoc-ky-1 }", "-30d of hoc-ky-1"),
      ("{ days: -30, from: hoc-ky-1 }", "-30d of hoc-ky-1"),
      ("{ days: -5 working, of: hoc-ky-1 }", "-5wd of hoc-ky-1"),
      ("{ days: -30, of: hoc-ky-1, from: 2026-01-01 }", "-30d of hoc-ky-1 | from 2026-01-01"),
      ("{ announced-by: bo-gddt, expected: tháng 9 }", "bo-gddt? month 9"),
      ("{ announced-by: bo-gddt, expected: đầu tháng 9 }", "bo-gddt? early 9"),
      ("{ announced-by: bo-gddt, expected: từ 1/10 đến 7/10 }", "bo-gddt? 1/10..7/10"),
      ("{ announced-by: bo-gddt, expected: first monday of 9 }", "bo-gddt? 1MO/9"),
      ("{ announced-by: bo-gddt, expected: { by: 3/9 } }", "bo-gddt? by 3/9"),
      ("{ season: summer, expected: 1/6..31/8 }", "summer 1/6..31/8"),
      ("{ on: ngay-le }", "on ngay-le"),
      ("{ day: week 10 of hoc-ky-1, shift: after }", "weeks 10-10 of hoc-ky-1 | shift after"),
      ("{ rrule: \"FREQ=MONTHLY;BYDAY=1MO\" }", "FREQ=MONTHLY;BYDAY=1MO"),
      (
        "{ rrule: \"FREQ=WEEKLY;INTERVAL=2\", starting: 2026-01-06 }",
        "FREQ=WEEKLY;INTERVAL=2 since 2026-01-06"
      ),
      (
        "{ rrule: \"RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1\" }",
        "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1"
      ),
    ])
  func group(when: String, code: String) throws { #expect(try WhenSample.rule(when) == code) }

  @Test(
    "What is said of a rule beside its days, in its group",
    arguments: [
      ("{ weekly: [saturday], except: holidays }", "weekly SA | except holidays"),
      ("{ weekly: [saturday], except: ngày lễ }", "weekly SA | except holidays"),
      (
        "{ weekly: [saturday], except: [holidays, 24/12..26/12, month 8, hoc-ky-1] }",
        "weekly SA | except holidays,24/12..26/12,1/8..E8,@hoc-ky-1"
      ),
      ("{ weekly: [saturday], except: tháng 8 }", "weekly SA | except 1/8..E8"),
      (
        "{ weekly: [saturday], except: [quý III, { monthly: 1 }] }",
        "weekly SA | except 1/7..E9,monthly 1"
      ),
      ("{ weekly: [monday], within: 5/9..31/5 }", "weekly MO | within 5/9..31/5"),
      ("{ weekly: [monday], within: hoc-ky-1 }", "weekly MO | within @hoc-ky-1"),
      ("{ weekly: [monday], within: tháng 9..tháng 5 }", "weekly MO | within 1/9..E5"),
      ("{ weekly: [monday], within: giao thừa }", "weekly MO | within E12L"),
      ("{ monthly: 10, also: [18/5, rằm tháng Giêng] }", "monthly 10 | also 18/5,15/1L"),
      ("{ monthly: 10, also: first monday of 9 }", "monthly 10 | also 1MO/9"),
      (
        "{ monthly: 10, from: 2026-01-01, until: 30/6/2027 }",
        "monthly 10 | from 2026-01-01 | until 2027-06-30"
      ),
      ("{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", "1/10..7/10 | sunday 2/10..8/10"),
      ("{ day: 21/4, years: [2024, 2026] }", "21/4 | years 2024,2026"),
      ("{ day: 21/4, years: 2024..2026 }", "21/4 | years 2024-2026"),
      ("{ day: 21/4, years: every 2 from 2024 }", "21/4 | years 2 from 2024"),
      ("{ day: 21/4, years: 2 năm một lần từ 2024 }", "21/4 | years 2 from 2024"),
      ("{ day: 21/4, shift: before }", "21/4 | shift before"),
      ("{ day: 21/4, shift: next-working-day }", "21/4 | shift after"),
      ("{ day: 21/4, shift: keep }", "21/4"),
      ("{ day: [21/4, 30/4], shift: skip }", "[21/4; 30/4] | shift skip"),
      ("{ day: tháng 4, years: [2026] }", "month 4 | years 2026"),
    ])
  func qualified(when: String, code: String) throws { #expect(try WhenSample.rule(when) == code) }

  @Test(
    "The same keys stand beside when, and add to what its group says",
    arguments: [
      ("21/4", "  shift: after\n", "21/4 | shift after"),
      (
        "\"thứ Bảy hằng tuần\"", "  except: [holidays, tháng 8]\n",
        "weekly SA | except holidays,1/8..E8"
      ),
      (
        "{ weekly: friday, except: holidays }", "  except: 24/12\n",
        "weekly FR | except holidays,24/12"
      ),
      ("{ day: 21/4, shift: before }", "  shift: after\n", "21/4 | shift before"),
      (
        "[31/3, 30/9]", "  from: 2026-01-01\n  until: 2027-12-31\n",
        "[31/3; 30/9] | from 2026-01-01 | until 2027-12-31"
      ),
      (
        "{ monthly: 1 }", "  within: hoc-ky-1\n  also: [18/5]\n",
        "monthly 1 | within @hoc-ky-1 | also 18/5"
      ),
      ("1/10..7/10", "  when-sunday: 2/10..8/10\n", "1/10..7/10 | sunday 2/10..8/10"),
    ])
  func beside(when: String, more: String, code: String) throws {
    #expect(try WhenSample.rule(when, more: more) == code)
  }

  @Test(
    "A list of forms is all of them, each with what is said of it",
    arguments: [
      ("[31/3, 30/6, 30/9, 31/12]", "[31/3; 30/6; 30/9; 31/12]"), ("[21/4]", "21/4"),
      ("[31/3, { day: 30/9, until: 2027-12-31 }]", "[31/3; 30/9 | until 2027-12-31]"),
      ("[tháng 4, tháng 10]", "[month 4; month 10]"), ("[rằm tháng Giêng, 2/9]", "[15/1L; 2/9]"),
      (
        "[{ weekly: friday, hours: 08:00-11:00 }, { weekly: sunday, hours: 08:00-10:00 }]",
        "[weekly FR | 08:00-11:00; weekly SU | 08:00-10:00]"
      ),
      ("[first monday of 4, thứ Hai đầu tiên của tháng 10]", "[1MO/4; 1MO/10]"),
    ])
  func list(when: String, code: String) throws { #expect(try WhenSample.rule(when) == code) }

  @Test("An event says in which years it is held, since when, and how often without a day")
  func keysOfTheEvent() throws {
    let event = try WhenSample.event(
      "undated", more: "  years: every 2 from 2024\n  since: 1930\n  times: 2\n  each: quarter\n")
    #expect(event.years?.code == "2 from 2024")
    #expect(event.since == 1930)
    #expect(event.times == ProgrammeEvent.Times(2, each: .quarter))
    #expect(
      try WhenSample.event("21/4", more: "  years: [2024, 2026]\n").years?.code == "2024,2026")
    #expect(try WhenSample.event("quý II", more: "  times: 3\n").times == ProgrammeEvent.Times(3))
    #expect(
      try WhenSample.event("undated", more: "  each: month\n").times
        == ProgrammeEvent.Times(1, each: .month))
  }

  @Test("An event of the file is meant before a feast of the same name")
  func eventBeforeFeast() throws {
    let more = "- { id: easter, title: { vi: Trại, en: Camp }, when: 1/4..9/4 }\n"
    #expect(
      try WhenSample.rule("{ weekly: monday, except: easter }", more: more)
        == "weekly MO | except @easter")
    #expect(
      try WhenSample.rule("{ weekly: monday, except: easter }") == "weekly MO | except easter+0")
  }

  @Test("An observance is a day of every year in either language")
  func observances() throws {
    var files = WhenSample.files("{ on: ngay-le }")
    let programme = ProgrammeFolder.programme.replacing("when: 2/9", with: "when: ngày 2 tháng 9")
      .replacing("when: 1/5", with: "when: giao thừa")
    files["programme.yaml"] = Array(programme.utf8)
    let days = try Programme(files: files).holidays.observances.map(\.days)
    #expect(days.map { DateRule.yearly($0).code } == ["2/9", "E12L"])
  }
}
