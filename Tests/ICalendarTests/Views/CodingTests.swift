import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Values that tools store")
struct CodingTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test("A time is stored as RFC 5545 writes it, whatever its form")
  func times() throws {
    let local = LocalDateTime(try Samples.day("2027-04-21"), try #require(TimeOfDay(8, 0)))
    let table: [(EventTime, String)] = [
      (.day(local.date), "20270421"), (.floating(local), "20270421T080000"),
      (.utc(Timestamp(utc: local)), "20270421T080000Z"),
      (.zoned(local, zone: "Asia/Ho_Chi_Minh"), "TZID=Asia/Ho_Chi_Minh:20270421T080000"),
      (.zoned(local, zone: "a:b=c"), "TZID=a:b=c:20270421T080000"),
      (.zoned(local, zone: ""), "TZID=:20270421T080000"), (.day(.earliest), "00010101"),
    ]
    for (time, text) in table {
      #expect(try json([time]) == "[\"\(text)\"]")
      #expect(try decode([EventTime].self, "[\"\(text)\"]") == [time])
    }
  }

  @Test(
    "What is no time is an error of decoding",
    arguments: [
      "", "20270230", "TZID=X", "TZID=X:20270421", "TZID=X:20270421T080000Z", "X:20270421T080000",
    ])
  func notTimes(text: String) {
    #expect(throws: DecodingError.self) { try decode([EventTime].self, "[\"\(text)\"]") }
  }

  @Test("A rule, a duration and a colour are stored as their text")
  func texts() throws {
    let rule = try RecurrenceRule(parsing: "BYDAY=-1FR;FREQ=MONTHLY;COUNT=3")
    #expect(try json([rule]) == "[\"FREQ=MONTHLY;COUNT=3;BYDAY=-1FR\"]")
    #expect(try decode([RecurrenceRule].self, try json([rule])) == [rule])
    #expect(throws: DecodingError.self) { try decode([RecurrenceRule].self, "[\"FREQ=X\"]") }
    // Not allowed, but it can be read, so it comes back.
    var odd = RecurrenceRule(.daily)
    odd.weeksOfYear = [3]
    #expect(try decode([RecurrenceRule].self, try json([odd])) == [odd])
    let duration = CalendarDuration(days: -1, hours: -2)
    #expect(try json([duration]) == "[\"-P1DT2H\"]")
    #expect(try decode([CalendarDuration].self, "[\"-P1DT2H\"]") == [duration])
    #expect(throws: DecodingError.self) { try decode([CalendarDuration].self, "[\"1 day\"]") }
    #expect(try json([try #require(CalendarColor("Teal"))]) == "[\"teal\"]")
    #expect(throws: DecodingError.self) { try decode([CalendarColor].self, "[\"mud\"]") }
  }

  @Test("Events come back as they were, with all that this library does not know")
  func events() throws {
    var random = RandomText(seed: 11)
    for number in 0..<60 {
      var event = try GeneratedEvent.make(number: number, from: &random)
      let unknown = try #require(PropertyName("X-unknown"))
      event.component.properties.append(Property(unknown, value: "a;b\\,c"))
      #expect(try decode(Event.self, try json(event)) == event)
    }
  }

  @Test("An entry is no entry of another kind, and two components are not one")
  func otherKinds() throws {
    let todo = Todo(uid: "a", stamp: Samples.stamp)
    let text = try json(todo)
    #expect(try decode(Todo.self, text) == todo)
    #expect(try decode(Component.self, text) == todo.component)
    #expect(throws: DecodingError.self) { try decode(Event.self, text) }
    let twice = String(decoding: ICalendarWriter.bytes(of: todo.component), as: UTF8.self)
    #expect(throws: DecodingError.self) {
      try decode(Component.self, try json(twice + twice))
    }
    #expect(throws: DecodingError.self) { try decode(Component.self, "\"BEGIN:VTODO\"") }
  }

  @Test("An occurrence is stored with its event and its times")
  func occurrences() throws {
    var event = Event(uid: "a", on: DateSpan(try Samples.day("2027-04-17")), stamp: Samples.stamp)
    event.recurrenceRule = RecurrenceRule(.weekly, end: .count(2))
    let found = Samples.calendar(events: [event]).expansion(
      in: try #require(DateSpan(year: 2027))
    ).found()
    #expect(found.occurrences.count == 2 && found.problems.isEmpty)
    let text = try json(found.occurrences)
    #expect(text.contains("\"start\":\"20270424\""))
    #expect(try decode([Occurrence].self, text) == found.occurrences)
  }
}
