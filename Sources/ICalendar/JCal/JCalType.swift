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
      guard let named = name(in: parameter) else { return JCalType(name: "unknown") }
      type.name = named
      if type.name != standard?.name { type.isStructured = false }
    } else if type.name == "date-time", property.value.utf8.prefix(while: { $0 != 0x2C }).count == 8
    {
      // `DTSTART:20260421`, often met, is a day all the same.
      type.name = "date"
    }
    return type
  }

  /// The type that a `VALUE` names; `nil` for one that names none.
  static func name(in parameter: Parameter) -> String? {
    let values = parameter.values
    guard values.count == 1, ICalendarToken.isValid(values[0].utf8) else { return nil }
    return values[0].lowercased()
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
