import Foundation
import Testing

@Suite("eventctl publish: ledgers that something has happened to")
struct LedgerDamageTests {
  /// The folder `p` holds a programme with one event, published into `out` in three revisions: the
  /// ledger's first lines are the first revision.
  private let scratch: ScratchFolder
  private let lines: [Data]
  private let published: [String: Data]
  /// The manifest after each publication.
  private let manifests: [Data]

  private var ledger: URL { scratch.url("p/published.jsonl") }

  init() throws {
    scratch = try ScratchFolder.starter()
    try scratch.write(
      "p/units.yaml", "- { id: office, name: { vi: Văn phòng, en: Office } }\n")
    var manifests: [Data] = []
    for (number, title) in ["One", "Two", "Three"].enumerated() {
      try scratch.write(
        "p/events.yaml",
        "- { id: day, title: { vi: Ngày, en: \(title) }, when: 21/4, lead: office, basis: [plan] }\n"
      )
      let outcome = try CommandLineTool.run(Self.arguments(scratch, month: number + 1))
      try #require(outcome.status == 0, "\(outcome.standardError)")
      manifests.append(try Data(contentsOf: scratch.url("out/manifest.json")))
    }
    self.manifests = manifests
    let file = scratch.url("p/published.jsonl")
    lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    try #require(lines.count >= 9)
    published = try scratch.contents(of: "out")
  }

  private func arguments(month: Int = 3) -> [String] { Self.arguments(scratch, month: month) }

  private static func arguments(_ scratch: ScratchFolder, month: Int) -> [String] {
    [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--now",
      "2026-0\(month)-01T00:00:00Z", "--lang", "en",
    ]
  }

  private func file(_ lines: [Data]) -> Data {
    lines.reduce(into: Data()) { file, line in file += line + Data("\n".utf8) }
  }

  @Test(
    "A last line that was cut is left out with a warning and written again",
    arguments: [2, 20, 200])
  func torn(missing: Int) throws {
    let whole = file(lines)
    try #require(lines.last.map { $0.count > missing } == true)
    try whole.dropLast(missing).write(to: ledger)
    // The publication was interrupted: its manifest has not come.
    try manifests[1].write(to: scratch.url("out/manifest.json"))
    let outcome = try CommandLineTool.run(arguments())
    #expect(outcome.status == 0)
    #expect(outcome.standardError.contains("[ledger/torn]"))
    #expect(try Data(contentsOf: ledger) == whole)
    #expect(try scratch.contents(of: "out") == published)
  }

  enum Damage: String, CaseIterable, Sendable {
    case cutInside, flippedByte, foreignLine, joinedLines, duplicatedLine, removedLine, swappedLines

    /// The damaged lines, and the first of them that cannot be right, counted from 1.
    func done(to lines: [Data]) -> (lines: [Data], number: Int) {
      var lines = lines
      let middle = lines.count / 2
      switch self {
      case .cutInside: lines[middle].removeLast(lines[middle].count / 2)
      case .flippedByte: lines[middle][lines[middle].startIndex + lines[middle].count / 2] ^= 1
      case .foreignLine: lines.insert(Data("<<<<<<< HEAD".utf8), at: middle)
      case .joinedLines: lines[middle] += lines.remove(at: middle + 1)
      case .duplicatedLine:
        lines.insert(lines[middle], at: middle)
        return (lines, middle + 2)
      case .removedLine: lines.remove(at: middle)
      case .swappedLines: lines.swapAt(middle, middle + 1)
      }
      return (lines, middle + 1)
    }
  }

  @Test("Any other damage is an error that names the line, and no feed changes")
  func damaged() throws {
    for damage in Damage.allCases {
      let (lines, number) = damage.done(to: lines)
      try file(lines).write(to: ledger)
      let outcome = try CommandLineTool.run(arguments(month: 4))
      let files = try scratch.contents(of: "out")
      #expect(outcome.status == 65, "\(damage)")
      #expect(outcome.standardError.contains("published.jsonl:\(number):"), "\(damage)")
      let code = damage == .foreignLine ? "conflict-marks" : "damaged"
      #expect(outcome.standardError.contains("[ledger/\(code)]"), "\(damage)")
      #expect(files == published, "\(damage)")
    }
  }

  @Test("A ledger that ends before what is published is not the last one", arguments: [0, 1, 5])
  func behind(lines count: Int) throws {
    try file(Array(lines.prefix(count))).write(to: ledger)
    let outcome = try CommandLineTool.run(arguments(month: 4))
    #expect(outcome.status == 65)
    #expect(outcome.standardError.contains("[ledger/behind]"))
    #expect(try scratch.contents(of: "out") == published)
    // Into another folder everything can be published anew.
    let elsewhere = try CommandLineTool.run(
      arguments(month: 4).map { $0.replacingOccurrences(of: "/out", with: "/new") })
    #expect(elsewhere.status == 0)
    try file(Array(lines.prefix(count))).write(to: ledger)
    #expect(try CommandLineTool.run(arguments(month: 4) + ["--anew"]).status == 0)
  }

  @Test("A folder in the ledger's place is an error, and no feed changes")
  func folder() throws {
    try FileManager.default.removeItem(at: ledger)
    try FileManager.default.createDirectory(at: ledger, withIntermediateDirectories: false)
    let outcome = try CommandLineTool.run(arguments())
    #expect([65, 66, 73].contains(outcome.status))
    #expect(outcome.standardError.contains("published.jsonl"))
    #expect(try scratch.contents(of: "out") == published)
  }

  @Test("Bytes of any kind at the ledger's end are damage or a torn line, and never lost revisions")
  func foreignEnds() throws {
    let whole = file(lines)
    for end in ["\n", "\0", "{", "null\n", "\u{FEFF}", "{}\n", "\r\n", "xyz"] {
      try (whole + Data(end.utf8)).write(to: ledger)
      let outcome = try CommandLineTool.run(arguments(month: 4))
      #expect([0, 65].contains(outcome.status), "\(end.debugDescription)")
      #expect(try Data(contentsOf: ledger).starts(with: whole), "\(end.debugDescription)")
      #expect(try scratch.contents(of: "out") == published, "\(end.debugDescription)")
    }
  }
}
