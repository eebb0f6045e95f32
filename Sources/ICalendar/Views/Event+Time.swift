public import CivilTime

extension Event {
  /// When it begins; `nil` only for a foreign event that does not say.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? {
    get { component[time: .start] }
    set {
      component[time: .start] = newValue
      if newValue?.isAllDay != true { component.remove(.microsoftAllDay) }
    }
  }

  /// When it ends, itself excluded: the day after the last one for whole days.
  ///
  /// The corresponding iCalendar property is `DTEND` (RFC 5545, section 3.8.2.2).
  public var end: EventTime? {
    get { component[time: .end] }
    set {
      component[time: .end] = newValue
      if newValue != nil { component.remove(.duration) }
    }
  }

  /// The days of an event that lasts whole days, both ends included; `nil` for one at a time of day.
  ///
  /// Setting it makes the event one of whole days. An event with neither end nor duration lasts one
  /// day (RFC 5545, section 3.6.1).
  public var days: DateSpan? {
    get {
      guard case .day(let first)? = start else { return nil }
      if case .day(let dayAfter)? = end, dayAfter > first {
        return DateSpan(first, through: dayAfter.adding(days: -1))
      }
      let duration = component[raw: .duration].flatMap { CalendarDuration($0) }
      return DateSpan(first, days: duration?.days ?? 1)
    }
    set {
      guard let newValue else { return }
      start = .day(newValue.first)
      end = .day(newValue.dayAfter)
      component[raw: .microsoftAllDay] = "TRUE"
    }
  }

  /// How it repeats, as the text of a recurrence rule: `FREQ=WEEKLY;BYDAY=SA,SU`.
  ///
  /// The corresponding iCalendar property is `RRULE` (RFC 5545, section 3.8.5.3).
  public var recurrenceRule: String? {
    get { component[raw: .recurrenceRule] }
    set { component[raw: .recurrenceRule] = newValue }
  }

  /// The instances that do not take place.
  ///
  /// Each is written on a line of its own and in the form of the start, because clients match them
  /// as text: a day is given the start's time and zone, a time loses it when the start is a day.
  ///
  /// The corresponding iCalendar property is `EXDATE` (RFC 5545, section 3.8.5.1).
  public var exceptions: [EventTime] {
    get { component.all(.exceptionDates).flatMap(\.times) }
    set {
      let lines = newValue.map { Property(.exceptionDates, $0.inTheForm(of: start)) }
      component.replaceAll(.exceptionDates, with: lines)
    }
  }

  /// Which instance of a series this event replaces.
  ///
  /// The corresponding iCalendar property is `RECURRENCE-ID` (RFC 5545, section 3.8.4.4).
  public var recurrenceID: EventTime? {
    get { component[time: .recurrenceID] }
    set { component[time: .recurrenceID] = newValue }
  }
}

extension EventTime {
  /// The time in the form that another has, where that can be said without knowing a zone's rules.
  fileprivate func inTheForm(of model: EventTime?) -> EventTime {
    switch (self, model) {
    case (_, .day?): .day(date)
    case (.day(let date), .floating(let local)?): .floating(LocalDateTime(date, local.time))
    case (.day(let date), .zoned(let local, let zone)?):
      .zoned(LocalDateTime(date, local.time), zone: zone)
    case (.floating(let local), .zoned(_, let zone)?): .zoned(local, zone: zone)
    case (.day(let date), .utc(let instant)?):
      .utc(Timestamp(utc: LocalDateTime(date, instant.local().time)))
    default: self
    }
  }
}
