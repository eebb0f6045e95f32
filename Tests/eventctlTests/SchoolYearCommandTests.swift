import Foundation
import Testing

@Suite("Commands with school years")
struct SchoolYearCommandTests {
  private static let today = ["--today", "2026-11-26", "--lang", "en"]

  private static let programme = """
    id: truong
    title: { vi: Năm học, en: School year }
    horizon: 2026..2028
    year-begins: 1/9
    domain: truong.example.vn

    """
  private static let units = """
    - { id: truong, name: { vi: Trường, en: School } }
    - { id: so, name: { vi: Sở, en: Department } }

    """
  private static let events = """
    - { id: khai-giang, title: { vi: Khai giảng, en: Opening }, when: 5/9, lead: truong }
    - { id: tet, title: { vi: Tết, en: Tet }, when: 1/1 âm lịch, lead: truong }
    - { id: tong-ket, title: { vi: Tổng kết, en: Closing }, when: { by: 31/5 }, lead: truong }
    - { id: chao-co, title: { vi: Chào cờ, en: Salute }, when: { weekly: [monday] }, lead: truong }
    - { id: bao-cao, title: { vi: Báo cáo, en: Report }, when: [31/3, 30/9], lead: truong }
    - { id: he, title: { vi: Hè, en: Summer }, when: 25/8..3/9, lead: truong }
    - id: thi
      title: { vi: Thi, en: Exam }
      when: { announced-by: so, expected: 27/6..28/6, ask-from: 1/4 }
      lead: truong
    - { id: tham-quan, title: { vi: Tham quan, en: Excursion }, when: quarter 1, lead: truong }

    """

