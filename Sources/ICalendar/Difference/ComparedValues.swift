internal import CivilTime

/// The values of properties as they count, so that what is only written otherwise is equal: the order
/// of parts and lists, defaults, the case of what has none, lists on one line or several, and
/// instants in whatever zone.
struct ComparedValues: Sendable {
  /// The clocks of the calendar that the properties are from.
  let zones: TimeZones

  /// The values of each property of a component; nothing for one that says what holds anyway.
  func byName(in component: Component) -> [PropertyName: Set<String>] {
    let start = component[time: .start]
    var values: [PropertyName: Set<String>] = [:]
    for property in component.properties {
      let found = self.values(of: property, start: start)
      if !found.isEmpty { values[property.name, default: []].formUnion(found) }
    }
    return values
  }

  /// The values of all properties of one name.
  func values(_ name: PropertyName, in component: Component) -> Set<String> {
    let start = component[time: .start]
    return component.all(name).reduce(into: []) { $0.formUnion(values(of: $1, start: start)) }
  }

  private func values(of property: Property, start: EventTime?) -> [String] {
    let type = JCalType.type(of: property)
    let parameters = Self.parameters(of: property, type)
    let values: [String]
    switch (type.name, type.isList) {
    case ("date", _), ("date-time", _):
      let zone = property[.timeZoneID]?.value
      values = property.value.split(separator: ",").map { moment(String($0), zone) }
    case ("period", _):
      let zone = property[.timeZoneID]?.value
      values = property.value.split(separator: ",").map { period(String($0), zone) }
    case ("recur", _): values = [Self.rule(property.value, start: start)]
    case ("text", true):
      values = ICalendarText.unescaped(list: property.value).filter { !$0.isEmpty }
    default:
      let value = Self.value(of: property, type)
      let isDefault = parameters.isEmpty && (value.isEmpty || Self.isDefault(value, property.name))
      values = isDefault ? [] : [value]
    }
    return values.map { parameters + $0 }
  }

  private static func value(of property: Property, _ type: JCalType) -> String {
    let value = property.value
    switch type.name {
    case "uri", "cal-address": return ordinaryAddress(value)
    case "integer": return Int(value).map(String.init) ?? value
    case "float":
      return value.split(separator: ";").map { Double($0).map { "\($0)" } ?? String($0) }
        .joined(separator: ";")
    case "duration": return CalendarDuration(value)?.description ?? value
    case "boolean": return value.uppercased()
    case "utc-offset": return UTCOffset.seconds(value).map(String.init) ?? value
    default:
      return words.contains(property.name.spelling.uppercased())
        ? property.text.uppercased() : property.text
    }
  }

  /// Properties whose values are words of a list, in any case.
  private static let words: Set<String> = [
    "STATUS", "TRANSP", "CLASS", "ACTION", "CALSCALE", "METHOD", "BUSYTYPE", "COLOR",
  ]

  /// Whether a property says no more than holds without it.
  private static func isDefault(_ value: String, _ name: PropertyName) -> Bool {
    switch name.spelling.uppercased() {
    case "TRANSP": value == "OPAQUE"
    case "CLASS": value == "PUBLIC"
    case "CALSCALE": value == "GREGORIAN"
    case "PRIORITY", "REPEAT", "SEQUENCE": value == "0"
    default: false
    }
  }

  // MARK: Times

  /// A time as it counts: an instant where it is known which one it is.
  func moment(_ time: EventTime) -> String {
    if let instant = time.instant(in: zones) { return "@\(instant.secondsSince1970)" }
    return switch time {
    case .day(let day): day.basicDescription
    case .floating(let local): local.basicDescription
    case .utc(let instant): instant.basicDescription
    case .zoned(let local, let zone): "\(zone):\(local.basicDescription)"
    }
  }

  private func moment(_ text: String, _ zone: String?) -> String {
    WireTime.time(text, zone: zone).map { moment($0) } ?? text
  }

  private func period(_ text: String, _ zone: String?) -> String {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, let start = WireTime.time(ends[0], zone: zone) else {
      return moment(text, zone)
    }
    if let length = CalendarDuration(ends[1]), let end = start.adding(length, in: zones) {
      return moment(start) + "/" + moment(end)
    }
    return moment(start) + "/" + moment(ends[1], zone)
  }

