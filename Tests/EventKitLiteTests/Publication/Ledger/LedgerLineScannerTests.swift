import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledger lines in their own spelling are read as the JSON that they are")
struct LedgerLineScannerTests {
  /// What reading a line comes to, to the byte.
  private enum Outcome: Equatable {
    case line(LedgerLine, bytes: [UInt8], seal: Seal, found: Seal)
    case problem(LedgerLine.Problem)

    init(_ read: () throws(LedgerLine.Problem) -> LedgerLine.Reading) {
      do throws(LedgerLine.Problem) {
        let reading = try read()
        self = .line(
          reading.line, bytes: reading.line.sealed.bytes, seal: reading.seal, found: reading.found)
      } catch {
        self = .problem(error)
      }
    }
  }

  private func read(_ bytes: [UInt8]) -> Outcome {
    Outcome { () throws(LedgerLine.Problem) in try LedgerLine.Reading(bytes[...]) }
  }

  private func readAsJSON(_ bytes: [UInt8]) -> Outcome {
    Outcome { () throws(LedgerLine.Problem) in
      try LedgerLine.Reading(anyhowSpelled: bytes[...])
    }
  }

  private func isScanned(_ bytes: [UInt8]) -> Bool {
    var scanner = LedgerLineScanner()
    return scanner.entry(bytes[...]) != nil
  }

  /// Lines with everything that a line may have.
  private func lines() throws -> [[UInt8]] {
    var ledger = Ledger(of: Ledger.Identity(programme: "thu", domain: "thu.example.vn"))
    var moment = try Samples.instant("2026-01-01T00:00:00Z")
    let day = try Samples.day("2026-04-21")
    let title = LocalizedText(vi: "Ngày \"Sách\"", en: "Book\tday")
    let contents = [
      LocalizedText(vi: "Việc\nhai \\ dòng\r", en: "quoted \"words\"\u{1}\u{7F}"),
      LocalizedText(vi: "…–“”\u{2000}\u{206F}\u{2070}ệỹ", en: "e\u{302}\u{323} 日 🎉"),
      LocalizedText([.vietnamese: "", try #require(Language("fr-CA")): "été"]),
      LocalizedText(),
    ]
    let facts = [
      Ledger.Facts(.fixed, on: DateSpan(day), title: title),
      Ledger.Facts(.withdrawn, on: DateSpan(day), title: title, corrections: 12, until: day),
      Ledger.Facts(.cancelled, on: DateSpan(day), title: LocalizedText(vi: "a"), corrections: 1),
    ]
    for content in contents {
      for facts in facts {
        ledger.record(
          .event("sách \(facts.standing).2026@y"), content: content, facts: facts,
          in: ["all", "so-a"], at: moment)
      }
      ledger.record(.farewell("f@y"), content: content, facts: facts[1], in: [], at: moment)
      ledger.record(.feed("so-a"), content: content, in: ["so-a"], at: moment)
      moment = try Samples.instant("2026-02-0\(ledger.entries.count / 5)T01:02:03Z")
    }
    return ledger.pendingBytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test("Every line is read as the JSON reader reads it, and entries without its help")
  func ownSpelling() throws {
    let lines = try lines()
    #expect(lines.count > 15)
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      #expect(read(line) == readAsJSON(line), "\(text)")
      if case .problem(let problem) = read(line) { Issue.record("\(problem): \(text)") }
      let isPlain =
        !text.hasPrefix(#"{"format""#) && !text.contains(#"\u00"#) && !text.contains("{}")
      #expect(isScanned(line) == isPlain, "\(text)")
    }
  }

  @Test("Lines that are no entries are left to the JSON reader")
  func others() throws {
    let seal = Seal(of: [1])
    let moment = try Samples.instant("2026-01-01T00:00:00Z")
    let records: [LedgerLine.Record] = [
      .opening(nil), .merge, .clock, .adoption(of: "x", by: nil), .adoption(of: "x", by: "y"),
    ]
    for record in records {
      let line = Array(LedgerLine(record, after: [seal, seal], at: moment).sealed.bytes.dropLast())
      #expect(!isScanned(line))
      #expect(read(line) == readAsJSON(line))
    }
  }

  @Test("A line in another spelling of JSON says the same")
  func otherSpellings() throws {
    let line = try lines()[1]
    let text = String(decoding: line, as: UTF8.self)
    guard case .line(let said, let bytes, let seal, _) = read(line) else {
      Issue.record("unreadable")
      return
    }
    let others = [
      text.replacing("\",\"", with: "\" , \""), text.replacing(":\"", with: ": \""),
      text.replacing("ệ", with: "\\u1ec7").replacing("V", with: "\\u0056"),
      text.replacing("/", with: "\\/"), text + " ",
      " " + text, "\u{FEFF}" + text,
      text.replacing(#""sequence":0,"#, with: "").replacing(
        #","seal""#, with: #","sequence":0,"seal""#),
    ]
    for other in others {
      guard case .line(let found, let spelled, let mark, _) = readAsJSON(Array(other.utf8)) else {
        Issue.record("unreadable: \(other)")
        continue
      }
      #expect(read(Array(other.utf8)) == readAsJSON(Array(other.utf8)), "\(other)")
      #expect(found == said && spelled == bytes && mark == seal, "\(other)")
    }
  }

  @Test("A line with a byte changed, lost or added is read or refused as JSON is")
  func damaged() throws {
    let lines = try lines()
    var scanned = 0
    for number in [1, 2, 5, 6] {
      let line = lines[number]
      for place in line.indices.reversed() {
        var changed: [[UInt8]] = [Array(line[..<place])]
        changed.append(Array(line[..<place] + line[(place + 1)...]))
        changed.append(Array(line[...place] + line[place...]))
        for byte in "\"\\ ,0-}".utf8 + [0, 0x80, 0xCC, 0xE1] {
          var other = line
          other[place] = byte
          changed.append(other)
        }
        for other in changed {
          let isSame = read(other) == readAsJSON(other)
          #expect(isSame, "\(String(decoding: other, as: UTF8.self))")
          scanned += isScanned(other) ? 1 : 0
        }
      }
    }
    // Otherwise the JSON reader would have been compared with itself.
    #expect(scanned > 1000)
  }
}
