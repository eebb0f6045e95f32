import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("A schedule for other programs")
struct ScheduleFormsTests {
  private struct Document: Decodable {
    struct Text: Decodable { let vi, en: String }
    struct Awaited: Decodable { let by, askFrom: String? }
    struct Repetition: Decodable { let dates: [String] }
    struct Named: Decodable { let title: Text }
    struct Party: Decodable {
      let name: Text
      let members, successors: [String]?
    }
    struct Entry: Decodable {
      let uid, id: String
      let year: Int
      let title: Text
      let status: String
      let first, last: String?
      let repeats: Repetition?
      let awaits: Awaited?
      let duties, units: [String: [String]]
      let categories, basis: [String]
      let reasons: [Text]
    }
    let version: Int
    let categories: [String: Text]
    let units: [String: Party]
    let basis: [String: Named]
    let events, waiting: [Entry]
  }

  private func document(_ schedule: Schedule) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(schedule.json()))
  }

  @Test("JSON has every event of the plan with its days, and everything that waits")
  func everything() throws {
    let schedule = try ShippedFiles.programme().schedule()
    let document = try document(schedule)
    #expect(
      document.events.map(\.uid)
        == schedule.events.map { "\($0.identity)@hoc-tap-suot-doi.daknong.vn" })
    #expect(
      document.events.map(\.first) == schedule.events.map { $0.timing?.span.first.description })
    #expect(document.waiting.map(\.id) == schedule.waiting.map(\.event.id.rawValue))
    #expect(document.waiting.allSatisfy { $0.first == nil && $0.status == "waiting" })
    let all = document.events + document.waiting
    #expect(all.allSatisfy { !$0.title.vi.isEmpty && !$0.title.en.isEmpty && !$0.reasons.isEmpty })
  }

  @Test("Every id that JSON mentions has a name in it")
  func names() throws {
    for schedule in try [
      ShippedFiles.programme().schedule(),
      ShippedFiles.programme().schedule(for: 2026, unit: "thu-vien-tinh"),
    ] {
      let document = try document(schedule)
      for entry in document.events + document.waiting {
        let units = [entry.duties, entry.units].flatMap { $0.values.joined() }
        #expect(units.allSatisfy { document.units[$0] != nil })
        #expect(entry.categories.allSatisfy { document.categories[$0] != nil })
        #expect(entry.basis.allSatisfy { document.basis[$0] != nil })
        #expect(entry.awaits?.by.map { document.units[$0] != nil } ?? true)
      }
      for unit in document.units.values {
        let others = (unit.members ?? []) + (unit.successors ?? [])
        #expect(others.allSatisfy { document.units[$0] != nil })
      }
    }
  }

  @Test("JSON has duties as the plan names them, and the units that hold them on the day")
  func parts() throws {
    let schedule = try ShippedFiles.programme().schedule(for: 2026)
    let entry = try #require(
      document(schedule).events.first { $0.id == "ngay-sach-va-van-hoa-doc-viet-nam" })
    #expect(entry.duties["lead"]?.first == "so-tttt")
    #expect(entry.units["lead"] == ["so-vhttdl"])
    let all = entry.units.values.joined()
    #expect(Set(all).count == all.count)
  }

  @Test("What waits says who must announce it and since when to ask")
  func waiting() throws {
    let folder = try ProgrammeFolder(when: "{ announced-by: bo-gddt, ask-from: 15/9 }")
    let entry = try #require(document(folder.programme().schedule(for: 2027)).waiting.first)
    #expect(entry.awaits?.by == "bo-gddt")
    #expect(entry.awaits?.askFrom == "2027-09-15")
  }

  @Test("The same schedule gives the same bytes")
  func stable() throws {
    let schedule = try ShippedFiles.programme().schedule(for: 2027)
    #expect(try schedule.json() == ShippedFiles.programme().schedule(for: 2027).json())
    #expect(schedule.json().last == UInt8(ascii: "\n"))
  }

  @Test("Handouts are the dated calendar event by event, each with a name fit for a file")
  func handouts() throws {
    let schedule = try ShippedFiles.programme().schedule()
    let stamp = try Samples.instant("2026-11-23T04:00:00Z")
    let handouts = schedule.handouts(stamp: stamp)
    #expect(Set(handouts.map(\.name)).count == handouts.count)
    #expect(handouts.allSatisfy { $0.name.wholeMatch(of: /[a-z0-9-]+\.\d{4}/) != nil })
    let whole = schedule.calendar(stamp: stamp)
    let events = handouts.flatMap(\.calendar.events)
    #expect(events.count == whole.events.count)
    #expect(Set(events) == Set(whole.events))
    for handout in handouts.prefix(20) {
      #expect(handout.calendar.source == nil && handout.calendar.refreshInterval == nil)
      #expect(try !handout.calendar.verified().isEmpty)
    }
  }
}
