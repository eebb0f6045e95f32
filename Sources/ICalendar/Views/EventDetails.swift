// What RFC 9073 lets an event say in components of its own. Each is kept as it is, whatever it
// holds; these views reach what people ask for first.

/// Somebody or something that takes part in an event: a typed view of a `PARTICIPANT`.
///
/// The corresponding iCalendar component is `PARTICIPANT` (RFC 9073, section 7.1).
public struct Participant: CalendarEntry {
  /// Everything the component holds.
  public var component: Component

  /// Creates a participant.
  ///
  /// - Parameters:
  ///   - uid: the name by which it is known for ever.
  ///   - type: what they do, such as `ACTIVE`, `SPEAKER` or `SPONSOR`.
  public init(uid: String, type: String) {
    component = Component(.participant)
    self.uid = uid
    self.type = type
  }

  /// Views a component as a participant, or `nil` when it is not a `PARTICIPANT`.
  public init?(_ component: Component) {
    guard component.name == .participant else { return nil }
    self.component = component
  }

  /// What they do, such as `ACTIVE`, `SPEAKER` or `SPONSOR`.
  ///
  /// The corresponding iCalendar property is `PARTICIPANT-TYPE` (RFC 9073, section 6.2).
  public var type: String? {
    get { component[text: Self.typeName] }
    set { component[text: Self.typeName] = newValue }
  }

  private static let typeName = PropertyName(token: "PARTICIPANT-TYPE")

  /// Where calendars reach them: `mailto:van-thu@example.vn`.
  ///
  /// The corresponding iCalendar property is `CALENDAR-ADDRESS` (RFC 9073, section 6.4).
  public var address: String? {
    get { component[raw: Self.addressName] }
    set { component[raw: Self.addressName] = newValue }
  }

  private static let addressName = PropertyName(token: "CALENDAR-ADDRESS")

  /// The places of theirs.
  public var locations: [EventLocation] { component.components.compactMap(EventLocation.init) }

  /// The things of theirs.
  public var resources: [EventResource] { component.components.compactMap(EventResource.init) }
}

/// A place of an event: a typed view of a `VLOCATION`.
///
/// The corresponding iCalendar component is `VLOCATION` (RFC 9073, section 7.2).
public struct EventLocation: CalendarEntry {
  /// Everything the component holds.
  public var component: Component

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - uid: the name by which it is known for ever.
  ///   - name: what it is called.
  public init(uid: String, name: String? = nil) {
    component = Component(.location)
    self.uid = uid
    self.name = name
  }

  /// Views a component as a place, or `nil` when it is not a `VLOCATION`.
  public init?(_ component: Component) {
    guard component.name == .location else { return nil }
    self.component = component
  }

  /// What it is called.
  ///
  /// The corresponding iCalendar property is `NAME` (RFC 7986, section 5.1).
  public var name: String? {
    get { component[text: .name] }
    set { component[text: .name] = newValue }
  }

  /// What it is, such as `parking` or `arena` (RFC 4589).
  ///
  /// The corresponding iCalendar property is `LOCATION-TYPE` (RFC 9073, section 6.1).
  public var types: [String] {
    get { component.all(Self.typesName).flatMap { ICalendarText.unescaped(list: $0.value) } }
    set {
      guard !newValue.isEmpty else { return component.remove(Self.typesName) }
      component.set(
        Property(name: Self.typesName, checkedValue: ICalendarText.escaped(list: newValue)))
    }
  }

  private static let typesName = PropertyName(token: "LOCATION-TYPE")
}

/// Something that an event needs: a typed view of a `VRESOURCE`.
///
/// The corresponding iCalendar component is `VRESOURCE` (RFC 9073, section 7.3).
public struct EventResource: CalendarEntry {
  /// Everything the component holds.
  public var component: Component

  /// Creates a resource.
  ///
  /// - Parameters:
  ///   - uid: the name by which it is known for ever.
  ///   - name: what it is called.
  public init(uid: String, name: String? = nil) {
    component = Component(.resource)
    self.uid = uid
    self.name = name
  }

  /// Views a component as a resource, or `nil` when it is not a `VRESOURCE`.
  public init?(_ component: Component) {
    guard component.name == .resource else { return nil }
    self.component = component
  }

  /// What it is called.
  ///
  /// The corresponding iCalendar property is `NAME` (RFC 7986, section 5.1).
  public var name: String? {
    get { component[text: .name] }
    set { component[text: .name] = newValue }
  }

  /// What it is, such as `PROJECTOR` or `ROOM`.
  ///
  /// The corresponding iCalendar property is `RESOURCE-TYPE` (RFC 9073, section 6.3).
  public var type: String? {
    get { component[text: Self.typeName] }
    set { component[text: Self.typeName] = newValue }
  }

  private static let typeName = PropertyName(token: "RESOURCE-TYPE")
}

extension Event {
  /// Those who take part, as far as they have components of their own.
  ///
  /// The corresponding iCalendar component is `PARTICIPANT` (RFC 9073, section 7.1).
  public var participants: [Participant] {
    get { component.components.compactMap(Participant.init) }
    set { component.replace(.participant, with: newValue.map(\.component)) }
  }

  /// The places, as far as they have components of their own; ``CalendarEntry/location`` is a line of text.
  ///
  /// The corresponding iCalendar component is `VLOCATION` (RFC 9073, section 7.2).
  public var locations: [EventLocation] {
    get { component.components.compactMap(EventLocation.init) }
    set { component.replace(.location, with: newValue.map(\.component)) }
  }

  /// What is needed.
  ///
  /// The corresponding iCalendar component is `VRESOURCE` (RFC 9073, section 7.3).
  public var resources: [EventResource] {
    get { component.components.compactMap(EventResource.init) }
    set { component.replace(.resource, with: newValue.map(\.component)) }
  }
}
