import EventKitLite
import Foundation
import Testing

@Suite("Ids")
struct IdentifierTests {
  private struct Stored: Codable, Equatable {
    let unit: Programme.Unit.ID
    let names: [ProgrammeEvent.ID: String]
    let duty: Programme.Duty
  }

  @Test("An id is stored as its text, also as the key of a dictionary")
  func stored() throws {
    let stored = Stored(
      unit: "thu-vien", names: ["a": "A"], duty: Programme.Duty(role: .join, unit: "so-gddt"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = try encoder.encode(stored)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"duty":{"clause":[],"role":"join","unit":"so-gddt"},"names":{"a":"A"},"unit":"thu-vien"}"#
    )
    #expect(try JSONDecoder().decode(Stored.self, from: bytes) == stored)
  }

  @Test("A feed's id is made of a unit's or of a category's, and of no other")
  func feeds() {
    #expect(Feed.ID(unit: "thu-vien") == "thu-vien")
    #expect(Feed.ID(category: "museum") == "category.museum")
    #expect(Feed.ID.everything == "all")
    for (id, path) in [
      (Feed.ID(unit: "u"), "feeds/u.en.ics"), (Feed.ID(category: "c"), "feeds/category/c.en.ics"),
      (.everything, "feeds/all.en.ics"),
    ] { #expect(Feed.path(of: id, in: .english, of: .vietnamese) == path) }
  }

  @Test("Ids are printed, compared and read as texts")
  func text() {
    let ids: [ProgrammeEvent.ID] = ["b", "a", "ab"]
    #expect(ids.sorted() == ["a", "ab", "b"])
    #expect("\(ids[0])" == "b")
    #expect(ProgrammeEvent.ID("b") == ids[0])
  }
}
