internal import CivilTime

/// What a component holds, gathered in the order of its lines.
struct ComponentContents {
  var properties: [Property] = []
  private var components: [Component] = []
  /// How many properties had been met before each inner component; empty as long as it is the same
  /// number for all, which is ``position``.
  private var positions: [Int] = []
  private var position = 0

  /// Adds an inner component, after the properties that there are.
  mutating func append(_ component: Component) {
    if components.isEmpty { position = properties.count }
    if positions.isEmpty, position != properties.count {
      positions = Array(repeating: position, count: components.count)
    }
    components.append(component)
    if !positions.isEmpty { positions.append(properties.count) }
  }

  /// What ``ComponentLayout`` keeps of the order.
  private var order: [Int] {
    guard positions.isEmpty else { return positions }
    return position == properties.count
      ? [] : Array(repeating: position, count: components.count)
  }

  /// Gives what is held, and is still being read, the text in which the values stand.
  mutating func settle(in text: [UInt8]) {
    for index in properties.indices { properties[index].settle(in: text) }
    for index in components.indices { components[index].settle(in: text) }
  }

  /// The component between these boundaries; without a second one it ends as it began.
  func component(from begin: ComponentBoundary, to end: ComponentBoundary?) -> Component {
    let name = begin.name
    let isSpelledAlike = end.map { $0.name.coded.isSpelled(like: name.coded) } ?? true
    return Component(
      name: name, properties: properties, components: components,
      layout: ComponentLayout(
        propertiesBeforeComponents: order, begin: begin.line,
        end: end?.line ?? (isSpelledAlike ? nil : end.map { "END:\($0.name)" })))
  }
}

/// A component whose `END` has not been met yet.
struct OpenComponent {
  let boundary: ComponentBoundary
  /// Whether its contents are handed out as they come.
  let isInParts: Bool
  /// Where the values begin, among those of all open components, of the outermost one that is handed
  /// out together with this one.
  let firstValue: Int
  /// Where it stands; what is in it only when that is wanted.
  var places: ComponentPlaces
  var contents = ComponentContents()
  var propertyCount = 0

  mutating func append(_ property: Property) {
    propertyCount += 1
    contents.properties.append(property)
  }
}

/// Puts the parts of a document together to whole components.
struct DocumentAssembler {
  private(set) var roots: [Component] = []
  private(set) var problems: [Diagnostic] = []
  private var calendar: (begin: ComponentBoundary, contents: ComponentContents)?

  mutating func take(_ part: ICalendarPart) {
    switch part {
    case .begin(let boundary): calendar = (boundary, ComponentContents())
    case .property(let property): calendar?.contents.properties.append(property)
    case .component(let component):
      if calendar == nil { roots.append(component) } else { calendar?.contents.append(component) }
    case .end(let boundary):
      if let calendar {
        roots.append(calendar.contents.component(from: calendar.begin, to: boundary))
      }
      calendar = nil
    case .problem(let problem): problems.append(problem)
    }
  }
}
