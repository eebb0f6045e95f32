/// A kind of calendar that costs more than it looks: a few letters that stand for endless work, over and over.
public struct Bomb: Sendable, CustomStringConvertible {
  /// What it does.
  public let description: String
  /// Lines before all else, those that are written again and again with their number, and those behind.
  private let head: String
  private let unit: @Sendable (Int) -> String
  private let tail: String

  private init(
    _ description: String, head: String = "", tail: String = "",
    _ unit: @escaping @Sendable (Int) -> String
  ) {
    self.description = description
    self.head = head
    self.unit = unit
    self.tail = tail
  }

  /// Many events, each with these lines.
  private static func events(_ description: String, _ lines: String) -> Bomb {
    Bomb(description) { "BEGIN:VEVENT\nUID:\($0)\n\(lines)\nEND:VEVENT\n" }
  }

  /// One event with these lines, and many more.
  private static func event(
    _ description: String, _ lines: String, _ unit: @escaping @Sendable (Int) -> String
  ) -> Bomb {
    Bomb(description, head: "BEGIN:VEVENT\nUID:1\n\(lines)\n", tail: "END:VEVENT\n", unit)
  }

  /// A document of some length, or as short as it can be.
  public func document(of bytes: Int) -> [UInt8] {
    var text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b\n" + head
    var number = 0
    while text.utf8.count < bytes - tail.utf8.count {
      text += unit(number)
      number += 1
    }
    text += tail + "END:VCALENDAR\n"
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  private static let everyHour = (0..<24).map(String.init).joined(separator: ",")
  private static let everySixtieth = (0..<60).map(String.init).joined(separator: ",")
  private static let everyTime =
    "BYHOUR=\(everyHour);BYMINUTE=\(everySixtieth);BYSECOND=\(everySixtieth)"

  /// A day of the twenty-first century, 20010101 at first.
  private static func day(_ number: Int) -> String {
    let (rest, day) = number.quotientAndRemainder(dividingBy: 28)
    let (year, month) = rest.quotientAndRemainder(dividingBy: 12)
    return "\((2001 + year % 99) * 10_000 + (month + 1) * 100 + day + 1)"
  }

  /// One of each kind.
  public static let all =
    events + exceptions + dates + zones + texts

  /// Many events that each have a rule which is long in coming to anything.
  private static let events = [
    events(
      "seconds of a day that is none",
      "DTSTART:19000101T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
    events(
      "seconds of weeks on another day",
      "DTSTART:19000101T000000Z\nRRULE:FREQ=SECONDLY;INTERVAL=604800;BYDAY=TU"),
    events(
      "seconds that miss their minute",
      "DTSTART:19000101T000004Z\nRRULE:FREQ=SECONDLY;INTERVAL=16;BYSECOND=0"),
    events(
      "minutes counted from year 1",
      "DTSTART:00010101T000000\nRRULE:FREQ=MINUTELY;BYSECOND=0,30;COUNT=9999999999"),
    events("days counted from year 1", "DTSTART:00010101T000000\nRRULE:FREQ=DAILY;COUNT=9999999"),
    events("each second of each day", "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;\(everyTime)"),
    events("seconds without end", "DTSTART:00010101T000000Z\nRRULE:FREQ=SECONDLY"),
    events(
      "the last second of a year",
      "DTSTART:20000101T000000\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;\(everyTime);BYSETPOS=-1"
    ),
    events(
      "a fifth Monday on the first",
      "DTSTART:19000101T000000\nRRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1"),
    events(
      "leap days of every seventh year",
      "DTSTART:19960229T000000\nRRULE:FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"),
    events(
      "the thirtieth of February",
      "DTSTART:00010101T000000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
    events(
      "an interval longer than time",
      "DTSTART:20000101T000000\nRRULE:FREQ=HOURLY;INTERVAL=999999999"),
  ]

  /// Rules whose instances are all taken away again.
  private static let exceptions = [
    events(
      "each second, and none", "DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY"),
    events(
      "a day a year less each second",
      "DTSTART:19000101T000000\nRRULE:FREQ=YEARLY\nEXRULE:FREQ=SECONDLY;INTERVAL=7"),
    event("seconds without their days", "DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY") {
      "EXDATE;VALUE=DATE:\(2026 + $0 / 336)\(day($0).dropFirst(4))\n"
    },
    event("many rules", "DTSTART:20260101T000000") { "RRULE:FREQ=DAILY;INTERVAL=\($0 + 1)\n" },
    event("many rules of exceptions", "DTSTART:20260101T000000\nRRULE:FREQ=DAILY") {
      "EXRULE:FREQ=SECONDLY;INTERVAL=\($0 + 2)\n"
    },
    event("exceptions that meet nothing", "DTSTART:20010101T000000\nRRULE:FREQ=DAILY") {
      "EXDATE:\(day($0))T000001\n"
    },
    Bomb("series with exceptions that meet nothing") {
      "BEGIN:VEVENT\nUID:\($0)\nDTSTART:19000101T000000\nRRULE:FREQ=SECONDLY;INTERVAL=604800;BYDAY=TU\nEXDATE:20260105T000000\nEND:VEVENT\n"
    },
  ]

  /// Dates one by one, and instances that are changed.
  private static let dates = [
    event("dates and periods", "DTSTART:20010101T000000") {
      "RDATE;VALUE=PERIOD:\(day($0))T000000/P9D\n"
    },
    Bomb("revisions of one event") {
      "BEGIN:VEVENT\nUID:1\nSEQUENCE:\($0)\nDTSTART:20260101T000000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    },
    Bomb(
      "instances that change those after them",
      head: "BEGIN:VEVENT\nUID:1\nDTSTART:20010101T000000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    ) {
      "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(day($0))T000000\nDTSTART:\(day($0))T000100\nEND:VEVENT\n"
    },
    Bomb(
      "such instances of a rule that is counted",
      head:
        "BEGIN:VEVENT\nUID:1\nDTSTART:00010101T000000\nRRULE:FREQ=HOURLY;COUNT=99999999\nRRULE:FREQ=MINUTELY;COUNT=99999999\nEND:VEVENT\n"
    ) {
      "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(day($0))T000000\nDTSTART:\(day($0))T000100\nEND:VEVENT\n"
    },
  ]

  /// Clocks.
  private static let zones = [
    Bomb("zones whose clocks change each second") {
      """
      BEGIN:VTIMEZONE
      TZID:Z\($0)
      BEGIN:STANDARD
      DTSTART:00010101T000000
      RRULE:FREQ=SECONDLY
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0000
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:00010101T000001
      RRULE:FREQ=SECONDLY
      TZOFFSETFROM:+0000
      TZOFFSETTO:+0100
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:\($0)
      DTSTART;TZID=Z\($0):20260101T000000
      RRULE:FREQ=HOURLY;COUNT=10
      END:VEVENT

      """
    },
    Bomb(
      "a zone of many parts", head: "BEGIN:VTIMEZONE\nTZID:Z\n",
      tail:
        "END:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Z:20260101T000000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    ) {
      "BEGIN:STANDARD\nDTSTART:00010101T000000\nRRULE:FREQ=DAILY;INTERVAL=\($0 + 1)\nTZOFFSETFROM:+0\($0 % 10)00\nTZOFFSETTO:+0\($0 % 9)30\nEND:STANDARD\n"
    },
    events(
      "hours counted through changes of clocks",
      "DTSTART;TZID=America/New_York:19000101T000000\nRRULE:FREQ=HOURLY;BYMINUTE=0,30;COUNT=99999999"
    ),
    events(
      "seconds counted through changes of clocks",
      "DTSTART;TZID=America/New_York:19700101T000000\nRRULE:FREQ=SECONDLY;INTERVAL=7;BYSECOND=1,2,3,4,5;COUNT=99999999"
    ),
  ]

  /// What is long, or deep, and is shown again and again.
  private static let texts = [
    Bomb(
      "a long title of each day",
      head: "BEGIN:VEVENT\nUID:1\nDTSTART:20260101T000000\nRRULE:FREQ=HOURLY\nSUMMARY:x\n",
      tail: "\nEND:VEVENT\n"
    ) { _ in
      " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
    },
    event("many properties of each hour", "DTSTART:20260101T000000\nRRULE:FREQ=HOURLY") {
      "X-A\($0):x\n"
    },
    Bomb(
      "alarms in alarms", head: "BEGIN:VEVENT\nUID:1\nDTSTART:20260101T000000\nRRULE:FREQ=DAILY\n"
    ) { _ in "BEGIN:VALARM\nTRIGGER:-PT1H\n" },
    event("alarms that repeat", "DTSTART:20260101T000000\nRRULE:FREQ=DAILY") { _ in
      "BEGIN:VALARM\nTRIGGER:-PT1H\nREPEAT:999999999\nDURATION:PT1S\nEND:VALARM\n"
    },
    event("people", "DTSTART:20260101T000000\nRRULE:FREQ=DAILY") {
      "ATTENDEE;CN=a\($0):mailto:a\($0)@example.org\n"
    },
  ]
}
