import EventKitLite
import Testing

@Suite("when: words of real plans are read, or told once with the form to write")
struct SpokenPhrasesTests {
  @Test(
    "What was meant is offered",
    arguments: [
      // A reception rota
      (
        "thứ Hai và thứ Tư hằng tuần, 8h-11h",
        "write { weekly: [monday, wednesday], hours: \"08:00-11:00\" }"
      ),
      ("every saturday, 9:00-12:30", "write { weekly: [saturday], hours: \"09:00-12:30\" }"),
      ("sáng thứ Bảy hằng tuần", "write { weekly: [saturday], hours: morning }"),
      ("21/4, lúc 7 giờ", "write { day: 21/4, at: \"07:00\" }"),
      ("thứ 2, 4, 6 hằng tuần", "write { weekly: [monday, wednesday, friday] }"),
      ("thứ 3-5-7", "write { weekly: [tuesday, thursday, saturday] }"),
      ("every weekend", "write { weekly: [saturday, sunday] }"),
      (
        "thứ Hai hằng tuần trừ ngày lễ", "write { weekly: [monday], except: holidays }"
      ),
      ("ngày 15 hằng tháng, trừ tháng 8", "write { monthly: 15, except: month 8 }"),
      ("thứ Sáu cuối tháng", "write { monthly: last friday }"),
      (
        "thứ Bảy đầu tiên và thứ ba của tháng 5",
        "write [first saturday of 5, third saturday of 5]"
      ),
      // A school's weeks
      ("thứ Tư, 21/4/2027", "write 21/4/2027"), ("21/4 (thứ Ba)", "write 21/4"),
      ("Tuesday, 10 March", "write 10 March"), ("Thứ 4 ngày 21/4", "write ngày 21/4"),
      ("( ngày 6/9)", "write ngày 6/9"), ("tháng 6-8", "write tháng 6..tháng 8"),
      ("T6-T8", "write tháng 6..tháng 8"), ("mùa hè", "write { season: summer }"),
      ("2 weeks after hoc-ky-1", "write { days: 14, of: hoc-ky-1 }"),
      ("5 ngày làm việc trước hoc-ky-1", "write { days: -5 working, of: hoc-ky-1 }"),
      ("14/1 và 15/1 âm lịch", "write [14/1 âm lịch, 15/1 âm lịch]"),
      // A parish
      ("Giáng sinh", "write 25/12"), ("good friday", "write easter - 2"),
      ("thứ Tư Lễ Tro", "write easter - 46"), ("lễ Hiện xuống", "write easter + 49"),
      ("a week before easter", "write easter - 7"),
      ("Tuần Thánh", "write easter - 6..easter - 1"),
      // Reports
      ("chậm nhất ngày cuối tháng", "write { by: { monthly: last day } }"),
      ("by the end of the month", "write { by: { monthly: last day } }"),
      ("by end of june", "write { by: last day of 6 }"),
      ("trước cuối năm", "write { before: 31/12 }"),
      ("hằng quý", "name the days, or write when: undated with each: quarter"),
      ("2 lần/tháng", "name the days, or write when: undated with times: 2, each: month"),
      ("6 tháng một lần", "name the days, or write when: undated with each: half"),
      (
        "khi có hướng dẫn",
        "write undated, or { announced-by: UNIT } where somebody is to announce it"
      ),
      ("TBD", "write undated, or { announced-by: UNIT } where somebody is to announce it"),
      ("1/9..31/5/2027", "write 1/9/2026..31/5/2027"),
      ("1/3..31/5/2027", "write 1/3/2027..31/5/2027"),
      ("ngày 21 tháng 4 năm 27", "write 21/4/2027"),
      (
        "every 2 weeks",
        "write { weekly: [monday], every: 2, starting: 2026-01-05 }, with the first day under "
          + "'starting'"
      ),
      ("first week of september", "write week of 1/9 or đầu tháng 9"),
      ("tuần cuối tháng 11", "write week of last day of 11 or cuối tháng 11"),
      ("{ weekly: every friday }", "write friday"),
      ("{ weekly: \"2, 4, 6\" }", "write it as saturday, sunday"),
    ])
  func hints(when: String, hint: String) throws {
    let problems = WhenSample.problems(when)
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.isInBothLanguages)
    #expect(problem.hint?[.english] == hint)
    // What is offered as it stands can be read.
    guard let form = problem.hint?[.english], form.hasPrefix("write "), !when.hasPrefix("{"),
      ![" or ", "and the", "with the", "UNIT"].contains(where: form.contains)
    else { return }
    #expect(WhenSample.problems(String(form.dropFirst("write ".count))).isEmpty)
  }

  @Test("A weekday that is another day's is told with the right one")
  func otherWeekday() {
    #expect(
      WhenSample.told("thứ Hai, 21/4/2027") == [
        "3:9+18 21 April 2027 is a Wednesday (write 21/4/2027) [programme/bad-when]"
      ])
  }

  @Test(
    "What is plain is read",
    arguments: [
      ("21 Apr", "21/4"), ("Sept 5", "5/9"), ("jun", "month 6"), ("hạn 15/12", "by 15/12"),
      ("deadline: 15/12", "by 15/12"), ("first working day of the year", "wd1/1"),
      ("ngày làm việc cuối cùng của năm", "wd-1/12"),
      ("thứ Sáu cuối của mỗi tháng", "monthly -1FR"),
    ])
  func read(when: String, code: String) throws {
    #expect(try WhenSample.rule("\"\(when)\"") == code)
  }

  @Test(
    "A word that is only somewhat like one of the grammar's is not taken for it",
    arguments: ["theo kế hoạch khác", "mùa Vọng", "ngày hội lớn", "sau 15/12"])
  func unlike(when: String) {
    let problem = WhenSample.problems(when).first
    #expect(problem?.hint?[.english].hasPrefix("write it as 21/4") == true)
  }
}