  // MARK: Rules

  /// A rule with its lists in order, without what it says in vain, and with what it takes from its
  /// start.
  static func rule(_ text: String, start: EventTime?) -> String {
    guard var rule = RecurrenceRule.read(text).rule else {
      return text.uppercased().split(separator: ";").sorted().joined(separator: ";")
    }
    for list in [
      \RecurrenceRule.seconds, \.minutes, \.hours, \.daysOfMonth, \.daysOfYear, \.weeksOfYear,
      \.setPositions,
    ] {
      rule[keyPath: list] = Set(rule[keyPath: list]).sorted()
    }
    rule.weekdays = Set(rule.weekdays).sorted { $0.description < $1.description }
    rule.months = Set(rule.months).sorted {
      ($0.number, $0.isLeap ? 1 : 0) < ($1.number, $1.isLeap ? 1 : 0)
    }
    if !(rule.frequency == .weekly && rule.interval > 1), rule.weeksOfYear.isEmpty {
      rule.weekStart = .monday
    }
    if rule.rscale == "GREGORIAN", rule.skip == .omit { rule.rscale = nil }
    if let start, rule.isGregorian, rule.weekdays.isEmpty, rule.daysOfMonth.isEmpty,
      rule.daysOfYear.isEmpty
    {
      if rule.frequency == .weekly { rule.weekdays = [.every(start.date.weekday)] }
      if rule.frequency == .monthly { rule.daysOfMonth = [start.date.day] }
    }
    return rule.description
  }

  // MARK: Parameters and addresses

  private static func parameters(of property: Property, _ type: JCalType) -> String {
    let isTime = ["date", "date-time", "period"].contains(type.name)
    let standard = JCalType.standard(of: property.name)?.name ?? "text"
    let shown = property.parameters.byName.compactMap { name, values -> String? in
      let name = name.spelling.uppercased()
      let value = values.count == 1 ? values[0].uppercased() : nil
      if isTime, name == "TZID" || name == "VALUE" { return nil }
      if name == "VALUE", value == standard.uppercased() || value == "UNKNOWN" { return nil }
      if let value, defaults[name] == value { return nil }
      let ordinary = values.map { ordinaryParameter($0, name) }.sorted().joined(separator: ",")
      return "\(name)=\(ordinary)"
    }
    return shown.isEmpty ? "" : shown.sorted().joined(separator: ";") + ":"
  }

  private static let defaults = [
    "CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION",
    "RSVP": "FALSE", "RELTYPE": "PARENT", "RELATED": "START", "FBTYPE": "BUSY",
    "ENCODING": "8BIT",
  ]

  private static func ordinaryParameter(_ value: String, _ name: String) -> String {
    switch name {
    case "CUTYPE", "ROLE", "PARTSTAT", "RSVP", "RELTYPE", "RELATED", "FBTYPE", "ENCODING", "VALUE",
      "RANGE", "DISPLAY", "FEATURE":
      value.uppercased()
    case "LANGUAGE", "FMTTYPE": value.lowercased()
    case "DIR", "ALTREP", "MEMBER", "SENT-BY", "DELEGATED-FROM", "DELEGATED-TO":
      ordinaryAddress(value)
    default: value
    }
  }

  /// An address whose scheme and host are in small letters (RFC 3986, section 6.2.2.1).
  static func ordinaryAddress(_ address: String) -> String {
    guard let colon = address.firstIndex(of: ":"),
      address[..<colon].unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      })
    else { return address }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.index(after: colon)...]
    let host: Range<String.Index>
    if rest.hasPrefix("//") {
      let authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
      let start = authority.lastIndex(of: "@").map { rest.index(after: $0) }
      host = (start ?? authority.startIndex)..<authority.endIndex
    } else if scheme == "mailto", let sign = rest.firstIndex(of: "@") {
      host = rest.index(after: sign)..<(rest[sign...].firstIndex(of: "?") ?? rest.endIndex)
    } else {
      return "\(scheme):\(rest)"
    }
    return
      "\(scheme):\(rest[..<host.lowerBound])\(rest[host].lowercased())\(rest[host.upperBound...])"
  }
}
