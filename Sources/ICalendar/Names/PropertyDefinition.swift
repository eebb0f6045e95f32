/// What is known of a property: a row of ``PropertyTable``.
struct PropertyDefinition: Sendable {
  /// The name, in capitals.
  let name: String
  /// What a value is when `VALUE` says nothing.
  let type: PropertyType
  /// What else a value can be when `VALUE` says so.
  private let listedTypes: String
  /// How values stand in one line.
  let form: Form
  /// In which components it stands and how often, as ``places`` reads it.
  private let listedPlaces: String
  /// Whether it means something in these components only.
  let isBound: Bool
  /// The parameters that it must have.
  private let listedParameters: String
  /// Whether this library writes `VALUE` though it names the usual type.
  let namesItsType: Bool
  /// Where it is defined.
  let source: String

  /// How values stand in one line.
  enum Form: Sendable, Hashable {
    case single
    /// Values with commas between them.
    case list
    /// Parts of one value with semicolons between them.
    case structure
  }

  /// How often a property stands in a component.
  enum Count: Sendable, Hashable {
    case once
    case onceAtMost
    case any
  }

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - types: names of other types, as `VALUE` has them, with blanks between them.
  ///   - places: names of components with blanks between them: with `!` behind those in which it must
  ///     stand once, with `?` behind those in which it may stand once.
  ///   - parameters: names of parameters with blanks between them.
  init(
    _ name: String, _ type: PropertyType, or types: String = "", _ form: Form = .single,
    in places: String,
    only isBound: Bool = false, with parameters: String = "", namesItsType: Bool = false,
    _ source: String
  ) {
    self.name = name
    self.type = type
    listedTypes = types
    self.form = form
    listedPlaces = places
    self.isBound = isBound
    listedParameters = parameters
    self.namesItsType = namesItsType
    self.source = source
  }

  /// Whether one vendor gave it its name.
  var isVendors: Bool { name.hasPrefix("X-") }

  /// The names of all types that a value can have.
  var types: [String] { [type.name] + listedTypes.split(separator: " ").map(String.init) }

  /// The components that it stands in, and how often.
  var places: [(component: ComponentName, count: Count)] {
    listedPlaces.split(separator: " ").map { place in
      switch place.last {
      case "!": (ComponentName(token: String(place.dropLast())), .once)
      case "?": (ComponentName(token: String(place.dropLast())), .onceAtMost)
      default: (ComponentName(token: String(place)), .any)
      }
    }
  }

  /// The parameters that it must have.
  var parameters: [ParameterName] {
    listedParameters.split(separator: " ").map { ParameterName(token: String($0)) }
  }
}

/// What the value of a property is (RFC 5545, section 3.3), as finely as anything asks for it.
enum PropertyType: Sendable, Hashable {
  /// `TEXT` in people's words.
  case text
  /// `TEXT` that programs read: words of a standard, names, marked-up text.
  case code
  case uri
  case calendarAddress
  case integer
  case float
  /// `DATE-TIME` in any of its forms, or `DATE`.
  case time
  /// `DATE-TIME` in UTC.
  case instant
  case duration
  case period
  case offset
  case rule

  /// The name that `VALUE` has for it.
  var name: String {
    switch self {
    case .text, .code: "TEXT"
    case .uri: "URI"
    case .calendarAddress: "CAL-ADDRESS"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .time, .instant: "DATE-TIME"
    case .duration: "DURATION"
    case .period: "PERIOD"
    case .offset: "UTC-OFFSET"
    case .rule: "RECUR"
    }
  }

  /// Whether a blank in a value has no meaning.
  var isBlankless: Bool {
    switch self {
    case .time, .instant, .duration, .period, .offset, .rule: true
    case .text, .code, .uri, .calendarAddress, .integer, .float: false
    }
  }

  /// Whether a value is an address.
  var isAddress: Bool { self == .uri || self == .calendarAddress }
}
