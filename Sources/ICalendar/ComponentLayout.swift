/// What a component's lines look like where that is not as usual. Kept for writing a foreign
/// document as it was.
indirect enum ComponentLayout: Sendable {
  /// All properties come before the inner components, and both boundaries are in capitals.
  case usual
  /// How many properties stand before each inner component – none when all of them do – and the
  /// lines of the boundaries that are not the word and the component's name.
  case foreign(propertiesBeforeComponents: [Int], begin: String?, end: String?)

  init(propertiesBeforeComponents: [Int], begin: String?, end: String?) {
    if propertiesBeforeComponents.isEmpty, begin == nil, end == nil {
      self = .usual
    } else {
      self = .foreign(
        propertiesBeforeComponents: propertiesBeforeComponents, begin: begin, end: end)
    }
  }

  /// How many properties stand before each inner component; empty when all of them do.
  var propertiesBeforeComponents: [Int] {
    if case .foreign(let positions, _, _) = self { positions } else { [] }
  }

  /// The first line, when it is not as usual.
  var begin: String? {
    if case .foreign(_, let begin, _) = self { begin } else { nil }
  }

  /// The last line, when it is not as usual.
  var end: String? {
    if case .foreign(_, _, let end) = self { end } else { nil }
  }
}

// The order counts; how the boundaries are spelled does not, as it does not in names.
extension ComponentLayout: Hashable {
  static func == (a: ComponentLayout, b: ComponentLayout) -> Bool {
    a.propertiesBeforeComponents == b.propertiesBeforeComponents
  }

  func hash(into hasher: inout Hasher) { hasher.combine(propertiesBeforeComponents) }
}
