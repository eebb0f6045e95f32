import ICalendar
import Testing

@Suite("Lint and hostile files")
struct LintHostilityTests {
  @Test(
    "Much of anything takes seconds at most and never fails", .timeLimit(.minutes(10)),
    arguments: Hostile.allCases)
  func hostile(_ kind: Hostile) {
    let bytes = kind.bytes
    let linter = Linter()
    let report = linter.lint(bytes)
    #expect(!report.findings.isEmpty)
    #expect(report.findings.count <= (LintRule.all.count + 8) * 51)
    _ = linter.repaired(bytes)
  }

  enum Hostile: CaseIterable {
    case nul, emptyLines, folds, nesting, unended, events, nonsense, controls, names, quotes
    case longLine, marks, rules, zones, dates, parameters, invalid, escapes
    case continuations, fewer

    var bytes: [UInt8] {
      let (unit, megabyte) = piece
      // An eighth of it: the tests run without the optimizer, all at once.
      let count = megabyte / 8
      let body = Array(repeating: Array(unit.utf8), count: count).flatMap { $0 }
      let head = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000\nSUMMARY:x"
      let bytes = Array(head.utf8) + body + Array("\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
      let replacement: [Hostile: UInt8] = [.invalid: 0xFF, .continuations: 0x80]
      return bytes.map { $0 == UInt8(ascii: "?") ? replacement[self] ?? $0 : $0 }
    }

    private var piece: (String, Int) {
      switch self {
      case .nul: ("\u{0}", 200_000)
      case .emptyLines: ("\n", 200_000)
      case .folds: ("\n x", 60_000)
      case .nesting: ("\nBEGIN:A", 20_000)
      case .unended: ("\nEND:VEVENT\nBEGIN:VEVENT", 8000)
      case .events: ("\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nDTSTART:1", 4000)
      case .nonsense: ("\nnonsense", 20_000)
      case .controls: ("\u{1}\n ", 50_000)
      case .names: ("\nSUMMRY:1", 9000)
      case .quotes: ("\nX;Y=\":", 20_000)
      case .longLine: ("xxxx,", 40_000)
      case .marks: ("e\u{301}\u{323}", 40_000)
      case .rules: ("\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 4000)
      case .zones: ("\nRDATE;TZID=A/B:20260101T000000", 4000)
      case .dates: ("\nEXDATE:20260101,x,20260230", 4000)
      case .parameters: (";A=1", 40_000)
      // In names of which each is another.
      case .fewer: (";A_1=1", 40_000)
      case .invalid: ("?\n ?", 40_000)
      case .escapes: ("\\;\\x", 40_000)
      // Bytes that could only follow others, in a line without sense, which is kept as it is.
      case .continuations: ("\n" + String(repeating: "?", count: 100), 400)
      }
    }
  }
}
