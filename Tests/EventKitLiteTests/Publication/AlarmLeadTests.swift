import EventKitLite
import TestSupport
import Testing

@Suite("Alarms: how long before an event they go off")
struct AlarmLeadTests {
  @Test(
    "A lead is counted from midnight of a whole day, or from its time of day",
    arguments: [
      ("30d", "-P30D"), ("7d", "-P7D"), ("2w", "-P14D"), ("1d", "-P1D"), ("0d", "PT0S"),
      ("12h", "-PT12H"), ("36h", "-PT36H"), ("30m", "-PT30M"), ("90m", "-PT1H30M"),
      ("7d@09:00", "-P6DT15H"), ("1d@09:00", "-PT15H"), ("1d@0:00", "-P1D"),
      ("0d@09:00", "PT9H"), ("366d", "-P366D"),
    ])
  func wholeDay(text: String, trigger: String) throws {
    let lead = try #require(AlarmLead(text))
    #expect(lead.offset(from: .day(try Samples.day("2027-04-21"))).description == trigger)
    #expect(AlarmLead(lead.description) == lead)
  }

  @Test(
    "Before opening hours, a time of day is counted on their clock",
    arguments: [
      ("1d", "-P1D"), ("1d@07:30", "-P1DT30M"), ("1d@09:00", "-PT23H"), ("0d@7:00", "-PT1H"),
    ])
  func hours(text: String, trigger: String) throws {
    let eight = LocalDateTime(try Samples.day("2027-04-21"), try #require(TimeOfDay(8, 0)))
    let lead = try #require(AlarmLead(text))
    #expect(
      lead.offset(from: .zoned(eight, zone: "Asia/Ho_Chi_Minh")).description == trigger)
  }

  @Test(
    "Whatever else is no lead",
    arguments: [
      "", "d", "7", "-7d", "+7d", "7 d", "7D", "7d@", "7d@25:00", "7d@9", "12h@09:00", "367d",
      "9000h", "53w", "99999999999999999999d", "1.5d", "7d@09:00@10:00", "٧d", "7d\u{301}", "P7D",
    ])
  func refused(text: String) {
    #expect(AlarmLead(text) == nil)
  }

  @Test("Every alarm shows the event's title, in order, and calendars without alarms have none")
  func display() throws {
    let schedule = try ProgrammeFolder(when: "21/4").programme().schedule(for: 2027)
    let leads = try ["30d", "7d"].map { try #require(AlarmLead($0)) }
    let stamp = try Samples.instant("2026-11-23T04:00:00Z")
    let event = try #require(
      schedule.calendar(stamp: stamp, in: .english, alarms: leads).events.first)
    #expect(event.alarms.map(\.text) == ["Task viec", "Task viec"])
    #expect(event.alarms.map { $0.offset?.description } == ["-P30D", "-P7D"])
    #expect(event.alarms.allSatisfy { $0.component.first(.action)?.value == "DISPLAY" })
    #expect(schedule.calendar(stamp: stamp).events.first?.alarms == [])
  }
}
