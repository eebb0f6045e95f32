import Foundation

/// The times of everybody and whether the results are the same, as a table.
struct Comparison {
  let folder: Folder
  private var rows: [[String]] = [["work", "we", "peer", "ratio", "results"]]

  init(_ folder: Folder) throws {
    self.folder = folder
    for peer in ["libical", "icalendar"] {
      add("parse 10,000 events", "parse", peer, parsed(peer))
    }
    for peer in ["libical", "icalendar"] {
      add("serialise 10,000 events", "serialise", peer, documents("serialised", peer))
    }
    add("build a feed of 60 events", "feed", "libical", documents("feed", "libical"))
    add(
      "assemble it from rendered events", "assembly", "libical",
      Document(folder.bytes("eventkitlite-assembly.ics"))
        == Document(folder.bytes("libical-feed.ics")) ? "equal" : "DIFFERENT", peerTask: "feed")
    for peer in ["libical", "dateutil"] { add("expand 1,000 rules", "rules", peer, rules(peer)) }
    if let lunar = folder.seconds("lunar", in: "eventkitlite.txt") {
      rows.append(["1,000,000 days to lunar dates", Self.time(lunar), "–", "–", "–"])
    }
    for peer in ["libical", "icalendar"] { addMemory(peer) }
    addPublication("publication", "publish P, first")
    addPublication("publication-again", "publish P, nothing changed")
    addCommand("agenda", "agenda of a year of P")
    addCommand("agenda-shipped", "agenda of a year, programme shipped")
  }

  // MARK: Results

  private func parsed(_ peer: String) -> String {
    let records = folder.bytes("records.txt")
    return folder.bytes("eventkitlite-parsed.txt") == records
      && folder.bytes("\(peer)-parsed.txt") == records ? "equal" : "DIFFERENT"
  }

  private func documents(_ name: String, _ peer: String) -> String {
    Document(folder.bytes("eventkitlite-\(name).ics"))
      == Document(folder.bytes("\(peer)-\(name).ics")) ? "equal" : "DIFFERENT"
  }

  private func rules(_ peer: String) -> String {
    let ours = folder.lines("eventkitlite-rules.txt")
    let theirs = folder.lines("\(peer)-rules.txt")
    let same = zip(ours, theirs).count { $0 == $1 }
    return same == ours.count ? "equal" : "\(same) of \(ours.count) equal"
  }

  // MARK: Rows

  private mutating func add(
    _ work: String, _ task: String, _ peer: String, _ results: String, peerTask: String? = nil
  ) {
    guard let ours = folder.seconds(task, in: "eventkitlite.txt"),
      let theirs = folder.seconds(peerTask ?? task, in: "\(peer).txt")
    else { return }
    rows.append([
      work, Self.time(ours), "\(peer) \(Self.time(theirs))", Self.ratio(ours / theirs), results,
    ])
  }

  /// What child processes of one name noted.
  private struct ChildReport {
    /// Medians: by the clock, in the program, and in program and system together.
    let seconds, user, processor: Double
    let megabytes: Double
    /// The first line that it printed.
    let output: String
  }

  private func child(_ name: String) -> ChildReport? {
    let runs = folder.lines("children.txt").compactMap { line -> ([Double], String)? in
      let words = line.split(separator: " ", maxSplits: 5)
      let numbers = words.dropFirst().prefix(4).compactMap { Double($0) }
      guard words.first.map(String.init) == name, numbers.count == 4 else { return nil }
      return (numbers, words.count > 5 ? String(words[5]) : "")
    }
    guard let first = runs.first else { return nil }
    let medians = (0..<4).map { place in runs.map { $0.0[place] }.sorted()[runs.count / 2] }
    return ChildReport(
      seconds: medians[0], user: medians[1], processor: medians[2],
      megabytes: medians[3] * 1024 / 1_000_000, output: first.1)
  }

  private mutating func addMemory(_ peer: String) {
    guard let ours = child("eventkitlite"), let theirs = child(peer) else { return }
    rows.append([
      "peak memory, 100,000 events parsed", Self.size(ours.megabytes),
      "\(peer) \(Self.size(theirs.megabytes))", Self.ratio(ours.megabytes / theirs.megabytes),
      ours.output == theirs.output ? "equal" : "DIFFERENT",
    ])
  }

  /// A publication beside reading and adding up all of its files.
  private mutating func addPublication(_ name: String, _ work: String) {
    guard let run = child(name), let sums = child("sha256sum") else { return }
    let (files, bytes) = folder.contents(of: "public")
    rows.append([
      "\(work): \(files) files, \(Self.size(Double(bytes) / 1_000_000))",
      "\(Self.time(run.user)), \(Self.size(run.megabytes)) of memory",
      "sha256sum \(Self.time(sums.user))", Self.ratio(run.user / sums.user),
      "\(Self.time(run.seconds)) by the clock",
    ])
  }

  /// A command beside starting the program.
  private mutating func addCommand(_ name: String, _ work: String) {
    guard let run = child(name), let start = child("version") else { return }
    rows.append([
      work, Self.time(run.processor), "--version \(Self.time(start.processor))",
      Self.ratio(run.processor / start.processor), "–",
    ])
  }

  private static func ratio(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)×"
  }

  private static func time(_ seconds: Double) -> String {
    seconds < 1
      ? "\((seconds * 1_000_000).rounded() / 1000) ms" : "\((seconds * 100).rounded() / 100) s"
  }

  private static func size(_ megabytes: Double) -> String { "\(Int(megabytes.rounded())) MB" }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// A document as the set of its content lines: writers may order properties as they like.
struct Document: Equatable {
  let lines: [String]

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "\r\n ", with: "").replacingOccurrences(of: "\r\n", with: "\n")
    lines = text.components(separatedBy: "\n").sorted()
  }
}
