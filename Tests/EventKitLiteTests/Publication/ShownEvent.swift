import EventKitLite
import TestSupport

/// What people see of an event on the days of one time that it takes place.
struct ShownEvent: Hashable {
  let start: EventTime
  let end: EventTime
  let title: String?
  let notes: String?
  let location: String?
  let categories: [String]
  let status: Event.Status?
  let transparency: Event.Transparency?
  let alarms: [Alarm]

  /// - Parameter moment: the moment of writing; a series may ring for what was over by then, which
  ///   no program looks for any more.
  init(_ occurrence: Occurrence, at moment: LocalDateTime) {
    let (entry, event) = (occurrence.entry, occurrence.entry.event)
    (start, end) = (occurrence.start, occurrence.end)
    (title, notes, location) = (entry.title, entry.notes, entry.location)
    categories = entry.categories
    (status, transparency) = (event?.status, event?.transparency)
    alarms = occurrence.end.wallClock <= moment ? [] : event?.alarms ?? []
  }
}

extension EventCalendar {
  /// Everything that it shows, with how often it does, in all the years that a test has.
  func shown() throws -> [ShownEvent: Int] {
    let moment = try Samples.instant(RecurringFormTests.stamp).local(secondsAheadOfUTC: 25_200)
    let years = try DateSpan(Samples.day("2000-01-01"), through: Samples.day("2059-12-31"))
    var shown: [ShownEvent: Int] = [:]
    for occurrence in try occurrences(in: years ?? DateSpan(.latest)) {
      shown[ShownEvent(occurrence, at: moment), default: 0] += 1
    }
    return shown
  }

  /// The events that are not instances of a series.
  var mains: [Event] { events.filter { $0.recurrenceID == nil } }

  /// The instances of series that differ from them.
  var overrides: [Event] { events.filter { $0.recurrenceID != nil } }
}
