import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Lint repairs")
struct LintRepairTests {
  /// Rules whose samples can be repaired; the other samples say two things and need a person.
  private static let repairable = LintSample.all.filter { sample in
    let isAmbiguous = [
      "duplicate-property", "duplicate-vendor-property", "missing-property",
    ].contains(sample.rule)
    return LintRule.named(sample.rule)?.isRepairable == true && !isAmbiguous
  }

  @Test(
    "What can be repaired is repaired, reported, and repaired once and for all",
    arguments: repairable)
  func repairs(_ sample: LintSample) {
    let repair = Linter(file: "a.ics").repaired(sample.violating)
    #expect(!LintSample.codes(repair.bytes).contains("lint/\(sample.rule)"))
    #expect(repair.changes.contains { $0.code.name == "lint/\(sample.rule)" })
    #expect(repair.changes.withoutBothLanguages == [])
    let again = Linter().repaired(repair.bytes)
    #expect(again.changes == [] && again.bytes == repair.bytes)
  }

  @Test("Nothing gets worse by repairs", arguments: LintSample.all)
  func harms(_ sample: LintSample) {
    let before = Set(LintSample.codes(sample.violating))
    let after = Set(LintSample.codes(Linter().repaired(sample.violating).bytes))
    #expect(after.subtracting(before) == [])
  }

  @Test("A clean calendar, and one that needs a person, keep their bytes")
  func keeps() {
    let clean = LintSample.document()
    #expect(Linter().repaired(clean) == Linter().repaired(clean))
    #expect(Linter().repaired(clean).bytes == clean)
    let ambiguous = LintSample.document(replacing: "STATUS:CONFIRMED", with: "STATUS:MAYBE")
    #expect(Linter().repaired(ambiguous).bytes == ambiguous)
    let page = Array("<html>\n</html>".utf8)
    #expect(Linter().repaired(page).bytes == page)
  }

  @Test("A list that would become more lines than anybody reads stays, whatever else is repaired")
  func repairsWithinLimits() throws {
    let dates = (0..<10_050).map { CalendarDate.earliest.adding(days: 730_000 + $0) }
    let text = """
      BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a@b\nDTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:\(dates[0].basicDescription)\nSUMMARY:s
      RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:\(dates.map(\.basicDescription).joined(separator: ","))
      END:VEVENT\nEND:VCALENDAR

      """
    let repair = Linter().repaired(Array(text.utf8))
    #expect(repair.changes.contains { $0.code.name == "lint/line-end" })
    #expect(repair.remaining.isReadable)
    #expect(repair.remaining.findings.contains { $0.code.name == "lint/exceptions-in-one-line" })
    let event = try #require(EventCalendar(reading: repair.bytes).events.first)
    #expect(event.exceptions.count == dates.count)
  }

  @Test(
    "Repairs give these lines",
    arguments: [
      ("DTEND;VALUE=DATE:20270422", "DTEND;VALUE=DATE:20270421", "DTEND;VALUE=DATE:20270422"),
      ("DTSTART;VALUE=DATE:2", "DTSTART:2", "DTSTART;VALUE=DATE:20270421"),
      ("DATE:20270421", "DATE:\t20270421 ", "DTSTART;VALUE=DATE:20270421\r\n"),
      (
        "TRANSP:", "RRULE:FREQ=YEARLY;BYHOUR=9,10;COUNT=3\nTRANSP:", "RRULE:FREQ=YEARLY;COUNT=3\r\n"
      ),
      (
        "URL:https://example.vn/a", "URL:https://example.vn/a\\,b\\;c",
        "URL:https://example.vn/a,b;c\r\n"
      ),
      ("DTEND;VALUE=DATE:20270422", "DURATION:PT1H30S", "DURATION:PT1H0M30S\r\n"),
      ("Ngày Sách", "Ngày, Sách; a\\q", "SUMMARY:Ngày\\, Sách\\; a\\\\q Việt Nam"),
      ("STATUS:CONFIRMED", "STATUS:CONFIRMED\nX-LIC-ERROR:a", "STATUS:CONFIRMED\r\nCATEGORIES"),
      ("STATUS:CONFIRMED", "STATUS:CONFIRMED\nSTATUS:CONFIRMED", "STATUS:CONFIRMED\r\nCATEGORIES"),
      ("X-WR-CALNAME:Thư viện tỉnh\n", "", "X-WR-CALNAME:Thư viện tỉnh\r\nX-WR-TIMEZONE"),
      (
        "COLOR:teal\n", "COLOR:teal\nX-WR-CALNAME:Thư viện tỉnh\n",
        "COLOR:teal\r\nX-APPLE"
      ),
      ("VERSION:2.0\n", "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID"),
      (
        ":20270206T080000", ":20270206T080000,20270213T080000",
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20270206T080000\r\nEXDATE;TZID=Asia/Ho_Chi_Minh:20270213T080000"
      ),
    ])
  func lines(find: String, bad: String, expected: String) {
    let repair = Linter().repaired(LintSample.document(replacing: find, with: bad))
    let text = String(decoding: repair.bytes, as: UTF8.self)
    #expect(text.contains(expected))
    #expect(!repair.changes.isEmpty)
  }

