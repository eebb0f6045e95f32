import EventKitLite
import Foundation
import Testing

@testable import LibicalProof

@Suite("eventctl export: forms, alarms, formats and handouts")
struct ExportTests {
  private static let now = ["--now", "2026-11-23T04:00:00Z"]

  private func calendar(_ arguments: String...) throws -> EventCalendar {
    let outcome = try CommandLineTool.run(["export"] + arguments + Self.now)
    #expect(outcome.status == 0 && outcome.standardError == "")
    let components =
      outcome.standardOutput.first == UInt8(ascii: "[")
      ? try JCal.components(in: outcome.standardOutput)
      : try ICalendarReader().components(in: outcome.standardOutput)
    return try #require(components.first.flatMap { EventCalendar($0) })
  }

  @Test("The dated form is what is written without asking")
  func dated() throws {
    let (plain, dated) = (try calendar(), try calendar("--form", "dated"))
    #expect(plain == dated)
    #expect(plain.events.allSatisfy { $0.recurrenceID == nil && $0.alarms.isEmpty })
  }

  @Test("The recurring form is shorter and is written as jCal, too")
  func recurring() throws {
    let recurring = try calendar("--form", "recurring", "--lang", "en")
    #expect(recurring.events.count < (try calendar("--lang", "en").events.count))
    #expect(recurring.events.contains { $0.recurrenceRuleText?.hasPrefix("FREQ=YEARLY") == true })
    let jCal = try calendar("--form", "recurring", "--lang", "en", "--format", "jcal")
    #expect(jCal.events.map(\.uid) == recurring.events.map(\.uid))
    #expect(jCal.events.map(\.recurrenceRule) == recurring.events.map(\.recurrenceRule))
    #expect(jCal.events.map(\.title) == recurring.events.map(\.title))
  }

  @Test("Alarms are given in one list or in several, each once")
  func alarms() throws {
    let calendar = try calendar(
      "--event", "moc-2030", "--alarms", "30d,7d@07:30", "--alarms", "12h,30d")
    #expect(
      calendar.events.map { $0.alarms.map { $0.offset?.description } }
        == [["-P29DT15H", "-P6DT16H30M", "-PT12H"]])
  }

  @Test("At the moment that --now says, what is over does not ring, nor what comes every week")
  func ringing() throws {
    let calendar = try calendar("--alarms", "1d")
    let today = try #require(CalendarDate("2026-11-23"))
    let ringing = calendar.events.filter { !$0.alarms.isEmpty }
    #expect(ringing.count > 50 && ringing.count < calendar.events.count)
    #expect(ringing.allSatisfy { $0.days.map { $0.last >= today } ?? false })
    #expect(calendar.events.contains { $0.recurrenceRuleText?.contains("WEEKLY") == true })
    #expect(calendar.events.allSatisfy { $0.recurrenceRuleText == nil || $0.alarms.isEmpty })
  }

  @Test("One event's year is one event, named after it")
  func oneEvent() throws {
    let calendar = try calendar(
      "--event", "ngay-quoc-te-bao-tang", "--year", "2027", "--lang", "en")
    #expect(calendar.events.map { $0.days?.description } == ["2027-05-18"])
    #expect(calendar.name?.hasPrefix("International Museum Day") == true)
  }

  @Test("CSV is that of the agenda, JSON that of the library")
  func tables() throws {
    let year = ["--year", "2027", "--lang", "en"]
    let export = try CommandLineTool.run(["export", "--format", "csv"] + year)
    let agenda = try CommandLineTool.run(["agenda", "--format", "csv"] + year)
    #expect(export.standardOutput == agenda.standardOutput)
    #expect(export.standardOutput.starts(with: [0xEF, 0xBB, 0xBF]))
    let json = try CommandLineTool.run(["export", "--format", "json"] + year)
    let programme = try Programme(
      directory: CommandLineTool.repository.path + "/calendars/dak-nong")
    #expect(json.standardOutput == programme.schedule(for: 2027).json())
  }

  @Test("A file for each event and year, and the names of all on standard output")
  func split() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/new/events"
    let outcome = try CommandLineTool.run(
      ["export", "--category", "museum", "--year", "2027", "--split", "-o", folder] + Self.now)
    #expect(outcome.status == 0 && outcome.standardError == "")
    let files = try scratch.contents(of: "new/events")
    #expect(files["ngay-quoc-te-bao-tang.2027.ics"] != nil)
    #expect(
      Set(outcome.lines.filter { !$0.isEmpty }.map(String.init))
        == Set(files.keys.map { "\(folder)/\($0)" }))
    for (name, bytes) in files {
      let uids = LibicalReader.read([UInt8](bytes)).events.map(\.uid)
      #expect(!uids.isEmpty && uids.allSatisfy { $0.hasPrefix(name.dropLast(4)) }, "\(name)")
    }
  }

  @Test("Where a file cannot be written it is 73, and no file is cut")
  func splitBlocked() throws {
    let scratch = try ScratchFolder()
    let arguments = ["export", "--year", "2027", "--split", "-o", scratch.path + "/events"]
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/events/moc-2030.2030.ics/x", withIntermediateDirectories: true)
    try #expect(CommandLineTool.run(arguments + Self.now).status == 0)
    let whole = try scratch.contents(of: "events")
    let blocked = try CommandLineTool.run(
      ["export", "--split", "-o", scratch.path + "/events"] + Self.now)
    #expect(blocked.status == 73)
    #expect(blocked.standardError.contains("moc-2030.2030.ics"))
    for (name, bytes) in try scratch.contents(of: "events") {
      #expect(bytes.suffix(15) == Data("END:VCALENDAR\r\n".utf8), "\(name)")
    }
    #expect(try whole.allSatisfy { try scratch.contents(of: "events")[$0.key] == $0.value })
  }

  @Test(
    "What cannot be asked for together is 64, says what was expected, and writes nothing",
    arguments: [
      (["--alarms", "30x"], "write how long before as 30d"), (["--alarms", ""], "is not an alarm"),
      (["--alarms", "7h@09:00"], "7d@09:00"), (["--alarms", "367d"], "at most 366 days"),
      (["--alarms", "1d,2d,3d,4d,5d,6d,7d,8d,9d,10d,11d"], "at most 10 alarms"),
      (["--form", "yearly"], "recurring"), (["--format", "xml"], "jcal"),
      (["--format", "json", "--form", "recurring"], "--format ics or jcal"),
      (["--format", "csv", "--alarms", "1d"], "--format ics or jcal"),
      (["--split"], "needs a folder"), (["--split", "-o", "-"], "needs a folder"),
      (["--split", "--form", "recurring"], "dated events"),
      (["--split", "--format", "jcal"], "dated events"),
      (["--event", "ngay-quoc-te-bao-tan"], "did you mean 'ngay-quoc-te-bao-tang' ("),
      (["--event", "ke-chuyen-sach-he", "--year", "2027"], "eventctl why ke-chuyen-sach-he"),
      (["--event", "ke-chuyen-sach-he", "--split"], "eventctl why ke-chuyen-sach-he"),
    ])
  func usage(arguments: [String], words: String) throws {
    let scratch = try ScratchFolder()
    let output =
      arguments.contains("-o") || arguments == ["--split"]
      ? [] : ["-o", scratch.path + "/out"]
    let outcome = try CommandLineTool.run(
      ["export"] + arguments + output, environment: ["EVENTCTL_LANG": "en"])
    #expect(outcome.status == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(words))
    #expect(try scratch.contents(of: ".").keys.allSatisfy { $0 == "out" || $0 == "err" })
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
  }
}
