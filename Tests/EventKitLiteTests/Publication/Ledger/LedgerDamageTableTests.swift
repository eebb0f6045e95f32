import Foundation
import SafeFiles
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledgers that something has happened to: Documentation/Ledger.md, row by row")
struct LedgerDamageTableTests {
  /// What `repair` does.
  private enum Outcome: String {
    /// The file is as it should be afterwards.
    case repairs
    /// It says why not, and writes nothing.
    case refuses
    /// There is nothing to do.
    case nothing = "–"
  }

  /// A row of the table: what was done to the file, and what it is after repairing.
  private struct Row {
    let name: String
    /// What stands in the ledger's place; `nil` where `prepare` puts something else there.
    let bytes: [UInt8]?
    /// The file after repairing, where it is known to the byte.
    var result: [UInt8]?
    /// What else has to be done.
    var prepare: (LedgerStory) throws -> Void = { _ in }
  }

  /// A row of the document.
  private struct Promise {
    let codes: Set<String>
    let outcome: Outcome
  }

  private let story: LedgerStory

  init() throws { story = try LedgerStory() }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func edited(_ number: Int, _ old: String, _ new: String) throws -> [UInt8] {
    var lines = story.lines
    let line = text(lines[number])
    try #require(line.contains(old))
    lines[number] = Array(line.replacing(old, with: new, maxReplacements: 1).utf8)
    return lines.flatMap(\.self)
  }

  /// The file with lines in another order.
  private func file(_ order: some Sequence<Int>) -> [UInt8] { order.flatMap { story.lines[$0] } }

