import EventKitLite
import Foundation
import Testing

@Suite("Working days on the command line")
struct WorkdaysTests {
  /// One day as it stands in JSON.
  private struct Day: Decodable {
    let date: String
    let isWorking: Bool
    let reasons: [String]
    let state: String
  }

  /// A folder without any programme.
  private static func nowhere(_ arguments: String...) throws -> CommandLineTool.Outcome {
    let scratch = try ScratchFolder()
    return try CommandLineTool.run(
      ["workdays"] + arguments + ["--lang", "en"], in: URL(filePath: scratch.path))
  }

  private static func days(_ outcome: CommandLineTool.Outcome) throws -> [Day] {
    #expect(outcome.status == 0)
    return try JSONDecoder().decode([Day].self, from: Data(outcome.standardOutput))
  }

  @Test("Where there is no programme, the days are those of Viet Nam")
  func withoutProgramme() throws {
    let outcome = try Self.nowhere("on", "22/8/2026")
    let sentence =
      "Saturday, 22 August 2026: worked (swapped: worked in place of Monday, 31 August 2026)"
    #expect(outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == sentence)
    #expect(outcome.status == 0)
    #expect(try Self.nowhere("count", "--from", "1/2/2026", "--to", "28/2/2026").text == "15\n")
  }

  @Test("Each subcommand answers in JSON, with the state of the day and its reasons")
  func json() throws {
    let on = try Self.days(Self.nowhere("on", "24/11/2026", "--format", "json"))
    #expect(on.map(\.date) == ["2026-11-24"] && on.map(\.isWorking) == [true])
    #expect(on.map(\.state) == ["disputed"] && on.map(\.reasons.count) == [2])
    // Five working days after 1 February 2027 hang on the decision about Tết.
    let add = try Self.days(Self.nowhere("add", "1/2/2027", "5", "--format", "json"))
    #expect(add.map(\.date) == ["2027-02-15"] && add.map(\.isWorking) == [true])
    #expect(add.map(\.state) == ["expected"])
    #expect(add.map(\.reasons) == [["depends on the decision on Lunar New Year of 2027"]])
    let list = try Self.days(Self.nowhere("list", "2027", "--all", "--format", "json"))
    #expect(list.count == 365 && Set(list.map(\.state)) == ["settled", "expected", "disputed"])
    let thursday = list.first { $0.date == "2027-03-04" }
    #expect(thursday?.state == "settled" && thursday?.isWorking == true)
    struct Count: Decodable {
      let from, to, state: String
      let count: Int
      let unsettled: [String]
    }
    let text = try Self.nowhere("count", "2027", "--format", "json")
    let counts = try JSONDecoder().decode([Count].self, from: Data(text.standardOutput))
    #expect(counts.map(\.count) == [list.count { $0.isWorking }])
    #expect(counts.map(\.unsettled) == [list.filter { $0.state != "settled" }.map(\.date)])
    #expect(counts.map(\.state) == ["disputed"] && counts.map(\.from) == ["2027-01-01"])
  }

