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
    guard let end = CalendarDate(today.year + 1, 12, 31),
      let ahead = DateSpan(today, through: end)
    else {
      findings = []
      return
    }
    let events = Schedule(of: programme, in: ahead).events.filter { event in
      // Weekly hours fall on weekends on purpose, and a cancelled event disturbs nobody.
      if case .days = event.timing { event.status != .cancelled } else { false }
    }
    findings =
      Self.daysOff(events, programme) + Self.movedWeeks(events, programme)
      + Self.sameDays(events, programme)
  }

  private static func daysOff(
    _ events: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard case .days(let span) = event.timing, span.count == 1, event.workingDay == nil else {
        return nil
      }
      let kind = programme.workingDays(of: event.units(.lead).first).kind(of: span.first)
      // An observance that is itself the day off is where it belongs.
      guard !kind.isWorking, event.occasion?.isDayOff != true else { return nil }
      return ProgrammeCheck.Finding(
        .note, .onDayOff, about: event.event.id, at: event.event.location,
        .onDayOff(
          event.localizedTitle, span.first, .causes(kind.causes), kind.state))
    }
  }

  private static func movedWeeks(
    _ events: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard let span = event.timing?.span,
        let swap = programme.holidays.swap(inWeeksOf: span)
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
    // begin on a day tells how many there are.
    struct UnitAndDay: Hashable {
      let unit: Programme.Unit.ID
      let day: CalendarDate
    }
    var busy: [Programme.Unit.ID: Busy] = [:]
    var days: [UnitAndDay] = []
    var events: [UnitAndDay: (one: ScheduledEvent, other: ScheduledEvent, count: Int)] = [:]
    for event in all {
      guard let span = event.timing?.span else { continue }
      for unit in event.units(.lead) {
        let found = busy[unit, default: Busy()].add(event, on: span)
        guard let one = found.other else { continue }
        let place = UnitAndDay(unit: unit, day: span.first)
        if let known = events[place] {
          events[place] = (known.one, known.other, found.count + 1)
        } else {
          days.append(place)
          events[place] = (one, event, found.count + 1)
        }
        // Of a pair that two units lead together, one is enough.
        break
      }
    }
    return days.compactMap { place in
      guard let (one, other, count) = events[place] else { return nil }
      return ProgrammeCheck.Finding(
        .note, .sameDay, about: one.event.id, at: one.event.location,
        .onOneDay(
          .label(of: place.unit, in: programme), place.day, one.localizedTitle,
          other.localizedTitle, more: count - 2))
    }
  }

  /// The events of a unit that have begun, as far as they go on.
  private struct Busy {
    /// The last days, in order.
    private var lastDays: [CalendarDate] = []
    /// The one that goes on longest; of several the one that began first.
    private var longest: (event: ScheduledEvent, last: CalendarDate)?

    /// Adds an event, and tells how many others go on when it begins, and one of them.
    mutating func add(
      _ event: ScheduledEvent, on span: DateSpan
    ) -> (other: ScheduledEvent?, count: Int) {
      let count = lastDays.count - lastDays.firstPlace { $0 >= span.first }
      let other = longest.flatMap { $0.last >= span.first ? $0.event : nil }
      lastDays.insert(span.last, at: lastDays.firstPlace { $0 > span.last })
      if longest.map({ $0.last < span.last }) ?? true { longest = (event, span.last) }
      // An event does not disturb itself.
      return (other?.event.id == event.event.id ? nil : other, count)
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

extension PublicHolidays {
  /// The first swap that touches the weeks, Monday to Sunday, in which some days lie.
  func swap(inWeeksOf days: DateSpan) -> Swap? {
    let monday = days.first.adding(days: 1 - days.first.weekday.rawValue)
    let sunday = days.last.adding(days: 7 - days.last.weekday.rawValue)
    guard let weeks = DateSpan(monday, through: sunday) else { return nil }
    return swaps.first { weeks.contains($0.dayOff) || weeks.contains($0.workingDay) }
  }
}
