import CivilTime
import Foundation
import TestSupport
import Testing

@Suite("What commands print of hostile files")
struct HostileInputTests {
  /// Names of files that hold what a log or a terminal would act upon.
  private static let fileNames = ["::error::x\u{202E}.ics", "a\u{1B}[31m\u{9B}b.ics"]

  /// A calendar with each text in every place of an event.
  private static var calendar: String {
    let escaped = { (text: String) in
      text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        .replacing("\r", with: "").replacing("\n", with: "\\n")
    }
    let events = HostileText.all.enumerated().map { index, hostile in
      let text = escaped(hostile.text)
      return """
        BEGIN:VEVENT
        UID:\(index) \(text)
        DTSTAMP:20260101T000000Z
        DTSTART:20260105T090000Z
        SUMMARY:\(text)
        LOCATION:\(text)
        DESCRIPTION:\(text)
        CATEGORIES:\(text)
        X-\(index % 3 == 0 ? "A" : hostile.text.filter { !$0.isNewline }):1
        RRULE:FREQ=\(hostile.text.filter { !$0.isNewline })
        END:VEVENT

        """
    }
    let orders = "::error file=a::forged\n  ##[group]x\n"
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//\n\(events.joined())\(orders)END:VCALENDAR\n"
  }

  private static let calendarCommands: [[String]] =
    [
      ["lint", "FILE"], ["lint", "FILE", "--format", "json"],
      ["lint", "FILE", "--format", "sarif"],
      ["diff", "FILE", "OTHER"], ["diff", "OTHER", "FILE", "--format", "markdown"],
      ["diff", "FILE", "OTHER", "--format", "json"], ["convert", "FILE", "--to", "csv"],
      ["convert", "FILE", "--to", "json"], ["convert", "FILE", "--to", "jcal"],
      ["expand", "FILE", "--year", "x\u{1B}[31m"],
    ]
    + ["table", "csv", "markdown", "html", "json"].map {
      ["expand", "FILE", "--year", "2026", "--format", $0]
    }

  @Test(
    "Nothing of a calendar acts on a terminal, a log or a spreadsheet",
    arguments: calendarCommands, fileNames.indices)
  func calendars(command: [String], file: Int) throws {
    let name = Self.fileNames[file]
    let scratch = try ScratchFolder()
    try scratch.write(name, Self.calendar)
    try scratch.write("other.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")
    let arguments = command.map { $0 == "FILE" ? name : $0 == "OTHER" ? "other.ics" : $0 }
    let outcome = try CommandLineTool.run(arguments, in: scratch.url(""))
    #expect([1, 64, 65].contains(outcome.status), "\(outcome.status)")
    try expectHarmless(outcome, command)
  }

  @Test(
    "Nor does a calendar that can be read", arguments: calendarCommands)
  func readableCalendars(command: [String]) throws {
    let scratch = try ScratchFolder()
    let readable = Self.calendar.split(separator: "\n").filter { line in
      !line.hasPrefix("RRULE") && !line.hasPrefix("X-") && !line.hasPrefix("::")
        && !line.hasPrefix("  ##")
    }.joined(separator: "\n").unicodeScalars.filter {
      // The reader refuses these.
      $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t"
    }
    try scratch.write("hostile.ics", String(String.UnicodeScalarView(readable)))
    try scratch.write("other.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")
    let arguments = command.map { $0 == "FILE" ? "hostile.ics" : $0 == "OTHER" ? "other.ics" : $0 }
    let outcome = try CommandLineTool.run(arguments, in: scratch.url(""))
    let expected: [Int32] = command.last == "x\u{1B}[31m" ? [64] : [0, 1]
    #expect(expected.contains(outcome.status), "\(outcome.standardError)")
    try expectHarmless(outcome, command)
  }

