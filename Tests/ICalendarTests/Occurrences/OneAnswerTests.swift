import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

/// What `lint` calls an error, an expansion and a table of what a calendar holds either leave out with an
/// error or follow with a warning. `Documentation/Diagnostics.md` has for each rule which.
@Suite("lint and expansion give one answer")
struct OneAnswerTests {
  /// What becomes of a rule's findings.
  struct Answer: Sendable {
    /// By which codes of the account they are told; none where they do not concern it.
    let told: Set<String>
  }

  static let document = "Documentation/Diagnostics.md"
  static let heading = "### What `lint` calls an error"

  static func answers() throws -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for row in try DocumentTable.rows(of: document, below: heading) {
      let told = DocumentTable.codes(in: row[2])
      for rule in DocumentTable.codes(in: row[0]) { answers[rule] = Answer(told: Set(told)) }
    }
    return answers
  }

  @Test("Each error of the rfc profile has one row, and says why where it tells nothing")
  func rows() throws {
    let rows = try DocumentTable.rows(of: Self.document, below: Self.heading)
    let rules = rows.flatMap { DocumentTable.codes(in: $0[0]) }
    let errors = LintRule.all.filter { $0.profile == .rfc && $0.severity == .error }.map(\.name)
    #expect(rules.sorted() == errors.sorted())
    for row in rows {
      #expect(row.count == 3)
      #expect(row[1].hasPrefix("no concern") == (row[2] == "–"), "\(row)")
      #expect(!row[1].hasPrefix("no concern") || row[1].contains(": "), "\(row)")
    }
  }

  // MARK: Where findings stand

  /// The properties that say when something takes place.
  private static let times: Set<String> = [
    "DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
  ]
  /// Those of which tables show one.
  private static let cells: Set<String> = [
    "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "URL", "UID", "COMPLETED", "PERCENT-COMPLETE",
    "PRIORITY",
  ]
  /// The properties that say how a zone's clocks stand, and the rules about a definition as a whole.
  private static let clocks: Set<String> = [
    "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO",
  ]
  private static let zoneRules: Set<String> = ["lint/empty-zone", "lint/duplicate-zone"]
  private static let entries = ["VEVENT", "VTODO", "VJOURNAL"]

  /// Where each line of a document stands: the components around it, and the property that it holds.
  private struct Place {
    let components: [String]
    let property: String
    /// The line, and what stands behind its first colon.
    var text = ""
    var value: String { String(text.drop { $0 != ":" }.dropFirst()) }
  }

  private static func places(in bytes: [UInt8]) -> [Place] {
    var open: [String] = []
    var property = ""
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
      guard let first = text.first, first != " ", first != "\t" else {
        return Place(components: open, property: property)
      }
      property = text.prefix { $0 != ":" && $0 != ";" }.uppercased()
      let value = text.drop { $0 != ":" }.dropFirst().uppercased()
      if property == "BEGIN" { open.append(value) }
      defer { if property == "END", !open.isEmpty { open.removeLast() } }
      return Place(components: open, property: property, text: text)
    }
  }

  /// Whether a finding is about when something takes place, or about what a table shows of it.
  private static func concerns(_ finding: Diagnostic, _ places: [Place]) -> Bool {
    guard let line = finding.location?.line, places.indices.contains(line - 1) else { return false }
    let place = places[line - 1]
    let rule = finding.code.name
    switch rule {
    case "lint/calendar-scale": return place.components.count == 1
    case "lint/misplaced-component": return true
    case "lint/misplaced-property" where !["DTEND", "DUE", "DURATION"].contains(place.property):
      return false
    default: break
    }
    guard place.components.count > 1 else { return false }
    let kind = place.components[1]
    if kind == "VTIMEZONE" {
      let isOfClocks =
        place.components.count == 3 && clocks.contains(place.property)
        && rule != "lint/duplicate-parameter"
      return (isOfClocks || zoneRules.contains(rule)) && isUsed(around: line - 1, places)
    }
    guard place.components.count == 2, entries.contains(kind) else { return false }
    return place.property == "BEGIN" || times.contains(place.property)
      || ["lint/duplicate-property", "lint/duplicate-uid"].contains(rule)
        && cells.contains(place.property)
        && !(kind == "VJOURNAL" && ["DESCRIPTION", "LOCATION"].contains(place.property))
  }

  /// Whether a time of an entry names the zone in whose definition a line stands.
  private static func isUsed(around line: Int, _ places: [Place]) -> Bool {
    let isInside = { (place: Place) in place.property != "END" || place.components.count != 2 }
    guard
      let begin = places[...line].lastIndex(where: {
        $0.property == "BEGIN" && $0.components.count == 2
      }),
      let name = places[begin...].prefix(while: isInside).first(where: {
        $0.property == "TZID" && $0.components.count == 2
      })?.value
    else { return false }
    return places.contains { place in
      place.components.count == 2 && entries.contains(place.components[1])
        && place.property == "DTSTART" && place.text.hasPrefix("DTSTART;TZID=\(name):")
        && place.value.wholeMatch(of: /\d{8}T\d{6}/) != nil
    }
  }

  /// What expansion and tables say is wrong, as the commands put it together.
  private static func account(of bytes: [UInt8]) -> [Diagnostic] {
    let reading = ICalendarReader().read(bytes)
    var whole = EventCalendar(productID: "")
    let calendars = reading.components.compactMap { EventCalendar($0) }
    if let first = calendars.first { whole = first }
    whole.component.components = reading.components.flatMap {
      $0.name == .calendar ? $0.components : [$0]
    }
    return reading.problems.filter { $0.severity == .error } + whole.problems
  }

  private static let leftOutWhole: Set<Diagnostic.Code> = [
    .missingStart, .withoutStart, .saidTwice, .misplacedProperty, .misplacedEntry, .duplicateUID,
  ]

  /// The errors of `lint` that nothing of the account answers.
  static func unanswered(_ bytes: [UInt8], _ answers: [String: Answer]) -> [String] {
    let findings = Linter(profile: .rfc, leastSeverity: .error).lint(bytes).findings
    let (places, account) = (places(in: bytes), account(of: bytes))
    // What is left out whole is told once, with all that is in it.
    let isLeftOut = account.contains { $0.severity == .error && leftOutWhole.contains($0.code) }
    // A line that cannot be read may have been any of those that a finding is about.
    let isUnread = account.contains {
      $0.severity == .error && $0.code.name.hasPrefix("icalendar/")
    }
    let told = Set(account.map(\.code.name))
    return findings.compactMap { finding in
      let code = finding.code.name
      guard code.hasPrefix("lint/") else {
        return isUnread ? nil : "\(finding)"
      }
      guard let answer = answers[code] else { return "\(finding)" }
      guard !answer.told.isEmpty, concerns(finding, places), !isUnread, !isLeftOut,
        answer.told.isDisjoint(with: told)
      else { return nil }
      return "\(finding)"
    }
  }

  // MARK: Samples

  static func files() throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in ["Tests", "Documentation"] {
      let root = DocumentTable.repository.appending(path: folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      for name in names.sorted() where name.hasSuffix(".ics") {
        files.append((name, try Array(Data(contentsOf: root.appending(path: name)))))
      }
    }
    return files
  }

  @Test("It holds of each rule's own sample", arguments: LintSample.all)
  func samples(sample: LintSample) throws {
    let unanswered = Self.unanswered(sample.violating, try Self.answers())
    #expect(unanswered.isEmpty)
  }

  @Test("Where a rule's sample is told, the code is one of its row")
  func sampleCodes() throws {
    let answers = try Self.answers()
    let clean = Set(Self.account(of: LintSample.document()).map(\.code.name))
    #expect(clean.isEmpty)
    for sample in LintSample.all {
      guard let answer = answers["lint/\(sample.rule)"], !answer.told.isEmpty else { continue }
      // A title's language is no time, and nobody is in a zone without an event.
      if ["duplicate-parameter", "empty-zone"].contains(sample.rule) { continue }
      let told = Set(Self.account(of: sample.violating).map(\.code.name))
      #expect(!answer.told.isDisjoint(with: told), "\(sample)")
    }
  }

  // MARK: The other way round

  /// By which rules of `lint` a code of the account is found.
  static func rulesByCode() throws -> [String: Set<String>] {
    let rows = try DocumentTable.rows(of: document, below: "## `occurrences`")
    var rules: [String: Set<String>] = [:]
    for row in rows where row.count == 5 {
      for code in DocumentTable.codes(in: row[0]) {
        rules[code] = Set(DocumentTable.codes(in: row[4]))
      }
    }
    return rules
  }

  /// What is left out although the standard only advises against it, so that `lint` warns.
  private static let advised: Set<Diagnostic.Code> = [.tooManyRules, .instanceRepeats]

  /// What of the account `lint` does not find, or finds less serious than it is.
  static func unfound(_ bytes: [UInt8], _ rules: [String: Set<String>]) -> [String] {
    let (findings, account) = (Linter().lint(bytes).findings, account(of: bytes))
    // A torn document is told to be that, and nobody knows what stands where.
    guard !account.contains(where: { $0.code.name.hasPrefix("icalendar/") }) else { return [] }
    return account.compactMap { problem in
      // Notes only count what is not listed.
      guard problem.severity >= .warning, let expected = rules[problem.code.name],
        !expected.isEmpty
      else { return nil }
      let isError = problem.severity == .error && !advised.contains(problem.code)
      let isFound = findings.contains {
        expected.contains($0.code.name) && (!isError || $0.severity == .error)
      }
      return isFound ? nil : "\(problem)"
    }
  }

  /// Documents of one entry.
  private static func document(_ kind: String, _ lines: String) -> [UInt8] {
    document(
      "BEGIN:\(kind)\nUID:a\nDTSTAMP:20260101T000000Z\n\(lines)\nEND:\(kind)")
  }

  private static func document(_ lines: String) -> [UInt8] {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n\(lines)\nEND:VCALENDAR\n"
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  /// An event in a zone whose definition has such a line.
  private static func document(zoneLine: String) -> [UInt8] {
    document(
      """
      BEGIN:VTIMEZONE
      TZID:Local
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0700
      TZOFFSETTO:+0700
      \(zoneLine)
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=Local:20260105T090000
      END:VEVENT
      """)
  }

  private static let single: [[UInt8]] =
    AccountTests.cases.map { document("VEVENT", $0.lines) }
    + TaskTests.cases.map { document($0.kind, $0.lines) }
    + [
      ("VJOURNAL", "DTSTART:20260105T090000Z\nDURATION:PT1H"),
      ("VJOURNAL", "RDATE:20260105T090000Z"), ("VTODO", "RDATE:20260105T090000Z"),
      ("VTODO", "EXRULE:FREQ=DAILY"), ("VTODO", "DURATION:PT1H"),
      ("VEVENT", "DTSTART;VALUE=PERIOD:20260105T090000Z/PT1H"),
      ("VEVENT", "DTSTART;VALUE=PERIOD:20260105T090000Z"),
      ("VEVENT", "DTSTART:20260105T090000Z\nDTEND;VALUE=PERIOD:20260105T090000Z/PT1H"),
      ("VEVENT", "DTSTART:20260105T090000Z\nEXDATE;VALUE=PERIOD:20260105T090000Z/PT1H"),
      ("VEVENT", "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=2;"),
      ("VEVENT", "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,MO,TU;COUNT=3"),
      ("VTODO", "DUE;VALUE=PERIOD:20260105T090000Z/PT1H"),
      ("VEVENT", "DTSTART;TZID=Europe/Berlin:20260105T100000\nDTEND:20260105T080000Z"),
      ("VEVENT", "DTSTART;TZID=Europe/Berlin:20260105T100000\nDTEND:20260105T090000Z"),
      ("VTODO", "DTSTART:20260105T090000Z\nDUE;TZID=Asia/Ho_Chi_Minh:20260105T150000"),
      ("VEVENT", "DTSTART:20260105T090000Z\nDTEND;VALUE=DATE:20260104"),
      ("X-BOX", "BEGIN:VEVENT\nUID:b\nDTSTART:20260105T090000Z\nEND:VEVENT"),
    ].map { document($0.0, $0.1) }
    + [
      "RDATE;VALUE=PERIOD:19800101T000000/PT1H", "RDATE;VALUE=PERIOD:19800101T000000",
      "RDATE;VALUE=DATE:19800101", "RDATE:19800101T000000Z", "RDATE:19800101",
      "RRULE:FREQ=YEARLY;", "RRULE:FREQ=YEARLY;BYMONTH=1,1", "RRULE:FREQ=NEVER",
      "RRULE:FREQ=YEARLY;UNTIL=19900101", "EXDATE:19800101T000000", "EXRULE:FREQ=YEARLY",
      "TZOFFSETTO:+0800",
    ].map(document(zoneLine:))

  @Test("What expansion and tables tell, lint finds, as an error where something is left out")
  func found() throws {
    let rules = try Self.rulesByCode()
    #expect(rules.count > 25)
    let documents =
      Self.single + LintSample.all.map(\.violating) + (try Self.files().map(\.bytes))
    for bytes in documents {
      let unfound = Self.unfound(bytes, rules)
      #expect(unfound.isEmpty, "\(String(decoding: bytes.prefix(2000), as: UTF8.self))")
    }
  }

  @Test("It holds of all files of calendars")
  func calendarFiles() throws {
    let answers = try Self.answers()
    let files = try Self.files()
    #expect(files.count > 70)
    for (name, bytes) in files {
      let unanswered = Self.unanswered(bytes, answers)
      #expect(unanswered.isEmpty, "\(name)")
    }
  }

  @Test("It holds of files that somebody has broken", arguments: Sweep.of(0..<16, sample: 8))
  func mutated(seed: Int) throws {
    let (answers, rules) = (try Self.answers(), try Self.rulesByCode())
    var random = SplitMix(seed: UInt64(seed))
    let documents =
      try Self.files().map(\.bytes).filter { $0.count < 4000 }
      + LintSample.all.map(\.violating)
      .filter { $0.count < 4000 }
    for document in documents {
      let bytes = CalendarMutation.mutated(document, using: &random)
      let unanswered = Self.unanswered(bytes, answers)
      #expect(unanswered.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
      let unfound = Self.unfound(bytes, rules)
      #expect(unfound.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

/// Changes that people and programs make to calendar files.
enum CalendarMutation {
  private static let lines = [
    "DTSTART:20260105T090000Z", "DTSTART;VALUE=DATE:20260105", "DTSTART:20260105", "DTSTART:soon",
    "DTSTART;TZID=Nowhere:20260105T090000", "DTSTART;TZID=Europe/Berlin:20260105T090000",
    "DTEND:20260105T100000Z", "DTEND;VALUE=DATE:20260104", "DTEND:", "DUE:20260106T090000Z",
    "DUE;VALUE=DATE:20260107", "DURATION:PT1H", "DURATION:P1W2D", "DURATION:-P1D", "DURATION:1H",
    "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=WEEKLY;UNTIL=20260201", "RRULE:FREQ=DAILY;BYHOUR=9",
    "RRULE:FREQ=SOMETIMES", "RRULE:FREQ=DAILY;BYWEEKNO=3", "EXRULE:FREQ=DAILY;BYDAY=XX",
    "RDATE;VALUE=PERIOD:20260107T090000Z/PT1H", "RDATE;VALUE=PERIOD:20260107T090000Z",
    "RDATE:20260107T090000Z/PT1H", "RDATE;VALUE=DATE:20260107,20260231", "EXDATE:20260107T090000",
    "EXDATE;VALUE=DATE:20260107", "EXDATE:", "RECURRENCE-ID:20260106T090000Z",
    "RECURRENCE-ID;RANGE=THISANDPRIOR:20260106T090000Z", "RECURRENCE-ID;VALUE=DATE:20260106",
    "SUMMARY:once more", "STATUS:CANCELLED", "STATUS:DONE", "UID:1", "SEQUENCE:x",
    "CALSCALE:JULIAN", "TZOFFSETTO:-0000", "PERCENT-COMPLETE:200", "COMPLETED:yesterday",
    "LOCATION:here", "GARBAGE", "X-A;B=\"c:d", "BEGIN:VTODO", "END:VTODO", "BEGIN:VJOURNAL",
    "END:VJOURNAL", "BEGIN:VALARM", "END:VALARM", "BEGIN:X-A", "END:X-A",
  ]

  static func mutated(_ bytes: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var document = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<document.count, using: &random)
      let other = Int.random(in: 0..<document.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: document.remove(at: index)
      case 1: document.insert(document[other], at: index)
      case 2: document.swapAt(index, other)
      case 3, 4:
        let line = lines.randomElement(using: &random) ?? ""
        document.insert(Array(line.utf8) + [0x0D], at: index)
      case 5:
        guard !document[index].isEmpty else { continue }
        let byte = Int.random(in: 0..<document[index].count, using: &random)
        document[index][byte] =
          Array("0129TZ:;,=/-+ \"PDATEX".utf8).randomElement(using: &random) ?? 0x30
      default:
        guard !document[index].isEmpty else { continue }
        document[index].remove(at: Int.random(in: 0..<document[index].count, using: &random))
      }
      if document.isEmpty { return [] }
    }
    return Array(document.joined(separator: [0x0A]))
  }
}