  @Test("Lines that make no sense, and identities, keep their text")
  func keepsNonsense() {
    let text = "STATUS:CONFIRMED\nnonsense \u{1}here\nX;bad:1\nSUMMARY;A=1;A:x"
    let bytes = LintSample.document(replacing: "STATUS:CONFIRMED", with: text)
    let repaired = String(decoding: Linter().repaired(bytes).bytes, as: UTF8.self)
    #expect(repaired.contains("\r\nnonsense here\r\nX;bad:1\r\nSUMMARY;A=1;A:x\r\n"))
    let uid = LintSample.document(replacing: "UID:a@", with: "UID:nga\u{300}y@")
    #expect(Array(uid) == Linter().repaired(uid).bytes)
  }

  @Test("Only the rules of the profile are followed")
  func profile() {
    let bytes = LintSample.document(replacing: "COLOR:teal", with: "COLOR:teal\nX-LIC-ERROR:a")
    #expect(Linter(profile: .rfc).repaired(bytes).bytes == bytes)
  }

  @Test(
    "What the second run of a repair would see, the first has seen", arguments: LintProfile.allCases
  )
  func fixedPoint(profile: LintProfile) throws {
    let linter = Linter(profile: profile)
    var random = SplitMix(seed: 17)
    let seeds =
      LintSample.all.filter { $0.violating.count < 20_000 }.map(\.violating) + Self.known
      + (try Self.shipped())
    for (index, seed) in seeds.enumerated() {
      for round in Sweep.of(0..<100, sample: 4) {
        var bytes = seed
        for _ in 0..<(round % 4) { bytes = LintCorpus.mutated(bytes, with: seeds, &random) }
        let once = linter.repaired(bytes)
        let twice = linter.repaired(once.bytes)
        let isFixed = twice.bytes == once.bytes && twice.changes == []
        #expect(
          isFixed, "\(index), \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// Documents that once needed two runs.
  private static let known: [[UInt8]] =
    [
      "NAME:A\r\nNAME:A\r\nDESCRIPTION:x\r\nDESCRIPTION:x",
      "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260210\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VEVENT",
      "BEGIN:VEVENT\r\nDTSTART:20260210 \r\nEND:VEVENT",
      "BEGIN:VEVENT\r\nDTSTART;TZID=A;TZID=B:20260210T000000Z\r\nEND:VEVENT",
      "BEGIN:VEVENT\r\nSUMMARY:a\\e\u{301} \u{37E} \\\u{2028}b\\ \r\nEND:VEVENT",
      "BEGIN:VEVENT\r\nEXDATE:20260101, 20260102,\r\nEND:VEVENT",
      "nonsense\r\n\u{1} more\r\n\u{1}\r\n",
    ].map { Array("BEGIN:VCALENDAR\r\nPRODID:a\r\n\($0)\r\nEND:VCALENDAR\r\n".utf8) } + [
      Array("\u{FEFF}\u{FEFF}BEGIN:VCALENDAR\r\nPRODID:a \r\nEND:VCALENDAR\r\n".utf8),
      Array("\u{1}\r\n\u{1} x\r\nBEGIN:VCALENDAR\r\nPRODID:a \r\nEND:VCALENDAR\r\n".utf8),
    ]

  /// The calendars that the documentation shows.
  private static func shipped() throws -> [[UInt8]] {
    let folder = URL(filePath: ShippedData.root + "/Documentation/Samples")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
      .map { Array(try Data(contentsOf: $0)) }
  }
}
