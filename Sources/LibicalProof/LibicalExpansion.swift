internal import CLibical
internal import CivilTime
internal import ICalendar

// libical's own expansion. Only its iterators over rules are used: its expansion of whole events
// makes a day's event a day longer and does not know of replaced instances.

extension LibicalDocument {
  /// When the events of each `UID` begin in some days.
  func occurrences(in span: DateSpan) -> [String: ReadBackOccurrences] {
    var families: [(uid: String, events: ReadBackFamily)] = []
    var indexByUID: [String: Int] = [:]
    unsafe forEachEvent { component in
      let uid = unsafe Self.text(of: component, ICAL_UID_PROPERTY) ?? ""
      let index = indexByUID[uid] ?? families.count
      if index == families.count { families.append((uid, ReadBackFamily())) }
      indexByUID[uid] = index
      unsafe families[index].events.add(component)
    }
    // In the document's order, so that it is always the same events for which too little is left.
    var found: [String: ReadBackOccurrences] = [:]
    var left = LibicalScreen.mostInstances.document
    for family in families {
      do throws(Obstacle) {
        let starts = try family.events.starts(through: span.last, atMost: &left)
        found[family.uid] = .starts(starts.filter { span.contains($0.date) }.inOrder)
      } catch {
        found[family.uid] = .notComparable(error.reason)
      }
    }
    return found
  }
}

/// Why a family's dates are not compared, as an error.
private struct Obstacle: Error {
  let reason: ReadBackOccurrences.Reason
}

/// The events of one `UID`, as components that stay libical's.
@safe private struct ReadBackFamily {
  private var main: [OpaquePointer] = unsafe []
  private var overrides: [OpaquePointer] = unsafe []

  mutating func add(_ event: OpaquePointer) {
    if unsafe icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) == nil {
      unsafe main.append(event)
    } else {
      unsafe overrides.append(event)
    }
  }

  /// All beginnings up to a day, in no order.
  ///
  /// - Parameter left: how many instances may be asked for yet.
  func starts(
    through last: CalendarDate, atMost left: inout Int
  ) throws(Obstacle) -> [EventTime] {
    guard let event = unsafe main.first, unsafe main.count == 1 else {
      throw Obstacle(reason: .notOneSeries)
    }
    guard let start = unsafe LibicalDocument.times(of: event, ICAL_DTSTART_PROPERTY).first else {
      throw Obstacle(reason: .noStart)
    }
    guard unsafe icalcomponent_get_first_property(event, ICAL_EXRULE_PROPERTY) == nil else {
      throw Obstacle(reason: .exceptionRule)
    }
    var instances = Set([start])
    instances.formUnion(unsafe LibicalDocument.times(of: event, ICAL_RDATE_PROPERTY))
    var property = unsafe icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)
    while let found = unsafe property {
      try unsafe instances.formUnion(
        LibicalRule(icalproperty_get_rrule(found)).starts(
          from: start, through: last, atMost: &left))
      unsafe property = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)
    }
    let excepted = Set(unsafe LibicalDocument.times(of: event, ICAL_EXDATE_PROPERTY))
    guard instances.allSatisfy({ $0.isOnClock(of: start) }),
      excepted.allSatisfy({ $0.isAllDay || $0.isOnClock(of: start) })
    else { throw Obstacle(reason: .mixedForms) }
    let isExcepted = { (time: EventTime) in
      excepted.contains(time) || excepted.contains(.day(time.date))
    }
    var moved: [EventTime] = []
    for (instance, newStart) in try unsafe overrides.map(Self.replacement) {
      guard instance.isOnClock(of: start) else { throw Obstacle(reason: .mixedForms) }
      instances.remove(instance)
      moved.append(newStart)
    }
    return instances.filter { !isExcepted($0) } + moved
  }

  /// Which instance an event replaces, and when it begins itself.
  private static func replacement(
    _ event: OpaquePointer
  ) throws(Obstacle) -> (instance: EventTime, start: EventTime) {
    guard
      let property = unsafe icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY),
      unsafe icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER) == nil
    else { throw Obstacle(reason: .changesAllAfter) }
    guard let instance = unsafe LibicalDocument.times(of: event, ICAL_RECURRENCEID_PROPERTY).first,
      let start = unsafe LibicalDocument.times(of: event, ICAL_DTSTART_PROPERTY).first
    else { throw Obstacle(reason: .noStart) }
    return (instance, start)
  }
}

