import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Differences between calendars, in words")
struct CalendarDifferenceTests {
  private func day(_ text: String) throws -> CalendarDate { try Samples.day(text) }

  private func event(_ change: (inout Event) -> Void = { _ in }) throws -> Event {
    var event = Event(uid: "a@b", on: DateSpan(try day("2026-04-21")), stamp: Samples.stamp)
    event.title = "Ngày Sách"
    change(&event)
    return event
  }

  private func difference(
    _ old: [Event], _ new: [Event]
  ) -> CalendarDifference {
    CalendarDifference(
      from: EventCalendar(productID: "x", events: old),
      to: EventCalendar(productID: "x", events: new))
  }

  private func check(_ change: (inout Event) -> Void, vi: String, en: String) throws {
    let new = try event {
      change(&$0)
      $0.sequence += 1
    }
    let difference = difference([try event()], [new])
    #expect(difference.text(in: .vietnamese) == vi)
    #expect(difference.text(in: .english) == en)
  }

  @Test("No difference, whatever the order and the revision")
  func none() throws {
    let revised = try event {
      $0.sequence = 3
      $0.stamp = Timestamp("2026-01-01T00:00:00Z")
      $0.lastModified = $0.stamp
      $0.component.properties.reverse()
    }
    let other = Event(uid: "c", on: DateSpan(try day("2026-01-01")), stamp: Samples.stamp)
    let difference = difference([try event(), other], [other, revised])
    #expect(difference.isEmpty && difference.text(in: .english).isEmpty)
    #expect(difference.chapters(in: .english).isEmpty && difference.records(in: .english).isEmpty)
  }

