/// What a component holds, gathered in the order of its lines.
struct ComponentContents {
  var properties: [Property] = []
  private var components: [Component] = []
  /// How many properties had been met before each inner component.
  private var positions: [Int] = []

  mutating func append(_ component: Component) {
    positions.append(properties.count)
    components.append(component)
  }

  /// The component between these boundaries; without a second one it ends as it began.
  func component(from begin: ComponentBoundary, to end: ComponentBoundary?) -> Component {
    let isInOrder = positions.allSatisfy { $0 == properties.count }
    let name = begin.name
    let isSpelledAlike = end.map { $0.name.spelling.utf8.elementsEqual(name.spelling.utf8) } ?? true
    return Component(
      name: name, properties: properties, components: components,
      layout: ComponentLayout(
        propertiesBeforeComponents: isInOrder ? [] : positions, begin: begin.line,
        end: end?.line ?? (isSpelledAlike ? nil : end.map { "END:\($0.name)" })))
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
