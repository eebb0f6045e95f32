import EventKitLite
import Foundation
import TestSupport
import Testing

/// Mistakes as people and programs make them, made from a seed so that a failure can be repeated.
private struct Vandal {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let tokens = [
    ":", ": ", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a ", "*a", "!x ", "\t", "\n", "\r",
    "\u{0}", "\u{1B}", "%", "---\n", "...\n", "#", " #", "\u{FEFF}", "..", "/", "9999", "-1", "~",
    "null", "\u{2028}", "é", "e\u{301}", "?", ",", "@", "`", "\\", "  ", "31/2", "2025-02-30",
  ]

  private static let values = [
    "[]", "{}", "~", "\"\"", "", "0", "-1", "1e9", "{ a: b }", "[[x]]", "[a, a]", "true", "29/2",
    "1/1..31/12", "31/12..1/1", "undated", "{ before: 1/1 }", "{ weekly: [monday] }",
    "{ rrule: FREQ=DAILY }", "{ on: ngay-le-lon }", "{ days: 1, from: moc-2025 }", "so-tttt",
    "ubnd-cap-huyen", "2025-06-30", "1900..2199", String(repeating: "x", count: 5000),
  ]

  mutating func pick(below count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

  private mutating func token() -> String { Self.tokens[pick(below: Self.tokens.count)] }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...pick(below: 3) {
      switch pick(below: 8) {
      case 0: bytes[pick(below: bytes.count)] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(contentsOf: Array(token().utf8), at: pick(below: bytes.count))
      case 2: bytes.removeSubrange(stretch(of: bytes.count))
      case 3:
        let copy = bytes[stretch(of: bytes.count)]
        bytes.insert(contentsOf: copy, at: pick(below: bytes.count))
      default: bytes = damagedLines(bytes)
      }
      if bytes.isEmpty { return [0x0A] }
    }
    return bytes
  }

  private mutating func stretch(of count: Int) -> Range<Int> {
    let start = pick(below: count)
    return start..<min(count, start + 1 + pick(below: 60))
  }

  private mutating func damagedLines(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    let index = pick(below: lines.count)
    switch pick(below: 5) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.swapAt(index, pick(below: lines.count))
    case 3: lines[index].insert(contentsOf: Array("  ".utf8), at: 0)
    default:
      let line = lines[index]
      guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { break }
      let value = " " + Self.values[pick(below: Self.values.count)]
      lines[index] = Array(line[...colon]) + Array(value.utf8)
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}

@Suite("Programme files: damaged at random")
struct MutatedFilesTests {
  @Test(
    "A damaged file is a programme or a list of errors, never a crash",
    arguments: ShippedFiles.names.indices, Sweep.of(0..<UInt64(5), sample: 2))
  func damaged(file: Int, seed: UInt64) throws {
    let root = NSTemporaryDirectory() + "eventkitlite-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: ShippedFiles.calendars, toPath: root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let target = URL(filePath: "\(root)/\(ShippedFiles.names[file])")
    let sound = try [UInt8](Data(contentsOf: target))
    var vandal = Vandal(seed: seed &* 31 &+ UInt64(file))
    var refused = 0
    for _ in 0..<10 {
      try Data(vandal.damaged(sound)).write(to: target)
      do throws(InvalidDocument) {
        let programme = try Programme(directory: root + "/dak-nong")
        let schedule = programme.schedule(for: 2025)
        #expect(schedule.events.allSatisfy { $0.timing != nil })
      } catch {
        refused += 1
        #expect(error.diagnostics.containsError)
        #expect(error.diagnostics.allSatisfy { !$0.rendered(in: .vietnamese).isEmpty })
      }
    }
    #expect(refused > 0)
  }
}