  @Test(
    "A task without a start is found at the day it is due, and entries are in the order of days")
  func tasks() throws {
    let component = { (uid: String, line: String) in
      let text = "BEGIN:VTODO\r\nUID:\(uid)\r\n\(line)\r\nEND:VTODO\r\n"
      return try #require(try ICalendarReader().components(in: Array(text.utf8)).first)
    }
    var calendar = EventCalendar(productID: "x")
    let empty = calendar
    calendar.component.components = [
      try component("late", "DUE;VALUE=DATE:20260502"),
      try component("soon", "DTSTART;VALUE=DATE:20260430\r\nDUE;VALUE=DATE:20260601"),
      try component("first", "DUE;VALUE=DATE:20260421"), try component("never", "SUMMARY:x"),
    ]
    let entries = CalendarDifference(from: empty, to: calendar).entries
    #expect(entries.map(\.uid) == ["never", "first", "soon", "late"])
    #expect(
      entries.compactMap { $0.start?.date.description } == [
        "2026-04-21", "2026-04-30", "2026-05-02",
      ])
  }

  @Test("Added, removed, cancelled and taken up again")
  func standing() throws {
    let one = try event()
    #expect(difference([], [one]).text(in: .vietnamese) == "Ngày Sách: thêm mới")
    #expect(difference([], [one]).text(in: .english) == "Ngày Sách: added")
    #expect(difference([one], []).text(in: .vietnamese) == "Ngày Sách: đã bỏ")
    #expect(difference([one], []).text(in: .english) == "Ngày Sách: removed")
    try check({ $0.status = .cancelled }, vi: "Ngày Sách: đã hủy", en: "Ngày Sách: cancelled")
    let cancelled = try event { $0.status = .cancelled }
    let again = try event { $0.sequence = 1 }
    #expect(difference([cancelled], [again]).text(in: .english) == "Ngày Sách: no longer cancelled")
  }

  @Test("Moved by days, to another time, and renamed")
  func times() throws {
    let to = DateSpan(try day("2026-04-23"))
    try check(
      { $0.days = to },
      vi: "Ngày Sách: dời sau 2 ngày, từ thứ Ba, 21/4/2026 sang thứ Năm, 23/4/2026",
      en: "Ngày Sách: moved by 2 days, from Tuesday, 21 April 2026 to Thursday, 23 April 2026")
    let before = DateSpan(try day("2026-04-20"))
    try check(
      { $0.days = before },
      vi: "Ngày Sách: dời sớm 1 ngày, từ thứ Ba, 21/4/2026 sang thứ Hai, 20/4/2026",
      en:
        "Ngày Sách: moved by 1 day earlier, from Tuesday, 21 April 2026 to Monday, 20 April 2026")
    let longer = DateSpan(try day("2026-04-21"), days: 2)
    try check(
      { $0.days = longer },
      vi: "Ngày Sách: đổi thời gian, từ thứ Ba, 21/4/2026 sang 21–22/4/2026",
      en: "Ngày Sách: rescheduled from Tuesday, 21 April 2026 to 21–22 April 2026")
    try check(
      { $0.title = "Ngày hội\nSách" },
      vi: "Ngày hội Sách: đổi tên, từ “Ngày Sách” thành “Ngày hội Sách”",
      en: "Ngày hội Sách: renamed from “Ngày Sách” to “Ngày hội Sách”")
  }

  @Test("A length instead of an end is no difference")
  func lengths() throws {
    try check({ $0.component.remove(.end) }, vi: "", en: "")
    try check(
      {
        $0.component.remove(.end)
        $0.component[raw: .duration] = "P1D"
      }, vi: "", en: "")
  }

  @Test("Fields, alarms, and several things at once, the weightiest first")
  func fields() throws {
    try check(
      { $0.location = "Thư viện, tầng 2" }, vi: "Ngày Sách: thêm địa điểm “Thư viện, tầng 2”",
      en: "Ngày Sách: location added: “Thư viện, tầng 2”")
    try check(
      { $0.alarms = [Alarm(offset: CalendarDuration(hours: -12), text: "Mai")] },
      vi: "Ngày Sách: lời nhắc thay đổi (0 → 1)", en: "Ngày Sách: alarms changed (0 → 1)")
    let to = DateSpan(try day("2026-04-22"))
    let many = difference(
      [try event { $0.notes = String(repeating: "a", count: 500) }],
      [
        try event {
          $0.notes = String(repeating: "a", count: 500) + "b"
          $0.title = "Sách"
          $0.days = to
          $0.status = .cancelled
          $0.sequence = 1
        }
      ])
    #expect(many.entries.first?.changes.count == 4)
    let kinds = many.records(in: .english).map(\.change)
    #expect(kinds == ["cancelled", "moved", "renamed", "field"])
    #expect(many.text(in: .english).hasSuffix("description changed"))
    #expect(many.records(in: .english)[1].days == 1)
  }

  @Test("Properties that go, change, or have no word of their own")
  func otherFields() throws {
    let name = try #require(PropertyName("X-A"))
    let old = try event {
      $0.location = "Kho"
      $0.component[raw: name] = "1"
    }
    let new = try event { $0.component[raw: name] = "2" }
    #expect(
      difference([old], [new]).text(in: .vietnamese).split(separator: "\n") == [
        "Ngày Sách: đã bỏ địa điểm, trước là “Kho”", "Ngày Sách: X-A đổi từ “1” thành “2”",
      ])
    #expect(
      difference([old], [new]).text(in: .english).split(separator: "\n") == [
        "Ngày Sách: location removed, was “Kho”", "Ngày Sách: X-A changed from “1” to “2”",
      ])
  }

  @Test("Times of day, of zones and of UTC, and what has no date")
  func timesOfDay() throws {
    func at(_ start: String, _ end: String?) throws -> Event {
      try event {
        $0.sequence = 1
        $0.component.set(Property(.start, value: start))
        $0.component.remove(.end)
        if let end { $0.component[raw: .end] = end }
      }
    }
    var morning = try at("20260421T080000", "20260421T100000")
    morning.sequence = 0
    let utc = try at("20260421T010000Z", "20260422T010000Z")
    #expect(
      difference([morning], [utc]).text(in: .vietnamese)
        == "Ngày Sách: đổi thời gian, từ thứ Ba, 21/4/2026, 08:00–10:00 (giờ nơi người xem) sang"
        + " thứ Ba, 21/4/2026, 01:00 UTC–thứ Tư, 22/4/2026, 01:00 UTC")
    let without = try event {
      $0.component.remove(.start)
      $0.component.remove(.end)
    }
    #expect(
      difference([without], [try at("20260421T080000", nil)]).text(in: .english)
        == "Ngày Sách: rescheduled from no date to Tuesday, 21 April 2026, 08:00")
  }

  @Test("As properties, instances are entries of their own, as are second ones of the same name")
  func instances() throws {
    let series = try event { $0.recurrenceRuleText = "FREQ=DAILY" }
    let instance = try event { $0.recurrenceID = $0.start }
    func compare(by scope: CalendarDifference.Scope) -> CalendarDifference {
      CalendarDifference(
        from: EventCalendar(productID: "x", events: [series]),
        to: EventCalendar(productID: "x", events: [series, instance]), by: scope)
    }
    #expect(
      compare(by: .properties).text(in: .english)
        == "Ngày Sách (instance of Tuesday, 21 April 2026): added")
    #expect(
      compare(by: .properties).text(in: .vietnamese)
        == "Ngày Sách (lần diễn ra thứ Ba, 21/4/2026): thêm mới")
    // It takes place at the same time under the same name.
    #expect(compare(by: .effects).isEmpty)
    let other = try event { $0.title = "Hai" }
    #expect(difference([series, other], [series]).text(in: .english) == "Hai: removed")
  }

  @Test(
    "Entries of one name are no difference in another order, and the others are paired in theirs")
  func namesakes() throws {
    let event = { (day: String, title: String) in
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:202601\(day)T000000Z\nDTSTART;VALUE=DATE:202606\(day)\n"
        + "SUMMARY:\(title)\nEND:VEVENT"
    }
    let changes = { (old: [String], new: [String]) in
      try DifferenceSample.difference(old.joined(separator: "\n"), new.joined(separator: "\n"))
        .text(in: .english)
    }
    let three = [event("01", "A"), event("02", "B"), event("03", "C")]
    #expect(try changes(three, three.reversed()) == "")
    // Another revision of the same.
    let revised = three[1].replacing("DTSTAMP:2026", with: "DTSTAMP:2027")
    #expect(try changes(three, [three[2], revised, three[0]]) == "")
    #expect(try changes(three, [three[2], three[0]]) == "B: removed")
    #expect(try changes([three[2], three[0]], three) == "B: added")
    #expect(
      try changes(three, [three[1], event("01", "D"), event("03", "E")]) == """
        D: renamed from “A” to “D”
        E: renamed from “C” to “E”
        """)
  }

  @Test("The calendar's own properties, tasks and zones")
  func others() throws {
    let old = EventCalendar(productID: "x", name: "Cũ", timeZones: [.vietNam])
    var new = EventCalendar(productID: "x", name: "Mới")
    new.todos = [Todo(uid: "t", due: .day(try day("2026-04-21")), stamp: Samples.stamp)]
    let difference = CalendarDifference(from: old, to: new)
    #expect(
      difference.text(in: .english).split(separator: "\n") == [
        "The calendar: name changed from “Cũ” to “Mới”",
        "The calendar: X-WR-CALNAME changed from “Cũ” to “Mới”", "Zone Asia/Ho_Chi_Minh: removed",
        "t: added",
      ])
  }
}