  @Test(
    "Days before the data begin are refused, not guessed",
    arguments: [
      "list 2020", "on 1/1/2005", "on 31/12/2020", "count --from 1/12/2020 --to 31/1/2021",
      "add 5/1/2021 -5",
    ])
  func beforeData(arguments: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try CommandLineTool.run(
      ["workdays"] + arguments.split(separator: " ").map(String.init) + ["--lang", "en"],
      in: URL(filePath: scratch.path))
    #expect(outcome.status == 64 && outcome.standardOutput.isEmpty)
    #expect(
      outcome.standardError.hasPrefix("error: the data on days off begin on Friday, 1 January 2021")
    )
  }

  /// A programme whose one event is on every working day.
  private static func programme() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write(
      "programme.yaml",
      "id: thu\ntitle: T\nhorizon: 2021..2030\ndomain: a.example\nholidays: viet-nam\n")
    try scratch.write("units.yaml", "- { id: so, name: { en: Department } }\n")
    try scratch.write(
      "events.yaml",
      "- { id: truc, title: { en: Duty }, when: { weekly: working days }, lead: so }\n")
    return scratch
  }

  @Test(
    "workdays, year, agenda and check agree on every day",
    arguments: 2021...2030)
  func agreement(year: Int) throws {
    let programme = try Self.programme()
    let folder = URL(filePath: programme.path)
    let all = try #require(DateSpan(year: year)).days.map { day in
      WorkingDays.Day(day, WorkingDays.vietnamese.kind(of: day))
    }
    let worked = all.filter { $0.kind.isWorking }.map(\.date.description)

    let listed = try Self.days(
      CommandLineTool.run(
        ["workdays", "list", "\(year)", "--all", "--format", "json", "--lang", "en"], in: folder))
    #expect(listed.map(\.date) == all.map(\.date.description))
    #expect(listed.map(\.isWorking) == all.map(\.kind.isWorking))
    #expect(listed.map(\.state) == all.map(\.kind.state.rawValue))
    #expect(listed.map(\.reasons) == all.map { $0.kind.reasons(in: .english) })

    // A worked Saturday is an entry of its own beside the series.
    struct Entry: Decodable {
      let dates: [String]?
      let first: String
    }
    let agenda = try CommandLineTool.run(
      ["agenda", "\(year)", "--format", "json", "--lang", "en"], in: folder)
    let entries = try JSONDecoder().decode([Entry].self, from: Data(agenda.standardOutput))
    #expect(entries.flatMap { $0.dates ?? [$0.first] }.sorted() == worked)

    // An event's own sign would stand for that of the day.
    try programme.write("events.yaml", "[]\n")
    let picture = try CommandLineTool.run(
      ["year", "\(year)", "--lang", "en"], in: folder, environment: ["COLUMNS": "80"])
    for day in all {
      let isWeekend = day.date.weekday.rawValue > 5
      let isOff = day.kind.isHoliday || !day.kind.isWorking && !isWeekend
      let sign: Character = isOff ? "*" : day.kind.isWorking && isWeekend ? "+" : " "
      #expect(Self.sign(of: day.date, in: picture.lines) == sign, "\(day.date)")
    }

    // One event for each day, of which check tells those that are on days off; at most a hundred of
    // a kind, so half a year at a time.
    for half in [all.prefix(181), all.dropFirst(181)] {
      let events = half.map { day in
        "- { id: d\(day.date), title: { en: X }, when: \(day.date), lead: so }\n"
      }
      try programme.write("events.yaml", events.joined())
      let read = try Programme(directory: programme.path)
      let findings = ProgrammeCheck(read, today: all[0].date).findings
        .filter { $0.code.name == "check/on-day-off" }.map { $0.message[.english] }
      let off = half.filter { !$0.kind.isWorking }
      #expect(findings.count == off.count)
      for (finding, day) in zip(findings, off) {
        #expect(finding.contains(day.date.longText(in: .english)))
        #expect(
          finding.hasSuffix("; \(day.kind.state)") == (day.kind.state != .settled), "\(day.date)")
      }
    }
  }

  /// What stands behind a day in the picture of a year, three months beside each other.
  private static func sign(of day: CalendarDate, in lines: [Substring]) -> Character? {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let first = (day.month - 1) / 3 * 3
    guard let head = lines.firstIndex(where: { $0.contains(names[first]) }) else { return nil }
    let column = (day.month - 1 - first) * 25 + (day.weekday.rawValue - 1) * 3
    let number = day.day < 10 ? " \(day.day)" : "\(day.day)"
    for line in lines[(head + 2)..<min(head + 8, lines.count)] {
      let cells = Array(line)
      guard cells.count >= column + 2, String(cells[column..<(column + 2)]) == number else {
        continue
      }
      return cells.count > column + 2 ? cells[column + 2] : " "
    }
    return nil
  }
}
