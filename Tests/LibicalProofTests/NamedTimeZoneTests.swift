import CivilTime
import ICalendar
import TestSupport
import Testing

@testable import LibicalProof

@Suite("Time zones from libical, cleaned")
struct NamedTimeZoneTests {
  static let zones = [
    "Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Moscow", "America/New_York",
    "America/Santiago", "America/Sao_Paulo", "America/Havana", "America/Nuuk", "Africa/Cairo",
    "Africa/Casablanca", "Asia/Jerusalem", "Asia/Beirut", "Asia/Gaza", "Asia/Tehran",
    "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
    "Pacific/Apia", "Antarctica/Troll", "Asia/Ho_Chi_Minh", "Asia/Tokyo", "Asia/Kolkata", "Etc/UTC",
  ]

  @Test(
    "Clocks are changed when the system's own files have it, after 2037 as well", arguments: zones)
  func changes(name: String) throws {
    for years in [2012...2030, 2026...2060, 2040...2080] {
      let first = try #require(CalendarDate(years.lowerBound, 1, 1))
      let last = try #require(CalendarDate(years.upperBound, 12, 31))
      let zone = try #require(TimeZoneDefinition.libical(name, from: first))
      let described = try #require(TimeZoneRules(zone))
      let system = try #require(ZoneFile.rules(named: name))
      let begin = Timestamp(utc: LocalDateTime(first, .midnight)).secondsSince1970
      let end = Timestamp(utc: LocalDateTime(last, .midnight)).secondsSince1970
      let differing = stride(from: begin, to: end, by: 3600).first {
        described.offset(at: $0) != system.offset(at: $0)
      }
      // What libical has wrong is not handed out, and nothing else is withheld.
      let isRight = differing == nil
      #expect((TimeZoneDefinition.named(name, in: years) != nil) == isRight, "\(years)")
    }
    if !Self.irregular.contains(name) {
      #expect(TimeZoneDefinition.named(name, in: 2026...2080) != nil)
    }
  }

  /// Zones that libical 3.0.16 describes wrongly: changes at 24 or 50 o'clock.
  static let irregular = ["Africa/Cairo", "Asia/Gaza"]

  @Test("A definition says no more than it needs, and nothing of libical's own")
  func isClean() throws {
    for name in Self.zones where name != "Asia/Gaza" {
      let zone = try #require(TimeZoneDefinition.named(name, in: 2026...2036))
      #expect(zone.id == name)
      #expect(zone.component.properties.map(\.name) == [.timeZoneID])
      let calendar = EventCalendar(
        productID: "x", timeZones: [zone],
        events: [
          Event(
            uid: "1@x", from: .zoned(try moment("2026-04-21"), zone: name), stamp: Samples.stamp)
        ])
      #expect(!calendar.text.contains("X-LIC") && !calendar.text.contains("freeassociation"))
      #expect(LibicalReader.read(calendar.serialized(), checksRestrictions: false).problems == [])
      for block in zone.component.components {
        // Offsets to the second keep Outlook on the web from reading the calendar.
        #expect(block[raw: .offsetFrom]?.count == 5 && block[raw: .offsetTo]?.count == 5)
        // The start of a block is an onset by its rule too (RFC 5545, section 3.6.5).
        guard let rule = block[raw: .recurrenceRule] else { continue }
        let start = try #require(block[time: .start])
        guard case .floating(let local) = start else {
          Issue.record("\(start)")
          continue
        }
        let first = try RecurrenceRule(parsing: rule).occurrences(from: local).first { _ in true }
        #expect(first == local, "\(name)")
        #expect(local.date.year >= 2025, "\(name)")
      }
    }
  }

  @Test("A zone with two changes a year is two blocks, one without is one block")
  func blocks() throws {
    let berlin = try #require(TimeZoneDefinition.named("Europe/Berlin", in: 2026...2030))
    #expect(
      berlin.component.components.map { $0[raw: .recurrenceRule] } == [
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      ])
    #expect(TimeZoneDefinition.named("Asia/Ho_Chi_Minh", in: 2023...2030) == .vietNam)
  }

  @Test(
    "A zone is called by its plain name, also where libical has put its own before it",
    arguments: [
      ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
      ("/freeassociation.sourceforge.net/Tzfile/Europe/Paris", "Tzfile/Europe/Paris"),
      ("Europe/Paris", "Europe/Paris"),
      (
        "/freeassociation.sourceforge.ne/Europe/Paris",
        "/freeassociation.sourceforge.ne/Europe/Paris"
      ),
      (
        "x/freeassociation.sourceforge.net/Europe/Paris",
        "x/freeassociation.sourceforge.net/Europe/Paris"
      ),
      ("/example.org/Europe/Paris", "/example.org/Europe/Paris"),
    ])
  func prefix(written: String, read: String) throws {
    let local = try moment("2026-04-21")
    let event = Event(uid: "1@x", from: .zoned(local, zone: written), stamp: Samples.stamp)
    let reading = LibicalReader.read(Samples.calendar(events: [event]).serialized())
    #expect(reading.events.map(\.start) == [.zoned(local, zone: read)])
  }

  @Test("What is no zone's name has no definition, whatever it is")
  func unknown() {
    for name in ["", "Nowhere", "../../etc/passwd", "Europe/Berlin\r\nX:1", "Việt Nam", "\u{0}"] {
      #expect(TimeZoneDefinition.named(name, in: 2026...2036) == nil)
    }
    #expect(TimeZoneDefinition.named("Europe/Berlin", in: 0...5) == nil)
    #expect(TimeZoneDefinition.named("Europe/Berlin", in: 2026 ... .max) == nil)
    #expect(
      TimeZoneDefinition.named(String(repeating: "A", count: 1_000_000), in: 2026...2030) == nil)
  }
}
