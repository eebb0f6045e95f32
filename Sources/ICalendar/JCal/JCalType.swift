/// The type of a property's value as jCal names it, and how lists and structures are cut
/// (RFC 7265, sections 3.4 and 3.6).
struct JCalType: Sendable, Hashable {
  /// The name, in small letters.
  var name: String
  /// What separates values: a comma between values of a list, a semicolon between parts of one.
  var isList = false
  var isStructured = false
  /// Whether iCalendar wants `VALUE` written even so.
  var isAlwaysNamed = false

  /// The type that a property has when it does not say; `nil` for properties nobody knows.
  static func standard(of name: PropertyName) -> JCalType? {
    name.code.flatMap { standards[$0] }
  }

  /// The type of a property's value, and whether it is the one that needs no `VALUE`.
  static func type(of property: Property) -> JCalType {
    let standard = standard(of: property.name)
    var type = standard ?? JCalType(name: "unknown")
    if let parameter = property[.value] {
      // Which of two is meant nobody knows.
      let isOnly = property.parameters.count { $0.name == .value } == 1
      guard isOnly, let named = name(in: parameter) else { return JCalType(name: "unknown") }
      type.name = named
      if type.name != standard?.name { type.isStructured = false }
    } else if type.name == "date-time", property.hasLengthOfDay {
      // `DTSTART:20260421`, often met, is a day all the same.
      type.name = "date"
    }
    return type
  }

  /// Whether this type would not come back from jCal: a property that names two of them, or that names
  /// a date a time where it need not.
  func isDoubtful(of property: Property) -> Bool {
    let types = property.parameters.filter { $0.name == .value }
    return types.count > 1 || types.count == 1 && name == "date-time" && property.hasLengthOfDay
  }

  /// The type that a `VALUE` names; `nil` for one that names none.
  static func name(in parameter: Parameter) -> String? {
    let values = parameter.values
    guard values.count == 1, isName(values[0]) else { return nil }
    return values[0].lowercased()
  }

  /// Whether a text is a type's name as RFC 5545, section 3.1, has them: letters, digits and hyphens.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The types of the rows of ``PropertyTable``. What a vendor named has none: RFC 7265, section 5.1.
  private static let standards = PropertyTable.rows.map { row in
    row.isVendors
      ? nil
      : JCalType(
        name: row.type.name.lowercased(), isList: row.form == .list,
        isStructured: row.form == .structure, isAlwaysNamed: row.namesItsType)
  }
}

extension Property {
  /// Whether its first value is as long as a day's date.
  fileprivate var hasLengthOfDay: Bool { value.utf8.prefix { $0 != UInt8(ascii: ",") }.count == 8 }
}
