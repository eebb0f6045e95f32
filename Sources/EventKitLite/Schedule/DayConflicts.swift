internal import CivilTime
internal import VietnameseCalendar

/// Days of the programme that a planner should look at: days off, weeks with swapped days, and two
/// events of one unit on the same day.
///
/// Only what lies ahead is looked at, this year's rest and the next year: nobody can plan the past,
/// and later years' decisions are not made.
struct DayConflicts {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme, today: CalendarDate) {
    let next = programme.year(of: today).later(by: 1)
    guard let ahead = DateSpan(today, through: next.span.last) else {
      findings = []
      return
    }
    let events = Schedule(of: programme, in: ahead).events.filter { event in
      // Weekly hours fall on weekends on purpose, and a cancelled event disturbs nobody.
      event.oneRun != nil && event.status != .cancelled
    }
    // What is to be said of a day is said once, of its first session.
    let days = events.filter { $0.session == nil }
    let workingDays = UnitWorkingDays(programme)
    findings =
      Self.daysOff(days, workingDays) + Self.movedWeeks(days, workingDays)
      + Self.sameDays(events, programme)
  }

  private static func daysOff(
    _ events: [ScheduledEvent], _ workingDays: UnitWorkingDays
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard let span = event.oneRun, span.count == 1, event.workingDay == nil else { return nil }
      let kind = workingDays.of(event.units(.lead).first).kind(of: span.first)
      // An observance that is itself the day off is where it belongs.
      guard !kind.isWorking, event.occasion?.isDayOff != true else { return nil }
      return ProgrammeCheck.Finding(
        .note, .onDayOff, about: event.event.id, at: event.event.location,
        .onDayOff(
          event.localizedTitle, span.first, .causes(kind.causes), kind.state))
    }
  }

  /// What goes on for longer, such as a term, is no day for anybody, and nothing that others meet.
  fileprivate static let longestMeeting = 31

  private static func movedWeeks(
    _ events: [ScheduledEvent], _ workingDays: UnitWorkingDays
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard let span = event.timing?.span,
        let swap = workingDays.of(event.units(.lead).first).swap(inWeeksOf: span)
      else { return nil }
      return ProgrammeCheck.Finding(
        .note, .movedWeek, about: event.event.id, at: event.event.location,
        .inSwappedWeek(event.localizedTitle, span, swap))
    }
  }

  private static func sameDays(
    _ all: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    // Events are in the order of their first days: each is compared with those of its unit that have
    // begun before, in a number of steps that does not grow with how many these are. The last one to
    // begin on a day tells how many there are. Hours disturb each other where they overlap.
    struct UnitAndDay: Hashable {
      let unit: Programme.Unit.ID
      let day: CalendarDate
    }
    var busy: [Programme.Unit.ID: Busy] = [:]
    var days: [UnitAndDay] = []
    struct Meeting {
      let one: ScheduledEvent
      let other: ScheduledEvent
      var events: Set<ProgrammeEvent.ID>
      var count: Int
    }
    var meetings: [UnitAndDay: Meeting] = [:]
    for event in all {
      guard let span = event.timing?.span, span.count <= longestMeeting else { continue }
      for unit in event.units(.lead) {
        let found = busy[unit, default: Busy()].add(
          event, on: span, event.takenTimes(lasting: programme.lengthOfStart))
        guard let one = found.other else { continue }
        let place = UnitAndDay(unit: unit, day: span.first)
        if meetings[place] == nil { days.append(place) }
        var meeting =
          meetings[place] ?? Meeting(one: one, other: event, events: [one.event.id], count: 2)
        meeting.events.insert(event.event.id)
        meeting.count = max(meeting.events.count, meeting.count, found.count + 1)
        meetings[place] = meeting
        // Of a pair that two units lead together, one is enough.
        break
      }
    }
    return days.compactMap { place in
      guard let meeting = meetings[place] else { return nil }
      return ProgrammeCheck.Finding(
        .note, .sameDay, about: meeting.one.event.id, at: meeting.one.event.location,
        .onOneDay(
          .label(of: place.unit, in: programme), place.day, meeting.one.localizedTitle,
          meeting.other.localizedTitle, more: meeting.count - 2))
    }
  }

  /// The events of a unit that have begun, as far as they go on.
  private struct Busy {
    /// What goes on longest; of several what began first.
    private struct Longest {
      private(set) var event: ScheduledEvent?
      private var last = CalendarDate.earliest

      mutating func add(_ event: ScheduledEvent, until last: CalendarDate) {
        if self.event == nil || self.last < last { (self.event, self.last) = (event, last) }
      }

      /// What goes on to a day or beyond it.
      func event(on day: CalendarDate) -> ScheduledEvent? { last >= day ? event : nil }
    }

    /// The last days of all of them, and of those with whole days, in order.
    private var (lastDays, wholeLastDays): ([CalendarDate], [CalendarDate]) = ([], [])
    private var (longest, longestWhole) = (Longest(), Longest())
    /// What goes on longest at each of the day's times.
    private var times: [Int: Longest] = [:]

    /// Adds an event, and tells how many others go on when it begins, and one of them.
    ///
    /// - Parameter taken: the times of day that it takes up; `nil` for whole days.
    mutating func add(
      _ event: ScheduledEvent, on span: DateSpan, _ taken: Range<Int>?
    ) -> (other: ScheduledEvent?, count: Int) {
      let day = span.first
      let rivals =
        taken.map { taken in
          [longestWhole.event(on: day)] + taken.map { times[$0]?.event(on: day) }
        } ?? [longest.event(on: day)]
      let days = taken == nil ? lastDays : wholeLastDays
      let count = days.count - days.firstPlace { $0 >= day }
      // The sessions of a day are one event.
      if event.session == nil {
        lastDays.insert(span.last, at: lastDays.firstPlace { $0 > span.last })
      }
      if let taken {
        for time in taken { times[time, default: Longest()].add(event, until: span.last) }
      } else {
        wholeLastDays.insert(span.last, at: wholeLastDays.firstPlace { $0 > span.last })
        longestWhole.add(event, until: span.last)
      }
      longest.add(event, until: span.last)
      // An event does not disturb itself.
      return (rivals.lazy.compactMap(\.self).first { $0.event.id != event.event.id }, count)
    }
  }
}

