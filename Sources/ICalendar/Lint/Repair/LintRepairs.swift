internal import CivilTime

/// What is done about a breach, rule by rule: the lines that take the place of one.
///
/// A repair sees its component as the repairs before it have left it, so that one run does all there is
/// to do; `LintAddition` has what is added then.
struct LintRepairs: Sendable {
  /// The rule's name without `lint/`.
  let rule: String
  /// The properties that take a property's place, or `nil` when it stays as it is.
  let repair: @Sendable (LintProperty, LintScope) -> [Property]?

  /// The rules whose breaches go away by writing the lines again.
  static let byRewriting: Set = [
    "byte-order-mark", "line-end", "final-line-end", "empty-line", "control-character", "long-line",
    "split-character", "split-letter", "short-fold",
  ]

  /// Whether the breaches of a rule go away by writing the lines again.
  static func isByRewriting(_ code: Diagnostic.Code) -> Bool { codesByRewriting.contains(code) }

  private static let codesByRewriting = Set(byRewriting.map { Diagnostic.Code("lint/\($0)") })

  /// The rules whose breaches take a look at the whole component.
  static let byComponent: Set = ["duplicate-property", "duplicate-vendor-property"]

  /// Every rule whose breaches can be repaired.
  static let names = byRewriting.union(byComponent).union(all.map(\.rule))
    .union(LintAddition.all.map(\.rule))

  /// The repairs of single lines, in the order in which they are made.
  static let all: [LintRepairs] = [
    LintRepairs(rule: "libical-leftover") { property, _ in
      property.name.spelling.uppercased().hasPrefix("X-LIC-") ? [] : nil
    },
    LintRepairs(rule: "trailing-blank") { property, _ in
      guard property.name != .uid, property.value.utf8.last?.isBlank == true else { return nil }
      return [property.with(value: property.value.withoutBlanksBehind)]
    },
    LintRepairs(rule: "blank-in-value") { property, _ in
      guard PropertyTable.row(of: property.name)?.type.isBlankless == true else { return nil }
      let blanks = WrittenBlanks(in: property.value)
      return blanks.first == nil ? nil : [property.with(value: blanks.text)]
    },
    LintRepairs(rule: "bad-escape") { property, _ in
      guard isEscaped(property.name), TextEscapes.strayBackslash(in: property.value) != nil else {
        return nil
      }
      return [property.with(value: TextRepairs.escaped(property.value, marks: ""))]
    },
    LintRepairs(rule: "unicode-line-break") { property, _ in
      guard !property.isOrdinary, isText(property.name) else { return nil }
      let plain = ICalendarText.withPlainNewlines(property.value)
      let value = plain.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\\n")
      return value.utf8.elementsEqual(property.value.utf8) ? nil : [property.with(value: value)]
    },
    LintRepairs(rule: "not-composed") { property, _ in
      guard !property.isOrdinary, isText(property.name),
        !TextRepairs.hasMarkAfterEscape(property.value)
      else { return nil }
      let value = property.value.composed
      return value.utf8.elementsEqual(property.value.utf8) ? nil : [property.with(value: value)]
    },
    LintRepairs(rule: "unescaped") { property, _ in
      guard isEscaped(property.name) else { return nil }
      let isList = isList(property.name)
      guard TextEscapes.bareMark(in: property.value, isList: isList) != nil else { return nil }
      let marks: StaticString = isList ? ";" : ";,"
      return [property.with(value: TextRepairs.escaped(property.value, marks: marks))]
    },
    LintRepairs(rule: "escaped-address") { property, _ in
      guard property.isAddress, TextEscapes.escapedMark(in: property.value) != nil else {
        return nil
      }
      return [property.with(value: TextRepairs.withoutEscapedMarks(property.value))]
    },
    LintRepairs(rule: "duration-form") { property, _ in
      guard PropertyTable.row(of: property.name)?.type == .duration,
        let usual = DurationForm.usual(property.value)
      else { return nil }
      return [property.with(value: usual)]
    },
    LintRepairs(rule: "time-part-of-day") { property, scope in
      guard property.name == .recurrenceRule || property.name == .exceptionRule,
        scope.parent?.time(.start)?.isAllDay == true
      else { return nil }
      return WrittenRule.withoutTimeParts(property.value).map { [property.with(value: $0)] }
    },
    // Before what looks at the forms of dates: those of one list may have several.
    LintRepairs(rule: "exceptions-in-one-line") { property, _ in
      guard property.name == .exceptionDates else { return nil }
      let dates = property.value.split(separator: ",", omittingEmptySubsequences: false)
      guard dates.count > 1, !dates.contains(where: \.isEmpty) else { return nil }
      return dates.map { property.with(value: String($0)) }
    },
    LintRepairs(rule: "zone-on-utc") { property, _ in
      isTime(property) && property.property.times.allSatisfy(\.isUTC)
        ? without(.timeZoneID, property) : nil
    },
    LintRepairs(rule: "zone-on-day") { property, _ in
      isTime(property) && property.property.times.allSatisfy(\.isAllDay)
        ? without(.timeZoneID, property) : nil
    },
    LintRepairs(rule: "date-type") { property, _ in
      guard isTime(property), property.valueType != "DATE", property.valueType != "PERIOD",
        property.property.times.allSatisfy(\.isAllDay)
      else { return nil }
      return [property.property.with(.value, "DATE")]
    },
    LintRepairs(rule: "empty-day") { property, scope in
      guard property.name == .end, scope.parent?.name == .event,
        case .day(let end)? = property.property.time,
        scope.parent?.time(.start) == .day(end)
      else { return nil }
      return [property.with(value: end.adding(days: 1).basicDescription)]
    },
    LintRepairs(rule: "missing-parameter") { property, _ in
      guard let row = PropertyTable.row(of: property.name), row.parameters == [.value],
        row.types.count == 1, property[.value] == nil
      else { return nil }
      return [property.property.with(.value, row.type.name)]
    },
    LintRepairs(rule: "bad-offset") { property, _ in
      let isOffset = property.name == .offsetFrom || property.name == .offsetTo
      return isOffset && property.value == "-0000" ? [property.with(value: "+0000")] : nil
    },
  ]

  private static func isText(_ name: PropertyName) -> Bool {
    isEscaped(name) || name.spelling.uppercased().hasPrefix("X-")
  }

  private static func isEscaped(_ name: PropertyName) -> Bool {
    PropertyTable.row(of: name).map { $0.type == .text && !$0.isVendors } ?? false
  }

  private static func isList(_ name: PropertyName) -> Bool {
    PropertyTable.row(of: name)?.form == .list
  }

  private static func isTime(_ property: LintProperty) -> Bool {
    PropertyTable.row(of: property.name)?.type == .time && !property.property.times.isEmpty
  }

  private static func without(_ name: ParameterName, _ property: LintProperty) -> [Property]? {
    guard property[name] != nil else { return nil }
    let kept = property.property.parameters.filter { $0.name != name }
    return [property.property.with(parameters: kept)]
  }
}

extension LintProperty {
  /// The property with another value, its parameters kept.
  func with(value: String) -> Property {
    Property(name: name, parameters: property.parameters, checkedValue: value)
  }
}
