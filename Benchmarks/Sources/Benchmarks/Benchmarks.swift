import EventKitLite
import Foundation

/// Measures the library beside its peers; `Benchmarks/run` drives it.
///
///     Benchmarks inputs DIR    writes what everybody works on
///     Benchmarks measure DIR   measures us, compares results with the peers', prints a table
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let folder = arguments.last else {
      print("usage: Benchmarks inputs|measure DIR")
      exit(64)
    }
    let records = Record.generated(count: 10_000)
    let rules = RuleCase.generated(count: 1000)
    switch arguments[1] {
    case "inputs":
      try write(records.map(\.line), to: "\(folder)/records.txt")
      try write(rules.map(\.line), to: "\(folder)/rules.txt")
    default:
      try measure(records, rules, Peers(folder: folder))
    }
  }

  static func measure(_ records: [Record], _ rules: [RuleCase], _ peers: Peers) throws {
    var table = ResultTable()

    let calendar = Record.calendar(of: records.map(\.event))
    var bytes: [UInt8] = []
    let serialise = cpuSeconds(runs: 7) { bytes = calendar.serialized() }
    let theirs = peers.bytes("libical-serialise.ics")
    table.add(
      "serialise 10,000 events (\(bytes.count / 1000) kB)", serialise,
      peers.seconds("serialise"), "libical",
      same: Document(bytes) == Document(theirs))

    let few = Array(records.prefix(60))
    let feed = cpuSeconds(runs: 7, repeats: 200) {
      bytes = Record.calendar(of: few.map(\.event)).serialized()
    }
    let sameFeed = Document(bytes) == Document(peers.bytes("libical-feed.ics"))
    table.add(
      "build a feed of 60 events", feed, peers.seconds("feed"), "libical", same: sameFeed)

    let rendered = few.map { $0.event.rendered() }
    let frame = Record.calendar(of: [])
    let assembled = cpuSeconds(runs: 7, repeats: 2000) {
      bytes = frame.serialized(adding: rendered)
    }
    table.add(
      "assemble it from rendered events", assembled, peers.seconds("feed"), "libical",
      same: Document(bytes) == Document(peers.bytes("libical-feed.ics")))

    var expanded: [String] = []
    var instances = 0
    let expand = cpuSeconds(runs: 5) {
      let found = rules.map(\.moments)
      instances = found.reduce(0) { $0 + $1.count }
      // The peer is timed without turning its results into text, and so are we.
      if expanded.isEmpty {
        expanded = found.map { $0.map(\.basicDescription).joined(separator: " ") }
      }
    }
    let other = peers.lines("dateutil-rules.txt")
    let agreeing = zip(expanded, other).count { $0 == $1 }
    table.add(
      "expand 1,000 rules (\(instances) instances)", expand, peers.seconds("rules"), "dateutil",
      same: agreeing == rules.count)
    for (rule, pair) in zip(rules, zip(expanded, other)) where pair.0 != pair.1 {
      print("different from dateutil: \(rule.line)")
    }

    var sum = 0
    let days = LunarDate.supported.days.map { $0 }
    let lunar = cpuSeconds(runs: 3) {
      for index in 0..<1_000_000 {
        if let lunar = try? LunarDate(days[index * 7919 % days.count]) { sum &+= lunar.day }
      }
    }
    table.add("convert 1,000,000 days to lunar dates", lunar, nil, "", same: sum > 0)
    print(table.text)
  }

  private static func write(_ lines: [String], to path: String) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
  }
}

/// The processor time of some work in seconds: the median of several runs, per repetition.
func cpuSeconds(runs: Int, repeats: Int = 1, _ work: () -> Void) -> Double {
  work()
  let times = (0..<runs).map { _ -> Double in
    let start = clock()
    for _ in 0..<repeats { work() }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(repeats)
  }
  return times.sorted()[runs / 2]
}

/// What the peers measured and made.
struct Peers {
  let folder: String

  func bytes(_ name: String) -> [UInt8] {
    [UInt8]((try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))) ?? Data())
  }

  func lines(_ name: String) -> [String] {
    String(decoding: bytes(name), as: UTF8.self).components(separatedBy: "\n").dropLast()
  }

  /// A line `name seconds` in one of the peers' reports.
  func seconds(_ name: String) -> Double? {
    for line in lines("libical.txt") + lines("dateutil.txt") {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == name { return Double(words[1]) }
    }
    return nil
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

struct ResultTable {
  private var rows: [[String]] = [["work", "we", "peer", "ratio", "results"]]

  mutating func add(
    _ work: String, _ ours: Double, _ theirs: Double?, _ peer: String, same: Bool
  ) {
    rows.append([
      work, Self.milliseconds(ours),
      theirs.map { "\(peer) \(Self.milliseconds($0))" } ?? "–",
      theirs.map { "\((ours / $0 * 1000).rounded() / 1000)×" } ?? "–",
      theirs == nil ? "–" : same ? "equal" : "DIFFERENT",
    ])
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 1_000_000).rounded() / 1000) ms"
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
