public import CivilTime

/// A piece of a document that is read or written bit by bit: never more than one component of a
/// calendar.
///
/// A `VCALENDAR` comes as a ``begin(_:)``, its properties and its components one by one, and an
/// ``end(_:)``. What stands in no calendar comes whole. Problems stand among the parts, where the
/// reader met them: what is wrong with a component comes before it.
///
/// See ``ICalendarReader/parts(of:)->ICalendarParts<Chunks>`` and
/// ``ICalendarWriter/bytes(of:)-(ICalendarPart)``.
public enum ICalendarPart: Sendable, Hashable {
  /// A calendar begins: `BEGIN:VCALENDAR` (RFC 5545, section 3.4).
  case begin(ComponentBoundary)
  /// A property of the calendar.
  case property(Property)
  /// A component of the calendar, or one that stands in none, with all that it holds.
  case component(Component)
  /// The calendar ends: `END:VCALENDAR`.
  case end(ComponentBoundary)
  /// Something is wrong. An error means that a line was left out, or that reading stopped.
  case problem(Diagnostic)

  /// The event that this part is, if it is one.
  public var event: Event? {
    if case .component(let component) = self { Event(component) } else { nil }
  }
}

/// The line that begins or ends a component: a name, and how it was spelled.
public struct ComponentBoundary: Sendable, Hashable {
  /// The component's name.
  public let name: ComponentName
  /// The line as it was read, when it is not the usual word and the name.
  let line: String?

  /// Creates the boundary of a component, spelled as usual: `BEGIN` or `END` and the name.
  public init(_ name: ComponentName) { self.init(name: name, line: nil) }

  init(name: ComponentName, line: String?) {
    self.name = name
    self.line = line
  }
}
