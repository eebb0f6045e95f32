internal import CLibical
internal import CivilTime
internal import ICalendar

/// A document that libical has read, and its memory. It lives inside ``LibicalDoor/enter(_:)``.
@safe struct LibicalDocument: ~Copyable {
  /// The outermost component, owned.
  let root: OpaquePointer

  /// Reads a document; `nil` when libical makes nothing of it.
  ///
  /// - Parameter bytes: without NUL, and passed by ``LibicalScreen``.
  init?(parsing bytes: [UInt8]) {
    let parsed = unsafe (bytes + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe icalparser_parse_string(text.baseAddress)
      }
    }
    guard let parsed = unsafe parsed else { return nil }
    unsafe root = parsed
  }

  /// Makes a copy with memory of its own; `nil` when there is not enough.
  init?(copying other: borrowing LibicalDocument) {
    guard let copy = unsafe icalcomponent_new_clone(other.root) else { return nil }
    unsafe root = copy
  }

  deinit { unsafe icalcomponent_free(root) }
}

// C's components into Swift's values: everything is copied, nothing is kept.

extension LibicalDocument {
  /// The events among the root's components, or the root if it is one.
  func events() -> [ReadBackEvent] {
    var events: [ReadBackEvent] = []
    unsafe forEachEvent { unsafe events.append(ReadBackEvent($0)) }
    return events
  }

  /// Goes through the events as components that stay the document's.
  func forEachEvent(_ body: (OpaquePointer) -> Void) {
    if unsafe icalcomponent_isa(root) == ICAL_VEVENT_COMPONENT {
      return unsafe body(root)
    }
    var inner = unsafe icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT)
    while let component = unsafe inner {
      switch unsafe icalcomponent_isa(component) {
      case ICAL_VEVENT_COMPONENT: unsafe body(component)
      case ICAL_VCALENDAR_COMPONENT:  // several calendars one after the other
        var event = unsafe icalcomponent_get_first_component(component, ICAL_VEVENT_COMPONENT)
        while let found = unsafe event {
          unsafe body(found)
          unsafe event = icalcomponent_get_next_component(component, ICAL_VEVENT_COMPONENT)
        }
      default: break
      }
      unsafe inner = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT)
    }
  }

  /// What libical noted in the document as `X-LIC-ERROR`.
  func errors(
    severity: Diagnostic.Severity = .error, code: GateCode = .refused
  ) -> [Diagnostic] {
    var messages: [String] = []
    unsafe Self.collectErrors(of: root, in: "", into: &messages)
    return messages.map { .gate(code, .libicalNotes($0), severity: severity) }
  }

  private static func collectErrors(
    of component: OpaquePointer, in context: String, into messages: inout [String]
  ) {
    let uid = unsafe text(of: component, ICAL_UID_PROPERTY) ?? ""
    let holder = uid.isEmpty ? context : " (in \(uid))"
    var property = unsafe icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
    while let found = unsafe property {
      messages.append((unsafe text(of: found) ?? "") + holder)
      unsafe property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
    }
    var inner = unsafe icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
    while let found = unsafe inner {
      unsafe collectErrors(of: found, in: holder, into: &messages)
      unsafe inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
    }
  }

  /// The value of a component's first property of a kind, as text.
  static func text(
    of component: OpaquePointer, _ kind: icalproperty_kind
  ) -> String? {
    guard let property = unsafe icalcomponent_get_first_property(component, kind) else {
      return nil
    }
    return unsafe text(of: property)
  }

  /// A property's value as text, its escapes undone where it is a `TEXT`.
  fileprivate static func text(of property: OpaquePointer) -> String? {
    guard let value = unsafe icalproperty_get_value(property) else { return nil }
    // The value owns this one; it is no ring buffer.
    if unsafe icalvalue_isa(value) == ICAL_TEXT_VALUE, let text = unsafe icalvalue_get_text(value) {
      return unsafe String(cString: text)
    }
    guard let text = unsafe icalvalue_as_ical_string_r(value) else { return nil }
    defer { unsafe icalmemory_free_buffer(text) }
    return unsafe String(cString: text)
  }

  /// The times of all properties of a kind.
  static func times(
    of component: OpaquePointer, _ kind: icalproperty_kind
  ) -> [EventTime] {
    var times: [EventTime] = []
    var property = unsafe icalcomponent_get_first_property(component, kind)
    while let found = unsafe property {
      if let time = unsafe time(of: found) { times.append(time) }
      unsafe property = icalcomponent_get_next_property(component, kind)
    }
    return times
  }

  /// A property's value as a time. The zone is taken by name only: to look it up, libical would
  /// expand the rules of its definition.
  private static func time(of property: OpaquePointer) -> EventTime? {
    guard let value = unsafe icalproperty_get_value(property) else { return nil }
    let read: icaltimetype
    switch unsafe icalvalue_isa(value) {
    case ICAL_DATE_VALUE, ICAL_DATETIME_VALUE: unsafe read = icalvalue_get_datetime(value)
    case ICAL_DATETIMEPERIOD_VALUE:
      let either = unsafe icalvalue_get_datetimeperiod(value)
      unsafe read = icaltime_is_null_time(either.time) == 0 ? either.time : either.period.start
    default: return nil
    }
    guard let local = unsafe LocalDateTime(read) else { return nil }
    if unsafe read.is_date != 0 { return .day(local.date) }
    if unsafe icaltime_is_utc(read) != 0 { return .utc(Timestamp(utc: local)) }
    guard let parameter = unsafe icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
      let name = unsafe icalparameter_get_tzid(parameter)
    else { return .floating(local) }
    return .zoned(local, zone: unsafe zoneName(String(cString: name)))
  }

  /// A zone's name without the prefix that libical gives to zones of its own.
  private static func zoneName(_ name: String) -> String {
    let prefix = "/freeassociation.sourceforge.net/"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }
}

extension LocalDateTime {
  /// Copies what a time's hands show, without its zone; `nil` for a day that does not exist.
  init?(_ time: icaltimetype) {
    let second = unsafe min(59, Int(time.second))
    guard let date = unsafe CalendarDate(Int(time.year), Int(time.month), Int(time.day)),
      let clock = unsafe TimeOfDay(Int(time.hour), Int(time.minute), second)
    else { return nil }
    self.init(date, clock)
  }
}

extension ReadBackEvent {
  /// Copies what a component holds.
  fileprivate init(_ component: OpaquePointer) {
    let text = { (kind: icalproperty_kind) in unsafe LibicalDocument.text(of: component, kind) }
    let times = { (kind: icalproperty_kind) in unsafe LibicalDocument.times(of: component, kind) }
    uid = text(ICAL_UID_PROPERTY) ?? ""
    recurrenceID = times(ICAL_RECURRENCEID_PROPERTY).first
    title = text(ICAL_SUMMARY_PROPERTY)
    notes = text(ICAL_DESCRIPTION_PROPERTY)
    start = times(ICAL_DTSTART_PROPERTY).first
    end = times(ICAL_DTEND_PROPERTY).first
    status = text(ICAL_STATUS_PROPERTY).flatMap(Event.Status.init)
    sequence = text(ICAL_SEQUENCE_PROPERTY).flatMap { Int($0) } ?? 0
    recurrenceRule = text(ICAL_RRULE_PROPERTY)
    exceptions = times(ICAL_EXDATE_PROPERTY)
  }
}
