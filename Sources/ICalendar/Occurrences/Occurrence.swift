public import CivilTime

/// One time at which something stands in a calendar: an event, a task or a journal entry alone, or an
/// instance of a series.
///
/// ```swift
/// for occurrence in try calendar.occurrences(in: DateSpan(year: 2027)!) {
///   print(occurrence.start.date, occurrence.entry.title ?? "")
/// }
/// ```
///
/// It has its times as clocks show them, with their zone, and the moments: ``startInstant`` and
/// ``endInstant``. The latter tell apart what clocks show twice, and show nothing that is no time:
/// where they are put forward from 02:00 to 03:00, what is written as 02:30 begins at 03:30.
///
/// The corresponding notion is the "recurrence instance" (RFC 5545, section 3.8.5).
public struct Occurrence: Sendable, Hashable, Codable {
  /// What takes place: the entry, the series it is an instance of, or the entry that replaces this
  /// instance. Its own `DTSTART` need not be ``start``.
  public let entry: EventCalendar.Entry
  /// When it begins, in the form and zone in which the entry's start is written, and as its clock shows
  /// it; for a task without a start, when it is due.
  public let start: EventTime
  /// When it ends, itself excluded: the day after the last one for whole days. The same as
  /// ``start`` for a time without a length.
  public let end: EventTime
  /// Which instance of its series it is: when that would begin had nobody moved it; `nil` for what does
  /// not repeat.
  ///
  /// The corresponding iCalendar property is `RECURRENCE-ID` (RFC 5545, section 3.8.4.4).
  public let recurrenceID: EventTime?
  /// The moment at which it begins; that of the day's beginning for whole days.
  ///
  /// Days and floating times have a moment only where it is known who reads them: see the parameter
  /// `seenFrom` of ``EventCalendar/occurrences(in:of:seenFrom:zones:calendars:atMost:)``. Everything else
  /// has one, but for times in a zone that nobody knows.
  public let startInstant: Timestamp?
  /// The moment at which it ends, itself excluded; known where ``startInstant`` is.
  public let endInstant: Timestamp?

  /// Creates an occurrence.
  ///
  /// - Parameters:
  ///   - entry: what takes place.
  ///   - start: when it begins, as its clock shows it.
  ///   - end: when it ends, itself excluded.
  ///   - recurrenceID: which instance of its series it is.
  ///   - startInstant: the moment at which it begins; known without saying for a start in UTC.
  ///   - endInstant: the moment at which it ends; known without saying for an end in UTC.
  public init(
    entry: EventCalendar.Entry, start: EventTime, end: EventTime, recurrenceID: EventTime? = nil,
    startInstant: Timestamp? = nil, endInstant: Timestamp? = nil
  ) {
    self.entry = entry
    self.start = start
    self.end = end
    self.recurrenceID = recurrenceID
    self.startInstant = startInstant ?? start.instant
    self.endInstant = endInstant ?? end.instant
  }

  /// The occurrence as the clocks of another zone show it.
  ///
  /// Its moments stay what they are, and so do days and floating times.
  ///
  /// - Returns: `nil` when one of the zones is not known.
  public func converted(to zone: String, in zones: TimeZones) -> Occurrence? {
    guard let rules = zones.rules(named: zone),
      let start = Self.shown(start, at: startInstant, in: zone, rules, zones),
      let end = Self.shown(end, at: endInstant, in: zone, rules, zones)
    else { return nil }
    return Occurrence(
      entry: entry, start: start, end: end,
      recurrenceID: recurrenceID.map {
        Self.shown($0, at: $0 == self.start ? startInstant : nil, in: zone, rules, zones) ?? $0
      }, startInstant: startInstant, endInstant: endInstant)
  }

  private static func shown(
    _ time: EventTime, at instant: Timestamp?, in zone: String, _ rules: TimeZoneRules,
    _ zones: TimeZones
  ) -> EventTime? {
    guard !time.isAllDay, !time.isFloating else { return time }
    // An unknown zone that is read as the reader's own has the moment of that.
    guard let instant = instant ?? time.instant(in: zones) else { return nil }
    return .zoned(rules.localTime(at: instant), zone: zone)
  }

  /// When a task is due: its end, or its place where it has no start; `nil` for a task that names no due
  /// and for what is no task.
  ///
  /// A day is the first on which the task is late (RFC 5545, section 3.6.2), as the end of an event of
  /// whole days is the first after it.
  public var due: EventTime? {
    guard let task = entry.task else { return nil }
    if task.start == nil { return start }
    return entry.end() == nil ? nil : end
  }

  /// The days that it touches, by the clocks it is written in. A time that ends at midnight does
  /// not touch the day that begins then.
  public var days: DateSpan {
    let last: CalendarDate
    switch end {
    case .day(let dayAfter): last = dayAfter.adding(days: -1)
    default: last = end.isMidnight ? end.date.adding(days: -1) : end.date
    }
    return DateSpan(start.date, through: last) ?? DateSpan(start.date)
  }
}

// The name that this had while there were only events, and where it leads.
extension Occurrence {
  /// The event; tasks and journal entries take place, too.
  @available(*, unavailable, renamed: "entry")
  public var event: Event? { nil }
}

extension EventTime {
  fileprivate var isMidnight: Bool { wallClock.time == .midnight }

  /// The moment of a time in UTC.
  fileprivate var instant: Timestamp? {
    if case .utc(let instant) = self { instant } else { nil }
  }
}
