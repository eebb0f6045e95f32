import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Tasks, journal entries, free/busy times, and what events hold inside")
struct EntryTests {
  @Test("A task's values come back as they were set")
  func todo() throws {
    let day = try Samples.day("2027-03-31")
    var todo = Todo(uid: "a@b", due: .day(day), stamp: Samples.stamp)
    todo.title = "Gửi báo cáo; bản cuối"
    todo.status = .inProcess
    todo.percentComplete = 250
    todo.priority = 1
    todo.categories = ["a,b", "c"]
    todo.completed = try Samples.instant("2027-03-30T04:00:00Z")
    #expect(todo.due == .day(day))
    #expect(todo.percentComplete == 100 && todo.priority == 1 && todo.status == .inProcess)
    #expect(todo.title == "Gửi báo cáo; bản cuối" && todo.categories == ["a,b", "c"])
    #expect(todo.component.first(.due)?.description == "DUE;VALUE=DATE:20270331")
    #expect(Todo(Component(.event)) == nil)
    todo.component[raw: .priority] = "0"
    #expect(todo.priority == nil)
  }

  @Test("A journal entry has a day and several texts")
  func journal() throws {
    var entry = Journal(uid: "a@b", on: try Samples.day("2027-03-31"), stamp: Samples.stamp)
    #expect(entry.component.first(.start)?.description == "DTSTART;VALUE=DATE:20270331")
    #expect(entry.start == .day(try Samples.day("2027-03-31")))
    #expect(Journal(uid: "a@b", stamp: Samples.stamp).component.first(.start) == nil)
    entry.texts = ["một", "hai; ba"]
    entry.status = .draft
    #expect(entry.texts == ["một", "hai; ba"])
    #expect(entry.component.all(.description).map(\.value) == ["một", "hai\\; ba"])
    #expect(Journal(entry.component) == entry && Todo(entry.component) == nil)
  }

  @Test("Free and busy times are read with their lengths and written with their ends")
  func freeBusy() throws {
    let lines = [
      "BEGIN:VFREEBUSY", "UID:a", "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:19970308T160000Z/PT8H30M",
      "FREEBUSY:19970308T160000Z/PT3H,19970308T200000Z/19970308T210000Z,rubbish",
      "FREEBUSY;FBTYPE=X-AWAY:19970309T160000Z/19970309T150000Z", "END:VFREEBUSY", "",
    ]
    let text = lines.joined(separator: "\r\n")
    let component = try #require(try ICalendarReader().components(in: Array(text.utf8)).first)
    var times = try #require(FreeBusy(component))
    #expect(times.periods.map(\.kind) == [.unavailable, .busy, .busy])
    #expect(times.periods.first?.end.description == "1997-03-09T00:30:00Z")
    let periods = times.periods
    times.periods = periods
    #expect(times.periods == periods)
    #expect(
      times.component.all(.freeBusy).first?.description
        == "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:19970308T160000Z/19970309T003000Z")
    #expect(FreeBusy.Period(.free, from: periods[0].end, to: periods[0].start) == nil)
    #expect(FreeBusy.Period(.free, from: periods[0].end, to: periods[0].end) != nil)
  }

  @Test("Participants, places and resources are kept and reachable")
  func details() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:a
      BEGIN:PARTICIPANT
      UID:p
      PARTICIPANT-TYPE:SPEAKER
      CALENDAR-ADDRESS:mailto:a@b
      SUMMARY:Bà A\\, nhà văn
      BEGIN:VLOCATION
      NAME:Phòng chờ
      END:VLOCATION
      END:PARTICIPANT
      BEGIN:VLOCATION
      NAME:Hội trường
      LOCATION-TYPE:arena,public
      END:VLOCATION
      BEGIN:VRESOURCE
      NAME:Máy chiếu
      RESOURCE-TYPE:PROJECTOR
      END:VRESOURCE
      END:VEVENT
      BEGIN:VTODO
      UID:t
      END:VTODO
      END:VCALENDAR

      """.replacing("\n", with: "\r\n")
    var calendar = try EventCalendar(reading: Array(text.utf8))
    var event = try #require(calendar.events.first)
    #expect(event.participants.map(\.type) == ["SPEAKER"])
    #expect(event.participants.first?.address == "mailto:a@b")
    #expect(event.participants.first?.title == "Bà A, nhà văn")
    #expect(event.participants.first?.locations.map(\.name) == ["Phòng chờ"])
    #expect(event.locations.map(\.types) == [["arena", "public"]])
    #expect(event.resources.map(\.type) == ["PROJECTOR"])
    #expect(calendar.todos.map(\.uid) == ["t"])
    #expect(calendar.serialized() == Array(text.utf8))
    event.participants = []
    event.resources[0].title = "x"
    calendar.events = [event]
    calendar.todos = [Todo(uid: "u", stamp: Samples.stamp), Todo(uid: "v", stamp: Samples.stamp)]
    #expect(calendar.events.first?.participants == [])
    #expect(calendar.events.first?.locations.count == 1)
    #expect(calendar.todos.map(\.uid) == ["u", "v"])
  }

  @Test("Participants, places and resources can be made, and break no standard")
  func madeDetails() throws {
    let stamp = try Samples.instant("2026-11-23T04:00:00Z")
    var event = Event(uid: "a@b", on: DateSpan(try Samples.day("2027-04-21")), stamp: stamp)
    var speaker = Participant(uid: "p", type: "SPEAKER")
    speaker.address = "mailto:van-thu@example.vn"
    var hall = EventLocation(uid: "l", name: "Hội trường; tầng 2")
    hall.types = ["arena", "public"]
    var screen = EventResource(uid: "r", name: "Màn chiếu")
    screen.type = "PROJECTOR"
    (event.participants, event.locations, event.resources) = ([speaker], [hall], [screen])
    let bytes = EventCalendar(productID: "-//Example//EN", events: [event]).serialized()
    #expect(Linter(profile: .rfc).lint(bytes).findings.map(\.description) == [])
    let read = try #require(try EventCalendar(reading: bytes).events.first)
    #expect(read.participants == [speaker] && read.participants.first?.type == "SPEAKER")
    #expect(read.locations.map(\.name) == ["Hội trường; tầng 2"])
    #expect(read.locations.map(\.types) == [["arena", "public"]])
    #expect(read.resources.map(\.type) == ["PROJECTOR"])
    hall.types = []
    #expect(hall.component.properties.map(\.name.spelling) == ["UID", "NAME"])
  }
}
