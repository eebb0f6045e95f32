import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("No value makes another line")
struct InjectionTests {
  @Test("Names that could end a name or a line are refused")
  func names() {
    for bad in [
      "", "A B", "A:B", "A;B", "A,B", "A=B", "A\"B", "A\nB", "A\r\nB", "A\u{0}", "\u{7F}",
    ] {
      #expect(PropertyName(bad) == nil)
      #expect(ParameterName(bad) == nil)
      #expect(ComponentName(bad) == nil)
    }
  }

  @Test("Whatever is written into an event stays in its line")
  func events() throws {
    let attack = "x\r\nEND:VEVENT\nATTENDEE:mailto:a@b\rX:\u{2028}Y:\u{85}Z\u{0}\u{B}\u{C}"
    var event = try Samples.bookDay()
    let lines = event.component.properties.count
    event.title = attack
    event.notes = attack
    event.uid = attack
    event.url = attack
    event.categories = [attack, attack]
    event.setTitle(attack, language: .english)
    event.component.set(
      Property(.location, [Parameter(.alternateText, [attack, attack])], value: attack))
    event.recurrenceRuleText = attack
    event.start = .zoned(LocalDateTime(try Samples.day("2027-04-21"), .midnight), zone: attack)
    event.alarms = [Alarm(offset: CalendarDuration(days: -1), text: attack)]
    let text = Samples.unfolded(event.rendered().bytes)
    // The location and the rule are new, the mark of a whole day has gone; BEGIN, END, and the alarm.
    #expect(text.count == lines + 2 - 1 + 2 + 5)
    #expect(text.filter { $0.hasPrefix("END:VEVENT") }.count == 1)
    #expect(!text.contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("X:") || $0.hasPrefix("Y:") })
    let bytes = event.rendered().bytes
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0D && $0 != 0x0A })
    #expect(!bytes.indices.contains { bytes[$0] == 0x0A && (bytes[$0 - 1] != 0x0D) })
  }

  @Test("Whatever is written into a calendar stays in its line")
  func calendars() {
    let attack = "x\r\nBEGIN:VEVENT\r\n"
    let zone = TimeZoneDefinition.fixed(attack, secondsAheadOfUTC: .max, abbreviation: attack)
    let calendar = EventCalendar(
      productID: attack, name: attack, description: attack, timeZone: attack, source: attack,
      url: attack, timeZones: [zone])
    let lines = Samples.unfolded(calendar.serialized())
    #expect(lines.filter { $0.hasPrefix("BEGIN:") }.count == 3)
    #expect(lines.contains("TZOFFSETTO:+235959"))
  }
}
