internal import CivilTime

/// The revisions of what has one `UID` in a calendar: the series or the single entry, and those that
/// take an instance's place.
struct ComparedFamily: Sendable {
  /// An entry that takes the place of an instance.
  struct Override: Sendable {
    let time: EventTime
    let component: Component
  }

  /// What families of two calendars are the same by.
  struct Name: Hashable {
    let kind: ComponentName
    let uid: String
  }

  let kind: ComponentName
  let uid: String
  var name: Name { Name(kind: kind, uid: uid) }
  private(set) var main: Component?
  private(set) var overrides: [Override] = []
  /// Further entries of the same name.
  private var others: [Component] = []
  /// Whether it has one entry for each thing, so that it is known which is meant.
  private(set) var isOrdinary = true

  init(kind: ComponentName, uid: String) {
    self.kind = kind
    self.uid = uid
  }

  mutating func append(_ component: Component) {
    guard component.first(.recurrenceID) != nil else {
      if main == nil {
        main = component
      } else {
        others.append(component)
        isOrdinary = false
      }
      return
    }
    guard let time = component[time: .recurrenceID] else {
      others.append(component)
      isOrdinary = false
      return
    }
    overrides.append(Override(time: time, component: component))
  }

  /// Whether it takes place more than once, or is changed at single times.
  var isSeries: Bool {
    !overrides.isEmpty || main?.first(.recurrenceRule) != nil
      || main?.first(.recurrenceDates) != nil || main?.first(.exceptionDates) != nil
  }

  var components: [Component] {
    (main.map { [$0] } ?? []) + others + overrides.map(\.component)
  }

  /// The entries of a calendar that are no zones, by their names, in the order in which those are met.
  static func families(of calendar: EventCalendar) -> [ComparedFamily] {
    var families: [ComparedFamily] = []
    var indexByName: [Name: Int] = [:]
    for component in calendar.component.components where component.name != .timeZone {
      let name = Name(kind: component.name, uid: component[text: .uid] ?? "")
      let index = indexByName[name] ?? families.count
      if index == families.count {
        indexByName[name] = index
        families.append(ComparedFamily(kind: name.kind, uid: name.uid))
      }
      families[index].append(component)
    }
    return families
  }

  /// The names of the zones in which its times are written.
  var zoneNames: Set<String> {
    Set(components.flatMap(\.properties).compactMap { $0[.timeZoneID]?.value })
  }

  /// Whether its rules go on after all dates that it names.
  var goesOn: Bool {
    main?.all(.recurrenceRule).contains { property in
      RecurrenceRule.read(property.value).rule?.end.until == nil
    } ?? false
  }

  /// The days that it names.
  var days: [CalendarDate] {
    let names: [PropertyName] = [
      .start, .end, .due, .recurrenceID, .recurrenceDates, .exceptionDates,
    ]
    return components.flatMap { component -> [CalendarDate] in
      let ends = component.all(.recurrenceRule).compactMap {
        RecurrenceRule.read($0.value).rule?.end.until?.date
      }
      return names.flatMap { component.all($0) }.flatMap(\.listedTimes).map(\.date) + ends
    }
  }
}