  /// The last line with another text, sealed as if it had been written so.
  private func resealed(_ old: String, _ new: String) throws -> [UInt8] {
    let last = try #require(story.lines.last)
    try #require(text(last).contains(old))
    let line = text(last).replacing(old, with: new, maxReplacements: 1)
    let content = Array(line.utf8.prefix(line.utf8.count - #","seal":""}"#.utf8.count - 65))
    var bytes = file(story.lines.indices.dropLast())
    bytes += content
    bytes += Array((#","seal":"\#(Seal(of: content[...]))"}"# + "\n").utf8)
    return bytes
  }

  /// Two branches with the marks that git leaves between them.
  private func marked(
    _ ours: [UInt8], _ theirs: [UInt8], base: [UInt8], showsBase: Bool = false
  ) -> [UInt8] {
    var bytes = base
    bytes += Array("<<<<<<< HEAD\n".utf8)
    bytes += ours.dropFirst(base.count)
    if showsBase { bytes += Array("||||||| 1234567\n".utf8) }
    bytes += Array("=======\n".utf8)
    bytes += theirs.dropFirst(base.count)
    return bytes + Array(">>>>>>> other\n".utf8)
  }

  /// The seal of the last line of a ledger's file.
  private func head(of file: [UInt8]) throws -> String {
    try Ledger(file).chain.heads.map(\.description).joined(separator: " ")
  }

  private func foreign(_ identity: Ledger.Identity) throws -> [UInt8] {
    var ledger = Ledger(of: identity)
    ledger.add(.clock, at: try Samples.instant("2026-01-01T00:00:00Z"))
    return ledger.pendingBytes
  }

  private func utf16(_ bytes: [UInt8]) -> [UInt8] {
    var coded: [UInt8] = [0xFF, 0xFE]
    for unit in text(bytes).utf16 { coded += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    return coded
  }

  private func respelled() throws -> [UInt8] {
    try story.lines.flatMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line))
      return [UInt8](try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
        + [0x0A]
    }
  }

  /// What is on the disk after two publications, and the third one was interrupted.
  private func interrupted(_ story: LedgerStory) throws {
    try story.folder.write("public/manifest.json", story.olderManifest)
  }

  private func rows() throws -> [Row] {
    let sound = story.sound
    let lines = story.lines
    let last = lines.count - 1
    let all = Array(lines.indices)
    let garbage = Array((String(repeating: "rác ", count: 100) + "\n").utf8)
    let path = story.path
    let merged = try Ledger.merging(sound, with: story.branch)
    // A merge puts the sides into an order of its own, and repairing leaves them as they stand.
    let sides = try [sound, story.branch].sorted { try head(of: $0) < head(of: $1) }
    // With two publications in the folder, one more line is what a crash has left.
    let unfinished = story.older + lines[lines.count - 2]
    let seal = #""seal":""#
    let cut = Array(unfinished.dropLast(30))
    let zeros = cut + [UInt8](repeating: 0, count: 30)
    let returns = text(sound).replacing("\n", with: "\r\n")
    let joined = Array(lines[...3].joined().dropLast()) + file(all.dropFirst(4))
    let blank: [UInt8] = [0x0A] + file(all.prefix(3)) + [0x0A, 0x0A] + file(all.dropFirst(3))
    let unpublished = text(lines[last - 1]).replacing("2026", with: "2027")
    var rows: [Row] = []
    func add(
      _ name: String, _ bytes: [UInt8]?, _ result: [UInt8]? = nil,
      _ prepare: @escaping (LedgerStory) throws -> Void = { _ in }
    ) { rows.append(Row(name: name, bytes: bytes, result: result, prepare: prepare)) }
    add(
      "the last line was cut short in a crash", cut,
      story.older, interrupted)
    add("the last line was cut short after it was published", Array(sound.dropLast(30)))
    add(
      "zeros stand in place of the last line's end",
      zeros, story.older,
      interrupted)
    add("zeros stand behind the last line", sound + [0, 0, 0, 0], sound)
    add("the last line has lost its line end", Array(sound.dropLast()), sound)
    add("the last lines are missing: an older copy", story.older)
    add("the last line stands there twice", sound + lines[last], sound)
    add(
      "the last three lines stand there twice",
      file(all + all.suffix(3)), sound)
    add(
      "two lines have changed places", file([0, 1, 3, 2] + all.dropFirst(4)),
      sound)
    add("the lines are in the opposite order", file(all.reversed()), sound)
    add("a line in the middle is missing", file(all.filter { $0 != 3 }))
    add("the first line is missing", file(all.dropFirst()), sound)
    add("the first line stands there twice", file([0] + all), sound)
    add(
      "two lines have become one",
      joined, sound)
    add(
      "blank lines have been put in",
      blank)
    add("a value in the middle was edited", try edited(3, "2026-01-01", "2026-01-02"))
    add(
      "a seal in the middle was edited", try edited(3, seal, seal + "f").withSeal(of: 3),
      sound)
    add("a value in the last line was edited", try edited(last, "Task", "Tusk"))
    add(
      "the last line was edited, which was never published",
      story.older + Array(unpublished.utf8),
      story.older, interrupted)
    add(
      "the seal of the last line was edited",
      try edited(last, seal, seal + "f").withSeal(of: last), sound)
    add(
      "it is another programme's",
      try foreign(Ledger.Identity(programme: "khac", domain: "thu.example.vn")))
    add(
      "it is of another domain",
      try foreign(Ledger.Identity(programme: "thu", domain: "khac.example.vn")))
    add("it is of a later version", try edited(0, #""version":2"#, #""version":3"#))
    add(
      "a line has a member that this version does not know",
      try resealed(#""sequence""#, #""colour":"red","sequence""#))
    add(
      "a line has a standing that this version does not know",
      try resealed(#""standing":"fixed""#, #""standing":"suspended""#))
    add("the file is empty", [])
    add("the file is missing", nil)
    add(
      "a folder stands in its place", nil, nil,
      { _ in
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
      })
    add(
      "a pipe stands in its place", nil, nil,
      { _ in
        let isMade = unsafe mkfifo(path, 0o644) == 0
        try #require(isMade)
      })
    add(
      "a link leads to it", nil, nil,
      { story in
        try story.folder.write("real.jsonl", story.sound)
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "real.jsonl")
      })
    add(
      "a link that leads nowhere stands in its place", nil, nil,
      { _ in
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "gone.jsonl")
      })
    add(
      "git's conflict marks are in it",
      marked(sides[0], sides[1], base: story.older), merged)
    add(
      "git's conflict marks are in it, with the common lines",
      marked(sides[0], sides[1], base: story.older, showsBase: true), merged)
    add(
      "two branches stand one after the other",
      sides[0] + sides[1].dropFirst(story.older.count), merged)
    add(
      "two whole files stand one after the other", sides[0] + sides[1],
      merged)
    add(
      "its lines end with carriage returns",
      Array(returns.utf8), sound)
    add(
      "a byte order mark stands before it", [0xEF, 0xBB, 0xBF] + sound,
      sound)
    add("it is in UTF-16", utf16(sound), sound)
    add(
      "another program has written its JSON anew: blanks, order, escapes",
      try respelled(), sound)
    add(
      "something short stands behind the last line", sound + Array("null\n".utf8),
      sound)
    add("something long stands behind the last line", sound + garbage, sound)
    add(
      "something long stands behind the last line, and there is no folder",
      sound + garbage,
      nil, { try FileManager.default.removeItem(atPath: $0.output) })
    add("it is a YAML file", try LedgerStory.bytes(story.folder, "events.yaml"))
    add("it is compressed", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x0A, 0x77, 0x31])
    add("the folder was published by another ledger", story.branch)
    return try rows + firstFormRows()
  }

  private func firstFormRows() throws -> [Row] {
    let sound = try FirstFormTests.bytes("published.jsonl")
    let branch = try FirstFormTests.branch()
    let lines: [[UInt8]] = sound.split(separator: UInt8(ascii: "\n")).map {
      Array($0) + [UInt8(ascii: "\n")]
    }
    let base = Array(lines[..<12].joined())
    let merged = try Ledger.merging(sound, with: branch, of: story.identity)
    func row(_ name: String, _ bytes: [UInt8], _ result: [UInt8]? = nil) -> Row {
      Row(name: "first form: \(name)", bytes: bytes, result: result) { story in
        try FileManager.default.removeItem(atPath: story.output)
      }
    }
    let edited = text(lines[4]).replacing("Task", with: "Tusk")
    var swapped = lines
    swapped.swapAt(4, 5)
    var doubled = lines
    doubled.insert(lines[8], at: 9)
    var removed = lines
    removed.remove(at: 4)
    return [
      row(
        "the last line was cut short", Array(sound.dropLast(30)), Array(lines.dropLast().joined())),
      row("the last line has lost its line end", Array(sound.dropLast()), sound),
      row("a line stands there twice", Array(doubled.joined()), sound),
      row(
        "a value was edited",
        Array(lines[..<4].joined()) + Array(edited.utf8) + Array(lines[5...].joined())),
      row("a line in the middle is missing", Array(removed.joined())),
      row("two lines have changed places", Array(swapped.joined())),
      row(
        "its lines end with carriage returns", Array(text(sound).replacing("\n", with: "\r\n").utf8)
      ),
      row("a byte order mark stands before it", [0xEF, 0xBB, 0xBF] + sound, sound),
      row("git's conflict marks are in it", marked(sound, branch, base: base), merged),
      row("two branches stand one after the other", sound + branch.dropFirst(base.count), merged),
    ]
  }

  /// The document's table.
  private func promises() throws -> [(name: String, promise: Promise)] {
    let document = try String(
      contentsOfFile: ShippedData.root + "/Documentation/Ledger.md", encoding: .utf8)
    return try document.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map {
      row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let codes = cells[1].split(separator: ", ").map { $0.filter { $0 != "`" } }
      let outcome = try #require(Outcome(rawValue: cells[2]))
      return (cells[0], Promise(codes: Set(codes).subtracting(["–"]), outcome: outcome))
    }
  }

  @Test("The document has a row for everything that is done here, and for nothing else")
  func sameRows() throws {
    let names = try promises().map(\.name)
    #expect(try rows().map(\.name) == names)
    #expect(names.count >= 50)
  }

  @Test("Whatever has happened, it is found, and repaired or refused as the document says")
  func everyRow() throws {
    let promises = Dictionary(try promises().map { ($0.name, $0.promise) }) { first, _ in first }
    for row in try rows() {
      let promise = try #require(promises[row.name], "\(row.name)")
      try restore()
      if let bytes = row.bytes { try story.folder.write("published.jsonl", bytes) }
      try row.prepare(story)
      try look(row, promise)
    }
  }

  /// Puts everything back to where nothing has happened yet, without a ledger.
  private func restore() throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: story.folder.path)
    where name.hasPrefix("published.jsonl") || name == "public" {
      try files.removeItem(atPath: "\(story.folder.path)/\(name)")
    }
    try files.copyItem(atPath: story.folder.path + "/kept", toPath: story.output)
  }

  private func look(_ row: Row, _ promise: Promise) throws {
    let before = story.now
    var findings: [Diagnostic]
    var remedy: [LocalizedText] = []
    do throws(InvalidDocument) {
      let report = try story.file.report(for: story.identity)
      findings = report.findings
      remedy = report.remedy
      let warnings = findings.filter { $0.severity == .warning }
      let isHelpful = report.findings.allSatisfy { warnings.contains($0) || $0.hint != nil }
      #expect(isHelpful, "\(row.name)")
    } catch {
      findings = error.diagnostics
    }
    let codes = Set(findings.map(\.code.name))
    let isDamaged = findings.contains { $0.severity == .error }
    for finding in findings { #expect(finding.isInBothLanguages, "\(row.name)") }
    if promise.outcome == .repairs, isDamaged { #expect(!remedy.isEmpty, "\(row.name)") }
    #expect(codes == promise.codes, "\(row.name)")
    #expect(story.now == before, "\(row.name)")
    switch promise.outcome {
    case .refuses:
      let error = #expect(throws: InvalidDocument.self, "\(row.name)") {
        try story.file.repair(for: story.identity, isDryRun: false)
      }
      #expect(error?.diagnostics.isEmpty == false, "\(row.name)")
      #expect(story.now == before && copies().isEmpty, "\(row.name)")
      #expect(isDamaged, "\(row.name)")
    case .nothing:
      let change = try story.file.repair(for: story.identity, isDryRun: false)
      #expect(change.deeds.isEmpty && story.now == before && !isDamaged, "\(row.name)")
    case .repairs:
      let result = try #require(row.result, "\(row.name)")
      let dry = try story.file.repair(for: story.identity, isDryRun: true)
      #expect(story.now == before && copies().isEmpty, "\(row.name)")
      let change = try story.file.repair(for: story.identity, isDryRun: false)
      #expect(!change.deeds.isEmpty && change.deeds == dry.deeds, "\(row.name)")
      #expect(story.now == result, "\(row.name)")
      let copy = try #require(change.copy, "\(row.name)")
      #expect([UInt8](try Data(contentsOf: URL(filePath: copy))) == before, "\(row.name)")
      let after = try story.file.report(for: story.identity)
      #expect(after.findings.isEmpty, "\(row.name): \(after.findings.map(\.code.name))")
      #expect(try story.file.repair(for: story.identity, isDryRun: false).deeds.isEmpty)
    }
  }

  private func copies() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: story.folder.path)) ?? [])
      .filter { $0.hasPrefix("published.jsonl.") }
  }

  @Test("A copy that is kept is never written over, and one of the same bytes is enough")
  func copiesStay() throws {
    let names = [
      "published.jsonl.damaged", "published.jsonl.damaged-2", "published.jsonl.damaged-3",
    ]
    for number in 0..<3 {
      let damaged = story.sound + Array(story.lines.suffix(number + 1).joined())
      for _ in 0..<2 {
        try story.folder.write("published.jsonl", damaged)
        let change = try story.file.repair(for: story.identity, isDryRun: false)
        #expect(change.copy == "\(story.folder.path)/\(names[number])")
      }
      #expect(try LedgerStory.bytes(story.folder, names[number]) == damaged)
    }
    #expect(Set(copies()) == Set(names))
  }

  @Test("What an interrupted run has left under a temporary name goes with the next repair")
  func leftovers() throws {
    try story.folder.write(".eventctl-abc.tmp", Array("x".utf8))
    try story.folder.write("published.jsonl", story.sound + story.sound)
    let left = story.folder.path + "/.eventctl-abc.tmp"
    _ = try story.file.repair(for: story.identity, isDryRun: true)
    #expect(FileManager.default.fileExists(atPath: left))
    _ = try story.file.repair(for: story.identity, isDryRun: false)
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test(
    "Any number of branches that stand in one file become one ledger, by one line",
    arguments: [2, 3, 5])
  func manyBranches(count: Int) throws {
    var branches: [[UInt8]] = []
    for number in 1...count {
      try restore()
      try story.folder.write("published.jsonl", story.older)
      // Each branch goes one publication further than the one before.
      for day in 1...number {
        try story.folder.write(
          "events.yaml", ProgrammeFolder.event("viec", when: "\(number + day)/6"))
        try LedgerStory.publish(
          story.folder, at: "2026-03-0\(day)T0\(number):00:00Z", into: "branch-\(number)-\(day)")
      }
      branches.append(try #require(story.now))
    }
    try restore()
    let file = story.older + branches.flatMap { $0.dropFirst(story.older.count) }
    let heads = try branches.map { "\(try #require(try Ledger($0).head))" }
    for bytes in [file, branches.flatMap(\.self)] {
      let repair = try Ledger.repairing(bytes, of: story.identity, published: Set(heads))
      #expect(repair.bytes.starts(with: file))
      #expect(repair.bytes.split(separator: 0x0A).count == file.split(separator: 0x0A).count + 1)
      let ledger = try Ledger(repair.bytes)
      #expect(heads.allSatisfy { ledger.knows(head: $0) })
      #expect(LedgerReader(repair.bytes).damage.isEmpty)
      // The next revision is newer than that of any branch.
      let numbers = try branches.compactMap {
        try Ledger($0).latest(.event("viec.2026@thu.example.vn"))?.revision.sequence
      }
      #expect(numbers.count == count && Set(numbers).count == count)
      var next = ledger
      let entry = next.record(
        .event("viec.2026@thu.example.vn"), content: LocalizedText(vi: "x", en: "x"),
        in: [.everything], at: try Samples.instant("2026-05-01T00:00:00Z"))
      #expect(entry.revision.sequence == (numbers.max() ?? 0) + 1)
      #expect(try Ledger.repairing(repair.bytes, of: story.identity).deeds.isEmpty)
    }
  }

  @Test(
    "Whatever is cut off, doubled or put elsewhere, a repaired ledger has every published line or is refused"
  )
  func random() throws {
    var generator = SplitMix(seed: 12)
    let head = try #require(try Ledger(story.sound).head)
    var repaired = 0
    for _ in 0..<60 {
      var lines = story.lines
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<lines.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &generator))
        case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &generator))
        case 3: lines[place].removeLast(Int.random(in: 1...lines[place].count, using: &generator))
        default:
          guard !lines[place].isEmpty else { continue }
          lines[place][Int.random(in: 0..<lines[place].count, using: &generator)] ^= 4
        }
      }
      guard
        let repair = try? Ledger.repairing(
          lines.flatMap(\.self), of: story.identity, published: ["\(head)"])
      else { continue }
      let ledger = try Ledger(repair.bytes)
      #expect(!ledger.knows(head: "\(head)") || repair.bytes == story.sound)
      if repair.bytes == story.sound { repaired += 1 }
    }
    #expect(repaired > 10)
  }
}

extension [UInt8] {
  /// The same with a seal of the usual length in a line whose seal got one digit more.
  fileprivate func withSeal(of number: Int) -> [UInt8] {
    var lines = split(separator: UInt8(ascii: "\n")).map(Array.init)
    lines[number].remove(at: lines[number].count - 3)
    return lines.flatMap { $0 + [0x0A] }
  }
}
