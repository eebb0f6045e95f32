import Foundation
import Testing

@Suite("eventctl: days and years as people type them")
struct DayArgumentTests {
  private static let today = ["--today", "2027-11-23", "--lang", "en"]
  private static let forms = [
    "2027-05-03", "3/5/2027", "3/5", "03/05", "3-5-2027", "3.5.2027", "2027/5/3", "2027-5-3",
    "ngày 3 tháng 5 năm 2027", "3 tháng 5",
  ]

  /// Commands with a day in the place of `DAY`, and files that they need.
  private static let commands = [
    "agenda --from DAY --to 2027-05-20", "agenda --from 2027-04-20 --to DAY",
    "workdays on DAY", "workdays add DAY 7",
    "workdays count --from DAY --to 20/5", "workdays list --from DAY --to 20/5 --all",
    "history --at DAY",
    "announce trien-lam-sach 2027 --from DAY --document 7 --dry-run",
    "announce trien-lam-sach 2027 --from 3/5 --to DAY --signed DAY --document 7 --dry-run",
    "export --from DAY --to 20/5 --format json",
  ]

  @Test(
    "A day is taken in every form, and one without a year is of the year at hand",
    arguments: commands)
  func forms(command: String) throws {
    let outputs = try Self.forms.map { form in
      let words = command.split(separator: " ").map { $0 == "DAY" ? form : String($0) }
      return try Self.output(words + Self.today)
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs.first?.isEmpty == false)
  }

  @Test(
    "Today is taken in every form",
    arguments: ["agenda --waiting 2027", "check --format json", "lunar"])
  func today(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let outputs = try ["2027-05-03", "3/5/2027"].map { form in
      let outcome = try CommandLineTool.run(words + ["--today", form, "--lang", "en"])
      #expect([0, 1].contains(outcome.status))
      return outcome.text
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs.first?.isEmpty == false)
  }

  private static func output(_ arguments: [String]) throws -> String {
    let outcome = try CommandLineTool.run(arguments)
    #expect(outcome.status == 0, "\(arguments) \(outcome.standardError)")
    return outcome.text
  }

  @Test(
    "A year is taken alone in its place and as an option",
    arguments: [
      "agenda", "export --format json", "year", "workdays list", "workdays", "workdays count",
      "expand Documentation/Samples/before.ics", "history ngay-quoc-te-bao-tang",
      "why ngay-quoc-te-bao-tang", "rollover --today 2025-11-24",
      "announce trien-lam-sach --from 3/5 --document 7 --dry-run --today 2027-01-02",
    ])
  func years(command: String) throws {
    let words = command.split(separator: " ").map(String.init) + ["--lang", "en"]
    let alone = try Self.output(words + ["2027"])
    #expect(!alone.isEmpty)
    #expect(try Self.output(words + ["--year", "2027"]) == alone)
    #expect(try Self.output(words + ["2027", "--year", "2027"]) == alone)
    let two = try CommandLineTool.run(words + ["2027", "--year", "2026"])
    #expect(two.status == 64)
    #expect(two.standardError.contains("two years are given, 2027 and 2026; give one"))
  }