extension ScheduledEvent {
  /// The times that it takes up on each of its days, up to midnight, counted in steps of five minutes;
  /// `nil` of whole days. Of a part of the day they are all that people call so.
  ///
  /// - Parameter length: how many minutes something lasts whose end nobody has said.
  fileprivate func takenTimes(lasting length: Int) -> Range<Int>? {
    guard !isDeadline else { return nil }
    switch hours {
    case nil: return nil
    case .part(.morning): return 0..<144
    case .part(.midday): return 132..<168
    case .part(.afternoon): return 144..<216
    case .part(.evening): return 216..<288
    case .sessions(let sessions):
      guard let session = sessions.first else { return nil }
      let start = session.from.secondsAfterMidnight / 60
      let end = start + session.minutes(orElse: length)
      return start / 5..<max(start / 5 + 1, min((end + 4) / 5, 288))
    }
  }
}

extension [CalendarDate] {
  /// The first place whose day passes, in days that are in order.
  fileprivate func firstPlace(where passes: (CalendarDate) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension WorkingDays.Kind {
  /// Whether it is worked in place of another day.
  fileprivate var isSwappedIn: Bool {
    causes.contains { if case .swappedIn = $0 { true } else { false } }
  }
}

extension WorkingDays {
  /// The first swap that touches the weeks, Monday to Sunday, in which some days lie; `nil` for those
  /// who have other weekly days off, and for terms.
  func swap(inWeeksOf days: DateSpan) -> PublicHolidays.Swap? {
    guard days.count <= DayConflicts.longestMeeting else { return nil }
    let monday = days.first.adding(days: 1 - days.first.weekday.rawValue)
    let sunday = days.last.adding(days: 7 - days.last.weekday.rawValue)
    guard let weeks = DateSpan(monday, through: sunday) else { return nil }
    return holidays.swaps.first {
      (weeks.contains($0.dayOff) || weeks.contains($0.workingDay))
        && kind(of: $0.workingDay).isSwappedIn
    }
  }
}
