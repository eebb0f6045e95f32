public import CivilTime

/// iCalendar as JSON: jCal, both ways.
///
/// ```swift
/// let bytes = JCal.bytes(of: [calendar.component])
/// let components = try JCal.components(in: bytes)
/// ```
///
/// ```
/// ["vcalendar",
///   [["version", {}, "text", "2.0"]],
///   [["vevent", [["dtstart", {}, "date", "2026-04-21"]], []]]]
/// ```
///
/// What jCal can hold survives the way there and back: unknown components, properties (of the type
/// `unknown`, untouched) and parameters, lists, structured values, numbers as they are spelled, and
/// values that do not fit their type (of the type `unknown` where they would be taken for JSON's form
/// of a date). jCal has no case in names, no quotes around parameters, no
/// order between properties and inner components, and `DTSTART:20260421` comes back with its
/// `VALUE=DATE`.
///
/// See RFC 7265; `RSCALE` and leap months are in RFC 7529, section 4.3.
public enum JCal {
  /// The JSON of a component, or of several as a list, in UTF-8.
  public static func bytes(of components: [Component]) -> [UInt8] {
    let nodes = components.map { node(of: $0) }
    var output = ByteBuffer()
    (nodes.count == 1 ? nodes[0] : .array(nodes)).write(to: &output)
    output.append(UInt8(ascii: "\n"))
    return output.takeBytes()
  }

  /// The JSON of a component as text.
  public static func text(of component: Component) -> String {
    String(decoding: bytes(of: [component]), as: UTF8.self)
  }

  private static func node(of component: Component) -> JSONNode {
    .array([
      .string(ICalendarToken.lower(component.name.spelling)),
      .array(component.properties.map { node(of: $0) }),
      .array(component.components.map { node(of: $0) }),
    ])
  }

  private static func node(of property: Property) -> JSONNode {
    let named = JCalType.type(of: property)
    let isKept =
      named.isDoubtful(of: property) || JCalValue.isMistakable(property.value, named)
    let type = isKept ? JCalType(name: "unknown") : named
    // What cannot be the name of a type stays a parameter.
    let kept = property.parameters.filter { parameter in
      isKept || parameter.name != .value || JCalType.name(in: parameter) == nil
    }
    let members = kept.byName.map { name, values in
      let texts = values.map { JSONNode.string($0) }
      return JSONNode.Member(
        name: ICalendarToken.lower(name.spelling),
        value: texts.count == 1 ? texts[0] : .array(texts))
    }
    return .array(
      [
        .string(ICalendarToken.lower(property.name.spelling)), JSONNode(.object(members)),
        .string(type.name),
      ] + JCalValue.nodes(property.value, type))
  }

  /// Reads a component, or a list of them.
  ///
  /// - Parameters:
  ///   - bytes: JSON in UTF-8.
  ///   - file: the file's name, for the places of problems.
  /// - Throws: `InvalidDocument` with `jcal/not-json` for what is no JSON, and with every
  ///   `jcal/bad-shape` for JSON that is no jCal.
  public static func components(
    in bytes: [UInt8], file: String? = nil
  ) throws(InvalidDocument) -> [Component] {
    var reader = JCalReader(bytes: bytes, file: file)
    let components = reader.components()
    if !reader.problems.isEmpty { throw InvalidDocument(reader.problems) }
    return components
  }
}

extension Diagnostic.Code {
  /// `jcal/not-json`: the document is not JSON.
  public static let notJSON = Diagnostic.Code("jcal/not-json")
  /// `jcal/bad-shape`: the JSON is not in the form that jCal has.
  public static let badJCalShape = Diagnostic.Code("jcal/bad-shape")
}
