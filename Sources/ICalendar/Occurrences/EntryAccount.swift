internal import CivilTime

/// What an entry says of its times, and of what tables show, otherwise than the standard has it: a warning
/// where it is followed all the same, an error where it is left out.
///
/// What cannot be read is told where it is read.
struct EntryAccount {
  /// One thing that is told.
  struct Remark {
    let code: Diagnostic.Code
    let severity: Diagnostic.Severity
    let message: LocalizedText

    init(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: LocalizedText) {
      (self.code, self.severity, self.message) = (code, severity, message)
    }
  }

  private(set) var remarks: [Remark] = []
  private let entry: EventCalendar.Entry
  private let start: EventTime?

  init(of entry: EventCalendar.Entry) {
    self.entry = entry
    start = entry.start
    tellStart()
    var seen: Set<PropertyName> = []
    for property in entry.component.properties {
      if Self.once.contains(property.name), !seen.insert(property.name).inserted {
        // What is left out has no form either.
        tellAgain(property)
        continue
      }
      if Self.times.contains(property.name) { tellTime(property) }
      if Self.rules.contains(property.name) { tellBlanks(property.name, property.value) }
      if Self.lengths.contains(property.name) { tellLength(property) }
    }
  }

  private mutating func tell(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: LocalizedText
  ) {
    guard !remarks.contains(where: { $0.code == code && $0.message == message }) else { return }
    remarks.append(Remark(code, severity, message))
  }

  // MARK: Properties

  /// Tells of a start that cannot be read, or that is missing where one is needed.
  private mutating func tellStart() {
    let component = entry.component
    guard start == nil else { return }
    if entry.kind == .event || component.first(.start) != nil {
      tell(.missingStart, .error, .noReadableStart)
    }
    guard entry.kind != .event else { return }
    let names = [PropertyName.recurrenceRule, .exceptionRule, .recurrenceDates, .duration]
      .filter { component.first($0) != nil && (entry.kind == .task || $0 != .duration) }
    if !names.isEmpty {
      tell(.withoutStart, .error, .withoutStart(names.map(\.spelling).joined(separator: ", ")))
    }
  }

  /// A property that the first of its name has made superfluous.
  private mutating func tellAgain(_ property: Property) {
    // Of journal entries all texts are shown.
    guard property.name != .description || entry.kind != .journal else { return }
    let isSame = entry.component.first(property.name)?.value == property.value
    tell(.saidTwice, isSame ? .warning : .error, .saidTwice(property.name.spelling))
  }

  /// Whether an end or a length has a place in such an entry, and beside what it says already.
  private mutating func tellLength(_ property: Property) {
    let name = property.name
    if name != .duration, name != entry.endName || entry.endName == nil {
      tell(.misplacedProperty, .error, .misplaced(name.spelling))
    } else if name == .duration {
      guard let endName = entry.endName else {
        return tell(.misplacedProperty, .error, .misplaced(name.spelling))
      }
      if entry.component.first(endName) != nil {
        tell(.saidTwice, .error, .endAndDuration(endName.spelling))
      }
      let length = CalendarDuration(property.value.withoutBlanksAround, mixingWeeks: true)
      if start?.isAllDay == true, length?.seconds ?? 0 != 0 {
        tell(.otherForm, .warning, .otherForm(name.spelling))
      }
    }
  }

  private mutating func tellTime(_ property: Property) {
    let (name, value) = (property.name, property.value)
    tellBlanks(name, value)
    if property.parameters.count > 1 { tellParameters(property) }
    if name == .recurrenceID, let range = property[LintNames.range]?.value,
      range.uppercased() != "THISANDFUTURE"
    {
      tell(
        .unknownRange, .error, .unknownRange(String(range.unicodeScalars.prefix(80))))
    }
    let times = property.listedTimes
    let type = property[.value]?.value.uppercased()
    let isPeriod = value.utf8.contains(UInt8(ascii: "/"))
    let isOther = times.contains { time in
      if property[.timeZoneID] != nil, time.isAllDay || time.isUTC { return true }
      if type == "PERIOD" ? time.isAllDay || !isPeriod : time.isAllDay != (type == "DATE") {
        return true
      }
      guard let start, name == entry.endName || name == .exceptionDates else { return false }
      return name == .exceptionDates
        ? !time.hasForm(of: start)
        : time.isAllDay != start.isAllDay || time.isFloating != start.isFloating
    }
    if isOther || isPeriod && type != "PERIOD" && !times.isEmpty {
      tell(.otherForm, .warning, .otherForm(name.spelling))
    }
  }

  private mutating func tellParameters(_ property: Property) {
    var seen: Set<ParameterName> = []
    for parameter in property.parameters.map(\.name) where !seen.insert(parameter).inserted {
      tell(
        .saidTwice, Self.parameters.contains(parameter) ? .error : .warning,
        .saidTwice("\(property.name.spelling);\(parameter.spelling)"))
    }
  }

  /// Dates, lengths and rules with blanks in them: they are read, and other programs may not read them.
  private mutating func tellBlanks(_ name: PropertyName, _ value: String) {
    if value.utf8.contains(where: \.isBlank), WrittenBlanks(in: value).first != nil {
      tell(.blanksAround, .warning, .blanksAround(name.spelling))
    }
  }

  // MARK: Names

  private static let times: Set<PropertyName> = [
    .start, .end, .due, .recurrenceID, .recurrenceDates, .exceptionDates,
  ]
  private static let rules: Set<PropertyName> = [.recurrenceRule, .exceptionRule, .duration]
  private static let lengths: Set<PropertyName> = [.end, .due, .duration]
  /// What says when it takes place, and what tables show of it, each once.
  private static let once: Set<PropertyName> = [
    .start, .end, .due, .duration, .recurrenceID, .uid, .summary, .description, .location, .status,
    .url, .completed, .percentComplete, .priority,
  ]
  /// The parameters by which a time is read.
  private static let parameters: Set<ParameterName> = [.timeZoneID, .value, LintNames.range]
}

extension Property {
  /// The times of its value, of periods their beginnings; what cannot be read is left out.
  var listedTimes: [EventTime] {
    let zone = self[.timeZoneID]?.value
    return value.split(separator: ",").compactMap {
      WireTime.time(String($0.prefix { $0 != "/" }), zone: zone)
    }
  }
}