/// A rule in libical's hands. Its memory is that of the property it was taken from.
@safe private struct LibicalRule {
  private var rule: icalrecurrencetype

  init(_ rule: icalrecurrencetype) { unsafe self.rule = rule }

  /// What libical will expand, in its own words.
  private var text: String? {
    var copy = unsafe rule
    guard let text = unsafe icalrecurrencetype_as_string_r(&copy) else { return nil }
    defer { unsafe icalmemory_free_buffer(text) }
    return unsafe String(cString: text)
  }

  /// The rule's instances from a start to the end of a day.
  func starts(
    from start: EventTime, through last: CalendarDate, atMost left: inout Int
  ) throws(Obstacle) -> [EventTime] {
    guard let text, let meant = RecurrenceRule.read(text).rule else {
      throw Obstacle(reason: .unreadableRule)
    }
    if let reason = LibicalScreen.objection(to: meant, from: start, through: last) {
      throw Obstacle(reason: reason)
    }
    var bounded = unsafe rule
    // On the start's clock and without a zone, so that libical compares plain numbers. With an end
    // it does not search beyond the days that are asked for.
    unsafe bounded.until = try end(of: start, through: last)
    guard
      let iterator = unsafe icalrecur_iterator_new(
        bounded, icaltimetype(start.wallClock, isDate: start.isAllDay))
    else { throw Obstacle(reason: .unreadableRule) }
    defer { unsafe icalrecur_iterator_free(iterator) }
    var found: [EventTime] = []
    while true {
      let next = unsafe icalrecur_iterator_next(iterator)
      guard unsafe icaltime_is_null_time(next) == 0, let local = unsafe LocalDateTime(next) else {
        return found
      }
      left -= 1
      guard left >= 0, found.count < LibicalScreen.mostInstances.rule else {
        throw Obstacle(reason: .tooMany)
      }
      found.append(start.moved(to: local))
    }
  }

  private func end(
    of start: EventTime, through last: CalendarDate
  ) throws(Obstacle) -> icaltimetype {
    let latest = unsafe icaltimetype(
      LocalDateTime(last, TimeOfDay(23, 59, 59) ?? .midnight), isDate: start.isAllDay)
    guard unsafe icaltime_is_null_time(rule.until) == 0 else { return unsafe latest }
    var until = unsafe rule.until
    if case .zoned(_, let name) = start {
      guard let zone = unsafe LibicalZone.named(name) else { throw Obstacle(reason: .unknownZone) }
      unsafe until = icaltime_convert_to_zone(until, zone)
    }
    unsafe until.zone = nil
    return unsafe icaltime_compare(until, latest) < 0 ? until : latest
  }
}

extension icaltimetype {
  /// A wall time without a zone.
  fileprivate init(_ local: LocalDateTime, isDate: Bool) {
    unsafe self.init()
    unsafe year = Int32(local.date.year)
    unsafe month = Int32(local.date.month)
    unsafe day = Int32(local.date.day)
    unsafe is_date = isDate ? 1 : 0
    guard !isDate else { return }
    unsafe hour = Int32(local.time.hour)
    unsafe minute = Int32(local.time.minute)
    unsafe second = Int32(local.time.second)
  }
}

extension EventTime {
  /// Another time of the same form and zone.
  fileprivate func moved(to local: LocalDateTime) -> EventTime {
    switch self {
    case .day: .day(local.date)
    case .floating: .floating(local)
    case .utc: .utc(Timestamp(utc: local))
    case .zoned(_, let zone): .zoned(local, zone: zone)
    }
  }

  /// Whether both are days, or times on one clock.
  fileprivate func isOnClock(of other: EventTime) -> Bool { moved(to: other.wallClock) == other }
}

extension [EventTime] {
  /// In the order in which their own clocks show them.
  fileprivate var inOrder: [EventTime] {
    map { (key: $0.wallClock, time: $0) }.sorted { $0.key < $1.key }.map(\.time)
  }
}