  @Test(
    "What is no day is refused, and the forms are named",
    arguments: [
      "3/5/", "5", "", "/", "13/13", "+3/5", "3/5/2027/1", "mai", "rằm tháng 5", "3/5 âm lịch",
      "2027-05", "giao thừa",
    ])
  func refused(text: String) throws {
    for command in [
      ["agenda", "--from"], ["workdays", "on"],
    ] {
      let outcome = try CommandLineTool.run(
        command + [text], environment: ["EVENTCTL_LANG": "en"])
      #expect(outcome.status == 64)
      #expect(
        outcome.standardError.contains(
          "'\(text)' is not a day; write it as 2027-05-03, 3/5/2027, or 3/5"))
    }
  }

  @Test(
    "A day that there is not is refused with what the month has, or the likely day",
    arguments: [
      (
        "31/11", "không có ngày 31/11 (tháng 11 có 30 ngày)",
        "there is no day 31/11 (November has 30 days)"
      ),
      (
        "29-2-2027", "không có ngày 29/2/2027 (tháng 2 năm 2027 có 28 ngày)",
        "there is no day 29/2/2027 (February 2027 has 28 days)"
      ),
      ("30/2", "không có ngày 30/2 (tháng 2 có 29 ngày)", "(February has 29 days)"),
      ("0/5", "không có ngày 0/5 (tháng 5 có 31 ngày)", "(May has 31 days)"),
      (
        "5/13", "không có ngày 5/13 (viết ngày trước tháng: 13/5)",
        "there is no day 5/13 (write the day before the month: 13/5)"
      ),
      (
        "3/5/27", "'3/5/27': năm ghi đủ bốn chữ số, như 3/5/2027",
        "'3/5/27': write all four digits of the year, as in 3/5/2027"
      ),
      (
        "hôm-nay", "'hôm-nay' không phải là ngày; ghi 3/5/2027",
        "'hôm-nay' is not a day; write it as 2027-05-03"
      ),
    ])
  func absences(text: String, vi: String, en: String) throws {
    for (language, words) in [("vi", vi), ("en", en)] {
      let outcome = try CommandLineTool.run(
        ["workdays", "on", text], environment: ["EVENTCTL_LANG": language])
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
  }

  @Test(
    "A year has four digits", arguments: ["20", "27", "027", "02027", "0", "-27"])
  func shortYears(year: String) throws {
    let scratch = try ScratchFolder()
    for command in [
      ["agenda", "--year=\(year)"], ["init", scratch.path + "/p", "--year=\(year)"],
    ] {
      let outcome = try CommandLineTool.run(command, environment: ["EVENTCTL_LANG": "vi"])
      #expect(outcome.status == 64)
      #expect(
        outcome.standardError.contains(
          "'\(year)' không phải là năm; ghi đủ bốn chữ số, như 2027"))
    }
  }

  @Test("A programme begins in a year that programmes can have, and can then be read")
  func firstYears() throws {
    for (year, isTaken) in [(1899, false), (1900, true), (2199, true), (2200, false)] {
      let scratch = try ScratchFolder()
      let (folder, en) = (scratch.path + "/p", ["--lang", "en"])
      let outcome = try CommandLineTool.run(["init", folder, "\(year)"] + en)
      #expect(outcome.status == (isTaken ? 0 : 64))
      if isTaken {
        let check = try CommandLineTool.run(["agenda", "\(year)", "--programme", folder] + en)
        #expect(check.status == 0, "\(check.standardError)")
      } else {
        #expect(
          outcome.standardError.contains(
            "\(year) is outside the years that a programme can have (1900–2199)"))
      }
    }
  }

  @Test("Days in the wrong order are shown as people write them")
  func wrongOrder() throws {
    for (language, words) in [
      ("vi", "--to 1/5/2026 sớm hơn --from 3/5/2026"),
      ("en", "--to 1 May 2026 is before --from 3 May 2026"),
    ] {
      let outcome = try CommandLineTool.run([
        "agenda", "--from", "2026-05-03", "--to", "2026-05-01", "--lang", language,
      ])
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains(words))
    }
  }

  @Test("29 February is a day of the years that have it")
  func leapDay() throws {
    let leap = try CommandLineTool.run([
      "workdays", "on", "29/2", "--today", "2028-01-01", "--lang", "en",
    ])
    #expect(leap.text.hasPrefix("Tuesday, 29 February 2028"))
    let common = try CommandLineTool.run([
      "workdays", "on", "29/2", "--today", "2027-01-01", "--lang", "en",
    ])
    #expect(common.status == 64)
    #expect(
      common.standardError.contains(
        "2027 has no 29 February (name a year that has it, as in 29/2/2028)"))
  }

  @Test("Files of others are of this year, too, unless a year is given")
  func filesOfOthers() throws {
    let expand = ["expand", "Documentation/Samples/before.ics", "--lang", "en"]
    let days = try Self.output(expand + ["--from", "3/5/2027", "--to", "2027-06-30"])
    #expect(days.contains("Summer contest"))
    #expect(!days.contains("Book Day"))
    #expect(try Self.output(expand + ["2027", "--from", "3/5", "--to", "30/6"]) == days)
  }

  @Test("A year bounds the days of which only one is given")
  func openEnds() throws {
    let count = { (arguments: [String]) in
      try Self.output(["workdays", "count", "--lang", "en"] + arguments)
    }
    #expect(
      try count(["2026", "--from", "1/10"]) == count(["--from", "1/10/2026", "--to", "31/12/2026"]))
    #expect(
      try count(["2026", "--to", "31/1"]) == count(["--from", "1/1/2026", "--to", "31/1/2026"]))
    let agenda = try Self.output(["agenda", "2026", "--from", "1/12", "--lang", "en"])
    #expect(!agenda.contains("2027"))
  }

  @Test("A year beside days that name theirs is refused, and beside others it is theirs")
  func yearBesideDays() throws {
    let outcome = try CommandLineTool.run(
      ["agenda", "2027", "--from", "3/5/2027"], environment: ["EVENTCTL_LANG": "en"])
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("beside a year, days are written as 3/5"))
    let count = { (arguments: [String]) in
      try CommandLineTool.run(["workdays", "count"] + arguments).text
    }
    #expect(
      try count(["2026", "--from", "1/2", "--to", "28/2"])
        == count(["--from", "1/2/2026", "--to", "28/2/2026"]))
  }
}
