import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Events")
struct EventTests {
  @Test("Values come back as they were set")
  func valuesRoundTrip() throws {
    var event = try Samples.bookDay()
    event.location = "Thư viện; tầng 2"
    event.busyStatus = .tentative
    #expect(event.uid == "ngay-sach.2027@example.vn")
    #expect(event.title == "Ngày Sách và Văn hóa đọc Việt Nam")
    #expect(event.notes?.hasPrefix("Trưng bày sách; đọc, kể chuyện\n") == true)
    #expect(event.location == "Thư viện; tầng 2")
    #expect(event.categories == ["Thư viện", "Sách, báo"])
    #expect(try event.stamp == Samples.instant("2026-11-23T04:00:00Z"))
    #expect(event.sequence == 2)
    #expect(event.status == .tentative)
    #expect(event.transparency == .transparent)
    #expect(event.busyStatus == .tentative)
    #expect(event.days?.description == "2027-04-21..2027-04-22")
    #expect(try event.end == .day(Samples.day("2027-04-23")))
  }

  @Test("A whole day is transparent and free by default, and never ends where it begins")
  func wholeDay() throws {
    let event = Event(uid: "a@b", on: DateSpan(try Samples.day("2027-12-31")), stamp: Samples.stamp)
    #expect(
      event.component.properties.map { ContentLine($0).text } == [
        "UID:a@b", "DTSTAMP:00010101T000000Z", "DTSTART;VALUE=DATE:20271231",
        "DTEND;VALUE=DATE:20280101", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      ])
  }

  @Test("Changing the title of a foreign event changes one line")
  func foreignEvent() throws {
    let lines = [
      Property(.start, value: "20270101T000000"),
      Property(try #require(PropertyName("x-weird")), value: "a;b:c"),
      Property(try #require(PropertyName("Summary")), [Parameter(.language, "vi")], value: "Cũ"),
      Property(try #require(PropertyName("BEGIN-DATE")), value: ""),
      Property(.uid, value: "1"),
    ]
    var event = try #require(Event(Component(.event, properties: lines)))
    #expect(event.title == "Cũ")
    event.title = "Mới, hơn"
    #expect(
      event.component.properties.map { ContentLine($0).text } == [
        "DTSTART:20270101T000000", "x-weird:a;b:c", "SUMMARY;LANGUAGE=vi:Mới\\, hơn", "BEGIN-DATE:",
        "UID:1",
      ])
    event.title = nil
    #expect(event.component.properties.count == 4)
  }

  @Test("A title can say its language, and a changed one no longer points at the old rich text")
  func language() throws {
    var event = try Samples.bookDay()
    event.setTitle("Book Day", language: .english)
    #expect(event.component.first(.summary)?.description == "SUMMARY;LANGUAGE=en:Book Day")
    event.component.set(Property(.description, [Parameter(.alternateText, "cid:1")], value: "a"))
    event.notes = "b"
    #expect(event.component.first(.description)?.description == "DESCRIPTION:b")
  }

  @Test("Exceptions stand on lines of their own, in the form of the start")
  func exceptions() throws {
    let day = try Samples.day("2027-04-24")
    let eight = try #require(TimeOfDay(8, 0))
    let start = LocalDateTime(try Samples.day("2027-04-17"), eight)
    var event = Event(
      uid: "a@b", from: .zoned(start, zone: "Asia/Ho_Chi_Minh"), stamp: Samples.stamp)
    event.recurrenceRuleText = "FREQ=WEEKLY;BYDAY=SA"
    event.exceptions = [.day(day), .floating(LocalDateTime(day.adding(days: 7), eight))]
    #expect(
      event.component.all(.exceptionDates).map(\.description) == [
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20270424T080000",
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20270501T080000",
      ])
    event.exceptions = []
    #expect(event.component.first(.exceptionDates) == nil)

    var whole = Event(uid: "a@b", on: DateSpan(try Samples.day("2027-04-17")), stamp: Samples.stamp)
    whole.exceptions = [.floating(LocalDateTime(day, eight))]
    #expect(
      whole.component.all(.exceptionDates).map(\.description) == [
        "EXDATE;VALUE=DATE:20270424"
      ])
    let foreign = Component(
      .event,
      properties: [
        Property(.exceptionDates, Parameters.date, value: "20270424,20270501"),
        Property(.exceptionDates, Parameters.date, value: "20270508"),
      ])
    #expect(
      Event(foreign)?.exceptions.map(\.date.description) == [
        "2027-04-24", "2027-05-01", "2027-05-08",
      ])
  }

  @Test("Each form of time has its parameter and comes back")
  func forms() throws {
    let local = LocalDateTime(try Samples.day("2027-04-21"), try #require(TimeOfDay(8, 5, 9)))
    let table: [(EventTime, String)] = [
      (.day(local.date), "DTSTART;VALUE=DATE:20270421"),
      (.floating(local), "DTSTART:20270421T080509"),
      (.utc(Timestamp(utc: local)), "DTSTART:20270421T080509Z"),
      (.zoned(local, zone: "A:B"), "DTSTART;TZID=\"A:B\":20270421T080509"),
    ]
    for (time, line) in table {
      let event = Event(uid: "a", from: time, stamp: Samples.stamp)
      #expect(event.component.first(.start)?.description == line)
      #expect(event.start == time)
    }
  }

  @Test(
    "What is no date is no time",
    arguments: [
      "", "2027", "20270230", "20270421T", "20270421T250000", "20270421T080000X",
      "20270421 080000", "+0270421", "2027042١", "20270421T080000ZZ",
    ])
  func notTimes(value: String) {
    #expect(Property(.start, value: value).time == nil)
  }

  @Test("The 61st second is read as the 60th")
  func leapSecond() {
    #expect(Property(.start, value: "20161231T235960Z").time != nil)
    #expect(Property(.start, value: "20161231T235961Z").time == nil)
  }

  @Test("Making an event timed takes off the mark of a whole day, and days put it back")
  func wholeDayMark() throws {
    var event = try Samples.bookDay()
    let date = try Samples.day("2027-05-01")
    event.start = .floating(LocalDateTime(date, .midnight))
    #expect(event.component.first(.microsoftAllDay) == nil)
    #expect(event.days == nil)
    event.days = DateSpan(date)
    #expect(event.component.first(.microsoftAllDay)?.value == "TRUE")
    #expect(event.days == DateSpan(date))
  }

  @Test("An alarm is a display alarm with a text and a relative trigger")
  func alarm() {
    let alarm = Alarm(offset: CalendarDuration(hours: -12), text: "Mai")
    #expect(
      alarm.component.properties.map(\.description) == [
        "ACTION:DISPLAY", "TRIGGER:-PT12H", "DESCRIPTION:Mai",
      ])
    #expect(alarm.offset == CalendarDuration(hours: -12))
  }

  private enum Parameters {
    static let date = [Parameter(.value, "DATE")]
  }
}

