import Foundation
import TestSupport
import Testing

@Suite("eventctl expand: zones and instants")
struct ExpandZoneTests {
  private struct Row: Decodable {
    let title, start, end: String
    let zone, startUTC, endUTC, offset, eventZone, recurrenceID: String?
    let isAllDay, isFloating: Bool
  }

  private static func calendar(_ events: [String], header: String = "") -> [UInt8] {
    let blocks = events.enumerated().map { number, lines in
      "BEGIN:VEVENT\nUID:\(number)\nDTSTAMP:20260101T000000Z\n\(lines)\nEND:VEVENT\n"
    }
    let text =
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n\(header)" + blocks.joined()
      + "END:VCALENDAR\n"
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  private func expand(
    _ events: [String], header: String = "", _ arguments: String...
  ) throws -> CommandLineTool.Outcome {
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--lang", "en"] + arguments,
      input: Self.calendar(events, header: header))
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome
  }

  private func rows(_ events: [String], _ arguments: String...) throws -> [Row] {
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--format", "json"] + arguments, input: Self.calendar(events))
    return try JSONDecoder().decode([Row].self, from: Data(outcome.standardOutput))
  }

  /// The table's lines, with the runs of blanks between columns made one.
  private func table(_ outcome: CommandLineTool.Outcome) -> [String] {
    outcome.lines.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static let offices = [
    "DTSTART;TZID=America/Toronto:20260211T190000\nDURATION:PT90M\nSUMMARY:Toronto",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20260212T070000\nDURATION:PT1H\nSUMMARY:Gia Nghia",
    "DTSTART;TZID=Europe/Lisbon:20260211T233000\nDURATION:PT1H\nSUMMARY:Lisbon",
  ]

  @Test("With --zone every time is of that zone, on its days, and other zones are named")
  func zone() throws {
    let day = ["--from", "2026-02-12", "--to", "2026-02-12"]
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--lang", "en", "--zone", "Asia/Ho_Chi_Minh"] + day,
      input: Self.calendar(Self.offices))
    #expect(
      table(outcome) == [
        "Day Time Zone Event", "Thu 12 Feb 2026 06:30–07:30 Europe/Lisbon Lisbon",
        "Thu 12 Feb 2026 07:00–08:30 America/Toronto Toronto",
        "Thu 12 Feb 2026 07:00–08:00 Gia Nghia",
      ])
    let rows = try rows(
      Self.offices, "--zone", "Asia/Ho_Chi_Minh", "--from", "2026-02-12", "--to", "2026-02-12")
    #expect(
      rows.map(\.startUTC) == [
        "2026-02-11T23:30:00Z", "2026-02-12T00:00:00Z", "2026-02-12T00:00:00Z",
      ])
    #expect(
      rows.map(\.endUTC) == [
        "2026-02-12T00:30:00Z", "2026-02-12T01:30:00Z", "2026-02-12T01:00:00Z",
      ])
    #expect(rows.map(\.start).suffix(2) == ["2026-02-12T07:00:00", "2026-02-12T07:00:00"])
    #expect(Set(rows.map(\.zone)) == ["Asia/Ho_Chi_Minh"] && Set(rows.map(\.offset)) == ["+07:00"])
    #expect(rows.map(\.eventZone) == ["Europe/Lisbon", "America/Toronto", "Asia/Ho_Chi_Minh"])
    // In Lisbon two of them begin on the day before.
    let lisbon = try expand(
      Self.offices, "--zone", "Europe/Lisbon", "--from", "2026-02-12", "--to", "2026-02-12")
    #expect(
      table(lisbon).dropFirst().map { $0.prefix(27) } == [
        "Wed 11 Feb 2026 23:30–00:30", "Thu 12 Feb 2026 00:00–01:30", "Thu 12 Feb 2026 00:00–01:00",
      ])
  }

  @Test("Without --zone each time is on its own clock, which is named beside it or below the table")
  func ownClocks() throws {
    let mixed = try expand(Self.offices + ["DTSTART:20260212T080000Z\nSUMMARY:all"], "2026")
    #expect(
      table(mixed) == [
        "Day Time Zone Event", "Wed 11 Feb 2026 23:30–00:30 Europe/Lisbon Lisbon",
        "Wed 11 Feb 2026 19:00–20:30 America/Toronto Toronto",
        "Thu 12 Feb 2026 07:00–08:00 Asia/Ho_Chi_Minh Gia Nghia", "Thu 12 Feb 2026 08:00Z all",
      ])
    #expect(
      try table(expand([Self.offices[0]], "2026")) == [
        "Day Time Event", "Wed 11 Feb 2026 19:00–20:30 Toronto", "All times: America/Toronto.",
      ])
    #expect(
      try table(expand(["DTSTART;VALUE=DATE:20260211\nSUMMARY:a"], "2026"))
        == ["Day Time Event", "Wed 11 Feb 2026 a"])
    // A flight ends on another clock than it begins.
    let flight = [
      "SUMMARY:flight\nDTSTART;TZID=Europe/Lisbon:20260211T220000\n"
        + "DTEND;TZID=America/Toronto:20260212T010000"
    ]
    #expect(
      try table(expand(flight, "2026")).dropFirst(1).first == "Wed 11 Feb 2026 22:00–06:00 flight")
  }

  @Test(
    "The end stands on the clock of the start, whose zone is named: it is not before it",
    arguments: [
      (
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260211T233000\nDTEND;TZID=America/Los_Angeles:20260211T200000",
        "2026-02-11T23:30:00", "2026-02-12T11:00:00", "Asia/Ho_Chi_Minh"
      ),
      (
        "DTSTART:20260211T220000Z\nDTEND;TZID=Asia/Ho_Chi_Minh:20260212T060000",
        "2026-02-11T22:00:00Z", "2026-02-11T23:00:00Z", "UTC"
      ),
      (
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260212T060000\nDTEND:20260212T000000Z",
        "2026-02-12T06:00:00", "2026-02-12T07:00:00", "Asia/Ho_Chi_Minh"
      ),
    ])
  func endOfAFlight(event: String, start: String, end: String, zone: String) throws {
    let event = event + "\nSUMMARY:x"
    let row = try #require(try rows([event], "2026").first)
    #expect([row.start, row.end, row.zone] == [start, end, zone])
    let outcome = try expand([event], "2026", "--format", "csv", "--plain")
    let cells = CSVReader.rows(outcome.text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    #expect(Array(cells[1].prefix(3)) == [start, end, zone])
    // In the reader's zone both were there already.
    let read = try #require(try rows([event], "2026", "--zone", "Europe/Lisbon").first)
    #expect(read.start < read.end && read.zone == "Europe/Lisbon")
    #expect(read.startUTC == row.startUTC && read.endUTC == row.endUTC)
  }

  @Test(
    "The machine's own zone is nobody's, and unknown in a file",
    arguments: ["localtime", "posixrules", "posix/Europe/Berlin", "right/Europe/Berlin", "Factory"])
  func ownZone(name: String) throws {
    let event = "DTSTART;TZID=\(name):20260302T090000\nSUMMARY:x"
    let refused = try CommandLineTool.run(
      ["expand", "-", "--lang", "en", "2026", "--zone", name], input: Self.calendar([event]))
    #expect(refused.status == 64 && refused.standardError.contains("'\(name)'"))
    let outcome = try expand([event], "2026", "--zone", "Asia/Tokyo")
    #expect(outcome.standardError.contains("occurrences/unknown-zone"))
    #expect(
      try rows([event], "2026", "--zone", "Asia/Tokyo").map(\.startUTC) == ["2026-03-02T00:00:00Z"])
  }

  @Test("A time that clocks skip is shown as the time that it is")
  func gap() throws {
    let series =
      "DTSTART;TZID=Europe/Paris:20260328T021500\nDURATION:PT45M\nRRULE:FREQ=DAILY;COUNT=3"
    let rows = try rows([series + "\nSUMMARY:x"], "2026")
    #expect(
      rows.map { "\($0.start) \($0.end)" } == [
        "2026-03-28T02:15:00 2026-03-28T03:00:00", "2026-03-29T03:15:00 2026-03-29T04:00:00",
        "2026-03-30T02:15:00 2026-03-30T03:00:00",
      ])
    #expect(rows.map(\.offset) == ["+01:00", "+02:00", "+02:00"])
    // An exception is the instance that it is the moment of, whatever clocks show.
    #expect(try self.rows([series + "\nSUMMARY:x\nEXDATE:20260329T011500Z"], "2026").count == 2)
    let hourly = "DTSTART;TZID=Europe/Paris:20260329T011500\nSUMMARY:x\nRRULE:FREQ=HOURLY;COUNT=3"
    #expect(
      try self.rows([hourly], "2026").map(\.startUTC)
        == ["2026-03-29T00:15:00Z", "2026-03-29T01:15:00Z", "2026-03-29T02:15:00Z"])
    let single = "DTSTART;TZID=America/Toronto:20070311T021500\nDURATION:PT15M\nSUMMARY:x"
    #expect(
      try table(expand([single], "2007")).dropFirst(1).first == "Sun 11 Mar 2007 03:15–03:30 x")
  }

  @Test("In the hour that comes twice, times say which of the two they are")
  func overlap() throws {
    let series =
      "DTSTART;TZID=Europe/Paris:20261024T021500\nDTEND;TZID=Europe/Paris:20261024T031500\n"
      + "RRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x"
    #expect(
      try table(expand([series], "2026")).dropFirst() == [
        "Sat 24 Oct 2026 02:15–03:15 x", "Sun 25 Oct 2026 02:15+02:00–02:15+01:00 x",
        "Mon 26 Oct 2026 02:15–03:15 x", "All times: Europe/Paris.",
      ])
    // The exception is the second of the two, which is no instance: all three are left.
    #expect(try rows([series + "\nEXDATE:20261025T011500Z"], "2026").count == 3)
    #expect(try rows([series + "\nEXDATE:20261025T001500Z"], "2026").count == 2)
    // A reader elsewhere sees two different hours.
    #expect(
      try table(expand([series], "2026", "--zone", "Asia/Ho_Chi_Minh")).dropFirst(2).first
        == "Sun 25 Oct 2026 07:15–08:15 Europe/Paris x")
  }

  @Test(
    "Zones that say their offset are read by it, with a warning; other spellings of names without",
    arguments: [
      ("GMT+0900", "00:00Z", true), ("\"UTC-03:30\"", "12:30Z", true),
      ("\"(UTC+09:00) Osaka, Sapporo, Tokyo\"", "00:00Z", true), ("Etc/GMT+7", "16:00Z", false),
      ("UTC", "09:00Z", false), ("GMT", "09:00Z", false), ("Tokyo Standard Time", "00:00Z", false),
      ("/freeassociation.sourceforge.net/Asia/Tokyo", "00:00Z", false),
    ])
  func offsets(zone: String, shown: String, isWarned: Bool) throws {
    let event = "DTSTART;TZID=\(zone):20260302T090000\nSUMMARY:x"
    let outcome = try expand([event], "2026", "--zone", "UTC")
    let time = shown.dropLast()
    let row = try #require(table(outcome).dropFirst().first)
    #expect(row.hasPrefix("Mon 2 Mar 2026 \(time) "))
    #expect(outcome.standardError.contains("occurrences/offset-as-zone") == isWarned)
    #expect(outcome.standardError.isEmpty != isWarned)
    // People know the zone by its plain name.
    if zone.hasPrefix("/") { #expect(row == "Mon 2 Mar 2026 00:00 Asia/Tokyo x") }
    #expect(try rows([event], "2026").map(\.startUTC) == ["2026-03-02T\(time):00Z"])
  }

  @Test(
    "A floating time is the reader's and said to be floating; a zone for the whole file is named")
  func floating() throws {
    let event = "DTSTART:20260302T090000\nDURATION:PT1H\nSUMMARY:x"
    let header = "X-WR-TIMEZONE:Asia/Tokyo\n"
    let outcome = try expand([event], header: header, "2026", "--zone", "UTC")
    #expect(table(outcome).dropFirst().first == "Mon 2 Mar 2026 09:00–10:00 floating x")
    #expect(outcome.standardError.contains("X-WR-TIMEZONE names 'Asia/Tokyo'"))
    #expect(outcome.standardError.contains("--zone Asia/Tokyo"))
    #expect(
      try expand([event], header: header, "2026", "--zone", "Asia/Tokyo").standardError.isEmpty)
    #expect(
      try table(expand([event], "2026")).last
        == "No time zone is named: times are each reader's local time.")
    let read = try #require(try rows([event], "2026", "--zone", "Asia/Tokyo").first)
    #expect(read.isFloating && read.zone == nil && read.eventZone == nil)
    #expect(read.start == "2026-03-02T09:00:00" && read.startUTC == "2026-03-02T00:00:00Z")
    let unread = try #require(try rows([event], "2026").first)
    #expect(unread.isFloating && unread.startUTC == nil && unread.offset == nil)
  }

  @Test("Whole days have no instant in data, whoever reads them")
  func wholeDays() throws {
    let event = "DTSTART;VALUE=DATE:20260302\nSUMMARY:x"
    for arguments in [["2026"], ["2026", "--zone", "Asia/Tokyo"]] {
      let outcome = try CommandLineTool.run(
        ["expand", "-", "--format", "json"] + arguments, input: Self.calendar([event]))
      let row = try #require(
        JSONDecoder().decode([Row].self, from: Data(outcome.standardOutput)).first)
      #expect(row.isAllDay && row.start == "2026-03-02" && row.end == "2026-03-03")
      #expect(row.startUTC == nil && row.endUTC == nil && row.offset == nil && !row.isFloating)
    }
  }

  @Test("CSV has the instants behind the columns that it had, as plain text with --plain")
  func csv() throws {
    let outcome = try expand([Self.offices[0]], "2026", "--format", "csv", "--plain")
    let cells = CSVReader.rows(outcome.text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    #expect(
      cells.first == [
        "start", "end", "zone", "title", "location", "status", "recurrence-id", "uid", "startUTC",
        "endUTC", "offset", "eventZone", "kind", "due", "completed", "percentComplete", "priority",
      ])
    #expect(
      cells[1].prefix(12).suffix(4) == [
        "2026-02-12T00:00:00Z", "2026-02-12T01:30:00Z", "-05:00", "America/Toronto",
      ])
  }
}
