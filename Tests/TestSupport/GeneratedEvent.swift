import CivilTime
package import ICalendar
import Testing

/// Events of every form that this library writes, with text of every kind.
package enum GeneratedEvent {
  package static func make(number: Int, from random: inout RandomText) throws -> Event {
    let first = try #require(CalendarDate(2020, 1, 1)).adding(days: random.number(in: 0...10_000))
    let time = try #require(TimeOfDay(secondsAfterMidnight: random.number(in: 0...86_399)))
    let start = LocalDateTime(first, time)
    let uid = "\(number).\(first.year)@example.vn"
    var event: Event
    switch number % 4 {
    case 0:
      event = Event(
        uid: uid, on: DateSpan(first, days: random.number(in: 1...9)), stamp: Samples.stamp)
    case 1:
      let end = LocalDateTime(first.adding(days: 1), time)
      event = Event(
        uid: uid, from: .zoned(start, zone: "Asia/Ho_Chi_Minh"),
        to: .zoned(end, zone: "Asia/Ho_Chi_Minh"), stamp: Samples.stamp)
    case 2: event = Event(uid: uid, from: .utc(Timestamp(utc: start)), stamp: Samples.stamp)
    default: event = Event(uid: uid, from: .floating(start), stamp: Samples.stamp)
    }
    let stamp = try #require(Timestamp(secondsSince1970: random.number(in: 0...4_000_000_000)))
    event.stamp = stamp
    event.created = stamp
    event.lastModified = stamp
    event.sequence = random.number(in: 0...99)
    let pieces = RandomText.letters + RandomText.hostile
    event.title = random.text(upTo: 30) + "."
    event.notes = random.text(of: pieces, upTo: 200) + "."
    event.location = random.text(of: pieces, upTo: 9) + "."
    event.categories = [random.text(of: pieces, upTo: 5) + ".", "Thư viện"]
    event.url = "https://example.vn/\(number)"
    event.status = random.pick(Event.Status.allCases)
    if number % 5 == 0 {
      event.recurrenceRuleText = random.pick([
        "FREQ=WEEKLY;BYDAY=SA,SU;COUNT=10", "FREQ=DAILY;INTERVAL=2", "FREQ=YEARLY",
        "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=21",
      ])
      event.exceptions = [.day(first.adding(days: 7)), .day(first.adding(days: 14))]
    }
    if number % 7 == 0 {
      event.alarms = [Alarm(offset: CalendarDuration(hours: -12), text: event.title ?? "")]
    }
    return event
  }
}
