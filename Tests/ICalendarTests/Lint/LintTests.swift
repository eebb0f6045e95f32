import CivilTime
import ICalendar
import Testing

@Suite("Lint")
struct LintTests {
  @Test("The sample calendar has no findings")
  func cleanCalendar() {
    #expect(LintSample.codes(LintSample.document()) == [])
  }

  @Test("Each rule finds its breach, and nothing where it is kept", arguments: LintSample.all)
  func rule(_ sample: LintSample) {
    #expect(LintSample.document(replacing: sample.find) != LintSample.document())
    #expect(LintSample.codes(sample.violating).contains("lint/\(sample.rule)"))
    #expect(!LintSample.codes(sample.clean).contains("lint/\(sample.rule)"))
    #expect(LintSample.findings(sample.violating).withoutBothLanguages == [])
  }

  @Test(
    "A finding stands where the sample has its mark",
    arguments: LintSample.all.filter { $0.place != nil })
  func place(_ sample: LintSample) throws {
    let place = try #require(sample.place)
    let found = LintSample.findings(sample.violating).filter {
      $0.code.name == "lint/\(sample.rule)"
    }
    #expect(found.map(\.location?.line) == [place.line])
    #expect(found.map(\.location?.column) == [place.column])
  }

  @Test("Each rule has a sample, a stable name and words in both languages")
  func table() {
    let sampled = Set(LintSample.all.map { "lint/\($0.rule)" })
    // These two break bytes, which a text cannot; they have tests of their own.
    let binary: Set = ["lint/split-character", "lint/invalid-utf-8"]
    #expect(Set(LintRule.all.map(\.name)) == sampled.union(binary))
    #expect(Set(LintRule.all.map(\.name)).count == LintRule.all.count)
    #expect(LintRule.all.count >= 45)
    for rule in LintRule.all {
      #expect(
        rule.summary.exactly(.vietnamese)?.isEmpty == false
          && rule.summary.exactly(.english)?.isEmpty == false)
      #expect(
        !rule.reference[.english].isEmpty && !rule.reference[.vietnamese].contains("section")
          && !rule.summary[.english].hasSuffix("."))
      #expect(rule.profile == .clients || rule.reference[.english].contains("RFC"), "\(rule.name)")
    }
    #expect(LintRule.named("missing-uid") == LintRule.named("lint/missing-uid"))
  }

  @Test("A fold inside a character, and bytes that are no UTF-8")
  func brokenBytes() {
    let split = LintSample.document(replacing: "Ngày", with: "Ng{}y")
    let pieces = split.split(separator: UInt8(ascii: "{"), maxSplits: 1)
    let rest = pieces[1].dropFirst()
    let folded = Array(pieces[0]) + [0xC3] + Array("\r\n ".utf8) + [0xA0] + Array(rest)
    #expect(LintSample.codes(folded) == ["lint/split-character"])
    let broken = Array(pieces[0]) + [0xFF] + Array(rest)
    #expect(LintSample.codes(broken).contains("lint/invalid-utf-8"))
  }

  @Test(
    "An event says when it begins, but in some messages",
    arguments: [
      ("PUBLISH", true), ("REQUEST", true), ("PUBLSH", true), ("CANCEL", false), ("reply", false),
      ("REFRESH", false), ("DECLINECOUNTER", false),
    ])
  func starts(method: String, isNeeded: Bool) {
    let text = String(
      decoding: LintSample.document(replacing: "DTSTART;VALUE=DATE:20270421\n"), as: UTF8.self)
    let codes = LintSample.codes(
      Array(text.replacing("METHOD:PUBLISH", with: "METHOD:\(method)").utf8))
    #expect(codes.contains("lint/missing-start") == isNeeded)
  }

  @Test("The profile of the standards leaves clients' rules out")
  func profiles() {
    for sample in LintSample.all {
      guard let rule = LintRule.named(sample.rule) else { continue }
      let found = LintSample.codes(sample.violating, .rfc).contains(rule.name)
      #expect(found == (rule.profile == .rfc), "\(rule.name)")
    }
  }

  @Test("Findings below the least severity are left out, and none besides")
  func leastSeverity() throws {
    // What only the reader finds: an error, and a warning.
    let torn = LintSample.document(replacing: "END:VCALENDAR", with: "END:VTODO")
    let blank = LintSample.document(replacing: "END:VCALENDAR", with: "END:VCALENDAR ")
    for least in Diagnostic.Severity.allCases {
      let own = LintSample.findings(blank, least: least).map(\.code.name)
      #expect(own.contains("icalendar/decorated-boundary") == (least <= .warning))
    }
    var severities: Set<Diagnostic.Severity> = []
    for bytes in LintSample.all.map(\.violating) + [torn, blank] {
      for profile in LintProfile.allCases {
        let all = LintSample.findings(bytes, profile, least: .note, mostPerRule: 2000)
        severities.formUnion(all.map(\.severity))
        for least in [Diagnostic.Severity.warning, .error] {
          let found = LintSample.findings(bytes, profile, least: least, mostPerRule: 2000)
          let isRight = found == all.filter { $0.severity >= least }
          #expect(isRight, "\(profile)")
        }
      }
    }
    // No rule and nothing of the reader is a note.
    #expect(severities == [.error, .warning])
  }

  @Test(
    "Why nothing could be read, and how much is not listed, is said whatever the least severity")
  func saidInAnyCase() {
    let strict = Linter(leastSeverity: .error, mostPerRule: 1)
    let unreadable = Array("\u{FEFF}no calendar".utf8)
    #expect(strict.lint(unreadable) == Linter().lint(unreadable))
    #expect(!strict.lint(unreadable).isReadable && !strict.lint(unreadable).findings.isEmpty)
    let event = ["BEGIN:VEVENT", "DTSTAMP:20260101T000000Z", "END:VEVENT"]
    let lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + event + event
    let two = Array((lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
    let found = strict.lint(two).findings.filter { $0.code.name == "lint/missing-uid" }
    #expect(found.map(\.severity) == [.error, .note])
  }

  @Test("Findings say the line and the column")
  func places() {
    let bytes = LintSample.document(replacing: "Ngày Sách Việt", with: "Ngày\n  Sách, Việt")
    let finding = Linter(file: "a.ics").lint(bytes).findings.first
    #expect(finding?.location == SourceLocation(file: "a.ics", line: 31, column: 7))
    #expect(finding?.description.hasPrefix("a.ics:31:7: error: a comma") == true)
    #expect(finding?.description.hasSuffix("Sách, Việt Nam\n        ^") == true)
  }

  @Test("The reader's own errors are among the findings")
  func readerErrors() {
    let bytes = LintSample.document(replacing: "STATUS:CONFIRMED", with: "NONSENSE")
    #expect(LintSample.codes(bytes).contains("icalendar/not-a-property"))
  }

  @Test(
    "What is no calendar at all is unreadable",
    arguments: ["", "<html></html>", "a,b,c\r\n1,2,3\r\n", "\u{0}\u{0}", "END:VCALENDAR\r\n"])
  func unreadable(text: String) {
    let report = Linter().lint(Array(text.utf8))
    #expect(!report.isReadable && !report.findings.isEmpty)
  }

  @Test("Why a rule of a series cannot be read is said in the reader's language")
  func reasons() throws {
    let bytes = LintSample.document(replacing: "FREQ=WEEKLY", with: "FREQ=WEEKLY;BYMONTH=13")
    let finding = try #require(
      Linter().lint(bytes).findings.first { $0.code.name == "lint/bad-rule" })
    #expect(finding.location?.column == 27)
    #expect(
      finding.message[.vietnamese]
        == "không đọc được quy tắc lặp: BYMONTH nhận số từ 1 đến 12, không nhận '13'"
        + " [recurrence/number-out-of-range]")
    #expect(
      finding.message[.english]
        == "the rule cannot be read: BYMONTH takes 1 to 12, not '13'"
        + " [recurrence/number-out-of-range]")
  }

  @Test(
    "Offsets and intervals are right up to their edges and wrong beyond them",
    arguments: [
      ("REFRESH-INTERVAL;VALUE=DURATION:", "PT12H", "refresh-interval", ["PT1S", "P1D"], ["PT0S"]),
      (
        "REFRESH-INTERVAL;VALUE=DURATION:", "PT12H", "refresh-interval", ["P1W"],
        ["P0D", "P0W", "-PT1S", "PT", "12"]
      ),
      (
        "TZOFFSETTO:", "+0700", "bad-offset",
        ["+0059", "+2359", "+070059", "-235959", "+000000", "+0000"],
        [
          "+0060", "+2400", "+070060", "+070099", "-0000", "-000000", "0700", "+07", "+07000",
          "+0700000",
        ]
      ),
    ])
  func edges(name: String, usual: String, rule: String, right: [String], wrong: [String]) {
    for (values, isFound) in [(right, false), (wrong, true)] {
      for value in values {
        let bytes = LintSample.document(replacing: name + usual, with: name + value)
        #expect(LintSample.codes(bytes).contains("lint/\(rule)") == isFound, "\(value)")
      }
    }
  }

  @Test("Findings of one rule are listed so many times, then counted")
  func cap() {
    let many = String(repeating: "FOO:1\n", count: 500)
    let bytes = LintSample.document(replacing: "STATUS:CONFIRMED\n", with: many)
    let report = Linter(mostPerRule: 20).lint(bytes)
    let found = report.findings.filter { $0.code.name == "lint/unknown-property" }
    #expect(found.count == 21)
    #expect(found.last?.severity == .note)
    #expect(found.last?.message.exactly(.english)?.contains("480") == true)
    #expect(found.withoutBothLanguages == [])
    var linter = Linter()
    linter.mostPerRule = .min
    #expect(linter.mostPerRule == 1)
  }

  @Test(
    "A period is from one moment to another, or lasts from a moment on",
    arguments: [
      ("20260421T080000Z/20260421T090000Z", false), ("20260421T080000Z/PT1H", false),
      ("20260421T080000Z/20260422", true), ("20260421/20260422T080000Z", true),
      ("20260421/PT1H", true), ("20260421T080000Z/-PT1H", true), ("20260421T080000Z", true),
      ("20260421T080000Z/", true), ("20260421T080000Z/PT1H/PT1H", true),
    ])
  func periods(period: String, isBad: Bool) {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VFREEBUSY\r\nUID:a\r\n"
      + "DTSTAMP:20260101T000000Z\r\nFREEBUSY:\(period)\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    let codes = Linter(profile: .rfc).lint(Array(text.utf8)).findings.map(\.code.name)
    #expect(codes.contains("lint/bad-period") == isBad)
  }
}
