import Foundation
import Testing

/// A programme that has been published, has changed, and is to be published again: new feeds,
/// changed ones, one that stays, and some that no longer belong.
struct Republication {
  /// What stands in the folder of a publication, and its ledger.
  struct State: Equatable {
    var feeds: [String: Data]
    var ledger: Data
  }

  /// The programme is in the folder `p`, published into `out`.
  let scratch: ScratchFolder
  let old: State
  let new: State

  init() throws {
    scratch = try ScratchFolder.starter()
    try Self.publish(scratch)
    old = try Self.state(of: scratch)
    for (file, from, to) in [
      ("events", "Book and Reading Culture Day", "Book Day"),
      ("events", "en: Learning week", "en: Week of learning"),
      ("units", "school-b", "school-c"), ("units", "School B", "School C"),
    ] {
      let text = try String(contentsOf: scratch.url("p/\(file).yaml"), encoding: .utf8)
      try #require(text.contains(from))
      try scratch.write("p/\(file).yaml", text.replacingOccurrences(of: from, with: to))
    }
    let programme = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    try scratch.write("p/programme.yaml", programme + "withdrawn-feeds: [school-b]\n")
    let clean = try ScratchFolder()
    try FileManager.default.copyItem(at: scratch.url("p"), to: clean.url("p"))
    try FileManager.default.copyItem(at: scratch.url("out"), to: clean.url("out"))
    try Self.publish(clean)
    new = try Self.state(of: clean)
    let names = Set(new.feeds.keys)
    try #require(new.ledger.count > old.ledger.count)
    try #require(!names.isSubset(of: old.feeds.keys) && !names.isSuperset(of: old.feeds.keys))
    try #require(names.contains { old.feeds[$0] == new.feeds[$0] })
    try #require([old, new].map { Self.marks(in: $0).count } == [1, 1])
    try #require(Self.marks(in: old) != Self.marks(in: new))
  }

  /// The command's arguments; the moment of the second publication is always the same. Pages are files
  /// like the others, and without them there are fewer system calls to try.
  static func arguments(_ scratch: ScratchFolder) -> [String] {
    [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--now",
      "2026-02-02T00:00:00Z", "--lang", "en", "--no-pages",
    ]
  }

  var arguments: [String] { Self.arguments(scratch) }

  private static func publish(_ scratch: ScratchFolder) throws {
    let outcome = try CommandLineTool.run(arguments(scratch))
    try #require(outcome.status == 0, "\(outcome.standardError)")
  }

  static func state(of scratch: ScratchFolder) throws -> State {
    State(
      feeds: try scratch.contents(of: "out"),
      ledger: (try? Data(contentsOf: scratch.url("p/published.jsonl"))) ?? Data())
  }

  /// The files that nobody may ever have seen, and that the next run must clear away.
  func temporaryFiles() throws -> [String] {
    try scratch.contents(of: "out").keys.filter(Self.isTemporary)
  }

  private static func isTemporary(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(".") == true
  }

  /// The files that say of which edition the tags are that nginx may give out.
  private static func marks(in state: State) -> [String] {
    state.feeds.keys.filter { $0.hasPrefix("nginx-etags.") && $0.hasSuffix(".mark") }.sorted()
  }

  /// Puts everything back to where the second publication has not begun.
  ///
  /// - Parameter keepingFolder: whether the folder must stay, because something is mounted there.
  func reset(keepingFolder: Bool = false) throws {
    if !keepingFolder { try? FileManager.default.removeItem(at: scratch.url("out")) }
    for (path, bytes) in old.feeds {
      let file = scratch.url("out/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    try old.ledger.write(to: scratch.url("p/published.jsonl"))
  }

  /// What is wrong with a folder in which a publication was interrupted.
  func damage() throws -> [String] {
    let state = try Self.state(of: scratch)
    var problems = state.feeds.filter { path, bytes in
      !Self.isTemporary(path) && bytes != old.feeds[path] && bytes != new.feeds[path]
    }.map { "\($0.key) is neither old nor new" }
    for path in Set(old.feeds.keys).intersection(new.feeds.keys) where state.feeds[path] == nil {
      problems.append("\(path) is gone")
    }
    if !state.ledger.starts(with: old.ledger) || !new.ledger.starts(with: state.ledger) {
      problems.append("the ledger is neither the old one nor the beginning of the new one")
    }
    problems += Self.marks(in: state).compactMap { mark in
      // nginx knows the tags of this edition, and gives them to what it finds.
      let edition = old.feeds[mark] == nil ? new.feeds : old.feeds
      let differs = edition.contains { path, bytes in
        path != "manifest.json" && state.feeds[path] != bytes
      }
      return differs ? "\(mark) is the mark of other files" : nil
    }
    let isPublished = state.feeds.contains { path, bytes in
      !Self.isTemporary(path) && bytes != old.feeds[path]
    }
    if isPublished, state.ledger != new.ledger { problems.append("a feed came before the ledger") }
    return problems
  }

  /// Publishes without a disturbance and tells what is then not as after a clean run.
  func completion() throws -> [String] {
    let outcome = try CommandLineTool.run(arguments)
    guard outcome.status == 0 else { return ["\(outcome.status): \(outcome.standardError)"] }
    let state = try Self.state(of: scratch)
    var problems = Set(state.feeds.keys).union(new.feeds.keys).filter {
      state.feeds[$0] != new.feeds[$0]
    }.map { "\($0) differs" }
    if state.ledger != new.ledger { problems.append("the ledger differs") }
    return problems
  }
}
