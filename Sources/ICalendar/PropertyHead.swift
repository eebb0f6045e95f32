/// What stands before a property's colon: its name and its parameters (RFC 5545, section 3.1).
struct PropertyHead: Sendable {
  /// The number of a known name in its usual spelling; ``unknown`` of any other.
  let code: UInt8
  let rest: Rest

  /// What the number does not say.
  enum Rest: Sendable {
    /// Nothing: a known name without parameters, as most properties have it.
    case nothing
    /// The parameters behind a known name.
    case parameters([Parameter])
    /// Another name, and the parameters behind it.
    indirect case name(PropertyName, [Parameter])
  }

  /// The number of no name.
  static let unknown: UInt8 = .max

  init(code: UInt8, rest: Rest) {
    self.code = code
    self.rest = rest
  }

  init(_ name: PropertyName, _ parameters: [Parameter] = []) {
    if case .known(let code) = name.coded {
      self.init(code: code, rest: parameters.isEmpty ? .nothing : .parameters(parameters))
    } else {
      self.init(code: Self.unknown, rest: .name(name, parameters))
    }
  }

  var name: PropertyName {
    if case .name(let name, _) = rest { name } else { PropertyName(code: code) }
  }

  var parameters: [Parameter] {
    switch rest {
    case .nothing: []
    case .parameters(let parameters), .name(_, let parameters): parameters
    }
  }

  /// The most bytes that it has in a line.
  @inline(__always)
  func mostBytes(_ names: KnownNames) -> Int {
    if case .nothing = rest { return names.properties.longest }
    let name = name.coded.withBytes(in: names.properties) { $0.count }
    return parameters.reduce(name) { count, parameter in
      count + parameter.name.coded.withBytes(in: names.parameters) { $0.count }
        + parameter.wireText.utf8.count + 2
    }
  }

  /// Writes the head as it stands in a line.
  ///
  /// - Returns: the index behind it.
  @inline(__always)
  func write(to room: inout MutableSpan<UInt8>, names: KnownNames) -> Int {
    if case .nothing = rest {
      let spelling = names.properties.spellings[Int(code)]
      return room.write(spelling.span, at: 0)
    }
    var end = name.coded.withBytes(in: names.properties) { room.write($0, at: 0) }
    for parameter in parameters {
      end = room.write(UInt8(ascii: ";"), at: end)
      end = parameter.name.coded.withBytes(in: names.parameters) { room.write($0, at: end) }
      end = room.write(UInt8(ascii: "="), at: end)
      end = parameter.wireText.withBytes { room.write($0, at: end) }
    }
    return end
  }
}

extension PropertyHead: Hashable {
  static func == (a: PropertyHead, b: PropertyHead) -> Bool {
    a.name == b.name && a.parameters == b.parameters
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
  }
}