@Suite("Names and durations")
struct NameAndDurationTests {
  @Test("Names are the same in any case and keep their spelling")
  func names() throws {
    let lower = try #require(PropertyName("dtstart"))
    #expect(lower == .start)
    #expect(lower.hashValue == PropertyName.start.hashValue)
    #expect(lower.spelling == "dtstart")
    #expect(PropertyName("X-Foo") == PropertyName("x-fOO"))
    #expect(PropertyName("X-FOO") != PropertyName("X-FOP"))
    #expect(PropertyName("DTSTART")?.spelling == "DTSTART")
    #expect(lower != .end)
  }

  @Test(
    "Durations are written and read",
    arguments: [
      ("PT0S", 0, 0), ("P7D", 7, 0), ("PT12H", 0, 43_200), ("-PT15M", 0, -900),
      ("P1DT2H30M", 1, 9000), ("PT1H0M5S", 0, 3605), ("-P1D", -1, 0), ("PT36H", 0, 129_600),
    ])
  func durations(text: String, days: Int, seconds: Int) throws {
    let duration = try #require(CalendarDuration(text))
    #expect(duration.days == days && duration.seconds == seconds)
    #expect(duration.description == text)
  }

  @Test("A week is seven days, a plus sign is allowed")
  func otherSpellings() {
    #expect(CalendarDuration("P2W") == CalendarDuration(days: 14))
    #expect(CalendarDuration("+PT1M") == CalendarDuration(minutes: 1))
    #expect(CalendarDuration(days: 1, hours: -12) == CalendarDuration(hours: 12))
    #expect(CalendarDuration(days: .max, hours: .min).totalSeconds == 0)
  }

  @Test(
    "What is no duration is refused",
    arguments: [
      "", "P", "PT", "1D", "P1", "PD", "P1DT", "PT1D", "P1H", "P1W2D", "PT1S1M", "P-1D",
      "P1D1D", "P1T1H1", "P9999999999D", "PT5M ",
    ])
  func refuses(text: String) {
    #expect(CalendarDuration(text) == nil)
  }

  @Test("A colour is known by its CSS name and has six hexadecimal digits")
  func colors() {
    #expect(CalendarColor("RebeccaPurple") == nil)  // CSS 4; RFC 7986 refers to CSS 3
    #expect(CalendarColor("Teal")?.name == "teal")
    #expect(CalendarColor.names.count == 147)
    for name in CalendarColor.names {
      let digits = CalendarColor(name)?.hexadecimal.dropFirst() ?? ""
      #expect(digits.utf8.count == 6 && Int(digits, radix: 16) != nil)
    }
  }
}