  private func school() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/p", withIntermediateDirectories: true)
    try scratch.write("p/programme.yaml", Self.programme)
    try scratch.write("p/units.yaml", Self.units)
    try scratch.write("p/events.yaml", Self.events)
    return scratch
  }

  private func run(
    _ scratch: ScratchFolder, _ arguments: String...
  ) throws -> CommandLineTool.Outcome {
    try run(scratch, arguments)
  }

  private func run(
    _ scratch: ScratchFolder, _ arguments: [String]
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(arguments + ["--programme", scratch.path + "/p"] + Self.today)
  }

  /// The output with all blanks as one.
  private func words(_ scratch: ScratchFolder, _ arguments: String...) throws -> String {
    let outcome = try run(scratch, arguments)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("check finds nothing wrong, and list knows the events")
  func check() throws {
    let scratch = try school()
    #expect(try run(scratch, "check").standardError.contains("0 warnings, 2 notes, 0 ignored"))
    #expect(try words(scratch, "list", "events").contains("tong-ket"))
  }

  @Test(
    "A school year goes by its label wherever a year stands", arguments: ["2026-2027", "2026–2027"])
  func label(of year: String) throws {
    let scratch = try school()
    for command in [["agenda"], ["year"], ["rollover"], ["why", "tong-ket"]] {
      let byNumber = try run(scratch, command + ["2026"])
      let byLabel = try run(scratch, command + [year])
      #expect(byLabel.text == byNumber.text && byLabel.status == 0, "\(byLabel.standardError)")
    }
    #expect(
      try run(scratch, ["agenda", "--year", year]).text == run(scratch, ["agenda", "2026"]).text)
    let announced = try run(
      scratch,
      ["announce", "thi", year, "--from", "28/6", "--document", "1/CV", "--dry-run"])
    #expect(announced.text.contains("\n  year: 2026\n  dates: 2027-06-28\n"))
    // What is no year, or stands where the calendar's years count, is refused.
    #expect(
      try run(scratch, ["agenda", "2026-2028"]).standardError.contains("write it as 2026-2027"))
    for command in [["workdays", "list"], ["init", "q"]] {
      let outcome = try CommandLineTool.run(command + [year, "--lang", "en"], in: scratch.url(""))
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains("write one year in place of \(year)"))
    }
    try scratch.write(
      "p/programme.yaml", Self.programme.replacing("year-begins: 1/9\n", with: ""))
    for command in [
      ["agenda"], ["year"], ["rollover"], ["why", "tong-ket"], ["export", "--year"],
    ] {
      let outcome = try run(scratch, command + [year])
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains("write 2026 or 2027"), "\(outcome.standardError)")
    }
  }

  @Test("agenda has the days of the school year; without one of that at hand")
  func agenda() throws {
    let scratch = try school()
    let text = try words(scratch, "agenda", "2026")
    var rest = text[...]
    for part in [
      "Sat 5 Sep 2026 fixed Opening", "Mon fixed Salute", "Wed 30 Sep 2026 fixed Report",
      "Sat 6 Feb 2027 fixed Tet", "Wed 31 Mar 2027 fixed Report",
      "Mon 31 May 2027 fixed Due: Closing",
      "27–28 June 2027 expected Exam", "25 August – 3 September 2027 fixed Summer",
      "first quarter of 2027 Excursion",
    ] {
      let range = try #require(rest.firstRange(of: part), "\(part) in \(text)")
      rest = rest[range.upperBound...]
    }
    #expect(!text.contains("2028"))
    #expect(try words(scratch, "agenda") == text)
    #expect(try words(scratch, "agenda", "--year", "2027").contains("Wed 31 May 2028"))
    // Programs get the number, and people the name.
    let json = try run(scratch, "agenda", "2026", "--format", "json")
    #expect(json.text.contains("\"year\" : 2026"))
    #expect(!json.text.contains("2026–2027"))
  }

  @Test("A day without a year is of the school year that was named, or of that at hand")
  func days() throws {
    let scratch = try school()
    for arguments in [["2026"], []] {
      let outcome = try CommandLineTool.run(
        ["agenda"] + arguments
          + [
            "--from", "12/1", "--to", "15/2", "--event", "tet", "--programme", scratch.path + "/p",
          ]
          + Self.today)
      #expect(outcome.text.contains("Sat 6 Feb 2027"))
    }
    let open = try words(scratch, "agenda", "2026", "--from", "1/5", "--event", "tong-ket")
    #expect(open.contains("31 May 2027"))
    let until = try words(scratch, "agenda", "2026", "--to", "1/10", "--event", "bao-cao")
    #expect(until.contains("30 Sep 2026") && !until.contains("31 Mar"))
    let across = try run(scratch, "agenda", "2026", "--from", "15/8", "--to", "15/9")
    #expect(across.status == 64)
    #expect(across.standardError.contains("--to 15 Sep 2026 is before --from 15 Aug 2027"))
  }

  @Test("A year that is not covered is named as a school year")
  func outside() throws {
    let scratch = try school()
    for command in ["agenda", "year", "rollover"] {
      let outcome = try run(scratch, command, "2029")
      #expect(outcome.status == 64)
      #expect(
        outcome.standardError.contains(
          "2029–2030 is outside the programme's years (2026–2027 to 2028–2029)"))
    }
    // The horizon's last year ends in summer, and so does what may be asked for.
    #expect(try run(scratch, "agenda", "--from", "1/8/2029", "--to", "31/8/2029").status == 0)
    #expect(try run(scratch, "agenda", "--from", "1/9/2029", "--to", "2/9/2029").status == 64)
    #expect(try run(scratch, "agenda", "--from", "1/8/2026", "--to", "31/8/2026").status == 64)
  }

  @Test("year draws twelve months from September on, each with its year")
  func year() throws {
    let scratch = try school()
    let text = try run(scratch, "year", "2026").text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.trimmingCharacters(in: .whitespaces) == "2026–2027")
    let months = [
      "September 2026", "October 2026", "November 2026", "December 2026", "January 2027",
      "February 2027", "March 2027", "April 2027", "May 2027", "June 2027", "July 2027",
      "August 2027",
    ]
    var rest = text[...]
    for month in months {
      let range = try #require(rest.firstRange(of: month), "\(month)")
      rest = rest[range.upperBound...]
    }
    #expect(text.contains("31●") && text.contains("27○"))
    // The summer of the year before is not of this one.
    #expect(text.contains("25●26●27●28●29●") && !text.contains(" 1● 2● 3●"))
    #expect(try words(scratch, "year") == words(scratch, "year", "2026"))
  }

  @Test("year begins with the month of a day in its middle, and ends with the same")
  func middle() throws {
    let scratch = try school()
    try scratch.write(
      "p/programme.yaml", Self.programme.replacing("year-begins: 1/9", with: "year-begins: 15/8"))
    let text = try run(scratch, "year", "2026").text
    #expect(text.contains("August 2026") && text.contains("August 2027"))
    #expect(!text.contains("July 2026") && !text.contains("September 2027"))
  }

  @Test("rollover compares school years, by default the next with this one")
  func rollover() throws {
    let scratch = try school()
    let text = try words(scratch, "rollover", "2027")
    #expect(text.contains("The year 2027–2028 beside 2026–2027"))
    #expect(text.contains("2026–2027 2027–2028 Event"))
    #expect(text.contains("Sat 6 Feb Wed 26 Jan Tet"))
    #expect(text.contains("Mon 31 May Wed 31 May Closing"))
    #expect(text.contains("1 Apr 2028 Exam"))
    #expect(try words(scratch, "rollover") == text)
    let csv = try run(scratch, "rollover", "2027", "--format", "csv").text
    #expect(csv.contains("2027-05-31") && csv.contains("2028-05-31"))
    let markdown = try run(scratch, "rollover", "2028", "--format", "markdown").text
    #expect(markdown.contains("2028–2029 is the programme's last year."))
  }

  @Test("why asks for a school year")
  func why() throws {
    let scratch = try school()
    #expect(try words(scratch, "why", "tong-ket", "2026").contains("Monday, 31 May 2027"))
    #expect(!(try words(scratch, "why", "tong-ket", "2026").contains("2026–2027")))
    // A run into the next year is told for both.
    let text = try words(scratch, "why", "he", "2027")
    #expect(text.contains("Counted for 2026–2027; its days lie in 2026–2027 and 2027–2028"))
    #expect(text.contains("25 August – 3 September 2028"))
  }

  @Test("announce takes days of the school year, and its document is from before them")
  func announce() throws {
    let scratch = try school()
    let outcome = try run(
      scratch, "announce", "thi", "2026", "--from", "26/6", "--to", "27/6", "--signed", "20/11",
      "--document", "7/TB")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.text.contains("Exam 2026–2027"))
    #expect(outcome.text.contains("thi.2026@truong.example.vn"))
    let file = try String(contentsOf: scratch.url("p/announcements.yaml"), encoding: .utf8)
    #expect(file.contains("year: 2026"))
    #expect(file.contains("2027-06-26..2027-06-27") && file.contains("signed: 2026-11-20"))
    #expect(try words(scratch, "agenda", "2026").contains("26–27 June 2027 announced Exam"))
    let late = try run(
      scratch, "announce", "tet", "2026", "--move", "--from", "8/2/2026", "--document", "1")
    #expect(late.status != 0 && late.standardError.contains("is not in 2026–2027"))
    let winter = try run(
      scratch, "announce", "tham-quan", "2026", "--from", "12/1", "--document", "8", "--dry-run")
    #expect(winter.text.contains("dates: 2027-01-12"))
  }

  @Test("A day of a document, a window or an opening goes with the days that it is about")
  func near() throws {
    let scratch = try school()
    for (said, expected) in [
      (["--signed", "20/8", "--document", "7", "--from", "20/9"], "signed: 2026-08-20"),
      (["--window", "25/8..25/9", "--from", "20/9"], "window: 2026-08-25..2026-09-25"),
      (["--opening", "20/8 08:00", "--from", "20/9"], "opening: 2026-08-20 08:00"),
      (["--window", "25/8..3/9", "--from", "20/6"], "window: 2027-08-25..2027-09-03"),
      (["--window", "28/12..3/1", "--from", "20/12"], "window: 2026-12-28..2027-01-03"),
      // Without days those count that the event has.
      (["--signed", "20/8", "--document", "7", "--place", "P"], "signed: 2026-08-20"),
    ] {
      let outcome = try CommandLineTool.run(
        ["announce", "thi", "2026", "--dry-run", "--force", "--programme", scratch.path + "/p"]
          + said
          + Self.today)
      #expect(outcome.text.contains(expected), "\(said)\n\(outcome.text)\(outcome.standardError)")
    }
  }

  @Test("What waits is listed with its school year, for programs with its number")
  func waiting() throws {
    let scratch = try school()
    #expect(try words(scratch, "agenda", "2026", "--waiting").contains("2026–2027 1 Apr 2027"))
    #expect(
      try run(scratch, "agenda", "2026", "--waiting", "--format", "json").text.contains(
        "\"year\" : 2026"))
    #expect(
      try run(scratch, "agenda", "2026", "--waiting", "--format", "csv").text.contains(
        "2026,2027-04-01"))
    let json = try run(scratch, "agenda", "2026", "--waiting", "--format", "json").text
    #expect(!json.contains("2026–2027"))
  }

  @Test("export has the year's days, in files named by its number")
  func export() throws {
    let scratch = try school()
    let text = try run(scratch, "export", "2026").text
    #expect(text.contains("UID:tong-ket.2026@truong.example.vn"))
    #expect(text.contains("DTSTART;VALUE=DATE:20270531") && !text.contains("20280531"))
    let split = try run(
      scratch, "export", "2026", "--event", "tong-ket", "--split", "-o", scratch.path + "/out")
    #expect(split.text.contains("tong-ket.2026.ics"))
  }

  @Test("publish says the second time that nothing would change, and history finds the year")
  func publish() throws {
    let scratch = try school()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--lang", "en",
    ]
    for day in ["2026-11-26", "2027-01-02", "2027-09-01"] {
      let now = ["--now", "\(day)T02:00:00Z"]
      if day != "2026-11-26" {
        let dry = try CommandLineTool.run(publish + ["--dry-run"] + now)
        #expect(dry.text.contains("Nothing would change."), "\(dry.text)")
        #expect(!dry.standardError.contains("kept as it was"))
      }
      let outcome = try CommandLineTool.run(publish + now)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    let history = try words(scratch, "history", "tong-ket", "2026")
    #expect(history.contains("31 May 2027") && !history.contains("31 May 2028"))
  }
}