  private static let programmeCommands: [[String]] =
    [
      ["check"], ["check", "--format", "json"], ["year", "2026"], ["why", "e0", "2026"],
      ["why", "e1", "2026", "--lang", "en"], ["agenda", "--unit", "::x\u{1B}[31m"],
      [
        "announce", "e0", "2026", "--move", "--from", "5/5", "--document", "::a\u{202E}",
        "--dry-run",
      ],
      ["announce", "e0", "2026", "--theme", "::a\u{202E}\u{1B}", "--from", "\u{9B}1m"],
      ["export", "--year", "2026", "--format", "csv"],
      ["export", "--year", "2026", "--format", "json"],
      ["export", "--year", "2026", "--format", "jcal"], ["publish", "--dry-run"], ["publish"],
    ]
    + ["table", "csv", "markdown", "html", "json"].flatMap { format in
      [
        ["agenda", "--year", "2026"], ["agenda", "--waiting", "--year", "2026"],
        ["rollover", "2027"], ["history"], ["workdays", "list", "--year", "2026"],
      ].map { $0 + ["--format", format] }
    }

  @Test("Nothing of a programme acts on a terminal, a log or a spreadsheet")
  func programmes() throws {
    let scratch = try ScratchFolder.starter()
    var refused: [String] = []
    for hostile in HostileText.all {
      try write([hostile], to: scratch)
      let check = try CommandLineTool.run(["check"], in: scratch.url("p"))
      #expect([0, 1, 65].contains(check.status), "\(hostile.name)")
      if check.status > 1 { refused.append(hostile.name) }
      try expectHarmless(check, ["check"])
    }
    // What a programme refuses is refused with a message; all the rest is read, and shown.
    try write(HostileText.all.filter { !refused.contains($0.name) }, to: scratch)
    #expect(refused.count < HostileText.all.count / 2, "\(refused)")
    for command in Self.programmeCommands {
      let outcome = try CommandLineTool.run(command, in: scratch.url("p"))
      #expect([0, 1, 64].contains(outcome.status), "\(command): \(outcome.standardError)")
      try expectHarmless(outcome, command)
    }
  }

  /// Writes a programme with each text in every place of an event, a unit and a category.
  private func write(_ texts: [HostileText], to scratch: ScratchFolder) throws {
    let events = texts.enumerated().map { index, hostile in
      let text = Self.quoted(hostile.text)
      return """
        - id: e\(index)
          title: { vi: \(text), en: \(text) }
          when: \(index % 3 == 0 ? "5/\(index % 12 + 1)" : "undated")
          lead: office
          place: { vi: \(text), en: \(text) }
          note: { vi: \(text), en: \(text) }
          clause: [\(text)]

        """
    }
    try scratch.write("p/events.yaml", events.joined())
    let units = texts.enumerated().map { index, hostile in
      let text = Self.quoted(hostile.text)
      return "- { id: u\(index), name: { vi: \(text), en: \(text) } }\n"
    }
    try scratch.write(
      "p/units.yaml", "- { id: office, name: { vi: Văn phòng, en: Office } }\n" + units.joined())
  }

  /// The text in YAML, each character by its number.
  private static func quoted(_ text: String) -> String {
    let numbers = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
    return "\"\(numbers.joined())\""
  }

  private func expectHarmless(_ outcome: CommandLineTool.Outcome, _ command: [String]) throws {
    let isTable = command.contains("csv")
    for (stream, text) in [("stdout", outcome.text), ("stderr", outcome.standardError)] {
      var seen = text
      // A spreadsheet knows UTF-8 by its mark, and lines end in CR LF.
      if isTable, stream == "stdout" {
        seen = text.replacing("\r\n", with: "\n").trimmingPrefix("\u{FEFF}").description
      }
      let unseen = seen.unicodeScalars.filter { $0.isUnseen && $0 != "\n" }
      #expect(unseen.isEmpty, "\(stream) of \(command): \(unseen)")
      let orders = seen.split { $0.isNewline }.filter { line in
        line.drop { $0.isWhitespace }.hasPrefix("::")
          || line.contains("##[") || line.contains("##vso[")
      }
      #expect(orders.isEmpty, "\(stream) of \(command)")
    }
  }
}
