import EventKitLite

/// Numbers that are the same in every run.
struct Generator {
  private var state: UInt64 = 20_270_421

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func one<T>(of choices: [T]) -> T { choices[next(below: choices.count)] }
}

/// The facts of an event, as both sides build it.
struct Record {
  let uid: String
  let title: String
  let notes: String
  let first: CalendarDate
  let days: Int

  /// How many events the documents have that are timed, and the one that fills memory.
  static let some = 10_000
  static let many = 100_000

  /// The record for the peers: its fields between unit separators, `|` for a line break.
  var line: String {
    Self.line(uid, title, notes, first, first.adding(days: days))
  }

  /// The record that an event was made of.
  static func line(_ event: Event) -> String {
    line(
      event.uid, event.title ?? "", event.notes ?? "", event.start?.date ?? .earliest,
      event.end?.date ?? .earliest)
  }

  private static func line(
    _ uid: String, _ title: String, _ notes: String, _ first: CalendarDate, _ last: CalendarDate
  ) -> String {
    [uid, title, notes.replacing("\n", with: "|"), first.basicDescription, last.basicDescription]
      .joined(separator: "\u{1F}")
  }

  var event: Event {
    var event = Event(uid: uid, on: DateSpan(first, days: days), stamp: Self.stamp)
    event.sequence = 1
    event.title = title
    event.notes = notes
    event.status = .confirmed
    event.categories = ["Thư viện"]
    event.alarms = [Alarm(offset: CalendarDuration(days: -1), text: "Nhắc việc")]
    return event
  }

  private static let stamp =
    Timestamp("2026-11-23T04:00:00Z") ?? Timestamp(utc: LocalDateTime(.earliest, .midnight))

  static func calendar(of events: [Event]) -> EventCalendar {
    EventCalendar(productID: "-//EventKitLite//Benchmarks//EN", events: events)
  }

  /// Events of about 1.3 kB with Vietnamese text.
  static func generated(count: Int) -> [Record] {
    let phrases = [
      "Trưng bày sách hay, sách đẹp; phục vụ bạn đọc miễn phí",
      "Hội thảo, tọa đàm, nói chuyện chuyên đề về văn hóa đọc",
      "Tuyên truyền, hướng dẫn người dân khai thác tài liệu số",
      "Thư viện tỉnh phối hợp với các trường học trên địa bàn",
    ]
    var numbers = Generator()
    return (0..<count).map { index in
      let lines = (0..<9).map { "– \(numbers.one(of: phrases)) (đợt \($0 + 1))" }
      let start = CalendarDate.earliest.adding(days: 739_000 + numbers.next(below: 2900))
      return Record(
        uid: "su-kien-\(index).2027@example.vn",
        title: "Ngày Sách và Văn hóa đọc Việt Nam, lần thứ \(index)",
        notes: lines.joined(separator: "\n"), first: start,
        days: 1 + numbers.next(below: 7))
    }
  }
}

/// A rule and its start.
struct RuleCase {
  let start: LocalDateTime
  let rule: RecurrenceRule

  /// The most instances that are asked for.
  static let limit = 250

  var line: String { "\(start.basicDescription)\t\(rule)" }

  var moments: [LocalDateTime] {
    (try? rule.occurrences(from: start).found(atMost: Self.limit)) ?? []
  }

  static func generated(count: Int) -> [RuleCase] {
    var numbers = Generator()
    let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    return (0..<count).compactMap { index in
      let interval = 1 + numbers.next(below: 4)
      let day = numbers.one(of: weekdays)
      let month = 1 + numbers.next(below: 12)
      let date = 1 + numbers.next(below: 28)
      let text =
        switch index % 10 {
        case 0: "FREQ=DAILY;INTERVAL=\(interval)"
        case 1: "FREQ=DAILY;INTERVAL=\(interval);BYMONTH=\(month)"
        case 2: "FREQ=WEEKLY;INTERVAL=\(interval);BYDAY=\(day)"
        case 3: "FREQ=WEEKLY;INTERVAL=\(interval);BYDAY=MO,WE,FR;WKST=SU"
        case 4: "FREQ=MONTHLY;INTERVAL=\(interval);BYMONTHDAY=\(date),-1"
        case 5: "FREQ=MONTHLY;BYDAY=2\(day),-1FR"
        case 6: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-\(interval)"
        case 7: "FREQ=YEARLY;BYMONTH=\(month);BYDAY=1\(day)"
        case 8: "FREQ=YEARLY;BYYEARDAY=\(date * 12),-\(date)"
        default: "FREQ=HOURLY;INTERVAL=\(interval * 5);BYDAY=\(day)"
        }
      let start = CalendarDate.earliest.adding(days: 730_000 + numbers.next(below: 9000))
      guard let rule = try? RecurrenceRule(parsing: text), let eight = TimeOfDay(8, 0) else {
        return nil
      }
      return RuleCase(start: LocalDateTime(start, eight), rule: rule)
    }
  }
}
