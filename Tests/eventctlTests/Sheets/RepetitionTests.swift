import Foundation
import TestSupport
import Testing

@Suite("eventctl: what repeats otherwise than every week")
struct RepetitionTests {
  /// Rules, and what tables say of them in 2027.
  private static let rules: [(rule: String, vi: String, en: String)] = [
    (
      "FREQ=MONTHLY;BYDAY=1MO", "thứ Hai đầu tiên hằng tháng", "the first Monday of every month"
    ),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "ngày 15 hằng tháng", "the 15th of every month"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "ngày cuối hằng tháng", "the last day of every month"),
    ("FREQ=MONTHLY;BYDAY=MO", "hằng tháng, vào thứ Hai", "every month, on Monday"),
    ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "CN 9/5/2027", "Sun 9 May 2027"),
    (
      "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", "25/3, 25/6, 25/9, 25/12/2027",
      "25 Mar, 25 Jun, 25 Sep, 25 Dec 2027"
    ),
    // Six dates are listed, and of more the rule says more.
    (
      "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYMONTHDAY=8", "8/1, 8/2, 8/3, 8/4, 8/5, 8/6/2027",
      "8 Jan, 8 Feb, 8 Mar, 8 Apr, 8 May, 8 Jun 2027"
    ),
    (
      "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7;BYMONTHDAY=8", "hằng năm, tháng 1, tháng 2,",
      "every year, in January, February,"
    ),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2 tuần một lần, vào thứ Hai", "every 2 weeks, on Monday"),
    ("FREQ=WEEKLY;BYDAY=FR;COUNT=10", "hằng tuần, vào thứ Sáu, 10 lần", "on Friday, 10 times"),
    // This one is held every week.
    ("FREQ=WEEKLY;BYDAY=TU,SA", "T3, T7", "Tue, Sat"),
  ]

  private static func programme(_ rules: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder.starter()
    try folder.write(
      "p/events.yaml",
      rules.enumerated().map { index, rule in
        // Every other week is counted from somewhere.
        let start = rule.contains("INTERVAL") ? ", starting: 2027-01-04" : ""
        return "- { id: e\(index), title: { vi: Việc, en: Event }, "
          + "when: { rrule: \"\(rule)\"\(start) }, lead: u1 }\n"
      }.joined())
    try folder.write("p/units.yaml", "- { id: u1, name: { vi: Sở, en: Office } }\n")
    return folder
  }

  private static func run(_ folder: ScratchFolder, _ arguments: [String]) throws -> String {
    let outcome = try CommandLineTool.run(
      arguments + ["--programme", folder.path + "/p"], environment: ["COLUMNS": "120"])
    try #require(outcome.status == 0, "\(outcome.standardError)")
    return outcome.text
  }

  @Test("Words or dates stand for a rule, and weekdays only for what is held every week")
  func words() throws {
    for (rule, vi, en) in Self.rules {
      let folder = try Self.programme([rule])
      for (language, expected) in [("vi", vi), ("en", en)] {
        let agenda = try Self.run(folder, ["agenda", "2027", "--lang", language])
        #expect(agenda.contains(expected), "\(agenda)")
        let year = try Self.run(folder, ["year", "2027", "--lang", language])
        #expect(year.contains(expected), "\(year)")
        let rollover = try Self.run(folder, ["rollover", "2027", "--lang", language])
        let short = expected.hasSuffix("2027") ? String(expected.dropLast(5)) : expected
        #expect(rollover.contains(short), "\(rollover)")
      }
      guard !rule.contains("TU,SA") else { continue }
      let letter = try Self.run(
        folder, ["rollover", "2027", "--format", "markdown", "--lang", "en"])
      #expect(!letter.contains("Every Monday") && !letter.contains("Every Sunday"), "\(letter)")
    }
  }

  @Test("A day of a series has the rule of the whole series, whichever days are shown")
  func ruleOfDays() throws {
    let folder = try Self.programme(["FREQ=WEEKLY;BYDAY=TU"])
    for options in [["--each"], []] {
      let json = try Self.run(
        folder,
        [
          "agenda", "--from", "2/3/2027", "--to", "3/3/2027", "--format", "json", "--lang", "en",
        ] + options)
      #expect(json.contains("\"rule\" : \"every week, on Tuesday\""), "\(json)")
      #expect(json.contains("\"repeats\" : \"FREQ=WEEKLY;UNTIL=20271231;BYDAY=TU\""), "\(json)")
      #expect(json.contains("\"first\" : \"2027-03-02\"") && json.contains("\"2027-03-02\"\n"))
      #expect(!json.contains("2027-03-09"))
    }
  }

  @Test("Why names the few dates of a rule, and otherwise from when to when it goes on")
  func why() throws {
    let folder = try Self.programme(Self.rules.map(\.rule))
    let answers = [
      0: "4/1–6/12/2027, thứ Hai đầu tiên hằng tháng · cố định",
      4: "Chủ nhật, 9/5/2027 · cố định",
      5: "25/3, 25/6, 25/9, 25/12/2027 · cố định",
      10: "2/1–28/12/2027, hằng tuần, vào thứ Ba, thứ Bảy · cố định",
    ]
    for (event, days) in answers {
      let text = try Self.run(folder, ["why", "e\(event)", "2027", "--lang", "vi"])
      #expect(text.contains("\(days)\n"), "\(text)")
    }
  }

  @Test(
    "The picture of a year marks what repeats by month or year, and not what is held every week")
  func picture() throws {
    func marks(_ rule: String) throws -> Int {
      let folder = try Self.programme([rule])
      let lines = try Self.run(folder, ["year", "2027"]).split(separator: "\n").prefix(40)
      return lines.joined().count { "●◉".contains($0) }
    }
    // The legend has a sign, too.
    #expect(try marks("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU") >= 2)
    #expect(try marks("FREQ=MONTHLY;BYDAY=1MO") >= 13)
    #expect(try marks("FREQ=DAILY;BYMONTH=5;BYMONTHDAY=9") >= 2)
    #expect(try marks("FREQ=WEEKLY;BYDAY=MO") == 0)
    #expect(try marks("FREQ=DAILY") == 0)
  }

  @Test("Documents and programs get the rule in words behind the columns that were there before")
  func columns() throws {
    let folder = try Self.programme(["FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=TU"])
    for (command, weekdays) in [(["agenda"], nil), (["rollover"], ["", "thứ Ba"])] {
      let text = try Self.run(folder, command + ["2027", "--format", "csv", "--lang", "vi"])
      let rows = CSVReader.rows(text.unicodeScalars.dropFirst())
      let headings = try #require(rows.first)
      let rule = try #require(headings.firstIndex(of: "Lặp lại"))
      #expect(
        Set(rows.dropFirst().map { $0[rule] })
          == ["thứ Hai đầu tiên hằng tháng", "hằng tuần, vào thứ Ba"])
      // Only the days of what repeats stand behind it, and the span of what has no day.
      let later = ["Các ngày", "Khoảng thời gian"]
      #expect(headings[(rule + 1)...].allSatisfy(later.contains))
      if let weekdays {
        let place = try #require(rows.first?.firstIndex(of: "2027: thứ"))
        #expect(Set(rows.dropFirst().map { $0[place] }) == Set(weekdays))
      }
      let json = try Self.run(folder, command + ["2027", "--format", "json", "--lang", "en"])
      #expect(json.contains("\"rule\" : \"the first Monday of every month\""))
    }
    let html = try Self.run(folder, ["agenda", "2027", "--format", "html", "--lang", "en"])
    #expect(html.contains("<td class=\"rule\">the first Monday of every month</td>"))
  }
}
