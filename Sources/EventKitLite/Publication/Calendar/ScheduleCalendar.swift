public import CivilTime
public import ICalendar

extension Schedule {
  /// The schedule as a calendar, ready to be written.
  ///
  /// - Parameters:
  ///   - stamp: the moment of writing, for what the ledger does not know.
  ///   - language: the language of its texts; the programme's first by default, and where it is
  ///     none of the programme's.
  ///   - ledger: what has been published; its events keep their revisions.
  ///   - form: whether an event that comes every year is one event a year or one series.
  ///   - alarms: when to remind people of each event that is not cancelled, not over at the moment of
  ///     writing, and does not come every week or more often; feeds have none.
  public func calendar(
    stamp: Timestamp, in language: Language? = nil, ledger: Ledger = Ledger(),
    form: Schedule.CalendarForm = .dated, alarms: [AlarmLead] = []
  ) -> EventCalendar {
    let language = programme.languages.nearest(to: language ?? programme.language)
    let members = members(stamp, language, ledger, alarms)
    let moment = programme.clock(at: stamp)
    var calendar = frame(in: language, around: event.flatMap { programme.event($0) })
    calendar.events =
      switch form {
      case .dated: members.map { $0.event(at: moment) }
      case .recurring: SeriesFold(programme: programme, moment: moment).events(of: members)
      }
    return calendar
  }

  /// A calendar of one event in one year, to hand out.
  public struct Handout: Sendable, Hashable {
    /// The event's id and the year: `ngay-quoc-te-bao-tang.2027`.
    public let name: String
    /// The calendar, which nobody is asked to subscribe to.
    public let calendar: EventCalendar
  }

  /// The schedule as handouts: a calendar for each event and year that has a date, in order.
  ///
  /// What is held on several observances is one handout. The parameters are those of
  /// ``calendar(stamp:in:ledger:form:alarms:)``.
  public func handouts(
    stamp: Timestamp, in language: Language? = nil, ledger: Ledger = Ledger(),
    alarms: [AlarmLead] = []
  ) -> [Handout] {
    let language = programme.languages.nearest(to: language ?? programme.language)
    var order: [String] = []
    var events: [String: [SeriesFold.Member]] = [:]
    for member in members(stamp, language, ledger, alarms) {
      let name = "\(member.scheduled.event.id).\(member.scheduled.year)"
      if events[name] == nil { order.append(name) }
      events[name, default: []].append(member)
    }
    return order.compactMap { name in
      guard let members = events[name], let event = members.first?.scheduled.event else {
        return nil
      }
      var calendar = frame(in: language, around: event)
      calendar.events = members.map { $0.event(at: programme.clock(at: stamp)) }
      return Handout(name: name, calendar: calendar)
    }
  }

  /// The events with a date as a calendar has them.
  private func members(
    _ stamp: Timestamp, _ language: Language, _ ledger: Ledger, _ alarms: [AlarmLead]
  ) -> [SeriesFold.Member] {
    events.compactMap { scheduled in
      guard
        let event = EventDraft(scheduled, of: programme)?
          .stamped(by: ledger, at: stamp, in: language)
      else { return nil }
      return SeriesFold.Member(
        scheduled: scheduled,
        event: !alarms.isEmpty && scheduled.rings ? event.ringing(alarms) : event)
    }
  }

  /// The calendar around the events, or around those of one event.
  private func frame(in language: Language, around event: ProgrammeEvent?) -> EventCalendar {
    let years = yearsOfDays
    if let event {
      return Feed.handout(event.title[language], of: programme, in: language, covering: years)
    }
    let scope: Feed.Scope =
      if let unit = unit.flatMap({ programme.units[$0] }) {
        .unit(unit)
      } else if let category = category.flatMap({ programme.category($0) }) {
        .category(category)
      } else {
        .everything
      }
    return Feed(scope).calendar(of: programme, in: language, covering: years)
  }
}

extension EventCalendar {
  /// The calendar's bytes, after independent readers have read them back and found the same events
  /// on the same days.
  ///
  /// - Throws: `InvalidDocument` with every difference; the bytes must not be handed out then.
  public func verified() throws(InvalidDocument) -> [UInt8] {
    let bytes = serialized()
    try Gate.check(bytes, against: events)
    return bytes
  }
}

extension Schedule {
  /// The first and the last year in which it has days; none where it has no days.
  var yearsOfDays: [Int] { events.lazy.compactMap { $0.timing?.span }.yearsAtEnds }
}

extension Sequence<DateSpan> {
  /// The first and the last year of any days; none where there are no days.
  var yearsAtEnds: [Int] {
    var (first, last): (Int, Int) = (.max, .min)
    for days in self {
      if days.first.year < first { first = days.first.year }
      if days.last.year > last { last = days.last.year }
    }
    return first <= last ? [first, last] : []
  }
}
